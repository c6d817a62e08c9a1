/** How much room a node and its label take, and where labels may stand. */
import type { LabelSide } from './label-sides.ts';
import type { LayoutNode, Point, Size } from './types.ts';

/** A rectangle, scene units, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room kept free at each side of the figure, scene units. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const DEFAULT_MARGINS: Margins = { top: 16, right: 16, bottom: 16, left: 16 };

/** Between a mark and its label. */
export const LABEL_GAP = 2;

export function frameOf(size: Size, margins: Margins): Box {
  return {
    left: margins.left,
    top: margins.top,
    right: size.width - margins.right,
    bottom: size.height - margins.bottom,
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

export function hasLabel(node: LayoutNode): boolean {
  return node.labelWidth > 0 && node.labelHeight > 0;
}

/** The square about a mark. */
export function markBox({ radius }: LayoutNode, { x, y }: Point): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

export function labelBox(node: LayoutNode, { x, y }: Point, side: LabelSide): Box {
  const { radius, labelWidth: width, labelHeight: height } = node;
  // On a diagonal the label begins where the circle's rim is, not where its square ends.
  const diagonal = radius * Math.SQRT1_2 + LABEL_GAP / 2;
  const beside = radius + LABEL_GAP;
  const left = side.endsWith('right')
    ? x + (side === 'right' ? beside : diagonal)
    : side.endsWith('left')
      ? x - (side === 'left' ? beside : diagonal) - width
      : x - width / 2;
  const top = side.startsWith('below')
    ? y + (side === 'below' ? beside : diagonal)
    : side.startsWith('above')
      ? y - (side === 'above' ? beside : diagonal) - height
      : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** The room of a node with its label below: half the width, and what it takes above and below its centre. */
export interface Room {
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

export function roomOf(node: LayoutNode, withLabel = true): Room {
  const labelled = withLabel && hasLabel(node);
  return {
    halfWidth: labelled ? Math.max(node.radius, node.labelWidth / 2) : node.radius,
    above: node.radius,
    below: node.radius + (labelled ? LABEL_GAP + node.labelHeight : 0),
  };
}
