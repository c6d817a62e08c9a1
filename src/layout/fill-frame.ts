/** A picture of few nodes, made as large as its frame. */
import { roomOf } from './boxes.ts';
import type { LayoutNode, Point, Positions, Size } from './types.ts';

/** Kept free about marks and labels, CSS pixels. */
const MARGIN = 16;
/** Distances grow no more than this: marks and words keep their size, and a sparse picture is none the better for being stretched. */
const MOST = 2;
/** Less is not worth another scale than that of the pictures beside it. */
const LEAST = 1.25;
const STEP = 0.05;

/** The places with all distances grown by one factor, in the middle of the frame; the same places where what is shown fills it already. */
export function fillFrame(nodes: readonly LayoutNode[], places: Positions, { width, height }: Size): Positions {
  const placed = nodes.flatMap((node) => {
    const place = places.get(node.id);
    return place ? [{ place, room: roomOf(node) }] : [];
  });
  if (placed.length < 2) return places;
  for (let factor = MOST; factor >= LEAST; factor -= STEP) {
    const left = Math.min(...placed.map(({ place, room }) => factor * place.x - room.halfWidth));
    const right = Math.max(...placed.map(({ place, room }) => factor * place.x + room.halfWidth));
    const top = Math.min(...placed.map(({ place, room }) => factor * place.y - room.above));
    const bottom = Math.max(...placed.map(({ place, room }) => factor * place.y + room.below));
    if (right - left > width - 2 * MARGIN || bottom - top > height - 2 * MARGIN) continue;
    const [dx, dy] = [(width - left - right) / 2, (height - top - bottom) / 2];
    return new Map(
      [...places].map(([id, { x, y }]): [string, Point] => [id, { x: factor * x + dx, y: factor * y + dy }]),
    );
  }
  return places;
}
