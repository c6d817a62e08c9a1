import { describe, expect, it } from 'vitest';

import { compileWorld } from '../../scripts/world/compile-world.ts';
import { hitTest } from '../../src/elements/figure/hit-test.ts';
import { LineIndex } from '../../src/layout/line-index.ts';
import { renderSvg } from '../../src/render/svg.ts';
import { along } from '../../src/scene/curves.ts';
import { withEmphasis } from '../../src/scene/emphasis/with-emphasis.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { composeMap, type MapOptions } from '../../src/scene/map.ts';
import { centreFor, worldMap } from '../../src/scene/map/projection.ts';
import { Raster } from '../../src/scene/map/raster.ts';
import { checkWorld, landsOf } from '../../src/scene/map/world.ts';
import type { EdgeMark, Label, Scene } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';
import { SMALL_WORLD } from './world.ts';
import type { CountryRow } from '../../src/data/dataset.ts';

const SIZE = { width: 1000, height: 560 };

const real = await readDirectory('graph-data');
const realGraph = buildGraph(real);
const world = compileWorld(real.countries);

function small(change: Partial<ViewState> = {}, options: Partial<MapOptions> = {}): Scene {
  const view = selectView(SMALL_GRAPH, { ...defaultView(SMALL_DATASET), view: 'map', ...change }, { today: TODAY });
  return composeMap(view, { dataset: SMALL_DATASET, size: SIZE, theme: 'light', world: SMALL_WORLD, ...options });
}

function ministry(change: Partial<ViewState> = {}, options: Partial<MapOptions> = {}): Scene {
  const state: ViewState = { ...defaultView(real), view: 'map', edges: ['mobility'], ...change };
  const view = selectView(realGraph, state, { today: '2026-11-22' });
  return composeMap(view, { dataset: real, size: SIZE, theme: 'light', world, ...options });
}

const edge = (scene: Scene, source: string, target: string): EdgeMark =>
  scene.edges.find((mark) => mark.source === source && mark.target === target)!;

describe('the shapes', () => {
  it('are Natural Earth’s countries by alpha-3, without Antarctica', () => {
    const ids = landsOf(world).map((land) => land.id);
    expect(ids).toHaveLength(176);
    for (const id of ['JPN', 'FRA', 'USA', 'TWN', 'NOR']) expect(ids).toContain(id);
    expect(ids).not.toContain('ATA');
    const lats = landsOf(world)
      .flatMap(({ shape }) => (shape.coordinates as number[][][][]).flat(4))
      .filter((_, i) => i % 2 === 1);
    expect(Math.min(...lats)).toBeGreaterThan(-60);
  });

  it('have each country’s point in or near them', () => {
    // Of Japan, whose shape is four islands: inside its own bounds.
    const japan = landsOf(world).find((land) => land.id === 'JPN')!;
    const flat = (japan.shape.coordinates as number[][][][]).flat(2) as unknown as [number, number][];
    const { lon, lat } = real.countries.find((row) => row.id === 'JPN') as Required<CountryRow>;
    expect(Math.min(...flat.map(([x]) => x))).toBeLessThan(lon);
    expect(Math.max(...flat.map(([x]) => x))).toBeGreaterThan(lon);
    expect(Math.min(...flat.map(([, y]) => y))).toBeLessThan(lat);
    expect(Math.max(...flat.map(([, y]) => y))).toBeGreaterThan(lat);
  });

  it('of another format are refused', () => {
    expect(() => checkWorld({ format: 'other' })).toThrow(/unsupported world format "other"/);
    expect(() => checkWorld(null)).toThrow(/unsupported world format none/);
  });
});

