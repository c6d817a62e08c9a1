import { html, nothing, type TemplateResult } from 'lit';

import { confidenceMark, section, sourceLinks, term, type PanelContext } from './parts.ts';

/** Budgets, counts and durations that sources state about a node: never corrected, all kept where they disagree. */
export function observationSection(context: PanelContext, id: string): TemplateResult | typeof nothing {
  const { dataset, words, format } = context;
  const rows = dataset.observations.filter((row) => row.subject === id);
  if (rows.length === 0) return nothing;
  const value = (row: (typeof rows)[number]): string =>
    row.unit_measure === 'year' || row.measure.endsWith('_year')
      ? String(row.obs_value)
      : `${format.number(row.obs_value)}${row.obs_value_max === undefined ? '' : `–${format.number(row.obs_value_max)}`}`;
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
                <td>${value(row)} ${row.unit_measure === 'year' ? nothing : term(context, row.unit_measure)}</td>
                <td>${sourceLinks(context, row.source)} ${confidenceMark(context, row.confidence)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
    rows.length,
  );
}
