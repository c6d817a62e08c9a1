import { html, nothing, type TemplateResult } from 'lit';

import type { TopicRow } from '../../data/dataset.ts';
import { activityList } from './country.ts';
import { facts, markedLink, partEntry, section, type PanelContext } from './parts.ts';
import { ownTies } from './rows.ts';

/** A topic or field: who cooperates on it, and what is about it. */
export function topicContent(context: PanelContext, id: string): TemplateResult {
  const { words, graph } = context;
  const row = graph.getNodeAttributes(id).row as TopicRow;
  const own = ownTies(context, id);
  const all = [...own.holds, ...own.maybe, ...own.upcoming, ...own.past, ...own.unverified];
  const cooperation = all.filter((tie) => tie.kind === 'cooperation');
  const about = all.filter((tie) => tie.kind === 'about');
  const groups = about.filter((tie) => ['framework', 'programme'].includes(graph.getNodeAttributes(tie.other).kind));
  const calls = about.filter((tie) => graph.getNodeAttributes(tie.other).kind === 'call');
  const projects = about.filter((tie) => graph.getNodeAttributes(tie.other).kind === 'project');
  return html`
    ${facts([
      [words.category, words.categories[row.category]],
      [words.note, row.note ? html`<span lang="en">${row.note}</span>` : nothing],
    ])}
    ${section(
      words.workingOn,
      cooperation.length > 0
        ? html`<ul class="parts">
            ${cooperation.map((tie) => partEntry(context, tie.other, [tie.row]))}
          </ul>`
        : nothing,
      cooperation.length,
    )}
    ${section(
      words.takesPart,
      groups.length > 0
        ? html`<ul class="compact">
            ${groups.map((tie) => html`<li>${markedLink(context, tie.other)}</li>`)}
          </ul>`
        : nothing,
      groups.length,
    )}
    ${section(words.calls, activityList(context, calls), calls.length)}
    ${section(words.projects, activityList(context, projects), projects.length)}
  `;
}
