import type { Dataset } from '../data/dataset.ts';
import { foldText } from '../model/errors.ts';
import { kindsOf } from '../model/kinds.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { LocalText, Locale } from '../model/graph.ts';
import { byText } from './order.ts';

/** What of a node a search text matched. */
export type MatchedBy = 'name' | 'short' | 'code' | 'alias' | 'field';

export interface SearchHit {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly matchedBy: MatchedBy;
  /** The word that matched, as the data write it. */
  readonly matched: string;
  /** Language of the word, where it is a name in one. */
  readonly matchedLang?: Locale;
}

export interface SearchOptions {
  /** Language of the names, and the one preferred among equal matches. Default: `en`. */
  readonly lang?: Locale;
  /** At most so many hits of one kind. Default: 6. */
  readonly perKind?: number;
}

export interface SearchResult {
  /** By kind: the kind with the best hit first, and within a kind the best hit first. */
  readonly hits: readonly SearchHit[];
  /** How many there are before `perKind`. */
  readonly total: number;
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly by: MatchedBy;
  readonly lang?: Locale;
}

interface Entry {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: LocalText;
  readonly words: readonly Word[];
  /** It has ended: it comes after what goes on and matches as well. */
  readonly isOver: boolean;
}

/**
 * Finds nodes of every kind by any word of theirs: names in both languages,
 * codes, acronyms, aliases. Case, accents, kana and character width make no
 * difference. A whole word beats a beginning, which beats a part; codes
 * count as whole words or beginnings only, or "US" would find Russia. What has
 * ended comes after what goes on.
 * An empty text finds nothing.
 *
 * @example searchNodes(dataset, 'ﾎﾟｰﾗﾝﾄﾞ').hits[0]?.id // 'POL'
 */
export function searchNodes(
  dataset: Dataset,
  text: string,
  { lang = 'en', perKind = 6 }: SearchOptions = {},
): SearchResult {
  const folded = foldText(text);
  if (folded === '') return { hits: [], total: 0 };
  const { nodeRank } = kindsOf(dataset);
  const parts = text
    .split(/[\s\u3000]+/)
    .map(foldText)
    .filter(Boolean);
  const found: { entry: Entry; score: number; word: Word }[] = [];
  for (const entry of entriesOf(dataset)) {
    const best = bestWord(entry, folded, lang) ?? (parts.length > 1 ? scattered(entry, parts) : undefined);
    if (best) found.push({ entry, ...best });
  }
  const name = ({ entry }: { entry: Entry }): string => entry.name[lang];
  found.sort((a, b) => a.score - b.score || name(a).length - name(b).length || byText(a.entry.id, b.entry.id));
  const kinds = [...new Set(found.map(({ entry }) => entry.kind))].sort(
    (a, b) => bestOf(found, a) - bestOf(found, b) || nodeRank(a) - nodeRank(b),
  );
  const hits = kinds.flatMap((kind) =>
    found
      .filter(({ entry }) => entry.kind === kind)
      .slice(0, perKind)
      .map(({ entry, word }): SearchHit => ({
        id: entry.id,
        kind,
        name: entry.name[lang],
        matchedBy: word.by,
        matched: word.text,
        ...(word.lang ? { matchedLang: word.lang } : {}),
      })),
  );
  return { hits, total: found.length };
}

function bestOf(found: readonly { entry: Entry; score: number }[], kind: NodeKind): number {
  return found.find(({ entry }) => entry.kind === kind)!.score;
}

/** Within a score, a name in the reader's language comes first, long or short, then the other names, then codes and aliases. */
const BY_ORDER: Readonly<Record<MatchedBy, number>> = { name: 0, short: 0, code: 0.2, alias: 0.3, field: 0.4 };

/** Added for what is over: less than a beginning is behind a whole word. */
const IS_OVER = 0.5;

