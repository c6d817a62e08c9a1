import { withNumbers } from '../../answer/sourced.ts';
import type { Answer } from '../../answer/answer.ts';
import type { Locale } from '../../model/graph.ts';
import { sourceTitle } from '../../query/sources.ts';
import type { AnswerWords } from '../../locales/answer-en.ts';

/** The answer as text to paste into a report: question, sentences, what is not counted, sources, link. */
export function answerText(
  { question, sentences, sentenceSources, notes, sources }: Answer,
  words: AnswerWords,
  lang: Locale,
  link: string,
): string {
  const lines = sources.map((source) =>
    [sourceTitle(source, lang), source.publisher, source.date, source.url].filter(Boolean).join(', '),
  );
  return [
    question,
    '',
    ...sentences.map((sentence, index) => withNumbers(sentence, sentenceSources[index] ?? [])),
    ...(notes.length > 0 ? ['', words.notes, ...notes.map((note) => `- ${note}`)] : []),
    ...(lines.length > 0 ? ['', words.sourcesHeading, ...lines.map((line, index) => `${index + 1}. ${line}`)] : []),
    '',
    `${words.link}${link}`,
    '',
  ].join('\n');
}
