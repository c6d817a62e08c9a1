import { describe, expect, it } from 'vitest';

import type { CollabGraphError } from '../../src/model/errors.ts';
import { compare } from '../../src/query/compare.ts';
import { egoNetwork } from '../../src/query/ego-network.ts';
import { frameworkMatrix } from '../../src/query/framework-matrix.ts';
import { gaps } from '../../src/query/gaps.ts';
import { mobilityBalance } from '../../src/query/mobility-balance.ts';
import { shortestPaths } from '../../src/query/shortest-paths.ts';
import { graphWith, SMALL_DATASET, SMALL_GRAPH, TODAY } from './small-graph.ts';

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return (error as CollabGraphError).code;
  }
  return undefined;
};

describe('egoNetwork', () => {
  it('holds the country, its partners, what ties them, and all edges among these', () => {
    const ego = egoNetwork(SMALL_GRAPH, 'HUN', { today: TODAY, edges: ['membership', 'mobility'] });
    expect(ego.nodes.map(({ id, distance }) => `${id} ${distance}`)).toEqual([
      'HUN 0',
      'alpha 0',
      'JPN 1',
      'POL 1',
      // A political region that takes part as one is named too.
      'lowlands 1',
    ]);
    expect(idsOf(ego.edges)).toEqual([
      'membership:HUN:alpha',
      'membership:JPN:alpha',
      'membership:POL:alpha',
      'membership:lowlands:alpha',
      'mobility:HUN:JPN',
      'mobility:JPN:HUN',
    ]);
    expect(ego.edges.every(({ tie }) => tie.sources.length > 0)).toBe(true);
  });

  it('reaches partners of partners at depth 2, never from spoke to spoke', () => {
    const options = { today: TODAY, edges: ['membership'], through: ['gamma'] };
    expect(egoNetwork(SMALL_GRAPH, 'THA', options).nodes.map(({ id, distance }) => `${id} ${distance}`)).toEqual([
      'THA 0',
      'gamma 0',
      'JPN 1',
    ]);
    const deep = egoNetwork(SMALL_GRAPH, 'THA', { ...options, depth: 2 });
    expect(deep.nodes.map(({ id, distance }) => `${id} ${distance}`)).toEqual(['THA 0', 'gamma 0', 'JPN 1', 'POL 2']);
  });

  it('applies the two-way minimum to pairs of partners too', () => {
    const ego = (minMobility: number): string[] =>
      egoNetwork(SMALL_GRAPH, 'JPN', { today: TODAY, edges: ['mobility'], minMobility }).edges.map(({ id }) => id);
    expect(ego(3999)).toEqual([
      'mobility:CHN:JPN',
      'mobility:CHN:USA',
      'mobility:JPN:CHN',
      'mobility:JPN:USA',
      'mobility:USA:CHN',
      'mobility:USA:JPN',
    ]);
    expect(ego(4000)).toEqual(['mobility:CHN:JPN', 'mobility:JPN:CHN']);
  });

  it('refuses a depth below 1', () => {
    expect(codeOf(() => egoNetwork(SMALL_GRAPH, 'JPN', { depth: 0 }))).toBe('invalid');
  });
});

