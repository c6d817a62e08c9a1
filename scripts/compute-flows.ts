/**
 * Computes the tables of numbers between countries from the published files,
 * which the project does not ship:
 *
 *     tsx scripts/compute-flows.ts --smd FILE --ncses FILE [--out DIRECTORY]
 *
 * Both files have the columns origin_iso3, destination_iso3, value, measure,
 * period, source.
 *
 * - `--smd`: Scholarly Migration Database, Scopus edition 2024_V1: migration
 *   events of published scholars per origin, destination and year
 *   (Akbaritabar, Theile and Zagheni 2024, doi 10.1038/s41597-024-03655-9).
 *   Written to mobility.csv: the sum over each window below, for every
 *   direction with at least 10 events in it. The other direction of a pair may
 *   thus be absent: it is 0 to 9. Written to mobility_totals.csv: all events
 *   into and out of each country of countries.csv, with every place that the
 *   file has, those of small pairs too.
 * - `--ncses`: NCSES Science & Engineering Indicators: internationally
 *   co-authored publications per pair of economies and year. Written to
 *   coauthorship.csv: every row, zeros included, since a zero was observed.
 *
 * In coverage.csv the rows of the two measures are written anew: between which
 * countries the file counts, and from which value on a pair has a row. Rows of
 * other measures stay.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { parseCsv } from '../src/data/parse-csv.ts';
import { CollabGraphError } from '../src/model/errors.ts';

/**
 * First and last year, both included. 2006/2016 is the period of the OECD
 * figure; the others are five years each, side by side up to 2020, the last
 * year that is whole in the file.
 */
export const WINDOWS = [
  [2001, 2005],
  [2006, 2010],
  [2006, 2016],
  [2011, 2015],
  [2016, 2020],
] as const;

export type Window = readonly [first: number, last: number];

/** Directions with fewer events than this in a window are left out of it. */
export const MINIMUM_EVENTS = 10;

export const HEADER = 'ref_area,counterpart_area,time_period,obs_value,unit_measure,source,locator,confidence';

export const TOTALS_HEADER = 'ref_area,direction,time_period,obs_value,unit_measure,source,locator,confidence';
export const COVERAGE_HEADER = 'measure,time_period,areas,least_value,source,locator,confidence,note';

/** Row of `sources` for what the input calls its source. */
const NCSES_SOURCES: Readonly<Record<string, string>> = {
  'NCSES-SEI-S5a-33': 'ncses-s5a-33',
  'NCSES-SEI-SPBS-35': 'ncses-spbs-35',
};

export interface InputRow {
  readonly origin: string;
  readonly destination: string;
  readonly value: number;
  readonly year: number;
  readonly source: string;
}

/** The text of mobility.csv from the text of the SMD file. */
export function computeMobility(text: string): string {
  const rows = [...sumWindows(readInput(text, 'scholar_migration_events', '--smd'))]
    .filter(([, sum]) => sum >= MINIMUM_EVENTS)
    .map(([key, sum]) => `${key},${sum},migration events,smd-2024v1,sum of yearly events,reported`);
  return formatTable(rows);
}

/**
 * The text of mobility_totals.csv from the text of the SMD file. A place that
 * the file has at all has a total in every window, zero included.
 * @param known countries that get a row; events with other places count in theirs
 */
export function computeTotals(text: string, known: ReadonlySet<string>): string {
  const input = readInput(text, 'scholar_migration_events', '--smd');
  return formatTable(
    [...totalsByArea(input, known)].map(
      ([key, sum]) => `${key},${sum},migration events,smd-2024v1,sum of all yearly events,reported`,
    ),
    TOTALS_HEADER,
  );
}

/** Sums by `area,direction,window`, zero included. */
export function totalsByArea(
  input: readonly InputRow[],
  known: ReadonlySet<string>,
  windows: readonly Window[] = WINDOWS,
): Map<string, number> {
  const totals = new Map<string, number>();
  for (const area of areasOf(input)) {
    if (!known.has(area)) continue;
    for (const window of windows)
      for (const direction of ['in', 'out']) totals.set(`${area},${direction},${window.join('/')}`, 0);
  }
  const add = (key: string, value: number): void => {
    const total = totals.get(key);
    if (total !== undefined) totals.set(key, total + value);
  };
  for (const [key, sum] of sumWindows(input, windows)) {
    const [origin, destination, window] = key.split(',') as [string, string, string];
    add(`${origin},out,${window}`, sum);
    add(`${destination},in,${window}`, sum);
  }
  return totals;
}

/**
 * The text of coverage.csv: the rows of the two measures from the input files,
 * those of everything else from the table as it is.
 * @param known countries that can be named
 */
