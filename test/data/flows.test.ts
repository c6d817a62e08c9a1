import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { computeCoauthorship, computeCoverage, computeMobility, computeTotals } from '../../scripts/compute-flows.ts';
import type { CoverageRow, FlowRow, TotalRow } from '../../src/data/dataset.ts';
import { parseTables } from '../../src/data/read-tables.ts';
import { GRAPH_DATA } from './small.ts';

const { rows, problems } = parseTables({
  mobility: readFileSync(`${GRAPH_DATA}/mobility.csv`, 'utf8'),
  mobility_totals: readFileSync(`${GRAPH_DATA}/mobility_totals.csv`, 'utf8'),
  coauthorship: readFileSync(`${GRAPH_DATA}/coauthorship.csv`, 'utf8'),
  coverage: readFileSync(`${GRAPH_DATA}/coverage.csv`, 'utf8'),
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
    ['JPN', 'TWN', 501],
    ['TWN', 'JPN', 435],
  ])('%s to %s: %d events in 2006/2016', (ref, counterpart, value) => {
    expect(events(ref, counterpart)).toBe(value);
  });

  it('has 47 pairs with a two-way total of 4,000 or more in 2006/2016, 46 of them without Taiwan, two Japan’s', () => {
    const totals = new Map<string, number>();
    for (const row of mobility.filter((flow) => flow.time_period === '2006/2016')) {
      const pair = [row.ref_area, row.counterpart_area].sort().join('-');
      totals.set(pair, (totals.get(pair) ?? 0) + row.obs_value);
    }
    const large = [...totals].filter(([, total]) => total >= 4000);
    expect(large).toHaveLength(47);
    expect(large.filter(([pair]) => pair.includes('TWN'))).toEqual([['TWN-USA', 6782]]);
    expect(large.filter(([pair]) => pair.includes('JPN')).sort()).toEqual([
      ['CHN-JPN', 8933],
      ['JPN-USA', 23413],
    ]);
  });

  it('has rows per window, none below 10 events', () => {
    const counts = new Map<string, number>();
    for (const row of mobility) counts.set(row.time_period, (counts.get(row.time_period) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      '2001/2005': 1982,
      '2006/2010': 2347,
      '2006/2016': 3984,
      '2011/2015': 2982,
      '2016/2020': 3735,
    });
    expect(Math.min(...mobility.map((row) => row.obs_value))).toBe(10);
  });

  it('has Taiwan, Hong Kong and the territories that an older list lacked', () => {
    const areas = new Set(mobility.flatMap((row) => [row.ref_area, row.counterpart_area]));
    const wanted = ['TWN', 'HKG', 'AIA', 'CUW', 'FLK', 'GLP', 'GUF', 'MTQ', 'REU', 'SHN'];
    expect(wanted.filter((area) => !areas.has(area))).toEqual([]);
  });
});

describe('mobility_totals.csv', () => {
  const totals = rows.mobility_totals.map(({ row }) => row as unknown as TotalRow);
  const total = (area: string, direction: string, period = '2006/2016'): number | undefined =>
    totals.find((row) => row.ref_area === area && row.direction === direction && row.time_period === period)?.obs_value;

  it('has both directions of 220 countries in five windows', () => {
    expect(totals).toHaveLength(220 * 5 * 2);
    expect(new Set(totals.map((row) => row.ref_area)).size).toBe(220);
  });

  it('is never less than what is listed, and Belgium’s net is below zero', () => {
    const listed = new Map<string, number>();
    for (const { ref_area, counterpart_area, time_period, obs_value } of mobility)
      for (const key of [`${ref_area},out,${time_period}`, `${counterpart_area},in,${time_period}`])
        listed.set(key, (listed.get(key) ?? 0) + obs_value);
    const short = totals.filter(
      (row) => row.obs_value < (listed.get(`${row.ref_area},${row.direction},${row.time_period}`) ?? 0),
    );
    expect(short).toEqual([]);
    // Listed pairs alone say the contrary.
    expect(listed.get('BEL,in,2006/2016')! - listed.get('BEL,out,2006/2016')!).toBeGreaterThan(0);
    expect(total('BEL', 'in')! - total('BEL', 'out')!).toBe(-12);
  });

  it('adds 2006/2010 and 2011/2015 up to all of 2006/2016 but 2016', () => {
    for (const area of ['JPN', 'TWN', 'SYC'])
      expect(total(area, 'in', '2006/2010')! + total(area, 'in', '2011/2015')!).toBeLessThan(total(area, 'in')!);
  });
});

