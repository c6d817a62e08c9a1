import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { pairOverTime } from '../../src/query/pair-over-time.ts';
import { graphWith, SMALL_DATASET, SMALL_GRAPH } from './small-graph.ts';

const [flow] = SMALL_DATASET.mobility;
const moves = (period: string, obs_value: number): (typeof SMALL_DATASET.mobility)[number] => ({
  ...flow!,
  ref_area: 'JPN',
  counterpart_area: 'USA',
  time_period: period,
  obs_value,
});

describe('one pair over time', () => {
  it('has both directions of every window, as seen from the first', () => {
    const { mobility } = pairOverTime(SMALL_GRAPH, 'Japan', 'US');
    expect(mobility.unit).toBe('migration events');
    expect(mobility.windows.map(({ period, forth, back }) => [period, forth, back])).toEqual([
      ['2003/2007', 2100, 1900],
      // Observed, and none: not the same as not observed.
      ['2006/2016', 3999, 0],
    ]);
    const turned = pairOverTime(SMALL_GRAPH, 'USA', 'JPN').mobility.windows;
    expect(turned.map(({ forth, back }) => [forth, back])).toEqual([
      [1900, 2100],
      [0, 3999],
    ]);
  });

  it('has null where nothing is known, and nothing where nothing is known at all', () => {
    const hungary = pairOverTime(SMALL_GRAPH, 'JPN', 'HUN');
    expect(hungary.mobility.windows[0]).toMatchObject({ period: '2003/2007', forth: null, back: null });
    expect(hungary.coauthorship.years).toEqual([
      { period: '2003', value: 0 },
      { period: '2018', value: 45 },
    ]);
    const thailand = pairOverTime(SMALL_GRAPH, 'JPN', 'THA');
    expect(thailand.mobility.windows).toEqual([]);
    expect(thailand.coauthorship.years).toEqual([]);
    expect(pairOverTime(SMALL_GRAPH, 'CHN', 'JPN').coauthorship.years[0]).toEqual({ period: '2003', value: null });
  });

  it('compares windows of the commonest length that do not overlap', () => {
    const comparable = (...periods: string[]): string[] =>
      pairOverTime(graphWith({ mobility: periods.map((period) => moves(period, 5)) }), 'JPN', 'USA')
        .mobility.windows.filter(({ isComparable }) => isComparable)
        .map(({ period }) => period);
    expect(comparable('1998/2002', '2003/2007', '2006/2016')).toEqual(['1998/2002', '2003/2007']);
    expect(comparable('2000/2004', '2002/2006', '2005/2009')).toEqual(['2000/2004', '2005/2009']);
  });

  it('names who says so', () => {
    expect(pairOverTime(SMALL_GRAPH, 'JPN', 'USA').sources.map(({ id }) => id)).toEqual(['made-up-a', 'made-up-b']);
  });

  it('leaves the eleven years of 2006–2016 apart in the built-in network', async () => {
    const graph = buildGraph(await loadBuiltIn());
    const { windows } = pairOverTime(graph, 'JPN', 'CHN', { lang: 'ja' }).mobility;
    expect(windows.filter(({ isComparable }) => !isComparable).map(({ period }) => period)).toEqual(['2006/2016']);
    expect(windows).toHaveLength(5);
  });
});
