/** Room for further nodes in a network that keeps its places. */
import { toEnd } from '../model/to-end.ts';
import { placeBlock } from './block.ts';
import { DEFAULT_MARGINS, frameOf, roomOf, type Margins } from './boxes.ts';
import { Ground, type Extent } from './ground.ts';
import type { LayoutEdge, LayoutNode, Point, Positions, Size } from './types.ts';

export interface ExtendOptions {
  readonly size: Size;
  /** Default as in `arrange`. */
  readonly margins?: Margins;
  /** Which further nodes are to have room for their labels, where there is some nearby. Default: all. */
  readonly labelled?: (node: LayoutNode) => boolean;
  /** Further nodes that hang on one hub alone: each group of them stands in a block near it, in their order. */
  readonly blocks?: readonly { readonly hub: string; readonly ids: readonly string[] }[];
}

/** Kept free about a mark or label, scene units. */
const GAP = 2;

/** A label is not worth more of a way than this share of the frame's half diagonal. */
const FARTHEST_LABEL = 0.6;

/** Labels get room of their own as long as marks would fill no more than this of what is free. */
const MOST_FILLED = 0.35;

/** From this many further neighbours on a node is a hub, for which a whole block is looked for. */
const HUB = 3;

/** Blocks are looked for in these shares of the room that a hub with its members needs, one after another. */
const BLOCKS = [1, 0.7, 0.5, 0.35, 0.2];

/** Shares of its own size that a mark takes where it finds no more. */
const SQUEEZED = [1, 0.7, 0.45, 0.2];

/** Width to height of a block. */
const BLOCK_ASPECT = 1.4;

/** Places at once. See `extendSteps`. */
export function extend(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  placed: Positions,
  options: ExtendOptions,
): Positions {
  return toEnd(extendSteps(nodes, edges, placed, options));
}

/**
 * Places of all `nodes`: those that have one in `placed` keep it to the last
 * bit; each other goes to the free place nearest to the middle of its
 * neighbours. A hub looks for room for all of its further members, who then
 * gather about it. Nothing lies on anything as long as there is room.
 * The result depends on what is given, not on its order.
 */
export function* extendSteps(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  placed: Positions,
  { size, margins = DEFAULT_MARGINS, labelled = () => true, blocks = [] }: ExtendOptions,
): Generator<unknown, Positions, void> {
  const sorted = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map<string, Point>();
  const ground = new Ground(frameOf(size, margins));
  for (const node of sorted) {
    const place = placed.get(node.id);
    if (!place) continue;
    places.set(node.id, place);
    ground.take(place, extentOf(node, true));
  }
  const further = new Map(sorted.filter(({ id }) => !placed.has(id)).map((node) => [node.id, node]));
  const neighbors = neighborsOf(edges);
  const membersOf = (id: string): LayoutNode[] =>
    (neighbors.get(id) ?? []).flatMap(([other, weight]) => {
      const node = further.get(other);
      // Who is nearer to another further node waits for it.
      return node && !places.has(other) && weight >= strongest(neighbors.get(other)!, further, places) ? [node] : [];
    });
  const middle = { x: size.width / 2, y: size.height / 2 };
  const reach = (FARTHEST_LABEL * Math.hypot(size.width, size.height)) / 2;
  /** What the marks alone of those need that have no place yet. */
  let needed = [...further.values()].reduce((sum, node) => sum + areaOf(extentOf(node, false)), 0);
  const put = (node: LayoutNode, at: Point): void => {
    const mark = extentOf(node, false);
    const hasRoom = ground.free * MOST_FILLED > needed;
    const whole = extentOf(node, hasRoom && labelled(node));
    needed -= areaOf(mark);
    const roomy = ground.nearest(at, whole, reach);
    if (roomy) ground.take(roomy, whole);
    places.set(node.id, roomy ?? squeezeIn(ground, at, mark));
  };
  for (let waiting = [...further.values()]; waiting.length > 0;) {
    // What hangs on nothing that has a place waits for what may bring it one.
    const near = waiting.filter(({ id }) => (neighbors.get(id) ?? []).some(([other]) => places.has(other)));
    const ready = (near.length > 0 ? near : waiting).map((node) => ({ node, members: membersOf(node.id).length }));
    yield;
    ready.sort((a, b) => b.members - a.members || b.node.importance - a.node.importance);
    for (const { node } of ready) {
      if (places.has(node.id)) continue;
      const members = membersOf(node.id);
      const at = amid(neighbors.get(node.id) ?? [], places) ?? middle;
      const own = blocks.filter(({ hub }) => hub === node.id);
      if (own.length > 0) {
        put(node, at);
        for (const { ids } of own) {
          const together = ids.flatMap((id) => (places.has(id) ? [] : (further.get(id) ?? [])));
          const block = together.length > 1 ? placeBlock(ground, places.get(node.id)!, together) : undefined;
          for (const [id, place] of block ?? []) places.set(id, place);
          if (block) for (const member of together) needed -= areaOf(extentOf(member, false));
          yield;
        }
        continue;
      }
      if (members.length < HUB) put(node, at);
      else {
        put(node, blockFor(ground, at, [node, ...members]));
        for (const member of members) put(member, amid(neighbors.get(member.id)!, places)!);
      }
      yield;
    }
    waiting = waiting.filter(({ id }) => !places.has(id));
  }
  return places;
}

