/**
 * A scene on screen: as SVG at first, since that needs nothing more to load;
 * in Cytoscape in the same place once somebody may act on it; and as a plain
 * painting where there are too many marks for either.
 */
import type { Size } from '../../layout/types.ts';
import type { SceneCanvas, showScene } from '../../render/cytoscape.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Emphasis } from '../../scene/emphasis/emphasis.ts';
import type { FoundPicture } from './found-picture.ts';
import type { Painting, Sketch } from './painting.ts';
import type { Resources } from './resources.ts';
import { SvgPicture } from './svg-picture.ts';
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
  /** The picture of the page that is gone on with, where there is one. */
  readonly found?: FoundPicture | undefined;
}

export interface PictureHosts {
  readonly svg: HTMLElement;
  readonly canvas: HTMLElement;
  readonly painting: HTMLElement;
}

export interface PictureOptions {
  /** Brings the canvas renderer. */
  readonly load?: (() => Promise<CanvasModule>) | undefined;
  /** The canvas could not be loaded; said once. The SVG stays, and all else works as before. */
  readonly refused: (error: unknown) => void;
}

/** With more nodes and edges than this, Cytoscape takes longer than a reader waits without noticing. */
export const MOST_MARKS = 600;

export class Picture {
  #state: PictureState | undefined;
  readonly svg: SvgPicture;
  /** Loaded with the first network that is too large for the other two. */
  #painting: Painting | undefined;
  #canvas: SceneCanvas | undefined;
  #renderer: Promise<CanvasModule> | undefined;
  #waking: Promise<void> | undefined;
  #release: (() => void) | undefined;
  #isDestroyed = false;

  constructor(
    private readonly hosts: PictureHosts,
    private readonly resources: Resources,
    private readonly options: PictureOptions,
  ) {
    this.svg = new SvgPicture(hosts.svg);
  }

  /** Whether nothing has been shown yet. */
  get isEmpty(): boolean {
    return this.#state === undefined;
  }

  /** Whether the canvas has taken over. */
  get isLive(): boolean {
    return this.#canvas !== undefined;
  }

