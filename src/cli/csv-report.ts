import type { Report } from './report.ts';

/**
 * CSV as RFC 4180 has it: CRLF, quotes only where needed, UTF-8 without a byte
 * order mark. Values are as they are in the data: a cell that begins with `=`,
 * `+`, `-` or `@` is not changed, because readers in R and Python would get a
 * wrong value. Import such data into a spreadsheet as text.
 */
export function writeCsv({ columns, rows }: Report['csv']): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
