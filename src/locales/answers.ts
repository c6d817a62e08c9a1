/** The words of the answers to questions, by language. */
import type { Locale } from '../model/graph.ts';
import { answerEn, type AnswerWords } from './answer-en.ts';
import { answerJa } from './answer-ja.ts';

const WORDS: Readonly<Record<Locale, AnswerWords>> = { en: answerEn, ja: answerJa };

export function answerWords(locale: Locale): AnswerWords {
  return WORDS[locale];
}
