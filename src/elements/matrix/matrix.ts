import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state as internal } from 'lit/decorators.js';

import { matrixMessagesFor, type MatrixMessages } from '../../locales/matrix.ts';
import { renderSvg } from '../../render/svg.ts';
import { buildMatrix } from '../../scene/matrix/build.ts';
import { composeMatrix } from '../../scene/matrix/compose.ts';
import { naturalHeight } from '../../scene/matrix/fit.ts';
import type { Matrix } from '../../scene/matrix/model.ts';
import { emptyMatrix, wordsOfMatrix } from '../../scene/matrix/words.ts';
import type { MatrixScene } from '../../scene/scene.ts';
import type { PaletteName } from '../../scene/theme.ts';
import type { PageWords } from '../../scene/words.ts';
import type { Context } from '../session/context.ts';
import { controls } from '../look/controls.ts';
import { missing } from '../load/missing-part.ts';
import { emit } from '../events.ts';
import { matrixColours } from './colours.ts';
import { buildGrid, type Grid, type GridStop } from './grid.ts';
import { openingPlace } from './opening.ts';
import { pagesOf } from './pages.ts';
import { revealCell } from './reveal-cell.ts';
import { PRINT_HEIGHT, PRINT_WIDTH, STILL_WIDTH } from './sizes.ts';
import { matrixStyles } from './styles.ts';
import { legendTemplate, toolbarTemplate } from './toolbar.ts';
import { Crosshair, placeOf, stepFrom, type Place } from './walking.ts';
import { withoutData } from './without-data.ts';
import { paletteOf } from '../look/palette.ts';
import { SessionElement } from '../session/session-element.ts';
import { palettes, tokens } from '../look/tokens.ts';

/**
 * The selection as rows and columns: who takes part in which framework or
 * programme, or how many researchers moved and how many papers were written
 * between which countries. The heads stay in view; every cell is reached with
 * the arrow keys and says its sentence.
 *
 * @fires node-select - The reader selected a node or tie, or cleared the selection. `detail: NodeSelectDetail`
 * @fires picture-change - Another matrix is shown.
 * @csspart toolbar - What the matrix shows, its order, download.
 * @csspart said - The sentence about the cell under the pointer or the focus.
 * @csspart grid - The table with its scroll bars.
 * @cssprop [--collab-matrix-height=none] - Most height of the table.
 */
export class CollabMatrix extends SessionElement {
  static override styles = [tokens, palettes, controls, matrixStyles];

  /** Only the picture: nothing to click. */
  @property({ type: Boolean, reflect: true }) static = false;

  @internal() private sentence = '';
  @internal() private message = '';

  @query('.wrap') private wrap!: HTMLElement | null;
  @query('.still') private still!: HTMLElement | null;
  @query('.print') private print!: HTMLElement | null;

  #grid: Grid | undefined;
  #matrix: Matrix | undefined;
  /** What the matrix was made of. */
  #made: readonly unknown[] = [];
  #active: Place = { line: 1, at: 1 };
  #scene: { readonly of: readonly unknown[]; readonly scene: MatrixScene } | undefined;
  #page: { readonly of: Matrix; readonly words: PageWords } | undefined;
  #drawn: MatrixScene | undefined;
  readonly #colours = new CSSStyleSheet();
  readonly #crosshair = new Crosshair();

  /** Rows, columns and cells as shown; undefined until there are data. */
  get matrix(): Matrix | undefined {
    const { context } = this;
    return context && this.#matrixOf(context);
  }

  /** The matrix as a still picture, as wide as the element and as high as its rows need. */
  get scene(): MatrixScene | undefined {
    const { context } = this;
    return context && this.#sceneOf(context, this.clientWidth || STILL_WIDTH, paletteOf(context.state.theme));
  }

  /** The words about it; of the table on screen they need no picture. */
  get page(): PageWords | undefined {
    const { context } = this;
    if (!context || this.static) return this.scene;
    const { view, dataset, lang } = context;
    const of = this.#matrixOf(context);
    // A page asks with every change, a selection too, and the same matrix has the same words.
    if (this.#page?.of !== of)
      this.#page = { of, words: { kind: 'matrix', lang, ...wordsOfMatrix(view, dataset, lang) } };
    return this.#page.words;
  }

  /** Resolves when what is on screen shows the state. */
  get settled(): Promise<void> {
    return this.updateComplete.then(() => this.#revealing);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const { shadowRoot } = this;
    if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, this.#colours];
    return root;
  }

  #matrixOf({ view, graph }: Context): Matrix {
    const { matrix, sort, lang } = view.state;
    const made = [view.nodes, view.edges, graph, matrix, sort, lang];
    if (!this.#matrix || made.some((part, i) => part !== this.#made[i])) {
      this.#matrix = buildMatrix(view, graph);
      this.#made = made;
    }
    return this.#matrix;
  }

  #sceneOf(context: Context, width: number, theme: PaletteName): MatrixScene {
    const matrix = this.#matrixOf(context);
    const of = [matrix, width, theme];
    if (!this.#scene || of.some((part, i) => part !== this.#scene!.of[i])) {
      const size = { width, height: naturalHeight(matrix, width) };
      this.#scene = { of, scene: composeMatrix(matrix, context.view, { graph: context.graph, size, theme }) };
    }
    return this.#scene.scene;
  }