describe('frameworkMatrix', () => {
  const matrix = frameworkMatrix(SMALL_GRAPH, { today: TODAY });

  it('puts countries against frameworks, with null where a country takes no part', () => {
    expect(idsOf(matrix.columns)).toEqual(['alpha', 'beta', 'gamma']);
    expect(
      matrix.rows.map((row) => `${row.id} ${row.cells.map((cell) => cell?.from ?? (cell ? '?' : '-')).join(' ')}`),
    ).toEqual(['JPN 2010 2012-06 2008', 'POL 2014-09-23 - 2011', 'THA - 2021 ?', 'HUN 2010 - -', 'USA - 2020-01 -']);
    expect(matrix.rows[0]?.cells[0]).toEqual({
      role: 'member',
      from: '2010',
      fromKind: 'joined',
      agency: { id: 'agency-jp', name: 'Made-up Agency of Japan' },
      status: 'active',
      confidence: 'verified',
      sources: ['made-up-a'],
      locator: 'section 1',
    });
    expect(matrix.leftOut).toMatchObject({ unverified: 1, ended: 1 });
  });

  it('sets stated counts beside enumerated ones without correcting either', () => {
    const [alpha, beta] = matrix.columns;
    expect(alpha).toMatchObject({
      enumerated: 3,
      stated: [
        { value: 3, confidence: 'verified', listed: 3 },
        { value: 4, confidence: 'reported', listed: 3 },
      ],
    });
    expect(beta?.stated).toEqual([]);
  });

  it('counts as stated members nothing else than members, and of parts and their whole the whole', () => {
    const undated = (({ time_period: _period, ...row }) => row)(SMALL_DATASET.observations[0]!);
    const observation = (measure: string, obs_value: number, qualifier?: string, time_period?: string) => ({
      ...undated,
      subject: 'beta',
      measure,
      obs_value,
      ...(qualifier === undefined ? {} : { qualifier }),
      ...(time_period === undefined ? {} : { time_period }),
    });
    const graph = graphWith({
      observations: [
        observation('eligible_countries', 30),
        observation('countries_ever', 2, 'Asia', '2016/2019'),
        observation('countries_ever', 5, 'all', '2016/2019'),
        observation('countries_active', 3, 'Asia', '2019'),
        observation('member_count', 9),
        { ...observation('member_count', 8), confidence: 'unverified' },
      ],
    });
    const { stated } = frameworkMatrix(graph, { today: TODAY, through: ['beta'] }).columns[0]!;
    // Thailand left after 2018: at the end of 2019 Japan alone is listed, until then both were.
    expect(stated.map(({ measure, value, listed }) => [measure, value, listed])).toEqual([
      ['countries_ever', 5, 2],
      ['countries_active', 3, 1],
      ['member_count', 9, undefined],
    ]);
  });

  it('does not count who is only announced, unless asked to', () => {
    const graph = graphWith({
      memberships: SMALL_DATASET.memberships.map((row) =>
        row.member === 'POL' && row.group === 'alpha' ? { ...row, status: 'announced' } : row,
      ),
    });
    const asked = (status?: string[]): { members: number; planned: number } => {
      const { columns, leftOut } = frameworkMatrix(graph, { today: TODAY, through: ['alpha'], status });
      return { members: columns[0]!.enumerated, planned: leftOut.planned };
    };
    expect(asked()).toEqual({ members: 2, planned: 1 });
    // Its row is there, and no member counted: what is announced stands beside the number.
    expect(asked(['all'])).toEqual({ members: 2, planned: 0 });
    expect(egoNetwork(graph, 'HUN', { today: TODAY, edges: ['membership'] }).nodes.map(({ id }) => id)).toEqual([
      'HUN',
      'alpha',
      'JPN',
      'lowlands',
    ]);
    const compared = compare(graph, 'alpha', 'beta', { today: TODAY });
    expect(compared.kind === 'groups' && idsOf(compared.members.both.concat(compared.members.onlyA))).not.toContain(
      'POL',
    );
  });

  it('shows the rows and columns asked for, empty ones too', () => {
    const asked = frameworkMatrix(SMALL_GRAPH, { today: TODAY, through: ['omega', 'AF'], countries: ['CN', 'HU'] });
    expect(idsOf(asked.columns)).toEqual(['alpha', 'omega']);
    expect(asked.rows.map(({ id, count }) => `${id} ${count}`)).toEqual(['HUN 1', 'CHN 0']);
  });

  it('names the hub of a programme as such where no row does', () => {
    const graph = graphWith({
      memberships: SMALL_DATASET.memberships.filter((row) => !(row.member === 'JPN' && row.group === 'gamma')),
    });
    const asked = frameworkMatrix(graph, { today: TODAY, through: ['gamma'] });
    expect(asked.columns[0]?.enumerated).toBe(3);
    expect(asked.rows.find(({ id }) => id === 'JPN')?.cells[0]).toMatchObject({ role: 'hub', sources: ['made-up-a'] });
  });
});