describe('a member only perhaps', () => {
  // Hong Kong is in IHEC without a date: surely today, perhaps in 2025. Canada is first seen in 2016.
  const ihec = (at: string, lang: 'en' | 'ja' = 'en'): Scene => {
    const state: ViewState = { ...defaultView(real), view: 'map', edges: ['membership'], through: ['ihec'], at, lang };
    const view = selectView(realGraph, state, { today: real.date });
    return composeMap(view, { dataset: real, size: SIZE, theme: 'light', world });
  };
  const landOf = (scene: Scene, id: string): string | undefined =>
    scene.map!.ground.find((shape) => shape.id === id)?.fill;

  it('has paler land than a sure one, and a hollow mark', () => {
    const [then, now] = [ihec('2025'), ihec('now')];
    const mark = (scene: Scene, id: string) => scene.nodes.find((node) => node.id === id)!;
    expect(landOf(then, 'AUS')).not.toBe(landOf(then, 'CAN'));
    expect(landOf(now, 'AUS')).toBe(landOf(now, 'CAN'));
    expect(landOf(then, 'CAN')).toBe(landOf(now, 'CAN'));
    expect(mark(then, 'AUS').fill).toBe(then.background);
    expect(mark(then, 'AUS').title).toMatch(/perhaps/);
    expect(mark(now, 'AUS').fill).not.toBe(now.background);
  });

  it('is explained in the key where there is one', () => {
    expect(ihec('2025').readingKey).toContain('Paler land: a member only perhaps, or only announced or planned.');
    expect(ihec('2025', 'ja').readingKey).toContain('淡い色の国・地域は、参加しているか不明');
    expect(ihec('now').readingKey).not.toContain('Paler land');
  });
});

describe('the projection', () => {
  const room = { left: 0, top: 0, right: 1000, bottom: 500 };

  it('puts the Pacific in the middle for Japan and the Atlantic for Germany and the United States', () => {
    expect([138, 134, 174].map(centreFor)).toEqual([150, 150, 150]);
    expect([10, -98, -52].map(centreFor)).toEqual([11, 11, 11]);
  });

  it('has north above south, and the middle meridian in the middle', () => {
    const map = worldMap(room, 150);
    expect(map.place(150, 0).x).toBeCloseTo(500, 6);
    expect(map.place(150, 60).y).toBeLessThan(map.place(150, -40).y);
    expect(map.place(138, 36).x).toBeLessThan(500);
    // West of the cut at 30° W lies the right rim, east of it the left one.
    expect(map.place(-31, 0).x).toBeGreaterThan(990);
    expect(map.place(-29, 0).x).toBeLessThan(10);
  });

  it('knows which lines are shorter across its rim', () => {
    const map = worldMap(room, 150);
    expect(map.isAcrossRim(-3, -98)).toBe(true);
    expect(map.isAcrossRim(138, -98)).toBe(false);
    expect(worldMap(room, 11).isAcrossRim(138, -98)).toBe(true);
  });
});

describe('room for an inset', () => {
  const frame = { left: 0, top: 0, right: 100, bottom: 100 };

  it('is where least is covered, and larger where that costs nothing', () => {
    const raster = new Raster(frame, 10, -1);
    raster.fill(
      [
        [
          [0, 0],
          [100, 0],
          [100, 50],
          [0, 50],
        ],
      ],
      5,
    );
    expect(
      raster.cheapest([
        { width: 30, height: 30 },
        { width: 50, height: 50 },
      ]),
    ).toEqual({
      left: 0,
      top: 50,
      right: 50,
      bottom: 100,
    });
  });

  it('is nowhere where nothing fits', () => {
    expect(new Raster(frame, 10, -1).cheapest([{ width: 130, height: 30 }])).toBeUndefined();
  });
});

