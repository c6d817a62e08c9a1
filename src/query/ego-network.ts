import { isAtLeast } from '../model/confidence.ts';
import type { EdgeKind } from '../model/edge-kinds.ts';
import type { Observation } from '../model/flows.ts';
import { isFlow, type CollabGraph, type EdgeAttributes, type EdgeVisitor, type FlowEdge } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { termsOf, type Terms } from '../model/terms.ts';
import { countryCoverage, type CountryCoverage } from './coverage.ts';
import { checkOptions } from './check.ts';
import { named, namedNode, type Named, type NamedNode } from './naming.ts';
import { resolveTieOptions, TIE_KEYS, timeSpan, wholeNumber, type TieOptions, type TieQuery } from './options.ts';
import { observerOf } from './observed.ts';
import { byId, byText } from './order.ts';
import { isPoliticalRegion, partnerTies, resolvePlace } from './places.ts';
import { citedSources, type CitedSource } from './sources.ts';
import { leftOutBy, type RowFilter } from './standing.ts';
import { flowTies, isFlowTie, noneLeftOut, rowTie, type FlowTie, type LeftOut, type Tie } from './tie.ts';
import { tiesOf } from './ties.ts';

export interface EgoOptions extends TieOptions {
  /** Partner steps from the country: 1 takes its partners, 2 their partners too. Default: 1. */
  readonly depth?: number | undefined;
}

export interface EgoQuery extends TieQuery {
  readonly depth: number;
}

export interface EgoNode extends NamedNode {
  /**
   * Partner steps from the country. A framework, programme, call or project has
   * the distance of the nearest country that takes part in it.
   */
  readonly distance: number;
}

export interface EgoEdge {
  /** Key of the edge in the graph; flows have one entry per direction and period. */
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  /** What the edge says. For a flow `direction` is absent: it runs from `source` to `target`. */
  readonly tie: Tie;
}

export interface EgoNetworkResult {
  readonly schema: 'collab-graph/ego-network@1';
  readonly country: Named;
  readonly query: EgoQuery;
  /** By distance, kind and id. */
  readonly nodes: readonly EgoNode[];
  /** By kind and key. */
  readonly edges: readonly EgoEdge[];
  /** What the data cover of the question; what they do not is unknown. */
  readonly coverage: CountryCoverage;
  readonly leftOut: LeftOut;
  /** How many edges are a number that was observed to be zero. */
  readonly zeros: number;
  readonly sources: readonly CitedSource[];
}

/**
 * The closed neighbourhood of a country (itself, its partners up to `depth`
 * steps, and the frameworks, programmes, calls and projects that tie them) with
 * all edges among these nodes that pass the filters.
 *
 * @throws CollabGraphError `unknown`, `invalid`
 * @example egoNetwork(graph, 'JP', { through: ['v4'], depth: 1 })
 */
export function egoNetwork(graph: CollabGraph, country: string | number, options: EgoOptions = {}): EgoNetworkResult {
  checkOptions(options, [...TIE_KEYS, 'depth']);
  const id = resolvePlace(graph, country);
  const query: EgoQuery = {
    ...resolveTieOptions(graph, options),
    depth: wholeNumber('depth', options.depth, 1) ?? 1,
  };
  const { nodeRank, ownNodes } = kindsOf(graph.getAttribute('dataset'));
  const isPlace = (node: string): boolean =>
    ['country', 'region', ...ownNodes].includes(graph.getNodeAttributes(node).kind);
  const distances = new Map([[id, 0]]);
  const leftOut = noneLeftOut();
  let ring = [id];
  for (let distance = 0; distance < query.depth; distance += 1) {
    const next: string[] = [];
    for (const centre of ring) {
      const found = tiesOf(graph, centre, query, [...ALTER_KINDS, ...ownNodes]);
      const regions = partnerRegions(graph, centre, query);
      for (const key of Object.keys(leftOut) as (keyof LeftOut)[]) leftOut[key] += found.leftOut[key];
      for (const [neighbor, ties] of [...found.ties, ...regions]) {
        if (!distances.has(neighbor)) {
          distances.set(neighbor, isPlace(neighbor) ? distance + 1 : distance);
          if (isPlace(neighbor)) next.push(neighbor);
        }
        for (const tie of ties) {
          for (const between of isFlowTie(tie) ? [] : [tie.through, tie.topic]) {
            if (between && !distances.has(between.id)) distances.set(between.id, distance);
          }
        }
      }
    }
    ring = next;
  }
  const nodes = [...distances].map(([node, distance]) => ({ ...namedNode(graph, node, query.lang), distance }));
  nodes.sort((a, b) => a.distance - b.distance || nodeRank(a.kind) - nodeRank(b.kind) || byId(a, b));
  const edges = edgesAmong(graph, distances, query);
  const cited = new Set(edges.flatMap((edge) => edge.tie.sources));
  return {
    schema: 'collab-graph/ego-network@1',
    country: named(graph, id, query.lang),
    query,
    nodes,
    edges,
    coverage: countryCoverage(graph, id, query),
    leftOut,
    zeros: edges.filter(({ tie }) => isFlowTie(tie) && tie.value === 0).length,
    sources: citedSources(graph.getAttribute('dataset'), cited),
  };
}

