/** The words of the command line, by language. */
import type { Locale } from '../../model/graph.ts';
import type { Words } from '../words.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export const WORDS: Readonly<Record<Locale, Words>> = { en, ja };
