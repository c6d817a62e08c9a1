/** Names are large enough to be read, and no line strikes through one, on screen and on paper. */
import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { placeStill, placeView } from '../../src/export/place-view.ts';
import { LineIndex } from '../../src/layout/line-index.ts';
import { checkPositionsFile, type PositionsFile } from '../../src/layout/positions-file.ts';
import type { Size } from '../../src/layout/types.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { renderSvg } from '../../src/render/svg.ts';
import { composeNetwork } from '../../src/scene/network.ts';
import type { Label, Scene } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';

/** The figure in a window of 1280 by 800 and of 390 by 844. */
const DESK: Size = { width: 980, height: 560 };
const PHONE: Size = { width: 390, height: 544 };

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

function sceneOf(patch: Partial<ViewState>, size: Size, zoom = 1, place = placeView): Scene {
  const view = selectView(graph, { ...defaultView(dataset), ...patch }, { today: '2026-11-28' });
  return composeNetwork(view, place(view, graph, size, committed), { dataset, size, theme: 'light', zoom });
}

/** The letters themselves, without the air about them. */
function lettersOf({ text, size, weight, anchor, x, y }: Label): {
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.1 };
}

function struck(scene: Scene): Label[] {
  const lines = new LineIndex(scene.edges);
  return scene.labels.filter((label) => lines.countIn(lettersOf(label)) > 0);
}

const VIEWS: readonly (readonly [name: string, patch: Partial<ViewState>])[] = [
  ['the first picture', {}],
  ['with SATREPS', { through: ['first', 'satreps'] }],
  ['with all usual groups', { through: ['core'] }],
  ['with all flows', { flows: 'all' }],
  ['Germany', { focus: 'DEU' }],
];

describe.each(['en', 'ja'] as const)('names in %s', (lang) => {
  describe.each(VIEWS)('%s', (_name, patch) => {
    it.each([
      ['desk', DESK, 11],
      ['phone', PHONE, 10],
    ] as const)('are large enough on a %s', (_device, size, least) => {
      for (const place of [placeView, placeStill]) {
        const scene = sceneOf({ ...patch, lang }, size, 1, place);
        expect(scene.labels.length).toBeGreaterThan(0);
        for (const label of scene.labels) expect(label.size, label.text).toBeGreaterThanOrEqual(least);
      }
    });

    it.each([DESK, PHONE])('have ground beneath them wherever a line passes, %o', (size) => {
      const scene = sceneOf({ ...patch, lang }, size);
      for (const label of struck(scene)) {
        const { left, right, top, bottom } = lettersOf(label);
        expect(label.ground, label.text).toBeDefined();
        const { x, y, width, height } = label.ground!;
        // Sums of fractions.
        const near = 1e-6;
        expect(
          left >= x - near && right <= x + width + near && top >= y - near && bottom <= y + height + near,
          label.text,
        ).toBe(true);
      }
    });
  });

  it('mostly have no line beneath them in the first picture', () => {
    const scene = sceneOf({ lang }, DESK);
    const hidden = scene.labels.filter(({ ground }) => ground).length;
    expect(hidden / scene.labels.length).toBeLessThan(0.2);
  });

  it('are all there in the first picture', () => {
    const scene = sceneOf({ lang }, DESK);
    expect(scene.nodes.map(({ id }) => id)).toEqual(scene.labels.map(({ id }) => id));
  });
});

describe('the ground of a name', () => {
  it('lies over the lines and under the letters in the file', () => {
    const scene = sceneOf({}, DESK);
    const { id } = scene.labels.find(({ ground }) => ground)!;
    const svg = renderSvg(scene, { bare: true });
    const at = (text: string): number => svg.indexOf(text);
    const ground = svg.search(new RegExp(`<rect [^>]*data-id="${id}"[^>]*stroke="none"`));
    expect(ground).toBeGreaterThan(at('id="cg-edges"'));
    expect(ground).toBeGreaterThan(at('id="cg-nodes"'));
    expect(ground).toBeLessThan(at('id="cg-labels"'));
  });
});

describe('zooming in', () => {
  it('brings more names, not larger letters, and moves no node', () => {
    const patch = { through: dataset.groups.map(({ id }) => id), flows: 'all' } as const;
    const [far, near] = [sceneOf(patch, DESK), sceneOf(patch, DESK, 3)];
    expect(near.labels.length).toBeGreaterThan(far.labels.length);
    const sizes = new Map(far.labels.map(({ id, size }) => [id, size]));
    for (const { id, size } of near.labels) if (sizes.has(id)) expect(3 * size).toBeCloseTo(sizes.get(id)!, 5);
    near.nodes.forEach(({ id, x, y, radius }, i) => {
      const before = far.nodes[i]!;
      expect([id, x, y]).toEqual([before.id, before.x, before.y]);
      expect(3 * radius).toBeCloseTo(before.radius, 5);
    });
    for (const [i, { width }] of near.edges.entries()) expect(3 * width).toBeCloseTo(far.edges[i]!.width, 5);
  });
});
