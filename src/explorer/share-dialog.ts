import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state as internal } from 'lit/decorators.js';

import type { Context } from '../elements/session/context.ts';
import { controls } from '../elements/look/controls.ts';
import { copyText } from '../elements/save/copy-text.ts';
import { download } from '../elements/save/download.ts';
import { SessionElement } from '../elements/session/session-element.ts';
import { tokens } from '../elements/look/tokens.ts';
import { dataFile, networkFiles, type DataFileOptions, type DataFormat } from '../export/data-file.ts';
import type { EmbedFiles } from '../export/embed-files.ts';
import type { Figure } from '../export/figure.ts';
import type { NetworkFormat } from '../export/network-formats.ts';
import { parseFigureSize } from '../export/figure-size.ts';
import { fileNameOf } from '../export/file-name.ts';
import { htmlFile } from '../export/html-file.ts';
import { isOwnData } from '../export/own-data.ts';
import { shareWordsFor, type ShareWords } from '../locales/share.ts';
import { LOCALES } from '../query/options.ts';
import type { Locale } from '../model/graph.ts';
import { selectView } from '../view/select-view.ts';
import type { ViewState } from '../view/view-state.ts';
import { citePanel } from './share/cite-panel.ts';
import { dataPanel } from './share/data-panel.ts';
import { fetchClassicScript, fetchEmbedFiles } from './share/embed-host.ts';
import { embedPanel } from './share/embed-panel.ts';
import { linkPanel } from './share/link-panel.ts';
import { firstChoices, TABS, type ShareParts, type Tab } from './share/parts.ts';
import { picturePanel } from './share/picture-panel.ts';
import { isPicture, sharedFallback, sharedFigure } from './share/shared-figure.ts';
import { shareStyles } from './share/styles.ts';

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'English' };

/** How long to wait for the next letter before a picture is made anew, milliseconds. */
const PAUSE = 250;

/**
 * Everything that can leave the page: a link, code for a web page, a picture,
 * the data, citations; each of the view as it is. Pictures and files are those
 * of the command line.
 */
export class CollabShareDialog extends SessionElement {
  static override styles = [tokens, controls, shareStyles];

  /** Address of the page with a state in it. */
  @property({ attribute: false }) linkFor: ((state: ViewState) => string) | undefined;

  @internal() private tab: Tab = 'link';
  @internal() private chosen: Locale | undefined;
  @internal() private choices = firstChoices();
  /** `missing` where the host does not have them; undefined until that is known. */
  @internal() private files: EmbedFiles | 'missing' | undefined;
  /** The picture of a tab, and what it was made for; stays on the screen until there is a newer one. */
  @internal() private figure: { readonly tab: Tab; readonly key: string; readonly made: Figure } | undefined;
  @internal() private citation: { readonly key: string; readonly text: string } | undefined;
  @internal() private said: { readonly text: string; readonly isBad: boolean } = { text: '', isBad: false };
  @internal() private isBusy = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** What is being made; one at a time, since each keeps the page busy. */
  #making: Promise<void> | undefined;
  /** What could not be made, so that it is not tried again and again. */
  #failed: { readonly key: string; readonly error: unknown } | undefined;

  get isOpen(): boolean {
    return this.dialog?.open ?? false;
  }

