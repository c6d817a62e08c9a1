import { describe, expect, it } from 'vitest';

import { buildGraph } from '../../src/model/build-graph.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { liftOf } from '../../src/view/lift.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { View } from '../../src/view/view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { SMALL_DATASET as dataset, SMALL_GRAPH as graph } from '../query/small-graph.ts';

const today = '2026-01-01';
const show = (change: Partial<ViewState> = {}): View =>
  selectView(graph, { ...defaultView(dataset), ...change }, { today });
const nodes = (view: View): string[] => view.nodes.map((node) => node.id);
const edges = (view: View): string[] => view.edges.map((edge) => edge.id);

describe('the default view', () => {
  const view = show();

  it('shows the focus, its groups, their members and the large flows among them', () => {
    // China comes in by mobility with Japan alone (2,500 + 1,500 = 4,000); Hungary is in alpha but unverified in beta.
    expect(nodes(view)).toEqual(['CHN', 'HUN', 'JPN', 'POL', 'THA', 'USA', 'lowlands', 'alpha', 'beta', 'gamma']);
    expect(edges(view)).toEqual([
      'membership:HUN:alpha',
      'membership:JPN:alpha',
      'membership:JPN:beta',
      'membership:JPN:gamma',
      'membership:POL:alpha',
      'membership:POL:gamma',
      'membership:THA:beta:2',
      'membership:THA:gamma',
      'membership:USA:beta',
      'membership:lowlands:alpha',
      'mobility:CHN:JPN',
      'mobility:CHN:USA',
      'mobility:JPN:CHN',
      'mobility:USA:CHN',
    ]);
  });

  it('gives flows their value and period, and memberships their group', () => {
    expect(view.edges.find((edge) => edge.id === 'mobility:CHN:JPN')).toMatchObject({
      value: 2500,
      period: '2006/2016',
    });
    expect(view.edges.find((edge) => edge.id === 'membership:POL:gamma')).toMatchObject({ group: 'gamma' });
    expect(view.edges.find((edge) => edge.id === 'mobility:CHN:JPN')).not.toHaveProperty('group');
  });

  it('counts what is shown out of what is there', () => {
    // The totals are what opening every filter shows: nothing is reached of the nodes that no tie leads to.
    expect(view.counts.nodes).toEqual({ shown: 10, total: 18 });
    expect(view.counts.byNodeKind.country).toEqual({ shown: 6, total: 6 });
    // The two spells of Thailand in beta are one tie; the window 2003/2007 is not counted.
    expect(view.counts.byEdgeKind.membership).toEqual({ shown: 10, total: 11 });
    expect(view.counts.byEdgeKind.mobility).toEqual({ shown: 4, total: 9 });
    expect(view.counts.byGroup).toMatchObject({
      // The region is beside the three countries.
      alpha: { shown: 3, total: 3 },
      beta: { shown: 3, total: 4 },
      omega: { shown: 0, total: 0 },
    });
  });

  it('ranks the focus first, then groups by members, then countries', () => {
    const importance = Object.fromEntries(view.nodes.map((node) => [node.id, node.importance]));
    expect(importance['JPN']).toBe(1);
    expect(importance['alpha']).toBe(0.9);
    expect(importance['alpha']!).toBeGreaterThan(importance['gamma']!);
    expect(importance['gamma']!).toBeGreaterThan(importance['USA']!);
    expect(importance['USA']!).toBeGreaterThan(importance['HUN']!);
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = buildGraph({
      ...dataset,
      countries: [...dataset.countries].reverse(),
      groups: [...dataset.groups].reverse(),
      memberships: [...dataset.memberships].reverse(),
      mobility: [...dataset.mobility].reverse(),
    });
    const other = selectView(shuffled, defaultView(dataset), { today });
    expect(nodes(other)).toEqual(nodes(view));
    expect(other.edges.map((edge) => [edge.source, edge.target, edge.value])).toEqual(
      view.edges.map((edge) => [edge.source, edge.target, edge.value]),
    );
  });
});

