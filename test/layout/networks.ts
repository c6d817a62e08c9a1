/** Small networks that can be checked by hand. */
import type { LayoutEdge, LayoutNode, Point } from '../../src/layout/types.ts';

export function node(id: string, more: Partial<LayoutNode> = {}): LayoutNode {
  return { id, radius: 5, labelWidth: 40, labelHeight: 12, importance: 0.2, ...more };
}

export function edge(source: string, target: string, weight = 1): LayoutEdge {
  return { source, target, weight };
}

/** Two hubs `p` and `q` with three members of their own each, and one member `m` in both. */
export const twoHubs = {
  nodes: ['a', 'b', 'c', 'd', 'e', 'f', 'm', 'p', 'q'].map((id) =>
    node(id, { importance: id === 'p' || id === 'q' ? 0.8 : 0.2 }),
  ),
  edges: [...['a', 'b', 'c', 'm'].map((id) => edge(id, 'p')), ...['d', 'e', 'f', 'm'].map((id) => edge(id, 'q'))],
};

export function at(places: Readonly<Record<string, readonly [number, number]>>): Map<string, Point> {
  return new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
