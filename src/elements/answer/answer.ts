import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state as internal } from 'lit/decorators.js';

import type { Locale } from '../../model/graph.ts';
import { editionMark } from '../../render/edition-mark.ts';
import { sourceTitle } from '../../query/sources.ts';
import type { Answer, AnswerTable } from '../../answer/answer.ts';
import { numberRanges } from '../../answer/sourced.ts';
import { answerState, askAbout, patched } from '../../answer/answer-state.ts';
import { questionOf } from '../../answer/questions.ts';
import { answerWords } from '../../locales/answers.ts';
import type { AnswerWords } from '../../locales/answer-en.ts';
import type { Ask, ViewState } from '../../view/view-state.ts';
import { toQuery } from '../../view/print-view.ts';
import { closeAnswer } from './close-answer.ts';
import { subjectPicker, withSubject } from './pickers.ts';
import type { answerChart } from './chart.ts';
import { answerStyles } from './styles.ts';
import { answerText } from './text.ts';
import type { Context } from '../session/context.ts';
import { controls } from '../look/controls.ts';
import { missing } from '../load/missing-part.ts';
import { copyText } from '../save/copy-text.ts';
import { askBeside } from '../panel/beside.ts';
import type { Session } from '../session/session.ts';
import { SessionElement } from '../session/session-element.ts';
import { tokens } from '../look/tokens.ts';
import type { TableModel } from '../table/model.ts';

/** Of a chart, CSS pixels: longer bars say no more. */
const WIDEST = 720;

/** What moves or colours the picture, and changes no answer. */
const SILENT: ReadonlySet<string> = new Set<keyof ViewState>(['viewport', 'pins', 'theme', 'layout', 'labels', 'view']);

/** Questions that tell of a second measurement of moves beside the first. */
const BESIDE: ReadonlySet<Ask> = new Set<Ask>(['balance', 'connection']);

/**
 * The written answer to the question that the state asks: sentences with their
 * numbers, what is not counted, the table and the sources behind them. Follows
 * the state: another country, period or language is another answer.
 *
 * @fires answer-close - after the reader closed it and the question was cleared
 * @csspart question - the question
 * @csspart sentences - the answer
 * @csspart chart - the chart of the answer
 * @csspart foot - choices; notes, tables and sources, folded
 */
export class CollabAnswer extends SessionElement {
  static override styles = [tokens, controls, answerStyles];

  /** Only words: nothing to choose or close; with `static` nothing to unfold either. */
  @property({ type: Boolean }) compact = false;
  @property({ type: Boolean }) static = false;
  /** Where a link to the view comes from; without it the page's address is copied. */
  linkFor: (() => string) | undefined;

  @query('[part=question]') private readonly heading!: HTMLElement | null;

  @internal() private said = '';

  /** What draws the chart; comes with the first answer that has one. */
  @internal() private drawing: { readonly answerChart: typeof answerChart } | undefined;
  #asked: Promise<unknown> | undefined;

  #answer: { readonly key: string; readonly dataset: unknown; readonly answer: Answer } | undefined;

  /** Puts the focus on the question, so that a screen reader reads on from there. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { ask } = this.session?.state ?? {};
    if (ask === undefined || ask !== this.#answer?.answer.ask) this.said = '';
  }

  /** Asked once for what it depends on: dragging the picture asks nothing anew. */
  #answerOf({ graph, state, today, dataset }: Context, ask: Ask): Answer {
    const key = JSON.stringify([today, Object.entries(state).filter(([name]) => !SILENT.has(name))]);
    // The dataset, for addresses of sources come into the graph that is there.
    if (this.#answer?.key !== key || this.#answer.dataset !== dataset)
      this.#answer = { key, dataset, answer: answerState(graph, state, ask, today) };
    return this.#answer.answer;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { session } = this;
    if (session?.requested === 'ready' && session.state?.ask !== undefined && BESIDE.has(session.state.ask))
      void session.request();
    this.#mark();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#markIn(this.session, undefined);
  }

