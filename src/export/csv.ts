/** A table with stable columns. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * CSV as RFC 4180 has it: CRLF, quotes only where needed, UTF-8 without a byte
 * order mark. Values are as they are in the data: a cell that begins with `=`,
 * `+`, `-` or `@` is not changed, because readers in R and Python would get a
 * wrong value. Import such data into a spreadsheet as text.
 */
export function writeCsv({ columns, rows }: CsvTable): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Records as a table of the named columns. */
export function tableOf<K extends string>(
  columns: readonly K[],
  records: readonly Readonly<Partial<Record<K, string | number | null>>>[],
): CsvTable {
  return { columns, rows: records.map((record) => columns.map((column) => record[column] ?? null)) };
}

function csvCell(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
