import { safeCell } from '../model/spreadsheet-cell.ts';

/** A table with stable columns. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Without it Excel reads UTF-8 as the encoding of the system, and Japanese names become noise. */
const BYTE_ORDER_MARK = '\ufeff';

export interface CsvOptions {
  /** Texts as they are, for a program that reads them and runs none. */
  readonly asIs?: boolean;
}

/**
 * CSV as RFC 4180 has it: CRLF, quotes only where needed, UTF-8 without a byte
 * order mark, for pipes. Texts that a spreadsheet would run as formulas stand
 * behind an apostrophe (`safeCell`); our readers take it away again.
 */
export function writeCsv({ columns, rows }: CsvTable, { asIs = false }: CsvOptions = {}): string {
  const cell = (value: string | number | null): string => csvCell(value, asIs);
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The same as a file, which a person may open with a double click: with the byte order mark. */
export function csvFile(table: CsvTable): string {
  return `${BYTE_ORDER_MARK}${writeCsv(table)}`;
}

/** Text of a file for a pipe, where a byte order mark would become part of the first heading. */
export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** Records as a table of the named columns. */
export function tableOf<K extends string>(
  columns: readonly K[],
  records: readonly Readonly<Partial<Record<K, string | number | null>>>[],
): CsvTable {
  return { columns, rows: records.map((record) => columns.map((column) => record[column] ?? null)) };
}

function csvCell(cell: string | number | null, asIs: boolean): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : asIs ? cell : safeCell(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
