/** Who stands out has a name: those that found no room for one in the whole picture get it where what is faded stands. */
import { overlaps, type Box } from '../../layout/boxes.ts';
import { placeLabelSteps } from '../../layout/labels.ts';
import type { LayoutNode } from '../../layout/types.ts';
import { toEnd } from '../../model/to-end.ts';
import { BASELINE_BELOW_MIDDLE, LINE_HEIGHT, LONGEST_LABEL_EM, smallestText } from '../measure.ts';
import type { Label, NodeMark, Scene } from '../scene.ts';
import { fitText, textWidth } from '../text-metrics.ts';
import { shifted, textBox, type Shift } from './beside-rings.ts';

/** More names than this are a list, not a picture. */
const MOST_NAMES = 60;

export interface LitNames {
  /** Of nodes that have no label in the scene. */
  readonly names: readonly Label[];
  /** Ids of labels of the scene that are faded and stand where a name stands now: they are not shown meanwhile. */
  readonly hushed: ReadonlySet<string>;
}

export interface LitNamesOptions {
  readonly lit: ReadonlySet<string>;
  /** Ids of edge marks that stand out: names keep out of their way where they can. */
  readonly litEdges: ReadonlySet<string>;
  /** The short name of a node. */
  readonly nameOf: (id: string) => string;
  readonly shifts?: ReadonlyMap<string, Shift> | undefined;
  /** Scene units of a pixel on screen. */
  readonly unit: number;
}

/**
 * Names of lit nodes without a label, the largest mark first. Pale marks and names give way; a name that would cover a
 * mark or another name that is lit, or the border, is left out.
 */
export function namesOfLit(scene: Scene, { lit, litEdges, nameOf, shifts, unit }: LitNamesOptions): LitNames {
  const labels = [...(scene.notes ?? []), ...scene.labels];
  const named = new Set(labels.map(({ id }) => id));
  const own = scene.nodes.filter(({ id }) => lit.has(id));
  const unnamed = new Map(
    own
      .filter(({ id }) => !named.has(id))
      .sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_NAMES)
      .map((mark) => [mark.id, styleOf(mark, nameOf(mark.id), scene)]),
  );
  if (unnamed.size === 0) return { names: [], hushed: new Set() };
  const boxes = labels.map((label) => ({ label, box: onScreen(textBox(shifted(label, shifts?.get(label.id))), unit) }));
  const { placed } = toEnd(
    placeLabelSteps(
      own.map((mark) => roomOf(mark, unnamed.get(mark.id), unit)),
      new Map(own.map(({ id, x, y }) => [id, { x: x / unit, y: y / unit }])),
      {
        size: { width: scene.width / unit, height: scene.height / unit },
        taken: boxes.flatMap(({ label, box }) => (lit.has(label.id) ? [box] : [])),
        lines: scene.edges
          .filter(({ id }) => litEdges.has(id))
          .map(({ from, control, to, width }) => ({
            from: [from[0] / unit, from[1] / unit],
            control: [control[0] / unit, control[1] / unit],
            to: [to[0] / unit, to[1] / unit],
            width: width / unit,
          })),
      },
    ),
  );
  const names = placed.map(({ id, anchor, x, y, box, isStruck }): Label => {
    const { text, size, weight } = unnamed.get(id)!;
    const ground = {
      x: box.left * unit,
      y: box.top * unit,
      width: (box.right - box.left) * unit,
      height: (box.bottom - box.top) * unit,
    };
    return {
      id,
      text,
      x: x * unit,
      y: (y + size * BASELINE_BELOW_MIDDLE) * unit,
      anchor,
      size: size * unit,
      weight,
      fill: scene.ink,
      ...(isStruck ? { ground } : {}),
    };
  });
  const hushed = boxes.flatMap(({ label, box }) =>
    !lit.has(label.id) && placed.some((place) => overlaps(place.box, box)) ? [label.id] : [],
  );
  return { names, hushed: new Set(hushed) };
}

interface Style {
  readonly text: string;
  /** On screen. */
  readonly size: number;
  readonly weight: Label['weight'];
}

function styleOf({ kind }: NodeMark, name: string, scene: Scene): Style {
  const size = smallestText(scene);
  const weight = kind === 'framework' || kind === 'programme' ? 700 : 400;
  return { text: fitText(name, size * LONGEST_LABEL_EM, size, weight), size, weight };
}

function roomOf({ id, radius }: NodeMark, style: Style | undefined, unit: number): LayoutNode {
  return {
    id,
    radius: radius / unit,
    labelWidth: style ? Math.ceil(textWidth(style.text, style.size, style.weight)) + 4 : 0,
    labelHeight: style ? Math.ceil(style.size * LINE_HEIGHT) : 0,
    importance: radius,
  };
}

function onScreen({ left, top, right, bottom }: Box, unit: number): Box {
  return { left: left / unit, top: top / unit, right: right / unit, bottom: bottom / unit };
}
