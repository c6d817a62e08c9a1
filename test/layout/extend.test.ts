import { describe, expect, it } from 'vitest';

import { extend } from '../../src/layout/extend.ts';
import type { LayoutEdge, LayoutNode, Positions } from '../../src/layout/types.ts';

const node = (id: string): LayoutNode => ({
  id,
  radius: 8,
  labelWidth: 40,
  labelHeight: 12,
  importance: 0.3,
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

  it('gathers the members of a hub about it, where there is room for all of them', () => {
    const members = Array.from({ length: 12 }, (_, i) => node(`m${i}`));
    const ties = [edge('a', 'hub'), ...members.map(({ id }) => edge('hub', id))];
    const found = extend([...nodes.slice(0, 3), node('hub'), ...members], ties, placed, { size: SIZE });
    const hub = found.get('hub')!;
    for (const { id } of members) {
      const { x, y } = found.get(id)!;
      expect(Math.hypot(x - hub.x, y - hub.y), id).toBeLessThan(130);
    }
  });

  /** Nodes without ties in a frame of 268 by 268. */
  const crowd = (count: number): number[] => {
    const many = Array.from({ length: count }, (_, i) => node(`n${i}`));
    const found = extend([...nodes.slice(0, 3), ...many], [], placed, { size: { width: 300, height: 300 } });
    const points = [...found.values()].slice(3);
    return points.flatMap((p, i) => points.slice(0, i).map((q) => Math.hypot(p.x - q.x, p.y - q.y)));
  };

  it('gives marks a place where labels have none', () => {
    expect(Math.min(...crowd(70))).toBeGreaterThan(16);
  });

  it('lets marks overlap where there is no room left, but none lie on another', () => {
    expect(Math.min(...crowd(400))).toBeGreaterThanOrEqual(4);
  });
});
