import { html, nothing, type TemplateResult } from 'lit';

import type { CallRow, ProjectRow } from '../../data/dataset.ts';
import { windowOf } from '../../model/window.ts';
import { activityList } from './country.ts';
import { observationSection } from './observations.ts';
import { evidence, facts, markedLink, partEntry, periodText, section, statusMark, type PanelContext } from './parts.ts';
import { ownTies } from './rows.ts';

/** A joint call or a project: when, under what, who took part, on what. */
export function activityContent(context: PanelContext, id: string): TemplateResult {
  const { words, graph, format } = context;
  const node = graph.getNodeAttributes(id);
  const row = node.row as CallRow | ProjectRow;
  const { holds, maybe, upcoming, past, unverified } = ownTies(context, id);
  const all = [...holds, ...maybe, ...upcoming, ...past, ...unverified];
  const takers = all.filter((tie) => tie.kind === 'participation');
  const topics = all.filter((tie) => tie.kind === 'about');
  const funders = all.filter((tie) => tie.kind === 'funds' || tie.kind === 'operates');
  const projects = all.filter((tie) => tie.kind === 'part_of' && !tie.outward);
  const isCall = 'applications' in row || node.kind === 'call';
  const call = isCall ? (row as CallRow) : undefined;
  const project = isCall ? undefined : (row as ProjectRow);
  const list = (ties: typeof all): TemplateResult | typeof nothing =>
    ties.length === 0
      ? nothing
      : html`<ul class="parts">
          ${ties.map((tie) => partEntry(context, tie.other, [tie.row]))}
        </ul>`;
  return html`
    ${facts([
      [words.partOf, graph.hasNode(row.group) ? markedLink(context, row.group) : nothing],
      [words.calls, project?.call && graph.hasNode(project.call) ? markedLink(context, project.call) : nothing],
      [
        words.period_,
        html`${periodText(context, windowOf(row)) || (call?.year ? format.date(String(call.year)) : project?.fy_start ? format.date(String(project.fy_start)) : words.dateUnknown)}
        ${statusMark(context, row)}`,
      ],
      [words.applications, call?.applications === undefined ? nothing : format.number(call.applications)],
      [words.adopted, call?.adopted === undefined ? nothing : format.number(call.adopted)],
      [words.field, row.field ? html`<span lang="en">${row.field}</span>` : nothing],
      [
        words.institutions,
        project && project.institutions.length > 0
          ? html`<span lang="en">${project.institutions.join('; ')}</span>`
          : nothing,
      ],
      [words.note, row.note ? html`<span lang="en">${row.note}</span>` : nothing],
    ])}
    ${section(words.participants, list(takers), takers.length)}
    ${section(
      words.topics,
      topics.length > 0
        ? html`<ul class="compact">
            ${topics.map((tie) => html`<li>${markedLink(context, tie.other)}</li>`)}
          </ul>`
        : nothing,
      topics.length,
    )}
    ${section(words.fundedBy, list(funders), funders.length)}
    ${section(words.projects, activityList(context, projects), projects.length)} ${observationSection(context, id)}
    ${section(words.evidence, evidence(context, row))}
  `;
}
