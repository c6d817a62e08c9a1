import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state as internal } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';

import type { CollabAnswer } from '../elements/answer/answer.ts';
import { contextOf, type Context } from '../elements/session/context.ts';
import { controls } from '../elements/look/controls.ts';
import { copyText } from '../elements/save/copy-text.ts';
import { emit, type GoToDetail } from '../elements/events.ts';
import { PaletteController, paletteOf } from '../elements/look/palette.ts';
import type { CollabPanel } from '../elements/panel/panel.ts';
import type { CollabQuestions } from '../elements/answer/questions.ts';
import { isTyping } from '../elements/search/is-typing.ts';
import type { SearchSelection } from '../elements/search/search.ts';
import { Session, type DatasetParts } from '../elements/session/session.ts';
import { SessionController } from '../elements/session/session-controller.ts';
import { palettes, tokens } from '../elements/look/tokens.ts';
import { goTo } from '../elements/collab-graph/go-to.ts';
import { SHOWN_VIEWS, viewElement, type ViewElement } from '../elements/collab-graph/view-elements.ts';
import { answerWords } from '../locales/answers.ts';
import { figureToolWords } from '../locales/figure-tools.ts';
import { explorerMessagesFor, type ExplorerMessages } from '../locales/explorer.ts';
import { isFlow, type Locale } from '../model/graph.ts';
import { wordsOf, type Words } from '../scene/words.ts';
import { THEMES, type Ask, type ThemeName, type ViewState } from '../view/view-state.ts';
import { findingOf, madeOf } from './finding.ts';
import { firstQuestions } from './first-questions.ts';
import { OpenData } from './open-data/open-data.ts';
import { openButton, openDialog, ownDataBar } from './open-data/parts.ts';
import { citedSources, sourceKeys, sourceList } from './sources.ts';
import type { CollabShareDialog } from './share-dialog.ts';
import { printStyles } from './print-styles.ts';
import { screenStyles } from './screen-styles.ts';
import { explorerStyles } from './styles.ts';
import { problemsNote } from './problems-note.ts';
import { readerLanguage, UrlSync } from './url-sync.ts';

export type {
  ElementEvents,
  GraphErrorDetail,
  GraphLoadDetail,
  NodeSelectDetail,
  ViewChangeDetail,
} from '../elements/events.ts';

/** Width of A4 between margins of 12 mm (page.css), CSS pixels. */
const PAGE_WIDTH = ((210 - 2 * 12) / 25.4) * 96;

/** Time enough to read two lines. */
const MESSAGE_MS = 6000;

const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['ja', '日本語'],
  ['en', 'English'],
];

/**
 * The whole page: search, the legend that is the filter, the figure or its
 * table, details, sources. The address and the state are always the same, so
 * links reproduce the view and the browser's back button undoes.
 *
 * @fires graph-load - `{ complete }`: once when a picture can be drawn, once when every detail is there
 * @fires graph-error - `{ error }`: loading failed
 * @fires node-select - `{ id, type }`: the reader selected a node or tie in the figure, or cleared the selection
 * @fires view-change - `{ state }`: after every change of the state
 * @csspart header - search, view, language, colours, share, help
 * @csspart answer - the written answer to a question
 * @csspart news - what is new since an edition
 * @csspart figure - figure or table
 * @csspart timeline - which time is shown
 * @csspart rail - legend and filters
 * @csspart panel - details
 * @cssprop --collab-background - ground
 * @cssprop --collab-ink - text
 * @cssprop --collab-accent - buttons and links
 * @cssprop --collab-font - font family
 */
export class CollabExplorer extends LitElement {
  static override styles = [tokens, palettes, controls, explorerStyles, screenStyles, printStyles];

  /** Begins to fetch the data; called again when the reader tries again. */
  @property({ attribute: false }) source: (() => DatasetParts) | undefined;

  /** The state shared by the parts of the page. */
  readonly session = new Session();

  @internal() private filtersOpen = false;

  @internal() private message = '';

  #said = '';
  #going: ReturnType<typeof setTimeout> | undefined;

  /** Whether the share dialog has been asked for; it loads then. */
  @internal() private isSharing = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  @query('collab-share-dialog') private readonly shareDialog!: CollabShareDialog | null;
  @query('collab-questions') private readonly questions!: CollabQuestions | null;

