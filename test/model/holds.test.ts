import { beforeAll, describe, expect, it } from 'vitest';

import type {
  CallRow,
  Dataset,
  FromKind,
  GroupRow,
  MembershipRow,
  ObservationRow,
  ParticipationRow,
  ProjectRow,
  RelationRow,
  Status,
} from '../../src/data/dataset.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { holds, type Holds, type Term } from '../../src/model/holds.ts';
import { holdTogether } from '../../src/model/hold-together.ts';
import { termsOf } from '../../src/model/terms.ts';
import { parseTimeSpan } from '../../src/model/validity.ts';
import { GRAPH_DATA } from '../data/small.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

/** The tables are of this day, which is also the day asked on. */
const TODAY = '2026-06-30';
const CITED = { source: ['s'], locator: '', confidence: 'verified' } as const;

interface Dates {
  from?: string;
  to?: string;
  status?: Status;
  from_kind?: FromKind;
}

const group = (dates: Dates): GroupRow =>
  ({
    id: 'g',
    kind: 'framework',
    level: 'framework',
    name_en: 'G',
    name_ja: 'G',
    aliases: [],
    scope: 'core',
    status: 'active',
    ...CITED,
    ...dates,
  }) as GroupRow;
const member = (dates: Dates): MembershipRow => ({
  member: 'JPN',
  group: 'g',
  status: 'active',
  ...CITED,
  ...dates,
});
const call = (dates: Pick<Partial<CallRow>, 'opens' | 'closes' | 'year' | 'status'>): CallRow => ({
  id: 'c',
  name_en: 'C',
  group: 'g',
  status: 'ended',
  ...CITED,
  ...dates,
});
const project = (dates: Dates & { fy_start?: number; fy_end?: number; call?: string }): ProjectRow => ({
  id: 'p',
  group: 'g',
  institutions: [],
  status: 'ended',
  ...CITED,
  ...dates,
});
const takesPart = (activity: string, dates: Dates): ParticipationRow => ({
  member: 'JPN',
  activity,
  status: 'ended',
  ...CITED,
  ...dates,
});
const relation = (subject: string, object: string, dates: Dates): RelationRow => ({
  kind: 'related',
  subject,
  object,
  status: 'active',
  ...CITED,
  ...dates,
});
const support = (years: number, max?: number): ObservationRow => ({
  subject: 'g',
  measure: 'duration',
  obs_value: years,
  ...(max === undefined ? {} : { obs_value_max: max }),
  unit_measure: 'years',
  obs_status: 'stated',
  ...CITED,
});

function tables(changes: Partial<Dataset>): Dataset {
  return {
    ...SMALL_DATASET,
    date: TODAY,
    groups: [group({})],
    memberships: [],
    calls: [],
    projects: [],
    participation: [],
    eligibility: [],
    relations: [],
    observations: [],
    ...changes,
  };
}

const at = (term: Term, times: readonly string[]): Holds[] =>
  times.map((time) => holds(term, parseTimeSpan(time, TODAY)));

function expectOf(term: Term, expected: Readonly<Record<string, Holds>>): void {
  const times = Object.keys(expected);
  expect(Object.fromEntries(times.map((time, i) => [time, at(term, times)[i]]))).toEqual(expected);
}

describe('holds', () => {
  it('is yes on a day that is sure, maybe on one that is possible, and no on any other', () => {
    const term = { maybeFrom: '2010-01-01', from: '2012-01-01', to: '2014-12-31', maybeTo: '2016-12-31' };
    expectOf(term, {
      '2009': 'no',
      '2010': 'maybe',
      '2012': 'yes',
      '2014-12-31': 'yes',
      '2015': 'maybe',
      '2017': 'no',
    });
    expectOf(term, { '2009/2013': 'yes', '2015/2020': 'maybe', '2017/2020': 'no', all: 'yes', now: 'no' });
  });

  it('asks about the running year as it stands today, so that it and now agree', () => {
    expect(parseTimeSpan('2026', TODAY)).toEqual(parseTimeSpan('now', TODAY));
    expect(parseTimeSpan('2025', TODAY)).toEqual({ start: '2025-01-01', end: '2025-12-31', now: TODAY });
    expect(parseTimeSpan('2026', '2027-01-01')).toEqual({ start: '2026-01-01', end: '2026-12-31', now: '2027-01-01' });
  });
});

