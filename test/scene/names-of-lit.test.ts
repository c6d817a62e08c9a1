/** Who stands out has a name, also where the whole picture had no room for it. */
import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { elementsOf } from '../../src/render/canvas-elements.ts';
import { light } from '../../src/scene/emphasis/light.ts';
import { namesOfLit } from '../../src/scene/emphasis/names-of-lit.ts';
import type { Label, NodeMark, Scene } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';
import { defaultView } from '../../src/view/defaults.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { smallScene } from './small-scene.ts';

const mark = (id: string, x: number, y: number): NodeMark => ({
  ...{ id, x, y, kind: 'country', shape: 'circle', radius: 5, fill: '#000', stroke: '#fff', strokeWidth: 1, title: '' },
});
const label = (id: string, x: number, y: number): Label => ({
  ...{ id, text: id, x, y, anchor: 'middle', size: 11, weight: 400, fill: '#000' },
});

/** Atlantis without a name, Bermuda with one below Atlantis, where its own name would stand. */
const scene: Scene = {
  ...smallScene(),
  width: 600,
  height: 100,
  nodes: [mark('Atlantis', 100, 50), mark('Bermuda', 100, 88)],
  edges: [],
  labels: [label('Bermuda', 100, 68)],
  notes: [],
};
const options = { litEdges: new Set<string>(), nameOf: (id: string) => id, unit: 1 };

describe('a lit node without a name', () => {
  it('gets it in the place of one that is faded, which is not shown meanwhile', () => {
    const { names, hushed } = namesOfLit(scene, { ...options, lit: new Set(['Atlantis']) });
    expect(names.map(({ id, text, anchor, x }) => [id, text, anchor, x])).toEqual([
      ['Atlantis', 'Atlantis', 'middle', 100],
    ]);
    // The mark ends at 55; the line of 13 px begins 2 below, its middle is at 63.5, its baseline 0.36 × 11 below that.
    expect(names[0]!.y).toBeCloseTo(55 + 2 + 6.5 + 3.96, 1);
    expect([...hushed]).toEqual(['Bermuda']);
  });

  it('keeps off a name that is lit', () => {
    const { names, hushed } = namesOfLit(scene, { ...options, lit: new Set(['Atlantis', 'Bermuda']) });
    expect(names.map(({ id }) => id)).toEqual(['Atlantis']);
    expect(names[0]!.y).toBeLessThan(57);
    expect(hushed.size).toBe(0);
  });

  it('has it over a pale mark, which says less than a name', () => {
    const crowded = { ...scene, nodes: [mark('Atlantis', 100, 50), mark('Bermuda', 100, 66)], labels: [] };
    const { names } = namesOfLit(crowded, { ...options, lit: new Set(['Atlantis']) });
    expect(names[0]!.anchor).toBe('middle');
    expect(names[0]!.y).toBeCloseTo(55 + 2 + 6.5 + 3.96, 1);
    const both = namesOfLit(crowded, { ...options, lit: new Set(['Atlantis', 'Bermuda']) });
    expect(both.names.find(({ id }) => id === 'Atlantis')!.y).toBeLessThan(57);
  });

  it('is as large on screen however far the picture is enlarged', () => {
    const { names } = namesOfLit(scene, { ...options, lit: new Set(['Atlantis']), unit: 0.25 });
    expect(names[0]!.size).toBe(11 / 4);
  });

  it('is nothing to do where all that is lit have names', () => {
    expect(namesOfLit(scene, { ...options, lit: new Set(['Bermuda']) })).toEqual({ names: [], hushed: new Set() });
  });

  it('has it in the file and on the canvas', () => {
    const lit = new Set(['Atlantis']);
    const emphasis = {
      ...{ selected: undefined, marked: new Map(), nodes: lit, edges: new Set<string>() },
      ...namesOfLit(scene, { ...options, lit }),
    };
    expect(light(scene, emphasis, (id) => id).labels.map(({ id }) => id)).toEqual(['Atlantis']);
    const descents = new Map([[`400 11px ${scene.fontFamily}`, 2]]);
    const written = elementsOf(scene, emphasis, descents).map(({ data }) => data['label']);
    expect(written).toEqual(['Atlantis', '']);
    expect(elementsOf(scene, undefined, descents).map(({ data }) => data['label'])).toEqual(['', 'Bermuda']);
  });
});

describe('the built-in network', async () => {
  const dataset = await loadBuiltIn();
  const graph = buildGraph(dataset);
  const lettersOf = ({ text, size, weight, anchor, x, y }: Label): number[] => {
    const width = textWidth(text, size, weight);
    const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    return [left, left + width, y - size * 0.75, y + size * 0.1];
  };
  const clash = (a: Label, b: Label): boolean => {
    const [left, right, top, bottom] = lettersOf(a) as [number, number, number, number];
    const [from, to, above, below] = lettersOf(b) as [number, number, number, number];
    return left < to && from < right && top < below && above < bottom;
  };

  it.each([
    ['the ways from Japan to the United States', 640, { select: 'JPN', path: 'USA', through: ['core'] }],
    ['the ways from Hungary to Kenya', 640, { select: 'HUN', path: 'KEN', through: ['core'] }],
    ['Germany', 640, { select: 'DEU', through: ['core'] }],
    ['e-ASIA JRP', 390, { select: 'e-asia-jrp', through: ['core'] }],
    // Eight places of the Philippines, in Japanese of Colombia too, are taken by what is lit; five had no name before.
    ['SATREPS', 640, { select: 'satreps', through: ['core'] }, { en: ['PHL'], ja: ['COL', 'PHL'] }],
    ['Hungary and Indonesia', 640, { select: 'HUN', compare: 'IDN', through: ['core'] }],
  ] as [string, number, Partial<ViewState>, { en: string[]; ja: string[] }?][])(
    'names what is lit of %s, %i px wide',
    (_what, width, patch, none = { en: [], ja: [] }) => {
      for (const lang of ['en', 'ja'] as const) {
        const figure = makeFigure({
          dataset,
          graph,
          state: { ...defaultView(dataset), ...patch, lang },
          today: dataset.date,
          size: { width, height: 560, unit: 'px' },
          parts: { title: false, legend: false, notes: false },
        });
        const { nodes, labels } = figure.scene as Scene;
        const lit = nodes.filter(({ opacity }) => opacity === undefined);
        const named = new Set(labels.map(({ id }) => id));
        const without = lit.filter(({ id }) => !named.has(id)).map(({ id }) => id);
        expect(without, `${lang}: ${lit.length} lit`).toEqual(none[lang]);
        const loud = labels.filter(({ opacity }) => opacity === undefined);
        for (const [i, one] of loud.entries())
          for (const other of loud.slice(i + 1)) expect(clash(one, other), `${one.text} and ${other.text}`).toBe(false);
      }
    },
  );
});
