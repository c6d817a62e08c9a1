/** Same address, same picture: however somebody came there, and whatever is shown beside a node. */
import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { placeView } from '../../src/export/place-view.ts';
import { checkPositionsFile, type PositionsFile } from '../../src/layout/positions-file.ts';
import type { Point, Size } from '../../src/layout/types.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { kindsOf } from '../../src/model/kinds.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { NOMINAL_FRAME } from '../../src/view/nominal-frame.ts';
import { selectView } from '../../src/view/select-view.ts';
import { STATUSES, type ViewState } from '../../src/view/view-state.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

/** A place in the nominal frame may differ by this much, in its pixels. */
const REACH = 0.5;

/** Figures on a wide screen: alone, beside a panel, over a year control, in a report; and on two phones. */
const WIDE: readonly Size[] = [
  { width: 1280, height: 560 },
  { width: 620, height: 560 },
  { width: 980, height: 380 },
  { width: 1600, height: 900 },
];
const NARROW: readonly Size[] = [
  { width: 390, height: 544 },
  { width: 320, height: 460 },
];

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

interface Placing {
  readonly graph: CollabGraph;
  readonly committed?: PositionsFile;
}

function places({ graph, committed }: Placing, state: ViewState, size: Size): Map<string, Point> {
  const view = selectView(graph, state, { today: '2026-11-28' });
  const { positions } = placeView(view, graph, size, committed);
  return new Map(
    view.nodes.map(({ id }) => {
      const { x, y } = positions.get(id)!;
      return [id, { x: (x * NOMINAL_FRAME.width) / size.width, y: (y * NOMINAL_FRAME.height) / size.height }];
    }),
  );
}

function expectSame(one: ReadonlyMap<string, Point>, other: ReadonlyMap<string, Point>, what: string): void {
  for (const [id, { x, y }] of one) {
    const place = other.get(id);
    if (place) expect(Math.hypot(x - place.x, y - place.y), `${id} ${what}`).toBeLessThan(REACH);
  }
}

/** Park and Miller's generator: the same walk on every machine. */
function numbers(seed: number): () => number {
  let value = seed;
  return () => (value = (value * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

/** What a reader does to a picture without asking for another focus. */
function step(state: ViewState, from: Dataset, random: () => number): ViewState {
  const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const kinds = kindsOf(from);
  switch (Math.floor(random() * 8)) {
    case 0:
      return { ...state, through: toggled(state.through, of(from.groups).id) };
    case 1:
      return { ...state, edges: toggled(state.edges, of(kinds.edges).id) };
    case 2:
      return { ...state, kinds: toggled(state.kinds, of(kinds.nodes).id) };
    case 3:
      return { ...state, minMobility: of([0, 500, 4000, 20_000]) };
    case 4:
      return { ...state, at: of(['now', 'all', '1999', '2016', '2012/2018']) };
    case 5:
      return { ...state, status: toggled(state.status, of(STATUSES)), flows: of(['all', 'focus']) };
    case 6:
      return { ...state, lang: of(['en', 'ja']), labels: of(['auto', 'few', 'all']) };
    default:
      return { ...state, through: [] };
  }
}

describe.each([
  ['Japan', { focus: 'JPN' }],
  ['Germany, which nobody has laid out before', { focus: 'DEU' }],
  ['Poland to two steps', { focus: 'POL', depth: 2 }],
  ['no focus', { focus: '' }],
] as const)('%s', (name, patch) => {
  it.each([
    ['wide', WIDE],
    ['narrow', NARROW],
  ] as const)('keeps every node in its place through twenty interactions, %s', (_shape, sizes) => {
    const random = numbers(7 + name.length);
    let state: ViewState = { ...defaultView(dataset), ...patch };
    const seen = places({ graph, committed }, state, sizes[0]!);
    for (let i = 0; i < 20; i++) {
      state = step(state, dataset, random);
      const size = sizes[Math.floor(random() * sizes.length)]!;
      const now = places({ graph, committed }, state, size);
      expectSame(now, seen, `step ${i} ${JSON.stringify(state)}`);
      for (const [id, place] of now) seen.set(id, seen.get(id) ?? place);
    }
    const fresh = places({ graph: buildGraph(dataset), committed }, state, sizes[0]!);
    expectSame(fresh, seen, 'opened fresh');
  });
});

describe('data of one’s own', () => {
  it('is laid out once for each focus, whatever is filtered', () => {
    const own = buildGraph(SMALL_DATASET);
    const random = numbers(3);
    let state: ViewState = defaultView(SMALL_DATASET);
    const seen = places({ graph: own }, state, WIDE[0]!);
    for (let i = 0; i < 20; i++) {
      state = step(state, SMALL_DATASET, random);
      const now = places({ graph: own }, state, WIDE[1]!);
      expectSame(now, seen, JSON.stringify(state));
      for (const [id, place] of now) seen.set(id, seen.get(id) ?? place);
    }
    expectSame(places({ graph: buildGraph(SMALL_DATASET) }, state, WIDE[0]!), seen, 'opened fresh');
  });
});

describe('a pin', () => {
  it('moves its own node and no other', () => {
    const state = defaultView(dataset);
    const before = places({ graph, committed }, state, WIDE[0]!);
    const after = places({ graph, committed }, { ...state, pins: { DEU: [100, 700] } }, WIDE[0]!);
    expect(after.get('DEU')).toEqual({ x: 100, y: 700 });
    after.delete('DEU');
    expectSame(after, before, 'after a pin');
  });
});