  /** What the answer is about is marked in the picture as long as the answer is open. */
  #mark(): void {
    const { session } = this;
    const isOpen = session?.state?.ask !== undefined && session.state.ask === this.#answer?.answer.ask;
    this.#markIn(session, isOpen ? this.#answer!.answer.marks : undefined);
  }

  #markIn(session: Session | undefined, marks: readonly string[] | undefined): void {
    if (!session || session.news?.answered === marks) return;
    const { since = '', edges = () => new Set<string>(), nodes = new Set<string>() } = session.news ?? {};
    session.tellNews(since === '' && marks === undefined ? undefined : { since, edges, nodes, answered: marks });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    const ask = context?.state.ask;
    if (!context || ask === undefined) return nothing;
    const words = answerWords(context.lang);
    if (!context.complete)
      return context.session.status === 'failed'
        ? html`<p role="alert">${context.words.loadFailedPart}</p>`
        : html`<p role="status" lang=${context.lang}>${words.waiting}</p>`;
    const answer = this.#answerOf(context, ask);
    const [lead, ...more] = answer.sentences;
    return html`<section lang=${context.lang} aria-label=${words.card}>
      ${this.#head(answer, words)}
      <div part="sentences">
        <p class="lead">${lead}${this.#numbers(answer, 0, words)}</p>
        ${
          more.length > 0
            ? html`<ul class="more">
                ${more.map((sentence, index) => html`<li>${sentence}${this.#numbers(answer, index + 1, words)}</li>`)}
              </ul>`
            : nothing
        }
      </div>
      ${this.#chart(context, answer)} ${this.static ? nothing : this.#beside(context, ask)}
      ${
        this.static
          ? nothing
          : html`<div class="foot" part="foot">
                ${this.compact ? this.#status() : this.#choices(context, answer, words)}
                ${this.#behind(context, answer, words)}
              </div>
              ${this.#printed(context, answer, words)}`
      }
    </section>`;
  }

  /** The numbers of its sources in the list below; none where there is no list. */
  #numbers({ sentenceSources }: Answer, sentence: number, words: AnswerWords): TemplateResult | typeof nothing {
    const numbers = sentenceSources[sentence] ?? [];
    if (this.static || numbers.length === 0) return nothing;
    return html`<span class="numbers"
      ><span class="visually-hidden">${words.sourcesHeading} </span>[${numberRanges(numbers)}]</span
    >`;
  }

  #chart(context: Context, answer: Answer): TemplateResult | typeof nothing | undefined {
    if (!answer.chart) return nothing;
    this.#asked ??= import('./chart.ts').then(
      (part) => (this.drawing = part),
      // The sentences and the table say the same.
      missing(this, 'chart'),
    );
    const width = Math.max(280, Math.min(WIDEST, this.clientWidth - 28 || WIDEST));
    const link = this.static ? undefined : () => this.linkFor?.() ?? location.href;
    return this.drawing?.answerChart(context, answer, width, link, (text) => (this.said = text));
  }

  /** A question about moves asks for both measurements; where the second cannot be had, that is said. */
  #beside(context: Context, ask: Ask): TemplateResult | typeof nothing {
    return BESIDE.has(ask) && context.session.requested !== 'ready' ? askBeside(context) : nothing;
  }

  #head({ question }: Answer, words: AnswerWords): TemplateResult {
    if (this.compact || this.static) return html`<h3 part="question" tabindex="-1">${question}</h3>`;
    return html`<header>
      <h2 part="question" tabindex="-1">${question}</h2>
      <button
        type="button"
        class="close plain"
        aria-label=${words.close}
        title=${words.close}
        @click=${() => this.close()}
      >
        ×
      </button>
    </header>`;
  }

  #choices(context: Context, answer: Answer, words: AnswerWords): TemplateResult {
    const { graph, state, session, today, dataset } = context;
    const question = questionOf(answer.ask);
    const subjects = question.subjectsOf(graph, state);
    const isShown = toQuery(patched(state, answer.view), { dataset }) === toQuery(state, { dataset });
    return html`<div class="row">
      ${question.subjects.map((spec, index) =>
        subjectPicker({
          context,
          words,
          spec,
          value: subjects[index],
          change: (id) => session.update(askAbout(graph, state, answer.ask, withSubject(subjects, index, id), today)),
        }),
      )}
      ${
        isShown
          ? nothing
          : html`<button type="button" @click=${() => session.update(answer.view)}>${words.showPicture}</button>`
      }
      <button type="button" @click=${() => void this.#copy(words, context.lang)}>${words.copy}</button>
      ${this.#status()}
    </div>`;
  }

  /** What was copied, saved, or could not be. */
  #status(): TemplateResult {
    return html`<span role="status" class="muted said">${this.said}</span>`;
  }

  #behind(context: Context, answer: Answer, words: AnswerWords): TemplateResult {
    const { notes, tables, sources } = answer;
    return html` ${
      notes.length > 0
        ? html`<details class="caveats">
            <summary>${words.notes}</summary>
            ${noteList(notes)}
          </details>`
        : nothing
    }
    ${
      tables.length > 0
        ? // A list of calls is the answer, not what is behind it.
          html`<details ?open=${answer.ask === 'calls'}>
            <summary>${words.table}</summary>
            <div class="tables">
              ${tables.map(
                (table, index) =>
                  html`<collab-data-table
                    .model=${modelOf(context, answer, table, index)}
                    .language=${context.lang}
                  ></collab-data-table>`,
              )}
            </div>
          </details>`
        : nothing
    }
    ${
      sources.length > 0
        ? html`<details class="sources">
            <summary>${words.sources(sources.length)}</summary>
            ${this.#list(context, answer, words)}
          </details>`
        : nothing
    }`;
  }

  /** On paper nothing is opened, and the page's own list of sources has other numbers than the sentences. */
  #printed(context: Context, answer: Answer, words: AnswerWords): TemplateResult | typeof nothing {
    const { notes, sources } = answer;
    return html`<div class="printed">
      ${
        notes.length > 0
          ? html`<h3>${words.notes}</h3>
              ${noteList(notes)}`
          : nothing
      }
      ${
        sources.length > 0
          ? html`<h3>${words.sources(sources.length)}</h3>
              ${this.#list(context, answer, words)}`
          : nothing
      }
    </div>`;
  }

  #list(context: Context, { sources }: Answer, words: AnswerWords): TemplateResult {
    return html`<ol class="source-list">
      ${sources.map((source) => this.#source(context, source, words))}
    </ol>`;
  }

  #source(
    { format, words: page, lang }: Context,
    source: Answer['sources'][number],
    words: AnswerWords,
  ): TemplateResult {
    const { url, publisher, date, licence, statements } = source;
    const title = sourceTitle(source, lang);
    return html`<li>
      ${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>` : title}
      <span class="muted">
        ${[
          publisher,
          date ? format.date(date) : page.dateUnknown,
          licence ?? page.licenceUnknown,
          words.sourceRows(statements),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      ${url ? html`<span class="address">${url}</span>` : nothing}
    </li>`;
  }

  async #copy(words: AnswerWords, lang: Locale): Promise<void> {
    // Who pastes wants the addresses of the sources, which may be on their way.
    await this.session?.described;
    await this.updateComplete;
    const answer = this.#answer?.answer;
    if (!answer) return;
    const done = await copyText(answerText(answer, words, lang, this.linkFor?.() ?? location.href));
    this.said = done ? words.copied : words.copyFailed;
  }

  /** Clears the question, and gives back the view from before it. */
  close(): void {
    if (this.session) closeAnswer(this.session);
    this.dispatchEvent(new CustomEvent('answer-close', { bubbles: true, composed: true }));
  }
}

function modelOf({ format, lang, graph }: Context, { ask }: Answer, table: AnswerTable, index: number): TableModel {
  return {
    caption: table.caption,
    columns: table.columns.map(({ key, label, isNumber }) => ({ key, label, ...(isNumber ? { numeric: true } : {}) })),
    rows: table.rows.map((row, at) => ({
      id: String(at),
      cells: row.map((value) => ({
        value,
        text: value === null ? '' : typeof value === 'number' ? format.number(value) : value,
      })),
    })),
    filename: `answer-${ask}-${index + 1}-${lang}`,
    edition: editionMark(graph.getAttribute('dataset')),
  };
}

function noteList(notes: readonly string[]): TemplateResult {
  return html`<ul class="notes">
    ${notes.map((note) => html`<li>${note}</li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-answer': CollabAnswer;
  }
}
