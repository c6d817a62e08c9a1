import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state as internal } from 'lit/decorators.js';

import type { Context } from '../elements/session/context.ts';
import { controls } from '../elements/look/controls.ts';
import { copyText } from '../elements/save/copy-text.ts';
import { download } from '../elements/save/download.ts';
import { SessionElement } from '../elements/session/session-element.ts';
import { svgToPng } from '../elements/save/svg-to-png.ts';
import { tokens } from '../elements/look/tokens.ts';
import { dataFile, MEDIA_TYPES, type DataFormat } from '../export/data-file.ts';
import { dataBlock, fitsInline } from '../export/data-block.ts';
import { elementAttributes } from '../export/element-attributes.ts';
import { baseOf, embedSnippet, iframeSnippet, INTEGRITIES, type Integrity } from '../export/embed-snippet.ts';
import type { EmbedFiles } from '../export/embed-files.ts';
import { altText } from '../export/fallback-figure.ts';
import type { Figure } from '../export/figure.ts';
import { parseFigureSize } from '../export/figure-size.ts';
import { fileNameOf } from '../export/file-name.ts';
import { htmlFile } from '../export/html-file.ts';
import { isOwnData } from '../export/own-data.ts';
import { shareWordsFor, type ShareWords } from '../locales/share.ts';
import { countDrawn } from '../count/shown.ts';
import { fileView } from '../export/file-view.ts';
import { LOCALES } from '../query/options.ts';
import type { Locale } from '../model/graph.ts';
import { selectView } from '../view/select-view.ts';
import type { ViewState } from '../view/view-state.ts';
import { renderCommandLine } from './share/command-line.ts';
import { embedBase, fetchClassicScript, fetchEmbedFiles } from './share/embed-host.ts';
import { printFigure } from './share/print-figure.ts';
import { isPicture, sharedFallback, sharedFigure } from './share/shared-figure.ts';
import { shareStyles } from './share/styles.ts';

const TABS = ['link', 'embed', 'picture', 'data', 'cite'] as const;
type Tab = (typeof TABS)[number];

const FORMS = ['element', 'iframe', 'html'] as const;
type Form = (typeof FORMS)[number];

const SIZES = ['web', 'slide', 'a4', 'a4-landscape', 'phone', '1280x800'] as const;
type SizeName = (typeof SIZES)[number];

const SCALES = [1, 2, 3, 4] as const;

const DATA = ['csv', 'json', 'gexf', 'graphml'] as const;
const CITES = ['txt', 'bib', 'csl.json'] as const;

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'English' };

/** How long to wait for the next letter before a picture is made anew, milliseconds. */
const PAUSE = 250;

const DATA_ID = 'collab-graph-own-data';

