/** A compact block of nodes, one below the other with their names beside them, where there is room near their hub. */
import { hasLabel, LABEL_GAP } from './boxes.ts';
import type { Ground } from './ground.ts';
import type { LayoutNode, Point } from './types.ts';

/** Kept free about a mark or name in a block, and for the name of the block above it, scene units. */
const GAP = 2;
const HEAD = 18;
const MOST_COLUMNS = 3;

/** Places of the nodes in their order; undefined where no shape of block finds room. What is found is taken. */
export function placeBlock(ground: Ground, hub: Point, nodes: readonly LayoutNode[]): Map<string, Point> | undefined {
  const radius = Math.max(...nodes.map((node) => node.radius));
  const label = Math.max(...nodes.map((node) => (hasLabel(node) ? node.labelWidth : 0)));
  const width = 2 * radius + LABEL_GAP + label + 3 * GAP;
  const height = Math.max(2 * radius, ...nodes.map((node) => node.labelHeight)) + GAP;
  let best: { readonly at: Point; readonly rows: number; readonly columns: number; readonly way: number } | undefined;
  for (let columns = 1; columns <= MOST_COLUMNS; columns++) {
    const rows = Math.ceil(nodes.length / columns);
    const at = ground.nearest(hub, extentOf(columns * width, rows * height));
    const way = at ? Math.hypot(at.x - hub.x, at.y - hub.y) : Infinity;
    if (at && (!best || way < best.way)) best = { at, rows, columns, way };
  }
  if (!best) return undefined;
  const { at, rows, columns } = best;
  ground.take(at, extentOf(columns * width, rows * height));
  const [left, top] = [at.x - (columns * width) / 2, at.y - (rows * height + HEAD) / 2 + HEAD];
  // Names stand on the far side of the hub, so that lines end before them.
  const x = at.x >= hub.x ? radius + GAP : width - radius - GAP;
  return new Map(
    nodes.map(({ id }, i): [string, Point] => [
      id,
      { x: left + Math.floor(i / rows) * width + x, y: top + ((i % rows) + 0.5) * height },
    ]),
  );
}

function extentOf(width: number, height: number): { halfWidth: number; above: number; below: number } {
  const half = (height + HEAD) / 2 + GAP;
  return { halfWidth: width / 2 + GAP, above: half, below: half };
}
