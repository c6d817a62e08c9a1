/** The words of the interactive figure, by language; like `messages.ts`, which has those of the pictures. */
import type { Locale } from '../model/graph.ts';
import { elementsEn, type ElementWords } from './elements-en.ts';
import { elementsJa } from './elements-ja.ts';

const WORDS: Readonly<Record<Locale, ElementWords>> = { en: elementsEn, ja: elementsJa };

export function elementWords(locale: Locale): ElementWords {
  return WORDS[locale];
}
