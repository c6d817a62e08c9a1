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

export type ChartSpec = BarsSpec | SharedSpec | DatesSpec | BesideSpec;
