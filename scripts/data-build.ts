/**
 * Writes graph-data/datapackage.json (sizes, hashes and schemas of the tables)
 * and compiles the tables to src/data/compiled/core.json and src/data/compiled/rest.json:
 *
 *     tsx scripts/data-build.ts [--data graph-data] [--out src/data/compiled]
 *
 * A second run changes nothing. Tables that need published files from
 * elsewhere come from scripts/compute-flows.ts.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { writeDescriptor } from '../src/data/build-package.ts';
import { ALL_BUDGET_BYTES, CORE_BUDGET_BYTES, checkBudgets, compileTo } from '../src/data/compile-to.ts';
import { readDirectory } from '../src/data/read-directory.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'graph-data' }, out: { type: 'string', default: 'src/data/compiled' } },
  });
  const changed = await writeDescriptor(values.data);
  console.log(`${join(values.data, 'datapackage.json')}: ${changed ? 'written' : 'up to date'}`);
  const sizes = await compileTo(values.out, await readDirectory(values.data));
  console.log(`${join(values.out, 'core.json')}: ${sizes.core} of ${CORE_BUDGET_BYTES} bytes (gzip -9)`);
  console.log(
    `${join(values.out, 'rest.json')}: ${sizes.rest} bytes; both ${sizes.all} of ${ALL_BUDGET_BYTES} (gzip -9)`,
  );
  for (const sentence of checkBudgets(sizes)) {
    console.error(sentence);
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
