/** Bringing a node that was searched for into the picture. */
import { directedFlows, observedOf, windowFor } from '../../model/flows.ts';
import { isFlow, type CollabGraph } from '../../model/graph.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { selectView } from '../../view/select-view.ts';
import { withGroup } from '../../view/choose-groups.ts';
import type { ViewState } from '../../view/view-state.ts';

/** Which filter gave way. */
export type RevealedBy = 'nothing' | 'kinds' | 'through' | 'at' | 'confidence' | 'mobility' | 'focus' | 'not';

export interface Reveal {
  readonly patch: Partial<ViewState>;
  readonly by: RevealedBy;
  /** The framework or programme that is shown with it. */
  readonly group?: string | undefined;
}

/**
 * The least change of the state after which the node is in the picture, and
 * selected: first the filter that hides it is opened, then two of them; a
 * country that has nothing to do with the focus becomes the focus.
 */
export function reveal(graph: CollabGraph, state: ViewState, id: string, today: string): Reveal {
  const shows = (patch: Partial<ViewState>): boolean =>
    selectView(graph, { ...state, ...patch }, { today }).nodes.some((node) => node.id === id);
  for (const [by, patch, group] of attempts(graph, state, id)) {
    if (shows(patch)) return { patch: { ...patch, select: id }, by, ...(group === undefined ? {} : { group }) };
  }
  return { patch: { select: id }, by: 'not' };
}

type Attempt = readonly [by: RevealedBy, patch: Partial<ViewState>, group?: string];

function* attempts(graph: CollabGraph, state: ViewState, id: string): Generator<Attempt> {
  yield ['nothing', {}];
  const dataset = graph.getAttribute('dataset');
  const { kind, row } = graph.getNodeAttributes(id);
  const kinds: Partial<ViewState> = state.kinds.includes(kind)
    ? {}
    : { kinds: [...state.kinds, kind] as readonly NodeKind[] };
  if (kinds.kinds) yield ['kinds', kinds];
  const group =
    kind === 'framework' || kind === 'programme' ? id : kind === 'call' || kind === 'project' ? row.group : undefined;
  const through = group === undefined ? {} : { through: withGroup(dataset, state.through, group) };
  if (group !== undefined) yield ['through', { ...kinds, ...through }, group];
  if (kind === 'country') {
    const total = largestFlowWith(graph, state, id);
    // A neighbour by a flow that is only a little below the limit; far below it the picture would fill up.
    if (total > 0 && total < state.minMobility && total >= state.minMobility / 2)
      yield ['mobility', { minMobility: total }];
    // Before the reader loses the focus: a framework outside the usual ones may join the two.
    for (const shared of groupsOf(graph, id))
      yield ['through', { through: withGroup(dataset, state.through, shared) }, shared];
  }
  yield ['at', { ...kinds, ...through, at: 'all' }];
  yield ['confidence', { ...kinds, ...through, confidence: 'unverified' }];
  yield ['confidence', { ...kinds, ...through, at: 'all', confidence: 'unverified' }];
  if (kind === 'country') yield ['focus', { focus: id }];
}

function groupsOf(graph: CollabGraph, country: string): readonly string[] {
  const groups = new Set<string>();
  graph.forEachUndirectedEdge(country, (_edge, { kind }, source, target) => {
    if (kind === 'membership') groups.add(source === country ? target : source);
  });
  return [...groups].sort();
}

/** The largest two-way total of the measures shown; each is compared with the limit by itself. */
function largestFlowWith(graph: CollabGraph, { focus, period, edges }: ViewState, id: string): number {
  const dataset = graph.getAttribute('dataset');
  const totals = directedFlows(dataset)
    .filter((kind) => edges.includes(kind))
    .map((kind) => {
      const window = windowFor(dataset, kind, period);
      let total = 0;
      // Both directions, whichever end is asked.
      graph.forEachEdge(focus, id, (_edge, attributes) => {
        if (attributes.kind === kind && isFlow(attributes))
          total += observedOf(attributes.observations, window, kindsOf(dataset).edge(kind).additive)?.obs_value ?? 0;
      });
      return total;
    });
  return Math.max(0, ...totals);
}
