/**
 * `npm run build:hosts`: what the packages of other languages hold of the build:
 * the library as one script for a bare V8, the one-tag build, the compiled data
 * and the functions written from the library's descriptions. Wants `dist/`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

import { COMPILED_FILES } from './compiled-files.ts';
import type { Engine } from './hosts/engine.ts';
import type { Description } from './hosts/describe.ts';
import { pythonQueries } from './hosts/python-queries.ts';
import { rNamespace, rQueries } from './hosts/r-queries.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ENGINE = `${ROOT}.cache/hosts/engine/engine.js`;
const dataFile = (name: string): string => `${ROOT}dist/lib/data/compiled/${name}.json`;

const { status, error } = spawnSync(
  'npx',
  ['vite', 'build', '--config', 'vite.hosts.config.ts', '--logLevel', 'warn'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  },
);
if (error) throw error;
if (status !== 0) process.exit(status ?? 1);

const engine = readFileSync(ENGINE, 'utf8');
const description = await describe();
python();
r();
quarto();

/** Asked of the engine itself, in a context that has as little as the V8 of another program. */
async function describe(): Promise<Description> {
  const context: { collabGraph?: Engine } = {};
  runInNewContext(engine, context);
  const { collabGraph } = context;
  if (!collabGraph) throw new Error('the engine does not say its name');
  for (const name of COMPILED_FILES) collabGraph.put(name, readFileSync(dataFile(name), 'utf8'));
  collabGraph.start(JSON.stringify({ op: 'describe', today: '2026-01-01' }));
  for (let i = 0; i < 100 && collabGraph.take() === undefined; i++)
    await new Promise((resolve) => setImmediate(resolve));
  const answer = JSON.parse(collabGraph.take() ?? '{}') as Description & { error?: { message: string } };
  if (answer.error) throw new Error(answer.error.message);
  return answer;
}

function python(): void {
  const folder = `${ROOT}python/src/collab_graph/_built`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyEngine(folder);
  copyFileSync(`${ROOT}python/src/collab_graph/widget.js`, `${folder}/widget.js`);
  const script = readFileSync(`${ROOT}dist/embed/collab-graph.classic.js`);
  // The level and the missing time stamp make the same bytes on every machine.
  writeFileSync(`${folder}/script.gz.txt`, gzipSync(script, { level: 9 }).toString('base64'));
  writeFileSync(`${folder}/collab-graph.classic.js`, script);
  writeFileSync(`${folder}/__init__.py`, '"""What the build puts into the package."""\n');
  writeFileSync(`${folder}/queries.py`, pythonQueries(description));
  for (const name of ['LICENSE']) cpSync(`${ROOT}${name}`, `${ROOT}python/${name}`);
}

function r(): void {
  const folder = `${ROOT}r/inst/built`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyEngine(folder);
  copyFileSync(`${ROOT}scripts/hosts/run-engine.mjs`, `${folder}/run-engine.mjs`);
  copyFileSync(`${ROOT}dist/embed/collab-graph.classic.js`, `${folder}/collab-graph.classic.js`);
  writeFileSync(`${ROOT}r/R/queries.R`, rQueries(description));
  writeFileSync(`${ROOT}r/NAMESPACE`, rNamespace(description));
  const holder = /^Copyright \(c\) (\d+) (.+)$/m.exec(readFileSync(`${ROOT}LICENSE`, 'utf8'));
  writeFileSync(
    `${ROOT}r/LICENSE`,
    `YEAR: ${holder?.[1] ?? '2026'}\nCOPYRIGHT HOLDER: ${holder?.[2] ?? 'collab-graph contributors'}\n`,
  );
}

function quarto(): void {
  const script = 'collab-graph.classic.js';
  copyFileSync(`${ROOT}dist/embed/${script}`, `${ROOT}quarto/_extensions/collab-graph/${script}`);
}

function copyEngine(folder: string): void {
  writeFileSync(`${folder}/engine.js`, engine);
  for (const name of COMPILED_FILES) copyFileSync(dataFile(name), `${folder}/${name}.json`);
}