describe('the small map', () => {
  it.each(['en', 'ja'] as const)('is drawn as before in %s', async (lang) => {
    const { map, ...scene } = small({ lang });
    const text = JSON.stringify(
      { ...scene, map: { ...map!, ground: map!.ground.map(({ d, ...look }) => ({ ...look, path: d.length > 0 })) } },
      (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value),
      2,
    );
    await expect(`${text}\n`).toMatchFileSnapshot(`snapshots/map-${lang}.json`);
  });

  it('has countries alone as marks, where they are', () => {
    const scene = small();
    expect(scene.nodes.every((node) => node.kind === 'country')).toBe(true);
    const x = (id: string): number => scene.nodes.find((node) => node.id === id)!.x;
    expect([x('HUN'), x('CHN'), x('JPN'), x('USA')]).toEqual(
      [x('HUN'), x('CHN'), x('JPN'), x('USA')].sort((a, b) => a - b),
    );
  });

  it('leads members to the focus in the colour of their framework, one line for each framework', () => {
    const scene = small({ edges: ['membership'] });
    for (const { source, target, group } of scene.edges) {
      expect(target).toBe('JPN');
      expect(source).not.toBe('JPN');
      expect(group).toBeDefined();
    }
    const keys = scene.edges.map(({ source, group }) => `${source} ${group}`);
    expect(new Set(keys).size).toBe(keys.length);
    const polish = scene.edges.filter(({ source }) => source === 'POL');
    expect(new Set(polish.map(({ control }) => control.join())).size).toBe(polish.length);
    expect(scene.map!.ground.map((shape) => shape.id)).toContain('POL');
  });

  it('draws lines of memberships while they are few, and of many those that are selected', () => {
    const members = (state: Partial<ViewState>): Scene =>
      ministry({ edges: ['membership'], through: ['first'], ...state });
    const all = members({});
    expect(all.edges.length).toBeGreaterThan(40);
    expect(all.edges.every(({ quiet }) => quiet)).toBe(true);
    expect(all.readingKey).toContain('are drawn of what is selected');
    expect(all.description).toContain('0 lines');
    // Who takes part is seen all the same.
    const land = new Map(all.map!.ground.map(({ id, fill }) => [id, fill]));
    expect(land.get('KEN')).not.toBe(land.get('AFG'));
    expect(renderSvg(all)).not.toContain('data-source');
    const few = members({ through: ['aj-core'] });
    expect(few.edges.length).toBeGreaterThan(8);
    expect(few.edges.some(({ quiet }) => quiet)).toBe(false);
    expect(few.readingKey).toContain('Coloured lines: from each member');
    // A still of a selection has its lines, and no others.
    const state: ViewState = { ...defaultView(real), view: 'map', edges: ['membership'], select: 'DEU' };
    const view = selectView(realGraph, { ...state, through: ['first'] }, { today: '2026-11-22' });
    const still = withEmphasis(all, view, realGraph, 'light') as Scene;
    const seen = still.edges.filter(({ quiet }) => !quiet);
    expect([...new Set(seen.map(({ source }) => source))]).toEqual(['DEU']);
    expect(seen.length).toBeGreaterThan(1);
    // What is not seen is not hit.
    const [x, y] = along(
      all.edges.find(({ source }) => source === 'NZL')!,
      0.5,
    ).point;
    expect(hitTest(all, { x, y }, 3)?.type).not.toBe('edge');
    expect(hitTest(all, { x, y }, 3, new Set(all.edges.map(({ id }) => id)))?.type).toBe('edge');
  });

  it('tells in words of a pair that has a number in one direction only', () => {
    const scene = small({ edges: ['mobility'], minMobility: 0 });
    expect(edge(scene, 'CHN', 'THA')).toBeDefined();
    expect(edge(scene, 'THA', 'CHN')).toBeUndefined();
    expect(scene.readingKey).toContain('1 pair has an arrow in one direction only');
    expect(small({ edges: ['mobility'] }).readingKey).not.toContain('one direction only');
  });

  it('says what has no place on it', () => {
    const scene = small({ kinds: ['country', 'framework', 'programme', 'agency', 'topic'] });
    expect(scene.readingKey).toMatch(/Without a place on the map: /);
    expect(scene.nodes.map((node) => node.kind)).not.toContain('agency');
    const dataset: Dataset = {
      ...SMALL_DATASET,
      countries: SMALL_DATASET.countries.map((row) => (row.id === 'THA' ? { ...row, lat: NaN } : row)),
    };
    const view = selectView(buildGraph(dataset), { ...defaultView(dataset), view: 'map' }, { today: TODAY });
    const other = composeMap(view, { dataset, size: SIZE, theme: 'light', world: SMALL_WORLD });
    expect(other.nodes.map((node) => node.id)).not.toContain('THA');
    expect(other.readingKey).toContain('Without a place on the map: Thailand');
  });

  it('is a map with nothing on it where nothing matches', () => {
    const scene = small({ edges: [] });
    expect(scene.edges).toEqual([]);
    expect(scene.map!.ground.length).toBeGreaterThan(1);
  });
});

