/** Names make room for the rings about marks: what is selected or marked is no reason to cut a letter. */
import { overlaps, type Box } from '../../layout/boxes.ts';
import { BASELINE_BELOW_MIDDLE } from '../measure.ts';
import type { Label, NodeMark, Scene } from '../scene.ts';
import { textWidth } from '../text-metrics.ts';

/** How far the outer rim of a ring is from its mark, and how far a letter stays from it, px on screen. */
const RING_RIM = 6;
const CLEAR = 1;
/** A name that has no room right at its ring is looked for some so many times as far from the mark. */
const FARTHER = 1.7;

/** How far a label goes, scene units: right and down. */
export type Shift = readonly [dx: number, dy: number];

/**
 * For each label that a ring would touch, the way out of it: the shortest that leads over no other name, mark or
 * border, else the shortest that leads over no other name, else the shortest.
 * @param unit scene units of a pixel on screen
 */
export function shiftsBesideRings(
  scene: Scene,
  ringed: { readonly has: (id: string) => boolean },
  unit: number,
): ReadonlyMap<string, Shift> {
  const marks = [...scene.nodes, ...(scene.map?.twins ?? [])];
  const rings = marks.filter(({ id }) => ringed.has(id));
  const shifts = new Map<string, Shift>();
  if (rings.length === 0) return shifts;
  const labels = [...(scene.notes ?? []), ...scene.labels];
  const boxes = new Map(labels.map((label) => [label, textBox(label)]));
  for (const [label, box] of boxes) {
    const ring = rings.find((mark) => away(box, mark, unit) < 0);
    if (!ring) continue;
    const others = [...boxes].flatMap(([other, taken]) => (other === label ? [] : [taken]));
    const isReadable = (shift: Shift): boolean => {
      const there = moved(box, shift);
      return (
        there.left >= 0 &&
        there.top >= 0 &&
        there.right <= scene.width &&
        there.bottom <= scene.height &&
        !others.some((taken) => overlaps(there, taken))
      );
    };
    const isOverMark = (shift: Shift): boolean => {
      const there = moved(box, shift);
      return marks.some((mark) => mark.id !== label.id && overlaps(there, squareAbout(mark)));
    };
    const ways = waysOut(box, ring, unit);
    const readable = ways.filter(isReadable);
    const shift = readable.find((way) => !isOverMark(way)) ?? readable[0] ?? ways[0]!;
    shifts.set(label.id, shift);
    boxes.set(label, moved(box, shift));
  }
  return shifts;
}

/** The label where its shift takes it, with the ground that hides lines beneath it. */
export function shifted(label: Label, shift: Shift | undefined): Label {
  if (!shift) return label;
  const [dx, dy] = shift;
  const { ground } = label;
  return {
    ...label,
    x: label.x + dx,
    y: label.y + dy,
    ...(ground ? { ground: { ...ground, x: ground.x + dx, y: ground.y + dy } } : {}),
  };
}

/** The letters alone: a label's room has some air about them. */
export function textBox({ text, x, y, anchor, size, weight }: Label): Box {
  const width = textWidth(text, size, weight);
  const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  const middle = y - size * BASELINE_BELOW_MIDDLE;
  return { left, top: middle - size / 2, right: left + width, bottom: middle + size / 2 };
}

function squareAbout({ x, y, radius }: NodeMark): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** Room between a box and the ring about a mark; negative where they touch. */
function away(box: Box, mark: NodeMark, unit: number): number {
  const [dx, dy] = fromMark(box, mark);
  return Math.hypot(dx, dy) - reachOf(mark, unit);
}

function reachOf({ radius }: NodeMark, unit: number): number {
  return radius + (RING_RIM + CLEAR) * unit;
}

/** From the middle of a mark to the nearest place of a box. */
function fromMark(box: Box, { x, y }: NodeMark): Shift {
  return [Math.max(box.left - x, Math.min(0, box.right - x)), Math.max(box.top - y, Math.min(0, box.bottom - y))];
}

/** Out of a ring: straight away from its mark, then to its sides and corners, the shortest first. */
function waysOut(box: Box, mark: NodeMark, unit: number): Shift[] {
  const reach = reachOf(mark, unit);
  const [dx, dy] = fromMark(box, mark);
  const distance = Math.hypot(dx, dy);
  const straight: readonly Shift[] =
    distance > 0 ? [[(dx / distance) * (reach - distance), (dy / distance) * (reach - distance)]] : [];
  const beside = Math.sqrt(Math.max(0, reach * reach - dy * dy));
  const above = Math.sqrt(Math.max(0, reach * reach - dx * dx));
  const rest: Shift[] = [
    [mark.x + beside - box.left, 0],
    [mark.x - beside - box.right, 0],
    [0, mark.y + above - box.top],
    [0, mark.y - above - box.bottom],
    ...[1, FARTHER].flatMap((times) => about(box, mark, times * reach)),
  ];
  rest.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
  return [...straight, ...rest];
}

/** To the sides and corners of a circle about a mark. */
function about({ left, top, right, bottom }: Box, { x, y }: NodeMark, reach: number): Shift[] {
  const corner = reach * Math.SQRT1_2;
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  return [
    [x + reach - left, y - middleY],
    [x - reach - right, y - middleY],
    [x - middleX, y + reach - top],
    [x - middleX, y - reach - bottom],
    ...([1, -1] as const).flatMap((down): Shift[] => {
      const dy = down > 0 ? y + corner - top : y - corner - bottom;
      return [
        [x + corner - left, dy],
        [x - corner - right, dy],
      ];
    }),
  ];
}

function moved({ left, top, right, bottom }: Box, [dx, dy]: Shift): Box {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}
