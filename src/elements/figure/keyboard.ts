import { missing } from '../load/missing-part.ts';
import type { Camera } from './camera.ts';
import type { FigureModel } from './model.ts';
import type { Selecting } from './selecting.ts';
import type { Walking } from './walking.ts';

/** Keys that mean something on a node or tie (`walking.ts`), in small letters. */
const KEYS = /^(arrow(up|down|left|right)|home|page(up|down)|[ekpfdt+=0-])$/;

/** The figure by keyboard: what the keys do comes with the first focus, and none that was pressed before is lost. */
export class Keyboard {
  #walking: Walking | undefined;
  #loading: Promise<void> | undefined;

  constructor(
    readonly element: HTMLElement,
    readonly model: FigureModel,
    readonly camera: Camera,
    readonly selecting: Selecting,
  ) {}

  /** Resolves when the keys are answered, where what answers them is on its way. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  /** Somebody has come into the figure. */
  readonly prepare = (): void => {
    if (this.#walking || this.model.isStatic) return;
    this.#loading ??= this.#load();
  };

  async #load(): Promise<void> {
    try {
      const { Walking } = await import('./walking.ts');
      this.#walking = new Walking(this);
    } catch (error) {
      // The next key asks again.
      missing(this.element, 'keys')(error);
    } finally {
      this.#loading = undefined;
    }
  }

  /** A key pressed on a node or tie. */
  readonly pressed = (event: KeyboardEvent): void => {
    const { session, seen } = this.model;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey || event.altKey || !session?.state || !seen.scene || !KEYS.test(key)) return;
    event.preventDefault();
    const { shiftKey } = event;
    if (this.#walking) this.#walking.press(key, shiftKey);
    else {
      this.prepare();
      void this.#loading?.then(() => this.#walking?.press(key, shiftKey));
    }
  };

  /** Whatever has the focus inside the figure. */
  escape(event: KeyboardEvent): void {
    const { edgeStop, tip } = this.model.seen;
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const isSelected = this.model.session?.state?.select !== undefined;
    if (!edgeStop && !tip && !isSelected) return;
    event.stopPropagation();
    this.model.see({ tip: undefined });
    if (edgeStop) this.#walking?.leaveTie();
    else if (isSelected) this.selecting.clear();
  }

  /** Enter, Space, or a screen reader's click on the stop that has the focus. */
  press(): void {
    const { edgeStop, active } = this.model.seen;
    if (edgeStop)
      this.selecting.toggle({ type: 'edge', id: edgeStop.id, source: edgeStop.source, target: edgeStop.target });
    else if (active !== undefined) this.selecting.toggle({ type: 'node', id: active });
  }

  /** Where one has walked to. */
  position(): string {
    return this.#walking?.position() ?? '';
  }

  /** What is said of the tie that has been walked to. */
  edgeLabel(): string {
    const { edgeStop } = this.model.seen;
    return edgeStop && this.#walking ? this.position() + this.#walking.edgeText(edgeStop) : (edgeStop?.title ?? '');
  }
}
