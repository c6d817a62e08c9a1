/**
 * From settled places to a picture: turned to the frame, fitted to it, overlaps
 * removed, labels placed. Milliseconds for some hundred nodes; no forces, so
 * that a page whose places are known beforehand need not load them.
 */
import { CollabGraphError } from '../model/errors.ts';
import { DEFAULT_MARGINS, frameOf, hasLabel, type Box, type Margins } from './boxes.ts';
import { fitToFrame, rotateToAspect } from './fit.ts';
import { placeLabelSteps, type LabelPlacement } from './labels.ts';
import { removeOverlapSteps, type OverlapResult } from './overlap.ts';
import type { LayoutNode, Positions, Size } from './types.ts';

export interface FrameOptions {
  /** Room for title, legend and footer. Default 16 on each side. */
  readonly margins?: Margins;
  /** How far coordinates give way to ranks, 0 to 1; see `fitToFrame`. Default 0.5. */
  readonly rankShare?: number;
  /** Whether the network stays as it is turned. Default: turned to the frame's aspect. */
  readonly keepTurn?: boolean;
}

export interface Arrangement {
  readonly positions: Positions;
  readonly labels: LabelPlacement;
  /** Iterations of ForceAtlas2. */
  readonly iterations: number;
  /** Whether movement had died down before the cap. */
  readonly settled: boolean;
}

export interface ArrangeProgress {
  readonly phase: 'forces' | 'overlaps' | 'labels';
  readonly iterations: number;
  /** The picture so far, fitted but with overlaps; computed when asked for, and absent where there is none yet. */
  readonly preview?: () => Positions;
}

/** What the forces found, before it is fitted to a frame. */
export interface Settled {
  /** About the origin, in the algorithm's own unit. */
  readonly positions: Positions;
  readonly iterations: number;
  readonly settled: boolean;
}

const DEFAULT_RANK_SHARE = 0.5;

/**
 * Where rooms would fill more of the frame than this, the labels of the least
 * important nodes get none reserved: rooms that are packed tighter than about
 * this push each other about without end.
 */
const MOST_FILLED = 0.45;

/** Places that were settled earlier, such as committed ones. @throws CollabGraphError `missing` where a node has none */
export function settledAt(nodes: readonly LayoutNode[], base: Positions): Settled {
  return { positions: sortedPart(base, nodes), iterations: 0, settled: true };
}

/** Turned and fitted to the frame, with overlaps. */
export function fitNetwork(
  positions: Positions,
  size: Size,
  { margins = DEFAULT_MARGINS, rankShare = DEFAULT_RANK_SHARE, keepTurn = false }: FrameOptions,
): Positions {
  const frame = frameOf(size, margins);
  return fitToFrame(keepTurn ? positions : rotateToAspect(positions, frame), frame, rankShare);
}

/** All that follows the forces, in small steps. */
export function* frameSteps(
  nodes: readonly LayoutNode[],
  { positions: forced, iterations, settled }: Settled,
  size: Size,
  options: FrameOptions = {},
): Generator<ArrangeProgress, Arrangement, unknown> {
  const fitted = fitNetwork(forced, size, options);
  yield { phase: 'overlaps', iterations, preview: () => fitted };
  const positions = yield* pushApart(nodes, fitted, frameOf(size, options.margins ?? DEFAULT_MARGINS), iterations);
  const placing = placeLabelSteps(nodes, positions, { size });
  for (;;) {
    const step = placing.next();
    if (step.done) return { positions, labels: step.value, iterations, settled };
    yield { phase: 'labels', iterations, preview: () => positions };
  }
}

/** In the order of ids: sums over positions must not depend on the order of the input. */
function sortedPart(base: Positions, nodes: readonly LayoutNode[]): Positions {
  const ids = nodes.map((node) => node.id).sort();
  return new Map(
    ids.map((id) => {
      const point = base.get(id);
      if (!point) throw new CollabGraphError('missing', `missing place of "${id}" in the base positions`);
      return [id, point];
    }),
  );
}

function* pushApart(
  nodes: readonly LayoutNode[],
  fitted: Positions,
  frame: Box,
  iterations: number,
): Generator<ArrangeProgress, Positions, unknown> {
  const labelled = labelledWithin(nodes, frame);
  // Where not even the budget takes all labels, order is worth more than the last of them.
  const canTurn = nodes.every((node) => !hasLabel(node) || labelled.has(node.id));
  const all = yield* report(
    removeOverlapSteps(nodes, fitted, {
      frame,
      canTurn,
      maxPasses: canTurn ? 300 : 60,
      labelled: (node) => labelled.has(node.id),
    }),
    iterations,
  );
  if (all.left === 0) return all.positions;
  // No room for so many labels: marks, at least, must not lie on each other.
  const marks = yield* report(
    removeOverlapSteps(nodes, all.positions, { frame, gap: 1, labelled: () => false }),
    iterations,
  );
  return marks.positions;
}

function* report(
  steps: Generator<number, OverlapResult, void>,
  iterations: number,
): Generator<ArrangeProgress, OverlapResult, unknown> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { phase: 'overlaps', iterations };
  }
}

/** Ids of the most important nodes whose labels can have room of their own. */
function labelledWithin(nodes: readonly LayoutNode[], frame: Box): Set<string> {
  const budget = (frame.right - frame.left) * (frame.bottom - frame.top) * MOST_FILLED;
  let used = 0;
  for (const { radius } of nodes) used += (2 * radius) ** 2;
  const labelled = new Set<string>();
  const byImportance = [...nodes].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  for (const node of byImportance) {
    used += Math.max(2 * node.radius, node.labelWidth) * (2 * node.radius + node.labelHeight) - (2 * node.radius) ** 2;
    if (used > budget) break;
    labelled.add(node.id);
  }
  return labelled;
}
