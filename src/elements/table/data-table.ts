import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';

import { explorerMessagesFor, type ExplorerMessages } from '../../locales/explorer.ts';
import { tableWords, type TableWords } from '../../locales/table.ts';
import type { Locale } from '../../model/graph.ts';
import { formatFor } from '../../scene/format.ts';
import { controls } from '../look/controls.ts';
import { copyText } from '../save/copy-text.ts';
import { dataTableStyles } from './data-table-styles.ts';
import { download } from '../save/download.ts';
import { Arranger } from './arranger.ts';
import { toCsv, toTsv } from './files.ts';
import type { TableColumn, TableFilter, TableModel, TableRow, TableSort } from './model.ts';
import { NO_PICKS, pickRow } from './picks.ts';
import { numbersOf, printedSources } from './printed-sources.ts';
import { printReading, readTable, type ReadTable, type TableReading } from './reading.ts';
import { placeTabStops, rowAfterKey } from './row-keys.ts';
import { isOf, tableTemplate, type DrawnTable } from './row-template.ts';
import { LONG, RowView, type RowViewHost } from './row-view.ts';
import { pageOf } from './row-window.ts';
import { usualColumns } from './shown-columns.ts';
import { toolbarTemplate } from './toolbar.ts';
import { tokens } from '../look/tokens.ts';

/** Rows drawn before the reader asks for all, where the table is one part of something. */
const FIRST_ROWS = 50;

/** Rows of a long table that are printed: some 40 pages. */
const PRINTED = 2000;

const NO_FILTER: TableFilter = { text: '', facets: {} };

/** What `row-select` carries: the node or edge of the row. */
export interface RowSelect {
  readonly id: string;
}

