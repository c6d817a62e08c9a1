/**
 * The floor: the marks of a picture that is on screen, drawn again by d3-geo and
 * plain strings alone, into a box of the same size. No state, selection, layout,
 * label placement, words, keyboard or styles: what remains is what any drawing
 * of these marks costs.
 */
import { geoPath } from 'd3-geo';

import type { EdgeMark, Label, NodeMark, Scene } from '../../src/scene/scene.ts';
import { centreFor, worldMap } from '../../src/scene/map/projection.ts';
import { landsOf, type WorldFile } from '../../src/scene/map/world.ts';

/** What of a picture its floor is drawn from. */
export type Drawable =
  | { readonly kind: 'scene'; readonly scene: Scene; readonly world?: WorldFile; readonly lon: number }
  /** Words of all cells, row by row. */
  | {
      readonly kind: 'cells';
      readonly cells: readonly (readonly string[])[];
      readonly width: number;
      readonly height: number;
    };

export function drawFloor(host: HTMLElement, drawable: Drawable): void {
  if (drawable.kind === 'cells') {
    host.innerHTML = table(drawable.cells);
    return;
  }
  const { scene, world, lon } = drawable;
  const { map } = scene;
  host.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${scene.height}" viewBox="0 0 ${scene.width} ${scene.height}">${
    world ? land(world, scene, lon) : ''
  }${scene.edges.map(line).join('')}${[...scene.nodes, ...(map?.twins ?? [])].map(dot).join('')}${[
    ...scene.labels,
    ...(map?.values ?? []),
    ...(map?.notes ?? []),
  ]
    .map(word)
    .join('')}</svg>`;
}

/** All countries by d3-geo, at the size and about the meridian of the picture. */
function land(world: WorldFile, { width, height }: Scene, lon: number): string {
  const { projection } = worldMap({ left: 0, top: 0, right: width, bottom: height }, centreFor(lon));
  const draw = geoPath(projection).digits(1);
  return landsOf(world)
    .map(({ shape }) => `<path fill="#ddd" stroke="#fff" d="${draw(shape as never) ?? ''}"/>`)
    .join('');
}

function line({ from, control, to, stroke, width, opacity }: EdgeMark): string {
  return `<path d="M${from.join(' ')}Q${control.join(' ')} ${to.join(' ')}" fill="none" stroke="${stroke}" stroke-width="${width}" opacity="${opacity}"/>`;
}

function dot({ x, y, radius, fill, stroke }: NodeMark): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${stroke}"/>`;
}

function word({ text, x, y, size, anchor, fill }: Label): string {
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
}

function table(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
