/**
 * What stays in full colour while the rest fades: a selection with its
 * neighbors, the edges between it and them and the way to the focus, two nodes that are compared with
 * theirs, or all shortest chains between two countries.
 */
import { kindsOf } from '../../model/kinds.ts';
import type { CollabGraph } from '../../model/graph.ts';
import type { Scene } from '../scene.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { chainsBetween } from './chains.ts';
import { pairKey } from './pair-key.ts';
import { shiftsBesideRings, type Shift } from './beside-rings.ts';
import { namesOfLit, type LitNames } from './names-of-lit.ts';
import { wayBetween } from './way-to-focus.ts';

/** Why a node that is not selected is marked like one; what two compared nodes share has a thinner ring. */
export type MarkReason = 'compared' | 'shared' | 'end' | 'new' | 'answer';

/** What is new since an edition: edges by key, nodes by id. */
export interface NewsMarks {
  /** The `since` that they are for. */
  readonly since: string;
  /** @param period window of the flows shown: only its numbers are in the picture */
  edges(period: string): ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  /** Nodes that the answer beside the picture is about. */
  readonly answered?: readonly string[] | undefined;
}

export interface Emphasis extends Partial<LitNames> {
  /** Node or edge mark. */
  readonly selected: string | undefined;
  readonly marked: ReadonlyMap<string, MarkReason>;
  readonly nodes: ReadonlySet<string>;
  /** Ids of edge marks. */
  readonly edges: ReadonlySet<string>;
  /** Labels that make room for a ring, by id. */
  readonly shifts?: ReadonlyMap<string, Shift>;
}

const NONE_MARKED: ReadonlyMap<string, MarkReason> = new Map();

/** What a selection emphasises. Undefined where nothing is selected, or nothing that this scene shows. */
export function emphasisOf(scene: Scene, selected: string | undefined): Emphasis | undefined {
  if (selected === undefined) return undefined;
  if (scene.nodes.some((node) => node.id === selected)) {
    const own = scene.edges.filter((edge) => edge.source === selected || edge.target === selected);
    return {
      selected,
      marked: NONE_MARKED,
      nodes: new Set([selected, ...own.flatMap((edge) => [edge.source, edge.target])]),
      edges: new Set(own.map((edge) => edge.id)),
    };
  }
  const edge = scene.edges.find((mark) => mark.id === selected || mark.ids.includes(selected));
  if (!edge && scene.kind === 'map') return groupEmphasis(scene, selected);
  return (
    edge && {
      selected: edge.id,
      marked: NONE_MARKED,
      nodes: new Set([edge.source, edge.target]),
      edges: new Set([edge.id]),
    }
  );
}

/** On a map a framework has no mark of its own: its lines and members stand for it. */
function groupEmphasis(scene: Scene, group: string): Emphasis | undefined {
  const own = scene.edges.filter((edge) => edge.group === group);
  return own.length === 0
    ? undefined
    : {
        selected: undefined,
        marked: NONE_MARKED,
        nodes: new Set(own.flatMap((edge) => [edge.source, edge.target])),
        edges: new Set(own.map((edge) => edge.id)),
      };
}

export interface EmphasisOptions {
  /** The day that `now` means. */
  readonly today: string;
  /** Finds chains; absent until it is loaded, and where no state asked for any. */
  readonly chainsBetween: typeof chainsBetween | undefined;
  /** What is new since `state.since`; absent until it is loaded. */
  readonly news?: NewsMarks | undefined;
  /** Nodes that the answer beside the picture is about; they are ringed, and nothing fades for them. */
  readonly answered?: readonly string[] | undefined;
  /** Scene units of a pixel on screen. Default 1. */
  readonly unit?: number | undefined;
}

/** What a state emphasises; of the chains, the comparison and the selection the first that there is. */
export function emphasisIn(
  scene: Scene,
  graph: CollabGraph,
  state: ViewState,
  options: EmphasisOptions,
): Emphasis | undefined {
  const emphasis = emphasisOfState(scene, graph, state, options);
  if (!emphasis) return undefined;
  const { selected, marked } = emphasis;
  const ringed = { has: (id: string): boolean => id === selected || marked.has(id) };
  const { unit = 1 } = options;
  const shifts = shiftsBesideRings(scene, ringed, unit);
  const moved = shifts.size > 0 ? { ...emphasis, shifts } : emphasis;
  // On a map the lit stand in coloured land, and what found no room is listed below.
  if (scene.kind === 'map' || state.labels === 'none') return moved;
  const nameOf = (id: string): string => (graph.hasNode(id) ? graph.getNodeAttributes(id).short[state.lang] : id);
  const { names, hushed } = namesOfLit(scene, {
    lit: emphasis.nodes,
    litEdges: emphasis.edges,
    nameOf,
    shifts,
    unit,
  });
  return names.length > 0 ? { ...moved, names, hushed } : moved;
}

