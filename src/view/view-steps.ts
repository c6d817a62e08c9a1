/** A view with all that is counted of it, with stops in between: a page answers its reader meanwhile. */
import type { CollabGraph } from '../model/graph.ts';
import { edgesInOrder } from './reach.ts';
import { reachableSteps, selectView, type SelectOptions } from './select-view.ts';
import type { ViewState } from './view-state.ts';
import type { View } from './view.ts';

/** What `selectView` gives, whose `counts` and `crowd` are there already. */
export function* viewSteps(graph: CollabGraph, state: ViewState, options: SelectOptions): Generator<void, View, void> {
  edgesInOrder(graph);
  yield;
  const view = selectView(graph, state, options);
  yield;
  yield* reachableSteps(graph, state, options);
  void view.counts;
  yield;
  void view.crowd;
  return view;
}
