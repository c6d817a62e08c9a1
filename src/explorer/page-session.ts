/** The session of the page: of a large network it shows a state when everything about it is ready, and answers meanwhile. */
import { nextTask } from '../elements/figure/next-task.ts';
import { inSlices } from '../elements/figure/slices.ts';
import { Session, type Initial, type SessionChange } from '../elements/session/session.ts';
import { showsTheSame } from '../elements/session/shows-the-same.ts';
import type { Dataset } from '../data/dataset.ts';
import type { CollabGraph } from '../model/graph.ts';
import { graphSteps } from '../model/graph-steps.ts';
import { defaultView } from '../view/defaults.ts';
import { inState } from '../view/in-state.ts';
import { selectEver } from '../view/select-view.ts';
import type { ViewState } from '../view/view-state.ts';
import { viewSteps } from '../view/view-steps.ts';
import type { View } from '../view/view.ts';

/** Edges from which on a selection may hold the page longer than a reader should feel. */
const LARGE = 20_000;

/**
 * Dispatches `prepare` when it begins or ends to make something ready. Of a
 * large network `state` changes at once, so that the controls do, and `view` is
 * the one before until the new one has been chosen and counted, each in a task
 * of its own; `change` follows then. What is overtaken is never shown.
 */
export class PageSession extends Session {
  #shown: { readonly graph: CollabGraph; view: View } | undefined;
  /** The state that is made ready. */
  #wanted: ViewState | undefined;
  #building: AbortController | undefined;
  #isBuilding = false;

  constructor(private readonly large = LARGE) {
    super();
  }

  /** Whether a large network is on its way to the screen. */
  get isPreparing(): boolean {
    return this.#isBuilding || this.#wanted !== undefined;
  }

  override get view(): View | undefined {
    const { graph, state, dataset } = this;
    const shown = this.#shown;
    if (!graph || !state || shown?.graph !== graph) return super.view;
    if (shown.view.state === state) return shown.view;
    if (showsTheSame(dataset!, shown.view.state, state)) {
      this.#want(undefined);
      return (shown.view = inState(shown.view, state));
    }
    if (this.#wanted !== state) void this.#prepare(graph, state);
    return shown.view;
  }

  /**
   * Builds the graph of a dataset and chooses its first view before anything of it is shown.
   * @param adopting hears of it right before
   * @returns whether it was adopted: `cancel`, or another dataset, leaves what was shown before
   */
  async adoptReady(dataset: Dataset, initial: Initial, adopting: () => void): Promise<boolean> {
    this.#building?.abort();
    const { signal } = (this.#building = new AbortController());
    this.#isBuilding = true;
    this.#tell();
    try {
      const graph = await inSlices(graphSteps(dataset), signal);
      const state = initial(dataset, true) ?? defaultView(dataset);
      const view = graph.size < this.large ? undefined : await this.#ready(graph, state, () => signal.aborted);
      if (signal.aborted) return false;
      adopting();
      this.clear();
      this.#shown = view && { graph, view };
      this.adopt(dataset, () => state, graph);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    } finally {
      if (!signal.aborted) this.#isBuilding = false;
      this.#tell();
    }
  }

  /** Leaves what is on screen as it is: nothing that is under way is shown. */
  cancel(): void {
    this.#building?.abort();
    this.#isBuilding = false;
    const before = this.#wanted && this.#shown?.view.state;
    this.#want(undefined);
    if (before) this.replace(before, 'replace');
    this.#tell();
  }

  override clear(): void {
    this.#shown = this.#wanted = undefined;
    super.clear();
  }

  async #prepare(graph: CollabGraph, state: ViewState): Promise<void> {
    const before = this.#shown!.view.state;
    this.#want(state);
    const view = await this.#ready(graph, state, () => this.#wanted !== state);
    if (!view) return;
    this.#shown = { graph, view };
    this.#want(undefined);
    this.dispatchEvent(new CustomEvent<SessionChange>('change', { detail: { before, history: 'none' } }));
  }

  /** All that the page asks of a view, each in a task of its own; undefined where it is not wanted any more. */
  async #ready(graph: CollabGraph, state: ViewState, isOver: () => boolean): Promise<View | undefined> {
    const { today } = this;
    const steps = viewSteps(graph, state, { today });
    for (;;) {
      await nextTask();
      if (isOver()) return undefined;
      const { done, value: view } = steps.next();
      if (!done) continue;
      await nextTask();
      if (isOver()) return undefined;
      selectEver(graph, state, { today });
      await nextTask();
      return isOver() ? undefined : view;
    }
  }

  #want(state: ViewState | undefined): void {
    if (this.#wanted === state) return;
    this.#wanted = state;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('prepare'));
  }
}
