/** Workbooks (`.xlsx`) as grids. */
import { CollabGraphError } from '../model/errors.ts';
import type { Grid } from './grid.ts';
import { brokenWorkbook, unpackWorkbook } from './unpack.ts';

/** Reads a workbook whose parts are not compressed; handed in, since it is another package in Node and in a browser. */
export type SheetReader = (
  bytes: Uint8Array,
) => Promise<readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] | undefined }[]>;

export async function workbookGrids(bytes: Uint8Array, file: string, read: SheetReader): Promise<readonly Grid[]> {
  let sheets: Awaited<ReturnType<SheetReader>>;
  try {
    sheets = await read(await unpackWorkbook(bytes, file));
  } catch (error) {
    // The workbook is not to blame for a reader that could not be loaded, of which browsers say that it is a module.
    if (error instanceof CollabGraphError || /\bmodule\b/i.test((error as Error).message)) throw error;
    throw brokenWorkbook(file, (error as Error).message);
  }
  return sheets.map(({ sheet, data }) => {
    if (data === undefined) throw brokenWorkbook(file, `the sheet "${sheet}" has no list of cells`);
    const rows = data.flatMap((cells, i) => {
      const row = { line: i + 1, cells: cells.map(cellText) };
      return row.cells.some((cell) => cell !== '') ? [row] : [];
    });
    return { file, sheet, assumed: [], rows };
  });
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell)
    .replace(/\u00a0/g, ' ')
    .trim();
}
