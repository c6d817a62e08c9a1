import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { isHope } from '../../src/model/statuses.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { tiesInTime, timeline, type TimelineYear } from '../../src/query/timeline.ts';
import { graphWith, SMALL_DATASET, SMALL_GRAPH, TODAY } from './small-graph.ts';

function edgesOf(graph: CollabGraph, ...kinds: string[]): string[] {
  const ids: string[] = [];
  graph.forEachEdge((id, { kind }) => void (kinds.includes(kind) && ids.push(id)));
  return ids;
}

const memberships = timeline(SMALL_GRAPH, { among: edgesOf(SMALL_GRAPH, 'membership'), today: TODAY });
const inYear = ({ years }: { readonly years: readonly TimelineYear[] }, year: number): TimelineYear =>
  years.find((one) => one.year === year)!;

describe('ties by year', () => {
  it('run from the first date to today', () => {
    expect(memberships.years.map(({ year }) => year)).toEqual(Array.from({ length: 19 }, (_, i) => 2008 + i));
  });

  it('count what is known to hold, frameworks and programmes apart, and what begins', () => {
    const known = (year: number): number[] => {
      const { framework, programme, activity, other } = inYear(memberships, year).known;
      return [framework, programme, activity, other];
    };
    // Japan in Gamma.
    expect(known(2008)).toEqual([0, 1, 0, 0]);
    // Hungary and Japan in Alpha.
    expect(known(2010)).toEqual([2, 1, 0, 0]);
    // And Japan and Thailand in Beta, Poland in Gamma.
    expect(known(2012)).toEqual([4, 2, 0, 0]);
    const yearsOf = (what: 'begins' | 'firstSeen'): number[][] =>
      memberships.years.filter((year) => year[what] > 0).map((year) => [year.year, year[what]]);
    expect(yearsOf('begins')).toEqual([
      [2008, 1],
      [2010, 2],
      [2012, 2],
      [2014, 1],
      [2020, 1],
    ]);
    // The first page that shows Poland in Gamma, Hungary in Beta and the lowlands in Alpha is no accession.
    expect(yearsOf('firstSeen')).toEqual([
      [2011, 1],
      [2015, 1],
      [2017, 1],
    ]);
  });

  it('count a tie of two rows once, and not between them', () => {
    // Thailand was in Beta until 2018 and is again from 2021; the United States join in 2020.
    expect([2018, 2019, 2020, 2021].map((year) => inYear(memberships, year).known.framework)).toEqual([7, 6, 7, 8]);
    expect(memberships.total).toBe(11);
  });

  it('are sure of a tie without a start on the day of the tables alone', () => {
    expect(memberships.unknownStart).toBe(1);
    // Thailand in Gamma.
    expect(memberships.years.map(({ unknownStart }) => unknownStart)).toEqual([...Array<number>(18).fill(1), 0]);
  });

  it('may hold before they are first seen, as long as their group was there: first evidence is no growth', () => {
    expect(memberships.firstSeen).toBe(3);
    const drawn = memberships.years.map(({ year, known, maybe }) => [year, known.framework + known.programme, maybe]);
    expect(drawn.slice(0, 10)).toEqual([
      // Japan in Gamma; perhaps Poland and Thailand.
      [2008, 1, 2],
      [2009, 1, 2],
      // Perhaps the lowlands in Alpha, which begins now.
      [2010, 3, 3],
      [2011, 4, 2],
      // Perhaps Hungary in Beta, which begins now.
      [2012, 6, 3],
      [2013, 6, 3],
      [2014, 7, 3],
      [2015, 8, 2],
      [2016, 8, 2],
      [2017, 9, 1],
    ]);
    expect(drawn.at(-1)).toEqual([2026, 11, 0]);
  });

  it('are sure of a call in its window or year, and of what has no end where it began', () => {
    const activities = timeline(SMALL_GRAPH, { among: edgesOf(SMALL_GRAPH, 'participation'), today: TODAY });
    expect(activities.unknownEnd).toBe(4);
    // Two in the call of 2016, two in the project, which ended in 2019.
    expect(inYear(activities, 2016)).toMatchObject({ known: { activity: 4 }, maybe: 0 });
    expect(inYear(activities, 2017)).toMatchObject({ known: { activity: 2 }, maybe: 0 });
    // Two in the call of 2020, whose end nobody knows; then two in a project of which no support is stated.
    expect(inYear(activities, 2020)).toMatchObject({ known: { activity: 2 }, maybe: 0 });
    expect(inYear(activities, 2021)).toMatchObject({ known: { activity: 2 }, maybe: 2, unknownStart: 0 });
    expect(inYear(activities, 2022)).toMatchObject({ known: { activity: 0 }, maybe: 2 });
  });

  it('never count a plan as holding', () => {
    const row = SMALL_DATASET.memberships.find(({ member, group }) => member === 'USA' && group === 'beta')!;
    const graph = graphWith({ memberships: [{ ...row, status: 'planned' }] });
    const planned = timeline(graph, { among: edgesOf(graph, 'membership'), today: TODAY });
    expect(inYear(planned, 2021)).toMatchObject({ known: { framework: 0 }, maybe: 1, unknownStart: 0 });
  });
});

