import { describe, expect, it } from 'vitest';

import { arrowOutline, curveBetween, rimDistance } from '../../src/scene/curves.ts';
import { roundDown, widthScale } from '../../src/scene/flow-width.ts';
import { boxes } from '../../src/scene/measure.ts';
import { composeNetwork } from '../../src/scene/network.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';
import type { EdgeMark, Scene } from '../../src/scene/scene.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';
import { gridPlaces, SIZE, smallScene, smallView } from './small-scene.ts';

const edge = (scene: Scene, id: string): EdgeMark => scene.edges.find((mark) => mark.id === id)!;
const round = (value: unknown): unknown =>
  typeof value === 'number'
    ? Math.round(value * 1000) / 1000
    : Array.isArray(value)
      ? value.map(round)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, round(v)]))
        : value;

describe('composeNetwork', () => {
  it.each(['en', 'ja'] as const)('composes the small network in %s', async (lang) => {
    await expect(`${JSON.stringify(round(smallScene({ lang })), null, 1)}\n`).toMatchFileSnapshot(
      `snapshots/small-${lang}.json`,
    );
  });

  it('is the same on repeat', () => {
    expect(smallScene()).toEqual(smallScene());
  });

  it('carries the kind of a node by its shape', () => {
    const shapes = Object.fromEntries(smallScene().nodes.map((node) => [node.id, node.shape]));
    expect(shapes).toMatchObject({ JPN: 'circle', alpha: 'diamond', gamma: 'square', lowlands: 'ring' });
  });

  it('makes the focus the largest mark, in a colour of its own', () => {
    const scene = smallScene();
    const focus = scene.nodes.find((node) => node.id === 'JPN')!;
    for (const node of scene.nodes) if (node !== focus) expect(node.radius).toBeLessThan(focus.radius);
    expect(scene.nodes.filter((node) => node.fill === focus.fill)).toEqual([focus]);
  });

  it('draws memberships in the colour of their group, the focus’s own heavier and on top', () => {
    const scene = smallScene();
    const node = (id: string): string => scene.nodes.find((mark) => mark.id === id)!.fill;
    expect(edge(scene, 'membership:POL:gamma').stroke).toBe(node('gamma'));
    expect(node('gamma')).not.toBe(node('alpha'));
    expect(edge(scene, 'membership:JPN:alpha').width).toBeGreaterThan(edge(scene, 'membership:POL:alpha').width);
    expect(edge(scene, 'membership:JPN:alpha').layer).toBeGreaterThan(edge(scene, 'membership:POL:alpha').layer);
    expect(scene.edges.map((mark) => mark.layer)).toEqual(scene.edges.map((mark) => mark.layer).sort());
    expect(scene.edges[0]!.kind).toBe('mobility');
  });

  it('draws flows as wide as they are large, with an arrow, each direction on its own side', () => {
    const scene = smallScene();
    const [out, back] = [edge(scene, 'mobility:CHN:USA'), edge(scene, 'mobility:USA:CHN')];
    expect(out.width / back.width).toBeCloseTo(9000 / 8000, 6);
    expect(out.arrow && back.arrow).toBe(true);
    const [china, usa] = ['CHN', 'USA'].map((id) => scene.nodes.find((node) => node.id === id)!);
    const side = ({ control }: EdgeMark): number =>
      (usa!.x - china!.x) * (control[1] - china!.y) - (usa!.y - china!.y) * (control[0] - china!.x);
    expect(Math.sign(side(out))).toBe(-Math.sign(side(back)));
    expect(edge(scene, 'membership:POL:alpha').arrow).toBe(false);
  });

  it('draws what is not verified dashed and what is not active dotted', () => {
    const scene = smallScene({
      confidence: 'unverified',
      kinds: ['country', 'framework', 'programme', 'topic'],
      edges: ['membership', 'cooperation'],
    });
    expect(edge(scene, 'membership:HUN:beta').dash).toBe('dashed');
    expect(edge(scene, 'cooperation:USA:robots').dash).toBe('dotted');
    expect(edge(scene, 'membership:HUN:alpha').dash).toBe('solid');
    expect(scene.readingKey).toContain('Dashed: not verified.');
    expect(scene.legend.map((item) => item.id)).toEqual(
      expect.arrayContaining(['confidence:unverified', 'status:envisaged']),
    );
    expect(smallScene().readingKey).not.toContain('Dashed');
  });

  it('draws one line for several rows that state one tie, and names them all', () => {
    const scene = smallScene({ at: 'all' });
    const ties = scene.edges.filter((mark) => mark.source === 'THA' && mark.target === 'beta');
    expect(ties.map((mark) => mark.ids)).toEqual([['membership:THA:beta', 'membership:THA:beta:2']]);
    expect(ties[0]!.title).toBe('Thailand takes part in Beta Framework since June 2012');
  });

  it('leaves out a node without a place, with its edges', () => {
    const view = smallView();
    const { positions } = gridPlaces(view);
    const scene = composeNetwork(
      view,
      { positions: new Map([...positions].filter(([id]) => id !== 'POL')) },
      { dataset: SMALL_DATASET, size: SIZE, theme: 'light' },
    );
    expect(scene.nodes.some((node) => node.id === 'POL')).toBe(false);
    expect(scene.edges.some((mark) => mark.source === 'POL')).toBe(false);
  });

  it('shows labels as asked: those that have room, every one, few, only the focus', () => {
    const view = smallView();
    const { positions } = gridPlaces(view);
    const labels = (mode: 'auto' | 'all' | 'few' | 'none', places = positions): string[] =>
      composeNetwork(
        { ...view, state: { ...view.state, labels: mode } },
        { positions: places },
        { dataset: SMALL_DATASET, size: SIZE, theme: 'light' },
      ).labels.map((label) => label.id);
    const all = view.nodes.map((node) => node.id);
    const heaped = new Map(all.map((id) => [id, { x: 400, y: 250 }]));
    expect(labels('auto')).toEqual(all);
    expect(labels('auto', heaped).length).toBeLessThan(all.length);
    expect(labels('all', heaped)).toEqual(all);
    expect(labels('none')).toEqual(['JPN']);
    expect(labels('few')).toEqual(expect.arrayContaining(['JPN', 'alpha', 'CHN']));
    expect(labels('few')).not.toContain('lowlands');
  });

  it('describes the picture in both languages', () => {
    expect(smallScene().title).toBe('Japan’s research partners in 3 frameworks and programmes');
    expect(smallScene({ through: ['alpha'] }).title).toBe('Japan’s research partners through Alpha');
    expect(smallScene({ lang: 'ja' }).title).toBe('3つの枠組み・事業による日本の国際共同研究の相手国・地域');
    expect(smallScene({ focus: 'HUN', through: ['alpha', 'gamma'] }).title).toBe(
      'Hungary’s research partners through Alpha',
    );
    // Differences from the usual ones name what is more or less, not what there is.
    expect(smallScene({ through: ['core', '-alpha'] }).title).toBe(
      'Japan’s research partners in 2 frameworks and programmes',
    );
    expect(smallScene({ edges: ['mobility'] }).title).toBe('Japan’s research partners');
    expect(smallScene().description).toBe(
      'Network of Japan with 5 countries and regions, Lowlands (made up) and 3 frameworks and programmes. Largest flow of researchers: China → United States: 9,000.',
    );
    expect(smallScene().count).toBe('10 of 18 nodes, 14 of 43 ties');
    expect(smallScene({ edges: ['mobility'], minMobility: 1e9 }).description).toBe(
      'Japan: nothing matches the filters.',
    );
  });

  it('credits the sources of what is shown, and no others', () => {
    expect(smallScene().credit).toBe(
      'Sources: Made-up report A (2019, CC0-1.0); Nobody (2021). Data version 1.0.0, 1 January 2026.',
    );
    expect(smallScene({ edges: ['membership'], through: ['alpha'] }).credit).toBe(
      'Sources: Nobody (2019–2021). Data version 1.0.0, 1 January 2026.',
    );
    expect(smallScene({ edges: ['membership'], through: ['alpha'], kinds: ['country', 'framework'] }).credit).toBe(
      'Sources: Nobody (2019). Data version 1.0.0, 1 January 2026.',
    );
  });

  it('lists in the legend what can be filtered, shown or not', () => {
    const scene = smallScene({ at: '2015' });
    const item = (id: string): unknown => scene.legend.find((entry) => entry.id === id);
    expect(item('through:alpha')).toMatchObject({ section: 'frameworks', label: 'Alpha', shown: 3, total: 3 });
    expect(item('through:gamma-joint')).toMatchObject({ section: 'programmes', shown: 0 });
    expect(item('through:omega')).toBeUndefined();
    expect(item('edges:coauthorship')).toMatchObject({ shown: 0, total: 3 });
    expect(
      smallScene({ edges: ['coauthorship'] })
        .legend.filter((entry) => entry.section === 'papers')
        .map((entry) => entry.label),
    ).toEqual(['1,500', '500', '200']);
    expect(scene.legend.filter((entry) => entry.section === 'papers')).toEqual([]);
    expect(scene.legend.filter((entry) => entry.section === 'widths').map((entry) => entry.label)).toEqual([
      '2,500',
      '1,000',
      '500',
    ]);
  });
});

