import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { encodeDataset } from './compile-dataset.ts';
import type { Dataset } from './dataset.ts';

/** Most bytes of the compiled data after gzip -9. */
export const CORE_BUDGET_BYTES = 20 * 1024;
export const ALL_BUDGET_BYTES = 120 * 1024;

/**
 * What both parts should come to. Not reached: titles, institutions, addresses
 * and locators do not pack further, and none of them may be left out. A page
 * loads them after its first picture. The budget keeps it from growing.
 */
export const ALL_TARGET_BYTES = 70 * 1024;

/** Sizes in bytes after gzip -9. */
export interface CompiledSizes {
  readonly core: number;
  readonly rest: number;
  readonly all: number;
}

/** The texts of core.json and rest.json and their sizes. */
export function compileTexts(dataset: Dataset): { core: string; rest: string; sizes: CompiledSizes } {
  const encoded = encodeDataset(dataset);
  const core = JSON.stringify(encoded.core);
  const rest = JSON.stringify(encoded.rest);
  const [coreBytes, restBytes] = [core, rest].map((text) => gzipSync(text, { level: 9 }).byteLength) as [
    number,
    number,
  ];
  return { core, rest, sizes: { core: coreBytes, rest: restBytes, all: coreBytes + restBytes } };
}

/** Writes core.json and rest.json into a directory, making it where it is not there. Node only. */
export async function compileTo(directory: string, dataset: Dataset): Promise<CompiledSizes> {
  const { core, rest, sizes } = compileTexts(dataset);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'core.json'), core);
  await writeFile(join(directory, 'rest.json'), rest);
  return sizes;
}

/** Budgets that sizes break, as sentences; empty where they keep them. */
export function checkBudgets(sizes: CompiledSizes): string[] {
  return [
    ...(sizes.core > CORE_BUDGET_BYTES
      ? [
          `core.json has ${sizes.core} bytes after gzip -9, over its budget of ${CORE_BUDGET_BYTES}; move columns to rest (CORE_COLUMNS in src/data/compile-dataset.ts)`,
        ]
      : []),
    ...(sizes.all > ALL_BUDGET_BYTES
      ? [
          `core.json and rest.json have ${sizes.all} bytes after gzip -9, over their budget of ${ALL_BUDGET_BYTES}; see which table grew`,
        ]
      : []),
  ];
}