describe('what has no end', () => {
  // Nobody knows in 2026 who takes part in 2030: an end that is not in sight is known up to the day asked on.
  const joined = member({ from: '2014-09-23', from_kind: 'joined' });
  const leaving = { ...member({ from: '2014-09-23', to: '2028-03-31', from_kind: 'joined' }), member: 'POL' };
  const coming = { ...member({ from: '2027-04-01', from_kind: 'joined' }), member: 'KOR' };
  const bare = { ...member({}), member: 'DEU' };
  const terms = termsOf(tables({ memberships: [joined, leaving, coming, bare] }));

  it('is sure up to the day that now means, and perhaps after it', () => {
    for (const row of [joined, bare])
      expectOf(terms.of(row), { now: 'yes', '2026': 'yes', '2027': 'maybe', '2030': 'maybe', '2026/2030': 'yes' });
    expect(holds(terms.of(joined), parseTimeSpan('2027', '2028-02-01'))).toBe('yes');
  });

  it('is no doubt about an end that is stated, or a beginning that is', () => {
    expectOf(terms.of(leaving), { '2027': 'yes', '2028': 'yes', '2028-04': 'no' });
    expectOf(terms.of(coming), { now: 'no', '2027': 'yes', '2028': 'maybe' });
  });

  it('leaves two together no surer than the less known of them', () => {
    const both = (time: string): Holds => holdTogether(terms.of(joined), terms.of(leaving), parseTimeSpan(time, TODAY));
    expect(['now', '2027', '2028-04'].map(both)).toEqual(['yes', 'maybe', 'no']);
    expect(holdTogether(terms.of(leaving), terms.of(joined), parseTimeSpan('2027', TODAY))).toBe('maybe');
    expect(holdTogether(terms.of(joined), terms.of(bare), parseTimeSpan('2030', TODAY))).toBe('maybe');
    // Who comes in 2027 finds there whoever is there then.
    expect(holdTogether(terms.of(joined), terms.of(coming), parseTimeSpan('2027', TODAY))).toBe('maybe');
  });

  it('ends with its group where that ends', () => {
    const row = member({ from: '2014', from_kind: 'joined' });
    const ending = termsOf(tables({ groups: [group({ to: '2027-12-31' })], memberships: [row] }));
    expectOf(ending.of(row), { now: 'yes', '2027': 'maybe', '2028': 'no' });
  });
});

describe('a membership', () => {
  const MEMBERSHIPS: readonly [string, Dates, Readonly<Record<string, Holds>>][] = [
    ['joined, no end', { from: '2014-09-23', from_kind: 'joined' }, { '2013': 'no', '2014': 'yes', now: 'yes' }],
    [
      'joined and left',
      { from: '2011-05', to: '2015-03', from_kind: 'joined', status: 'ended' },
      { '2011-04': 'no', '2011-05': 'yes', '2015': 'yes', '2015-04': 'no', now: 'no' },
    ],
    [
      'first seen',
      { from: '2014', from_kind: 'first_seen' },
      { '1990': 'maybe', '2013': 'maybe', '2014': 'yes', now: 'yes' },
    ],
    [
      'ended, nobody knows when',
      { from: '2014', from_kind: 'joined', status: 'ended' },
      { '2013': 'no', '2014': 'yes', '2015': 'maybe', '2025': 'maybe', now: 'no', '2026': 'no' },
    ],
    [
      'left, nobody knows when it came',
      { to: '2015-03', status: 'ended' },
      { '2000': 'maybe', '2015': 'yes', '2015-04': 'no' },
    ],
    ['listed, without a date', {}, { '2010': 'maybe', '2025': 'maybe', '2026': 'yes', now: 'yes', all: 'yes' }],
    ['ended, without a date', { status: 'ended' }, { '2010': 'maybe', now: 'no', all: 'yes' }],
    ['announced', { from: '2026-04', status: 'announced', from_kind: 'announced' }, { '2025': 'no', now: 'yes' }],
  ];
  it.each(MEMBERSHIPS)('%s', (_name, dates, expected) => {
    const row = member(dates);
    expectOf(termsOf(tables({ memberships: [row] })).of(row), expected);
  });

  const LIVES: readonly [string, Dates, Dates, Readonly<Record<string, Holds>>][] = [
    [
      'first seen, in a group with a known beginning',
      { from: '2012-06' },
      { from: '2014', from_kind: 'first_seen' },
      { '2011': 'no', '2012': 'maybe', '2014': 'yes' },
    ],
    [
      'first seen, in a group that was itself first seen',
      { from: '2023', from_kind: 'first_seen' },
      { from: '2024', from_kind: 'first_seen' },
      { '2010': 'maybe', '2023': 'maybe', '2024': 'yes' },
    ],
    ['without a date, in a group that began', { from: '2023' }, {}, { '2010': 'no', '2023': 'maybe', now: 'yes' }],
    [
      'no end, in a group that ended',
      { from: '2014-11', to: '2020-04', status: 'ended' },
      { from: '2016', from_kind: 'joined' },
      { '2016': 'yes', '2020': 'yes', '2020-05': 'no', '2021': 'no', now: 'no' },
    ],
    [
      'no end, in a group that ended, nobody knows when',
      { from: '2003', status: 'ended' },
      { from: '2010', from_kind: 'joined' },
      { '2009': 'no', '2010': 'yes', '2011': 'maybe', now: 'no' },
    ],
    [
      'joined before the group began',
      { from: '2015' },
      { from: '2012', from_kind: 'joined' },
      { '2014': 'no', '2015': 'yes' },
    ],
    ['without a date, in a group without one', {}, {}, { '1990': 'maybe', now: 'yes' }],
  ];
  it.each(LIVES)('%s', (_name, life, dates, expected) => {
    const row = member(dates);
    expectOf(termsOf(tables({ groups: [group(life)], memberships: [row] })).of(row), expected);
  });
});

