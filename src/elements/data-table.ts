import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import { explorerMessagesFor, type ExplorerMessages } from '../locales/explorer.ts';
import { tableWords, type TableWords } from '../locales/table.ts';
import { foldText } from '../model/errors.ts';
import type { Locale } from '../model/graph.ts';
import { formatFor } from '../scene/format.ts';
import { controls } from './controls.ts';
import { copyText } from './copy-text.ts';
import { dataTableStyles } from './data-table-styles.ts';
import { inSlices } from './figure/slices.ts';
import { download } from './download.ts';
import {
  cellOf,
  contentOf,
  filteringRows,
  filterRows,
  type TableFilter,
  sortingRows,
  sortRows,
  toCsv,
  toTsv,
  type TableColumn,
  type TableFacet,
  type TableModel,
  type TableRow,
  type TableSort,
} from './table/model.ts';
import { pageOf, rowWindow, scrollToRow, type RowWindow, type Scrolled } from './table/row-window.ts';
import { tokens } from './tokens.ts';

/** Rows drawn before the reader asks for all, where the table is one part of something. */
const FIRST_ROWS = 50;

/** With more rows than this, only those on screen are drawn, each as one line. */
const LONG = 200;

/** More rows than this are sorted and filtered in slices, so that the page goes on answering. */
const AT_ONCE = 1000;

/** Rows of a long table that are printed: some 50 pages. */
const PRINTED = 2000;

/** Rows of a shorter table that are drawn at a time: as many as fill a screen. */
const STEP = 40;

/** Before anything is measured. */
const UNMEASURED: Scrolled = { top: 0, height: 600, head: 32, row: 30 };

/** Rows between the edge of the screen and the edge of what is drawn at which more are drawn. */
const MARGIN = 4;

/** What `row-select` carries: the node or edge of the row. */
export interface RowSelect {
  readonly id: string;
}

/**
 * A table that its reader can sort, filter, copy and download. With `whole` it
 * fills its place, and its columns can be chosen, its rows picked for copying
 * and selected; long lists are drawn as far as they are on screen.
 *
 * @fires row-select - CustomEvent<RowSelect>: the reader chose a row
 * @csspart table - the table
 * @csspart toolbar - filter field, facets and buttons
 */
export class CollabDataTable extends LitElement {
  static override styles = [tokens, controls, dataTableStyles];

  @property({ attribute: false }) model: TableModel | undefined;

  @property({ attribute: false }) language: Locale = 'en';

  /** The table is what the page is about, not a part of something. */
  @property({ type: Boolean, reflect: true }) whole = false;

  /** Id of the selected node or edge: its row is marked and brought on screen. */
  @property({ attribute: false }) selected: string | undefined;

  @state() private sort: TableSort | undefined;

  @state() private text = '';

  @state() private chosen: Readonly<Record<string, readonly string[]>> = {};

  @state() private showsAll = false;

  @state() private message = '';

  @state() private rows: readonly TableRow[] = [];

  @state() private isBusy = false;

  /** Keys of the columns that the reader does not see. */
  @state() private hiddenKeys: ReadonlySet<string> = new Set();

  /** Ids of the rows to copy. */
  @state() private picked: ReadonlySet<string> = new Set();

  @state() private drawn: RowWindow = { from: 0, to: 0 };

  /** The row that the Tab key comes to. */
  @state() private active = 0;

  @state() private isPrinting = false;

  /** How many rows of a shorter table are drawn so far. */
  @state() private grown = STEP;

  @query('.wrap') private readonly wrap!: HTMLElement | null;

  #scrolled = UNMEASURED;
  #sorted: { readonly by: unknown; readonly rows: readonly TableRow[] } | undefined;
  #work: Promise<void> | undefined;
  #abort: AbortController | undefined;
  /** Whether the heights are those of what is drawn. */
  #isMeasured = false;
  #wantsFocus = false;
  #hadFocus = false;
  #wantsReveal = false;
  /** Where a range of picked rows begins. */
  #anchor: string | undefined;
  readonly #resized = new ResizeObserver(() => this.#measure());

