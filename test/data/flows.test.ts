import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { computeCoauthorship, computeMobility } from '../../scripts/compute-flows.ts';
import type { FlowRow } from '../../src/data/dataset.ts';
import { parseTables } from '../../src/data/read-tables.ts';
import { GRAPH_DATA } from './small.ts';

const { rows, problems } = parseTables({
  mobility: readFileSync(`${GRAPH_DATA}/mobility.csv`, 'utf8'),
  coauthorship: readFileSync(`${GRAPH_DATA}/coauthorship.csv`, 'utf8'),
});
const mobility = rows.mobility.map(({ row }) => row as unknown as FlowRow);
const coauthorship = rows.coauthorship.map(({ row }) => row as unknown as FlowRow);

function events(ref: string, counterpart: string, period = '2006/2016'): number | undefined {
  return mobility.find(
    (row) => row.ref_area === ref && row.counterpart_area === counterpart && row.time_period === period,
  )?.obs_value;
}

describe('mobility.csv', () => {
  it('is well formed', () => {
    expect(problems).toEqual([]);
  });

  it.each([
    ['CHN', 'USA', 24_866],
    ['USA', 'CHN', 22_863],
    ['CAN', 'USA', 19_268],
    ['GBR', 'USA', 19_078],
    ['USA', 'GBR', 18_159],
    ['JPN', 'USA', 11_791],
    ['USA', 'JPN', 11_622],
    ['JPN', 'CHN', 5_470],
    ['CHN', 'JPN', 3_463],
    ['JPN', 'KOR', 1_649],
    ['KOR', 'JPN', 1_215],
  ])('%s to %s: %d events in 2006/2016', (ref, counterpart, value) => {
    expect(events(ref, counterpart)).toBe(value);
  });

  it('has 46 pairs with a two-way total of 4,000 or more in 2006/2016, two of them Japan’s', () => {
    const totals = new Map<string, number>();
    for (const row of mobility.filter((flow) => flow.time_period === '2006/2016')) {
      const pair = [row.ref_area, row.counterpart_area].sort().join('-');
      totals.set(pair, (totals.get(pair) ?? 0) + row.obs_value);
    }
    const large = [...totals].filter(([, total]) => total >= 4000);
    expect(large).toHaveLength(46);
    expect(large.filter(([pair]) => pair.includes('JPN')).sort()).toEqual([
      ['CHN-JPN', 8933],
      ['JPN-USA', 23413],
    ]);
  });

  it('has rows per window, none below 10 events', () => {
    const counts = new Map<string, number>();
    for (const row of mobility) counts.set(row.time_period, (counts.get(row.time_period) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      '1998/2002': 1749,
      '2003/2007': 2009,
      '2006/2016': 3889,
      '2008/2012': 2547,
      '2013/2017': 3184,
    });
    expect(Math.min(...mobility.map((row) => row.obs_value))).toBe(10);
  });

  it('does not have Taiwan, which its source lacks, and has Hong Kong', () => {
    const areas = new Set(mobility.flatMap((row) => [row.ref_area, row.counterpart_area]));
    expect(areas.has('TWN')).toBe(false);
    expect(areas.has('HKG')).toBe(true);
  });
});

describe('coauthorship.csv', () => {
  it('has every pair of 42 economies in 1996 and 2018 and of 46 in 2003 and 2022', () => {
    const counts = new Map<string, number>();
    for (const row of coauthorship) {
      const key = `${row.time_period} ${row.source.join('|')}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      '1996 ncses-s5a-33': 861,
      '2003 ncses-spbs-35': 1035,
      '2018 ncses-s5a-33': 861,
      '2022 ncses-spbs-35': 1035,
    });
  });

  it('keeps zeros, which were observed', () => {
    expect(coauthorship.filter((row) => row.obs_value === 0)).toHaveLength(84);
  });

  it('has the smaller code first', () => {
    expect(coauthorship.filter((row) => row.ref_area >= row.counterpart_area)).toEqual([]);
  });
});

const HEADER = 'origin_iso3,destination_iso3,value,measure,period,source';

describe('computeMobility', () => {
  const row = (origin: string, destination: string, value: number | string, year: number): string =>
    `${origin},${destination},${value},scholar_migration_events,${year},SMD`;
  const compute = (...lines: string[]): string[] =>
    computeMobility(`${[HEADER, ...lines].join('\n')}\n`)
      .trimEnd()
      .split('\n')
      .slice(1);

  it('sums the years of each window, ends included', () => {
    expect(
      compute(
        row('JPN', 'USA', 10, 2005),
        row('JPN', 'USA', 20, 2006),
        row('JPN', 'USA', 300, 2016),
        row('JPN', 'USA', 4000, 2017),
      ),
    ).toEqual([
      'JPN,USA,2003/2007,30,migration events,smd-2024v1,sum of yearly events,reported',
      'JPN,USA,2006/2016,320,migration events,smd-2024v1,sum of yearly events,reported',
      'JPN,USA,2013/2017,4300,migration events,smd-2024v1,sum of yearly events,reported',
    ]);
  });

  it('keeps a direction with 10 events and leaves out one with 9', () => {
    expect(compute(row('JPN', 'USA', 10, 2000), row('USA', 'JPN', 9, 2000))).toEqual([
      'JPN,USA,1998/2002,10,migration events,smd-2024v1,sum of yearly events,reported',
    ]);
  });

  it.each([
    ['a value that is no count', row('JPN', 'USA', 'many', 2000), 'value "many" is not a count'],
    ['an empty value', row('JPN', 'USA', '', 2000), 'value "" is not a count'],
    ['a move within one country', row('JPN', 'JPN', 1, 2000), '"JPN" is both ends'],
    ['another measure', 'JPN,USA,1,authors,2000,OECD', 'measure "authors" is not scholar_migration_events'],
  ])('refuses %s', (_, line, sentence) => {
    expect(() => compute(line)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        message: `--smd, line 2: ${sentence}`,
        place: { file: '--smd', row: 2 },
      }),
    );
  });

  it('refuses a file without its columns', () => {
    expect(() => computeMobility('a,b\n1,2\n')).toThrow(expect.objectContaining({ code: 'missing' }));
  });
});

describe('computeCoauthorship', () => {
  it('puts the smaller code first and keeps zero', () => {
    expect(
      computeCoauthorship(`${HEADER}\nUSA,JPN,0,coauthored_SE_publications_undirected,1996,NCSES-SEI-S5a-33\n`),
    ).toBe(
      'ref_area,counterpart_area,time_period,obs_value,unit_measure,source,locator,confidence\n' +
        'JPN,USA,1996,0,co-authored publications,ncses-s5a-33,table S5a-33,reported\n',
    );
  });

  it('refuses a source that it does not know', () => {
    expect(() =>
      computeCoauthorship(`${HEADER}\nJPN,USA,1,coauthored_SE_publications_undirected,1996,elsewhere\n`),
    ).toThrow(expect.objectContaining({ code: 'unknown' }));
  });
});
