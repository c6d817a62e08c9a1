/** From a view to places of its nodes and labels: from scratch, or going on from what is on screen. */
import { DEFAULT_MARGINS, frameOf, type Margins } from '../../layout/boxes.ts';
import { frameSteps, settledAt } from '../../layout/frame-network.ts';
import { placeLabelSteps } from '../../layout/labels.ts';
import { removeOverlapSteps } from '../../layout/overlap.ts';
import { findPositions, type PositionsFile } from '../../layout/positions-file.ts';
import type { Settling, SettleOptions } from '../../layout/settle.ts';
import type { LayoutEdge, LayoutNode, Point, Positions, Size } from '../../layout/types.ts';
import { boxes } from '../../scene/measure.ts';
import type { PlacedNetwork } from '../../scene/network.ts';
import type { View } from '../../view/view.ts';
import { inSlices } from './slices.ts';
import { fromNominal } from './viewport.ts';

/** The frame of the nodes: the figure without what lies over its rim. */
export interface Frame {
  readonly size: Size;
  readonly margins: Margins;
}

/** Room for the buttons in the lower corners. */
export const CONTROL_MARGINS: Margins = { ...DEFAULT_MARGINS, bottom: 52 };

export interface PlaceTask extends Frame {
  readonly view: View;
  /** Marks and labels of the view as the layout sees them, pins in units of `size`; see `layoutNodes`. */
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly signal: AbortSignal;
  /** Places to go on from, scene units of `size`. Absent: from scratch. */
  readonly start?: Positions | undefined;
  /** Places known beforehand; used from scratch, where they hold exactly this network. */
  readonly committed?: PositionsFile | undefined;
  /** Hears of the layout under way, to pause it and to end it early. */
  readonly onStart?: (settling: Settling) => void;
  readonly onProgress?: SettleOptions['onProgress'];
  readonly createWorker?: SettleOptions['createWorker'];
}

/**
 * Lets the forces run, in a worker above some hundreds of nodes; or fits places known beforehand to the frame.
 * @throws the signal's reason where it aborts
 */
export async function placeNetwork(task: PlaceTask): Promise<PlacedNetwork> {
  const { view, nodes, edges, size, margins, signal, start, committed, onStart, onProgress, createWorker } = task;
  const base = committed && !start && !view.state.layout ? findPositions(committed, nodes, edges) : undefined;
  if (base && nodes.length <= CROWDED) {
    const placed = await inSlices(frameSteps(nodes, settledAt(nodes, base), size, { margins }), signal);
    return nodes.some((node) => node.pin) ? inSlices(touchUp(nodes, placed.positions, task), signal) : placed;
  }
  // The forces come when they are needed: where places are known beforehand they are not.
  const { settle } = await import('../../layout/settle.ts');
  const settling = settle(nodes, edges, size, {
    signal,
    margins,
    ...(view.state.layout ? { settings: view.state.layout } : {}),
    ...(base ? { base } : {}),
    ...(start && start.size > 0 ? { start } : {}),
    ...(onProgress ? { onProgress } : {}),
    ...(createWorker ? { createWorker } : {}),
  });
  onStart?.(settling);
  const placed = await settling.result;
  return nodes.some((node) => node.pin) ? inSlices(touchUp(nodes, placed.positions, task), signal) : placed;
}

/**
 * Makes room where labels, marks or pins have changed; the forces do not run again.
 * @throws the signal's reason where it aborts
 */
export async function makeRoom(
  nodes: readonly LayoutNode[],
  frame: Frame,
  start: Positions,
  signal: AbortSignal,
): Promise<PlacedNetwork> {
  return inSlices(touchUp(nodes, start, frame), signal);
}

/** Marks and labels as the layout sees them, pins in units of `size`. */
export function layoutNodes(view: View, size: Size): LayoutNode[] {
  return boxes(view, { size, locale: view.state.lang }).map((node) => {
    const pin = node.pin && fromNominal({ x: node.pin[0], y: node.pin[1] }, size);
    return pin ? { ...node, pin: [pin.x, pin.y] as const } : node;
  });
}

/** Of more nodes than this, labels get no room of their own: there is none, and looking for it takes many seconds. */
export const CROWDED = 500;

function* touchUp(
  nodes: readonly LayoutNode[],
  start: Positions,
  { size, margins }: Frame,
): Generator<unknown, PlacedNetwork, void> {
  const places = new Map<string, Point>(start);
  for (const { id, pin } of nodes) if (pin) places.set(id, { x: pin[0], y: pin[1] });
  const crowded = nodes.length > CROWDED ? { gap: 1, maxPasses: 60, labelled: () => false } : {};
  const { positions } = yield* removeOverlapSteps(nodes, places, { frame: frameOf(size, margins), ...crowded });
  const labels = yield* placeLabelSteps(nodes, positions, { size });
  return { positions, labels };
}

/** The same places in a frame of another size. */
export function rescale(positions: Positions, from: Size, to: Size): Positions {
  const [fx, fy] = [to.width / from.width, to.height / from.height];
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x * fx, y: y * fy }]));
}
