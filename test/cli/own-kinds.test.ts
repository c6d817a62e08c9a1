import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { loadDataset } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { kindsOf } from '../../src/model/kinds.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { shortestPaths } from '../../src/query/shortest-paths.ts';
import { matrixExtent } from '../../src/scene/matrix/extent.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { parseView } from '../../src/view/codec.ts';
import { toQuery } from '../../src/view/print-view.ts';
import { selectView } from '../../src/view/select-view.ts';
import { allEdgeRecords } from '../../src/export/edge-records.ts';
import { runLine } from './run-line.ts';

/**
 * Twelve countries and two institutes with 13 agreements and 7 numbers: 20
 * ties, of which nine are without Japan. Kinds, names in one language, no
 * source and no focus: rows alone.
 */
const FILE = fileURLToPath(new URL('../fixtures/agreements/network.json', import.meta.url));
const dataset = await loadDataset(FILE);
const graph = buildGraph(dataset);
const today = dataset.date;

describe('a network of kinds of its own', () => {
  it('is whole in the graph, and in the picture that it begins with', () => {
    expect([graph.order, graph.size]).toEqual([14, 20]);
    const view = selectView(graph, defaultView(dataset), { today });
    expect(view.edges).toHaveLength(20);
    expect(view.edges.filter(({ source, target }) => source !== 'JPN' && target !== 'JPN')).toHaveLength(9);
    expect(view.nodes).toHaveLength(14);
    expect(view.counts.byEdgeKind['agreement']).toEqual({ shown: 13, total: 13 });
    expect(view.counts.byEdgeKind['joint-papers']).toEqual({ shown: 7, total: 7 });
  });

  it('has kinds beside the built-in ones, with one label where there is one', () => {
    const kinds = kindsOf(dataset);
    expect(kinds.edge('joint-papers')).toMatchObject({
      type: 'number',
      label: { en: 'joint papers', ja: 'joint papers' },
    });
    expect(kinds.node('institute').label).toEqual({ en: 'institute', ja: '研究所' });
    expect(() => kinds.edge('agreements')).toThrow('did you mean "agreement"');
  });

  it('answers who is tied to whom, whatever the two are', () => {
    const japan = neighbors(graph, 'Japan', { today });
    expect(japan.neighbors.map(({ id }) => id).sort()).toEqual(
      ['DEU', 'FRA', 'IDN', 'IND', 'KOR', 'Lab A', 'THA', 'USA', 'VNM'].sort(),
    );
    // In the order of the kinds.
    expect(japan.neighbors.find(({ id }) => id === 'DEU')!.ties).toMatchObject([
      { kind: 'agreement', sources: [] },
      { kind: 'joint-papers', value: 40.5, unit: 'papers' },
    ]);
    const lab = neighbors(graph, '研究所B', { today, lang: 'ja' });
    expect(lab.neighbors.map(({ name }) => name).sort()).toEqual(['France', 'Poland']);
    expect(shortestPaths(graph, 'KOR', 'POL', { today }).steps).toBe(3);
  });

  it('is read from and written to an address', () => {
    const { state, problems } = parseView({ focus: 'lab a', edges: 'agreement', matrix: 'joint-papers' }, { dataset });
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ focus: 'Lab A', edges: ['agreement'], matrix: 'joint-papers' });
    expect(parseView(Object.fromEntries(new URLSearchParams(toQuery(state, { dataset }))), { dataset }).state).toEqual(
      state,
    );
    expect(parseView({ edges: 'agrement' }, { dataset }).problems[0]!.message).toContain('did you mean "agreement"');
  });

  it('has a matrix of each kind', () => {
    const of = (matrix: string): number[] => {
      const extent = matrixExtent(selectView(graph, { ...defaultView(dataset), matrix }, { today }), dataset);
      return [extent.rows.length, extent.filled];
    };
    expect(of('agreement')).toEqual([13, 26]);
    expect(of('joint-papers')).toEqual([10, 14]);
  });

  it('is exported row by row', () => {
    const records = allEdgeRecords(graph, 'en');
    expect(records).toHaveLength(20);
    expect(records.filter(({ value }) => value !== null).map(({ value }) => value)).toEqual(
      expect.arrayContaining([120, 40.5, 7, 3, 9, 2, 1]),
    );
  });

  it('is asked at the command line in both languages, and says what nobody gave', async () => {
    for (const [lang, missing] of [
      ['en', 'source not given'],
      ['ja', '出典の記載なし'],
    ] as const) {
      const ran = await runLine(['neighbors', 'JPN', '--data', FILE, '--lang', lang]);
      expect(ran.stderr).toBe('');
      expect(ran.stdout).toContain(missing);
      expect(ran.stdout).toContain('Laboratory A');
    }
  });
});
