import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CollabGraphError } from '../model/errors.ts';
import { safeCell } from '../model/spreadsheet-cell.ts';
import { TABLE_NAMES, type Attributes, type Dataset, type TableName } from './dataset.ts';
import { describePackage, formatDescriptor } from './descriptor.ts';
import { measureTables } from './read-directory.ts';
import { fileOf, readTables } from './read-tables.ts';
import { LIST_SEPARATOR, TABLES, type FieldSpec, type LooseRow, type TableSpec } from './tables.ts';

/** The texts of a dataset's tables, those without rows left out. An open table has the columns that some row fills. */
export function tableTexts(dataset: Dataset): Partial<Record<TableName, string>> {
  const texts: Partial<Record<TableName, string>> = {};
  for (const name of TABLE_NAMES) {
    const rows = dataset[name] as unknown as readonly LooseRow[];
    if (rows.length === 0) continue;
    const spec = TABLES[name] as unknown as TableSpec;
    const fields = (spec.fields as readonly FieldSpec[]).filter(
      (field) => !spec.open || field.required || rows.some((row) => hasText(row[field.name])),
    );
    const others = spec.keepsOthers ? [...new Set(rows.flatMap((row) => Object.keys(attributesOf(row))))] : [];
    const lines = rows.map((row) =>
      [...fields.map((field) => cellOf(row[field.name])), ...others.map((key) => cellOf(attributesOf(row)[key]))].join(
        ',',
      ),
    );
    const header = [...fields.map((field) => field.name), ...others].map(cellOf).join(',');
    texts[name] = `${[header, ...lines].join('\n')}\n`;
  }
  return texts;
}

function attributesOf(row: LooseRow): Attributes {
  return (row['attributes'] ?? {}) as Attributes;
}

function hasText(value: LooseRow[string]): boolean {
  return cellOf(value) !== '';
}

function cellOf(value: LooseRow[string]): string {
  if (value === undefined) return '';
  const text =
    typeof value === 'number'
      ? String(value)
      : safeCell(Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes a dataset as a package: its tables and datapackage.json. Node only.
 * @throws CollabGraphError `unsupported` for a directory that holds anything, which would be mixed up with it;
 * as `readTables` does for rows that no package may have. Nothing is written then.
 */
export async function writePackage(directory: string, dataset: Dataset): Promise<void> {
  const present = await readdir(directory).catch(() => []);
  if (present.length > 0) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported directory "${directory}": it holds ${present.slice(0, 3).join(', ')}${present.length > 3 ? ' …' : ''} (name a new or empty one)`,
    );
  }
  const texts = tableTexts(dataset);
  readTables(texts, dataset);
  await mkdir(directory, { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(directory, fileOf(name as TableName)), text);
  const { name, title_en, title_ja, version, date, focus } = dataset;
  const descriptor = describePackage(
    { name, title_en, title_ja, version, date, ...(focus === undefined ? {} : { focus }) },
    await measureTables(directory),
  );
  await writeFile(join(directory, 'datapackage.json'), formatDescriptor(descriptor));
}
