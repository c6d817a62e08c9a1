import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { encodeDataset } from './compile-dataset.ts';
import type { Dataset } from './dataset.ts';

/** Most bytes of the compiled data after gzip -9. */
export const CORE_BUDGET_BYTES = 20 * 1024;
export const ALL_BUDGET_BYTES = 120 * 1024;
/** Of sources.json, which no picture and no count waits for. */
export const SOURCES_BUDGET_BYTES = 20 * 1024;

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
  /** Of both. */
  readonly all: number;
  /** Of what is said of sources, which comes after both. */
  readonly sources: number;
  /** What a page loads when somebody asks for it; in none of the others. */
  readonly requested: number;
}

/** Texts of the compiled files, and their sizes. */
export interface CompiledTexts {
  readonly core: string;
  readonly rest: string;
  readonly sources: string;
  readonly requested: string;
  readonly sizes: CompiledSizes;
}

/** The texts of core.json, rest.json, sources.json and openalex.json and their sizes. `beyond`: see `Dataset.beyond`. */
export function compileTexts(dataset: Dataset, beyond?: number): CompiledTexts {
  const encoded = encodeDataset(dataset, beyond);
  const core = JSON.stringify(encoded.core);
  const rest = JSON.stringify(encoded.rest);
  const sources = JSON.stringify(encoded.sources);
  const requested = JSON.stringify(encoded.requested);
  const bytesOf = (text: string): number => gzipSync(text, { level: 9 }).byteLength;
  const sizes = {
    core: bytesOf(core),
    rest: bytesOf(rest),
    sources: bytesOf(sources),
    requested: bytesOf(requested),
  };
  return { core, rest, sources, requested, sizes: { ...sizes, all: sizes.core + sizes.rest } };
}

/** Writes core.json, rest.json, sources.json and openalex.json into a directory, making it where it is not there. Node only. */
export async function compileTo(directory: string, dataset: Dataset, beyond?: number): Promise<CompiledSizes> {
  const { core, rest, sources, requested, sizes } = compileTexts(dataset, beyond);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'core.json'), core);
  await writeFile(join(directory, 'rest.json'), rest);
  await writeFile(join(directory, 'sources.json'), sources);
  await writeFile(join(directory, 'openalex.json'), requested);
  return sizes;
}

/** Budgets that sizes break, as sentences; empty where they keep them. */
export function checkBudgets(sizes: Omit<CompiledSizes, 'requested'>): string[] {
  return [
    ...(sizes.core > CORE_BUDGET_BYTES
      ? [
          `core.json has ${sizes.core} bytes after gzip -9, over its budget of ${CORE_BUDGET_BYTES}; move columns to rest (CORE_COLUMNS in src/data/compile-dataset.ts)`,
        ]
      : []),
    ...(sizes.sources > SOURCES_BUDGET_BYTES
      ? [
          `sources.json has ${sizes.sources} bytes after gzip -9, over its budget of ${SOURCES_BUDGET_BYTES}; shorten titles and notes of sources`,
        ]
      : []),
    ...(sizes.all > ALL_BUDGET_BYTES
      ? [
          `core.json and rest.json have ${sizes.all} bytes after gzip -9, over their budget of ${ALL_BUDGET_BYTES}; see which table grew`,
        ]
      : []),
  ];
}