export function computeCoverage(
  inputs: { readonly smd: string; readonly ncses: string },
  known: ReadonlySet<string>,
  before: string,
): string {
  const mobility = areasOf(readInput(inputs.smd, 'scholar_migration_events', '--smd')).filter((area) =>
    known.has(area),
  );
  const publications = readInput(inputs.ncses, 'coauthored_SE_publications_undirected', '--ncses');
  const years = [...new Set(publications.map(({ year }) => year))].sort();
  const others = before.split('\n').filter((line) => line !== '' && !/^(measure|mobility|coauthorship),/.test(line));
  return formatTable(
    [
      ...WINDOWS.map(
        ([first, last]) =>
          `mobility,${first}/${last},${mobility.join('|')},${MINIMUM_EVENTS},smd-2024v1,sum of yearly events,reported,`,
      ),
      ...years.map((year) => {
        const rows = publications.filter((row) => row.year === year);
        const cited = [...new Set(rows.map(({ source }) => sourceOf(source)))].sort().join('|');
        const places = [...new Set(rows.map(({ source }) => tableOf(source)))].sort().join('; ');
        return `coauthorship,${year},${areasOf(rows).join('|')},0,${cited},${places},reported,`;
      }),
      ...others,
    ],
    COVERAGE_HEADER,
  );
}

/** The text of coauthorship.csv from the text of the NCSES file. */
export function computeCoauthorship(text: string): string {
  const rows = readInput(text, 'coauthored_SE_publications_undirected', '--ncses').map((row) => {
    const [ref, counterpart] =
      row.origin < row.destination ? [row.origin, row.destination] : [row.destination, row.origin];
    return `${ref},${counterpart},${row.year},${row.value},co-authored publications,${sourceOf(row.source)},${tableOf(row.source)},reported`;
  });
  return formatTable(rows);
}

/** Sums by `origin,destination,window`. */
export function sumWindows(input: readonly InputRow[], windows: readonly Window[] = WINDOWS): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { origin, destination, value, year } of input) {
    for (const [first, last] of windows) {
      if (year < first || year > last) continue;
      const key = `${origin},${destination},${first}/${last}`;
      sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  return sums;
}

export function areasOf(input: readonly InputRow[]): string[] {
  return [...new Set(input.flatMap(({ origin, destination }) => [origin, destination]))].sort();
}

function sourceOf(name: string): string {
  const source = NCSES_SOURCES[name];
  if (source === undefined)
    throw new CollabGraphError(
      'unknown',
      `--ncses: unknown source "${name}" (expected one of ${Object.keys(NCSES_SOURCES).join(', ')})`,
    );
  return source;
}

function tableOf(name: string): string {
  return name.replace('NCSES-SEI-', 'table ');
}

export function formatTable(rows: readonly string[], header = HEADER): string {
  return `${[header, ...[...rows].sort()].join('\n')}\n`;
}

/** @throws CollabGraphError `missing` for a column that the header has not */
export function columnOf(header: readonly string[], file: string): (name: string) => number {
  return (name) => {
    const index = header.indexOf(name);
    if (index < 0)
      throw new CollabGraphError(
        'missing',
        `${file}: column "${name}" is missing; the columns are ${header.join(', ')}`,
        { place: { file, row: 1, column: name } },
      );
    return index;
  };
}

export function readInput(text: string, measure: string, file: string): InputRow[] {
  const { header, records } = parseCsv(text, file);
  const at = columnOf(header, file);
  const [origin, destination, value, measured, period, source] = [
    'origin_iso3',
    'destination_iso3',
    'value',
    'measure',
    'period',
    'source',
  ].map(at) as [number, number, number, number, number, number];
  return records.map(({ line, cells }) => {
    const cell = (index: number): string => cells[index] ?? '';
    const row = {
      origin: cell(origin),
      destination: cell(destination),
      value: Number(cell(value)),
      year: Number(cell(period)),
      source: cell(source),
    };
    const wrong =
      cell(measured) !== measure
        ? `measure "${cell(measured)}" is not ${measure}`
        : cell(value) === '' || !Number.isInteger(row.value) || row.value < 0
          ? `value "${cell(value)}" is not a count`
          : !Number.isInteger(row.year)
            ? `period "${cell(period)}" is not a year`
            : row.origin === row.destination
              ? `"${row.origin}" is both ends`
              : undefined;
    if (wrong !== undefined)
      throw new CollabGraphError('invalid', `${file}, line ${line}: ${wrong}`, { place: { file, row: line } });
    return row;
  });
}

/** Ids of countries.csv, beside which the tables are written. */
export async function readCountries(directory: string): Promise<ReadonlySet<string>> {
  const file = join(directory, 'countries.csv');
  const { records } = parseCsv(await readFile(file, 'utf8'), file);
  return new Set(records.map(({ cells }) => cells[0]!));
}

export async function readIfThere(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { smd: { type: 'string' }, ncses: { type: 'string' }, out: { type: 'string', default: 'graph-data' } },
  });
  if (values.smd === undefined || values.ncses === undefined) {
    throw new CollabGraphError(
      'missing',
      'give both inputs: tsx scripts/compute-flows.ts --smd FILE --ncses FILE [--out DIRECTORY]',
    );
  }
  const [smd, ncses] = await Promise.all([values.smd, values.ncses].map((path) => readFile(path, 'utf8')));
  const known = await readCountries(values.out);
  const tables = {
    mobility: computeMobility(smd!),
    mobility_totals: computeTotals(smd!, known),
    coauthorship: computeCoauthorship(ncses!),
    coverage: computeCoverage({ smd: smd!, ncses: ncses! }, known, await readIfThere(join(values.out, 'coverage.csv'))),
  };
  for (const [name, text] of Object.entries(tables)) {
    const path = join(values.out, `${name}.csv`);
    await writeFile(path, text);
    console.log(`${path}: ${text.split('\n').length - 2} rows`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
