/** A table as a file and for the clipboard. */
import { csvFile } from '../../export/csv.ts';
import { safeCell } from '../../model/spreadsheet-cell.ts';
import { cellOf, type TableColumn, type TableRow } from './model.ts';

/**
 * With the byte order mark that spreadsheets need to see UTF-8. Numbers are
 * written plainly, not as shown; codes and ISO dates stand in columns beside the words.
 * @param shown keys of the columns written; by default all
 * @param last a column that the table on the screen has no need of, with the same text in every row
 */
export function toCsv(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  shown?: ReadonlySet<string>,
  last?: { readonly label: string; readonly text: string },
): string {
  const [head, ...body] = lines(columns, rows, shown, true);
  if (!last) return csvFile({ columns: head!, rows: body });
  return csvFile({ columns: [...head!, last.label], rows: body.map((row) => [...row, last.text]) });
}

/** For the clipboard: what spreadsheets paste into cells. */
export function toTsv(columns: readonly TableColumn[], rows: readonly TableRow[], shown?: ReadonlySet<string>): string {
  return lines(columns, rows, shown)
    .map((line) => line.map((field) => safeCell(field.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n');
}

function lines(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  shown: ReadonlySet<string> = new Set(columns.map(({ key }) => key)),
  withParts = false,
): string[][] {
  const written = columns.flatMap((column, index) =>
    shown.has(column.key) ? [{ ...column, index, parts: withParts ? (column.parts ?? []) : [] }] : [],
  );
  return [
    written.flatMap(({ label, parts }) => [label, ...parts.map((part) => part.label)]),
    ...rows.map((row) =>
      written.flatMap(({ index, numeric, parts }) => {
        const { value, text, parts: own } = cellOf(row, index);
        // A dash for what is not known would make words of a column of numbers.
        const words = typeof value === 'number' ? String(value) : numeric && value === null ? '' : text;
        return [words, ...parts.map(({ key }) => own?.[key] ?? '')];
      }),
    ),
  ];
}
