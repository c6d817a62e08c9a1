import { html, nothing, type TemplateResult } from 'lit';

import type { CountryRow } from '../../data/dataset.ts';
import { termFor } from '../../locales/terms.ts';
import { neighbors, type NeighborsResult } from '../../query/neighbors.ts';
import { isFlowTie, type RowTie } from '../../query/tie.ts';
import { nameOf, shortOf } from '../session/context.ts';
import { coauthorshipSection } from './coauthorship.ts';
import { exchangeSection } from './exchange.ts';
import { measuresSection } from './measures.ts';
import { mobilitySection } from './mobility.ts';
import {
  confidenceMark,
  facts,
  markedLink,
  nodeLink,
  partEntry,
  section,
  sinceText,
  sourceLinks,
  statusMark,
  tieOptions,
  type PanelContext,
} from './parts.ts';
import { regionsOf } from './partner-groups.ts';
import { ownTies, type OwnTie } from './rows.ts';
import { neighborTable } from './tables.ts';
import { tieKindWord } from '../session/kind-words.ts';

/** Everything about a country or region of the world, or (`region`) a group of countries that takes part as one. */
export function countryContent(context: PanelContext, id: string): TemplateResult {
  const { words, graph, state } = context;
  const row = graph.getNodeAttributes(id).row as CountryRow;
  const own = ownTies(context, id);
  const result = neighbors(graph, id, tieOptions(context));
  // A network of one's own may have no focus: then there is none to be linked with.
  const isAlone = id === state.focus || !graph.hasNode(state.focus);
  const links = isAlone ? [] : linksOf(context, id);
  return html`
    ${facts([
      [
        words.region,
        regionsOf(context, id).map((region, index) => html`${index > 0 ? ', ' : nothing}${nodeLink(context, region)}`),
      ],
      [words.identifiers, [row.id, row.alpha2, row.m49].filter((code) => code !== undefined).join(' · ')],
      ...Object.entries(row.attributes ?? {}).map(([key, value]) => [key, String(value)] as const),
    ])}
    ${isAlone ? mobilitySection(context, id) : linkSection(context, id, links)}
    ${ownSections(context, own.holds, new Set(links.flatMap((tie) => (tie.through && tie.kind === 'membership' ? [tie.through.id] : []))))}
    ${isAlone ? nothing : mobilitySection(context, id)} ${exchangeSection(context, id)} ${measuresSection(context, id)}
    ${coauthorshipSection(context, id)} ${neighborSection(context, result)} ${otherSections(context, own)}
  `;
}

/** The answer to "which frameworks link Japan and Poland, and since when?", first of all. */
function linkSection(context: PanelContext, id: string, ties: readonly RowTie[]): TemplateResult | typeof nothing {
  const { words, state } = context;
  const direct = ties.filter((tie) => tie.kind !== 'participation');
  const activities = ties.length - direct.length;
  const title = words.linkedWith(nameOf(context, state.focus), nameOf(context, id));
  if (ties.length === 0)
    return section(
      title,
      html`<p class="muted">${words.linkedNone(nameOf(context, state.focus), nameOf(context, id))}</p>`,
    );
  return section(
    title,
    html`<ul class="parts">
        ${linkEntries(direct).map((rows) => linkEntry(context, rows))}
      </ul>
      ${activities > 0 ? html`<p>${words.tieKinds.participation}: ${context.format.number(activities)}</p>` : nothing}`,
  );
}

/** Rows that state one link, of several agencies or roles, together. */
function linkEntries(ties: readonly RowTie[]): readonly (readonly [RowTie, ...RowTie[]])[] {
  const entries = new Map<string, [RowTie, ...RowTie[]]>();
  for (const tie of ties) {
    const key = [tie.kind, tie.through?.id, tie.topic?.id].join(' ');
    const rows = entries.get(key);
    if (rows) rows.push(tie);
    else entries.set(key, [tie]);
  }
  return [...entries.values()];
}

/** Since when the two take part is said once: it is the countries' date, not that of each agency. */
function linkEntry(context: PanelContext, rows: readonly [RowTie, ...RowTie[]]): TemplateResult {
  const { words } = context;
  const [first] = rows;
  return html`<li class="part">
    <div class="part-name">
      ${first.through ? markedLink(context, first.through.id) : tieKindWord(context, first.kind)}
      ${first.topic ? html`: ${nodeLink(context, first.topic.id, first.topic.name)}` : nothing}
    </div>
    ${rows.map((tie, i) => {
      const since = sinceText(context, tie);
      const isSaid = i > 0 && since === sinceText(context, rows[i - 1]!);
      return html`<div class="part-facts">
        ${confidenceMark(context, tie.confidence)} ${statusMark(context, tie)}
        ${isSaid ? nothing : html`<span><span class="muted">${words.since}</span> <strong>${since}</strong></span>`}
        ${tie.role ? html`<span>${termFor(context.lang, tie.role).text}</span>` : nothing}
        ${tie.agency ? html`<span>${nodeLink(context, tie.agency.id, shortOf(context, tie.agency.id))}</span>` : nothing}
        <span class="muted">${words.saysWho} ${sourceLinks(context, tie.sources)}</span>
      </div>`;
    })}
  </li>`;
}

function linksOf(context: PanelContext, id: string): readonly RowTie[] {
  const options = { ...tieOptions(context), edges: ['membership', 'cooperation', 'participation'] } as const;
  const partner = neighbors(context.graph, context.state.focus, options).neighbors.find((one) => one.id === id);
  return (partner?.ties ?? []).filter((tie): tie is RowTie => !isFlowTie(tie));
}

