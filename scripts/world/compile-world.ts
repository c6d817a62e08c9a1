/**
 * The countries of world-atlas (Natural Earth, 1:110 million) as small as a map
 * of the world needs them: keyed by alpha-3, without Antarctica, on a grid of
 * 0.04 degrees. Borders are Natural Earth's; shapes that the data has no
 * country for keep their place, without a key.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { WorldFile } from '../../src/scene/map/world.ts';

interface Geometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly id?: string;
  readonly arcs: readonly unknown[];
}

interface Atlas {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

const ANTARCTICA = '010';

/** Steps in 360 degrees: a step is a fifth of a pixel on a map 1,800 pixels wide, and 0.04 degrees. */
const STEPS = 9000;

/** @param countries ids by UN M49 */
export function compileWorld(countries: readonly { readonly id: string; readonly m49?: string }[]): WorldFile {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
  const ids = new Map(countries.map((row) => [row.m49, row.id]));
  const kept = new Map<number, number>();
  const keep = (arcs: unknown): unknown => {
    if (Array.isArray(arcs)) return arcs.map(keep);
    const index = arcs as number;
    const arc = index < 0 ? ~index : index;
    if (!kept.has(arc)) kept.set(arc, kept.size);
    return index < 0 ? ~kept.get(arc)! : kept.get(arc)!;
  };
  const geometries = atlas.objects.countries.geometries
    .filter(({ id }) => id !== ANTARCTICA)
    .map(({ type, id, arcs }) => {
      const country = id === undefined ? undefined : ids.get(id);
      return { type, ...(country === undefined ? {} : { id: country }), arcs: keep(arcs) as WorldFile['arcs'] };
    });
  const step = 360 / STEPS;
  const arcs = [...kept.keys()].map((arc) => thin(atlas.arcs[arc]!, atlas.transform, step));
  return {
    format: 'collab-graph/world@1',
    type: 'Topology',
    transform: { scale: [step, step], translate: [-180, -90] },
    objects: { countries: { type: 'GeometryCollection', geometries: geometries as never } },
    arcs,
  };
}

/** An arc on the coarser grid, as steps from point to point; points that fall on the one before are left out. */
function thin(arc: Atlas['arcs'][number], { scale, translate }: Atlas['transform'], step: number): [number, number][] {
  let [x, y] = [0, 0];
  let before: readonly [number, number] | undefined;
  const found: [number, number][] = [];
  arc.forEach(([dx, dy], i) => {
    x += dx;
    y += dy;
    const place = [
      Math.round((x * scale[0] + translate[0] + 180) / step),
      Math.round((y * scale[1] + translate[1] + 90) / step),
    ] as const;
    const isSame = before !== undefined && place[0] === before[0] && place[1] === before[1];
    // An arc has two ends, even where they meet.
    if (isSame && !(i === arc.length - 1 && found.length === 1)) return;
    found.push(before ? [place[0] - before[0], place[1] - before[1]] : [place[0], place[1]]);
    before = place;
  });
  return found;
}
