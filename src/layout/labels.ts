/** Where labels stand: the most important first, each at the first place about its mark that is free. */
import { hasLabel, isWithin, labelBox, LABEL_SIDES, markBox, type Box, type LabelSide } from './boxes.ts';
import { BoxIndex } from './box-index.ts';
import type { LayoutNode, Point, Positions, Size } from './types.ts';

export interface PlacedLabel {
  /** Node id. */
  readonly id: string;
  readonly side: LabelSide;
  /** How the text runs from `x`: SVG's `text-anchor`. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Where the text is anchored: `x` by `anchor`, `y` at the vertical middle of the label. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface LabelPlacement {
  /** In the order of placing. */
  readonly placed: readonly PlacedLabel[];
  /** Ids of nodes whose label fits nowhere, the most important first. */
  readonly dropped: readonly string[];
}

export interface LabelOptions {
  /** No label leaves this frame. Default: the whole figure. */
  readonly size: Size;
  /** Kept free between labels, scene units. Default 1. */
  readonly gap?: number;
}

/**
 * Places labels greedily by importance (ties by id). A label never covers
 * another label, another node's mark, or the figure's border.
 */
export function placeLabels(nodes: readonly LayoutNode[], positions: Positions, options: LabelOptions): LabelPlacement {
  const steps = placeLabelSteps(nodes, positions, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Labels placed in one step. */
const SLICE = 200;

/** Places labels some hundreds at a time, so that the caller decides when to let go of the thread. See `placeLabels`. */
export function* placeLabelSteps(
  nodes: readonly LayoutNode[],
  positions: Positions,
  { size, gap = 1 }: LabelOptions,
): Generator<void, LabelPlacement, void> {
  const frame: Box = { left: 0, top: 0, right: size.width, bottom: size.height };
  const marks = new BoxIndex();
  const labels = new BoxIndex();
  for (const node of nodes) {
    const point = positions.get(node.id);
    if (point) marks.add(node.id, markBox(node, point));
  }
  const queue = nodes
    .filter((node) => hasLabel(node) && positions.has(node.id))
    .sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  const placed: PlacedLabel[] = [];
  const dropped: string[] = [];
  for (const node of queue) {
    const found = firstFree(node, positions.get(node.id)!, frame, marks, labels, gap);
    if ((placed.length + dropped.length) % SLICE === SLICE - 1) yield;
    if (!found) {
      dropped.push(node.id);
      continue;
    }
    labels.add(node.id, found.box);
    placed.push(place(node.id, found.side, found.box));
  }
  return { placed, dropped };
}

function firstFree(
  node: LayoutNode,
  point: Point,
  frame: Box,
  marks: BoxIndex,
  labels: BoxIndex,
  gap: number,
): Spot | undefined {
  for (const side of LABEL_SIDES) {
    const box = labelBox(node, point, side);
    if (isWithin(box, frame) && !marks.hits(box, node.id) && !labels.hits(grow(box, gap))) return { side, box };
  }
  return undefined;
}

interface Spot {
  readonly side: LabelSide;
  readonly box: Box;
}

function place(id: string, side: LabelSide, box: Box): PlacedLabel {
  const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
  return { id, side, anchor, x, y: (box.top + box.bottom) / 2, box };
}

function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}
