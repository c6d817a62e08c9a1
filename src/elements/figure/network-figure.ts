import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import type { Point, Size } from '../../layout/types.ts';
import type { ElementWords } from '../../locales/elements-en.ts';
import type { CollabGraphError } from '../../model/errors.ts';
import type { Scene } from '../../scene/scene.ts';
import type { View } from '../../view/view.ts';
import { controls } from '../look/controls.ts';
import { emit } from '../events.ts';
import type { FoundPicture } from './found-picture.ts';
import { Drawing } from './drawing.ts';
import type { emptyMessage } from './empty-message.ts';
import type { Interaction } from './interaction.ts';
import { failureMessage, formingMessage, placeholder } from './messages.ts';
import { FigureModel } from './model.ts';
import { nextTask } from './next-task.ts';
import { Picture, type CanvasModule } from './picture.ts';
import { Resources } from './resources.ts';
import { figureStyles } from './styles.ts';
import { toScreen } from './viewport.ts';
import { PaletteController, paletteOf } from '../look/palette.ts';
import { missing } from '../load/missing-part.ts';
import type { Session } from '../session/session.ts';
import { SessionController } from '../session/session-controller.ts';
import { whenIdle } from '../collab-graph/when-idle.ts';
import { palettes, tokens } from '../look/tokens.ts';

/**
 * The network as an interactive figure: it lays out what the session shows,
 * draws it as SVG at once, and goes on in the same place on a canvas when
 * somebody is about to act on it.
 *
 * A click selects, again or Escape clears, a double click puts a country in the
 * centre, dragging a node fixes it in place (not on a map, which stays SVG). The wheel belongs to the page until
 * the reader clicks the figure or holds Ctrl. By keyboard, in a network: right
 * goes into the ties of a node and along a tie, left goes back, up and down go
 * to the tie or node before or after; on a map the arrow keys go by direction
 * and E into the ties. Home goes to the focus country, Page Down to the next
 * part of the network, K walks one kind of tie, Enter selects, D goes to the
 * details, T to the table, F focuses, P fixes in place or frees, + and − zoom,
 * 0 shows all.
 *
 * @fires node-select - The reader selected a node or edge, or cleared the selection. `detail: NodeSelectDetail`
 * @fires picture-change - Another picture is on screen, or on its way there. Does not bubble.
 * @fires go-to - A key leads to another part of the figure. `detail: { part: 'details' | 'table' }`
 * @fires graph-retry - The reader asks to load the data again, after it failed.
 * @slot loading - Shown instead of the grey placeholder until there is a picture.
 * @csspart toolbar - The buttons for zooming and full screen.
 * @csspart button - Each of them.
 * @csspart layout - The controls of the layout.
 * @csspart tooltip - What is said of the node or edge under the pointer.
 * @csspart progress - How far the layout is, over the network that it moves.
 * @csspart message - Said instead of the picture when it failed or is empty.
 * @csspart nodes - The layer of buttons over the nodes, for the keyboard.
 * @cssprop [--collab-network-height=auto] - Height of the figure; from its aspect where `auto`.
 * @cssprop [--collab-network-aspect=16 / 10] - Width to height, where the height is `auto`.
 */
export class CollabNetwork extends LitElement {
  static override styles = [tokens, palettes, controls, figureStyles];

  /** Only the picture: nothing to click, drag or zoom. */
  @property({ type: Boolean, reflect: true }) static = false;

  /** Details of the selection are shown beside the figure: the way to them follows the nodes. */
  @property({ type: Boolean }) details = false;

  /** The finished picture that stands where this one would be: what is the same in it is not drawn again. */
  @property({ attribute: false }) found: FoundPicture | undefined;

  /** For hosts that serve the layout worker from elsewhere, and for tests. */
  createWorker: (() => Worker) | undefined;
  /** Likewise for the canvas renderer. */
  loadCanvas: (() => Promise<CanvasModule>) | undefined;

  @query('.stage') private stage!: HTMLElement;
  @query('.walk') private walk!: HTMLElement | null;
  @query('.announcer') private announcer!: HTMLElement | null;

