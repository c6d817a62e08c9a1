/** What a chart of an answer shows: names and numbers, nothing of how it looks. */
import type { FromKind } from '../data/dataset.ts';

/** Numbers by name, sorted, from a line in the middle where some are negative. */
export interface BarsSpec {
  readonly kind: 'bars';
  /** What the number is, with its unit and period. */
  readonly label: string;
  readonly rows: readonly {
    readonly name: string;
    readonly value: number;
    /** Of an earlier and a later window; null where it is not known. */
    readonly windows?: readonly [before: number | null, after: number | null];
  }[];
  /** What stands over the two columns of windows. */
  readonly windows?: readonly [before: string, after: string];
  /** How many more there are than rows. */
  readonly more: number;
}

/** How much each two have in common. */
export interface SharedSpec {
  readonly kind: 'shared';
  readonly label: string;
  readonly names: readonly string[];
  /** Symmetric; of one with itself, how many it has. */
  readonly cells: readonly (readonly number[])[];
}

/** Since when each takes part. */
export interface DatesSpec {
  readonly kind: 'dates';
  readonly rows: readonly {
    readonly name: string;
    readonly group: string;
    /** ISO 8601 to the precision known; absent where it is not. */
    readonly from?: string;
    readonly how?: FromKind;
  }[];
  /** Words for the ways to know a date, `unknown` for none. */
  readonly words: Readonly<Record<FromKind | 'stated' | 'unknown', string>>;
}

/** What two have in common, and each alone: columns that line up. */
export interface BesideSpec {
  readonly kind: 'beside';
  readonly heads: readonly [onlyA: string, both: string, onlyB: string];
  readonly rows: readonly {
    readonly aspect: string;
    readonly cells: readonly [onlyA: readonly string[], both: readonly string[], onlyB: readonly string[]];
  }[];
}

/** From one country to another, and through what. */
export interface ChainSpec {
  readonly kind: 'chain';
  /** Countries in the order of the chain. */
  readonly stops: readonly string[];
  /** Between each two, by kind of tie, the names of what joins them; one fewer than stops. */
  readonly steps: readonly (readonly { readonly label: string; readonly names: readonly string[] }[])[];
  /** That there are other chains as short; empty where there are none. */
  readonly others: string;
}

/** What is open from when to when. */
export interface TermsSpec {
  readonly kind: 'terms';
  /** The day asked about, ISO 8601, and in words. */
  readonly at: string;
  readonly day: string;
  readonly rows: readonly {
    readonly name: string;
    /** Where it stands on that day, in words. */
    readonly state: string;
    readonly isOpen: boolean;
    /** ISO 8601 to the precision known; absent where it is not. */
    readonly opens?: string;
    readonly closes?: string;
  }[];
  /** Words for a date that is not known. */
  readonly unknown: string;
}

export type ChartSpec = BarsSpec | SharedSpec | DatesSpec | BesideSpec | ChainSpec | TermsSpec;
