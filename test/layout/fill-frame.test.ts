import { describe, expect, it } from 'vitest';

import { fillFrame } from '../../src/layout/fill-frame.ts';
import type { LayoutNode } from '../../src/layout/types.ts';

const SIZE = { width: 400, height: 200 };
const node = (id: string): LayoutNode => ({ id, radius: 4, labelWidth: 0, labelHeight: 0 }) as LayoutNode;
const nodes = [node('a'), node('b'), node('c')];

describe('fillFrame', () => {
  it('grows a corner to the frame by one factor, at most two, and puts it in the middle', () => {
    const places = new Map([
      ['a', { x: 20, y: 20 }],
      ['b', { x: 60, y: 20 }],
      ['c', { x: 20, y: 50 }],
    ]);
    // 40 by 30 becomes 80 by 60, about the middle of the frame.
    expect([...fillFrame(nodes, places, SIZE)]).toEqual([
      ['a', { x: 160, y: 70 }],
      ['b', { x: 240, y: 70 }],
      ['c', { x: 160, y: 130 }],
    ]);
  });

  it('leaves what fills the frame, one side of it, or is a single node where it is', () => {
    const wide = new Map([
      ['a', { x: 20, y: 100 }],
      ['b', { x: 380, y: 100 }],
      ['c', { x: 200, y: 110 }],
    ]);
    expect(fillFrame(nodes, wide, SIZE)).toBe(wide);
    const one = new Map([['a', { x: 20, y: 20 }]]);
    expect(fillFrame([node('a')], one, SIZE)).toBe(one);
  });
});
