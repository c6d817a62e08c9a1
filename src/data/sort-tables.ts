import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { typeRows } from './cells.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { parseCsv } from './parse-csv.ts';
import { fileOf } from './read-tables.ts';
import type { TableSpec } from './table-spec.ts';
import { TABLES, compareRows } from './tables.ts';

/** The text of a table with its lines in the order of its key; as it is where its form is in breach. */
export function sortTable(name: TableName, text: string): string {
  const spec = TABLES[name] as unknown as TableSpec;
  const csv = parseCsv(text, fileOf(name));
  // Lines are moved whole, which is right only where one row is one line.
  if (csv.problems.length > 0 || csv.header.length === 0) return text;
  const lines = text.split('\n');
  const order = compareRows(spec.primaryKey);
  const sorted = typeRows(csv, spec, fileOf(name))
    .rows.toSorted((a, b) => order(a.row, b.row))
    .map(({ line }) => lines[line - 1]!);
  return `${[lines[0]!, ...sorted].join('\n')}\n`;
}

/** Sorts every table of a directory by its key. Returns the names of those that changed. Node only. */
export async function sortTables(directory: string): Promise<TableName[]> {
  const files = new Set(await readdir(directory));
  const changed: TableName[] = [];
  for (const name of TABLE_NAMES) {
    if (!files.has(fileOf(name))) continue;
    const path = join(directory, fileOf(name));
    const text = await readFile(path, 'utf8');
    const sorted = sortTable(name, text);
    if (sorted === text) continue;
    await writeFile(path, sorted);
    changed.push(name);
  }
  return changed;
}
