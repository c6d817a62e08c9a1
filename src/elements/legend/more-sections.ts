/** The filters that are folded away: time, confidence, status. */
import { html, type TemplateResult } from 'lit';

import { CONFIDENCES } from '../../model/confidence.ts';
import { defaultView } from '../../view/defaults.ts';
import { STATUSES } from '../../view/view-state.ts';
import type { Context } from '../session/context.ts';
import { toggle, type UpdateView } from './choices.ts';

/** As of when ties are shown. */
export function whenSection({ state, words, today }: Context, update: UpdateView): TemplateResult {
  const mode = state.at === 'now' || state.at === 'all' ? state.at : 'year';
  const year = mode === 'year' ? state.at : today.slice(0, 4);
  const radio = (value: string, label: string, at: string): TemplateResult =>
    html`<label>
      <input type="radio" name="at" value=${value} .checked=${mode === value} @change=${() => update({ at })} />${label}
    </label>`;
  return html`<fieldset part="section">
    <legend>${words.when}</legend>
    <div class="radios">
      ${radio('now', words.whenNow, 'now')} ${radio('all', words.whenAll, 'all')} ${radio('year', words.whenYear, year)}
      ${
        /^\d{4}$/.test(year)
          ? html`<input
              type="number"
              min="1950"
              max="2100"
              aria-label=${words.year}
              .value=${year}
              @change=${(event: Event) => {
                const { value } = event.target as HTMLInputElement;
                if (/^\d{4}$/.test(value)) update({ at: value });
              }}
            />`
          : html`<span>${year}</span>`
      }
    </div>
  </fieldset>`;
}

/** How well a tie must be known. */
export function confidenceSection({ state, words }: Context, update: UpdateView): TemplateResult {
  return html`<fieldset part="section">
    <legend>${words.confidence}</legend>
    <div class="radios">
      ${CONFIDENCES.map(
        (confidence) =>
          html`<label title=${words.confidenceMeaning[confidence]}>
            <input
              type="radio"
              name="confidence"
              value=${confidence}
              .checked=${state.confidence === confidence}
              @change=${() => update({ confidence })}
            />
            ${words.confidenceLeast[confidence]}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** How a tie must stand. */
export function statusSection({ state, words }: Context, update: UpdateView): TemplateResult {
  return html`<fieldset part="section">
    <legend>${words.status}</legend>
    <div class="radios">
      ${STATUSES.map(
        (status) =>
          html`<label>
            <input
              type="checkbox"
              value=${status}
              .checked=${state.status.includes(status)}
              @change=${() => update({ status: STATUSES.filter((one) => toggle(state.status, status).includes(one)) })}
            />
            ${words.statuses[status]}
          </label>`,
      )}
    </div>
  </fieldset>`;
}
/** Whether a filter that is folded away hides or shows something: then it must be seen. */
export function isUnusual({ state, dataset }: Context): boolean {
  const usual = defaultView(dataset);
  return state.at !== usual.at || state.confidence !== usual.confidence || state.status.length !== usual.status.length;
}