  private get words(): ExplorerMessages {
    return explorerMessagesFor(this.language);
  }

  private get say(): TableWords {
    return tableWords(this.language);
  }

  /** The rows that the reader sees, drawn or not. */
  get rowsShown(): readonly TableRow[] {
    return this.rows;
  }

  private get isLong(): boolean {
    return this.whole && (this.model?.rows.length ?? 0) > LONG;
  }

  private get columns(): readonly (readonly [column: TableColumn, index: number])[] {
    return (this.model?.columns ?? []).flatMap((column, index) =>
      this.whole && this.hiddenKeys.has(column.key) ? [] : [[column, index] as const],
    );
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
    this.#resized.disconnect();
    this.#abort?.abort();
  }

  /** Also waits until the rows are sorted and filtered. */
  protected override async getUpdateComplete(): Promise<boolean> {
    for (;;) {
      const done = await super.getUpdateComplete();
      const work = this.#work;
      if (!work && !this.isUpdatePending && !this.#isGrowing) return done;
      await (work ?? new Promise((resolve) => setTimeout(resolve)));
    }
  }

  protected override willUpdate(changed: PropertyValues<this> & Map<PropertyKey, unknown>): void {
    const before = changed.get('model') as TableModel | undefined;
    const isAnother = changed.has('model') && before?.filename !== this.model?.filename;
    // Another question: the old filter would hide its answer. The same question asked again keeps what the reader set.
    if (isAnother) {
      this.grown = STEP;
      this.sort = this.model?.sort;
      this.text = '';
      this.chosen = {};
      this.showsAll = false;
      this.message = '';
      this.picked = new Set();
      this.#anchor = undefined;
    }
    if (['model', 'language', 'hiddenKeys', 'isPrinting'].some((name) => changed.has(name))) this.#isMeasured = false;
    if (isAnother && !sameColumns(before, this.model)) this.hiddenKeys = usuallyHidden(this.model);
    if (['model', 'sort', 'text', 'chosen', 'language'].some((name) => changed.has(name))) this.#arrange(isAnother);
    if (changed.has('selected') || isAnother) this.#wantsReveal = this.selected !== undefined;
    this.#hadFocus = this.#isRowFocused();
  }

  // Sorting and filtering

  #arrange(isAnother: boolean): void {
    const { model, sort, language } = this;
    this.#abort?.abort();
    this.#work = undefined;
    this.isBusy = false;
    if (!model) {
      this.#showRows([]);
      return;
    }
    const filter = { text: this.text, facets: this.chosen };
    const facets = model.facets ?? [];
    const columns = model.columns.length;
    if (model.rows.length <= AT_ONCE) {
      const sorted = sortRows(model, sort, language);
      this.#showRows(filterRows(sorted, filter, facets, foldText, columns));
      return;
    }
    if (isAnother && !sort) {
      this.#showRows(model.rows);
      return;
    }
    if (isAnother) this.#showRows(model.rows);
    const { signal } = (this.#abort = new AbortController());
    this.isBusy = true;
    this.#work = inSlices(this.#steps(model, sort, filter), signal).then(
      (rows) => {
        this.#work = undefined;
        this.isBusy = false;
        this.#showRows(rows);
      },
      () => undefined, // Nobody waits for an order that is not wanted any more.
    );
  }