function emphasisOfState(
  scene: Scene,
  graph: CollabGraph,
  state: ViewState,
  options: EmphasisOptions,
): Emphasis | undefined {
  const answered = options.answered ?? options.news?.answered ?? [];
  const own =
    chainEmphasis(scene, graph, state, options) ??
    comparisonEmphasis(scene, state) ??
    selectionEmphasis(scene, graph, state) ??
    newsEmphasis(scene, state, options.news);
  const shown = answered.filter((id) => scene.nodes.some((node) => node.id === id));
  if (shown.length === 0) return own;
  const present = own ?? allOf(scene);
  const marked = shown.map((id): [string, MarkReason] => [id, 'answer']);
  return { ...present, marked: new Map([...marked, ...present.marked]) };
}

function allOf({ nodes, edges, notes = [], map }: Scene): Emphasis {
  return {
    selected: undefined,
    marked: NONE_MARKED,
    nodes: new Set([...nodes, ...notes, ...(map?.notes ?? [])].map(({ id }) => id)),
    edges: new Set(edges.flatMap(({ id, quiet }) => (quiet ? [] : [id]))),
  };
}

/** A selected node keeps the focus, and the ways between the two. */
function selectionEmphasis(scene: Scene, graph: CollabGraph, { select, focus }: ViewState): Emphasis | undefined {
  const own = emphasisOf(scene, select);
  if (own?.selected !== select || select === focus || !scene.nodes.some(({ id }) => id === focus)) return own;
  const dataset = graph.getAttribute('dataset');
  const { isNumber } = kindsOf(dataset);
  const hubs = new Map(dataset.groups.map(({ id, hub }) => [id, hub]));
  const ties = scene.edges.filter(({ kind }) => !isNumber(kind));
  const way = wayBetween(ties, select!, focus, (id) => hubs.get(id));
  return (
    own && {
      ...own,
      nodes: new Set([...own.nodes, focus, ...way.nodes]),
      edges: new Set([...own.edges, ...way.edges]),
    }
  );
}

function chainEmphasis(
  scene: Scene,
  graph: CollabGraph,
  state: ViewState,
  { today, chainsBetween: find }: EmphasisOptions,
): Emphasis | undefined {
  const { path, select, focus, at, confidence, status } = state;
  if (path === undefined || !find) return undefined;
  const from = select ?? focus;
  const chains = find(graph, from, path, {
    at,
    confidence,
    today,
    // Where no status is left nothing is drawn; the query wants at least one.
    ...(status.length > 0 ? { status } : {}),
  });
  if (!chains) return undefined;
  const { isNumber } = kindsOf(graph.getAttribute('dataset'));
  const edges = scene.edges.filter(
    // Chains run through what is shared, not through flows.
    ({ kind, source, target }) => !isNumber(kind) && chains.pairs.has(pairKey(source, target)),
  );
  return {
    selected: select,
    marked: new Map([from, path].map((id) => [id, 'end'])),
    nodes: chains.nodes,
    edges: new Set(edges.map((edge) => edge.id)),
  };
}

/** Ties that are new or have changed keep their colour; who has one, apart from the focus, is marked. */
function newsEmphasis(
  scene: Scene,
  { since, focus, period }: ViewState,
  news: NewsMarks | undefined,
): Emphasis | undefined {
  if (since === undefined || news?.since !== since) return undefined;
  const fresh = news.edges(period);
  const edges = scene.edges.filter((edge) => [edge.id, ...edge.ids].some((id) => fresh.has(id)));
  const ends = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const isMarked = (id: string): boolean => news.nodes.has(id) || (ends.has(id) && id !== focus);
  return {
    selected: undefined,
    marked: new Map(scene.nodes.flatMap(({ id }) => (isMarked(id) ? [[id, 'new' as const]] : []))),
    nodes: new Set([focus, ...ends, ...scene.nodes.flatMap(({ id }) => (news.nodes.has(id) ? [id] : []))]),
    edges: new Set(edges.map((edge) => edge.id)),
  };
}

function comparisonEmphasis(scene: Scene, { compare, select, focus }: ViewState): Emphasis | undefined {
  const other = emphasisOf(scene, compare);
  if (compare === undefined || !other) return undefined;
  const side = select ?? focus;
  const one = emphasisOf(scene, side);
  const shared = [...other.nodes].filter((id) => one?.nodes.has(id) && id !== side && id !== compare);
  return {
    selected: select,
    marked: new Map<string, MarkReason>([
      ...shared.map((id) => [id, 'shared'] as const),
      ...[side, compare].map((id) => [id, 'compared'] as const),
    ]),
    nodes: new Set([...other.nodes, ...(one?.nodes ?? [])]),
    edges: new Set([...other.edges, ...(one?.edges ?? [])]),
  };
}
