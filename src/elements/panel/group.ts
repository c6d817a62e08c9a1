import { html, nothing, type TemplateResult } from 'lit';

import type { GroupRow } from '../../data/dataset.ts';
import { termFor } from '../../locales/terms.ts';
import { frameworkMatrix } from '../../query/framework-matrix.ts';
import type { StatedCount } from '../../query/stated-counts.ts';
import { nameOf, shortOf } from '../session/context.ts';
import { activityList, otherSections } from './country.ts';
import { observationSection } from './observations.ts';
import {
  evidence,
  facts,
  markedLink,
  nodeLink,
  partEntry,
  periodText,
  section,
  statusMark,
  tieOptions,
  type PanelContext,
} from './parts.ts';
import { ownTies, type OwnTie } from './rows.ts';
import { placeTable } from './tables.ts';

/** A framework or programme: who takes part, who runs it, what it did, stated against listed numbers. */
export function groupContent(context: PanelContext, id: string): TemplateResult {
  const { words, graph, format } = context;
  const row = graph.getNodeAttributes(id).row as GroupRow;
  const own = ownTies(context, id);
  const calls = own.holds
    .concat(own.maybe, own.past)
    .filter((tie) => tie.kind === 'part_of' && !tie.outward && graph.getNodeAttributes(tie.other).kind === 'call');
  const projects = own.holds
    .concat(own.maybe, own.past)
    .filter((tie) => tie.kind === 'part_of' && !tie.outward && graph.getNodeAttributes(tie.other).kind === 'project');
  const isGroup = (tie: OwnTie): boolean =>
    ['framework', 'programme'].includes(graph.getNodeAttributes(tie.other).kind);
  const parts = own.holds.filter((tie) => tie.kind === 'part_of' && !tie.outward && isGroup(tie));
  const wholes = own.holds.filter((tie) => tie.kind === 'part_of' && tie.outward);
  const related = own.holds.filter((tie) => tie.kind === 'related');
  const runs = own.holds.filter((tie) => tie.kind === 'operates' || tie.kind === 'funds');
  const topics = own.holds.filter((tie) => tie.kind === 'about');
  const regions = own.holds.filter(
    (tie) => tie.kind === 'membership' && graph.getNodeAttributes(tie.other).kind === 'region',
  );
  const eligible = own.holds.filter((tie) => tie.kind === 'eligibility');
  const list = (ties: readonly OwnTie[]): TemplateResult | typeof nothing =>
    ties.length === 0
      ? nothing
      : html`<ul class="parts">
          ${ties.map((tie) => partEntry(context, tie.other, [tie.row]))}
        </ul>`;
  return html`
    ${facts([
      [
        words.period_,
        row.from || row.to ? html`${periodText(context, row)} ${statusMark(context, row)}` : statusMark(context, row),
      ],
      [
        words.hub,
        row.hub
          ? html`${nodeLink(context, row.hub)}. <span class="muted">${words.hubNote(nameOf(context, row.hub))}</span>`
          : nothing,
      ],
      [words.partOf, wholes.length > 0 ? wholes.map((tie) => html`${nodeLink(context, tie.other)} `) : nothing],
      [
        words.website,
        row.url ? html`<a href=${row.url} target="_blank" rel="noopener noreferrer">${row.url}</a>` : nothing,
      ],
      [words.identifiers, row.crossref_funder_id ? `Crossref Funder ID ${row.crossref_funder_id}` : nothing],
    ])}
    ${row.scope === 'extra' ? html`<p class="muted">${words.scopeExtra}</p>` : nothing} ${memberSection(context, id)}
    ${section(words.members, list(regions), regions.length, 4)} ${agencySection(context, runs)}
    ${section(words.parts, list(parts), parts.length)}
    ${section(words.calls, activityList(context, calls), new Set(calls.map((tie) => tie.other)).size)}
    ${section(words.projects, activityList(context, projects), new Set(projects.map((tie) => tie.other)).size)}
    ${section(
      words.topics,
      topics.length > 0
        ? html`<ul class="compact">
            ${topics.map((tie) => html`<li>${markedLink(context, tie.other)}</li>`)}
          </ul>`
        : nothing,
      topics.length,
    )}
    ${observationSection(context, id)} ${section(words.related, list(related), related.length)}
    ${section(
      words.eligibility,
      eligible.length > 0
        ? html`<details>
            <summary>${words.all}${format.messages.parentheses(format.number(eligible.length))}</summary>
            <ul class="compact">
              ${eligible.map((tie) => html`<li>${markedLink(context, tie.other)}</li>`)}
            </ul>
          </details>`
        : nothing,
      eligible.length,
    )}
    ${otherSections(context, own)} ${section(words.evidence, evidence(context, row))}
  `;
}

/** Members by name with role, agency and date; what else links each to the focus, to filter by. */
function memberSection(context: PanelContext, id: string): TemplateResult | typeof nothing {
  const { words, graph, format } = context;
  const { at, confidence, status, lang, today } = tieOptions(context);
  const { columns, rows } = frameworkMatrix(graph, { at, confidence, status, lang, today, through: [id] });
  const column = columns[0];
  if (!column || rows.length === 0) return nothing;
  const places = rows.flatMap((row) => (row.cells[0] ? [{ id: row.id, cell: row.cells[0] }] : []));
  const { stated, enumerated: listed, announced: planned } = column;
  const members = format.list([
    words.membersListed(format.number(listed)),
    ...column.regions.map(({ name }) => format.messages.region(name)),
  ]);
  return section(
    words.members,
    html`<p>
        ${members}${planned > 0 ? ` · ${words.membersPlanned(format.number(planned))}` : nothing}${stated.map(
          (one) => html` · ${statedCount(context, one)}`,
        )}
      </p>
      ${stated.some((one) => one.value !== (one.listed ?? listed)) ? html`<p class="muted">${words.statedDiffers}</p>` : nothing}
      <collab-data-table
        .model=${placeTable(context, `${words.members}: ${shortOf(context, id)}`, `members-${id}-${context.lang}`, places)}
        .language=${context.lang}
      ></collab-data-table>`,
    listed,
  );
}

function statedCount({ words, format, lang }: PanelContext, one: StatedCount): string {
  const value = `${format.number(one.value)}${one.max === undefined ? '' : `–${format.number(one.max)}`}`;
  const details = [
    ...(one.measure === 'member_count' ? [] : [termFor(lang, one.measure).text]),
    ...(one.qualifier === undefined || one.qualifier === 'all' ? [] : [termFor(lang, one.qualifier).text]),
    ...(one.period === undefined ? [] : [format.period(one.period)]),
  ];
  return words.statedCount(value, details.join('; '), one.listed === undefined ? '' : format.number(one.listed));
}

function agencySection(context: PanelContext, ties: readonly OwnTie[]): TemplateResult | typeof nothing {
  const { words } = context;
  if (ties.length === 0) return nothing;
  return section(
    words.agencies,
    (['operates', 'funds'] as const).map((kind) => {
      const own = ties.filter((tie) => tie.kind === kind);
      return section(
        kind === 'operates' ? words.operatedBy : words.fundedBy,
        own.length > 0
          ? html`<ul class="parts">
              ${own.map((tie) => partEntry(context, tie.other, [tie.row]))}
            </ul>`
          : nothing,
        own.length,
        4,
      );
    }),
    ties.length,
  );
}
