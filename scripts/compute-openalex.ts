/**
 * Computes the second measurement of researcher mobility from the published
 * file, which the project does not ship:
 *
 *     tsx scripts/compute-openalex.ts --openalex FILE [--smd FILE] [--out DIRECTORY]
 *
 * - `--openalex`: Scholarly Migration Database, OpenAlex edition 2023_V1:
 *   migration events by country of origin, of destination and year, with the
 *   columns migrationfrom, migrationto, year, n_migrations (Akbaritabar, Theile
 *   and Zagheni 2024, doi 10.1038/s41597-024-03655-9). Codes are those of ISO
 *   3166-1 with two letters. A row with the code "" or "nan" has an end that is
 *   not known and is left out; "NA" is Namibia. n_migrations_back repeats the
 *   row of the other direction and is not read.
 *   Written to mobility_openalex.csv and mobility_openalex_totals.csv as
 *   compute-flows.ts writes mobility.csv and mobility_totals.csv; in
 *   coverage.csv the rows of the measure are written anew.
 * - `--smd`: the file that mobility.csv comes from. With it the agreement of
 *   the two over all pairs is printed, those below the threshold too.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { parseCsv } from '../src/data/parse-csv.ts';
import { CollabGraphError } from '../src/model/errors.ts';
import { agreement, type PairOfCounts } from './agreement.ts';
import {
  areasOf,
  COVERAGE_HEADER,
  formatTable,
  MINIMUM_EVENTS,
  readIfThere,
  readInput,
  sumWindows,
  totalsByArea,
  TOTALS_HEADER,
  WINDOWS,
  type InputRow,
  columnOf,
} from './compute-flows.ts';

/** Events per year fall after 2019: 2020 is not whole, so the last window of the first measurement has none beside it. */
const LAST_YEAR = 2019;
export const OPENALEX_WINDOWS = WINDOWS.filter(([, last]) => last <= LAST_YEAR);

const MEASURE = 'mobility-openalex';
const SOURCE = 'smd-openalex-2023v1';

/** How the file writes that it does not know a country. */
const UNKNOWN: ReadonlySet<string> = new Set(['', 'nan']);

/** The three tables, by name. */
export function computeOpenAlex(
  text: string,
  alpha3: ReadonlyMap<string, string>,
  coverageBefore: string,
): Readonly<Record<'mobility_openalex' | 'mobility_openalex_totals' | 'coverage', string>> {
  const input = readOpenAlex(text, alpha3);
  const known = new Set(alpha3.values());
  const isListed = (key: string): boolean => {
    const [origin, destination] = key.split(',') as [string, string];
    return known.has(origin) && known.has(destination);
  };
  const others = coverageBefore
    .split('\n')
    .filter((line) => line !== '' && !/^(measure|mobility-openalex),/.test(line));
  const areas = areasOf(input).filter((area) => known.has(area));
  return {
    mobility_openalex: formatTable(
      [...sumWindows(input, OPENALEX_WINDOWS)]
        .filter(([key, sum]) => sum >= MINIMUM_EVENTS && isListed(key))
        .map(([key, sum]) => `${key},${sum},migration events,${SOURCE},sum of yearly events,reported`),
    ),
    mobility_openalex_totals: formatTable(
      [...totalsByArea(input, known, OPENALEX_WINDOWS)].map(
        ([key, sum]) => `${key},${sum},migration events,${SOURCE},sum of all yearly events,reported`,
      ),
      TOTALS_HEADER,
    ),
    coverage: formatTable(
      [
        ...OPENALEX_WINDOWS.map(
          ([first, last]) =>
            `${MEASURE},${first}/${last},${areas.join('|')},${MINIMUM_EVENTS},${SOURCE},sum of yearly events,reported,`,
        ),
        ...others,
      ],
      COVERAGE_HEADER,
    ),
  };
}

