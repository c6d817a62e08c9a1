/**
 * Where labels stand: the most important first, each at the first place about
 * its mark that is free, and then, where there is one, at a place that fewer
 * lines pass through.
 */
import { toEnd } from '../model/to-end.ts';
import { hasLabel, isWithin, labelBox, markBox, type Box } from './boxes.ts';
import { LABEL_SIDES, type LabelSide } from './label-sides.ts';
import { BoxIndex } from './box-index.ts';
import { LineIndex, type Stroke } from './line-index.ts';
import type { LayoutNode, Positions, Size } from './types.ts';

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
  /** Whether one of the lines passes through the box: it has to be hidden there. */
  readonly isStruck: boolean;
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
  /** Lines that labels keep out of the way of, where they can without giving up their room. Default: none. */
  readonly lines?: readonly Stroke[];
  /** Room that no label may have. Default: none. */
  readonly taken?: readonly Box[] | undefined;
}

/**
 * Places labels greedily by importance (ties by id). A label never covers
 * another label, another node's mark, or the figure's border. No label is
 * dropped for a line's sake.
 */
export function placeLabels(nodes: readonly LayoutNode[], positions: Positions, options: LabelOptions): LabelPlacement {
  return toEnd(placeLabelSteps(nodes, positions, options));
}

/** Labels placed in one step; with lines a label costs some times as much. */
const SLICE = { bare: 200, lined: 40 };

/** Places labels some hundreds at a time, so that the caller decides when to let go of the thread. See `placeLabels`. */
export function* placeLabelSteps(
  nodes: readonly LayoutNode[],
  positions: Positions,
  { size, gap = 1, lines = [], taken = [] }: LabelOptions,
): Generator<void, LabelPlacement, void> {
  const frame: Box = { left: 0, top: 0, right: size.width, bottom: size.height };
  const marks = new BoxIndex();
  const labels = new BoxIndex();
  for (const node of nodes) {
    const point = positions.get(node.id);
    if (point) marks.add(node.id, markBox(node, point));
  }
  for (const box of taken) labels.add('', box);
  const isFree = (id: string, box: Box): boolean =>
    isWithin(box, frame) && !marks.hits(box, id) && !labels.hits(grow(box, gap), id);
  const spotsOf = (node: LayoutNode): Spot[] =>
    sidesOf(node).map((side) => ({ side, box: labelBox(node, positions.get(node.id)!, side) }));
  const queue = nodes
    .filter((node) => hasLabel(node) && positions.has(node.id))
    .sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  const found = new Map<string, Spot>();
  for (const [i, node] of queue.entries()) {
    const spot = spotsOf(node).find(({ box }) => isFree(node.id, box));
    if (spot) {
      labels.add(node.id, spot.box);
      found.set(node.id, spot);
    }
    if (i % SLICE.bare === SLICE.bare - 1) yield;
  }
  const index = new LineIndex(lines);
  if (lines.length > 0) {
    yield;
    // Whoever moves leaves room to others, also to those that had none.
    for (const [i, node] of [...queue, ...queue].entries()) {
      const present = found.get(node.id);
      // In a block names stand on one side, whatever passes beneath.
      if (present && present.side === node.side) continue;
      const spot = leastStruck(node.id, present, spotsOf(node), index, isFree);
      if (spot && spot !== present) {
        if (present) labels.remove(node.id, present.box);
        labels.add(node.id, spot.box);
        found.set(node.id, spot);
      }
      if (i % SLICE.lined === SLICE.lined - 1) yield;
    }
  }
  return {
    placed: queue.flatMap(({ id }) => {
      const spot = found.get(id);
      return spot ? [place(id, spot, index.countIn(spot.box) > 0)] : [];
    }),
    dropped: queue.flatMap(({ id }) => (found.has(id) ? [] : [id])),
  };
}

function sidesOf({ side }: LayoutNode): readonly LabelSide[] {
  return side ? [side, ...LABEL_SIDES.filter((other) => other !== side)] : LABEL_SIDES;
}

interface Spot {
  readonly side: LabelSide;
  readonly box: Box;
}

/** The free spot that the fewest lines pass through; the present one among equals. */
function leastStruck(
  id: string,
  present: Spot | undefined,
  spots: readonly Spot[],
  lines: LineIndex,
  isFree: (id: string, box: Box) => boolean,
): Spot | undefined {
  let best = present;
  let least = present ? lines.countIn(present.box) : Infinity;
  for (const spot of spots) {
    if (least === 0) break;
    if (!isFree(id, spot.box)) continue;
    const count = lines.countIn(spot.box);
    if (count < least) [best, least] = [spot, count];
  }
  return best;
}

function place(id: string, { side, box }: Spot, isStruck: boolean): PlacedLabel {
  const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
  return { id, side, anchor, x, y: (box.top + box.bottom) / 2, box, isStruck };
}

function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}
