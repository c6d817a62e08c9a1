/** Countries that one programme alone links stand together, by the part of the world, and are named. */
import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { placeView } from '../../src/export/place-view.ts';
import { placeBlock } from '../../src/layout/block.ts';
import { Ground } from '../../src/layout/ground.ts';
import { checkPositionsFile, type PositionsFile } from '../../src/layout/positions-file.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { clustersOf, partOf } from '../../src/scene/clusters.ts';
import { composeNetwork } from '../../src/scene/network.ts';
import { partsIn } from '../../src/scene/parts.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import { node } from '../layout/networks.ts';

const SIZE = { width: 980, height: 560 };

let dataset: Dataset;
let graph: CollabGraph;
let committed: PositionsFile;

beforeAll(async () => {
  dataset = await loadBuiltIn();
  graph = buildGraph(dataset);
  committed = checkPositionsFile(
    JSON.parse(await readFile(new URL('../../graph-data/positions.json', import.meta.url), 'utf8')),
  );
});

describe('partOf', () => {
  it('knows the part of the world of every region in the data', () => {
    const parts = new Map(dataset.countries.flatMap(({ region }) => (region ? [[region, partOf(region)]] : [])));
    expect(parts.get('northern-africa')).toBe('africa');
    expect(parts.get('caribbean')).toBe('americas');
    expect(parts.get('central-america')).toBe('americas');
    expect(parts.get('south-eastern-asia')).toBe('asia');
    expect(parts.get('southern-europe')).toBe('europe');
    expect(
      [...parts]
        .filter(([, part]) => part === 'oceania')
        .map(([region]) => region)
        .sort(),
    ).toEqual(['australia-new-zealand', 'melanesia', 'micronesia', 'polynesia']);
  });
});

describe('clustersOf', () => {
  it('has each country that is in one programme and in nothing else, once', () => {
    const groups = new Map<string, Set<string>>();
    for (const { member, group } of dataset.memberships)
      groups.set(member, (groups.get(member) ?? new Set()).add(group));
    const clusters = clustersOf(dataset);
    const ids = clusters.flatMap((cluster) => cluster.ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { hub, ids: own } of clusters) for (const id of own) expect([...groups.get(id)!], id).toEqual([hub]);
    const africa = clusters.find(({ hub, part }) => hub === 'satreps' && part === 'africa')!;
    expect(africa.ids).toEqual(expect.arrayContaining(['DJI', 'MDG', 'MWI', 'UGA', 'TUN', 'NAM']));
    // Kenya is in AJ-CORE too.
    expect(africa.ids).not.toContain('KEN');
  });
});

describe('placeBlock', () => {
  const nodes = Array.from({ length: 6 }, (_, i) => node(`n${i}`));
  const frame = { left: 0, top: 0, right: 400, bottom: 300 };

  it('puts nodes one below the other in their order, near the hub', () => {
    const places = placeBlock(new Ground(frame), { x: 200, y: 150 }, nodes)!;
    const [first, second] = [places.get('n0')!, places.get('n1')!];
    expect(second.x).toBe(first.x);
    // Labels of 12 and a gap of 2.
    expect(second.y - first.y).toBe(14);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
  });

  it('breaks into columns where a long one has no room, and gives up where none has', () => {
    const low = new Ground({ ...frame, bottom: 80 });
    const columns = new Set([...placeBlock(low, { x: 10, y: 40 }, nodes)!.values()].map(({ x }) => x));
    expect(columns.size).toBeGreaterThan(1);
    expect(placeBlock(new Ground({ ...frame, bottom: 20 }), { x: 10, y: 10 }, nodes)).toBeUndefined();
  });
});

describe.each(['en', 'ja'] as const)('SATREPS in %s', (lang) => {
  it('has its own countries in named blocks, their names beside them on one side', () => {
    const view = selectView(
      graph,
      { ...defaultView(dataset), lang, through: ['first', 'satreps'] },
      { today: dataset.date },
    );
    const placed = placeView(view, graph, SIZE, committed);
    const parts = partsIn(view, dataset, placed.positions, lang);
    const scene = composeNetwork(view, placed, { dataset, size: SIZE, theme: 'light', parts });
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(scene.notes!.map(({ text }) => text).sort()).toEqual(parts.map(({ name }) => name).sort());
    expect(scene.notes!.map(({ text }) => text)).toContain(lang === 'en' ? 'Africa' : 'アフリカ');
    for (const { ids, at } of parts) {
      const places = [...ids].map((id) => placed.positions.get(id)!);
      const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
      // Compact: no wider than three columns of names, and as high as the rows with the name above.
      expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(300);
      expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(20 * ids.size);
      expect(at.y).toBeLessThan(Math.min(...ys));
      const anchors = scene.labels.filter(({ id }) => ids.has(id)).map(({ anchor }) => anchor);
      const usual = anchors.filter((anchor) => anchor === anchors[0]);
      expect(usual.length / anchors.length).toBeGreaterThan(0.6);
    }
  });

  it.each([
    ['beside the rows of the page', SIZE],
    ['at 1280 × 800', { width: 960, height: 425 }],
    ['beside an open panel', { width: 592, height: 420 }],
  ])('has the name of each block where all groups are shown, %s', (_where, size) => {
    for (const through of [['core', 'satreps'], ['all']]) {
      const state = {
        ...defaultView(dataset),
        lang,
        through: through[0] === 'all' ? dataset.groups.map(({ id }) => id) : through,
      };
      const view = selectView(graph, state, { today: dataset.date });
      const placed = placeView(view, graph, size, committed);
      const parts = partsIn(view, dataset, placed.positions, lang);
      const { notes } = composeNetwork(view, placed, { dataset, size, theme: 'light', parts });
      expect(parts.length).toBeGreaterThanOrEqual(3);
      expect(notes!.map(({ text }) => text).sort()).toEqual(parts.map(({ name }) => name).sort());
    }
  });

  it('is not spoken of where no programme is shown', () => {
    const view = selectView(graph, { ...defaultView(dataset), lang }, { today: dataset.date });
    expect(partsIn(view, dataset, placeView(view, graph, SIZE, committed).positions, lang)).toEqual([]);
  });
});
