/** Where places of the earth stand in a picture of the whole world. */
import { geoEqualEarth, type GeoProjection } from 'd3-geo';

import type { Box } from '../../layout/boxes.ts';
import type { Point } from '../../layout/types.ts';
import type { Pair } from '../curves.ts';
import { memo } from './memo.ts';

/** What is drawn of the earth: nearly all land, and no empty rim of Antarctic sea. */
const NORTH = 83.7;
const SOUTH = -56.5;

/**
 * Meridians in the middle of the map: their opposite ones, where the map is
 * cut, run through the Atlantic (30° W) and the Bering Strait (169° W). Any
 * other cut goes through a continent.
 */
const CENTRES = [11, 150] as const;

/** The middle for a country: of the two the nearer. Japan gets the Pacific, Germany the Atlantic. */
export function centreFor(lon: number): number {
  const [a, b] = CENTRES;
  return Math.abs(turn(lon - a)) <= Math.abs(turn(lon - b)) ? a : b;
}

/** An angle as −180 to 180. */
export function turn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

export interface WorldMap {
  readonly projection: GeoProjection;
  /** Of the sea's outline. */
  readonly box: Box;
  place(lon: number, lat: number): Point;
  /** Whether the shorter way between two places leaves the map at one side and comes back at the other. */
  isAcrossRim(lonA: number, lonB: number): boolean;
  /** Left and right end of the map at a height of the picture. */
  rimAt(y: number): Pair;
  /** The sea, down one side and up the other. */
  readonly outline: readonly Pair[];
}

/** Width of the map in shares of its height. */
export function worldAspect(): number {
  const { width, height } = shape();
  return width / height;
}

/** An Equal Earth map (Šavrič, Patterson and Jenny 2018) as large as fits into a box, at the box's top. */
export const worldMap = memo(
  ({ left, top, right, bottom }: Box, centre: number) => [left, top, right, bottom, centre].join(),
  makeWorldMap,
);

function makeWorldMap(room: Box, centre: number): WorldMap {
  const { left, top, width, height } = shape();
  const scale = Math.min((room.right - room.left) / width, (room.bottom - room.top) / height);
  const x = (room.left + room.right) / 2;
  const y = room.top - top * scale;
  const projection = geoEqualEarth().rotate([-centre, 0]).scale(scale).translate([x, y]).precision(0.4);
  const rim = (lat: number): Pair => {
    const [right, at] = projection([centre + RIM, lat])!;
    return [right - x, at];
  };
  const outline = latitudes().map(rim);
  return {
    projection,
    box: { left: x + left * scale, top: room.top, right: x - left * scale, bottom: room.top + height * scale },
    place: (lon, lat) => {
      const [px, py] = projection([lon, lat])!;
      return { x: px, y: py };
    },
    isAcrossRim: (a, b) => Math.abs(turn(a - centre) - turn(b - centre)) > 180,
    rimAt: (at) => {
      const [, lat] = projection.invert!([x, at])!;
      const [half] = rim(lat);
      return [x - half, x + half];
    },
    outline: [
      ...outline.map(([half, at]): Pair => [x - half, at]),
      ...[...outline].reverse().map(([half, at]): Pair => [x + half, at]),
    ],
  };
}

/** Just short of the cut, which belongs to either side. */
const RIM = 179.9999;

function latitudes(): number[] {
  const steps = 28;
  return Array.from({ length: steps + 1 }, (_, i) => NORTH + ((SOUTH - NORTH) * i) / steps);
}

/** Extent at scale 1 about the point where the equator meets the middle meridian. */
function shape(): { left: number; top: number; width: number; height: number } {
  const projection = geoEqualEarth().scale(1).translate([0, 0]);
  const [right] = projection([RIM, 0])!;
  const [, top] = projection([0, NORTH])!;
  const [, bottom] = projection([0, SOUTH])!;
  return { left: -right, top, width: 2 * right, height: bottom - top };
}
