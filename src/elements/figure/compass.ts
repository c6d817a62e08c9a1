/** Where the arrow keys go on a map, whose places mean something. */
import type { Point } from '../../layout/types.ts';
import type { NodeMark, Scene } from '../../scene/scene.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

export const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  up: 'down',
  down: 'up',
  left: 'right',
  right: 'left',
};

const UNIT: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** Nodes further than this off the direction count only where nothing else lies ahead (tangent). */
const CONE = 1.2;

/** The nearest node in a direction; what lies straight ahead counts as nearer than what lies aside. Undefined at the rim. */
export function nearestInDirection(
  { nodes }: Pick<Scene, 'nodes'>,
  from: string,
  direction: Direction,
): string | undefined {
  const start = nodes.find((node) => node.id === from);
  return start ? nearest(nodes, start, UNIT[direction]) : nodes[0]?.id;
}

function nearest(nodes: readonly NodeMark[], start: NodeMark, unit: Point): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const node of nodes) {
    if (node.id === start.id) continue;
    const [dx, dy] = [node.x - start.x, node.y - start.y];
    const ahead = dx * unit.x + dy * unit.y;
    const aside = Math.abs(dx * unit.y - dy * unit.x);
    if (ahead <= 0.5) continue;
    const cost = ahead + 2 * aside + (aside > CONE * ahead ? 1e4 : 0);
    if (cost < least || (cost === least && node.id < best!)) [best, least] = [node.id, cost];
  }
  return best;
}
