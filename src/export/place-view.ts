/** Where the nodes and labels of a view stand in a still picture. */
import { arrange } from '../layout/arrange.ts';
import { fillFrame } from '../layout/fill-frame.ts';
import type { PositionsFile } from '../layout/positions-file.ts';
import type { Positions, Size } from '../layout/types.ts';
import type { CollabGraph } from '../model/graph.ts';
import { toEnd } from '../model/to-end.ts';
import { growSteps } from '../scene/atlas-growth.ts';
import { ATLAS_MARGINS, atlasFor, placesIn, SHAPES } from '../scene/atlas.ts';
import { boxes } from '../scene/measure.ts';
import type { PlacedNetwork } from '../scene/network.ts';
import type { View } from '../view/view.ts';

/**
 * The same places as on screen: those of the atlas about the view's focus,
 * committed or laid out once, whatever the view shows of it.
 */
export function placeView(view: View, graph: CollabGraph, size: Size, committed?: PositionsFile): PlacedNetwork {
  return { positions: placesOf(view, graph, size, committed) };
}

/**
 * The same for a picture on paper: of a view that needs a part of the frame the
 * distances grow until it fills it, which moves no node against another. What
 * is pinned stands where it was put.
 */
export function placeStill(view: View, graph: CollabGraph, size: Size, committed?: PositionsFile): PlacedNetwork {
  const positions = placesOf(view, graph, size, committed);
  if (view.state.pins) return { positions };
  return { positions: fillFrame(boxes(view, { size, locale: view.state.lang }), positions, size) };
}

function placesOf(view: View, graph: CollabGraph, size: Size, committed?: PositionsFile): Positions {
  const atlas = atlasFor(graph, view.state, size, committed);
  if (!atlas.isLaid && atlas.lacks(view)) {
    const { nodes, edges } = atlas.firstTier();
    const { layout: settings } = view.state;
    const margins = ATLAS_MARGINS;
    atlas.lay(arrange(nodes, edges, SHAPES[atlas.shape], { margins, ...(settings ? { settings } : {}) }).positions);
  }
  if (atlas.lacks(view)) atlas.lay(toEnd(growSteps(atlas, (places) => !atlas.lacks(view, places))));
  return placesIn(atlas, view, size);
}
