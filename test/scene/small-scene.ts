import type { Point } from '../../src/layout/types.ts';
import { composeNetwork, type PlacedNetwork } from '../../src/scene/network.ts';
import type { PaletteName } from '../../src/scene/theme.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { View } from '../../src/view/view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';

export const SIZE = { width: 800, height: 500 };

/** Places that one can follow by hand: the focus in the middle, the others on a grid in the order of the view. */
export function gridPlaces(view: View): PlacedNetwork {
  const positions = new Map<string, Point>();
  let i = 0;
  for (const { id } of view.nodes) {
    const place =
      id === view.state.focus ? { x: 400, y: 250 } : { x: 100 + (i % 4) * 200, y: 80 + Math.floor(i / 4) * 160 };
    if (id !== view.state.focus) i++;
    positions.set(id, place);
  }
  return { positions };
}

export function smallView(change: Partial<ViewState> = {}): View {
  return selectView(SMALL_GRAPH, { ...defaultView(SMALL_DATASET), ...change }, { today: TODAY });
}

export function smallScene(change: Partial<ViewState> = {}, theme: PaletteName = 'light'): Scene {
  const view = smallView(change);
  return composeNetwork(view, gridPlaces(view), { dataset: SMALL_DATASET, size: SIZE, theme });
}