describe('coverage.csv', () => {
  const coverage = rows.coverage.map(({ row }) => row as unknown as CoverageRow);
  const of = (measure: string, period?: string): CoverageRow | undefined =>
    coverage.find((row) => row.measure === measure && row.time_period === period);

  it('names the economies of both measures, and from which value on a pair has a row', () => {
    expect(of('mobility', '2006/2016')).toMatchObject({ least_value: 10 });
    expect(of('mobility', '2006/2016')!.areas).toHaveLength(220);
    expect(['1996', '2003', '2018', '2022'].map((year) => of('coauthorship', year)!.areas.length)).toEqual([
      42, 46, 42, 46,
    ]);
    expect(of('coauthorship', '2022')!.areas).not.toContain('AGO');
  });

  it('covers every area that has a row', () => {
    for (const [measure, table] of [
      ['mobility', mobility],
      ['coauthorship', coauthorship],
    ] as const) {
      const outside = table.filter(
        (row) =>
          ![row.ref_area, row.counterpart_area].every((area) => of(measure, row.time_period)!.areas.includes(area)),
      );
      expect(outside).toEqual([]);
    }
  });

  it('says that ties were collected around Japan', () => {
    for (const kind of ['membership', 'participation', 'cooperation']) expect(of(kind)!.areas).toEqual(['JPN']);
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
        row('JPN', 'USA', 4000, 2020),
        row('JPN', 'USA', 50_000, 2021),
      ),
    ).toEqual([
      'JPN,USA,2001/2005,10,migration events,smd-2024v1,sum of yearly events,reported',
      'JPN,USA,2006/2010,20,migration events,smd-2024v1,sum of yearly events,reported',
      'JPN,USA,2006/2016,320,migration events,smd-2024v1,sum of yearly events,reported',
      'JPN,USA,2016/2020,4300,migration events,smd-2024v1,sum of yearly events,reported',
    ]);
  });

  it('keeps a direction with 10 events and leaves out one with 9', () => {
    expect(compute(row('JPN', 'USA', 10, 2002), row('USA', 'JPN', 9, 2002))).toEqual([
      'JPN,USA,2001/2005,10,migration events,smd-2024v1,sum of yearly events,reported',
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

describe('computeTotals and computeCoverage', () => {
  const smd = `${[
    HEADER,
    'JPN,USA,3,scholar_migration_events,2006,SMD',
    'JPN,XXA,4,scholar_migration_events,2016,SMD',
    'USA,JPN,9,scholar_migration_events,2016,SMD',
  ].join('\n')}\n`;
  const known = new Set(['JPN', 'USA', 'POL']);

  it('count every event of a known country, with whomever and however few, and zero where there is none', () => {
    const lines = computeTotals(smd, known)
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 4).join(' '));
    expect(lines.filter((line) => line.includes('2006/2016'))).toEqual([
      'JPN in 2006/2016 9',
      'JPN out 2006/2016 7',
      'USA in 2006/2016 3',
      'USA out 2006/2016 9',
    ]);
    expect(lines).toContain('USA in 2001/2005 0');
    expect(lines.join()).not.toContain('POL');
  });

  it('names the known areas of each measure and keeps what is stated of others', () => {
    const ncses = `${HEADER}\nUSA,JPN,0,coauthored_SE_publications_undirected,1996,NCSES-SEI-S5a-33\n`;
    const lines = computeCoverage(
      { smd, ncses },
      known,
      'measure,time_period\nmembership,,JPN,,a,b,verified,\nmobility,1900,JPN,,a,b,verified,\n',
    ).split('\n');
    expect(lines).toContain('coauthorship,1996,JPN|USA,0,ncses-s5a-33,table S5a-33,reported,');
    expect(lines).toContain('membership,,JPN,,a,b,verified,');
    expect(lines).toContain('mobility,2006/2016,JPN|USA,10,smd-2024v1,sum of yearly events,reported,');
    expect(lines.join()).not.toContain('1900');
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