describe('boxes', () => {
  it('gives the layout the sizes that the scene will draw', () => {
    const view = smallView({ pins: { POL: [10, 20] } });
    const scene = composeNetwork(view, gridPlaces(view), { dataset: SMALL_DATASET, size: SIZE, theme: 'light' });
    for (const box of boxes(view, { size: SIZE, locale: 'en' })) {
      const node = scene.nodes.find((mark) => mark.id === box.id)!;
      const label = scene.labels.find((mark) => mark.id === box.id)!;
      expect(box.radius).toBeGreaterThanOrEqual(node.radius);
      expect(box.labelWidth).toBeGreaterThanOrEqual(textWidth(label.text, label.size, label.weight));
      expect(box.labelHeight).toBeGreaterThanOrEqual(label.size);
      expect(box.pin).toEqual(box.id === 'POL' ? [10, 20] : undefined);
    }
  });

  it('makes marks smaller on a phone, and no text smaller than can be read', () => {
    const view = smallView();
    const phone = composeNetwork(view, gridPlaces(view), {
      dataset: SMALL_DATASET,
      size: { width: 390, height: 500 },
      theme: 'light',
    });
    const slide = composeNetwork(view, gridPlaces(view), {
      dataset: SMALL_DATASET,
      size: { width: 1600, height: 900 },
      theme: 'light',
    });
    phone.nodes.forEach((node, i) => expect(node.radius).toBeLessThan(slide.nodes[i]!.radius));
    expect(phone.labels.length).toBeGreaterThan(0);
    for (const label of phone.labels) expect(label.size).toBeGreaterThanOrEqual(10);
    for (const label of slide.labels) expect(label.size).toBeGreaterThanOrEqual(11);
  });

  it('asks for no room where no label is wanted', () => {
    const sizes = boxes(smallView({ labels: 'none' }), { size: SIZE, locale: 'en' });
    expect(sizes.filter((box) => box.labelWidth > 0).map((box) => box.id)).toEqual(['JPN']);
  });
});

