/** The usual measures of a node in the network of one's own: the numbers of `metrics`. */
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';

import { metricsWords } from '../../locales/metrics.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { CollabGraph } from '../../model/graph.ts';
import type { MetricsResult } from '../../query/metrics.ts';
import { facts, section, type PanelContext } from './parts.ts';

/** Betweenness walks all paths: of more than so many steps (nodes by ties) it would hold up the page. */
const MOST_STEPS = 3_000_000;

const FOUND = new WeakMap<CollabGraph, Map<string, Promise<MetricsResult>>>();

/** Of networks with kinds of their own; the built-in one is read by frameworks and flows. */
export function measuresSection(context: PanelContext, id: string): TemplateResult | typeof nothing {
  const { graph, dataset, lang } = context;
  if (dataset.groups.length > 0 || dataset.edges.length === 0) return nothing;
  const words = metricsWords(lang);
  if (graph.order * graph.size > MOST_STEPS)
    return section(words.measures, html`<p class="muted">${words.tooLarge}</p>`);
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

function measured({ graph, lang, today }: PanelContext): Promise<MetricsResult> {
  let own = FOUND.get(graph);
  if (!own) FOUND.set(graph, (own = new Map()));
  const key = `${lang} ${today}`;
  let found = own.get(key);
  if (!found)
    own.set(key, (found = import('../../query/metrics.ts').then(({ metrics }) => metrics(graph, { lang, today }))));
  return found;
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
