import type { FlowKind } from '../model/edge-kinds.ts';
import type { CollabGraph } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { named, type Named, type NamedNode } from './naming.ts';
import {
  oneOf,
  ordersOf,
  placeKinds,
  resolveKinds,
  resolveTieOptions,
  TIE_KEYS,
  wholeNumber,
  type Order,
  type TieOptions,
  type TieQuery,
} from './options.ts';
import { countryCoverage, type CountryCoverage } from './coverage.ts';
import { checkOptions, keysOf } from './check.ts';
import { byId, byName, byText } from './order.ts';
import { isPoliticalRegion, partnerTies, resolvePlace } from './places.ts';
import { citedSources, type CitedSource } from './sources.ts';
import { isFlowTie, type LeftOut, type Tie } from './tie.ts';
import { tiesOf } from './ties.ts';

export interface NeighborOptions extends TieOptions {
  /** Kinds of neighbor. Default: `country`, and the kinds of the dataset's own. */
  readonly kinds?: readonly (NodeKind | (string & {}))[] | undefined;
  /** Default: `ties`. */
  readonly order?: Order | (string & {}) | undefined;
  /** At most so many neighbors, after ordering. Default: all. */
  readonly limit?: number | undefined;
}

export interface NeighborQuery extends TieQuery {
  readonly kinds: readonly NodeKind[];
  readonly order: Order;
  /** Null for all. */
  readonly limit: number | null;
}

export interface Neighbor extends NamedNode {
  /** Why it is a neighbor: at least one. By edge kind in the order of the registry, then by what the tie runs through, then by time. */
  readonly ties: readonly Tie[];
}

export interface NeighborsResult {
  readonly schema: 'collab-graph/neighbors@1';
  readonly country: Named;
  readonly query: NeighborQuery;
  readonly neighbors: readonly Neighbor[];
  /** Political regions, such as the EU, that are partners too: beside the neighbors and in no number of them. Empty where `kinds` names regions or no countries. */
  readonly regions: readonly Neighbor[];
  /** What the data cover of the question; what they do not is unknown. */
  readonly coverage: CountryCoverage;
  /** How many neighbors there are before `limit`. */
  readonly total: number;
  /** Ties that the filters left out, so that a reader knows that there are more. */
  readonly leftOut: LeftOut;
  /** Of all ties, before the limit, how many are a number that was observed to be zero: they are listed, for zero is not missing. */
  readonly zeros: number;
  /** Everything that the ties cite, in the order of the ids. */
  readonly sources: readonly CitedSource[];
}

/**
 * Partner countries of a country, each with the ties that make it one.
 *
 * A partner is tied directly (mobility, co-authorship, cooperation under a
 * bilateral programme) or by taking part in the same framework, programme, call
 * or project. A hub-and-spoke programme ties every member to the hub country
 * and to nobody else. Other kinds of neighbor come on request; frameworks and
 * programmes are those that the country itself takes part in, and what they are
 * part of.
 *
 * Takes time in proportion to the ties of the country (for what it shares with
 * others: to their members), whatever the size of the network. A country
 * without ties has no neighbors and is no error.
 *
 * A tie or number of the dataset's own kinds joins its two ends, whatever they are.
 *
 * @param country code (an M49 code may be a number), name or alias; or a political region, or a node of the dataset's own kinds
 * @throws CollabGraphError `unknown`, `invalid`, `missing`
 * @example neighbors(graph, 'JP', { edges: ['membership'], through: ['v4'] })
 */
export function neighbors(
  graph: CollabGraph,
  country: string | number,
  options: NeighborOptions = {},
): NeighborsResult {
  checkOptions(options, NEIGHBOR_KEYS);
  const id = resolvePlace(graph, country);
  const query = resolveNeighborOptions(graph, options);
  const { ties, leftOut, zeros } = tiesOf(graph, id, query, query.kinds);
  const found: Neighbor[] = [];
  for (const [neighbor, list] of ties) {
    const { kind, name } = graph.getNodeAttributes(neighbor);
    found.push({ id: neighbor, kind, name: name[query.lang], ties: list });
  }
  found.sort(inOrderOf(query));
  const shown = query.limit === null ? found : found.slice(0, query.limit);
  return {
    schema: 'collab-graph/neighbors@1',
    country: named(graph, id, query.lang),
    query,
    neighbors: shown,
    regions: regionsBeside(graph, id, query),
    coverage: countryCoverage(graph, id, query),
    total: found.length,
    leftOut,
    zeros,
    sources: citedSources(graph.getAttribute('dataset'), sourcesOf(shown)),
  };
}

