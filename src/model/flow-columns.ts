/**
 * Numbers between pairs in columns. A dataset that has a table of them says its
 * rows as any other does, but only once somebody asks for them: most questions
 * are about one country, or one period, of twenty thousand rows.
 */
import type { Dataset } from '../data/dataset.ts';
import type { Observation } from './observation.ts';

/** One table, pair by pair. Each pair is there once, from one node to another. */
export interface FlowColumns {
  /** Number of rows. */
  readonly length: number;
  readonly pairs: number;
  /** Periods of which there are rows, earliest first. */
  readonly periods: readonly string[];
  /** Whether each row of a pair is of another period. */
  readonly isOncePerPeriod: boolean;
  sourceOf(pair: number): string;
  targetOf(pair: number): string;
  /** The same objects each time, which are those of `rows`. */
  rowsOf(pair: number): readonly Observation[];
  /** The period and number of every row; makes no rows. */
  forEachNumber(visit: (period: string, value: number) => void): void;
  /** All rows: the same array each time. */
  rows(): readonly Observation[];
}

/** By the getters of the tables, which a copy of a dataset (`withTables`) has too. */
const COLUMNS = new WeakMap<() => unknown, FlowColumns>();

/** Gives an object the rows as an own property, made when it is first read. */
export function defineRows(dataset: object, table: string, columns: FlowColumns): void {
  const get = (): unknown => columns.rows();
  COLUMNS.set(get, columns);
  Object.defineProperty(dataset, table, { get, enumerable: true, configurable: true });
}

/** The columns of a table; undefined where a dataset has rows alone. */
export function columnsOf(dataset: Partial<Dataset>, table: string): FlowColumns | undefined {
  const get = Object.getOwnPropertyDescriptor(dataset, table)?.get as (() => unknown) | undefined;
  return get && COLUMNS.get(get);
}

/** How many rows a table has; makes none. 0 for a table that a dataset of an earlier version does not have. */
export function rowsIn(dataset: Partial<Dataset>, table: 'mobility'): number {
  return (columnsOf(dataset, table) ?? dataset[table] ?? []).length;
}

/** A copy with these properties instead of its own. Tables that are in columns stay so: a spread would make all their rows. */
export function withTables(dataset: Dataset, changed: Partial<Dataset>): Dataset {
  return Object.defineProperties({} as Dataset, {
    ...Object.getOwnPropertyDescriptors(dataset),
    ...Object.getOwnPropertyDescriptors(changed),
  });
}
