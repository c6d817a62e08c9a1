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
import { Arranger } from './arranger.ts';
import { toTsv } from './files.ts';
import type { TableFilter, TableModel, TableRow, TableSort } from './model.ts';
import { NO_PICKS, pickedOf, pickRow } from './picks.ts';
import { numbersOf, printedSources } from './printed-sources.ts';
import { printReading, readTable, type ReadTable, type TableReading } from './reading.ts';
import { placeTabStops } from './row-keys.ts';
import { downloadRows } from './download-rows.ts';
import { RowEvents, type RowSelect } from './row-events.ts';
import { RowFocus } from './row-focus.ts';
import { tableCount } from './table-count.ts';
import { isOf, rowAbout, tableTemplate, type DrawnTable } from './row-template.ts';
import { LONG, RowView, type RowViewHost } from './row-view.ts';
import { pageOf } from './row-window.ts';
import { columnsOf, usualColumns } from './shown-columns.ts';
import { toolbarTemplate } from './toolbar.ts';
import { tokens } from '../look/tokens.ts';
import { WindowRules } from '../look/window-rules.ts';

/** Rows drawn before the reader asks for all, where the table is one part of something. */
const FIRST_ROWS = 50;

/** Rows of a long table that are printed: some 40 pages. */
const PRINTED = 2000;

const NO_FILTER: TableFilter = { text: '', facets: {} };

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
  static override styles = [tokens, controls, ...dataTableStyles];
  protected readonly windowRules = new WindowRules(this);

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
  readonly #focus = new RowFocus(this);
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
    if (['model', 'sort', 'filter', 'language'].some((name) => changed.has(name))) {
      if (this.model) this.#arranger.arrange(this.model, this.sort, this.filter, this.language, isAnother);
      else {
        this.#arranger.stop();
        this.#showRows([]);
      }
    }
    if (changed.has('selected') || isAnother) this.#wantsReveal = this.selected !== undefined;
    this.#focus.remember();
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
    this.#focus.keep(this.active, this.wrap);
  }

  get #isGrowing(): boolean {
    return this.whole && !this.isLong && this.#view.grown < this.rows.length && this.isConnected;
  }

  /** Where the marked row is not on screen, goes there. */
  #reveal(): void {
    const { selected, rows } = this;
    if (selected === undefined || !this.whole) return;
    if (this.isLong && rows.some((row, index) => this.#view.isVisible(index) && isOf(row, selected))) return;
    const index = rowAbout(rows, selected);
    if (index < 0) return;
    this.active = index;
    this.#view.scrollTo(index);
  }

  readonly #rowEvents = new RowEvents({
    page: () => pageOf(this.#view.scrolled),
    last: () => this.rows.length - 1,
    goTo: (index) => {
      this.active = index;
      this.#focus.isWanted = true;
      this.#view.scrollTo(index);
    },
    arrived: (index) => (this.active = index),
    choose: (index) => this.#choose(this.rows[index]),
    // What a row of a part of something is about is behind its first link.
    enter: (row, index) =>
      this.whole ? this.#choose(this.rows[index]) : row.querySelector<HTMLElement>('button, a')?.click(),
    canPick: () => this.whole,
    pick: (index, isRange) => this.#pick(index, isRange),
  });

  #choose(row: TableRow | undefined): void {
    if (row?.selects === undefined) return;
    this.dispatchEvent(new CustomEvent<RowSelect>('row-select', { detail: { id: row.selects } }));
  }

  readonly #pick = (index: number, isRange: boolean): void => {
    this.picked = pickRow(this.picked, this.rows, index, isRange);
    this.message = '';
  };

  protected override render(): TemplateResult | typeof nothing {
    const { model, words, say, rows, whole } = this;
    if (!model) return nothing;
    const { number } = formatFor(this.language);
    const [from, to] = this.#range();
    const picks = pickedOf(this.picked, rows).length;
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
      ${tableCount({
        ...{ words, say, picks, isFiltered },
        says:
          this.message || (isBusy ? say.arranging : words.rowsShown(number(rows.length), number(model.rows.length))),
        more: to - from < rows.length && !whole ? words.showAllRows(number(rows.length)) : undefined,
        printed:
          this.isPrinting && rows.length > PRINTED ? say.printed(number(PRINTED), number(rows.length)) : undefined,
        showAll: () => (this.showsAll = true),
        clear: () => this.#change({ filter: NO_FILTER }),
        unpick: () => (this.picked = NO_PICKS),
      })}
      ${model.note ? html`<p class="note" id="note">${model.note}</p>` : nothing}
      ${drawn.numbers ? printedSources(model, drawn.numbers, words.sources) : nothing}
    `;
  }

  /** What the rows and headings show and do. */
  #drawn(model: TableModel, isBusy: boolean, rows: readonly TableRow[], from: number): DrawnTable {
    const { words, say, picked, sort, whole, selected } = this;
    const columns = columnsOf(model, this.shownKeys);
    const numbers = this.isPrinting && model.sourceLine ? numbersOf(rows, columns) : undefined;
    return {
      ...{ model, isBusy, rows, from, columns, sort, whole, selected, numbers },
      total: this.isLong ? this.rows.length : undefined,
      isPrinted: this.isPrinting,
      picked: picked.ids,
      say: { pick: say.pick, pickRow: say.pickRow, sortBy: words.sortBy },
      sortBy: this.#sortBy,
      pick: this.#pick,
      onKey: this.#rowEvents.key,
      onFocus: this.#rowEvents.focused,
      onClick: this.#rowEvents.clicked,
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
    if (!this.whole) return [0, this.showsAll ? length : Math.min(length, FIRST_ROWS)];
    if (this.isPrinting) return [0, this.isLong ? Math.min(length, PRINTED) : length];
    const { from, to } = this.isLong ? this.#view.drawn : { from: 0, to: this.#view.grown };
    return [Math.min(from, length), Math.min(to, length)];
  }

  /** Numbers largest first, words from the beginning; again for the other way round. */
  readonly #sortBy = (key: string, numeric: boolean): void => {
    const descending = this.sort?.key === key ? !this.sort.descending : numeric;
    this.#change({ sort: { key, descending } });
  };

  /** The picked rows; all that are shown where none is. */
  #rowsToTake(): readonly TableRow[] {
    const picks = pickedOf(this.picked, this.rows);
    return picks.length > 0 ? picks : this.rows;
  }

  readonly #copy = (): void => {
    const rows = this.#rowsToTake();
    void copyText(toTsv(this.model!.columns, rows, this.shownKeys)).then((copied) => {
      this.message = copied ? this.words.rowsCopied(rows.length) : this.words.copyFailed;
    });
  };

  readonly #download = (everyColumn: boolean): void =>
    downloadRows(this.model!, this.#rowsToTake(), everyColumn ? undefined : this.shownKeys, this.say.edition);

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
