import { html, nothing, type TemplateResult } from 'lit';

import { isDirectedFlow } from '../../model/edge-kinds.ts';
import { windowFor } from '../../model/flows.ts';
import { isFlow, type FlowEdge, type TieRow } from '../../model/graph.ts';
import { holds } from '../../model/holds.ts';
import { termsOf } from '../../model/terms.ts';
import { parseTimeSpan } from '../../model/validity.ts';
import { nameOf } from '../context.ts';
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

/** The name of an edge: its two ends. */
export function edgeTitle(context: PanelContext, id: string): string {
  const { graph, words } = context;
  const { kind } = graph.getEdgeAttributes(id);
  const [a, b] = [nameOf(context, graph.source(id)), nameOf(context, graph.target(id))];
  return isDirectedFlow(kind) ? words.flowBetween(a, b) : words.tieBetween(a, b);
}

/** An edge and its evidence: what, when, how much, who says so and where. */
export function edgeContent(context: PanelContext, id: string): TemplateResult {
  const { graph, words } = context;
  const attributes = graph.getEdgeAttributes(id);
  const ends = html`<p>
    ${markedLink(context, graph.source(id))}
    <span class="muted">${words.tieKinds[attributes.kind]}</span> ${markedLink(context, graph.target(id))}
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
      [
        words.confidence,
        html`${words.confidences[row.confidence]}
          <span class="muted">${words.confidenceMeaning[row.confidence]}</span>`,
      ],
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
  const back = isDirectedFlow(edge.kind)
    ? graph
        .edges(target, source)
        .find((one) => graph.getEdgeAttributes(one).kind === edge.kind && graph.source(one) === target)
    : undefined;
  const shown = isDirectedFlow(edge.kind) ? windowFor(context.dataset, edge.kind, state.period) : state.period;
  const latest = rows.find((row) => row.time_period === shown) ?? rows.at(-1);
  return html`
    ${isDirectedFlow(edge.kind) ? html`<p class="muted">${flowWords(context, edge.kind).is}</p>` : nothing}
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">${words.period_}</th>
          <th scope="col">${unitOf(context, edge.kind)}</th>
          <th scope="col">${words.source}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr class=${row.time_period === shown ? 'current' : ''}>
              <th scope="row">${format.period(row.time_period)}</th>
              <td>${format.number(row.obs_value)}</td>
              <td>${sourceLinks(context, row.source)} ${confidenceMark(context, row.confidence)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${edge.kind === 'author-flow' ? nothing : pairChart(context, edge.kind, source, target)}
    ${back ? html`<p>${words.otherWay}: ${markedEdge(context, back)}</p>` : nothing}
    ${latest ? html`${facts([[words.confidence, html`${words.confidences[latest.confidence]} <span class="muted">${words.confidenceMeaning[latest.confidence]}</span>`]])} ${section(words.evidence, evidence(context, latest))}` : nothing}
  `;
}

function markedEdge(context: PanelContext, id: string): TemplateResult {
  return html`<button type="button" class="link" @click=${() => context.select(id)}>${edgeTitle(context, id)}</button>`;
}
