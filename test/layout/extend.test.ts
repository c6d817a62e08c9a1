import { describe, expect, it } from 'vitest';

import { extend } from '../../src/layout/extend.ts';
import type { LayoutEdge, LayoutNode, Positions } from '../../src/layout/types.ts';

const node = (id: string, pin?: readonly [number, number]): LayoutNode => ({
  id,
  radius: 8,
  labelWidth: 40,
  labelHeight: 12,
  importance: 0.3,
  ...(pin ? { pin } : {}),
});
const edge = (source: string, target: string): LayoutEdge => ({ source, target, weight: 1 });
const SIZE = { width: 600, height: 400 };

const placed: Positions = new Map([
  ['a', { x: 100, y: 100.25 }],
  ['b', { x: 300, y: 100 }],
  ['c', { x: 500, y: 300 }],
]);
const nodes = [...'abcdef'].map((id) => node(id));
// d hangs on a and b, e on d alone, f on nothing.
const edges = [edge('a', 'd'), edge('b', 'd'), edge('d', 'e')];
const all = extend(nodes, edges, placed, { size: SIZE });
const distance = (one: string, other: string): number => {
  const [p, q] = [all.get(one)!, all.get(other)!];
  return Math.hypot(p.x - q.x, p.y - q.y);
};

describe('extend', () => {
  it('leaves what has a place exactly there', () => {
    for (const [id, place] of placed) expect(all.get(id)).toEqual(place);
  });

  it('puts a further node amid its neighbours, and one that hangs on it beside it', () => {
    expect(all.get('d')!.x).toBeGreaterThan(140);
    expect(all.get('d')!.x).toBeLessThan(260);
    expect(distance('e', 'd')).toBeLessThan(distance('e', 'c'));
    expect(distance('e', 'd')).toBeLessThan(100);
  });

  it('lets no mark lie on another, inside the frame', () => {
    const ids = [...all.keys()];
    for (const [i, id] of ids.entries()) {
      for (const other of ids.slice(0, i)) expect(distance(id, other), `${id} ${other}`).toBeGreaterThan(16);
      const { x, y } = all.get(id)!;
      expect(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height).toBe(true);
    }
  });

  it('does not depend on the order of what is given', () => {
    const again = extend([...nodes].reverse(), [...edges].reverse(), new Map([...placed].reverse()), { size: SIZE });
    for (const [id, place] of all) expect(again.get(id)).toEqual(place);
  });

  it('puts a further node where the reader has pinned it', () => {
    const pinned = nodes.map(({ id }) => node(id, id === 'f' ? [480, 60] : undefined));
    expect(extend(pinned, edges, placed, { size: SIZE }).get('f')).toEqual({ x: 480, y: 60 });
  });
});
