/** What is at a place of a scene. The same for every renderer, so that a click means the same before and after one takes over from another. */
import type { Point } from '../../layout/types.ts';
import { along } from '../../scene/curves.ts';
import type { EdgeMark, Label, Scene } from '../../scene/scene.ts';
import { textWidth } from '../../scene/text-metrics.ts';

export type Hit =
  | { readonly type: 'node'; readonly id: string }
  | { readonly type: 'edge'; readonly id: string; readonly source: string; readonly target: string };

/**
 * @param slack how far beside a mark still counts, scene units
 * @param seen quiet edges that are seen now
 */
export function hitTest(scene: Scene, point: Point, slack: number, seen?: ReadonlySet<string>): Hit | undefined {
  return nodeAt(scene, point, slack) ?? edgeAt(scene, point, slack, seen);
}

/** The mark nearest to the point within reach; else the label under it. */
function nodeAt(scene: Scene, { x, y }: Point, slack: number): Hit | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const node of [...scene.nodes, ...(scene.map?.twins ?? [])]) {
    const beyond = Math.hypot(node.x - x, node.y - y) - node.radius;
    // Marks on a map are small: about each is a target of three times the slack (WCAG 2.2, 2.5.8).
    const reach = scene.map ? Math.max(slack, 3 * slack - node.radius) : slack;
    if (beyond <= reach && beyond <= least) [best, least] = [node.id, beyond];
  }
  best ??= scene.labels.find((label) => covers(label, x, y))?.id;
  return best === undefined ? undefined : { type: 'node', id: best };
}

function covers({ text, size, weight, anchor, x: at, y: baseline }: Label, x: number, y: number): boolean {
  if (y < baseline - size || y > baseline + size * 0.3) return false;
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return x >= left && x <= left + width;
}

const SAMPLES = 24;

function edgeAt(scene: Scene, point: Point, slack: number, seen: ReadonlySet<string> | undefined): Hit | undefined {
  let best: EdgeMark | undefined;
  let least = slack;
  for (const edge of [...scene.edges, ...(scene.map?.inset?.again ?? [])]) {
    if (edge.quiet && !seen?.has(edge.id)) continue;
    const parts = edge.tail ? [edge, { ...edge, ...edge.tail }] : [edge];
    const beyond = Math.min(...parts.map((part) => distanceTo(part, point, slack))) - edge.width / 2;
    if (beyond < least) [best, least] = [edge, beyond];
  }
  return best && { type: 'edge', id: best.id, source: best.source, target: best.target };
}

/** Distance to a curve by its chords; infinite where the point is outside its box. */
function distanceTo(edge: EdgeMark, { x, y }: Point, slack: number): number {
  const reach = slack + edge.width / 2;
  for (const [axis, value] of [
    [0, x],
    [1, y],
  ] as const) {
    const ends = [edge.from[axis], edge.control[axis], edge.to[axis]];
    if (value < Math.min(...ends) - reach || value > Math.max(...ends) + reach) return Infinity;
  }
  let least = Infinity;
  let [ax, ay] = edge.from;
  for (let i = 1; i <= SAMPLES; i++) {
    const [bx, by] = along(edge, i / SAMPLES).point;
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(ax + t * dx - x, ay + t * dy - y));
    [ax, ay] = [bx, by];
  }
  return least;
}
