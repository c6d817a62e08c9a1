/**
 * From scene to screen and back. `Viewport` in the state is in units of a
 * nominal frame, so that a link made on a wide screen shows the same part of
 * the picture on a phone; so are pins.
 */
import type { Point, Size } from '../../layout/types.ts';
import { NOMINAL_FRAME } from '../../view/nominal-frame.ts';
import type { Viewport } from '../../view/view-state.ts';

/** Screen = scene × scale + (x, y), CSS pixels from the stage's top left. */
export interface Transform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const ZOOM = { least: 0.5, most: 12, step: 1.5 } as const;

/** The scale at which the whole figure is seen. */
export function baseScale(scene: Size, stage: Size): number {
  return Math.min(stage.width / scene.width, stage.height / scene.height);
}

export function transformOf(scene: Size, stage: Size, viewport: Viewport | undefined): Transform {
  const zoom = clampZoom(viewport?.zoom ?? 1);
  const scale = baseScale(scene, stage) * zoom;
  const centre = viewport ? fromNominal(viewport, scene) : { x: scene.width / 2, y: scene.height / 2 };
  return { scale, x: stage.width / 2 - centre.x * scale, y: stage.height / 2 - centre.y * scale };
}

const WHOLE: Viewport = { x: NOMINAL_FRAME.width / 2, y: NOMINAL_FRAME.height / 2, zoom: 1 };

/** The viewport that a transform shows; undefined where it shows what is shown at first: `home`, default the whole figure. */
export function viewportOf(
  transform: Transform,
  scene: Size,
  stage: Size,
  home: Viewport = WHOLE,
): Viewport | undefined {
  const zoom = transform.scale / baseScale(scene, stage);
  const centre = toScene(transform, { x: stage.width / 2, y: stage.height / 2 });
  const { x, y } = toNominal(centre, scene);
  const viewport = { x: Math.round(x), y: Math.round(y), zoom: Math.round(zoom * 100) / 100 };
  return viewport.zoom === home.zoom && viewport.x === home.x && viewport.y === home.y ? undefined : viewport;
}

export function toScreen({ scale, x, y }: Transform, point: Point): Point {
  return { x: point.x * scale + x, y: point.y * scale + y };
}

export function toScene({ scale, x, y }: Transform, point: Point): Point {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}

export function toNominal({ x, y }: Point, scene: Size): Point {
  return { x: (x * NOMINAL_FRAME.width) / scene.width, y: (y * NOMINAL_FRAME.height) / scene.height };
}

export function fromNominal({ x, y }: Point, scene: Size): Point {
  return { x: (x * scene.width) / NOMINAL_FRAME.width, y: (y * scene.height) / NOMINAL_FRAME.height };
}

/** A zoom as far as a picture can be zoomed. */
export function clampZoom(zoom: number): number {
  return Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));
}
