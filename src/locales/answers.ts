/** The words of the answers to questions, by language. */
import type { Locale } from '../model/graph.ts';
import { answerEn } from './answer-en.ts';
import { answerJa } from './answer-ja.ts';

export type AnswerWords = typeof answerEn;

const WORDS: Readonly<Record<Locale, AnswerWords>> = { en: answerEn, ja: answerJa };

export function answerWords(locale: Locale): AnswerWords {
  return WORDS[locale];
}
