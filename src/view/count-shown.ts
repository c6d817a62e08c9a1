import type { EdgeKind } from '../model/edge-kinds.ts';
import { windowFor } from '../model/flows.ts';
import type { CollabGraph, EdgeAttributes } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import type { Count, View, ViewEdge, ViewNode } from './view.ts';

interface Totals {
  readonly nodes: ReadonlyMap<NodeKind, number>;
  readonly edges: ReadonlyMap<EdgeKind, number>;
  readonly groups: ReadonlyMap<string, number>;
}

const TOTALS = new WeakMap<CollabGraph, Map<string, Totals>>();

/**
 * What is shown of all there is. A tie that several rows state (two agencies, two
 * roles) counts once. What only may hold at the time of the view is counted apart.
 */
export function countShown(
  graph: CollabGraph,
  period: string,
  nodes: readonly ViewNode[],
  edges: readonly ViewEdge[],
): View['counts'] {
  const totals = totalsOf(graph, period);
  const shownNodes = new Map<NodeKind, number>();
  const sureNodes = nodes.filter(({ maybe }) => maybe === undefined);
  for (const node of sureNodes) add(shownNodes, node.attributes.kind);
  const count = (some: readonly ViewEdge[]): ReturnType<typeof countTies> =>
    countTies((visit) => some.forEach((edge) => visit(edge.attributes, edge.source, edge.target)));
  const sureEdges = edges.filter(({ maybe }) => maybe === undefined);
  const shown = count(sureEdges);
  const drawn = sureEdges.length === edges.length ? shown : count(edges);
  return {
    nodes: { shown: sureNodes.length, total: sum(totals.nodes) },
    edges: { shown: sum(shown.edges), total: sum(totals.edges) },
    byNodeKind: pairUp(shownNodes, totals.nodes),
    byEdgeKind: pairUp(shown.edges, totals.edges),
    byGroup: pairUp(shown.groups, totals.groups),
    maybe: { nodes: nodes.length - sureNodes.length, edges: sum(drawn.edges) - sum(shown.edges) },
  };
}

/** Totals of the whole graph; of directed flows, the pairs observed in the period. */
function totalsOf(graph: CollabGraph, period: string): Totals {
  let byPeriod = TOTALS.get(graph);
  if (!byPeriod) TOTALS.set(graph, (byPeriod = new Map()));
  let totals = byPeriod.get(period);
  if (totals) return totals;
  const nodes = new Map<NodeKind, number>();
  const groups = new Map<string, number>();
  graph.forEachNode((id, { kind }) => {
    add(nodes, kind);
    if (kind === 'framework' || kind === 'programme') groups.set(id, 0);
  });
  const dataset = graph.getAttribute('dataset');
  const kinds = kindsOf(dataset);
  const isOfPeriod = (edge: EdgeAttributes): boolean =>
    !isFlow(edge) ||
    !kinds.isDirectedNumber(edge.kind) ||
    edge.observations[windowFor(dataset, edge.kind, period)] !== undefined;
  const ties = countTies((visit) =>
    graph.forEachEdge((_id, edge, source, target) => {
      if (isOfPeriod(edge)) visit(edge, source, target);
    }),
  );
  for (const [group, count] of ties.groups) groups.set(group, count);
  byPeriod.set(period, (totals = { nodes, edges: ties.edges, groups }));
  return totals;
}

function countTies(forEach: (visit: (edge: EdgeAttributes, source: string, target: string) => void) => void): {
  edges: Map<EdgeKind, number>;
  groups: Map<string, number>;
} {
  const seen = new Set<string>();
  const edges = new Map<EdgeKind, number>();
  const groups = new Map<string, number>();
  forEach(({ kind }, source, target) => {
    const key = `${kind}\n${source}\n${target}`;
    if (seen.has(key)) return;
    seen.add(key);
    add(edges, kind);
    if (kind === 'membership') add(groups, target);
  });
  return { edges, groups };
}

function pairUp<K extends string>(shown: ReadonlyMap<K, number>, totals: ReadonlyMap<K, number>): Record<K, Count> {
  const entries = [...totals].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, total]) => [key, { shown: shown.get(key) ?? 0, total }])) as Record<
    K,
    Count
  >;
}

function add<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function sum(map: ReadonlyMap<unknown, number>): number {
  let total = 0;
  for (const count of map.values()) total += count;
  return total;
}
