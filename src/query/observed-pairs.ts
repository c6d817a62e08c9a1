/** What is observed between a country and each partner, both directions of one window together. */
import type { DirectedFlowKind } from '../model/edge-kinds.ts';
import type { Observation } from '../model/flows.ts';
import type { CollabGraph, FlowEdge } from '../model/graph.ts';
import { observedIn } from './observed.ts';
import { windowsIn, type TieQuery } from './options.ts';

/** What was observed of a pair in one window. */
export interface Pair {
  readonly partner: string;
  readonly out: Observation[];
  readonly in: Observation[];
}

/** In the order in which the graph has them. @param isWanted whether a partner is asked about */
export function observedPairs(
  graph: CollabGraph,
  country: string,
  kind: DirectedFlowKind,
  query: TieQuery,
  isWanted: (partner: string) => boolean,
): Iterable<Pair> {
  const dataset = graph.getAttribute('dataset');
  // Of `whole`, each direction may have its own newest period: then the two are one window all the same.
  const [window, another] = windowsIn(dataset, kind, query);
  const pairs = new Map<string, Pair>();
  const observe = (way: 'out' | 'in', partner: string, edge: FlowEdge): void => {
    if (partner === country || !isWanted(partner)) return;
    for (const row of observedIn(dataset, edge, query)) {
      const key = JSON.stringify([partner, another === undefined ? window : row.time_period]);
      let pair = pairs.get(key);
      if (!pair) pairs.set(key, (pair = { partner, out: [], in: [] }));
      pair[way].push(row);
    }
  };
  graph.forEachOutEdge(country, (_edge, attributes, _source, target) => {
    if (attributes.kind === kind) observe('out', target, attributes as FlowEdge);
  });
  graph.forEachInEdge(country, (_edge, attributes, source) => {
    if (attributes.kind === kind) observe('in', source, attributes as FlowEdge);
  });
  return pairs.values();
}
