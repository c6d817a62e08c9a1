/** The names in a network: where they find room beside marks, lines and each other. */
import { placeLabelSteps, type PlacedLabel } from '../layout/labels.ts';
import type { Stroke } from '../layout/line-index.ts';
import type { LayoutNode, Point, Positions, Size } from '../layout/types.ts';
import type { Locale } from '../model/graph.ts';
import { crowdOf } from '../view/crowd.ts';
import type { View, ViewNode } from '../view/view.ts';
import type { Pair } from './curves.ts';
import { BASELINE_BELOW_MIDDLE, boxes, labelOf, LINE_HEIGHT, roleOf, scaleFor, smallestText } from './measure.ts';
import type { EdgeMark, Label, Room } from './scene.ts';
import type { Theme } from './theme.ts';

export interface LabelContext {
  readonly theme: Theme;
  readonly locale: Locale;
  readonly size: Size;
  readonly zoom: number;
}

/** Names where they find room: placed in pixels on screen, written in scene units. */
export function* labelMarks(
  view: View,
  nodes: readonly ViewNode[],
  positions: Positions,
  edges: readonly EdgeMark[],
  { theme, locale, size, zoom }: LabelContext,
): Generator<void, Label[], void> {
  const shown = { ...view, nodes };
  const sized = boxes(shown, { size, locale });
  const { placed } = yield* placeLabelSteps(sized, enlarged(positions, zoom), {
    size: { width: size.width * zoom, height: size.height * zoom },
    lines: zoom === 1 ? edges : edges.map((edge) => enlargedLine(edge, zoom)),
  });
  const places = new Map(placed.map((place) => [place.id, place]));
  const text = { scale: scaleFor(size, crowdOf(shown)), smallest: smallestText(size) };
  return nodes.flatMap((node, i): Label[] => {
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
}

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
