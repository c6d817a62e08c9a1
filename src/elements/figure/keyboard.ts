import { along } from '../../scene/curves.ts';
import { actingWords } from '../../locales/acting.ts';
import type { Camera } from './camera.ts';
import type { FigureModel } from './model.ts';
import type { Selecting } from './selecting.ts';
import { edgeTip } from './tip.ts';
import { toScreen, ZOOM } from './viewport.ts';
import { edgesOf, nearestInDirection, type Direction } from './walk.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The network by keyboard: from node to node by direction, along the ties of one, and what else a key does. */
export class Keyboard {
  constructor(
    private readonly model: FigureModel,
    private readonly camera: Camera,
    private readonly selecting: Selecting,
  ) {}

  /** A key pressed on a node or tie. */
  readonly pressed = (event: KeyboardEvent): void => {
    const { session, seen } = this.model;
    if (event.ctrlKey || event.metaKey || event.altKey || !session?.state || !seen.scene || seen.active === undefined)
      return;
    if (this.#act(event, seen.active, session.state.focus)) event.preventDefault();
  };

  /** Whatever has the focus inside the figure. */
  escape(event: KeyboardEvent): void {
    const { edgeStop, tip, active } = this.model.seen;
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const isSelected = this.model.session?.state?.select !== undefined;
    if (!edgeStop && !tip && !isSelected) return;
    event.stopPropagation();
    this.model.see({ tip: undefined });
    if (edgeStop) this.#goTo(active);
    else if (isSelected) this.selecting.clear();
  }

  /** Enter, Space, or a screen reader's click on the stop that has the focus. */
  press(): void {
    const { edgeStop, active } = this.model.seen;
    if (edgeStop)
      this.selecting.toggle({ type: 'edge', id: edgeStop.id, source: edgeStop.source, target: edgeStop.target });
    else if (active !== undefined) this.selecting.toggle({ type: 'node', id: active });
  }

  /** What is said of the tie that has been walked to. */
  edgeLabel(): string {
    const { scene, edgeStop, active } = this.model.seen;
    if (!scene || !edgeStop || active === undefined) return '';
    const edges = edgesOf(scene, active);
    const at = edges.findIndex((edge) => edge.id === edgeStop.id);
    return actingWords(this.model.lang).edgeOf(at + 1, edges.length, edgeStop.title);
  }

  /** @returns whether the key means anything */
  #act({ key, shiftKey }: KeyboardEvent, active: string, focus: string): boolean {
    const direction = ARROWS[key];
    if (direction) {
      if (this.model.seen.edgeStop) this.#walkEdge(direction === 'left' || direction === 'up' ? -1 : 1);
      else this.#walk(direction, active);
      return true;
    }
    const action = {
      home: () => this.#goTo(focus),
      e: () => this.#walkEdge(shiftKey ? -1 : 1),
      p: () => this.selecting.togglePin(active),
      f: () => this.selecting.focusOn(active),
      '+': () => this.camera.zoomBy(ZOOM.step),
      '=': () => this.camera.zoomBy(ZOOM.step),
      '-': () => this.camera.zoomBy(1 / ZOOM.step),
      '0': () => this.camera.fit(),
    }[key.toLowerCase()];
    action?.();
    return action !== undefined;
  }

  /** While a node is selected, its neighbors come before nodes that are nearer. */
  #walk(direction: Direction, from: string): void {
    const { emphasis, seen } = this.model;
    const isNode = seen.scene!.nodes.some((node) => node.id === emphasis?.selected);
    this.#goTo(nearestInDirection(seen.scene!, from, direction, isNode ? emphasis?.nodes : undefined) ?? from);
  }

  #goTo(id: string | undefined): void {
    if (id === undefined || !this.model.seen.scene?.nodes.some((node) => node.id === id)) return;
    this.camera.bringIntoSight(id);
    this.model.wantsFocus = true;
    this.model.see({ edgeStop: undefined, active: id });
    // Also where nothing is news: the focus may be elsewhere.
    this.model.redraw();
  }

  #walkEdge(step: 1 | -1): void {
    const { seen, transform } = this.model;
    if (!seen.scene || seen.active === undefined) return;
    const edges = edgesOf(seen.scene, seen.active);
    if (edges.length === 0) {
      this.model.say(actingWords(this.model.lang).noEdges(this.model.nameOf(seen.active)));
      return;
    }
    const at = edges.findIndex((edge) => edge.id === seen.edgeStop?.id);
    const edge = edges[at < 0 ? (step > 0 ? 0 : edges.length - 1) : (at + step + edges.length) % edges.length]!;
    this.model.wantsFocus = true;
    const [x, y] = along(edge, 0.5).point;
    this.model.see({ edgeStop: edge, tip: edgeTip(edge, toScreen(transform, { x, y })) });
  }
}
