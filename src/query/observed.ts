import type { Dataset } from '../data/dataset.ts';
import { flowPeriods, observedOf, windowedKinds, type Observation } from '../model/flows.ts';
import type { FlowEdge } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { windowsIn, type TieQuery } from './options.ts';

/**
 * What was observed of a pair under a query: a number for each window asked for,
 * of co-authorship for its year. Of `whole` it is the sum of all periods where
 * the kind may be summed, else the newest; every number says its period.
 */
export function observedIn(
  dataset: Dataset,
  edge: FlowEdge,
  query: Pick<TieQuery, 'period' | 'coauthorshipYear'>,
): readonly Observation[] {
  const { kind, observations } = edge;
  const year = query.coauthorshipYear;
  const windows = windowedKinds(dataset).includes(kind)
    ? windowsIn(dataset, kind, query)
    : year === 'all'
      ? flowPeriods(dataset, kind)
      : [year];
  const { additive } = kindsOf(dataset).edge(kind);
  return windows.flatMap((window) => observedOf(observations, window, additive) ?? []);
}
