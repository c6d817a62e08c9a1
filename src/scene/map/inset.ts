/** Europe, enlarged in a part of the picture where there is nothing else. */
import { geoAzimuthalEqualArea, geoPath, type GeoProjection } from 'd3-geo';

import type { Box } from '../../layout/boxes.ts';
import type { Point } from '../../layout/types.ts';
import { along, type Curve, type Pair } from '../curves.ts';
import { memo } from './memo.ts';
import type { WorldMap } from './projection.ts';
import { Raster } from './raster.ts';
import type { Land } from './world.ts';

/** Countries whose point is in here are crowded on any map of the world, degrees. */
const WINDOW = { west: -12, east: 27, south: 34.5, north: 60.5 };

/** With fewer of them there is room enough where they are. */
const LEAST_COUNTRIES = 4;

/** Of a few neighbours so much is shown at least about their middle that one knows where they are, degrees. */
const LEAST_EXTENT = { lon: 12, lat: 7 };

/** Widths tried, in shares of the frame's, and the highest share of its height. */
const WIDTHS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.43, 0.36, 0.33, 0.3, 0.28, 0.26, 0.24, 0.22, 0.2];
const TALLEST = 0.6;

/** Room at the side for those overseas (`ports.ts`), in shares of the width; as much room as some countries more; and where it can be had this width, px. */
const OVERSEAS = { padding: 0.36, countries: 8, aspect: 1.25, least: 300 };

/** The widest: a share of the frame, or on phones some pixels. Four countries need less room than twenty. */
function widest(frame: number, countries: number): number {
  const share = Math.min(0.36, 0.14 + 0.018 * countries);
  return Math.max(frame * share, Math.min(400, 120 + 24 * countries));
}

/** Room in the corner below for the buttons that a page lays over it, px; it stays free. */
const BUTTONS = { width: 290, height: 48 };

/** Room about the marks for their names, in shares of the inset's size. */
const PADDING = { x: 0.13, top: 0.13, bottom: 0.12 };

/** On a narrow picture it stands below the world and is as wide, from this height on and no higher than the world. */
const BELOW = { narrow: 560, least: 110, gap: 8 };

const CELL = 10;

/** What a cell costs to cover; an empty one is a gain. A box that costs as much as what is forbidden is none. */
const FORBIDDEN = 1e5;
const COST = { empty: -0.3, land: 1.2, shownLand: 400, mark: 60, hidden: FORBIDDEN, flow: 9, buttons: FORBIDDEN };

export interface Spot {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly point: Point;
}

export interface Inset {
  readonly box: Box;
  readonly projection: GeoProjection;
  readonly ids: ReadonlySet<string>;
  place(lon: number, lat: number): Point;
}

export interface InsetRoom {
  readonly frame: Box;
  readonly world: WorldMap;
  readonly lands: readonly Land[];
  /** Flows that run outside of it, which it must not cover. */
  readonly flows: readonly (Curve & { readonly width: number })[];
  /** The side at which others have their marks, where any have. */
  readonly ports: 'left' | 'right' | undefined;
}

/** The countries that an inset would show; none where they are too few to crowd. */
export function crowded(spots: readonly Pick<Spot, 'id' | 'lon' | 'lat'>[]): ReadonlySet<string> {
  const found = spots.filter(
    ({ lon, lat }) => lon >= WINDOW.west && lon <= WINDOW.east && lat >= WINDOW.south && lat <= WINDOW.north,
  );
  return new Set(found.length < LEAST_COUNTRIES ? [] : found.map(({ id }) => id));
}

/** Undefined where the frame has no room for one that would help. */
export function* placeInset(
  spots: readonly Spot[],
  ids: ReadonlySet<string>,
  room: InsetRoom,
): Generator<void, Inset | undefined, void> {
  const inside = spots.filter(({ id }) => ids.has(id));
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const centre: Pair = [middle(inside.map(({ lon }) => lon)), middle(inside.map(({ lat }) => lat))];
  const around = [-1, 1].map((sign) => [centre[0] + sign * LEAST_EXTENT.lon, centre[1] + sign * LEAST_EXTENT.lat]);
  const points = { type: 'MultiPoint' as const, coordinates: [...inside.map(({ lon, lat }) => [lon, lat]), ...around] };
  const [[x0, y0], [x1, y1]] = geoPath(projectionAbout(centre)).bounds(points);
  const { frame, ports } = room;
  const own = Math.min(1.5, Math.max(0.9, (x1 - x0) / (y1 - y0) || 1));
  const aspect = ports ? own * OVERSEAS.aspect : own;
  const countries = ids.size + (ports ? OVERSEAS.countries : 0);
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const sizes = WIDTHS.map((share) => ({ width: width * share, height: (width * share) / aspect })).filter(
    (size) => size.height <= height * TALLEST && size.width <= widest(width, countries),
  );
  let box = below(room);
  if (!box) {
    const raster = yield* costs(spots, ids, room);
    yield;
    const large = sizes.filter((size) => !ports || size.width >= OVERSEAS.least);
    box = raster.cheapest(large, FORBIDDEN / 2) ?? raster.cheapest(sizes, FORBIDDEN / 2);
  }
  if (!box) return undefined;
  const projection = projectionInto(box, centre, points, ports);
  yield;
  return {
    box,
    projection,
    ids,
    place: (lon, lat) => {
      const [x, y] = projection([lon, lat])!;
      return { x, y };
    },
  };
}

