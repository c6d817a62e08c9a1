import { describe, expect, it } from 'vitest';

import { compileTexts } from '../../src/data/compile-to.ts';
import { decodeDataset } from '../../src/data/decode-dataset.ts';
import type { Dataset, FlowRow } from '../../src/data/dataset.ts';
import { readTables } from '../../src/data/read-tables.ts';
import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import { flowRows } from '../../src/model/flows.ts';
import { kindsOf } from '../../src/model/kinds.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { validateTables } from '../../src/data/validate.ts';
import { compare } from '../../src/query/compare.ts';
import { egoNetwork } from '../../src/query/ego-network.ts';
import { mobilityBalance } from '../../src/query/mobility-balance.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { isFlowTie } from '../../src/query/tie.ts';
import { composeNetwork } from '../../src/scene/network.ts';
import { parseView } from '../../src/view/codec.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { graphWith, SMALL_DATASET, TODAY } from '../query/small-graph.ts';
import { smallTexts } from './small.ts';

const row = (ref_area: string, counterpart_area: string, obs_value: number, time_period = '2010/2020'): FlowRow => ({
  ref_area,
  counterpart_area,
  time_period,
  obs_value,
  unit_measure: 'authors',
  source: ['made-up-a'],
  locator: 'made up',
  confidence: 'reported',
});

/** Another window than mobility has, and numbers that no mobility row has. */
const AUTHORS = [row('JPN', 'USA', 71), row('USA', 'JPN', 29), row('JPN', 'POL', 3), row('JPN', 'USA', 5, '1990')];
const GRAPH = buildGraph(upgradeDataset({ ...SMALL_DATASET, author_flows: AUTHORS }));
const DATASET = GRAPH.getAttribute('dataset');

const flowsOf = (options: object): unknown[] =>
  neighbors(GRAPH, 'JPN', { today: TODAY, ...options }).neighbors.flatMap(({ id, ties }) =>
    ties
      .filter(isFlowTie)
      .map(({ kind, direction, value, unit, period }) => [id, kind, direction, value, unit, period]),
  );

describe('author flows in queries', () => {
  it('come only when asked for, under their own name, unit and period', () => {
    expect(JSON.stringify(flowsOf({}))).not.toContain('author-flow');
    expect(flowsOf({ edges: ['author-flow'] })).toEqual([
      ['USA', 'author-flow', 'out', 71, 'authors', '2010/2020'],
      ['USA', 'author-flow', 'in', 29, 'authors', '2010/2020'],
      ['POL', 'author-flow', 'out', 3, 'authors', '2010/2020'],
    ]);
    expect(flowsOf({ edges: ['author-flow'], lang: 'ja', minMobility: 100 })).toEqual([
      ['USA', 'author-flow', 'out', 71, '人（著者）', '2010/2020'],
      ['USA', 'author-flow', 'in', 29, '人（著者）', '2010/2020'],
    ]);
  });

  it('are never added to mobility: the minimum is compared with each measure alone', () => {
    const both = { edges: ['mobility', 'author-flow'], minMobility: 101 };
    const shown = flowsOf(both);
    expect(shown.filter((flow) => (flow as string[])[1] === 'author-flow')).toEqual([]);
    expect(shown).toEqual(flowsOf({ edges: ['mobility'], minMobility: 101 }));
    expect(shown.length).toBeGreaterThan(0);
    const ego = egoNetwork(GRAPH, 'JPN', { today: TODAY, ...both });
    expect(ego.edges.some(({ kind }) => kind === 'author-flow')).toBe(false);
    expect(ego.edges.some(({ kind }) => kind === 'mobility')).toBe(true);
  });

  it('have windows of their own, and one that neither has is an error', () => {
    expect(flowsOf({ edges: ['author-flow'], period: '1990' })).toEqual([
      ['USA', 'author-flow', 'out', 5, 'authors', '1990'],
    ]);
    const windows = new Set(
      flowsOf({ edges: ['mobility', 'author-flow'], period: '2006/2016' }).map((flow) => (flow as string[]).at(-1)),
    );
    expect(windows).toEqual(new Set(['2006/2016', '2010/2020']));
    expect(() => flowsOf({ edges: ['author-flow'], period: '2006/2016' })).toThrow(
      'unknown window "2006/2016" (expected one of 1990, 2010/2020, whole, all)',
    );
  });

  it('have a balance of their own', () => {
    const balance = mobilityBalance(GRAPH, 'JPN', { measure: 'author-flow' });
    expect(balance.unit).toBe('authors');
    expect(balance.query.period).toBe('2010/2020');
    expect(balance.totals).toMatchObject({ in: 29, out: 74, net: null, partners: 2, isWhole: false });
    // Of one of the two pairs a direction is blank: the net is that of the other alone.
    expect(balance.totals.known).toEqual({ partners: 1, net: -42 });
    expect(balance.note).toContain('Another measure than migration events');
    expect(mobilityBalance(GRAPH, 'JPN')).toEqual(mobilityBalance(graphWith({}), 'JPN'));
    expect(() => mobilityBalance(GRAPH, 'JPN', { measure: 'coauthorship' })).toThrow(/unknown measure/);
  });

  it('order neighbours and are compared only where they are the measure', () => {
    const order = neighbors(GRAPH, 'JPN', { today: TODAY, edges: ['author-flow'], order: 'author-flow' });
    expect(order.neighbors.map(({ id }) => id)).toEqual(['USA', 'POL']);
    const of = (edges: string[]): unknown => {
      const result = compare(GRAPH, 'JPN', 'POL', { today: TODAY, edges });
      return result.kind === 'countries'
        ? [result.measure, result.flows.find(({ id }) => id === 'USA')?.a.out]
        : undefined;
    };
    expect(of(['author-flow'])).toEqual(['author-flow', 71]);
    expect(of(['mobility', 'author-flow'])).toEqual(of(['mobility']));
  });
});

