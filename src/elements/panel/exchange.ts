import { html, nothing, type TemplateResult } from 'lit';

import { exchangeWords } from '../../locales/exchange.ts';
import { exchangeChart, exchangeYears } from '../../scene/exchange-chart.ts';
import { picture } from './pair-chart.ts';
import { section, sourceLinks, type PanelContext } from './parts.ts';

/** Researchers received and sent as a survey counts them: a picture, its numbers and who states them. Nothing where no survey is in the data. */
export function exchangeSection(context: PanelContext, country: string): TemplateResult | typeof nothing {
  const { dataset, lang, theme, format } = context;
  const years = exchangeYears(dataset.observations, country);
  const chart = exchangeChart(years, { theme, lang });
  if (!chart) return nothing;
  const words = exchangeWords(lang);
  const cited = dataset.observations
    .filter(({ subject, measure }) => subject === country && /^researchers_(received|sent)$/.test(measure))
    .flatMap(({ source }) => source);
  const cell = (values: readonly number[]): string =>
    values.length === 0 ? words.noNumber : values.map((value) => format.number(value)).join(words.or);
  return section(
    words.title,
    html`<p class="muted">${words.is} ${context.words.saysWho} ${sourceLinks(context, [...new Set(cited)])}</p>
      ${picture(chart)}
      <details>
        <summary>${words.table}</summary>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">${words.fiscalYear}</th>
              <th scope="col">${words.received}</th>
              <th scope="col">${words.sent}</th>
            </tr>
          </thead>
          <tbody>
            ${years.map(
              (one) =>
                html`<tr>
                  <th scope="row">${one.year}</th>
                  <td>${cell(one.received)}</td>
                  <td>${cell(one.sent)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`,
  );
}
