/** Nodes by nodes of one kind of ties or numbers, by hand. */
import { describe, expect, it } from 'vitest';

import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { tieMatrix } from '../../src/query/tie-matrix.ts';
import { SMALL_GRAPH } from './small-graph.ts';

const today = '2026-06-01';

/** Papers without direction over two years, flows with one, agreements of which one has ended. */
const graph = buildGraph(
  upgradeDataset({
    format: 'collab-graph/dataset@2',
    name: 'n',
    version: '1',
    date: '2026-01-01',
    sources: [{ id: 's', title: 'S' }],
    node_kinds: [{ id: 'lab', label_en: 'laboratory', label_ja: '研究室' }],
    edge_kinds: [
      { id: 'papers', label_en: 'joint papers', type: 'number', unit_en: 'papers', unit_ja: '本', additive: 'yes' },
      { id: 'visits', label_en: 'visits', type: 'number', directed: 'yes', unit_en: 'stays' },
      { id: 'share', label_en: 'share', type: 'number', directed: 'yes', unit_en: '%' },
      { id: 'agreement', label_en: 'agreement', type: 'tie' },
    ],
    countries: [{ id: 'JPN', name_en: 'Japan', name_ja: '日本' }],
    nodes: [
      { id: 'a', kind: 'lab', name_en: 'Alpha' },
      { id: 'b', kind: 'lab', name_en: 'Beta' },
      { id: 'c', kind: 'lab', name_en: 'Gamma' },
    ],
    edges: [
      { kind: 'papers', subject: 'a', object: 'b', obs_value: 2, time_period: '2020', source: ['s'] },
      { kind: 'papers', subject: 'a', object: 'b', obs_value: 3, time_period: '2021' },
      { kind: 'papers', subject: 'JPN', object: 'b', obs_value: 0, time_period: '2021' },
      { kind: 'visits', subject: 'a', object: 'JPN', obs_value: 7 },
      { kind: 'visits', subject: 'JPN', object: 'a', obs_value: 4 },
      { kind: 'share', subject: 'a', object: 'b', obs_value: 40 },
      { kind: 'agreement', subject: 'a', object: 'c', from: '2001' },
      { kind: 'agreement', subject: 'b', object: 'c', from: '2001', to: '2009' },
    ],
  }),
);

const cellsOf = (options: Parameters<typeof tieMatrix>[1]): unknown => {
  const { nodes, cells } = tieMatrix(graph, { today, ...options });
  return Object.fromEntries(
    nodes.map(({ id }, i) => [id, Object.fromEntries(nodes.map((n, j) => [n.id, cells[i]![j]?.value ?? null]))]),
  );
};

describe('tieMatrix', () => {
  it('has the first kind of the data where nobody says which, both halves of what has no direction', () => {
    const result = tieMatrix(graph, { today });
    expect(result.kind).toEqual({ id: 'papers', label: 'joint papers', type: 'number', directed: false });
    expect([result.unit, result.query.period, result.filled]).toEqual(['papers', 'whole', 2]);
    expect(result.nodes.map(({ id, out, in: arriving }) => [id, out, arriving])).toEqual([
      ['b', 5, 5],
      ['a', 5, 5],
      ['JPN', 0, 0],
    ]);
    // Zero was observed; a dash is not known, and nobody is a pair with itself.
    expect(cellsOf({})).toEqual({
      a: { a: null, b: 5, JPN: null },
      b: { a: 5, b: null, JPN: 0 },
      JPN: { a: null, b: 0, JPN: null },
    });
    expect(result.sources.map(({ id }) => id)).toEqual(['s']);
  });

  it('has one period where it is asked for', () => {
    expect(cellsOf({ period: '2020' })).toEqual({ a: { a: null, b: 2 }, b: { a: 2, b: null } });
    expect(() => tieMatrix(graph, { period: '1999', today })).toThrow('2020, 2021');
    expect(() => tieMatrix(graph, { period: 'all', today })).toThrow('unsupported');
  });

  it('keeps directions: rows lead to columns', () => {
    expect(cellsOf({ kind: 'visits' })).toEqual({ a: { a: null, JPN: 7 }, JPN: { a: 4, JPN: null } });
    const { nodes, unit } = tieMatrix(graph, { kind: 'visits', today });
    expect([unit, nodes.map(({ id, out, in: arriving }) => [id, out, arriving])]).toEqual([
      'stays',
      [
        ['a', 7, 4],
        ['JPN', 4, 7],
      ],
    ]);
  });

  it('adds no shares up', () => {
    const { nodes, unit } = tieMatrix(graph, { kind: 'share', today });
    expect([unit, nodes.map(({ out, in: arriving }) => [out, arriving])]).toEqual([
      '%',
      [
        [null, null],
        [null, null],
      ],
    ]);
  });

  it('counts ties that hold, and what it left out', () => {
    const now = tieMatrix(graph, { kind: 'agreement', today });
    expect([now.unit, now.filled, now.leftOut.ended]).toEqual([null, 1, 1]);
    expect(tieMatrix(graph, { kind: 'agreement', at: '2005', today }).filled).toBe(2);
  });

  it('takes only the nodes asked for, by any name, with a row for each', () => {
    expect(cellsOf({ nodes: ['Alpha', '日本'] })).toEqual({ a: { a: null, JPN: null }, JPN: { a: null, JPN: null } });
    expect(() => tieMatrix(graph, { nodes: ['Alfa'], today })).toThrow('Alfa');
  });

  it('is of numbers and ties between two, not of taking part', () => {
    expect(() => tieMatrix(SMALL_GRAPH, { kind: 'membership', today })).toThrow(
      /unsupported kind "membership".*mobility/,
    );
    expect(() => tieMatrix(graph, { kind: 'paper', today })).toThrow('did you mean "papers"');
    const { kind, unit, cells } = tieMatrix(SMALL_GRAPH, { kind: 'coauthorship', today });
    expect([kind.id, unit]).toEqual(['coauthorship', 'co-authored publications']);
    for (const [i, row] of cells.entries())
      for (const [j, cell] of row.entries()) expect(cell?.value).toBe(cells[j]![i]?.value);
  });
});
