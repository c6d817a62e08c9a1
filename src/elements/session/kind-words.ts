/** What the page calls kinds: its own words for the built-in ones, the data's labels for every other. */
import { measureFilterWords } from '../../locales/measure-filter.ts';
import type { Confidence } from '../../data/dataset.ts';
import type { EdgeKind } from '../../model/edge-kinds.ts';
import { kindsOf } from '../../model/kinds.ts';
import { isBuiltInNodeKind, type NodeKind } from '../../model/node-kinds.ts';
import type { Context } from './context.ts';

type Speaker = Pick<Context, 'words' | 'lang' | 'dataset'>;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function tieKindWord({ words, lang, dataset }: Speaker, kind: EdgeKind): string {
  const known: Readonly<Record<string, string>> = words.tieKinds;
  return known[kind] ?? capital(kindsOf(dataset).edge(kind).label[lang]);
}

export function nodeKindWord({ words, lang, dataset }: Speaker, kind: NodeKind): string {
  return isBuiltInNodeKind(kind) ? words.nodeKind[kind] : capital(kindsOf(dataset).node(kind).label[lang]);
}

/** Of several. */
export function nodeKindsWord({ words, lang, dataset }: Speaker, kind: NodeKind): string {
  return isBuiltInNodeKind(kind) ? words.nodeKinds[kind] : capital(kindsOf(dataset).node(kind).plural[lang]);
}

/** How well a row is known, or that nobody says it. */
export function confidenceWord({ words, lang }: Speaker, confidence: Confidence | undefined): string {
  return confidence === undefined ? measureFilterWords(lang).notGiven : words.confidences[confidence];
}
