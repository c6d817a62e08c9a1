/** Ties and rows of a whole graph. */
import type { EdgeKind } from '../model/edge-kinds.ts';
import { isFlow, type CollabGraph } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { tieKey } from './ties.ts';

/** A tie is one pair and one kind; a row is one statement about it: of a number, one window or year. */
export interface TieCount {
  readonly ties: number;
  readonly rows: number;
}

/** Ties and rows of every kind that the graph has, in the order of the registry. */
export function countTables(graph: CollabGraph): ReadonlyMap<EdgeKind, TieCount> {
  const keys = new Map<EdgeKind, Set<string>>();
  const rows = new Map<EdgeKind, number>();
  graph.forEachEdge((id, attributes) => {
    const { kind } = attributes;
    let own = keys.get(kind);
    if (!own) keys.set(kind, (own = new Set()));
    own.add(tieKey({ id, attributes }));
    rows.set(kind, (rows.get(kind) ?? 0) + (isFlow(attributes) ? Object.keys(attributes.observations).length : 1));
  });
  const order = kindsOf(graph.getAttribute('dataset'))
    .edges.map(({ id }) => id)
    .filter((kind) => keys.has(kind));
  return new Map(order.map((kind) => [kind, { ties: keys.get(kind)!.size, rows: rows.get(kind)! }]));
}

/** The sum over all kinds. */
export function countAll(graph: CollabGraph): TieCount {
  let [ties, rows] = [0, 0];
  for (const count of countTables(graph).values()) {
    ties += count.ties;
    rows += count.rows;
  }
  return { ties, rows };
}