describe('hub and spokes', () => {
  it('does not make two spokes of a hub partners', () => {
    const thailand = show({ focus: 'THA', edges: ['membership'], through: ['gamma'] });
    expect(nodes(thailand)).toEqual(['JPN', 'THA', 'gamma']);
    expect(edges(thailand)).toEqual(['membership:JPN:gamma', 'membership:THA:gamma']);
  });

  it('shows all spokes to the hub', () => {
    expect(nodes(show({ edges: ['membership'], through: ['gamma'] }))).toEqual(['JPN', 'POL', 'THA', 'gamma']);
  });

  it('does not draw a spoke that is shown for another reason', () => {
    // Poland shares alpha with Hungary; gamma ties Poland to Japan, not to Thailand.
    const poland = show({ focus: 'POL', edges: ['membership'] });
    expect(edges(poland)).not.toContain('membership:THA:gamma');
    expect(nodes(poland)).toEqual(['HUN', 'JPN', 'POL', 'lowlands', 'alpha', 'gamma']);
  });

  it('reaches the other spokes at the second step, through the hub', () => {
    expect(edges(show({ focus: 'THA', edges: ['membership'], depth: 2 }))).toContain('membership:POL:gamma');
  });

  it('does not take the step through a hub from one spoke to another', () => {
    // Delta links Poland and Hungary alone. From Thailand, Poland is two steps away, so what Poland alone takes part in is three.
    const [alpha] = dataset.groups;
    const [row] = dataset.memberships;
    const more = buildGraph({
      ...dataset,
      groups: [...dataset.groups, { ...alpha!, id: 'delta' }],
      memberships: [
        ...dataset.memberships,
        { ...row!, member: 'POL', group: 'delta' },
        { ...row!, member: 'HUN', group: 'delta' },
      ],
    });
    const thailand = (depth: number): string[] =>
      nodes(
        selectView(
          more,
          { ...defaultView(dataset), focus: 'THA', edges: ['membership'], through: ['gamma', 'delta'], depth },
          { today },
        ),
      );
    expect(thailand(2)).toEqual(['JPN', 'POL', 'THA', 'gamma']);
    expect(thailand(3)).toEqual(['HUN', 'JPN', 'POL', 'THA', 'delta', 'gamma']);
  });

  it('leaves out a group that links the focus to nobody, unless it is asked for', () => {
    const lonely = buildGraph({
      ...dataset,
      memberships: dataset.memberships.filter((row) => row.group !== 'gamma' || row.member === 'JPN'),
    });
    expect(nodes(selectView(lonely, defaultView(dataset), { today }))).not.toContain('gamma');
    expect(nodes(selectView(lonely, { ...defaultView(dataset), through: ['gamma'] }, { today }))).toContain('gamma');
  });
});

