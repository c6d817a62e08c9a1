import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { agreement, type PairOfCounts } from '../../scripts/agreement.ts';
import { computeOpenAlex } from '../../scripts/compute-openalex.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import type { FlowRow } from '../../src/data/dataset.ts';
import { GRAPH_DATA } from './small.ts';

const ROOT = new URL('../../', import.meta.url);
const dataset = await readDirectory(GRAPH_DATA);
const PERIOD = '2006/2016';

const keyOf = (row: FlowRow): string => `${row.ref_area} ${row.counterpart_area}`;
const inWindow = (rows: readonly FlowRow[], period = PERIOD): ReadonlyMap<string, number> =>
  new Map(rows.filter((row) => row.time_period === period).map((row) => [keyOf(row), row.obs_value]));

describe('mobility_openalex.csv', () => {
  it('has JPN to CHN 6,837 and CHN to JPN 4,593 in 2006/2016, beside 5,470 and 3,463', () => {
    const [scopus, openAlex] = [inWindow(dataset.mobility), inWindow(dataset.mobility_openalex)];
    expect([openAlex.get('JPN CHN'), openAlex.get('CHN JPN')]).toEqual([6837, 4593]);
    expect([scopus.get('JPN CHN'), scopus.get('CHN JPN')]).toEqual([5470, 3463]);
  });

  it('has the windows of the first that end before 2020, no direction below 10, one source and unit', () => {
    const windows = new Set(dataset.mobility_openalex.map((row) => row.time_period));
    expect([...windows].sort()).toEqual(['2001/2005', '2006/2010', '2006/2016', '2011/2015']);
    expect(Math.min(...dataset.mobility_openalex.map((row) => row.obs_value))).toBe(10);
    expect(new Set(dataset.mobility_openalex.map((row) => `${row.unit_measure} ${row.source.join()}`))).toEqual(
      new Set(['migration events smd-openalex-2023v1']),
    );
  });

  it('has no total below what is listed, and Namibia, whose code reads as "not available"', () => {
    const listed = new Map<string, number>();
    for (const { ref_area, counterpart_area, time_period, obs_value } of dataset.mobility_openalex)
      for (const key of [`${ref_area} out ${time_period}`, `${counterpart_area} in ${time_period}`])
        listed.set(key, (listed.get(key) ?? 0) + obs_value);
    const totals = dataset.mobility_openalex_totals;
    expect(
      totals.filter((row) => row.obs_value < (listed.get(`${row.ref_area} ${row.direction} ${row.time_period}`) ?? 0)),
    ).toEqual([]);
    expect(totals.filter((row) => row.ref_area === 'NAM')).toHaveLength(8);
  });
});

describe('how the two agree', () => {
  const [scopus, openAlex] = [inWindow(dataset.mobility), inWindow(dataset.mobility_openalex)];
  const both = [...scopus].flatMap(([key, count]): PairOfCounts[] => {
    const other = openAlex.get(key);
    return other === undefined ? [] : [[count, other]];
  });
  const found = agreement(both);

  it('over the pairs that both tables list: as the documents say', () => {
    const said = `${both.length.toLocaleString('en')} directed pairs that both tables list, Spearman ${found.spearman.toFixed(2)}, Pearson ${found.pearson.toFixed(2)}, OpenAlex ${found.ratio.toFixed(2)} times as many`;
    expect(said).toBe(
      '3,640 directed pairs that both tables list, Spearman 0.86, Pearson 0.94, OpenAlex 1.82 times as many',
    );
    for (const file of ['graph-data/README.md', 'docs/queries.md'])
      expect(readFileSync(new URL(file, ROOT), 'utf8').replace(/\s+/g, ' '), file).toContain(said);
  });

  it('shares 32 of the 40 largest pairs', () => {
    const largest = (counts: ReadonlyMap<string, number>): string[] =>
      [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 40)
        .map(([key]) => key);
    const first = new Set(largest(scopus));
    expect(largest(openAlex).filter((key) => first.has(key))).toHaveLength(32);
    expect(readFileSync(new URL('graph-data/README.md', ROOT), 'utf8').replace(/\s+/g, ' ')).toContain(
      '32 of the 40 largest',
    );
  });
});

describe('agreement', () => {
  it('is 1 of a multiple, and knows equals', () => {
    expect(
      agreement([
        [1, 2],
        [2, 4],
        [3, 6],
      ]),
    ).toEqual({ pairs: 3, spearman: 1, pearson: 1, ratio: 2 });
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
    const { spearman } = agreement([
      [10, 1],
      [20, 2],
      [20, 3],
      [30, 4],
    ]);
    expect(spearman).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });
});

describe('computeOpenAlex', () => {
  const header = 'migrationfrom,migrationto,year,n_migrations,n_migrations_back,netmigrations';
  const codes = new Map([
    ['JP', 'JPN'],
    ['CN', 'CHN'],
    ['NA', 'NAM'],
  ]);
  const compute = (...rows: string[]) => computeOpenAlex([header, ...rows, ''].join('\n'), codes, '');
  const body = (text: string): string[] => text.trim().split('\n').slice(1);

  it('sums n_migrations, drops ends that are not known, and takes NA for Namibia', () => {
    const { mobility_openalex: pairs, mobility_openalex_totals: totals } = compute(
      'JP,CN,2006.0,6,99,0',
      'JP,CN,2010.0,4,99,0',
      'CN,JP,2010.0,9,4,5',
      'JP,NA,2011.0,12,0,12',
      'JP,,2010.0,1000,0,0',
      'nan,JP,2010.0,1000,0,0',
      'JP,XK,2010.0,50,0,0',
      'JP,CN,2020.0,500,0,0',
    );
    expect(body(pairs)).toEqual(
      ['JPN,CHN,2006/2010,10', 'JPN,CHN,2006/2016,10', 'JPN,NAM,2006/2016,12', 'JPN,NAM,2011/2015,12'].map(
        (row) => `${row},migration events,smd-openalex-2023v1,sum of yearly events,reported`,
      ),
    );
    // A place that the tables do not have counts in the totals of the other end; an unknown one does not.
    expect(body(totals)).toContain(
      'JPN,out,2006/2010,60,migration events,smd-openalex-2023v1,sum of all yearly events,reported',
    );
    expect(body(totals).some((row) => row.startsWith('XK'))).toBe(false);
  });

  it('names what it cannot read', () => {
    expect(() => compute('JP,CN,2006.0,x,0,0')).toThrow('--openalex, line 2: n_migrations "x" is not a count');
    expect(() => compute('JP,JP,2006.0,1,0,0')).toThrow('"JP" is both ends');
    expect(() => compute('JP,CHN,2006.0,1,0,0')).toThrow('"CHN" is no code of two letters');
    expect(() => computeOpenAlex('a,b\n', codes, '')).toThrow(
      'column "migrationfrom" is missing; the columns are a, b',
    );
  });
});