/** Of a frame, CSS pixels, as `collab-graph embed` has it. */
const FRAME_HEIGHT = '720';

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
  @internal() private ownTitle = '';
  @internal() private caption = '';
  @internal() private form: Form = 'element';
  @internal() private base = embedBase();
  @internal() private height = '';
  @internal() private frameHeight = FRAME_HEIGHT;
  @internal() private isInline = true;
  @internal() private integrity: Integrity = 'entry';
  @internal() private size: SizeName = 'web';
  @internal() private scale = 2;
  @internal() private cite: (typeof CITES)[number] = 'txt';
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
        this.citation = { key: cite, text: await this.#data(this.cite) };
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
        this.#fail(error);
      }
      this.#making = undefined;
      this.requestUpdate();
    })();
  }

  /** What the picture of the open tab depends on; undefined where it has none. */
  get #figureKey(): string | undefined {
    const { shared, tab, form, size, ownTitle, caption } = this;
    if (!shared || (tab === 'embed' ? form === 'html' : tab !== 'picture' || !isPicture(shared))) return undefined;
    return JSON.stringify([tab, tab === 'picture' ? size : '', shared, ownTitle, caption, this.session?.today]);
  }

  get #citeKey(): string | undefined {
    return this.tab === 'cite' && this.shared ? JSON.stringify([this.cite, this.shared]) : undefined;
  }

  async #draw(): Promise<void> {
    const { tab } = this;
    const key = this.#figureKey;
    // The reader went elsewhere while this was waiting.
    if (key === undefined) return;
    const made =
      tab === 'picture'
        ? await sharedFigure(this.session!, this.shared!, { size: parseFigureSize(this.size), ...this.#words })
        : await sharedFallback(this.session!, this.shared!, { ...this.#words, idPrefix: this.#name('') });
    this.figure = { tab, key, made };
  }

  /** The picture of what is asked for now, however much was typed a moment ago. */
  async #drawn(): Promise<Figure> {
    await this.settled;
    if (this.figure && this.figure.key === this.#figureKey) return this.figure.made;
    throw this.#failed?.error ?? new Error(this.says.waiting);
  }

  get #words(): { readonly title?: string; readonly caption?: string } {
    const [title, caption] = [this.ownTitle.trim(), this.caption.trim()];
    return { ...(title ? { title } : {}), ...(caption ? { caption } : {}) };
  }

  #name(ending: string): string {
    return fileNameOf(this.shared!, ending).replace(/\.$/, '');
  }

  async #data(format: DataFormat): Promise<string> {
    const { dataset, graph, today, positions } = this.session!;
    const view = selectView(graph!, this.shared!, { today });
    return dataFile(format, { view, dataset: dataset!, graph: graph!, today, positions: async () => positions });
  }

  // What is said

  #say(text: string, isBad = false): void {
    this.said = { text, isBad };
  }

  #fail(error: unknown): void {
    this.#say(this.says.failed(error instanceof Error ? error.message : String(error)), true);
  }

  /** Runs what a button asks for, with the button waiting and every outcome said. */
  async #run(work: () => Promise<string>): Promise<void> {
    this.isBusy = true;
    this.#say(this.says.working);
    await this.updateComplete;
    // The words are on the screen before the page stands still.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      this.#say(await work());
    } catch (error) {
      this.#fail(error);
    } finally {
      this.isBusy = false;
    }
  }

  #save(name: string, make: () => Promise<string | Blob>, type?: string): Promise<void> {
    return this.#run(async () => {
      download(name, await make(), type);
      return this.says.saved(name);
    });
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
            ${LOCALES.map((lang) => html`<option value=${lang} lang=${lang} ?selected=${this.shared?.lang === lang}>${LANGUAGE_NAMES[lang]}</option>`)}
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
    switch (this.tab) {
      case 'link':
        return this.#linkPanel();
      case 'embed':
        return this.#embedPanel(context);
      case 'picture':
        return this.#picturePanel(context);
      case 'data':
        return this.#dataPanel(context);
      case 'cite':
        return this.#citePanel();
    }
  }

  #linkPanel(): TemplateResult {
    const { says } = this;
    const url = this.linkFor?.(this.shared!) ?? location.href;
    return html`
      ${this.#code('link', says.linkLabel, url, 'line')}
      <p class="hint">${says.linkHint}</p>
      <div class="actions">
        <button type="button" class="primary" @click=${this.#copy('link')}>${says.copy}</button>
        ${typeof navigator.share === 'function' ? html`<button type="button" @click=${() => this.#send(url)}>${says.send}</button>` : nothing}
      </div>
    `;
  }

  async #send(url: string): Promise<void> {
    try {
      await navigator.share({ title: document.title, url });
    } catch (error) {
      // Put away by the reader: nothing to say.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#fail(error);
    }
  }

  #embedPanel({ dataset }: Context): TemplateResult {
    const { says, form } = this;
    const isHtml = form === 'html';
    return html`
      <div class="fields">
        ${this.#choice(
          'form',
          says.form,
          FORMS,
          form,
          (name) => says.forms[name],
          (name) => (this.form = name),
        )}
        ${this.#authorFields()}
        ${isHtml ? nothing : this.#text('base', says.base, this.base, (text) => (this.base = text), says.baseHint)}
        ${
          form === 'iframe'
            ? this.#text(
                'frame-height',
                says.frameHeight,
                this.frameHeight,
                (text) => (this.frameHeight = text),
                '',
                'numeric',
              )
            : nothing
        }
        ${
          form === 'element'
            ? html`
                ${this.#text('height', says.height, this.height, (text) => (this.height = text), says.heightHint)}
                ${this.#choice(
                  'fallback',
                  says.fallback,
                  ['inline', 'file'] as const,
                  this.isInline ? 'inline' : 'file',
                  (name) => says.fallbacks[name],
                  (name) => (this.isInline = name === 'inline'),
                )}
                ${
                  this.files === 'missing'
                    ? nothing
                    : this.#choice(
                        'integrity',
                        says.integrity,
                        INTEGRITIES,
                        this.integrity,
                        (name) => says.integrities[name],
                        (name) => (this.integrity = name),
                        says.integrityHint,
                      )
                }
              `
            : nothing
        }
      </div>
      ${this.files === 'missing' ? html`<p class="warn">${isHtml ? says.htmlMissing : says.baseMissing}</p>` : nothing}
      ${isOwnData(dataset) && !isHtml && !this.#isInPage(dataset) ? html`<p class="warn">${says.ownData(this.#name('json'))}</p>` : nothing}
      ${isHtml ? this.#htmlActions(dataset) : this.#embedCode(dataset)}
    `;
  }

  /** Small data of the author's own stand in the code; a frame cannot reach them there. */
  #isInPage(dataset: Context['dataset']): boolean {
    return this.form === 'element' && isOwnData(dataset) && fitsInline(dataset);
  }

  #embedCode(dataset: Context['dataset']): TemplateResult {
    const { says, form, figure, files } = this;
    if (files === undefined || figure?.tab !== 'embed') return html`<p class="hint">${says.working}</p>`;
    const { svg, size, scene } = figure.made;
    const alt = altText(scene);
    const isInPage = this.#isInPage(dataset);
    const attributes = {
      ...elementAttributes(this.shared!, dataset, this.#words),
      ...(isOwnData(dataset) ? { src: isInPage ? `#${DATA_ID}` : this.#name('json') } : {}),
    };
    const base = baseOf(this.base);
    const file = this.#name('svg');
    const code =
      form === 'iframe'
        ? iframeSnippet({
            base,
            attributes,
            title: scene.title,
            edition: dataset.version,
            height: Number(this.frameHeight) || Number(FRAME_HEIGHT),
          })
        : embedSnippet({
            base,
            attributes: { ...attributes, ...(this.height.trim() ? { height: this.height.trim() } : {}) },
            edition: dataset.version,
            fallback: this.isInline ? { svg } : { src: file, alt, ...size },
            integrity: files === 'missing' ? 'none' : this.integrity,
            files: files === 'missing' ? undefined : files,
            data: isInPage ? dataBlock(DATA_ID, dataset) : undefined,
          });
    return html`
      ${this.#code('code', says.code, code)}
      <div class="actions">
        <button type="button" class="primary" @click=${this.#copy('code')}>${says.copyCode}</button>
        ${
          form === 'element' && !this.isInline
            ? html`<button
                type="button"
                ?disabled=${this.isBusy}
                @click=${() => this.#save(file, async () => (await this.#drawn()).svg, 'image/svg+xml')}
              >
                ${says.savePicture}
              </button>`
            : nothing
        }
        <span class="hint">${says.codeSize((new Blob([code]).size / 1024).toFixed(1))}</span>
      </div>
      <div>
        <p class="label">${says.alt}</p>
        <p class="hint" id="alt" lang=${scene.lang}>${alt}</p>
      </div>
    `;
  }

  #htmlActions(dataset: Context['dataset']): TemplateResult {
    const { says, files } = this;
    const make = async (): Promise<string> => {
      const state = this.shared!;
      const script = await fetchClassicScript(files as EmbedFiles);
      const { svg, scene } = await sharedFallback(this.session!, state, this.#words);
      return htmlFile({ state, dataset, isOwnData: isOwnData(dataset), svg, scene, ...script, ...this.#words });
    };
    return html`
      <p class="hint">${says.htmlHint}</p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          ?disabled=${this.isBusy || files === undefined || files === 'missing'}
          @click=${() => this.#save(this.#name('html'), make, 'text/html;charset=utf-8')}
        >
          ${says.saveHtml}
        </button>
      </div>
    `;
  }

  #picturePanel({ dataset }: Context): TemplateResult {
    const { says, shared } = this;
    if (!isPicture(shared!)) return html`<p class="warn">${says.noPicture}</p>`;
    const made = this.figure?.tab === 'picture' ? this.figure.made : undefined;
    const isOff = this.isBusy || !made;
    const hides = (['select', 'compare', 'path', 'viewport'] as const).some((name) => shared![name] !== undefined);
    return html`
      <div class="fields">
        ${this.#choice(
          'size',
          says.size,
          SIZES,
          this.size,
          (name) => says.sizes[name],
          (name) => (this.size = name),
        )}
        ${this.#choice(
          'scale',
          says.scale,
          SCALES.map(String),
          String(this.scale),
          (name) => says.scales(Number(name), 96 * Number(name)),
          (name) => (this.scale = Number(name)),
        )}
        ${this.#authorFields()}
      </div>
      <div class="actions">
        <button
          type="button"
          class="primary"
          ?disabled=${isOff}
          @click=${() => this.#save(this.#name('svg'), async () => (await this.#drawn()).svg, 'image/svg+xml')}
        >
          ${says.saveSvg}
        </button>
        <button
          type="button"
          ?disabled=${isOff}
          @click=${() => this.#save(this.#name('png'), async () => svgToPng((await this.#drawn()).svg, { scale: this.scale }))}
        >
          ${says.savePng}
        </button>
        <button
          type="button"
          ?disabled=${isOff}
          @click=${() =>
            this.#run(async () => {
              const { svg, size } = await this.#drawn();
              printFigure(svg, size, this.#name(''));
              return says.printing;
            })}
        >
          ${says.printPdf}
        </button>
      </div>
      <p class="hint">${says.pictureHint}${hides ? html` <strong>${says.notInStill}</strong>` : nothing}</p>
      <div class="preview">
        ${
          made
            ? html`<img
                alt=${altText(made.scene)}
                src=${`data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.svg)}`}
              />`
            : html`<p class="hint">${says.working}</p>`
        }
      </div>
      ${this.#code('command', says.commandLine, renderCommandLine(shared!, dataset, { data: isOwnData(dataset) ? this.#name('json') : undefined, size: this.size, ...this.#words, out: this.#name('svg') }), 'line')}
      <div class="actions">
        <button type="button" @click=${this.#copy('command')}>${says.copy}</button>
        <span class="hint">${says.commandHint}</span>
      </div>
    `;
  }

  #dataPanel({ view, dataset, format: { number } }: Context): TemplateResult {
    const { says } = this;
    const { nodes, edges } = fileView(view, dataset);
    const drawn = countDrawn(nodes, edges);
    return html`
      <p>${says.dataHint(number(drawn.nodes), number(drawn.ties), number(drawn.rows))}</p>
      <ul class="formats">
        ${DATA.map((format) => {
          const [name, about] = says.formats[format] as [string, string];
          const file = this.#name(format);
          return html`<li>
            <button
              type="button"
              ?disabled=${this.isBusy}
              aria-describedby=${`about-${format}`}
              @click=${() => this.#save(file, () => this.#data(format), MEDIA_TYPES[format])}
            >
              ${says.save(name)}
            </button>
            <span class="hint" id=${`about-${format}`}>${about}</span>
          </li>`;
        })}
      </ul>
    `;
  }

  #citePanel(): TemplateResult {
    const { says, citation, cite } = this;
    const text = citation && citation.key === this.#citeKey ? citation.text : undefined;
    return html`
      <div class="fields">
        ${this.#choice(
          'cite',
          says.citeFormat,
          CITES,
          cite,
          (name) => says.citeFormats[name],
          (name) => (this.cite = name),
        )}
      </div>
      ${text === undefined ? html`<p class="hint">${says.working}</p>` : this.#code('citations', says.citations, text, 'tall')}
      <p class="hint">${says.citeHint}</p>
      <div class="actions">
        <button type="button" class="primary" ?disabled=${text === undefined} @click=${this.#copy('citations')}>
          ${says.copy}
        </button>
        <button
          type="button"
          ?disabled=${text === undefined || this.isBusy}
          @click=${() => this.#save(this.#name(cite), async () => text!, MEDIA_TYPES[cite])}
        >
          ${says.save(`.${cite}`)}
        </button>
      </div>
    `;
  }

  // Parts of panels

  #authorFields(): TemplateResult {
    const { says } = this;
    return html`
      ${this.#text('own-title', says.ownTitle, this.ownTitle, (text) => (this.ownTitle = text), says.ownTitleHint)}
      ${this.#text('caption', says.caption, this.caption, (text) => (this.caption = text), says.captionHint)}
    `;
  }

  #text(
    id: string,
    label: string,
    value: string,
    set: (text: string) => void,
    hint = '',
    mode: 'text' | 'numeric' = 'text',
  ): TemplateResult {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="text"
        inputmode=${mode}
        autocomplete="off"
        .value=${value}
        aria-describedby=${hint ? `${id}-hint` : nothing}
        @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
      />
      ${hint ? html`<span class="muted" id=${`${id}-hint`}>${hint}</span>` : nothing}
    </div>`;
  }

  #choice<T extends string>(
    id: string,
    label: string,
    values: readonly T[],
    value: T,
    name: (value: T) => string,
    set: (value: T) => void,
    hint = '',
  ): TemplateResult {
    return html`<div class=${id === 'form' ? 'field first' : 'field'}>
      <label for=${id}>${label}</label>
      <select
        id=${id}
        aria-describedby=${hint ? `${id}-hint` : nothing}
        @change=${(event: Event) => set((event.target as HTMLSelectElement).value as T)}
      >
        ${values.map((one) => html`<option value=${one} ?selected=${one === value}>${name(one)}</option>`)}
      </select>
      ${hint ? html`<span class="muted" id=${`${id}-hint`}>${hint}</span>` : nothing}
    </div>`;
  }

  #code(id: string, label: string, text: string, form: 'line' | 'block' | 'tall' = 'block'): TemplateResult {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <textarea
        id=${id}
        class=${form}
        readonly
        spellcheck="false"
        .value=${text}
        @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
      ></textarea>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-share-dialog': CollabShareDialog;
  }
}
