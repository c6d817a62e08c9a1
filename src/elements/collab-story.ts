import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state as internal } from 'lit/decorators.js';

import { storyWords, type StoryWords } from '../locales/story.ts';
import type { Locale } from '../model/graph.ts';
import { FIELDS } from '../view/fields.ts';
import { passToAttributes } from './collab-graph/attributes-like-methods.ts';
import type { CollabGraphElement } from './collab-graph.ts';
import { controls } from './look/controls.ts';
import { emit } from './events.ts';
import { Resources } from './figure/resources.ts';
import { PaletteController, paletteOf } from './look/palette.ts';
import { ScrollWatch } from './story/scroll-watch.ts';
import { readStory, type ReadStory, type StoryStep } from './story/steps.ts';
import { pageStyles, storyStyles } from './story/styles.ts';
import { optionsOf, viewsOf, type StoryViews } from './story/views.ts';
import { palettes, tokens } from './look/tokens.ts';
import { named } from '../model/named.ts';

export type { StoryStep } from './story/steps.ts';

const FIELD_NAMES: ReadonlySet<string> = new Set(FIELDS.map((field) => field.name));

/** On a lower screen than this there is no room for a figure beside or above its text: the pictures of the steps are shown. */
const ROOM = '(min-height: 27rem)';

/** Roots whose author's elements have the styles. */
const styled = new WeakSet<Document | ShadowRoot>();

/**
 * A text whose parts each have a view of one figure: headings and paragraphs
 * with `data-view`, a query of the view grammar (`data-view="through=v4-japan"`).
 * The figure stays on screen while the text scrolls by, and shows the view of
 * the part that is being read. Nodes that two views of the same focus and depth
 * share stand in the same place in both.
 *
 * A step begins at each child with `data-view` and goes on to the next. What
 * stands before the first is an introduction above the figure. Fields of the
 * view grammar as attributes of the story (`focus`, `lang`, `edges` …) hold for
 * all steps; a step says only what is other in it.
 *
 * The text is the page's own: without JavaScript it is read as it stands. An
 * element with `data-picture` inside a step is what is shown without
 * JavaScript, where the data cannot be had, on a screen that is too low, and in
 * print, one step a page; while the figure is there it is not.
 *
 * Besides scrolling, the buttons under the figure change the step, and so do
 * the arrow keys left and right where the focus is in the story, outside of the
 * figure, which has arrow keys of its own.
 *
 * @fires step-change - Another step is shown. `detail: StepChangeDetail`
 * @fires graph-load - The data are there: first what the picture needs, then all. `detail: GraphLoadDetail`
 * @fires graph-error - The data could not be loaded. `detail: GraphErrorDetail`
 * @fires node-select - The reader selected a node or edge, or cleared the selection. `detail: NodeSelectDetail`
 * @fires view-change - The reader changed the view. `detail: ViewChangeDetail`
 * @slot - Headings, paragraphs and pictures: the text of the story.
 * @csspart figure - The figure with the buttons below it, which stays on screen.
 * @csspart graph - The figure itself, a `collab-graph`; its parts are parts of the story too.
 * @csspart controls - The buttons for the steps, and which one is shown.
 * @csspart step - The text of a step; `step current` that of the one which is shown.
 * @csspart problems - What could not be read of a view, below the text that it belongs to.
 * @cssprop [--collab-story-top=0px] - Height of what the page keeps at the top of the screen.
 * @cssprop [--collab-story-figure-height] - Height of figure and buttons; by default that of the screen, on a phone about half of it.
 */
