/** Labels keep out of the way of lines, and say where they cannot. */
import { describe, expect, it } from 'vitest';

import { placeLabels } from '../../src/layout/labels.ts';
import { LineIndex, type Stroke } from '../../src/layout/line-index.ts';
import { at, node } from './networks.ts';

const size = { width: 200, height: 100 };

/** A straight line. */
const line = (ax: number, ay: number, bx: number, by: number, width = 1): Stroke => ({
  from: [ax, ay],
  control: [(ax + bx) / 2, (ay + by) / 2],
  to: [bx, by],
  width,
});

describe('LineIndex', () => {
  const box = { left: 50, top: 40, right: 90, bottom: 52 };

  it('counts lines that pass through a box, not those that only pass its corners’ box', () => {
    const lines = new LineIndex([line(0, 46, 200, 46), line(60, 0, 60, 100), line(0, 70, 70, 0)]);
    // The third runs from (0, 70) to (70, 0): at x = 50 it is at y = 20, above the box.
    expect(lines.countIn(box)).toBe(2);
  });

  it('counts half of a line’s width beside it', () => {
    expect(new LineIndex([line(0, 56, 200, 56, 4)]).countIn(box)).toBe(0);
    expect(new LineIndex([line(0, 56, 200, 56, 10)]).countIn(box)).toBe(1);
  });

  it('follows a curve, not the straight way between its ends', () => {
    // At its middle the curve is at y = 46, its ends and chord at y = 6.
    const bowed: Stroke = { from: [0, 6], control: [70, 86], to: [140, 6], width: 1 };
    expect(new LineIndex([bowed]).countIn(box)).toBe(1);
    expect(new LineIndex([line(0, 6, 140, 6)]).countIn(box)).toBe(0);
  });
});

describe('placeLabels with lines', () => {
  const place = (lines: readonly Stroke[], nodes = [node('a')], places = at({ a: [100, 50] })) =>
    placeLabels(nodes, places, { size, lines }).placed;

  it('leaves a label where it is as long as no line passes', () => {
    expect(place([line(0, 10, 200, 10)])[0]).toMatchObject({ side: 'below', isStruck: false });
  });

  it('turns to the side that no line passes', () => {
    // Below the mark the label is from 57 to 69.
    expect(place([line(0, 63, 200, 63)])[0]).toMatchObject({ side: 'above', isStruck: false });
  });

  it('takes the side of fewest lines, and says that one passes', () => {
    const fan = [63, 65, 37, 50, 56, 44].map((y) => line(0, y, 200, y));
    const [label] = place(fan);
    expect(label!.isStruck).toBe(true);
    // Above, from 31 to 43, there is one; below and on the diagonals are more, beside it three.
    expect(label!.side).toBe('above');
  });

  it('drops no label that had room without the lines, and covers no other', () => {
    const nodes = Array.from({ length: 60 }, (_, i) => node(`n${i}`, { importance: (i % 10) / 10 }));
    const places = at(Object.fromEntries(nodes.map(({ id }, i) => [id, [(i * 37) % 200, (i * 61) % 100] as const])));
    const lines = nodes.map((_, i) => line((i * 29) % 200, 0, (i * 83) % 200, 100));
    const bare = placeLabels(nodes, places, { size });
    const lined = placeLabels(nodes, places, { size, lines });
    const placed = new Set(lined.placed.map(({ id }) => id));
    for (const { id } of bare.placed) expect(placed).toContain(id);
    for (const [i, one] of lined.placed.entries())
      for (const other of lined.placed.slice(0, i))
        expect(
          one.box.left >= other.box.right ||
            other.box.left >= one.box.right ||
            one.box.top >= other.box.bottom ||
            other.box.top >= one.box.bottom,
          `${one.id} ${other.id}`,
        ).toBe(true);
  });
});
