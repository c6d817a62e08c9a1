/**
 * What the registry of tables says of a table and of a column: for the reader,
 * the validator, the descriptor and the compiled format.
 */
import type { Attributes, Dataset } from './dataset.ts';
import type { TableName } from './table-names.ts';

/** Row type of a table. */
export type RowOf<T extends TableName> = Dataset[T][number];

/** Cells of one record: absent where the table leaves them empty. `attributes` holds the columns of one's own. */
export type CellValue = string | number | readonly string[] | Attributes;

/** A row of any table, by column name. */
export type LooseRow = Readonly<Record<string, CellValue | undefined>>;

/** Between the items of a list. No item contains it. */
export const LIST_SEPARATOR = '|';

/** Tables whose ids are nodes of the graph. Ids are unique over all of them. */
export const NODE_TABLES = [
  'regions',
  'countries',
  'groups',
  'agencies',
  'topics',
  'calls',
  'projects',
  'nodes',
] as const satisfies readonly TableName[];

/** What a node table's id names, for messages. */
/** How a cell is written beyond its type. */
export type FieldForm = 'partial-date' | 'window' | 'time-period';

export interface FieldSpec<Name extends string = string> {
  readonly name: Name;
  /** Frictionless type. */
  readonly type: 'string' | 'integer' | 'number';
  readonly title: string;
  readonly description?: string;
  /** True for a list of strings in one cell. An empty cell is an empty list. */
  readonly list?: true;
  readonly required?: true;
  /** A column that tables of an earlier edition lack: its absence from the header is no fault. */
  readonly later?: true;
  /** The name that the column had in an earlier edition, under which it is still read. */
  readonly former?: string;
  readonly unique?: true;
  /** Source of a regular expression that the whole cell (each item of a list) matches. */
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly form?: FieldForm;
  /** The cell (each item of a list) is the id of a row of one of these tables. */
  readonly references?: readonly TableName[];
}

export interface TableSpec<T extends TableName = TableName> {
  readonly name: T;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly FieldSpec<Extract<keyof RowOf<T>, string>>[];
  /**
   * Columns that together tell rows apart, and the order of rows. Two rows
   * alike in all of them are one statement: list both sources in one row.
   */
  readonly primaryKey: readonly Extract<keyof RowOf<T>, string>[];
  /**
   * True for a table whose header need not have every column, and may have
   * further ones. Those are kept as attributes where the row has a place for
   * them (`keepsOthers`), and are refused otherwise.
   */
  readonly open?: true;
  readonly keepsOthers?: true;
  /** Columns of which every row fills one at least. */
  readonly oneOf?: readonly Extract<keyof RowOf<T>, string>[];
}

/** The tables of some names. */
export type TableSpecs<Name extends TableName> = { readonly [T in Name]: TableSpec<T> };
