/**
 * Computes graph-data/mobility.csv and graph-data/coauthorship.csv from the
 * published files, which the project does not ship:
 *
 *     tsx scripts/compute-flows.ts --smd FILE --ncses FILE [--out DIRECTORY]
 *
 * Both files have the columns origin_iso3, destination_iso3, value, measure,
 * period, source.
 *
 * - `--smd`: Scholarly Migration Database, Scopus edition 2024_V1: migration
 *   events of published scholars per origin, destination and year
 *   (Akbaritabar, Theile and Zagheni 2024, doi 10.1038/s41597-024-03655-9, CC BY 4.0).
 *   Written: the sum over each window below, for every direction with at
 *   least 10 events in it. The other direction of a pair may thus be absent,
 *   and a two-way total computed from the table lacks it (at most 9 events).
 * - `--ncses`: NCSES Science & Engineering Indicators: internationally
 *   co-authored publications per pair of economies and year. Written: every
 *   row, zeros included, since a zero was observed.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { parseCsv } from '../src/data/parse-csv.ts';
import { CollabGraphError } from '../src/model/errors.ts';

/** First and last year, both included. 2006/2016 is the period of the OECD figure; the others are five-year windows. */
const WINDOWS = [
  [1998, 2002],
  [2003, 2007],
  [2006, 2016],
  [2008, 2012],
  [2013, 2017],
] as const;

/** Directions with fewer events than this in a window are left out of it. */
const MINIMUM_EVENTS = 10;

const HEADER = 'ref_area,counterpart_area,time_period,obs_value,unit_measure,source,locator,confidence';

/** Row of `sources` for what the input calls its source. */
const NCSES_SOURCES: Readonly<Record<string, string>> = {
  'NCSES-SEI-S5a-33': 'ncses-s5a-33',
  'NCSES-SEI-SPBS-35': 'ncses-spbs-35',
};

interface InputRow {
  readonly origin: string;
  readonly destination: string;
  readonly value: number;
  readonly year: number;
  readonly source: string;
}

/** The text of mobility.csv from the text of the SMD file. */
export function computeMobility(text: string): string {
  const sums = new Map<string, number>();
  for (const { origin, destination, value, year } of readInput(text, 'scholar_migration_events', '--smd')) {
    for (const [first, last] of WINDOWS) {
      if (year < first || year > last) continue;
      const key = `${origin},${destination},${first}/${last}`;
      sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  const rows = [...sums]
    .filter(([, sum]) => sum >= MINIMUM_EVENTS)
    .map(([key, sum]) => `${key},${sum},migration events,smd-2024v1,sum of yearly events,reported`);
  return formatTable(rows);
}

/** The text of coauthorship.csv from the text of the NCSES file. */
export function computeCoauthorship(text: string): string {
  const rows = readInput(text, 'coauthored_SE_publications_undirected', '--ncses').map((row) => {
    const source = NCSES_SOURCES[row.source];
    if (source === undefined)
      throw new CollabGraphError(
        'unknown',
        `--ncses: unknown source "${row.source}" (expected one of ${Object.keys(NCSES_SOURCES).join(', ')})`,
      );
    const [ref, counterpart] =
      row.origin < row.destination ? [row.origin, row.destination] : [row.destination, row.origin];
    return `${ref},${counterpart},${row.year},${row.value},co-authored publications,${source},${row.source.replace('NCSES-SEI-', 'table ')},reported`;
  });
  return formatTable(rows);
}

function formatTable(rows: readonly string[]): string {
  return `${[HEADER, ...[...rows].sort()].join('\n')}\n`;
}

function readInput(text: string, measure: string, file: string): InputRow[] {
  const { header, records } = parseCsv(text, file);
  const at = (name: string): number => {
    const index = header.indexOf(name);
    if (index < 0)
      throw new CollabGraphError(
        'missing',
        `${file}: column "${name}" is missing; the columns are ${header.join(', ')}`,
        { place: { file, row: 1, column: name } },
      );
    return index;
  };
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
  const tables = {
    mobility: computeMobility(await readFile(values.smd, 'utf8')),
    coauthorship: computeCoauthorship(await readFile(values.ncses, 'utf8')),
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
