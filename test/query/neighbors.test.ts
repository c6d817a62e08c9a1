import { describe, expect, it } from 'vitest';

import type { CallRow, MembershipRow, ParticipationRow, Status } from '../../src/data/dataset.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { neighbors, type NeighborOptions, type NeighborsResult } from '../../src/query/neighbors.ts';
import { isFlowTie, type Tie } from '../../src/query/tie.ts';
import { graphWith, SMALL_DATASET, SMALL_GRAPH, TODAY } from './small-graph.ts';

const ask = (country: string, options: NeighborOptions = {}): NeighborsResult =>
  neighbors(SMALL_GRAPH, country, { today: TODAY, ...options });
const ids = (result: NeighborsResult): string[] => result.neighbors.map(({ id }) => id);
const tiesTo = (result: NeighborsResult, id: string): readonly Tie[] =>
  result.neighbors.find((one) => one.id === id)?.ties ?? [];
const brief = (tie: Tie): string =>
  isFlowTie(tie)
    ? `${tie.kind} ${tie.direction ?? '-'} ${tie.value}`
    : `${tie.kind} ${tie.through?.id ?? '-'}${tie.topic ? ` ${tie.topic.id}` : ''}`;

describe('neighbors', () => {
  it('finds partners through shared frameworks with the rows behind them', () => {
    const result = ask('JP', { edges: ['membership'], through: ['AF'] });
    expect(ids(result)).toEqual(['HUN', 'POL']);
    expect(tiesTo(result, 'POL')).toEqual([
      {
        kind: 'membership',
        through: { id: 'alpha', name: 'Alpha Framework' },
        role: 'member',
        from: '2014-09-23',
        fromKind: 'joined',
        status: 'active',
        confidence: 'verified',
        sources: ['made-up-a'],
        locator: 'section 1',
      },
    ]);
    expect(result).toMatchObject({
      schema: 'collab-graph/neighbors@1',
      country: { id: 'JPN', name: 'Japan' },
      query: {
        edges: ['membership'],
        through: ['alpha'],
        at: 'now',
        today: TODAY,
        confidence: 'reported',
        kinds: ['country'],
        limit: null,
      },
    });
    expect(result.sources.map(({ id }) => id)).toEqual(['made-up-a']);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('answers for any country, with every tie that makes a partner one', () => {
    expect(ids(ask('HUN'))).toEqual(['JPN', 'POL']);
    // Their project began in 2021, and nobody knows for how long: it is none of the ties of today.
    expect(tiesTo(ask('THA'), 'JPN').map(brief)).toEqual([
      'membership beta',
      'membership gamma',
      'cooperation gamma energy',
    ]);
    expect(ask('THA', { edges: ['participation'] })).toMatchObject({ total: 0, leftOut: { maybe: 1, ended: 0 } });
    expect(tiesTo(ask('THA', { at: '2021' }), 'JPN').map(brief)).toContain('participation proj-gamma-1');
    expect(tiesTo(ask('HUN'), 'JPN').map(brief)).toEqual([
      'membership alpha',
      'mobility out 30',
      'mobility in 20',
      'coauthorship - 45',
    ]);
  });

  it('crosses a hub-and-spoke programme only between spoke and hub', () => {
    const throughGamma = { edges: ['membership', 'participation', 'cooperation'], through: ['gamma'], at: 'all' };
    expect(ids(ask('THA', throughGamma))).toEqual(['JPN']);
    expect(ids(ask('POL', throughGamma))).toEqual(['JPN']);
    expect(ids(ask('JPN', throughGamma))).toEqual(['THA', 'POL']);
  });

  it('keeps to the hub rule where no row names the hub', () => {
    const withoutHub = graphWith({
      memberships: SMALL_DATASET.memberships.filter((row) => !(row.member === 'JPN' && row.group === 'gamma')),
    });
    const options = { today: TODAY, edges: ['membership'], through: ['gamma'] };
    expect(neighbors(withoutHub, 'THA', options).neighbors.map(({ id }) => id)).toEqual(['JPN']);
    expect(tiesTo(neighbors(withoutHub, 'POL', options), 'JPN').map(brief)).toEqual(['membership gamma']);
  });

  it('keeps to the hub rule in the calls of a programme, but a project ties all who take part in it', () => {
    const template = SMALL_DATASET.participation.find((row) => row.activity === 'proj-gamma-1')!;
    const call = { ...SMALL_DATASET.calls[0]!, id: 'call-gamma', group: 'gamma' };
    const inCall = ['JPN', 'POL', 'THA'].map((member) => ({ ...template, member, activity: 'call-gamma' }));
    const options = { today: TODAY, at: 'all', edges: ['participation'], through: ['gamma'] };
    const ofCall = graphWith({ calls: [...SMALL_DATASET.calls, call], participation: inCall });
    expect(neighbors(ofCall, 'THA', options).neighbors.map(({ id }) => id)).toEqual(['JPN']);
    expect(neighbors(ofCall, 'JPN', options).neighbors.map(({ id }) => id)).toEqual(['POL', 'THA']);
    const ofProject = graphWith({ participation: [...SMALL_DATASET.participation, { ...template, member: 'POL' }] });
    expect(neighbors(ofProject, 'THA', options).neighbors.map(({ id }) => id)).toEqual(['JPN', 'POL']);
    expect(tiesTo(neighbors(ofProject, 'THA', options), 'POL').map(brief)).toEqual(['participation proj-gamma-1']);
  });

  it('gives no country through a programme whose hub is a region', () => {
    const graph = graphWith({
      groups: SMALL_DATASET.groups.map((row) => (row.id === 'alpha' ? { ...row, hub: 'lowlands' } : row)),
    });
    const options = { today: TODAY, edges: ['membership'], through: ['alpha'] };
    expect(neighbors(graph, 'HUN', options).neighbors).toEqual([]);
    expect(neighbors(graph, 'HUN', { ...options, kinds: ['region'] }).neighbors.map(({ id }) => id)).toEqual([
      'lowlands',
    ]);
  });

  it('includes the types, calls and projects of a group asked for, and leaves flows out unless they are named', () => {
    expect(tiesTo(ask('JPN', { through: ['alpha'], at: 'all' }), 'HUN').map(brief)).toEqual([
      'membership alpha',
      'participation call-alpha-2016',
      'participation proj-alpha-1',
    ]);
    expect(tiesTo(ask('JPN', { through: ['alpha'], edges: ['membership', 'mobility'] }), 'HUN').map(brief)).toEqual([
      'membership alpha',
      'mobility out 20',
      'mobility in 30',
    ]);
    expect(tiesTo(ask('JPN', { through: ['proj-alpha-1'], at: 'all' }), 'HUN').map(brief)).toEqual([
      'participation proj-alpha-1',
    ]);
  });

  it('takes mobility of one window, by direction and two-way minimum', () => {
    const mobility = { edges: ['mobility'] };
    expect(ids(ask('JPN', { ...mobility, minMobility: 4000 }))).toEqual(['CHN']);
    expect(ids(ask('JPN', { ...mobility, minMobility: 4001 }))).toEqual([]);
    expect(ask('JPN', { ...mobility, minMobility: 4001 }).leftOut.belowMinimum).toBe(6);
    expect(tiesTo(ask('JPN', { ...mobility, direction: 'out', minMobility: 4000 }), 'CHN').map(brief)).toEqual([
      'mobility out 1500',
    ]);
    expect(tiesTo(ask('JPN', { ...mobility, direction: 'in' }), 'CHN').map(brief)).toEqual(['mobility in 2500']);
    expect(ids(ask('JPN', { ...mobility, period: '2003/2007' }))).toEqual(['CHN', 'USA']);
    const all = tiesTo(ask('JPN', { ...mobility, period: 'all' }), 'CHN');
    expect(all.map((tie) => isFlowTie(tie) && `${tie.period} ${brief(tie)}`)).toEqual([
      '2003/2007 mobility out 200',
      '2003/2007 mobility in 300',
      '2006/2016 mobility out 1500',
      '2006/2016 mobility in 2500',
    ]);
    expect(tiesTo(ask('JPN', mobility), 'CHN')[0]).toEqual({
      kind: 'mobility',
      direction: 'out',
      value: 1500,
      unit: 'migration events',
      period: '2006/2016',
      confidence: 'reported',
      sources: ['made-up-a'],
      locator: 'table 9',
    });
  });

  it('shows an observed zero beside the other direction, and a missing direction not at all', () => {
    expect(tiesTo(ask('USA', { edges: ['mobility'] }), 'JPN').map(brief)).toEqual([
      'mobility out 0',
      'mobility in 3999',
    ]);
    expect(tiesTo(ask('THA', { edges: ['mobility'] }), 'CHN').map(brief)).toEqual(['mobility in 40']);
  });

  it('takes co-authorship of the latest year unless another is named; an observed zero stays', () => {
    const coauthorship = { edges: ['coauthorship'] };
    expect(ask('JPN', coauthorship).query.coauthorshipYear).toBe('2018');
    expect(ids(ask('JPN', coauthorship))).toEqual(['CHN', 'HUN', 'USA']);
    expect(ids(ask('JPN', { ...coauthorship, coauthorshipYear: 2003 }))).toEqual(['HUN', 'USA']);
    expect(tiesTo(ask('USA', { ...coauthorship, coauthorshipYear: 'all' }), 'JPN').map(brief)).toEqual([
      'coauthorship - 800',
      'coauthorship - 1500',
    ]);
  });

  it('leaves unverified rows out, counts them, and brings them on request', () => {
    const beta = { edges: ['membership'], through: ['beta'] };
    const usual = ask('JPN', beta);
    expect(ids(usual)).toEqual(['THA', 'USA']);
    expect(usual.leftOut).toEqual({
      ended: 1,
      notYet: 0,
      maybe: 0,
      planned: 0,
      otherStatus: 0,
      unverified: 1,
      reported: 0,
      belowMinimum: 0,
    });
    expect(ids(ask('JPN', { ...beta, confidence: 'unverified' }))).toEqual(['HUN', 'THA', 'USA']);
    const strict = ask('JPN', { ...beta, confidence: 'verified' });
    expect(ids(strict)).toEqual([]);
    expect(strict.leftOut).toMatchObject({ unverified: 1, reported: 2 });
  });

  it('rests a tie on both rows: the weaker confidence, the sources of both', () => {
    const [tie] = tiesTo(ask('USA', { edges: ['membership'] }), 'JPN');
    expect(tie).toMatchObject({
      confidence: 'reported',
      sources: ['made-up-a', 'made-up-b'],
      role: 'member',
      agency: { id: 'agency-jp' },
    });
  });

  it('asks for ties that held at a time, and never joins those who missed each other', () => {
    const beta = { edges: ['membership'], through: ['beta'] };
    expect(ids(ask('JPN', { ...beta, at: 2015 }))).toEqual(['THA']);
    expect(ids(ask('JPN', { ...beta, at: '2019' }))).toEqual([]);
    expect(ask('JPN', { ...beta, at: '2019' }).leftOut).toMatchObject({ ended: 1, notYet: 2 });
    expect(ids(ask('JPN', { ...beta, at: '2011' }))).toEqual([]);
    // Thailand left in 2018 and came back in 2021; the United States came in 2020.
    expect(tiesTo(ask('USA', { ...beta, at: 'all' }), 'THA').map((tie) => !isFlowTie(tie) && tie.from)).toEqual([
      '2021',
    ]);
    expect(tiesTo(ask('JPN', { ...beta, at: 'all' }), 'THA').map((tie) => !isFlowTie(tie) && tie.from)).toEqual([
      '2012-06',
      '2021',
    ]);
    expect(tiesTo(ask('THA', { ...beta, at: 'all' }), 'JPN')).toHaveLength(1);
  });

  it('leaves out what is only envisaged, counts it, and shows it marked as such on request', () => {
    const usual = ask('JPN', { edges: ['cooperation'] });
    expect(ids(usual)).toEqual(['THA']);
    expect(usual.leftOut.planned).toBe(1);
    expect(usual.query.status).toEqual(['active', 'conditional', 'ended']);
    expect(tiesTo(ask('JPN', { edges: ['cooperation'], status: ['envisaged'] }), 'USA')).toMatchObject([
      { kind: 'cooperation', through: { id: 'gamma' }, topic: { id: 'robots' }, status: 'envisaged' },
    ]);
  });

  it('asks for the status of every row that a tie rests on: both sides and what they share', () => {
    const options = { today: TODAY, edges: ['membership'], through: ['alpha'] };
    const withStatus = (status: Status, member?: string): CollabGraph =>
      graphWith(
        member === undefined
          ? { groups: SMALL_DATASET.groups.map((row) => (row.id === 'alpha' ? { ...row, status } : row)) }
          : {
              memberships: SMALL_DATASET.memberships.map((row) =>
                row.member === member && row.group === 'alpha' ? { ...row, status } : row,
              ),
            },
      );
    const ofJapan = (graph: CollabGraph, status?: string[]): NeighborsResult =>
      neighbors(graph, 'JPN', { ...options, status });
    expect(ids(ofJapan(withStatus('announced', 'POL')))).toEqual(['HUN']);
    expect(ids(ofJapan(withStatus('conditional', 'POL')))).toEqual(['HUN', 'POL']);
    for (const graph of [withStatus('planned', 'JPN'), withStatus('announced')]) {
      expect(ofJapan(graph)).toMatchObject({ neighbors: [], leftOut: { planned: 2, otherStatus: 0 } });
      expect(ids(ofJapan(graph, ['all']))).toEqual(['HUN', 'POL']);
    }
    expect(ofJapan(SMALL_GRAPH, ['planned'])).toMatchObject({ neighbors: [], leftOut: { planned: 0, otherStatus: 2 } });
  });

  it('lists the frameworks and programmes of which the country is a member and their wholes, not what is related', () => {
    const withoutDates = <Row extends { from?: string; to?: string }>({ from: _from, to: _to, ...row }: Row) => ({
      ...row,
      status: 'active' as const,
    });
    const open = withoutDates(
      SMALL_DATASET.relations.find((row) => row.kind === 'part_of' && row.subject === 'gamma-joint')!,
    );
    const graph = graphWith({
      memberships: [
        ...SMALL_DATASET.memberships,
        { ...SMALL_DATASET.memberships[0]!, member: 'USA', group: 'gamma-joint' },
        { ...SMALL_DATASET.memberships[0]!, member: 'CHN', group: 'gamma-joint', to: '2018', status: 'ended' },
      ],
      groups: SMALL_DATASET.groups.map((row) => (row.id === 'gamma-joint' ? withoutDates(row) : row)),
      relations: [
        open,
        { ...open, kind: 'related', subject: 'beta', object: 'omega' },
        { ...open, kind: 'related', subject: 'gamma-joint', object: 'alpha' },
      ],
    });
    const groupsOf = (country: string): string[] =>
      ids(neighbors(graph, country, { today: TODAY, kinds: ['framework', 'programme'], order: 'name' }));
    // A member of the type has a part in the programme, a member of the programme none in its types.
    expect(groupsOf('USA')).toEqual(['beta', 'gamma-joint', 'gamma']);
    expect(groupsOf('THA')).toEqual(['beta', 'gamma']);
    // Who has left has no part in the whole either.
    expect(groupsOf('CHN')).toEqual([]);
  });

  it('keeps eligibility apart until it is asked for', () => {
    expect(tiesTo(ask('USA', { at: 'all' }), 'POL')).toEqual([]);
    expect(tiesTo(ask('USA', { edges: ['eligibility'] }), 'POL').map(brief)).toEqual(['eligibility beta']);
    expect(tiesTo(ask('POL', { edges: ['eligibility'] }), 'USA').map(brief)).toEqual(['eligibility beta']);
  });

  it('finds other kinds of neighbor on request', () => {
    expect(ids(ask('JPN', { kinds: ['framework'], order: 'name' }))).toEqual(['alpha', 'beta']);
    expect(ids(ask('JPN', { kinds: ['region'] }))).toEqual(['lowlands']);
    // Robots is the topic of a project of 2021 that nobody knows to go on; energy that of a programme, without a date.
    expect(ids(ask('JPN', { kinds: ['topic'], order: 'name' }))).toEqual(['energy']);
    expect(ids(ask('JPN', { kinds: ['topic'], order: 'name', at: '2021' }))).toEqual(['robots']);
    expect(tiesTo(ask('JPN', { kinds: ['agency'] }), 'agency-world').map(brief)).toEqual(['funds alpha']);
    expect(tiesTo(ask('JPN', { kinds: ['agency'] }), 'agency-jp').map(brief)).toEqual([
      'operates gamma',
      'membership alpha',
      'membership beta',
      'membership gamma',
    ]);
    expect(ids(ask('HUN', { kinds: ['project', 'call'], at: 'all', order: 'name' }))).toEqual([
      'proj-alpha-1',
      'call-alpha-2016',
    ]);
  });

  it('orders and limits', () => {
    // Four ties each, by id; then three each, and two.
    expect(ids(ask('JPN'))).toEqual(['HUN', 'USA', 'CHN', 'THA', 'POL']);
    expect(ids(ask('JPN', { order: 'name' }))).toEqual(['CHN', 'HUN', 'POL', 'THA', 'USA']);
    expect(ids(ask('JPN', { order: 'mobility' }))).toEqual(['CHN', 'USA', 'HUN', 'POL', 'THA']);
    expect(ids(ask('JPN', { order: 'coauthorship', limit: 2 }))).toEqual(['USA', 'CHN']);
    expect(ids(ask('JPN', { order: 'since' }))).toEqual(['THA', 'HUN', 'POL', 'USA', 'CHN']);
    expect(ask('JPN', { limit: 2 }).total).toBe(5);
  });

  it('speaks Japanese', () => {
    const result = ask('日本', { lang: 'ja', edges: ['mobility'], minMobility: 4000 });
    expect(result.neighbors[0]).toMatchObject({ name: '中国', ties: [{ unit: '移動件数' }, {}] });
  });

  it('gives the same answer for the tables in another order', () => {
    const reversed = graphWith({
      countries: SMALL_DATASET.countries.toReversed(),
      groups: SMALL_DATASET.groups.toReversed(),
      mobility: SMALL_DATASET.mobility.toReversed(),
      participation: SMALL_DATASET.participation.toReversed(),
      calls: SMALL_DATASET.calls.toReversed(),
      projects: SMALL_DATASET.projects.toReversed(),
    });
    for (const country of SMALL_DATASET.countries) {
      const options = { today: TODAY, at: 'all', period: 'all' };
      expect(neighbors(reversed, country.id, options)).toEqual(neighbors(SMALL_GRAPH, country.id, options));
    }
  });

  it('makes partners of each other: whom a country has as partner, has it', () => {
    for (const { id } of SMALL_DATASET.countries) {
      for (const partner of ask(id, { at: 'all' }).neighbors) expect(ids(ask(partner.id, { at: 'all' }))).toContain(id);
    }
  });

  it('does not join participants of a call that ended with the call', () => {
    const call: CallRow = {
      ...SMALL_DATASET.calls[0]!,
      id: 'call-x',
      group: 'beta',
      opens: '2010',
      closes: '2012',
      status: 'ended',
    };
    const rows = ['HUN', 'USA'].map((member): ParticipationRow => ({
      ...SMALL_DATASET.participation[0]!,
      member,
      activity: 'call-x',
      status: 'active',
    }));
    const open = rows.map(({ from: _from, to: _to, ...row }) => row);
    const graph = graphWith({
      calls: [...SMALL_DATASET.calls, call],
      participation: [...SMALL_DATASET.participation, ...open],
    });
    const options = { through: ['call-x'], today: TODAY };
    expect(neighbors(graph, 'HUN', options)).toMatchObject({ neighbors: [], leftOut: { ended: 1 } });
    expect(neighbors(graph, 'HUN', { ...options, at: '2011' }).neighbors.map(({ id }) => id)).toEqual(['USA']);
  });

  it('says of a country without ties that it has none', () => {
    const lonely = {
      ...SMALL_DATASET.countries[0]!,
      id: 'ISL',
      alpha2: 'IS',
      m49: '352',
      name_en: 'Iceland',
      name_ja: 'アイスランド',
    };
    expect(neighbors(graphWith({ countries: [...SMALL_DATASET.countries, lonely] }), 'ISL')).toMatchObject({
      neighbors: [],
      total: 0,
      sources: [],
    });
  });

  it.each<[NeighborOptions, string, string]>([
    [{ edges: ['mobilty'] }, 'unknown', 'mobility'],
    [{ through: ['alfa'] }, 'unknown', 'alpha'],
    [{ direction: 'outt' }, 'unknown', 'out'],
    [{ confidence: 'verifed' }, 'unknown', 'verified'],
    [{ order: 'nam' }, 'unknown', 'name'],
    [{ kinds: ['countrys'] }, 'unknown', 'country'],
    [{ period: '2007/2016' }, 'unknown', '2006/2016'],
    [{ coauthorshipYear: 1999 }, 'unknown', '2003'],
    [{ lang: 'jp' }, 'unknown', 'ja'],
    [{ at: 'yesterday' }, 'invalid', 'yesterday'],
    [{ limit: 0 }, 'invalid', '0'],
    [{ minMobility: Number.NaN }, 'invalid', 'NaN'],
    [{ through: ['robots'] }, 'invalid', 'topic'],
    [{ today: '2026' }, 'invalid', '2026'],
    [{ status: ['planed'] }, 'unknown', 'planned'],
    [{ edges: [] }, 'invalid', 'leave edges out'],
    [{ status: [] }, 'invalid', 'leave status out'],
    [{ kinds: [] }, 'invalid', 'leave kinds out'],
    // What a caller without a type checker gives.
    [{ through: 'v4' } as never, 'invalid', 'expected a list: ["v4"]'],
    [{ edges: 'membership' } as never, 'invalid', 'expected a list: ["membership"]'],
    [{ edges: [3] } as never, 'invalid', 'invalid edges 3 (expected text)'],
    [{ kinds: { country: true } } as never, 'invalid', 'expected a list'],
    [{ confidence: 1 } as never, 'invalid', 'invalid confidence 1 (expected text)'],
    [{ minmobility: 4000 } as never, 'unknown', 'did you mean "minMobility"'],
    [{ edge: ['mobility'] } as never, 'unknown', 'did you mean "edges"'],
    ['mobility' as never, 'invalid', 'expected an object'],
    [null as never, 'invalid', 'expected an object'],
  ])('refuses %j and names the way out', (options, code, mention) => {
    let thrown: unknown;
    try {
      neighbors(
        SMALL_GRAPH,
        'JPN',
        typeof options === 'object' && options !== null ? { today: TODAY, ...options } : options,
      );
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CollabGraphError);
    expect((thrown as CollabGraphError).code).toBe(code);
    expect((thrown as CollabGraphError).message).toContain(mention);
  });

  it('takes an M49 code as a number, with or without its zeros', () => {
    expect(neighbors(SMALL_GRAPH, 392).country.id).toBe('JPN');
    const austria = { ...SMALL_DATASET.countries[0]!, id: 'AUT', alpha2: 'AT', m49: '040', name_en: 'Austria' };
    const graph = graphWith({ countries: [...SMALL_DATASET.countries, austria] });
    for (const code of [40, '40', '040']) expect(neighbors(graph, code).country.id).toBe('AUT');
  });

  it.each<[unknown, string, string]>([
    [undefined, 'missing', 'a code such as JPN'],
    [null, 'missing', 'a code such as JPN'],
    ['', 'missing', 'a code such as JPN'],
    [7, 'unknown', '"007"'],
    [3.5, 'invalid', '3.5'],
    [['JPN'], 'invalid', 'a code such as JPN'],
  ])('refuses %j as a country', (country, code, mention) => {
    expect(() => neighbors(SMALL_GRAPH, country as string)).toThrow(
      expect.objectContaining({ name: 'CollabGraphError', code, message: expect.stringContaining(mention) as string }),
    );
  });

  it('refuses an unknown country', () => {
    expect(() => ask('Hungry')).toThrow('unknown country "Hungry" (did you mean "Hungary"?)');
  });

  it('keeps an ended membership of the country itself from looking active', () => {
    const left: MembershipRow = {
      ...SMALL_DATASET.memberships.find((row) => row.member === 'HUN' && row.group === 'alpha')!,
      to: '2015',
      status: 'ended',
    };
    const graph = graphWith({
      memberships: [
        ...SMALL_DATASET.memberships.filter((row) => !(row.member === 'HUN' && row.group === 'alpha')),
        left,
      ],
    });
    expect(neighbors(graph, 'HUN', { today: TODAY, edges: ['membership'] })).toMatchObject({
      neighbors: [],
      leftOut: { ended: 3 },
    });
    expect(tiesTo(neighbors(graph, 'HUN', { today: TODAY, edges: ['membership'], at: 'all' }), 'JPN')).toMatchObject([
      { status: 'ended' },
    ]);
  });
});
