import { describe, expect, it } from 'vitest';

import { placeLabels } from '../../src/layout/labels.ts';
import { crossings, labelOverlaps, nodeOverlaps, readability, stress } from '../../src/layout/readability.ts';
import { at, edge, node } from './networks.ts';

const square = at({ a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100] });
const four = ['a', 'b', 'c', 'd'].map((id) => node(id));

describe('readability', () => {
  it('counts marks that overlap as circles, not as squares', () => {
    const nodes = [node('a', { radius: 10 }), node('b', { radius: 10 })];
    expect(nodeOverlaps(nodes, at({ a: [0, 0], b: [19, 0] }))).toBe(1);
    expect(nodeOverlaps(nodes, at({ a: [0, 0], b: [15, 15] }))).toBe(0);
  });

  it('counts labels on labels and on other marks', () => {
    const box = { left: 0, top: 0, right: 20, bottom: 10 };
    const label = (id: string) => ({
      id,
      side: 'below' as const,
      anchor: 'middle' as const,
      x: 0,
      y: 0,
      box,
      isStruck: false,
    });
    expect(
      labelOverlaps(four, at({ a: [500, 0], b: [600, 0], c: [10, 5], d: [700, 0] }), [label('a'), label('b')]),
    ).toBe(3);
    expect(labelOverlaps(four, at({ a: [10, 5], b: [600, 0], c: [650, 5], d: [700, 0] }), [label('a')])).toBe(0);
  });

  it('counts crossings once, and not at common ends', () => {
    expect(crossings([edge('a', 'c'), edge('b', 'd')], square)).toBe(1);
    expect(crossings([edge('a', 'c'), edge('c', 'a'), edge('b', 'd')], square)).toBe(1);
    expect(crossings([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'a')], square)).toBe(0);
    expect(crossings([edge('a', 'c'), edge('b', 'd')], square, 0)).toBeUndefined();
  });

  it('finds no stress in a line drawn as a line, at any scale', () => {
    const line = [edge('a', 'b'), edge('b', 'c')];
    const three = ['a', 'b', 'c'].map((id) => node(id));
    expect(stress(three, line, at({ a: [0, 0], b: [7, 0], c: [14, 0] }))).toBeCloseTo(0, 12);
    // d/g = 1, 1, √2/2: 1 − (2 + √2/2)² / (3 · 2.5).
    expect(stress(three, line, at({ a: [1, 0], b: [0, 0], c: [0, 1] }))).toBeCloseTo(
      1 - (2 + Math.SQRT1_2) ** 2 / 7.5,
      12,
    );
  });

  it('leaves pairs without a path out of the stress', () => {
    expect(stress(four, [edge('a', 'b'), edge('c', 'd')], square)).toBeCloseTo(0, 12);
    expect(stress(four, [], square)).toBe(0);
  });

  it('measures the room used and the labels shown', () => {
    const positions = at({ a: [50, 50], b: [150, 50] });
    const nodes = [node('a'), node('b', { labelWidth: 0 })];
    const { placed } = placeLabels(nodes, positions, { size: { width: 200, height: 100 } });
    const measured = readability(nodes, [edge('a', 'b')], positions, placed, { width: 200, height: 100 });
    // From the left of a's label (30) to the right of b's mark (155), from the top of the marks (45) to the end of the label (69).
    expect(measured).toMatchObject({ nodeOverlaps: 0, labelOverlaps: 0, labelsShown: 1, crossings: 0 });
    expect(measured.shorterSideUsed).toBeCloseTo(0.24, 9);
    expect(measured.areaUsed).toBeCloseTo((125 * 24) / 20_000, 9);
  });

  it('takes a picture without nodes', () => {
    expect(readability([], [], new Map(), [], { width: 10, height: 10 })).toEqual({
      nodeOverlaps: 0,
      labelOverlaps: 0,
      labelsShown: 1,
      shorterSideUsed: 0,
      areaUsed: 0,
      crossings: 0,
      stress: 0,
    });
  });
});
