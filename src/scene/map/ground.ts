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

/** All plain land as one path, then each marked country as one of its own. */
export function landShapes(lands: readonly Land[], options: GroundOptions): GroundShape[] {
  const { projection, colours, fills, border, digits } = options;
  const draw = geoPath(projection).digits(digits);
  const look = { stroke: colours.border, strokeWidth: border };
  const plain: string[] = [];
  const marked: GroundShape[] = [];
  for (const { id, shape } of lands) {
    const d = draw(shape as never);
    if (d === null) continue;
    const fill = id === undefined ? undefined : fills.get(id);
    if (fill === undefined) plain.push(d);
    else marked.push({ id: id!, d: spaced(d), fill, ...look });
  }
  return [{ d: spaced(plain.join('')), fill: colours.land, ...look }, ...marked];
}

/** As the other paths are written. */
function spaced(d: string): string {
  return d.replaceAll(',', ' ');
}
