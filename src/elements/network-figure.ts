import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { DEFAULT_MARGINS } from '../layout/boxes.ts';
import { DEFAULT_SETTINGS } from '../layout/settings.ts';
import type { Settling } from '../layout/settle.ts';
import type { Point, Size } from '../layout/types.ts';
import { elementWords, type ElementWords } from '../locales/elements.ts';
import { CollabGraphError } from '../model/errors.ts';
import { along } from '../scene/curves.ts';
import { composeNetwork, type PlacedNetwork } from '../scene/network.ts';
import type { EdgeMark, NodeMark, Scene } from '../scene/scene.ts';
import type { LayoutOptions, ViewState } from '../view/view-state.ts';
import type { View } from '../view/view.ts';
import { controls } from './controls.ts';
import { emit } from './events.ts';
import { emphasisOf, type Emphasis } from './figure/emphasis.ts';
import { listenToGestures, type GestureTarget } from './figure/gestures.ts';
import { hitTest, type Hit } from './figure/hit-test.ts';
import { emptyMessage, failureMessage, placeholder } from './figure/messages.ts';
import { Picture, type CanvasModule } from './figure/picture.ts';
import { CONTROL_MARGINS } from './figure/place-network.ts';
import { Placer } from './figure/placer.ts';
import { Resources } from './figure/resources.ts';
import { describeNode } from './figure/spoken.ts';
import { figureStyles } from './figure/styles.ts';
import { edgeTip, placeTooltip, tipOf, tooltip, type Tip } from './figure/tip.ts';
import { layoutControls, toolbar } from './figure/toolbar.ts';
import {
  inSight,
  panBy,
  toNominal,
  toScene,
  toScreen,
  transformOf,
  viewportOf,
  ZOOM,
  zoomAt,
  type Transform,
} from './figure/viewport.ts';
import { placeStops, stopsOf, walkLayer } from './figure/walk-layer.ts';
import { edgesOf, nearestInDirection, type Direction } from './figure/walk.ts';
import { PaletteController, paletteOf } from './palette.ts';
import type { Session } from './session.ts';
import { SessionController } from './session-controller.ts';
import { palettes, tokens } from './tokens.ts';

/** How long nodes take to their new places, milliseconds; no time at all for who asks for reduced motion. */
const MOVE_MS = 450;
const HINT_MS = 1600;

const DEFAULT_LAYOUT: LayoutOptions = {
  gravity: DEFAULT_SETTINGS.gravity,
  scalingRatio: DEFAULT_SETTINGS.scalingRatio,
  linLogMode: DEFAULT_SETTINGS.linLogMode,
};

/** Fields of the state that need no new picture: what is faded, what part is on screen; colours have a key of their own. */
const TRANSIENT: ReadonlySet<string> = new Set<keyof ViewState>(['select', 'compare', 'path', 'viewport', 'theme']);

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The network as an interactive figure: it lays out what the session shows,
 * draws it as SVG at once, and goes on in the same place on a canvas when
 * somebody is about to act on it.
 *
 * A click selects, again or Escape clears, a double click puts a country in the
 * centre, dragging a node fixes it in place. The wheel belongs to the page until
 * the reader clicks the figure or holds Ctrl. By keyboard: arrow keys walk the
 * nodes, Home goes to the focus country, Enter selects, E walks the ties of a
 * node, F focuses, P fixes in place or frees, + and − zoom, 0 shows all.
 *
 * @fires node-select - The reader selected a node or edge, or cleared the selection. `detail: NodeSelectDetail`
 * @fires picture-change - Another picture is on screen, or on its way there. Does not bubble.
 * @fires graph-retry - The reader asks to load the data again, after it failed.
 * @slot loading - Shown instead of the grey placeholder until there is a picture.
 * @csspart toolbar - The buttons for zooming and full screen.
 * @csspart button - Each of them.
 * @csspart layout - The controls of the layout.
 * @csspart tooltip - What is said of the node or edge under the pointer.
 * @csspart message - Said instead of the picture when it failed or is empty.
 * @csspart nodes - The layer of buttons over the nodes, for the keyboard.
 * @cssprop [--collab-network-height=auto] - Height of the figure; from its aspect where `auto`.
 * @cssprop [--collab-network-aspect=16 / 10] - Width to height, where the height is `auto`.
 */
