/**
 * The registry of tables: what the reader, the validator, the descriptor and
 * the compiled format know about columns. A new column is one entry in tables/ and
 * one line in the row's interface (dataset.ts).
 */

import { TABLE_NAMES, type TableName } from './table-names.ts';
import { isFormerTable, type FormerTableName } from './former-tables.ts';
import { NODE_TABLES, type LooseRow, type TableSpec, type TableSpecs } from './table-spec.ts';
import { ACTIVITY_TABLES } from './tables/activities.ts';
import { FORMER_SPECS } from './tables/former.ts';
import { NUMBER_TABLES } from './tables/numbers.ts';
import { OWN_TABLES } from './tables/own.ts';
import { PLACE_TABLES } from './tables/places.ts';
import { SOURCE_TABLES } from './tables/sources.ts';
import { TIE_TABLES } from './tables/ties.ts';
import { named } from '../model/named.ts';

/** The tables by name. */
export const TABLES: TableSpecs<TableName> = {
  ...SOURCE_TABLES,
  ...PLACE_TABLES,
  ...ACTIVITY_TABLES,
  ...TIE_TABLES,
  ...NUMBER_TABLES,
  ...OWN_TABLES,
};

/** What a node table's id names, for messages. */
export const NODE_NOUNS: Readonly<Record<TableName, string>> = {
  sources: 'source',
  node_kinds: 'node kind',
  edge_kinds: 'edge kind',
  nodes: 'node',
  edges: 'edge',
  regions: 'region',
  countries: 'country',
  groups: 'framework or programme',
  agencies: 'agency',
  topics: 'topic',
  calls: 'joint call',
  projects: 'project',
  memberships: 'membership',
  participation: 'participation',
  eligibility: 'eligibility',
  relations: 'relation',
  mobility: 'flow',
  mobility_totals: 'total',
  mobility_openalex: 'flow',
  mobility_openalex_totals: 'total',
  coauthorship: 'flow',
  coverage: 'statement of coverage',
  observations: 'observation',
};

/** A noun with its article, for messages: `an agency`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
/** What is known of a table, a former one too. */
export function specOf(name: TableName | FormerTableName): TableSpec {
  return (isFormerTable(name) ? FORMER_SPECS[name] : TABLES[name]) as unknown as TableSpec;
}

/** The registry as a list of loosely typed entries, in the order of TABLE_NAMES. */
export function listTables(): readonly TableSpec[] {
  return TABLE_NAMES.map((name) => TABLES[name] as unknown as TableSpec);
}

/** What may stand at the two ends of each kind of relation. */
export const RELATION_ENDS: Readonly<
  Record<string, { readonly subject: readonly TableName[]; readonly object: readonly TableName[] }>
> = named({
  operates: { subject: ['agencies'], object: ['groups', 'calls'] },
  funds: { subject: ['agencies'], object: ['groups', 'calls'] },
  part_of: { subject: NODE_TABLES, object: ['groups', 'regions', 'calls'] },
  cooperation: { subject: ['countries', 'regions'], object: ['topics'] },
  about: { subject: ['groups', 'calls', 'projects'], object: ['topics'] },
  related: { subject: ['groups'], object: ['groups'] },
});

/** Whether a source stands for background knowledge: rows that cite it are unverified until someone finds a real one. */
export function isUncheckedSource(id: string): boolean {
  return id === 'unchecked' || id.startsWith('unchecked-');
}

/** Orders rows of a table by its primary key: code unit order, absent cells first. */
export function compareRows(keys: readonly string[]): (a: LooseRow, b: LooseRow) => number {
  return (a, b) => {
    for (const key of keys) {
      const x = a[key];
      const y = b[key];
      if (x === y) continue;
      if (x === undefined) return -1;
      if (y === undefined) return 1;
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };
}