describe('curves', () => {
  const circle = { shape: 'circle', radius: 10 } as const;

  it('run from rim to rim', () => {
    const { from, control, to } = curveBetween({ x: 0, y: 0 }, { x: 100, y: 0 }, circle, circle, 0);
    expect([from, control, to]).toEqual([
      [10, 0],
      [50, 0],
      [90, 0],
    ]);
    expect(curveBetween({ x: 0, y: 0 }, { x: 100, y: 0 }, circle, circle, 0.1).control).toEqual([50, -10]);
  });

  it('know the rims of shapes', () => {
    expect(rimDistance({ shape: 'diamond', radius: 10 }, 1, 0)).toBe(10);
    expect(rimDistance({ shape: 'diamond', radius: 10 }, 1, 1)).toBeCloseTo(10 / Math.SQRT2, 6);
    expect(rimDistance({ shape: 'square', radius: 10 }, 1, 0)).toBeCloseTo(8.4, 6);
  });

  it('stay finite where marks cover each other', () => {
    const { from, to } = curveBetween({ x: 5, y: 5 }, { x: 5, y: 5 }, circle, circle, 0.1);
    for (const value of [...from, ...to]) expect(Number.isFinite(value)).toBe(true);
  });

  it('end with the tip of the arrow at the rim', () => {
    const { head, left, right } = arrowOutline({ from: [0, 0], control: [50, 0], to: [100, 0] }, 4);
    expect(head[1]).toEqual([100, 0]);
    expect(left[0][1]).toBe(-2);
    expect(right[2][1]).toBe(-left[0][1]);
    expect(head[0]![0]).toBeLessThan(100);
  });
});

describe('widths of flows', () => {
  it('are proportional down to what can be seen', () => {
    const { width } = widthScale(1000, 1000, 1);
    expect(width(1000)).toBe(9);
    expect(width(500)).toBe(4.5);
    expect(width(0)).toBe(0.7);
  });

  it('do not make a small country’s largest as wide as the largest of all', () => {
    expect(widthScale(100, 10000, 1).width(100)).toBeCloseTo(0.9, 6);
    expect(widthScale(2500, 10000, 1).width(2500)).toBeCloseTo(4.5, 6);
  });

  it('have the widest of all in the legend, then round numbers', () => {
    expect([0, 0.5, 1, 9, 24866, 1000, 999].map(roundDown)).toEqual([0, 0, 1, 5, 20000, 1000, 500]);
    expect(widthScale(24866, 24866, 1).steps).toEqual([24866, 10000, 5000]);
    expect(widthScale(2, 2, 1).steps).toEqual([2, 1]);
    expect(widthScale(0, 0, 1).steps).toEqual([]);
  });
});
