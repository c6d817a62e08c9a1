/** The usual measures of the nodes of a network: degree, strength, betweenness, clustering, communities. */
import type { EdgeKind } from '../model/edge-kinds.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { communitiesOf, networkOf, strengthOf, withoutDirection, type PlainNetwork } from './measured-network.ts';
import { checkOptions, keysOf } from './check.ts';
import { namedNode, type NamedNode } from './naming.ts';
import { oneOf, resolveTieOptions, wholeNumber, type TieOptions, type TieQuery } from './options.ts';
import { byName } from './order.ts';

export const METRIC_ORDERS = ['degree', 'strength', 'betweenness', 'clustering', 'community', 'name'] as const;
export type MetricOrder = (typeof METRIC_ORDERS)[number];

export interface MetricsOptions extends Pick<
  TieOptions,
  'edges' | 'period' | 'coauthorshipYear' | 'at' | 'confidence' | 'status' | 'lang' | 'today'
> {
  /** Default: `degree`. Largest first, equal ones by name. */
  readonly order?: MetricOrder | (string & {}) | undefined;
  readonly limit?: number | undefined;
  /** Of the order in which Louvain's method visits nodes, a whole number from 0. Default: 1. The same seed gives the same communities. */
  readonly seed?: number | undefined;
}

export interface MetricsQuery extends Pick<
  TieQuery,
  'edges' | 'period' | 'coauthorshipYear' | 'at' | 'confidence' | 'status' | 'lang' | 'today'
> {
  readonly order: MetricOrder;
  readonly limit: number | null;
  readonly seed: number;
}

export interface NodeMetrics extends NamedNode {
  /** Number of others that it is tied to; in a directed network ties in plus ties out. */
  readonly degree: number;
  /** In a directed network. */
  readonly in: number | null;
  readonly out: number | null;
  /** Sum of the numbers of its ties, in the unit of the measure. Null for ties without a number, and for several kinds, which have no common unit. */
  readonly strength: number | null;
  /** Share of the shortest paths between two others that run through it, 0 to 1; steps count, not numbers. Brandes 2001, doi 10.1080/0022250X.2001.9990249. */
  readonly betweenness: number;
  /** Share of pairs of its neighbors that are tied themselves, 0 to 1, direction not heeded; 0 with fewer than two. Watts and Strogatz 1998, doi 10.1038/30918. */
  readonly clustering: number;
  /** Number of its community, 1 for the largest. Blondel et al. 2008, doi 10.1088/1742-5468/2008/10/P10008; numbers of ties are weights, negative ones are none. */
  readonly community: number;
}

export interface MetricsResult {
  readonly schema: 'collab-graph/metrics@1';
  readonly query: MetricsQuery;
  readonly directed: boolean;
  /** Of the strength; null where there is none, empty where the data state no unit. */
  readonly unit: string | null;
  readonly order: number;
  /** Distinct pairs (of a directed network, each direction) that are tied. */
  readonly size: number;
  /** Share of all possible ties that are there, 0 to 1; null with fewer than two nodes. */
  readonly density: number | null;
  readonly communities: { readonly count: number; readonly modularity: number | null };
  readonly rows: readonly NodeMetrics[];
}

const KEYS = keysOf<MetricsOptions>({
  edges: true,
  period: true,
  coauthorshipYear: true,
  at: true,
  confidence: true,
  status: true,
  lang: true,
  today: true,
  order: true,
  limit: true,
  seed: true,
});

/**
 * Measures of every node that has a tie of the kinds asked for. Of a directed
 * network the ties of a pair are two, of any other one; several rows that state
 * one tie are one, and their numbers are summed. Default of `edges`: the
 * dataset's own kinds, else `membership`.
 *
 * @throws CollabGraphError `unknown`, `invalid`
 */
