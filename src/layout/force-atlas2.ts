/**
 * ForceAtlas2, deterministic: the same network gives the same positions, in
 * whatever order its nodes and edges come. Forces as in graphology's implementation
 * of Jacomy, Venturini, Heymann and Bastian (2014), ForceAtlas2, a Continuous
 * Graph Layout Algorithm for Handy Network Visualization, PLoS ONE 9(6): e98679,
 * doi 10.1371/journal.pone.0098679; start, checks and stop rule are ours.
 */
import iterate from 'graphology-layout-forceatlas2/iterate.js';

import { CollabGraphError } from '../model/errors.ts';
import { toEnd } from '../model/to-end.ts';
import { forceState, iterateExactly } from './exact-forces.ts';
import { indexNetwork, type IndexedNetwork } from './indexed-network.ts';
import { BARNES_HUT_ABOVE, checkSettings, type ForceAtlas2Settings } from './settings.ts';
import { pivotStartSteps } from './pivot-start.ts';
import { spacingFor, spiral, startFrom } from './start.ts';
import type { LayoutEdge, LayoutNode, Point, Positions } from './types.ts';

export interface StopRule {
  /**
   * Stop when nodes move less than this on average within `STRIDE` iterations,
   * in shares of the picture's extent. Default 0.02.
   */
  readonly movement: number;
  /** Stop after this many iterations in any case. Default 1,000. */
  readonly maxIterations: number;
}

export interface ForceAtlas2Options {
  readonly settings?: Readonly<Partial<ForceAtlas2Settings>>;
  readonly stop?: Readonly<Partial<StopRule>>;
  /**
   * Where nodes start: given places in any unit (those not named start beside
   * their neighbors), a sunflower's spiral in the order of ids, or, by default,
   * the network's broad shape as distances to a few pivots give it.
   */
  readonly start?: Positions | 'spiral' | 'pivots';
}

export interface ForceAtlas2Progress {
  readonly iterations: number;
  /** Mean movement within the last stride, in shares of the extent; `Infinity` before the first is over. */
  readonly movement: number;
  /** Places so far, x and y by turns in the order of `ids`; a live view, copy what you keep. */
  readonly read: () => Float32Array;
}

export interface ForceAtlas2Result {
  /** About the origin, in the algorithm's own unit. */
  readonly positions: Positions;
  readonly iterations: number;
  /** Whether movement had died down; false where the cap ended it. */
  readonly settled: boolean;
}

/** What whoever takes the steps may say with the next one: end the forces here, settled or not. */
export type Command = 'finish' | undefined | void;

const DEFAULT_STOP: StopRule = { movement: 0.02, maxIterations: 1000 };

/**
 * Movement is compared over this many iterations, not from one to the next: a
 * node that trembles about its place has arrived, though it moves all the time.
 */
const STRIDE = 10;

/** Floats a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
const NODE_FLOATS = 10;
const MASS = 6;
const CONVERGENCE = 7;
const NODE_SIZE = 8;
const FIXED = 9;
/** Floats an edge: offset of the source, offset of the target, weight. */
const EDGE_FLOATS = 3;

/** Lays out at once. See `forceAtlas2Steps`. */
export function forceAtlas2(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  options: ForceAtlas2Options = {},
): ForceAtlas2Result {
  return toEnd(forceAtlas2Steps(nodes, edges, options));
}

/**
 * Lays out one iteration at a time, so that the caller decides when to let go of
 * the thread. At 5,000 nodes one iteration takes some 10 to 20 ms.
 *
 * @throws CollabGraphError `unknown` for a misspelt setting or an edge to a node that is not there,
 *   `duplicate` for a node id given twice, `invalid` for a weight, start or setting that is not a finite number
 */
export function* forceAtlas2Steps(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  options: ForceAtlas2Options = {},
): Generator<ForceAtlas2Progress, ForceAtlas2Result, Command> {
  const given = checkSettings(options.settings);
  const stop = checkStop(options.stop);
  const network = indexNetwork(nodes, edges);
  const order = network.ids.length;
  const settings = { ...given, barnesHutOptimize: given.barnesHutOptimize ?? order > BARNES_HUT_ABOVE };
  const start = yield* startSteps(network, options.start ?? 'pivots', settings.scalingRatio);
  const forces =
    settings.barnesHutOptimize || settings.adjustSizes
      ? graphologyForces(network, start, settings)
      : exactForces(network, start, settings);

  let iterations = 0;
  let movement = Infinity;
  const { read } = forces;
  while (forces.warmUp()) yield { iterations, movement, read };
  let before = read();
  while (order > 1 && iterations < stop.maxIterations && movement > stop.movement) {
    forces.iterate();
    iterations++;
    if (iterations % STRIDE === 0) {
      const now = read();
      movement = meanMovement(before, now);
      before = now;
    }
    if ((yield { iterations, movement, read }) === 'finish') break;
  }

  const places = read();
  const positions = new Map<string, Point>();
  network.ids.forEach((id, i) => {
    const x = places[2 * i]!;
    const y = places[2 * i + 1]!;
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      throw new CollabGraphError(
        'invalid',
        `invalid layout: "${id}" has no finite place after ${iterations} iterations (try a larger slowDown or a smaller scalingRatio)`,
      );
    }
    positions.set(id, { x, y });
  });
  return { positions, iterations, settled: order < 2 || movement <= stop.movement };
}

