/**
 * The whole way from a network to a picture: forces, a little stress
 * majorization, turning and filling the frame, room for marks with their
 * labels, and places for the labels.
 */
import { CollabGraphError } from '../model/errors.ts';
import { DEFAULT_MARGINS, frameOf, hasLabel, type Box, type Margins } from './boxes.ts';
import { fitToFrame, rotateToAspect } from './fit.ts';
import {
  forceAtlas2Steps,
  type Command,
  type ForceAtlas2Options,
  type ForceAtlas2Result,
  type StopRule,
} from './force-atlas2.ts';
import { indexNetwork, type IndexedNetwork } from './indexed-network.ts';
import { placeLabelSteps, type LabelPlacement } from './labels.ts';
import { removeOverlapSteps, type OverlapResult } from './overlap.ts';
import { defaultRounds, relaxSteps } from './relax.ts';
import type { ForceAtlas2Settings } from './settings.ts';
import type { LayoutEdge, LayoutNode, Point, Positions, Size } from './types.ts';

export interface ArrangeOptions {
  readonly settings?: Readonly<Partial<ForceAtlas2Settings>>;
  readonly stop?: Readonly<Partial<StopRule>>;
  /** Room for title, legend and footer. Default 16 on each side. */
  readonly margins?: Margins;
  /** How far coordinates give way to ranks, 0 to 1; see `fitToFrame`. Default 0.5. */
  readonly rankShare?: number;
  /** Rounds of stress majorization after the forces; 0 leaves it out. Default 3, up to 30 nodes 12. See `relax.ts`. */
  readonly rounds?: number;
  /**
   * Current places, scene units: the layout goes on from there and is not
   * turned, so that the reader finds again what was on screen. Animation
   * between the two is the caller's.
   */
  readonly start?: Positions;
  /**
   * Places that forces have already settled, in any unit, such as those of
   * `positions-file.ts`: only turning, filling and placing are left to do.
   * Must name every node; goes before `start`.
   */
  readonly base?: Positions;
}

/** What the forces found, before it is fitted to a frame. */
export interface Settled {
  /** About the origin, in the algorithm's own unit. */
  readonly positions: Positions;
  readonly iterations: number;
  readonly settled: boolean;
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

const DEFAULT_RANK_SHARE = 0.5;

/**
 * Where rooms would fill more of the frame than this, the labels of the least
 * important nodes get none reserved: rooms that are packed tighter than about
 * this push each other about without end.
 */
const MOST_FILLED = 0.45;

/** Arranges at once: for small networks, the command line and builds. See `arrangeSteps`. */
export function arrange(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  size: Size,
  options: ArrangeOptions = {},
): Arrangement {
  const steps = arrangeSteps(nodes, edges, size, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Arranges in small steps (at 5,000 nodes below 50 ms each); whoever takes them
 * decides when to let go of the thread. Saying `finish` ends the forces and goes on with the rest.
 *
 * @throws CollabGraphError as `forceAtlas2Steps` does
 */
export function* arrangeSteps(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  size: Size,
  options: ArrangeOptions = {},
): Generator<ArrangeProgress, Arrangement, Command> {
  const { margins = DEFAULT_MARGINS, rankShare = DEFAULT_RANK_SHARE, start, base } = options;
  const frame = frameOf(size, margins);
  const fit = (positions: Positions): Positions =>
    fitToFrame(start && !base ? positions : rotateToAspect(positions, frame), frame, rankShare);

  const {
    positions: forced,
    iterations,
    settled,
  } = base
    ? { positions: sortedPart(base, nodes), iterations: 0, settled: true }
    : yield* forceSteps(nodes, edges, options, fit);
  const fitted = fit(forced);
  yield { phase: 'overlaps', iterations, preview: () => fitted };
  const positions = yield* pushApart(nodes, fitted, frame, iterations);
  const placing = placeLabelSteps(nodes, positions, { size });
  for (;;) {
    const step = placing.next();
    if (step.done) return { positions, labels: step.value, iterations, settled };
    yield { phase: 'labels', iterations, preview: () => positions };
  }
}

/** Forces and stress majorization alone: what a build commits, independent of frame and language. */
export function settleForces(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  options: ArrangeOptions = {},
): Settled {
  const steps = forceSteps(nodes, edges, options, (positions) => positions);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* forceSteps(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  { settings = {}, stop = {}, rounds = defaultRounds(nodes.length), start }: ArrangeOptions,
  fit: (positions: Positions) => Positions,
): Generator<ArrangeProgress, Settled, Command> {
  const network = indexNetwork(nodes, edges);
  const { positions, iterations, settled } = yield* force(
    nodes,
    edges,
    { settings, stop, ...(start ? { start } : {}) },
    (places) => fit(named(network, places)),
  );
  const places = new Float64Array(network.ids.length * 2);
  network.ids.forEach((id, i) => {
    const { x, y } = positions.get(id)!;
    places[2 * i] = x;
    places[2 * i + 1] = y;
  });
  const relaxing = relaxSteps(network, places, rounds);
  while (!relaxing.next().done) yield { phase: 'forces', iterations };
  return { positions: named(network, places), iterations, settled };
}

function* force(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  options: ForceAtlas2Options,
  fit: (places: Float32Array) => Positions,
): Generator<ArrangeProgress, ForceAtlas2Result, Command> {
  const forces = forceAtlas2Steps(nodes, edges, options);
  let command: Command;
  for (;;) {
    const step = forces.next(command);
    if (step.done) return step.value;
    const { iterations, read } = step.value;
    command = yield { phase: 'forces', iterations, ...(iterations > 0 ? { preview: () => fit(read()) } : {}) };
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
): Generator<ArrangeProgress, Positions, Command> {
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
): Generator<ArrangeProgress, OverlapResult, Command> {
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

function named(network: IndexedNetwork, places: ArrayLike<number>): Map<string, Point> {
  return new Map(network.ids.map((id, i) => [id, { x: places[2 * i]!, y: places[2 * i + 1]! }]));
}
