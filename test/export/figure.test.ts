import { describe, expect, it } from 'vitest';

import { makeFigure, type FigureOptions } from '../../src/export/figure.ts';
import { parseFigureSize, PX_PER_MM, SIZE_PRESETS } from '../../src/export/figure-size.ts';
import { drawnTexts, parseSvg, type SvgElement } from '../../src/cli/picture/svg-elements.ts';
import { defaultView } from '../../src/view/defaults.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { SMALL_WORLD } from '../scene/world.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';

const draw = (options: Partial<FigureOptions> = {}, state: Partial<ViewState> = {}) =>
  makeFigure({
    dataset: SMALL_DATASET,
    graph: SMALL_GRAPH,
    today: TODAY,
    state: { ...defaultView(SMALL_DATASET), ...state },
    ...options,
  });

const child = (root: SvgElement, name: string): SvgElement =>
  root.children.find((one) => typeof one !== 'string' && one.name === name) as SvgElement;

describe('makeFigure', () => {
  it.each(['network', 'map', 'matrix'] as const)('leads with the finding, as the page does: %s', (view) => {
    const options = { world: SMALL_WORLD };
    const titleOf = (lang: 'en' | 'ja', more: Partial<FigureOptions> = {}, state: Partial<ViewState> = {}): string =>
      draw({ ...options, ...more }, { lang, view, ...state }).scene.title;
    expect(titleOf('en')).toBe(
      'Japan works with 4 countries and regions, and Lowlands (made up), through two frameworks and one programme',
    );
    expect(titleOf('ja')).toMatch(/^日本は2つの枠組みと1つの事業を通じて4か国・地域と/);
    expect(titleOf('en', { title: 'My own' })).toBe('My own');
    // Flows alone have no finding about partners, and the element takes over its own title.
    expect(titleOf('en', {}, { edges: ['mobility'] })).not.toContain('works with');
    expect(titleOf('en', { hasPlainTitle: true })).not.toContain('works with');
  });

  it.each(['en', 'ja'] as const)('has title, description, legend, key, sources and version in %s', (lang) => {
    const { svg, scene } = draw({}, { lang });
    const root = parseSvg(svg);
    expect(root.attributes).toMatchObject({ role: 'img', lang, width: '1280', height: '800' });
    expect(child(root, 'title').children).toEqual([scene.title]);
    expect(child(root, 'desc').children).toEqual([scene.description]);
    const words = drawnTexts(root).join('');
    expect(words).toContain(lang === 'ja' ? '出典' : 'Sources:');
    expect(words).toContain(lang === 'ja' ? '読み方' : 'How to read:');
    expect(words).toContain('1.0.0');
  });

  it('takes a title and a caption of the author, escaped', () => {
    const { svg } = draw({ title: 'Fig. 3 <draft>', caption: 'Own words & more.' });
    const root = parseSvg(svg);
    expect(child(root, 'title').children).toEqual(['Fig. 3 <draft>']);
    expect(drawnTexts(root)[0]).toBe('Fig. 3 <draft>');
    expect(drawnTexts(root)).toContain('Own words & more.');
  });

  it.each([
    ['180mmx120mm', '180mm', '120mm'],
    ['a4-landscape', '257mm', '170mm'],
    ['slide', '1280', '720'],
    ['900x600', '900', '600'],
  ])('%s is written as %s by %s', (size, width, height) => {
    const { svg, size: px } = draw({ size: parseFigureSize(size) });
    const { attributes } = parseSvg(svg);
    expect([attributes['width'], attributes['height']]).toEqual([width, height]);
    const [, , right, bottom] = attributes['viewBox']!.split(' ').map(Number);
    expect(right! / bottom!).toBeCloseTo(px.width / px.height, 2);
  });

  it.each(['a4', 'web', 'phone', '170mm'])('%s is as high as it needs to be', (size) => {
    const asked = parseFigureSize(size);
    const { size: found, scene } = draw({ size: asked });
    expect(asked.height).toBeUndefined();
    expect(found.width).toBeCloseTo(asked.width, 3);
    expect(found.height).toBeGreaterThan(scene.height);
    expect(scene.height / scene.width).toBeCloseTo(asked.width < 560 ? 1.25 : 0.75, 2);
  });

  it('draws a little smaller where words take too much of the room, and grows where that is not enough', () => {
    const tight = draw({ size: parseFigureSize('180mmx120mm') });
    expect(parseSvg(tight.svg).attributes['height']).toBe('120mm');
    expect(Number(parseSvg(tight.svg).attributes['viewBox']!.split(' ')[2])).toBeGreaterThan(180 * PX_PER_MM);
    const tooTight = draw({ size: parseFigureSize('390x300') });
    expect(tooTight.size.height).toBeGreaterThan(300);
    expect(parseSvg(tooTight.svg).attributes['viewBox']).toMatch(/^0 0 390 /);
  });

  it('is the same on repeat, in every theme', () => {
    for (const theme of ['auto', 'light', 'dark', 'contrast'] as const)
      expect(draw({}, { theme }).svg).toBe(draw({}, { theme }).svg);
    expect(draw({}, { theme: 'auto' }).svg).toBe(draw({}, { theme: 'light' }).svg);
    expect(draw({}, { theme: 'dark' }).svg).not.toBe(draw({}, { theme: 'light' }).svg);
  });

  it('puts what is pinned where it is pinned, in shares of the frame', () => {
    const { scene } = draw({}, { pins: { HUN: [320, 400] } });
    if (scene.kind === 'matrix') throw new Error('the network was asked for');
    const pinned = scene.nodes.find(({ id }) => id === 'HUN')!;
    expect(pinned.x).toBeCloseTo((320 / 1280) * scene.width, 0);
    expect(pinned.y).toBeCloseTo((400 / 800) * scene.height, 0);
  });

  it('draws an empty view, and says so', () => {
    const { svg, view } = draw({}, { edges: ['coauthorship'], at: '1900' });
    expect(view.edges).toEqual([]);
    expect(parseSvg(svg).name).toBe('svg');
  });

  it('draws a map, with the shapes of the countries', () => {
    const { svg, scene } = draw({ world: SMALL_WORLD }, { view: 'map' });
    expect(scene.kind).toBe('map');
    expect(svg).toContain('id="cg-ground"');
    expect(svg).toContain('Natural Earth');
    expect(svg).not.toMatch(/<(style|clipPath|marker|image|use|filter)/);
    expect(draw({ world: SMALL_WORLD }, { view: 'map' }).svg).toBe(svg);
    expect(() => draw({}, { view: 'map' })).toThrow(/missing shapes of the countries/);
  });

  it('refuses a view that is no picture', () => {
    expect(() => draw({}, { view: 'table' })).toThrow(/unsupported view "table"/);
  });
});

describe('parseFigureSize', () => {
  it('reads presets, both sides, one side, and either sign between', () => {
    for (const [name, size] of Object.entries(SIZE_PRESETS)) expect(parseFigureSize(name)).toEqual(size);
    expect(parseFigureSize('1280x800')).toEqual({ width: 1280, height: 800, unit: 'px' });
    expect(parseFigureSize('1280 × 800px')).toEqual({ width: 1280, height: 800, unit: 'px' });
    expect(parseFigureSize('180x120mm')).toEqual({ width: 180 * PX_PER_MM, height: 120 * PX_PER_MM, unit: 'mm' });
    expect(parseFigureSize('170mm')).toEqual({ width: 170 * PX_PER_MM, unit: 'mm' });
  });

  it.each(['', 'big', '10x10', '99999', '-5x3', '180mmx300px', '1280x800x3', 'constructor'])('refuses "%s"', (text) => {
    expect(() => parseFigureSize(text)).toThrow(/size/);
  });
});
