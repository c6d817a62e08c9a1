/**
 * The words of pictures and of the page, by language. A catalogue is a plain
 * typed object: the compiler checks that each language has every key, and the
 * same words serve Node, the command line, SVG and the browser. A third
 * language is one file and one entry here.
 */
import type { Locale } from '../model/graph.ts';
import { en, type Messages } from './en.ts';
import { ja } from './ja.ts';

const MESSAGES: Readonly<Record<Locale, Messages>> = { en, ja };

export function messagesFor(locale: Locale): Messages {
  return MESSAGES[locale];
}
