/**
 * All that answers somebody who acts on the figure: pointer, keyboard, buttons,
 * tooltip. A module of its own, since the picture is there before it.
 */
import { html, nothing, type TemplateResult } from 'lit';

import type { Point } from '../../layout/types.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ViewState } from '../../view/view-state.ts';
import { emit } from '../events.ts';
import { actingStyles } from './acting-styles.ts';
import { Camera } from './camera.ts';
import { controlsView } from './controls-view.ts';
import { Descriptions } from './descriptions.ts';
import type { Drawing } from './drawing.ts';
import { listenToGestures } from './gestures.ts';
import { Keyboard } from './keyboard.ts';
import { actingWords } from '../../locales/acting.ts';
import type { FigureModel } from './model.ts';
import type { Resources } from './resources.ts';
import { pointAt } from '../session/pointing.ts';
import { Selecting } from './selecting.ts';
import { StandingOut } from './standing-out.ts';
import { placeTooltip, tooltip, type Tip } from './tip.ts';
import { showTip, touching } from './touching.ts';
import { placeStops } from './walk-layer.ts';
import { walkView } from './walk-view.ts';

export interface Acted {
  readonly element: HTMLElement;
  readonly model: FigureModel;
  readonly drawing: Drawing;
  /** Somebody may act on the figure. */
  near(): void;
  /** The canvas is to take over: the picture moves. */
  wake(): void;
  /** Where a node is on the screen. */
  placeOf(id: string): Point | undefined;
}

export class Interaction {
  readonly #camera: Camera;
  readonly #selecting: Selecting;
  readonly #keyboard: Keyboard;
  readonly #descriptions: Descriptions;
  #layer: Element | null = null;
  #placedTip: Tip | undefined;

  constructor(private readonly acted: Acted) {
    const { element, model, drawing } = acted;
    // A constructed sheet, which a strict Content-Security-Policy allows.
    const root = element.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, actingStyles.styleSheet!];
    drawing.tellWith(new StandingOut(element, model));
    this.#camera = new Camera(model, () => this.#placeStops());
    this.#selecting = new Selecting(element, model);
    this.#keyboard = new Keyboard(element, model, this.#camera, this.#selecting);
    this.#descriptions = new Descriptions(model);
  }

  /** Resolves when what is said is there, where it is on its way. */
  get loading(): Promise<void> | undefined {
    return this.#descriptions.loading ?? this.#keyboard.loading;
  }

  /** Begins to answer; `resources` are given back when the figure leaves the page. */
  listen(stage: HTMLElement, resources: Resources): void {
    const { element, model, near, wake } = this.acted;
    const [camera, selecting] = [this.#camera, this.#selecting];
    listenToGestures(stage, touching({ model, camera, selecting, resources, stage, near, wake }), resources);
    resources.listen(element, 'keydown', (event) => this.#keyboard.escape(event as KeyboardEvent));
    resources.listen(element, 'focusin', () => {
      near();
      this.#keyboard.prepare();
    });
  }

  /** The layer of stops over the marks. */
  walk(scene: Scene, state: ViewState): TemplateResult {
    const [keyboard, descriptions] = [this.#keyboard, this.#descriptions];
    const { model } = this.acted;
    return walkView({ model, keyboard, descriptions, focused: (id) => this.#focused(id) }, scene, state);
  }

  /** Right after the nodes, since the buttons of the figure and the years lie between it and the details. */
  toDetails({ lang }: ViewState): TemplateResult {
    const { element } = this.acted;
    return html`<button
      type="button"
      class="to-details"
      lang=${lang}
      @click=${() => emit(element, 'go-to', { part: 'details' })}
    >
      ${actingWords(lang).toDetails}
    </button>`;
  }

  /** Buttons and the forces. */
  controls(state: ViewState): TemplateResult {
    const [camera, selecting] = [this.#camera, this.#selecting];
    return controlsView({ ...this.acted, camera, selecting, state });
  }

  tip({ lang }: ViewState): TemplateResult | typeof nothing {
    const { seen } = this.acted.model;
    const words = actingWords(lang);
    const wheel = /Mac|iP/.test(navigator.platform) ? words.wheelHintMac : words.wheelHint;
    return html`${seen.tip ? tooltip(seen.tip, lang) : nothing}
    ${seen.hint ? html`<div class="hint" aria-hidden="true" lang=${lang}>${wheel}</div>` : nothing}`;
  }

  /** Puts over the picture what has just been drawn for it. */
  place(layer: Element | null, shownTip: HTMLElement | null): void {
    this.#layer = layer;
    this.#placeStops();
    const { seen, size } = this.acted.model;
    if (shownTip && seen.tip && size && seen.tip !== this.#placedTip) placeTooltip(shownTip, seen.tip, size);
    this.#placedTip = seen.tip;
  }

  #placeStops(): void {
    const { seen, transform } = this.acted.model;
    if (this.#layer && seen.scene) placeStops(this.#layer, seen.scene, transform);
  }

  #focused(id: string): void {
    const { model } = this.acted;
    model.see({ active: id });
    const place = this.acted.placeOf(id);
    if (!place || !this.#layer?.querySelector(':focus-visible')) return;
    showTip(model, { type: 'node', id }, place);
    pointAt(model.session, id);
  }
}
