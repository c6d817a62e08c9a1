/** How well a picture can be read, in numbers: so that a change of the layout can be judged by more than taste. */
import { BoxIndex } from './box-index.ts';
import { markBox, overlaps, type Box } from './boxes.ts';
import { indexNetwork } from './indexed-network.ts';
import { adjacency, countSteps } from './adjacency.ts';
import type { PlacedLabel } from './labels.ts';
import type { LayoutEdge, LayoutNode, Point, Positions, Size } from './types.ts';

export interface Readability {
  /** Pairs of marks (circles) that overlap. */
  readonly nodeOverlaps: number;
  /** Pairs of labels that overlap, and of a label with another node's mark. */
  readonly labelOverlaps: number;
  /** Labels placed out of labels wanted; 1 where none is wanted. */
  readonly labelsShown: number;
  /** Extent of marks and labels along the figure's shorter side, in shares of that side. */
  readonly shorterSideUsed: number;
  /** The box about marks and labels, in shares of the figure's area. */
  readonly areaUsed: number;
  /** Pairs of edges, drawn straight, that cross; pairs with a common end do not count. `undefined` above `mostPairs`. */
  readonly crossings: number | undefined;
  /**
   * Mean squared difference of distance in the picture and steps in the network,
   * in shares of the steps, at the scale where it is least (Gansner, Koren and North 2005,
   * doi 10.1007/978-3-540-31843-9_25). 0 is perfect; pairs without a path do not count.
   */
  readonly stress: number;
}

export interface ReadabilityOptions {
  /** Above this many pairs of edges crossings are not counted. Default 30 million. */
  readonly mostPairs?: number;
  /** From how many nodes (evenly through the sorted ids) distances are counted. Default 500. */
  readonly stressSources?: number;
}

/** Measures a picture. */
export function readability(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  positions: Positions,
  placed: readonly PlacedLabel[],
  size: Size,
  { mostPairs = 30_000_000, stressSources = 500 }: ReadabilityOptions = {},
): Readability {
  const wanted = nodes.filter((node) => node.labelWidth > 0 && node.labelHeight > 0).length;
  const extent = extentOf([
    ...nodes.map((node) => markBox(node, positions.get(node.id)!)),
    ...placed.map((label) => label.box),
  ]);
  const width = extent ? extent.right - extent.left : 0;
  const height = extent ? extent.bottom - extent.top : 0;
  return {
    nodeOverlaps: nodeOverlaps(nodes, positions),
    labelOverlaps: labelOverlaps(nodes, positions, placed),
    labelsShown: wanted === 0 ? 1 : placed.length / wanted,
    shorterSideUsed: size.width < size.height ? width / size.width : height / size.height,
    areaUsed: (width * height) / (size.width * size.height),
    crossings: crossings(edges, positions, mostPairs),
    stress: stress(nodes, edges, positions, stressSources),
  };
}

export function nodeOverlaps(nodes: readonly LayoutNode[], positions: Positions): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const index = new BoxIndex();
  let count = 0;
  for (const node of nodes) {
    const point = positions.get(node.id)!;
    const box = markBox(node, point);
    for (const id of index.touching(box)) {
      const other = positions.get(id)!;
      if (Math.hypot(point.x - other.x, point.y - other.y) < node.radius + byId.get(id)!.radius) count++;
    }
    index.add(node.id, box);
  }
  return count;
}

export function labelOverlaps(
  nodes: readonly LayoutNode[],
  positions: Positions,
  placed: readonly PlacedLabel[],
): number {
  const marks = new BoxIndex();
  const labels = new BoxIndex();
  for (const node of nodes) marks.add(node.id, markBox(node, positions.get(node.id)!));
  let count = 0;
  for (const { id, box } of placed) {
    count += labels.touching(box).size;
    const touched = marks.touching(box);
    touched.delete(id);
    count += touched.size;
    labels.add(id, box);
  }
  return count;
}

function extentOf(boxes: readonly Box[]): Box | undefined {
  return boxes.reduce<Box | undefined>(
    (all, box) =>
      all
        ? {
            left: Math.min(all.left, box.left),
            top: Math.min(all.top, box.top),
            right: Math.max(all.right, box.right),
            bottom: Math.max(all.bottom, box.bottom),
          }
        : box,
    undefined,
  );
}

/** Crossing pairs of straight edges, parallel edges counted once. */
export function crossings(
  edges: readonly LayoutEdge[],
  positions: Positions,
  mostPairs = Infinity,
): number | undefined {
  const seen = new Set<string>();
  const lines: { from: Point; to: Point; box: Box; ends: readonly [string, string] }[] = [];
  for (const { source, target } of edges) {
    const key = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    if (source === target || seen.has(key)) continue;
    seen.add(key);
    const from = positions.get(source)!;
    const to = positions.get(target)!;
    const box = {
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      right: Math.max(from.x, to.x),
      bottom: Math.max(from.y, to.y),
    };
    lines.push({ from, to, box, ends: [source, target] });
  }
  if ((lines.length * (lines.length - 1)) / 2 > mostPairs) return undefined;
  lines.sort((a, b) => a.box.left - b.box.left);
  let count = 0;
  for (let i = 0; i < lines.length; i++) {
    const a = lines[i]!;
    for (let j = i + 1; j < lines.length && lines[j]!.box.left <= a.box.right; j++) {
      const b = lines[j]!;
      if (a.ends.includes(b.ends[0]) || a.ends.includes(b.ends[1]) || !overlaps(a.box, b.box)) continue;
      if (
        side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
        side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
      )
        count++;
    }
  }
  return count;
}

/** On which side of the line from `a` to `b` the point lies: the sign. */
function side(a: Point, b: Point, point: Point): number {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
}

/** See `Readability.stress`. */
export function stress(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  positions: Positions,
  sources = Infinity,
): number {
  const network = indexNetwork(nodes, edges);
  const links = adjacency(network);
  const order = network.ids.length;
  const points = network.ids.map((id) => positions.get(id)!);
  const steps = new Int32Array(order);
  const queue = new Uint32Array(order);
  const stride = Math.max(1, Math.ceil(order / sources));
  // Least over scale s of Σ((s·d − g) / g)² is at s = Σ(d/g) / Σ(d/g)².
  let pairs = 0;
  let ratios = 0;
  let squares = 0;
  for (let i = 0; i < order; i += stride) {
    countSteps(links, i, steps, queue);
    for (let j = 0; j < order; j++) {
      if (j === i || steps[j]! < 0 || (stride === 1 && j < i)) continue;
      const ratio = Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y) / steps[j]!;
      pairs++;
      ratios += ratio;
      squares += ratio * ratio;
    }
  }
  return pairs === 0 ? 0 : squares === 0 ? 1 : 1 - (ratios * ratios) / (squares * pairs);
}
