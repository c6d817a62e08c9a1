import { safeCell } from '../model/spreadsheet-cell.ts';
import type { Attributes, Dataset } from './dataset.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { LIST_SEPARATOR, type FieldSpec, type LooseRow, type TableSpec } from './table-spec.ts';
import { TABLES } from './tables.ts';

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
