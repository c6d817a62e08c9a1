import { describe, expect, it } from 'vitest';

import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { placeView } from '../../src/export/place-view.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { metrics } from '../../src/query/metrics.ts';
import { atlasFor } from '../../src/scene/atlas.ts';
import { withLooks } from '../../src/scene/looks.ts';
import { radiusOf } from '../../src/scene/measure.ts';
import type { LookedView, Scene } from '../../src/scene/scene.ts';
import { parseView } from '../../src/view/codec.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { toQuery } from '../../src/view/print-view.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { View } from '../../src/view/view.ts';

const TODAY = '2026-01-01';

/** Two triangles, a b c and d e f, held together by c–d; g hangs on f with a number of its own, and has no column filled. */
const LINKS = 'ab:4 bc:4 ac:4 cd:1 de:9 ef:9 df:9 fg:2'.split(' ');
const NODES: readonly (readonly [id: string, type: string, staff: number, x: number, y: number])[] = [
  ['a', 'university', 100, 0, 0],
  ['b', 'university', 400, 10, 0],
  ['c', 'institute', 25, 5, 5],
  ['d', 'institute', 0, 20, 5],
  ['e', 'firm', 16, 30, 0],
  ['f', 'firm', 64, 30, 10],
];

const DATASET = upgradeDataset({
  format: 'collab-graph/dataset@2',
  name: 'triangles',
  title_en: 'Triangles',
  version: '1.0.0',
  date: TODAY,
  node_kinds: [{ id: 'lab', label_en: 'lab' }],
  edge_kinds: [
    { id: 'visits', label_en: 'visits', type: 'number', directed: 'no', unit_en: 'people', thinned: 'no', source: [] },
  ],
  nodes: [
    ...NODES.map(([id, type, staff, x, y]) => ({ id, kind: 'lab', x, y, aliases: [], attributes: { type, staff } })),
    { id: 'g', kind: 'lab', aliases: [] },
  ],
  edges: LINKS.map((link) => ({
    kind: 'visits',
    subject: link[0],
    object: link[1],
    obs_value: Number(link.slice(3)),
    source: [],
  })),
});
const GRAPH = buildGraph(DATASET);

function looked(query: Record<string, string>): LookedView {
  const { state, problems } = parseView(query, { dataset: DATASET });
  expect(problems).toEqual([]);
  return withLooks(selectView(GRAPH, state, { today: TODAY }), GRAPH, { theme: 'light' });
}

const fillsOf = (view: LookedView): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(view.nodes.map(({ id, look }) => [id, look?.fill]));
const legendOf = (view: LookedView): unknown => view.looks!.legend.map(({ label, shown }) => [label, shown]);

describe('colour-by', () => {
  it('community gives each triangle its colour, the same as metrics finds', async () => {
    const view = looked({ 'colour-by': 'community' });
    const fills = fillsOf(view);
    const { rows } = await metrics(GRAPH, { edges: ['visits'], today: TODAY });
    const community = new Map(rows.map((row) => [row.id, row.community]));
    expect(new Set([fills['a'], fills['b'], fills['c']]).size).toBe(1);
    expect(new Set([fills['d'], fills['e'], fills['f'], fills['g']]).size).toBe(1);
    expect(fills['a']).not.toBe(fills['d']);
    expect([community.get('d'), community.get('a')]).toEqual([1, 2]);
    expect(legendOf(view)).toEqual([
      ['community 1', 4],
      ['community 2', 3],
    ]);
    expect(view.looks!.legend[0]!.heading).toBe('Colour: community (visits)');
    expect(view.looks!.key).toContain('Louvain');
    expect(view.nodes.find(({ id }) => id === 'd')!.look!.said).toBe('community: community 1');
  });

  it('an attribute gives the commonest values a colour; who has none is hollow', () => {
    const view = looked({ 'colour-by': 'type', lang: 'ja' });
    expect(legendOf(view)).toEqual([
      ['firm', 2],
      ['institute', 2],
      ['university', 2],
      ['記載なし', 1],
    ]);
    expect(view.nodes.find(({ id }) => id === 'g')!.look).toMatchObject({ isUnknown: true });
    expect(view.looks!.key).toBe('点の色はtype。中空の点は記載なし。');
  });

  it('a number of many values is shown in classes, each with its range', () => {
    const many = upgradeDataset({
      ...DATASET,
      nodes: DATASET.nodes.map((row, i) => ({ ...row, attributes: { staff: i * 10 } })),
      edges: [...DATASET.edges, ...[...Array(5).keys()].map((i) => ({ ...DATASET.edges[0]!, object: `h${i}` }))],
    });
    const nodes = [
      ...many.nodes,
      ...[...Array(5).keys()].map((i) => ({ ...many.nodes[0]!, id: `h${i}`, attributes: { staff: 70 + i * 10 } })),
    ];
    const graph = buildGraph({ ...many, nodes });
    const state = { ...defaultView({ ...many, nodes }), colourBy: 'staff' };
    const view = withLooks(selectView(graph, state, { today: TODAY }), graph, { theme: 'light' });
    // Twelve numbers, 0 to 110: classes of two or three.
    expect(legendOf(view)).toEqual([
      ['0 to 10', 2],
      ['20 to 30', 2],
      ['40 to 60', 3],
      ['70 to 80', 2],
      ['90 to 110', 3],
    ]);
  });

  it('names what can be asked for', () => {
    const { problems } = parseView({ 'colour-by': 'typ', 'size-by': 'type' }, { dataset: DATASET });
    expect(problems.map(({ message }) => message)).toEqual([
      'unknown colour-by "typ" (did you mean "type"?)',
      'unknown size-by "type" (expected one of degree, strength, staff)',
    ]);
  });
});

