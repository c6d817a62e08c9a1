/** Which columns of a table a reader sees. */
import { cellOf, type TableColumn, type TableModel, type TableRow } from './model.ts';

/** Keys of the columns shown where nobody has chosen: those that say something in some row. */
export function usualColumns(model: TableModel, rows: readonly TableRow[]): ReadonlySet<string> {
  const usual = model.columns.flatMap(({ key, hidden }, index) => {
    if (hidden) return [];
    // The first column names the row; where no row is left, the headings say what there could be.
    const isSaid = index === 0 || rows.length === 0 || rows.some((row) => cellOf(row, index).text !== '');
    return isSaid ? [key] : [];
  });
  return new Set(usual);
}

/** The columns that are shown, each with its place among all. */
export function columnsOf(
  { columns }: TableModel,
  shown: ReadonlySet<string>,
): readonly (readonly [column: TableColumn, index: number])[] {
  return columns.flatMap((column, index) => (shown.has(column.key) ? [[column, index] as const] : []));
}
