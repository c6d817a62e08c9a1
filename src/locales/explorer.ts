/** The words of the page by language; the compiler checks that each language has every key. */
import type { Locale } from '../model/graph.ts';
import { explorerEn, type ExplorerMessages } from './explorer-en.ts';
import { explorerJa } from './explorer-ja.ts';

export type { ExplorerMessages } from './explorer-en.ts';

const MESSAGES: Readonly<Record<Locale, ExplorerMessages>> = { en: explorerEn, ja: explorerJa };

export function explorerMessagesFor(locale: Locale): ExplorerMessages {
  return MESSAGES[locale];
}
