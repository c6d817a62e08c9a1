/** What is observed between a country and each partner, both directions of one window together. */
import type { Dataset } from '../data/dataset.ts';
import type { DirectedFlowKind } from '../model/edge-kinds.ts';
import type { Observation } from '../model/flows.ts';
import { observerOf } from './observed.ts';
import { windowsIn, type TieQuery } from './options.ts';
import type { Flow, OwnEdges } from './own-edges.ts';

/** What was observed of a pair in one window. */
export interface Pair {
  readonly partner: string;
  readonly out: Observation[];
  readonly in: Observation[];
}

/** In the order in which the graph has them. @param isWanted whether a partner is asked about */
export function observedPairs(
  dataset: Dataset,
  { out, in: incoming }: Pick<OwnEdges, 'out' | 'in'>,
  kind: DirectedFlowKind,
  query: TieQuery,
  isWanted: (partner: string) => boolean,
): readonly Pair[] {
  const observed = observerOf(dataset, kind, query);
  // Of `whole`, each direction may have its own newest period: then the two are one window all the same.
  const isOneWindow = windowsIn(dataset, kind, query).length < 2;
  const pairs: Pair[] = [];
  const byPartner = new Map<string, Map<string, Pair>>();
  const observe = (way: 'out' | 'in', flows: readonly Flow[]): void => {
    for (const { other: partner, edge } of flows) {
      if (edge.kind !== kind || !isWanted(partner)) continue;
      let own = byPartner.get(partner);
      if (!own) byPartner.set(partner, (own = new Map()));
      for (const row of observed(edge)) {
        const window = isOneWindow ? '' : row.time_period;
        let pair = own.get(window);
        if (!pair) {
          pair = { partner, out: [], in: [] };
          own.set(window, pair);
          pairs.push(pair);
        }
        pair[way].push(row);
      }
    }
  };
  observe('out', out);
  observe('in', incoming);
  return pairs;
}
