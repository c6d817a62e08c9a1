/**
 * One iteration of ForceAtlas2 with exact repulsion: the same forces and speeds
 * as graphology's `iterate.js` (a test compares the two), several times faster
 * on the small networks that are most of ours: plain arrays instead of rows of
 * ten floats, no square root a pair, and a function small enough to be compiled at once.
 */
import type { IndexedNetwork } from './indexed-network.ts';
import type { ForceAtlas2Settings } from './settings.ts';

/** Everything that changes from one iteration to the next; index i belongs to the network's node i. */
export interface ForceState {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly oldDx: Float64Array;
  readonly oldDy: Float64Array;
  readonly convergence: Float64Array;
  /** One plus the weighted degree. */
  readonly mass: Float64Array;
  /** 1 where the reader has pinned the node. */
  readonly fixed: Uint8Array;
  /** Pull of every edge: its weight to the power of `edgeWeightInfluence`. */
  readonly pull: Float64Array;
}

/** @param places x and y by turns */
export function forceState(
  network: IndexedNetwork,
  places: Float64Array,
  { edgeWeightInfluence }: ForceAtlas2Settings,
): ForceState {
  const order = network.ids.length;
  const mass = new Float64Array(order).fill(1);
  for (let e = 0; e < network.weights.length; e++) {
    mass[network.sources[e]!]! += network.weights[e]!;
    mass[network.targets[e]!]! += network.weights[e]!;
  }
  return {
    x: Float64Array.from({ length: order }, (_, i) => places[2 * i]!),
    y: Float64Array.from({ length: order }, (_, i) => places[2 * i + 1]!),
    dx: new Float64Array(order),
    dy: new Float64Array(order),
    oldDx: new Float64Array(order),
    oldDy: new Float64Array(order),
    convergence: new Float64Array(order).fill(1),
    mass,
    fixed: Uint8Array.from(network.nodes, (node) => (node.pin ? 1 : 0)),
    pull: network.weights.map((weight) => weight ** edgeWeightInfluence),
  };
}

export function iterateExactly(
  settings: ForceAtlas2Settings,
  state: ForceState,
  sources: Uint32Array,
  targets: Uint32Array,
): void {
  state.oldDx.set(state.dx);
  state.oldDy.set(state.dy);
  state.dx.fill(0);
  state.dy.fill(0);
  repel(settings.scalingRatio, state);
  gravitate(settings, state);
  attract(settings, state, sources, targets);
  move(settings.slowDown, state);
}

function repel(scalingRatio: number, { x, y, dx, dy, mass }: ForceState): void {
  const order = x.length;
  for (let i = 1; i < order; i++) {
    const xi = x[i]!;
    const yi = y[i]!;
    const strength = scalingRatio * mass[i]!;
    let sumX = 0;
    let sumY = 0;
    for (let j = 0; j < i; j++) {
      const distanceX = xi - x[j]!;
      const distanceY = yi - y[j]!;
      const squared = distanceX * distanceX + distanceY * distanceY;
      if (squared === 0) continue;
      const factor = (strength * mass[j]!) / squared;
      sumX += distanceX * factor;
      sumY += distanceY * factor;
      dx[j]! -= distanceX * factor;
      dy[j]! -= distanceY * factor;
    }
    dx[i]! += sumX;
    dy[i]! += sumY;
  }
}

function gravitate({ gravity, strongGravityMode }: ForceAtlas2Settings, { x, y, dx, dy, mass }: ForceState): void {
  for (let i = 0; i < x.length; i++) {
    const distance = Math.sqrt(x[i]! * x[i]! + y[i]! * y[i]!);
    if (distance === 0) continue;
    const factor = (gravity * mass[i]!) / (strongGravityMode ? 1 : distance);
    dx[i]! -= x[i]! * factor;
    dy[i]! -= y[i]! * factor;
  }
}

function attract(
  { linLogMode, outboundAttractionDistribution }: ForceAtlas2Settings,
  { x, y, dx, dy, mass, pull }: ForceState,
  sources: Uint32Array,
  targets: Uint32Array,
): void {
  const coefficient = outboundAttractionDistribution ? mass.reduce((sum, value) => sum + value, 0) / mass.length : 1;
  for (let e = 0; e < sources.length; e++) {
    const i = sources[e]!;
    const j = targets[e]!;
    const distanceX = x[i]! - x[j]!;
    const distanceY = y[i]! - y[j]!;
    let factor = coefficient * pull[e]!;
    if (linLogMode) {
      const distance = Math.sqrt(distanceX * distanceX + distanceY * distanceY);
      if (distance === 0) continue;
      factor *= Math.log(1 + distance) / distance;
    }
    if (outboundAttractionDistribution) factor /= mass[i]!;
    dx[i]! -= distanceX * factor;
    dy[i]! -= distanceY * factor;
    dx[j]! += distanceX * factor;
    dy[j]! += distanceY * factor;
  }
}

/** Each node at its own speed: slower the more it swings, faster the steadier it is driven (section "Adapting the local speed" of the paper). */
function move(slowDown: number, { x, y, dx, dy, oldDx, oldDy, mass, convergence, fixed }: ForceState): void {
  for (let i = 0; i < x.length; i++) {
    if (fixed[i]) continue;
    const swinging = mass[i]! * Math.sqrt((oldDx[i]! - dx[i]!) ** 2 + (oldDy[i]! - dy[i]!) ** 2);
    const traction = Math.sqrt((oldDx[i]! + dx[i]!) ** 2 + (oldDy[i]! + dy[i]!) ** 2) / 2;
    const calm = 1 + Math.sqrt(swinging);
    const speed = (convergence[i]! * Math.log(1 + traction)) / calm;
    convergence[i] = Math.min(1, Math.sqrt((speed * (dx[i]! ** 2 + dy[i]! ** 2)) / calm));
    x[i]! += dx[i]! * (speed / slowDown);
    y[i]! += dy[i]! * (speed / slowDown);
  }
}
