/**
 * What several elements share while one network is explored: the data, the
 * state of the view, and what of the network it shows. State changes in one
 * place (`update`) and everybody hears of it (`change`).
 */
import { decodeCore } from '../../data/compiled.ts';
import type { Dataset } from '../../data/dataset.ts';
import { buildGraph, replaceDataset } from '../../model/build-graph.ts';
import { checkPositionsFile, type PositionsFile } from '../../layout/positions-file.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { CollabGraph, Locale } from '../../model/graph.ts';
import { kindsOf } from '../../model/kinds.ts';
import { defaultView } from '../../view/defaults.ts';
import { inState } from '../../view/in-state.ts';
import { selectView } from '../../view/select-view.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { View } from '../../view/view.ts';
import type { NewsMarks } from '../../scene/emphasis/emphasis.ts';
import { coreTells } from './core-part.ts';
import type { Whole } from './second-part.ts';
import { showsTheSame } from './shows-the-same.ts';
import { named } from '../../model/named.ts';

/** The state to begin with, given the data that names are looked up in; undefined where the first part cannot tell it. */
export type Initial = (dataset: Dataset, isWhole: boolean) => ViewState | undefined;

/** How a change enters the browser's history: a step to go back to, a correction of the last step, or not at all. */
export type HistoryMode = 'push' | 'replace' | 'none';

export interface SessionChange {
  readonly before: ViewState | undefined;
  readonly history: HistoryMode;
}

/** The network is loaded in two parts; with the first a picture can be drawn, with the second every detail is there. */
export type SessionStatus = 'empty' | 'loading' | 'partial' | 'complete' | 'failed';

/** Where a dataset comes from: its two parts, each a promise, so that the picture need not wait for the details. */
export interface DatasetParts {
  readonly core: Promise<unknown>;
  /** As a function: fetched when something needs it (`core-part.ts`), or `complete` asks for it. */
  readonly rest?: Promise<unknown> | (() => Promise<unknown>);
  /** What is said of the sources, fetched after `rest`; where it fails they are named without it. */
  readonly sources?: () => Promise<unknown>;
  /** Numbers that come when somebody asks for them (`request`). */
  readonly requested?: () => Promise<unknown>;
  /** Positions computed beforehand (`positions-file.ts`); where they fail the layout is computed. */
  readonly positions?: Promise<unknown>;
  /** Why there is nothing to show, in the reader's language. Rejects always. */
  readonly refused?: (cause: unknown) => Promise<never>;
}

/**
 * Dispatches `change` (CustomEvent<SessionChange>) after every change of the
 * state, `load` whenever more of the data is there, `sources` when their
 * addresses are, `error` when loading failed.
 */
export class Session extends EventTarget {
  #status: SessionStatus = 'empty';
  #dataset: Dataset | undefined;
  #graph: CollabGraph | undefined;
  #state: ViewState | undefined;
  #view: View | undefined;
  /** The state before the present answer was asked for, to which it closes; absent where there was none. */
  beforeAnswer: ViewState | undefined;
  #error: CollabGraphError | undefined;
  #positions: PositionsFile | undefined;
  /** Of the load that is under way: what an earlier one brings later is not wanted any more. */
  #loading = new AbortController();
  #isWanted = false;
  /** Fetches the second part, where it was left for later. */
  #later: (() => void) | undefined;

  /** Resolves when the addresses of the sources are there, or cannot be had. */
  described: Promise<void> = Promise.resolve();

  /** What is new since the edition that the state names, set by who loads it (`load-news.ts`); with it what the open answer is about. */
  news: NewsMarks | undefined;

  /**
   * Where the numbers are that come when somebody asks: `ready` to be asked for;
   * `none` where there are no more of them, as in data of one's own.
   */
  requested: 'none' | 'ready' | 'loading' | 'failed' = 'none';
  #more: (() => Promise<unknown>) | undefined;

  /** Spoken before there is a state that says which. */
  around: Locale | undefined;

  /** Day that `now` means, `YYYY-MM-DD`; set it for pictures that must not change. */
  today = new Date().toISOString().slice(0, 10);

  get status(): SessionStatus {
    return this.#status;
  }

  #lit: string | undefined;

  /** What is pointed at, here or beside the picture: id of a node, an edge or a group, or a kind of them. No part of the state. */
  get lit(): string | undefined {
    return this.#lit;
  }

