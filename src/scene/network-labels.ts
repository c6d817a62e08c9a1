/** The names in a network: where they find room beside marks, lines and each other. */
import type { Box } from '../layout/boxes.ts';
import { placeLabelSteps, type PlacedLabel } from '../layout/labels.ts';
import type { Stroke } from '../layout/line-index.ts';
import type { LayoutNode, Point, Positions, Size } from '../layout/types.ts';
import type { Locale } from '../model/graph.ts';
import { crowdOf } from '../view/crowd.ts';
import type { View, ViewNode } from '../view/view.ts';
import type { Pair } from './curves.ts';
import { BASELINE_BELOW_MIDDLE, boxes, labelOf, LINE_HEIGHT, roleOf, scaleFor, smallestText } from './measure.ts';
import type { EdgeMark, Label, Room } from './scene.ts';
import type { Part } from './parts.ts';
import { textWidth } from './text-metrics.ts';
import type { Theme } from './theme.ts';

export interface LabelContext {
  readonly theme: Theme;
  readonly locale: Locale;
  readonly size: Size;
  readonly zoom: number;
  readonly parts: readonly Part[];
  readonly taken: readonly Box[] | undefined;
}

/** Names where they find room: placed in pixels on screen, written in scene units. */
export function* labelMarks(
  view: View,
  nodes: readonly ViewNode[],
  positions: Positions,
  edges: readonly EdgeMark[],
  { theme, locale, size, zoom, parts, taken }: LabelContext,
): Generator<void, { labels: Label[]; notes: Label[] }, void> {
  const shown = { ...view, nodes };
  const text = { scale: scaleFor(size, crowdOf(shown)), smallest: smallestText(size) };
  const sized = boxes(shown, { size, locale }).map((box) => {
    const part = parts.find(({ ids }) => ids.has(box.id));
    return part ? { ...box, side: part.side } : box;
  });
  const heads = parts.map((part) => headOf(part, text.smallest));
  const all = new Map([...positions, ...parts.map(({ id, at }): [string, Point] => [id, at])]);
  const { placed } = yield* placeLabelSteps([...sized, ...heads], enlarged(all, zoom), {
    size: { width: size.width * zoom, height: size.height * zoom },
    taken,
    lines: zoom === 1 ? edges : edges.map((edge) => enlargedLine(edge, zoom)),
  });
  const places = new Map(placed.map((place) => [place.id, place]));
  const labels = nodes.flatMap((node, i): Label[] => {
    const style = labelOf(node, view, locale, text);
    const place =
      places.get(node.id) ??
      (view.state.labels === 'all' && style ? below(sized[i]!, positions.get(node.id)!, style.size, zoom) : undefined);
    if (!style || !place) return [];
    const role = roleOf(node, view.state.focus);
    return [
      {
        id: node.id,
        text: style.text,
        x: place.x / zoom,
        y: (place.y + style.size * BASELINE_BELOW_MIDDLE) / zoom,
        anchor: place.anchor,
        size: style.size / zoom,
        weight: style.weight,
        fill: role === 'focus' ? theme.focusText : role === 'group' ? theme.groupText(node.id) : theme.ink,
        ...(place.isStruck ? { ground: groundOf(place, zoom) } : {}),
      },
    ];
  });
  const notes = parts.flatMap(({ id, name }): Label[] => {
    const place = places.get(id);
    if (!place) return [];
    const { anchor, x, y } = place;
    const baseline = y + text.smallest * BASELINE_BELOW_MIDDLE;
    const ground = place.isStruck ? { ground: groundOf(place, zoom) } : {};
    const style = { size: text.smallest / zoom, weight: 600 as const, fill: theme.muted };
    return [{ id, text: name, x: x / zoom, y: baseline / zoom, anchor, ...style, ...ground }];
  });
  return { labels, notes };
}

/** The name of a part as a label without a mark. */
function headOf({ id, name, side }: Part, size: number): LayoutNode {
  return {
    id,
    radius: 0,
    labelWidth: Math.ceil(textWidth(name, size, 600)) + 4,
    labelHeight: Math.ceil(size * LINE_HEIGHT),
    importance: HEAD_IMPORTANCE,
    side,
  };
}

/** Before all others, which have eight places to stand in: without its name a block is a heap of countries. */
const HEAD_IMPORTANCE = 2;

function enlarged(positions: Positions, zoom: number): Positions {
  if (zoom === 1) return positions;
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x * zoom, y: y * zoom }]));
}

function enlargedLine({ from, control, to, width }: EdgeMark, zoom: number): Stroke {
  const at = ([x, y]: Pair): Pair => [x * zoom, y * zoom];
  return { from: at(from), control: at(control), to: at(to), width: width * zoom };
}

function groundOf({ box: { left, top, right, bottom } }: PlacedLabel, zoom: number): Room {
  return { x: left / zoom, y: top / zoom, width: (right - left) / zoom, height: (bottom - top) / zoom };
}

/** In pixels on screen, of a label that found no room. */
function below(
  { radius }: LayoutNode,
  { x, y }: Point,
  size: number,
  zoom: number,
): Pick<PlacedLabel, 'anchor' | 'x' | 'y'> & { readonly isStruck: false } {
  return { anchor: 'middle', x: x * zoom, y: y * zoom + radius + 2 + (size * LINE_HEIGHT) / 2, isStruck: false };
}
