/** Room for further nodes in a network that keeps its places. */
import { frameOf, DEFAULT_MARGINS, type Margins } from './boxes.ts';
import { removeOverlapSteps } from './overlap.ts';
import type { LayoutEdge, LayoutNode, Point, Positions, Size } from './types.ts';

export interface ExtendOptions {
  readonly size: Size;
  /** Default as in `arrange`. */
  readonly margins?: Margins;
  /** Of more nodes than this, labels of the further ones get no room of their own. Default 500. */
  readonly crowded?: number;
}

/** Turns from one further node to the next, so that those with the same neighbours start apart. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** How far from the middle of its neighbours a further node starts, in radii of its mark. */
const START_RADII = 3;

/** Places at once. See `extendSteps`. */
export function extend(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  placed: Positions,
  options: ExtendOptions,
): Positions {
  const steps = extendSteps(nodes, edges, placed, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Places of all `nodes`: those that have one in `placed` keep it to the last
 * bit, each other is put amid its neighbours and pushed to where there is room.
 * The result depends on what is given, not on its order.
 */
export function* extendSteps(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  placed: Positions,
  { size, margins = DEFAULT_MARGINS, crowded = 500 }: ExtendOptions,
): Generator<unknown, Positions, void> {
  const sorted = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const further = sorted.filter((node) => !placed.has(node.id));
  if (further.length === 0) return new Map(sorted.map(({ id }): [string, Point] => [id, placed.get(id)!]));
  const neighbors = neighborsOf(edges);
  const middle = { x: size.width / 2, y: size.height / 2 };
  const start = new Map<string, Point>(placed);
  const put = ({ id, radius, pin }: LayoutNode, amidst: Point): void => {
    const { x, y } = pin ? { x: pin[0], y: pin[1] } : amidst;
    const angle = start.size * GOLDEN_ANGLE;
    const reach = pin ? 0 : START_RADII * radius;
    start.set(id, { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) });
  };
  // The project of a call that is new itself waits for its call.
  for (let waiting = further; waiting.length > 0;) {
    const found = waiting.map((node) => [node, amid(neighbors.get(node.id) ?? [], start)] as const);
    const ready = found.filter(([, amidst]) => amidst !== undefined);
    for (const [node, amidst] of ready.length > 0 ? ready : found) put(node, amidst ?? middle);
    waiting = waiting.filter(({ id }) => !start.has(id));
  }
  const kept = sorted.map((node): LayoutNode => {
    const place = placed.get(node.id);
    return place ? { ...node, pin: [place.x, place.y] } : node;
  });
  const { positions } = yield* removeOverlapSteps(kept, start, {
    frame: frameOf(size, margins),
    ...(sorted.length > crowded ? { gap: 1, maxPasses: 60, labelled: () => false } : {}),
  });
  return new Map(sorted.map(({ id }): [string, Point] => [id, placed.get(id) ?? positions.get(id)!]));
}

type Pull = readonly [id: string, weight: number];

function neighborsOf(edges: readonly LayoutEdge[]): ReadonlyMap<string, readonly Pull[]> {
  const found = new Map<string, Pull[]>();
  const add = (id: string, pull: Pull): void => {
    const list = found.get(id);
    if (list) list.push(pull);
    else found.set(id, [pull]);
  };
  for (const { source, target, weight } of edges) {
    add(source, [target, weight]);
    add(target, [source, weight]);
  }
  for (const list of found.values()) list.sort(([a, v], [b, w]) => (a < b ? -1 : a > b ? 1 : v - w));
  return found;
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
