/** From a view to places of its nodes: those of the atlas, laid out where nobody has asked for them before. */
import type { PositionsFile } from '../../layout/positions-file.ts';
import type { Settling, SettleOptions } from '../../layout/settle.ts';
import type { Size } from '../../layout/types.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { ATLAS_MARGINS, atlasFor, placesIn, SHAPES, stretch, type Atlas } from '../../scene/atlas.ts';
import type { PlacedNetwork } from '../../scene/network.ts';
import type { View } from '../../view/view.ts';
import { inSlices } from './slices.ts';

export interface PlaceTask {
  readonly view: View;
  /** The graph that the view was chosen from. */
  readonly graph: CollabGraph;
  /** Whether all of the data is there: what comes later must not be placed as if there were no more. */
  readonly isComplete: boolean;
  readonly size: Size;
  readonly signal: AbortSignal;
  /** Places known beforehand. */
  readonly committed: PositionsFile | undefined;
  readonly createWorker: SettleOptions['createWorker'];
  /** Hears of the layout under way, to pause it and to end it early. */
  readonly onStart: (settling: Settling) => void;
  /** The picture while it forms. Absent where nobody wants to see it move. */
  readonly onProgress?: SettleOptions['onProgress'];
}

/**
 * Places of nodes. What has no place before all of the data is there
 * is left out, and comes with it.
 * @throws the signal's reason where it aborts; CollabGraphError for settings that cannot be
 */
export async function placeNetwork(task: PlaceTask): Promise<PlacedNetwork> {
  const { view, graph, isComplete, size, signal, committed } = task;
  const atlas = atlasFor(graph, view.state, size, committed);
  if (!atlas.isLaid && atlas.lacks(view)) await layOut(atlas, task);
  if (isComplete && atlas.lacks(view)) {
    // A first picture lacks nothing, most likely.
    const { growSteps } = await import('../../scene/atlas-growth.ts');
    atlas.lay(
      await inSlices(
        growSteps(atlas, (places) => !atlas.lacks(view, places)),
        signal,
      ),
    );
  }
  return { positions: placesIn(atlas, view, size) };
}

/** Lets the forces run, in a worker above some hundreds of nodes. */
async function layOut(atlas: Atlas, { size, signal, createWorker, onStart, onProgress }: PlaceTask): Promise<void> {
  // The forces come when they are needed: where places are known beforehand they are not.
  const { settle } = await import('../../layout/settle.ts');
  signal.throwIfAborted();
  const { nodes, edges } = atlas.firstTier();
  const settling = settle(nodes, edges, SHAPES[atlas.shape], {
    signal,
    margins: ATLAS_MARGINS,
    ...(atlas.about.layout ? { settings: atlas.about.layout } : {}),
    ...(onProgress
      ? { onProgress: (places, iterations) => onProgress(stretch(places, atlas.shape, size), iterations) }
      : {}),
    ...(createWorker ? { createWorker } : {}),
  });
  onStart(settling);
  atlas.lay((await settling.result).positions);
}
