/** Archives unpacked within bounds: what an archive says of itself is added up before anything is unpacked. */
import type { UnzipFileInfo } from 'fflate';

import { ReadError } from './read-error.ts';
import { MAX_BYTES } from './text.ts';

/** Cells of one sheet, from its first to its last row and column: the reader makes a place for each, filled or not. */
export const MAX_CELLS = 20_000_000;

/**
 * The files of a ZIP archive by their path.
 *
 * @param wants which files to unpack
 * @throws ReadError `unsupported` where they are larger than `MAX_BYTES` together, `invalid` for a broken archive
 */
export async function unpack(
  bytes: Uint8Array,
  file: string,
  wants: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let size = 0;
  const filter = ({ name, size: packed, originalSize }: UnzipFileInfo): boolean => {
    if (!wants(name)) return false;
    // As the archive states it; a file that is larger than stated does not unpack, and one that is not packed is as large as it is.
    size += Math.max(packed, originalSize);
    if (size > MAX_BYTES) throw tooLarge(file);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw brokenWorkbook(file, (error as Error).message);
  }
}

/**
 * A workbook as an archive whose parts are not compressed any more, without pictures and macros: what the reader
 * gets, in Node and in a page. Its own unpacking knows no bounds, and in a page starts workers from text, which a
 * strict Content-Security-Policy refuses.
 *
 * @throws ReadError as `unpack` does, and `unsupported` for a sheet of more than `MAX_CELLS` cells
 */
export async function unpackWorkbook(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const parts = await unpack(bytes, file, (path) => /\.xml(\.rels)?$/.test(path));
  for (const [path, part] of parts) if (/(^|\/)worksheets\//.test(path)) checkExtent(part, file);
  const { zipSync } = await import('fflate');
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

export function brokenWorkbook(file: string, reason: string): ReadError {
  return new ReadError(
    'invalid',
    `invalid workbook "${file}": ${reason} (open it in a spreadsheet and save it again)`,
    { failure: 'broken-workbook', file },
  );
}

function tooLarge(file: string): ReadError {
  return new ReadError(
    'unsupported',
    `unsupported size of "${file}": unpacked it is larger than ${MAX_BYTES} bytes (keep the rows that you need, and save them as CSV)`,
    { failure: 'too-large', file },
  );
}

/** Rows and cells, `<row r="12">` and `<c r="AB12">`. */
const TAG = /<(?:\w+:)?(row|c)(?=\s)/g;
/** An attribute as the reader takes it: with a `<` in it, or without a value, where it is badly written. */
const ATTRIBUTE = /\s*([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/y;

/** The `r` of each row and cell. */
function* placesIn(text: string): Generator<readonly [tag: string, place: string]> {
  for (const { 0: start, 1: tag, index } of text.matchAll(TAG)) {
    ATTRIBUTE.lastIndex = index + start.length;
    for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text))
      if (found[1] === 'r') yield [tag!, found[2] ?? found[3] ?? ''];
  }
}

function checkExtent(part: Uint8Array, file: string): void {
  const text = new TextDecoder().decode(part);
  let rows = 1;
  let columns = 1;
  let last = '';
  for (const [tag, place] of placesIn(text)) {
    // The reader takes any character for a digit of the column, and makes room for as many columns.
    const [, letters = '', digits] = /^([A-Z]*)(\d+)$/.exec(place) ?? [];
    if (digits === undefined || (tag === 'c') !== (letters !== ''))
      throw brokenWorkbook(file, `"${place.slice(0, 40)}" is no place of a ${tag === 'c' ? 'cell' : 'row'}`);
    const row = Number(digits);
    const column = columnNumber(letters);
    if (row > rows || column > columns) last = place;
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  if (rows * columns <= MAX_CELLS) return;
  throw new ReadError(
    'unsupported',
    `unsupported size of "${file}": a sheet reaches to ${last.slice(0, 20)}, ${rows} rows by ${columns} columns (expected at most ${MAX_CELLS} cells; a stray cell far from the table makes it so: delete the empty rows and columns behind the table, or save it as CSV)`,
    { failure: 'far-cell', file, what: last.slice(0, 20) },
  );
}

/** A is 1, Z 26, AA 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
