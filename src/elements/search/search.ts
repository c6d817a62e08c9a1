import { css, html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { answerWords } from '../../locales/answers.ts';
import { newsMenu } from '../../locales/news-menu.ts';
import { searchNodes, type SearchHit, type SearchResult } from '../../query/search.ts';
import type { Ask, ViewState } from '../../view/view-state.ts';
import { nameOf, type Context } from '../session/context.ts';
import { controls } from '../look/controls.ts';
import { reveal, type RevealedBy } from './reveal.ts';
import { listFor, type ListName } from './search-lists.ts';
import type { Session } from '../session/session.ts';
import { SessionElement } from '../session/session-element.ts';
import { nodeColour, nodeSwatch } from '../look/swatch.ts';
import { tokens } from '../look/tokens.ts';
import { nodeKindsWord } from '../session/kind-words.ts';
import { isTyping } from './is-typing.ts';

/** What `search-choose` carries. */
export interface SearchSelection {
  readonly id: string;
  /** What had to change so that the node could be shown, in words. */
  readonly message: string;
  /** Takes back what changed besides the selection; absent where nothing did. */
  readonly undo?: (() => void) | undefined;
}

const NOTHING: SearchResult = { hits: [], total: 0 };

/**
 * Finds nodes of every kind by name, code or alias in Japanese or English, and
 * brings the chosen one into the picture. A combobox with a list, as the ARIA
 * Authoring Practices describe it; `/` anywhere on the page puts the focus here.
 *
 * @fires search-choose - CustomEvent<SearchSelection>, after a node was chosen
 * @fires question-ask - CustomEvent<Ask>, after a list of the page was chosen (“open calls”, 公募中)
 * @fires news-ask - after what is new was asked for
 * @csspart input - the field
 * @csspart shortcut - the key that puts the focus here
 * @csspart list - the list of results
 */
export class CollabSearch extends SessionElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        position: relative;
      }
      .field {
        position: relative;
      }
      .field input[type='text'] {
        inline-size: 100%;
        min-height: 36px;
        padding-inline: 34px 34px;
        appearance: none;
      }
      input::placeholder {
        color: var(--muted);
        opacity: 1;
      }
      .glass {
        position: absolute;
        inset: 0 auto 0 10px;
        margin-block: auto;
        color: var(--muted);
        pointer-events: none;
      }
      kbd {
        position: absolute;
        inset: 0 8px 0 auto;
        block-size: 22px;
        margin-block: auto;
        padding-inline: 7px;
        border: 1px solid var(--rule);
        border-radius: 4px;
        font: inherit;
        font-size: 0.75rem;
        line-height: 20px;
        color: var(--muted);
        pointer-events: none;
      }
      input:focus ~ kbd {
        display: none;
      }
      .popup {
        position: absolute;
        z-index: 30;
        inset-inline: 0;
        inset-block-start: calc(100% + 4px);
        min-inline-size: min(22rem, 90vw);
        max-block-size: min(28rem, 70vh);
        overflow: auto;
        padding-block: 4px;
        border: 1px solid var(--control);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: 0 10px 30px rgb(0 0 0 / 22%);
      }
      .kind {
        padding: 6px 12px 2px;
        font-size: 0.75rem;
        font-weight: 600;
        color: var(--muted);
      }
      .option {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 32px;
        padding: 3px 12px;
        cursor: pointer;
      }
      .option[aria-selected='true'] {
        background: var(--accent-soft);
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
      .option svg {
        flex: none;
      }
      .option span {
        min-inline-size: 0;
      }
      .why {
        margin-inline-start: auto;
        padding-inline-start: 8px;
        color: var(--muted);
        font-size: 0.8125rem;
        text-align: end;
      }
      .empty {
        padding: 8px 12px;
      }
      @media (forced-colors: active) {
        .option[aria-selected='true'] {
          outline-color: Highlight;
        }
      }
    `,
  ];

  @state() private text = '';

  @state() private open = false;

  @state() private active = -1;

  @query('input') private readonly input!: HTMLInputElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#slash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#slash);
  }

  override focus(): void {
    this.input?.focus();
  }

  protected override render(): TemplateResult {
    const { words, context } = this;
    const result = context && this.text ? this.#found(context) : NOTHING;
    const list = context ? listFor(this.text) : undefined;
    const first = list === undefined ? 0 : 1;
    const options = result.hits.length + first;
    const expanded = this.open && this.text.trim() !== '';
    const activeId = expanded && this.active >= 0 && this.active < options ? `option-${this.active}` : undefined;
    return html`
      <div class="field">
        <svg class="glass" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zm4 9 3.5 3.5"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
          />
        </svg>
        <input
          part="input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-label=${words.search}
          aria-keyshortcuts="/"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded=${expanded ? 'true' : 'false'}
          aria-controls="list"
          aria-activedescendant=${activeId ?? nothing}
          placeholder=${words.searchHint}
          title=${words.searchShortcut}
          .value=${live(this.text)}
          ?disabled=${!context}
          @input=${this.#type}
          @keydown=${this.#key}
          @focus=${() => (this.open = true)}
          @blur=${() => (this.open = false)}
        />
        <kbd part="shortcut" aria-hidden="true">/</kbd>
      </div>
      <div class="popup" ?hidden=${!expanded} @mousedown=${(event: Event) => event.preventDefault()}>
        <div id="list" part="list" role="listbox" aria-label=${words.searchResults}>
          ${context && expanded && list ? this.#list(context, list) : nothing}
          ${context && expanded ? this.#groups(context, result, first) : nothing}
        </div>
        ${expanded && options === 0 ? html`<p class="empty">${words.searchNone(this.text.trim())}</p>` : nothing}
        ${result.total > result.hits.length ? html`<p class="empty muted">${words.searchMore(result.total - result.hits.length)}</p>` : nothing}
      </div>
      <div class="visually-hidden" role="status">${expanded ? words.searchCount(result.total + first) : ''}</div>
    `;
  }

  #found(context: Context): SearchResult {
    return searchNodes(context.dataset, this.text, { lang: context.lang });
  }

  /** A list of the page that the words ask for. */
  #list(context: Context, list: ListName): TemplateResult {
    const { menu, questions } = answerWords(context.lang);
    return html`<div role="group" aria-labelledby="kind-list">
      <div class="kind" id="kind-list" role="presentation">${menu}</div>
      <!-- eslint-disable-next-line lit-a11y/click-events-have-key-events -->
      <div
        id="option-0"
        class="option"
        role="option"
        tabindex="-1"
        aria-selected=${this.active === 0 ? 'true' : 'false'}
        @click=${() => this.#ask(list)}
        @keydown=${this.#key}
      >
        <span>${list === 'news' ? newsMenu(context.lang).name : questions[list].name}</span>
      </div>
    </div>`;
  }

  /** @param first number of the first option */
  #groups(context: Context, { hits }: SearchResult, first: number): TemplateResult[] {
    const kinds = [...new Set(hits.map((hit) => hit.kind))];
    return kinds.map(
      (kind) =>
        html`<div role="group" aria-labelledby=${`kind-${kind}`}>
          <div class="kind" id=${`kind-${kind}`} role="presentation">${nodeKindsWord(context, kind)}</div>
          ${hits.map((hit, index) =>
            hit.kind === kind
              ? html`<!-- eslint-disable-next-line lit-a11y/click-events-have-key-events -->
                  <div
                    id=${`option-${index + first}`}
                    class="option"
                    role="option"
                    tabindex="-1"
                    aria-selected=${index + first === this.active ? 'true' : 'false'}
                    @click=${() => this.#choose(hit)}
                    @keydown=${this.#key}
                  >
                    ${nodeSwatch(context.dataset, kind, nodeColour(kind, hit.id, context.theme, context.state.focus))}
                    <span>${hit.name}</span>
                    <span class="why">${this.#why(context, hit)}</span>
                  </div>`
              : nothing,
          )}
        </div>`,
    );
  }

  /** Kind is the heading; here is why it matched, where the name does not show it. */
  #why({ words, lang }: Context, { matchedBy, matched, matchedLang, name }: SearchHit): string {
    if (matched === name) return '';
    const label = matchedBy === 'name' && matchedLang !== lang ? words.matchedOther : words.matchedBy[matchedBy];
    return label ? `${label} ${matched}` : matched;
  }

  readonly #type = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.open = true;
    const isAny = listFor(this.text) !== undefined || (this.context && this.#found(this.context).hits.length > 0);
    this.active = this.context && isAny ? 0 : -1;
  };

  readonly #key = (event: KeyboardEvent): void => {
    // Enter that confirms a conversion of kana is the input method's, not ours.
    if (event.isComposing) return;
    const { hits } = this.context ? this.#found(this.context) : NOTHING;
    const list = this.context ? listFor(this.text) : undefined;
    const first = list === undefined ? 0 : 1;
    const options = hits.length + first;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.open = true;
      if (options === 0) return;
      this.active = (this.active + step + options) % options;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector(`#option-${this.active}`)?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && this.open && list !== undefined && this.active === 0) {
      event.preventDefault();
      this.#ask(list);
    } else if (event.key === 'Enter' && this.open && hits[this.active - first]) {
      event.preventDefault();
      this.#choose(hits[this.active - first]!);
    } else if (event.key === 'Escape') {
      if (!this.text) return;
      event.stopPropagation();
      if (this.open) this.open = false;
      else this.text = '';
    }
  };

  #ask(list: ListName): void {
    this.text = '';
    this.open = false;
    this.active = -1;
    const asked = list === 'news' ? { since: 'last' } : { ask: list };
    this.context?.session.update({ ...asked, select: undefined, compare: undefined, path: undefined });
    const options = { bubbles: true, composed: true };
    this.dispatchEvent(
      list === 'news'
        ? new CustomEvent('news-ask', options)
        : new CustomEvent<Ask>('question-ask', { detail: list, ...options }),
    );
  }

  #choose({ id }: SearchHit): void {
    const { context } = this;
    if (!context) return;
    const { state: before, session } = context;
    const { patch, by, group } = reveal(context.graph, context.state, id, context.today);
    this.text = '';
    this.open = false;
    this.active = -1;
    session.update({
      compare: undefined,
      path: undefined,
      ...(by === 'focus' ? { viewport: undefined } : {}),
      ...patch,
    });
    const detail: SearchSelection = {
      id,
      message: revealMessage(context, id, by, group),
      undo: by === 'nothing' || by === 'not' ? undefined : () => takeBack(session, before),
    };
    this.dispatchEvent(new CustomEvent<SearchSelection>('search-choose', { detail, bubbles: true, composed: true }));
  }

  readonly #slash = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    event.preventDefault();
    this.focus();
    this.input?.select();
  };
}

/** Colours and language that were chosen meanwhile are kept. */
function takeBack(session: Session, before: ViewState): void {
  const { lang, theme } = session.state ?? before;
  session.replace({ ...before, lang, theme });
}

/** What the search did to the picture, in words. */
export function revealMessage(context: Context, id: string, by: RevealedBy, group?: string): string {
  const { words, graph } = context;
  const name = nameOf(context, id);
  switch (by) {
    case 'nothing':
      return words.revealed(name);
    case 'kinds':
      return words.revealedKinds(name, nodeKindsWord(context, graph.getNodeAttributes(id).kind));
    case 'through':
      return words.revealedThrough(name, nameOf(context, group ?? id));
    case 'at':
      return words.revealedAt(name);
    case 'confidence':
      return words.revealedConfidence(name);
    case 'mobility':
      return words.revealedMobility(name);
    case 'focus':
      return words.revealedFocus(name);
    case 'not':
      return words.revealedNot(name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-search': CollabSearch;
  }
}
