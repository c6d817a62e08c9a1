/** Measures of nodes: by hand, and equal to those of NetworkX on five graphs (test/fixtures/networkx/make.py). */
import { readFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { metrics } from '../../src/query/metrics.ts';
import { SMALL_GRAPH } from './small-graph.ts';

interface Numbers {
  readonly directed: boolean;
  readonly edges: readonly (readonly [string, string, number])[];
  readonly density: number;
  readonly degree: Readonly<Record<string, number>>;
  readonly strength: Readonly<Record<string, number>>;
  readonly betweenness: Readonly<Record<string, number>>;
  readonly clustering: Readonly<Record<string, number>>;
  readonly louvain: readonly (readonly string[])[];
  readonly modularity: number;
}

const NUMBERS = JSON.parse(await readFile('test/fixtures/networkx/numbers.json', 'utf8')) as Record<string, Numbers>;
const today = '2026-06-01';

function graphOf(directed: boolean, edges: Numbers['edges']): CollabGraph {
  const ids = [...new Set(edges.flatMap(([a, b]) => [a, b]))];
  return buildGraph(
    upgradeDataset({
      format: 'collab-graph/dataset@2',
      name: 'n',
      version: '1',
      date: '2026-01-01',
      node_kinds: [{ id: 'person', label_en: 'person' }],
      edge_kinds: [
        { id: 'talks', label_en: 'talks', type: 'number', directed: directed ? 'yes' : 'no', unit_en: 'minutes' },
      ],
      nodes: ids.map((id) => ({ id, kind: 'person' })),
      edges: edges.map(([subject, object, obs_value]) => ({ kind: 'talks', subject, object, obs_value })),
    }),
  );
}

describe.each(Object.entries(NUMBERS))('%s', (_name, expected) => {
  it('has the numbers of NetworkX', async () => {
    const result = await metrics(graphOf(expected.directed, expected.edges), { today });
    expect(result.unit).toBe('minutes');
    expect(result.directed).toBe(expected.directed);
    expect(result.size).toBe(expected.edges.length);
    expect(result.density).toBeCloseTo(expected.density, 12);
    expect(result.rows).toHaveLength(Object.keys(expected.degree).length);
    for (const row of result.rows)
      for (const measure of ['degree', 'strength', 'betweenness', 'clustering'] as const)
        expect(row[measure], `${measure} of ${row.id}`).toBeCloseTo(expected[measure][row.id]!, 12);
  });

  it('has communities that are as good as those of NetworkX, the same for the same seed and any order of rows', async () => {
    const first = await metrics(graphOf(expected.directed, expected.edges), { today });
    const again = await metrics(graphOf(expected.directed, [...expected.edges].reverse()), { today });
    expect(again).toEqual(first);
    expect(first.communities.modularity).toBeGreaterThan(expected.modularity - 0.03);
    expect(first.rows.every(({ community }) => community >= 1 && community <= first.communities.count)).toBe(true);
  });
});

describe('metrics', () => {
  it('finds four cliques as four communities', async () => {
    const { edges, louvain, modularity } = NUMBERS['cliques']!;
    const { rows, communities } = await metrics(graphOf(false, edges), { today });
    const found = Array.from({ length: communities.count }, (_, index) =>
      rows
        .filter(({ community }) => community === index + 1)
        .map(({ id }) => id)
        .sort(),
    );
    expect(found.sort()).toEqual(louvain);
    expect(communities.modularity).toBeCloseTo(modularity, 12);
  });

  it('of a path of three: who is in the middle is on the only way', async () => {
    const { rows, density } = await metrics(
      graphOf(false, [
        ['a', 'b', 2],
        ['b', 'c', -1],
      ]),
      { today },
    );
    expect(
      rows.map(({ id, degree, strength, betweenness, clustering }) => [id, degree, strength, betweenness, clustering]),
    ).toEqual([
      ['b', 2, 1, 1, 0],
      ['a', 1, 2, 0, 0],
      ['c', 1, -1, 0, 0],
    ]);
    expect(density).toBeCloseTo(2 / 3, 12);
  });

  it('has no strength for ties, nor for several kinds, whose numbers have no common unit', async () => {
    const ties = await metrics(SMALL_GRAPH, { today });
    expect([ties.query.edges, ties.unit, new Set(ties.rows.map(({ strength }) => strength))]).toEqual([
      ['membership'],
      null,
      new Set([null]),
    ]);
    const mixed = await metrics(SMALL_GRAPH, { edges: ['mobility', 'coauthorship'], today });
    expect([mixed.directed, mixed.unit]).toEqual([false, null]);
  });

  it('of nothing is nothing, and refuses what it cannot be asked', async () => {
    const none = await metrics(graphOf(false, []), { edges: ['talks'], today });
    expect([none.order, none.density, none.communities, none.rows]).toEqual([
      0,
      null,
      { count: 0, modularity: null },
      [],
    ]);
    await expect(metrics(SMALL_GRAPH, { order: 'degre', today })).rejects.toThrow('did you mean "degree"');
    await expect(metrics(SMALL_GRAPH, { edges: ['mobility'], period: 'all', today })).rejects.toThrow('unsupported');
  });
});
