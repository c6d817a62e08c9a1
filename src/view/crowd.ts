/**
 * For how many nodes the sizes of marks are made. Neither a filter nor the time
 * makes marks grow: it is as many as the default selection about the focus has
 * or, where that is more, as the selection has at the usual time.
 */
import type { CollabGraph } from '../model/graph.ts';
import { defaultView } from './defaults.ts';
import type { View } from './view.ts';
import type { ViewState } from './view-state.ts';

/** Nodes of default selections, by focus and depth. */
const USUAL = new WeakMap<CollabGraph, Map<string, number>>();

/** Whether a state shows the usual time. */
export function isUsualTime(graph: CollabGraph, { at, period }: ViewState): boolean {
  return at === 'now' && period === defaultView(graph.getAttribute('dataset')).period;
}

/** The default selection about the focus of a state, to the same depth. */
export function defaultAbout(graph: CollabGraph, { focus, depth }: Pick<ViewState, 'focus' | 'depth'>): ViewState {
  return { ...defaultView(graph.getAttribute('dataset')), focus, depth };
}

/** @param countOf number of nodes that a state shows */
export function crowdFor(
  graph: CollabGraph,
  state: ViewState,
  shown: number,
  countOf: (state: ViewState) => number,
): number {
  const known = USUAL.get(graph) ?? new Map<string, number>();
  USUAL.set(graph, known);
  const key = JSON.stringify([state.focus, state.depth]);
  let usual = known.get(key);
  if (usual === undefined) known.set(key, (usual = countOf(defaultAbout(graph, state))));
  if (isUsualTime(graph, state)) return Math.max(usual, shown);
  const { period } = defaultView(graph.getAttribute('dataset'));
  return Math.max(usual, countOf({ ...state, at: 'now', period }));
}

/** Number of nodes that sizes are made for. */
export function crowdOf({ crowd, nodes }: Pick<View, 'crowd' | 'nodes'>): number {
  return crowd ?? nodes.length;
}
