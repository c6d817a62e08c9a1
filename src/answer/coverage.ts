/** What the data cover of a question about gaps, in words: the same in the answer and on the command line. */
import { answerWords } from '../locales/answers.ts';
import { aheadSentence, coverageSentences } from '../locales/coverage.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { parseTimeSpan } from '../model/validity.ts';
import type { GapsResult } from '../query/gaps.ts';
import { formatFor } from '../scene/format.ts';
import { whenOf, type Asking } from './asking.ts';

/** What is to be said first of a time that is yet to come; nothing of any other. */
export function aheadOf(asking: Asking): readonly string[] {
  const { state, today, format, lang } = asking;
  const span = parseTimeSpan(state.at, today);
  return span === 'all' || span.start <= today ? [] : [aheadSentence(format.date(today), whenOf(asking), lang)];
}

export function gapCoverage(
  graph: CollabGraph,
  { country, coverage, query }: GapsResult,
  lang: Locale,
): readonly string[] {
  const format = formatFor(lang);
  const nameIn = (id: string): string => answerWords(lang).inSentence(graph.getNodeAttributes(id).name[lang]);
  const { around, coauthorship, economies, otherYears } = coverage;
  return coverageSentences(
    {
      focus: nameIn(country.id),
      around: around.length === 0 ? undefined : format.list(around.map(({ id }) => nameIn(id))),
      coauthorship:
        coauthorship === null || economies === null
          ? undefined
          : {
              isCovered: coauthorship,
              economies: format.number(economies),
              others: format.number(economies - 1),
              year: format.period(query.coauthorshipYear),
              otherYears: format.list(otherYears.map((year) => format.period(year))),
            },
    },
    lang,
  );
}
