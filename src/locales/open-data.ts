import type { Locale } from '../model/graph.ts';
import { openDataEn, type OpenDataWords } from './open-data-en.ts';
import { openDataJa } from './open-data-ja.ts';

export type { OpenDataWords } from './open-data-en.ts';

/** Words of opening one's own data, by language. */
export function openDataWords(lang: Locale): OpenDataWords {
  return lang === 'ja' ? openDataJa : openDataEn;
}