describe('author flows in a view', () => {
  const view = (change: Partial<ViewState>): ReturnType<typeof selectView> =>
    selectView(GRAPH, { ...defaultView(DATASET), minMobility: 0, ...change }, { today: TODAY });
  const compose = (change: Partial<ViewState>): ReturnType<typeof composeNetwork> => {
    const shown = view(change);
    const positions = new Map(shown.nodes.map(({ id }, i) => [id, { x: 100 + 90 * i, y: 100 + 40 * (i % 3) }]));
    return composeNetwork(
      shown,
      { positions },
      { dataset: DATASET, size: { width: 960, height: 640 }, theme: 'light' },
    );
  };

  it('are off at first, and shown in their own window when chosen', () => {
    expect(defaultView(DATASET)).toEqual(defaultView(SMALL_DATASET));
    expect(view({}).edges.some(({ attributes }) => attributes.kind === 'author-flow')).toBe(false);
    const edges = view({ edges: ['author-flow'] }).edges;
    expect(edges.map(({ id, value, period }) => [id, value, period])).toEqual([
      ['author-flow:JPN:POL', 3, '2010/2020'],
      ['author-flow:JPN:USA', 71, '2010/2020'],
      ['author-flow:USA:JPN', 29, '2010/2020'],
    ]);
    expect(view({ edges: ['author-flow'], minMobility: 100 }).edges).toHaveLength(2);
    expect(view({ edges: ['author-flow'] }).counts.byEdgeKind['author-flow']).toEqual({ shown: 3, total: 3 });
  });

  it('are what a dataset without mobility begins with', () => {
    const only: Dataset = { ...DATASET, mobility: [] };
    expect(defaultView(only)).toMatchObject({
      edges: ['membership', 'author-flow'],
      period: 'whole',
      minMobility: 0,
    });
  });

  it('can be asked for in an address, with their windows', () => {
    const { state, problems } = parseView(
      { edges: 'author-flow', period: '1990', 'min-mobility': '5' },
      { dataset: DATASET },
    );
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ edges: ['author-flow'], period: '1990', minMobility: 5 });
  });

  it('are told apart from mobility in colour, legend, widths, lane and words', () => {
    const scene = compose({ edges: ['mobility', 'author-flow'] });
    const mark = (id: string): (typeof scene.edges)[number] => scene.edges.find((edge) => edge.id === id)!;
    const [moves, authors] = [mark('mobility:JPN:USA'), mark('author-flow:JPN:USA')];
    expect(authors.stroke).not.toBe(moves.stroke);
    expect(authors.control).not.toEqual(moves.control);
    expect(authors.arrow).toBe(true);
    expect(authors.title).toContain('71 authors (2010–2020)');
    const sections = new Set(
      scene.legend
        .filter(({ id }) => id.startsWith('widths:'))
        .map(({ id, section }) => `${id.split(':')[1]} ${section}`),
    );
    expect(sections).toEqual(new Set(['mobility widths', 'author-flow measure:author-flow']));
    expect(scene.readingKey).toContain('Grey arrows: moves of researchers, 2006–2016');
    expect(scene.readingKey).toContain(
      'Arrows: mobility of scientific authors (OECD), newest of each pair in 1990–2020, width by number of authors',
    );
    const alone = compose({ edges: ['author-flow'] });
    expect(alone.readingKey).not.toContain('Grey arrows');
    expect(alone.description).toContain(
      'Largest number (mobility of scientific authors (OECD)): Japan → United States: 71',
    );
  });

  it('have no trace where there are none', async () => {
    const builtIn = await loadBuiltIn();
    expect(kindsOf(builtIn).isEdge('author-flow')).toBe(false);
    const graph = buildGraph(builtIn);
    const shown = selectView(graph, defaultView(builtIn), { today: TODAY });
    const scene = composeNetwork(
      shown,
      { positions: new Map() },
      { dataset: builtIn, size: { width: 960, height: 640 }, theme: 'light' },
    );
    expect(JSON.stringify(scene)).not.toMatch(/author-flow|scientific author|OECD/i);
    expect(compileTexts(builtIn).rest).not.toContain('author-flow');
  });
});

