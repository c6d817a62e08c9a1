/**
 * Checks the tables of graph-data, that they are sorted, that datapackage.json
 * describes them as they are, sizes and hashes included, and that the compiled data keeps its budgets; prints counts.
 * Writes nothing.
 *
 *     tsx scripts/data-check.ts [--data graph-data]
 */

import { beyondFirstPicture } from './beyond.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { computeDescriptor } from '../src/data/build-package.ts';
import {
  ALL_BUDGET_BYTES,
  ALL_TARGET_BYTES,
  CORE_BUDGET_BYTES,
  SOURCES_BUDGET_BYTES,
  checkBudgets,
  compileTexts,
} from '../src/data/compile-to.ts';
import { readDirectory, validateDirectory } from '../src/data/read-directory.ts';
import { summarise, type Problem, type RuleName } from '../src/data/validate.ts';

/** Warnings to others, errors here: the built-in tables are sorted and leave small flows out. */
const STRICT: readonly RuleName[] = ['unsorted', 'small-flow', 'first-date', 'no-membership', 'weak-source'];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: 'graph-data' } } });
  const problems = await validateDirectory(values.data);
  const isError = (problem: Problem): boolean => problem.level === 'error' || STRICT.includes(problem.rule);
  const errors = problems
    .filter(isError)
    .map(({ rule, message }) => (rule === 'unsorted' ? `${message}; "npm run data:build" sorts them` : message));
  if ((await readFile(join(values.data, 'datapackage.json'), 'utf8')) !== (await computeDescriptor(values.data))) {
    errors.push(
      'datapackage.json is not up to date with package-meta.json, the tables or the registry; run "npm run data:build"',
    );
  }
  if (problems.every((problem) => problem.level !== 'error')) {
    const dataset = await readDirectory(values.data);
    const { tables, edges, confidence } = summarise(dataset);
    printCounts('Rows per table', tables);
    printCounts('Edges per kind', edges);
    printCounts('Rows per confidence', confidence);
    const { sizes } = compileTexts(dataset, beyondFirstPicture(dataset));
    printCounts('Compiled, bytes after gzip -9', {
      [`core (budget ${CORE_BUDGET_BYTES})`]: sizes.core,
      rest: sizes.rest,
      [`sources (budget ${SOURCES_BUDGET_BYTES})`]: sizes.sources,
      [`both (budget ${ALL_BUDGET_BYTES}, target ${ALL_TARGET_BYTES})`]: sizes.all,
      'openalex (loaded on request)': sizes.requested,
    });
    errors.push(...checkBudgets(sizes));
  }
  const warnings = problems.filter((problem) => !isError(problem)).length;
  for (const message of errors) console.error(message);
  console.log(`${count(errors.length, 'problem')}, ${count(warnings, 'warning')}`);
  if (errors.length > 0) process.exitCode = 1;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function printCounts(title: string, counts: Readonly<Record<string, number>>): void {
  console.log(title);
  for (const [name, count] of Object.entries(counts)) console.log(`  ${name.padEnd(36)} ${String(count).padStart(7)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
