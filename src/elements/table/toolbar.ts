/** What stands above a table: its filters, its columns, and the ways to take it along. */
import { html, nothing, type TemplateResult } from 'lit';

import type { ExplorerMessages } from '../../locales/explorer.ts';
import type { TableWords } from '../../locales/table.ts';
import { columnMenu, facetMenu } from './menus.ts';
import type { TableFilter, TableModel } from './model.ts';

export interface Toolbar {
  readonly model: TableModel;
  readonly filter: TableFilter;
  /** Keys of the columns shown, and of those that usually are; undefined where columns cannot be chosen. */
  readonly columns: { readonly shown: ReadonlySet<string>; readonly usual: ReadonlySet<string> } | undefined;
  /** How many rows are picked. */
  readonly picks: number;
  readonly words: ExplorerMessages;
  readonly say: TableWords;
  readonly setText: (text: string) => void;
  readonly setFacet: (key: string, values: readonly string[]) => void;
  readonly setColumns: (keys: readonly string[] | undefined) => void;
  readonly copy: () => void;
  readonly download: (everyColumn: boolean) => void;
}

export function toolbarTemplate(bar: Toolbar): TemplateResult {
  const { model, filter, columns, picks, words, say } = bar;
  const hasMore = columns !== undefined && columns.shown.size < model.columns.length;
  return html`
    <div class="toolbar" part="toolbar" role="group" aria-label=${`${model.caption}: ${words.filterRows}`}>
      <input
        type="search"
        .value=${filter.text}
        placeholder=${words.filterRows}
        aria-label=${words.filterRows}
        @input=${(event: Event) => bar.setText((event.target as HTMLInputElement).value)}
      />
      ${(model.facets ?? []).map((facet) =>
        facetMenu(facet, filter.facets[facet.key] ?? [], (values) => bar.setFacet(facet.key, values)),
      )}
      ${columns ? columnMenu(model.columns, columns.shown, columns.usual, say, bar.setColumns) : nothing}
      <button type="button" class="copy" title=${words.copyTableTitle} @click=${bar.copy}>
        ${picks > 0 ? say.copyPicked(picks) : words.copyTable}
      </button>
      <button type="button" title=${words.downloadCsvTitle} @click=${() => bar.download(false)}>
        ${words.downloadCsv}
      </button>
      ${
        hasMore
          ? html`<button type="button" title=${say.csvAllTitle} @click=${() => bar.download(true)}>
              ${say.csvAll}
            </button>`
          : nothing
      }
    </div>
  `;
}
