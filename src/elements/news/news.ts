import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state as internal } from 'lit/decorators.js';

import { CHANGE_KINDS, type ChangeCounts } from '../../edition/changes.ts';
import { cellText, columnName, fieldOf, namesIn, tableName, type Names } from '../../edition/change-text.ts';
import type { NewsFile, NewsItem, NewsNumbers, NewsSince } from '../../edition/news.ts';
import { editionWords } from '../../locales/editions.ts';
import { newsMenu } from '../../locales/news-menu.ts';
import type { TableName } from '../../data/table-names.ts';
import { answerStyles } from '../answer/styles.ts';
import type { Context } from '../session/context.ts';
import { controls } from '../look/controls.ts';
import { editionSince, loadNews, marksOf } from './load-news.ts';
import { sourceLinks } from '../panel/parts.ts';
import { SessionElement } from '../session/session-element.ts';
import { tokens } from '../look/tokens.ts';

/** So many of one kind are shown at once. */
const AT_ONCE = 40;

/**
 * What is new in the data since an edition or date that the state names: ties
 * one by one with their sources, numbers by measure and period. The picture
 * marks it.
 *
 * @fires news-close - after the reader closed it and `since` was cleared
 * @csspart heading - since which edition
 * @csspart list - the changes
 */
export class CollabNews extends SessionElement {
  static override styles = [
    tokens,
    controls,
    answerStyles,
    css`
      .list {
        max-block-size: min(24rem, 45vh);
        overflow: auto;
      }
      .list ul {
        display: grid;
        gap: 3px;
        padding-inline-start: 1.2em;
        list-style: disc;
        font-size: 0.8125rem;
      }
      h3 {
        margin-block: 8px 2px;
        font-size: 0.875rem;
      }
      li > span + span {
        margin-inline-start: 4px;
      }
      @media print {
        .list {
          max-block-size: none;
          overflow: visible;
        }
      }
    `,
  ];

  @query('[part=heading]') private readonly heading!: HTMLElement | null;

  @internal() private file: NewsFile | undefined;
  @internal() private error: Error | undefined;
  @internal() private whole: ReadonlySet<string> = new Set();

