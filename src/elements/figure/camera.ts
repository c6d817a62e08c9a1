import type { Point } from '../../layout/types.ts';
import type { Viewport } from '../../view/view-state.ts';
import type { FigureModel } from './model.ts';
import { transformOf, viewportOf, type Transform } from './viewport.ts';
import { inSight, panBy, zoomAt } from './moves.ts';

/** The part of the picture that is on screen: moved by the reader at once, remembered in the state once it rests. */
export class Camera {
  /** @param moved hears of every move */
  constructor(
    private readonly model: FigureModel,
    private readonly moved: () => void,
  ) {}

  pan(dx: number, dy: number): void {
    const { seen, size, transform } = this.model;
    if (seen.scene && size) this.#move(panBy(transform, dx, dy, seen.scene, size));
  }

  zoom(factor: number, at: Point): void {
    const { seen, size, transform } = this.model;
    if (seen.scene && size) this.#move(zoomAt(transform, factor, at, seen.scene, size));
  }

  /** Zooms about the middle, as buttons and keys do. */
  zoomBy(factor: number): void {
    const { size } = this.model;
    if (!size) return;
    this.zoom(factor, { x: size.width / 2, y: size.height / 2 });
    this.remember();
  }

  /** All that is shown, as large as the frame takes it. */
  fit(): void {
    const { seen, size, session, home } = this.model;
    if (!seen.scene || !session?.view || !size) return;
    const places = new Map(seen.scene.nodes.map(({ id, x, y }) => [id, { x, y }]));
    if (seen.scene.kind === 'network') home.fit(session.view, places, size);
    this.#move(transformOf(seen.scene, size, this.#home));
    this.remember();
  }

  get #home(): Viewport | undefined {
    const { seen, home } = this.model;
    return seen.scene?.kind === 'map' ? undefined : home.viewport;
  }

  /** Moves the picture as little as needed for a node to be on screen. */
  bringIntoSight(id: string): void {
    const { seen, size, transform } = this.model;
    const node = seen.scene?.nodes.find((mark) => mark.id === id);
    if (seen.scene && node && size) this.#move(inSight(transform, node, seen.scene, size));
  }

  remember(): void {
    const { seen, size, session, transform } = this.model;
    if (!seen.scene || !size) return;
    this.model.isMoving = false;
    const viewport = viewportOf(transform, seen.scene, size, this.#home);
    // What was drawn on the way is not for just this part.
    this.model.redraw();
    if (JSON.stringify(viewport) !== JSON.stringify(session?.state?.viewport)) session?.update({ viewport }, 'replace');
  }

  #move(transform: Transform): void {
    const { model } = this;
    const isZoomed = model.transform.scale !== transform.scale;
    model.isMoving = true;
    model.transform = transform;
    model.picture?.adjust({ transform });
    model.see({ tip: undefined });
    // Marks and words keep their size.
    if (isZoomed) model.redraw();
    this.moved();
  }
}