/** The forces balance at about this radius; starting near it saves the iterations that only inflate or deflate. */
function expectedRadius(network: IndexedNetwork, scalingRatio: number): number {
  return 2 * Math.sqrt(network.ids.length * scalingRatio);
}

function* startSteps(
  network: IndexedNetwork,
  start: Positions | 'spiral' | 'pivots',
  scalingRatio: number,
): Generator<ForceAtlas2Progress, Float64Array, Command> {
  const radius = expectedRadius(network, scalingRatio);
  if (start === 'spiral') return spiral(network.ids.length, spacingFor(network.ids.length, radius));
  if (start !== 'pivots') return startFrom(network, start, radius);
  const steps = pivotStartSteps(network, radius);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { iterations: 0, movement: Infinity, read: () => new Float32Array(network.ids.length * 2) };
  }
}

function checkStop(given: Readonly<Partial<StopRule>> = {}): StopRule {
  const stop = { ...DEFAULT_STOP, ...given };
  for (const [name, value] of Object.entries(stop)) {
    if (!(value >= 0) || (name === 'maxIterations' && !Number.isInteger(value))) {
      throw new CollabGraphError(
        'invalid',
        `invalid stop rule ${name}: ${value} (expected ${name === 'movement' ? 'a number' : 'an integer'} of 0 or more)`,
      );
    }
  }
  return stop;
}

/** Mean movement from `before` to `now`, in shares of the root mean square diameter. */
function meanMovement(before: Float32Array, now: Float32Array): number {
  const order = now.length / 2;
  let moved = 0;
  let sumX = 0;
  let sumY = 0;
  let squares = 0;
  for (let i = 0; i < now.length; i += 2) {
    const x = now[i]!;
    const y = now[i + 1]!;
    moved += Math.hypot(x - before[i]!, y - before[i + 1]!);
    sumX += x;
    sumY += y;
    squares += x * x + y * y;
  }
  const variance = squares / order - (sumX / order) ** 2 - (sumY / order) ** 2;
  return moved / order / (2 * Math.sqrt(Math.max(variance, Number.MIN_VALUE)));
}

interface Forces {
  /** Makes ready a little; false when nothing is left to do. */
  warmUp(): boolean;
  /** One iteration. */
  iterate(): void;
  /** A copy of the places, x and y by turns. */
  read(): Float32Array;
}

function exactForces(network: IndexedNetwork, start: Float64Array, settings: ForceAtlas2Settings): Forces {
  const state = forceState(network, start, settings);
  return {
    warmUp: () => false,
    iterate: () => iterateExactly(settings, state, network.sources, network.targets),
    read: () => {
      const places = new Float32Array(state.x.length * 2);
      for (let i = 0; i < state.x.length; i++) {
        places[2 * i] = state.x[i]!;
        places[2 * i + 1] = state.y[i]!;
      }
      return places;
    },
  };
}

const WARM_UPS = 8;
const WARM_UP_NODES = 400;

/** graphology's iteration over its own matrices: Barnes–Hut repulsion, and marks that repel by their size. */
function graphologyForces(network: IndexedNetwork, start: Float64Array, settings: ForceAtlas2Settings): Forces {
  const nodes = nodeMatrix(network, start);
  const edges = edgeMatrix(network);
  // The function is long, and until it is compiled one iteration over thousands
  // of nodes takes several times as long as later ones: some few nodes get it compiled first.
  const few = nodes.slice(0, WARM_UP_NODES * NODE_FLOATS);
  let warmUps = 0;
  return {
    warmUp: () => {
      if (warmUps === WARM_UPS) return false;
      warmUps++;
      iterate(settings, few, new Float32Array(0));
      return true;
    },
    iterate: () => void iterate(settings, nodes, edges),
    read: () => {
      const order = nodes.length / NODE_FLOATS;
      const places = new Float32Array(order * 2);
      for (let i = 0; i < order; i++) {
        places[2 * i] = nodes[NODE_FLOATS * i]!;
        places[2 * i + 1] = nodes[NODE_FLOATS * i + 1]!;
      }
      return places;
    },
  };
}

function nodeMatrix(network: IndexedNetwork, start: Float64Array): Float32Array {
  const order = network.ids.length;
  const matrix = new Float32Array(order * NODE_FLOATS);
  for (let i = 0; i < order; i++) {
    const at = i * NODE_FLOATS;
    matrix[at] = start[2 * i]!;
    matrix[at + 1] = start[2 * i + 1]!;
    matrix[at + MASS] = 1;
    matrix[at + CONVERGENCE] = 1;
    matrix[at + NODE_SIZE] = Math.max(network.nodes[i]!.radius, 1);
    matrix[at + FIXED] = network.nodes[i]!.pin ? 1 : 0;
  }
  for (let e = 0; e < network.weights.length; e++) {
    // Mass is one plus the weighted degree.
    matrix[network.sources[e]! * NODE_FLOATS + MASS]! += network.weights[e]!;
    matrix[network.targets[e]! * NODE_FLOATS + MASS]! += network.weights[e]!;
  }
  return matrix;
}

function edgeMatrix(network: IndexedNetwork): Float32Array {
  const matrix = new Float32Array(network.weights.length * EDGE_FLOATS);
  for (let e = 0; e < network.weights.length; e++) {
    matrix[e * EDGE_FLOATS] = network.sources[e]! * NODE_FLOATS;
    matrix[e * EDGE_FLOATS + 1] = network.targets[e]! * NODE_FLOATS;
    matrix[e * EDGE_FLOATS + 2] = network.weights[e]!;
  }
  return matrix;
}