describe('each filter', () => {
  it('through: only those groups', () => {
    expect(nodes(show({ through: ['beta'], edges: ['membership'] }))).toEqual(['JPN', 'THA', 'USA', 'beta']);
  });

  it('min-mobility: both directions together, both drawn', () => {
    expect(edges(show({ minMobility: 3999, edges: ['mobility'] }))).toContain('mobility:JPN:USA');
    expect(edges(show({ minMobility: 4001, edges: ['mobility'] }))).toEqual([]);
    // Zero is an observation, so its edge is there.
    expect(
      show({ minMobility: 3999, edges: ['mobility'] }).edges.find((edge) => edge.id === 'mobility:USA:JPN'),
    ).toMatchObject({ value: 0 });
  });

  it('period: another window, other values', () => {
    expect(show({ period: '2003/2007', edges: ['mobility'] }).edges.map((edge) => [edge.id, edge.value])).toEqual([
      ['mobility:JPN:USA', 2100],
      ['mobility:USA:JPN', 1900],
    ]);
  });

  it('at: Poland joined alpha in September 2014; Thailand left beta in 2018', () => {
    expect(edges(show({ at: '2013' }))).not.toContain('membership:POL:alpha');
    expect(edges(show({ at: '2015' }))).toEqual(
      expect.arrayContaining(['membership:POL:alpha', 'membership:THA:beta']),
    );
    expect(edges(show({ at: 'now' }))).not.toContain('membership:THA:beta');
  });

  it('confidence: unverified rows come in, reported ones go', () => {
    expect(edges(show({ confidence: 'unverified' }))).toContain('membership:HUN:beta');
    expect(edges(show({ confidence: 'verified' }))).toEqual([
      'membership:HUN:alpha',
      'membership:JPN:alpha',
      'membership:POL:alpha',
    ]);
  });

  it('status: what is not shown is left out', () => {
    expect(edges(show({ at: 'all', status: ['ended'] })).filter((id) => id.startsWith('membership'))).toEqual([]);
    expect(edges(show({ at: 'all', status: ['active', 'ended'] }))).toContain('membership:THA:beta');
    expect(edges(show({ at: 'all', status: ['active'] }))).not.toContain('membership:THA:beta');
  });

  it('kinds: the region goes, agencies come with what they operate', () => {
    expect(nodes(show({ kinds: ['country', 'framework', 'programme'] }))).not.toContain('lowlands');
    const agencies = show({ kinds: ['country', 'framework', 'programme', 'agency'] });
    expect(nodes(agencies)).toEqual(expect.arrayContaining(['agency-jp', 'agency-world']));
    expect(edges(agencies)).toEqual(expect.arrayContaining(['operates:agency-jp:gamma', 'funds:agency-world:alpha']));
    const operated = show({
      kinds: ['country', 'framework', 'programme', 'agency'],
      edges: ['membership', 'operates'],
    });
    expect(edges(operated)).not.toContain('funds:agency-world:alpha');
  });

  it('kinds: calls and projects with those who took part', () => {
    const calls = show({ kinds: ['country', 'framework', 'call'], at: 'all' });
    expect(edges(calls)).toEqual(
      expect.arrayContaining([
        'participation:HUN:call-alpha-2016',
        'participation:USA:call-beta-2020',
        'part_of:call-alpha-2016:alpha',
      ]),
    );
    expect(nodes(calls)).not.toContain('proj-alpha-1');
  });

  it('kinds: topics of cooperation under a programme, with the partner even where no membership is stated', () => {
    const topics = show({
      kinds: ['country', 'programme', 'topic'],
      edges: ['membership', 'cooperation'],
      through: ['gamma'],
    });
    expect(edges(topics)).toEqual(expect.arrayContaining(['cooperation:THA:energy', 'cooperation:USA:robots']));
    expect(topics.edges.find((edge) => edge.id === 'cooperation:USA:robots')).toMatchObject({ group: 'gamma' });
    expect(
      nodes(
        show({
          focus: 'THA',
          kinds: ['country', 'programme', 'topic'],
          edges: ['membership', 'cooperation'],
          through: ['gamma'],
        }),
      ),
    ).not.toContain('robots');
  });

  it('edges: co-authorship of the last year not after the time asked for', () => {
    const now = show({ edges: ['coauthorship'] });
    expect(now.edges.map((edge) => [edge.id, edge.value, edge.period])).toEqual([
      ['coauthorship:CHN:JPN', 1200, '2018'],
      ['coauthorship:HUN:JPN', 45, '2018'],
      ['coauthorship:JPN:USA', 1500, '2018'],
    ]);
    expect(show({ edges: ['coauthorship'], at: '2010' }).edges.map((edge) => [edge.id, edge.value])).toEqual([
      ['coauthorship:HUN:JPN', 0],
      ['coauthorship:JPN:USA', 800],
    ]);
  });

  it('edges: of co-authorship among others only the three strongest ties of each country', () => {
    const others = ['CHN', 'HUN', 'POL', 'THA', 'USA'];
    let value = 0;
    const pairs = others.flatMap((a, i) => others.slice(i + 1).map((b) => [a, b, ++value] as const));
    const [row] = dataset.coauthorship;
    const coauthorship = [
      ...others.map((id) => [...[id, 'JPN'].sort(), 1000] as unknown as readonly [string, string, number]),
      ...pairs,
    ].map(([ref_area, counterpart_area, obs_value]) => ({ ...row!, ref_area, counterpart_area, obs_value }));
    const view = selectView(
      buildGraph({ ...dataset, coauthorship }),
      { ...defaultView(dataset), edges: ['coauthorship'] },
      { today },
    );
    const drawn = new Set(edges(view));
    expect(pairs.filter(([a, b]) => !drawn.has(`coauthorship:${a}:${b}`)).map(([a, b]) => `${a} ${b}`)).toEqual([
      'CHN HUN',
      'CHN POL',
      'HUN POL',
    ]);
    expect(view.edges.filter((edge) => edge.value === 1000)).toHaveLength(5);
  });

  it('edges: eligibility is apart from membership', () => {
    expect(edges(show({ edges: ['membership'] }))).not.toContain('eligibility:POL:beta');
    expect(edges(show({ edges: ['membership', 'eligibility'] }))).toContain('eligibility:POL:beta');
  });

  it('depth: partners of partners', () => {
    const one = show({ focus: 'HUN', edges: ['membership'] });
    const two = show({ focus: 'HUN', edges: ['membership'], depth: 2 });
    expect(nodes(one)).toEqual(['HUN', 'JPN', 'POL', 'lowlands', 'alpha']);
    expect(nodes(two)).toEqual(['HUN', 'JPN', 'POL', 'THA', 'USA', 'lowlands', 'alpha', 'beta', 'gamma']);
  });
});

describe('an empty view', () => {
  const lift = (state: Partial<ViewState>): ReturnType<typeof liftOf> =>
    liftOf(graph, show(state).state, { today: '2026-01-01' });

  it('names the one filter that, lifted, shows most', () => {
    const view = show({ edges: ['mobility'], minMobility: 1e6 });
    expect(nodes(view)).toEqual(['JPN']);
    expect(lift({ edges: ['mobility'], minMobility: 1e6 })?.field).toBe('edges');
    expect(lift({ edges: ['mobility'], minMobility: 1e6, kinds: ['country'] })).toMatchObject({
      field: 'minMobility',
      gains: 8,
    });
    expect(lift({ edges: ['membership'], at: '1990' })).toEqual({ field: 'at', change: { at: 'all' }, gains: 10 });
    expect(lift({ edges: ['membership'], status: [] })?.field).toBe('status');
    expect(lift({ focus: 'CHN', edges: ['membership'] })).toMatchObject({ field: 'edges' });
  });

  it('shows what lifting it promises', () => {
    const state: Partial<ViewState> = { edges: ['membership'], at: '1990' };
    const { gains } = lift(state)!;
    expect(show({ ...state, at: 'all' }).counts.edges.shown).toBe(gains);
  });

  it('is empty, without lift, where nothing can be lifted', () => {
    const view = show({ focus: 'XXX' });
    expect([view.nodes, view.edges, lift({ focus: 'XXX' })]).toEqual([[], [], undefined]);
  });
});
