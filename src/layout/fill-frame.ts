/** A picture of few nodes, made as large as its frame. */
import { DEFAULT_MARGINS, roomOf, type Margins } from './boxes.ts';
import type { LayoutNode, Point, Positions, Size } from './types.ts';

/** Distances grow no more than this: marks and words keep their size, and a sparse picture is none the better for being stretched. */
const MOST = 2;
/** Less is not worth another scale than that of the pictures beside it. */
const LEAST = 1.25;
const STEP = 0.05;

/** A place becomes `factor` × place + (dx, dy). */
export interface Filling {
  readonly factor: number;
  readonly dx: number;
  readonly dy: number;
}

/** How far all distances may grow until what is shown fills the frame, and where its middle is then; undefined where it fills it already. */
export function fillingOf(
  nodes: readonly LayoutNode[],
  places: Positions,
  { width, height }: Size,
  margins: Margins = DEFAULT_MARGINS,
): Filling | undefined {
  const placed = nodes.flatMap((node) => {
    const place = places.get(node.id);
    return place ? [{ place, room: roomOf(node) }] : [];
  });
  if (placed.length < 2) return undefined;
  const [wide, high] = [width - margins.left - margins.right, height - margins.top - margins.bottom];
  for (let factor = MOST; factor >= LEAST; factor -= STEP) {
    const left = Math.min(...placed.map(({ place, room }) => factor * place.x - room.halfWidth));
    const right = Math.max(...placed.map(({ place, room }) => factor * place.x + room.halfWidth));
    const top = Math.min(...placed.map(({ place, room }) => factor * place.y - room.above));
    const bottom = Math.max(...placed.map(({ place, room }) => factor * place.y + room.below));
    if (right - left > wide || bottom - top > high) continue;
    return {
      factor,
      dx: margins.left + (wide - left - right) / 2,
      dy: margins.top + (high - top - bottom) / 2,
    };
  }
  return undefined;
}

/** The places with all distances grown by one factor, in the middle of the frame; the same places where what is shown fills it already. */
export function fillFrame(nodes: readonly LayoutNode[], places: Positions, size: Size): Positions {
  const filling = fillingOf(nodes, places, size);
  if (!filling) return places;
  const { factor, dx, dy } = filling;
  return new Map(
    [...places].map(([id, { x, y }]): [string, Point] => [id, { x: factor * x + dx, y: factor * y + dy }]),
  );
}
