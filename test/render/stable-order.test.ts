import { describe, expect, it } from 'vitest';

import { stableOrder } from '../../src/render/stable-order.ts';

const known = (orders: Readonly<Record<string, number>>) => (id: string) => orders[id];

describe('stableOrder', () => {
  it('numbers what is new with room between', () => {
    expect(stableOrder(['a', 'b', 'c'], known({}))).toEqual([1000, 2000, 3000]);
  });

  it('keeps the numbers of what stays, and puts what comes before, between and after', () => {
    expect(stableOrder(['x', 'a', 'y', 'z', 'c', 'w'], known({ a: 1000, b: 2000, c: 3000 }))).toEqual([
      500, 1000, 1666, 2332, 3000, 4000,
    ]);
  });

  it('numbers all anew where what stays is in another order now', () => {
    expect(stableOrder(['b', 'a'], known({ a: 1000, b: 2000 }))).toEqual([1000, 2000]);
  });

  it('numbers all anew where there is no room', () => {
    expect(stableOrder(['a', 'x', 'b'], known({ a: 1, b: 2 }))).toEqual([1000, 2000, 3000]);
  });

  it('keeps nothing of nothing', () => {
    expect(stableOrder([], known({ a: 1000 }))).toEqual([]);
  });
});
