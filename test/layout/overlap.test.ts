import { describe, expect, it } from 'vitest';

import { removeOverlaps } from '../../src/layout/overlap.ts';
import { labelOverlaps, nodeOverlaps } from '../../src/layout/readability.ts';
import { placeLabels } from '../../src/layout/labels.ts';
import { at, node } from './networks.ts';

const frame = { left: 0, top: 0, right: 400, bottom: 300 };

describe('removeOverlaps', () => {
  it('moves along the axis on which less is needed, half each', () => {
    // Rooms are 40 wide and 24 high (10 mark, 2 gap, 12 label), centres 8 apart in y: 24 − 8 = 16 to go.
    const { positions, left } = removeOverlaps([node('a'), node('b')], at({ a: [200, 100], b: [200, 108] }), {
      frame,
      gap: 0,
    });
    expect(left).toBe(0);
    expect(positions.get('a')!.x).toBe(200);
    expect(positions.get('a')!.y).toBeCloseTo(92, 6);
    expect(positions.get('b')!.y).toBeCloseTo(116, 6);
  });

  it('moves the less important further', () => {
    const nodes = [node('a', { importance: 1 }), node('b', { importance: 0 })];
    const { positions } = removeOverlaps(nodes, at({ a: [200, 100], b: [200, 108] }), { frame, gap: 0 });
    expect(100 - positions.get('a')!.y).toBeLessThan(positions.get('b')!.y - 108);
  });

  it('leaves pinned nodes where the reader put them, even outside the frame', () => {
    const nodes = [node('a', { pin: [200, 100] }), node('b'), node('c', { pin: [-50, 20] })];
    const { positions } = removeOverlaps(nodes, at({ a: [0, 0], b: [201, 101], c: [9, 9] }), { frame });
    expect(positions.get('a')).toEqual({ x: 200, y: 100 });
    expect(positions.get('c')).toEqual({ x: -50, y: 20 });
    expect(nodeOverlaps(nodes, positions)).toBe(0);
  });

  it('leaves no overlap among forty rooms that start in one heap, and stays in the frame', () => {
    const nodes = Array.from({ length: 40 }, (_, i) => node(`n${i}`));
    const start = at(Object.fromEntries(nodes.map(({ id }, i) => [id, [200 + (i % 7), 150 + (i % 5)] as const])));
    const { positions, left } = removeOverlaps(nodes, start, { frame });
    expect(left).toBe(0);
    const { placed, dropped } = placeLabels(nodes, positions, { size: { width: 400, height: 300 } });
    expect(dropped).toEqual([]);
    expect(nodeOverlaps(nodes, positions)).toBe(0);
    expect(labelOverlaps(nodes, positions, placed)).toBe(0);
    for (const { x, y } of positions.values()) {
      expect(x).toBeGreaterThanOrEqual(20);
      expect(x).toBeLessThanOrEqual(380);
      expect(y).toBeGreaterThanOrEqual(5);
      expect(y).toBeLessThanOrEqual(300 - 19);
    }
  });

  it('does not depend on the order of the nodes', () => {
    const nodes = ['a', 'b', 'c'].map((id) => node(id));
    const start = at({ a: [100, 100], b: [104, 103], c: [98, 101] });
    expect(removeOverlaps([...nodes].reverse(), start, { frame }).positions).toEqual(
      removeOverlaps(nodes, start, { frame }).positions,
    );
  });

  it('says how many pairs it could not part', () => {
    const nodes = [node('a', { pin: [50, 50] }), node('b', { pin: [52, 50] })];
    expect(removeOverlaps(nodes, at({ a: [0, 0], b: [0, 0] }), { frame, maxPasses: 3 }).left).toBe(1);
  });

  it('takes none', () => {
    expect(removeOverlaps([], new Map(), { frame }).positions.size).toBe(0);
  });
});
