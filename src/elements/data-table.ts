import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { explorerMessagesFor, type ExplorerMessages } from '../locales/explorer.ts';
import { foldText } from '../model/errors.ts';
import type { Locale } from '../model/graph.ts';
import { formatFor } from '../scene/format.ts';
import { controls } from './controls.ts';
import { copyText } from './copy-text.ts';
import { download } from './download.ts';
import {
  filterRows,
  sortRows,
  toCsv,
  toTsv,
  type TableFacet,
  type TableModel,
  type TableRow,
  type TableSort,
} from './table/model.ts';
import { tokens } from './tokens.ts';

/** Rows drawn before the reader asks for all. */
const FIRST_ROWS = 50;

/**
 * A table that its reader can sort, filter, copy and download.
 *
 * @csspart table - the table
 * @csspart toolbar - filter field, facets and buttons
 */
export class CollabDataTable extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .toolbar {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
        margin-block-end: 6px;
      }
      .toolbar input {
        flex: 1 1 9rem;
        min-width: 7rem;
      }
      .toolbar label {
        display: flex;
        gap: 4px;
        align-items: center;
      }
      .toolbar select {
        max-width: 11rem;
        padding-inline: 6px;
      }
      details {
        position: relative;
      }
      summary {
        min-height: 30px;
        padding: 3px 10px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--raised);
      }
      details ul {
        position: absolute;
        z-index: 5;
        inset-inline-start: 0;
        min-inline-size: 12rem;
        max-block-size: 16rem;
        overflow: auto;
        margin-block-start: 2px;
        padding: 6px 10px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
      }
      details li input {
        flex: none;
        min-width: 0;
      }
      details li label {
        justify-content: start;
        min-height: 28px;
      }
      .wrap {
        overflow: auto;
        max-block-size: var(--collab-table-height, 26rem);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: 0.8125rem;
        line-height: 1.4;
      }
      caption {
        text-align: start;
      }
      th,
      td {
        padding: 4px 8px;
        text-align: start;
        vertical-align: top;
        border-block-end: 1px solid var(--rule);
      }
      tbody tr:last-child > * {
        border-block-end: 0;
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        padding: 0;
        background: var(--surface);
        white-space: nowrap;
      }
      thead button {
        inline-size: 100%;
        border: 0;
        background: none;
        padding: 3px 8px;
        font-weight: 600;
        text-align: inherit;
      }
      tbody th {
        min-inline-size: 6rem;
        font-weight: 400;
      }
      td {
        min-inline-size: 6.5rem;
      }
      td.numeric {
        min-inline-size: 0;
      }
      td.wide {
        min-inline-size: 22rem;
      }
      td a,
      td button.link,
      th button.link {
        overflow-wrap: normal;
      }
      .numeric {
        text-align: end;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      tbody tr:hover {
        background: var(--surface);
      }
      .count {
        margin-block-start: 4px;
        color: var(--muted);
        font-size: 0.8125rem;
      }
      @media print {
        .toolbar,
        .count button {
          display: none;
        }
        .wrap {
          max-block-size: none;
          overflow: visible;
        }
      }
    `,
  ];

  @property({ attribute: false }) model: TableModel | undefined;

  @property({ attribute: false }) language: Locale = 'en';

  @state() private sort: TableSort | undefined;

  @state() private text = '';

  @state() private chosen: Readonly<Record<string, readonly string[]>> = {};

  @state() private showsAll = false;

  @state() private message = '';

  private get words(): ExplorerMessages {
    return explorerMessagesFor(this.language);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('model')) return;
    const before = changed.get('model');
    // Another question: the old filter would hide its answer. The same question asked again keeps what the reader set.
    if (before?.filename !== this.model?.filename) {
      this.sort = this.model?.sort;
      this.text = '';
      this.chosen = {};
      this.showsAll = false;
      this.message = '';
    }
  }

  /** The rows that the reader sees, before the limit on drawing. */
  get rowsShown(): readonly TableRow[] {
    if (!this.model) return [];
    const filter = { text: this.text, facets: this.chosen };
    return filterRows(sortRows(this.model, this.sort, this.language), filter, this.model.facets ?? [], foldText);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model, words } = this;
    if (!model) return nothing;
    const { number } = formatFor(this.language);
    const rows = this.rowsShown;
    const drawn = this.showsAll ? rows : rows.slice(0, FIRST_ROWS);
    return html`
      <div class="toolbar" part="toolbar" role="group" aria-label=${`${model.caption}: ${words.filterRows}`}>
        <input
          type="search"
          .value=${this.text}
          placeholder=${words.filterRows}
          aria-label=${words.filterRows}
          @input=${this.#type}
        />
        ${(model.facets ?? []).map((facet) => this.#facet(facet))}
        <button type="button" title=${words.copyTableTitle} @click=${this.#copy}>${words.copyTable}</button>
        <button type="button" title=${words.downloadCsvTitle} @click=${this.#download}>${words.downloadCsv}</button>
      </div>
      <div class="wrap" tabindex="0" role="region" aria-label=${model.caption}>
        <table part="table">
          <caption class="visually-hidden">
            ${model.caption}
          </caption>
          <thead>
            <tr>
              ${model.columns.map((column) => {
                const own = this.sort?.key === column.key ? this.sort : undefined;
                return html`<th
                  scope="col"
                  class=${column.numeric ? 'numeric' : ''}
                  aria-sort=${own ? (own.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    title=${words.sortBy(column.label)}
                    @click=${() => this.#sortBy(column.key, column.numeric)}
                  >
                    ${column.label}<span aria-hidden="true">${own ? (own.descending ? ' ▾' : ' ▴') : ''}</span>
                  </button>
                </th>`;
              })}
            </tr>
          </thead>
          <tbody>
            ${drawn.map(
              (row) =>
                html`<tr data-id=${row.id}>
                  ${row.cells.map((cell, index) => {
                    const column = model.columns[index];
                    const form = column?.numeric ? 'numeric' : column?.wide ? 'wide' : '';
                    const content = cell.content ?? cell.text;
                    return index === 0
                      ? html`<th scope="row">${content}</th>`
                      : html`<td class=${form}>${content}</td>`;
                  })}
                </tr>`,
            )}
          </tbody>
        </table>
        ${rows.length === 0 ? html`<p class="muted">${words.noRows}</p>` : nothing}
      </div>
      <p class="count">
        <span role="status">${this.message || words.rowsShown(number(rows.length), number(model.rows.length))}</span>
        ${drawn.length < rows.length ? html`<button class="link" type="button" @click=${() => (this.showsAll = true)}>${words.showAllRows(number(rows.length))}</button>` : nothing}
        ${rows.length < model.rows.length ? html`<button class="link" type="button" @click=${this.#clear}>${words.clearFilters}</button>` : nothing}
      </p>
    `;
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

  readonly #copy = async (): Promise<void> => {
    const rows = this.rowsShown;
    const copied = await copyText(toTsv(this.model!.columns, rows));
    this.message = copied ? this.words.rowsCopied(rows.length) : this.words.copyFailed;
  };

  readonly #download = (): void => {
    const { columns, filename } = this.model!;
    download(`${filename}.csv`, toCsv(columns, this.rowsShown), 'text/csv;charset=utf-8');
  };
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
