/** From the algorithm's own unit to the figure: turned to its aspect, opened where dense, scaled to its frame. */
import type { Box } from './boxes.ts';
import type { Point, Positions } from './types.ts';

/**
 * Turns the picture so that its longer side lies along the frame's longer side.
 * Turning is free in a force-directed layout: only distances mean something.
 */
export function rotateToAspect(positions: Positions, frame: Box): Map<string, Point> {
  const { x: meanX, y: meanY } = centre(positions);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const { x, y } of positions.values()) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  const isWide = frame.right - frame.left >= frame.bottom - frame.top;
  // Angle of the direction of greatest variance.
  const principal = 0.5 * Math.atan2(2 * xy, xx - yy);
  const angle = (isWide ? 0 : Math.PI / 2) - principal;
  return rotate(positions, angle);
}

/** Turns by `angle`, radians, about the mean. */
export function rotate(positions: Positions, angle: number): Map<string, Point> {
  const { x: meanX, y: meanY } = centre(positions);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const turned = new Map<string, Point>();
  for (const [id, { x, y }] of positions) {
    turned.set(id, { x: (x - meanX) * cos - (y - meanY) * sin, y: (x - meanX) * sin + (y - meanY) * cos });
  }
  return turned;
}

/** Mirrors an axis where that brings `anchor`, or else most of what is important, to its first half. */
function centre(positions: Positions): Point {
  let x = 0;
  let y = 0;
  for (const point of positions.values()) {
    x += point.x;
    y += point.y;
  }
  return { x: x / (positions.size || 1), y: y / (positions.size || 1) };
}

/**
 * Fills the frame: on each axis the place is a blend of the coordinate and of
 * its rank. Ranks open dense parts and draw far-off ones near, and keep the
 * order, so left stays left; 0 only scales, 1 spreads evenly.
 *
 * Both axes are scaled on their own: the frame is used whatever the picture's aspect.
 * One node, or nodes that share a coordinate, go to the middle of that axis.
 */
export function fitToFrame(positions: Positions, frame: Box, rankShare: number): Map<string, Point> {
  const ids = [...positions.keys()];
  const xs = blend(ids.map((id) => positions.get(id)!.x), rankShare);
  const ys = blend(ids.map((id) => positions.get(id)!.y), rankShare);
  const fitted = new Map<string, Point>();
  ids.forEach((id, i) => {
    fitted.set(id, {
      x: frame.left + xs[i]! * (frame.right - frame.left),
      y: frame.top + ys[i]! * (frame.bottom - frame.top),
    });
  });
  return fitted;
}

/** Values from 0 to 1: (1 − share) × scaled value + share × mid rank. */
export function blend(values: readonly number[], share: number): number[] {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(high > low)) return values.map(() => 0.5);
  const sorted = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const last = sorted.length - 1;
  const result = new Array<number>(values.length);
  for (let i = 0; i <= last; ) {
    let j = i;
    while (j < last && sorted[j + 1]!.value === sorted[i]!.value) j++;
    const rank = (i + j) / 2 / last;
    for (; i <= j; i++) {
      const { value, index } = sorted[i]!;
      result[index] = (1 - share) * ((value - low) / (high - low)) + share * rank;
    }
  }
  return result;
}
