/**
 * The compiled dataset: columns instead of rows, texts in dictionaries,
 * numbers packed into strings that gzip well. `core` is what a first picture
 * needs; `rest` completes it. This module reads the format and needs no table
 * registry, so that a page stays small; compile-dataset.ts writes it.
 */

import { CollabGraphError } from '../model/errors.ts';
import { DATASET_FORMAT, type Dataset } from './dataset.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';

export const COMPILED_FORMAT = 'collab-graph/compiled@1';

/** One value: null where absent, true where the row's parent (`RestTable.parent`) has the same. */
export type Cell = string | number | null | true;

/**
 * Values of one column, one per row. `list`: each value is a list whose items
 * are joined by `|`.
 */
export type Column = { readonly list?: true } & (
  | { readonly values: readonly Cell[] }
  /** Distinct values, most frequent first, and the packed index of each row's. */
  | { readonly dictionary: readonly Cell[]; readonly index: string }
  /** The same value in every row. */
  | { readonly constant: Cell }
  /** Whole numbers from 0. */
  | { readonly packed: string }
  /**
   * References, as positions among the ids of these tables one after another.
   * `entries`, packed: per distinct value 0 (as the parent) or its number of
   * positions plus one and then the positions. `index`, packed: the entry of
   * each row; absent where the entries are in the order of rows.
   */
  | { readonly refers: readonly TableName[]; readonly entries: string; readonly index?: string }
);

export type Columns = Readonly<Record<string, Column>>;

export interface CoreTable {
  /** Number of rows. */
  readonly length: number;
  readonly columns: Columns;
}

export interface RestTable {
  /** Number of rows of the whole table. */
  readonly length: number;
  /** All columns in their order. */
  readonly fields: readonly string[];
  /** Packed gaps between the positions that the rows of core take in the whole table. */
  readonly core: string;
  /** Columns that core has: values of the other rows. */
  readonly others: Columns;
  /** Columns that core lacks: values of all rows. */
  readonly all: Columns;
  /**
   * Where a row's dates and provenance may be looked up: the row of one of
   * these tables that the first of these columns to name one names. What a
   * country does in a call mostly has the call's own dates and source.
   */
  readonly parent?: { readonly columns: readonly string[]; readonly tables: readonly TableName[] };
}

/** A whole table of flows, sorted by origin and destination. */
export interface FlowTable {
  readonly areas: readonly string[];
  /** Packed: per area, the number of destinations. */
  readonly origins: string;
  /** Packed: per pair, the gap between its destination and the one before, in positions of `areas`. */
  readonly destinations: string;
  /** Combinations of time periods in which pairs have rows. */
  readonly patterns: readonly (readonly string[])[];
  /** Packed: per pair, the position of its combination. */
  readonly periods: string;
  /**
   * Packed: per row, how far its number lies from what is expected
   * (`walkFlows`), its sign folded. Absent where a number is not whole: then
   * the numbers are a column.
   */
  readonly steps?: string;
  /** The other columns, per row. */
  readonly columns: Columns;
}

/** Numbers of the kinds that are `onRequest`, with what is stated of them. */
export interface CompiledRequested {
  readonly format: typeof COMPILED_FORMAT;
  readonly part: 'requested';
  /** The dataset that it is part of. */
  readonly of: Pick<Dataset, 'name' | 'version' | 'date'>;
  /** Rows by table, whole. */
  readonly tables: Readonly<Partial<Record<TableName, CoreTable>>>;
  readonly flows: Readonly<Partial<Record<TableName, FlowTable>>>;
}

type Meta = Pick<Dataset, 'name' | 'title_en' | 'title_ja' | 'version' | 'date' | 'focus' | 'beyond'>;

export interface CompiledCore {
  readonly format: typeof COMPILED_FORMAT;
  readonly part: 'core';
  readonly meta: Meta;
  /** Tables of which core has rows. */
  readonly tables: Readonly<Partial<Record<TableName, CoreTable>>>;
}

export interface CompiledRest {
  readonly format: typeof COMPILED_FORMAT;
  readonly part: 'rest';
  /** Checksum of the core that this completes. */
  readonly completes: string;
  /** How the package is cited. */
  readonly citation?: Dataset['citation'];
  readonly tables: Readonly<Partial<Record<TableName, RestTable>>>;
  readonly flows: Readonly<Partial<Record<TableName, FlowTable>>>;
}

/** Columns of sources that a reader of sources needs and no picture: addresses, authors, titles in their language. */
export interface CompiledSources {
  readonly format: typeof COMPILED_FORMAT;
  readonly part: 'sources';
  /** The dataset that it is part of. */
  readonly of: Pick<Dataset, 'name' | 'version' | 'date'>;
  /** Number of sources. */
  readonly length: number;
  /** All columns of the table in their order. */
  readonly fields: readonly string[];
  readonly columns: Columns;
}

