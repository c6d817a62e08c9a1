import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { describe, expect, it } from 'vitest';

import { forceState, iterateExactly } from '../../src/layout/exact-forces.ts';
import { forceAtlas2, forceAtlas2Steps } from '../../src/layout/force-atlas2.ts';
import { indexNetwork } from '../../src/layout/indexed-network.ts';
import { checkSettings, type ForceAtlas2Settings } from '../../src/layout/settings.ts';
import { spiral } from '../../src/layout/start.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { distance, edge, node, twoHubs } from './networks.ts';

function errorOf(run: () => unknown): CollabGraphError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(CollabGraphError);
    return error as CollabGraphError;
  }
  throw new Error('nothing was thrown');
}

describe('forceAtlas2', () => {
  it('gives the same positions whatever the order of nodes, edges and ends', () => {
    const first = forceAtlas2(twoHubs.nodes, twoHubs.edges);
    const turned = twoHubs.edges
      .map(({ source, target, weight }) => ({ source: target, target: source, weight }))
      .reverse();
    expect(forceAtlas2([...twoHubs.nodes].reverse(), turned).positions).toEqual(first.positions);
  });

  it('puts members near their hub and the common member between the hubs', () => {
    const { positions } = forceAtlas2(twoHubs.nodes, twoHubs.edges);
    const [p, q, m, a] = ['p', 'q', 'm', 'a'].map((id) => positions.get(id)!) as [never, never, never, never];
    expect(distance(a, p)).toBeLessThan(distance(a, q));
    expect(distance(m, p)).toBeLessThan(distance(p, q));
    expect(distance(m, q)).toBeLessThan(distance(p, q));
  });

  it('counts parallel edges once, with their weights added, and ignores loops', () => {
    const doubled = [edge('a', 'p', 0.5), edge('p', 'a', 0.5), edge('a', 'a'), ...twoHubs.edges.slice(1)];
    expect(forceAtlas2(twoHubs.nodes, doubled).positions).toEqual(forceAtlas2(twoHubs.nodes, twoHubs.edges).positions);
  });

  it('names the setting that a misspelt one was meant to be', () => {
    const error = errorOf(() => forceAtlas2(twoHubs.nodes, twoHubs.edges, { settings: { gravty: 5 } as never }));
    expect(error.code).toBe('unknown');
    expect(error.suggestions).toContain('gravity');
    expect(error.message).toBe('unknown layout setting "gravty" (did you mean "gravity"?)');
  });

  it.each([
    { gravity: NaN },
    { gravity: -1 },
    { scalingRatio: 0 },
    { slowDown: -1 },
    { slowDown: Infinity },
    { linLogMode: 1 },
  ])('refuses the setting %o', (settings) => {
    expect(errorOf(() => checkSettings(settings as never)).code).toBe('invalid');
  });

  it.each([NaN, 0, -1, Infinity, '7', undefined])('refuses the weight %s', (weight) => {
    const error = errorOf(() => forceAtlas2(twoHubs.nodes, [{ source: 'a', target: 'p', weight: weight as number }]));
    expect(error.code).toBe('invalid');
    expect(error.message).toContain('a–p');
  });

  it('refuses an edge to nowhere, a node given twice and a start that is not finite', () => {
    expect(errorOf(() => forceAtlas2([node('abc')], [edge('abc', 'abd')])).suggestions).toEqual(['abc']);
    expect(errorOf(() => forceAtlas2([node('a'), node('a')], [])).code).toBe('duplicate');
    expect(errorOf(() => forceAtlas2(twoHubs.nodes, [], { start: new Map([['a', { x: NaN, y: 0 }]]) })).code).toBe(
      'invalid',
    );
  });

  it('stops when movement has died down, and at the cap', () => {
    const settled = forceAtlas2(twoHubs.nodes, twoHubs.edges);
    expect(settled.settled).toBe(true);
    expect(settled.iterations).toBeLessThan(1000);
    const capped = forceAtlas2(twoHubs.nodes, twoHubs.edges, { stop: { movement: 0, maxIterations: 7 } });
    expect(capped).toMatchObject({ iterations: 7, settled: false });
    expect(errorOf(() => forceAtlas2(twoHubs.nodes, [], { stop: { maxIterations: 1.5 } })).code).toBe('invalid');
  });

  it('ends where it is when told to', () => {
    const steps = forceAtlas2Steps(twoHubs.nodes, twoHubs.edges);
    while (steps.next().value!.iterations === 0);
    const last = steps.next('finish');
    expect(last.done).toBe(true);
    expect(last.value).toMatchObject({ settled: false });
  });

  it('lays out none, one, two apart, and two components', () => {
    expect(forceAtlas2([], []).positions.size).toBe(0);
    expect(forceAtlas2([node('a')], []).positions.size).toBe(1);
    const lonely = forceAtlas2([node('a'), node('b')], []).positions;
    expect(distance(lonely.get('a')!, lonely.get('b')!)).toBeGreaterThan(1);
    const { positions } = forceAtlas2(
      ['a', 'b', 'c', 'd'].map((id) => node(id)),
      [edge('a', 'b'), edge('c', 'd')],
    );
    const [a, b, c] = ['a', 'b', 'c'].map((id) => positions.get(id)!) as [never, never, never];
    expect(distance(a, b)).toBeLessThan(distance(a, c));
  });

  it('goes on from given places and puts new nodes beside their neighbors', () => {
    const start = new Map([
      ['p', { x: 0, y: 0 }],
      ['q', { x: 300, y: 0 }],
    ]);
    const { positions } = forceAtlas2(twoHubs.nodes, twoHubs.edges, { start, stop: { maxIterations: 1 } });
    expect(distance(positions.get('a')!, positions.get('p')!)).toBeLessThan(
      distance(positions.get('a')!, positions.get('q')!),
    );
  });

  it('holds pinned nodes', () => {
    const start = new Map(twoHubs.nodes.map(({ id }, i) => [id, { x: i % 3, y: Math.floor(i / 3) }]));
    const pinned = twoHubs.nodes.map((n) => (n.id === 'a' ? { ...n, pin: [0, 0] as const } : n));
    const before = forceAtlas2(pinned, twoHubs.edges, { start, stop: { maxIterations: 0 } }).positions;
    const after = forceAtlas2(pinned, twoHubs.edges, { start }).positions;
    expect(after.get('a')).toEqual(before.get('a'));
    expect(after.get('b')).not.toEqual(before.get('b'));
  });
});

