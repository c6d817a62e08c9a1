import type { LayoutEdge, Positions, Size } from '../../layout/types.ts';
import { paintNode, paintSteps } from '../../render/paint.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Emphasis } from '../../scene/emphasis/emphasis.ts';
import { FADED } from '../../scene/emphasis/faded.ts';
import { inSlices } from './slices.ts';
import type { Transform } from './viewport.ts';

/** A network without its looks: what is shown while the layout runs. */
export interface Sketch {
  readonly positions: Positions;
  readonly edges: readonly Pick<LayoutEdge, 'source' | 'target'>[];
  readonly colours: { readonly background: string; readonly node: string; readonly edge: string };
}

export interface PaintedState {
  readonly scene: Scene;
  readonly stage: Size;
  readonly transform: Transform;
  readonly emphasis: Emphasis | undefined;
}

/** Sharp enough, and no more to fill than needed. */
const MOST_PIXEL_RATIO = 2;

/** More lines than this take longer than a frame, and show no more of the shape. */
const MOST_LINES = 1500;

/**
 * A large network on a plain canvas. It is painted out of sight in slices and
 * then shown at once; until then the picture before it moves along.
 */
export class Painting {
  readonly #front: HTMLCanvasElement;
  readonly #back: HTMLCanvasElement;
  #work: AbortController | undefined;
  #state: PaintedState | undefined;
  /** Of what is on the front. */
  #painted: Transform | undefined;

  constructor(private readonly host: HTMLElement) {
    const { ownerDocument } = host;
    this.#front = ownerDocument.createElement('canvas');
    this.#back = ownerDocument.createElement('canvas');
    host.replaceChildren(this.#front);
  }

  /** Dots and lines, at once, in scene units of the stage. */
  sketch({ positions, edges, colours }: Sketch, stage: Size): void {
    this.#work?.abort();
    const ratio = this.#fit(this.#front, stage);
    const context = this.#front.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = colours.background;
    context.fillRect(0, 0, stage.width, stage.height);
    context.strokeStyle = colours.edge;
    context.lineWidth = 0.5;
    context.setLineDash([]);
    context.beginPath();
    const every = Math.ceil(edges.length / MOST_LINES);
    for (let i = 0; i < edges.length; i += every) {
      const [a, b] = [positions.get(edges[i]!.source), positions.get(edges[i]!.target)];
      if (!a || !b) continue;
      context.moveTo(a.x, a.y);
      context.lineTo(b.x, b.y);
    }
    context.stroke();
    context.fillStyle = colours.node;
    for (const { x, y } of positions.values()) context.fillRect(x - 1.5, y - 1.5, 3, 3);
    this.#painted = undefined;
    this.#front.style.removeProperty('transform');
    this.#reveal();
  }

  /** Paints; resolves when it is on screen, or overtaken by another. */
  async show(state: PaintedState): Promise<void> {
    this.#work?.abort();
    const work = (this.#work = new AbortController());
    this.#state = state;
    const { scene, stage, emphasis, transform } = state;
    this.#front.setAttribute('role', 'img');
    this.#front.setAttribute('aria-label', scene.title);
    this.#follow();
    const ratio = this.#fit(this.#back, stage);
    const context = this.#back.getContext('2d', { willReadFrequently: true });
    if (!context) return;
    const view = { scale: transform.scale * ratio, x: transform.x * ratio, y: transform.y * ratio };
    try {
      await inSlices(paintSteps(context, scene, { ...view, emphasis, faded: FADED }), work.signal);
    } catch (error) {
      if (work.signal.aborted) return;
      throw error;
    }
    this.#fit(this.#front, stage);
    this.#bring();
    this.#painted = transform;
    this.#follow();
    this.#reveal();
  }

  /** The reader drags a node: it alone is seen to move. */
  moveNode(id: string, x: number, y: number): void {
    const node = this.#state?.scene.nodes.find((mark) => mark.id === id);
    const context = this.#front.getContext('2d');
    if (!node || !context || !this.#painted) return;
    this.#bring();
    const ratio = this.#front.width / this.#state!.stage.width;
    const { scale, x: left, y: top } = this.#painted;
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * left, ratio * top);
    paintNode(context, { ...node, x, y });
  }

  hide(): void {
    this.#work?.abort();
    this.host.classList.remove('shown');
  }

  #reveal(): void {
    this.host.classList.add('shown');
  }

  /** From the back to the front. */
  #bring(): void {
    const context = this.#front.getContext('2d');
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.drawImage(this.#back, 0, 0);
  }

  /** What was painted for another part of the picture is stretched to this one. */
  #follow(): void {
    const [from, to] = [this.#painted, this.#state?.transform];
    if (!from || !to) return;
    const scale = to.scale / from.scale;
    this.#front.style.setProperty(
      'transform',
      `translate(${to.x - from.x * scale}px, ${to.y - from.y * scale}px) scale(${scale})`,
    );
  }

  /** @returns canvas pixels per CSS pixel */
  #fit(canvas: HTMLCanvasElement, { width, height }: Size): number {
    const ratio = Math.min(MOST_PIXEL_RATIO, Math.max(1, globalThis.devicePixelRatio));
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    // Setting a size clears.
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
    canvas.style.setProperty('inline-size', `${width}px`);
    canvas.style.setProperty('block-size', `${height}px`);
    return ratio;
  }
}
