import { describe, expect, it } from 'vitest';

import { seriate } from '../../src/layout/seriate.ts';

const onLine = (places: readonly number[]): number[] =>
  seriate(places.length, (a, b) => Math.abs(places[a]! - places[b]!)).map((i) => places[i]!);

describe('seriation', () => {
  it('puts points of a line in their order, whatever order they come in', () => {
    expect(onLine([5, 1, 9, 3, 7])).toEqual([1, 3, 5, 7, 9]);
    expect(onLine([5, 9, 1, 3, 7])).toEqual([9, 7, 5, 3, 1]);
    expect(onLine([1, 9, 5, 3, 7])).toEqual([1, 3, 5, 7, 9]);
  });

  it('keeps two groups apart, and turns each so that the nearest of both meet', () => {
    // 0 … 2 and 10 … 12, given in turns.
    expect(onLine([2, 10, 0, 12, 1, 11])).toEqual([0, 1, 2, 10, 11, 12]);
  });

  it('gives every item once, the same on repeat, with ties and without', () => {
    const alike = seriate(30, () => 1);
    expect([...alike].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    expect(seriate(30, () => 1)).toEqual(alike);
    const spread = (a: number, b: number): number => Math.abs(((a * 37) % 101) - ((b * 37) % 101));
    expect(seriate(60, spread)).toEqual(seriate(60, spread));
    expect(new Set(seriate(60, spread)).size).toBe(60);
  });

  it('is never longer than any way of turning the parts of the tree (five leaves, by hand)', () => {
    // Nearest: 0–1 (1) and 2–3 (1.5); then 4 to 2–3; of the eight ways to turn, 1 0 | 3 2 4 and its like were worse.
    const table = [
      [0, 1, 8, 6, 9],
      [1, 0, 9, 5, 9],
      [8, 9, 0, 1.5, 3],
      [6, 5, 1.5, 0, 4],
      [9, 9, 3, 4, 0],
    ];
    expect(seriate(5, (a, b) => table[a]![b]!)).toEqual([0, 1, 3, 2, 4]);
  });

  it('has nothing to order below three', () => {
    expect([seriate(0, () => 1), seriate(1, () => 1), seriate(2, () => 1)]).toEqual([[], [0], [0, 1]]);
  });
});