describe('flows', () => {
  it('give the windows and years in which they were observed', () => {
    expect(timeline(SMALL_GRAPH, { today: TODAY })).toMatchObject({
      periods: ['2003/2007', '2006/2016'],
      coauthorshipYears: ['2003', '2018'],
    });
    expect(memberships.periods).toEqual([]);
  });
});

describe('a time', () => {
  it.each([
    ['2012', 6, 3],
    ['2008/2012', 6, 3],
    ['2019', 8, 1],
    ['2026', 11, 0],
    ['now', 11, 0],
    ['all', 11, 0],
  ])('%s has its ties', (at, known, maybe) => {
    const counted = tiesInTime(SMALL_GRAPH, at, { among: edgesOf(SMALL_GRAPH, 'membership'), today: TODAY });
    expect(counted.total - counted.maybe).toBe(known);
    expect(counted.maybe).toBe(maybe);
  });
});

it('has no years where no date is known', () => {
  const graph = graphWith({
    memberships: SMALL_DATASET.memberships.filter(({ from }) => from === undefined),
  });
  expect(timeline(graph, { among: edgesOf(graph, 'membership'), today: TODAY })).toMatchObject({
    years: [],
    total: 1,
    unknownStart: 1,
  });
});

it('refuses what it does not know', () => {
  expect(() => timeline(SMALL_GRAPH, { amongst: [] } as object)).toThrow(CollabGraphError);
  expect(() => timeline(SMALL_GRAPH, { among: 'all' as unknown as string[] })).toThrow(/invalid among/);
  expect(() => tiesInTime(SMALL_GRAPH, 'lately')).toThrow(/invalid time/);
});

it('adds up on the built-in network', async () => {
  const graph = buildGraph(await loadBuiltIn());
  const result = timeline(graph, { today: '2026-11-22' });
  const { memberships: rows } = graph.getAttribute('dataset');
  expect(result.periods).toHaveLength(5);
  expect(result.years.at(-1)!.year).toBe(2026);
  const pairs = new Set(rows.map(({ member, group }) => `${member} ${group}`));
  const dated = new Set(rows.filter(({ from }) => from !== undefined).map(({ member, group }) => `${member} ${group}`));
  const own = timeline(graph, { among: edgesOf(graph, 'membership'), today: '2026-11-22' });
  expect(own.total).toBe(pairs.size);
  expect(own.unknownStart).toBe(pairs.size - dated.size);
  // What is only announced or planned has begun in no year.
  const firm = new Set(rows.filter(({ status }) => !isHope(status)).map(({ member, group }) => `${member} ${group}`));
  const hopes = [...dated].filter((pair) => !firm.has(pair));
  expect(hopes.length).toBeGreaterThan(0);
  expect(own.years.reduce((sum, { begins, firstSeen }) => sum + begins + firstSeen, 0)).toBe(dated.size - hopes.length);
});
