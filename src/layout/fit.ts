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

function centre(positions: Positions): Point {
  let x = 0;
  let y = 0;
  for (const point of positions.values()) {
    x += point.x;
    y += point.y;
  }
  return { x: x / (positions.size || 1), y: y / (positions.size || 1) };
}

/** An axis is stretched against the other at most this much: what is all but a line stays slim. */
const MOST_STRETCHED = 6;

/**
 * Fills the frame: on each axis the place is a blend of the coordinate and of
 * its rank. Ranks open dense parts and draw far-off ones near, and keep the
 * order, so left stays left; 0 only scales, 1 spreads evenly.
 *
 * Each axis is scaled on its own: the frame is used whatever the picture's
 * aspect. Few nodes get a part of the frame that is less slim than a wide
 * screen, about its middle; one node, or nodes that share a coordinate, go to
 * the middle of that axis.
 */
export function fitToFrame(positions: Positions, frame: Box, rankShare: number): Map<string, Point> {
  const ids = [...positions.keys()];
  const xs = ids.map((id) => positions.get(id)!.x);
  const ys = ids.map((id) => positions.get(id)!.y);
  const { left, top, right, bottom } = partFor(frame, ids.length);
  const rangeX = rangeOf(xs);
  const rangeY = rangeOf(ys);
  const width = Math.min(right - left, rangeY > 0 ? (MOST_STRETCHED * rangeX * (bottom - top)) / rangeY : Infinity);
  const height = Math.min(bottom - top, rangeX > 0 ? (MOST_STRETCHED * rangeY * (right - left)) / rangeX : Infinity);
  const shareX = blend(xs, rankShare);
  const shareY = blend(ys, rankShare);
  return new Map(
    ids.map((id, i) => [
      id,
      { x: (left + right) / 2 + (shareX[i]! - 0.5) * width, y: (top + bottom) / 2 + (shareY[i]! - 0.5) * height },
    ]),
  );
}

/** Four nodes spread over a wide screen are four lonely nodes: the aspect grows with their number. */
function partFor({ left, top, right, bottom }: Box, order: number): Box {
  const most = 1.2 + order / 16;
  const width = Math.min(right - left, (bottom - top) * most);
  const height = Math.min(bottom - top, (right - left) * most);
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function rangeOf(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
}

/** Values from 0 to 1: (1 − share) × scaled value + share × mid rank, stretched so that the ends are used. */
export function blend(values: readonly number[], share: number): number[] {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(high > low)) return values.map(() => 0.5);
  const sorted = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const last = sorted.length - 1;
  const result = new Array<number>(values.length);
  for (let i = 0; i <= last;) {
    let j = i;
    while (j < last && sorted[j + 1]!.value === sorted[i]!.value) j++;
    const rank = (i + j) / 2 / last;
    for (; i <= j; i++) {
      const { value, index } = sorted[i]!;
      result[index] = (1 - share) * ((value - low) / (high - low)) + share * rank;
    }
  }
  // Several at one end share a middle rank, which is not the end.
  const first = result[sorted[0]!.index]!;
  const range = result[sorted[last]!.index]! - first;
  return result.map((value) => (value - first) / range);
}
