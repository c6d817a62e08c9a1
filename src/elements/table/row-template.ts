/** A table of rows as HTML. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import { cellOf, contentOf, type TableColumn, type TableModel, type TableRow, type TableSort } from './model.ts';
import { numbersText } from './printed-sources.ts';

/** What a table shows, and what its reader does with it. */
export interface DrawnTable {
  readonly model: TableModel;
  readonly columns: readonly (readonly [column: TableColumn, index: number])[];
  /** The rows drawn, and which number the first of them has among all that are shown. */
  readonly rows: readonly TableRow[];
  readonly from: number;
  /** How many rows there are, where not all are drawn. */
  readonly total: number | undefined;
  readonly sort: TableSort | undefined;
  readonly isBusy: boolean;
  /** Rows can be picked and selected. */
  readonly whole: boolean;
  readonly selected: string | undefined;
  readonly isPrinted: boolean;
  /** On paper: the numbers of the sources in the list below. */
  readonly numbers: ReadonlyMap<string, number> | undefined;
  readonly picked: ReadonlySet<string>;
  readonly say: {
    readonly pick: string;
    readonly pickRow: (name: string) => string;
    readonly sortBy: (column: string) => string;
  };
  readonly sortBy: (key: string, numeric: boolean) => void;
  readonly pick: (index: number, isRange: boolean) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

export function tableTemplate(table: DrawnTable): TemplateResult {
  const { model, columns, rows, from, total, whole, say } = table;
  return html`<table
    part="table"
    aria-rowcount=${total === undefined ? nothing : total + 1}
    aria-describedby=${model.note ? 'note' : nothing}
    aria-busy=${table.isBusy ? 'true' : nothing}
  >
    <caption class="visually-hidden">
      ${model.caption}
    </caption>
    ${
      whole
        ? html`<colgroup>
            <col class="pick" />
            ${columns.map(([column]) => html`<col class=${formOf(column)} />`)}
          </colgroup>`
        : nothing
    }
    <thead>
      <tr aria-rowindex=${total === undefined ? nothing : 1}>
        ${whole ? html`<th scope="col" class="pick"><span class="visually-hidden">${say.pick}</span></th>` : nothing}
        ${columns.map(([column]) => headingTemplate(table, column))}
      </tr>
    </thead>
    <tbody @keydown=${table.onKey} @focusin=${table.onFocus} @click=${whole ? table.onClick : nothing}>
      ${repeat(
        rows,
        (row) => row.id,
        (row, i) => rowTemplate(table, row, from + i),
      )}
    </tbody>
  </table>`;
}

function headingTemplate({ sort, say, sortBy, isPrinted }: DrawnTable, column: TableColumn): TemplateResult {
  const own = sort?.key === column.key ? sort : undefined;
  return html`<th
    scope="col"
    class=${column.numeric ? 'numeric' : ''}
    aria-sort=${own ? (own.descending ? 'descending' : 'ascending') : 'none'}
  >
    ${
      // Buttons are not repeated at the head of every page.
      isPrinted
        ? column.label
        : html`<button
            type="button"
            title=${say.sortBy(column.label)}
            @click=${() => sortBy(column.key, column.numeric ?? false)}
          >
            ${column.label}<span aria-hidden="true">${own ? (own.descending ? ' ▾' : ' ▴') : ''}</span>
          </button>`
    }
  </th>`;
}

function rowTemplate(table: DrawnTable, row: TableRow, index: number): TemplateResult {
  const { whole, selected, columns, say, pick } = table;
  const isSelected = whole && selected !== undefined && row.selects === selected;
  const isRelated = whole && selected !== undefined && !isSelected && isOf(row, selected);
  const isPicked = table.picked.has(row.id);
  return html`<tr
    data-id=${row.id}
    data-index=${index}
    class=${[isSelected ? 'selected' : '', isRelated ? 'related' : '', isPicked ? 'picked' : ''].join(' ').trim()}
    aria-rowindex=${table.total === undefined ? nothing : index + 2}
    aria-current=${isSelected ? 'true' : nothing}
  >
    ${
      whole
        ? html`<td class="pick">
            <input
              type="checkbox"
              .checked=${live(isPicked)}
              aria-label=${say.pickRow(columns[0] ? cellOf(row, columns[0][1]).text : '')}
              @click=${(event: MouseEvent) => pick(index, event.shiftKey)}
            />
          </td>`
        : nothing
    }
    ${columns.map(([column, at], position) => {
      const cell = cellOf(row, at);
      const content = table.numbers && cell.cited ? numbersText(cell.cited, table.numbers) : contentOf(cell);
      const title = whole && cell.text.length > 12 ? cell.text : nothing;
      return position === 0
        ? html`<th scope="row" title=${title}>${content}</th>`
        : html`<td class=${`${formOf(column)} of-${column.key}`} title=${title}>${content}</td>`;
    })}
  </tr>`;
}

/** Whether a row is the selection's own or about it. */
export function isOf(row: TableRow, selected: string): boolean {
  return row.selects === selected || row.about?.includes(selected) === true;
}

function formOf({ numeric, wide, narrow }: TableColumn): string {
  return numeric ? 'numeric' : wide ? 'wide' : narrow ? 'narrow' : '';
}

/** The row of a node or edge: its own, or the first that is about it. −1 for none. */
export function rowAbout(rows: readonly TableRow[], id: string): number {
  const own = rows.findIndex((one) => one.selects === id);
  return own >= 0 ? own : rows.findIndex((one) => one.about?.includes(id));
}