/** Rows of which both ends are known. Places that the tables do not have keep their two letters: they count in totals. */
export function readOpenAlex(text: string, alpha3: ReadonlyMap<string, string>): InputRow[] {
  const file = '--openalex';
  const { header, records } = parseCsv(text, file);
  const at = columnOf(header, file);
  const [from, to, year, events] = ['migrationfrom', 'migrationto', 'year', 'n_migrations'].map(at) as [
    number,
    number,
    number,
    number,
  ];
  const rows: InputRow[] = [];
  for (const { line, cells } of records) {
    const [origin = '', destination = ''] = [cells[from], cells[to]];
    if (UNKNOWN.has(origin) || UNKNOWN.has(destination)) continue;
    const row = {
      origin: alpha3.get(origin) ?? origin,
      destination: alpha3.get(destination) ?? destination,
      value: Number(cells[events]),
      year: Number(cells[year]),
      source: SOURCE,
    };
    const wrong = [origin, destination].find((code) => !/^[A-Z]{2}$/.test(code));
    const fault =
      wrong !== undefined
        ? `"${wrong}" is no code of two letters`
        : origin === destination
          ? `"${origin}" is both ends`
          : !Number.isInteger(row.value) || row.value < 0 || cells[events] === ''
            ? `n_migrations "${cells[events]}" is not a count`
            : !Number.isInteger(row.year)
              ? `year "${cells[year]}" is not a year`
              : undefined;
    if (fault !== undefined)
      throw new CollabGraphError('invalid', `${file}, line ${line}: ${fault}`, { place: { file, row: line } });
    rows.push(row);
  }
  return rows;
}

/** Directed pairs that both files have in 2006–2016, of whatever size, between countries of the tables. */
function pairsOfBoth(smd: string, openAlex: readonly InputRow[], known: ReadonlySet<string>): PairOfCounts[] {
  const window = [[2006, 2016]] as const;
  const first = sumWindows(readInput(smd, 'scholar_migration_events', '--smd'), window);
  const second = sumWindows(openAlex, window);
  return [...first].flatMap(([key, count]): PairOfCounts[] => {
    const other = second.get(key) ?? 0;
    const [origin, destination] = key.split(',') as [string, string];
    return count > 0 && other > 0 && known.has(origin) && known.has(destination) ? [[count, other]] : [];
  });
}

/** Codes of countries.csv, beside which the tables are written. */
async function readCodes(directory: string): Promise<ReadonlyMap<string, string>> {
  const file = join(directory, 'countries.csv');
  const { header, records } = parseCsv(await readFile(file, 'utf8'), file);
  const [id, alpha2] = [header.indexOf('id'), header.indexOf('alpha2')];
  return new Map(records.map(({ cells }) => [cells[alpha2]!, cells[id]!]));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      openalex: { type: 'string' },
      smd: { type: 'string' },
      out: { type: 'string', default: 'graph-data' },
    },
  });
  if (values.openalex === undefined)
    throw new CollabGraphError(
      'missing',
      'give the input: tsx scripts/compute-openalex.ts --openalex FILE [--smd FILE] [--out DIRECTORY]',
    );
  const text = await readFile(values.openalex, 'utf8');
  const codes = await readCodes(values.out);
  const tables = computeOpenAlex(text, codes, await readIfThere(join(values.out, 'coverage.csv')));
  for (const [name, table] of Object.entries(tables)) {
    const path = join(values.out, `${name}.csv`);
    await writeFile(path, table);
    console.log(`${path}: ${table.split('\n').length - 2} rows`);
  }
  if (values.smd === undefined) return;
  const smd = await readFile(values.smd, 'utf8');
  const { pairs, spearman, pearson, ratio } = agreement(
    pairsOfBoth(smd, readOpenAlex(text, codes), new Set(codes.values())),
  );
  console.log(
    `all directed pairs that both have in 2006–2016: ${pairs}; Spearman ${spearman.toFixed(3)}, Pearson ${pearson.toFixed(3)}, OpenAlex counts ${ratio.toFixed(2)} times as many`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
