/** Where nodes are before the forces act. */
import { CollabGraphError } from '../model/errors.ts';
import type { IndexedNetwork } from './indexed-network.ts';
import { adjacency } from './adjacency.ts';
import type { Positions } from './types.ts';

/** Angle between one seed of a sunflower and the next, radians. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A sunflower's spiral: `count` places, evenly spread over a disc, about `spacing` apart; x and y by turns. */
export function spiral(count: number, spacing: number): Float64Array {
  const places = new Float64Array(count * 2);
  for (let i = 0; i < count; i++) {
    const radius = spacing * Math.sqrt((i + 0.5) / Math.PI);
    places[2 * i] = radius * Math.cos(i * GOLDEN_ANGLE);
    places[2 * i + 1] = radius * Math.sin(i * GOLDEN_ANGLE);
  }
  return places;
}

/** Spacing at which a spiral of `count` places has the root mean square radius `radius`. */
export function spacingFor(count: number, radius: number): number {
  return radius * Math.sqrt((2 * Math.PI) / Math.max(count, 1));
}

/**
 * The places of `start`, centred on the origin and scaled to the root mean
 * square radius `radius`. Nodes that it does not name begin at the mean of
 * their neighbors that it does name, a little apart from each other, or on the rim.
 *
 * @throws CollabGraphError `invalid` for a place that is not finite
 */
export function startFrom(network: IndexedNetwork, start: Positions, radius: number): Float64Array {
  const order = network.ids.length;
  const places = new Float64Array(order * 2).fill(NaN);
  let count = 0;
  let meanX = 0;
  let meanY = 0;
  network.ids.forEach((id, i) => {
    const point = start.get(id);
    if (!point) return;
    if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) {
      throw new CollabGraphError(
        'invalid',
        `invalid start of "${id}": ${point.x}, ${point.y} (expected finite numbers)`,
      );
    }
    places[2 * i] = point.x;
    places[2 * i + 1] = point.y;
    meanX += point.x;
    meanY += point.y;
    count++;
  });
  if (count === 0) return spiral(order, spacingFor(order, radius));
  meanX /= count;
  meanY /= count;
  let squares = 0;
  for (let i = 0; i < order; i++) {
    if (Number.isNaN(places[2 * i]!)) continue;
    squares += (places[2 * i]! - meanX) ** 2 + (places[2 * i + 1]! - meanY) ** 2;
  }
  const spread = Math.sqrt(squares / count);
  const scale = spread > 0 ? radius / spread : 1;
  const isGiven = Array.from({ length: order }, (_, i) => !Number.isNaN(places[2 * i]!));
  for (let i = 0; i < order; i++) {
    if (!isGiven[i]) continue;
    places[2 * i] = (places[2 * i]! - meanX) * scale;
    places[2 * i + 1] = (places[2 * i + 1]! - meanY) * scale;
  }
  const { offsets, neighbors } = adjacency(network);
  const gap = radius / Math.sqrt(order);
  for (let i = 0; i < order; i++) {
    if (isGiven[i]) continue;
    let x = 0;
    let y = 0;
    let known = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const neighbor = neighbors[k]!;
      if (!isGiven[neighbor]) continue;
      x += places[2 * neighbor]!;
      y += places[2 * neighbor + 1]!;
      known++;
    }
    const angle = i * GOLDEN_ANGLE;
    const reach = known > 0 ? gap : radius * 1.5;
    places[2 * i] = (known > 0 ? x / known : 0) + reach * Math.cos(angle);
    places[2 * i + 1] = (known > 0 ? y / known : 0) + reach * Math.sin(angle);
  }
  return places;
}
