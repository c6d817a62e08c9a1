/**
 * Everything that follows from the tables of graph-data, after one was edited:
 *
 *     tsx scripts/data-build.ts [--data graph-data] [--out src/data/compiled]
 *
 * Sorts the tables by their keys, writes datapackage.json (sizes, hashes and
 * schemas), computes the positions of the built-in network anew where they are
 * out of date, compiles tables and positions to src/data/compiled, and copies
 * these to dist/lib where it has been built. Stops before it writes anything
 * compiled where a table is in breach. A second run changes nothing. Tables
 * that need published files from elsewhere come from scripts/compute-flows.ts.
 */

import { spawnSync } from 'node:child_process';
import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { writeDescriptor } from '../src/data/build-package.ts';
import {
  ALL_BUDGET_BYTES,
  CORE_BUDGET_BYTES,
  SOURCES_BUDGET_BYTES,
  checkBudgets,
  compileTo,
} from '../src/data/compile-to.ts';
import { readDirectory, validateDirectory } from '../src/data/read-directory.ts';
import { withDatasetCitation } from '../src/export/dataset-citation.ts';
import { sortTables } from '../src/data/sort-tables.ts';
import { writeChangesBlock } from './changes-block.ts';
import { beyondFirstPicture } from './beyond.ts';
import { compilePositions } from './compile-positions.ts';
import { compileNews } from '../src/edition/compile-news.ts';
import { keptEditions } from '../src/edition/read-edition.ts';
import { compileWorld } from './world/compile-world.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BUILT_IN = { data: join(ROOT, 'graph-data'), out: join(ROOT, 'src/data/compiled') };
const DIST = join(ROOT, 'dist/lib/data');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'graph-data' }, out: { type: 'string', default: 'src/data/compiled' } },
  });
  const isBuiltIn = resolve(values.data) === BUILT_IN.data && resolve(values.out) === BUILT_IN.out;
  const sorted = await sortTables(values.data);
  console.log(
    sorted.length > 0 ? `sorted by key: ${sorted.map((name) => `${name}.csv`).join(', ')}` : 'tables: sorted already',
  );
  const changed = await writeDescriptor(values.data);
  console.log(`${join(values.data, 'datapackage.json')}: ${changed ? 'written' : 'up to date'}`);

  const errors = (await validateDirectory(values.data)).filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    for (const { message } of errors) console.error(message);
    console.error(`${errors.length === 1 ? '1 problem' : `${errors.length} problems`}: nothing was compiled`);
    process.exitCode = 1;
    return;
  }
  if (isBuiltIn && !runLayout('--check', 'ignore')) {
    console.log('positions: out of date, computed anew (half a minute)');
    if (!runLayout('', 'inherit')) throw new Error('scripts/layout-build.ts failed; its message stands above');
  } else if (isBuiltIn) console.log('graph-data/positions.json: up to date');

  const dataset = await readDirectory(values.data);
  if (isBuiltIn) {
    const cff = join(ROOT, 'CITATION.cff');
    await writeFile(cff, withDatasetCitation(await readFile(cff, 'utf8'), dataset));
    const isNew = await writeChangesBlock(join(BUILT_IN.data, 'CHANGELOG.md'), dataset);
    console.log(`graph-data/CHANGELOG.md: counts of changed rows ${isNew ? 'written' : 'up to date'}`);
  }
  const sizes = await compileTo(values.out, dataset, isBuiltIn ? beyondFirstPicture(dataset) : undefined);
  console.log(`${join(values.out, 'core.json')}: ${sizes.core} of ${CORE_BUDGET_BYTES} bytes (gzip -9)`);
  console.log(
    `${join(values.out, 'rest.json')}: ${sizes.rest} bytes; both ${sizes.all} of ${ALL_BUDGET_BYTES} (gzip -9)`,
  );
  console.log(
    `${join(values.out, 'sources.json')}: ${sizes.sources} of ${SOURCES_BUDGET_BYTES} bytes, loaded after both (gzip -9)`,
  );
  console.log(`${join(values.out, 'openalex.json')}: ${sizes.requested} bytes, loaded on request (gzip -9)`);
  if (isBuiltIn) {
    await compilePositions(join(BUILT_IN.data, 'positions.json'), join(BUILT_IN.out, 'positions.json'));
    await writeFile(join(BUILT_IN.out, 'news.json'), JSON.stringify(compileNews(dataset, await keptEditions())));
    await writeFile(join(BUILT_IN.out, 'world.json'), JSON.stringify(compileWorld(dataset.countries)));
    // `npx collab-graph` runs what was built: it must not answer from the tables of yesterday.
    if (await exists(DIST)) {
      await cp(BUILT_IN.out, join(DIST, 'compiled'), { recursive: true });
      console.log('dist/lib/data/compiled: copied (npm run build makes the page in dist/site anew)');
    }
  }
  for (const sentence of checkBudgets(sizes)) {
    console.error(sentence);
    process.exitCode = 1;
  }
}

/** Runs scripts/layout-build.ts. Returns whether it went well. */
function runLayout(option: '--check' | '', stdio: 'ignore' | 'inherit'): boolean {
  const script = join(ROOT, 'scripts/layout-build.ts');
  const { status, error } = spawnSync('npx', ['tsx', script, ...(option ? [option] : [])], { cwd: ROOT, stdio });
  if (error) throw error;
  return status === 0;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
