import type { Dataset } from '../data/dataset.ts';
import type { Session, SessionChange } from '../elements/session/session.ts';
import type { Locale } from '../model/graph.ts';
import { parseView } from '../view/codec.ts';
import { toQuery } from '../view/print-view.ts';
import { defaultView } from '../view/defaults.ts';
import type { ViewState } from '../view/view-state.ts';
import { ownParameters, urlProblems, type UrlProblem } from './url-problems.ts';

/** The language of a reader whose address does not name one. */
export function readerLanguage(languages: readonly string[] = navigator.languages): Locale {
  for (const language of languages) {
    if (/^ja\b/i.test(language)) return 'ja';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}

/** What an entry of the browser's history keeps beside its address: the query of the view from before an answer. */
const BEFORE = 'beforeAnswer';

/** How long a browser that takes no more changes of the address is left alone. */
const AGAIN_MS = 1000;
const MOST_TRIES = 20;

/** Parameter that names a network that the reader's browser keeps. */
const DATA = 'data';

/** The network that an address names; undefined for the built-in one. */
export function dataIn(search: string): string | undefined {
  return new URLSearchParams(search).get(DATA) ?? undefined;
}

/**
 * Keeps the address and a session's state the same: the address decides the
 * state at the beginning and on back and forward, the state the address after
 * that. So every change is a step that the browser can undo.
 */
export class UrlSync {
  /** What of the address could not be read. */
  problems: readonly UrlProblem[] = [];
  /** Id of the network shown, where it is not the built-in one. */
  data: string | undefined;
  /** Shows the network that an entry of the browser's history names. */
  reopen: ((id: string | undefined) => void) | undefined;
  #isTouched = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  readonly #language: Locale;

  constructor(
    private readonly session: Session,
    private readonly changed: () => void,
    private readonly view: Window = window,
  ) {
    this.#language = readerLanguage(view.navigator.languages);
  }

  connect(): void {
    this.view.addEventListener('popstate', this.#pop);
    this.session.addEventListener('change', this.#write);
    this.session.addEventListener('load', this.#loaded);
  }

  disconnect(): void {
    this.view.removeEventListener('popstate', this.#pop);
    this.session.removeEventListener('change', this.#write);
    this.session.removeEventListener('load', this.#loaded);
    clearTimeout(this.#later);
  }

  /** The state that the address asks for. */
  readonly initial = (dataset: Dataset): ViewState => {
    const state = this.#read(dataset);
    this.#recall(state, dataset);
    return state;
  };

  /** A link to the view as it is (or another), language included: whoever opens it sees the same. */
  link(state: ViewState | undefined = this.session.state): string {
    const { dataset } = this.session;
    const { origin, pathname } = this.view.location;
    if (!state || !dataset) return this.view.location.href;
    const query = toQuery(state, { dataset });
    const lang = /(^|&)lang=/.test(query) ? '' : `lang=${state.lang}`;
    return `${origin}${pathname}?${[this.#source, query, lang].filter(Boolean).join('&')}`;
  }

  /** Writes the address anew: other data are shown. */
  push(mode: 'push' | 'replace' = 'push'): void {
    const { state } = this.session;
    this.problems = [];
    if (state) this.#put(state, mode);
    this.changed();
  }

  get #source(): string {
    return this.data === undefined ? '' : `${DATA}=${encodeURIComponent(this.data)}`;
  }

  dismissProblems(): void {
    this.problems = [];
    this.changed();
  }

  #base(dataset: Dataset): ViewState {
    return { ...defaultView(dataset), lang: this.#language };
  }

  #read(dataset: Dataset, query = this.view.location.search): ViewState {
    const { graph } = this.session;
    const isWhole = this.session.status === 'complete';
    const text = Object.fromEntries(ownParameters(query));
    return parseView(text, { dataset, base: this.#base(dataset), ...(graph && isWhole ? { graph } : {}) }).state;
  }

  /** The view from before an answer is kept beside the address, so that the answer closes to it after the page was loaded again, too. */
  #recall({ ask }: ViewState, dataset: Dataset): void {
    const kept: unknown = this.view.history.state;
    if (ask === undefined || typeof kept !== 'object' || kept === null || !Object.hasOwn(kept, BEFORE)) return;
    this.session.beforeAnswer = this.#read(dataset, String((kept as Record<string, unknown>)[BEFORE]));
  }

  #kept({ ask }: ViewState, dataset: Dataset): object | null {
    const { beforeAnswer } = this.session;
    return ask === undefined || !beforeAnswer
      ? null
      : { [BEFORE]: toQuery(beforeAnswer, { dataset, base: this.#base(dataset) }) };
  }

  /** With the second part come names and edges that the first did not know: the address is read again. */
  readonly #loaded = (): void => {
    const { dataset, graph, state, status } = this.session;
    if (!dataset || !state || status !== 'complete') return;
    this.problems = urlProblems(this.view.location.search, { dataset, ...(graph ? { graph } : {}) });
    if (!this.#isTouched) {
      const wanted = this.#read(dataset);
      const base = this.#base(dataset);
      if (toQuery(wanted, { dataset, base }) !== toQuery(state, { dataset, base }))
        this.session.replace(wanted, 'none');
      this.#recall(wanted, dataset);
    }
    this.changed();
  };

  readonly #pop = (): void => {
    const { dataset, graph } = this.session;
    const id = dataIn(this.view.location.search);
    if (id !== this.data && this.reopen) return this.reopen(id);
    if (!dataset) return;
    this.problems = urlProblems(this.view.location.search, { dataset, ...(graph ? { graph } : {}) });
    const state = this.#read(dataset);
    this.session.replace(state, 'none');
    this.#recall(state, dataset);
    this.changed();
  };

  readonly #write = (event: Event): void => {
    const { history: mode } = (event as CustomEvent<SessionChange>).detail;
    const { state } = this.session;
    if (mode !== 'none' && state) this.#put(state, mode);
  };

  /**
   * What an address need not say. A language that it names stays in it, also where it is the reader's own:
   * who passes the address on from the browser's bar passes on the page that they saw.
   */
  #unsaid(state: ViewState, dataset: Dataset, search: string): ViewState {
    const base = this.#base(dataset);
    return new URLSearchParams(search).has('lang') ? { ...base, lang: state.lang === 'ja' ? 'en' : 'ja' } : base;
  }

  #put(state: ViewState, mode: 'push' | 'replace'): void {
    const { dataset } = this.session;
    if (!dataset) return;
    this.#isTouched = true;
    const { pathname, search, hash } = this.view.location;
    const own = toQuery(state, { dataset, base: this.#unsaid(state, dataset, search) });
    const query = [this.#source, own].filter(Boolean).join('&');
    if ((search.startsWith('?') ? search.slice(1) : search) === query) return;
    const address = `${pathname}${query ? `?${query}` : ''}${hash}`;
    const kept = this.#kept(state, dataset);
    clearTimeout(this.#later);
    try {
      if (mode === 'push') this.view.history.pushState(kept, '', address);
      else this.view.history.replaceState(kept, '', address);
      this.#tries = 0;
    } catch {
      // Safari takes a hundred in ten seconds and throws then: the address follows once it takes them again. A page
      // from a disk may take none, ever.
      if (++this.#tries > MOST_TRIES) return;
      this.#later = setTimeout(() => this.session.state && this.#put(this.session.state, mode), AGAIN_MS);
    }
  }
}