export class CollabNetwork extends LitElement {
  static override styles = [tokens, palettes, controls, figureStyles];

  /** Only the picture: nothing to click, drag or zoom. */
  @property({ type: Boolean, reflect: true }) static = false;

  /** For hosts that serve the layout worker from elsewhere, and for tests. */
  createWorker: (() => Worker) | undefined;
  /** Likewise for the canvas renderer. */
  loadCanvas: (() => Promise<CanvasModule>) | undefined;

  @state() private tip: Tip | undefined;
  @state() private hint = false;
  @state() private failure: CollabGraphError | undefined;
  @state() private run: 'idle' | 'running' | 'paused' = 'idle';
  @state() private active: string | undefined;
  @state() private edgeStop: EdgeMark | undefined;
  /** The picture on screen; undefined until there is one. */
  @state() scene: Scene | undefined;
  /** Whether somebody is about to act on the figure. */
  @state() private isAwake = false;

  @query('.stage') private stage!: HTMLElement;
  @query('.walk') private walk!: HTMLElement | null;
  @query('.announcer') private announcer!: HTMLElement;

  readonly #controller = new SessionController(this);
  protected readonly palette = new PaletteController(this);
  readonly #resources = new Resources();
  #picture: Picture | undefined;
  #size: Size | undefined;
  #transform: Transform = { scale: 1, x: 0, y: 0 };
  #emphasis: Emphasis | undefined;
  readonly #placer = new Placer();
  /** The size for which the transform was made. */
  #placedStage: Size | undefined;
  /** What the picture on screen was made from; an equal key needs no new one. */
  #pictureKey = '';
  #graph: unknown;
  #abort: AbortController | undefined;
  #settling: Settling | undefined;
  #work: Promise<void> = Promise.resolve();
  #isArmed = false;
  #wantsFocus = false;
  #hadWalkFocus = false;
  #descriptions: { readonly view: View; readonly texts: Map<string, string> } | undefined;

  /** The state that this element shares with the others. */
  @property({ attribute: false, noAccessor: true })
  get session(): Session | undefined {
    return this.#controller.session;
  }

  set session(session: Session | undefined) {
    if (session === this.session) return;
    this.#controller.session = session;
    this.#forget();
  }

  /** Resolves when the picture shows the state: nothing is being laid out or moved any more. */
  get settled(): Promise<void> {
    return this.#whenSettled();
  }

  async #whenSettled(): Promise<void> {
    for (;;) {
      await this.updateComplete;
      const work = this.#work;
      await work;
      if (work === this.#work && !this.isUpdatePending) return;
    }
  }

  /** Whether the canvas has taken over from the SVG. */
  get isLive(): boolean {
    return this.#picture?.isLive ?? false;
  }

  /** Loads the canvas now rather than on the first touch; resolves when it is on screen. */
  async wake(): Promise<void> {
    await this.settled;
    await this.#wakeNow();
  }

