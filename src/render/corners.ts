/** Corners of the polygonal marks in shares of their radius; y downwards. */
import type { NodeShape } from '../model/node-kinds.ts';

type Pair = readonly [x: number, y: number];

export type PolygonShape = Exclude<NodeShape, 'circle' | 'ring' | 'square'>;

export const CORNERS: Readonly<Record<PolygonShape, readonly Pair[]>> = {
  diamond: regular(4, -Math.PI / 2),
  hexagon: regular(6, 0),
  triangle: regular(3, -Math.PI / 2),
  pentagon: regular(5, -Math.PI / 2),
  tag: [
    [-1, -0.6],
    [0.5, -0.6],
    [1, 0],
    [0.5, 0.6],
    [-1, 0.6],
  ],
};

function regular(corners: number, start: number): Pair[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = start + (i * 2 * Math.PI) / corners;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
}
