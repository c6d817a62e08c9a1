import { CollabGraphError, foldText } from '../../model/errors.ts';
import type { Dataset } from '../dataset.ts';
import { areaReader, type Area } from './areas.ts';
import { periodsIn, readCount, readPeriod } from './cells.ts';
import { findColumns, missingColumns, nameOfColumn, type Columns, type Form, type GivenColumns } from './columns.ts';
import { placeIn, type Grid, type GridRow } from './grid.ts';

/** Why a row gives no number. In the order of the report. */
export const REASONS = [
  'aggregate',
  'unknown-area',
  'not-in-network',
  'missing-area',
  'self-flow',
  'missing-value',
  'not-a-number',
  'ambiguous-number',
  'negative',
  'fraction',
  'bad-period',
  'other-period',
  'not-selected',
  'deleted',
  'duplicate',
  'conflict',
] as const;
export type Reason = (typeof REASONS)[number];

/** A row that was left out. */
export interface LeftOutRow {
  readonly line: number;
  readonly reason: Reason;
  /** Heading of the column in question. */
  readonly column: string;
  /** The cell as written. */
  readonly value: string;
  /** What may have been meant, nearest first. */
  readonly suggestions: readonly string[];
}

/** A number between two countries of the dataset. */
export interface AuthorFlow {
  readonly origin: string;
  readonly destination: string;
  readonly period: string;
  readonly authors: number;
  /** Where in the file, as the row's locator. */
  readonly locator: string;
}

export interface AuthorFlowTable {
  readonly form: Form;
  readonly sheet?: string;
  readonly headerLine: number;
  /** Headings that were read as each role. */
  readonly columns: Readonly<Partial<Record<'origin' | 'destination' | 'value' | 'period', string>>>;
  /** Where the period was found. */
  readonly periodFrom: 'column' | 'heading' | 'option';
  /** A period that the headings name where the option says another. */
  readonly headingPeriods: readonly string[];
  /** The unit as the file writes it, where it has a column of it. */
  readonly unit?: string;
  /** First line with words above the table. */
  readonly title?: string;
  /** By origin, destination and period. */
  readonly flows: readonly AuthorFlow[];
  readonly leftOut: readonly LeftOutRow[];
  /** Rows below the header that hold anything; the flows and what was left out come to the same number. */
  readonly rows: number;
  /** Lines below the header that are words and no row: notes and sources. */
  readonly notes: number;
}

export interface ReadOptions {
  readonly sheet?: string | undefined;
  readonly period?: string | undefined;
  readonly columns?: GivenColumns | undefined;
  /** `COLUMN=VALUE`: only rows with this value. */
  readonly where?: readonly string[] | undefined;
}

/** How notes below a table begin, which commas may have parted into cells. */
const NOTE = /^(sources?|notes?|statlink|©|copyright|\*|disclaimer)\b.*|^https?:/i;

/** Units that are no count of people. */
const NO_COUNT = /^(pt|pc|pct|%|percent|share|ratio|index|ix|usd|eur|xdc)/;

/** SDMX attributes, which may differ from row to row without making another series. */
const ATTRIBUTE =
  /^(OBS_|CONF_|COMMENT|NOTE|DECIMALS$|UNIT_MULT$|ACTION$|TIME_|BASE_PER$|PRICE_BASE$|FREQ$|LAST_UPDATE$)/;

/**
 * The OECD's bilateral flows of scientific authors as a StatLink table or
 * SDMX-CSV has them: one row per pair. Every row becomes a number, or is left
 * out for a reason that is returned.
 *
 * @param grids sheets of a workbook, or readings of one text by delimiter
 * @param file its name, for messages
 * @throws CollabGraphError `missing` for columns or a period that cannot be found, `unknown` for a sheet or a
 * column that is not there, `invalid` where several sheets or series could be meant, `unsupported` for another unit
 */
export function readAuthorFlows(
  dataset: Dataset,
  grids: readonly Grid[],
  file: string,
  options: ReadOptions = {},
): AuthorFlowTable {
  const { grid, columns } = chooseGrid(grids, file, options);
  const body = grid.rows.filter((row) => row.line > columns.header.line);
  const isFilled = (row: GridRow): boolean => row.cells.some((cell) => cell !== '');
  const area = areaReader(dataset);
  const isNote = ({ cells }: GridRow): boolean => {
    const [first = '', ...others] = cells.filter((cell) => cell !== '');
    // A country without a number is a row, not a note.
    return others.length === 0 ? area(first).kind === 'unknown' : NOTE.test(first);
  };
  const rows = body.filter((row) => isFilled(row) && !isNote(row));
  const reading = new Reading(dataset, grid, columns, file, options);
  reading.checkSeries(rows);
  for (const row of rows) reading.row(row);
  const { flows, leftOut } = reading.finish();
  const heading = (role: 'origin' | 'destination' | 'value' | 'period'): string | undefined => {
    const index = columns.index[role];
    return index === undefined ? undefined : columns.header.cells[index];
  };
  const names = (['origin', 'destination', 'value', 'period'] as const).flatMap((role) => {
    const name = heading(role);
    return name === undefined ? [] : [[role, name] as const];
  });
  const title = grid.rows
    .filter((row) => row.line < columns.header.line)
    .flatMap(({ cells }) => cells)
    .find((cell) => /\p{L}/u.test(cell));
  return {
    form: columns.form,
    ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    headerLine: columns.header.line,
    columns: Object.fromEntries(names),
    periodFrom: reading.periodFrom,
    headingPeriods: reading.headingPeriods,
    ...(reading.unit === undefined ? {} : { unit: reading.unit }),
    ...(title === undefined ? {} : { title }),
    flows,
    leftOut,
    rows: rows.length,
    notes: body.filter((row) => isFilled(row) && isNote(row)).length,
  };
}

