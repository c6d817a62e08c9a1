import { html, nothing, svg, type TemplateResult } from 'lit';

import type { TimeWords } from '../../locales/time.ts';
import { TIMELINE_SERIES, type TimelineResult } from '../../query/timeline.ts';
import type { Format } from '../../scene/format.ts';
import { totalOf } from './geometry.ts';

/** What the colours mean, and all numbers of the chart as a table. */
export function yearsInNumbers(result: TimelineResult, words: TimeWords, { number, date }: Format): TemplateResult {
  const there = TIMELINE_SERIES.filter((series) => result.years.some(({ known }) => known[series] > 0));
  return html`<div class="foot">
    <ul class="key">
      ${there.map((series) => html`<li>${swatch(svg`<rect class=${series} width="12" height="12"></rect>`)} ${words.series[series]}</li>`)}
      <li>${swatch(svg`<rect class="maybe" x=".5" y=".5" width="11" height="11"></rect>`)} ${words.maybe}</li>
      ${result.coauthorshipYears.length > 0 ? html`<li>${swatch(svg`<path class="papers" d="M6 1l5 5-5 5-5-5z"></path>`)} ${words.coauthorship}</li>` : nothing}
    </ul>
    <details>
      <summary>${words.numbers}</summary>
      <p>${words.note(result.unknownStart, result.firstSeen, result.unknownEnd)}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.numbers}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.year}</th>
              ${there.map((series) => html`<th scope="col">${words.series[series]}</th>`)}
              <th scope="col">${words.maybe}</th>
              <th scope="col">${words.total}</th>
              <th scope="col">${words.begins}</th>
              <th scope="col">${words.firstSeen}</th>
            </tr>
          </thead>
          <tbody>
            ${result.years.map(
              (year) =>
                html`<tr>
                  <th scope="row">${date(String(year.year))}</th>
                  ${there.map((series) => html`<td>${number(year.known[series])}</td>`)}
                  <td>${number(year.maybe)}</td>
                  <td>${number(totalOf(year))}</td>
                  <td>${number(year.begins)}</td>
                  <td>${number(year.firstSeen)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </div>`;
}

function swatch(mark: unknown): unknown {
  return svg`<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${mark}</svg>`;
}
