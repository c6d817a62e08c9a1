/** A job on the rows of a test, for any engine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROW_COLUMNS, type Engine, type EngineResult, type Job } from '../../src/derive/engine/engine.ts';
import { methodOf, METHODS, type Method, type MethodName } from '../../src/derive/methods.ts';
import type { Authorship } from './reference.ts';

export const CODES: Job['countryCodes'] = [
  ['JP', 'JPN'],
  ['JPN', 'JPN'],
  ['FR', 'FRA'],
  ['FRANCE', 'FRA'],
  ['DE', 'DEU'],
  ['US', 'USA'],
  ['KR', 'KOR'],
  ['BR', 'BRA'],
  ['IN', 'IND'],
  ['CN', 'CHN'],
  ['ZA', 'ZAF'],
  ['EG', 'EGY'],
];

export interface JobOptions {
  readonly methods?: readonly Method[];
  readonly window?: readonly [number, number];
  readonly minimum?: number;
  readonly between?: Job['between'];
}

/** Runs all methods, or those given, on a plain table. */
export async function runOn(engine: Engine, csv: string, options: JobOptions = {}): Promise<EngineResult> {
  const folder = await mkdtemp(join(tmpdir(), 'derive-test-'));
  try {
    const path = join(folder, 'rows.csv');
    await writeFile(path, csv);
    return await engine.run({
      files: [{ path, format: 'csv', columns: ROW_COLUMNS }],
      countryCodes: CODES,
      methods: options.methods ?? METHODS.map(methodOf),
      between: options.between ?? 'countries',
      window: options.window,
      minimum: options.minimum ?? 0,
      listed: 100,
      folder,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ties of one method, as the SQL's measures name them. */
export function tiesOf(result: EngineResult, method: MethodName): EngineResult['ties'] {
  const measures: readonly string[] =
    method === 'mobility-migrants-travellers' ? ['migrants', 'travellers', 'travellers-non-directional'] : [method];
  return result.ties.filter(({ measure }) => measures.includes(measure));
}

/** Rows of a made-up world, the same for the same seed: few authors and places, so that ties of every kind come up. */
export function madeUpRows(
  seed: number,
  works: number,
  codes: readonly string[] = ['JP', 'FR', 'DE', 'US', 'KR'],
): { readonly csv: string; readonly rows: (Authorship & { readonly institution: string })[] } {
  let state = seed;
  const random = (n: number): number => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * n);
  };
  const ids = new Map(CODES);
  const rows: (Authorship & { readonly institution: string })[] = [];
  const lines: string[] = [];
  for (let work = 0; work < works; work += 1) {
    const year = 2008 + random(8);
    const authors = 1 + random(random(10) === 0 ? 30 : 4);
    const taken = new Set<number>();
    for (let position = 1; position <= authors; position += 1) {
      const who = random(works / 3);
      if (taken.has(who)) continue;
      taken.add(who);
      const author = random(20) === 0 ? undefined : `B${who}`;
      const homes = new Set(
        Array.from({ length: 1 + (random(4) === 0 ? 1 + random(2) : 0) }, () =>
          random(3) === 0 ? codes[random(5)]! : codes[who % 5]!,
        ),
      );
      let affiliation = 0;
      for (const code of homes) {
        affiliation += 1;
        const institution = `I ${code} ${who % 3}`;
        rows.push({ work: `X${work}`, year, author, position, affiliation, place: ids.get(code)!, institution });
        lines.push(`X${work},${year},${author ?? ''},${position},${affiliation},${code},${institution}`);
      }
    }
  }
  return { csv: `${ROW_COLUMNS.join(',')}\n${lines.join('\n')}\n`, rows };
}
