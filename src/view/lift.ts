/** Lifting one filter as far as it goes: the way out of a view that shows nothing. Few views need it. */
import type { CollabGraph } from '../model/graph.ts';
import { kindsOf, type Kinds } from '../model/kinds.ts';
import { selectView, type SelectOptions } from './select-view.ts';
import { STATUSES, type ViewState } from './view-state.ts';

export interface Lift {
  readonly field: keyof ViewState;
  /** What of the state changes; `undefined` takes a filter away. */
  readonly change: { readonly [K in keyof ViewState]?: ViewState[K] | undefined };
  /** Ties that are shown then. */
  readonly gains: number;
}

const LIFTS: readonly ((kinds: Kinds) => Lift['change'])[] = [
  () => ({ at: 'all' }),
  () => ({ confidence: 'unverified' }),
  () => ({ status: STATUSES }),
  () => ({ minMobility: 0 }),
  () => ({ minWeight: undefined }),
  () => ({ through: [] }),
  ({ edges }) => ({ edges: edges.map((spec) => spec.id) }),
  ({ nodes }) => ({ kinds: nodes.map((spec) => spec.id) }),
];

/**
 * The filter of a state whose lifting alone shows most; of equal ones the first
 * in the list, which changes least. Undefined where none brings anything.
 */
export function liftOf(graph: CollabGraph, state: ViewState, options: SelectOptions): Lift | undefined {
  let best: Lift | undefined;
  for (const lift of LIFTS) {
    const change = lift(kindsOf(graph.getAttribute('dataset')));
    const gains = selectView(graph, { ...state, ...change } as ViewState, options).counts.edges.shown;
    const field = Object.keys(change)[0] as keyof ViewState;
    if (gains > (best?.gains ?? 0)) best = { field, change, gains };
  }
  return best;
}
