/** What is said where nothing matches: which filter hides most, and the ways out. Few views need it. */
import { html, nothing, type TemplateResult } from 'lit';

import type { Dataset } from '../../data/dataset.ts';
import type { ElementWords } from '../../locales/elements.ts';
import { emptyWords } from '../../locales/empty.ts';
import { formatFor } from '../../scene/format.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { View } from '../../view/view.ts';
import { lifted } from './lift.ts';

export function emptyMessage(
  { lift, state: { lang } }: View,
  words: ElementWords,
  dataset: Dataset,
  actions: { readonly change: (change: Partial<ViewState>) => void; readonly reset: () => void },
): TemplateResult {
  const own = emptyWords(lang);
  const change = lift && lifted(dataset, lift.field);
  return html`<div class="message" part="message" lang=${lang}>
    <h2>${words.empty}</h2>
    <p>${lift ? own.emptyBecause(own.filter(lift.field)) : own.emptyWayOut}</p>
    <div class="buttons">
      ${
        change
          ? html`<button type="button" @click=${() => actions.change(change)}>
              ${own.lift(own.filter(lift.field), formatFor(lang).number(lift.gains))}
            </button>`
          : nothing
      }
      <button type="button" @click=${actions.reset}>${words.resetView}</button>
    </div>
  </div>`;
}