/** The strip under the world of a narrow picture; undefined where there is none, or the picture is wide. */
function below({ frame, world }: InsetRoom): Box | undefined {
  const top = world.box.bottom + BELOW.gap;
  const bottom = Math.min(frame.bottom - BUTTONS.height, top + world.box.bottom - world.box.top);
  const isNarrow = frame.right - frame.left < BELOW.narrow;
  return isNarrow && bottom - top >= BELOW.least ? { left: frame.left, right: frame.right, top, bottom } : undefined;
}

type Points = { readonly type: 'MultiPoint'; readonly coordinates: number[][] };

function projectionAbout([lon, lat]: Pair): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-lon, -lat]).precision(0.3);
}

/** The same for the same places in the same box. */
const projectionInto = memo(
  (box: Box, centre: Pair, points: Points, ports: InsetRoom['ports']) =>
    JSON.stringify([box, centre, points.coordinates, ports]),
  (box: Box, centre: Pair, points: Points, ports: InsetRoom['ports']): GeoProjection => {
    const beside = (side: InsetRoom['ports']): number => (side === ports ? OVERSEAS.padding : PADDING.x);
    const [w, h] = [box.right - box.left, box.bottom - box.top];
    return projectionAbout(centre)
      .fitExtent(
        [
          [box.left + w * beside('left'), box.top + h * PADDING.top],
          [box.right - w * beside('right'), box.bottom - h * PADDING.bottom],
        ],
        points,
      )
      .clipExtent([
        [box.left, box.top],
        [box.right, box.bottom],
      ]);
  },
);

/** What land costs in a frame, by the map that it is on. */
const LAND_COSTS = new WeakMap<
  WorldMap,
  { readonly lands: readonly Land[]; readonly frame: string; readonly raster: Raster }
>();

/** Shapes projected in one step. */
const STEP = 12;

function* landCosts({ frame, world, lands }: InsetRoom): Generator<void, Raster, void> {
  const key = JSON.stringify(frame);
  const known = LAND_COSTS.get(world);
  if (known?.lands === lands && known.frame === key) return known.raster.copy();
  const raster = new Raster(frame, CELL, COST.empty);
  for (const [i, { shape }] of lands.entries()) {
    raster.fill(ringsOf(shape, world.projection), COST.land);
    if (i % STEP === 0) yield;
  }
  LAND_COSTS.set(world, { lands, frame: key, raster: raster.copy() });
  return raster;
}

function* costs(spots: readonly Spot[], ids: ReadonlySet<string>, room: InsetRoom): Generator<void, Raster, void> {
  const raster = yield* landCosts(room);
  const { flows, frame, lands, world } = room;
  const shown = new Set(spots.map(({ id }) => id));
  for (const { id, shape } of lands) {
    if (id !== undefined && shown.has(id) && !ids.has(id))
      raster.fill(ringsOf(shape, world.projection), COST.shownLand - COST.land);
  }
  yield;
  for (const { id, point } of spots) {
    // What is enlarged may be covered where it is small; of all others nobody would know that they are shown.
    if (!ids.has(id)) raster.add(point.x, point.y, COST.hidden);
    // Its neighbourhood too: a mark has a name beside it.
    for (const [dx, dy] of [[0, 0], ...AROUND] as const)
      raster.add(point.x + dx * CELL, point.y + dy * CELL, ids.has(id) ? COST.mark / 4 : COST.mark / 9);
  }
  for (let x = frame.right - BUTTONS.width; x < frame.right; x += CELL)
    for (let y = frame.bottom - BUTTONS.height; y < frame.bottom; y += CELL) raster.add(x, y, COST.buttons);
  for (const flow of flows) {
    const steps = 24;
    for (let i = 0; i <= steps; i++) {
      const { point } = along(flow, i / steps);
      raster.add(point[0], point[1], COST.flow * flow.width);
    }
  }
  return raster;
}

const AROUND: readonly Pair[] = [-1, 0, 1].flatMap((x) =>
  [-1, 0, 1, 2].filter((y) => x !== 0 || y !== 0).map((y): Pair => [x, y]),
);

function ringsOf(shape: Land['shape'], projection: GeoProjection): Pair[][] {
  const rings: Pair[][] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => void rings.push([[x, y]]),
    lineTo: (x: number, y: number) => void rings.at(-1)!.push([x, y]),
    arc: () => undefined,
    closePath: () => undefined,
  })(shape as never);
  return rings;
}
