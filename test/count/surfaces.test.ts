/** Forty views in both languages: every number that two surfaces state is the same on both, and the one that the tables give. */
import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { EDGE_KINDS } from '../../src/model/edge-kinds.ts';
import { STATUSES } from '../../src/model/statuses.ts';
import { runLine } from '../cli/run-line.ts';
import { fromQuery } from '../../src/view/query.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import {
  contradiction,
  countriesStated,
  groupsStated,
  legendItem,
  membersStated,
  pictureStated,
  renderStated,
  serviceMembers,
  type Place,
} from './read-back.ts';

const dataset = await loadBuiltIn();
const graph = buildGraph(dataset);
const LOCALES = ['en', 'ja'] as const;
const today = '2026-11-28';

/** Queries of views. A framework that a view names is counted by itself, too. */
const VIEWS = [
  '',
  'through=belmont-forum',
  'through=ihec',
  'through=aj-core',
  'through=sicorp',
  'through=sppexa',
  'through=sppexa&at=2018',
  'through=v4-japan',
  'through=v4-japan&edges=membership,mobility&min-mobility=0',
  'through=e-asia-jrp',
  'through=e-asia-jrp&at=2021',
  'through=e-asia-jrp&at=2013',
  'through=concert-japan',
  'through=concert-japan-era-net&at=2012',
  'through=satreps',
  'through=satreps&focus=TUV',
  'through=hfsp',
  'through=pire',
  'through=jp-us-de-workshop',
  'through=sicorp-hub',
  'through=fs-satreps',
  'through=sicp',
  'through=sicp&at=2011',
  'through=nexus',
  'through=v4-japan,e-asia-jrp,concert-japan',
  'through=aj-core,ihec&confidence=verified',
  'through=aj-core&confidence=unverified',
  'through=belmont-forum&status=active',
  'at=2012',
  'at=2018',
  'at=2010/2015',
  'at=all',
  'edges=membership',
  'edges=membership,coauthorship',
  'edges=membership,participation,mobility&kinds=country,region,framework,programme,call,project',
  'focus=HUN',
  'focus=THA&through=e-asia-jrp',
  'focus=USA&edges=membership',
  'flows=focus&min-mobility=1000',
  'through=horizon-europe',
];

function placeOf(query: string, lang: (typeof LOCALES)[number]): Place {
  return { dataset, graph, today, state: { ...fromQuery(query, { dataset, graph }).state, lang } };
}

it('are forty', () => expect(new Set(VIEWS).size).toBe(40));

