import type { Point } from '../../layout/types.ts';
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

  fit(): void {
    const { seen, size } = this.model;
    if (!seen.scene || !size) return;
    this.#move(transformOf(seen.scene, size, undefined));
    this.remember();
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
    const viewport = viewportOf(transform, seen.scene, size);
    if (JSON.stringify(viewport) !== JSON.stringify(session?.state?.viewport)) session?.update({ viewport }, 'replace');
  }

  #move(transform: Transform): void {
    this.model.transform = transform;
    this.model.picture?.adjust({ transform });
    this.model.see({ tip: undefined });
    this.moved();
  }
}
