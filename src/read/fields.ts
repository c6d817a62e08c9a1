/** What columns or attributes were taken for, so that a reader can take others. */
import { headingOf, type Table } from './columns.ts';
import type { Fields, RawGraph, ReadOptions } from './records.ts';
import type { Roles } from './roles.ts';

/** More times than these are no list to choose from. */
const MOST_PERIODS = 300;

/** Of a table whose reader says nothing, and of a graph file: attributes by name. */
export function fieldsOf(raw: RawGraph, options: ReadOptions): Fields {
  if (raw.fields) return raw.fields;
  const chosen = Object.fromEntries(
    (['weight', 'kind', 'label', 'country', 'period'] as const).flatMap((role) =>
      options[role] === undefined ? [] : [[role, options[role]]],
    ),
  );
  return {
    ties: namesOf(raw.edges),
    nodes: namesOf(raw.nodes),
    hasEnds: false,
    periods: raw.format === 'series' ? timesOf(raw.edges.map(({ period }) => period ?? '')) : [],
    ...chosen,
  };
}

function namesOf(rows: readonly { readonly attributes: Readonly<Record<string, unknown>> }[]): readonly string[] {
  return [...new Set(rows.flatMap(({ attributes }) => Object.keys(attributes)))];
}

/** Of one or two tables: that of ties, and that of nodes. */
export function tableFields(
  ties: { readonly table: Table; readonly roles: Roles } | undefined,
  nodes: { readonly table: Table; readonly roles: Roles } | undefined,
): Fields {
  const main = ties ?? nodes;
  const name = (of: typeof main, column: number | undefined): string | undefined =>
    of === undefined || column === undefined ? undefined : headingOf(of.table, column);
  const roles = {
    source: name(ties, ties?.roles.source),
    target: name(ties, ties?.roles.target),
    weight: name(ties, ties?.roles.weight),
    period: name(ties, ties?.roles.period),
    kind: name(main, main?.roles.kind),
    label: name(nodes, nodes?.roles.label),
    country: name(nodes, nodes?.roles.within),
  };
  return {
    // A list of nodes may have ends that were not found.
    ties: main ? headingsOf(main.table) : [],
    nodes: nodes ? headingsOf(nodes.table) : [],
    hasEnds: true,
    periods:
      ties?.roles.period === undefined
        ? []
        : timesOf(ties.table.rows.map(({ cells }) => cells[ties.roles.period!] ?? '')),
    ...Object.fromEntries(Object.entries(roles).filter(([, value]) => value !== undefined)),
  };
}

function headingsOf(table: Table): readonly string[] {
  return table.header.map((_, i) => headingOf(table, i));
}

export function timesOf(texts: readonly string[]): readonly string[] {
  const times = [...new Set(texts)].filter((text) => text !== '').sort();
  return times.length > MOST_PERIODS ? [] : times;
}
