/** What the data cover of a question, in sentences: the first thing that an answer says. */
import type { Locale } from '../model/graph.ts';

/** What is to be said; counts and periods as text in the language. */
export interface CoverageSaid {
  /** The country asked about, as it stands in a sentence. */
  readonly focus: string;
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
    around: ({ focus, around }) =>
      `The tables of frameworks, calls and projects were collected around ${around}: between ${focus} and other countries they have only what is shared with ${around}, so a country named here may have ties that the data lack.`,
    coauthorship: ({ focus, coauthorship }) => {
      const { isCovered, economies, others, year, otherYears } = coauthorship!;
      return isCovered
        ? `Co-authorship is known with ${others} countries and regions only (${year}); with all others migration events alone can show a gap.`
        : `Co-authorship of ${focus} is unknown for ${year}: the data cover ${economies} countries and regions, and it is none of them${otherYears === '' ? '' : ` (it is in ${otherYears})`}. Migration events alone can show a gap here.`;
    },
  },
  ja: {
    around: ({ focus, around }) =>
      `枠組み・公募・課題の表は${around}を中心に集めたもので、${focus}と他の国・地域との間については${around}も加わるものしか含みません。以下の国・地域との間にも、データにないつながりがありえます。`,
    coauthorship: ({ focus, coauthorship }) => {
      const { isCovered, economies, others, year, otherYears } = coauthorship!;
      return isCovered
        ? `国際共著のデータがある相手は${others}か国・地域に限られます（${year}）。その他の相手は研究者の移動だけで見ています。`
        : `${focus}の国際共著は不明です。${year}のデータの対象は${economies}か国・地域で、${focus}は含まれていません${otherYears === '' ? '' : `（${otherYears}には含まれます）`}。以下は研究者の移動だけで見たものです。`;
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

/** Said first of a time to come. @param day the day up to which what has no end is known @param when as in "in 2030" */
export function aheadSentence(day: string, when: string, lang: Locale): string {
  return lang === 'ja'
    ? `終わりが示されていないつながりは${day}までしか分からないため、${when}については数えていません。`
    : `What has no stated end is known up to ${day} only: whether it holds ${when} nobody knows yet, and it is not counted.`;
}