describe('iterateExactly', () => {
  const variants: Partial<ForceAtlas2Settings>[] = [
    {},
    { linLogMode: true },
    { strongGravityMode: true },
    { outboundAttractionDistribution: true },
    { linLogMode: true, outboundAttractionDistribution: true },
    { edgeWeightInfluence: 0.5 },
    { slowDown: 5, gravity: 0, scalingRatio: 3 },
  ];
  it.each(variants)("moves nodes as graphology's iteration does with %o", (variant) => {
    const settings = { ...checkSettings(variant), barnesHutOptimize: false };
    const network = indexNetwork(
      twoHubs.nodes,
      twoHubs.edges.map((e, i) => ({ ...e, weight: 1 + i / 4 })),
    );
    const places = spiral(network.ids.length, 20);
    const state = forceState(network, places, settings);
    const nodes = new Float32Array(network.ids.length * 10);
    for (let i = 0; i < network.ids.length; i++) {
      nodes.set([places[2 * i]!, places[2 * i + 1]!, 0, 0, 0, 0, state.mass[i]!, 1, 1, 0], i * 10);
    }
    const edges = new Float32Array(
      [...network.weights].flatMap((weight, e) => [network.sources[e]! * 10, network.targets[e]! * 10, weight]),
    );
    for (let k = 0; k < 5; k++) {
      iterateExactly(settings, state, network.sources, network.targets);
      iterate(settings, nodes, edges);
    }
    for (let i = 0; i < network.ids.length; i++) {
      expect(state.x[i]).toBeCloseTo(nodes[i * 10]!, 2);
      expect(state.y[i]).toBeCloseTo(nodes[i * 10 + 1]!, 2);
    }
  });
});
