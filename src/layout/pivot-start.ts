/**
 * A start that already has the network's broad shape, so that the forces need
 * fewer iterations and do not end in a fold: classical scaling of the distances
 * to a few pivots (Brandes and Pich 2007, Eigensolver Methods for Progressive
 * Multidimensional Scaling of Large Data, doi 10.1007/978-3-540-70904-6_6).
 */
import type { IndexedNetwork } from './indexed-network.ts';
import { adjacency, countSteps } from './adjacency.ts';
import { spacingFor, spiral } from './start.ts';

/** More pivots change nothing that the forces would not change anyway. */
const PIVOTS = 20;
const POWER_ITERATIONS = 24;
/** Above this many nodes each pivot is a step of its own. */
const SLICED_ABOVE = 1000;
/** Share of a spiral mixed in: nodes with the same neighbors, as most leaves, must not start in one point. */
const SPREAD = 0.15;

/**
 * Places centred on the origin with the root mean square radius `radius`; x and
 * y by turns, in a few steps. A network without edges gets the spiral.
 */
export function* pivotStartSteps(network: IndexedNetwork, radius: number): Generator<void, Float64Array, void> {
  const order = network.ids.length;
  const seeds = spiral(order, spacingFor(order, radius));
  if (order < 3 || network.weights.length === 0) return seeds;
  const rows = yield* pivotDistances(network);
  yield;
  const [first, second] = principalAxes(rows, order);
  yield;
  const places = new Float64Array(order * 2);
  let squares = 0;
  for (let i = 0; i < order; i++) squares += first[i]! ** 2 + second[i]! ** 2;
  const scale = radius / Math.sqrt(squares / order || 1);
  for (let i = 0; i < order; i++) {
    places[2 * i] = first[i]! * scale + seeds[2 * i]! * SPREAD;
    places[2 * i + 1] = second[i]! * scale + seeds[2 * i + 1]! * SPREAD;
  }
  return places;
}

/** Doubly centred squared distances, one row a pivot; each pivot is the node farthest from those before it. */
function* pivotDistances(network: IndexedNetwork): Generator<void, Float64Array[], void> {
  const order = network.ids.length;
  const links = adjacency(network);
  const count = Math.min(PIVOTS, order);
  const steps = new Int32Array(order);
  const queue = new Uint32Array(order);
  const closest = new Float64Array(order).fill(Infinity);
  const rows: Float64Array[] = [];
  let pivot = 0;
  for (let i = 1; i < order; i++) {
    if (links.offsets[i + 1]! - links.offsets[i]! > links.offsets[pivot + 1]! - links.offsets[pivot]!) pivot = i;
  }
  for (let p = 0; p < count; p++) {
    countSteps(links, pivot, steps, queue);
    let longest = 0;
    for (const step of steps) longest = Math.max(longest, step);
    const row = new Float64Array(order);
    let next = 0;
    for (let i = 0; i < order; i++) {
      // Other components are put just beyond the farthest node.
      const distance = steps[i]! < 0 ? longest + 2 : steps[i]!;
      row[i] = distance * distance;
      closest[i] = Math.min(closest[i]!, distance);
      if (closest[i]! > closest[next]!) next = i;
    }
    rows.push(row);
    if (order > SLICED_ABOVE) yield;
    if (closest[next] === 0) break;
    pivot = next;
  }
  const total = rows.length;
  const columnMeans = new Float64Array(order);
  let mean = 0;
  const rowMeans = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / order);
  rows.forEach((row, p) => {
    for (let i = 0; i < order; i++) columnMeans[i]! += row[i]! / total;
    mean += rowMeans[p]! / total;
  });
  rows.forEach((row, p) => {
    for (let i = 0; i < order; i++) row[i] = -0.5 * (row[i]! - rowMeans[p]! - columnMeans[i]! + mean);
  });
  return rows;
}

/** The two directions of greatest variance, by power iteration on the pivots' small product matrix. */
function principalAxes(rows: readonly Float64Array[], order: number): [Float64Array, Float64Array] {
  const size = rows.length;
  const product = new Float64Array(size * size);
  for (let p = 0; p < size; p++) {
    for (let q = 0; q <= p; q++) {
      product[p * size + q] = product[q * size + p] = dot(rows[p]!, rows[q]!);
    }
  }
  const first = powerIteration(product, size, undefined);
  const second = powerIteration(product, size, first);
  return [project(rows, first, order), project(rows, second, order)];
}

/** The eigenvector of the largest eigenvalue, among those at right angles to `other`. */
function powerIteration(matrix: Float64Array, size: number, other: Float64Array | undefined): Float64Array {
  let vector = Float64Array.from({ length: size }, (_, i) => Math.cos(i + 1));
  for (let k = 0; k < POWER_ITERATIONS; k++) {
    if (other) {
      const along = dot(vector, other);
      for (let i = 0; i < size; i++) vector[i]! -= along * other[i]!;
    }
    const next = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += matrix[i * size + j]! * vector[j]!;
      next[i] = sum;
    }
    const length = Math.sqrt(dot(next, next)) || 1;
    for (let i = 0; i < size; i++) next[i]! /= length;
    vector = next;
  }
  return vector;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function project(rows: readonly Float64Array[], vector: Float64Array, order: number): Float64Array {
  const places = new Float64Array(order);
  rows.forEach((row, p) => {
    for (let i = 0; i < order; i++) places[i]! += row[i]! * vector[p]!;
  });
  return places;
}