  /** @param duration milliseconds in which nodes go to their new places; only Cytoscape can show that */
  async show(state: PictureState, duration: number): Promise<void> {
    const before = this.#state;
    this.#state = state;
    if (isLarge(state.scene)) {
      this.#leaveCanvas();
      const painting = await this.#bringPainting();
      // Destroyed, or another picture by now.
      if (this.#isDestroyed || this.#state.scene !== state.scene) return;
      await painting.show(this.#state);
      this.svg.clear();
      return;
    }
    if (isStill(state.scene)) this.#leaveCanvas();
    if (this.#canvas) {
      this.#canvas.transform = state.transform;
      this.#painting?.hide();
      await this.#canvas.update(state.scene, { duration, emphasis: state.emphasis });
      return;
    }
    if (before?.scene !== state.scene) this.svg.draw(state.scene, state.found);
    this.svg.frame(state);
    this.svg.fade(state.emphasis);
    this.#painting?.hide();
  }

  async #bringPainting(): Promise<Painting> {
    const { Painting } = await import('./painting.ts');
    return (this.#painting ??= new Painting(this.hosts.painting));
  }

  /** Changes what is on screen without another scene. */
  adjust(change: Partial<Omit<PictureState, 'scene'>>): void {
    if (!this.#state) return;
    const before = this.#state;
    this.#state = { ...before, ...change };
    const { scene, transform, emphasis } = this.#state;
    const isFaded = emphasis !== before.emphasis;
    if (isLarge(scene)) void this.#painting?.show(this.#state);
    else if (this.#canvas) {
      if (change.stage) this.#canvas.resize();
      this.#canvas.transform = transform;
      if (isFaded) this.#canvas.emphasize(emphasis);
    } else {
      this.svg.frame(this.#state);
      if (isFaded) this.svg.fade(emphasis);
    }
  }

  /** The network while its layout runs: the canvas moves its nodes, where it can; else a sketch of it. */
  form(sketch: Sketch, stage: Size): void {
    if (this.#isDestroyed) return;
    if (this.#canvas) this.#canvas.moveNodes(sketch.positions);
    else if (this.#painting) this.#painting.sketch(sketch, stage);
    // The sketch after this one will do; where it cannot be had, the picture says so.
    else this.#bringPainting().catch(() => undefined);
  }

  /** Whether the canvas cannot show what there is. */
  get #needsNone(): boolean {
    return this.#state !== undefined && (isLarge(this.#state.scene) || isStill(this.#state.scene));
  }

  /** Loads the canvas, which takes over when the picture begins to move: drawn at once it would hold whoever only points. */
  prepare(): void {
    if (this.#needsNone) return;
    this.#renderer ??= (this.options.load ?? (() => import('../../render/cytoscape.ts')))();
    // Said where it is needed.
    this.#renderer.catch(() => undefined);
  }

  /** Loads the canvas and lets it take over. */
  wake(): Promise<void> {
    if (this.#needsNone) return Promise.resolve();
    this.#waking ??= this.#takeOver();
    return this.#waking;
  }

  async #takeOver(): Promise<void> {
    let renderer: CanvasModule;
    try {
      this.prepare();
      renderer = await this.#renderer!;
    } catch (error) {
      if (!this.#isDestroyed) this.options.refused(error);
      return;
    }
    if (!this.#state || this.#isDestroyed || this.#needsNone) {
      this.#waking = undefined;
      return;
    }
    const { scene, transform, emphasis } = this.#state;
    const canvas = renderer.showScene(this.hosts.canvas, scene, { transform, emphasis });
    const release = (this.#release = this.resources.hold('canvas', () => canvas.destroy()));
    await canvas.drawn;
    // Destroyed, or too large by now.
    if (this.#release !== release) return;
    this.#canvas = canvas;
    // What has changed while the first picture was drawn.
    if (this.#state.scene !== scene) void canvas.update(this.#state.scene, { emphasis: this.#state.emphasis });
    canvas.transform = this.#state.transform;
    canvas.emphasize(this.#state.emphasis);
    this.hosts.canvas.classList.add('live');
    this.hosts.svg.classList.add('replaced');
  }

  /** Back to what needs no canvas. */
  #leaveCanvas(): void {
    this.#release?.();
    this.#release = undefined;
    this.#canvas = undefined;
    this.#waking = undefined;
    this.hosts.svg.classList.remove('replaced');
    this.hosts.canvas.classList.remove('live');
    this.hosts.canvas.replaceChildren();
  }

  /** The reader drags a node; an SVG cannot show that. */
  moveNode(id: string, x: number, y: number): void {
    if (this.#canvas) this.#canvas.moveNode(id, x, y);
    else if (this.#state && isLarge(this.#state.scene)) this.#painting?.moveNode(id, x, y);
  }

  /** Where a node is drawn now, scene units; for tests. */
  placeOf(id: string): { readonly x: number; readonly y: number } | undefined {
    return this.#canvas?.placeOf(id);
  }

  /**
   * On paper the picture is as wide as the column there, which neither canvas can follow: the SVG stands in for both.
   * @param onPaper the same picture in the colours of paper, where they are others
   */
  print(onPaper?: Scene): void {
    if (!this.#state) return;
    this.#drawSvg(onPaper ? { ...this.#state, scene: onPaper } : this.#state);
    this.svg.print();
    if (this.#canvas || isLarge(this.#state.scene)) this.hosts.svg.classList.add('replaced');
  }

  /** Back to the screen. */
  printed(): void {
    if (!this.#state) return;
    this.#drawSvg(this.#state);
    if (this.#canvas) return;
    this.hosts.svg.classList.remove('replaced');
    if (isLarge(this.#state.scene)) this.svg.clear();
  }

  #drawSvg(state: PictureState): void {
    this.svg.draw(state.scene);
    this.svg.frame(state);
    this.svg.fade(state.emphasis);
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#leaveCanvas();
    this.#painting?.hide();
    this.svg.clear();
    this.hosts.painting.replaceChildren();
  }
}

function isLarge({ kind, nodes, edges }: Scene): boolean {
  return kind === 'network' && nodes.length + edges.length > MOST_MARKS;
}

/** Nothing on a map is dragged, and Cytoscape has no ground to draw it on: it stays SVG. */
function isStill({ kind }: Scene): boolean {
  return kind === 'map';
}
