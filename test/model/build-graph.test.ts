import { describe, expect, it } from 'vitest';

import { isFlow } from '../../src/model/graph.ts';
import { graphWith, SMALL_DATASET, SMALL_GRAPH } from '../query/small-graph.ts';

describe('buildGraph', () => {
  it('makes a node of every row of the node tables', () => {
    const { countries, regions, groups, agencies, topics, calls, projects } = SMALL_DATASET;
    const rows = [countries, regions, groups, agencies, topics, calls, projects];
    expect(SMALL_GRAPH.order).toBe(rows.reduce((sum, table) => sum + table.length, 0));
    expect(SMALL_GRAPH.getNodeAttributes('gamma')).toMatchObject({
      kind: 'programme',
      name: { en: 'Gamma Programme', ja: 'ガンマ事業' },
      short: { en: 'Gamma' },
    });
  });

  it('keys edges by kind and ends, and numbers those alike', () => {
    expect(SMALL_GRAPH.hasEdge('membership:THA:beta')).toBe(true);
    expect(SMALL_GRAPH.hasEdge('membership:THA:beta:2')).toBe(true);
    expect(SMALL_GRAPH.hasEdge('part_of:proj-alpha-1:call-alpha-2016')).toBe(true);
    expect(SMALL_GRAPH.hasEdge('part_of:proj-alpha-1:alpha')).toBe(true);
  });

  it('directs mobility and keeps all windows of a pair on one edge', () => {
    const edge = SMALL_GRAPH.getEdgeAttributes('mobility:JPN:CHN');
    expect(
      isFlow(edge) &&
        Object.fromEntries(Object.entries(edge.observations).map(([period, row]) => [period, row.obs_value])),
    ).toEqual({
      '2003/2007': 200,
      '2006/2016': 1500,
    });
    expect(SMALL_GRAPH.source('mobility:JPN:CHN')).toBe('JPN');
    expect(SMALL_GRAPH.hasEdge('mobility:THA:CHN')).toBe(false);
  });

  it('refuses a row about a node that no table has', () => {
    expect(() => graphWith({ memberships: [{ ...SMALL_DATASET.memberships[0]!, member: 'HUM' }] })).toThrow(
      'did you mean "HUN"',
    );
  });
});
