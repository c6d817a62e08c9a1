import type { Dataset } from '../data/dataset.ts';
import { flowPeriods, observedOf, WHOLE, windowedKinds, type Observation } from '../model/flows.ts';
import type { FlowEdge, FlowKind } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { windowsIn, type TieQuery } from './options.ts';

type Asked = Pick<TieQuery, 'period' | 'coauthorshipYear'>;

const NONE: readonly Observation[] = [];

/**
 * What was observed of a pair under a query: a number for each window asked for,
 * of co-authorship for its year. Of `whole` it is the sum of all periods where
 * the kind may be summed, else the newest; every number says its period.
 */
export function observedIn(dataset: Dataset, edge: FlowEdge, query: Asked): readonly Observation[] {
  return observerOf(dataset, edge.kind, query)(edge);
}

/** The same for all edges of a kind: what is asked is resolved once. */
export function observerOf(dataset: Dataset, kind: FlowKind, query: Asked): (edge: FlowEdge) => readonly Observation[] {
  const year = query.coauthorshipYear;
  const windows = windowedKinds(dataset).includes(kind)
    ? windowsIn(dataset, kind, query)
    : year === 'all'
      ? flowPeriods(dataset, kind)
      : [year];
  const { additive } = kindsOf(dataset).edge(kind);
  const [only] = windows;
  if (windows.length === 1 && only !== undefined && only !== WHOLE)
    return ({ observations }) => {
      const row = observations[only];
      return row === undefined ? NONE : [row];
    };
  return ({ observations }) => {
    const found: Observation[] = [];
    for (const window of windows) {
      const row = observedOf(observations, window, additive);
      if (row !== undefined) found.push(row);
    }
    return found;
  };
}
