import type { Dataset } from '../data/dataset.ts';
import { kindsOf } from '../model/kinds.ts';
import type { ViewState } from './view-state.ts';

/**
 * Whether a state asks for a map of flows and of nothing else. Such a map is one
 * of the world: every pair that reaches the minimum, not those about the focus
 * alone, which it only puts in the middle and in colour.
 */
export function isFlowMap(dataset: Dataset, { view, edges }: Pick<ViewState, 'view' | 'edges'>): boolean {
  return view === 'map' && edges.length === 1 && kindsOf(dataset).isDirectedNumber(edges[0]!);
}

/** Whether flows are drawn of the focus alone. */
export function isOwnFlows(dataset: Dataset, state: Pick<ViewState, 'view' | 'edges' | 'flows' | 'focus'>): boolean {
  return state.flows === 'auto' ? state.focus !== '' && !isFlowMap(dataset, state) : state.flows === 'focus';
}
