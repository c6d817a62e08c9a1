/**
 * All of a dataset of which the first part is on screen. Nobody waits for it who
 * reads or clicks: it is read, put together, chosen from and counted a little at
 * a time. A module of its own, since it comes with the second part.
 */
import type { Dataset } from '../../data/dataset.ts';
import { decodeSteps } from '../../data/decode-dataset.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { graphSteps } from '../../model/graph-steps.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { View } from '../../view/view.ts';
import { viewSteps } from '../../view/view-steps.ts';
import { inSlices } from '../figure/slices.ts';

export { withSources } from '../../data/described-sources.ts';

export interface Whole {
  readonly dataset: Dataset;
  readonly graph: CollabGraph;
  /** Of the state as it was when the graph was there; undefined where there was none. */
  readonly view: View | undefined;
}

export interface BuildOptions {
  readonly state: (dataset: Dataset) => ViewState | undefined;
  readonly today: string;
  readonly signal: AbortSignal;
}

/**
 * A dataset with its graph and first view, built a little at a time.
 * @throws CollabGraphError as `buildGraph`, and the signal's reason where it aborts
 */
export async function builtOf(dataset: Dataset, { state, today, signal }: BuildOptions): Promise<Whole> {
  const graph = await inSlices(graphSteps(dataset), signal);
  const shown = state(dataset);
  return { dataset, graph, view: shown && (await inSlices(viewSteps(graph, shown, { today }), signal)) };
}

/**
 * @param core the first compiled part
 * @param rest the second
 * @throws CollabGraphError as `decodeDataset`, and the signal's reason where it aborts
 */
export async function wholeOf(core: unknown, rest: unknown, options: BuildOptions): Promise<Whole> {
  return builtOf(await inSlices(decodeSteps(core, rest), options.signal), options);
}
