import { html, type TemplateResult } from 'lit';

import { SHOWN_VIEWS } from '../elements/collab-graph/view-elements.ts';
import type { SearchSelection } from '../elements/search/search.ts';
import type { Context } from '../elements/session/context.ts';
import type { Session } from '../elements/session/session.ts';
import { answerWords } from '../locales/answers.ts';
import type { ExplorerMessages } from '../locales/explorer.ts';
import type { Locale } from '../model/graph.ts';
import { THEMES, type ThemeName } from '../view/view-state.ts';

const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['ja', '日本語'],
  ['en', 'English'],
];

export interface PageHead {
  /** Undefined until there are data. */
  readonly context: Context | undefined;
  readonly session: Session;
  readonly words: ExplorerMessages;
  readonly lang: Locale;
  readonly filtersOpen: boolean;
  /** The button for data of one's own, where they can be opened. */
  readonly openButton: unknown;
  readonly searched: (event: CustomEvent<SearchSelection>) => unknown;
  readonly questionAsked: () => unknown;
  readonly newsAsked: () => unknown;
  readonly toggleFilters: () => unknown;
  readonly openQuestions: () => unknown;
  readonly share: () => unknown;
  readonly openHelp: () => unknown;
}

/** Search, view, language, colours, share, help: what is above the page. */
export function pageHead(head: PageHead): TemplateResult {
  const { context, words, session, lang } = head;
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
      @search-choose=${head.searched}
      @question-ask=${head.questionAsked}
      @news-ask=${head.newsAsked}
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
      aria-expanded=${head.filtersOpen ? 'true' : 'false'}
      aria-controls="rail"
      @click=${head.toggleFilters}
    >
      ${words.showFilters}
    </button>
    <button type="button" class="questions" aria-haspopup="dialog" ?disabled=${!context} @click=${head.openQuestions}>
      ${answerWords(lang).menu}
    </button>
    ${head.openButton}
    <div class="tools">
      <select
        aria-label=${words.language}
        ?disabled=${!context}
        @change=${(event: Event) => session.update({ lang: (event.target as HTMLSelectElement).value as Locale })}
      >
        ${LANGUAGES.map(([id, name]) => html`<option value=${id} lang=${id} ?selected=${id === lang} .selected=${id === lang}>${name}</option>`)}
      </select>
      ${themeField(session, words, 'theme')}
      <button type="button" class="share" ?disabled=${!context} @click=${head.share}>${words.share}</button>
      <button
        type="button"
        class="help"
        aria-label=${words.help}
        title=${words.help}
        aria-keyshortcuts="?"
        @click=${head.openHelp}
      >
        ?
      </button>
    </div>
  </header>`;
}

/** Light, dark, or what the reader's system has. */
export function themeField(session: Session, words: ExplorerMessages, className: string): TemplateResult {
  const current = session.state?.theme ?? 'auto';
  return html`<select
    class=${className}
    aria-label=${words.theme}
    ?disabled=${!session.state}
    @change=${(event: Event) => session.update({ theme: (event.target as HTMLSelectElement).value as ThemeName })}
  >
    ${THEMES.map((theme) => html`<option value=${theme} ?selected=${current === theme} .selected=${current === theme}>${words.theme}: ${words.themes[theme]}</option>`)}
  </select>`;
}