  light(id: string | undefined): void {
    if (id === this.#lit) return;
    this.#lit = id;
    this.dispatchEvent(new Event('light'));
  }

  /** Whether `error` says it in the reader's language; errors of functions are in English. */
  isErrorTold = false;

  get error(): CollabGraphError | undefined {
    return this.#error;
  }

  get dataset(): Dataset | undefined {
    return this.#dataset;
  }

  /** Places known beforehand of some of the dataset's views. */
  get positions(): PositionsFile | undefined {
    return this.#positions;
  }

  get graph(): CollabGraph | undefined {
    return this.#graph;
  }

  /** Undefined where nobody has said. */
  get lang(): Locale | undefined {
    return this.#state?.lang ?? this.around;
  }

  /** Undefined until the first part of the data is there. */
  get state(): ViewState | undefined {
    return this.#state;
  }

  /** What the state shows of the graph. */
  get view(): View | undefined {
    if (!this.#view && this.#graph && this.#state) {
      this.#view = selectView(this.#graph, this.#state, { today: this.today });
    }
    return this.#view;
  }

  /**
   * Loads a network. The state is kept where there is one.
   * Resolves when all of it is there that is wanted by now.
   */
  async load(parts: DatasetParts, initial: Initial = defaultView): Promise<void> {
    const signal = this.#begin();
    const { rest } = parts;
    this.#more = parts.requested;
    // A failure of the second part is met below; until then it must not count as unhandled.
    if (typeof rest === 'object') rest.catch(() => undefined);
    try {
      const [core, positions] = await Promise.all([
        parts.core,
        parts.positions?.then(checkPositionsFile).catch(() => undefined),
      ]);
      if (signal.aborted) return;
      this.#positions = positions;
      const first = decodeCore(core);
      if (!rest) {
        this.#adopt(first, 'complete', initial);
        return;
      }
      const state = this.#state ?? initial(first, false);
      if (state) this.#adopt(first, 'partial', () => state);
      if (typeof rest !== 'function' || !state || this.#isWanted || !coreTells(state)) {
        await this.#finish(core, rest, parts, initial);
        return;
      }
      this.#later = () => void this.#finish(core, rest, parts, initial);
    } catch (cause) {
      await this.#refuse(cause, signal, parts);
    }
  }

  /** Asks for the second part, where it was left for later; `load` or `error` follows. */
  complete(): void {
    this.#isWanted = true;
    const later = this.#later;
    this.#later = undefined;
    later?.();
  }

  async #finish(
    core: unknown,
    rest: NonNullable<DatasetParts['rest']>,
    parts: DatasetParts,
    initial: Initial,
  ): Promise<void> {
    const { signal } = this.#loading;
    try {
      const [second, { wholeOf, withSources }] = await Promise.all([
        typeof rest === 'function' ? rest() : rest,
        import('./second-part.ts'),
      ]);
      if (signal.aborted) return;
      const { today } = this;
      const told = parts.sources?.();
      told?.catch(() => undefined);
      const { dataset, graph, view } = await wholeOf(core, second, { state: () => this.#state, today, signal });
      if (told) this.described = this.#describe(told, withSources);
      this.#adopt(dataset, 'complete', initial, graph, view);
    } catch (cause) {
      await this.#refuse(cause, signal, parts);
    }
  }

  /** Asks for the numbers of kinds that are `onRequest`; `load` follows, or a `change` that changes nothing but `requested`. */
  async request(): Promise<void> {
    const more = this.#more;
    if (!more || this.requested === 'loading' || this.#status !== 'complete') return;
    const { signal } = this.#loading;
    this.#tellRequested('loading');
    try {
      const [{ withRequested }, part] = await Promise.all([import('../../data/requested-part.ts'), more()]);
      if (signal.aborted) return;
      const dataset = withRequested(this.#dataset!, part);
      this.#more = undefined;
      this.#adopt(dataset, 'complete', defaultView);
    } catch (cause) {
      console.warn('collab-graph: not loaded', cause);
      if (!signal.aborted) this.#tellRequested('failed');
    }
  }

  #tellRequested(requested: Session['requested']): void {
    this.requested = requested;
    this.tellNews(this.news);
  }

  /** What the state shows is what somebody asked for. */
  #requestShown(): void {
    const { edges, matrix } = this.#state!;
    const kinds = kindsOf(this.#dataset!);
    if ([...edges, matrix].some((kind) => kinds.isEdge(kind) && kinds.edge(kind).onRequest)) void this.request();
  }

  /** The graph stays: only who asks for the dataset anew sees the addresses. */
  async #describe(sources: Promise<unknown>, withSources: (dataset: Dataset, part: unknown) => Dataset): Promise<void> {
    const { signal } = this.#loading;
    try {
      const part = await sources;
      if (signal.aborted || !this.#dataset || !this.#graph) return;
      this.#dataset = withSources(this.#dataset, part);
      replaceDataset(this.#graph, this.#dataset);
      this.dispatchEvent(new CustomEvent('sources'));
    } catch (cause) {
      console.warn('collab-graph: not loaded', cause);
    }
  }

  /** @returns what tells that another load has begun since */
  #begin(): AbortSignal {
    this.#loading.abort();
    this.#loading = new AbortController();
    this.#status = 'loading';
    this.#error = undefined;
    this.#later = undefined;
    this.#more = undefined;
    this.requested = 'none';
    this.described = Promise.resolve();
    return this.#loading.signal;
  }

  /** Loads a dataset that comes in one piece, and may have been built. */
  async loadDataset(
    whole: Promise<Pick<Whole, 'dataset'> & Partial<Whole>>,
    initial: Initial = defaultView,
  ): Promise<void> {
    const signal = this.#begin();
    this.#positions = undefined;
    try {
      const { dataset, graph, view } = await whole;
      if (!signal.aborted) this.#adopt(dataset, 'complete', initial, graph, view);
    } catch (cause) {
      if (!signal.aborted) this.#fail(cause);
    }
  }

  /** Where there is a picture, its figure says what it lacks. */
  async #refuse(cause: unknown, signal: AbortSignal, { refused }: DatasetParts): Promise<void> {
    if (signal.aborted) return;
    const isTold = refused !== undefined && !this.#graph;
    const said: unknown = isTold ? await refused(cause).catch((told: unknown) => told) : cause;
    if (!signal.aborted) this.#fail(said, isTold);
  }

  #fail(cause: unknown, isTold = false): void {
    this.#status = 'failed';
    this.isErrorTold = isTold;
    this.#error = cause instanceof CollabGraphError ? cause : new CollabGraphError('invalid', (cause as Error).message);
    this.dispatchEvent(new CustomEvent('error', { detail: this.#error }));
  }

  /**
   * Uses a dataset that is already there, in the current format (`upgradeDataset` makes it so).
   * @param graph that of the dataset, where it has been built
   */
  adopt(dataset: Dataset, initial: Initial = defaultView, graph = buildGraph(dataset)): void {
    this.#begin();
    this.#positions = undefined;
    this.#adopt(dataset, 'complete', initial, graph);
  }

  #adopt(dataset: Dataset, status: SessionStatus, initial: Initial, graph = buildGraph(dataset), view?: View): void {
    this.#dataset = dataset;
    this.#graph = graph;
    this.#state ??= initial(this.#dataset, status === 'complete') ?? defaultView(this.#dataset);
    this.#view = view && this.#adapted(view, this.#state);
    this.#status = status;
    this.requested = status === 'complete' && this.#more ? 'ready' : 'none';
    this.dispatchEvent(new CustomEvent('load'));
    if (this.requested === 'ready') this.#requestShown();
  }

  /** Changes part of the state; `undefined` clears an optional field. */
  update(patch: { readonly [K in keyof ViewState]?: ViewState[K] | undefined }, history: HistoryMode = 'push'): void {
    if (!this.#state) return;
    const next: Record<string, unknown> = named({ ...this.#state });
    for (const [key, value] of Object.entries(patch)) {
      if (value === undefined) delete next[key];
      else next[key] = value;
    }
    this.replace(next as unknown as ViewState, history);
  }

  /** Says what is new, and that pictures are to mark it. */
  tellNews(news: NewsMarks | undefined): void {
    this.news = news;
    if (this.#state)
      this.dispatchEvent(
        new CustomEvent<SessionChange>('change', { detail: { before: this.#state, history: 'none' } }),
      );
  }

  /** Sets the whole state. */
  replace(state: ViewState, history: HistoryMode = 'push'): void {
    const before = this.#state;
    this.#state = state;
    if (state.ask === undefined) this.beforeAnswer = undefined;
    else if (before && before.ask === undefined) this.beforeAnswer = before;
    this.#view = this.#view && this.#adapted(this.#view, state);
    if (!coreTells(state)) this.complete();
    if (this.requested === 'ready') this.#requestShown();
    this.dispatchEvent(new CustomEvent<SessionChange>('change', { detail: { before, history } }));
  }

  /** The view of another state that shows the same; undefined where it shows something else. */
  #adapted(view: View, state: ViewState): View | undefined {
    return showsTheSame(this.#dataset!, view.state, state) ? inState(view, state) : undefined;
  }

  /** Forgets data and state, for other data: nothing of the one means anything in the other. */
  clear(): void {
    this.#begin();
    this.#dataset = this.#graph = this.#state = this.#view = this.#positions = this.news = this.#lit = undefined;
    this.beforeAnswer = undefined;
    this.#isWanted = false;
    this.#status = 'empty';
  }

  /** Back to the default view of the data; the language and theme stay. */
  reset(): void {
    if (!this.#dataset || !this.#state) return;
    const { lang, theme } = this.#state;
    this.replace({ ...defaultView(this.#dataset), lang, theme });
  }
}