describe('the ministry’s figure', () => {
  it('draws each flow once, as wide as its number', () => {
    const scene = ministry();
    expect(scene.edges).toHaveLength(94);
    const ratio = edge(scene, 'CHN', 'USA').width / edge(scene, 'JPN', 'USA').width;
    expect(ratio).toBeCloseTo(24_866 / 11_791, 3);
    expect(edge(scene, 'JPN', 'USA').title).toContain('11,791 migration events');
    expect(scene.legend.filter((item) => item.section === 'widths').map((item) => item.label)).toEqual([
      '24,866',
      '10,000',
      '5,000',
    ]);
  });

  it('names its rule, its measure and its sources in both languages', () => {
    const en = ministry();
    expect(en.title).toBe('Moves of researchers between countries and regions, 2006–2016');
    expect(en.readingKey).toContain('migration events of researchers');
    expect(en.readingKey).toContain('Scholarly Migration Database');
    expect(en.readingKey).toContain('the OECD’s count of authors is another measure');
    expect(en.readingKey).toContain('all 47 pairs in the world with at least 4,000 both ways together');
    expect(en.credit).toContain('Natural Earth');
    const ja = ministry({ lang: 'ja' });
    expect(ja.readingKey).toContain('双方向計4,000件以上の47組をすべて表示');
    expect(ja.readingKey).toContain('OECDの著者数とは異なる指標');
    expect(ja.credit).toContain('Natural Earth');
  });

  it('says what the minimum leaves when it moves', () => {
    expect(ministry({ minMobility: 20_000 }).readingKey).toContain('all 5 pairs in the world with at least 20,000');
  });

  it('takes the shorter way round: over the Pacific from Japan, across the rim from Britain', () => {
    const scene = ministry();
    expect(edge(scene, 'JPN', 'USA').tail).toBeUndefined();
    const { tail, from, to } = edge(scene, 'GBR', 'USA');
    expect(tail!.to[0]).toBeLessThan(SIZE.width * 0.2);
    expect(from[0]).toBeGreaterThan(SIZE.width * 0.8);
    expect(tail!.to[1]).toBeCloseTo(from[1], 0);
    expect(to[0]).toBeLessThan(from[0]);
  });

  it('enlarges Europe where nothing else is', () => {
    const scene = ministry();
    const { inset, twins } = scene.map!;
    expect(inset!.edges.has(edge(scene, 'DEU', 'FRA').id)).toBe(true);
    expect(inset!.edges.has(edge(scene, 'DEU', 'USA').id)).toBe(false);
    // Those overseas have a mark at its side.
    const overseas = new Set(inset!.again.flatMap(({ source, target }) => [source, target]));
    const isOverseas = (id: string): boolean => overseas.has(id) && ['USA', 'CAN'].includes(id);
    const ids = twins
      .map((node) => node.id)
      .filter((id) => !isOverseas(id))
      .sort();
    expect(ids).toEqual(['AUT', 'BEL', 'CHE', 'DEU', 'ESP', 'FRA', 'GBR', 'IRL', 'ITA', 'NLD']);
    const inside = twins.filter(({ id }) => ids.includes(id));
    const xs = inside.map((node) => node.x);
    const ys = inside.map((node) => node.y);
    const others = scene.nodes.filter((node) => !ids.includes(node.id));
    for (const { x, y } of others) {
      const isInside = x > Math.min(...xs) && x < Math.max(...xs) && y > Math.min(...ys) && y < Math.max(...ys);
      expect(isInside).toBe(false);
    }
    // Marks of neighbours stand twice as far apart as on the map.
    const apart = (nodes: Scene['nodes']): number => {
      const [a, b] = ['BEL', 'NLD'].map((id) => nodes.find((node) => node.id === id)!);
      return Math.hypot(a!.x - b!.x, a!.y - b!.y);
    };
    expect(apart(twins)).toBeGreaterThan(2 * apart(scene.nodes));
  });

  it('has the arrows between Europe and America whole, which the Pacific map cuts', () => {
    const scene = ministry({ minMobility: 4000 });
    const { inset, twins } = scene.map!;
    const names = scene.labels.filter(({ id }) => id === 'USA');
    // Their thickest one as well as every other with the United States and Canada.
    const european = new Set(twins.map(({ id }) => id).filter((id) => id !== 'USA' && id !== 'CAN'));
    const cut = scene.edges.filter(({ source, target, tail }) => tail && european.has(source) !== european.has(target));
    expect(cut.length).toBeGreaterThan(12);
    expect(inset!.again.map(({ id }) => id).sort()).toEqual(cut.map(({ id }) => id).sort());
    for (const mark of inset!.again) {
      expect(mark.tail, mark.title).toBeUndefined();
      expect(mark.width).toBe(scene.edges.find(({ id }) => id === mark.id)!.width);
      const [from, to] = [mark.source, mark.target].map((id) => twins.find((twin) => twin.id === id)!);
      expect(Math.hypot(mark.from[0] - from!.x, mark.from[1] - from!.y)).toBeLessThan(12);
      expect(Math.hypot(mark.to[0] - to!.x, mark.to[1] - to!.y)).toBeLessThan(12);
    }
    expect(names).toHaveLength(2);
    expect(scene.readingKey).toContain('Arrows over the Atlantic');
    // Drawn with what is enlarged, and faded with it.
    const svg = renderSvg(scene, { bare: true });
    const drawn = svg.slice(svg.indexOf('id="cg-inset-edges"'), svg.indexOf('id="cg-inset-nodes"'));
    expect(drawn).toContain(`data-id="${edge(scene, 'USA', 'GBR').id}"`);
    // The Atlantic is whole on a map that has it in its middle.
    expect(ministry({ minMobility: 4000, focus: 'DEU' }).map!.inset!.again).toEqual([]);
  });

  it.each([
    ['JPN', SIZE],
    ['DEU', SIZE],
    ['JPN', { width: 1600, height: 900 }],
  ] as const)('has no number that could be another arrow’s, %s', (focus, size) => {
    const scene = ministry({ focus, minMobility: 4000 }, { size });
    expect(scene.map!.values.length).toBeGreaterThan(8);
    const marks = [...scene.edges, ...scene.map!.inset!.again];
    const inInset = new Set([...scene.map!.inset!.edges, ...scene.map!.inset!.again.map(({ id }) => id)]);
    for (const value of scene.map!.values) {
      const { left, right, top, bottom } = boxOf(value);
      const { stroke, width } = scene.edges.find(({ id }) => id === value.id)!;
      const rivals = marks.filter(
        (mark) =>
          mark.id !== value.id &&
          inInset.has(mark.id) === inInset.has(value.id) &&
          mark.width > 0.7 * width &&
          (mark.stroke === stroke || stroke !== scene.nodes.find(({ id }) => id === focus)!.fill),
      );
      const touching = rivals.filter((mark) => new LineIndex([mark]).countIn({ left, right, top, bottom }) > 0);
      expect(
        touching.map(({ title }) => title),
        value.text,
      ).toEqual([]);
    }
  });

  it('names the country that it is about, however crowded its place', () => {
    for (const focus of ['DEU', 'FRA', 'CHE', 'GBR', 'JPN'])
      expect(
        ministry({ focus, minMobility: 4000 }).labels.map(({ id }) => id),
        focus,
      ).toContain(focus);
  });

  it('needs no inset once it is enlarged: marks keep their size on screen and more names fit', () => {
    const [whole, near] = [ministry(), ministry({}, { zoom: 6 })];
    expect(near.map!.inset).toBeUndefined();
    const radius = (scene: Scene): number => scene.nodes.find((node) => node.id === 'USA')!.radius;
    expect(radius(near) * 6).toBeCloseTo(radius(whole), 6);
    const place = (scene: Scene): number[] =>
      scene.nodes.filter((node) => node.id === 'USA').flatMap(({ x, y }) => [x, y]);
    expect(place(near)).toEqual(place(whole));
    expect(new Set(near.labels.map((label) => label.id)).size).toBeGreaterThanOrEqual(
      new Set(whole.labels.map((label) => label.id)).size,
    );
  });

  it.each([
    [1000, 560],
    [1280, 420],
    [390, 244],
    [390, 600],
  ])('in %i by %i has no words that cover words, and none outside', (width, height) => {
    for (const lang of ['en', 'ja'] as const) {
      const scene = ministry({ lang }, { size: { width, height } });
      const boxes = [...scene.labels, ...scene.map!.values].map(boxOf);
      for (const [i, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(width);
        for (const b of boxes.slice(i + 1)) {
          const covers = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          expect(covers, `${a.text} and ${b.text}`).toBe(false);
        }
      }
      expect(boxes.map((box) => box.text)).toContain(lang === 'en' ? 'Japan' : '日本');
    }
  });

  it('is the same every time, and has only finite places', () => {
    expect(JSON.stringify(ministry())).toBe(JSON.stringify(ministry()));
    expect(JSON.stringify(ministry({ edges: ['membership', 'mobility'], focus: 'BRA' }))).not.toMatch(/null|NaN/);
  });

  it('has no numbers where no labels are wanted, and few where few are', () => {
    expect(ministry({ labels: 'none' }).map!.values).toEqual([]);
    const few = ministry({ labels: 'few' }).map!.values;
    expect(few.length).toBeGreaterThan(2);
    expect(few.length).toBeLessThanOrEqual(8);
  });
});

function boxOf({ text, x, y, size, weight, anchor }: Label): {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.15 };
}

