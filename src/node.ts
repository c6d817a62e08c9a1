/**
 * The Node entry: everything of the library, and the built-in network read
 * from disk. `src/index.ts` is the part that also runs in a browser.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { decodeDataset } from './data/compiled.ts';
import type { Dataset } from './data/dataset.ts';
import { readDirectory } from './data/read-directory.ts';

export * from './index.ts';
export { readDirectory } from './data/read-directory.ts';

/** The tables beside `src` in a checkout, and the compiled network that the build leaves beside this file. */
const TABLES = new URL('../graph-data/', import.meta.url);
const COMPILED = new URL('./data/compiled/', import.meta.url);

/** The built-in network: from its tables in a checkout, from the compiled files in the built package. */
export async function loadBuiltIn(): Promise<Dataset> {
  if (existsSync(TABLES)) return readDirectory(fileURLToPath(TABLES));
  const [core, rest] = await Promise.all(
    ['core.json', 'rest.json'].map(async (name): Promise<unknown> => JSON.parse(await readFile(new URL(name, COMPILED), 'utf8'))),
  );
  return decodeDataset(core, rest);
}
