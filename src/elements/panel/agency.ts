import { html, nothing, type TemplateResult } from 'lit';

import type { AgencyRow } from '../../data/dataset.ts';
import { activityList } from './country.ts';
import { observationSection } from './observations.ts';
import { facts, markedLink, nodeLink, partEntry, section, type PanelContext } from './parts.ts';
import { ownTies } from './rows.ts';

/** An agency: whose it is, what it operates and funds, where it takes part for its country. */
export function agencyContent(context: PanelContext, id: string): TemplateResult {
  const { words, graph, dataset } = context;
  const row = graph.getNodeAttributes(id).row as AgencyRow;
  const own = ownTies(context, id);
  const all = [...own.holds, ...own.maybe, ...own.upcoming, ...own.past, ...own.unverified];
  const isGroup = (other: string): boolean => ['framework', 'programme'].includes(graph.getNodeAttributes(other).kind);
  const of = (kind: 'operates' | 'funds'): typeof all => all.filter((tie) => tie.kind === kind && isGroup(tie.other));
  const calls = all.filter(
    (tie) => (tie.kind === 'operates' || tie.kind === 'funds') && graph.getNodeAttributes(tie.other).kind === 'call',
  );
  const acts = dataset.memberships.filter((membership) => membership.agency === id);
  const list = (ties: typeof all): TemplateResult | typeof nothing =>
    ties.length === 0
      ? nothing
      : html`<ul class="parts">
          ${ties.map((tie) => partEntry(context, tie.other, [tie.row]))}
        </ul>`;
  return html`
    ${facts([
      [words.nodeKind.country, row.country && graph.hasNode(row.country) ? markedLink(context, row.country) : nothing],
      [
        words.identifiers,
        row.ror || row.crossref_funder_id
          ? html`${row.ror ? html`<a href=${`https://ror.org/${row.ror.replace(/^https:\/\/ror\.org\//, '')}`} target="_blank" rel="noopener noreferrer">ROR ${row.ror.replace(/^https:\/\/ror\.org\//, '')}</a>` : nothing}
            ${row.crossref_funder_id ? html` Crossref Funder ID ${row.crossref_funder_id}` : nothing}`
          : nothing,
      ],
      [words.note, row.note ? html`<span lang="en">${row.note}</span>` : nothing],
    ])}
    ${section(words.operates, list(of('operates')), of('operates').length)}
    ${section(words.funds, list(of('funds')), of('funds').length)}
    ${section(words.calls, activityList(context, calls), new Set(calls.map((tie) => tie.other)).size)}
    ${section(
      words.actsIn,
      acts.length > 0
        ? html`<ul class="compact">
            ${acts.map((membership) => html`<li>${markedLink(context, membership.group)} <span class="muted">${nodeLink(context, membership.member)}</span></li>`)}
          </ul>`
        : nothing,
      acts.length,
    )}
    ${observationSection(context, id)}
  `;
}
