/**
 * What several elements share while one network is explored: the data, the
 * state of the view, and what of the network it shows. State changes in one
 * place (`update`) and everybody hears of it (`change`).
 */
import { decodeDataset } from '../data/compiled.ts';
import type { Dataset } from '../data/dataset.ts';
import { buildGraph } from '../model/build-graph.ts';
import { checkPositionsFile, type PositionsFile } from '../layout/positions-file.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph } from '../model/graph.ts';
import { defaultView } from '../view/defaults.ts';
import { selectView } from '../view/select-view.ts';
import type { ViewState } from '../view/view-state.ts';
import type { View } from '../view/view.ts';

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
  readonly rest?: Promise<unknown>;
  /** Positions computed beforehand (`positions-file.ts`); where they fail the layout is computed. */
  readonly positions?: Promise<unknown>;
}

/**
 * Dispatches `change` (CustomEvent<SessionChange>) after every change of the
 * state, `load` whenever more of the data is there, `error` when loading failed.
 */
export class Session extends EventTarget {
  #status: SessionStatus = 'empty';
  #dataset: Dataset | undefined;
  #graph: CollabGraph | undefined;
  #state: ViewState | undefined;
  #view: View | undefined;
  #error: CollabGraphError | undefined;
  #positions: PositionsFile | undefined;
  #generation = 0;

  /** Day that `now` means, `YYYY-MM-DD`; set it for pictures that must not change. */
  today = new Date().toISOString().slice(0, 10);

  get status(): SessionStatus {
    return this.#status;
  }

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
   * @param initial the state to begin with, given the data that names are looked up in
   */
  async load(parts: DatasetParts, initial: (dataset: Dataset) => ViewState = defaultView): Promise<void> {
    const generation = ++this.#generation;
    this.#status = 'loading';
    this.#error = undefined;
    // A failure of the second part is met below; until then it must not count as unhandled.
    parts.rest?.catch(() => undefined);
    try {
      const [core, positions] = await Promise.all([
        parts.core,
        parts.positions?.then(checkPositionsFile).catch(() => undefined),
      ]);
      if (generation !== this.#generation) return;
      this.#positions = positions;
      this.#adopt(decodeDataset(core), parts.rest ? 'partial' : 'complete', initial);
      if (!parts.rest) return;
      const rest = await parts.rest;
      if (generation !== this.#generation) return;
      this.#adopt(decodeDataset(core, rest), 'complete', initial);
    } catch (cause) {
      if (generation === this.#generation) this.#fail(cause);
    }
  }

  /** Loads a dataset that comes in one piece. */
  async loadDataset(dataset: Promise<Dataset>, initial: (dataset: Dataset) => ViewState = defaultView): Promise<void> {
    const generation = ++this.#generation;
    this.#status = 'loading';
    this.#error = undefined;
    this.#positions = undefined;
    try {
      const loaded = await dataset;
      if (generation === this.#generation) this.#adopt(loaded, 'complete', initial);
    } catch (cause) {
      if (generation === this.#generation) this.#fail(cause);
    }
  }

  #fail(cause: unknown): void {
    this.#status = 'failed';
    this.#error =
      cause instanceof CollabGraphError
        ? cause
        : new CollabGraphError('invalid', cause instanceof Error ? cause.message : String(cause));
    this.dispatchEvent(new CustomEvent('error', { detail: this.#error }));
  }

  /** Uses a dataset that is already there. */
  adopt(dataset: Dataset, initial: (dataset: Dataset) => ViewState = defaultView): void {
    this.#generation++;
    this.#positions = undefined;
    this.#error = undefined;
    this.#adopt(dataset, 'complete', initial);
  }

  #adopt(dataset: Dataset, status: SessionStatus, initial: (dataset: Dataset) => ViewState): void {
    this.#dataset = dataset;
    this.#graph = buildGraph(dataset);
    this.#state ??= initial(dataset);
    this.#view = undefined;
    this.#status = status;
    this.dispatchEvent(new CustomEvent('load'));
  }

  /** Changes part of the state; `undefined` clears an optional field. */
  update(patch: { readonly [K in keyof ViewState]?: ViewState[K] | undefined }, history: HistoryMode = 'push'): void {
    if (!this.#state) return;
    const next: Record<string, unknown> = { ...this.#state };
    for (const [key, value] of Object.entries(patch)) {
      if (value === undefined) delete next[key];
      else next[key] = value;
    }
    this.replace(next as unknown as ViewState, history);
  }

  /** Sets the whole state. */
  replace(state: ViewState, history: HistoryMode = 'push'): void {
    const before = this.#state;
    this.#state = state;
    this.#view = undefined;
    this.dispatchEvent(new CustomEvent<SessionChange>('change', { detail: { before, history } }));
  }

  /** Back to the default view of the data; the language and theme stay. */
  reset(): void {
    if (!this.#dataset || !this.#state) return;
    const { lang, theme } = this.#state;
    this.replace({ ...defaultView(this.#dataset), lang, theme });
  }
}