/**
 * The first part alone: a valid but partial dataset, for a first picture.
 * - rows: groups of scope `core` and their memberships; relations between
 *   those groups, countries, regions, agencies and topics (`about` and
 *   `related` apart); the countries, regions, agencies and topics that these
 *   name; mobility of 2006/2016 between pairs with a
 *   two-way total of 4,000 or more; the sources that these rows cite. No
 *   calls, projects, participation, eligibility, coauthorship, observations.
 * - columns: see `CORE_COLUMNS` in compile-dataset.ts. Of the others, optional
 *   ones are absent, lists are empty, and `locator` is the empty string.
 *
 * So a count taken from it is a lower bound, and provenance is complete only
 * with the rest (`decodeDataset`).
 *
 * Takes what `JSON.parse` or an import of the file gives.
 *
 * @throws CollabGraphError `unsupported` for another format
 */
export function decodeCore(core: unknown): Dataset {
  checkCore(core);
  const decoded: Decoded = new Map();
  // Tables come in the order in which they refer to each other.
  for (const name of TABLE_NAMES) {
    const { length = 0, columns = {} } = core.tables[name] ?? {};
    decoded.set(name, decodeColumns(length, columns, decoded));
  }
  return { format: DATASET_FORMAT, ...core.meta, ...Object.fromEntries(decoded) } as unknown as Dataset;
}

// Printable ASCII that needs no escape in JSON, without "<", so that the text
// may stand inside a script element. The first half ends a number.
const DIGITS = [...Array(95).keys()]
  .map((i) => String.fromCharCode(32 + i))
  .filter((c) => !'"\\<'.includes(c))
  .join('');
const BASE = DIGITS.length / 2;
/** The digit of each character by its code. */
const DIGIT_OF = new Int8Array(128).fill(-1);
for (let i = 0; i < DIGITS.length; i += 1) DIGIT_OF[DIGITS.charCodeAt(i)] = i;

/** Whole numbers from 0 as text: little-endian digits to base 46, the last one marked by its half of the alphabet. */
export function packNumbers(numbers: readonly number[]): string {
  let text = '';
  for (let value of numbers) {
    while (value >= BASE) {
      text += DIGITS[BASE + (value % BASE)];
      value = Math.floor(value / BASE);
    }
    text += DIGITS[value];
  }
  return text;
}

/** The numbers that `packNumbers` was given. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i += 1) {
    const digit = DIGIT_OF[text.charCodeAt(i)]!;
    if (digit < BASE) {
      numbers.push(value + digit * scale);
      value = 0;
      scale = 1;
    } else {
      value += (digit - BASE) * scale;
      scale *= BASE;
    }
  }
  return numbers;
}

export function checkCore(part: unknown): asserts part is CompiledCore {
  checkFormat(part, 'core');
}

export function checkFormat(part: unknown, name: 'core' | 'rest' | 'sources' | 'requested'): void {
  const { format, part: given } = (part ?? {}) as Partial<Record<'format' | 'part', unknown>>;
  if (format === COMPILED_FORMAT && given === name) return;
  throw new CollabGraphError(
    'unsupported',
    `unsupported compiled data "${String(format)}", part "${String(given)}" (expected "${COMPILED_FORMAT}", part "${name}"; compile the data again with "npm run data:build")`,
    { place: { file: `${name === 'requested' ? 'openalex' : name}.json` } },
  );
}

export type Value = string | number | readonly string[];
export type Row = Record<string, Value>;
export type Decoded = Map<TableName, readonly Row[]>;

/** Stands for the value that the row's parent has. */
export const AS_PARENT = Symbol('as parent');
export type Read = Value | typeof AS_PARENT | undefined;

/** Rows of columns; `decoded` has the tables that they refer to. */
export function decodeColumns(length: number, columns: Columns, decoded: Decoded = new Map()): Row[] {
  return buildRows(
    length,
    Object.entries(columns).map(([name, column]) => [name, readColumn(column, length, decoded)]),
  );
}

export function buildRows(length: number, columns: readonly (readonly [string, readonly Read[]])[]): Row[] {
  return Array.from({ length }, (_, i) => {
    const row: Row = {};
    for (const [name, values] of columns) {
      const value = values[i];
      if (value !== undefined && value !== AS_PARENT) row[name] = value;
    }
    return row;
  });
}

export function readColumn(column: Column, length: number, decoded: Decoded): Read[] {
  if ('refers' in column) return readReferences(column, column.list === true, decoded);
  const read = (cell: Cell): Read => {
    if (cell === true) return AS_PARENT;
    if (column.list) return cell === null || cell === '' ? [] : String(cell).split('|');
    return cell ?? undefined;
  };
  if ('constant' in column) return new Array<Read>(length).fill(read(column.constant));
  if ('packed' in column) return unpackNumbers(column.packed);
  if ('values' in column) return column.values.map(read);
  const entries = column.dictionary.map(read);
  return unpackNumbers(column.index).map((i) => entries[i]);
}

function readReferences(column: Extract<Column, { refers: unknown }>, list: boolean, decoded: Decoded): Read[] {
  const ids = column.refers.flatMap((table) => (decoded.get(table) ?? []).map((row) => String(row['id'])));
  const numbers = unpackNumbers(column.entries);
  const entries: Read[] = [];
  for (let i = 0; i < numbers.length;) {
    const count = numbers[i]! - 1;
    const items = numbers.slice(i + 1, i + 1 + Math.max(count, 0)).map((position) => ids[position]!);
    entries.push(count < 0 ? AS_PARENT : list ? items : items[0]);
    i += 1 + items.length;
  }
  return column.index === undefined ? entries : unpackNumbers(column.index).map((i) => entries[i]);
}