  *#steps(
    model: TableModel,
    sort: TableSort | undefined,
    filter: TableFilter,
  ): Generator<undefined, readonly TableRow[], void> {
    const by = JSON.stringify([sort, this.language]);
    let sorted =
      this.#sorted?.by === by && this.#sorted.rows.length === model.rows.length ? this.#sorted.rows : undefined;
    // The rows of another model are other objects.
    if (sorted && !(sorted[0] && model.rows.includes(sorted[0]))) sorted = undefined;
    sorted ??= yield* sortingRows(model, sort, this.language);
    this.#sorted = { by, rows: sorted };
    return yield* filteringRows(sorted, filter, model.facets ?? [], foldText, model.columns.length);
  }

  /** Other rows, or another order: seen from the beginning, unless they are the same. */
  #showRows(rows: readonly TableRow[]): void {
    const isSame =
      rows.length === this.rows.length && rows[0]?.id === this.rows[0]?.id && rows.at(-1)?.id === this.rows.at(-1)?.id;
    this.rows = rows;
    if (isSame) return;
    this.active = 0;
    if (this.wrap) this.wrap.scrollTop = 0;
    this.#scrolled = { ...this.#scrolled, top: 0 };
    this.drawn = rowWindow(this.#scrolled, rows.length);
    if (this.selected !== undefined && this.text === '') this.#wantsReveal = true;
  }

  // What is on screen

  /** Takes the sizes from what is drawn, and draws what is missing. */
  #measure(): void {
    const { wrap } = this;
    if (!wrap || !this.whole) return;
    const drawn = wrap.querySelectorAll('tbody tr');
    const head = wrap.querySelector('thead')?.getBoundingClientRect().height ?? UNMEASURED.head;
    const [first, last] = [drawn[0], drawn[drawn.length - 1]];
    const height =
      first && last && this.isLong && !this.isPrinting
        ? (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / drawn.length
        : this.#scrolled.row;
    this.#scrolled = {
      top: wrap.scrollTop,
      height: wrap.clientHeight,
      head,
      row: height > 0 ? height : UNMEASURED.row,
    };
    this.#isMeasured = drawn.length > 0;
    this.#draw();
    this.#placeWindow();
  }

  readonly #scroll = (): void => {
    if (!this.wrap || !this.isLong) return;
    this.#scrolled = { ...this.#scrolled, top: this.wrap.scrollTop, height: this.wrap.clientHeight };
    this.#draw();
  };

  /** Draws other rows where those on screen come near the edge of what is drawn. */
  #draw(): void {
    const { top, height, row } = this.#scrolled;
    const count = this.rows.length;
    const { from, to } = this.drawn;
    const first = Math.floor(top / row);
    const last = Math.min(count, Math.ceil((top + height) / row));
    const isEnough = (from === 0 || first - from >= MARGIN) && (to >= count || to - last >= MARGIN) && to <= count;
    if (!isEnough) this.drawn = rowWindow(this.#scrolled, count);
  }

  readonly #beforePrint = (): void => {
    if (!this.whole) return;
    this.isPrinting = true;
    // The page is printed as it is when this returns.
    this.performUpdate();
  };

  readonly #afterPrint = (): void => {
    this.isPrinting = false;
  };

  protected override updated(): void {
    const { wrap } = this;
    if (!wrap) return;
    this.#resized.observe(wrap);
    this.#placeWindow();
    if (!this.#isMeasured && this.whole) this.#measure();
    if (this.whole) this.#placeTabStops();
    this.#grow();
    if (this.#wantsReveal && !this.#work && !this.#isGrowing) {
      this.#wantsReveal = false;
      this.#reveal();
    }
    this.#keepFocus();
  }

  get #isGrowing(): boolean {
    return this.whole && !this.isLong && this.grown < this.rows.length && this.isConnected;
  }

  /** The rest of a shorter table, some rows at a time. */
  #grow(): void {
    if (!this.#isGrowing) return;
    setTimeout(() => {
      if (this.#isGrowing) this.grown += STEP;
    });
  }

  /** Makes the list as high as all of its rows, and puts those drawn where they belong. */
  #placeWindow(): void {
    const tall = this.renderRoot.querySelector<HTMLElement>('.tall');
    if (!tall) return;
    const { head, row } = this.#scrolled;
    const isWindow = this.isLong && !this.isPrinting;
    tall.style.blockSize = isWindow ? `${head + this.rows.length * row}px` : '';
    tall.style.paddingBlockStart = isWindow ? `${this.drawn.from * row}px` : '';
  }

  /** Where the marked row is not on screen, goes there. */
  #reveal(): void {
    const { selected, rows } = this;
    if (selected === undefined || !this.whole) return;
    const { top, height, head, row } = this.#scrolled;
    if (this.isLong) {
      const visible = rows.slice(Math.ceil(top / row), Math.floor((top + height - head) / row));
      if (visible.some((one) => isOf(one, selected))) return;
    }
    const own = rows.findIndex((one) => one.selects === selected);
    const index = own >= 0 ? own : rows.findIndex((one) => one.about?.includes(selected));
    if (index < 0) return;
    this.active = index;
    this.#scrollTo(index);
  }

  #scrollTo(index: number): void {
    const { wrap } = this;
    if (!wrap) return;
    if (this.isLong) {
      const top = scrollToRow(this.#scrolled, index);
      if (top !== undefined) wrap.scrollTop = top;
      this.#scroll();
      return;
    }
    const row = wrap.querySelector(`tr[data-index="${index}"]`)?.getBoundingClientRect();
    if (!row) return;
    const box = wrap.getBoundingClientRect();
    const above = box.top + (wrap.querySelector('thead')?.getBoundingClientRect().height ?? 0);
    // Not scrollIntoView: it would scroll the page around as well.
    if (row.top < above) wrap.scrollTop -= above - row.top;
    else if (row.bottom > box.bottom) wrap.scrollTop += row.bottom - box.bottom;
  }

  // Rows by keyboard and mouse

  #isRowFocused(): boolean {
    return this.shadowRoot?.activeElement?.closest('tbody tr') !== null && Boolean(this.shadowRoot?.activeElement);
  }

  /** A row that was scrolled away, or filtered out, has lost the focus: the table around it keeps it. */
  #keepFocus(): void {
    if (this.#wantsFocus) {
      const row = this.renderRoot.querySelector<HTMLElement>(`tbody tr[data-index="${this.active}"]`);
      if (row) {
        this.#wantsFocus = false;
        row.focus({ preventScroll: true });
      }
    } else if (this.#hadFocus && !this.shadowRoot?.activeElement) this.wrap?.focus({ preventScroll: true });
  }

  /** One row at a time takes part in the Tab order, with what is in it: a table of 17,000 would never end. */
  #placeTabStops(): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('tbody tr')];
    const stop = rows.find((row) => Number(row.dataset['index']) === this.active) ?? rows[0];
    for (const row of rows) {
      const isStop = row === stop;
      row.tabIndex = isStop ? 0 : -1;
      for (const inner of row.querySelectorAll<HTMLElement>('a, button, input'))
        if ((inner.tabIndex === 0) !== isStop) inner.tabIndex = isStop ? 0 : -1;
    }
  }

  readonly #rowKey = (event: KeyboardEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('tbody tr');
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(row.dataset['index']);
    const isRow = event.target === row;
    const page = pageOf(this.#scrolled);
    const last = this.#lastDrawable;
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: last,
    };
    const goal = goals[event.key];
    if (goal !== undefined) this.#goTo(Math.max(0, Math.min(last, goal)));
    else if (isRow && event.key === 'Enter') this.#choose(this.rows[index]);
    else if (isRow && event.key === ' ') this.#pick(index, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  get #lastDrawable(): number {
    return this.rows.length - 1;
  }

  #goTo(index: number): void {
    this.active = index;
    this.#wantsFocus = true;
    this.#scrollTo(index);
  }

  readonly #rowFocused = (event: FocusEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('tbody tr');
    if (row) this.active = Number(row.dataset['index']);
  };

  readonly #rowClicked = (event: MouseEvent): void => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('tbody tr');
    if (!row || target.closest('a, button, input, label')) return;
    // Somebody who marks words with the mouse does not choose the row.
    if (getSelection()?.type === 'Range') return;
    const index = Number(row.dataset['index']);
    if (event.ctrlKey || event.metaKey || event.shiftKey) this.#pick(index, event.shiftKey);
    else this.#choose(this.rows[index]);
  };

  #choose(row: TableRow | undefined): void {
    if (row?.selects === undefined) return;
    this.dispatchEvent(new CustomEvent<RowSelect>('row-select', { detail: { id: row.selects } }));
  }

  /** Picks a row, or lets it go; with `isRange` all from the one picked before. */
  #pick(index: number, isRange = false): void {
    const row = this.rows[index];
    if (!row) return;
    const picked = new Set(this.picked);
    const from = isRange ? this.rows.findIndex(({ id }) => id === this.#anchor) : -1;
    if (from >= 0) {
      for (const one of this.rows.slice(Math.min(from, index), Math.max(from, index) + 1)) picked.add(one.id);
    } else if (!picked.delete(row.id)) picked.add(row.id);
    this.#anchor = row.id;
    this.picked = picked;
    this.message = '';
  }

  // Rendering

  protected override render(): TemplateResult | typeof nothing {
    const { model, words, say, rows, whole } = this;
    if (!model) return nothing;
    const { number } = formatFor(this.language);
    const [from, to] = this.#range();
    const picks = this.#picks().length;
    return html`
      ${model.note ? html`<p class="note" id="note">${model.note}</p>` : nothing}
      ${guard(
        // Scrolling draws other rows, not another toolbar.
        [model, this.text, this.chosen, this.hiddenKeys, whole, picks, this.language],
        () => this.#toolbar(model, picks),
      )}
      ${whole ? html`<p class="visually-hidden" id="keys">${say.keys}</p>` : nothing}
      <div
        class=${this.isLong ? 'wrap long' : 'wrap'}
        tabindex="0"
        role="region"
        aria-label=${model.caption}
        aria-describedby=${whole ? 'keys' : nothing}
        @scroll=${this.#scroll}
      >
        <div class="tall">
          <table
            part="table"
            aria-rowcount=${this.isLong ? rows.length + 1 : nothing}
            aria-describedby=${model.note ? 'note' : nothing}
            aria-busy=${this.isBusy ? 'true' : nothing}
          >
            <caption class="visually-hidden">
              ${model.caption}
            </caption>
            ${
              this.isLong
                ? html`<colgroup>
                    <col class="pick" />
                    ${this.columns.map(([column]) => html`<col class=${formOf(column)} />`)}
                  </colgroup>`
                : nothing
            }
            <thead>
              <tr aria-rowindex=${this.isLong ? 1 : nothing}>
                ${whole ? html`<th scope="col" class="pick"><span class="visually-hidden">${say.pick}</span></th>` : nothing}
                ${this.columns.map(([column]) => this.#heading(column))}
              </tr>
            </thead>
            <tbody
              @keydown=${whole ? this.#rowKey : nothing}
              @focusin=${whole ? this.#rowFocused : nothing}
              @click=${whole ? this.#rowClicked : nothing}
            >
              ${repeat(
                rows.slice(from, to),
                (row) => row.id,
                (row, i) => this.#row(row, from + i),
              )}
            </tbody>
          </table>
        </div>
        ${rows.length === 0 ? html`<p class="muted none">${words.noRows}</p>` : nothing}
      </div>
      <p class="count">
        <span role="status"
          >${this.message || (this.isBusy ? say.arranging : words.rowsShown(number(rows.length), number(model.rows.length)))}</span
        >
        ${to - from < rows.length && !whole ? html`<button class="link" type="button" @click=${() => (this.showsAll = true)}>${words.showAllRows(number(rows.length))}</button>` : nothing}
        ${this.text !== '' || rows.length < model.rows.length ? html`<button class="link" type="button" @click=${this.#clear}>${words.clearFilters}</button>` : nothing}
        ${picks > 0 ? html`<span>${say.picked(picks)}</span> <button class="link" type="button" @click=${() => (this.picked = new Set())}>${say.unpick}</button>` : nothing}
        ${this.isPrinting && rows.length > PRINTED ? html`<span>${say.printed(number(PRINTED), number(rows.length))}</span>` : nothing}
      </p>
    `;
  }

  #toolbar(model: TableModel, picks: number): TemplateResult {
    const { words, say, whole } = this;
    return html`
      <div class="toolbar" part="toolbar" role="group" aria-label=${`${model.caption}: ${words.filterRows}`}>
        <input
          type="search"
          .value=${this.text}
          placeholder=${words.filterRows}
          aria-label=${words.filterRows}
          @input=${this.#type}
        />
        ${(model.facets ?? []).map((facet) => this.#facet(facet))} ${whole ? this.#columnMenu() : nothing}
        <button type="button" class="copy" title=${words.copyTableTitle} @click=${this.#copy}>
          ${picks > 0 ? say.copyPicked(picks) : words.copyTable}
        </button>
        <button type="button" title=${words.downloadCsvTitle} @click=${() => this.#download()}>
          ${words.downloadCsv}
        </button>
        ${
          whole && this.hiddenKeys.size > 0
            ? html`<button type="button" title=${say.csvAllTitle} @click=${() => this.#download(true)}>
                ${say.csvAll}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  /** Which rows are drawn. */
  #range(): readonly [from: number, to: number] {
    const { length } = this.rows;
    if (this.isLong) {
      if (this.isPrinting) return [0, Math.min(length, PRINTED)];
      return [Math.min(this.drawn.from, length), Math.min(this.drawn.to, length)];
    }
    if (this.whole) return [0, this.isPrinting ? length : Math.min(length, this.grown)];
    return [0, this.showsAll ? length : Math.min(length, FIRST_ROWS)];
  }

  #heading(column: TableColumn): TemplateResult {
    const own = this.sort?.key === column.key ? this.sort : undefined;
    return html`<th
      scope="col"
      class=${column.numeric ? 'numeric' : ''}
      aria-sort=${own ? (own.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        title=${this.words.sortBy(column.label)}
        @click=${() => this.#sortBy(column.key, column.numeric)}
      >
        ${column.label}<span aria-hidden="true">${own ? (own.descending ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>`;
  }

  #row(row: TableRow, index: number): TemplateResult {
    const { whole, selected } = this;
    const isSelected = whole && selected !== undefined && row.selects === selected;
    const isRelated = whole && selected !== undefined && !isSelected && isOf(row, selected);
    const isPicked = this.picked.has(row.id);
    return html`<tr
      data-id=${row.id}
      data-index=${index}
      class=${[isSelected ? 'selected' : '', isRelated ? 'related' : '', isPicked ? 'picked' : ''].join(' ').trim()}
      aria-rowindex=${this.isLong ? index + 2 : nothing}
      aria-current=${isSelected ? 'true' : nothing}
    >
      ${
        whole
          ? html`<td class="pick">
              <input
                type="checkbox"
                .checked=${live(isPicked)}
                aria-label=${this.say.pickRow(this.columns[0] ? cellOf(row, this.columns[0][1]).text : '')}
                @click=${(event: MouseEvent) => this.#pick(index, event.shiftKey)}
              />
            </td>`
          : nothing
      }
      ${this.columns.map(([column, at], position) => {
        const cell = cellOf(row, at);
        const content = contentOf(cell);
        const title = this.isLong && cell.text.length > 16 ? cell.text : nothing;
        return position === 0
          ? html`<th scope="row" title=${title}>${content}</th>`
          : html`<td class=${formOf(column)} title=${title}>${content}</td>`;
      })}
    </tr>`;
  }

  #facet(facet: TableFacet): TemplateResult {
    const chosen = this.chosen[facet.key] ?? [];
    const set = (values: readonly string[]): void => {
      this.message = '';
      this.chosen = { ...this.chosen, [facet.key]: values };
    };
    return html`<details @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
      <summary>${facet.label}${chosen.length > 0 ? html` <strong>${chosen.length}</strong>` : nothing}</summary>
      <ul>
        ${facet.options.map(
          ({ value, label }) =>
            html`<li>
              <label>
                <input
                  type="checkbox"
                  .checked=${chosen.includes(value)}
                  @change=${(event: Event) => {
                    const on = (event.target as HTMLInputElement).checked;
                    set(on ? [...chosen, value] : chosen.filter((one) => one !== value));
                  }}
                />
                ${label}
              </label>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #columnMenu(): TemplateResult {
    const { say, hiddenKeys: hidden } = this;
    const all = this.model!.columns;
    const usual = usuallyHidden(this.model);
    const isUsual = hidden.size === usual.size && [...hidden].every((key) => usual.has(key));
    return html`<details class="columns" @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
      <summary>${say.columns}${isUsual ? nothing : html` <strong>${all.length - hidden.size}</strong>`}</summary>
      <ul>
        ${all.map(
          ({ key, label }) =>
            html`<li>
              <label>
                <input
                  type="checkbox"
                  .checked=${!hidden.has(key)}
                  ?disabled=${!hidden.has(key) && hidden.size === all.length - 1}
                  @change=${(event: Event) => {
                    const next = new Set(hidden);
                    if ((event.target as HTMLInputElement).checked) next.delete(key);
                    else next.add(key);
                    this.hiddenKeys = next;
                  }}
                />
                ${label}
              </label>
            </li>`,
        )}
        <li class="buttons">
          <button type="button" ?disabled=${hidden.size === 0} @click=${() => (this.hiddenKeys = new Set())}>
            ${say.allColumns}
          </button>
          <button type="button" ?disabled=${isUsual} @click=${() => (this.hiddenKeys = usual)}>
            ${say.usualColumns}
          </button>
        </li>
      </ul>
    </details>`;
  }

  readonly #type = (event: Event): void => {
    this.message = '';
    this.text = (event.target as HTMLInputElement).value;
  };

  readonly #clear = (): void => {
    this.text = '';
    this.chosen = {};
  };

  /** Numbers largest first, words from the beginning; again for the other way round. */
  #sortBy(key: string, numeric = false): void {
    this.sort = { key, descending: this.sort?.key === key ? !this.sort.descending : numeric };
  }

  /** Picked rows that the filters still let through. */
  #picks(): readonly TableRow[] {
    return this.picked.size === 0 ? [] : this.rows.filter(({ id }) => this.picked.has(id));
  }

  /** The picked rows; all that are shown where none is. */
  #rowsToTake(): readonly TableRow[] {
    const picks = this.#picks();
    return picks.length > 0 ? picks : this.rows;
  }

  get #shownKeys(): ReadonlySet<string> {
    return new Set(this.columns.map(([{ key }]) => key));
  }

  readonly #copy = async (): Promise<void> => {
    const rows = this.#rowsToTake();
    const copied = await copyText(toTsv(this.model!.columns, rows, this.#shownKeys));
    this.message = copied ? this.words.rowsCopied(rows.length) : this.words.copyFailed;
  };

  #download(everyColumn = false): void {
    const { columns, filename, edition } = this.model!;
    const shown = everyColumn ? undefined : this.#shownKeys;
    const text = toCsv(columns, this.#rowsToTake(), shown, { label: tableWords(this.language).edition, text: edition });
    download(`${filename}.csv`, text, 'text/csv;charset=utf-8');
  }
}

/** Whether a row is the selection's own or about it. */
function isOf(row: TableRow, selected: string): boolean {
  return row.selects === selected || row.about?.includes(selected) === true;
}

function formOf({ numeric, wide, narrow }: TableColumn): string {
  return numeric ? 'numeric' : wide ? 'wide' : narrow ? 'narrow' : '';
}

function usuallyHidden(model: TableModel | undefined): ReadonlySet<string> {
  return new Set(model?.columns.filter(({ hidden }) => hidden).map(({ key }) => key));
}

function sameColumns(a: TableModel | undefined, b: TableModel | undefined): boolean {
  const keys = (model: TableModel | undefined): string | undefined => model?.columns.map(({ key }) => key).join();
  return keys(a) === keys(b);
}

function closeWhenLeft(event: FocusEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  const next = event.relatedTarget as Node | null;
  if (next && !details.contains(next)) details.open = false;
}

function closeOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.stopPropagation();
  details.open = false;
  details.querySelector('summary')?.focus();
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-data-table': CollabDataTable;
  }
}
