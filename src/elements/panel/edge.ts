import { html, nothing, type TemplateResult } from 'lit';

import { observedOf, windowFor } from '../../model/flows.ts';
import { isFlow, type FlowEdge, type TieRow } from '../../model/graph.ts';
import { holds } from '../../model/holds.ts';
import { termsOf } from '../../model/terms.ts';
import { parseTimeSpan } from '../../model/validity.ts';
import { nameOf } from '../session/context.ts';
import { pairChart } from './pair-chart.ts';
import {
  confidenceMark,
  evidence,
  facts,
  markedLink,
  section,
  sinceText,
  sourceLinks,
  term,
  type PanelContext,
} from './parts.ts';
import { flowWords } from './flow-words.ts';
import { unitOf } from './tables.ts';
import { confidenceWord, tieKindWord } from '../session/kind-words.ts';
import type { Confidence } from '../../data/dataset.ts';
import { measureFilterWords } from '../../locales/measure-filter.ts';
import { kindsOf } from '../../model/kinds.ts';

/** The name of an edge: its two ends. */
export function edgeTitle(context: PanelContext, id: string): string {
  const { graph, words, dataset } = context;
  const { kind } = graph.getEdgeAttributes(id);
  const [a, b] = [nameOf(context, graph.source(id)), nameOf(context, graph.target(id))];
  return kindsOf(dataset).isDirectedNumber(kind) ? words.flowBetween(a, b) : words.tieBetween(a, b);
}

/** An edge and its evidence: what, when, how much, who says so and where. */
export function edgeContent(context: PanelContext, id: string): TemplateResult {
  const { graph } = context;
  const attributes = graph.getEdgeAttributes(id);
  const ends = html`<p>
    ${markedLink(context, graph.source(id))}
    <span class="muted">${tieKindWord(context, attributes.kind)}</span> ${markedLink(context, graph.target(id))}
  </p>`;
  return html`${ends}${isFlow(attributes) ? flowContent(context, id, attributes) : tieContent(context, attributes.row)}`;
}

function tieContent(context: PanelContext, row: TieRow): TemplateResult {
  const { words, graph, format } = context;
  return html`
    ${facts([
      [words.role, row.role ? term(context, row.role) : nothing],
      [words.agency, row.agency ? (graph.hasNode(row.agency) ? markedLink(context, row.agency) : row.agency) : nothing],
      [words.under, row.via && graph.hasNode(row.via) ? markedLink(context, row.via) : nothing],
      [words.since, sinceText(context, row)],
      [words.until, row.to ? format.date(row.to) : nothing],
      [words.status, isMaybe(context, row) ? format.messages.perhaps : words.statuses[row.status]],
      [words.confidence, confidenceFact(context, row.confidence)],
      ...Object.entries(row.attributes ?? {}).map(([key, value]) => [key, String(value)] as const),
      [words.note, row.note ? html`<span lang="en">${row.note}</span>` : nothing],
    ])}
    ${section(words.evidence, evidence(context, row))}
  `;
}

/** Whether the dates do not say that it holds at the time of the view: then it is not "active" either. */
function isMaybe({ dataset, state, today }: PanelContext, row: TieRow): boolean {
  return holds(termsOf(dataset).of(row), parseTimeSpan(state.at, today)) === 'maybe';
}

function flowContent(context: PanelContext, id: string, edge: FlowEdge): TemplateResult {
  const { words, graph, format, state } = context;
  const source = graph.source(id);
  const target = graph.target(id);
  const rows = Object.values(edge.observations).sort((a, b) => (a.time_period < b.time_period ? -1 : 1));
  const isDirected = kindsOf(context.dataset).isDirectedNumber(edge.kind);
  const back = isDirected
    ? graph
        .edges(target, source)
        .find((one) => graph.getEdgeAttributes(one).kind === edge.kind && graph.source(one) === target)
    : undefined;
  const { isGeneric, additive } = kindsOf(context.dataset).edge(edge.kind);
  const shown = isDirected || isGeneric ? windowFor(context.dataset, edge.kind, state.period) : state.period;
  const latest = observedOf(edge.observations, shown, additive) ?? rows.at(-1);
  return html`
    ${isDirected ? html`<p class="muted">${flowWords(context, edge.kind).is}</p>` : nothing}
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">${words.period_}</th>
          <th scope="col">${unitOf(context, edge.kind)}</th>
          <th scope="col">${words.source}</th>
        </tr>
      </thead>
      <tbody>
        ${(latest?.parts ? [...rows, latest] : rows).map(
          (row) =>
            html`<tr class=${row.time_period === (latest?.time_period ?? shown) ? 'current' : ''}>
              <th scope="row">
                ${row.time_period === '' ? measureFilterWords(context.lang).notGiven : format.period(row.time_period)}
              </th>
              <td>${format.number(row.obs_value)}</td>
              <td>${sourceLinks(context, row.source)} ${confidenceMark(context, row.confidence)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${isCharted(edge.kind) ? pairChart(context, edge.kind, source, target) : nothing}
    ${back ? html`<p>${words.otherWay}: ${markedEdge(context, back)}</p>` : nothing}
    ${latest ? html`${facts([[words.confidence, confidenceFact(context, latest.confidence)]])} ${section(words.evidence, evidence(context, latest))}` : nothing}
  `;
}

function markedEdge(context: PanelContext, id: string): TemplateResult {
  return html`<button type="button" class="link" @click=${() => context.select(id)}>${edgeTitle(context, id)}</button>`;
}

function confidenceFact(context: PanelContext, confidence: Confidence | undefined): TemplateResult {
  const { words } = context;
  return html`${confidenceWord(context, confidence)}
  ${confidence === undefined ? nothing : html`<span class="muted">${words.confidenceMeaning[confidence]}</span>`}`;
}

/** Measures of which a pair has a chart over time; of any other the table above says the same. */
function isCharted(kind: string): kind is 'mobility' | 'coauthorship' {
  return kind === 'mobility' || kind === 'coauthorship';
}
