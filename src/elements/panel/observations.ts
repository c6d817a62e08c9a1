import { html, nothing, type TemplateResult } from 'lit';

import type { ObservationRow } from '../../data/dataset.ts';
import { amountIn } from '../../locales/amounts.ts';
import { confidenceMark, section, sourceLinks, term, type PanelContext } from './parts.ts';

/** Budgets, counts and durations that sources state about a node: never corrected, all kept where they disagree. */
export function observationSection(context: PanelContext, id: string): TemplateResult | typeof nothing {
  const { dataset, words, format, lang } = context;
  const rows = dataset.observations.filter((row) => row.subject === id);
  if (rows.length === 0) return nothing;
  const value = (row: ObservationRow): TemplateResult => {
    const unit = row.measure.endsWith('_year') ? 'year' : row.unit_measure;
    const amount = amountIn(lang, row.obs_value, unit, row.obs_value_max);
    return html`${amount.number}${amount.space}${amount.unit.isForeign ? html`<span lang="en">${amount.unit.text}</span>` : amount.unit.text}`;
  };
  return section(
    words.numbers,
    html`<div class="scroll" tabindex="0" role="region" aria-label=${words.numbers}>
      <table class="plain words">
        <thead>
          <tr>
            <th scope="col">${words.kind}</th>
            <th scope="col">${words.period_}</th>
            <th scope="col">${words.value}</th>
            <th scope="col">${words.source}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">
                  ${term(context, row.measure)}${row.qualifier ? html` <span class="muted">(<span lang="en">${row.qualifier}</span>)</span>` : nothing}
                  ${row.obs_status === 'stated' ? nothing : html`<span class="badge">${term(context, row.obs_status)}</span>`}
                </th>
                <td>${row.time_period ? format.period(row.time_period) : ''}</td>
                <td>${value(row)}</td>
                <td>${sourceLinks(context, row.source)} ${confidenceMark(context, row.confidence)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
    rows.length,
  );
}
