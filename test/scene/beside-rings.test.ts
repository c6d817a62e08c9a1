/** The ring about what is selected, compared or answered cuts no name, in a file and on the page. */
import { describe, expect, it } from 'vitest';

import { elementsOf, nodeElements } from '../../src/render/canvas-elements.ts';
import { emphasisIn } from '../../src/scene/emphasis/emphasis.ts';
import { shifted, shiftsBesideRings } from '../../src/scene/emphasis/beside-rings.ts';
import { light } from '../../src/scene/emphasis/light.ts';
import type { Label, Scene } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';
import { SMALL_GRAPH, TODAY } from '../query/small-graph.ts';
import { smallScene, smallView } from './small-scene.ts';

/** Outer rim of the widest ring on a page: two for the button, two of ground, two of ink. */
const RIM = 6;

/** From the middle of a node's mark to the nearest letter of a label. */
function distance({ x, y }: { x: number; y: number }, label: Label): number {
  const width = textWidth(label.text, label.size, label.weight);
  const left = label.x - (label.anchor === 'start' ? 0 : label.anchor === 'end' ? width : width / 2);
  const [top, bottom] = [label.y - label.size * 0.86, label.y + label.size * 0.14];
  return Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - bottom));
}

function touched(scene: Scene, labels: readonly Label[], ringed: readonly string[]): string[] {
  const marks = scene.nodes.filter(({ id }) => ringed.includes(id));
  return labels.filter((label) => marks.some((mark) => distance(mark, label) < mark.radius + RIM)).map(({ id }) => id);
}

const one = {
  id: 'A',
  kind: 'country',
  shape: 'circle',
  fill: '#000',
  stroke: '#fff',
  strokeWidth: 1,
  title: '',
} as const;
const name = { id: 'A', text: 'Atlantis', size: 10, weight: 400, fill: '#000' } as const;

/** The canvas asks a font for it; there is none here. */
const NO_DESCENT = new Map([[`400 10px ${smallScene().fontFamily}`, 2]]);

/** One mark of radius 5 in the middle of a frame, with its name. */
function withName(label: Partial<Label>, more: Partial<Scene> = {}): Scene {
  return {
    ...smallScene(),
    width: 200,
    height: 100,
    nodes: [{ ...one, x: 100, y: 50, radius: 5 }],
    edges: [],
    labels: [{ ...name, x: 108, y: 53.6, anchor: 'start', ...label }],
    ...more,
  };
}