describe('a member of several frameworks', () => {
  const state: ViewState = { ...defaultView(real), view: 'map', through: ['first'] };
  const view = selectView(realGraph, state, { today: '2026-11-22' });
  const scene = composeMap(view, { dataset: real, size: { width: 976, height: 430 }, theme: 'light', world });
  const colourOf = (group: string): string =>
    (scene.legend.find(({ id }) => id === `through:${group}`)!.swatch as { fill: string }).fill;

  it('has a mark of their colours, which the legend explains, where it is drawn large', () => {
    const mark = (id: string) => [...scene.map!.twins, ...scene.nodes].find((one) => one.id === id)!;
    expect(mark('AUS').sectors).toEqual(['e-asia-jrp', 'ihec'].map(colourOf));
    expect(mark('POL').sectors).toEqual(['concert-japan', 'v4-japan'].map(colourOf));
    expect(mark('ESP').sectors).toBeUndefined();
    expect(mark('JPN').sectors).toBeUndefined();
    expect(scene.nodes.find(({ id }) => id === 'POL')!.sectors).toBeUndefined();
    expect(scene.readingKey).toContain('takes part in several, whose colours its mark has');
  });

  it('is one mark in the file, with one name', () => {
    const svg = renderSvg(scene);
    const found = /<g data-id="AUS">(.*?)<\/g>/.exec(svg)![1]!;
    expect(found.match(/<path /g)).toHaveLength(2);
    expect(found.match(/<title>/g)).toHaveLength(1);
    for (const group of ['e-asia-jrp', 'ihec']) expect(found).toContain(`fill="${colourOf(group)}"`);
  });
});