export async function metrics(graph: CollabGraph, options: MetricsOptions = {}): Promise<MetricsResult> {
  checkOptions(options, KEYS);
  const resolved = resolveTieOptions(graph, { ...tiesOf(options), edges: options.edges ?? defaultKinds(graph) });
  const { edges, period, coauthorshipYear, at, confidence, status, lang, today } = resolved;
  const query: MetricsQuery = {
    ...{ edges, period, coauthorshipYear, at, confidence, status, lang, today },
    order: oneOf('order', options.order, METRIC_ORDERS, 'degree'),
    limit: wholeNumber('limit', options.limit, 1) ?? null,
    seed: wholeNumber('seed', options.seed, 0) ?? 1,
  };
  if (options.period === 'all' || options.coauthorshipYear === 'all')
    throw new CollabGraphError(
      'unsupported',
      'unsupported "all" for metrics (name one period; whole takes all of one’s own)',
    );
  const kinds = edges.map((kind) => kindsOf(graph.getAttribute('dataset')).edge(kind));
  const directed = kinds.length > 0 && kinds.every((spec) => spec.directed);
  const [only] = kinds.length === 1 ? kinds : [];
  const isNumber = only?.type === 'number';
  const network = networkOf(graph, resolved, directed);
  const plain = withoutDirection(network);
  const [{ default: betweenness }, { default: louvain }] = await Promise.all([
    import('graphology-metrics/centrality/betweenness.js'),
    import('graphology-communities-louvain'),
  ]);
  const between: Readonly<Record<string, number>> =
    network.order > 2 ? betweenness(network, { getEdgeWeight: null }) : {};
  const communities = communitiesOf(plain, louvain, query.seed);
  const rows = network.nodes().map((node): NodeMetrics => ({
    ...namedNode(graph, node, lang),
    degree: network.degree(node),
    in: directed ? network.inDegree(node) : null,
    out: directed ? network.outDegree(node) : null,
    strength: isNumber ? strengthOf(network, node) : null,
    betweenness: between[node] ?? 0,
    clustering: clusteringOf(plain, node),
    community: communities.of.get(node)!,
  }));
  const names = byName(lang);
  const { order } = query;
  rows.sort((a, b) => (order === 'name' ? 0 : compare(a, b, order)) || names(a, b));
  const possible = network.order * (network.order - 1) * (directed ? 1 : 0.5);
  return {
    schema: 'collab-graph/metrics@1',
    query,
    directed,
    unit: isNumber ? (only?.unit?.[lang] ?? '') : null,
    order: network.order,
    size: network.size,
    density: possible > 0 ? network.size / possible : null,
    communities: { count: new Set(communities.of.values()).size, modularity: communities.modularity },
    rows: query.limit === null ? rows : rows.slice(0, query.limit),
  };
}

function tiesOf({ edges, period, coauthorshipYear, at, confidence, status, lang, today }: MetricsOptions): TieOptions {
  return { edges, period, coauthorshipYear, at, confidence, status, lang, today };
}

function defaultKinds(graph: CollabGraph): readonly EdgeKind[] {
  const kinds = kindsOf(graph.getAttribute('dataset'));
  const own = kinds.edges.filter((spec) => spec.isGeneric && spec.byDefault && isThere(graph, spec.id));
  // Numbers of two kinds have no common unit: the first has its strength.
  const [first] = own.filter((spec) => spec.type === 'number');
  return own.length === 0 ? ['membership'] : first ? [first.id] : own.map((spec) => spec.id);
}

function isThere(graph: CollabGraph, kind: EdgeKind): boolean {
  return graph.getAttribute('dataset').edges.some((row) => row.kind === kind);
}

function clusteringOf(plain: PlainNetwork, node: string): number {
  const neighbors = plain.neighbors(node);
  if (neighbors.length < 2) return 0;
  let tied = 0;
  for (let i = 0; i < neighbors.length; i++)
    for (let j = i + 1; j < neighbors.length; j++) if (plain.hasEdge(neighbors[i]!, neighbors[j]!)) tied++;
  return (2 * tied) / (neighbors.length * (neighbors.length - 1));
}

function compare(a: NodeMetrics, b: NodeMetrics, order: Exclude<MetricOrder, 'name'>): number {
  return order === 'community' ? a.community - b.community : (b[order] ?? 0) - (a[order] ?? 0);
}
