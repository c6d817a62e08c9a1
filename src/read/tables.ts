/** One or more tables as a network: which is what, and how they belong together. */
import { CollabGraphError } from '../model/errors.ts';
import { tableOf, type Table } from './columns.ts';
import { tableFields } from './fields.ts';
import { isOwnTable, readOwnTable, refuseOwnList } from './own-table.ts';
import { ReadError } from './read-error.ts';
import { rolesOf, type Roles } from './roles.ts';
import type { Grid } from './grid.ts';
import type { RawEdge, RawGraph, RawNode, ReadOptions } from './records.ts';
import { isSdmx, readSdmx } from './sdmx.ts';
import { isMatrix, readMatrix } from './table-matrix.ts';
import { nodesOf } from './table-nodes.ts';
import { isSeries, readSeries } from './table-series.ts';
import { tiesOf } from './table-ties.ts';

/** What one table is. */
type Part =
  | { readonly kind: 'ties'; readonly table: Table; readonly roles: Roles }
  | { readonly kind: 'nodes'; readonly table: Table; readonly roles: Roles }
  | { readonly kind: 'whole'; readonly graph: RawGraph };

/** @throws CollabGraphError `invalid` where nothing of the files is a table, `unsupported` where two of them do not go together */
export function readTables(grids: readonly Grid[], options: ReadOptions): RawGraph {
  const chosen = options.sheet === undefined ? grids : grids.filter(({ sheet }) => sheet === options.sheet);
  if (chosen.length === 0) {
    const sheets = grids.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet]));
    throw new CollabGraphError('unknown', `unknown sheet "${options.sheet}" (expected one of ${sheets.join(', ')})`, {
      suggestions: sheets,
    });
  }
  const tables = chosen.flatMap((grid) => tableOf(grid) ?? []);
  const parts = tables.map((table) => partOf(table, options, tables.length > 1));
  const whole = parts.find((part) => part.kind === 'whole');
  if (whole && parts.length === 1) return whole.graph;
  const ties = parts.filter((part) => part.kind === 'ties');
  const nodes = parts.filter((part) => part.kind === 'nodes');
  if (parts.length === 0 || (whole && ties.length === 0)) {
    if (whole) return whole.graph;
    throw new ReadError(
      'invalid',
      'invalid table: no two columns (expected a heading and rows such as "country 1,country 2,papers"; --delimiter says what parts the columns)',
      { failure: 'no-columns' },
    );
  }
  return combine(ties, nodes, options);
}

function partOf(table: Table, options: ReadOptions, isOneOfSeveral: boolean): Part {
  const { format } = options;
  if (format === undefined && isOwnTable(table) && options.source === undefined && options.weight === undefined)
    return { kind: 'whole', graph: readOwnTable(table, options) };
  if (format === 'sdmx-csv' || (format === undefined && isSdmx(table.header)))
    return { kind: 'whole', graph: readSdmx(table, options) };
  const hasEnds = options.source !== undefined || options.target !== undefined;
  if (format === undefined && !hasEnds && !isOneOfSeveral) refuseOwnList(table);
  if (format === 'matrix' || (format === undefined && !hasEnds && isMatrix(table)))
    return { kind: 'whole', graph: readMatrix(table, options) };
  if (format === 'series' || (format === undefined && !hasEnds && isSeries(table)))
    return { kind: 'whole', graph: readSeries(table, options) };
  // Columns that an option names are of one of the tables: the others are read without it.
  const roles = isOneOfSeveral ? lenientRoles(table, options) : rolesOf(table, options);
  const isTies = roles.source !== undefined && roles.target !== undefined;
  if (!isTies && format === 'edge-list')
    throw new ReadError(
      'missing',
      `missing ends: no two columns of "${table.grid.file}" can be told to be the ends of ties (name them with --source and --target; columns are ${table.header.filter((name) => name !== '').join(', ')})`,
      { failure: 'no-ends', file: table.grid.file, columns: table.header.filter((name) => name !== '') },
    );
  return { kind: isTies && format !== 'node-list' ? 'ties' : 'nodes', table, roles };
}

function lenientRoles(table: Table, options: ReadOptions): Roles {
  try {
    return rolesOf(table, options);
  } catch (error) {
    if (!(error instanceof CollabGraphError)) throw error;
    return rolesOf(table, { known: options.known });
  }
}

function combine(
  ties: readonly Extract<Part, { kind: 'ties' }>[],
  lists: readonly Extract<Part, { kind: 'nodes' }>[],
  options: ReadOptions,
): RawGraph {
  const isSeveral = ties.length + lists.length > 1;
  const lenient = <T>(read: (options: ReadOptions) => T): T => {
    if (!isSeveral) return read(options);
    try {
      return read(options);
    } catch (error) {
      if (!(error instanceof CollabGraphError)) throw error;
      return read({ known: options.known });
    }
  };
  const read = ties.map(({ table, roles }) => ({ roles, ...tiesOf(table, roles, options) }));
  const nodeTables = lists.map(({ table, roles }) => lenient((own) => nodesOf(table, roles, own)));
  const nodes: RawNode[] = nodeTables.flatMap((list) => list.nodes);
  const ownPlaces = nodeTables.some(({ hasPlaces }) => hasPlaces);
  const isNodesOnly = ties.length === 0;
  // A list of nodes alone has its rows in the account as nodes.
  const faults: RawEdge[] = isNodesOnly
    ? nodeTables.flatMap((list) =>
        list.faults.map(({ line, ...fault }) => ({ source: '', target: '', attributes: {}, line, fault })),
      )
    : [];
  const first = read[0];
  const isNamed = nodes.every(({ label }) => label === undefined) && !ownPlaces;
  return {
    format: isNodesOnly ? 'node-list' : ownPlaces ? 'flowmap' : 'edge-list',
    nodes,
    edges: isNodesOnly ? faults : read.flatMap(({ edges }) => edges),
    closed: nodes.length > 0,
    ...(first?.roles.isDirected ? { directed: true } : {}),
    leansDirected: false,
    // Ties with ids of their own are things of their own.
    grain: ties.some(({ table, roles }) => hasIds(table, roles)) ? 'edges' : 'rows',
    named: isNamed && !isNodesOnly,
    ownPlaces,
    ...(first?.unit === undefined ? {} : { unit: first.unit, kindLabel: first.unit }),
    ...(first?.roles.isShare ? { isShare: true } : {}),
    fields: tableFields(ties[0], lists[0]),
    assumed: [
      ...[...ties, ...lists].flatMap(({ table }) => table.grid.assumed),
      ...read.flatMap(({ assumed }) => assumed),
      ...nodeTables.flatMap(({ assumed }) => assumed),
    ],
  };
}

function hasIds(table: Table, { id }: Roles): boolean {
  if (id === undefined) return false;
  const ids = table.rows.map(({ cells }) => cells[id] ?? '');
  return ids.every((text) => text !== '') && new Set(ids).size === ids.length;
}
