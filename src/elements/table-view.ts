import { css, html, nothing, type TemplateResult } from 'lit';
import { state as internal } from 'lit/decorators.js';

import { controls } from './controls.ts';
import { nodeTable, tieTable } from './panel/tables.ts';
import type { PanelContext } from './panel/parts.ts';
import { SessionElement } from './session-element.ts';
import { tokens } from './tokens.ts';

/**
 * What the figure shows, as a table: countries with what links them to the
 * focus, or the ties by name. The same content for those who do not see, or do
 * not want, a picture.
 */
export class CollabTableView extends SessionElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
        min-block-size: 0;
        padding-block: 4px 8px;
      }
      .tabs {
        display: flex;
        gap: 6px;
      }
      collab-data-table {
        flex: 1;
        min-block-size: 0;
        --collab-table-height: calc(100vh - 21rem);
      }
    `,
  ];

  @internal() private shows: 'nodes' | 'ties' = 'nodes';

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (!context) return nothing;
    const { words, session, lang } = context;
    const panel: PanelContext = {
      ...context,
      select: (id) => session.update({ select: id, compare: undefined, path: undefined }),
    };
    const tab = (part: 'nodes' | 'ties', label: string): TemplateResult =>
      html`<button
        type="button"
        aria-pressed=${this.shows === part ? 'true' : 'false'}
        @click=${() => (this.shows = part)}
      >
        ${label}
      </button>`;
    return html`
      <div class="tabs" role="group" aria-label=${words.tableView}>
        ${tab('nodes', words.nodeKinds.country)} ${tab('ties', words.tableTies)}
      </div>
      <collab-data-table
        .model=${this.shows === 'nodes' ? nodeTable(panel) : tieTable(panel)}
        .language=${lang}
      ></collab-data-table>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-table-view': CollabTableView;
  }
}
