/** One number for each pair of a network, from which degree, strength and communities are taken. */
import { DirectedGraph, UndirectedGraph } from 'graphology';
import type louvain from 'graphology-communities-louvain';

import { isAtLeast } from '../model/confidence.ts';
import { isFlow, type CollabGraph } from '../model/graph.ts';
import { termsOf } from '../model/terms.ts';
import { observedIn } from './observed.ts';
import { timeSpan, type TieQuery } from './options.ts';
import { leftOutBy } from './standing.ts';

interface Weighted {
  weight: number;
}

export type PlainNetwork = UndirectedGraph<object, Weighted>;
export type MeasuredNetwork = DirectedGraph<object, Weighted> | PlainNetwork;

/**
 * Communities by Louvain's method, from 1, and how well they part the network;
 * numbers of ties are weights, negative ones are none.
 *
 * @param method graphology's, which is loaded when it is needed
 */
export function communitiesOf(
  plain: PlainNetwork,
  method: typeof louvain,
  seed: number,
): { readonly of: ReadonlyMap<string, number>; readonly modularity: number | null } {
  const found =
    plain.size > 0
      ? method.detailed(plain, { getEdgeWeight: (_edge, { weight }) => Math.max(0, weight), rng: randomFrom(seed) })
      : undefined;
  return { of: numbered(plain.nodes(), found?.communities ?? {}), modularity: found?.modularity ?? null };
}

/** Sum of the numbers of a node's ties. */
export function strengthOf(network: MeasuredNetwork, node: string): number {
  return round(network.reduceEdges(node, (sum: number, _edge, { weight }) => sum + weight, 0));
}

/** One tie for each pair and direction, nodes in the order of their ids, so that no order of rows changes a number. */
export function networkOf(graph: CollabGraph, query: TieQuery, directed: boolean): MeasuredNetwork {
  const dataset = graph.getAttribute('dataset');
  const wanted = new Set<string>(query.edges);
  const terms = termsOf(dataset);
  const filter = { ...query, span: timeSpan(query) };
  const found: { source: string; target: string; weight: number }[] = [];
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (!wanted.has(attributes.kind) || source === target) return;
    if (isFlow(attributes)) {
      for (const row of observedIn(dataset, attributes, query))
        if (isAtLeast(row.confidence, query.confidence)) found.push({ source, target, weight: row.obs_value });
    } else if (leftOutBy(attributes.row, terms.of(attributes.row), filter) === undefined)
      found.push({ source, target, weight: 1 });
  });
  const network = directed ? new DirectedGraph<object, Weighted>() : new UndirectedGraph<object, Weighted>();
  for (const node of [...new Set(found.flatMap(({ source, target }) => [source, target]))].sort())
    network.addNode(node);
  found.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.target < b.target ? -1 : 1));
  for (const { source, target, weight } of found) add(network, source, target, weight);
  return network;
}

function add(network: MeasuredNetwork, source: string, target: string, weight: number): void {
  const edge = network.edge(source, target);
  if (edge === undefined) network.addEdge(source, target, { weight });
  else network.updateEdgeAttribute(edge, 'weight', (before) => (before ?? 0) + weight);
}

export function withoutDirection(network: MeasuredNetwork): PlainNetwork {
  const plain = new UndirectedGraph<object, Weighted>();
  network.forEachNode((node) => plain.addNode(node));
  network.forEachEdge((_edge, { weight }, source, target) => add(plain, source, target, weight));
  return plain;
}

/** Communities from 1, the largest first, of equal ones that of the first node. */
function numbered(
  nodes: readonly string[],
  communities: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const members = new Map<string | number, string[]>();
  for (const node of nodes) {
    // Without any tie everybody is alone.
    const key = communities[node] ?? node;
    const own = members.get(key);
    if (own) own.push(node);
    else members.set(key, [node]);
  }
  const largest = [...members.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
  return new Map(largest.flatMap((own, index) => own.map((node) => [node, index + 1] as const)));
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Without the tail that adding fractions leaves. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
