/** Tables as rows of cells, whether they were text or a workbook. */
// The browser build is the one that runs everywhere: the default one needs Node's Buffer.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';

import { readCell } from '../model/spreadsheet-cell.ts';
import type { Assumption } from './records.ts';

export interface GridRow {
  /** Line of the file or row of the sheet, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Grid {
  readonly file: string;
  readonly sheet?: string;
  /** Absent for workbooks. */
  readonly delimiter?: string;
  /** Rows with anything in them. */
  readonly rows: readonly GridRow[];
  readonly assumed: readonly Assumption[];
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Lines by which the delimiter is told. */
const SAMPLE = 60;

/**
 * @param delimiter by which to part, where it is known
 * @param asIs whether an apostrophe before a formula is the text's own (see `InputFile`)
 */
export function textGrid(text: string, file: string, delimiter?: string, asIs = false): Grid {
  const mark = delimiter ?? delimiterOf(text);
  const { rows, isLoose, open } = rowsOf(text, mark, asIs ? (cell) => cell : readCell);
  const assumed: Assumption[] = [];
  if (isLoose)
    assumed.push({
      en: `Quotation marks do not match in "${file}": they are read as ordinary characters.`,
      ja: `「${file}」の引用符が対応していないため、通常の文字として読んだ。`,
    });
  if (open !== undefined)
    assumed.push({
      en: `"${file}" may be cut off: a quotation mark in its last line (${open}) is not closed, and it is left out.`,
      ja: `「${file}」は途中で切れている可能性がある。最後の行（${open}行目）は引用符が閉じていないため除いた。`,
      isCutOff: true,
    });
  const [before, last] = [rows.at(-2)?.cells.length ?? 0, rows.at(-1)];
  // A row of fewer cells is one; a last one that has not even the end of its line is where a download stopped.
  if (open === undefined && last && last.cells.length < before && !text.endsWith('\n'))
    assumed.push({
      en: `"${file}" may be cut off: its last row (line ${last.line}) has ${last.cells.length} cells, the one before ${before}, and no line end.`,
      ja: `「${file}」は途中で切れている可能性がある。最後の行（${last.line}行目）のセルは${last.cells.length}個（前の行は${before}個）で、行末の改行がない。`,
      isCutOff: true,
    });
  return { file, delimiter: mark, rows, assumed };
}

/** The delimiter that parts most lines into one number of cells. */
export function delimiterOf(text: string): string {
  const lines = firstLines(text);
  const sample = lines.join('\n');
  let best: { mark: string; score: number } = { mark: ',', score: 0 };
  for (const mark of DELIMITERS) {
    if (!sample.includes(mark)) continue;
    const widths = new Map<number, number>();
    const { rows } = rowsOf(sample, mark, readCell);
    for (const { cells } of rows) if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    const score = count / Math.max(1, rows.length) + Math.min(width, 20) / 1000;
    if (score > best.score) best = { mark, score };
  }
  return best.mark;
}

function firstLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  while (lines.length < SAMPLE && start < text.length && start < 2_000_000) {
    const end = text.indexOf('\n', start);
    lines.push(text.slice(start, end < 0 ? undefined : end));
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

interface Rows {
  readonly rows: GridRow[];
  /** Whether quotation marks do not match, and are read as ordinary characters. */
  readonly isLoose: boolean;
  /** The last line, where a quotation mark in it is not closed: a part of a name would be another name, so it is no row. */
  readonly open?: number;
}

function rowsOf(text: string, delimiter: string, cellOf: (text: string) => string): Rows {
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: false } as const;
  let parsed: string[][];
  // Without quotation marks a line is a row, and large files are read at once.
  if (!text.includes('"')) return { rows: plainRows(text, delimiter, cellOf), isLoose: false };
  let isLoose = false;
  try {
    parsed = parse(text, { ...options, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines = error.code === 'CSV_QUOTE_NOT_CLOSED' ? beforeOpen(text, delimiter) : undefined;
    if (lines !== undefined) return { ...rowsOf(lines, delimiter, cellOf), open: text.split('\n').length };
    isLoose = true;
    parsed = parse(text, { ...options, quote: null, escape: null });
  }
  const rows: GridRow[] = [];
  let line = 1;
  for (const cells of parsed) {
    const trimmed = cells.map((cell) => cellOf(cell.trim()));
    if (trimmed.some((cell) => cell !== '')) rows.push({ line, cells: trimmed });
    line++;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
  }
  return { rows, isLoose };
}

/** The lines before the last one, where that alone has a quotation mark too few; undefined elsewhere. */
function beforeOpen(text: string, delimiter: string): string | undefined {
  const start = text.lastIndexOf('\n') + 1;
  const lines = text.slice(0, start);
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true } as const;
  // A mark that opens in an earlier line takes in all that follows: no file that breaks off.
  try {
    parse(lines, options);
    parse(`${text.slice(start)}"`, options);
  } catch {
    return undefined;
  }
  return lines;
}

function plainRows(text: string, delimiter: string, cellOf: (text: string) => string): GridRow[] {
  const rows: GridRow[] = [];
  for (const [i, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const cells = row.split(delimiter).map((cell) => cellOf(cell.trim()));
    if (cells.some((cell) => cell !== '')) rows.push({ line: i + 1, cells });
  }
  return rows;
}
