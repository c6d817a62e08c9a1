/** Where the nodes and labels of a view stand in a still picture. */
import { arrange } from '../layout/arrange.ts';
import { DEFAULT_MARGINS, frameOf } from '../layout/boxes.ts';
import { extend } from '../layout/extend.ts';
import { placeLabels } from '../layout/labels.ts';
import { removeOverlaps } from '../layout/overlap.ts';
import { findPositions, type PositionsFile } from '../layout/positions-file.ts';
import type { LayoutNode, Point, Size } from '../layout/types.ts';
import { layoutEdges } from '../layout/weights.ts';
import { boxes } from '../scene/measure.ts';
import type { PlacedNetwork } from '../scene/network.ts';
import { NOMINAL_FRAME } from '../view/nominal-frame.ts';
import { laidOut } from '../view/stage.ts';
import type { View } from '../view/view.ts';

/**
 * The same recipe as on screen: committed positions where they hold exactly
 * this network and nobody has changed the layout's settings, forces otherwise;
 * then what the reader has pinned goes to its place and the rest makes room.
 * Where time has been chosen, places are those of the view's stage, so that the
 * same node stands in the same place at all times.
 */
export function placeView(view: View, size: Size, committed?: PositionsFile): PlacedNetwork {
  const placed = placeWhole(laidOut(view), size, committed);
  if (!view.stage) return placed;
  const { ever } = view.stage;
  const nodes = pinnedBoxes({ ...ever, state: view.state, stage: view.stage }, size);
  const positions = extend(nodes, layoutEdges(ever.edges, view.state.focus), placed.positions, { size });
  return { positions, labels: placeLabels(pinnedBoxes(view, size), positions, { size }) };
}

function pinnedBoxes(view: View, size: Size): LayoutNode[] {
  return boxes(view, { size, locale: view.state.lang }).map((node) => withPin(node, size));
}

function placeWhole(view: View, size: Size, committed?: PositionsFile): PlacedNetwork {
  const { focus, layout } = view.state;
  const nodes = pinnedBoxes(view, size);
  const edges = layoutEdges(view.edges, focus);
  const base = committed && !layout ? findPositions(committed, nodes, edges) : undefined;
  const placed = arrange(nodes, edges, size, {
    ...(layout ? { settings: layout } : {}),
    ...(base ? { base } : {}),
  });
  return nodes.some((node) => node.pin) ? movePinned(nodes, placed, size) : placed;
}

function withPin(node: LayoutNode, size: Size): LayoutNode {
  if (!node.pin) return node;
  const [x, y] = node.pin;
  return { ...node, pin: [(x * size.width) / NOMINAL_FRAME.width, (y * size.height) / NOMINAL_FRAME.height] };
}

function movePinned(nodes: readonly LayoutNode[], placed: PlacedNetwork, size: Size): PlacedNetwork {
  const places = new Map<string, Point>(placed.positions);
  for (const { id, pin } of nodes) if (pin) places.set(id, { x: pin[0], y: pin[1] });
  const { positions } = removeOverlaps(nodes, places, { frame: frameOf(size, DEFAULT_MARGINS) });
  return { positions, labels: placeLabels(nodes, positions, { size }) };
}
