import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { View } from '../../src/view/view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';

const dataset = await readDirectory('graph-data');
const graph = buildGraph(dataset);

function map(change: Partial<ViewState> = {}): View {
  const state: ViewState = { ...defaultView(dataset), view: 'map', edges: ['mobility'], ...change };
  return selectView(graph, state, { today: '2026-11-22' });
}

/** `FROM→TO: number`, read from the table itself. */
function expected(minimum: number, period: string): string[] {
  const rows = (parse(readFileSync('graph-data/mobility.csv'), { columns: true }) as Record<string, string>[]).filter(
    (row) => row['time_period'] === period,
  );
  const totals = new Map<string, number>();
  const pair = (row: Record<string, string>): string => [row['ref_area']!, row['counterpart_area']!].sort().join(' ');
  for (const row of rows) totals.set(pair(row), (totals.get(pair(row)) ?? 0) + Number(row['obs_value']));
  return rows
    .filter((row) => totals.get(pair(row))! >= minimum)
    .map((row) => `${row['ref_area']}→${row['counterpart_area']}: ${row['obs_value']}`)
    .sort();
}

const shown = (view: View): string[] => view.edges.map((edge) => `${edge.source}→${edge.target}: ${edge.value}`).sort();

describe('a map of flows alone', () => {
  it('of the ministry’s figure has exactly the pairs that reach 4,000 both ways together', () => {
    const view = map({ minMobility: 4000, period: '2006/2016' });
    expect(shown(view)).toEqual(expected(4000, '2006/2016'));
    // Known from the table, counted by hand once.
    expect(view.edges).toHaveLength(94);
    expect(shown(view)).toContain('JPN→USA: 11791');
    expect(shown(view)).toContain('USA→JPN: 11622');
    expect(shown(view)).toContain('TUR→USA: 2608');
  });

  it.each([
    [10_000, '2006/2016'],
    [1000, '2016/2020'],
    [0, '2001/2005'],
  ])('follows the minimum %i and the period %s, pair by pair', (minMobility, period) => {
    expect(shown(map({ minMobility, period }))).toEqual(expected(minMobility, period));
  });

  it('has the same pairs whoever is in its middle', () => {
    expect(shown(map({ focus: 'BRA' }))).toEqual(shown(map()));
  });

  it('keeps a focus that no flow leads to', () => {
    expect(map({ focus: 'TON' }).nodes.map((node) => node.id)).toContain('TON');
  });

  it('has the one direction of a pair whose other direction the table lacks', () => {
    const view = selectView(
      SMALL_GRAPH,
      { ...defaultView(SMALL_DATASET), view: 'map', edges: ['mobility'], minMobility: 0 },
      { today: TODAY },
    );
    const pair = view.edges.filter((edge) => [edge.source, edge.target].sort().join() === 'CHN,THA');
    expect(pair.map((edge) => [edge.source, edge.target, edge.value])).toEqual([['CHN', 'THA', 40]]);
    // A zero that was observed is a number like any other.
    expect(view.edges.find((edge) => edge.source === 'USA' && edge.target === 'JPN')?.value).toBe(0);
  });
});

describe('the other views', () => {
  it.each(['network', 'table', 'matrix'] as const)('%s shows what is about the focus', (view) => {
    const pairs = (flows: 'auto' | 'all'): string[] => {
      const { edges } = map({ view, flows });
      return [...new Set(edges.map((edge) => [edge.source, edge.target].sort().join(' ')))].sort();
    };
    expect(pairs('auto')).toEqual(['CHN JPN', 'JPN USA']);
    expect(pairs('all')).toEqual(['CHN JPN', 'CHN USA', 'JPN USA']);
  });

  it('a map with memberships too has the nodes and edges of the network', () => {
    const edges = ['membership', 'mobility'] as const;
    expect(shown(map({ edges }))).toEqual(shown(map({ edges, view: 'network' })));
  });
});
