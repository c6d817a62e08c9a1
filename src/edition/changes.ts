/** What differs between two states of a dataset, row by row. */
import type { TableName } from '../data/table-names.ts';
import type { CellValue, LooseRow } from '../data/table-spec.ts';

/**
 * `ended`: what held is over (its status became `ended`, or its last day is now
 * known and past). `corrected`: any other change of a cell.
 */
export const CHANGE_KINDS = ['added', 'ended', 'corrected', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A cell that differs; absent where it is empty. */
export interface FieldChange {
  readonly field: string;
  readonly before?: CellValue;
  readonly after?: CellValue;
}

export interface Change {
  readonly kind: ChangeKind;
  readonly table: TableName;
  /** The row as it is now, or as it was where it was removed. */
  readonly row: LooseRow;
  /** The row as it was, for what was ended or corrected. */
  readonly before?: LooseRow;
  /** Cells that differ, in the order of the columns; empty for what was added or removed whole. */
  readonly fields: readonly FieldChange[];
}

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

/** One state of the data: what a release of the package is known by. */
export interface EditionName {
  readonly name: string;
  readonly version: string;
  readonly date: string;
}

export interface DatasetDiff {
  readonly old: EditionName;
  readonly new: EditionName;
  /** By table, in the order of the registry; within a table by kind, then by key. */
  readonly changes: readonly Change[];
  /** Per table with a change. */
  readonly counts: Readonly<Partial<Record<TableName, ChangeCounts>>>;
}

export function countChanges(changes: Iterable<Pick<Change, 'kind'>>): ChangeCounts {
  const counts = { added: 0, ended: 0, corrected: 0, removed: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