  get #words(): MatrixMessages {
    return matrixMessagesFor(this.language);
  }

  protected override willUpdate(): void {
    const theme = this.session?.state?.theme;
    if (theme) this.setAttribute('palette', paletteOf(theme));
    // What was said is of a cell that will be gone.
    if (this.matrix !== this.#shown) this.sentence = '';
  }

  protected override render(): TemplateResult {
    const { context } = this;
    const words = this.#words;
    if (!context) return withoutData(this.session, words);
    const matrix = this.#matrixOf(context);
    const isEmpty = matrix.rows.length === 0 || matrix.columns.length === 0;
    const { lang } = context;
    if (this.static) return html`<div class="still" part="grid" lang=${lang}></div>`;
    return html`
      <div class="toolbar" part="toolbar" lang=${lang}>
        ${toolbarTemplate(this.session!, context.view, words, isEmpty ? undefined : this.#download)}
      </div>
      <p class="visually-hidden" id="help" lang=${lang}>${words.help}</p>
      <div class="over">
        ${isEmpty ? nothing : legendTemplate(matrix, context)}
        ${
          isEmpty
            ? nothing
            : html`<p
                class=${`said ${this.sentence ? '' : 'idle'}`}
                part="said"
                id="said"
                lang=${lang}
                aria-hidden="true"
              >
                ${this.sentence || words.help}
              </p>`
        }
      </div>
      ${
        isEmpty
          ? html`<p class="wrap empty" part="grid" lang=${lang}>
              ${emptyMatrix(this.session!.dataset!, matrix.name, lang)}
            </p>`
          : html`<div
              class="wrap"
              part="grid"
              lang=${lang}
              @keydown=${this.#key}
              @click=${this.#click}
              @focusin=${this.#focused}
              @focusout=${this.#left}
              @pointerover=${this.#over}
              @pointerleave=${this.#left}
            ></div>`
      }
      <div class="print" aria-hidden="true"></div>
      <p class="visually-hidden" role="status" lang=${lang}>${this.message}</p>
    `;
  }

  protected override updated(_changed: PropertyValues): void {
    const { context } = this;
    if (!context) return;
    const matrix = this.#matrixOf(context);
    this.#colours.replaceSync(matrixColours(matrix, context.theme));
    if (this.static) this.#drawStill();
    else this.#fill(matrix, context);
    this.#markSelection(context.state.select);
  }

  /** Puts the table in, where it is another than before. */
  #fill(matrix: Matrix, { dataset, lang }: Context): void {
    const { wrap } = this;
    if (!wrap || wrap.classList.contains('empty')) {
      if (this.#shown !== matrix) this.#changed(matrix);
      this.#grid = undefined;
      return;
    }
    if (this.#shown === matrix && wrap.firstElementChild === this.#grid?.table) return;
    const hadFocus = this.#grid?.table.contains(this.shadowRoot!.activeElement) === true;
    this.#crosshair.clear();
    // While the cells of the matrix before are still there: a browser asked for a place lays out what is new at once.
    wrap.scrollTo(0, 0);
    const grid = (this.#grid = buildGrid(matrix, dataset));
    grid.table.setAttribute('aria-describedby', 'help');
    grid.table.lang = lang;
    wrap.replaceChildren(grid.table);
    const opening = openingPlace(matrix);
    const first = opening && this.#stop(opening);
    if (first) this.#revealing = revealCell(wrap, first.element);
    this.#revealed = undefined;
    this.#active = { line: 1, at: 1 };
    this.#stop(this.#active)!.element.tabIndex = 0;
    if (hadFocus) this.#stop(this.#active)!.element.focus();
    this.#changed(matrix);
  }

  #shown: Matrix | undefined;

  #changed(matrix: Matrix): void {
    this.#shown = matrix;
    this.dispatchEvent(new CustomEvent('picture-change', { bubbles: true, composed: true }));
  }

  #drawStill(): void {
    const { still, scene } = this;
    if (!still || !scene || scene === this.#drawn) return;
    this.#drawn = scene;
    still.innerHTML = renderSvg(scene, { bare: true });
    this.dispatchEvent(new CustomEvent('picture-change', { bubbles: true, composed: true }));
  }

  #stop({ line, at }: Place): GridStop | undefined {
    return this.#grid?.stops[line]?.[at];
  }

  #markSelection(selected: string | undefined): void {
    for (const cell of this.#grid?.table.querySelectorAll('[aria-selected]') ?? [])
      cell.removeAttribute('aria-selected');
    let first: HTMLElement | undefined;
    for (const stop of selected === undefined ? [] : (this.#grid?.stops.flat() ?? [])) {
      if (!stop?.ids.includes(selected!)) continue;
      // A total, and the hub's own cell, stand for a node that has a head.
      const isNode = this.session?.graph?.hasNode(selected!) === true;
      if (isNode && stop.element.tagName !== 'TH') continue;
      stop.element.setAttribute('aria-selected', 'true');
      first ??= stop.element;
    }
    // What was selected elsewhere (search, panel, another view) is brought into view, once: after that the reader scrolls.
    if (selected !== this.#revealed) {
      this.#revealed = selected;
      if (first && this.wrap) this.#revealing = revealCell(this.wrap, first);
    }
  }

  #revealed: string | undefined;
  #revealing: Promise<void> | undefined;

  // Going about

  readonly #key = (event: KeyboardEvent): void => {
    const grid = this.#grid;
    if (!grid || event.altKey) return;
    const next = stepFrom(grid, this.#active, event.key, event.ctrlKey || event.metaKey);
    if (next) {
      event.preventDefault();
      this.#go(next);
      this.#stop(next)?.element.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#select(this.#stop(this.#active));
    } else if (event.key === 'Escape' && this.session?.state?.select !== undefined) {
      event.preventDefault();
      this.#clear();
    }
  };

  #go(place: Place): void {
    const before = this.#stop(this.#active);
    const stop = this.#stop(place);
    if (!stop) return;
    if (before) before.element.tabIndex = -1;
    stop.element.tabIndex = 0;
    // Before the focus comes, or the reader's software would say the number alone.
    stop.element.setAttribute('aria-label', stop.sentence());
    this.#active = place;
  }

  readonly #focused = (event: FocusEvent): void => {
    const place = this.#grid && placeOf(this.#grid, event.target);
    if (!place) return;
    this.#go(place);
    this.#tell(place);
  };

  readonly #over = (event: PointerEvent): void => {
    const place = this.#grid && placeOf(this.#grid, event.target);
    if (place) this.#tell(place);
  };

  readonly #left = (): void => {
    this.#crosshair.clear();
    this.sentence = '';
  };

  #tell(place: Place): void {
    const stop = this.#stop(place);
    if (!stop || !this.#grid) return;
    this.#crosshair.show(this.#grid, place);
    this.sentence = stop.sentence();
  }

  // Selecting

  readonly #click = (event: MouseEvent): void => {
    const place = this.#grid && placeOf(this.#grid, event.target);
    const stop = place && this.#stop(place);
    if (!stop) return;
    this.#go(place);
    stop.element.focus({ preventScroll: true });
    this.#select(stop);
  };

  /** Selects the first of what a cell stands for; again, the next. */
  #select(stop: GridStop | undefined): void {
    if (!stop || stop.ids.length === 0) return;
    const { session } = this;
    const at = stop.ids.indexOf(session?.state?.select ?? '');
    const id = stop.ids[(at + 1) % stop.ids.length]!;
    // It is where the reader looks.
    this.#revealed = id;
    session?.update({ select: id, compare: undefined, path: undefined });
    this.message = this.#words.selected + stop.sentence();
    emit(this, 'node-select', { id, type: session?.graph?.hasNode(id) ? 'node' : 'edge' });
  }

  #clear(): void {
    this.session?.update({ select: undefined, compare: undefined, path: undefined });
    this.message = '';
    emit(this, 'node-select', { id: undefined, type: undefined });
  }

  // Files and paper

  readonly #download = (): void => {
    const { matrix, context } = this;
    if (!matrix || !context) return;
    const { name } = matrix;
    import('./save-matrix.ts').then(({ saveMatrix }) => saveMatrix(context, name), missing(this, 'saving'));
  };

  /** On paper nothing scrolls: still pictures take the place of the table, as many as it needs pages. */
  readonly #beforePrint = (): void => {
    const { context, print } = this;
    if (!context || !print) return;
    const { view, graph } = context;
    print.innerHTML = pagesOf(this.#matrixOf(context), PRINT_WIDTH, PRINT_HEIGHT)
      .map((page, i) => {
        const size = { width: PRINT_WIDTH, height: Math.min(naturalHeight(page, PRINT_WIDTH), PRINT_HEIGHT) };
        const scene = composeMatrix(page, view, { graph, size, theme: 'light' });
        return renderSvg(scene, { bare: true, idPrefix: `cg-print-${i}` });
      })
      .join('');
  };

  readonly #afterPrint = (): void => this.print?.replaceChildren();
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-matrix': CollabMatrix;
  }
}
