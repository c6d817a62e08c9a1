import { kindsOf } from '../model/kinds.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { pairCoverage, type PairCoverage } from './coverage.ts';
import { checkOptions } from './check.ts';
import { named, namedNode, type Named, type NamedNode } from './naming.ts';
import { placeKinds, resolveTieOptions, TIE_KEYS, wholeNumber, type TieOptions, type TieQuery } from './options.ts';
import { byText } from './order.ts';
import { partnerTies, resolvePlace } from './places.ts';
import { citedSources, type CitedSource } from './sources.ts';
import { isFlowTie, type FlowTie, type RowTie } from './tie.ts';
import { tiesOf } from './ties.ts';

/** `minMobility`, `direction`, `period` and `coauthorshipYear` affect the flows listed, never the paths. */
export interface PathOptions extends TieOptions {
  /** At most so many paths. Default: 20. */
  readonly limit?: number | undefined;
  /** At most so many partner steps. Default: 4. */
  readonly maxSteps?: number | undefined;
}

export interface PathQuery extends TieQuery {
  readonly limit: number;
  readonly maxSteps: number;
}

/** From one country to the next, with every tie through which the step can be taken. */
export interface PathStep {
  readonly from: Named;
  readonly to: Named;
  /** What the two share: one tie per framework, programme, call, project or topic. Seen from `from`. */
  readonly ties: readonly RowTie[];
}

export interface Path {
  /** Countries from the first to the last. */
  readonly countries: readonly NamedNode[];
  readonly steps: readonly PathStep[];
}

export interface ShortestPathsResult {
  readonly schema: 'collab-graph/paths@1';
  readonly from: Named;
  readonly to: Named;
  readonly query: PathQuery;
  /** Partner steps of the shortest chain; null where there is none within `maxSteps`. */
  readonly steps: number | null;
  /** Shortest chains, at most `limit`; at each step the country with the most ties first. */
  readonly paths: readonly Path[];
  /** How many shortest chains there are before `limit`. */
  readonly total: number;
  /** Ties between the two that may hold at the time asked about, and are in no chain. Seen from `from`. */
  readonly maybe: readonly RowTie[];
  /** Mobility and co-authorship between the two, which need no chain. Seen from `from`. */
  readonly flows: readonly FlowTie[];
  /** What the data cover of the two; what they do not is unknown. */
  readonly coverage: PairCoverage;
  /** Of these, how many were observed to be zero. No path runs over a number, zero or not. */
  readonly zeros: number;
  readonly sources: readonly CitedSource[];
}

/**
 * How two countries are connected: every shortest chain of countries in which
 * each shares a framework, programme, call, project or cooperation with the
 * next, with all ties of every step. Flows are listed beside the chains: through
 * mobility almost every country is one step from every other, which explains
 * nothing.
 *
 * @throws CollabGraphError `unknown`, `invalid`, `missing`; `unsupported` where only numbers are asked for
 * @example shortestPaths(graph, 'JP', 'ZA')
 */
