import { besideReachable, countShown, type Reachable, type Shown } from '../count/shown.ts';
import { tieKey } from '../count/ties.ts';
import type { CountFilter } from '../count/who.ts';
import type { CollabGraph, NodeAttributes } from '../model/graph.ts';
import { hasFlows } from '../model/flows.ts';
import { isFlow } from '../model/graph.ts';
import { kindsOf, type Kinds } from '../model/kinds.ts';
import { LastFew } from '../model/last-few.ts';
import { isHope } from '../model/statuses.ts';
import { toEnd } from '../model/to-end.ts';
import { parseTimeSpan } from '../model/validity.ts';
import { isFlowMap } from './flow-map.ts';
import { byKindAndId, type Candidate } from './candidate.ts';
import type { Candidates, Reach } from './reach.ts';
import { candidates, reach } from './reach.ts';
import { crowdFor } from './crowd.ts';
import { tieFilter, type FilterTime, type TieFilter } from './tie-filter.ts';
import { STATUSES } from './view-state.ts';
import type { ViewState } from './view-state.ts';
import type { View, ViewEdge, ViewNode } from './view.ts';

export interface SelectOptions {
  /** The day that `at: 'now'` means, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The part of the graph that a state shows: the focus, what `reach` finds from
 * it, and the edges among them. Nodes and edges are ordered by kind, then id,
 * whatever the order in the graph. Co-authorship is drawn for the last year not
 * after `at`: the focus's own pairs, and of each other country its three
 * strongest, since nearly all pairs of large countries write together.
 *
 * Without a focus the whole network is shown. A focus that the graph does not have gives an empty view, as does a state
 * whose filters let nothing through; `liftOf` then names the filter that hides most.
 */
export function selectView(graph: CollabGraph, state: ViewState, options: SelectOptions): View {
  return select(graph, state, options);
}

/** The last of each graph: brush and play ask for the same one at every step. */
const EVER = new LastFew<View>(1);

/** Whatever some time shows of the selection of a state. The last of a graph is remembered. */
export function selectEver(graph: CollabGraph, state: ViewState, options: SelectOptions): View {
  const { focus, edges, through, kinds, minMobility, minWeight, flows, confidence, status, depth } = state;
  const isMap = isFlowMap(graph.getAttribute('dataset'), state);
  const chosen = [focus, edges, through, kinds, minMobility, minWeight, flows, confidence, status, depth];
  const key = JSON.stringify([options.today, isMap, chosen]);
  return EVER.get(graph, key) ?? EVER.keep(graph, key, select(graph, state, options, 'ever'));
}

function select(graph: CollabGraph, state: ViewState, { today }: SelectOptions, time?: FilterTime): View {
  const dataset = graph.getAttribute('dataset');
  const kinds = kindsOf(dataset);
  const filter = tieFilter(dataset, state, today, time);
  const all = candidates(graph, filter);
  const found = isThere(graph, state) ? reach(graph, state, filter, all) : NOTHING;
  const attributes = new Map([...found.nodes].map((id) => [id, graph.getNodeAttributes(id)]));
  const among: Among = { graph, state, filter, all };
  const sure = sureOf(among, found, attributes);
  const firm = firmOf(among, sure);
  const isSure = within(sure, found);
  const isFirm = within(firm, found);
  const edges = found.edges
    .map((edge): ViewEdge => {
      const group = groupOf(edge, attributes);
      const maybe = isSure(edge) ? undefined : isCertain(edge, filter, attributes) ? 'way' : 'tie';
      // As it is where nothing is to be said of it: there may be a hundred thousand.
      if (group === undefined && isFirm(edge)) return edge;
      return {
        ...edge,
        ...(group === undefined ? {} : { group }),
        ...(maybe === undefined ? (isFirm(edge) ? {} : { announced: true as const }) : { maybe }),
      };
    })
    .sort(byKindAndId(kinds));
  const degrees = degreesOf(edges.filter(({ maybe }) => maybe === undefined));
  const importance = importances(state.focus, attributes, edges, sure === found ? degrees : degreesOf(edges), kinds);
  const nodes: ViewNode[] = [...attributes]
    .map(([id, own]) => ({
      id,
      attributes: own,
      importance: importance(id),
      degree: degrees.get(id) ?? 0,
      ...(!sure.nodes.has(id) ? { maybe: true as const } : firm.nodes.has(id) ? {} : { announced: true as const }),
    }))
    .sort((x, y) => kinds.nodeRank(x.attributes.kind) - kinds.nodeRank(y.attributes.kind) || (x.id < y.id ? -1 : 1));
  let counts: View['counts'] | undefined;
  let crowd: number | undefined;
  return {
    state,
    today,
    nodes,
    edges,
    // What can be reached costs two selections more, which not everybody asks for.
    get counts() {
      const filter = filterOf(state, today);
      return (counts ??= besideReachable(
        graph,
        countShown(graph, nodes, edges, filter),
        reachable(graph, state, today),
      ));
    },
    get crowd() {
      return (crowd ??= crowdFor(graph, state, nodes.length, (other) => sizeOf(graph, other, today)));
    },
  };
}

/** A focus that the graph does not have reaches nothing. */
function isThere(graph: CollabGraph, { focus }: ViewState): boolean {
  return focus === '' || graph.hasNode(focus);
}

/** Number of nodes that a state shows. */
function sizeOf(graph: CollabGraph, state: ViewState, today: string): number {
  const filter = tieFilter(graph.getAttribute('dataset'), state, today);
  return isThere(graph, state) ? reach(graph, state, filter).nodes.size : 0;
}

function filterOf({ at, confidence, status }: ViewState, today: string): CountFilter {
  return { span: parseTimeSpan(at, today), confidence, status };
}

/** A map of flows and a network, of the focus and of the one before it: who goes back and forth waits once for each. */
const REACHABLE = new LastFew<Reachable>(4);

/**
 * What a reader has shown who opens every filter of the legend: through what the
 * usual view has, and through all frameworks and programmes there are. A second
 * measurement brings nobody in unless the view shows it, so that all numbers but
 * its own are the same before and after a page has loaded it. The last few are
 * remembered.
 */
function reachable(graph: CollabGraph, state: ViewState, today: string): Reachable {
  return toEnd(reachableSteps(graph, state, { today }));
}

/** The same with a stop between selections, after which a view need not look for it (`view-steps.ts`). */
export function* reachableSteps(
  graph: CollabGraph,
  state: ViewState,
  { today }: SelectOptions,
): Generator<void, Reachable, void> {
  const { focus, depth, period, edges } = state;
  const dataset = graph.getAttribute('dataset');
  const kinds = kindsOf(dataset);
  const isMap = isFlowMap(dataset, state);
  const isAgain = new Set(
    kinds.edges.filter((kind) => kind.measuresAgain && !edges.includes(kind.id)).map(({ id }) => id),
  );
  const key = JSON.stringify([focus, depth, period, today, [...isAgain], isMap && edges]);
  const last = REACHABLE.get(graph, key);
  if (last) return last;
  const open: ViewState = {
    ...state,
    minWeight: {},
    edges: isMap ? edges : kinds.edges.map(({ id }) => id).filter((id) => !isAgain.has(id)),
    kinds: kinds.nodes.map(({ id }) => id),
    status: STATUSES,
    confidence: 'unverified',
    minMobility: 0,
    flows: 'all',
    at: 'all',
  };
  const through = dataset.groups.map(({ id }) => id);
  const opened = function* (change: Partial<ViewState>): Generator<void, Shown, void> {
    const { nodes, edges: found } = select(graph, { ...open, ...change }, { today });
    yield;
    const shown = countShown(graph, nodes, found, filterOf(open, today));
    yield;
    return shown;
  };
  const again = new Map<string, number>();
  for (const id of isAgain) {
    if (isMap || !hasFlows(dataset, id)) continue;
    const { byEdgeKind } = yield* opened({ through: [], edges: [...open.edges, id] });
    again.set(id, byEdgeKind.get(id) ?? 0);
  }
  const usual = yield* opened({ through: [] });
  // Without frameworks both are one selection, which of a large network is no small work.
  const selections = through.length > 0 ? [usual, yield* opened({ through })] : [usual];
  return REACHABLE.keep(graph, key, { open: selections, again });
}

/** Whether an edge of the whole is in a part of it. */
function within(part: Reach, whole: Reach): (edge: Candidate) => boolean {
  if (part === whole) return () => true;
  const edges = new Set(part.edges);
  return (edge) => edges.has(edge);
}

const NOTHING: Reach = { nodes: new Set(), edges: [] };

/** A selection, and what it chooses from. */
interface Among {
  readonly graph: CollabGraph;
  readonly state: ViewState;
  readonly filter: TieFilter;
  readonly all: Candidates;
}

/** What of all that is found would be so without what only may hold. */
function sureOf(
  { graph, state, filter, all }: Among,
  found: Reach,
  attributes: ReadonlyMap<string, NodeAttributes>,
): Reach {
  if (found.edges.every((edge) => isCertain(edge, filter, attributes))) return found;
  const of = (id: string): NodeAttributes => graph.getNodeAttributes(id);
  const ties = all.ties.filter(({ attributes: edge, source, target }) => filter.isSure(edge, of(source), of(target)));
  const alone = reach(graph, state, filter, { ...all, ties });
  const keys = new Set(alone.edges.map(keyOf));
  return { nodes: alone.nodes, edges: found.edges.filter((edge) => keys.has(keyOf(edge))) };
}

/** What of the sure would be so without what is only announced, planned or envisaged. */
function firmOf({ graph, state, filter, all }: Among, sure: Reach): Reach {
  const isFirm = (edge: Candidate['attributes']): boolean => isFlow(edge) || !isHope(edge.row.status);
  if (sure.edges.every(({ attributes }) => isFirm(attributes))) return sure;
  const of = (id: string): NodeAttributes => graph.getNodeAttributes(id);
  const ties = all.ties.filter(
    ({ attributes: edge, source, target }) => isFirm(edge) && filter.isSure(edge, of(source), of(target)),
  );
  const alone = reach(graph, state, filter, { ...all, ties });
  const keys = new Set(alone.edges.map(keyOf));
  return { nodes: alone.nodes, edges: sure.edges.filter((edge) => keys.has(keyOf(edge))) };
}

function isCertain(
  { attributes: edge, source, target }: Candidate,
  filter: TieFilter,
  attributes: ReadonlyMap<string, NodeAttributes>,
): boolean {
  return filter.isSure(edge, attributes.get(source)!, attributes.get(target)!);
}

/** Flows may have one edge in several periods. */
function keyOf({ id, period }: Candidate): string {
  return period === undefined ? id : `${id} ${period}`;
}

/** Ties of each node; several rows that state one tie count once. */
function degreesOf(edges: readonly ViewEdge[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  const seen = new Set<string>();
  for (const edge of edges) {
    const key = tieKey(edge);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const end of [edge.source, edge.target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

/** The group whose colour an edge takes: the one it leads to, belongs to or happens under. */
function groupOf(
  { attributes: edge, source, target }: Candidate,
  attributes: ReadonlyMap<string, NodeAttributes>,
): string | undefined {
  if (isFlow(edge)) return undefined;
  if (edge.row.via !== undefined) return edge.row.via;
  for (const end of [target, source]) {
    const node = attributes.get(end)!;
    if (node.kind === 'framework' || node.kind === 'programme') return end;
    if (node.kind === 'call' || node.kind === 'project') return node.row.group;
  }
  return undefined;
}

/**
 * 1 for the focus; groups 0.5 to 0.9 by the square root of their members;
 * countries 0.15 to 0.5 by ties and flows; all else 0.05 to 0.15 by ties.
 */
function importances(
  focus: string,
  attributes: ReadonlyMap<string, NodeAttributes>,
  edges: readonly ViewEdge[],
  degrees: ReadonlyMap<string, number>,
  kinds: Kinds,
): (id: string) => number {
  const flows = new Map<string, number>();
  for (const edge of edges) {
    if (!kinds.isDirectedNumber(edge.attributes.kind)) continue;
    for (const end of [edge.source, edge.target]) flows.set(end, (flows.get(end) ?? 0) + Math.max(0, edge.value ?? 0));
  }
  const maximum = { group: 1, place: 1, other: 1 };
  let flowMaximum = 1;
  for (const [id, node] of attributes) {
    if (id === focus) continue;
    const role = roleOf(node);
    maximum[role] = Math.max(maximum[role], degrees.get(id) ?? 0);
    flowMaximum = Math.max(flowMaximum, flows.get(id) ?? 0);
  }
  return (id) => {
    if (id === focus) return 1;
    const role = roleOf(attributes.get(id)!);
    const share = (degrees.get(id) ?? 0) / maximum[role];
    if (role === 'group') return 0.5 + 0.4 * Math.sqrt(share);
    if (role === 'other') return 0.05 + 0.1 * share;
    return 0.15 + 0.35 * (0.4 * share + 0.6 * Math.sqrt((flows.get(id) ?? 0) / flowMaximum));
  };
}

/** What stands beside the network of places: kinds of a dataset's own do not. */
const ASIDE: ReadonlySet<string> = new Set(['agency', 'call', 'project', 'topic']);

function roleOf({ kind }: NodeAttributes): 'group' | 'place' | 'other' {
  if (kind === 'framework' || kind === 'programme') return 'group';
  return ASIDE.has(kind) ? 'other' : 'place';
}
