/** What the data cover of a question, in words: the same in the answers, on the command line and in the panel. */
import { answerWords } from '../locales/answers.ts';
import { aheadSentence, coverageSentences, pairCoverageWords } from '../locales/coverage.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { parseTimeSpan } from '../model/validity.ts';
import type { CountryComparison } from '../query/compare.ts';
import type { CountryCoverage, MeasureCoverage } from '../query/coverage.ts';
import type { GapsResult } from '../query/gaps.ts';
import type { Named } from '../query/naming.ts';
import type { TieQuery } from '../query/options.ts';
import type { ShortestPathsResult } from '../query/shortest-paths.ts';
import { formatFor } from '../scene/format.ts';
import { whenOf, type Asking } from './asking.ts';
import { otherYearsText } from './other-years.ts';

/** What is to be said of a time that is yet to come, after the finding; nothing of any other. */
export function aheadOf(asking: Asking): readonly string[] {
  const { state, today, format, lang } = asking;
  const span = parseTimeSpan(state.at, today);
  return span === 'all' || span.start <= today ? [] : [aheadSentence(format.date(today), whenOf(asking), lang)];
}

function namesIn(graph: CollabGraph, lang: Locale): (one: Pick<Named, 'id'>) => string {
  return ({ id }) => answerWords(lang).inSentence(graph.getNodeAttributes(id).name[lang]);
}

interface CountryResult {
  readonly country: Named;
  readonly coverage: CountryCoverage;
  readonly query: Pick<TieQuery, 'coauthorshipYear'> & { readonly edges?: TieQuery['edges'] };
}

/** What a result about one country says after its finding. @param isGap whether it is about gaps, which any unknown tie may close */
export function countrySentences(
  graph: CollabGraph,
  { country, coverage, query }: CountryResult,
  lang: Locale,
  isGap = false,
): readonly string[] {
  const format = formatFor(lang);
  const nameIn = namesIn(graph, lang);
  const { around, coauthorship, economies, otherYears } = coverage;
  const isAsked = query.edges?.includes('coauthorship') ?? true;
  const said = coverageSentences(
    {
      focus: nameIn(country),
      isGap,
      around: around.length === 0 ? undefined : format.list(around.map(nameIn)),
      coauthorship:
        coauthorship === null || economies === null || !isAsked
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
  const others = otherYearsText(coverage, query.coauthorshipYear, lang);
  return others === undefined ? said : [...said, others];
}

type Between = Pick<ShortestPathsResult, 'from' | 'to' | 'coverage' | 'flows'>;

/** So many pairs that may be gaps are named. */
const NAMED_GAPS = 8;

/** Pairs that may be a gap, with the two numbers between which theirs lies; empty where there is none. */
export function perhapsText(
  { perhaps }: Pick<GapsResult, 'perhaps'>,
  graph: CollabGraph,
  lang: Locale,
): readonly string[] {
  if (perhaps.length === 0) return [];
  const words = answerWords(lang);
  const { list, number } = formatFor(lang);
  const nameIn = namesIn(graph, lang);
  const named = perhaps
    .slice(0, NAMED_GAPS)
    .map((one) => words.parenthesis(nameIn(one), words.gapsRange(number(one.mobility[0]), number(one.mobility[1]))));
  const more = perhaps.length - named.length;
  return [words.gapsPerhaps(list(more > 0 ? [...named, words.others(number(more), true)] : named))];
}

function isWhollyMissing(missing: MeasureCoverage['missing']): boolean {
  return missing.includes('both') || missing.length === 2;
}

/** What is said of two countries after the finding: around whom ties were collected, and which numbers between them are not known. */
export function pairSentences(
  graph: CollabGraph,
  { from, to, coverage }: Pick<Between, 'from' | 'to' | 'coverage'>,
  lang: Locale,
): readonly string[] {
  const format = formatFor(lang);
  const nameIn = namesIn(graph, lang);
  const words = pairCoverageWords(lang);
  const [a, b] = [nameIn(from), nameIn(to)];
  const { around, measures } = coverage;
  return [
    ...(around.length === 0 ? [] : [words.around(format.list([a, b]), format.list(around.map(nameIn)))]),
    ...measures.flatMap(({ kind, period, uncovered, missing, otherPeriods }) =>
      uncovered === null || uncovered.length === 0 || !isWhollyMissing(missing)
        ? []
        : [
            words.unknown({
              measure: kind === 'mobility' ? 'mobility' : 'coauthorship',
              a,
              b,
              period: format.period(period),
              uncovered: format.list(uncovered.map(nameIn)),
              otherPeriods: format.list(otherPeriods.map((one) => format.period(one))),
            }),
          ],
    ),
  ];
}

/** What the data do not cover of a comparison of two countries. */
export function comparisonSentences(
  graph: CollabGraph,
  { a, b, coverage, query }: CountryComparison,
  lang: Locale,
): { readonly ties: readonly string[]; readonly numbers: readonly string[] } {
  const format = formatFor(lang);
  const nameIn = namesIn(graph, lang);
  const sides = [
    { country: a, coverage: coverage.a, query },
    { country: b, coverage: coverage.b, query },
  ];
  const lacking = sides.filter((side) => side.coverage.around.length > 0);
  const around = lacking[0]?.coverage.around ?? [];
  const countries = format.list(lacking.map(({ country }) => nameIn(country)));
  return {
    ties: lacking.length === 0 ? [] : [pairCoverageWords(lang).around(countries, format.list(around.map(nameIn)))],
    numbers: sides.flatMap((side) => {
      const said = countrySentences(graph, { ...side, coverage: { ...side.coverage, around: [] } }, lang);
      // That some partners are covered and others not needs no words beside their numbers.
      return side.coverage.coauthorship === false ? said : said.slice(1);
    }),
  };
}

/**
 * The numbers between two countries in one sentence, with what is known of a
 * direction that has no row. Undefined where nothing is known, which
 * `pairSentences` says, or the data do not say what they cover.
 */
export function numbersBetween(
  graph: CollabGraph,
  { from, to, coverage, flows }: Between,
  lang: Locale,
): string | undefined {
  const words = answerWords(lang);
  const format = formatFor(lang);
  const nameIn = namesIn(graph, lang);
  const [a, b] = [nameIn(from), nameIn(to)];
  const papers = flows
    .filter(({ kind }) => kind === 'coauthorship')
    .map(({ value, period }) =>
      words.flowPapers(words.publications(value, format.number(value)), format.period(period)),
    );
  const movements = flows
    .filter(({ kind }) => kind !== 'coauthorship')
    .map(({ direction, value, period }) => {
      const [start, end] = direction === 'in' ? [b, a] : [a, b];
      return words.flowTo(words.events(value, format.number(value)), start, end, format.period(period));
    });
  // A direction without a number is known to be small, or not known.
  const rest = coverage.measures.flatMap(({ kind, period, missing, most, uncovered }) => {
    if (kind !== 'mobility' || missing.length === 0) return [];
    const window = format.period(period);
    if (isWhollyMissing(missing))
      return most === null ? [] : [pairCoverageWords(lang).few(format.number(most), window)];
    const [start, end] = missing[0] === 'in' ? [b, a] : [a, b];
    if (most !== null) return [words.flowFew(format.number(most), start, end, window)];
    return uncovered === null && flows.length === 0 ? [] : [words.flowUnknown(start, end, window)];
  });
  const all = [...movements, ...rest, ...papers];
  return all.length === 0 ? undefined : words.flowsBetween(format.list(all));
}
