/** Which words stand on a map, and where. */
import type { Box } from '../../layout/boxes.ts';
import { LineIndex, type Stroke } from '../../layout/line-index.ts';
import type { LayoutNode } from '../../layout/types.ts';
import type { Dataset } from '../../data/dataset.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { Locale } from '../../model/graph.ts';
import type { View } from '../../view/view.ts';
import { formatFor } from '../format.ts';
import { BASELINE_BELOW_MIDDLE, labelOf, LINE_HEIGHT, roleOf } from '../measure.ts';
import type { EdgeMark, Label } from '../scene.ts';
import { textWidth } from '../text-metrics.ts';
import type { Theme } from '../theme.ts';
import { LabelPlacer, type Named, type Valued } from './labels.ts';
import type { Place } from './place.ts';

/** One part of the picture, in which words keep out of each other's way. */
export interface Part {
  readonly places: readonly Place[];
  /** Countries that have their name elsewhere. */
  readonly unnamed: ReadonlySet<string>;
  readonly edges: readonly EdgeMark[];
  /** Those that have their number elsewhere, by id. */
  readonly unnumbered: ReadonlySet<string>;
  /** Numbers at most where few are asked for, the largest. */
  readonly few: number;
  /** No word leaves it. */
  readonly frame: Box;
  /** Boxes in it that stay free. */
  readonly blocked: readonly Box[];
}

export interface LabellingContext {
  readonly view: View;
  readonly dataset: Dataset;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly scale: number;
  /** Of names, px on screen. */
  readonly smallest: number;
  readonly zoom: number;
}

/** Numbers beside flows: of those that have room how many where `labels` is `few`, and their size, px. */
export const FEW_VALUES = 8;
const VALUE_SIZE = 9.5;

/** A flow thinner than this has no number unless all labels are asked for, px. */
const LEAST_WIDTH = 1;

/**
 * Names of the countries and numbers beside the flows of one part. Sizes are
 * those on screen, so all is placed in pixels there and written in scene units.
 */
export function labelPart(part: Part, context: LabellingContext): { names: Label[]; values: Label[] } {
  const { zoom } = context;
  const onScreen = ({ left, top, right, bottom }: Box): Box => ({
    left: left * zoom,
    top: top * zoom,
    right: right * zoom,
    bottom: bottom * zoom,
  });
  const placer = new LabelPlacer();
  const frame = onScreen(part.frame);
  for (const box of part.blocked) placer.block(onScreen(box));
  const named = part.places.map((place) => namedOf(place, part.unnamed.has(place.node.id), frame, context));
  placer.marks(named);
  return { names: nameLabels(part, named, placer, context), values: valueLabels(part, frame, placer, context) };
}

function namedOf(
  { node, point, radius }: Place,
  isUnnamed: boolean,
  frame: Box,
  { view, locale, scale, smallest, zoom }: LabellingContext,
): Named {
  const label = isUnnamed ? undefined : labelOf(node, view, locale, { scale, smallest });
  const box: LayoutNode = {
    id: node.id,
    radius: radius * zoom + scale,
    labelWidth: label ? Math.ceil(textWidth(label.text, label.size, label.weight)) + 4 : 0,
    labelHeight: label ? Math.ceil(label.size * LINE_HEIGHT) : 0,
    importance: node.importance,
  };
  return { node: box, place: { x: point.x * zoom, y: point.y * zoom }, frame, isForced: view.state.labels === 'all' };
}

function nameLabels(
  { places }: Part,
  named: readonly Named[],
  placer: LabelPlacer,
  { view, theme, locale, scale, smallest, zoom }: LabellingContext,
): Label[] {
  return placer.names(named).flatMap((place, i) => {
    const { node } = places[i]!;
    const style = labelOf(node, view, locale, { scale, smallest });
    if (!place || !style) return [];
    return {
      id: node.id,
      text: style.text,
      x: place.x / zoom,
      y: (place.y + style.size * BASELINE_BELOW_MIDDLE) / zoom,
      anchor: place.anchor,
      size: style.size / zoom,
      weight: style.weight,
      fill: roleOf(node, view.state.focus) === 'focus' ? theme.focusText : theme.ink,
    };
  });
}

