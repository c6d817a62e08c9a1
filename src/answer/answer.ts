/** What an answer is: words, the view that shows it, the rows and sources behind it. Plain objects, the same on every machine. */
import type { Locale } from '../model/graph.ts';
import type { CitedSource } from '../query/sources.ts';
import type { ChartSpec } from '../scene/chart-spec.ts';
import type { Ask, ViewState } from '../view/view-state.ts';

/** A change of the view; `undefined` clears an optional field. */
export type ViewPatch = { readonly [K in keyof ViewState]?: ViewState[K] | undefined };

/** Null is missing from the data; zero is zero. */
export type AnswerCell = string | number | null;

export interface AnswerColumn {
  readonly key: string;
  readonly label: string;
  readonly isNumber?: true;
}

/** A table behind the sentences. */
export interface AnswerTable {
  readonly caption: string;
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly (readonly AnswerCell[])[];
}

/** A source with how many of the statements behind the answer rest on it. */
export interface AnswerSource extends CitedSource {
  readonly statements: number;
}

export interface Answer {
  readonly schema: 'collab-graph/answer@1';
  readonly ask: Ask;
  readonly lang: Locale;
  /** The question in words, with its countries or frameworks. */
  readonly question: string;
  /** The answer in words: whole sentences with numbers, units, period and thresholds. Never empty. */
  readonly sentences: readonly string[];
  /** For each sentence the sources that it rests on, as places in `sources` from 1; none where it says what is not known. */
  readonly sentenceSources: readonly (readonly number[])[];
  /** What is left out, missing or unknown. */
  readonly notes: readonly string[];
  readonly tables: readonly AnswerTable[];
  /** What the chart of the answer shows; absent where there is nothing to draw. */
  readonly chart?: ChartSpec;
  /** The picture that shows it, as a change of the state that was asked about. Applied, it gives the same answer. */
  readonly view: ViewPatch;
  /** Nodes that it is about, to be marked in the picture; absent where the picture is about nobody in particular. */
  readonly marks?: readonly string[];
  /** Those with most statements first. */
  readonly sources: readonly AnswerSource[];
}
