/** The usual measures of a node in the network of one's own: the numbers of `metrics`. */
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';

import { metricsWords } from '../../locales/metrics.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { MetricsResult } from '../../query/metrics.ts';
import { hasMeasures, isTooLarge, measured } from '../session/measured.ts';
import { facts, section, type PanelContext } from './parts.ts';

/** Of networks with kinds of their own; the built-in one is read by frameworks and flows. */
export function measuresSection(context: PanelContext, id: string): TemplateResult | typeof nothing {
  if (!hasMeasures(context.dataset)) return nothing;
  const words = metricsWords(context.lang);
  if (isTooLarge(context.graph)) return section(words.measures, html`<p class="muted">${words.tooLarge}</p>`);
  return section(
    words.measures,
    html`${until(
      measured(context).then(
        (result) => measures(result, id, context),
        () => html`<p class="muted">${words.notCounted}</p>`,
      ),
      html`<p class="muted">${words.counting}</p>`,
    )}`,
  );
}

function measures(result: MetricsResult, id: string, { dataset, lang, format }: PanelContext): unknown {
  const words = metricsWords(lang);
  const row = result.rows.find((one) => one.id === id);
  const kinds = result.query.edges.map((kind) => kindsOf(dataset).edge(kind).label[lang]);
  const of = words.of(kinds.join(lang === 'en' ? ', ' : '、'));
  if (!row) return html`<p class="muted">${of} ${words.noTie}</p>`;
  const share = (value: number): string => String(Math.round(value * 10_000) / 10_000);
  return html`<p class="muted">${of}</p>
    ${facts([
      [words.degree, format.number(row.degree)],
      [words.in, row.in === null ? nothing : format.number(row.in)],
      [words.out, row.out === null ? nothing : format.number(row.out)],
      [words.strength(result.unit ?? ''), row.strength === null ? nothing : format.number(row.strength)],
      [words.betweenness, share(row.betweenness)],
      [words.clustering, share(row.clustering)],
      [words.community, `${row.community} / ${result.communities.count}`],
    ])}`;
}
