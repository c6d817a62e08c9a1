/** Pairs whose co-authorship is known for another year; apart from the words of the answers, which a panel does without. */
import { pairCoverageWords } from '../locales/coverage.ts';
import type { Locale } from '../model/graph.ts';
import type { CountryCoverage } from '../query/coverage.ts';
import { formatFor } from '../scene/format.ts';

/** So many are named. */
const NAMED = 5;

/** With whom co-authorship is known for another year only: `Argentina (2018)`. Undefined where there is nobody. */
export function otherYearsText(
  { otherPairs }: Pick<CountryCoverage, 'otherPairs'>,
  year: string,
  lang: Locale,
): string | undefined {
  if (otherPairs.length === 0) return undefined;
  const { list, messages, number, period } = formatFor(lang);
  const names = otherPairs.map((pair) => pair.name + messages.parentheses(period(pair.period)));
  const more = names.length - NAMED;
  return pairCoverageWords(lang).otherYears(
    list(more > 1 ? [...names.slice(0, NAMED), `+${number(more)}`] : names),
    period(year),
  );
}