describe('a call', () => {
  const CALLS: readonly [
    string,
    Pick<Partial<CallRow>, 'opens' | 'closes' | 'year' | 'status'>,
    Readonly<Record<string, Holds>>,
  ][] = [
    [
      'with its window',
      { opens: '2020-11-26', closes: '2021-02-24', year: 2020 },
      { '2020-10': 'no', '2020': 'yes', '2021': 'yes', '2021-03': 'no', now: 'no' },
    ],
    // The year is that of the call or of the adoption: the other may lie in the year before or after.
    [
      'with its year',
      { year: 2009 },
      { '2007': 'no', '2008': 'maybe', '2009': 'yes', '2010': 'maybe', '2011': 'no', now: 'no' },
    ],
    [
      'with its deadline and year',
      { closes: '2019-05-14', year: 2019 },
      { '2017': 'no', '2018': 'maybe', '2019-02': 'yes', '2019': 'yes', '2019-06': 'no', '2020': 'no' },
    ],
    [
      'with its opening and year',
      { opens: '2014-11', year: 2014 },
      { '2013': 'no', '2014-10': 'no', '2014': 'yes', '2015': 'maybe', '2016': 'no' },
    ],
    [
      'with a deadline in the year after',
      { closes: '2016-01', year: 2015 },
      { '2014': 'maybe', '2015': 'yes', '2016': 'yes', '2016-02': 'no' },
    ],
    ['without any', {}, { '2010': 'maybe', now: 'no', all: 'yes' }],
    ['announced for its year', { year: 2026, status: 'announced' }, { '2024': 'no', now: 'yes', '2026': 'yes' }],
  ];
  it.each(CALLS)('%s', (_name, dates, expected) => {
    const row = call(dates);
    expectOf(termsOf(tables({ calls: [row] })).of(row), expected);
  });

  it('gives its term to who takes part, and to who pays', () => {
    const rows = [takesPart('c', { from: '2009' }), takesPart('c', {})];
    const funds: RelationRow = { ...relation('jst', 'c', { from: '2009', status: 'ended' }), kind: 'funds' };
    const terms = termsOf(tables({ calls: [call({ year: 2009 })], participation: rows, relations: [funds] }));
    for (const row of [...rows, funds])
      expectOf(terms.of(row), { '2008': 'maybe', '2009': 'yes', '2025': 'no', now: 'no' });
  });
});

