// The browser build is the one that runs everywhere: the default one needs Node's Buffer.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';

import { CollabGraphError } from '../../model/errors.ts';
import type { Grid, GridRow } from './grid.ts';

/** Tried in this order; the one that gives a readable header is taken. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The text of a file in UTF-8 or UTF-16, with or without a byte order mark.
 * @throws CollabGraphError `invalid` for any other encoding: a guess would spoil names in silence
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CollabGraphError(
      'invalid',
      `invalid encoding of "${file}": not ${encoding.toUpperCase()} (save it as CSV UTF-8)`,
    );
  }
}

/** The text as cells, once for each delimiter that parts it at all. Lines that no delimiter parts (titles, notes) have one cell. */
export function textGrids(text: string, file: string): readonly Grid[] {
  const plain = text.replace(/\r\n?/g, '\n');
  const grids = DELIMITERS.filter((delimiter) => plain.includes(delimiter)).map((delimiter) => ({
    delimiter,
    rows: rowsOf(plain, delimiter, file),
  }));
  // The most cells first: a comma in a title must not win over the semicolons of the table.
  const widest = (grid: Grid): number => Math.max(0, ...grid.rows.map(({ cells }) => cells.length));
  return grids.sort((a, b) => widest(b) - widest(a));
}

function rowsOf(text: string, delimiter: string, file: string): GridRow[] {
  let parsed: string[][];
  try {
    // Titles and notes above and below the table have quotes and lengths of their own.
    parsed = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    throw new CollabGraphError('invalid', `invalid CSV: quotation marks do not match (close them)`, {
      place: { file, ...(line === undefined ? {} : { row: line }) },
    });
  }
  let line = 1;
  return parsed.map((cells) => {
    const row = { line, cells: cells.map((cell) => cell.trim()) };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);
    return row;
  });
}
