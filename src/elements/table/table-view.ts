import { css, html, nothing, type TemplateResult } from 'lit';

import { tableWords } from '../../locales/table.ts';
import { TABLE_ROWS, type TableRows, type ViewState } from '../../view/view-state.ts';
import { nameOf, type Context } from '../session/context.ts';
import { controls } from '../look/controls.ts';
import type { RowSelect } from './row-events.ts';
import { emit } from '../events.ts';
import { openCite } from '../cite/open-cite.ts';
import type { PanelContext } from '../panel/parts.ts';
import { nodeTable } from '../panel/tables.ts';
import type { MetricsResult } from '../../query/metrics.ts';
import { hasMeasures, isTooLarge, measured } from '../session/measured.ts';
import { SessionElement } from '../session/session-element.ts';
import { allEdgeTable, shownEdgeTable } from './edge-table.ts';
import type { TableModel } from './model.ts';
import { ownNodeTable } from './own-node-table.ts';
import { partnerTable } from './partner-table.ts';
import type { TableReading } from './reading.ts';
import { tokens } from '../look/tokens.ts';

const MODELS: Readonly<Record<TableRows, (context: PanelContext) => TableModel>> = {
  shown: shownEdgeTable,
  neighbors: partnerTable,
  nodes: nodeTable,
  all: allEdgeTable,
};

/** As the table itself has it. */
const OWN_READING: TableReading = { tableSort: undefined, tableFilter: undefined, tableColumns: undefined };

/**
 * What the figure shows, as a table: its ties, the partners of the focus, its
 * countries and regions, or every tie of the data. The same content for those
 * who do not see, or do not want, a picture, and it says so.
 *
 * @fires node-select - The reader chose a row. `detail: NodeSelectDetail`
 */
export class CollabTableView extends SessionElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 6px;
        min-block-size: 0;
        padding-block: 4px;
        background: var(--background);
      }
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      collab-data-table {
        flex: 1 1 auto;
        min-block-size: 0;
      }
      @media print {
        :host {
          display: block;
        }
        .tabs {
          display: none;
        }
      }
    `,
  ];

  #reading: TableReading = OWN_READING;
  #model: { readonly keys: readonly unknown[]; readonly model: TableModel } | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (!context) return nothing;
    const { session, state, lang, complete } = context;
    const say = tableWords(lang);
    const labels: Readonly<Record<TableRows, string>> = {
      ...say.tabs,
      neighbors: say.tabs.neighbors(nameOf(context, state.focus)),
      ...(hasMeasures(context.dataset) ? { nodes: say.ownNodes } : {}),
    };
    return html`
      <div class="tabs" role="group" aria-label=${say.rowsOf} lang=${lang}>
        ${TABLE_ROWS.map(
          (rows) =>
            html`<button
              type="button"
              aria-pressed=${state.rows === rows ? 'true' : 'false'}
              @click=${() => session.update({ rows, ...OWN_READING })}
            >
              ${labels[rows]}
            </button>`,
        )}
      </div>
      ${complete || session.status === 'failed' ? nothing : html`<p class="muted" role="status">${say.loading}</p>`}
      <collab-data-table
        whole
        lang=${lang}
        .model=${this.#modelOf(context)}
        .language=${lang}
        .selected=${state.select}
        .reading=${complete ? this.#readingOf(state) : OWN_READING}
        @reading-change=${(event: CustomEvent<TableReading>) => session.update(event.detail, 'replace')}
        @row-select=${(event: CustomEvent<RowSelect>) => this.#select(event.detail.id)}
      ></collab-data-table>
    `;
  }

  /** The same object as long as it says the same: only then the table has nothing to read anew. */
  #readingOf({ tableSort, tableFilter, tableColumns }: ViewState): TableReading {
    const old = this.#reading;
    if (old.tableSort !== tableSort || old.tableFilter !== tableFilter || old.tableColumns !== tableColumns)
      this.#reading = { tableSort, tableFilter, tableColumns };
    return this.#reading;
  }

  /** Made anew only where it would be another: selecting a row must not sort the table again. */
  #modelOf(context: Context): TableModel {
    const { state, lang, graph, view, complete, today, theme } = context;
    const result = state.rows === 'nodes' ? this.#measuresOf(context) : undefined;
    const keys = [
      state.rows,
      result,
      lang,
      graph,
      ...(state.rows === 'all' ? [] : [view.edges, view.nodes, state.focus, complete, today, theme.name]),
    ];
    const old = this.#model;
    if (old && old.keys.length === keys.length && old.keys.every((key, i) => key === keys[i])) return old.model;
    const asked: PanelContext = {
      ...context,
      select: (id) => this.#select(id),
      cite: (id) => void (this.context && openCite(this, this.context, id)),
    };
    const isOwn = state.rows === 'nodes' && hasMeasures(context.dataset);
    const model = isOwn ? ownNodeTable(asked, result) : MODELS[state.rows](asked);
    this.#model = { keys, model };
    return model;
  }

  #measures: { readonly from: Promise<MetricsResult>; readonly result?: MetricsResult } | undefined;

  /** Undefined until they are counted, and where they are not. */
  #measuresOf(context: Context): MetricsResult | undefined {
    if (!hasMeasures(context.dataset) || isTooLarge(context.graph)) return undefined;
    const from = measured(context);
    if (this.#measures?.from !== from) {
      this.#measures = { from };
      from.then(
        (result) => {
          if (this.#measures?.from !== from) return;
          this.#measures = { from, result };
          this.requestUpdate();
        },
        (error: unknown) => console.warn('collab-table-view: the measures of nodes could not be loaded', error),
      );
    }
    return this.#measures.result;
  }

  #select(id: string): void {
    const { session } = this;
    session?.update({ select: id, compare: undefined, path: undefined });
    emit(this, 'node-select', { id, type: session?.graph?.hasNode(id) ? 'node' : 'edge' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-table-view': CollabTableView;
  }
}