/**
 * What the node takes part in and works on.
 * @param told groups that have been told of above
 */
export function ownSections(
  context: PanelContext,
  ties: readonly OwnTie[],
  told: ReadonlySet<string> = new Set(),
): TemplateResult {
  const { words, graph } = context;
  const of = (kind: OwnTie['kind'], node?: string): OwnTie[] =>
    ties.filter((tie) => tie.kind === kind && (node === undefined || graph.getNodeAttributes(tie.other).kind === node));
  const list = (own: readonly OwnTie[]): TemplateResult | typeof nothing => {
    const entries = entriesOf(context, own);
    if (entries.length === 0) return nothing;
    const items = (some: typeof entries): TemplateResult =>
      html`<ul class="parts">
        ${some.map(([other, rows]) => partEntry(context, other, rows))}
      </ul>`;
    if (entries.length <= MOST) return items(entries);
    return html`${items(entries.slice(0, MOST))}
      <details>
        <summary>${words.moreGroups(entries.length - MOST)}</summary>
        ${items(entries.slice(MOST))}
      </details>`;
  };
  const members = of('membership').filter((tie) => !told.has(tie.other));
  const count = (own: readonly OwnTie[]): number => new Set(own.map((tie) => tie.other)).size;
  const calls = of('participation', 'call');
  const projects = of('participation', 'project');
  const fields = of('cooperation');
  const eligible = of('eligibility');
  return html`
    ${section(
      told.size > 0 ? words.takesPartToo : words.takesPart,
      members.length > 0 ? list(members) : told.size > 0 ? nothing : html`<p class="muted">${words.noTakesPart}</p>`,
      count(members),
    )}
    ${section(words.fieldsUnder, list(fields), count(fields))}
    ${section(words.calls, activityList(context, calls), count(calls))}
    ${section(words.projects, activityList(context, projects), count(projects))}
    ${section(words.eligibility, list(eligible), count(eligible))}
  `;
}

/** More entries than this are folded away. */
const MOST = 8;

/** Rows by what they lead to: two agencies in one programme are one entry. What the picture shows comes first. */
function entriesOf(
  { view }: PanelContext,
  ties: readonly OwnTie[],
): readonly (readonly [other: string, rows: readonly OwnTie['row'][]])[] {
  const importance = new Map(view.nodes.map((node) => [node.id, node.importance]));
  const entries = new Map<string, OwnTie['row'][]>();
  for (const { other, row } of ties) {
    const rows = entries.get(other);
    if (rows) rows.push(row);
    else entries.set(other, [row]);
  }
  return [...entries].sort(([a], [b]) => (importance.get(b) ?? 0) - (importance.get(a) ?? 0));
}

/** Calls and projects, latest first; many are folded away. */
export function activityList(
  context: PanelContext,
  ties: readonly { readonly other: string }[],
): TemplateResult | typeof nothing {
  if (ties.length === 0) return nothing;
  const { graph, words, format } = context;
  const ids = [...new Set(ties.map((tie) => tie.other))];
  const startOf = (id: string): string => {
    const { kind, row } = graph.getNodeAttributes(id);
    return kind === 'call'
      ? (row.opens ?? String(row.year ?? ''))
      : kind === 'project'
        ? (row.from ?? String(row.fy_start ?? ''))
        : '';
  };
  ids.sort((a, b) => (startOf(a) > startOf(b) ? -1 : startOf(a) < startOf(b) ? 1 : a < b ? -1 : 1));
  const items = html`<ul class="compact">
    ${ids.map((id) => html`<li>${markedLink(context, id)} <span class="muted">${startOf(id) ? format.date(startOf(id)) : ''}</span></li>`)}
  </ul>`;
  return ids.length > 5
    ? html`<details>
        <summary>${words.all}${format.messages.parentheses(format.number(ids.length))}</summary>
        ${items}
      </details>`
    : items;
}

export function neighborSection(context: PanelContext, result: NeighborsResult): TemplateResult | typeof nothing {
  const { words, format } = context;
  if (result.total === 0) return nothing;
  const left = Object.entries(result.leftOut).filter(([, count]) => count > 0);
  return section(
    words.neighbors,
    html`<p class="muted">
        ${words.neighborsNote}
        ${left.length === 0 ? words.nothing : left.map(([why, count]) => `${words.leftOut[why as keyof typeof words.leftOut]} ${format.number(count)}`).join(' · ')}
      </p>
      <collab-data-table .model=${neighborTable(context, result)} .language=${context.lang}></collab-data-table>`,
    result.total,
  );
}

/** Doubtful, ended, hoped for and unverified ties, each under its own heading: not hidden, and not mixed with what holds. */
export function otherSections(context: PanelContext, own: ReturnType<typeof ownTies>): TemplateResult {
  const { words } = context;
  const list = (ties: readonly OwnTie[], note?: string): TemplateResult | typeof nothing =>
    ties.length === 0
      ? nothing
      : html`${note ? html`<p class="muted">${note}</p>` : nothing}
          <details>
            <summary>${words.all}${context.format.messages.parentheses(context.format.number(ties.length))}</summary>
            <ul class="parts">
              ${ties.map((tie) => partEntry(context, tie.other, [tie.row]))}
            </ul>
          </details>`;
  return html`<div class="others">
    ${section(words.maybe, list(own.maybe, words.maybeNote), own.maybe.length)}
    ${section(words.upcoming, list(own.upcoming), own.upcoming.length)}
    ${section(words.past, list(own.past, words.pastNote), own.past.length)}
    ${section(words.unverified, list(own.unverified, words.unverifiedNote), own.unverified.length)}
  </div>`;
}
