/**
 * How large marks and labels are in a frame. One scale for all: a phone gets
 * smaller marks than a slide, and a crowded picture smaller ones than an empty one.
 */
import type { Locale } from '../model/graph.ts';
import type { LayoutNode, Size } from '../layout/types.ts';
import { crowdOf } from '../view/crowd.ts';
import type { View, ViewNode } from '../view/view.ts';
import { fitText, textWidth } from './text-metrics.ts';

/** The frame and number of nodes for which marks have their nominal size. */
const NOMINAL = { area: 1280 * 640, nodes: 50 };

/** A figure less wide than this is read on a phone, CSS pixels. */
const PHONE_BELOW = 480;

export function isPhone({ width }: Size): boolean {
  return width < PHONE_BELOW;
}

/** Multiplies all sizes; between 0.62 and 1.5. */
export function scaleFor({ width, height }: Size, nodes: number): number {
  const room = Math.sqrt((width * height) / NOMINAL.area);
  // Nothing grows by more than a quarter for want of company.
  const crowd = Math.min(1.25, (NOMINAL.nodes / Math.max(nodes, 1)) ** 0.25);
  return Math.min(1.5, Math.max(0.62, room * crowd));
}

export type NodeRole = 'focus' | 'group' | 'place' | 'other';

export function roleOf(node: ViewNode, focus: string): NodeRole {
  if (node.id === focus) return 'focus';
  const { kind } = node.attributes;
  if (kind === 'framework' || kind === 'programme') return 'group';
  return kind === 'country' || kind === 'region' ? 'place' : 'other';
}

/** Half the width of the largest mark where size shows a number. */
const LARGEST = 18;

/** Half the width of a mark whose area is this share of the largest, in shares of that of the largest. */
export function radiusShare(share: number): number {
  return Math.max(0.14, Math.sqrt(share));
}

/** Half the width of a mark, scene units. Where size shows a number, the area is in proportion to it. */
export function radiusOf(node: ViewNode, focus: string, scale: number): number {
  const { importance, look } = node;
  if (look?.share !== undefined) return LARGEST * radiusShare(look.share) * scale;
  switch (roleOf(node, focus)) {
    case 'focus':
      return 17 * scale;
    case 'group':
      return (6 + 9 * importance) * scale;
    case 'place':
      return (3 + 9 * importance) * scale;
    case 'other':
      return (4.4 + 8 * importance) * scale;
  }
}

export interface LabelStyle {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}

/** Nothing smaller is read, px: on a desk or a sheet, and on a phone, which is held nearer. */
const SMALLEST_TEXT = { desk: 11, phone: 10 };
/** Titles of projects and calls run to a whole sentence; a label is cut at this many ems. */
export const LONGEST_LABEL_EM = 15;

export function smallestText(size: Size): number {
  return isPhone(size) ? SMALLEST_TEXT.phone : SMALLEST_TEXT.desk;
}

export interface TextScale {
  /** See `scaleFor`. */
  readonly scale: number;
  /** See `smallestText`. */
  readonly smallest: number;
}

/** The label of a node in its size on screen, or undefined where the state wants none for it. */
export function labelOf(
  node: ViewNode,
  view: Pick<View, 'state'>,
  locale: Locale,
  { scale, smallest }: TextScale,
): LabelStyle | undefined {
  const role = roleOf(node, view.state.focus);
  const { labels } = view.state;
  if (labels === 'none' && role !== 'focus') return undefined;
  if (labels === 'few' && role !== 'focus' && role !== 'group' && node.importance < 0.3) return undefined;
  const [nominal, weight] =
    role === 'focus'
      ? ([18, 700] as const)
      : role === 'group'
        ? ([11.5 + 3.5 * node.importance, 700] as const)
        : role === 'place'
          ? ([11 + 4 * node.importance, 400] as const)
          : ([11, 400] as const);
  // Text shrinks less than marks do: it has to be read.
  const size = Math.max(smallest, Math.round(nominal * Math.min(1.25, scale ** 0.6) * 10) / 10);
  return { text: fitText(node.attributes.short[locale], size * LONGEST_LABEL_EM, size, weight), size, weight };
}

/** Height of a label's line in its size, and how far the baseline is below its middle. */
export const LINE_HEIGHT = 1.18;
export const BASELINE_BELOW_MIDDLE = 0.36;

/** Mark and label sizes of a view in a frame, as on screen, for the layout. */
export function boxes(
  view: Pick<View, 'state' | 'nodes' | 'crowd'>,
  { size, locale }: { readonly size: Size; readonly locale: Locale },
): LayoutNode[] {
  const scale = scaleFor(size, crowdOf(view));
  const text = { scale, smallest: smallestText(size) };
  return view.nodes.map((node) => {
    const label = labelOf(node, view, locale, text);
    const pin = view.state.pins?.[node.id];
    return {
      id: node.id,
      radius: radiusOf(node, view.state.focus, scale) + scale,
      labelWidth: label ? Math.ceil(textWidth(label.text, label.size, label.weight)) + 4 : 0,
      labelHeight: label ? Math.ceil(label.size * LINE_HEIGHT) : 0,
      // A hub without its name makes its whole star unreadable.
      importance: roleOf(node, view.state.focus) === 'group' ? Math.max(0.6, node.importance) : node.importance,
      ...(pin ? { pin } : {}),
    };
  });
}
