/**
 * What fixes the places of nodes while time moves: the selection as it is at
 * the usual time (`now`, and the window of the default view), to which is added
 * whatever other times show. Where the usual time has too little of it, as with
 * programmes that have ended, the selection over all times is laid out instead.
 */
import type { CollabGraph } from '../model/graph.ts';
import { defaultView } from './defaults.ts';
import { isFlowMap } from './flow-map.ts';
import type { FilterTime } from './tie-filter.ts';
import type { Stage, View } from './view.ts';
import type { ViewState } from './view-state.ts';

/** With less than this share of all nodes, the usual time says little about where the others belong. */
const ENOUGH = 0.75;

/** Fields that decide which nodes some time shows. */
const CHOOSING = [
  'focus',
  'edges',
  'through',
  'kinds',
  'minMobility',
  'confidence',
  'status',
  'depth',
] as const satisfies readonly (keyof ViewState)[];

/** The last stage of each graph: brush and play ask for the same one at every step. */
const LAST = new WeakMap<CollabGraph, { readonly key: string; readonly stage: Stage }>();

/** Whether a state shows the usual time, which is laid out for itself. */
export function isUsualTime(graph: CollabGraph, { at, period }: ViewState): boolean {
  return at === 'now' && period === defaultView(graph.getAttribute('dataset')).period;
}

/** The stage of a state, whatever its time. */
export function stageOf(
  graph: CollabGraph,
  state: ViewState,
  today: string,
  select: (state: ViewState, time: FilterTime) => View,
): Stage {
  const { period } = defaultView(graph.getAttribute('dataset'));
  const key = JSON.stringify([
    today,
    isFlowMap(graph.getAttribute('dataset'), state),
    CHOOSING.map((field) => state[field]),
  ]);
  const last = LAST.get(graph);
  if (last?.key === key) return last.stage;
  const ever = select(state, 'ever');
  const usual = select({ ...state, at: 'now', period }, 'state');
  const stage = { ever, laid: usual.nodes.length >= ENOUGH * ever.nodes.length ? usual : ever };
  LAST.set(graph, { key, stage });
  return stage;
}

/** The view that is laid out for a view, in the view's own language, labels and pins: the view itself where it has no stage. */
export function laidOut(view: View): View {
  return view.stage ? { ...view.stage.laid, state: view.state } : view;
}

/** Number of nodes that sizes are made for: marks must not grow and shrink as time moves. */
export function crowdOf(view: View): number {
  return (view.stage?.laid ?? view).nodes.length;
}
