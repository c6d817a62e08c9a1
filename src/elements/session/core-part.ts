/** What can be told from the first part of the built-in network, so that the second loads only for who needs it. */
import type { EdgeKind } from '../../model/edge-kinds.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import type { ViewState } from '../../view/view-state.ts';

/** Kinds of which the first part has all that the core frameworks have (compiled.ts says what is in it). */
const EDGES: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['membership', 'mobility']);
const NODES: ReadonlySet<NodeKind> = new Set<NodeKind>(['country', 'region', 'framework', 'programme']);
const PERIOD = '2006/2016';
const LEAST_MOBILITY = 4000;

/** Whether the picture is the same from the first part as from the whole. Frameworks are assumed to be known to it. */
export function coreShows({ view, edges, kinds, minMobility, period }: ViewState): boolean {
  return (
    (view === 'network' || view === 'map') &&
    edges.every((kind) => EDGES.has(kind)) &&
    kinds.every((kind) => NODES.has(kind)) &&
    (!edges.includes('mobility') || (minMobility >= LEAST_MOBILITY && period === PERIOD))
  );
}

/** Whether nothing more than the picture is asked for: of what is selected every detail is told. */
export function coreTells(state: ViewState): boolean {
  return coreShows(state) && (state.select ?? state.compare ?? state.path ?? state.ask ?? state.since) === undefined;
}
