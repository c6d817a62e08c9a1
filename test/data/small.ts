import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { TABLE_NAMES, type TableName } from '../../src/data/table-names.ts';
import { TABLES } from '../../src/data/tables.ts';

/** The made-up network's directory. */
export const SMALL = fileURLToPath(new URL('../fixtures/small', import.meta.url));

/** The built-in network's directory. */
export const GRAPH_DATA = fileURLToPath(new URL('../../graph-data', import.meta.url));

/** Tables of kinds of one's own, which the made-up network does without. */
const OWN: readonly TableName[] = ['node_kinds', 'edge_kinds', 'nodes', 'edges'];

/** The tables of which the made-up network has a file. */
export const SMALL_TABLES: readonly TableName[] = TABLE_NAMES.filter((name) => !OWN.includes(name));

/** Texts of the made-up network's tables. */
export function smallTexts(): Record<TableName, string> {
  const headers = OWN.map((name) => [name, `${TABLES[name].fields.map((field) => field.name).join(',')}\n`]);
  return Object.fromEntries([
    ...headers,
    ...SMALL_TABLES.map((name) => [name, readFileSync(`${SMALL}/${name}.csv`, 'utf8')]),
  ]) as Record<TableName, string>;
}