export class CollabStoryElement extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };
  static override styles = [tokens, palettes, controls, storyStyles];

  static {
    passToAttributes(this, FIELD_NAMES);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...FIELD_NAMES];
  }

  /** Address of a dataset in JSON, or `#id` of a script with the JSON in it, as for `<collab-graph>`. Without it, the built-in network. */
  @property() src: string | undefined;
  /** Only pictures: nothing to click, drag or zoom in the figure. */
  @property({ type: Boolean, reflect: true }) static = false;
  /** The legend with its filters below the figure, on a wide screen; without it the names in the figure say what is what. */
  @property({ type: Boolean, reflect: true }) legend = false;
  /** Nothing opens when the reader selects something in the figure. */
  @property({ type: Boolean, reflect: true, attribute: 'no-panel' }) noPanel = false;
  /** The figure without the buttons for its table and data. */
  @property({ type: Boolean, reflect: true, attribute: 'no-tools' }) noTools = false;
  /** Set by the element while the figure shows the views, and the pictures in the text do not. */
  @property({ type: Boolean, reflect: true }) live = false;

  @internal() private read: ReadStory = { intro: [], steps: [], nested: [] };
  @internal() private current = 0;
  @internal() private hasFailed = false;
  @internal() private said = '';

  @query('collab-graph') private figure!: CollabGraphElement | null;

  protected readonly palette = new PaletteController(this);
  readonly #resources = new Resources();
  readonly #scroll = new ScrollWatch(this, (index) => this.#show(index));
  #views: StoryViews | undefined;
  /** What the views were made from. */
  #viewsKey: readonly unknown[] = [];
  /** The view that the figure was last given. */
  #given = '';

  /** The steps, in order. */
  get steps(): readonly StoryStep[] {
    return this.read.steps;
  }

  /** Which step is shown, from 0; −1 where there is none. Set it to go there. */
  get step(): number {
    return this.steps.length === 0 ? -1 : this.current;
  }

  set step(index: number) {
    this.goTo(index);
  }

  /** The figure; undefined until it is on the page. */
  get graph(): CollabGraphElement | undefined {
    return this.figure ?? undefined;
  }

  /** Shows a step, counted from 0, and scrolls to its text. Beyond the first or last nothing happens. */
  goTo(index: number): void {
    if (!Number.isInteger(index) || index < 0 || index >= this.steps.length) return;
    this.#show(index);
    this.#scroll.goTo(index);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode() as Document | ShadowRoot;
    if ('adoptedStyleSheets' in root && !styled.has(root)) {
      styled.add(root);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(pageStyles);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    this.#read();
    const observer = new MutationObserver(() => this.#read());
    observer.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['data-view', 'data-picture'],
    });
    this.#resources.hold('observer', () => observer.disconnect());
    this.#resources.listen(this, 'keydown', (event) => this.#pressed(event as KeyboardEvent));
    this.#resources.listen(matchMedia(ROOM), 'change', () => this.requestUpdate());
    this.#scroll.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resources.release();
    this.#scroll.disconnect();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (FIELD_NAMES.has(name) && before !== now) this.requestUpdate();
  }

  /** Reads the author's text; who reads a step goes on reading it, wherever it now stands. */
  #read(): void {
    const before = this.steps[this.current]?.element;
    this.read = readStory(this);
    const { steps } = this;
    const found = steps.findIndex(({ element }) => element === before);
    this.current = found >= 0 ? found : Math.max(0, Math.min(this.current, steps.length - 1));
  }

  #show(index: number): void {
    if (index === this.current || index >= this.steps.length) return;
    this.current = index;
    const { words } = this;
    this.said = words.shown(this.#position(words), this.steps[index]!.heading);
    const { heading, view } = this.steps[index]!;
    emit(this, 'step-change', { index, count: this.steps.length, heading, view });
  }

  #position(words: StoryWords): string {
    return words.position(String(this.current + 1), String(this.steps.length));
  }

  /** Arrow keys where they mean nothing else: not in the figure, not while somebody writes, not with a modifier. */
  #pressed(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || !this.live || event.defaultPrevented) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const path = event.composedPath().filter((target) => target instanceof Element);
    const isTaken = path.some((target) => target === this.figure || target.matches(TAKES_KEYS));
    if (isTaken) return;
    event.preventDefault();
    this.goTo(this.current + by);
  }

  // Views

  get #lang(): Locale {
    const around =
      this.closest('[lang]') ?? (this.getRootNode() as ShadowRoot).host?.closest('[lang]') ?? document.documentElement;
    return /^ja\b/i.test(around.getAttribute('lang') ?? '') ? 'ja' : 'en';
  }

  /** The view fields among the attributes; a page in a third language has its `lang` here too. */
  get #attributes(): Record<string, string> {
    const found: Record<string, string> = named();
    for (const name of FIELD_NAMES) {
      const value = this.getAttribute(name);
      if (value !== null && !(name === 'lang' && !/^(en|ja)$/.test(value))) found[name] = value;
    }
    return found;
  }

  private get words(): StoryWords {
    return storyWords(this.#lang);
  }

  readonly #loaded = (): void => {
    this.hasFailed = false;
    this.requestUpdate();
    // Before the figure draws with what has come.
    this.#readViews();
  };

  readonly #notLoaded = (): void => {
    this.hasFailed = !this.figure?.session.graph;
  };

  /** Reads the views anew where the text, the attributes or the data are others. */
  #readViews(): void {
    const { figure, steps } = this;
    if (!figure) return;
    const { session } = figure;
    const attributes = this.#attributes;
    const key = [session.graph, JSON.stringify([steps.map(({ view }) => view), attributes, this.#lang])];
    if (key.every((part, i) => part === this.#viewsKey[i])) return;
    this.#viewsKey = key;
    this.#views = viewsOf(steps, attributes, this.#lang, session);
  }

  /** The figure gets the whole view of a step, so that the way there makes no difference; what the reader did in between ends with the step. */
  #give(): void {
    const { figure } = this;
    const step = this.steps[this.current];
    if (!figure || !step) return;
    const shown = this.#views?.steps[this.current];
    if (!shown) {
      figure.viewState = optionsOf(step, { lang: this.#lang, ...this.#attributes });
      return;
    }
    const key = JSON.stringify([this.current, shown.state]);
    if (key === this.#given) return;
    this.#given = key;
    const { state } = figure.session;
    // Only what is named is changed: what the step does not have is cleared first.
    if (Object.keys(state ?? {}).some((field) => !Object.hasOwn(shown.state, field))) figure.viewState = undefined;
    figure.viewState = shown.state;
  }

  // Rendering

  protected override willUpdate(): void {
    this.#readViews();
    this.setAttribute('palette', paletteOf(this.#views?.steps[this.current]?.state.theme ?? 'auto'));
    this.live = this.steps.length > 0 && !this.hasFailed && matchMedia(ROOM).matches;
  }

  protected override updated(_changed: PropertyValues): void {
    const slots = this.renderRoot.querySelectorAll<HTMLSlotElement>('slot');
    slots.forEach((slot, i) => {
      const nodes = i === 0 ? this.read.intro : this.steps[i - 1]!.nodes;
      const assigned = slot.assignedNodes();
      // WebKit takes what is assigned anew out of the page for a moment, and the page, which is shorter then, scrolls back.
      if (nodes.length !== assigned.length || nodes.some((node, n) => node !== assigned[n])) slot.assign(...nodes);
    });
    this.#give();
    this.#scroll.observe(
      this.live ? [...this.renderRoot.querySelectorAll<HTMLElement>('.step')] : [],
      this.renderRoot.querySelector<HTMLElement>('.figure')!,
    );
  }

  protected override render(): TemplateResult {
    const { words, steps, current } = this;
    return html`
      <slot></slot>
      ${this.#problems([
        ...(steps.length === 0 ? [words.noSteps] : []),
        ...(this.hasFailed ? [words.failed] : []),
        ...(this.#views?.problems ?? []).map(({ message }) => words.attribute + message),
        ...this.read.nested.map((element) => words.nested(element.localName, element.getAttribute('data-view') ?? '')),
      ])}
      <div class="columns">
        <div class="figure" part="figure">
          <div class="frame">
            <collab-graph
              part="graph"
              exportparts="title, count, answer, picture, legend, panel, tools, caption, reading-key, credit, error, toolbar, button, layout, tooltip, message, nodes"
              src=${this.src ?? nothing}
              ?static=${this.static}
              ?no-legend=${!this.legend}
              ?no-panel=${this.noPanel}
              ?no-tools=${this.noTools}
              @graph-load=${this.#loaded}
              @graph-error=${this.#notLoaded}
            ></collab-graph>
          </div>
          <div class="bar" part="controls" role="group" aria-label=${words.steps} lang=${this.#lang}>
            ${this.#button(-1, words.previous, '←')}
            <span>${words.position(String(current + 1), String(steps.length))}</span>
            ${this.#button(1, words.next, '→')}
          </div>
        </div>
        <div>${steps.map((step, index) => this.#step(step, index))}</div>
      </div>
      <p class="visually-hidden" role="status" lang=${this.#lang}>${this.live ? this.said : ''}</p>
    `;
  }

  /** Keeps the focus where it is at the first and last step: not disabled, but said to be. */
  #button(by: number, name: string, sign: string): TemplateResult {
    const isEnd = !this.steps[this.current + by];
    return html`<button
      type="button"
      aria-label=${name}
      title=${name}
      aria-disabled=${isEnd ? 'true' : 'false'}
      @click=${(): void => this.goTo(this.current + by)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  }

  #step({ view }: StoryStep, index: number): TemplateResult {
    const isCurrent = this.live && index === this.current;
    const isWhole = this.figure?.session.status === 'complete';
    const problems = (isWhole && this.#views?.steps[index]?.problems) || [];
    return html`<div
      class="step"
      part=${isCurrent ? 'step current' : 'step'}
      aria-current=${isCurrent ? 'step' : nothing}
    >
      <slot></slot>
      ${this.#problems(problems.map(({ message }) => this.words.place(String(index + 1), view) + message))}
    </div>`;
  }

  #problems(problems: readonly string[]): TemplateResult | typeof nothing {
    if (problems.length === 0) return nothing;
    return html`<div class="problems" part="problems" role="note" lang=${this.#lang}>
      ${problems.map((problem) => html`<p>${problem}</p>`)}
    </div>`;
  }
}

/** Where arrow keys move something else. */
const TAKES_KEYS =
  'input, textarea, select, [contenteditable], audio, video, [role="slider"], [role="tablist"], [role="grid"]';

declare global {
  interface HTMLElementTagNameMap {
    'collab-story': CollabStoryElement;
  }
}