describe('mobilityBalance', () => {
  const balance = mobilityBalance(SMALL_GRAPH, 'JP');

  it('counts arrivals, departures, net, shares and ranks', () => {
    expect(balance.totals).toEqual({
      period: '2006/2016',
      in: 2530,
      out: 5519,
      net: -2989,
      netRange: [-2989, -2989],
      total: 8049,
      unknownMost: null,
      partners: 3,
      isWhole: false,
      known: { partners: 3, net: -2989 },
      sources: [],
    });
    expect(
      balance.rows.map((row) => [row.id, row.in, row.out, row.net, row.total, row.rankTotal, row.rankNet]),
    ).toEqual([
      ['CHN', 2500, 1500, 1000, 4000, 1, 1],
      ['USA', 0, 3999, -3999, 3999, 2, 3],
      ['HUN', 30, 20, 10, 50, 3, 2],
    ]);
    expect(balance.rows[0]?.shareIn).toBeCloseTo(2500 / 2530, 12);
    expect(balance.rows.reduce((sum, row) => sum + (row.shareOut ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('has every window beside the one ranked', () => {
    expect(balance.rows[0]?.series).toEqual([
      { period: '2003/2007', in: 300, out: 200, net: 100, netRange: [100, 100], total: 500, unknownMost: null },
      {
        period: '2006/2016',
        in: 2500,
        out: 1500,
        net: 1000,
        netRange: [1000, 1000],
        total: 4000,
        unknownMost: null,
      },
    ]);
    expect(balance.totalsSeries.map(({ period, total }) => `${period} ${total}`)).toEqual([
      '2003/2007 4500',
      '2006/2016 8049',
    ]);
  });

  it('keeps a missing direction apart from zero', () => {
    const [row] = mobilityBalance(SMALL_GRAPH, 'THA').rows;
    expect(row).toMatchObject({
      id: 'CHN',
      in: 40,
      out: null,
      // Nothing bounds the other side here, so nothing is known of the net.
      net: null,
      netRange: null,
      rankNet: null,
      total: 40,
      shareIn: 1,
      shareOut: null,
    });
  });

  it('orders, limits and hides small pairs without changing the totals', () => {
    expect(idsOf(mobilityBalance(SMALL_GRAPH, 'JP', { order: 'net' }).rows)).toEqual(['CHN', 'HUN', 'USA']);
    const big = mobilityBalance(SMALL_GRAPH, 'JP', { minMobility: 51, limit: 1 });
    expect(idsOf(big.rows)).toEqual(['CHN']);
    expect(big).toMatchObject({ belowMinimum: 1, totals: { total: 8049 } });
  });

  it('refuses to add windows up', () => {
    expect(codeOf(() => mobilityBalance(SMALL_GRAPH, 'JP', { period: 'all' }))).toBe('unsupported');
  });
});

describe('gaps', () => {
  it('finds who moves and publishes together without a framework, and says what a gap is', () => {
    const result = gaps(SMALL_GRAPH, 'JP', { today: TODAY });
    expect(result.gaps.map(({ id, rank, mobility, coauthorship }) => [id, rank, mobility, coauthorship])).toEqual([
      ['CHN', 1, 4000, 1200],
    ]);
    expect(result.definition.en).toContain('at least 100 migration events');
    expect(result.definition.ja).toContain('100件以上');
  });

  it('does not take a planned, ended, unverified or eligible tie for one', () => {
    const memberships = SMALL_DATASET.memberships.filter((row) => !(row.group === 'beta' && row.member === 'USA'));
    const options = { today: TODAY, minMobility: 50 };
    const found = (changes: Parameters<typeof graphWith>[0]): string[] =>
      gaps(graphWith(changes), 'JPN', options).gaps.map(
        ({ id, weakTies }) => `${id} ${weakTies.map(({ reason }) => reason).join()}`,
      );
    // The call of 2020 has ended, cooperation on robots is only envisaged.
    expect(found({ memberships })).toEqual(['CHN ', 'USA ended,planned']);
    const withoutAlpha = SMALL_DATASET.memberships.filter((row) => !(row.group === 'alpha' && row.member === 'HUN'));
    expect(found({ memberships: withoutAlpha })).toEqual(['CHN ', 'HUN unverified,ended,ended']);
    const eligible = { ...SMALL_DATASET.eligibility[0]!, member: 'CHN' };
    expect(found({ eligibility: [eligible] })).toEqual(['CHN eligibility']);
  });

  it('closes a gap by what is envisaged where that is asked for', () => {
    const memberships = SMALL_DATASET.memberships.filter((row) => !(row.group === 'beta' && row.member === 'USA'));
    const result = gaps(graphWith({ memberships }), 'JPN', { today: TODAY, status: ['active', 'envisaged'] });
    expect(idsOf(result.gaps)).toEqual(['CHN']);
    expect(result.definition.en).toContain('status: active, envisaged');
  });

  it('counts strong co-authorship alone', () => {
    const graph = graphWith({ mobility: [] });
    expect(gaps(graph, 'JPN', { today: TODAY }).gaps).toMatchObject([
      { id: 'CHN', mobility: null, coauthorship: 1200 },
    ]);
    expect(gaps(graph, 'JPN', { today: TODAY, minCoauthorship: 1201 }).gaps).toEqual([]);
  });
});

describe('shortestPaths', () => {
  const paths = (from: string, to: string, options = {}): string[] =>
    shortestPaths(SMALL_GRAPH, from, to, { today: TODAY, ...options }).paths.map(({ countries }) =>
      idsOf(countries).join(' '),
    );

  it('chains countries by what each shares with the next, with the rows', () => {
    const result = shortestPaths(SMALL_GRAPH, 'HUN', 'USA', { today: TODAY });
    expect(result).toMatchObject({ steps: 2, total: 1, flows: [] });
    expect(
      result.paths[0]?.steps.map(
        ({ from, to, ties }) => `${from.id} ${to.id} ${ties.map((tie) => tie.through?.id).join()}`,
      ),
    ).toEqual(['HUN JPN alpha', 'JPN USA beta']);
    expect(result.sources.length).toBeGreaterThan(0);
  });

  it('never runs from spoke to spoke of a hub-and-spoke programme', () => {
    expect(paths('POL', 'THA', { through: ['gamma'] })).toEqual(['POL JPN THA']);
  });

  it('lists flows beside the chains and takes none for a step', () => {
    const result = shortestPaths(SMALL_GRAPH, 'JPN', 'CHN', { today: TODAY });
    expect(result).toMatchObject({ steps: null, paths: [], total: 0 });
    expect(result.flows.map(({ direction, value }) => `${direction ?? '-'} ${value}`)).toEqual([
      'out 1500',
      'in 2500',
      '- 1200',
    ]);
  });

  it('finds all shortest chains, limits them, and gives up after maxSteps', () => {
    // A second way from Hungary to the United States, through Poland.
    const extra = ['POL', 'USA'].map((member) => ({ ...SMALL_DATASET.memberships[0]!, member, group: 'omega' }));
    const groups = SMALL_DATASET.groups.map((row) =>
      row.id === 'omega' ? { ...row, status: 'active' as const } : row,
    );
    const graph = graphWith({ groups, memberships: [...SMALL_DATASET.memberships, ...extra] });
    const found = shortestPaths(graph, 'HUN', 'USA', { today: TODAY });
    expect(found.paths.map(({ countries }) => idsOf(countries).join(' '))).toEqual(['HUN JPN USA', 'HUN POL USA']);
    expect(shortestPaths(graph, 'HUN', 'USA', { today: TODAY, limit: 1 })).toMatchObject({ total: 2, paths: [{}] });
    expect(shortestPaths(graph, 'HUN', 'USA', { today: TODAY, maxSteps: 1 })).toMatchObject({ steps: null, total: 0 });
  });

  it('refuses a path from a country to itself', () => {
    expect(codeOf(() => paths('JP', 'Japan'))).toBe('invalid');
  });
});

describe('compare', () => {
  it('sets two countries side by side', () => {
    const result = compare(SMALL_GRAPH, 'JP', 'HU', { today: TODAY, at: 'all' });
    if (result.kind !== 'countries') throw new Error('expected countries');
    expect(idsOf(result.groups.both)).toEqual(['alpha']);
    expect(idsOf(result.groups.onlyA)).toEqual(['beta', 'gamma-joint', 'gamma']);
    expect(idsOf(result.groups.onlyB)).toEqual([]);
    expect(idsOf(result.calls.both)).toEqual(['call-alpha-2016']);
    expect(idsOf(result.projects.onlyA)).toEqual(['proj-gamma-1']);
    expect(idsOf(result.partners.both)).toEqual(['POL']);
    expect(idsOf(result.partners.onlyA)).toEqual(['THA', 'USA']);
    expect(result.flows[0]).toMatchObject({
      id: 'CHN',
      a: { out: 1500, in: 2500, coauthorship: 1200 },
      b: { out: null, in: null, coauthorship: null },
    });
  });

  it('sets two frameworks side by side', () => {
    const result = compare(SMALL_GRAPH, 'AF', 'gamma', { today: TODAY });
    if (result.kind !== 'groups') throw new Error('expected groups');
    expect(idsOf(result.members.both)).toEqual(['JPN', 'POL']);
    expect(idsOf(result.members.onlyA)).toEqual(['HUN', 'lowlands']);
    expect(idsOf(result.members.onlyB)).toEqual(['THA']);
    expect(idsOf(result.agencies.both)).toEqual(['agency-jp']);
    expect(idsOf(result.topics.onlyB)).toEqual(['energy']);
  });

  it('refuses a country beside a framework, and names what it does not know', () => {
    expect(codeOf(() => compare(SMALL_GRAPH, 'JP', 'alpha'))).toBe('unsupported');
    expect(codeOf(() => compare(SMALL_GRAPH, 'JP', 'alfa'))).toBe('unknown');
    expect(codeOf(() => compare(SMALL_GRAPH, undefined as never, 'alpha'))).toBe('missing');
  });

  it('refuses one beside itself, as paths do', () => {
    expect(() => compare(SMALL_GRAPH, 'JP', 'Japan')).toThrow('both are JPN');
    expect(() => compare(SMALL_GRAPH, 'alpha', 'AF')).toThrow('both are alpha');
  });
});

describe('every query', () => {
  it.each<[string, (options: never) => unknown]>([
    ['egoNetwork', (options) => egoNetwork(SMALL_GRAPH, 'JPN', options)],
    ['frameworkMatrix', (options) => frameworkMatrix(SMALL_GRAPH, options)],
    ['mobilityBalance', (options) => mobilityBalance(SMALL_GRAPH, 'JPN', options)],
    ['gaps', (options) => gaps(SMALL_GRAPH, 'JPN', options)],
    ['shortestPaths', (options) => shortestPaths(SMALL_GRAPH, 'JPN', 'HUN', options)],
    ['compare', (options) => compare(SMALL_GRAPH, 'JPN', 'HUN', options)],
  ])('%s refuses options that it does not have', (_name, ask) => {
    expect(() => ask({ langs: 'ja' } as never)).toThrow('unknown option "langs" (did you mean "lang"?)');
    expect(codeOf(() => ask([] as never))).toBe('invalid');
  });

  it('refuses a text where a list of countries belongs', () => {
    expect(() => frameworkMatrix(SMALL_GRAPH, { countries: 'JPN' as never })).toThrow('expected a list: ["JPN"]');
  });
});
