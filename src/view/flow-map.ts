import { isDirectedFlow } from '../model/edge-kinds.ts';
import type { ViewState } from './view-state.ts';

/**
 * Whether a state asks for a map of flows and of nothing else. Such a map is one
 * of the world: every pair that reaches the minimum, not those about the focus
 * alone, which it only puts in the middle and in colour.
 */
export function isFlowMap({ view, edges }: Pick<ViewState, 'view' | 'edges'>): boolean {
  return view === 'map' && edges.length === 1 && isDirectedFlow(edges[0]!);
}