describe('a project', () => {
  const PROJECTS: readonly [
    string,
    Dates & { fy_start?: number; fy_end?: number },
    ObservationRow[],
    Readonly<Record<string, Holds>>,
  ][] = [
    [
      'from its start to its end',
      { from: '2011-04-01', to: '2016-03-31' },
      [support(5)],
      { '2010': 'no', '2011': 'yes', '2016': 'yes', '2016-04': 'no', '2017': 'no' },
    ],
    [
      'from its start for the longest support, prolonged perhaps by a year',
      { from: '2010-04' },
      [support(3, 5), support(3)],
      { '2009': 'no', '2010': 'yes', '2015': 'yes', '2015-04': 'maybe', '2016-03': 'maybe', '2017': 'no', now: 'no' },
    ],
    [
      'from the first day of its fiscal year',
      { fy_start: 2010 },
      [support(3)],
      { '2010-03': 'no', '2010': 'yes', '2013-03': 'yes', '2013-04': 'maybe', '2014-04': 'no' },
    ],
    [
      'to the last day of its last fiscal year, whatever the longest support',
      { fy_start: 2023, fy_end: 2028, status: 'active' },
      [support(3)],
      { '2023-03': 'no', '2023': 'yes', now: 'yes', '2029-03': 'yes', '2029-04': 'no' },
    ],
    [
      'to its end where that and the last fiscal year are stated',
      { fy_start: 2018, fy_end: 2023, to: '2023-12' },
      [],
      { '2018-03': 'no', '2023': 'yes', '2024-01': 'no' },
    ],
    [
      'to its last fiscal year, from an unknown start',
      { fy_end: 2016 },
      [support(5)],
      { '2010': 'no', '2012': 'maybe', '2017-03': 'yes', '2017-04': 'no' },
    ],
    [
      'from its start, where no support is stated',
      { from: '2010' },
      [],
      { '2009': 'no', '2010': 'yes', '2011': 'maybe', '2025': 'maybe', now: 'no' },
    ],
    [
      'to its end, from an unknown start',
      { to: '2017-03' },
      [support(5)],
      { '2010': 'no', '2012': 'maybe', '2017': 'yes', '2018': 'no' },
    ],
    ['ended, without a date', {}, [support(5)], { '2010': 'maybe', now: 'no' }],
    [
      'date unknown: not active',
      { status: 'active' },
      [support(5)],
      { '2010': 'maybe', '2025': 'maybe', now: 'maybe', all: 'yes' },
    ],
    [
      'still running',
      { fy_start: 2024, status: 'active' },
      [support(5)],
      { '2023': 'no', '2024': 'yes', now: 'yes', '2029': 'yes', '2031': 'no' },
    ],
  ];
  it.each(PROJECTS)('%s', (_name, dates, observations, expected) => {
    const row = project(dates);
    expectOf(termsOf(tables({ projects: [row], observations })).of(row), expected);
  });

  it('gives its term to who takes part, unless that row has dates of its own', () => {
    const rows = [
      takesPart('p', { from: '2010' }),
      takesPart('p', { from: '2012-10' }),
      takesPart('p', { to: '2013-03' }),
    ];
    const terms = termsOf(
      tables({ projects: [project({ fy_start: 2010 })], participation: rows, observations: [support(5)] }),
    );
    expect(rows.map((row) => at(terms.of(row), ['2010', '2011', '2013', '2014', '2017']))).toEqual([
      ['yes', 'yes', 'yes', 'yes', 'no'],
      ['no', 'no', 'yes', 'yes', 'no'],
      ['yes', 'yes', 'yes', 'no', 'no'],
    ]);
  });

  it('without a date is not older than its call or its programme', () => {
    const [own, bare] = [project({ call: 'c' }), { ...project({}), id: 'q' }];
    const terms = termsOf(
      tables({ groups: [group({ from: '2008' })], calls: [call({ year: 2012 })], projects: [own, bare] }),
    );
    expect([own, bare].map((row) => at(terms.of(row), ['2007', '2009', '2012']))).toEqual([
      ['no', 'no', 'maybe'],
      ['no', 'maybe', 'maybe'],
    ]);
  });
});

