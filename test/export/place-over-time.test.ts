import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { placeView } from '../../src/export/place-view.ts';
import { checkPositionsFile, committedPlaces, type PositionsFile } from '../../src/layout/positions-file.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { SHAPES } from '../../src/scene/atlas.ts';
import { composeNetwork } from '../../src/scene/network.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';

let dataset: Dataset;
let graph: CollabGraph;
let committed: PositionsFile;
const SIZE = { width: 1280, height: 560 };

beforeAll(async () => {
  dataset = await loadBuiltIn();
  graph = buildGraph(dataset);
  committed = checkPositionsFile(
    JSON.parse(await readFile(new URL('../../graph-data/positions.json', import.meta.url), 'utf8')),
  );
});

function picture(patch: Partial<ViewState>): Scene {
  const view = selectView(graph, { ...defaultView(dataset), ...patch }, { today: '2026-11-28' });
  return composeNetwork(view, placeView(view, graph, SIZE, committed), { dataset, size: SIZE, theme: 'light' });
}

const places = ({ nodes }: Scene): Map<string, string> => new Map(nodes.map(({ id, x, y }) => [id, `${x} ${y}`]));

/** Times and windows of one selection. */
const TIMES: readonly Partial<ViewState>[] = [
  { at: 'all' },
  { at: '1999' },
  { at: '2010' },
  { at: '2016' },
  { at: '2012/2018' },
  { at: 'now', period: '2001/2005' },
  { at: '2016', period: '2016/2020' },
];

describe.each([
  ['the default selection', {}, 'now'],
  ['all pairs', { minMobility: 500 }, 'now'],
  ['co-authorship to two steps', { edges: ['membership', 'mobility', 'coauthorship'], depth: 2 }, 'now'],
  ['a programme that has ended', { through: ['concert-japan-era-net'] }, 'all'],
] as const)('%s', (_name, patch, basis) => {
  it('keeps every node in its place at all times', () => {
    const first = places(picture({ ...patch, at: basis } as Partial<ViewState>));
    const seen = new Map(first);
    for (const time of TIMES) {
      for (const [id, place] of places(picture({ ...patch, ...time } as Partial<ViewState>))) {
        expect(place, `${id} ${JSON.stringify(time)}`).toBe(seen.get(id) ?? place);
        seen.set(id, place);
      }
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  it('lays no mark on another, and places labels anew for what is shown', () => {
    for (const time of TIMES) {
      const { nodes, labels } = picture({ ...patch, ...time } as Partial<ViewState>);
      const shown = new Set(nodes.map(({ id }) => id));
      expect(labels.every(({ id }) => shown.has(id))).toBe(true);
      for (const [i, a] of nodes.entries())
        for (const b of nodes.slice(0, i))
          expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.id} ${b.id} ${JSON.stringify(time)}`).toBeGreaterThan(
            a.radius + b.radius - 1,
          );
    }
  });
});

it('has the places of the default picture as they are committed', () => {
  const places = committedPlaces(committed, 'JPN', 1, 'wide')!;
  const [fx, fy] = [SIZE.width / SHAPES.wide.width, SIZE.height / SHAPES.wide.height];
  for (const { id, x, y } of picture({}).nodes)
    expect({ x, y }, id).toEqual({ x: places.get(id)!.x * fx, y: places.get(id)!.y * fy });
});

it('says the time beside the counts of a figure, and of today nothing', () => {
  expect(picture({ at: '2010/2015' }).count).toMatch(/ties · Ties of 2010–2015$/);
  expect(picture({ at: '2010', lang: 'ja' }).count).toContain('2010年のつながり');
  expect(picture({ at: 'all' }).count).toContain('ended ones too');
  expect(picture({}).count).not.toContain('·');
});
