import { html, nothing, type TemplateResult } from 'lit';

import type { ExplorerMessages } from '../../locales/explorer.ts';
import type { TableWords } from '../../locales/table.ts';

export interface TableCount {
  readonly words: ExplorerMessages;
  readonly say: TableWords;
  /** How much is shown, or what was just done. */
  readonly says: string;
  /** The button for the rest, where there is one. */
  readonly more: string | undefined;
  /** Why not every row is on paper. */
  readonly printed: string | undefined;
  readonly isFiltered: boolean;
  /** How many rows are picked for copying. */
  readonly picks: number;
  readonly showAll: () => void;
  readonly clear: () => void;
  readonly unpick: () => void;
}

/** Below the rows: how many there are, and the ways to the others. */
export function tableCount({
  words,
  say,
  says,
  more,
  printed,
  isFiltered,
  picks,
  ...does
}: TableCount): TemplateResult {
  const link = (text: string, act: () => void): TemplateResult =>
    html`<button class="link" type="button" @click=${act}>${text}</button>`;
  return html`<p class="count">
    <span role="status">${says}</span>
    ${more === undefined ? nothing : link(more, does.showAll)}
    ${isFiltered ? link(words.clearFilters, does.clear) : nothing}
    ${picks > 0 ? html`<span>${say.picked(picks)}</span> ${link(say.unpick, does.unpick)}` : nothing}
    ${printed === undefined ? nothing : html`<span>${printed}</span>`}
  </p>`;
}
