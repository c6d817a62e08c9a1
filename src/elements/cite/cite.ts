import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { query, state as internal } from 'lit/decorators.js';

import { CITE_FORMATS, citeTie, writeTieCitation, type CitedEdge, type CiteFormat } from '../../export/cite-tie.ts';
import { citeWords } from '../../locales/cite.ts';
import type { CollabGraph, Locale } from '../../model/graph.ts';
import { controls } from '../look/controls.ts';
import { copyText } from '../save/copy-text.ts';
import { tokens } from '../look/tokens.ts';

/**
 * The sources of one tie, numbered, to be copied into a footnote or a reference
 * manager: as text, Markdown, BibTeX or CSL-JSON.
 *
 * @fires cite-close - after the reader closed it
 * @csspart dialog - the dialog
 * @csspart text - the citation
 */
export class CollabCite extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      dialog {
        inline-size: min(44rem, 94vw);
        max-block-size: 90dvh;
        padding: 16px 20px;
        border: 1px solid var(--control);
        border-radius: 10px;
        background: var(--raised);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      header,
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
        justify-content: space-between;
      }
      h2 {
        margin: 0;
        font-size: 1.125rem;
      }
      .formats {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding-block: 10px;
      }
      textarea {
        inline-size: 100%;
        min-block-size: 12rem;
        padding: 8px 10px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--background);
        color: inherit;
        font:
          0.8125rem/1.5 ui-monospace,
          monospace;
        resize: vertical;
      }
      .foot {
        padding-block-start: 8px;
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('textarea') private readonly text!: HTMLTextAreaElement | null;

  @internal() private format: CiteFormat = 'text';
  @internal() private said = '';
  @internal() private about:
    { readonly graph: CollabGraph; readonly edge: CitedEdge; readonly lang: Locale } | undefined;

  /** Shows the citation of an edge; the focus goes back to where it was when it is closed. */
  async show(graph: CollabGraph, edge: CitedEdge, lang: Locale): Promise<void> {
    this.about = { graph, edge, lang };
    this.said = '';
    await this.updateComplete;
    if (!this.dialog?.open) this.dialog?.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.about) return nothing;
    const { graph, edge, lang } = this.about;
    const words = citeWords(lang);
    const citation = citeTie(graph, [edge], lang);
    return html`<dialog part="dialog" lang=${lang} aria-labelledby="title" closedby="any" @close=${this.#closed}>
      <header>
        <h2 id="title">${words.title}</h2>
        <button type="button" class="plain" aria-label=${words.close} title=${words.close} @click=${this.#close}>
          ×
        </button>
      </header>
      <div class="formats" role="group" aria-label=${words.format}>
        ${CITE_FORMATS.map(
          (format) =>
            html`<button
              type="button"
              aria-pressed=${this.format === format ? 'true' : 'false'}
              @click=${() => this.#choose(format)}
            >
              ${words.formats[format]}
            </button>`,
        )}
      </div>
      <textarea
        part="text"
        readonly
        aria-label=${words.citeWhat(citation.title)}
        .value=${writeTieCitation(citation, this.format, lang)}
      ></textarea>
      <div class="foot">
        <span class="muted">${words.listed(citation.sources.length)}</span>
        <span role="status" class="muted">${this.said}</span>
        <button type="button" class="copy" @click=${this.#copy}>${words.copy}</button>
      </div>
    </dialog>`;
  }

  #choose(format: CiteFormat): void {
    this.format = format;
    this.said = '';
  }

  readonly #copy = async (): Promise<void> => {
    const words = citeWords(this.about!.lang);
    const done = await copyText(this.text?.value ?? '');
    this.said = done ? words.copied : words.failed;
    if (!done) this.text?.select();
  };

  readonly #close = (): void => this.dialog?.close();

  readonly #closed = (): void => {
    this.about = undefined;
    this.dispatchEvent(new CustomEvent('cite-close', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-cite': CollabCite;
  }
}
