/** Columns of the compiled format: each in the form that packs best. */
import { CollabGraphError } from '../model/errors.ts';
import type { Rows } from './choose-core.ts';
import { packNumbers, type Cell, type Column, type Columns, type RestTable } from './compiled.ts';
import type { TableName } from './table-names.ts';
import { LIST_SEPARATOR, type CellValue, type FieldSpec, type LooseRow } from './table-spec.ts';

const INHERITED: readonly string[] = ['from', 'to', 'status', 'source', 'locator', 'confidence'];

/** What a row has from its parent: the dates of a call are those of its window. */
const inherited = (parent: LooseRow, name: string): CellValue | undefined =>
  parent[name] ?? (name === 'from' ? parent['opens'] : name === 'to' ? parent['closes'] : undefined);

/** Encodes columns of rest: references as positions, and what a row's parent has as a reference to it. */
export function makeEncoder(
  rows: Rows,
  parent: RestTable['parent'],
): (chosen: readonly LooseRow[], field: FieldSpec) => Column {
  const byId = new Map((parent?.tables ?? []).flatMap((table) => rows[table].map((row) => [row['id'], row] as const)));
  const parentOf = (row: LooseRow): LooseRow | undefined =>
    parent?.columns.map((name) => byId.get(row[name])).find((other) => other !== undefined);
  const inherits = (row: LooseRow, name: string): boolean => {
    const other = INHERITED.includes(name) ? parentOf(row) : undefined;
    return other !== undefined && JSON.stringify(inherited(other, name)) === JSON.stringify(row[name]);
  };
  return (chosen, field) => {
    // A table that refers to a later one, or to itself, could not be read in one pass: none does.
    if (field.references) return encodeReferences(chosen, field, field.references, rows, inherits);
    return encodeColumn(chosen, field, inherits);
  };
}

function encodeReferences(
  chosen: readonly LooseRow[],
  field: FieldSpec,
  refers: readonly TableName[],
  rows: Rows,
  inherits: (row: LooseRow, name: string) => boolean,
): Column {
  const position = new Map(refers.flatMap((table) => rows[table]).map((row, i) => [row['id'], i]));
  const cells = chosen.map((row): number[] => {
    if (inherits(row, field.name)) return [0];
    const value = row[field.name];
    const items = value === undefined ? [] : isList(value) ? value : [value as string];
    return [
      items.length + 1,
      ...items.map((item) => {
        const found = position.get(item);
        if (found === undefined)
          throw new CollabGraphError(
            'unknown',
            `"${item}" in ${field.name} is not in ${refers.join(' or ')}; read the dataset with readTables, which checks references`,
          );
        return found;
      }),
    ];
  });
  const list = field.list ? ({ list: true } as const) : {};
  const encoded = encodeCells(cells.map((cell) => cell.join(' ')));
  if ('values' in encoded) return { ...list, refers, entries: packNumbers(cells.flat()) };
  const entries = 'dictionary' in encoded ? encoded.dictionary : 'constant' in encoded ? [encoded.constant] : [];
  const index = 'dictionary' in encoded ? encoded.index : packNumbers(cells.map(() => 0));
  return {
    ...list,
    refers,
    entries: packNumbers(
      entries.flatMap((entry) =>
        String(entry ?? '1')
          .split(' ')
          .map(Number),
      ),
    ),
    index,
  };
}

export function encodeColumn(
  rows: readonly LooseRow[],
  field: FieldSpec,
  inherits?: (row: LooseRow, name: string) => boolean,
): Column {
  const cells = rows.map((row): Cell => {
    if (inherits?.(row, field.name)) return true;
    const value = row[field.name];
    if (value === undefined) return null;
    // Tables with attributes are refused above.
    if (!isList(value)) return value as string | number;
    const broken = value.find((item) => item.includes(LIST_SEPARATOR));
    if (broken !== undefined)
      throw new CollabGraphError(
        'invalid',
        `"${broken}" in ${field.name} holds "${LIST_SEPARATOR}", which separates items; use another character`,
      );
    return value.join(LIST_SEPARATOR);
  });
  return { ...(field.list ? { list: true } : {}), ...encodeCells(cells) };
}

export function encodeCells(cells: readonly Cell[]): Column {
  const counts = new Map<Cell, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  if (counts.size <= 1) return { constant: cells[0] ?? null };
  if (cells.every((cell) => typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0))
    return { packed: packNumbers(cells as readonly number[]) };
  if (counts.size * 2 > cells.length) return { values: cells };
  const dictionary = [...counts.keys()].sort(
    (a, b) => counts.get(b)! - counts.get(a)! || (String(a) < String(b) ? -1 : 1),
  );
  const position = new Map(dictionary.map((cell, i) => [cell, i]));
  return { dictionary, index: packNumbers(cells.map((cell) => position.get(cell)!)) };
}

function isList(value: CellValue): value is readonly string[] {
  return Array.isArray(value);
}

/** Columns that are absent from every row say nothing. */
export function dropAbsent(columns: Columns): Columns {
  return Object.fromEntries(
    Object.entries(columns).filter(([, column]) => !('constant' in column) || column.constant !== null),
  );
}

export function toGaps(positions: readonly number[]): number[] {
  return positions.map((position, i) => position - (i === 0 ? -1 : positions[i - 1]!) - 1);
}