  /** Where a node is on the screen, CSS pixels from the figure's top left; undefined for one that is not shown. */
  placeOf(id: string): Point | undefined {
    const node = this.#picture?.placeOf(id) ?? this.scene?.nodes.find((mark) => mark.id === id);
    return node && toScreen(this.#transform, node);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#start();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort?.abort();
    this.#resources.release();
    this.#picture?.destroy();
    this.#picture = undefined;
    this.#pictureKey = '';
    this.#isArmed = false;
    this.tip = undefined;
    this.hint = false;
    this.run = 'idle';
  }

  protected override firstUpdated(): void {
    this.#start();
  }

  /** Takes hold of everything that `disconnectedCallback` gives back. */
  #start(): void {
    if (!this.isConnected || this.#picture) return;
    const [svgHost, canvasHost] = ['.svg', '.canvas'].map((selector) =>
      this.renderRoot.querySelector<HTMLElement>(selector)!,
    ) as [HTMLElement, HTMLElement];
    this.#picture = new Picture(svgHost, canvasHost, this.#resources, this.loadCanvas);
    let frame = 0;
    // In the next frame: a legend beside the picture may change with it, which observers call a loop.
    const observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#resized(entry!.contentRect));
    });
    observer.observe(this);
    this.#resources.hold('observer', () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    });
    listenToGestures(this.stage, this.#gestures, this.#resources);
    this.#resources.listen(this, 'keydown', (event) => this.#escape(event as KeyboardEvent));
    this.#resources.listen(this, 'focusin', () => void this.#wakeNow());
    this.#resources.listen(document, 'fullscreenchange', () => this.requestUpdate());
    this.#measure(this.getBoundingClientRect());
  }

  #resized(box: Size): void {
    if (this.#measure(box)) this.requestUpdate();
  }

  /** @returns whether the size is another than before */
  #measure(box: Size): boolean {
    const [width, height] = [Math.round(box.width), Math.round(box.height)];
    if (width < 1 || height < 1 || (width === this.#size?.width && height === this.#size.height)) return false;
    this.#size = { width, height };
    return true;
  }

  /** Another session: nothing of the old one may be gone on from. */
  #forget(): void {
    this.#abort?.abort();
    this.#placer.forget();
    this.#pictureKey = '';
    this.scene = undefined;
    this.active = undefined;
    this.edgeStop = undefined;
    this.tip = undefined;
    this.failure = undefined;
  }

  protected override willUpdate(): void {
    this.#hadWalkFocus = this.#hasWalkFocus();
    const theme = this.session?.state?.theme;
    if (theme) this.setAttribute('palette', paletteOf(theme));
    else if (!this.hasAttribute('palette')) this.setAttribute('palette', paletteOf('auto'));
  }

