import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state as internal } from 'lit/decorators.js';

import { controls } from '../../elements/look/controls.ts';
import { SessionElement } from '../../elements/session/session-element.ts';
import { tokens } from '../../elements/look/tokens.ts';
import { openDataWords, type OpenDataWords } from '../../locales/open-data.ts';
import type { InputFile } from '../../read/records.ts';
import { chooserTemplate } from './chooser.ts';
import { failureTemplate } from './failure.ts';
import { fetchFile, Unreachable } from './fetch-file.ts';
import type { KeptEntry, Mapping, Mode, Preview, ReadingFailure } from './messages.ts';
import { inputFiles, type OpenData } from './open-data.ts';
import { previewTemplate } from './preview.ts';
import type { CountryChoice } from './preview-parts.ts';
import { ReadingFailed, ReadingStopped, type Step } from './reader.ts';
import { openDataStyles } from './styles.ts';

type Stage = 'choose' | 'reading' | 'preview' | 'failed';

/**
 * Opens a network of the reader's own: choose, look at what was understood,
 * change it, show it. Reading goes on in a worker and can be stopped.
 */
export class CollabOpenDataDialog extends SessionElement {
  static override styles = [tokens, controls, openDataStyles];

  @property({ attribute: false }) data!: OpenData;

  /** Grows when the reader asks for the dialog. */
  @property({ attribute: false }) asked = 0;

  @internal() private stage: Stage = 'choose';
  @internal() private step: Step | 'fetch' = 'decode';
  @internal() private preview: Preview | undefined;
  @internal() private failure: ReadingFailure | undefined;
  @internal() private mapping: Mapping = {};
  @internal() private networkTitle = '';
  @internal() private isBusy = false;
  @internal() private said = '';
  @internal() private problem = '';
  @internal() private kept: readonly KeptEntry[] = [];
  @internal() private countries: readonly CountryChoice[] = [];
  @internal() private openNames: ReadonlySet<string> = new Set();

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  #url: string | undefined;
  #fetching: AbortController | undefined;
  /** Only what was asked for last is shown. */
  #turn = 0;

  get isOpen(): boolean {
    return this.dialog?.open ?? false;
  }

