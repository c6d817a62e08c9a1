/** Where a picture is on the screen after the reader has moved it. */
import type { Point, Size } from '../../layout/types.ts';
import { baseScale, clampZoom, toScreen, type Transform } from './viewport.ts';

/** Zooms so that what is at `point` on the screen stays there. */
export function zoomAt(transform: Transform, factor: number, point: Point, scene: Size, stage: Size): Transform {
  const base = baseScale(scene, stage);
  const scale = base * clampZoom((transform.scale * factor) / base);
  const ratio = scale / transform.scale;
  return { scale, x: point.x - (point.x - transform.x) * ratio, y: point.y - (point.y - transform.y) * ratio };
}

/** Moves no further than until the middle of the stage shows the picture's rim. */
export function panBy(transform: Transform, dx: number, dy: number, scene: Size, stage: Size): Transform {
  const within = (value: number, size: number, room: number): number =>
    Math.min(room / 2, Math.max(room / 2 - size * transform.scale, value));
  return {
    scale: transform.scale,
    x: within(transform.x + dx, scene.width, stage.width),
    y: within(transform.y + dy, scene.height, stage.height),
  };
}

/** Moves a zoomed picture as little as needed for a point of the scene to be well inside the stage. */
export function inSight(transform: Transform, point: Point, scene: Size, stage: Size): Transform {
  if (transform.scale <= baseScale(scene, stage)) return transform;
  const at = toScreen(transform, point);
  const missing = (value: number, room: number): number => Math.min(room - RIM, Math.max(RIM, value)) - value;
  return { ...transform, x: transform.x + missing(at.x, stage.width), y: transform.y + missing(at.y, stage.height) };
}

/** Nearer to the stage's rim than this a node is hard to see, CSS pixels. */
const RIM = 32;
