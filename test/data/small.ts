import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { TABLE_NAMES, type TableName } from '../../src/data/dataset.ts';

/** The made-up network's directory. */
export const SMALL = fileURLToPath(new URL('../fixtures/small', import.meta.url));

/** The built-in network's directory. */
export const GRAPH_DATA = fileURLToPath(new URL('../../graph-data', import.meta.url));

/** Texts of the made-up network's tables. */
export function smallTexts(): Record<TableName, string> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, readFileSync(`${SMALL}/${name}.csv`, 'utf8')])) as Record<
    TableName,
    string
  >;
}