  @query('collab-answer') private readonly answer!: CollabAnswer | null;

  @query('collab-panel') private readonly panel!: CollabPanel | null;

  protected readonly palette = new PaletteController(this);
  readonly #controller = new SessionController(this);
  readonly #address = new UrlSync(this.session, () => this.requestUpdate());
  readonly #own = new OpenData(this, this.#address);

  constructor() {
    super();
    this.#controller.session = this.session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#address.connect();
    document.addEventListener('keydown', this.#key);
    window.addEventListener('beforeprint', this.#beforePrint);
    this.session.addEventListener('load', this.#loaded);
    this.session.addEventListener('error', this.#failed);
    this.session.addEventListener('change', this.#viewChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address.disconnect();
    document.removeEventListener('keydown', this.#key);
    window.removeEventListener('beforeprint', this.#beforePrint);
    clearTimeout(this.#going);
    this.session.removeEventListener('load', this.#loaded);
    this.session.removeEventListener('error', this.#failed);
    this.session.removeEventListener('change', this.#viewChanged);
  }

  /** Fetches the data (again) and shows it; the state stays. */
  async load(): Promise<void> {
    if (!this.source || (await this.#own.start())) return;
    const loading = this.session.load(this.source(), this.#address.initial);
    this.requestUpdate();
    await loading;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source')) void this.load();
    const { state } = this.session;
    this.setAttribute('palette', paletteOf(state?.theme ?? 'auto'));
    this.toggleAttribute('detailed', hasDetails(state));
  }

  protected override updated(): void {
    this.#letGo();
    // Only who asks a question loads what answers it.
    if (this.session.state?.ask !== undefined) void import('../elements/define-answer.ts');
    if (this.session.state?.since !== undefined) void import('../elements/define-news.ts');
    const { context, language, words } = this;
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    document.title = context ? words.documentTitle(findingOf(context) ?? this.#page(context).title) : words.appName;
  }

  /** A message goes by itself, but not while somebody is at it. */
  #letGo(): void {
    if (this.message === this.#said) return;
    this.#said = this.message;
    clearTimeout(this.#going);
    if (this.message) this.#going = setTimeout(() => this.#goes(), MESSAGE_MS);
  }

  #goes(): void {
    if (this.renderRoot.querySelector('.toast:is(:hover, :focus-within)'))
      this.#going = setTimeout(() => this.#goes(), MESSAGE_MS);
    else this.message = '';
  }

  private get context(): Context | undefined {
    return contextOf(this.session);
  }

  private get language(): Locale {
    return this.session.state?.lang ?? this.#asked ?? readerLanguage();
  }

  /** The language that the address names, for the time before there is a state. */
  get #asked(): Locale | undefined {
    const lang = new URLSearchParams(location.search).get('lang');
    return lang === 'ja' || lang === 'en' ? lang : undefined;
  }

  private get words(): ExplorerMessages {
    return explorerMessagesFor(this.language);
  }

  protected override render(): TemplateResult {
    const { context, words } = this;
    const hasPanel = hasDetails(context?.state);
    return html`
      <a class="skip" href="#figure" @click=${this.#skip('#figure')}>${words.skipToFigure}</a>
      ${this.#head(context)}
      <div class="notes">${this.#notes(context)}</div>
      <aside class=${this.filtersOpen ? 'rail open' : 'rail'} part="rail" id="rail" aria-label=${words.filters}>
        <div class="sheet-head">
          <strong>${words.filters}</strong>
          <button type="button" @click=${() => this.#closeFilters()}>${words.close}</button>
        </div>
        <collab-legend .session=${this.session} without-time></collab-legend>
        <div class="sheet-foot">${this.#themes('theme-sheet')}</div>
      </aside>
      <main id="figure" tabindex="-1" @go-to=${this.#goTo}>${context ? this.#main(context) : this.#waiting()}</main>
      ${
        hasPanel
          ? html`<aside class="panel" part="panel" id="panel" aria-label=${words.details}>
              <collab-panel
                .session=${this.session}
                .linkFor=${() => this.#address.link()}
                @panel-close=${this.#panelClosed}
                @go-to=${this.#goTo}
              ></collab-panel>
            </aside>`
          : nothing
      }
      <div class=${`toast no-print ${this.message ? '' : 'idle'}`} role="status">
        ${this.message ? html`<span>${this.message}</span><button type="button" @click=${() => (this.message = '')}>${words.dismiss}</button>` : nothing}
      </div>
      ${this.#help()}
      ${
        this.isSharing
          ? html`<collab-share-dialog
              .session=${this.session}
              .linkFor=${(state: ViewState) => this.#address.link(state)}
            ></collab-share-dialog>`
          : nothing
      }
      <collab-questions
        .session=${this.session}
        @question-ask=${this.#questionAsked}
        @news-ask=${this.#newsAsked}
      ></collab-questions>
      ${openDialog(this.#own, this.session, this.language, this.#openDataClosed)}
    `;
  }

  #head(context: Context | undefined): TemplateResult {
    const { words, session } = this;
    const state = context?.state;
    const view = state && SHOWN_VIEWS.includes(state.view) ? state.view : 'network';
    return html`<header class="head" part="header">
      <div class="brand" title=${words.appTagline}>
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
          <path d="M11 11 4 4M11 11l8-4M11 11l-3 8" stroke="currentColor" stroke-width="1.6" />
          <circle cx="11" cy="11" r="4.2" fill="currentColor" />
          <circle cx="4" cy="4" r="2.2" fill="currentColor" />
          <circle cx="19" cy="7" r="2.2" fill="currentColor" />
          <circle cx="8" cy="19" r="2.2" fill="currentColor" />
        </svg>
        <span>${words.appName}</span>
      </div>
      <collab-search
        .session=${session}
        @search-choose=${this.#searched}
        @question-ask=${this.#questionAsked}
        @news-ask=${this.#newsAsked}
      ></collab-search>
      <div class="views" role="group" aria-label=${words.views}>
        ${SHOWN_VIEWS.map(
          (name) =>
            html`<button
              type="button"
              aria-pressed=${view === name ? 'true' : 'false'}
              ?disabled=${!context}
              @click=${() => session.update({ view: name, viewport: undefined })}
            >
              ${words.viewNames[name]}
            </button>`,
        )}
      </div>
      <button
        type="button"
        class="show-filters"
        aria-expanded=${this.filtersOpen ? 'true' : 'false'}
        aria-controls="rail"
        @click=${this.#toggleFilters}
      >
        ${words.showFilters}
      </button>
      <button
        type="button"
        class="questions"
        aria-haspopup="dialog"
        ?disabled=${!context}
        @click=${this.#openQuestions}
      >
        ${answerWords(this.language).menu}
      </button>
      ${openButton(this.#own, this.language, this.source !== undefined)}
      <div class="tools">
        <select
          aria-label=${words.language}
          ?disabled=${!context}
          @change=${(event: Event) => session.update({ lang: (event.target as HTMLSelectElement).value as Locale })}
        >
          ${LANGUAGES.map(([lang, name]) => html`<option value=${lang} lang=${lang} ?selected=${this.language === lang}>${name}</option>`)}
        </select>
        ${this.#themes('theme')}
        <button type="button" class="share" ?disabled=${!context} @click=${this.#share}>${words.share}</button>
        <button
          type="button"
          class="help"
          aria-label=${words.help}
          title=${words.help}
          aria-keyshortcuts="?"
          @click=${() => this.dialog?.showModal()}
        >
          ?
        </button>
      </div>
    </header>`;
  }

  #themes(className: string): TemplateResult {
    const { words, session } = this;
    const current = session.state?.theme ?? 'auto';
    return html`<select
      class=${className}
      aria-label=${words.theme}
      ?disabled=${!session.state}
      @change=${(event: Event) => session.update({ theme: (event.target as HTMLSelectElement).value as ThemeName })}
    >
      ${THEMES.map((theme) => html`<option value=${theme} ?selected=${current === theme}>${words.theme}: ${words.themes[theme]}</option>`)}
    </select>`;
  }

  #main(context: Context): TemplateResult {
    const { words, state, view, dataset, format, today } = context;
    const { title, count, readingKey, credit } = this.#page(context);
    const made = madeOf(context);
    const isTable = state.view === 'table';
    // Numbers of a period are not as of today.
    const hasTies = state.view !== 'matrix' || state.matrix === 'groups';
    const isOfToday = state.at === 'now' && hasTies && view.edges.some(({ attributes }) => !isFlow(attributes));
    const cited = citedSources(view, dataset).length;
    return html`
      <h1>${findingOf(context) ?? title}</h1>
      <p class="subtitle">${count}${isOfToday ? html` · ${words.asOf(format.date(today))}` : nothing}</p>
      ${made === undefined ? nothing : html`<p class="subtitle made-of">${made}</p>`}
      ${firstQuestions(context, this.#askFirst, this.#questionsPutAway)}
      ${
        isTable
          ? nothing
          : html`<button type="button" class="skip as-table" @click=${this.#toTable}>
              ${figureToolWords(context.lang).asTable}
            </button>`
      }
      ${
        state.ask === undefined
          ? nothing
          : html`<collab-answer
              class="answer"
              part="answer"
              .session=${this.session}
              .linkFor=${() => this.#address.link()}
              @answer-close=${this.#answerClosed}
            ></collab-answer>`
      }
      ${
        state.since === undefined
          ? nothing
          : html`<collab-news
              class="answer"
              part="news"
              .session=${this.session}
              @news-close=${this.#answerClosed}
            ></collab-news>`
      }
      <div class="figure ${state.view}" part="figure">
        ${viewElement(state.view, { session: this.session, hasDetails: hasDetails(state), retry: () => void this.load(), changed: () => this.requestUpdate() })}
      </div>
      <collab-timeline part="timeline" .session=${this.session}></collab-timeline>
      <div class="notes-below">
        ${readingKey ? html`<p>${readingKey}</p>` : nothing}
        <p class="muted credit">${credit}</p>
        ${
          cited === 0
            ? nothing
            : html`<details>
                  <summary>${words.sourcesAll(cited)}</summary>
                  ${guard(sourceKeys(context), () => sourceList(context))}
                </details>
                ${
                  // A table prints the sources of its rows itself, with the numbers that the rows have.
                  isTable && state.rows !== 'nodes'
                    ? nothing
                    : html`<section class="print-only">
                        <h2>${words.sources}</h2>
                        ${guard(sourceKeys(context), () => sourceList(context))}
                      </section>`
                }`
        }
      </div>
    `;
  }

  /** A map and a matrix say themselves what is in them, once they are drawn; until then there are the words of the selection, and nothing about marks. */
  #page({ view, dataset, lang, state }: Context): Words {
    const hasOwn = state.view === 'map' || state.view === 'matrix';
    const plain = (): Words => {
      const words = wordsOf(view, dataset, lang);
      return state.view === 'network' ? words : { ...words, readingKey: '' };
    };
    const drawn = hasOwn ? this.renderRoot.querySelector<ViewElement>('.view')?.scene : undefined;
    const isOwn = drawn && 'kind' in drawn && drawn.kind === state.view && drawn.lang === lang;
    return isOwn ? drawn : plain();
  }

  #waiting(): TemplateResult {
    const { words, session } = this;
    if (session.status === 'failed') {
      return html`<div class="state" role="alert">
        <h1>${words.loadFailed}</h1>
        ${session.error ? html`<p class="muted">${words.cause} <span lang="en">${session.error.message}</span></p>` : nothing}
        <button type="button" @click=${() => void this.load()}>${words.retry}</button>
      </div>`;
    }
    return html`<div class="state" role="status">
      <progress aria-label=${words.loading}></progress>
      <p>${words.loading}</p>
    </div>`;
  }

  #notes(context: Context | undefined): unknown {
    const { words, session } = this;
    if (!context) return nothing;
    const { problems } = this.#address;
    return html`
      ${ownDataBar(this.#own, session, this.language, this.#shareCode)}
      ${
        session.status === 'failed'
          ? html`<div class="note warn" role="alert">
              <p>${words.loadFailedPart}</p>
              <button type="button" @click=${() => void this.load()}>${words.retry}</button>
            </div>`
          : nothing
      }
      ${problemsNote(words, problems, () => this.#address.dismissProblems())}
    `;
  }

  #help(): TemplateResult {
    const { words } = this;
    return html`<dialog aria-labelledby="help-title" closedby="any">
      <h2 id="help-title">${words.helpTitle}</h2>
      <dl>
        ${words.helpKeys.map(
          ([key, what]) =>
            html`<dt>${key}</dt>
              <dd>${what}</dd>`,
        )}
      </dl>
      <button type="button" @click=${() => this.dialog?.close()}>${words.close}</button>
    </dialog>`;
  }

  readonly #skip =
    (selector: string) =>
    (event: Event): void => {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    };

  /** From the picture to the same selection in words; a reader who cannot see the one is taken to the other. */
  readonly #toTable = async (): Promise<void> => {
    this.session.update({ view: 'table' });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  };

  readonly #goTo = ({ detail: { part } }: CustomEvent<GoToDetail>): void => void goTo(this, this.session, part);

  readonly #searched = async (event: CustomEvent<SearchSelection>): Promise<void> => {
    this.message = event.detail.message;
    await this.updateComplete;
    await this.panel?.focusHeading();
  };

  readonly #openQuestions = async (): Promise<void> => {
    await import('../elements/define-questions.ts');
    await this.updateComplete;
    await this.questions?.open();
  };

  readonly #questionAsked = async (): Promise<void> => {
    await import('../elements/define-answer.ts');
    await this.updateComplete;
    // A page that is left meanwhile has no answer to go to.
    if (this.isConnected) await this.answer?.focusHeading();
  };

  readonly #askFirst = async (question: Ask): Promise<void> => {
    await import('../elements/define-questions.ts');
    await this.updateComplete;
    await this.questions?.ask(question);
  };

  readonly #questionsPutAway = (): void => {
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('.questions')?.focus();
  };

  readonly #newsAsked = async (): Promise<void> => {
    await import('../elements/define-news.ts');
    await this.updateComplete;
    if (this.isConnected) await this.renderRoot.querySelector('collab-news')?.focusHeading();
  };

  readonly #openDataClosed = (): void => this.renderRoot.querySelector<HTMLElement>('.open-data')?.focus();

  readonly #shareCode = async (): Promise<void> => {
    await this.#share();
    this.shareDialog?.open('embed');
  };

  readonly #answerClosed = async (): Promise<void> => {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.questions')?.focus();
  };

  readonly #panelClosed = async (): Promise<void> => {
    await this.updateComplete;
    // Where the focus was in the panel it is nowhere now: the figure is where it came from, most likely.
    if (this.shadowRoot?.activeElement === null) this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  };

  readonly #toggleFilters = async (): Promise<void> => {
    this.filtersOpen = !this.filtersOpen;
    await this.updateComplete;
    if (this.filtersOpen) this.renderRoot.querySelector<HTMLElement>('.sheet-head button')?.focus();
  };

  #closeFilters(): void {
    this.filtersOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.show-filters')?.focus();
  }

  readonly #share = async (): Promise<void> => {
    try {
      await import('./define-share-dialog.ts');
    } catch {
      // Without the dialog, the link at least.
      this.message = (await copyText(this.#address.link())) ? this.words.linkCopied : this.words.copyFailed;
      return;
    }
    this.isSharing = true;
    await this.updateComplete;
    await this.shareDialog?.show();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.shareDialog?.isOpen || this.#own.isOpen) return;
    if (event.key === '?' && !isTyping(event)) {
      event.preventDefault();
      this.dialog?.showModal();
    } else if (event.key === 'Escape' && !this.dialog?.open && !this.questions?.isOpen) {
      if (this.filtersOpen) this.#closeFilters();
      else if (this.panel && !isTyping(event)) this.panel.close();
    }
  };

  /** Tells the print styles how large the figure is on the screen, so that they can make it as wide as the page. */
  readonly #beforePrint = (): void => {
    const { width, height } = this.renderRoot.querySelector('collab-network')?.getBoundingClientRect() ?? {
      width: 0,
      height: 0,
    };
    if (width === 0) return;
    this.style.setProperty('--figure-width', `${width}px`);
    this.style.setProperty('--figure-height', `${height}px`);
    this.style.setProperty('--figure-scale', String(PAGE_WIDTH / width));
  };

  readonly #loaded = (): void => emit(this, 'graph-load', { complete: this.session.status === 'complete' });

  readonly #failed = (): void => {
    if (this.session.error) emit(this, 'graph-error', { error: this.session.error });
  };

  readonly #viewChanged = (): void => {
    this.message = '';
    if (this.session.state) emit(this, 'view-change', { state: this.session.state });
  };
}

/** Whether something is selected, compared or connected. */
function hasDetails(state: ViewState | undefined): boolean {
  return state !== undefined && [state.select, state.compare, state.path].some((id) => id !== undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-explorer': CollabExplorer;
  }
}