function chooseGrid(
  grids: readonly Grid[],
  file: string,
  { sheet, columns: given = {} }: ReadOptions,
): { grid: Grid; columns: Columns } {
  const sheets = grids.flatMap((grid) => grid.sheet ?? []);
  if (sheet !== undefined && !sheets.includes(sheet)) {
    throw new CollabGraphError(
      'unknown',
      `unknown sheet "${sheet}" (${sheets.length > 0 ? `"${file}" has ${sheets.map((name) => `"${name}"`).join(', ')}` : `"${file}" is a text file and has none`})`,
      { suggestions: sheets },
    );
  }
  const asked = sheet === undefined ? grids : grids.filter((grid) => grid.sheet === sheet);
  const found = asked.flatMap((grid) => {
    const columns = findColumns(grid, given);
    return columns ? [{ grid, columns }] : [];
  });
  const [first, second] = found;
  if (!first) throw missingColumns(asked, given, file);
  if (second && first.grid.sheet !== undefined) {
    const names = found.map(({ grid }) => `"${grid.sheet}"`).join(', ');
    throw new CollabGraphError(
      'invalid',
      `invalid: several sheets of "${file}" hold a table, ${names} (say --sheet NAME)`,
    );
  }
  return first;
}

interface Entry extends AuthorFlow {
  readonly line: number;
  readonly text: string;
}

class Reading {
  readonly periodFrom: AuthorFlowTable['periodFrom'];
  readonly headingPeriods: readonly string[];
  unit: string | undefined;
  private readonly area: (text: string) => Area;
  private readonly entries = new Map<string, Entry[]>();
  private readonly leftOut: LeftOutRow[] = [];
  private readonly period: string | undefined;
  private readonly selection: readonly { readonly index: number; readonly value: string }[];
  private readonly isSdmx: boolean;

  constructor(
    dataset: Dataset,
    private readonly grid: Grid,
    private readonly columns: Columns,
    file: string,
    options: ReadOptions,
  ) {
    this.area = areaReader(dataset);
    this.isSdmx = columns.form !== 'table';
    this.selection = (options.where ?? []).map((text) => this.selected(text));
    const above = grid.rows.filter((row) => row.line < columns.header.line).flatMap(({ cells }) => cells);
    const value = columns.header.cells[columns.index.value]!;
    this.headingPeriods = periodsIn([...above, value, grid.sheet ?? '']);
    const given = options.period === undefined ? undefined : readPeriod(options.period);
    if (options.period !== undefined && given === undefined) {
      throw new CollabGraphError('invalid', `invalid period "${options.period}" (expected 2006/2016 or a year)`);
    }
    if (columns.index.period !== undefined) {
      this.periodFrom = 'column';
      this.period = given;
      return;
    }
    this.periodFrom = given === undefined ? 'heading' : 'option';
    this.period = given ?? this.headingPeriods[0];
    if (given === undefined && this.headingPeriods.length !== 1) {
      throw new CollabGraphError(
        'missing',
        `missing period of "${file}": ${
          this.headingPeriods.length === 0
            ? 'no column and no heading says which years it covers'
            : `its headings name ${this.headingPeriods.join(' and ')}`
        } (say --period 2006/2016)`,
      );
    }
  }

