/** What is selected, compared and connected stands out in a still picture, as on screen, and a line says what it is. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseSvg, type SvgElement } from '../../src/cli/picture/svg-elements.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { makeFigure, type Figure } from '../../src/export/figure.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { FADED } from '../../src/scene/emphasis/faded.ts';
import { checkWorld } from '../../src/scene/map/world.ts';
import type { MatrixScene, Scene } from '../../src/scene/scene.ts';
import { defaultView } from '../../src/view/defaults.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { GRAPH_DATA } from '../data/small.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';
import { SMALL_WORLD } from './world.ts';

const draw = (state: Partial<ViewState>, parts = {}): Figure =>
  makeFigure({
    dataset: SMALL_DATASET,
    graph: SMALL_GRAPH,
    today: TODAY,
    world: SMALL_WORLD,
    state: { ...defaultView(SMALL_DATASET), at: 'now', ...state },
    parts,
  });

function groupIn(svg: string, id: string): SvgElement[] {
  const found: SvgElement[] = [];
  const visit = (element: SvgElement): void => {
    if (element.attributes['id'] === id) found.push(...element.children.filter((one) => typeof one !== 'string'));
    else for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(parseSvg(svg));
  return found;
}

/** Ids of nodes that are as they always are. */
const lit = ({ svg }: Figure): string[] =>
  groupIn(svg, 'cg-nodes')
    .filter(({ attributes }) => attributes['opacity'] === undefined)
    .map(({ attributes }) => attributes['data-id']!)
    .sort();
const litTies = ({ svg }: Figure): string[] =>
  [
    ...new Set(
      groupIn(svg, 'cg-edges')
        .filter(({ attributes }) => attributes['opacity'] !== String(FADED.edge))
        .map(({ attributes }) => [attributes['data-source']!, attributes['data-target']!].sort().join(' ')),
    ),
  ].sort();
/** Node, and how wide the ring of ink about it is. */
const ringed = ({ svg, scene }: Figure): string[] =>
  groupIn(svg, 'cg-rings')
    .filter(({ attributes }) => attributes['stroke'] === scene.ink)
    .map(({ attributes: { cx, cy, 'stroke-width': width } }) => {
      const at = (x: number, y: number): boolean => Math.hypot(x - Number(cx), y - Number(cy)) < 0.01;
      return `${(scene as Scene).nodes.find(({ x, y }) => at(x, y))?.id} ${width}`;
    })
    .sort();

// Hungary is in Alpha alone, Thailand in Beta and in Gamma, whose hub is Japan.
describe('a still network', () => {
  it('is as it always was where nothing is selected', () => {
    const { svg, scene } = draw({});
    expect(scene.litLine).toBeUndefined();
    expect(groupIn(svg, 'cg-rings')).toEqual([]);
    expect(groupIn(svg, 'cg-nodes').some(({ attributes }) => attributes['opacity'] !== undefined)).toBe(false);
  });

  it('lights a node, its ties and its neighbours, and fades the rest', async () => {
    const figure = draw({ select: 'HUN', edges: ['membership'] });
    // With the way to the focus, which leads through Alpha.
    expect(lit(figure)).toEqual(['HUN', 'JPN', 'alpha']);
    expect(litTies(figure)).toEqual(['HUN alpha', 'JPN alpha']);
    expect(ringed(figure)).toEqual(['HUN 2']);
    const faded = groupIn(figure.svg, 'cg-labels').filter(({ attributes }) => attributes['opacity'] !== undefined);
    expect(faded.map(({ attributes }) => attributes['data-id'])).toContain('beta');
    expect(faded.map(({ attributes }) => attributes['data-id'])).not.toContain('HUN');
    await expect(figure.svg).toMatchFileSnapshot('snapshots/selected.svg');
  });

  it.each([
    ['en', 'Lit: Hungary and what it is tied to: Alpha. Lit too: the shortest ways to Japan. The rest is pale.'],
    ['ja', '濃い色：ハンガリーと、そのつながりの相手（アルファ）。日本までの最短の経路も濃い色。ほかは淡色。'],
  ] as const)('says so in %s, below the count and in the description', (lang, line) => {
    const { svg, scene } = draw({ select: 'HUN', edges: ['membership'], lang });
    expect(scene.litLine).toBe(line);
    expect(scene.description.endsWith(line)).toBe(true);
    expect(svg).toContain(`>${line}</text>`);
    // Without a title it is the first of the notes.
    const bare = draw({ select: 'HUN', edges: ['membership'], lang }, { title: false });
    expect(groupIn(bare.svg, 'cg-notes')[0]!.children).toEqual([line]);
  });

  it('names a tie with its kind', () => {
    const { edges } = draw({}).scene as Scene;
    const tie = edges.find(({ kind }) => kind === 'mobility')!;
    const figure = draw({ select: tie.id });
    // The focus stays lit, as on screen.
    expect(lit(figure)).toEqual([...new Set([tie.source, tie.target, 'JPN'])].sort());
    expect(figure.scene.litLine).toMatch(
      /^Lit: [A-Z]\w+( \w+)* → [A-Z]\w+( \w+)* \(researcher mobility\)\. The rest is pale\.$/,
    );
  });

  it('marks both sides of a comparison and, thinner, what they share', () => {
    // Poland is in Alpha, Hungary too.
    const figure = draw({ select: 'HUN', compare: 'POL', edges: ['membership'] });
    expect(ringed(figure)).toEqual(['HUN 2', 'POL 2', 'alpha 1'].sort());
    expect(figure.scene.litLine).toBe(
      'Compared: Hungary and Poland (ringed). Tied to both (thin rings): Alpha. The rest is pale.',
    );
    const apart = draw({ select: 'HUN', compare: 'THA', edges: ['membership'], lang: 'ja' });
    expect(ringed(apart)).toEqual(['HUN 2', 'THA 2']);
    expect(apart.scene.litLine).toBe(
      '比較：ハンガリーとタイ（輪つき）。この図では、両者に共通の相手はない。ほかは淡色。',
    );
  });

  it('has every step of a path, and its steps in words', async () => {
    const figure = draw({ select: 'HUN', path: 'THA', edges: ['membership'] });
    expect(lit(figure)).toEqual(['HUN', 'JPN', 'THA', 'alpha', 'beta', 'gamma']);
    expect(litTies(figure)).toEqual(
      ['HUN alpha', 'JPN alpha', 'JPN beta', 'THA beta', 'JPN gamma', 'THA gamma'].sort(),
    );
    expect(ringed(figure)).toEqual(['HUN 2', 'THA 2']);
    expect(figure.scene.litLine).toBe(
      'Lit: the shortest way from Hungary to Thailand: Hungary – Alpha – Japan – Beta Framework / Gamma – Thailand. The rest is pale.',
    );
    await expect(figure.svg).toMatchFileSnapshot('snapshots/path.svg');
    // What the filters leave out of the picture is said.
    const partly = draw({ select: 'HUN', path: 'THA', edges: ['membership'], through: ['alpha'] });
    expect(partly.scene.litLine).toMatch(/Not in this picture: .*Thailand/);
  });

  it('says of what it does not show that it does not, and fades nothing for it', () => {
    const figure = draw({ select: 'THA', through: ['alpha'], edges: ['membership'] });
    expect(figure.scene.litLine).toBe('Thailand is not in this picture.');
    expect(groupIn(figure.svg, 'cg-rings')).toEqual([]);
  });

  it('gives a ringed node its name where it has no label', () => {
    const figure = draw({ select: 'HUN', labels: 'none' });
    expect(groupIn(figure.svg, 'cg-labels').map(({ attributes }) => attributes['data-id'])).toContain('HUN');
    expect(
      groupIn(draw({ labels: 'none' }).svg, 'cg-labels').map(({ attributes }) => attributes['data-id']),
    ).not.toContain('HUN');
  });
});

