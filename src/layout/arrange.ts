/**
 * The whole way from a network to a picture: forces, a little stress
 * majorization, turning and filling the frame, room for marks with their
 * labels, and places for the labels.
 */
import { CollabGraphError } from '../model/errors.ts';
import { toEnd } from '../model/to-end.ts';
import type { Margins } from './boxes.ts';
import {
  forceAtlas2Steps,
  type Command,
  type ForceAtlas2Options,
  type ForceAtlas2Result,
  type StopRule,
} from './force-atlas2.ts';
import {
  fitNetwork,
  frameSteps,
  settledAt,
  type ArrangeProgress,
  type Arrangement,
  type FrameOptions,
  type Settled,
} from './frame-network.ts';
import { indexNetwork, type IndexedNetwork } from './indexed-network.ts';
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

/** Arranges at once: for small networks, the command line and builds. See `arrangeSteps`. */
export function arrange(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  size: Size,
  options: ArrangeOptions = {},
): Arrangement {
  return toEnd(arrangeSteps(nodes, edges, size, options));
}

/**
 * Arranges in small steps (at 5,000 nodes below 50 ms each); whoever takes them
 * decides when to let go of the thread. Saying `finish` ends the forces and goes on with the rest.
 *
 * @throws CollabGraphError as `forceAtlas2Steps` does, and `unsupported` for more than `MAX_NODES` or `MAX_TIES`
 */
export function* arrangeSteps(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  size: Size,
  options: ArrangeOptions = {},
): Generator<ArrangeProgress, Arrangement, Command> {
  refuseTooMany(nodes.length, edges.length);
  const { margins, rankShare, start, base } = options;
  const frame: FrameOptions = {
    ...(margins ? { margins } : {}),
    ...(rankShare === undefined ? {} : { rankShare }),
    keepTurn: start !== undefined && base === undefined,
  };
  const settled = base
    ? settledAt(nodes, base)
    : yield* forceSteps(nodes, edges, options, (positions) => fitNetwork(positions, size, frame));
  return yield* frameSteps(nodes, settled, size, frame);
}

/** More marks than pixels to tell them apart, and minutes of work: a picture of them would tell nothing. */
export const MAX_NODES = 20_000;
export const MAX_TIES = 200_000;

function refuseTooMany(nodes: number, ties: number): void {
  if (nodes <= MAX_NODES && ties <= MAX_TIES) return;
  throw new CollabGraphError(
    'unsupported',
    `unsupported size of a picture: ${nodes} nodes and ${ties} ties (expected at most ${MAX_NODES} and ${MAX_TIES}; narrow the view, by a focus or a least weight, or take view=table)`,
  );
}

/** Forces and stress majorization alone: what a build commits, independent of frame and language. */
export function settleForces(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  options: ArrangeOptions = {},
): Settled {
  return toEnd(forceSteps(nodes, edges, options, (positions) => positions));
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

function named(network: IndexedNetwork, places: ArrayLike<number>): Map<string, Point> {
  return new Map(network.ids.map((id, i) => [id, { x: places[2 * i]!, y: places[2 * i + 1]! }]));
}