  /**
   * Refuses a file that holds several series (men and women, counts and
   * shares): one of them would be taken for all.
   */
  checkSeries(rows: readonly GridRow[]): void {
    const { header, index } = this.columns;
    const chosen = rows.filter((row) => this.isSelected(row));
    const valuesOf = (column: number): string[] => [
      ...new Set(chosen.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')),
    ];
    if (index.unit !== undefined) {
      const units = valuesOf(index.unit);
      const bad = units.find((unit) => NO_COUNT.test(unit.trim().toLowerCase()));
      if (bad !== undefined) {
        throw new CollabGraphError(
          'unsupported',
          `unsupported unit "${bad}" (expected numbers of authors; choose the rows with --where "${nameOfColumn(header.cells[index.unit]!)}=UNIT")`,
        );
      }
      this.unit = units.join(', ') || undefined;
    }
    if (!this.isSdmx) return;
    const taken = new Set<number>([index.origin, index.destination, index.value, index.period ?? -1]);
    header.cells.forEach((cell, column) => {
      const name = nameOfColumn(cell);
      if (taken.has(column) || ATTRIBUTE.test(name) || !/^[A-Z][A-Z0-9_]*$/.test(name)) return;
      const values = valuesOf(column);
      if (values.length < 2) return;
      throw new CollabGraphError(
        'invalid',
        `invalid: the file holds several series, ${name} is ${values.slice(0, 6).join(', ')}${values.length > 6 ? ' …' : ''} (choose one with --where "${name}=${codeOf(values[0]!)}")`,
      );
    });
  }

  row(row: GridRow): void {
    const { cells } = row;
    const { index } = this.columns;
    const cell = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
    const skip = (reason: Reason, column: number, suggestions: readonly string[] = []): void => {
      const heading = this.columns.header.cells[column] ?? '';
      this.leftOut.push({ line: row.line, reason, column: heading, value: cell(column), suggestions });
    };
    // SDMX-CSV 2: a row that asks its reader to delete what it names.
    if (index.action !== undefined && /^d/i.test(cell(index.action))) return skip('deleted', index.action);
    const other = this.selection.find(({ index: column, value }) => !isValue(cell(column), value));
    if (other) return skip('not-selected', other.index);

    const period = index.period === undefined ? this.period : readPeriod(cell(index.period), this.isSdmx);
    if (period === undefined) return skip('bad-period', index.period!);
    if (this.period !== undefined && period !== this.period) return skip('other-period', index.period!);

    const ends: string[] = [];
    for (const column of [index.origin, index.destination]) {
      const text = this.codeIn(column, cell(column));
      if (text === '') return skip('missing-area', column);
      const area = this.area(text);
      if (area.kind === 'aggregate') return skip('aggregate', column);
      if (area.kind === 'unknown') return skip('unknown-area', column, area.suggestions);
      if (area.kind === 'not-in-network') return skip('not-in-network', column, area.suggestions);
      ends.push(area.id);
    }
    const [origin, destination] = ends as [string, string];
    if (origin === destination) return skip('self-flow', index.destination);

    const multiplier = Number(this.codeIn(index.multiplier, cell(index.multiplier)) || '0');
    const text = this.codeIn(index.value, cell(index.value));
    const count = readCount(text, this.grid.delimiter, Number.isInteger(multiplier) ? multiplier : 0);
    if (count.kind !== 'number') return skip(NO_NUMBER[count.kind], index.value);
    const key = `${origin} ${destination} ${period}`;
    const entry: Entry = {
      origin,
      destination,
      period,
      authors: count.value,
      locator: placeIn(this.grid, row.line),
      line: row.line,
      text,
    };
    const same = this.entries.get(key);
    if (same) same.push(entry);
    else this.entries.set(key, [entry]);
  }

  /** Rows that say one thing twice count once; those that contradict each other not at all. */
  finish(): Pick<AuthorFlowTable, 'flows' | 'leftOut'> {
    const column = this.columns.header.cells[this.columns.index.value]!;
    const flows: AuthorFlow[] = [];
    for (const [, [first, ...others]] of [...this.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const isConflict = others.some(({ authors }) => authors !== first!.authors);
      for (const { line, text } of isConflict ? [first!, ...others] : others)
        this.leftOut.push({
          line,
          reason: isConflict ? 'conflict' : 'duplicate',
          column,
          value: `${first!.origin} → ${first!.destination}: ${text}`,
          suggestions: [],
        });
      if (isConflict) continue;
      const { origin, destination, period, authors, locator } = first!;
      flows.push({ origin, destination, period, authors, locator });
    }
    return { flows, leftOut: this.leftOut.sort((a, b) => a.line - b.line) };
  }

  private isSelected({ cells }: GridRow): boolean {
    return this.selection.every(({ index, value }) => isValue(cells[index] ?? '', value));
  }

  private selected(text: string): { index: number; value: string } {
    const at = text.indexOf('=');
    const name = text.slice(0, Math.max(0, at)).trim();
    const headings = this.columns.header.cells.map(nameOfColumn);
    const index = headings.findIndex((heading) => name !== '' && foldText(heading) === foldText(name));
    if (at > 0 && index >= 0) return { index, value: text.slice(at + 1).trim() };
    throw new CollabGraphError(
      at > 0 ? 'unknown' : 'invalid',
      `${at > 0 ? `unknown column "${name}"` : `invalid "${text}"`} in --where (expected COLUMN=VALUE; columns are ${headings.filter((heading) => heading !== '').join(', ')})`,
      { suggestions: headings },
    );
  }

  /** With labels SDMX-CSV writes `JPN: Japan`; its heading says so by a colon of its own. */
  private codeIn(column: number | undefined, text: string): string {
    const hasLabels = this.isSdmx && column !== undefined && this.columns.header.cells[column]!.includes(':');
    return hasLabels ? codeOf(text) : text;
  }
}

const NO_NUMBER = {
  missing: 'missing-value',
  negative: 'negative',
  fraction: 'fraction',
  ambiguous: 'ambiguous-number',
  'no-number': 'not-a-number',
} as const;

function codeOf(text: string): string {
  return text.split(':')[0]!.trim();
}

function isValue(cell: string, value: string): boolean {
  return cell === value || codeOf(cell) === value;
}
