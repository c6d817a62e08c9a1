import { describe, expect, it } from 'vitest';

import { renderSvg } from '../../src/render/svg.ts';
import { escapeXml, num } from '../../src/render/xml.ts';
import { pictureSize, planOf } from '../../src/scene/figure.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';
import { smallScene, smallView } from '../scene/small-scene.ts';

/** Element names and attributes in order; throws where the text is not well formed. */
function parseXml(text: string): { name: string; attributes: Record<string, string>; depth: number }[] {
  const found: { name: string; attributes: Record<string, string>; depth: number }[] = [];
  const open: string[] = [];
  let at = 0;
  for (const match of text.matchAll(
    /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)\s*(\/?)>/g,
  )) {
    const between = text.slice(at, match.index);
    if (/[<>]|&(?!(amp|lt|gt|quot);)/.test(between)) throw new Error(`not well formed: ${between.slice(0, 80)}`);
    at = match.index + match[0].length;
    const [, close, name = '', attributes = '', selfClosing] = match;
    if (close) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last ?? ''}>`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`attribute twice in <${name}>`);
    found.push({ name, attributes: Object.fromEntries(pairs), depth: open.length });
    if (!selfClosing) open.push(name);
  }
  if (open.length > 0 || /[<>]/.test(text.slice(at))) throw new Error(`left open: ${open.join(' ')}`);
  return found;
}

describe('renderSvg', () => {
  it.each(['en', 'ja'] as const)('draws the small network in %s', async (lang) => {
    await expect(renderSvg(smallScene({ lang }))).toMatchFileSnapshot(`snapshots/small-${lang}.svg`);
  });

  it('is well formed in every theme, language and part', () => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      for (const options of [
        {},
        { bare: true },
        { legend: false },
        { title: false, notes: false },
        { figure: { width: 390, height: 700 } },
      ]) {
        const elements = parseXml(renderSvg(smallScene({ lang: 'ja', confidence: 'unverified' }, theme), options));
        expect(elements.length).toBeGreaterThan(30);
      }
    }
  });

  it('can tell when it is not (the test’s own reader)', () => {
    expect(() => parseXml('<a><b></a>')).toThrow();
    expect(() => parseXml('<a>&nbsp;</a>')).toThrow();
    expect(() => parseXml('<a x="1" x="2"/>')).toThrow();
  });

  it('escapes what names may hold', () => {
    const scene = smallScene();
    const odd = '<script>alert("1 & 2")</script>\u0000\ud800';
    const svg = renderSvg({
      ...scene,
      title: odd,
      nodes: scene.nodes.map((node) => ({ ...node, id: odd, title: odd })),
      labels: scene.labels.map((label) => ({ ...label, text: odd })),
    });
    expect(parseXml(svg).some((element) => element.name === 'script')).toBe(false);
    expect(svg).not.toContain('\u0000');
    expect(escapeXml(odd)).toBe('&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;');
  });

  it('has a role, a language, a title and a description that it names', () => {
    const svg = renderSvg(smallScene({ lang: 'ja' }), { idPrefix: 'fig2' });
    const [root, title, desc] = parseXml(svg);
    expect(root!.attributes).toMatchObject({ role: 'img', lang: 'ja', 'aria-labelledby': 'fig2-title fig2-desc' });
    expect([title!.name, title!.attributes['id'], desc!.name, desc!.attributes['id']]).toEqual([
      'title',
      'fig2-title',
      'desc',
      'fig2-desc',
    ]);
    for (const { attributes } of parseXml(svg)) if (attributes['id']) expect(attributes['id']).toMatch(/^fig2-/);
  });

  it('uses nothing that Inkscape, LibreOffice or PowerPoint lack', () => {
    const svg = renderSvg(
      smallScene({
        confidence: 'unverified',
        kinds: ['country', 'framework', 'programme', 'agency', 'topic', 'call', 'project', 'region'],
        at: 'all',
        edges: [
          'membership',
          'mobility',
          'coauthorship',
          'eligibility',
          'operates',
          'funds',
          'cooperation',
          'participation',
          'part_of',
          'about',
        ],
      }),
    );
    const names = new Set(parseXml(svg).map((element) => element.name));
    expect(
      [...names].filter(
        (name) => !['svg', 'title', 'desc', 'g', 'path', 'circle', 'rect', 'polygon', 'text'].includes(name),
      ),
    ).toEqual([]);
    for (const attribute of [
      'style=',
      'class=',
      'paint-order',
      'dominant-baseline',
      'marker',
      'var(',
      'filter',
      'href',
      'vector-effect',
    ])
      expect(svg).not.toContain(attribute);
  });

  it('rounds numbers, and finds no number that is none', () => {
    const svg = renderSvg(smallScene());
    expect(svg).not.toMatch(/NaN|Infinity|undefined|-?\d+\.\d{3,}[^%]/);
    expect([num(1 / 3), num(-0.001), num(2), num(1e-9)]).toEqual(['0.33', '0', '2', '0']);
  });

  it('is the same on repeat', () => {
    expect(renderSvg(smallScene())).toBe(renderSvg(smallScene()));
  });

  it('marks every node and edge for interaction, and draws halos apart from words', () => {
    const scene = smallScene();
    const elements = parseXml(renderSvg(scene, { bare: true }));
    const ids = elements
      .filter((element) => element.name !== 'text' && element.attributes['data-id'])
      .map((element) => element.attributes['data-id']);
    expect(ids).toEqual([...scene.edges.map((edge) => edge.id), ...scene.nodes.map((node) => node.id)]);
    const texts = elements.filter((element) => element.name === 'text');
    expect(texts.filter((element) => element.attributes['data-id']).length).toBe(scene.labels.length);
    expect(texts.length).toBe(2 * scene.labels.length);
  });

  it('writes a size in print units where asked to', () => {
    const [root] = parseXml(renderSvg(smallScene(), { printed: { width: '160mm', height: '100mm' } }));
    expect(root!.attributes).toMatchObject({ width: '160mm', height: '100mm' });
    expect(root!.attributes['viewBox']).toMatch(/^0 0 800 /);
  });
});

describe('the figure', () => {
  it.each([
    [1280, 800],
    [960, 540],
    [794, 560],
  ])('fits %i by %i exactly, its parts one below the other', (width, height) => {
    const plan = planOf(smallScene(), { width, height });
    expect([plan.width, plan.height]).toEqual([width, height]);
    const rows = [
      plan.title.lines.at(-1)!.y,
      plan.count.lines.at(-1)!.y,
      plan.picture.y,
      plan.picture.y + plan.picture.height,
      plan.legend.items[0]!.y,
      plan.legend.items.at(-1)!.y,
      plan.notes.lines[0]!.y - plan.notes.size,
      plan.notes.lines.at(-1)!.y,
      height,
    ];
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(plan.picture.height).toBeGreaterThanOrEqual(height / 2);
  });

  it('keeps every word inside, on a phone too, where it may grow', () => {
    for (const [size, lang] of [
      [{ width: 390, height: 700 }, 'ja'],
      [{ width: 390, height: 700 }, 'en'],
      [{ width: 1280, height: 800 }, 'ja'],
    ] as const) {
      const plan = planOf(smallScene({ lang, confidence: 'unverified' }), size);
      const right = size.width - 10;
      for (const line of plan.notes.lines)
        expect(line.x + textWidth(line.text, plan.notes.size)).toBeLessThanOrEqual(right);
      for (const line of plan.title.lines)
        expect(line.x + textWidth(line.text, plan.title.size, 700)).toBeLessThanOrEqual(right);
      for (const item of plan.legend.items)
        expect(item.textX + textWidth(item.text, plan.legend.size)).toBeLessThanOrEqual(right);
      expect(plan.notes.lines.at(-1)!.y).toBeLessThan(plan.height);
    }
  });

  it('does not let entries of the legend overlap', () => {
    const { legend } = planOf(smallScene({ confidence: 'unverified' }), { width: 390, height: 700 });
    for (const [i, item] of legend.items.entries()) {
      const next = legend.items[i + 1];
      if (next && next.y === item.y) expect(next.x).toBeGreaterThan(item.textX + textWidth(item.text, legend.size));
    }
    expect(new Set(legend.items.map((item) => item.y)).size).toBeGreaterThan(3);
  });

  it('prints only entries of what is shown', () => {
    const { legend } = planOf(smallScene(), { width: 1280, height: 800 });
    const ids = legend.items.map((entry) => entry.item.id);
    expect(ids).toContain('through:alpha');
    expect(ids).not.toContain('through:gamma-joint');
    expect(ids).not.toContain('edges:coauthorship');
  });

  it('tells the size that the picture will have in it', () => {
    const figure = { width: 1000, height: 700 };
    const size = pictureSize(smallView(), figure, { dataset: SMALL_DATASET, theme: 'light' });
    const { picture } = planOf(smallScene(), figure);
    expect(size).toEqual({ width: picture.width, height: picture.height });
  });

  it('scales a picture of another shape into its room', () => {
    const svg = renderSvg(smallScene(), { figure: { width: 400, height: 900 } });
    expect(svg).toContain('scale(0.5)');
  });
});
