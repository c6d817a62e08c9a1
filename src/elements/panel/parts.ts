/** What every kind of content in the panel is made of. */
import { html, nothing, type TemplateResult } from 'lit';

import type { Cited, Confidence, Dated, FromKind } from '../../data/dataset.ts';
import { citeButton } from '../../locales/cite-button.ts';
import { termFor } from '../../locales/terms.ts';
import type { Locale, TieRow } from '../../model/graph.ts';
import { confidenceRank } from '../../model/confidence.ts';
import { STATUSES } from '../../model/statuses.ts';
import { periodOption, type TieOptions } from '../../query/options.ts';
import { citedSources, sourceTitle, type CitedSource } from '../../query/sources.ts';
import { nameOf, shortOf, type Context } from '../session/context.ts';
import { nodeColour, nodeSwatch } from '../look/swatch.ts';
import { measureWords } from '../../locales/measure-more.ts';

/** What the panel's contents draw from, and how they ask for another content. */
export interface PanelContext extends Context {
  /** Shows another node or edge. */
  readonly select: (id: string) => void;
  /** Shows how an edge is cited; absent where a table cannot. */
  readonly cite?: (id: string) => void;
}

/** The state's filters as options of the queries. Statuses as in the picture; where none is left, as the queries have them. */
export function tieOptions({ state, dataset, lang, today }: Context): TieOptions {
  return {
    at: state.at,
    confidence: state.confidence,
    ...(state.status.length > 0 ? { status: state.status } : {}),
    lang,
    today,
    ...periodOption(dataset, { edges: [], period: state.period }),
  };
}

/** What counts in a claim, as in an answer: what is only announced or planned does not, unless some statuses were chosen. */
export function claimOptions(context: Context): TieOptions {
  const { status, ...options } = tieOptions(context);
  return status !== undefined && status.length < STATUSES.length ? { ...options, status } : options;
}

/** Content under a heading; nothing where there is none. */
export function section(
  title: unknown,
  content: unknown,
  count?: number,
  level: 3 | 4 = 3,
): TemplateResult | typeof nothing {
  if (content === nothing) return nothing;
  const number = count === undefined ? nothing : html` <span class="muted">${count}</span>`;
  return html`<section>
    ${level === 3 ? html`<h3>${title}${number}</h3>` : html`<h4>${title}${number}</h4>`} ${content}
  </section>`;
}

/** Name of a node that shows it when clicked. */
export function nodeLink(context: PanelContext, id: string, label = nameOf(context, id)): TemplateResult {
  return html`<button
    type="button"
    class="link"
    lang=${isJapanese(label) && context.lang !== 'ja' ? 'ja' : nothing}
    data-select=${id}
    @click=${() => context.select(id)}
  >
    ${label}
  </button>`;
}

/** Some projects have no title but the Japanese one: it must be pronounced, and set, as Japanese. */
function isJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
}

/** The same with its mark. */
export function markedLink(context: PanelContext, id: string, label?: string): TemplateResult {
  const { kind } = context.graph.getNodeAttributes(id);
  return html`<span class="marked"
    >${nodeSwatch(context.dataset, kind, nodeColour(kind, id, context.theme, context.state.focus))}
    ${nodeLink(context, id, label)}</span
  >`;
}

/** `since 2014-09-23 (joined)`, with the way in which the date is known. */
export function sinceText(
  { words, format }: Context,
  row: { readonly from?: string; readonly from_kind?: FromKind; readonly fromKind?: FromKind },
): string {
  if (row.from === undefined) return words.sinceUnknown;
  const how = row.from_kind ?? row.fromKind;
  return words.sinceText(format.date(row.from), how ? words.sinceKinds[how] : '');
}

/** `2014 – 2019`, `since …` or empty. */
export function periodText({ format }: Context, { from, to }: Pick<Dated, 'from' | 'to'>): string {
  if (from === undefined && to === undefined) return '';
  return `${from === undefined ? '' : format.date(from)} – ${to === undefined ? '' : format.date(to)}`.trim();
}

/** A word of the data in the language of the page; marked as English where it has no translation. */
export function term({ lang }: Context, word: string): TemplateResult {
  const { text, isForeign } = termFor(lang, word);
  return isForeign ? html`<span lang="en">${text}</span>` : html`${text}`;
}

/** How well it is known: said only where it is less than verified. */
export function confidenceMark(
  { words }: Context,
  confidence: Confidence | undefined,
): TemplateResult | typeof nothing {
  return confidence === undefined || confidence === 'verified'
    ? nothing
    : html`<span class="badge ${confidence}" title=${words.confidenceMeaning[confidence]}
        >${words.confidences[confidence]}</span
      >`;
}