/** Political regions that are partners too; that a country lies in one is no partnership. */
function partnerRegions(graph: CollabGraph, centre: string, query: EgoQuery): (readonly [string, readonly Tie[]])[] {
  return [...tiesOf(graph, centre, query, ['region']).ties]
    .filter(([id]) => isPoliticalRegion(graph, id))
    .map(([id, ties]) => [id, partnerTies(ties)] as const)
    .filter(([, ties]) => ties.length > 0);
}

/** Countries, and what they are tied through. Agencies and regions would pull in what has no part in the ties. */
const ALTER_KINDS: readonly NodeKind[] = ['country', 'framework', 'programme', 'call', 'project'];

/** Every edge inside, from its source; by kind and key, the numbers of one edge by period. */
function edgesAmong(graph: CollabGraph, nodes: ReadonlyMap<string, number>, query: EgoQuery): EgoEdge[] {
  const byKind = new Map(query.edges.map((kind) => [kind, new EdgesOfKind(graph, kind, query)]));
  // Nodes in order give edges nearly in order, which are sorted in no time.
  for (const node of [...nodes.keys()].sort(byText)) {
    const take: EdgeVisitor = (id, attributes, source, target, _source, _target, undirected) => {
      if (source === node && nodes.has(target))
        byKind.get(attributes.kind)?.add(id, attributes, source, target, !undirected);
    };
    graph.forEachOutEdge(node, take);
    graph.forEachUndirectedEdge(node, take);
  }
  return [...byKind].sort(([a], [b]) => byText(a, b)).flatMap(([, edges]) => edges.inOrder());
}

/** The edges of one kind that pass the filters. */
class EdgesOfKind {
  private readonly found: EgoEdge[] = [];
  private readonly totals = new Map<string, number>();
  private readonly terms: Terms;
  private readonly filter: RowFilter;
  private readonly minimum: number;
  private readonly observed: (edge: FlowEdge) => readonly Observation[];
  private readonly flowTie: (row: Observation) => FlowTie;

  constructor(
    private readonly graph: CollabGraph,
    private readonly kind: EdgeKind,
    private readonly query: EgoQuery,
  ) {
    const dataset = graph.getAttribute('dataset');
    this.terms = termsOf(dataset);
    this.filter = { ...query, span: timeSpan(query) };
    this.minimum = kindsOf(dataset).edge(kind).thinned ? query.minMobility : 0;
    this.observed = observerOf(dataset, kind, query);
    this.flowTie = flowTies(graph, kind, query.lang);
  }

  add(id: string, attributes: EdgeAttributes, source: string, target: string, directed: boolean): void {
    const { graph, kind, query, filter } = this;
    if (isFlow(attributes)) {
      for (const row of this.observed(attributes)) {
        if (!isAtLeast(row.confidence, query.confidence)) continue;
        this.found.push({ id, kind, source, target, directed, tie: this.flowTie(row) });
        if (!directed || this.minimum === 0) continue;
        const pair = pairKey(source, target, windowIn(query, row.time_period));
        this.totals.set(pair, (this.totals.get(pair) ?? 0) + row.obs_value);
      }
    } else if (leftOutBy(attributes.row, this.terms.of(attributes.row), filter) === undefined)
      this.found.push({
        id,
        kind,
        source,
        target,
        directed,
        tie: rowTie(graph, attributes.kind, attributes.row, query.lang),
      });
  }

  inOrder(): EgoEdge[] {
    const { found, minimum } = this;
    const kept = minimum === 0 ? found : found.filter((edge) => this.totalOf(edge) >= minimum);
    return kept.sort((a, b) => byId(a, b) || byText(periodOf(a.tie), periodOf(b.tie)));
  }

  /** Both ways of a pair together; what is no number is never below a minimum. */
  private totalOf({ source, target, tie }: EgoEdge): number {
    if (!isFlowTie(tie)) return Infinity;
    return this.totals.get(pairKey(source, target, windowIn(this.query, tie.period))) ?? tie.value;
  }
}

function pairKey(a: string, b: string, period: string): string {
  return a < b ? `${a} ${b} ${period}` : `${b} ${a} ${period}`;
}

function periodOf(tie: Tie): string {
  return isFlowTie(tie) ? tie.period : '';
}

/** Where each window is a tie of its own, its period; else the two directions of a pair are of one window, whatever period each has. */
function windowIn({ period: asked }: EgoQuery, period: string): string {
  return asked === 'all' ? period : '';
}
