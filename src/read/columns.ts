/** The table in a grid: its header, its rows, and which of its columns are numbers. */
import { CollabGraphError, foldText, nearest } from '../model/errors.ts';
import type { Grid, GridRow } from './grid.ts';
import { CLASS, COUNTRY, FROM, ID, KIND, LABEL, LAT, LON, PAIRS, TIME, TO, WEIGHT } from './headings.ts';
import { readNumber } from './number.ts';

export interface Table {
  readonly grid: Grid;
  readonly header: readonly string[];
  /** Line of the header; 0 where there is none. */
  readonly headerLine: number;
  readonly rows: readonly GridRow[];
  /** Whether the cells of a column are numbers, missing ones aside. */
  readonly isNumeric: readonly boolean[];
}

/** The table in a grid: titles above and notes below left out, its header found. */
export function tableOf(grid: Grid): Table | undefined {
  const filled = ({ cells }: GridRow): number => cells.filter((cell) => cell !== '').length;
  const widths = grid.rows
    .slice(0, 400)
    .map(filled)
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  if (usual < 2 && !grid.rows.some((row) => filled(row) > 1)) return undefined;
  const start = grid.rows.findIndex((row) => filled(row) >= Math.max(2, Math.ceil(usual * 0.6)));
  if (start < 0) return undefined;
  let body = grid.rows.slice(start);
  // Notes below a table stand in one cell, with nothing beside it.
  let end = body.length;
  while (end > 1 && filled(body[end - 1]!) === 1 && usual > 2) end--;
  body = body.slice(0, end);
  const first = body[0]!;
  const rest = body.slice(1);
  const isHeader = isHeading(first, rest);
  const rows = isHeader ? rest : body;
  const width = Math.max(first.cells.length, ...rows.slice(0, 400).map(({ cells }) => cells.length));
  const header = Array.from({ length: width }, (_, i) => (isHeader ? (first.cells[i] ?? '') : ''));
  const isNumeric = header.map((_, i) => numericShare(rows, i) >= 0.8);
  return { grid, header, headerLine: isHeader ? first.line : 0, rows, isNumeric };
}

/** Names over a column of numbers, or names that are known; a row of numbers or codes like those below is none. */
function isHeading(first: GridRow, rest: readonly GridRow[]): boolean {
  if (rest.length === 0) return true;
  const known = first.cells.filter((cell) => isKnownHeading(cell)).length;
  if (known > 0) return true;
  const sample = rest.slice(0, 200);
  let says = 0;
  for (const [i, cell] of first.cells.entries()) {
    if (numericShare(sample, i) < 0.8) continue;
    const { kind } = readNumber(cell, 'unknown');
    // Letters that mark missing numbers (C, X) are names as well.
    if (kind === 'not-a-number' || (kind === 'missing' && /\p{L}/u.test(cell))) says++;
    else if (kind === 'number' && !/^(19|20)\d{2}/.test(cell)) return false;
  }
  if (says > 0) return true;
  // Only text: a header is not among the values of its column.
  return first.cells.every((cell, i) => cell === '' || !sample.some(({ cells }) => cells[i] === cell));
}

function isKnownHeading(cell: string): boolean {
  const key = foldText(nameOf(cell));
  if (key === '') return false;
  return (
    ([FROM, TO, WEIGHT, TIME, KIND, LABEL, ID, CLASS, COUNTRY, LAT, LON].some((set) => set.has(key)) &&
      !/^(n|to|land|数)$/.test(key)) ||
    PAIRS.some((pair) => pair.some((name) => foldText(name) === key))
  );
}

function numericShare(rows: readonly GridRow[], column: number): number {
  let numbers = 0;
  let all = 0;
  for (const { cells } of rows.slice(0, 2000)) {
    const read = readNumber(cells[column] ?? '', 'unknown');
    if (read.kind === 'missing') continue;
    all++;
    if (read.kind !== 'not-a-number') numbers++;
  }
  return all === 0 ? 0 : numbers / all;
}

/** `REF_AREA: Reference area` and `STRUCTURE[;]` as their names alone. */
export function nameOf(heading: string): string {
  return heading.replace(/\[.\]$/, '').trim();
}

/** Position of the column that an option names. @throws CollabGraphError `unknown` */
export function columnOf(table: Table, name: string | undefined, option: string): number | undefined {
  if (name === undefined) return undefined;
  const exact = table.header.indexOf(name);
  if (exact >= 0) return exact;
  const key = foldText(name);
  const found = table.header.findIndex((heading) => foldText(nameOf(heading)) === key);
  if (found >= 0) return found;
  // What a column without a heading is called where names of columns are listed.
  const unnamed = /^column (\d+)$/.exec(name)?.[1];
  if (unnamed !== undefined && table.header[Number(unnamed) - 1] === '') return Number(unnamed) - 1;
  if (/^\d+$/.test(name) && Number(name) >= 1 && Number(name) <= table.header.length) return Number(name) - 1;
  const names = table.header.filter((heading) => heading !== '');
  throw new CollabGraphError(
    'unknown',
    `unknown column "${name}" for --${option} (${names.length === 0 ? `the table has no header: columns 1 to ${table.header.length}` : `columns are ${names.slice(0, 30).join(', ')}`})`,
    { suggestions: nearest(name, names) },
  );
}

/** What a column is called; `column 3` where it has no heading. */
export function headingOf(table: Table, column: number): string {
  const heading = nameOf(table.header[column] ?? '');
  return heading === '' ? `column ${column + 1}` : heading;
}
