/** Where the arrow keys go, and which edges a node has, in the order in which they are walked. */
import type { Point } from '../../layout/types.ts';
import type { EdgeMark, NodeMark, Scene } from '../../scene/scene.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const UNIT: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** Nodes further than this off the direction count only where nothing else lies ahead (tangent). */
const CONE = 1.2;

/**
 * The nearest node in a direction; what lies straight ahead counts as nearer
 * than what lies aside. Where `preferred` has nodes in that direction, one of
 * those. Undefined at the rim.
 */
export function nearestInDirection(
  scene: Scene,
  from: string,
  direction: Direction,
  preferred?: ReadonlySet<string>,
): string | undefined {
  const start = scene.nodes.find((node) => node.id === from);
  if (!start) return scene.nodes[0]?.id;
  const among = (nodes: readonly NodeMark[]): string | undefined => nearest(nodes, start, UNIT[direction]);
  return (preferred && among(scene.nodes.filter((node) => preferred.has(node.id)))) ?? among(scene.nodes);
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

/** Edges of a node: its ties first, then flows, the widest first. */
export function edgesOf(scene: Scene, node: string): EdgeMark[] {
  return scene.edges
    .filter((edge) => edge.source === node || edge.target === node)
    .sort((a, b) => b.layer - a.layer || b.width - a.width || (a.id < b.id ? -1 : 1));
}
