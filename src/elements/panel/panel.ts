import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state as internal } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';

import { citeButton } from '../../locales/cite-button.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import type { ViewState } from '../../view/view-state.ts';
import { nameOf, type Context } from '../session/context.ts';
import { controls } from '../look/controls.ts';
import { copyText } from '../save/copy-text.ts';
import { comparisonContent } from './comparison.ts';
import { contentOf } from './content.ts';
import { edgeContent, edgeTitle } from './edge.ts';
import type { PanelContext } from './parts.ts';
import { pathsContent } from './paths.ts';
import { panelStyles } from './styles.ts';
import { openCite } from '../cite/open-cite.ts';
import { isTyping } from '../search/is-typing.ts';
import { emit } from '../events.ts';
import { SessionElement } from '../session/session-element.ts';
import { nodeColour, nodeSwatch } from '../look/swatch.ts';
import { tokens } from '../look/tokens.ts';
import { nodeKindWord, tieKindWord } from '../session/kind-words.ts';

/** What `link-copy` carries. */
export interface LinkCopy {
  readonly copied: boolean;
}

/**
 * Details of what is selected: of a country its frameworks, mobility and
 * partners, of a framework its members, of a tie its evidence. Compares two
 * nodes and shows how two countries are connected.
 *
 * @fires panel-close - after the reader closed it and the selection was cleared
 * @fires go-to - The reader goes back to the figure, and the selection stays. `detail: { part: 'figure' }`
 * @fires link-copy - CustomEvent<LinkCopy>, after the link was copied or the browser refused
 * @csspart header - name, kind and close button
 * @csspart actions - focus, compare, connect, copy link
 * @csspart body - the sections
 */
export class CollabPanel extends SessionElement {
  static override styles = [tokens, controls, panelStyles];

  /** Where a link to the view comes from; without it the page's address is copied. */
  linkFor: (() => string) | undefined;

  @query('h2') private readonly heading!: HTMLElement | null;

  @internal() private copied = '';

  #returnTo: Element | null = null;
  #takesFocus = false;
  #shown: string | undefined;