  protected override updated(changed: PropertyValues): void {
    this.#refresh();
    if (this.walk && this.scene) placeStops(this.walk, this.scene, this.#transform);
    // A button that has moved among the others, or gone, has lost the focus.
    if (this.#wantsFocus || (this.#hadWalkFocus && !this.#hasWalkFocus())) {
      this.#wantsFocus = false;
      this.walk
        ?.querySelector<HTMLElement>(this.edgeStop ? '[data-edge]' : '[tabindex="0"]')
        ?.focus({ preventScroll: true });
    }
    const shown = this.tip && this.renderRoot.querySelector<HTMLElement>('.tooltip');
    if (shown && this.#size && changed.has('tip' as keyof this)) placeTooltip(shown, this.tip!, this.#size);
  }

  // From state to picture

  #refresh(): void {
    const { session } = this;
    const size = this.#size;
    if (!session?.view || !session.dataset || !size || !this.#picture) return;
    const { view, dataset } = session;
    const palette = paletteOf(view.state.theme);
    const drawn = Object.entries(view.state).filter(([field]) => !TRANSIENT.has(field));
    const picture = JSON.stringify([drawn, palette, size, this.static]);
    const isOfSameData = session.graph === this.#graph;
    this.#adjustView();
    if (isOfSameData && picture === this.#pictureKey) return;
    const isAsked = isOfSameData && !this.#picture.isEmpty && size === this.#placer.size;
    this.#graph = session.graph;
    this.#pictureKey = picture;
    this.#work = this.#draw(
      view,
      size,
      (placed) => composeNetwork(view, placed, { dataset, size, theme: palette }),
      isAsked,
    );
  }

  /** Selection and viewport, which need no new picture. */
  #adjustView(): void {
    const { scene } = this;
    const state = this.session?.state;
    if (!scene || !state || !this.#size || !this.#picture) return;
    const shown = JSON.stringify(viewportOf(this.#transform, scene, this.#size));
    const isResized = this.#placedStage !== this.#size;
    if (isResized || shown !== JSON.stringify(state.viewport)) {
      this.#placedStage = this.#size;
      this.#transform = transformOf(scene, this.#size, state.viewport);
      this.#picture.adjust({ transform: this.#transform, ...(isResized ? { stage: this.#size } : {}) });
    }
    // A tie that is walked to stands out like a selected one.
    const emphasis = emphasisOf(scene, this.edgeStop?.id ?? state.select);
    if (this.#emphasis?.selected !== emphasis?.selected) {
      this.#emphasis = emphasis;
      this.#picture.adjust({ emphasis });
    }
  }

  /** @param isAsked whether a reader waits for it: then nodes move to their places, and it is said how much is shown */
  async #draw(view: View, size: Size, compose: (placed: PlacedNetwork) => Scene, isAsked: boolean): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const frame = { size, margins: this.static ? DEFAULT_MARGINS : CONTROL_MARGINS };
    try {
      // Not within the update that found the picture out of date.
      await Promise.resolve();
      const placed = await this.#placer.place(view, frame, {
        signal: abort.signal,
        committed: this.session?.positions,
        createWorker: this.createWorker,
        onStart: (settling) => {
          this.#settling = settling;
          this.run = 'running';
        },
      });
      if (isAsked && !this.static && !this.#picture?.isLive) await this.#soonLive();
      if (abort.signal.aborted) return;
      await this.#present(compose(placed), view, size, isAsked);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.failure =
        error instanceof CollabGraphError
          ? error
          : new CollabGraphError('invalid', error instanceof Error ? error.message : String(error));
    } finally {
      if (this.#abort === abort) this.run = 'idle';
    }
  }

  /** A canvas can move the nodes to their places; but nobody waits long for it. */
  async #soonLive(): Promise<void> {
    const woken = this.#picture?.wake();
    await Promise.race([woken, new Promise((resolve) => setTimeout(resolve, 300))]);
  }

  async #present(scene: Scene, view: View, size: Size, isAsked: boolean): Promise<void> {
    const { state } = view;
    this.failure = undefined;
    this.scene = scene;
    this.#placedStage = size;
    this.#transform = transformOf(scene, size, this.session?.state?.viewport);
    if (!scene.nodes.some((node) => node.id === this.active)) {
      this.active =
        scene.nodes.find((node) => node.id === (state.select ?? state.focus))?.id ??
        scene.nodes.find((node) => node.id === state.focus)?.id ??
        scene.nodes[0]?.id;
      this.edgeStop = undefined;
    } else if (this.edgeStop) this.edgeStop = scene.edges.find((edge) => edge.id === this.edgeStop?.id);
    this.#emphasis = emphasisOf(scene, this.edgeStop?.id ?? this.session?.state?.select);
    this.tip = undefined;
    if (isAsked) this.#say(this.#words.shown(scene.count));
    this.dispatchEvent(new CustomEvent('picture-change'));
    await this.#picture?.show(
      { scene, stage: size, transform: this.#transform, emphasis: this.#emphasis },
      isAsked ? this.#moveMs : 0,
    );
  }

  get #moveMs(): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
  }

