import type { Method, Places } from '../methods.ts';

/** A file of rows that an engine reads where it lies: a plain table, or what a reader wrote of records. */
export interface RowFile {
  readonly path: string;
  readonly format: 'csv' | 'parquet';
  /** Columns that the file has; the others are read as empty. */
  readonly columns: readonly RowColumn[];
}

/** The columns of a plain table. */
export const ROW_COLUMNS = ['work', 'year', 'author', 'position', 'affiliation', 'country', 'institution'] as const;
export type RowColumn = (typeof ROW_COLUMNS)[number];

export interface Job {
  readonly files: readonly RowFile[];
  /** How a country may be written, in capitals, and its alpha-3 code. */
  readonly countryCodes: readonly (readonly [code: string, country: string])[];
  readonly methods: readonly Method[];
  readonly between: Places;
  readonly window: readonly [first: number, last: number] | undefined;
  readonly minimum: number;
  /** Rows left out that are listed one by one; the others are only counted. */
  readonly listed: number;
  /** An empty folder for what the engine needs on the way. Whoever gives it takes it away again. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: string, share?: number) => void) | undefined;
}

export interface DerivedTie {
  readonly measure: string;
  readonly subject: string;
  readonly object: string;
  /** A year, or first/last. */
  readonly period: string;
  readonly value: number;
}

/** Why a row gives nothing; authorships.sql says so. */
export const ROW_REASONS = [
  'no-work',
  'no-year',
  'bad-year',
  'no-country',
  'unknown-country',
  'no-institution',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

export interface RowLeftOut {
  readonly reason: RowReason;
  readonly work: string;
  readonly author: string;
  readonly position: string;
  /** The cell that is wrong, as it is written. */
  readonly value: string;
}

export interface EngineResult {
  readonly engine: string;
  readonly ties: readonly DerivedTie[];
  readonly rows: number;
  readonly used: number;
  /** Usable rows that no method of mobility can count. */
  readonly withoutAuthor: number;
  readonly reasons: ReadonlyMap<RowReason, number>;
  readonly leftOut: readonly RowLeftOut[];
  readonly works: number;
  readonly window: readonly [first: number, last: number] | undefined;
  /** Country of each institution of a tie; empty between countries. */
  readonly institutions: ReadonlyMap<string, string>;
}

export interface Engine {
  run(job: Job): Promise<EngineResult>;
}