describe('where Europe is enlarged', () => {
  const map = (through: string[], lang: 'en' | 'ja', width: number, height: number): Scene => {
    const state: ViewState = { ...defaultView(real), view: 'map', through, lang };
    const view = selectView(realGraph, state, { today: '2026-11-22' });
    return composeMap(view, { dataset: real, size: { width, height }, theme: 'light', world });
  };
  /** The frame of the inset: the last closed shape of its ground. */
  const frameOf = (scene: Scene): { left: number; top: number; right: number; bottom: number } => {
    const { d } = scene.map!.inset!.ground.at(-1)!;
    const numbers = d.match(/-?[\d.]+/g)!.map(Number);
    const xs = numbers.filter((_, i) => i % 2 === 0);
    const ys = numbers.filter((_, i) => i % 2 === 1);
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  };

  it.each([
    ['first', 'en', 374, 402],
    ['core', 'ja', 374, 402],
    ['first', 'ja', 344, 380],
  ] as const)(
    'it stands below the world on a phone, as wide and no higher: %s in %s, %i by %i',
    (through, lang, width, height) => {
      const scene = map([through], lang, width, height);
      const frame = frameOf(scene);
      const sea = scene.map!.ground[0]!.d.match(/-?[\d.]+/g)!.map(Number);
      const [xs, ys] = [0, 1].map((rest) => sea.filter((_, i) => i % 2 === rest)) as [number[], number[]];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      expect(frame.top).toBeGreaterThan(bottom);
      expect(frame.bottom - frame.top).toBeLessThanOrEqual(bottom - top + 1);
      expect(frame.right - frame.left).toBeGreaterThanOrEqual(Math.max(...xs) - Math.min(...xs) - 1);
      // The buttons of the page keep their room, and no more is left empty.
      expect(height - frame.bottom).toBeGreaterThanOrEqual(48);
      expect(height - frame.bottom).toBeLessThan(90);
    },
  );

  const CORE: string[] = [];
  it.each([
    [CORE, 'en', 976, 376],
    [CORE, 'en', 976, 430],
    [CORE, 'ja', 976, 400],
    [['v4-japan', 'e-asia-jrp', 'aj-core'], 'ja', 976, 470],
  ] as const)('no other country that is shown is covered: %j in %s, %i by %i', (through, lang, width, height) => {
    const scene = map([...through], lang, width, height);
    const frame = frameOf(scene);
    expect(frame.right - frame.left).toBeGreaterThan(150);
    const enlarged = new Set(scene.map!.twins.map(({ id }) => id));
    const covered = scene.nodes.filter(
      ({ id, x, y }) => !enlarged.has(id) && x > frame.left && x < frame.right && y > frame.top && y < frame.bottom,
    );
    expect(covered.map(({ id }) => id)).toEqual([]);
  });

  it('four countries take less room than twenty, and leave the corner of the buttons free', () => {
    const frame = frameOf(map(['v4-japan', 'e-asia-jrp', 'aj-core'], 'ja', 976, 470));
    expect(frame.right - frame.left).toBeLessThan(976 * 0.25);
    expect(frame.right < 976 - 290 || frame.bottom < 470 - 40).toBe(true);
  });
});