  get #words(): ElementWords {
    return elementWords(this.session?.state?.lang ?? (document.documentElement.lang.startsWith('ja') ? 'ja' : 'en'));
  }

  // Pointers and wheel

  #setTransform(transform: Transform): void {
    this.#transform = transform;
    this.#picture?.adjust({ transform });
    if (this.walk && this.scene) placeStops(this.walk, this.scene, transform);
    this.tip = undefined;
  }

  #rememberViewport(): void {
    if (!this.scene || !this.#size) return;
    const viewport = viewportOf(this.#transform, this.scene, this.#size);
    if (JSON.stringify(viewport) !== JSON.stringify(this.session?.state?.viewport))
      this.session?.update({ viewport }, 'replace');
  }

  async #wakeNow(): Promise<void> {
    if (this.static || !this.scene) return;
    this.isAwake = true;
    await this.#picture?.wake();
  }

  readonly #gestures: GestureTarget = {
    wake: () => void this.#wakeNow(),
    hit: (point, touch) => {
      if (this.static || !this.scene) return undefined;
      return hitTest(this.scene, toScene(this.#transform, point), (touch ? 14 : 4) / this.#transform.scale);
    },
    hover: (hit, point) => {
      this.stage.classList.toggle('over', hit !== undefined);
      this.#showTip(hit, point);
    },
    tap: (hit) => this.#toggleSelect(hit),
    doubleTap: (hit) => {
      if (hit?.type === 'node') this.#focusOn(hit.id);
    },
    pan: (dx, dy) => {
      if (this.static || !this.scene || !this.#size) return;
      this.stage.classList.add('dragging');
      this.#setTransform(panBy(this.#transform, dx, dy, this.scene, this.#size));
    },
    zoom: (factor, point) => {
      if (this.static || !this.scene || !this.#size) return;
      this.#setTransform(zoomAt(this.#transform, factor, point, this.scene, this.#size));
    },
    rest: () => {
      this.stage.classList.remove('dragging');
      this.#rememberViewport();
    },
    drag: (id, point) => {
      const { x, y } = toScene(this.#transform, point);
      this.stage.classList.add('dragging');
      this.#picture?.moveNode(id, x, y);
    },
    drop: (id, point) => {
      this.stage.classList.remove('dragging');
      this.#pin(id, toScene(this.#transform, point));
    },
    armed: (armed) => {
      this.#isArmed = armed;
      this.stage.classList.toggle('armed', armed);
      if (armed) this.hint = false;
    },
    wheelLeft: () => {
      if (this.static || this.hint || this.#isArmed) return;
      this.hint = true;
      const timer = setTimeout(() => {
        release();
        this.hint = false;
      }, HINT_MS);
      const release = this.#resources.hold('task', () => clearTimeout(timer));
    },
  };

  #showTip(hit: Hit | undefined, at: Point): void {
    const view = this.session?.view;
    this.tip = this.scene && view ? tipOf(hit, at, this.scene, view) : undefined;
  }

  // Selecting, focusing, pinning

  #toggleSelect(hit: Hit | undefined): void {
    const { session, scene } = this;
    if (this.static || !session?.state || !scene) return;
    const isSame = hit !== undefined && emphasisOf(scene, session.state.select)?.selected === hit.id;
    if (hit?.type === 'node') {
      this.active = hit.id;
      this.edgeStop = undefined;
      this.#wantsFocus = true;
    }
    if (!hit || isSame) {
      if (session.state.select !== undefined) this.#clear();
      return;
    }
    session.update({ select: hit.id });
    const title =
      hit.type === 'node' ? this.#nameOf(hit.id) : (scene.edges.find((edge) => edge.id === hit.id)?.title ?? hit.id);
    this.#say(this.#words.selected(title));
    emit(this, 'node-select', { id: hit.id, type: hit.type });
  }

  #clear(): void {
    this.session?.update({ select: undefined });
    this.#say(this.#words.cleared);
    emit(this, 'node-select', { id: undefined, type: undefined });
  }

  #focusOn(id: string): void {
    const { session } = this;
    if (this.static || session?.graph?.getNodeAttributes(id).kind !== 'country' || session.state?.focus === id) return;
    this.active = id;
    session.update({ focus: id, select: undefined, viewport: undefined });
    this.#say(this.#words.focused(this.#nameOf(id)));
  }

  #pin(id: string, place: Point): void {
    const { session, scene } = this;
    if (!session?.state || !scene) return;
    const { x, y } = toNominal(place, scene);
    session.update({ pins: { ...session.state.pins, [id]: [Math.round(x), Math.round(y)] } });
    this.#say(this.#words.pinned(this.#nameOf(id)));
  }

  #togglePin(id: string): void {
    const { session, scene } = this;
    const node = scene?.nodes.find((mark) => mark.id === id);
    if (!session?.state || !node) return;
    if (!session.state.pins?.[id]) {
      this.#pin(id, node);
      return;
    }
    const others = Object.entries(session.state.pins).filter(([other]) => other !== id);
    session.update({ pins: others.length > 0 ? Object.fromEntries(others) : undefined });
    this.#say(this.#words.freed(this.#nameOf(id)));
  }

  #nameOf(id: string): string {
    const { session } = this;
    return session?.graph?.hasNode(id) ? session.graph.getNodeAttributes(id).name[session.state?.lang ?? 'en'] : id;
  }

  // Keyboard

  #hasWalkFocus(): boolean {
    const focused = this.shadowRoot?.activeElement;
    return focused !== null && focused !== undefined && this.walk?.contains(focused) === true;
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const isSelected = this.session?.state?.select !== undefined;
    if (!this.edgeStop && !this.tip && !isSelected) return;
    event.stopPropagation();
    this.tip = undefined;
    if (this.edgeStop) this.#goTo(this.active);
    else if (isSelected) this.#clear();
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      !this.scene ||
      !this.session?.state ||
      this.active === undefined
    )
      return;
    const direction = ARROWS[event.key];
    if (direction && this.edgeStop) this.#walkEdge(direction === 'left' || direction === 'up' ? -1 : 1);
    else if (direction) {
      const preferred =
        this.#emphasis && this.scene.nodes.some((node) => node.id === this.#emphasis?.selected)
          ? this.#emphasis.nodes
          : undefined;
      this.#goTo(nearestInDirection(this.scene, this.active, direction, preferred) ?? this.active);
    } else if (event.key === 'Home') this.#goTo(this.session.state.focus);
    else if (event.key === 'e' || event.key === 'E') this.#walkEdge(event.shiftKey ? -1 : 1);
    else if (event.key === 'p' || event.key === 'P') this.#togglePin(this.active);
    else if (event.key === 'f' || event.key === 'F') this.#focusOn(this.active);
    else if (event.key === '+' || event.key === '=') this.#zoomBy(ZOOM.step);
    else if (event.key === '-') this.#zoomBy(1 / ZOOM.step);
    else if (event.key === '0') this.#fit();
    else return;
    event.preventDefault();
  };

  #goTo(id: string | undefined): void {
    if (id === undefined || !this.scene?.nodes.some((node) => node.id === id)) return;
    this.edgeStop = undefined;
    this.active = id;
    this.#wantsFocus = true;
    this.#bringIntoSight(id);
    this.requestUpdate();
  }

  #walkEdge(step: 1 | -1): void {
    if (!this.scene || this.active === undefined) return;
    const edges = edgesOf(this.scene, this.active);
    if (edges.length === 0) {
      this.#say(this.#words.noEdges(this.#nameOf(this.active)));
      return;
    }
    const at = edges.findIndex((edge) => edge.id === this.edgeStop?.id);
    const edge = edges[at < 0 ? (step > 0 ? 0 : edges.length - 1) : (at + step + edges.length) % edges.length]!;
    this.edgeStop = edge;
    this.#wantsFocus = true;
    const [x, y] = along(edge, 0.5).point;
    this.tip = edgeTip(edge, toScreen(this.#transform, { x, y }));
  }

  #edgeLabel(): string {
    if (!this.scene || !this.edgeStop || this.active === undefined) return '';
    const edges = edgesOf(this.scene, this.active);
    return this.#words.edgeOf(
      edges.findIndex((edge) => edge.id === this.edgeStop?.id) + 1,
      edges.length,
      this.edgeStop.title,
    );
  }

  /** Moves the picture as little as needed for a node to be on screen. */
  #bringIntoSight(id: string): void {
    const node = this.scene?.nodes.find((mark) => mark.id === id);
    if (!node || !this.#size) return;
    this.#setTransform(inSight(this.#transform, node, this.scene!, this.#size));
  }

  #zoomBy(factor: number): void {
    if (!this.scene || !this.#size) return;
    void this.#wakeNow();
    this.#setTransform(
      zoomAt(this.#transform, factor, { x: this.#size.width / 2, y: this.#size.height / 2 }, this.scene, this.#size),
    );
    this.#rememberViewport();
  }

  #fit(): void {
    if (!this.scene || !this.#size) return;
    this.#setTransform(transformOf(this.scene, this.#size, undefined));
    this.#rememberViewport();
  }

  #say(text: string): void {
    // The same words twice in a row are said twice only if they differ.
    const { announcer } = this;
    if (announcer) announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
  }

  async #toggleFullscreen(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await this.requestFullscreen();
  }

  // Layout

  #changeLayout(change: Partial<LayoutOptions>): void {
    const options = { ...(this.session?.state?.layout ?? DEFAULT_LAYOUT), ...change };
    this.session?.update({ layout: options });
  }

  #runOrPause(): void {
    if (this.run === 'running') {
      this.#settling?.pause();
      this.run = 'paused';
    } else if (this.run === 'paused') {
      this.#settling?.resume();
      this.run = 'running';
    } else {
      this.#placer.rerun();
      this.#pictureKey = '';
      this.requestUpdate();
    }
  }

  #resetPlaces(): void {
    this.#placer.forget();
    this.#pictureKey = '';
    this.session?.update({ pins: undefined });
    this.requestUpdate();
  }

  // Rendering

  protected override render(): TemplateResult {
    const words = this.#words;
    const { session, scene } = this;
    const state = session?.state;
    const isEmpty = session?.view !== undefined && session.view.edges.length === 0;
    const failure = this.failure ?? (session?.status === 'failed' && !session.graph ? session.error : undefined);
    const isInteractive = !this.static && scene !== undefined && !failure && !isEmpty;
    const lang = state?.lang ?? nothing;
    return html`
      <div
        class="stage"
        lang=${lang}
        ?inert=${failure !== undefined || isEmpty}
        role=${isInteractive ? 'group' : nothing}
        aria-label=${isInteractive && scene ? scene.title : nothing}
        aria-describedby=${isInteractive ? 'description' : nothing}
      >
        <div class="svg" aria-hidden=${this.static ? nothing : 'true'}></div>
        <div class="canvas" aria-hidden="true"></div>
        ${isInteractive && state ? this.#walkLayer(scene, state, words) : nothing}
      </div>
      ${isInteractive ? html`<p id="description" class="visually-hidden" lang=${lang}>${scene.description}</p>` : nothing}
      ${isInteractive && state ? html`${this.#layoutControls(state, words)}${this.#toolbar(words)}` : nothing}
      ${this.#message(failure, isEmpty ? session.view : undefined, words)}
      ${this.tip && state && isInteractive ? tooltip(this.tip, state.lang) : nothing}
      ${this.hint ? html`<div class="hint" aria-hidden="true" lang=${lang}>${/Mac|iP/.test(navigator.platform) ? words.wheelHintMac : words.wheelHint}</div>` : nothing}
      <p class="announcer visually-hidden" aria-live="polite" lang=${lang}></p>
    `;
  }

  #walkLayer(scene: Scene, state: ViewState, words: ElementWords): TemplateResult {
    const importance = new Map(this.session?.view?.nodes.map((node) => [node.id, node.importance]));
    const near =
      this.active === undefined
        ? []
        : [
            this.active,
            ...edgesOf(scene, this.active).flatMap((edge) => [edge.source, edge.target]),
            ...(['up', 'down', 'left', 'right'] as const).flatMap(
              (direction) => nearestInDirection(scene, this.active!, direction) ?? [],
            ),
          ];
    return walkLayer(
      {
        label: words.nodes,
        help: words.walkHelp,
        stops: stopsOf(scene, importance, near),
        active: this.active,
        edge: this.edgeStop,
        edgeLabel: this.#edgeLabel(),
        selected: emphasisOf(scene, state.select)?.selected,
        pins: state.pins ?? {},
        describe: (node) => this.#describe(node),
      },
      {
        press: () => this.#press(),
        keydown: this.#keydown,
        focused: (id) => this.#focused(id),
        left: () => (this.tip = undefined),
      },
    );
  }

  /** Enter, Space, or a screen reader's click on the stop that has the focus. */
  #press(): void {
    if (this.edgeStop)
      this.#toggleSelect({
        type: 'edge',
        id: this.edgeStop.id,
        source: this.edgeStop.source,
        target: this.edgeStop.target,
      });
    else if (this.active !== undefined) this.#toggleSelect({ type: 'node', id: this.active });
  }

  #focused(id: string): void {
    this.active = id;
    const place = this.placeOf(id);
    if (place && this.walk?.querySelector(`:focus-visible`)) this.#showTip({ type: 'node', id }, place);
  }

  #describe(mark: NodeMark): string {
    const { session, scene } = this;
    const view = session?.view;
    const graph = session?.graph;
    // Until somebody is there, the short form will do.
    if (!view || !graph || !scene || !this.isAwake) return mark.title;
    if (this.#descriptions?.view !== view) this.#descriptions = { view, texts: new Map() };
    const { texts } = this.#descriptions;
    let text = texts.get(mark.id);
    if (text === undefined) {
      const node = view.nodes.find(({ id }) => id === mark.id);
      text = node ? describeNode(node, { graph, view, today: session.today }) : mark.title;
      texts.set(mark.id, text);
    }
    return text;
  }

  #toolbar(words: ElementWords): TemplateResult {
    return toolbar(
      words,
      {
        zoomIn: () => this.#zoomBy(ZOOM.step),
        zoomOut: () => this.#zoomBy(1 / ZOOM.step),
        fit: () => this.#fit(),
        fullscreen: () => void this.#toggleFullscreen(),
      },
      document.fullscreenEnabled ? this.matches(':fullscreen') : undefined,
    );
  }

  #layoutControls(state: ViewState, words: ElementWords): TemplateResult {
    const selected =
      state.select !== undefined && this.scene?.nodes.some((node) => node.id === state.select)
        ? state.select
        : undefined;
    return layoutControls(
      {
        words,
        options: state.layout ?? DEFAULT_LAYOUT,
        isDefault: state.layout === undefined,
        hasPins: state.pins !== undefined,
        selected:
          selected === undefined
            ? undefined
            : { name: this.#nameOf(selected), isPinned: state.pins?.[selected] !== undefined },
        run: this.run,
      },
      {
        change: (options) => this.#changeLayout(options),
        runOrPause: () => this.#runOrPause(),
        resetOptions: () => this.session?.update({ layout: undefined }),
        resetPlaces: () => this.#resetPlaces(),
        pinSelected: () => selected !== undefined && this.#togglePin(selected),
      },
    );
  }

  #message(failure: CollabGraphError | undefined, empty: View | undefined, words: ElementWords): unknown {
    const { session } = this;
    if (failure) {
      const reset = session?.state ? () => this.#resetView() : undefined;
      return failureMessage(failure, words, { retry: () => this.#retry(), reset });
    }
    if (empty) {
      return emptyMessage(empty, words, {
        change: (change) => session?.update(change),
        reset: () => session?.reset(),
      });
    }
    return this.scene ? nothing : placeholder(session?.graph ? words.arranging : words.loading);
  }

  #retry(): void {
    if (this.failure) {
      this.failure = undefined;
      this.#pictureKey = '';
      this.requestUpdate();
    } else emit(this, 'graph-retry', undefined);
  }

  #resetView(): void {
    this.failure = undefined;
    this.#pictureKey = '';
    this.session?.reset();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-network': CollabNetwork;
  }
}