export function shortestPaths(
  graph: CollabGraph,
  from: string | number,
  to: string | number,
  options: PathOptions = {},
): ShortestPathsResult {
  checkOptions(options, [...TIE_KEYS, 'limit', 'maxSteps']);
  const start = resolvePlace(graph, from);
  const end = resolvePlace(graph, to);
  if (start === end) {
    throw new CollabGraphError(
      'invalid',
      `invalid path from "${from}" to "${to}" (both are ${start}; expected two countries)`,
    );
  }
  const resolved = resolveTieOptions(graph, options);
  const query: PathQuery = {
    ...resolved,
    limit: wholeNumber('limit', options.limit, 1) ?? 20,
    maxSteps: wholeNumber('number of steps', options.maxSteps, 1) ?? 4,
  };
  const { isNumber } = kindsOf(graph.getAttribute('dataset'));
  if (query.edges.every((kind) => isNumber(kind))) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported path over ${query.edges.join(', ')} alone (chains follow what countries share, since by numbers almost everybody is one step from everybody; neighbors lists the numbers, and --edges membership,${query.edges[0]} has them beside the chains)`,
    );
  }
  const chains = chainsBetween(graph, start, end, query);
  const paths: Path[] = [];
  chains.forEachChain((countries) => {
    paths.push({
      countries: countries.map((id) => namedNode(graph, id, query.lang)),
      steps: countries.slice(1).map((id, index) => ({
        from: named(graph, countries[index]!, query.lang),
        to: named(graph, id, query.lang),
        ties: chains.ties(countries[index]!, id),
      })),
    });
    return paths.length < query.limit;
  });
  const flowKinds = query.edges.filter(kindsOf(graph.getAttribute('dataset')).isNumber);
  const direct =
    tiesOf(graph, start, { ...query, edges: flowKinds, through: [] }, placeKinds(graph)).ties.get(end) ?? [];
  const flows = direct.filter(isFlowTie);
  const rowKinds = query.edges.filter((kind) => !kindsOf(graph.getAttribute('dataset')).isNumber(kind));
  const kinds = kindsBetween(graph, [start, end]);
  const perhaps = tiesOf(graph, start, { ...query, edges: rowKinds }, kinds).maybe.get(end) ?? [];
  const maybe = partnerTies(perhaps).filter((tie): tie is RowTie => !isFlowTie(tie));
  const cited = [...flows, ...maybe, ...paths.flatMap((path) => path.steps.flatMap((step) => step.ties))].flatMap(
    (tie) => tie.sources,
  );
  return {
    schema: 'collab-graph/paths@1',
    from: named(graph, start, query.lang),
    to: named(graph, end, query.lang),
    query,
    steps: chains.steps,
    paths,
    total: chains.total,
    maybe,
    flows,
    coverage: pairCoverage(graph, start, end, query),
    zeros: flows.filter(({ value }) => value === 0).length,
    sources: citedSources(graph.getAttribute('dataset'), cited),
  };
}

/** Kinds of node between which chains run: a political region is only an end of one. */
function kindsBetween(graph: CollabGraph, ends: readonly string[]): readonly NodeKind[] {
  const isRegion = ends.some((id) => graph.getNodeAttributes(id).kind === 'region');
  return isRegion ? [...placeKinds(graph), 'region'] : placeKinds(graph);
}

function stepsFrom(
  graph: CollabGraph,
  place: string,
  query: TieQuery,
  ends: readonly string[],
): ReadonlyMap<string, readonly RowTie[]> {
  const ties = tiesOf(graph, place, query, kindsBetween(graph, ends)).ties as ReadonlyMap<string, readonly RowTie[]>;
  const isRegion = (id: string): boolean => graph.getNodeAttributes(id).kind === 'region';
  if (!ends.some(isRegion)) return ties;
  return new Map(
    [...ties].flatMap(([id, own]) => {
      if (isRegion(id) && !ends.includes(id)) return [];
      const left = isRegion(id) || isRegion(place) ? (partnerTies(own) as readonly RowTie[]) : own;
      return left.length > 0 ? [[id, left] as const] : [];
    }),
  );
}

interface Chains {
  readonly steps: number | null;
  readonly total: number;
  ties(from: string, to: string): readonly RowTie[];
  /** Every shortest chain, at each step the country with the most ties first, until the visitor says false. */
  forEachChain(visit: (countries: readonly string[]) => boolean): void;
}

/**
 * Breadth first over ties, from country to country. graphology's shortest paths
 * know only edges: through the node of a hub-and-spoke programme they would go
 * from spoke to spoke, which is no connection; and they would count two edges
 * for a framework but one for a topic, so "shortest" would mean nothing.
 */
function chainsBetween(graph: CollabGraph, start: string, end: string, query: PathQuery): Chains {
  const rowQuery = {
    ...query,
    edges: query.edges.filter((kind) => !kindsOf(graph.getAttribute('dataset')).isNumber(kind)),
  };
  const tiesFrom = new Map<string, ReadonlyMap<string, readonly RowTie[]>>();
  const distance = new Map([[start, 0]]);
  const before = new Map<string, string[]>();
  let ring = [start];
  for (let step = 1; step <= query.maxSteps && ring.length > 0 && !distance.has(end); step += 1) {
    const next: string[] = [];
    for (const country of ring) {
      const ties = stepsFrom(graph, country, rowQuery, [start, end]);
      tiesFrom.set(country, ties);
      for (const partner of ties.keys()) {
        const known = distance.get(partner);
        if (known === undefined) {
          distance.set(partner, step);
          next.push(partner);
        }
        if (known === undefined || known === step) {
          const list = before.get(partner);
          if (list) list.push(country);
          else before.set(partner, [country]);
        }
      }
    }
    ring = next;
  }
  const ties = (from: string, to: string): readonly RowTie[] => tiesFrom.get(from)?.get(to) ?? [];
  const onTheWay = new Map<string, string[]>();
  const counts = new Map([[start, 1]]);
  const reached = distance.get(end);
  const count = (country: string): number => {
    let sum = counts.get(country);
    if (sum === undefined) {
      sum = 0;
      for (const previous of before.get(country) ?? []) {
        sum += count(previous);
        const list = onTheWay.get(previous);
        if (list) list.push(country);
        else onTheWay.set(previous, [country]);
      }
      counts.set(country, sum);
    }
    return sum;
  };
  const total = reached === undefined ? 0 : count(end);
  for (const [country, list] of onTheWay) {
    list.sort((a, b) => ties(country, b).length - ties(country, a).length || byText(a, b));
  }
  const follow = (chain: readonly string[], visit: (countries: readonly string[]) => boolean): boolean => {
    const last = chain.at(-1)!;
    if (last === end) return visit(chain);
    return (onTheWay.get(last) ?? []).every((country) => follow([...chain, country], visit));
  };
  return {
    steps: reached ?? null,
    total,
    ties,
    forEachChain: (visit) => void (total > 0 && follow([start], visit)),
  };
}