describe('nothing is dropped in silence', () => {
  /** Countries with a mark that have neither their name in the picture nor in the line below it. */
  const passedOver = (scene: Scene): string[] => {
    const named = new Set(scene.labels.map(({ id }) => id));
    const line = /Shown without room for the name: (.*)\.$/.exec(scene.readingKey)?.[1] ?? '';
    const nameOf = (id: string): string => realGraph.getNodeAttributes(id).short.en;
    return scene.nodes.map(({ id }) => id).filter((id) => !named.has(id) && !line.includes(nameOf(id)));
  };

  it.each([600, 800, 1123, 1600])('every country with an arrow is named or listed, %i px wide', (width) => {
    const size = { width, height: Math.round(width * 0.56) };
    for (const flows of ['all', 'focus'] as const)
      for (const focus of ['JPN', 'DEU', 'USA', 'GBR', 'BRA'])
        expect(passedOver(ministry({ focus, flows, minMobility: 1000 }, { size })), `${focus} ${flows}`).toEqual([]);
  });

  it.each([390, 600, 800, 1280])('every member is named or listed, %i px wide', (width) => {
    const size = { width, height: Math.round(width * (width < 560 ? 1 : 0.56)) };
    for (const through of [['first'], ['first', 'satreps'], ['core']])
      expect(passedOver(ministry({ through, edges: ['membership'] }, { size })), through.join()).toEqual([]);
  });

  it('nor for any focus that has flows', () => {
    const size = { width: 800, height: 448 };
    const focuses = [...new Set(real.mobility.map(({ ref_area }) => ref_area))].sort();
    expect(focuses.length).toBeGreaterThan(100);
    for (const focus of focuses)
      expect(passedOver(ministry({ focus, flows: 'focus', minMobility: 0 }, { size })), focus).toEqual([]);
  });

  it('says it only where it is so, and not to who asked for few names', () => {
    expect(ministry({ flows: 'focus', minMobility: 4000 }, { size: { width: 1600, height: 900 } }).readingKey).not.toContain('without room'); // prettier-ignore
    expect(ministry({ labels: 'none' }).readingKey).not.toContain('without room');
  });
});