function neighborsIn(graph: CollabGraph, ties: ReadonlyMap<string, Tie[]>, { lang }: NeighborQuery): Neighbor[] {
  return [...ties].map(([id, list]) => {
    const { kind, name } = graph.getNodeAttributes(id);
    return { id, kind, name: name[lang], ties: list };
  });
}

/** What a country shares with political regions; that it lies in one is no partnership. */
function regionsBeside(graph: CollabGraph, id: string, query: NeighborQuery): Neighbor[] {
  if (!query.kinds.includes('country') || query.kinds.includes('region')) return [];
  // The walk is the cost of the answer: not a second one where there is no such region.
  if (!graph.getAttribute('dataset').regions.some(({ scheme }) => scheme === 'political')) return [];
  const { ties } = tiesOf(graph, id, query, ['region']);
  return neighborsIn(graph, ties, query)
    .map((one) => ({ ...one, ties: partnerTies(one.ties) }))
    .filter(({ id: region, ties: own }) => own.length > 0 && isPoliticalRegion(graph, region))
    .sort(byId);
}

const NEIGHBOR_KEYS = [
  ...TIE_KEYS,
  ...keysOf<Omit<NeighborOptions, keyof TieOptions>>({ kinds: true, order: true, limit: true }),
];

function resolveNeighborOptions(graph: CollabGraph, options: NeighborOptions): NeighborQuery {
  const dataset = graph.getAttribute('dataset');
  return {
    ...resolveTieOptions(graph, options),
    kinds: resolveKinds(dataset, options.kinds, placeKinds(graph)),
    order: oneOf('order', options.order, ordersOf(dataset), 'ties'),
    limit: wholeNumber('limit', options.limit, 1) ?? null,
  };
}

function inOrderOf({ order, lang }: NeighborQuery): (a: Neighbor, b: Neighbor) => number {
  switch (order) {
    case 'name':
      return byName(lang);
    case 'ties':
      // Many have as many ties: comparing names would cost more than finding the ties.
      return (a, b) => b.ties.length - a.ties.length || (a.id < b.id ? -1 : 1);
    case 'since': {
      const nameFirst = byName(lang);
      const since = memo((neighbor) => earliest(neighbor.ties));
      return (a, b) => byText(since(a), since(b)) || nameFirst(a, b);
    }
    default: {
      const nameFirst = byName(lang);
      const sum = memo((neighbor) => sumOf(neighbor.ties, order));
      return (a, b) => sum(b) - sum(a) || nameFirst(a, b);
    }
  }
}

/** Sorting asks for the key of a neighbor again and again. */
function memo<T>(keyOf: (neighbor: Neighbor) => T): (neighbor: Neighbor) => T {
  const keys = new Map<Neighbor, T>();
  return (neighbor) => {
    let key = keys.get(neighbor);
    if (key === undefined) keys.set(neighbor, (key = keyOf(neighbor)));
    return key;
  };
}

/** Sorts after every date. */
const NO_DATE = '~';

function earliest(ties: readonly Tie[]): string {
  let first = NO_DATE;
  for (const tie of ties) if (!isFlowTie(tie) && tie.from !== undefined && tie.from < first) first = tie.from;
  return first;
}

function sumOf(ties: readonly Tie[], kind: FlowKind): number {
  let sum = 0;
  for (const tie of ties) if (isFlowTie(tie) && tie.kind === kind) sum += tie.value;
  return sum;
}

function sourcesOf(list: readonly Neighbor[]): Set<string> {
  const ids = new Set<string>();
  let last: string | undefined;
  for (const { ties } of list) {
    for (const tie of ties) {
      for (const source of tie.sources) {
        // Neighboring ties mostly cite the same source: one comparison instead of a hash.
        if (source !== last) ids.add((last = source));
      }
    }
  }
  return ids;
}