  private get says(): OpenDataWords {
    return openDataWords(this.language);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!changed.has('asked') || this.asked === 0) return;
    const { offer } = this.data;
    this.data.offer = undefined;
    void this.#begin(offer);
  }

  async #begin(offer: OpenData['offer']): Promise<void> {
    this.#toChoice();
    if (!this.isOpen) this.dialog?.showModal();
    this.data.isOpen = true;
    void this.#listKept();
    if (!offer) return;
    if ('text' in offer) await this.#readText(offer.text);
    else await this.#readFiles(offer.files);
  }

  async #listKept(): Promise<void> {
    const { listKept } = await import('./store.ts');
    this.kept = await listKept().catch(() => []);
  }

  #toChoice(): void {
    this.stage = 'choose';
    this.preview = this.failure = undefined;
    this.mapping = {};
    this.#url = undefined;
    this.said = this.problem = '';
    this.openNames = new Set();
  }

  // Reading

  async #readFiles(files: readonly File[]): Promise<void> {
    if (files.length > 0) await this.#read(() => inputFiles(files));
  }

  async #readText(text: string): Promise<void> {
    const name = `${this.says.pasted}.tsv`;
    await this.#read(async () => [{ name, bytes: new TextEncoder().encode(text) }]);
  }

  async #readAddress(text: string): Promise<void> {
    let url: URL;
    try {
      url = new URL(text.trim());
      if (!/^https?:$/.test(url.protocol)) throw new Error(url.protocol);
    } catch {
      this.problem = this.says.badAddress;
      return;
    }
    this.#url = url.href;
    const { signal } = (this.#fetching = new AbortController());
    await this.#read(() => fetchFile(url, signal), 'fetch');
  }

  /** @param files undefined: those of the last time, read as `mapping` says */
  async #read(
    files: (() => Promise<readonly InputFile[]>) | undefined,
    step: Step | 'fetch' = 'decode',
  ): Promise<void> {
    const turn = ++this.#turn;
    this.problem = '';
    this.isBusy = true;
    if (files) {
      this.stage = 'reading';
      this.step = step;
      void this.#focusHeading();
    }
    try {
      const reader = await this.data.reader();
      const given = await files?.();
      const preview = await reader.read(given, this.mapping, (next) => {
        if (turn === this.#turn) this.step = next;
      });
      if (turn !== this.#turn) return;
      await this.#nameCountries();
      const isNew = this.preview === undefined;
      if (isNew) this.networkTitle = preview.title;
      this.preview = preview;
      this.failure = undefined;
      this.stage = 'preview';
      this.said = isNew ? '' : this.#account(preview);
      if (isNew) void this.#focusHeading();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    } finally {
      if (turn === this.#turn) this.isBusy = false;
    }
  }

  #account({ understood }: Preview): string {
    if (!understood) return '';
    const { read, drawn, listed } = understood.report.rows;
    return this.says.rows(String(read), String(drawn), String(listed));
  }

  #fail(error: unknown): void {
    if (error instanceof ReadingStopped) return;
    this.stage = 'failed';
    if (error instanceof Unreachable) {
      this.stage = 'choose';
      this.problem = this.says.unreachable(error.url);
      return;
    }
    this.failure =
      error instanceof ReadingFailed
        ? error.failure
        : { code: 'invalid', message: error instanceof Error ? error.message : String(error), facts: {} };
    void this.#focusHeading();
  }

  async #nameCountries(): Promise<void> {
    if (this.countries.length > 0) return;
    const { language } = this;
    const base = await this.data.base();
    const { countryBook } = await import('../../read/countries.ts');
    const collator = new Intl.Collator(language);
    this.countries = countryBook(base.countries)
      .all()
      .map((row) => ({ id: row.id, name: (language === 'ja' ? row.name_ja : row.name_en) ?? row.name_en ?? row.id }))
      .sort((a, b) => collator.compare(a.name, b.name));
  }

  readonly #change = (patch: Mapping): void => {
    this.mapping = { ...this.mapping, ...patch };
    void this.#read(undefined);
  };

  async #stop(): Promise<void> {
    this.#turn++;
    this.#fetching?.abort();
    (await this.data.reader()).stop();
    this.isBusy = false;
    this.#toChoice();
    this.said = this.says.stopped;
    void this.#focusHeading();
  }

  async #show(mode: Mode): Promise<void> {
    const { preview } = this;
    if (!preview) return;
    this.isBusy = true;
    this.stage = 'reading';
    this.step = 'make';
    try {
      const reader = await this.data.reader();
      const id = `own-${Math.random().toString(36).slice(2, 10)}`;
      const { today } = this.data;
      const made = await reader.make({
        id,
        mode,
        title: this.networkTitle,
        today,
        ...(this.#url === undefined ? {} : { url: this.#url }),
      });
      this.dialog?.close();
      const isShown = await this.data.show(made);
      this.data.say(isShown ? this.says.shown(made.entry.title) : this.says.stopped, isShown);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.isBusy = false;
    }
  }

  async #reopen(id: string): Promise<void> {
    this.isBusy = true;
    const isThere = await this.data.reopen(id).catch(() => false);
    this.isBusy = false;
    if (isThere) this.dialog?.close();
    else await this.#listKept();
  }

  async #forget({ id, title }: KeptEntry): Promise<void> {
    await this.data.forget(id);
    await this.#listKept();
    this.said = this.says.forgotten(title);
    void this.#focusHeading();
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  // Rendering

  protected override render(): TemplateResult {
    const { says, stage } = this;
    const title =
      stage === 'preview' && this.preview ? says.previewTitle(this.preview.files.join(', ')) : says.openTitle;
    return html`<dialog
      aria-labelledby="title"
      lang=${this.language}
      @cancel=${this.#cancelled}
      @close=${() => this.#closed()}
    >
      <div class="head">
        <h2 id="title" tabindex="-1">${title}</h2>
        <button
          type="button"
          class="close"
          aria-label=${says.close}
          title=${says.close}
          @click=${() => this.dialog?.close()}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div class="body" aria-busy=${this.isBusy ? 'true' : 'false'}>${this.#body()}</div>
      ${this.#foot()}
      <p class="status" role="status">${stage === 'reading' ? says.steps[this.step] : this.said || nothing}</p>
    </dialog>`;
  }

  #body(): TemplateResult {
    const { says, stage, preview, failure } = this;
    if (stage === 'reading')
      return html`<div class="reading">
        <progress aria-label=${says.steps[this.step]}></progress>
        <p>${says.steps[this.step]}</p>
      </div>`;
    if (stage === 'failed' && failure) return failureTemplate(failure, says, this.mapping, this.#change);
    if (stage === 'preview' && preview)
      return html`${
        preview.understood
          ? html`<div class="field wide">
              <label for="network-title">${says.title}</label>
              <input
                id="network-title"
                type="text"
                autocomplete="off"
                .value=${this.networkTitle}
                @input=${(event: Event) => (this.networkTitle = (event.target as HTMLInputElement).value)}
              />
            </div>`
          : nothing
      }
      ${previewTemplate({
        preview,
        mapping: this.mapping,
        lang: this.language,
        words: says,
        countries: this.countries,
        opened: this.openNames,
        change: this.#change,
        open: (name) => (this.openNames = new Set([...this.openNames, name])),
      })}`;
    return chooserTemplate({
      words: says,
      problem: this.problem,
      kept: this.kept,
      isBusy: this.isBusy,
      files: (files) => void this.#readFiles(files),
      text: (text) => void this.#readText(text),
      address: (text) => void this.#readAddress(text),
      reopen: (id) => void this.#reopen(id),
      forget: (entry) => void this.#forget(entry),
    });
  }

  #foot(): TemplateResult | typeof nothing {
    const { says, stage, preview, isBusy } = this;
    if (stage === 'choose') return nothing;
    if (stage === 'reading')
      return html`<div class="foot">
        <button type="button" @click=${() => void this.#stop()}>${says.cancel}</button>
      </div>`;
    const another = html`<button type="button" @click=${() => this.#toChoice()}>${says.another}</button>`;
    if (stage === 'failed' || !preview) return html`<div class="foot">${another}</div>`;
    const isEmpty = preview.nodes === 0;
    const canAdd = preview.betweenCountries > 0;
    return html`<div class="foot">
      <button type="button" class="primary" ?disabled=${isBusy || isEmpty} @click=${() => void this.#show('own')}>
        ${says.show}
      </button>
      <button
        type="button"
        ?disabled=${isBusy || !canAdd}
        aria-describedby="onto-hint"
        @click=${() => void this.#show('onto')}
      >
        ${says.onto}
      </button>
      ${another}
      <span class="muted hint" id="onto-hint">
        ${canAdd ? says.ontoHint(preview.betweenCountries.toLocaleString('en'), preview.others === 0 ? '' : preview.others.toLocaleString('en')) : says.ontoNone}
      </span>
    </div>`;
  }

  /** Escape while reading stops the reading first. */
  readonly #cancelled = (event: Event): void => {
    if (this.stage !== 'reading') return;
    event.preventDefault();
    void this.#stop();
  };

  #closed(): void {
    this.data.isOpen = false;
    if (this.stage === 'reading' && this.step !== 'make') void this.#stop();
    this.dispatchEvent(new CustomEvent('open-data-close', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-open-data-dialog': CollabOpenDataDialog;
  }
}