function valueLabels(
  { edges, unnumbered, few }: Part,
  frame: Box,
  placer: LabelPlacer,
  { view, dataset, theme, locale, scale, zoom }: LabellingContext,
): Label[] {
  const { labels } = view.state;
  if (labels === 'none') return [];
  const { edge, isNumber, isDirectedNumber } = kindsOf(dataset);
  const isNumbered = (kind: string): boolean =>
    isDirectedNumber(kind) || (edge(kind).strongest === undefined && isNumber(kind));
  const { number } = formatFor(locale);
  const values = new Map(view.edges.map((edge) => [edge.id, edge.value]));
  const size = Math.max(VALUE_SIZE, Math.round(VALUE_SIZE * scale * 10) / 10);
  const numbered = edges
    .filter(
      ({ id, kind, width }) =>
        !unnumbered.has(id) &&
        isNumbered(kind) &&
        values.get(id) !== undefined &&
        (labels === 'all' || width * zoom >= LEAST_WIDTH),
    )
    .sort((a, b) => values.get(b.id)! - values.get(a.id)! || (a.id < b.id ? -1 : 1));
  const at = (pair: readonly [number, number]): [number, number] => [pair[0] * zoom, pair[1] * zoom];
  const shown = edges
    .filter(({ quiet }) => !quiet)
    .flatMap(({ width, stroke, tail, ...head }) =>
      [head, ...(tail ? [tail] : [])].map(({ from, control, to }) => ({
        from: at(from),
        control: at(control),
        to: at(to),
        width: width * zoom,
        isOwn: stroke === theme.focus,
      })),
    );
  const rivals = rivalsAmong(shown);
  const valued = numbered.map(({ id, stroke, width, from, control, to }): Valued => ({
    id,
    curve: { from: at(from), control: at(control), to: at(to) },
    width: Math.ceil(textWidth(number(values.get(id)!), size)) + 4,
    height: Math.ceil(size * LINE_HEIGHT),
    frame,
    isOwn: (box) => labels === 'all' || rivals(width * zoom, stroke === theme.focus).countIn(box) <= 1,
  }));
  const found = placer.values(valued).flatMap((point, i) => {
    const { id, stroke } = numbered[i]!;
    if (!point) return [];
    const { width, height } = valued[i]!;
    return {
      id,
      text: number(values.get(id)!),
      x: point.x / zoom,
      y: (point.y + size * BASELINE_BELOW_MIDDLE) / zoom,
      anchor: 'middle' as const,
      size: size / zoom,
      weight: 400 as const,
      fill: stroke === theme.focus ? theme.focusText : theme.muted,
      // It stands on its own arrow, which would strike it through.
      ground: {
        x: (point.x - width / 2) / zoom,
        y: (point.y - height / 2) / zoom,
        width: width / zoom,
        height: height / zoom,
      },
    };
  });
  return labels === 'few' ? found.slice(0, few) : found;
}

/** A line less wide than this share of another is not taken for it. */
const MUCH_THINNER = 0.4;

/** With more lines than this nobody looks for the number of one that is thinner than this, px. */
const MANY = 1000;
const LEAST_RIVAL = 0.8;

/** Widths that lines are told apart by, px: half as many again each. */
const STEP_OF_WIDTH = 1.5;

/**
 * The lines that a number on a line of some width could be of as well: those not much thinner, and of the focus's own,
 * which have a colour and numbers in it, those alone.
 */
function rivalsAmong(
  lines: readonly (Stroke & { readonly isOwn: boolean })[],
): (width: number, isOwn: boolean) => LineIndex {
  const known = new Map<string, LineIndex>();
  return (width, isOwn) => {
    const step = Math.floor(Math.log(width * MUCH_THINNER) / Math.log(STEP_OF_WIDTH));
    const key = `${step} ${isOwn}`;
    let index = known.get(key);
    if (!index) {
      const least = Math.max(lines.length > MANY ? LEAST_RIVAL : 0, STEP_OF_WIDTH ** step);
      index = new LineIndex(lines.filter((line) => line.width >= least && (line.isOwn || !isOwn)));
      known.set(key, index);
    }
    return index;
  };
}