/** The button that cites an edge. @param what names the tie for those who do not see its row */
export function citeLink({ cite, lang }: PanelContext, id: string, what: string): TemplateResult | typeof nothing {
  if (!cite) return nothing;
  const label = citeButton(lang);
  return html`<button
    type="button"
    class="link cite"
    aria-haspopup="dialog"
    aria-label=${`${label}: ${what}`}
    @click=${() => cite(id)}
  >
    ${label}
  </button>`;
}

/** Who says so: a link for each source, by publisher. */
export function sourceLinks(
  { dataset, words, lang }: Pick<Context, 'dataset' | 'words' | 'lang'>,
  ids: readonly string[],
): TemplateResult {
  if (ids.length === 0) return html`<span class="sources">${measureWords(lang).noSource}</span>`;
  const sources = citedSources(dataset, ids);
  return html`<span class="sources"
    >${sources.map((source, index) => html`${index > 0 ? ', ' : nothing}${sourceLink(source, words.dateUnknown, lang)}`)}</span
  >`;
}

function sourceLink(source: CitedSource, noDate: string, lang: Locale): TemplateResult {
  const label = shortSource(source, lang);
  const full = `${label}: ${sourceTitle(source, lang)} (${source.date ?? noDate})`;
  return source.url
    ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer" title=${full} aria-label=${full}
        >${label}</a
      >`
    : html`<span title=${full}>${label}</span>`;
}

/** Publisher, or the beginning of the title. */
export function shortSource(source: CitedSource, lang: Locale): string {
  const { publisher } = source;
  if (publisher && publisher.length <= 40) return publisher;
  const title = sourceTitle(source, lang);
  return title.length > 40 ? `${title.slice(0, 38).trimEnd()}…` : title;
}

/** The same as text, for tables that are copied. */
export function sourceText({ dataset, lang }: Context, ids: readonly string[]): string {
  if (ids.length === 0) return measureWords(lang).noSource;
  return citedSources(dataset, ids)
    .map((source) => `${sourceTitle(source, lang)}${source.url ? ` <${source.url}>` : ''}`)
    .join('; ');
}

/** The whole citation, for evidence: title, publisher, date, licence, place. */
export function evidence(context: Context, row: Pick<Cited, 'source' | 'locator'>): TemplateResult {
  const { words, dataset, format, lang } = context;
  if (row.source.length === 0) return html`<p class="muted">${measureWords(lang).noSource}</p>`;
  return html`<ul class="evidence">
    ${citedSources(dataset, row.source).map(
      (source) =>
        html`<li>
          ${source.url ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${sourceTitle(source, lang)}</a>` : html`<span>${sourceTitle(source, lang)}</span>`}
          <span class="muted">
            ${[source.publisher, source.date ? format.date(source.date) : words.dateUnknown, source.licence ?? words.licenceUnknown].filter(Boolean).join(' · ')}
          </span>
        </li>`,
    )}
    ${row.locator ? html`<li class="muted">${words.locator}: <span lang="en">${row.locator}</span></li>` : nothing}
  </ul>`;
}

/** A definition list of what is there. */
export function facts(rows: readonly (readonly [label: string, value: unknown])[]): TemplateResult | typeof nothing {
  const there = rows.filter(([, value]) => value !== undefined && value !== nothing && value !== '');
  return there.length === 0
    ? nothing
    : html`<dl>
        ${there.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`;
}

/** Taking part in one thing: role, agency, since, until, confidence and source of each row that states it, under its name. */
export function partEntry(context: PanelContext, id: string, rows: readonly TieRow[]): TemplateResult {
  return html`<li class="part">
    <div class="part-name">${markedLink(context, id)}</div>
    ${rows.map((row) => partRow(context, row))}
  </li>`;
}

function partRow(context: PanelContext, row: TieRow): TemplateResult {
  const { words, format, graph } = context;
  return html`<div class="part-facts">
    ${confidenceMark(context, row.confidence)} ${statusMark(context, row)}
    <span><span class="muted">${words.since}</span> ${sinceText(context, row)}</span>
    ${row.to ? html`<span><span class="muted">${words.until}</span> ${format.date(row.to)}</span>` : nothing}
    ${row.role ? html`<span>${term(context, row.role)}</span>` : nothing}
    ${row.agency ? html`<span>${graph.hasNode(row.agency) ? nodeLink(context, row.agency, shortOf(context, row.agency)) : row.agency}</span>` : nothing}
    <span class="muted">${words.saysWho} ${sourceLinks(context, row.source)}</span>
  </div>`;
}

export function statusMark({ words }: Context, { status }: Pick<Dated, 'status'>): TemplateResult | typeof nothing {
  return status === 'active' ? nothing : html`<span class="badge ${status}">${words.statuses[status]}</span>`;
}

/** The best known first, then the earliest. */
export function byConfidence(a: TieRow, b: TieRow): number {
  return confidenceRank(a.confidence) - confidenceRank(b.confidence) || ((a.from ?? '~') < (b.from ?? '~') ? -1 : 1);
}