describe('a relation', () => {
  it('holds no longer than both of its ends', () => {
    const groups = [
      group({ from: '2008' }),
      { ...group({ from: '2014-11', to: '2020-04', status: 'ended' }), id: 'h' },
    ];
    const row = relation('g', 'h', { from: '2014-11' });
    expectOf(termsOf(tables({ groups, relations: [row] })).of(row), {
      '2013': 'no',
      '2014': 'yes',
      '2020': 'yes',
      '2021': 'no',
      now: 'no',
    });
  });
});

describe('two together', () => {
  const term = (from: string, to = '9999-12-31', maybeFrom = from, maybeTo = to): Term => ({
    maybeFrom,
    from,
    to,
    maybeTo,
  });
  const together = (a: Term, b: Term, time: string): Holds => {
    const [one, other] = [
      holdTogether(a, b, parseTimeSpan(time, TODAY)),
      holdTogether(b, a, parseTimeSpan(time, TODAY)),
    ];
    expect(one).toBe(other);
    return one;
  };

  it('are so on a day that both hold', () => {
    const [a, b] = [term('2010-01-01', '2012-12-31'), term('2012-06-01')];
    expect(['2011', '2012', '2013', '2010/2013', 'all'].map((time) => together(a, b, time))).toEqual([
      'no',
      'yes',
      'no',
      'yes',
      'yes',
    ]);
    expect(together(a, term('2014-01-01'), '2010/2015')).toBe('no');
    expect(together(a, term('2014-01-01'), 'all')).toBe('no');
  });

  it('are so perhaps where one may only perhaps hold', () => {
    const seen = term('2014-01-01', '9999-12-31', '0000-01-01');
    expect(['2011', '2014', 'all'].map((time) => together(term('2010-01-01', '2012-12-31'), seen, time))).toEqual([
      'maybe',
      'no',
      'maybe',
    ]);
  });

  it('in one thing without a date are so whenever it was', () => {
    const rows = [takesPart('p', {}), takesPart('p', {})];
    const terms = termsOf(tables({ projects: [project({})], participation: rows }));
    const [a, b] = rows.map((row) => terms.of(row)) as [Term, Term];
    expect(['2010', 'now', 'all'].map((time) => together(a, b, time))).toEqual(['maybe', 'no', 'yes']);
  });
});

describe('the built-in tables', () => {
  let dataset: Dataset;
  beforeAll(async () => (dataset = await readDirectory(GRAPH_DATA)));

  it('bear out the two limits of what may be: a year about the year of a call, a year after the longest support', () => {
    const calls = dataset.calls.filter((row) => row.year !== undefined);
    const years = (dates: (string | undefined)[]): number[] =>
      dates.flatMap((date) => (date ? [Number(date.slice(0, 4))] : []));
    for (const { id, year, opens, closes } of calls)
      for (const found of years([opens, closes])) expect(Math.abs(found - year!), id).toBeLessThanOrEqual(1);
    const terms = termsOf(dataset);
    for (const row of dataset.projects) {
      if (row.to === undefined || row.from === undefined) continue;
      const open: ProjectRow = { ...row, to: undefined } as unknown as ProjectRow;
      const withoutEnd = termsOf({ ...dataset, projects: [open] }).of(open);
      if (row.status === 'ended')
        expect(terms.of(row).from <= withoutEnd.maybeTo && row.to <= withoutEnd.maybeTo, row.id).toBe(true);
    }
  });

  it('hold nothing that ended before today', () => {
    const terms = termsOf(dataset);
    const now = parseTimeSpan('now', dataset.date);
    const { groups, calls, projects, memberships, participation, eligibility, relations } = dataset;
    const ended = [groups, calls, projects, memberships, participation, eligibility, relations]
      .flat()
      .filter((row) => row.status === 'ended');
    expect(ended.filter((row) => holds(terms.of(row), now) !== 'no')).toEqual([]);
    expect(ended.length).toBeGreaterThan(1000);
  });

  it('know the date of every participation that is active', () => {
    const terms = termsOf(dataset);
    const now = parseTimeSpan('now', dataset.date);
    const active = dataset.participation.filter((row) => row.status === 'active');
    expect(
      active.filter((row) => row.from === undefined && holds(terms.of(row), now) === 'yes' && !hasStart(row.activity)),
    ).toEqual([]);
    function hasStart(id: string): boolean {
      const found = dataset.projects.find((row) => row.id === id);
      return found?.from !== undefined || found?.fy_start !== undefined;
    }
  });
});