function strongest(pulls: readonly Pull[], further: ReadonlyMap<string, LayoutNode>, places: Positions): number {
  return pulls.reduce((most, [id, weight]) => (further.has(id) && !places.has(id) ? Math.max(most, weight) : most), 0);
}

function extentOf(node: LayoutNode, withLabel: boolean): Extent {
  const { halfWidth, above, below } = roomOf(node, withLabel);
  return { halfWidth: halfWidth + GAP, above: above + GAP, below: below + GAP };
}

function areaOf({ halfWidth, above, below }: Extent): number {
  return 2 * halfWidth * (above + below);
}

/** Where there is no room left for whole marks they overlap, but do not lie on each other. */
function squeezeIn(ground: Ground, at: Point, { halfWidth, above, below }: Extent): Point {
  for (const share of SQUEEZED) {
    const extent = { halfWidth: halfWidth * share, above: above * share, below: below * share };
    const place = ground.nearest(at, extent);
    if (!place) continue;
    ground.take(place, extent);
    return place;
  }
  return at;
}

/** The middle of the largest free block nearby for a hub with its members. */
function blockFor(ground: Ground, at: Point, nodes: readonly LayoutNode[]): Point {
  let area = 0;
  for (const node of nodes) area += areaOf(extentOf(node, true));
  for (const share of BLOCKS) {
    const height = Math.sqrt((area * share) / BLOCK_ASPECT);
    const half = height / 2;
    const found = ground.nearest(at, { halfWidth: half * BLOCK_ASPECT, above: half, below: half });
    if (found) return found;
  }
  return at;
}

type Pull = readonly [id: string, weight: number];

/** Neighbours with their pull, several ties of a pair as one; the order is that of their ids. */
function neighborsOf(edges: readonly LayoutEdge[]): ReadonlyMap<string, readonly Pull[]> {
  const found = new Map<string, Map<string, number>>();
  const add = (id: string, other: string, weight: number): void => {
    const own = found.get(id) ?? new Map<string, number>();
    own.set(other, Math.max(own.get(other) ?? 0, weight));
    found.set(id, own);
  };
  for (const { source, target, weight } of edges) {
    if (source === target) continue;
    add(source, target, weight);
    add(target, source, weight);
  }
  return new Map([...found].map(([id, own]) => [id, [...own].sort(([a], [b]) => (a < b ? -1 : 1))]));
}

/** Middle of the neighbours that have a place, by pull; undefined where none has. */
function amid(neighbors: readonly Pull[], placed: Positions): Point | undefined {
  let [x, y, total] = [0, 0, 0];
  for (const [id, weight] of neighbors) {
    const place = placed.get(id);
    if (!place) continue;
    x += place.x * weight;
    y += place.y * weight;
    total += weight;
  }
  return total > 0 ? { x: x / total, y: y / total } : undefined;
}
