/**
 * `npm run bench:cli`: how long a command takes as a whole process, from the
 * shell's point of view, beside two floors of the same run: Node doing nothing,
 * and Node reading and parsing the compiled data that every command of the
 * built-in network needs. The built command line is run (`dist/lib/cli`, built
 * first), each as often as `--runs` says (default 15), in turns, so that a slow
 * moment of the machine hits all of them; medians are printed, and the ratio to
 * the second floor. The numbers decide no test.
 *
 * The data service is written by a script of the build; it is run twice.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { median } from './embed/table.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MAIN = join(ROOT, 'dist/lib/cli/main.js');
const COMPILED = ['core', 'rest', 'sources', 'openalex'].map((part) => join(ROOT, `src/data/compiled/${part}.json`));
const READ = `for (const file of ${JSON.stringify(COMPILED)}) JSON.parse(require('node:fs').readFileSync(file, 'utf8'))`;

interface Contender {
  readonly name: string;
  readonly argv: readonly string[];
  readonly runs?: number;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' }, only: { type: 'string' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`invalid --runs "${values.runs}" (expected a number from 1)`);

const folder = mkdtempSync(join(tmpdir(), 'collab-graph-bench-'));
const FLOOR = 'floor: node, reading the compiled data';
const CONTENDERS: readonly Contender[] = [
  { name: "floor: node -e ''", argv: ['-e', ''] },
  { name: FLOOR, argv: ['-e', READ] },
  ...[
    '--version',
    'neighbors JP',
    'neighbors JP --format json',
    'path JP PL',
    'answer gaps JP',
    'info',
    `render --out ${join(folder, 'figure.svg')}`,
    `export --out ${join(folder, 'view.gexf')}`,
  ].map((line) => ({ name: line.replace(`${folder}/`, ''), argv: [MAIN, ...line.split(' ')] })),
  {
    name: 'the data service, some 510 files',
    argv: [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'scripts/build-data-service.ts', join(folder, 'service')],
    runs: 2,
  },
];

function timeOf({ name, argv }: Contender): number {
  const started = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8' });
  const ms = performance.now() - started;
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return ms;
}

try {
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/tsx'), ['scripts/build-library.ts'], { cwd: ROOT });
  if (status !== 0) throw new Error('the library could not be built (npm run build says why)');
  const { only } = values;
  const chosen = CONTENDERS.filter(({ name }) => !only || name === FLOOR || name.includes(only));
  const times = new Map<Contender, number[]>(chosen.map((one) => [one, []]));
  for (let run = 0; run < runs; run++)
    for (const one of chosen) if (run < (one.runs ?? runs)) times.get(one)!.push(timeOf(one));
  const floor = median(times.get(chosen.find(({ name }) => name === FLOOR)!)!)!;
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, median of ${runs}\n`);
  console.log('The target of `neighbors JP` is 1.5 times reading.\n\n| | ms | × reading |\n| --- | --: | --: |');
  for (const [{ name }, all] of times) {
    const ms = median(all)!;
    console.log(`| ${name} | ${Math.round(ms)} | ${(ms / floor).toFixed(2)} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