describe('a name beside a ring', () => {
  it('goes sideways from where it stands at the side', () => {
    // The ring ends at 100 + 5 + 6; a letter stays a pixel from it.
    const [dx, dy] = shiftsBesideRings(withName({}), new Set(['A']), 1).get('A')!;
    expect(108 + dx).toBeCloseTo(112, 5);
    expect(dy).toBeCloseTo(0, 5);
    const left = shiftsBesideRings(withName({ x: 92, anchor: 'end' }), new Set(['A']), 1).get('A')!;
    expect(92 + left[0]).toBeCloseTo(88, 5);
  });

  it('goes down from below, and less where the picture is enlarged', () => {
    const below = withName({ x: 100, y: 66, anchor: 'middle' });
    // Its letters begin at 66 - 3.6 - 5 = 57.4.
    expect(shiftsBesideRings(below, new Set(['A']), 1).get('A')![1]).toBeCloseTo(112 - 100 + 50 - 57.4, 5);
    expect(shiftsBesideRings(below, new Set(['A']), 0.5).get('A')![1]).toBeCloseTo(50 + 5 + 3.5 - 57.4, 5);
  });

  it('stays where no ring is near, or its mark has none', () => {
    expect(shiftsBesideRings(withName({ x: 113 }), new Set(['A']), 1).size).toBe(0);
    expect(shiftsBesideRings(withName({}), new Set(['B']), 1).size).toBe(0);
  });

  it('leaves the picture by no way, and stands on no other name where there is another way', () => {
    const other: Label = { ...name, id: 'B', text: 'B', x: 112, y: 53.6, anchor: 'start' };
    const scene = withName(
      { text: 'A' },
      { labels: [{ ...name, text: 'A', x: 104, y: 53.6, anchor: 'start' }, other] },
    );
    const shift = shiftsBesideRings(scene, new Set(['A']), 1).get('A');
    const a = shifted(scene.labels[0]!, shift);
    expect(touched(scene, [a], ['A'])).toEqual([]);
    expect(a.x + textWidth('A', 10, 400) <= 112 || a.x >= 119 || Math.abs(a.y - 53.6) >= 10).toBe(true);
  });

  it('stands on no name, be it on a mark, where all else is taken', () => {
    const wall = (id: string, x: number, y: number): Label => ({
      ...name,
      id,
      text: 'Wall of names',
      x,
      y,
      anchor: 'start',
    });
    // Right of the ring, above and below there are names; left of it is a mark.
    const walls = [wall('B', 113, 53.6), wall('C', 70, 70), wall('D', 70, 38), wall('E', 113, 42), wall('F', 113, 64)];
    const scene = withName(
      { text: 'A' },
      {
        labels: [{ ...name, text: 'A', x: 104, y: 53.6, anchor: 'start' }, ...walls],
        nodes: [
          { ...one, x: 100, y: 50, radius: 5 },
          { ...one, id: 'G', x: 82, y: 50, radius: 5 },
        ],
      },
    );
    const a = shifted(scene.labels[0]!, shiftsBesideRings(scene, new Set(['A']), 1).get('A'));
    expect(a.x + textWidth('A', 10, 400)).toBeLessThanOrEqual(88);
    expect(a.y).toBeCloseTo(53.6, 0);
  });

  it('takes its ground along', () => {
    const ground = { x: 106, y: 44, width: 40, height: 12 };
    expect(shifted({ ...name, x: 108, y: 53, anchor: 'start', ground }, [4, -1])).toMatchObject({
      x: 112,
      y: 52,
      ground: { x: 110, y: 43 },
    });
  });
});

describe.each([
  ['a selection', { select: 'POL' }, ['POL']],
  ['a comparison', { compare: 'POL' }, ['POL', 'JPN']],
  ['an answer', {}, ['HUN', 'THA', 'CHN']],
] as const)('%s', (_what, state, ringed) => {
  it('rings no letter', () => {
    const scene = smallScene(state);
    expect(touched(scene, scene.labels, ringed).length).toBeGreaterThan(0);
    const emphasis = emphasisIn(scene, SMALL_GRAPH, smallView(state).state, {
      today: TODAY,
      chainsBetween: undefined,
      answered: 'select' in state || 'compare' in state ? [] : ringed,
    })!;
    const page = scene.labels.map((label) => shifted(label, emphasis.shifts?.get(label.id)));
    expect(touched(scene, page, ringed)).toEqual([]);
    expect(touched(scene, light(scene, emphasis, (id) => id).labels, ringed)).toEqual([]);
  });
});

it('is where the canvas puts the name, too', () => {
  const scene = withName({});
  const emphasis = { nodes: new Set(['A']), edges: new Set<string>(), shifts: new Map([['A', [4, -2] as const]]) };
  const [plain] = elementsOf(scene, undefined, NO_DESCENT);
  const [aside] = elementsOf(scene, emphasis, NO_DESCENT);
  expect(Number(aside!.data['labelX']) - Number(plain!.data['labelX'])).toBeCloseTo(4, 5);
  expect(Number(aside!.data['labelY']) - Number(plain!.data['labelY'])).toBeCloseTo(-2, 5);
  // What is ringed no more stands where it stood.
  expect(nodeElements(scene, undefined, NO_DESCENT, [0])[0]!.data).toMatchObject({
    labelX: plain!.data['labelX'],
    labelY: plain!.data['labelY'],
  });
});
