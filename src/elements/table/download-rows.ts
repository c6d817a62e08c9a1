import { download } from '../save/download.ts';
import { toCsv } from './files.ts';
import type { TableModel, TableRow } from './model.ts';

/** Rows as a CSV file that is named after the table. @param shown keys of the columns; undefined for every one */
export function downloadRows(
  { columns, filename, edition }: TableModel,
  rows: readonly TableRow[],
  shown: ReadonlySet<string> | undefined,
  label: string,
): void {
  const text = toCsv(columns, rows, shown, { label, text: edition });
  download(`${filename}.csv`, text, 'text/csv;charset=utf-8');
}
