/** A table of a package as its own text, whatever a spreadsheet saved it as. */
import { parse } from 'csv-parse/browser/esm/sync';

import { decodeText } from '../read/text.ts';
import type { TableName } from './table-names.ts';
import type { FormerTableName } from './former-tables.ts';
import { specOf } from './tables.ts';

export interface TableText {
  /** CSV with commas, lines ending in a line feed, no byte order mark. */
  readonly text: string;
  /** How the file is written, where that is not how ours are: `shift_jis, CRLF, ;`. */
  readonly written?: string;
}

/**
 * Takes what Excel and its like make of a table: a byte order mark, CRLF, UTF-16,
 * Shift_JIS or Windows-1252, semicolons or tabs between cells, and with those a
 * decimal comma in columns of numbers. Nothing else of the text changes; bytes that
 * are not of the encoding of the rest become U+FFFD, which the validator reports.
 *
 * @throws CollabGraphError `invalid` for bytes that are no text
 */
export function tableText(bytes: Uint8Array, table: TableName | FormerTableName): TableText {
  const { text: decoded, encoding, isMixed } = textOf(bytes);
  const delimiter = delimiterOf(decoded, table);
  const written = [
    ...(encoding === 'utf-8' || isMixed ? [] : [encoding]),
    ...(bytes[0] === 0xef && bytes[1] === 0xbb ? ['byte order mark'] : []),
    ...(bytes.includes(0x0d) ? ['CRLF'] : []),
    ...(delimiter === ',' ? [] : [delimiter === '\t' ? 'tabs' : `"${delimiter}" between cells`]),
  ];
  if (written.length === 0) return { text: decoded };
  const text = delimiter === ',' ? decoded : withCommas(decoded, delimiter, table);
  return { text: text === '' || text.endsWith('\n') ? text : `${text}\n`, written: written.join(', ') };
}

/** In UTF-8 but for single lines, those are damaged: what a guess would make of them stands in nobody's source. */
function textOf(bytes: Uint8Array): { text: string; encoding: string; isMixed: boolean } {
  const { text, encoding } = decodeText(bytes);
  const isMixed = encoding.includes(' + ');
  return { text: isMixed ? new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n') : text, encoding, isMixed };
}

/** What parts the columns that the table is known to have. */
function delimiterOf(text: string, table: TableName | FormerTableName): string {
  const [header = ''] = text.split('\n', 1);
  const known = new Set<string>(specOf(table).fields.map(({ name }) => name));
  const found = (delimiter: string): number =>
    header.split(delimiter).filter((cell) => known.has(cell.trim().replaceAll('"', ''))).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (found(delimiter) > found(best) ? delimiter : best));
}

function withCommas(text: string, delimiter: string, table: TableName | FormerTableName): string {
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
  } catch {
    // Quotes that do not match: the reader of tables says where.
    return text;
  }
  const numbers = new Set<string>(
    specOf(table)
      .fields.filter(({ type }) => type !== 'string')
      .map(({ name }) => name),
  );
  const isNumber = (rows[0] ?? []).map((name) => numbers.has(name));
  return rows
    .map((row) =>
      row.map((cell, i) => quoted(isNumber[i] ? cell.replace(/^([+-]?\d+),(\d+)$/, '$1.$2') : cell)).join(','),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