describe('a still map', () => {
  it('lights the same, the numbers of flows included', async () => {
    const figure = draw({ view: 'map', select: 'HUN' });
    const { edges } = figure.scene as Scene;
    const own = edges.filter(({ source, target }) => source === 'HUN' || target === 'HUN');
    expect(lit(figure)).toContain('HUN');
    expect(lit(figure)).not.toContain('THA');
    for (const { opacity } of own) expect(opacity).toBeGreaterThan(FADED.edge);
    expect(figure.scene.litLine).toMatch(/^Lit: Hungary/);
    await expect(figure.svg).toMatchFileSnapshot('snapshots/selected-map.svg');
  });
});

describe('a still matrix', () => {
  it('frames the row of a country, the column of a framework, the cell of a tie', () => {
    const boxes = (select: string): readonly unknown[] =>
      (draw({ view: 'matrix', select }).scene as MatrixScene).frames ?? [];
    const { cells } = draw({ view: 'matrix' }).scene as MatrixScene;
    const row = cells.filter((cell) => cell.row === 'HUN');
    expect(boxes('HUN')).toMatchObject([{ y: row[0]!.y, height: row[0]!.height }]);
    const column = cells.filter((cell) => cell.column === 'alpha');
    expect(boxes('alpha')).toMatchObject([{ x: column[0]!.x, width: column[0]!.width }]);
    const tie = cells.find(({ ids }) => ids.length > 0)!;
    const [box] = boxes(tie.ids[0]!) as { readonly x: number; readonly height: number }[];
    expect(box!.x).toBeCloseTo(tie.x);
    expect(box!.height).toBeCloseTo(tie.height);
  });

  it('frames both of two that are compared, and says so', () => {
    const figure = draw({ view: 'matrix', select: 'HUN', compare: 'POL' });
    expect((figure.scene as MatrixScene).frames).toHaveLength(2);
    expect(groupIn(figure.svg, 'cg-frames')).toHaveLength(2);
    expect(figure.scene.litLine).toBe('Framed: Hungary and Poland.');
  });
});

describe('the built-in data', () => {
  it.each(['network', 'map'] as const)('light Poland and its neighbours in the %s, in both languages', async (view) => {
    const dataset = await readDirectory(GRAPH_DATA);
    const graph = buildGraph(dataset);
    const world = checkWorld(JSON.parse(readFileSync('src/data/compiled/world.json', 'utf8')));
    for (const lang of ['en', 'ja'] as const) {
      const state = { ...defaultView(dataset), view, lang, select: 'POL' };
      const figure = makeFigure({ dataset, graph, state, today: dataset.date, world });
      const scene = figure.scene as Scene;
      const own = figure.view.edges.filter(({ source, target }) => source === 'POL' || target === 'POL');
      const neighbours = new Set(own.flatMap(({ source, target }) => [source, target]));
      expect(own.length).toBeGreaterThan(1);
      for (const { id, opacity } of scene.nodes) if (neighbours.has(id)) expect(opacity, id).toBeUndefined();
      expect(scene.nodes.filter(({ opacity }) => opacity !== undefined).length).toBeGreaterThan(10);
      expect(scene.litLine).toMatch(
        lang === 'en' ? /^Lit: Poland and what it is tied to: .*V4/ : /^濃い色：ポーランドと、そのつながりの相手（.*V4/,
      );
      expect(figure.svg).not.toMatch(/undefined|NaN/);
    }
  });
});
