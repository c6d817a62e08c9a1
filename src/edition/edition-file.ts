/**
 * An edition of the data in one value: every row of every table by columns. It
 * does not know today's columns, so that an old edition stays readable when
 * columns come or go.
 */
import type { Dataset } from '../data/dataset.ts';
import { TABLE_NAMES, type TableName } from '../data/table-names.ts';
import type { CellValue, FieldSpec, LooseRow } from '../data/table-spec.ts';
import { compareRows, TABLES } from '../data/tables.ts';
import { CollabGraphError } from '../model/errors.ts';
import { named } from '../model/named.ts';

export const EDITION_FORMAT = 'collab-graph/edition@1';

type Cells = readonly (CellValue | null)[];

export interface EditionFile {
  readonly format: typeof EDITION_FORMAT;
  readonly name: string;
  readonly title_en: string;
  readonly title_ja: string;
  readonly version: string;
  readonly date: string;
  readonly focus?: string;
  /** SHA-256 of `canonicalText`, hexadecimal. */
  readonly hash: string;
  /** Tables with a row: columns with a filled cell, null where one is empty. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, Cells>>>>;
}

/** The rows of a dataset as one text, whatever the order of its tables, columns and rows: what the hash of an edition is of. */
export function canonicalText(dataset: Dataset): string {
  const rows = TABLE_NAMES.flatMap((table) =>
    ((dataset[table] ?? []) as unknown as readonly LooseRow[]).map((row) => {
      const cells = Object.keys(row)
        .sort()
        .flatMap((name) => {
          const value = row[name];
          return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]];
        });
      return JSON.stringify([table, ...cells]);
    }),
  );
  return rows.sort().join('\n');
}

export function encodeEdition(dataset: Dataset, hash: string): EditionFile {
  const tables: Record<string, Record<string, Cells>> = named();
  for (const table of TABLE_NAMES) {
    const rows = [...((dataset[table] ?? []) as unknown as readonly LooseRow[])].sort(
      compareRows(TABLES[table].primaryKey as readonly string[]),
    );
    if (rows.length === 0) continue;
    const columns: Record<string, Cells> = named();
    for (const name of [...new Set(rows.flatMap((row) => Object.keys(row)))].sort()) {
      const cells = rows.map((row) => row[name] ?? null);
      if (cells.some((cell) => cell !== null && !(Array.isArray(cell) && cell.length === 0))) columns[name] = cells;
    }
    tables[table] = columns;
  }
  const { name, title_en, title_ja, version, date, focus } = dataset;
  return {
    format: EDITION_FORMAT,
    name,
    title_en,
    title_ja,
    version,
    date,
    ...(focus === undefined ? {} : { focus }),
    hash,
    tables,
  };
}

/**
 * The dataset of an edition, with an empty list for each table that it lacks.
 * @throws CollabGraphError `unsupported` for another format
 */
export function decodeEdition(json: unknown, place: string): Dataset {
  const file = json as EditionFile | null;
  if (typeof file !== 'object' || file?.format !== EDITION_FORMAT)
    throw new CollabGraphError(
      'unsupported',
      `unsupported edition in "${place}" (expected format "${EDITION_FORMAT}")`,
    );
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, decodeTable(table, file.tables[table] ?? {})]));
  const { name, title_en, title_ja, version, date, focus } = file;
  return {
    format: 'collab-graph/dataset@2',
    name,
    title_en,
    title_ja,
    version,
    date,
    ...(focus === undefined ? {} : { focus }),
    ...tables,
  } as unknown as Dataset;
}

function decodeTable(table: TableName, columns: Readonly<Record<string, Cells>>): LooseRow[] {
  const lists = (TABLES[table].fields as readonly FieldSpec[]).filter(({ list }) => list).map(({ name }) => name);
  const length = Object.values(columns)[0]?.length ?? 0;
  return Array.from({ length }, (_, i) => {
    const row: Record<string, CellValue> = Object.fromEntries(lists.map((name) => [name, []]));
    for (const [name, cells] of Object.entries(columns)) {
      const cell = cells[i];
      if (cell !== null && cell !== undefined) row[name] = cell;
    }
    return row;
  });
}
