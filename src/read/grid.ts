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
  const { rows, isLoose } = rowsOf(text, mark, asIs ? (cell) => cell : readCell);
  const assumed: Assumption[] = [];
  if (isLoose)
    assumed.push({
      en: `Quotation marks do not match in "${file}": they are read as ordinary characters.`,
      ja: `「${file}」の引用符が対応していないため、通常の文字として読んだ。`,
    });
  const [before, last] = [rows.at(-2)?.cells.length ?? 0, rows.at(-1)];
  // A row of fewer cells is one; a last one that has not even the end of its line is where a download stopped.
  if (last && last.cells.length < before && !text.endsWith('\n'))
    assumed.push({
      en: `"${file}" may be cut off: its last row (line ${last.line}) has ${last.cells.length} cells, the one before ${before}, and no line end.`,
      ja: `「${file}」は途中で切れている可能性がある。最後の行（${last.line}行目）のセルは${last.cells.length}個（前の行は${before}個）で、行末の改行がない。`,
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

function rowsOf(
  text: string,
  delimiter: string,
  cellOf: (text: string) => string,
): { rows: GridRow[]; isLoose: boolean } {
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: false } as const;
  let parsed: string[][];
  // Without quotation marks a line is a row, and large files are read at once.
  if (!text.includes('"')) return { rows: plainRows(text, delimiter, cellOf), isLoose: false };
  let isLoose = false;
  try {
    parsed = parse(text, { ...options, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
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

function plainRows(text: string, delimiter: string, cellOf: (text: string) => string): GridRow[] {
  const rows: GridRow[] = [];
  for (const [i, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const cells = row.split(delimiter).map((cell) => cellOf(cell.trim()));
    if (cells.some((cell) => cell !== '')) rows.push({ line: i + 1, cells });
  }
  return rows;
}
