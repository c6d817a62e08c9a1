/**
 * A scene on screen: as SVG at first, since that needs nothing more to load;
 * on a canvas in the same place once somebody may act on it.
 */
import type { Size } from '../../layout/types.ts';
import type { SceneCanvas, showScene } from '../../render/cytoscape.ts';
import { renderSvg } from '../../render/svg.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Emphasis } from './emphasis.ts';
import type { Resources } from './resources.ts';
import type { Transform } from './viewport.ts';

/** The part of `render/cytoscape.ts` that is loaded late. */
export interface CanvasModule {
  readonly showScene: typeof showScene;
}

export interface PictureState {
  readonly scene: Scene;
  readonly stage: Size;
  readonly transform: Transform;
  readonly emphasis: Emphasis | undefined;
}

export class Picture {
  #state: PictureState | undefined;
  #canvas: SceneCanvas | undefined;
  #waking: Promise<void> | undefined;
  #release: (() => void) | undefined;
  #labels: readonly Element[] = [];
  #halos: readonly Element[] = [];
  #isDestroyed = false;

  /** @param load brings the canvas renderer */
  constructor(
    private readonly svgHost: HTMLElement,
    private readonly canvasHost: HTMLElement,
    private readonly resources: Resources,
    private readonly load: () => Promise<CanvasModule> = () => import('../../render/cytoscape.ts'),
  ) {}

  /** Whether nothing has been shown yet. */
  get isEmpty(): boolean {
    return this.#state === undefined;
  }

  /** Whether the canvas has taken over. */
  get isLive(): boolean {
    return this.#canvas !== undefined;
  }

  /** @param duration milliseconds in which nodes go to their new places; the SVG is exchanged at once */
  async show(state: PictureState, duration: number): Promise<void> {
    const before = this.#state;
    this.#state = state;
    if (this.#canvas) {
      this.#canvas.transform = state.transform;
      await this.#canvas.update(state.scene, { duration, emphasis: state.emphasis });
      return;
    }
    if (before?.scene !== state.scene) this.#drawSvg(state.scene);
    this.#frameSvg(state);
    this.#fadeSvg(state);
  }

  /** Changes what is on screen without another scene. */
  adjust(change: Partial<Omit<PictureState, 'scene'>>): void {
    if (!this.#state) return;
    const before = this.#state;
    this.#state = { ...before, ...change };
    if (this.#canvas) {
      if (change.stage) this.#canvas.resize();
      this.#canvas.transform = this.#state.transform;
      if (this.#state.emphasis !== before.emphasis) this.#canvas.emphasize(this.#state.emphasis);
      return;
    }
    this.#frameSvg(this.#state);
    if (this.#state.emphasis !== before.emphasis) this.#fadeSvg(this.#state);
  }

  /** Loads the canvas and lets it take over; where that fails the SVG stays, and all else works as before. */
  wake(): Promise<void> {
    this.#waking ??= this.#takeOver();
    return this.#waking;
  }

  async #takeOver(): Promise<void> {
    let renderer: CanvasModule;
    try {
      renderer = await this.load();
    } catch {
      return;
    }
    if (!this.#state || this.#isDestroyed) {
      this.#waking = undefined;
      return;
    }
    const { scene, transform, emphasis } = this.#state;
    const canvas = renderer.showScene(this.canvasHost, scene, { transform, emphasis });
    this.#release = this.resources.hold('canvas', () => canvas.destroy());
    await canvas.drawn;
    if (this.#isDestroyed) return;
    this.#canvas = canvas;
    // What has changed while the first picture was drawn.
    if (this.#state.scene !== scene) void canvas.update(this.#state.scene, { emphasis: this.#state.emphasis });
    canvas.transform = this.#state.transform;
    canvas.emphasize(this.#state.emphasis);
    this.canvasHost.classList.add('live');
    this.svgHost.classList.add('replaced');
  }

  /** The reader drags a node; only a canvas can show that. */
  moveNode(id: string, x: number, y: number): void {
    this.#canvas?.moveNode(id, x, y);
  }

  /** Where a node is drawn now, scene units; for tests. */
  placeOf(id: string): { readonly x: number; readonly y: number } | undefined {
    return this.#canvas?.placeOf(id);
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#release?.();
    this.#canvas = undefined;
    this.svgHost.replaceChildren();
    this.svgHost.classList.remove('replaced');
    this.canvasHost.classList.remove('live');
    this.canvasHost.replaceChildren();
  }

  #drawSvg(scene: Scene): void {
    this.svgHost.innerHTML = renderSvg(scene, { bare: true });
    this.#labels = [...this.svgHost.querySelectorAll('#cg-labels > text')];
    this.#halos = [...this.svgHost.querySelectorAll('#cg-halos > text')];
  }

  #frameSvg({ stage, transform: { scale, x, y } }: PictureState): void {
    const svg = this.svgHost.firstElementChild;
    if (!svg) return;
    svg.setAttribute('width', String(stage.width));
    svg.setAttribute('height', String(stage.height));
    svg.setAttribute('viewBox', [-x / scale, -y / scale, stage.width / scale, stage.height / scale].join(' '));
  }

  #fadeSvg({ emphasis }: PictureState): void {
    const fade = (element: Element, kept: ReadonlySet<string> | undefined): void =>
      void element.classList.toggle('faded', kept !== undefined && !kept.has(element.getAttribute('data-id') ?? ''));
    for (const edge of this.svgHost.querySelectorAll('#cg-edges > [data-id]')) fade(edge, emphasis?.edges);
    for (const node of this.svgHost.querySelectorAll('#cg-nodes > [data-id]')) fade(node, emphasis?.nodes);
    this.#labels.forEach((label, i) => {
      fade(label, emphasis?.nodes);
      this.#halos[i]?.classList.toggle('faded', label.classList.contains('faded'));
    });
  }
}