  readonly #controller = new SessionController(this, ['light']);
  protected readonly palette = new PaletteController(this);
  readonly #resources = new Resources();
  readonly #model = new FigureModel(
    () => this.requestUpdate(),
    (text) => this.#say(text),
  );
  readonly #drawing = new Drawing(this, this.#model, this.#resources);
  /** Follows the first picture; until then the figure is only looked at. */
  #interaction: Interaction | undefined;
  #interactionLoading: Promise<void> | undefined;
  /** Follows where nothing matches. */
  #emptyMessage: typeof emptyMessage | undefined;
  #emptyLoading: Promise<void> | undefined;
  #hadWalkFocus = false;

  /** The state that this element shares with the others. */
  @property({ attribute: false, noAccessor: true })
  get session(): Session | undefined {
    return this.#controller.session;
  }

  set session(session: Session | undefined) {
    if (session === this.session) return;
    this.#controller.session = session;
    this.#model.session = session;
    // Nothing of the old one may be gone on from.
    this.#drawing.stop();
    this.#model.home.forget();
    this.#model.see({ scene: undefined, active: undefined, edgeStop: undefined, tip: undefined, failure: undefined });
  }

  /** The picture on screen; undefined until there is one. */
  get scene(): Scene | undefined {
    return this.#model.seen.scene;
  }

  /** Why there is no picture. */
  get failure(): CollabGraphError | undefined {
    return this.#model.seen.failure;
  }

  /** Resolves when the picture shows the state: nothing is being laid out or moved any more. */
  get drawn(): Promise<void> {
    return this.#when(() => [this.#drawing.work, this.#emptyLoading]);
  }

  /** Likewise, and when the figure answers pointer and keyboard. */
  get settled(): Promise<void> {
    return this.#when(() => [
      this.#drawing.work,
      this.#emptyLoading,
      this.#drawing.loading,
      this.#interactionLoading,
      this.#interaction?.loading,
    ]);
  }

  async #when(work: () => readonly (Promise<void> | undefined)[]): Promise<void> {
    for (;;) {
      await this.updateComplete;
      const underWay = work();
      await Promise.all(underWay);
      if (work().every((one, i) => one === undefined || one === underWay[i]) && !this.isUpdatePending) return;
    }
  }

  /** Whether the canvas has taken over from the SVG. */
  get isLive(): boolean {
    return this.#model.picture?.isLive ?? false;
  }

  /** Loads the canvas now rather than on the first touch; resolves when it is on screen. */
  async wake(): Promise<void> {
    await this.settled;
    await this.#wakeNow();
  }

  /** Where a node is on the screen, CSS pixels from the figure's top left; undefined for one that is not shown. */
  placeOf(id: string): Point | undefined {
    const node = this.#model.picture?.placeOf(id) ?? this.scene?.nodes.find((mark) => mark.id === id);
    return node && toScreen(this.#model.transform, node);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#start();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawing.stop();
    this.#resources.release();
    this.#model.picture?.destroy();
    this.#model.picture = undefined;
    this.#model.see({ tip: undefined, hint: false });
  }

  protected override firstUpdated(): void {
    this.#start();
    this.requestUpdate();
  }

  /** Takes hold of everything that `disconnectedCallback` gives back. */
  #start(): void {
    const model = this.#model;
    if (!this.isConnected || model.picture) return;
    const host = (name: string): HTMLElement => this.renderRoot.querySelector<HTMLElement>(`.${name}`)!;
    model.createWorker = this.createWorker;
    model.picture = new Picture(
      { svg: host('svg'), canvas: host('canvas'), painting: host('painting') },
      this.#resources,
      { load: this.loadCanvas, refused: missing(this, 'canvas') },
    );
    this.#watchSize();
    this.#interaction?.listen(this.stage, this.#resources);
    this.#resources.listen(document, 'fullscreenchange', () => this.requestUpdate());
    this.#resources.listen(window, 'beforeprint', () => model.picture?.print(this.#drawing.onPaper?.()));
    this.#resources.listen(window, 'afterprint', () => model.picture?.printed());
    const measure = (): boolean => this.isConnected && this.#measure(this.getBoundingClientRect());
    measure();
    // What is drawn after this element in the same turn takes room from it, and not every engine tells of it before the first picture.
    void nextTask().then(() => measure() && this.requestUpdate());
  }

  /** Once there is a picture somebody may act on it; sooner, what answers would come in its way on a slow line. */
  #beInteractive(): void {
    if (this.static || !this.scene || this.#interaction || this.#interactionLoading) return;
    this.#interactionLoading = import('./interaction.ts').then(
      ({ Interaction }) => {
        this.#interaction = new Interaction({
          element: this,
          model: this.#model,
          drawing: this.#drawing,
          near: () => this.#attend(),
          wake: () => void this.#wakeNow(),
          placeOf: (id) => this.placeOf(id),
        });
        if (this.isConnected) this.#interaction.listen(this.stage, this.#resources);
        this.#interactionLoading = undefined;
        this.requestUpdate();
      },
      // Not asked for again at every change: the picture stays what it is, and screen readers have its text.
      missing(this, 'controls'),
    );
  }

  get #isEmpty(): boolean {
    return this.session?.view?.edges.length === 0;
  }

  /** Where nothing matches, the reader is told why as soon as that is there. */
  #explainEmpty(): void {
    if (!this.#isEmpty || this.#emptyMessage || this.#emptyLoading) return;
    this.#emptyLoading = import('./empty-message.ts')
      .then(({ emptyMessage }) => {
        this.#emptyMessage = emptyMessage;
        this.requestUpdate();
      })
      .catch(missing(this, 'empty'))
      .finally(() => (this.#emptyLoading = undefined));
  }

  #watchSize(): void {
    let frame = 0;
    // In the next frame: a legend beside the picture may change with it, which observers call a loop.
    const observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (this.#measure(entry!.contentRect)) this.requestUpdate();
      });
    });
    observer.observe(this);
    this.#resources.hold('observer', () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    });
  }

  /** @returns whether the size is another than before */
  #measure(box: Size): boolean {
    const { size } = this.#model;
    const [width, height] = [Math.round(box.width), Math.round(box.height)];
    if (width < 1 || height < 1 || (width === size?.width && height === size.height)) return false;
    this.#model.size = { width, height };
    return true;
  }

  /** Somebody is at the figure: what a moving picture needs is fetched, and begins when one moves. */
  #attend(): void {
    if (this.static || !this.scene) return;
    this.#model.see({ isAwake: true });
    // What answers a click goes first.
    void whenIdle(1000).then(() => this.#model.picture?.prepare());
  }

  async #wakeNow(): Promise<void> {
    if (this.static || !this.scene) return;
    this.#attend();
    await this.#model.picture?.wake();
  }

  protected override willUpdate(): void {
    this.#model.isStatic = this.static;
    this.#model.found = this.found;
    this.#hadWalkFocus = this.#hasWalkFocus();
    const theme = this.session?.state?.theme;
    if (theme) this.setAttribute('palette', paletteOf(theme));
    else if (!this.hasAttribute('palette')) this.setAttribute('palette', paletteOf('auto'));
    // What stands out is decided before the stops over it are drawn.
    this.#drawing.refresh();
  }

  protected override updated(_changed: PropertyValues): void {
    this.#interaction?.place(this.walk, this.renderRoot.querySelector<HTMLElement>('.tooltip'));
    this.#keepFocus();
    this.#beInteractive();
    this.#explainEmpty();
  }

  /** A button that has moved among the others, or gone, has lost the focus. */
  #keepFocus(): void {
    if (!this.#model.wantsFocus && (!this.#hadWalkFocus || this.#hasWalkFocus())) return;
    this.#model.wantsFocus = false;
    const stop = this.#model.seen.edgeStop ? '[data-edge]' : '[tabindex="0"]';
    this.walk?.querySelector<HTMLElement>(stop)?.focus({ preventScroll: true });
  }

  #hasWalkFocus(): boolean {
    const focused = this.shadowRoot?.activeElement;
    return focused !== null && focused !== undefined && this.walk?.contains(focused) === true;
  }

  #say(text: string): void {
    // The same words twice in a row are said twice only if they differ.
    const { announcer } = this;
    if (announcer) announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
  }

  protected override render(): TemplateResult {
    const { words, seen } = this.#model;
    const { session, scene } = this;
    const state = session?.state;
    const isEmpty = this.#isEmpty;
    const failure = seen.failure ?? (session?.status === 'failed' && !session.graph ? session.error : undefined);
    const interaction = this.static || !scene || !state || failure || isEmpty ? undefined : this.#interaction;
    const isInteractive = interaction !== undefined;
    const lang = state?.lang ?? nothing;
    const hidden = isInteractive ? 'true' : nothing;
    return html`
      <div
        class="stage"
        lang=${lang}
        ?inert=${failure !== undefined || isEmpty}
        role=${isInteractive ? 'group' : nothing}
        aria-label=${isInteractive && scene ? scene.title : nothing}
        aria-describedby=${isInteractive ? 'description' : nothing}
      >
        <div class="svg" aria-hidden=${hidden}></div>
        <div class="canvas" aria-hidden="true"></div>
        <div class="painting" aria-hidden=${hidden}></div>
        ${isInteractive ? interaction.walk(scene!, state!) : nothing}
      </div>
      ${isInteractive && this.details ? interaction.toDetails(state!) : nothing}
      ${isInteractive ? html`<p id="description" class="visually-hidden" lang=${lang}>${scene!.description}</p>` : nothing}
      ${isInteractive ? interaction.controls(state!) : nothing}
      ${this.#message(failure, isEmpty ? session?.view : undefined, words)}
      ${isInteractive ? interaction.tip(state!) : nothing}
      <p class="announcer visually-hidden" aria-live="polite" lang=${lang}></p>
    `;
  }

  #message(failure: CollabGraphError | undefined, empty: View | undefined, words: ElementWords): unknown {
    const { session } = this;
    if (failure) {
      const reset = session?.state ? () => this.#resetView() : undefined;
      return failureMessage(failure, words, { retry: () => this.#retry(), reset });
    }
    if (empty) {
      const reset = (): void => session?.reset();
      return (
        this.#emptyMessage?.({ graph: session!.graph!, view: empty, today: session!.today }, words, {
          change: (change) => session?.update(change),
          reset,
        }) ??
        html`<div class="message" part="message" lang=${empty.state.lang}>
          <h2>${words.empty}</h2>
          <button type="button" @click=${reset}>${words.resetView}</button>
        </div>`
      );
    }
    const { progress } = this.#drawing;
    if (progress !== undefined) return formingMessage(words, progress);
    const isArranged = session?.graph && session.state?.view !== 'map';
    return this.scene ? nothing : placeholder(isArranged ? words.arranging : words.loading);
  }

  #retry(): void {
    if (this.#model.seen.failure) this.#startAgain();
    else emit(this, 'graph-retry', undefined);
  }

  #resetView(): void {
    this.#startAgain();
    this.session?.reset();
  }

  #startAgain(): void {
    this.#model.see({ failure: undefined });
    this.#drawing.redraw();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-network': CollabNetwork;
  }
}
