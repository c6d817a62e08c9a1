// The browser build is the one that runs everywhere: the default one needs Node's Buffer.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';

import { readCell } from '../model/spreadsheet-cell.ts';
import { describeProblem, type Problem } from './problem.ts';

/** A record with the line of the file on which it begins, the header being line 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  /** What is wrong with the text itself, before any column has a meaning. */
  readonly problems: readonly Problem[];
}

/**
 * Records of a CSV text (RFC 4180 with `\n` line ends) and what is wrong with
 * its encoding and form. `file` names it in messages. Records of the wrong
 * length are reported and left out; quotes that do not close end the reading.
 */
export function parseCsv(text: string, file: string): CsvTable {
  const problems: Problem[] = checkCharacters(text, file);
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let parsed: readonly string[][];
  try {
    parsed = plain.includes('"')
      ? parse(plain, { record_delimiter: '\n', relax_column_count: true, skip_empty_lines: false })
      : plainRows(plain);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    problems.push(
      describeProblem({
        code: 'invalid',
        file,
        ...(row === undefined ? {} : { row }),
        rule: 'quotes',
        sentence:
          'quotation marks do not match; put a cell that holds a comma or a quotation mark in double quotes and double the marks inside it',
      }),
    );
    return { header: [], records: [], problems };
  }

  const records: CsvRecord[] = [];
  let line = 1;
  for (const record of parsed) {
    records.push({ line, cells: record.map(readCell) });
    line += 1;
    for (const cell of record) if (cell.includes('\n')) line += cell.split('\n').length - 1;
  }
  const header = records[0]?.cells ?? [];
  const kept: CsvRecord[] = [];
  for (const record of records.slice(1)) {
    const { line: row, cells } = record;
    const place = { file, row } as const;
    if (cells.length === 1 && cells[0] === '' && header.length > 1) {
      problems.push(
        describeProblem({ ...place, code: 'invalid', rule: 'blank-line', sentence: 'blank line; remove it' }),
      );
    } else if (cells.length !== header.length) {
      problems.push(
        describeProblem({
          ...place,
          code: 'invalid',
          value: cells.join(','),
          rule: 'ragged-row',
          sentence: `the row has ${cells.length} cells and the header ${header.length}; add or remove commas, or quote a cell that holds one`,
        }),
      );
    } else {
      const broken = cells.findIndex((cell) => cell.includes('\n'));
      if (broken >= 0) {
        problems.push(
          describeProblem({
            ...place,
            column: header[broken] ?? '',
            value: cells[broken] ?? '',
            code: 'invalid',
            rule: 'line-break',
            sentence: 'the cell holds a line break; one row is one line',
          }),
        );
      }
      kept.push(record);
    }
  }
  return { header, records: kept, problems };
}

/** Without a quotation mark a line is a row: so are the tables of numbers, which are most of a package. */
function plainRows(text: string): string[][] {
  const lines = text.split('\n');
  // What follows the last line feed is no line.
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split(','));
}

function checkCharacters(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (row: number, value: string, sentence: string): void => {
    problems.push(describeProblem({ code: 'invalid', file, row, value, rule: 'encoding', sentence }));
  };
  if (text.startsWith('\uFEFF'))
    report(1, 'U+FEFF', 'the file begins with a byte order mark; save it as UTF-8 without one');
  if (text.includes('\r')) report(lineOf(text, '\r'), '\\r', 'carriage return; end lines with a line feed alone');
  if (text.includes('\0')) report(lineOf(text, '\0'), 'U+0000', 'null character; remove it');
  if (text.includes('\uFFFD'))
    report(
      lineOf(text, '\uFFFD'),
      'U+FFFD',
      'replacement character: the text was not UTF-8 when somebody read it; restore the cell from its source',
    );
  if (text.length > 0 && !/[\r\n]$/.test(text))
    report(text.split('\n').length, '', 'the last line does not end; add a line feed');
  return problems;
}

function lineOf(text: string, character: string): number {
  return text.slice(0, text.indexOf(character)).split('\n').length;
}
