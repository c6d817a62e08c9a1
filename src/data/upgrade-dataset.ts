import { DatasetError } from '../model/dataset-error.ts';
import { DATASET_FORMAT, type Dataset } from './dataset.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { AUTHOR_FLOW, authorFlowEdge, withAuthorFlow } from './former-tables.ts';
import { named } from '../model/named.ts';

/** The versions of the format that are read. */
export const READ_FORMATS = ['collab-graph/dataset@1', DATASET_FORMAT] as const;

/** Tables that came after the first version: a dataset@1 is whole without them. */
export const LATER_TABLES: readonly TableName[] = [
  'mobility_totals',
  'mobility_openalex',
  'mobility_openalex_totals',
  'coverage',
  'node_kinds',
  'edge_kinds',
  'nodes',
  'edges',
];

/** Columns that hold a list, which a row in memory always has. */
const LISTS: Readonly<Partial<Record<TableName, string>>> = {
  countries: 'aliases',
  regions: 'aliases',
  groups: 'aliases',
  agencies: 'aliases',
  topics: 'aliases',
  projects: 'institutions',
};

/** What a dataset says of itself; of the titles one is enough. */
const STATED = ['name', 'version', 'date'] as const;

/**
 * The dataset that a JSON value states, in the current version of the format:
 * the one door for data that a program wrote. A dataset@1 gets the tables that
 * came later; in a dataset@2 a table that is not there is an empty one, one
 * title stands for both, and a list that a row leaves out is an empty list.
 * Rows of a former table (`author_flows`) become those that took their place.
 * The very same object where there is nothing to add.
 *
 * Rows are taken as they are: building the graph checks what they refer to.
 *
 * @param file for messages
 * @throws DatasetError `unsupported` for another format, `missing` for what every dataset states
 */
export function upgradeDataset(data: unknown, file?: string): Dataset {
  const place = file === undefined ? {} : { place: { file } };
  const given = withoutFormer(data as Readonly<Record<string, unknown>> | null);
  const format = typeof given === 'object' ? given?.['format'] : undefined;
  if (typeof given !== 'object' || given === null || !READ_FORMATS.some((known) => known === format)) {
    throw new DatasetError(
      'unsupported',
      `unsupported dataset format ${JSON.stringify(format) ?? 'none'} (expected ${READ_FORMATS.map((known) => `"${known}"`).join(' or ')})`,
      { kind: 'format', what: JSON.stringify(format) ?? 'none' },
      place,
    );
  }
  const isCurrent = format === DATASET_FORMAT;
  const additions: Record<string, unknown> = named();
  for (const table of TABLE_NAMES) {
    const rows = given[table];
    if (rows === undefined && (isCurrent || LATER_TABLES.includes(table))) additions[table] = [];
    else if (!Array.isArray(rows))
      throw new DatasetError(
        'missing',
        `missing table "${table}" (expected a list of rows${isCurrent ? '' : ` for each of ${TABLE_NAMES.filter((name) => !LATER_TABLES.includes(name)).join(', ')}`})`,
        { kind: 'absent', what: table },
        place,
      );
    else {
      const list = LISTS[table];
      const isWhole = (row: Readonly<Record<string, unknown>>): boolean =>
        list === undefined || typeof row !== 'object' || row === null || Object.hasOwn(row, list);
      const known = rows as readonly Readonly<Record<string, unknown>>[];
      if (!known.every(isWhole)) additions[table] = known.map((row) => (isWhole(row) ? row : { ...row, [list!]: [] }));
    }
  }
  for (const key of STATED) {
    if (typeof given[key] === 'string' && given[key] !== '') continue;
    throw new DatasetError(
      'missing',
      `missing "${key}" of the dataset (expected a text)`,
      { kind: 'absent', what: key },
      place,
    );
  }
  const title = given['title_en'] ?? given['title_ja'] ?? given['name'];
  for (const key of ['title_en', 'title_ja']) if (given[key] === undefined) additions[key] = title;
  if (!isCurrent) additions['format'] = DATASET_FORMAT;
  return (Object.keys(additions).length === 0 ? given : { ...given, ...additions }) as unknown as Dataset;
}

function withoutFormer(given: Readonly<Record<string, unknown>> | null): Readonly<Record<string, unknown>> | null {
  if (typeof given !== 'object' || given === null || !Array.isArray(given['author_flows'])) return given;
  const { author_flows: rows, edges = [], edge_kinds: kinds = [], ...rest } = given;
  const own = { edges, edge_kinds: kinds };
  if ((rows as unknown[]).length === 0) return { ...rest, ...own };
  if (!Array.isArray(edges) || !Array.isArray(kinds)) return given;
  const lifted = (rows as readonly unknown[]).map((row) =>
    typeof row === 'object' && row !== null ? authorFlowEdge(row as Record<string, unknown>) : row,
  );
  const idOf = (kind: unknown): unknown => (kind as { id?: unknown } | null)?.id;
  return {
    ...rest,
    edge_kinds: withAuthorFlow<unknown>(kinds, idOf, AUTHOR_FLOW),
    edges: [...(edges as readonly unknown[]), ...lifted],
  };
}