function bestWord({ words, isOver }: Entry, folded: string, lang: Locale): { score: number; word: Word } | undefined {
  let best: { score: number; word: Word } | undefined;
  for (const word of words) {
    const at = word.folded.indexOf(folded);
    if (at < 0 || (at > 0 && word.by === 'code')) continue;
    const place = word.folded === folded ? 0 : at === 0 ? 1 : 2;
    const score = place + BY_ORDER[word.by] + (word.lang && word.lang !== lang ? 0.05 : 0) + (isOver ? IS_OVER : 0);
    if (!best || score < best.score) best = { score, word };
  }
  return best;
}

/** Every part of the text is somewhere in the node's words, in any order: "japan v4". */
function scattered({ words }: Entry, parts: readonly string[]): { score: number; word: Word } | undefined {
  const matches = parts.map((part) => words.find((word) => word.by !== 'code' && word.folded.includes(part)));
  return matches.every((word) => word !== undefined) ? { score: 3, word: matches[0]! } : undefined;
}

const ENTRIES = new WeakMap<Dataset, readonly Entry[]>();

/** The words of every node; made once per dataset. */
function entriesOf(dataset: Dataset): readonly Entry[] {
  let entries = ENTRIES.get(dataset);
  if (!entries) ENTRIES.set(dataset, (entries = makeEntries(dataset)));
  return entries;
}

type Given = readonly [by: MatchedBy, text: string | undefined, lang?: Locale];

function makeEntries(dataset: Dataset): Entry[] {
  const entries: Entry[] = [];
  const add = (
    kind: NodeKind,
    id: string,
    en: string | undefined,
    ja: string | undefined,
    more: readonly Given[],
    isOver = false,
  ): void => {
    const seen = new Set<string>();
    const words: Word[] = [];
    const given: readonly Given[] = [['name', en, 'en'], ['name', ja, 'ja'], ...more];
    for (const [by, text, lang] of given) {
      if (!text) continue;
      const folded = foldText(text);
      if (folded === '' || seen.has(folded)) continue;
      seen.add(folded);
      words.push({ text, folded, by, ...(lang ? { lang } : {}) });
    }
    entries.push({ id, kind, name: { en: en ?? ja ?? id, ja: ja ?? en ?? id }, words, isOver });
  };
  const aliases = (list: readonly string[]): Given[] => list.map((text) => ['alias', text]);
  for (const row of dataset.countries) {
    add('country', row.id, row.name_en, row.name_ja, [
      ['code', row.id],
      ['code', row.alpha2],
      ['code', row.m49],
      ...aliases(row.aliases),
    ]);
  }
  for (const row of dataset.regions) add('region', row.id, row.name_en, row.name_ja, aliases(row.aliases));
  for (const row of dataset.groups) {
    const words: readonly Given[] = [
      ['short', row.short_en],
      ['short', row.short_ja],
      ...aliases(row.aliases),
      ['code', row.id],
    ];
    add(row.kind, row.id, row.name_en, row.name_ja, words, row.status === 'ended');
  }
  for (const row of dataset.agencies)
    add('agency', row.id, row.name_en, row.name_ja, [['short', row.short], ...aliases(row.aliases)]);
  for (const row of dataset.calls) add('call', row.id, row.name_en, row.name_ja, [['field', row.field]]);
  for (const row of dataset.projects) {
    add('project', row.id, row.title_en, row.title_ja, [
      ['field', row.field],
      ...row.institutions.map((text): Given => ['alias', text]),
    ]);
  }
  for (const row of dataset.topics) add('topic', row.id, row.name_en, row.name_ja, aliases(row.aliases));
  for (const row of (dataset as Partial<Dataset>).nodes ?? []) {
    add(row.kind as NodeKind, row.id, row.name_en, row.name_ja, [
      ['short', row.short_en],
      ['short', row.short_ja],
      ...aliases(row.aliases ?? []),
      ['code', row.id],
    ]);
  }
  return entries;
}
