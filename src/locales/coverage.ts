/** What the data cover of a question, in sentences that follow the finding of an answer. */
import type { Locale } from '../model/graph.ts';

/** What is to be said; counts and periods as text in the language. */
export interface CoverageSaid {
  /** The country asked about, as it stands in a sentence. */
  readonly focus: string;
  /** Whether gaps are asked about, in which any tie that is not known matters. */
  readonly isGap: boolean;
  /** Around which country the ties were collected, where it is another. */
  readonly around: string | undefined;
  /** Undefined where the data have no co-authorship, or do not say what it covers. */
  readonly coauthorship:
    | {
        readonly isCovered: boolean;
        /** How many countries are covered. */
        readonly economies: string;
        /** How many of them are others than the focus. */
        readonly others: string;
        readonly year: string;
        /** Other years in which it is covered; empty for none. */
        readonly otherYears: string;
      }
    | undefined;
}

const SENTENCES: Readonly<
  Record<Locale, { around(said: CoverageSaid): string; coauthorship(said: CoverageSaid): string }>
> = {
  en: {
    around: ({ focus, around, isGap }) =>
      `The tables of frameworks, calls and projects were collected around ${around}: between ${focus} and other countries they have only what is shared with ${around}${isGap ? ', so a country named here may have ties that the data lack' : ''}.`,
    coauthorship: ({ focus, coauthorship, isGap }) => {
      const { isCovered, economies, others, year, otherYears } = coauthorship!;
      return isCovered
        ? `Co-authorship is known with ${others} countries and regions only (${year})${isGap ? '; with all others migration events alone can show a gap' : ''}.`
        : `Co-authorship of ${focus} is unknown for ${year}: the data cover ${economies} countries and regions, and it is none of them${otherYears === '' ? '' : ` (it is in ${otherYears})`}.${isGap ? ' Migration events alone can show a gap here.' : ''}`;
    },
  },
  ja: {
    around: ({ focus, around, isGap }) =>
      `枠組み・公募・課題の表は${around}を中心に集めたもので、${focus}と他の国・地域との間については${around}も加わるものしか含みません。${isGap ? '以下の国・地域との間にも、データにないつながりがありえます。' : ''}`,
    coauthorship: ({ focus, coauthorship, isGap }) => {
      const { isCovered, economies, others, year, otherYears } = coauthorship!;
      return isCovered
        ? `国際共著のデータがある相手は${others}か国・地域に限られます（${year}）。${isGap ? 'その他の相手は研究者の移動だけで見ています。' : ''}`
        : `${focus}の国際共著は不明です。${year}のデータの対象は${economies}か国・地域で、${focus}は含まれていません${otherYears === '' ? '' : `（${otherYears}には含まれます）`}。${isGap ? '以下は研究者の移動だけで見たものです。' : ''}`;
    },
  },
};

/** First around whom the ties were collected, then what the numbers cover; empty where nothing needs to be said. */
export function coverageSentences(said: CoverageSaid, lang: Locale): readonly string[] {
  const sentences = SENTENCES[lang];
  return [
    ...(said.around === undefined ? [] : [sentences.around(said)]),
    ...(said.coauthorship === undefined ? [] : [sentences.coauthorship(said)]),
  ];
}

/** What is not known of a measure between two, where it does not count one of them; lists and periods as text. */
export interface PairUnknown {
  readonly measure: 'mobility' | 'coauthorship';
  readonly a: string;
  readonly b: string;
  readonly period: string;
  /** Of the two, those that it does not count. */
  readonly uncovered: string;
  /** Other periods in which it counts both; empty for none. */
  readonly otherPeriods: string;
}

const PAIRS: Readonly<
  Record<
    Locale,
    {
      /** @param countries as a list */
      around(countries: string, around: string): string;
      unknown(said: PairUnknown): string;
      few(most: string, period: string): string;
      otherYears(list: string, year: string): string;
    }
  >
> = {
  en: {
    around: (countries, around) =>
      `The tables of frameworks, calls and projects were collected around ${around}: of ${countries} they have only what is shared with ${around}.`,
    unknown: ({ measure, a, b, period, uncovered, otherPeriods }) =>
      `${measure === 'mobility' ? 'Migration events' : 'Co-authored publications'} between ${a} and ${b} are not known for ${period}: the data do not cover ${uncovered}${otherPeriods === '' ? '' : ` (both are covered in ${otherPeriods})`}.`,
    few: (most, period) => `0 to ${most} migration events each way in ${period}`,
    otherYears: (list, year) => `Co-authorship known for another year, not for ${year}: ${list}.`,
  },
  ja: {
    around: (countries, around) =>
      `枠組み・公募・課題の表は${around}を中心に集めたもので、${countries}については${around}も加わるものしか含みません。`,
    unknown: ({ measure, a, b, period, uncovered, otherPeriods }) =>
      `${a}と${b}の間の${measure === 'mobility' ? '研究者の移動' : '国際共著論文'}（${period}）は不明です。データの対象に${uncovered}が含まれていません${otherPeriods === '' ? '' : `（${otherPeriods}は両者とも対象です）`}。`,
    few: (most, period) => `研究者の移動は双方向とも0～${most}件（${period}、正確な件数は不明）`,
    otherYears: (list, year) => `国際共著が${year}ではなく別の年についてだけ分かる相手：${list}。`,
  },
};

export function pairCoverageWords(lang: Locale): (typeof PAIRS)[Locale] {
  return PAIRS[lang];
}

/** Said of a time to come. @param day the day up to which what has no end is known @param when as in "in 2030" */
export function aheadSentence(day: string, when: string, lang: Locale): string {
  return lang === 'ja'
    ? `終わりが示されていないつながりは${day}までしか分からないため、${when}については数えていません。`
    : `What has no stated end is known up to ${day} only: whether it holds ${when} nobody knows yet, and it is not counted.`;
}
