/**
 * Places for whatever a filter may bring to an atlas beside its default
 * selection: tier after tier, each about what has a place already, which stays
 * where it is. Who is a partner through any framework or programme comes first,
 * then the other countries, then what stands beside them: agencies, calls,
 * projects, topics.
 */
import { extendSteps } from '../layout/extend.ts';
import type { LayoutEdge, LayoutNode, Positions } from '../layout/types.ts';
import { pull } from '../layout/weights.ts';
import { kindsOf } from '../model/kinds.ts';
import { isFlow, type CollabGraph, type NodeAttributes } from '../model/graph.ts';
import { defaultAbout } from '../view/crowd.ts';
import type { ViewNode } from '../view/view.ts';
import { ATLAS_MARGINS, inPixels, SHAPES, widestBoxes, type Atlas } from './atlas.ts';
import { clustersOf } from './clusters.ts';

const ASIDE: ReadonlySet<NodeAttributes['kind']> = new Set(['agency', 'call', 'project', 'topic']);

/** Steps from a country through a group to another. */
const HOPS = 2;

interface Tier {
  readonly ids: ReadonlySet<string>;
  /** Whether the ties of a tier are numbers, which say little about where a country belongs. */
  readonly byFlows: boolean;
  readonly hasLabels: boolean;
}

/** Places for what a view shows, tier after tier up to the one that has the last of it. The atlas must be laid. */
export function* growSteps(atlas: Atlas, shows: (places: Positions) => boolean): Generator<unknown, Positions, void> {
  const { graph, about, shape } = atlas;
  const nodes = nodesOf(atlas);
  yield;
  let placed = atlas.places;
  const blocks = clustersOf(graph.getAttribute('dataset'));
  for (const { ids, byFlows, hasLabels } of tiersOf(atlas)) {
    if (shows(placed)) break;
    const known = (id: string): boolean => placed.has(id) || ids.has(id);
    const own = nodes.filter(({ id }) => known(id));
    yield;
    const grown: Positions = yield* extendSteps(own, edgesAmong(graph, known, byFlows, about.focus), placed, {
      size: SHAPES[shape],
      margins: ATLAS_MARGINS,
      labelled: () => hasLabels,
      blocks,
    });
    placed = inPixels(grown);
  }
  return placed;
}

function tiersOf({ graph, about: { focus, depth }, places }: Atlas): Tier[] {
  const partners = partnersOf(graph, focus, depth);
  const others = new Set<string>();
  const aside = new Set<string>();
  const rest = new Set<string>();
  graph.forEachNode((id, { kind }) => {
    if (places.has(id) || partners.has(id)) return;
    if (ASIDE.has(kind)) aside.add(id);
    else if (kind === 'country' || kind === 'region') others.add(id);
    else rest.add(id);
  });
  return [
    { ids: partners, byFlows: false, hasLabels: true },
    { ids: others, byFlows: true, hasLabels: true },
    { ids: aside, byFlows: false, hasLabels: false },
    { ids: rest, byFlows: false, hasLabels: false },
  ];
}

/** Groups and places that are reached through groups or ties of the dataset's own; all of them where there is no focus. */
export function partnersOf(graph: CollabGraph, focus: string, depth: number): Set<string> {
  const found = new Set(graph.hasNode(focus) ? [focus] : graph.nodes().filter((id) => !isAside(graph, id)));
  let rim = [...found];
  for (let hop = 0; hop < HOPS * depth; hop++) {
    const next = new Set<string>();
    for (const id of rim) {
      graph.forEachEdge(id, (_edge, attributes, source, target) => {
        const other = source === id ? target : source;
        if (!isFlow(attributes) && !found.has(other) && !isAside(graph, other)) next.add(other);
      });
    }
    rim = [...next];
    for (const id of rim) found.add(id);
  }
  return found;
}

function isAside(graph: CollabGraph, id: string): boolean {
  return ASIDE.has(graph.getNodeAttributes(id).kind);
}

function edgesAmong(
  graph: CollabGraph,
  isKnown: (id: string) => boolean,
  byFlows: boolean,
  focus: string,
): LayoutEdge[] {
  const edges: LayoutEdge[] = [];
  const kinds = kindsOf(graph.getAttribute('dataset'));
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (isFlow(attributes) !== byFlows || !isKnown(source) || !isKnown(target)) return;
    // What comes only when somebody asks for it must move nothing.
    if (kinds.edge(attributes.kind).onRequest) return;
    const isOfFocus = source === focus || target === focus;
    edges.push({ source, target, weight: pull(attributes.kind, isOfFocus, byFlows) });
  });
  return edges;
}

/** Every node as large as it mostly is: how important it is in a view is not known here. */
function nodesOf({ graph, about: { focus, depth }, shape }: Atlas): LayoutNode[] {
  const nodes: ViewNode[] = [];
  graph.forEachNode((id, attributes) => {
    const { kind } = attributes;
    const importance =
      id === focus ? 1 : kind === 'framework' || kind === 'programme' ? 0.6 : ASIDE.has(kind) ? 0.1 : 0.3;
    nodes.push({ id, attributes, importance, degree: 0 });
  });
  const state = defaultAbout(graph, { focus, depth });
  return widestBoxes({ state, nodes, crowd: partnersOf(graph, focus, depth).size }, SHAPES[shape]);
}
