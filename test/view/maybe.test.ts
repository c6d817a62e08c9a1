import { describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { View } from '../../src/view/view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { GRAPH_DATA } from '../data/small.ts';
import { SMALL_DATASET, SMALL_GRAPH } from '../query/small-graph.ts';

const show = (change: Partial<ViewState>): View =>
  selectView(SMALL_GRAPH, { ...defaultView(SMALL_DATASET), ...change }, { today: '2026-01-01' });
const maybeNodes = (view: View): string[] => view.nodes.filter(({ maybe }) => maybe).map(({ id }) => id);
const maybeEdges = (view: View): string[][] =>
  view.edges.flatMap(({ id, maybe }) => (maybe === undefined ? [] : [[id, maybe]]));

describe('what may hold at the time of a view', () => {
  it('is shown apart from what holds, and is in no count but its own', () => {
    // Alpha begins in 2010, Gamma in 2008; the lowlands are first seen in Alpha in 2017, Poland in Gamma in 2011.
    const view = show({ at: '2010', edges: ['membership'] });
    expect(view.edges.flatMap(({ id, maybe }) => (maybe === undefined ? [id] : []))).toEqual([
      'membership:HUN:alpha',
      'membership:JPN:alpha',
    ]);
    expect(maybeEdges(view)).toEqual([
      // Japan is surely the hub of Gamma: that is in the view for those who perhaps work with it.
      ['membership:JPN:gamma', 'way'],
      ['membership:POL:gamma', 'tie'],
      ['membership:THA:gamma', 'tie'],
      ['membership:lowlands:alpha', 'tie'],
    ]);
    expect(maybeNodes(view)).toEqual(['POL', 'THA', 'lowlands', 'gamma']);
    expect(view.counts).toMatchObject({
      nodes: { shown: 3 },
      edges: { shown: 2 },
      byNodeKind: { country: { shown: 2 }, framework: { shown: 1 }, programme: { shown: 0 } },
      byGroup: { alpha: { shown: 2 }, gamma: { shown: 0 } },
      maybe: { nodes: 4, edges: 4 },
    });
    expect(view.nodes.find(({ id }) => id === 'alpha')).toMatchObject({ degree: 2 });
  });

  it('is nothing where all dates are known, or all times are asked for', () => {
    for (const at of ['now', '2026', 'all']) {
      const view = show({ at });
      expect([maybeNodes(view), maybeEdges(view)]).toEqual([[], []]);
      expect(view.counts.maybe).toEqual({ nodes: 0, edges: 0 });
    }
  });

  it('is the project that began and that nobody knows to go on', () => {
    const kinds = ['country', 'framework', 'programme', 'project'] as const;
    const begun = show({ at: '2021', kinds, edges: ['membership', 'participation'] });
    const later = show({ at: '2022', kinds, edges: ['membership', 'participation'] });
    expect(maybeNodes(begun)).not.toContain('proj-gamma-1');
    expect(maybeNodes(later)).toContain('proj-gamma-1');
    expect(maybeEdges(later).filter(([id]) => id!.includes('proj-gamma-1'))).toEqual([
      ['participation:JPN:proj-gamma-1', 'tie'],
      ['participation:THA:proj-gamma-1', 'tie'],
    ]);
  });
});

describe('the built-in network', async () => {
  const dataset = await readDirectory(GRAPH_DATA);
  const graph = buildGraph(dataset);

  it('draws no mobility in a picture of a time before it was observed', () => {
    const kindsAt = (at: string, period: string): Set<string> => {
      const state: ViewState = { ...defaultView(dataset), at, period, minMobility: 1000 };
      const { edges } = selectView(graph, state, { today: dataset.date });
      return new Set(edges.map(({ attributes: { kind } }) => kind));
    };
    expect(kindsAt('1998', '2006/2016')).not.toContain('mobility');
    expect(kindsAt('2005', '2006/2016')).not.toContain('mobility');
    for (const at of ['2006', '2012', '2020', '2000/2010', 'now', 'all'])
      expect(kindsAt(at, '2006/2016')).toContain('mobility');
    expect(kindsAt('2001', '2001/2005')).toContain('mobility');
  });
});
