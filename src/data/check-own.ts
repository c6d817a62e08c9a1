import { EDGE_KINDS } from '../model/edge-kinds.ts';
import { NODE_KINDS } from '../model/node-kinds.ts';
import { isReservedId } from '../model/reserved-ids.ts';
import type { LocatedRow } from './cells.ts';
import type { TableName } from './table-names.ts';
import { describeProblem, type Problem } from './problem.ts';
import type { LooseRow, TableSpec } from './table-spec.ts';
import { TABLES } from './tables.ts';

type Rows = Readonly<Record<TableName, readonly LocatedRow[]>>;

/** Words that mean something else where a kind may be named. */
const TAKEN: readonly string[] = ['all', 'none', 'core', 'first', 'groups', 'ties', 'name', 'since'];

/** What kinds, nodes and edges of one's own must say, and what they must not. */
export function checkOwn(rows: Rows): Problem[] {
  const problems: Problem[] = [];
  const report = (
    table: TableName,
    { line, row, file = `${table}.csv` }: LocatedRow,
    column: string,
    rule: Problem['rule'],
    sentence: string,
    code: Problem['code'] = 'invalid',
  ): void => {
    const value = String(row[column] ?? '');
    problems.push(describeProblem({ code, file, row: line, column, value, rule, sentence }));
  };
  for (const table of ['node_kinds', 'edge_kinds', 'countries'] as const) {
    const { oneOf = [] } = TABLES[table] as unknown as TableSpec;
    for (const located of rows[table])
      if (oneOf.every((column) => located.row[column] === undefined))
        report(table, located, oneOf[0]!, 'required', `fill ${oneOf.join(' or ')}; one language is enough`, 'missing');
  }
  const builtIn = { node_kinds: NODE_KINDS.map(idOf), edge_kinds: EDGE_KINDS.map(idOf) };
  for (const table of ['node_kinds', 'edge_kinds'] as const)
    for (const located of rows[table]) {
      const id = String(located.row['id']);
      if ([...builtIn[table], ...TAKEN].includes(id) || isReservedId(id))
        report(table, located, 'id', 'kind-id', `"${id}" is built in; take another id, such as own-${id}`, 'duplicate');
    }
  const pairs = {
    countries: [['x', 'y']],
    nodes: [
      ['lat', 'lon'],
      ['x', 'y'],
    ],
  } as const;
  for (const table of ['countries', 'nodes'] as const)
    for (const located of rows[table])
      for (const [one, other] of pairs[table])
        if ((located.row[one] === undefined) !== (located.row[other] === undefined))
          report(table, located, one, 'required', `fill both ${one} and ${other}, or neither`, 'missing');
  checkEdges(rows, report);
  return problems;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function checkEdges(
  rows: Rows,
  report: (
    table: TableName,
    located: LocatedRow,
    column: string,
    rule: Problem['rule'],
    sentence: string,
    code?: Problem['code'],
  ) => void,
): void {
  const kinds = new Map<unknown, LooseRow>(rows.edge_kinds.map(({ row }) => [row['id'], row]));
  const first = new Map<string, number>();
  for (const located of rows.edges) {
    const { row, line } = located;
    const kind = kinds.get(row['kind']);
    const { subject, object } = row;
    if (subject === undefined || object === undefined) continue;
    if (subject === object) {
      report(
        'edges',
        located,
        'object',
        'self-reference',
        `"${String(object)}" is the subject too; an edge joins two nodes`,
      );
      continue;
    }
    if (!kind) continue;
    const isNumber = kind['type'] === 'number';
    if (isNumber && row['obs_value'] === undefined)
      report('edges', located, 'obs_value', 'required', `"${String(row['kind'])}" is a number; state it`, 'missing');
    for (const column of isNumber ? ['from', 'to', 'status', 'role'] : ['obs_value', 'time_period'])
      if (row[column] !== undefined)
        report(
          'edges',
          located,
          column,
          'kind-column',
          `"${String(row['kind'])}" is a ${isNumber ? 'number, which has a time_period' : 'tie, which has no number'}; empty the cell${isNumber ? '' : ', or make it a number in edge_kinds.csv'}`,
        );
    const ends = kind['directed'] === 'yes' ? [subject, object] : [subject, object].map(String).sort();
    const parts = isNumber ? [row['time_period']] : [row['from'], row['role'], row['id']];
    const key = JSON.stringify([row['kind'], ...ends, ...parts.map((part) => part ?? null)]);
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    else if (isNumber || kind['directed'] !== 'yes')
      report(
        'edges',
        located,
        'object',
        'primary-key',
        `the row says the same as line ${before}; keep one`,
        'duplicate',
      );
  }
}
