/** Feeds mutated inputs to the readers and says what broke: a fault of the program, a hang, a row that is not accounted for. */
import { unzipSync, zipSync } from 'fflate';

import { TOOLS } from '../../src/cli/network-files.ts';
import type { CountryRow } from '../../src/data/dataset.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { readFiles } from '../../src/read/read.ts';
import { importReport } from '../../src/read/report.ts';
import { toDataset } from '../../src/read/to-dataset.ts';
import { mutate, randomOf, type Random } from './mutate.ts';
import { SEEDS } from './seeds.ts';
import { workClock } from '../fuzz/work-clock.ts';

/** A reader that thinks longer than this about a small file hangs. */
const LONGEST_MS = 2000;

export interface Found {
  readonly seed: number;
  readonly name: string;
  readonly what: string;
}

export interface Fuzzed {
  readonly runs: number;
  readonly read: number;
  readonly refused: number;
  readonly found: readonly Found[];
}

const { countries, regions } = await loadBuiltIn();
const known: readonly CountryRow[] = countries;
const base = { countries, regions };

/** A workbook is packed: most damage to its bytes is refused by the archive, so a part in it is damaged as often. */
function damage(name: string, bytes: Uint8Array, random: Random): Uint8Array {
  if (!name.endsWith('.xlsx') || random() < 0.3) return mutate(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const part = names[Math.floor(random() * names.length)]!;
  return zipSync({ ...parts, [part]: mutate(parts[part]!, random) }, { level: 0 });
}

/** @param first number of the first input; each number is one input, always the same */
export async function fuzz(
  runs: number,
  first = 0,
  onFound: (found: Found) => void = () => undefined,
): Promise<Fuzzed> {
  const names = Object.keys(SEEDS);
  const found: Found[] = [];
  let read = 0;
  let refused = 0;
  for (let seed = first; seed < first + runs; seed++) {
    const random = randomOf(seed);
    const name = names[seed % names.length]!;
    const files = Object.entries(SEEDS[name]!.files).map(([file, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { name: file, bytes: random() < 0.8 ? damage(file, bytes, random) : bytes };
    });
    const worked = workClock();
    const tell = (what: string): void => {
      found.push({ seed, name, what });
      onFound(found.at(-1)!);
    };
    try {
      const result = await readFiles(files, { known }, TOOLS);
      read++;
      const report = importReport(result, 'en');
      const counted = report.listed.reduce((sum, { count }) => sum + count, 0);
      if (
        report.rows.read !== report.rows.drawn + report.rows.listed ||
        counted !== report.rows.listed ||
        report.rows.drawn < 0
      )
        tell(`rows ${JSON.stringify(report.rows)}, ${counted} counted`);
      if (result.format !== 'node-list') {
        const drawn = result.records.edges.filter(({ source, target }) => source !== target).length;
        if (drawn !== report.rows.drawn) tell(`${drawn} ties of which ${report.rows.drawn} are said to be drawn`);
      }
      const ids = new Set(result.records.nodes.map(({ id }) => id));
      const dangling = result.records.edges.find(({ source, target }) => !ids.has(source) || !ids.has(target));
      if (dangling) tell(`a tie without its node: ${JSON.stringify(dangling)}`);
      if (result.records.edges.some(({ weight }) => !Number.isFinite(weight))) tell('a weight that is no number');
      JSON.stringify(toDataset(result, { files: files.map((file) => file.name), today: '2026-06-01', base }));
    } catch (error) {
      if (error instanceof CollabGraphError) refused++;
      else tell((error as Error).stack ?? String(error));
    }
    const ms = worked();
    if (ms > LONGEST_MS) tell(`${Math.round(ms)} ms of work`);
  }
  return { runs, read, refused, found };
}