  /** Puts the focus on the heading, remembering where it was. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    const active = focusedIn(document);
    if (active && active !== document.body && !this.renderRoot.contains(active)) this.#returnTo = active;
    this.heading?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#escape);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#escape);
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event)) return;
    event.preventDefault();
    this.close();
  };

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { select } = this.session?.state ?? {};
    if (select !== this.#shown) this.copied = '';
  }

  protected override updated(): void {
    const { select } = this.session?.state ?? {};
    if (select === this.#shown) return;
    this.#shown = select;
    this.scrollTop = 0;
    this.parentElement?.scrollTo?.({ top: 0 });
    if (this.#takesFocus) this.heading?.focus();
    this.#takesFocus = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this;
    if (!context) return nothing;
    const { state, graph, words, session } = context;
    const panel: PanelContext = { ...context, select: (id) => this.#select(id) };
    const id = state.select ?? ((state.compare ?? state.path) ? state.focus : undefined);
    if (id === undefined) return nothing;
    const isNode = graph.hasNode(id);
    const isEdge = !isNode && graph.hasEdge(id);
    if (!isNode && !isEdge) {
      return html`${this.#header(words.details, nothing)} ${this.#progress(context)}
        <div class="body" part="body">${context.complete ? html`<p>${words.notInData(id)}</p>` : nothing}</div>`;
    }
    const kind = isNode ? graph.getNodeAttributes(id).kind : undefined;
    const title = kind ? nameOf(context, id) : edgeTitle(panel, id);
    const subtitle = kind
      ? html`<span class="marked"
          >${nodeSwatch(context.dataset, kind, nodeColour(kind, id, context.theme, state.focus))}
          <span>${nodeKindWord(context, kind)}${this.#otherName(context, id)}</span></span
        >`
      : tieKindWord(context, graph.getEdgeAttributes(id).kind);
    return html`
      ${this.#header(title, subtitle)} ${this.#progress(context)}
      ${kind ? this.#actions(context, id, kind) : this.#edgeActions(context, id)}
      <div class="body" part="body">
        ${
          state.compare && isNode && graph.hasNode(state.compare)
            ? html`<section class="extra">
                <h3>${words.comparison(title, nameOf(context, state.compare))}</h3>
                <button type="button" @click=${() => session.update({ compare: undefined })}>${words.stop}</button>
                ${comparisonContent(panel, id, state.compare)}
              </section>`
            : nothing
        }
        ${
          state.path && isNode && graph.hasNode(state.path)
            ? html`<section class="extra">
                <h3>${words.paths(title, nameOf(context, state.path))}</h3>
                <button type="button" @click=${() => session.update({ path: undefined })}>${words.stop}</button>
                ${pathsContent(panel, id, state.path)}
              </section>`
            : nothing
        }
        ${guard([id, session.requested, ...contentKeys(context)], () => (kind ? contentOf(panel, id) : edgeContent(panel, id)))}
      </div>
    `;
  }

  #header(title: string, subtitle: unknown): TemplateResult {
    return html`<header part="header">
      <button type="button" class="to-figure" @click=${() => emit(this, 'go-to', { part: 'figure' })}>
        ${this.words.backToFigure}
      </button>
      <h2 tabindex="-1">${title}</h2>
      <button
        type="button"
        class="close plain"
        aria-label=${this.words.closeDetails}
        title=${this.words.closeDetails}
        @click=${() => this.close()}
      >
        ×
      </button>
      ${subtitle === nothing ? nothing : html`<p class="kind">${subtitle}</p>`}
    </header>`;
  }

  /** The name in the other language: a reader of one source needs it to find the thing in another. */
  #otherName({ graph, lang }: Context, id: string): unknown {
    const { name } = graph.getNodeAttributes(id);
    const other = lang === 'en' ? 'ja' : 'en';
    return name[other] === name[lang] ? nothing : html` · <span lang=${other}>${name[other]}</span>`;
  }

  #progress({ words, session }: Context): TemplateResult | typeof nothing {
    if (session.status === 'failed') return html`<p class="alert" role="alert">${words.loadFailedPart}</p>`;
    if (session.status === 'complete') return nothing;
    return html`<div class="progress" role="status">
      <progress aria-label=${words.loadingDetails}></progress> ${words.loadingDetails}
    </div>`;
  }

  #actions(context: Context, id: string, kind: NodeKind): TemplateResult {
    const { state, words, dataset, graph, session } = context;
    const isCountry = kind === 'country';
    const isGroup = kind === 'framework' || kind === 'programme';
    const options = (isCountry ? dataset.countries : isGroup ? dataset.groups : [])
      .map((row) => row.id)
      .filter((one) => one !== id && graph.hasNode(one));
    const named = options
      .map((one) => [one, nameOf(context, one)] as const)
      .sort(([, a], [, b]) => a.localeCompare(b, context.lang));
    const pick = (key: 'compare' | 'path', label: string, aria: string): TemplateResult =>
      html`<select
        aria-label=${aria}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          session.update({ select: id, [key]: value || undefined });
        }}
      >
        <option value="" ?selected=${!state[key]} .selected=${!state[key]}>${label}</option>
        ${named.map(([one, name]) => html`<option value=${one} ?selected=${state[key] === one} .selected=${state[key] === one}>${name}</option>`)}
      </select>`;
    return html`<div class="actions" part="actions">
      ${
        isCountry
          ? html`<button
              type="button"
              ?disabled=${state.focus === id}
              @click=${() => session.update({ focus: id, viewport: undefined, pins: undefined })}
            >
              ${state.focus === id ? words.isFocus : words.focusHere}
            </button>`
          : nothing
      }
      ${isCountry || isGroup ? pick('compare', words.compareWith, words.compareAria(nameOf(context, id))) : nothing}
      ${isCountry ? pick('path', words.pathTo, words.pathAria(nameOf(context, id))) : nothing}
      ${this.#copyButton(context)}
    </div>`;
  }

  #edgeActions(context: Context, id: string): TemplateResult {
    return html`<div class="actions" part="actions">
      <button type="button" class="cite" aria-haspopup="dialog" @click=${() => void openCite(this, context, id)}>
        ${citeButton(context.lang)}
      </button>
      ${this.#copyButton(context)}
    </div>`;
  }

  #copyButton({ words }: Context): TemplateResult {
    return html`<button type="button" @click=${this.#copy}>${words.copyLink}</button>
      <span role="status" class="muted">${this.copied}</span>`;
  }

  readonly #copy = async (): Promise<void> => {
    const done = await copyText(this.linkFor?.() ?? location.href);
    this.copied = done ? this.words.linkCopied : this.words.copyFailed;
    this.dispatchEvent(new CustomEvent<LinkCopy>('link-copy', { detail: { copied: done } }));
  };

  #select(id: string): void {
    this.#takesFocus = true;
    this.session?.update({ select: id, compare: undefined, path: undefined });
  }

  /** Clears the selection and puts the focus back where it came from. */
  close(): void {
    const cleared: { [K in keyof ViewState]?: undefined } = { select: undefined, compare: undefined, path: undefined };
    this.session?.update(cleared);
    const back = this.#returnTo;
    this.#returnTo = null;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    this.dispatchEvent(new CustomEvent('panel-close', { bubbles: true, composed: true }));
  }
}

/** What has the focus, in whatever shadow roots. */
function focusedIn(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot ? (focusedIn(active.shadowRoot) ?? active) : active;
}

/** What the contents depend on: moving the picture or the slider must not ask all the questions again. */
function contentKeys({ graph, state, theme, complete }: Context): readonly unknown[] {
  return [
    graph,
    complete,
    state.focus,
    state.at,
    state.period,
    state.confidence,
    state.status.join(),
    state.lang,
    theme.name,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-panel': CollabPanel;
  }
}
