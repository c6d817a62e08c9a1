import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Dataset } from '../data/dataset.ts';
import { elementWords } from '../locales/elements.ts';
import type { CollabGraphError } from '../model/errors.ts';
import type { NeighborOptions, NeighborsResult } from '../query/neighbors.ts';
import type { SvgOptions } from '../render/svg.ts';
import { fromAttributes, fromOptions, type ParsedView, type ViewOptions } from '../view/codec.ts';
import { defaultView } from '../view/defaults.ts';
import type { ViewState } from '../view/view-state.ts';
import { passToAttributes } from './collab-graph/attributes-like-methods.ts';
import { loadFigure } from './load/load-figure.ts';
import { collabGraphStyles } from './collab-graph/collab-graph-styles.ts';
import { controls } from './look/controls.ts';
import { LateParts } from './collab-graph/late-parts.ts';
import { foundIn, whenNear } from './collab-graph/when-near.ts';
import { figureTemplate, pageOf } from './collab-graph/figure-template.ts';
import { FIELD_NAMES, inheritedLanguage, viewAttributes } from './collab-graph/view-attributes.ts';
import { coreShows } from './session/core-part.ts';
import { emit, type GoToDetail } from './events.ts';
import type { FoundPicture } from './figure/found-picture.ts';
import { Resources } from './figure/resources.ts';
import { PaletteController, paletteOf } from './look/palette.ts';
import { Session, type SessionChange } from './session/session.ts';
import { SessionController } from './session/session-controller.ts';
import { palettes, tokens } from './look/tokens.ts';
import { type ViewElement } from './collab-graph/view-elements.ts';

export type { ElementEvents, GraphErrorDetail, GraphLoadDetail, NodeSelectDetail, ViewChangeDetail } from './events.ts';

/**
 * A network for a report: the figure with title, legend, reading key, sources
 * and the details of what is selected. Every field of the view grammar is an
 * attribute: `focus`, `through`, `edges`, `min-mobility`, `lang`, `theme` …
 *
 * What stands inside the tag (a picture, a table) is shown until the figure is
 * there, without JavaScript, and when the data cannot be had; the picture that
 * `collab-graph embed` writes stays, and answers.
 *
 * Give it a `height` and all of it fits in there: the picture takes what title,
 * legend and notes leave. Without one it is as high as it needs to be. `labels`
 * says how many names are written into the picture.
 *
 * @fires graph-load - The data are there: first what the picture needs, then all. `detail: GraphLoadDetail`
 * @fires graph-error - The data could not be loaded. `detail: GraphErrorDetail`
 * @fires node-select - The reader selected a node or edge, or cleared the selection. `detail: NodeSelectDetail`
 * @fires view-change - The reader changed the view. `detail: ViewChangeDetail`
 * @slot - Picture or table that stands in for the figure.
 * @slot legend - Replaces the built-in legend.
 * @slot caption - Caption with markup, in place of the attribute.
 * @csspart figure - All that replaces the fallback content.
 * @csspart title - The title above the picture.
 * @csspart count - How much of the network is shown.
 * @csspart answer - The written answer to the question that `ask` names.
 * @csspart picture - The network itself, a `collab-network`.
 * @csspart legend - The legend.
 * @csspart panel - Details of the selection.
 * @csspart tools - The buttons below the picture: as table, data.
 * @csspart timeline - The year control, where the `timeline` attribute asks for it.
 * @csspart caption - The author's caption.
 * @csspart reading-key - How to read the picture.
 * @csspart credit - Sources, dates, licences.
 * @csspart problems - Attributes that were not understood.
 * @csspart error - Why the data could not be loaded.
 * @cssprop [--collab-graph-height=auto] - Height of the picture; from its width where `auto`.
 * @cssprop [--collab-background] - Ground of the figure's surroundings; see tokens.ts for the other colours.
 * @cssprop [--collab-font] - Font of all words outside the picture.
 */
