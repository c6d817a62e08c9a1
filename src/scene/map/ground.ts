/** Sea and land as paths. */
import { geoPath, type GeoProjection } from 'd3-geo';

import type { GroundShape } from '../scene.ts';
import type { MapColours } from './colours.ts';
import type { Land } from './world.ts';

export interface GroundOptions {
  readonly projection: GeoProjection;
  readonly colours: MapColours;
  /** Colours of the countries that are marked; all others are plain. */
  readonly fills: ReadonlyMap<string, string>;
  /** Width of a border, scene units. */
  readonly border: number;
  /** Decimals of places, which need more of them the more is enlarged. */
  readonly digits: number;
}

/** Paths of all land as a projection and a number of decimals have it; nothing else of a picture changes them. */
const PATHS = new WeakMap<GeoProjection, Map<number, { readonly lands: readonly Land[]; readonly paths: Path[] }>>();

/** Null where a shape is not on the map. */
type Path = string | null;

/** Shapes projected in one step. */
const STEP = 12;

function* pathsOf(lands: readonly Land[], projection: GeoProjection, digits: number): Generator<void, Path[], void> {
  let known = PATHS.get(projection);
  if (!known) PATHS.set(projection, (known = new Map()));
  const old = known.get(digits);
  if (old?.lands === lands) return old.paths;
  const draw = geoPath(projection).digits(digits);
  const paths: Path[] = [];
  for (const { shape } of lands) {
    const d = draw(shape as never);
    paths.push(d === null ? null : spaced(d));
    if (paths.length % STEP === 0) yield;
  }
  known.set(digits, { lands, paths });
  return paths;
}

/** All plain land as one path, then each marked country as one of its own. */
export function* landShapes(lands: readonly Land[], options: GroundOptions): Generator<void, GroundShape[], void> {
  const { projection, colours, fills, border, digits } = options;
  const paths = yield* pathsOf(lands, projection, digits);
  const look = { stroke: colours.border, strokeWidth: border };
  const plain: string[] = [];
  const marked: GroundShape[] = [];
  lands.forEach(({ id }, i) => {
    const d = paths[i]!;
    if (d === null) return;
    const fill = id === undefined ? undefined : fills.get(id);
    if (fill === undefined) plain.push(d);
    else marked.push({ id: id!, d, fill, ...look });
  });
  return [{ d: plain.join(''), fill: colours.land, ...look }, ...marked];
}

/** As the other paths are written. */
function spaced(d: string): string {
  return d.replaceAll(',', ' ');
}
