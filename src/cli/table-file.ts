import { readFile } from 'node:fs/promises';

import { markupIn } from '../data/json-text.ts';
import type { Grid } from '../data/oecd/grid.ts';
import { decodeText, textGrids } from '../data/oecd/text-grid.ts';
import { CollabGraphError } from '../model/errors.ts';
import { unpackWorkbook } from '../read/unpack.ts';
import { importOptional } from './picture/import-optional.ts';

/**
 * The tables in a file: each sheet of an XLSX workbook, or a CSV text once for
 * each delimiter that may be meant. What it is, its first bytes say, not its name.
 *
 * @throws CollabGraphError `missing` for no such file, or no package that reads workbooks; `unsupported` for the
 * workbooks of before 2007; `invalid` for what is neither
 */
export async function readTableFile(path: string): Promise<readonly Grid[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new CollabGraphError('missing', `missing file: "${path}" cannot be read (${(error as Error).message})`);
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(path, bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported workbook "${path}": the form of before 2007, .xls (open it in a spreadsheet and save it as .xlsx or CSV)`,
    );
  }
  const other = startsWith(bytes, [0x25, 0x50, 0x44, 0x46])
    ? 'a PDF'
    : markupIn(new TextDecoder().decode(bytes.subarray(0, 2000)));
  if (other !== undefined) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported file "${path}": ${other} (expected CSV or XLSX; a page that was saved instead of its table?)`,
    );
  }
  return textGrids(decodeText(bytes, path), path);
}

async function readWorkbook(path: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  const { default: readSheets } = await importOptional('read-excel-file', () => import('read-excel-file/node'));
  try {
    const sheets = await readSheets(Buffer.from(await unpackWorkbook(bytes, path)));
    return sheets.map(({ sheet, data }) => ({
      sheet,
      rows: data.map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) })),
    }));
  } catch (error) {
    if (error instanceof CollabGraphError) throw error;
    throw new CollabGraphError('invalid', `invalid workbook "${path}": ${(error as Error).message}`);
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
