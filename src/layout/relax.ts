/**
 * Brings distances in the picture nearer to steps in the network. ForceAtlas2
 * shows who belongs together but squeezes members to the far side of their hub;
 * a few rounds of stress majorization spread them around it. Method: Gansner,
 * Koren and North 2005, Graph Drawing by Stress Majorization,
 * doi 10.1007/978-3-540-31843-9_25, in its local form: each node goes to the
 * mean of the places where the others want it, all at once, so that no order of nodes matters.
 */
import type { IndexedNetwork } from './indexed-network.ts';
import { adjacency, countSteps } from './adjacency.ts';

/** Above this many nodes the pairs cost more than the forces; nothing is done. */
export const RELAX_UP_TO = 1200;

/** Few on purpose: many would undo the grouping that the forces found. In a picture of a few nodes there is none to undo. */
export function defaultRounds(order: number): number {
  return order <= 30 ? 12 : 3;
}

/** Nodes treated in one step: at 1,200 nodes a few milliseconds. */
const SLICE = 256;

/**
 * Moves `places` (x and y by turns, in the order of the network's ids) in place;
 * pinned nodes stay. Pairs without a path do not act on each other.
 */
export function* relaxSteps(
  network: IndexedNetwork,
  places: Float64Array,
  rounds = defaultRounds(network.ids.length),
): Generator<void, void, void> {
  const order = network.ids.length;
  if (order < 3 || order > RELAX_UP_TO || rounds === 0) return;
  const steps = yield* allSteps(network);
  yield;
  const unit = bestUnit(places, steps);
  if (!(unit > 0)) return;
  const next = places.slice();
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < order; i++) {
      if (i % SLICE === SLICE - 1) yield;
      if (!network.nodes[i]!.pin) majorize(i, places, steps, unit, next);
    }
    places.set(next);
    yield;
  }
}

/** Where node `i` is wanted by all others, near ones counting more (by the inverse square of the steps). */
function majorize(i: number, places: Float64Array, steps: Uint16Array, unit: number, next: Float64Array): void {
  const order = places.length / 2;
  const x = places[2 * i]!;
  const y = places[2 * i + 1]!;
  let sumX = 0;
  let sumY = 0;
  let weights = 0;
  for (let j = 0; j < order; j++) {
    const step = steps[i * order + j]!;
    if (step === 0) continue;
    const dx = x - places[2 * j]!;
    const dy = y - places[2 * j + 1]!;
    const distance = Math.sqrt(dx * dx + dy * dy);
    const weight = 1 / (step * step);
    const reach = distance === 0 ? 0 : (step * unit) / distance;
    sumX += weight * (dx * reach - dx);
    sumY += weight * (dy * reach - dy);
    weights += weight;
  }
  if (weights === 0) return;
  next[2 * i] = x + sumX / weights;
  next[2 * i + 1] = y + sumY / weights;
}

/** Steps between all pairs, row by row; 0 from a node to itself and where no path leads. */
function* allSteps(network: IndexedNetwork): Generator<void, Uint16Array, void> {
  const order = network.ids.length;
  const links = adjacency(network);
  const all = new Uint16Array(order * order);
  const steps = new Int32Array(order);
  const queue = new Uint32Array(order);
  for (let i = 0; i < order; i++) {
    if (i % SLICE === SLICE - 1) yield;
    countSteps(links, i, steps, queue);
    for (let j = 0; j < order; j++) all[i * order + j] = Math.max(0, steps[j]!);
  }
  return all;
}

/** Length of a step at which the stress of the places as they are is least. */
function bestUnit(places: Float64Array, steps: Uint16Array): number {
  const order = places.length / 2;
  let ratios = 0;
  let squares = 0;
  for (let i = 1; i < order; i++) {
    for (let j = 0; j < i; j++) {
      const step = steps[i * order + j]!;
      if (step === 0) continue;
      const dx = places[2 * i]! - places[2 * j]!;
      const dy = places[2 * i + 1]! - places[2 * j + 1]!;
      const ratio = Math.sqrt(dx * dx + dy * dy) / step;
      ratios += ratio;
      squares += ratio * ratio;
    }
  }
  return squares / ratios;
}