export class CollabGraphElement extends LitElement {
  static override styles = [tokens, palettes, controls, collabGraphStyles];

  static {
    passToAttributes(this, FIELD_NAMES);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...FIELD_NAMES];
  }

  /** Address of a dataset in JSON (format `collab-graph/dataset@2` or `@1`), or `#id` of a script with the JSON in it. Without it, the built-in network. */
  @property() src: string | undefined;
  /** Only the picture: nothing to click, drag or zoom. */
  @property({ type: Boolean, reflect: true }) static = false;
  /** No legend, and with it no filters; `static` keeps the legend and takes its filters away. */
  @property({ type: Boolean, reflect: true, attribute: 'no-legend' }) noLegend = false;
  /** Nothing opens when the reader selects something; `node-select` tells the page. */
  @property({ type: Boolean, reflect: true, attribute: 'no-panel' }) noPanel = false;
  /** No buttons below the picture: no way to the table of the same ties, nor to the data as CSV. */
  @property({ type: Boolean, reflect: true, attribute: 'no-tools' }) noTools = false;
  /** Shows the year control below the picture. Not for a static one. */
  @property({ type: Boolean, reflect: true }) timeline = false;
  /** What the author says below the picture. */
  @property() caption: string | undefined;
  /** Title, instead of the one made from the data. */
  @property() heading: string | undefined;
  /** Height of the picture, a CSS length; sets `--collab-graph-height`. */
  @property() height: string | undefined;

  @state() private problems: readonly CollabGraphError[] = [];
  @state() private hasFallback = false;
  @state() private hasPicture = false;
  @state() private found: FoundPicture | undefined;

  @query('.view') private shown!: ViewElement | null;

  readonly #controller = new SessionController(this);
  protected readonly palette = new PaletteController(this);
  readonly #resources = new Resources();
  /** Set by JavaScript before the data are there. */
  #pending: ViewOptions = {};
  #loading: AbortController | undefined;
  #loaded: string | undefined;
  #isNear = false;
  /** While the author, not the reader, changes the view. */
  #isQuiet = false;
  readonly #late = new LateParts(this, () => this.#complete());
  /** Attributes name what the first part of the data does not know: they are read again with the second. */
  #isProvisional = false;
  /** Who waits for data hears too when others are asked for. */
  readonly #waiting = new Set<() => void>();

  constructor() {
    super();
    this.#controller.session = new Session();
  }

  /** Shared with the elements inside. */
  get session(): Session {
    return this.#controller.session!;
  }

  /** The view; undefined until data are there. Any part of one can be set, also before; names and aliases are understood. */
  get viewState(): ViewState | undefined {
    return this.session.state;
  }

  /** @throws CollabGraphError for the first value that is not understood */
  set viewState(options: ViewOptions | undefined) {
    const { dataset, graph, state: base } = this.session;
    if (!dataset || !graph || !base) {
      this.#pending = { ...this.#pending, ...options };
      return;
    }
    const { state, problems } = fromOptions(options ?? {}, {
      dataset,
      graph,
      base: options ? base : defaultView(dataset),
    });
    if (problems[0]) throw problems[0];
    this.#quietly(() => this.session.replace(state, 'none'));
  }

  /** Selects a node or edge by id or name; nothing clears. @throws CollabGraphError `unknown` */
  select(id: string | undefined): void {
    if (id !== undefined) this.viewState = { select: id };
    else this.#quietly(() => this.session.update({ select: undefined }, 'none'));
  }

  /**
   * The neighbors of the focus, or of another `country` (code, name or alias), through what, since when
   * and who says so. Waits for all of the data.
   */
  async neighbors({
    country,
    ...options
  }: NeighborOptions & { readonly country?: string } = {}): Promise<NeighborsResult> {
    const [{ neighbors }] = await Promise.all([import('../query/neighbors.ts'), this.#complete()]);
    const { graph, state } = this.session;
    return neighbors(graph!, country ?? state!.focus, { lang: state!.lang, today: this.session.today, ...options });
  }

  /**
   * The figure as it is now, with title, legend, reading key and sources, as an SVG document.
   * @throws CollabGraphError `unsupported` for a table, which has no picture
   */
  async toSVG(options: SvgOptions = {}): Promise<string> {
    await this.#complete('core');
    await this.updateComplete;
    const { figureSvg } = await import('./collab-graph/figure-svg.ts');
    return figureSvg(this.session, this.shown, this, options);
  }

  /**
   * The same figure as a PNG, drawn by the browser with the fonts of the reader.
   * `scale`: pixels of the image per CSS pixel, 2 by default, written into the
   * file as its resolution.
   * @throws CollabGraphError `invalid` for a scale that no image has, `unsupported` where the browser cannot
   */
  async toPNG({ scale, ...options }: SvgOptions & { readonly scale?: number } = {}): Promise<Blob> {
    const [{ svgToPng }, svg] = await Promise.all([import('./save/svg-to-png.ts'), this.toSVG(options)]);
    return svgToPng(svg, { scale });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resources.release();
    if (this.session.status === 'loading' || this.session.status === 'empty') {
      this.#loading?.abort();
      this.#loaded = undefined;
    }
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (FIELD_NAMES.has(name) && before !== now && this.session.state) this.#applyAttributes();
  }

  /** Hears of the session, and loads when the figure is near to what is on screen. */
  #begin(): void {
    for (const type of ['load', 'error', 'change'])
      this.#resources.listen(this.session, type, (event) => this.#heard(event));
    if (this.#isNear) return this.#load();
    this.#resources.hold(
      'observer',
      whenNear(this, () => void this.#beginNear()),
    );
  }

  /** Where the page has the finished picture there is no hurry. */
  async #beginNear(): Promise<void> {
    const found = await foundIn(this, () => (this.found = undefined));
    if (!this.isConnected || this.#loaded !== undefined) return found?.leave();
    this.found = found;
    this.#isNear = true;
    this.#load();
  }

  // Data

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.setAttribute('palette', paletteOf(this.session.state?.theme ?? 'auto'));
    if (changed.has('src') && this.#loaded !== undefined && this.#loaded !== (this.src ?? '')) this.#reload();
  }

  #load(): void {
    if (this.#loaded !== undefined) return;
    this.#loaded = this.src ?? '';
    this.session.around = inheritedLanguage(this);
    const initial = (dataset: Dataset, isWhole: boolean): ViewState | undefined => this.#initial(dataset, isWhole);
    this.#loading = new AbortController();
    loadFigure(this.session, this, this.src, this.#loading.signal, initial);
  }

  /** Other data are other countries and groups: the session begins anew. */
  #reload(): void {
    this.#loading?.abort();
    this.#resources.release();
    this.#controller.session = new Session();
    this.#loaded = undefined;
    this.problems = [];
    this.hasPicture = false;
    this.found?.leave();
    for (const done of [...this.#waiting]) done();
    this.#begin();
  }

  /** Undefined where the first part of the data does not know what is asked for: the picture would be another. */
  #initial(dataset: Dataset, isWhole: boolean): ViewState | undefined {
    const base = { ...defaultView(dataset), lang: inheritedLanguage(this) };
    const attributes = fromAttributes(viewAttributes(this), { dataset, base });
    const options = fromOptions(this.#pending, { dataset, base: attributes.state });
    const problems = [...attributes.problems, ...options.problems];
    if (!isWhole && (problems.length > 0 || !coreShows(options.state))) return undefined;
    this.problems = problems;
    return options.state;
  }

  #applyAttributes(): void {
    const { dataset, graph } = this.session;
    if (!dataset || !graph) return;
    const base = { ...defaultView(dataset), lang: inheritedLanguage(this) };
    const parsed: ParsedView = fromAttributes(viewAttributes(this), { dataset, graph, base });
    this.#isProvisional = this.session.status === 'partial' && parsed.problems.length > 0;
    if (this.#isProvisional) {
      this.session.complete();
      return;
    }
    this.problems = parsed.problems;
    this.#quietly(() => this.session.replace(parsed.state, 'none'));
  }

  #quietly(change: () => void): void {
    this.#isQuiet = true;
    try {
      change();
    } finally {
      this.#isQuiet = false;
    }
  }

  #heard(event: Event): void {
    const { session } = this;
    if (event.type === 'load' && session.status === 'complete' && this.#isProvisional) this.#applyAttributes();
    if (event.type === 'load') emit(this, 'graph-load', { complete: session.status === 'complete' });
    else if (event.type === 'error') emit(this, 'graph-error', { error: session.error! });
    else if (!this.#isQuiet && (event as CustomEvent<SessionChange>).detail && session.state)
      emit(this, 'view-change', { state: session.state });
  }

  /** Resolves when the data are there. @throws CollabGraphError where they cannot be had */
  async #complete(part: 'core' | 'all' = 'all'): Promise<void> {
    // A `src` set just now is seen to in the update.
    await this.updateComplete;
    this.#load();
    for (;;) {
      const { session } = this;
      if (part === 'all') session.complete();
      if (part === 'core' && session.status === 'partial') return;
      if (session.status === 'complete') return session.described;
      if (session.status === 'failed') throw session.error!;
      await new Promise<void>((resolve) => {
        const done = (): void => {
          for (const type of ['load', 'error']) session.removeEventListener(type, done);
          this.#waiting.delete(done);
          resolve();
        };
        for (const type of ['load', 'error']) session.addEventListener(type, done);
        this.#waiting.add(done);
      });
    }
  }

  // Rendering

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('height')) this.style.setProperty('--collab-graph-height', this.height || null);
    const tools = this.hasPicture && !this.noTools && !this.static;
    this.#late.load(this.session, { panel: !this.noPanel, timeline: this.#hasTimeline, tools });
    if (!this.hasPicture && this.session.graph && this.shown) void this.#awaitPicture(this.shown);
  }

  async #awaitPicture(shown: ViewElement): Promise<void> {
    await (shown.drawn ?? shown.settled);
    if (!shown.scene && this.session.state?.view !== 'table')
      return this.hasFallback && shown.failure ? this.#late.missing('picture')(shown.failure) : undefined;
    this.hasPicture = true;
    void this.#late.completeAfter(shown, this.session);
  }

  get #hasTimeline(): boolean {
    return this.timeline && !this.static && this.hasPicture;
  }

  protected override render(): TemplateResult {
    const { session } = this;
    return figureTemplate({
      session,
      element: this,
      page: pageOf(session, this.shown),
      words: elementWords(session.state?.lang ?? inheritedLanguage(this)),
      hasPicture: this.hasPicture,
      hasFallback: this.hasFallback,
      found: this.found,
      problems: this.problems,
      tools: this.noTools || this.static ? nothing : this.#late.tools(session),
      hasTimeline: this.#hasTimeline,
      slotChanged: this.#slotChanged,
      retry: this.#retry,
      changed: () => this.requestUpdate(),
      goTo: this.#goTo,
    });
  }

  readonly #slotChanged = (event: Event): void => {
    const nodes = (event.target as HTMLSlotElement).assignedNodes({ flatten: true });
    this.hasFallback = nodes.some((node) => node instanceof Element || (node.textContent ?? '').trim() !== '');
  };

  readonly #goTo = ({ detail: { part } }: CustomEvent<GoToDetail>): void =>
    void import('./collab-graph/go-to.ts').then(
      ({ goTo }) => goTo(this, this.session, part),
      this.#late.missing('way'),
    );

  readonly #retry = (event: Event): void => {
    event.stopPropagation();
    this.#reload();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-graph': CollabGraphElement;
  }
}