describe('size-by', () => {
  it('makes the area of a mark proportional to the number', () => {
    const view = looked({ 'size-by': 'staff' });
    const radius = (id: string): number =>
      radiusOf(
        view.nodes.find((node) => node.id === id)!,
        '',
        1,
      );
    expect(radius('b') / radius('a')).toBeCloseTo(2);
    expect(radius('a') / radius('c')).toBeCloseTo(2);
    // 0 is a number, and not the same as none: both are the smallest, none is hollow.
    expect(radius('d')).toBe(radius('g'));
    expect(view.nodes.find(({ id }) => id === 'd')!.look!.isUnknown).toBeUndefined();
    expect(view.nodes.find(({ id }) => id === 'g')!.look!.isUnknown).toBe(true);
    expect(legendOf(view)).toEqual([
      ['200', undefined],
      ['50', undefined],
      ['20', undefined],
    ]);
  });

  it('takes degree and strength from metrics', async () => {
    const { rows } = await metrics(GRAPH, { edges: ['visits'], today: TODAY });
    for (const by of ['degree', 'strength'] as const) {
      const view = looked({ 'size-by': by });
      const largest = Math.max(...rows.map((row) => row[by]!));
      for (const row of rows)
        expect(view.nodes.find(({ id }) => id === row.id)!.look!.share).toBeCloseTo(row[by]! / largest);
    }
    expect(looked({ 'size-by': 'strength' }).looks!.legend[0]!.heading).toBe('Area: strength (visits, people)');
  });
});

describe('min-weight', () => {
  it('leaves out pairs of that number below it, and of no other', () => {
    const view = looked({ 'min-weight': 'visits:4' });
    expect(view.edges.map(({ id }) => id)).toEqual(
      ['a:b', 'a:c', 'b:c', 'd:e', 'd:f', 'e:f'].map((pair) => `visits:${pair}`),
    );
    expect(toQuery({ ...view.state }, { dataset: DATASET })).toBe('min-weight=visits:4');
    const { problems } = parseView({ 'min-weight': 'visit:4,visits:x' }, { dataset: DATASET });
    expect(problems.map(({ message }) => message)).toEqual([
      'unknown number "visit" (did you mean "visits"?)',
      'invalid min-weight "x" (expected KIND:NUMBER from -1e15 to 1e15, such as coauthorship:1000)',
    ]);
  });
});

describe('places=file', () => {
  it('is refused in a sentence where no node has a place', () => {
    const nodes = DATASET.nodes!.map(({ x: _x, y: _y, ...node }) => node);
    const { state, problems } = parseView({ places: 'file' }, { dataset: { ...DATASET, nodes } });
    expect(state.places).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      'unsupported places "file" (no node of the data has x and y; expected computed)',
    ]);
  });

  it('puts nodes where the file has them, as one picture fitted to the frame', () => {
    const { state } = parseView({ places: 'file' }, { dataset: DATASET });
    const { scene } = makeFigure({
      dataset: DATASET,
      state,
      today: TODAY,
      size: { width: 1280, height: 800, unit: 'px' },
    });
    const { nodes } = scene as Scene;
    const [a, b, c, e, f] = ['a', 'b', 'c', 'e', 'f'].map((id) => nodes.find((node) => node.id === id)!);
    expect(b!.y).toBeCloseTo(a!.y);
    expect((e!.x - a!.x) / (b!.x - a!.x)).toBeCloseTo(3);
    expect(c!.x - a!.x).toBeCloseTo((b!.x - a!.x) / 2);
    expect(f!.y).toBeGreaterThan(e!.y);
  });

  it('lays nothing out where every node has a place, and what has none finds one beside the others', () => {
    const size = { width: 1280, height: 800 };
    const nodes = DATASET.nodes!.map((node) => (node.id === 'g' ? { ...node, x: 40, y: 5 } : node));
    const graph = buildGraph({ ...DATASET, nodes });
    const { state } = parseView({ places: 'file' }, { dataset: { ...DATASET, nodes } });
    const shown = (of: CollabGraph): View => withLooks(selectView(of, state, { today: TODAY }), of, { theme: 'light' });
    expect([...placeView(shown(graph), graph, size).positions.keys()].sort()).toEqual('abcdefg'.split(''));
    expect(atlasFor(graph, state, size).isLaid).toBe(false);

    expect(placeView(shown(GRAPH), GRAPH, size).positions.has('g')).toBe(true);
    expect(atlasFor(GRAPH, state, size).isLaid).toBe(true);

    // Asked for its own places afterwards, the first has them too.
    const usual = parseView({}, { dataset: { ...DATASET, nodes } }).state;
    expect(placeView(selectView(graph, usual, { today: TODAY }), graph, size).positions.size).toBe(7);
    expect(atlasFor(graph, usual, size).isLaid).toBe(true);
  });
});

describe('a view that asks for no look', () => {
  it('is the very same', () => {
    const view = selectView(GRAPH, defaultView(DATASET), { today: TODAY });
    expect(withLooks(view, GRAPH, { theme: 'light' })).toBe(view);
  });
});
