import { describe, expect, it } from 'vitest';

import { placeLabels } from '../../src/layout/labels.ts';
import { labelOverlaps } from '../../src/layout/readability.ts';
import { at, node } from './networks.ts';

const size = { width: 200, height: 100 };

describe('placeLabels', () => {
  it('puts a label below its mark, anchored in its middle', () => {
    const [label] = placeLabels([node('a')], at({ a: [100, 50] }), { size }).placed;
    // Mark of radius 5, gap 2, label 12 high: its middle is 13 below the node.
    expect(label).toMatchObject({ id: 'a', side: 'below', anchor: 'middle', x: 100, y: 63 });
  });

  it('turns to another side at the border and beside another mark', () => {
    expect(placeLabels([node('a')], at({ a: [100, 95] }), { size }).placed[0]).toMatchObject({ side: 'above' });
    expect(placeLabels([node('a')], at({ a: [6, 50] }), { size }).placed[0]).toMatchObject({
      side: 'right',
      anchor: 'start',
      x: 13,
      y: 50,
    });
    expect(placeLabels([node('a')], at({ a: [194, 50] }), { size }).placed[0]).toMatchObject({
      side: 'left',
      anchor: 'end',
      x: 187,
    });
    const two = placeLabels([node('a'), node('b', { labelWidth: 0 })], at({ a: [100, 50], b: [100, 64] }), { size });
    expect(two.placed).toHaveLength(1);
    expect(two.placed[0]).toMatchObject({ side: 'above' });
  });

  it('gives the place to the more important and drops what fits nowhere', () => {
    const tight = { width: 44, height: 28 };
    const nodes = [node('a', { importance: 0.1 }), node('b', { importance: 0.9 })];
    const { placed, dropped } = placeLabels(nodes, at({ a: [22, 8], b: [22, 9] }), { size: tight });
    expect(placed.map(({ id }) => id)).toEqual(['b']);
    expect(dropped).toEqual(['a']);
  });

  it('never lets labels overlap, however dense', () => {
    const nodes = Array.from({ length: 200 }, (_, i) => node(`n${i}`, { importance: (i % 10) / 10 }));
    const positions = at(Object.fromEntries(nodes.map(({ id }, i) => [id, [(i * 37) % 200, (i * 61) % 100] as const])));
    const { placed, dropped } = placeLabels(nodes, positions, { size });
    expect(placed.length + dropped.length).toBe(200);
    expect(labelOverlaps(nodes, positions, placed)).toBe(0);
  });

  it('leaves alone what is taken, and takes another side', () => {
    const taken = [{ left: 0, top: 58, right: 200, bottom: 100 }];
    expect(placeLabels([node('a')], at({ a: [100, 50] }), { size, taken }).placed[0]).toMatchObject({ side: 'above' });
    const all = [{ left: 0, top: 0, right: 200, bottom: 100 }];
    expect(placeLabels([node('a')], at({ a: [100, 50] }), { size, taken: all }).dropped).toEqual(['a']);
  });

  it('wants no label for a node without one', () => {
    expect(placeLabels([node('a', { labelWidth: 0, labelHeight: 0 })], at({ a: [100, 50] }), { size })).toEqual({
      placed: [],
      dropped: [],
    });
  });
});
