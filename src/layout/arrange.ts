/**
 * The whole way from a network to a picture: forces, turning and filling the
 * frame, room for marks with their labels, and places for the labels.
 */
import { DEFAULT_MARGINS, frameOf, type Box, type Margins } from './boxes.ts';
import { fitToFrame, rotateToAspect } from './fit.ts';
import { forceAtlas2Steps, type StopRule } from './force-atlas2.ts';
import { indexNetwork } from './indexed-network.ts';
import { placeLabels, type LabelPlacement } from './labels.ts';
import { removeOverlapSteps, type OverlapResult } from './overlap.ts';
import { DEFAULT_ROUNDS, relaxSteps } from './relax.ts';
import type { ForceAtlas2Settings } from './settings.ts';
import type { LayoutEdge, LayoutNode, Positions, Size } from './types.ts';

export interface ArrangeOptions {
  readonly settings?: Readonly<Partial<ForceAtlas2Settings>>;
  readonly stop?: Readonly<Partial<StopRule>>;
  readonly margins?: Margins;
  /** How far coordinates give way to ranks, 0 to 1; see `fitToFrame`. Default 0.5. */
  readonly rankShare?: number;
  /** Strength of the stress descent after the forces; 0 leaves it out. Default 1. See `relax.ts`. */
  readonly relax?: number;
  /**
   * Current places, scene units: the layout goes on from there and is not
   * turned, so that the reader finds again what was on screen. Animation between the two is the caller's.
   */
  readonly start?: Positions;
}

export interface Arrangement {
  readonly positions: Positions;
  readonly labels: LabelPlacement;
  /** Iterations of ForceAtlas2. */
  readonly iterations: number;
  /** Whether movement had died down before the cap. */
  readonly settled: boolean;
  /** Pairs of rooms (mark with label) that still overlap. */
  readonly overlaps: number;
}

export interface ArrangeProgress {
  readonly phase: 'forces' | 'overlaps';
  readonly iterations: number;
}

/** Arranges at once; for small networks, the command line and builds. */
export function arrange(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], size: Size, options: ArrangeOptions = {}): Arrangement {
  const steps = arrangeSteps(nodes, edges, size, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const DEFAULT_RANK_SHARE = 0.5;
/** Where rooms would fill more of the frame than this, the labels of the least important get none reserved. */
const MOST_FILLED = 0.45;

/** Arranges in small steps; whoever takes them decides when to let go of the thread. */
export function* arrangeSteps(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  size: Size,
  options: ArrangeOptions = {},
): Generator<ArrangeProgress, Arrangement, void> {
  const { settings = {}, stop = {}, margins = DEFAULT_MARGINS, rankShare = DEFAULT_RANK_SHARE, relax = DEFAULT_ROUNDS, start } = options;
  const frame = frameOf(size, margins);
  const fit = (positions: Positions): Positions =>
    fitToFrame(start ? positions : rotateToAspect(positions, frame), frame, rankShare);

  const forces = forceAtlas2Steps(nodes, edges, { settings, stop, ...(start ? { start } : {}) });
  let forced = forces.next();
  while (!forced.done) {
    yield { phase: 'forces', iterations: forced.value.iterations };
    forced = forces.next();
  }
  const { iterations, settled } = forced.value;
  const network = indexNetwork(nodes, edges);
  const places = Float64Array.from(network.ids.flatMap((id) => {
    const { x, y } = forced.value.positions.get(id)!;
    return [x, y];
  }));
  for (const _ of relaxSteps(network, places, relax)) yield { phase: 'forces', iterations };
  const fitted = fit(new Map(network.ids.map((id, i) => [id, { x: places[2 * i]!, y: places[2 * i + 1]! }])));

  let { positions, left } = yield* pushed(removeOverlapSteps(nodes, fitted, { frame, labelled: labelledWithin(nodes, frame) }), iterations);
  if (left > 0) {
    // No room for all labels: marks at least must not lie on each other.
    ({ positions } = yield* pushed(removeOverlapSteps(nodes, positions, { frame, gap: 1, labelled: () => false }), iterations));
  }
  const labels = placeLabels(nodes, positions, { size });
  return { positions, labels, iterations, settled, overlaps: left };
}

function* pushed(
  steps: Generator<number, OverlapResult, void>,
  iterations: number,
): Generator<ArrangeProgress, OverlapResult, void> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { phase: 'overlaps', iterations };
  }
}

function labelledWithin(nodes: readonly LayoutNode[], frame: Box): (node: LayoutNode) => boolean {
  const budget = (frame.right - frame.left) * (frame.bottom - frame.top) * MOST_FILLED;
  let used = 0;
  for (const { radius } of nodes) used += (2 * radius + 3) ** 2;
  const labelled = new Set<string>();
  const byImportance = [...nodes].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  for (const node of byImportance) {
    const width = Math.max(2 * node.radius, node.labelWidth) + 3;
    used += width * (2 * node.radius + node.labelHeight + 5) - (2 * node.radius + 3) ** 2;
    if (used > budget) break;
    labelled.add(node.id);
  }
  return (node) => labelled.has(node.id);
}
