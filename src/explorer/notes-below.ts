import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';

import type { Context } from '../elements/session/context.ts';
import type { Words } from '../scene/words.ts';
import { citedSources, sourceKeys, sourceList } from './sources.ts';

/** How to read the figure, and what it rests on; on paper with every source. */
export function notesBelow(context: Context, { readingKey, credit }: Words): TemplateResult {
  const { words, state, view, dataset } = context;
  const isTable = state.view === 'table';
  const cited = citedSources(view, dataset).length;
  return html`
    <div class="notes-below">
      ${readingKey ? html`<p>${readingKey}</p>` : nothing}
      <p class="muted credit">${credit}</p>
      ${
        cited === 0
          ? nothing
          : html`<details>
                <summary>${words.sourcesAll(cited)}</summary>
                ${guard(sourceKeys(context), () => sourceList(context))}
              </details>
              ${
                // A table prints the sources of its rows itself, with the numbers that the rows have.
                isTable && state.rows !== 'nodes'
                  ? nothing
                  : html`<section class="print-only">
                      <h2>${words.sources}</h2>
                      ${guard(sourceKeys(context), () => sourceList(context))}
                    </section>`
              }`
      }
    </div>
  `;
}
