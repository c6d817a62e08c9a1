import type { Dataset } from '../data/dataset.ts';
import { TABLE_NAMES, type TableName } from '../data/table-names.ts';
import type { CellValue, FieldSpec, LooseRow, TableSpec } from '../data/table-spec.ts';
import { compareRows, TABLES } from '../data/tables.ts';
import {
  CHANGE_KINDS,
  countChanges,
  type Change,
  type ChangeCounts,
  type ChangeKind,
  type DatasetDiff,
  type EditionName,
  type FieldChange,
} from './changes.ts';
import { findRenames, renamed, type Renames } from './renames.ts';

export interface DiffOptions {
  /** Ids that are known to have changed; others are found by names and addresses. */
  readonly renames?: Renames;
}

/**
 * Every row in which two datasets differ. Rows are the same row where their
 * keys are the same; of the others those that state the same thing about the
 * same things and contradict each other in one column of the key at most, so
 * that a corrected date is one correction, not a removal and an addition. Ids
 * that were only renamed are followed into the rows that refer to them.
 *
 * Each row that has no exact like in the other dataset is in exactly one change.
 */
export function diffDatasets(before: Dataset, after: Dataset, { renames: known = {} }: DiffOptions = {}): DatasetDiff {
  const renames: Partial<Record<TableName, ReadonlyMap<string, string>>> = { ...known };
  const changes: Change[] = [];
  const counts: Partial<Record<TableName, ChangeCounts>> = {};
  // Tables come in the order in which they refer to each other, so that a renamed id is known where it is referred to.
  for (const table of TABLE_NAMES) {
    const own = diffTable(table, rowsOf(before, table), rowsOf(after, table), renames, after.date);
    if (own.length === 0) continue;
    for (const change of own) changes.push(change);
    counts[table] = countChanges(own);
  }
  return { old: editionName(before), new: editionName(after), changes, counts };
}

export function editionName({ name, version, date }: Dataset): EditionName {
  return { name, version, date };
}

function rowsOf(dataset: Dataset, table: TableName): readonly LooseRow[] {
  // A table that came after the dataset was written is an empty one.
  return (dataset[table] as unknown as readonly LooseRow[] | undefined) ?? [];
}

/** A row of the old dataset: as it was, and as it would be with today's ids. */
interface Old {
  readonly row: LooseRow;
  readonly now: LooseRow;
}

function diffTable(
  table: TableName,
  before: readonly LooseRow[],
  after: readonly LooseRow[],
  renames: Partial<Record<TableName, ReadonlyMap<string, string>>>,
  day: string,
): Change[] {
  const spec = TABLES[table] as unknown as TableSpec;
  const keys = spec.primaryKey as readonly string[];
  const fields = spec.fields as readonly FieldSpec[];
  if (keys.length === 1 && keys[0] === 'id') {
    const [olds, news] = [idsOf(before), idsOf(after)];
    const given = renames[table] ?? new Map<string, string>();
    const lost = before.filter(({ id }) => !news.has(String(id)) && !given.has(String(id)));
    const gained = after.filter(({ id }) => !olds.has(String(id)) && ![...given.values()].includes(String(id)));
    renames[table] = new Map([...given, ...findRenames(table, lost, gained)]);
  }
  const pairs: [Old, LooseRow][] = [];
  const keyOf = (row: LooseRow): string => JSON.stringify(keys.map((key) => row[key] ?? null));
  const byKey = new Map<string, Old[]>();
  for (const row of before) {
    const old = { row, now: renamed(table, row, renames) };
    add(byKey, keyOf(old.now), old);
  }
  let left: LooseRow[] = [];
  for (const row of after) {
    const found = byKey.get(keyOf(row))?.shift();
    if (found) pairs.push([found, row]);
    else left.push(row);
  }
  let gone = [...byKey.values()].flat();
  const loose = matchLoosely(gone, left, spec);
  for (const pair of loose) pairs.push(pair);
  const [matchedOld, matchedNew] = [new Set(loose.map(([old]) => old)), new Set(loose.map(([, row]) => row))];
  gone = gone.filter((old) => !matchedOld.has(old));
  left = left.filter((row) => !matchedNew.has(row));

  const changes: Change[] = [
    ...left.map((row): Change => ({ kind: 'added', table, row, fields: [] })),
    ...gone.map(({ row }): Change => ({ kind: 'removed', table, row, fields: [] })),
  ];
  for (const [{ row: old }, row] of pairs) {
    const changed = fieldChanges(old, row, fields);
    if (changed.length === 0) continue;
    const kind: ChangeKind = isOver(row, day) && !isOver(old, day) ? 'ended' : 'corrected';
    changes.push({ kind, table, row, before: old, fields: changed });
  }
  const order = compareRows(keys);
  return changes.sort(
    (a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) || order(a.row, b.row) || 0,
  );
}

/**
 * Pairs of rows alike in every column of the key that a row must have and that
 * is no number: the things that it is about. Of several the most alike first.
 */
function matchLoosely(gone: readonly Old[], left: readonly LooseRow[], spec: TableSpec): [Old, LooseRow][] {
  const fields = spec.fields as readonly FieldSpec[];
  const keys = (spec.primaryKey as readonly string[]).map((key) => fields.find(({ name }) => name === key)!);
  const things = keys.filter(({ required, type }) => required && type === 'string');
  const details = keys.filter((field) => !things.includes(field));
  if (things.length === 0 || details.length === 0) return [];
  const groupOf = (row: LooseRow): string => JSON.stringify(things.map(({ name }) => row[name] ?? null));
  const candidates = new Map<string, LooseRow[]>();
  for (const row of left) add(candidates, groupOf(row), row);
  const scored = gone.flatMap((old) =>
    (candidates.get(groupOf(old.now)) ?? []).flatMap((row) => {
      const [a, b] = [old.now, row];
      const contradictions = details.filter(
        ({ name }) => a[name] !== undefined && b[name] !== undefined && !same(a[name], b[name]),
      ).length;
      const equal = fields.filter(({ name }) => same(a[name], b[name])).length;
      return contradictions <= 1 ? [{ old, row, contradictions, equal }] : [];
    }),
  );
  scored.sort((x, y) => x.contradictions - y.contradictions || y.equal - x.equal);
  const pairs: [Old, LooseRow][] = [];
  const used = new Set<unknown>();
  for (const { old, row } of scored) {
    if (used.has(old) || used.has(row)) continue;
    used.add(old).add(row);
    pairs.push([old, row]);
  }
  return pairs;
}

function fieldChanges(before: LooseRow, after: LooseRow, fields: readonly FieldSpec[]): FieldChange[] {
  return fields.flatMap(({ name }) => {
    const [a, b] = [before[name], after[name]];
    if (same(a, b)) return [];
    return [{ field: name, ...(isEmpty(a) ? {} : { before: a! }), ...(isEmpty(b) ? {} : { after: b! }) }];
  });
}

/** Whether what the row states is over on a day. */
function isOver(row: LooseRow, day: string): boolean {
  const to = row['to'];
  // A date to the year or month is over when it is no beginning of the day's own.
  return row['status'] === 'ended' || (typeof to === 'string' && to < day && !day.startsWith(to));
}

function same(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return a === b || (isEmpty(a) && isEmpty(b)) || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function idsOf(rows: readonly LooseRow[]): Set<string> {
  return new Set(rows.map(({ id }) => String(id)));
}

function add<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