describe.each(VIEWS)('view ?%s', (query) => {
  it.each(LOCALES)('has one number for each thing (%s)', async (lang) => {
    const place = placeOf(query, lang);
    const found: (string | undefined)[] = [];
    const { nodes, ties, rows } = await pictureStated(place);
    found.push(contradiction('nodes', nodes), contradiction('ties', ties), contradiction('rows', rows));
    found.push(contradiction('frameworks and programmes', groupsStated(place)));
    found.push(contradiction('countries and regions', countriesStated(place)));
    const shown = new Set(selectView(graph, place.state, { today }).nodes.map(({ id }) => id));
    for (const group of place.state.through) {
      // A group that is not in the picture has no row in its legend, and the picture seen from a spoke has the hub alone.
      // Nor has a set of groups, such as `first`.
      const hub = dataset.groups.find(({ id }) => id === group)?.hub;
      if (!shown.has(group) || (hub !== undefined && hub !== place.state.focus)) continue;
      found.push(contradiction(`members of ${group}`, await membersStated(place, group)));
    }
    expect(found.filter(Boolean)).toEqual([]);
  });

  it.each(LOCALES)('has a legend whose totals the reader can reach (%s)', (lang) => {
    const place = placeOf(query, lang);
    const { state } = place;
    const view = selectView(graph, state, { today });
    const open = {
      at: 'all',
      confidence: 'unverified',
      status: STATUSES,
      minMobility: 0,
      flows: 'all',
    } as const;
    const all = ['country', 'region', 'framework', 'programme', 'agency', 'call', 'project', 'topic'] as const;
    // A second measurement of ties that are counted brings nobody in: it is in the total of its own kind alone.
    const again = 'mobility-openalex';
    const edges = EDGE_KINDS.map(({ id }) => id).filter((id) => id !== again || state.edges.includes(id));
    const through = dataset.groups.map(({ id }) => id);
    const lifts = (more: readonly string[]): ViewState[] =>
      [[], through].map((groups) => ({
        ...state,
        ...open,
        kinds: all,
        edges: [...edges, ...more] as ViewState['edges'],
        through: groups,
      }));
    const most = lifts([]).map((lifted) => selectView(graph, lifted, { today }));
    const withAgain = lifts([again]).map((lifted) => selectView(graph, lifted, { today }));
    for (const id of [
      ...dataset.groups.map((row) => `through:${row.id}`),
      ...all.map((kind) => `kinds:${kind}`),
      ...edges.map((kind) => `edges:${kind}`),
    ]) {
      const item = legendItem(place, view, id);
      if (!item) continue;
      const reached = Math.max(
        item.a,
        ...(id === `edges:${again}` ? withAgain : most).map(
          (one) => legendItem({ ...place, state: one.state }, one, id)?.a ?? 0,
        ),
      );
      expect.soft(`${id} ${item.b}`).toBe(`${id} ${reached}`);
    }
  });
});

describe.each(['through=v4-japan', 'through=e-asia-jrp&at=2013', 'through=ihec', 'focus=HUN'])(
  'the picture ?%s',
  (query) => {
    it.each(LOCALES)('is counted by render as by its subtitle and its file (%s)', async (lang) => {
      const place = placeOf(query, lang);
      const { nodes, ties, rows } = await pictureStated(place);
      expect(await renderStated(place)).toEqual([nodes, ties, rows].map((stated) => stated[0]!.value));
    });
  },
);

describe('info', () => {
  const table = (name: string): Record<string, string>[] =>
    parse(readFileSync(`graph-data/${name}.csv`), { columns: true });
  const pairs = (rows: readonly Record<string, string>[], a: string, b: string, isDirected: boolean): number =>
    new Set(rows.map((row) => (isDirected ? [row[a], row[b]] : [row[a], row[b]].sort()).join())).size;

  it('counts ties and rows as the tables have them', async () => {
    const { stdout } = await runLine('info --format json');
    const { ties, edges } = JSON.parse(stdout) as Record<'ties' | 'edges', Record<string, number>>;
    const mobility = table('mobility');
    const memberships = table('memberships');
    const participation = table('participation');
    const coauthorship = table('coauthorship');
    expect(ties).toMatchObject({
      mobility: pairs(mobility, 'ref_area', 'counterpart_area', true),
      membership: pairs(memberships, 'member', 'group', true),
      participation: pairs(participation, 'member', 'activity', true),
      coauthorship: pairs(coauthorship, 'ref_area', 'counterpart_area', false),
    });
    expect(edges).toMatchObject({
      mobility: mobility.length,
      membership: memberships.length,
      participation: participation.length,
      coauthorship: coauthorship.length,
    });
  });
});

describe('the data service', () => {
  it('has the numbers of members that the picture has', async () => {
    const members = serviceMembers(dataset);
    const found: (string | undefined)[] = [];
    for (const group of ['belmont-forum', 'ihec', 'aj-core', 'sicorp', 'sppexa', 'v4-japan', 'e-asia-jrp', 'satreps']) {
      const { state } = placeOf(`through=${group}`, 'en');
      const place = { dataset, graph, state, today: dataset.date };
      const stated = (await membersStated(place, group)).filter(({ surface }) => surface === 'matrix query');
      found.push(contradiction(group, [{ surface: 'data service', value: members.get(group) }, ...stated]));
    }
    expect(found.filter(Boolean)).toEqual([]);
  });
});
