import { html, nothing, type TemplateResult } from 'lit';

import type { Context } from '../elements/session/context.ts';
import { sourceTitle } from '../query/sources.ts';
import { sourcesShown, type ShownSource } from '../scene/credit.ts';
import { citedView } from '../scene/matrix/extent.ts';
import type { Dataset } from '../data/dataset.ts';
import type { View } from '../view/view.ts';

/** The sources of what is on screen: of a matrix those of its cells. */
export function citedSources(view: View, dataset: Dataset): readonly ShownSource[] {
  return sourcesShown(citedView(view, dataset), dataset);
}

/** What the list depends on: where these are the same, so is the list. */
export function sourceKeys({ view, dataset, state, lang }: Context): unknown[] {
  return [view.edges, view.nodes, dataset, state.view === 'matrix' ? state.matrix : '', lang];
}

/** Every source of what is shown, with publisher, date, licence and how much rests on it. */
export function sourceList({ view, dataset, words, format, lang }: Context): TemplateResult {
  return html`<ol class="source-list" tabindex="0" aria-label=${words.sources}>
    ${citedSources(view, dataset).map(
      ({ source, edges }) =>
        html`<li>
          ${source.url ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${sourceTitle(source, lang)}</a>` : sourceTitle(source, lang)}
          <span class="muted">
            ${[
              source.publisher,
              source.date ? format.date(source.date) : words.dateUnknown,
              source.licence ?? words.licenceUnknown,
              format.messages.ties(edges, format.number(edges)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          ${source.url ? html`<span class="address">${source.url}</span>` : nothing}
        </li>`,
    )}
  </ol>`;
}