describe('the enlarged part', () => {
  it.each([
    [374, 460],
    [600, 336],
    [800, 448],
    [976, 460],
    [1123, 629],
  ])('lies over no country that is shown and not under the buttons, %i by %i', (width, height) => {
    const state: ViewState = {
      ...defaultView(real),
      view: 'map',
      edges: ['membership', 'mobility'],
      through: [],
      flows: 'all',
    };
    const view = selectView(realGraph, state, { today: '2026-11-22' });
    const scene = composeMap(view, { dataset: real, size: { width, height }, theme: 'light', world });
    const { inset, twins } = scene.map!;
    if (!inset) return;
    const numbers = inset.ground
      .at(-1)!
      .d.match(/-?[\d.]+/g)!
      .map(Number);
    const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const enlarged = new Set(twins.map(({ id }) => id));
    const covered = scene.nodes.filter(({ id, x, y }) => !enlarged.has(id) && x > left && x < right && y > top && y < bottom); // prettier-ignore
    expect(covered.map(({ id }) => id)).toEqual([]);
    expect(right <= width - 290 || bottom <= height - 48).toBe(true);
  });
});

describe('a map of the flows of one country', () => {
  it('says so in title and rule: it does not show those of the world', () => {
    const [en, ja] = (['en', 'ja'] as const).map((lang) => ministry({ flows: 'focus', minMobility: 792, lang }));
    expect(en!.title).toBe('Moves of researchers between Japan and other countries and regions, 2006–2016');
    expect(en!.readingKey).toMatch(/Drawn are all \d+ pairs of Japan with at least 792 both ways together\./);
    expect(en!.readingKey).not.toContain('in the world');
    expect(ja!.title).toBe('日本と他の国・地域の間の研究者の移動（2006～2016年）');
    expect(ja!.readingKey).not.toContain('世界全体');
    expect(en!.edges.every(({ source, target }) => source === 'JPN' || target === 'JPN')).toBe(true);
  });
});