  /** Opens on the link, with the language of the view. */
  async show(): Promise<void> {
    this.chosen = undefined;
    this.#say('');
    this.session?.complete();
    await this.updateComplete;
    this.dialog.showModal();
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  close(): void {
    this.dialog.close();
  }

  /** Resolves when what the open tab shows is there. */
  get settled(): Promise<void> {
    return (async () => {
      await this.updateComplete;
      while (this.#making) {
        await this.#making;
        await this.updateComplete;
      }
    })();
  }

  /** The view that is shared: the page's, in the language chosen here. */
  private get shared(): ViewState | undefined {
    const { state } = this.session ?? {};
    return state && { ...state, lang: this.chosen ?? state.lang };
  }

  private get says(): ShareWords {
    return shareWordsFor(this.language);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.isOpen || !this.context?.complete || !this.shared) return;
    const [figure, cite] = [this.#figureKey, this.#citeKey];
    if (this.tab === 'embed' && this.files === undefined)
      this.#make('files', async () => {
        this.files = (await fetchEmbedFiles()) ?? 'missing';
      });
    else if (figure !== undefined && this.figure?.key !== figure)
      this.#make(figure, () => this.#draw(), this.figure?.tab === this.tab ? PAUSE : 0);
    else if (cite !== undefined && this.citation?.key !== cite)
      this.#make(cite, async () => {
        this.citation = { key: cite, text: await this.#data(this.choices.cite) };
      });
  }

  /**
   * Makes what the open tab needs; whatever has changed meanwhile is made next,
   * in the update that follows.
   * @param pause milliseconds to wait for more letters; at least until the dialog is drawn, since a large picture takes a moment
   */
  #make(key: string, work: () => Promise<void>, pause = 0): void {
    if (this.#making || this.#failed?.key === key) return;
    this.#making = (async () => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        await work();
        this.#failed = undefined;
      } catch (error) {
        this.#failed = { key, error };
        this.#fail(error, 'figure');
      }
      this.#making = undefined;
      this.requestUpdate();
    })();
  }

  /** What the picture of the open tab depends on; undefined where it has none. */
  get #figureKey(): string | undefined {
    const { shared, tab } = this;
    const { form, size, title, caption } = this.choices;
    if (!shared || (tab === 'embed' ? form === 'html' : tab !== 'picture' || !isPicture(shared))) return undefined;
    const drawn = tab === 'picture' ? size : this.#isEmbedded;
    return JSON.stringify([tab, drawn, shared, title, caption, this.session?.today]);
  }

  /** Whether the picture stands in the code itself, where the element goes on with it. */
  get #isEmbedded(): boolean {
    return this.choices.form === 'element' && this.choices.isInline;
  }

  get #citeKey(): string | undefined {
    return this.tab === 'cite' && this.shared ? JSON.stringify([this.choices.cite, this.shared]) : undefined;
  }

  async #draw(): Promise<void> {
    const { tab } = this;
    const key = this.#figureKey;
    // The reader went elsewhere while this was waiting.
    if (key === undefined) return;
    const made =
      tab === 'picture'
        ? await sharedFigure(this.session!, this.shared!, { size: parseFigureSize(this.choices.size), ...this.#words })
        : await sharedFallback(this.session!, this.shared!, {
            ...this.#words,
            idPrefix: this.#name(''),
            embedded: this.#isEmbedded,
          });
    this.figure = { tab, key, made };
  }

  /** The picture of what is asked for now, however much was typed a moment ago. */
  async #drawn(): Promise<Figure> {
    await this.settled;
    if (this.figure && this.figure.key === this.#figureKey) return this.figure.made;
    throw this.#failed?.error ?? new Error(this.says.waiting);
  }

  get #words(): { readonly title?: string; readonly caption?: string } {
    const [title, caption] = [this.choices.title.trim(), this.choices.caption.trim()];
    return { ...(title ? { title } : {}), ...(caption ? { caption } : {}) };
  }

  #name(ending: string): string {
    return fileNameOf(this.shared!, ending).replace(/\.$/, '');
  }

  get #fileOptions(): DataFileOptions {
    const { dataset, graph, today, positions } = this.session!;
    const view = selectView(graph!, this.shared!, { today });
    return { view, dataset: dataset!, graph: graph!, today, positions: async () => positions };
  }

  #data(format: DataFormat): Promise<string> {
    return dataFile(format, this.#fileOptions);
  }

  #saveNetwork(format: NetworkFormat): Promise<void> {
    return this.#run(async () => {
      const files = await networkFiles(format, this.#fileOptions);
      const { networkDownload } = await import('../export/network-download.ts');
      const { name, content } = networkDownload(this.#name(''), format, files);
      download(name, new Blob([content as BlobPart], { type: 'application/octet-stream' }));
      return this.says.saved(name);
    }, format);
  }

  // What is said

  #say(text: string, isBad = false): void {
    this.said = { text, isBad };
  }

  /** In the reader's language; the error itself, which is for who looks into it, is English. */
  #fail(error: unknown, work: string): void {
    console.warn('collab-graph: not shared', error);
    const why: Readonly<Record<string, string>> = this.says.whyNot;
    this.#say(this.says.failed(why[work] ?? this.says.whyNot.other), true);
  }

  /** Runs what a button asks for, with the button waiting and every outcome said. */
  async #run(work: () => Promise<string>, what: string): Promise<void> {
    this.isBusy = true;
    this.#say(this.says.working);
    await this.updateComplete;
    // The words are on the screen before the page stands still.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      this.#say(await work());
    } catch (error) {
      this.#fail(error, what);
    } finally {
      this.isBusy = false;
    }
  }

  #save(name: string, make: () => Promise<string | Blob>, type?: string): Promise<void> {
    return this.#run(async () => {
      download(name, await make(), type);
      return this.says.saved(name);
    }, name.split('.').at(-1)!);
  }

  #copy(id: string): () => Promise<void> {
    return async () => {
      await this.settled;
      const area = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${id}`)!;
      const done = await copyText(area.value);
      if (!done) {
        area.focus();
        area.select();
      }
      this.#say(done ? this.says.copied : this.says.copyFailed, !done);
    };
  }

  // Rendering

  protected override render(): TemplateResult {
    const { says, context } = this;
    return html`<dialog aria-labelledby="title" closedby="any" @close=${() => this.#say('')}>
      <div class="head">
        <h2 id="title">${says.title}</h2>
        <label>
          <span>${says.language}</span>
          <select
            ?disabled=${!context}
            @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value as Locale)}
          >
            ${LOCALES.map((lang) => html`<option value=${lang} lang=${lang} ?selected=${this.shared?.lang === lang} .selected=${this.shared?.lang === lang}>${LANGUAGE_NAMES[lang]}</option>`)}
          </select>
        </label>
        <button type="button" class="close" aria-label=${says.close} title=${says.close} @click=${() => this.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div class="tabs" role="tablist" aria-label=${says.parts} @keydown=${this.#tabKey}>
        ${TABS.map(
          (tab) =>
            html`<button
              type="button"
              role="tab"
              id=${`tab-${tab}`}
              aria-selected=${this.tab === tab ? 'true' : 'false'}
              aria-controls="panel"
              tabindex=${this.tab === tab ? 0 : -1}
              @click=${() => this.open(tab)}
            >
              ${says.tabs[tab]}
            </button>`,
        )}
      </div>
      <div class="panel" id="panel" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${this.tab}`}>
        ${context?.complete ? this.#panel(context) : html`<p>${says.waiting}</p>`}
      </div>
      <p class=${this.said.isBad ? 'status bad' : 'status'} role="status">${this.said.text || nothing}</p>
    </dialog>`;
  }

  /** Shows one of the parts. */
  open(tab: Tab): void {
    this.tab = tab;
    this.#failed = undefined;
    this.#say('');
  }

  readonly #tabKey = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(this.tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.open(TABS[(to + TABS.length) % TABS.length]!);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };

  #panel(context: Context): TemplateResult {
    const parts = this.#parts(context);
    switch (this.tab) {
      case 'link':
        return linkPanel(parts, parts.address);
      case 'embed':
        return embedPanel(parts, (files) => this.#htmlPage(parts, files));
      case 'picture':
        return picturePanel(parts);
      case 'data':
        return dataPanel(
          parts,
          context,
          (format) => this.#data(format),
          (format) => void this.#saveNetwork(format),
        );
      case 'cite':
        return citePanel(parts, this.citation?.key === this.#citeKey ? this.citation?.text : undefined);
    }
  }

  #parts({ dataset }: Context): ShareParts {
    return {
      says: this.says,
      state: this.shared!,
      dataset,
      address: this.linkFor?.(this.shared!) ?? location.href,
      chosen: this.choices,
      choose: (patch) => (this.choices = { ...this.choices, ...patch }),
      words: this.#words,
      isBusy: this.isBusy,
      files: this.files,
      figure: this.figure?.tab === this.tab ? this.figure.made : undefined,
      drawn: () => this.#drawn(),
      fileName: (ending) => this.#name(ending),
      copy: (id) => this.#copy(id),
      save: (name, make, type) => this.#save(name, make, type),
      run: (work, what) => this.#run(work, what),
      fail: (error) => this.#fail(error, 'send'),
    };
  }

  async #htmlPage({ state, dataset, words }: ShareParts, files: EmbedFiles): Promise<string> {
    const script = await fetchClassicScript(files);
    const { svg, scene } = await sharedFallback(this.session!, state, words);
    return htmlFile({ state, dataset, isOwnData: isOwnData(dataset), svg, scene, ...script, ...words });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-share-dialog': CollabShareDialog;
  }
}
