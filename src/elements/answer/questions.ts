import { css, html, nothing, type TemplateResult } from 'lit';
import { query, state as internal } from 'lit/decorators.js';

import { askAbout, patched } from '../../answer/answer-state.ts';
import type { Question, Subjects } from '../../answer/question.ts';
import { questionOf, QUESTIONS } from '../../answer/questions.ts';
import { newsMenu } from '../../locales/news-menu.ts';
import { answerWords } from '../../locales/answers.ts';
import type { AnswerWords } from '../../locales/answer-en.ts';
import type { Ask } from '../../view/view-state.ts';
import { subjectPicker, withSubject } from './pickers.ts';
import type { Context } from '../session/context.ts';
import { controls } from '../look/controls.ts';
import { SessionElement } from '../session/session-element.ts';
import { tokens } from '../look/tokens.ts';

/**
 * The menu of questions: each with a line that says what it answers and choices
 * of what it is about. A click shows the answer and its picture.
 *
 * @fires question-ask - CustomEvent<Ask>, after the state asks the question
 * @fires news-ask - after the state asks for what is new
 * @csspart dialog - the dialog
 */
export class CollabQuestions extends SessionElement {
  static override styles = [
    tokens,
    controls,
    css`
      dialog {
        inline-size: min(46rem, 94vw);
        max-block-size: 90dvh;
        padding: 18px 22px;
        border: 1px solid var(--control);
        border-radius: 10px;
        background: var(--raised);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      header {
        display: flex;
        gap: 8px;
        justify-content: space-between;
      }
      h2 {
        font-size: 1.125rem;
      }
      .close {
        min-inline-size: 28px;
        font-size: 1.125rem;
        line-height: 1;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 16px;
        align-items: center;
        padding-block: 10px;
        border-block-start: 1px solid var(--rule);
      }
      ul {
        padding-block-start: 10px;
      }
      h3 {
        margin: 0;
        font-size: 0.9375rem;
        line-height: 1.35;
      }
      .about {
        font-size: 0.8125rem;
      }
      .subjects {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1;
        gap: 4px 12px;
        padding-block-start: 4px;
      }
      .subject {
        display: flex;
        gap: 6px;
        align-items: center;
        font-size: 0.8125rem;
      }
      .subject select {
        max-inline-size: 13rem;
      }
      .ask {
        grid-area: 1 / 2 / span 3;
        background: var(--accent);
        border-color: var(--accent);
        color: var(--accent-ink);
      }
      .ask:hover {
        color: var(--accent-ink);
        border-color: var(--ink);
      }
      @media (max-width: 35rem) {
        dialog {
          padding: 14px;
        }
        li {
          grid-template-columns: minmax(0, 1fr);
        }
        .ask {
          grid-area: auto;
          justify-self: start;
        }
        .subject {
          flex: 1 1 100%;
          justify-content: space-between;
        }
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  /** Whether the menu is open. */
  @internal() isOpen = false;

  /** What the reader chose here, by question; the rest is as the state says. */
  @internal() private chosen: Readonly<Partial<Record<Ask, Subjects>>> = {};

  /** Opens the menu; all of the data is asked for, since answers need it. */
  async open(): Promise<void> {
    this.chosen = {};
    this.isOpen = true;
    this.session?.complete();
    await this.updateComplete;
    if (!this.dialog?.open) this.dialog?.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (!context) return nothing;
    const words = answerWords(context.lang);
    return html`<dialog
      part="dialog"
      lang=${context.lang}
      aria-labelledby="title"
      aria-describedby="hint"
      closedby="any"
      @close=${() => (this.isOpen = false)}
    >
      <header>
        <h2 id="title">${words.menuTitle}</h2>
        <button
          type="button"
          class="close plain"
          aria-label=${context.words.close}
          title=${context.words.close}
          @click=${() => this.dialog?.close()}
        >
          ×
        </button>
      </header>
      <p id="hint" class="muted">${words.menuHint}</p>
      ${
        this.isOpen
          ? html`${context.complete ? nothing : html`<p role="status">${words.waiting}</p>`}
              <ul>
                ${QUESTIONS.map((question) => this.#entry(context, question, words))} ${this.#news(context)}
              </ul>`
          : nothing
      }
    </dialog>`;
  }

  #entry(context: Context, question: Question, words: AnswerWords): TemplateResult {
    const { id } = question;
    const { name, about } = words.questions[id];
    const subjects = this.chosen[id] ?? suggested(context, question);
    return html`<li>
      <h3 id=${`name-${id}`}>${name}</h3>
      <p class="about muted" id=${`about-${id}`}>${about}</p>
      <div class="subjects" role="group" aria-labelledby=${`name-${id}`}>
        ${question.subjects.map((spec, index) =>
          subjectPicker({
            context,
            words,
            spec,
            value: subjects[index],
            change: (value) => (this.chosen = { ...this.chosen, [id]: withSubject(subjects, index, value) }),
          }),
        )}
      </div>
      <button
        type="button"
        class="ask"
        aria-label=${`${words.ask}: ${name}`}
        aria-describedby=${`about-${id}`}
        ?disabled=${!context.complete}
        @click=${() => this.#ask(context, id, subjects)}
      >
        ${words.ask}
      </button>
    </li>`;
  }

  /** A list rather than an answer; it stands here because people ask for it here. */
  #news({ lang, session }: Context): TemplateResult {
    const { name, about, show } = newsMenu(lang);
    return html`<li>
      <h3 id="name-news">${name}</h3>
      <p class="about muted" id="about-news">${about}</p>
      <button
        type="button"
        class="ask"
        aria-label=${`${show}: ${name}`}
        aria-describedby="about-news"
        @click=${() => {
          this.dialog?.close();
          session.update({ since: 'last' });
          this.dispatchEvent(new CustomEvent('news-ask', { bubbles: true, composed: true }));
        }}
      >
        ${show}
      </button>
    </li>`;
  }

  /** Asks without the menu, about what the view is about, as soon as all of the data is there. */
  async ask(ask: Ask): Promise<void> {
    const { session } = this;
    session?.complete();
    while (session && session.status !== 'complete' && session.status !== 'failed')
      await new Promise((resolve) => {
        for (const event of ['load', 'error']) session.addEventListener(event, resolve, { once: true });
      });
    const { context } = this;
    if (context?.complete) this.#ask(context, ask, suggested(context, questionOf(ask)));
  }

  #ask({ graph, state, session, today }: Context, ask: Ask, subjects: Subjects): void {
    this.dialog?.close();
    session.update(askAbout(graph, state, ask, subjects, today));
    this.dispatchEvent(new CustomEvent<Ask>('question-ask', { detail: ask, bubbles: true, composed: true }));
  }
}

/** What the state says that the question is about, with a second country where it takes two. */
function suggested({ graph, state }: Context, question: Question): Subjects {
  const subjects = question.subjectsOf(graph, state);
  return question.subjectsOf(graph, patched(state, question.about(graph, subjects, state)));
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-questions': CollabQuestions;
  }
}
