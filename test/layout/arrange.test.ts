import { describe, expect, it } from 'vitest';

import { arrange, settleForces } from '../../src/layout/arrange.ts';
import { labelOverlaps, nodeOverlaps, readability } from '../../src/layout/readability.ts';
import { distance, edge, node, twoHubs } from './networks.ts';

const size = { width: 640, height: 400 };

describe('arrange', () => {
  it('leaves no overlap, shows all labels and uses the frame', () => {
    const { positions, labels, settled } = arrange(twoHubs.nodes, twoHubs.edges, size);
    const measured = readability(twoHubs.nodes, twoHubs.edges, positions, labels.placed, size);
    expect(measured).toMatchObject({ nodeOverlaps: 0, labelOverlaps: 0, labelsShown: 1, crossings: 0 });
    expect(measured.shorterSideUsed).toBeGreaterThan(0.7);
    expect(settled).toBe(true);
  });

  it('does not depend on the order of the input', () => {
    expect(arrange([...twoHubs.nodes].reverse(), [...twoHubs.edges].reverse(), size)).toEqual(
      arrange(twoHubs.nodes, twoHubs.edges, size),
    );
  });

  it('arranges none, one, some without edges, and two components', () => {
    expect(arrange([], [], size)).toMatchObject({ iterations: 0, settled: true, labels: { placed: [], dropped: [] } });
    const one = arrange([node('a')], [], size).positions.get('a')!;
    expect(one.x).toBeCloseTo(320, 0);
    expect(one.y).toBeCloseTo(200, -1);
    const loose = ['a', 'b', 'c', 'd', 'e'].map((id) => node(id));
    expect(nodeOverlaps(loose, arrange(loose, [], size).positions)).toBe(0);
    const apart = arrange(loose, [edge('a', 'b'), edge('b', 'c'), edge('d', 'e')], size);
    expect(labelOverlaps(loose, apart.positions, apart.labels.placed)).toBe(0);
  });

  it('keeps pins, to the pixel', () => {
    const nodes = twoHubs.nodes.map((n) => (n.id === 'm' ? { ...n, pin: [100, 80] as const } : n));
    const { positions } = arrange(nodes, twoHubs.edges, size);
    expect(positions.get('m')).toEqual({ x: 100, y: 80 });
    expect(nodeOverlaps(nodes, positions)).toBe(0);
  });

  it('stays near what was on screen when it goes on from there', () => {
    const before = arrange(twoHubs.nodes, twoHubs.edges, size).positions;
    const fewer = twoHubs.nodes.filter(({ id }) => id !== 'f');
    const after = arrange(
      fewer,
      twoHubs.edges.filter(({ source }) => source !== 'f'),
      size,
      { start: before },
    ).positions;
    const moved = fewer.map(({ id }) => distance(before.get(id)!, after.get(id)!));
    expect(moved.reduce((a, b) => a + b) / moved.length).toBeLessThan(100);
  });

  it('makes the same of settled forces as of the whole way', () => {
    const { positions: base } = settleForces(twoHubs.nodes, twoHubs.edges);
    const whole = arrange(twoHubs.nodes, twoHubs.edges, size);
    expect(arrange(twoHubs.nodes, twoHubs.edges, size, { base }).positions).toEqual(whole.positions);
    expect(() => arrange([...twoHubs.nodes, node('z')], [], size, { base })).toThrowError('missing place of "z"');
  });

  it('fills a phone upright', () => {
    const phone = { width: 390, height: 700 };
    const { positions, labels } = arrange(twoHubs.nodes, twoHubs.edges, phone);
    expect(readability(twoHubs.nodes, twoHubs.edges, positions, labels.placed, phone).shorterSideUsed).toBeGreaterThan(
      0.7,
    );
  });

  it('keeps marks apart where labels have no room', () => {
    const nodes = Array.from({ length: 300 }, (_, i) => node(`n${i}`, { radius: 3 }));
    const edges = nodes.slice(1).map(({ id }, i) => edge(id, `n${Math.floor(i / 3)}`));
    const { positions, labels } = arrange(nodes, edges, size);
    expect(nodeOverlaps(nodes, positions)).toBe(0);
    expect(labelOverlaps(nodes, positions, labels.placed)).toBe(0);
  });
});