  #names: { readonly key: unknown; readonly names: Names } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.session?.news) this.session.tellNews(undefined);
  }

  /** Puts the focus on the heading, so that a screen reader reads on from there. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus();
  }

  readonly #load = async (): Promise<void> => {
    this.error = undefined;
    try {
      this.file = await loadNews();
    } catch (error) {
      this.error = error as Error;
    }
  };

  protected override updated(_changed: PropertyValues): void {
    const { session, context } = this;
    const since = context?.state.since;
    const news = context && since !== undefined ? this.#newsOf(context, since) : undefined;
    if (session && since !== undefined && news && session.news?.since !== since) session.tellNews(marksOf(news, since));
  }

  /** Undefined where the data are not those that the list is about, or no edition is meant. */
  #newsOf({ dataset }: Context, since: string): NewsSince | undefined {
    const { file } = this;
    if (!file || file.name !== dataset.name || file.version !== dataset.version) return undefined;
    try {
      return editionSince(file, since);
    } catch {
      return undefined;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context, file } = this;
    const since = context?.state.since;
    if (!context || since === undefined) return nothing;
    const { lang, format, session } = context;
    const words = editionWords(lang);
    const news = this.#newsOf(context, since);
    const title = news ? words.heading(words.named(news.version, format.date(news.date))) : newsMenu(lang).name;
    return html`<section lang=${lang} aria-label=${title}>
      <header>
        <h2 part="heading" tabindex="-1">${title}</h2>
        <button
          type="button"
          class="close plain"
          aria-label=${words.close}
          title=${words.close}
          @click=${() => this.close()}
        >
          ×
        </button>
      </header>
      ${
        file && file.editions.length > 1
          ? html`<label class="subject"
              >${words.sinceLabel}
              <select @change=${(event: Event) => session.update({ since: (event.target as HTMLSelectElement).value })}>
                ${file.editions.map(({ version, date }) => html`<option value=${version} ?selected=${version === news?.version} .selected=${version === news?.version}>${words.named(version, format.date(date))}</option>`)}
              </select></label
            >`
          : nothing
      }
      ${news ? this.#content(context, news) : this.#instead(context, since)}
    </section>`;
  }

  #instead({ lang, dataset, complete }: Context, since: string): TemplateResult {
    const words = editionWords(lang);
    if (this.error) {
      return html`<p role="alert">
        ${words.failed} <button type="button" @click=${() => void this.#load()}>${words.retry}</button>
      </p>`;
    }
    if (!this.file || !complete) return html`<p role="status">${words.loading}</p>`;
    if (this.file.name !== dataset.name || this.file.version !== dataset.version)
      return html`<p>${words.onlyBuiltIn}</p>`;
    if (this.file.editions.length === 0) return html`<p>${words.sameAsNow}</p>`;
    try {
      editionSince(this.file, since);
    } catch (error) {
      return html`<p role="alert" lang="en">${(error as Error).message}</p>`;
    }
    return html`<p>${words.sameAsNow}</p>`;
  }

  #content(context: Context, news: NewsSince): TemplateResult {
    const { lang, format } = context;
    const words = editionWords(lang);
    const items = news.items.filter(({ isProvenance }) => !isProvenance);
    const provenance = news.items.filter(({ isProvenance }) => isProvenance);
    return html`<p class="lead">${words.totals(this.#counts(context, news.total))}</p>
      <p class="muted">${words.marked}</p>
      <!-- A list that scrolls is reached by keyboard. -->
      <div class="list" part="list" tabindex="0" role="group" aria-label=${newsMenu(lang).name}>
        ${CHANGE_KINDS.map((kind) =>
          this.#group(
            context,
            kind,
            words.kinds[kind],
            items.filter((item) => item.kind === kind),
          ),
        )}
        ${news.numbers.map((numbers) => this.#numbers(context, numbers))}
        ${
          provenance.length > 0
            ? html`<details>
                <summary>${words.provenance(format.number(provenance.length))}</summary>
                ${this.#group(context, 'provenance', undefined, provenance)}
              </details>`
            : nothing
        }
        ${
          Object.keys(news.uncited).length > 0
            ? html`<h3>${words.uncited}</h3>
                <ul>
                  ${Object.entries(news.uncited).map(
                    ([table, counts]) =>
                      html`<li>
                        ${tableName(table as TableName, lang)}: ${words.totals(this.#counts(context, counts))}
                      </li>`,
                  )}
                </ul>`
            : nothing
        }
      </div>`;
  }

  #counts({ format }: Context, counts: ChangeCounts): Record<keyof ChangeCounts, string> {
    return Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, format.number(counts[kind])])) as Record<
      keyof ChangeCounts,
      string
    >;
  }

  #group(
    context: Context,
    key: string,
    title: string | undefined,
    items: readonly NewsItem[],
  ): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const { format, lang } = context;
    const shown = this.whole.has(key) ? items : items.slice(0, AT_ONCE);
    const left = items.length - shown.length;
    return html`${title === undefined ? nothing : html`<h3>${title} <span class="muted">${format.number(items.length)}</span></h3>`}
      <ul>
        ${shown.map((item) => this.#item(context, item))}
      </ul>
      ${
        left > 0
          ? html`<button type="button" @click=${() => (this.whole = new Set([...this.whole, key]))}>
              ${editionWords(lang).more(format.number(left))}
            </button>`
          : nothing
      }`;
  }

  #item(context: Context, { table, about, mark, fields, source }: NewsItem): TemplateResult {
    const { lang, graph, session } = context;
    const words = editionWords(lang);
    const names = this.#namesOf(context);
    const known = mark !== undefined && (graph.hasNode(mark) || graph.hasEdge(mark));
    return html`<li>
      <span class="muted">${tableName(table, lang)}</span>
      <span
        >${
          known
            ? html`<button type="button" class="link" @click=${() => session.update({ select: mark })}>
                ${about[lang]}
              </button>`
            : about[lang]
        }</span
      >
      ${(fields ?? []).map(({ field, before, after }) => {
        const spec = fieldOf(table, field);
        const text = (value: typeof before): string =>
          value === undefined || !spec ? words.empty : cellText(value, spec, names, lang);
        return html`<span>${words.fieldChange(columnName(table, field, lang), text(before), text(after))}</span> `;
      })}
      ${source.length > 0 ? html`<span>${sourceLinks(context, source)}</span>` : nothing}
    </li>`;
  }

  #numbers(context: Context, { table, period, counts, source }: NewsNumbers): TemplateResult {
    const { lang, format } = context;
    const words = editionWords(lang);
    const what = tableName(table, lang);
    return html`<h3>${period === '' ? what : words.numbersOf(what, format.period(period))}</h3>
      <ul>
        <li>
          <span>${words.totals(this.#counts(context, counts))}</span>
          ${sourceLinks(context, source)}
        </li>
      </ul>`;
  }

  #namesOf({ dataset, lang }: Context): Names {
    const key = `${lang} ${dataset.version} ${dataset.sources.length}`;
    if (this.#names?.key !== key) this.#names = { key, names: namesIn(lang, dataset) };
    return this.#names.names;
  }

  /** Clears `since`; the picture stays, without marks. */
  close(): void {
    this.session?.update({ since: undefined });
    this.dispatchEvent(new CustomEvent('news-close', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-news': CollabNews;
  }
}
