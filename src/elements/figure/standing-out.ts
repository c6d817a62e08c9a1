/**
 * What stands out in the picture: what is selected, compared, on a path, new, or
 * pointed at. Comes with what answers the reader, and sooner for a first picture
 * that has any of it.
 */
import { emphasisIn, emphasisOf, type Emphasis } from '../../scene/emphasis/emphasis.ts';
import type { chainsBetween } from '../../scene/emphasis/chains.ts';
import type { Scene } from '../../scene/scene.ts';
import { missing } from '../load/missing-part.ts';
import { fadeSvg } from './fade-svg.ts';
import { litIn, withLit } from './lit.ts';
import type { FigureModel } from './model.ts';

export class StandingOut {
  #last: { readonly scene: Scene; readonly key: string; readonly emphasis: Emphasis | undefined } | undefined;
  #chainsBetween: typeof chainsBetween | undefined;
  #chainsLoading: Promise<void> | undefined;

  constructor(
    private readonly element: HTMLElement,
    private readonly model: FigureModel,
  ) {}

  /** Resolves when what a path needs is there, where it is on its way. */
  get loading(): Promise<void> | undefined {
    return this.#chainsLoading;
  }

  /** The same object as long as it is the same. */
  in(scene: Scene): Emphasis | undefined {
    const { session, seen, picture, transform } = this.model;
    picture!.svg.fader = fadeSvg;
    const { state, graph, news, status, lit, today } = session!;
    const { select, compare, path, since, period } = state!;
    if (path !== undefined && !this.#chainsBetween) this.#loadChains();
    const key = JSON.stringify([
      ...[seen.edgeStop?.id, select, compare, path, status, !this.#chainsBetween, since, news, period, lit],
    ]);
    if (this.#last?.scene !== scene || this.#last.key !== key) {
      // A tie that is walked to stands out like a selected one.
      const emphasis = seen.edgeStop
        ? emphasisOf(scene, seen.edgeStop.id)
        : emphasisIn(scene, graph!, state!, {
            today,
            chainsBetween: this.#chainsBetween,
            news,
            unit: 1 / transform.scale,
          });
      const own = lit === undefined ? undefined : litIn(scene, lit);
      this.#last = { scene, key, emphasis: own ? withLit(emphasis, own) : emphasis };
    }
    return this.#last.emphasis;
  }

  /** Few views show chains, and finding them is much of the library. */
  #loadChains(): void {
    this.#chainsLoading ??= import('../../scene/emphasis/chains.ts')
      .then((module) => {
        this.#chainsBetween = module.chainsBetween;
        this.model.redraw();
      })
      .catch(missing(this.element, 'chains'))
      .finally(() => (this.#chainsLoading = undefined));
  }
}
