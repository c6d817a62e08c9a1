/** Curves between marks, and the outline of an arrow along a curve. */
import type { NodeShape } from '../model/node-kinds.ts';
import type { Point } from '../layout/types.ts';

export type Pair = readonly [x: number, y: number];

export interface Curve {
  readonly from: Pair;
  readonly control: Pair;
  readonly to: Pair;
}

export interface Rim {
  readonly shape: NodeShape;
  readonly radius: number;
}

/** From the centre of a mark to its rim in a direction. */
export function rimDistance({ shape, radius }: Rim, dx: number, dy: number): number {
  const length = Math.hypot(dx, dy) || 1;
  const [x, y] = [Math.abs(dx) / length, Math.abs(dy) / length];
  if (shape === 'diamond') return radius / (x + y);
  if (shape === 'square') return (radius * SQUARE_SIDE) / Math.max(x, y);
  return radius;
}

/** Half the side of a square whose area is near that of the diamond and circle of the same radius. */
export const SQUARE_SIDE = 0.84;

/**
 * A quadratic curve from rim to rim that bows to the left of its direction by
 * `bow` times its length; of two opposite curves each bows to its own side.
 */
export function curveBetween(a: Point, b: Point, rimA: Rim, rimB: Rim, bow: number, gap = 0): Curve {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const control: Pair = [(a.x + b.x) / 2 + dy * bow, (a.y + b.y) / 2 - dx * bow];
  return { from: leave(a, control, rimA, gap), control, to: leave(b, control, rimB, gap) };
}

function leave(centre: Point, towards: Pair, rim: Rim, gap: number): Pair {
  const dx = towards[0] - centre.x;
  const dy = towards[1] - centre.y;
  const length = Math.hypot(dx, dy) || 1;
  // Marks that touch or cover each other: never past the middle, or the curve would turn round.
  const distance = Math.min(rimDistance(rim, dx, dy) + gap, length);
  return [centre.x + (dx / length) * distance, centre.y + (dy / length) * distance];
}

/** Length and half the width of the head of an arrow whose shaft has this width; `unit` is what counts as a pixel. */
export function headSize(width: number, unit = 1): { readonly length: number; readonly half: number } {
  return { length: 3.5 * unit + width * 1.1, half: 2.2 * unit + width * 0.85 };
}

/** The point of a quadratic curve at `t` and its direction there (unit length). */
export function along({ from, control, to }: Curve, t: number): { readonly point: Pair; readonly direction: Pair } {
  const u = 1 - t;
  const point: Pair = [0, 1].map((i) => u * u * from[i]! + 2 * u * t * control[i]! + t * t * to[i]!) as unknown as Pair;
  const [dx, dy] = [0, 1].map((i) => u * (control[i]! - from[i]!) + t * (to[i]! - control[i]!)) as unknown as Pair;
  const length = Math.hypot(dx, dy) || 1;
  return { point, direction: [dx / length, dy / length] };
}

/**
 * Shaft and head of an arrow along a curve as one outline, so that half
 * transparent arrows have no darker joint and no renderer needs markers: the
 * two sides are quadratic curves, `[start, control, end]`.
 */
export interface ArrowOutline {
  readonly left: readonly [Pair, Pair, Pair];
  readonly head: readonly [Pair, Pair, Pair];
  readonly right: readonly [Pair, Pair, Pair];
}

export function arrowOutline(curve: Curve, width: number, unit = 1): ArrowOutline {
  const total = Math.hypot(curve.to[0] - curve.from[0], curve.to[1] - curve.from[1]) || 1;
  const { length, half } = headSize(width, unit);
  const share = Math.max(0.3, 1 - length / total);
  // The part of the curve before the head (de Casteljau).
  const lerp = (a: Pair, b: Pair): Pair => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  const first = lerp(curve.from, curve.control);
  const base = along(curve, share);
  const shaft: Curve = { from: curve.from, control: first, to: base.point };
  const start = along(shaft, 0).direction;
  const middle = along(shaft, 0.5).direction;
  const side = (by: number): [Pair, Pair, Pair] => [
    offset(shaft.from, start, by),
    offset(shaft.control, middle, by),
    offset(shaft.to, base.direction, by),
  ];
  const right = side(width / 2);
  return {
    left: side(-width / 2),
    head: [offset(base.point, base.direction, -half), curve.to, offset(base.point, base.direction, half)],
    right: [right[2], right[1], right[0]],
  };
}

function offset([x, y]: Pair, [dx, dy]: Pair, by: number): Pair {
  return [x - dy * by, y + dx * by];
}