describe('the table author_flows', () => {
  const header = smallTexts().mobility.split('\n')[0]!;
  const line = (unit: string): string => `JPN,USA,2006/2016,12,${unit},made-up-a,made up,reported\n`;
  const faults = (texts: object): string[] =>
    validateTables({ ...smallTexts(), ...texts })
      .filter(({ level }) => level === 'error')
      .map(({ file, column, value }) => `${file} ${column} ${value}`);

  it('takes authors and nothing else, as mobility takes no authors', () => {
    expect(faults({ author_flows: `${header}\n${line('authors')}` })).toEqual([]);
    expect(faults({ author_flows: `${header}\n${line('migration events')}` })).toEqual([
      'author_flows.csv unit_measure migration events',
    ]);
    expect(faults({ mobility: `${header}\n${line('authors')}` })).toEqual(['mobility.csv unit_measure authors']);
    expect(faults({ coauthorship: `${header}\n${line('authors')}` })).toEqual([
      'coauthorship.csv unit_measure authors',
    ]);
  });

  it('refuses a country moving to itself', () => {
    const self = line('authors').replace('USA', 'JPN');
    expect(faults({ author_flows: `${header}\n${self}` })[0]).toMatch(/^author_flows\.csv/);
  });

  it('survives compiling', () => {
    const { core, rest } = compileTexts(DATASET);
    const decoded = decodeDataset(JSON.parse(core), JSON.parse(rest));
    expect(decoded.edge_kinds).toEqual(DATASET.edge_kinds);
    expect(
      flowRows(decoded, 'author-flow')
        .map(({ obs_value }) => obs_value)
        .sort(),
    ).toEqual([29, 3, 5, 71]);
  });

  it('is lifted into a kind and its edges, from JSON of both versions and from CSV', () => {
    const lifted = { kind: 'author-flow', subject: 'JPN', object: 'USA', time_period: '2006/2016', obs_value: 12 };
    const csv = readTables({ ...smallTexts(), author_flows: `${header}\n${line('authors')}` }, SMALL_DATASET);
    for (const format of ['collab-graph/dataset@1', 'collab-graph/dataset@2']) {
      const json = upgradeDataset({ ...SMALL_DATASET, format, author_flows: [row('JPN', 'USA', 12, '2006/2016')] });
      for (const dataset of [json, csv]) {
        expect(dataset).not.toHaveProperty('author_flows');
        expect(dataset.edges).toEqual([
          { ...lifted, source: ['made-up-a'], locator: 'made up', confidence: 'reported' },
        ]);
        expect(kindsOf(dataset).edge('author-flow')).toMatchObject({ directed: true, unit: { en: 'authors' } });
      }
    }
  });

  it('may be missing from a file of an earlier version', () => {
    expect(upgradeDataset({ ...SMALL_DATASET, author_flows: [] })).toEqual(SMALL_DATASET);
    expect(upgradeDataset(SMALL_DATASET)).toBe(SMALL_DATASET);
  });
});