/**
 * A table that its reader can sort, filter, copy and download. With `whole` it
 * fills its place, a row is one line, and its columns can be chosen, its rows
 * picked for copying and selected; long lists are drawn as far as they are on
 * screen.
 *
 * @fires row-select - CustomEvent<RowSelect>: the reader chose a row
 * @fires reading-change - CustomEvent<TableReading>: the reader chose another order, other rows or columns
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

  /** With `whole`: order, filters and columns, as the address has them. */
  @property({ attribute: false }) reading: TableReading = {};

  @state() private sort: TableSort | undefined;

  @state() private filter = NO_FILTER;

  /** Keys of the columns that the reader has chosen; undefined for the usual ones. */
  @state() private columnKeys: readonly string[] | undefined;

  @state() private problems: ReadTable['problems'] = [];

  @state() private showsAll = false;

  @state() private message = '';

  @state() private rows: readonly TableRow[] = [];

  /** The rows to copy. */
  @state() private picked = NO_PICKS;

  /** The row that the Tab key comes to. */
  @state() private active = 0;

  @state() private isPrinting = false;

  @query('.wrap') private readonly wrap!: HTMLElement | null;

  readonly #arranger = new Arranger((rows) => this.#showRows(rows));
  readonly #view = new RowView(() => this.#lookedAt);
  /** Keys of the columns that say something in the rows shown. */
  #usual: ReadonlySet<string> = new Set();
  #wantsFocus = false;
  #hadFocus = false;
  #wantsReveal = false;
  readonly #resized = new ResizeObserver(() => this.whole && this.#view.measure());

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

  private get shownKeys(): ReadonlySet<string> {
    return this.columnKeys ? new Set(this.columnKeys) : this.#usual;
  }

  private get columns(): readonly (readonly [column: TableColumn, index: number])[] {
    const shown = this.shownKeys;
    return (this.model?.columns ?? []).flatMap((column, index) =>
      shown.has(column.key) ? [[column, index] as const] : [],
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
    this.#arranger.stop();
  }

  /** Also waits until the rows are sorted and filtered. */
  protected override async getUpdateComplete(): Promise<boolean> {
    for (;;) {
      const done = await super.getUpdateComplete();
      const { work } = this.#arranger;
      if (!work && !this.isUpdatePending && !this.#isGrowing) return done;
      await (work ?? new Promise((resolve) => setTimeout(resolve)));
    }
  }

  protected override willUpdate(changed: PropertyValues<this> & Map<PropertyKey, unknown>): void {
    const before = changed.get('model') as TableModel | undefined;
    const isAnother = changed.has('model') && before?.filename !== this.model?.filename;
    // Another question: the old filter would hide its answer. The same question asked again keeps what the reader set.
    if (isAnother) {
      this.#view.restartGrowing();
      this.sort = this.model?.sort;
      this.filter = NO_FILTER;
      this.columnKeys = undefined;
      this.showsAll = false;
      this.message = '';
      this.picked = NO_PICKS;
    }
    if (this.whole && (changed.has('model') || changed.has('reading'))) this.#read();
    if (['model', 'language', 'columnKeys', 'isPrinting'].some((name) => changed.has(name)))
      this.#view.isMeasured = false;
    if (['model', 'sort', 'filter', 'language'].some((name) => changed.has(name))) this.#arrange(isAnother);
    if (changed.has('selected') || isAnother) this.#wantsReveal = this.selected !== undefined;
    this.#hadFocus = this.#isRowFocused();
  }

  #read(): void {
    if (!this.model) return;
    const { sort, filter, columns, problems } = readTable(this.reading, this.model);
    this.sort = sort;
    // A space at the end of what is being typed is not in the address, and stays.
    const text = filter.text === this.filter.text.trim() ? this.filter.text : filter.text;
    const isSame = JSON.stringify({ ...filter, text }) === JSON.stringify(this.filter);
    if (!isSame) this.filter = { ...filter, text };
    this.columnKeys = columns;
    this.problems = problems;
  }

  /** What the reader chose. */
  readonly #change = (patch: Partial<Pick<ReadTable, 'sort' | 'filter' | 'columns'>>): void => {
    if (patch.sort) this.sort = patch.sort;
    if (patch.filter) this.filter = patch.filter;
    if ('columns' in patch) this.columnKeys = patch.columns;
    this.message = '';
    if (!this.model) return;
    const { sort, filter, columnKeys: columns } = this;
    const detail = printReading({ sort, filter, columns }, this.model);
    this.dispatchEvent(new CustomEvent<TableReading>('reading-change', { detail }));
  };

  // Sorting and filtering

  #arrange(isAnother: boolean): void {
    const { model, sort, filter, language } = this;
    if (model) this.#arranger.arrange(model, sort, filter, language, isAnother);
    else {
      this.#arranger.stop();
      this.#showRows([]);
    }
  }

  /** Other rows, or another order: seen from the beginning, unless they are the same. */
  #showRows(rows: readonly TableRow[]): void {
    const isSame =
      rows.length === this.rows.length && rows[0]?.id === this.rows[0]?.id && rows.at(-1)?.id === this.rows.at(-1)?.id;
    this.rows = rows;
    if (this.model) this.#usual = usualColumns(this.model, rows);
    // Also where the rows are the same: it is said that they are being sorted.
    this.requestUpdate();
    if (isSame) return;
    this.active = 0;
    this.#view.restart();
    if (this.selected !== undefined && this.filter.text === '') this.#wantsReveal = true;
  }

  // What is on screen

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
    this.#view.place();
    if (!this.#view.isMeasured && this.whole) this.#view.measure();
    placeTabStops([...this.renderRoot.querySelectorAll<HTMLElement>('tbody tr')], this.active);
    // The rest of a shorter table, some rows at a time.
    if (this.#isGrowing) setTimeout(() => this.#isGrowing && this.#view.grow());
    if (this.#wantsReveal && !this.#arranger.work && !this.#isGrowing) {
      this.#wantsReveal = false;
      this.#reveal();
    }
    this.#keepFocus();
  }

  get #isGrowing(): boolean {
    return this.whole && !this.isLong && this.#view.grown < this.rows.length && this.isConnected;
  }

  /** Where the marked row is not on screen, goes there. */
  #reveal(): void {
    const { selected, rows } = this;
    if (selected === undefined || !this.whole) return;
    if (this.isLong && rows.some((row, index) => this.#view.isVisible(index) && isOf(row, selected))) return;
    const own = rows.findIndex((one) => one.selects === selected);
    const index = own >= 0 ? own : rows.findIndex((one) => one.about?.includes(selected));
    if (index < 0) return;
    this.active = index;
    this.#view.scrollTo(index);
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

  readonly #rowKey = (event: KeyboardEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('tbody tr');
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(row.dataset['index']);
    const isRow = event.target === row;
    const goal = rowAfterKey(event.key, index, pageOf(this.#view.scrolled), this.rows.length - 1);
    if (goal !== undefined) {
      this.active = goal;
      this.#wantsFocus = true;
      this.#view.scrollTo(goal);
    } else if (isRow && event.key === 'Enter') this.#enter(row, this.rows[index]);
    else if (isRow && this.whole && event.key === ' ') this.#pick(index, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

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

  /** What a row of a part of something is about is behind its first link. */
  #enter(element: HTMLElement, row: TableRow | undefined): void {
    if (this.whole) this.#choose(row);
    else element.querySelector<HTMLElement>('button, a')?.click();
  }

  #choose(row: TableRow | undefined): void {
    if (row?.selects === undefined) return;
    this.dispatchEvent(new CustomEvent<RowSelect>('row-select', { detail: { id: row.selects } }));
  }

  readonly #pick = (index: number, isRange: boolean): void => {
    this.picked = pickRow(this.picked, this.rows, index, isRange);
    this.message = '';
  };

  // Rendering

  protected override render(): TemplateResult | typeof nothing {
    const { model, words, say, rows, whole } = this;
    if (!model) return nothing;
    const { number } = formatFor(this.language);
    const [from, to] = this.#range();
    const picks = this.#picks().length;
    const isBusy = this.#arranger.work !== undefined;
    const drawn = this.#drawn(model, isBusy, rows.slice(from, to), from);
    const isFiltered = this.filter.text !== '' || rows.length < model.rows.length;
    return html`
      ${guard(
        // Scrolling draws other rows, not another toolbar.
        [model, this.filter, this.shownKeys, whole, picks, this.language],
        () => this.#toolbar(model, picks),
      )}
      ${this.problems.map(({ text, valid }) => html`<p class="problem" role="alert">${say.unknown(text, valid.join(', '))}</p>`)}
      <p class="visually-hidden" id="keys">${whole ? say.keys : say.rowKeys}</p>
      <div
        class=${this.isLong ? 'wrap long' : 'wrap'}
        tabindex="0"
        role="region"
        aria-label=${model.caption}
        aria-describedby="keys"
        @scroll=${this.#view.scroll}
      >
        <div class="tall">${tableTemplate(drawn)}</div>
        ${rows.length === 0 ? html`<p class="muted none">${words.noRows}</p>` : nothing}
      </div>
      <p class="count">
        <span role="status"
          >${this.message || (isBusy ? say.arranging : words.rowsShown(number(rows.length), number(model.rows.length)))}</span
        >
        ${to - from < rows.length && !whole ? html`<button class="link" type="button" @click=${() => (this.showsAll = true)}>${words.showAllRows(number(rows.length))}</button>` : nothing}
        ${isFiltered ? html`<button class="link" type="button" @click=${() => this.#change({ filter: NO_FILTER })}>${words.clearFilters}</button>` : nothing}
        ${picks > 0 ? html`<span>${say.picked(picks)}</span> <button class="link" type="button" @click=${() => (this.picked = NO_PICKS)}>${say.unpick}</button>` : nothing}
        ${this.isPrinting && rows.length > PRINTED ? html`<span>${say.printed(number(PRINTED), number(rows.length))}</span>` : nothing}
      </p>
      ${model.note ? html`<p class="note" id="note">${model.note}</p>` : nothing}
      ${drawn.numbers ? printedSources(model, drawn.numbers, words.sources) : nothing}
    `;
  }

  /** What the rows and headings show and do. */
  #drawn(model: TableModel, isBusy: boolean, rows: readonly TableRow[], from: number): DrawnTable {
    const { words, say, picked, columns, sort, whole, selected } = this;
    const numbers = this.isPrinting && model.sourceLine ? numbersOf(rows, columns) : undefined;
    return {
      ...{ model, isBusy, rows, from, columns, sort, whole, selected, numbers },
      total: this.isLong ? this.rows.length : undefined,
      isPrinted: this.isPrinting,
      picked: picked.ids,
      say: { pick: say.pick, pickRow: say.pickRow, sortBy: words.sortBy },
      sortBy: this.#sortBy,
      pick: this.#pick,
      onKey: this.#rowKey,
      onFocus: this.#rowFocused,
      onClick: this.#rowClicked,
    };
  }

  #toolbar(model: TableModel, picks: number): TemplateResult {
    const { words, say, filter, whole } = this;
    return toolbarTemplate({
      ...{ model, filter, picks, words, say },
      columns: whole ? { shown: this.shownKeys, usual: this.#usual } : undefined,
      setText: (text) => this.#change({ filter: { ...this.filter, text } }),
      setFacet: (key, values) =>
        this.#change({ filter: { ...this.filter, facets: { ...this.filter.facets, [key]: values } } }),
      setColumns: (columns) => this.#change({ columns }),
      copy: this.#copy,
      download: this.#download,
    });
  }

  /** Which rows are drawn. */
  #range(): readonly [from: number, to: number] {
    const { length } = this.rows;
    if (this.isLong) {
      if (this.isPrinting) return [0, Math.min(length, PRINTED)];
      const { from, to } = this.#view.drawn;
      return [Math.min(from, length), Math.min(to, length)];
    }
    if (this.whole) return [0, this.isPrinting ? length : Math.min(length, this.#view.grown)];
    return [0, this.showsAll ? length : Math.min(length, FIRST_ROWS)];
  }

  /** Numbers largest first, words from the beginning; again for the other way round. */
  readonly #sortBy = (key: string, numeric: boolean): void => {
    const descending = this.sort?.key === key ? !this.sort.descending : numeric;
    this.#change({ sort: { key, descending } });
  };

  /** Picked rows that the filters still let through. */
  #picks(): readonly TableRow[] {
    const { ids } = this.picked;
    return ids.size === 0 ? [] : this.rows.filter(({ id }) => ids.has(id));
  }

  /** The picked rows; all that are shown where none is. */
  #rowsToTake(): readonly TableRow[] {
    const picks = this.#picks();
    return picks.length > 0 ? picks : this.rows;
  }

  readonly #copy = (): void => {
    const rows = this.#rowsToTake();
    void copyText(toTsv(this.model!.columns, rows, this.shownKeys)).then((copied) => {
      this.message = copied ? this.words.rowsCopied(rows.length) : this.words.copyFailed;
    });
  };

  readonly #download = (everyColumn: boolean): void => {
    const { columns, filename, edition } = this.model!;
    const shown = everyColumn ? undefined : this.shownKeys;
    const text = toCsv(columns, this.#rowsToTake(), shown, { label: this.say.edition, text: edition });
    download(`${filename}.csv`, text, 'text/csv;charset=utf-8');
  };

  get #lookedAt(): RowViewHost {
    const { wrap } = this;
    return {
      wrap,
      count: this.rows.length,
      isWindowed: this.isLong && !this.isPrinting,
      requestUpdate: () => this.requestUpdate(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-data-table': CollabDataTable;
  }
}
