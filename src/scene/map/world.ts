/** The shapes of the world's countries as they are shipped, and as a map draws them. */
import { feature } from 'topojson-client';

import { CollabGraphError } from '../../model/errors.ts';

/** `src/data/compiled/world.json`: a quantised TopoJSON topology; `npm run build` makes it of world-atlas. */
export interface WorldFile {
  readonly format: 'collab-graph/world@1';
  readonly type: 'Topology';
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly objects: {
    readonly countries: {
      readonly type: 'GeometryCollection';
      /** `id` is a country's alpha-3; absent for shapes that the data has no country for. */
      readonly geometries: readonly { readonly type: string; readonly id?: string; readonly arcs: unknown }[];
    };
  };
  readonly arcs: readonly (readonly (readonly number[])[])[];
}

/** One shape, in degrees. GeoJSON's MultiPolygon or Polygon. */
export interface Land {
  /** Alpha-3; undefined where the data has no such country. */
  readonly id: string | undefined;
  readonly shape:
    | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };
}

/**
 * What was read as a `WorldFile`.
 * @throws CollabGraphError `unsupported` for anything else
 */
export function checkWorld(data: unknown): WorldFile {
  const format = (data as { readonly format?: unknown } | null)?.format;
  if (format === 'collab-graph/world@1') return data as WorldFile;
  throw new CollabGraphError(
    'unsupported',
    `unsupported world format ${JSON.stringify(format) ?? 'none'} (expected "collab-graph/world@1")`,
    { place: { file: 'world.json' } },
  );
}

const DECODED = new WeakMap<WorldFile, readonly Land[]>();

/** The shapes, in the file's order. Worked out once for each file. */
export function landsOf(file: WorldFile): readonly Land[] {
  let lands = DECODED.get(file);
  if (!lands) {
    type Topology = Parameters<typeof feature>[0];
    const topology = file as unknown as Topology;
    lands = file.objects.countries.geometries.map((geometry) => {
      const { geometry: shape } = feature(topology, geometry as never) as unknown as { geometry: Land['shape'] };
      return { id: geometry.id, shape };
    });
    DECODED.set(file, lands);
  }
  return lands;
}
