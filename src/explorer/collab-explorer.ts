import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state as internal } from 'lit/decorators.js';

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
import type { DatasetParts } from '../elements/session/session.ts';
import { SessionController } from '../elements/session/session-controller.ts';
import { palettes, tokens } from '../elements/look/tokens.ts';
import { WindowRules } from '../elements/look/window-rules.ts';
import { goTo } from '../elements/collab-graph/go-to.ts';
import { viewElement, type ViewElement } from '../elements/collab-graph/view-elements.ts';
import { figureToolWords } from '../locales/figure-tools.ts';
import { explorerMessagesFor, type ExplorerMessages } from '../locales/explorer.ts';
import { type Locale } from '../model/graph.ts';
import { type Words } from '../scene/words.ts';
import { type Ask, type ViewState } from '../view/view-state.ts';
import { findingOf } from '../scene/finding.ts';
import { firstQuestions } from './first-questions.ts';
import { notesBelow } from './notes-below.ts';
import { helpDialog } from './help-dialog.ts';
import { pageHead, themeField } from './page-head.ts';
import { pageHeading } from './page-heading.ts';
import { closeTop, markPanel } from './panel-room.ts';
import { PageSession } from './page-session.ts';
import { pageWords } from './page-words.ts';
import { tellPrintSize } from './print-size.ts';
import { Toast } from './toast.ts';
import { waiting } from './waiting.ts';
import { writtenAbove } from './written-above.ts';
import { OpenData } from './open-data/open-data.ts';
import { openButton, openDialog, ownDataBar, preparing } from './open-data/parts.ts';
import type { CollabShareDialog } from './share-dialog.ts';
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
  static override styles = [tokens, palettes, controls, ...explorerStyles];

  /** Begins to fetch the data; called again when the reader tries again. */
  @property({ attribute: false }) source: (() => DatasetParts) | undefined;

  /** The state shared by the parts of the page. */
  readonly session = new PageSession();

  @internal() private filtersOpen = false;

  /** Whether the share dialog has been asked for; it loads then. */
  @internal() private isSharing = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('collab-share-dialog') private readonly shareDialog!: CollabShareDialog | null;
  @query('collab-questions') private readonly questions!: CollabQuestions | null;
  @query('collab-answer') private readonly answer!: CollabAnswer | null;
  @query('collab-panel') private readonly panel!: CollabPanel | null;

  readonly #toast = new Toast(this);
  protected readonly palette = new PaletteController(this);
  protected readonly windowRules = new WindowRules(this);
  readonly #controller = new SessionController(this, ['prepare']);
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
    markPanel(this, state);
  }

  protected override updated(): void {
    // Only who asks a question loads what answers it.
    if (this.session.state?.ask !== undefined) void import('../elements/define-answer.ts');
    if (this.session.state?.since !== undefined) void import('../elements/define-news.ts');
    const { context, language, words } = this;
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    document.title = context ? words.documentTitle(findingOf(context) ?? this.#page(context).title) : words.appName;
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
        <div class="sheet-foot">${themeField(this.session, words, 'theme-sheet')}</div>
      </aside>
      <main id="figure" tabindex="-1" @go-to=${this.#goTo}>
        ${context ? this.#main(context) : waiting(this.session, words, () => void this.load())}
      </main>
      ${
        this.hasAttribute('detailed')
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
      ${this.#toast.render(words)} ${helpDialog(words, this.language)}
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
    return pageHead({
      context,
      session: this.session,
      words: this.words,
      lang: this.language,
      filtersOpen: this.filtersOpen,
      openButton: openButton(this.#own, this.language, this.source !== undefined),
      searched: this.#searched,
      questionAsked: this.#questionAsked,
      newsAsked: this.#newsAsked,
      toggleFilters: this.#toggleFilters,
      openQuestions: this.#openQuestions,
      share: this.#share,
      openHelp: () => this.dialog?.showModal(),
    });
  }

  #main(context: Context): TemplateResult {
    const { state } = context;
    const page = this.#page(context);
    return html`
      ${pageHeading(context, page)} ${firstQuestions(context, this.#askFirst, this.#questionsPutAway)}
      ${
        state.view === 'table'
          ? nothing
          : html`<button type="button" class="skip as-table" @click=${this.#toTable}>
              ${figureToolWords(context.lang).asTable}
            </button>`
      }
      ${writtenAbove(this.session, state, () => this.#address.link(), this.#answerClosed)}
      <div class="figure ${state.view}" part="figure">
        ${viewElement(state.view, { host: this, session: this.session, hasDetails: this.hasAttribute('detailed'), retry: () => void this.load(), changed: () => this.requestUpdate() })}
      </div>
      <collab-timeline part="timeline" .session=${this.session}></collab-timeline>
      ${notesBelow(context, page)}
    `;
  }

  #page(context: Context): Words {
    return pageWords(context, this.renderRoot.querySelector<ViewElement>('.view'));
  }

  #notes(context: Context | undefined): unknown {
    const { words, session } = this;
    if (!context) return nothing;
    const { problems } = this.#address;
    return html`
      ${preparing(session, this.language)} ${ownDataBar(this.#own, session, this.language, this.#shareCode)}
      ${
        session.status === 'failed'
          ? html`<div class="note warn" role="alert">
              <p>${words.loadFailedPart}</p>
              <button type="button" @click=${() => void this.load()}>${words.retry}</button>
            </div>`
          : nothing
      }
      ${problemsNote(words, this.language, problems, () => this.#address.dismissProblems())}
    `;
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
    this.#toast.say(event.detail.message, event.detail.undo);
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
      this.#toast.message = (await copyText(this.#address.link())) ? this.words.linkCopied : this.words.copyFailed;
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
      else if (!isTyping(event)) closeTop(this.renderRoot, this.session.state);
    }
  };

  readonly #beforePrint = (): void => tellPrintSize(this, this.renderRoot.querySelector('collab-network'));

  readonly #loaded = (): void => emit(this, 'graph-load', { complete: this.session.status === 'complete' });

  readonly #failed = (): void => {
    if (this.session.error) emit(this, 'graph-error', { error: this.session.error });
  };

  readonly #viewChanged = (): void => {
    this.#toast.message = '';
    if (this.session.state) emit(this, 'view-change', { state: this.session.state });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-explorer': CollabExplorer;
  }
}
