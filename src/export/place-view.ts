/** Where the nodes and labels of a view stand in a still picture. */
import { arrange } from '../layout/arrange.ts';
import { DEFAULT_MARGINS, frameOf } from '../layout/boxes.ts';
import { placeLabels } from '../layout/labels.ts';
import { removeOverlaps } from '../layout/overlap.ts';
import { findPositions, type PositionsFile } from '../layout/positions-file.ts';
import type { LayoutNode, Point, Size } from '../layout/types.ts';
import { layoutEdges } from '../layout/weights.ts';
import { boxes } from '../scene/measure.ts';
import type { PlacedNetwork } from '../scene/network.ts';
import { NOMINAL_FRAME } from '../view/nominal-frame.ts';
import type { View } from '../view/view.ts';

/**
 * The same recipe as on screen: committed positions where they hold exactly
 * this network and nobody has changed the layout's settings, forces otherwise;
 * then what the reader has pinned goes to its place and the rest makes room.
 */
export function placeView(view: View, size: Size, committed?: PositionsFile): PlacedNetwork {
  const { focus, lang, layout } = view.state;
  const nodes = boxes(view, { size, locale: lang }).map((node) => withPin(node, size));
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
