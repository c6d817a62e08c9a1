import { findPositions, type PositionsFile } from '../../layout/positions-file.ts';
import type { Settling, SettleOptions } from '../../layout/settle.ts';
import type { extendSteps } from '../../layout/extend.ts';
import { placeLabelSteps } from '../../layout/labels.ts';
import type { LayoutEdge, LayoutNode, Positions, Size } from '../../layout/types.ts';
import { layoutEdges } from '../../layout/weights.ts';
import type { PlacedNetwork } from '../../scene/network.ts';
import type { LayoutOptions } from '../../view/view-state.ts';
import { laidOut } from '../../view/stage.ts';
import type { Stage, View } from '../../view/view.ts';
import { CROWDED, layoutNodes, makeRoom, placeNetwork, rescale, type Frame } from './place-network.ts';
import { inSlices } from './slices.ts';

export interface PlacerOptions {
  readonly signal: AbortSignal;
  readonly committed: PositionsFile | undefined;
  readonly createWorker: SettleOptions['createWorker'];
  readonly onStart: (settling: Settling) => void;
  /** The picture while it forms. Absent where nobody wants to see it move. */
  readonly onProgress?: SettleOptions['onProgress'];
}

/** Pictures of which the places are remembered. */
const REMEMBERED = 24;

/** What places are made from. */
interface Network {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly layout: LayoutOptions | undefined;
}

/**
 * Remembers the places on screen, and finds for each view the least work that
 * brings it there: none, room for other labels, or the forces again from where
 * the nodes are.
 */
export class Placer {
  #placed: PlacedNetwork | undefined;
  #frame: Frame | undefined;
  /** Undefined where the forces are to run whatever the view is. */
  #network: Network | undefined;
  /** Whose network is on screen: focus and depth. */
  #whose = '';
  /** Places of networks shown before, the last at the end: who goes back finds them as they were. */
  readonly #known = new Map<string, PlacedNetwork>();
  /** Whether the places on screen are those of a layout over all times. */
  #isOfAllTimes = false;
  /** Places over all times, for the next step of a brush. */
  #extended:
    | { readonly placed: PlacedNetwork; readonly ever: View; readonly key: string; readonly positions: Positions }
    | undefined;

  /** The frame of the places on screen. */
  get size(): Size | undefined {
    return this.#frame?.size;
  }

  /** The next view starts from scratch. */
  forget(): void {
    this.#placed = undefined;
    this.#known.clear();
  }

  /** The forces run again on the next view, whether or not it is another. */
  rerun(): void {
    this.#network = undefined;
  }

  /** @throws the signal's reason where it aborts; CollabGraphError for settings that cannot be */
  async place(view: View, frame: Frame, options: PlacerOptions): Promise<PlacedNetwork> {
    const laid = laidOut(view);
    const network = await inSlices(networkOf(laid, frame), options.signal);
    const { nodes, edges } = network;
    const before = this.#network;
    // A layout over all times is the same whatever was on screen before it, and leaves nothing to go on from.
    const isOfAllTimes = view.stage !== undefined && view.stage.laid === view.stage.ever;
    const whose = JSON.stringify([view.state.focus, view.state.depth]);
    if (
      isOfAllTimes !== this.#isOfAllTimes ||
      whose !== this.#whose ||
      (isOfAllTimes && before && !isSameNetwork(before, network))
    )
      this.#placed = undefined;
    this.#isOfAllTimes = isOfAllTimes;
    this.#whose = whose;
    const key = nodes.length > CROWDED ? undefined : JSON.stringify([network, frame]);
    const known = before && key !== undefined ? this.#known.get(key) : undefined;
    const start = this.#placed && this.#frame && rescale(this.#placed.positions, this.#frame.size, frame.size);
    let placed = this.#placed;
    if (known) {
      placed = known;
    } else if (!placed || !start || !before || !isSameNetwork(before, network)) {
      // Places known beforehand are the same whatever was on screen before them.
      const isCommitted = before && options.committed && findPositions(options.committed, nodes, edges);
      placed = await placeNetwork({
        ...frame,
        ...options,
        view: laid,
        nodes,
        edges,
        ...(isCommitted && !laid.state.layout ? {} : { start }),
      });
    } else if (!isSameSize(this.#frame, frame) && nodes.length <= CROWDED) {
      // Squeezing what fitted another frame tears the stars apart; fitting it anew takes some milliseconds.
      placed = await placeNetwork({ ...frame, ...options, view: laid, nodes, edges });
    } else if (JSON.stringify([before.nodes, this.#frame]) !== JSON.stringify([nodes, frame])) {
      placed = await makeRoom(nodes, frame, start, options.signal);
    }
    this.#network = network;
    this.#placed = placed;
    this.#frame = frame;
    if (key !== undefined) this.#remember(key, placed);
    if (!view.stage) return placed;
    // A first picture is of the usual time, most likely.
    const { extendSteps } = await import('../../layout/extend.ts');
    options.signal.throwIfAborted();
    return inSlices(this.#atItsTime(view, view.stage, placed, frame, extendSteps), options.signal);
  }

  #remember(key: string, placed: PlacedNetwork): void {
    this.#known.delete(key);
    this.#known.set(key, placed);
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED) this.#known.delete(oldest!);
  }

  /** Places of whatever some time shows, about those of what is laid out; labels of what this time shows. */
  *#atItsTime(
    view: View,
    stage: Stage,
    placed: PlacedNetwork,
    { size, margins }: Frame,
    extend: typeof extendSteps,
  ): Generator<unknown, PlacedNetwork, void> {
    const { ever } = stage;
    const { lang, labels, pins } = view.state;
    const key = JSON.stringify([lang, labels, pins]);
    if (this.#extended?.placed !== placed || this.#extended.ever !== ever || this.#extended.key !== key) {
      const nodes = layoutNodes({ ...ever, state: view.state, stage }, size);
      const edges = layoutEdges(ever.edges, view.state.focus);
      const positions = yield* extend(nodes, edges, placed.positions, { size, margins, crowded: CROWDED });
      this.#extended = { placed, ever, key, positions };
    }
    const { positions } = this.#extended;
    return { positions, labels: yield* placeLabelSteps(layoutNodes(view, size), positions, { size }) };
  }
}

function* networkOf(view: View, { size }: Frame): Generator<void, Network, void> {
  const nodes = layoutNodes(view, size);
  yield;
  return { nodes, edges: layoutEdges(view.edges, view.state.focus), layout: view.state.layout };
}

function isSameSize(a: Frame | undefined, b: Frame): boolean {
  return a?.size.width === b.size.width && a.size.height === b.size.height;
}

/** Whether the forces would find the same; sizes of marks and labels do not matter to them. */
function isSameNetwork(a: Network, b: Network): boolean {
  return (
    JSON.stringify(a.layout) === JSON.stringify(b.layout) &&
    a.nodes.length === b.nodes.length &&
    a.edges.length === b.edges.length &&
    a.nodes.every((node, i) => node.id === b.nodes[i]!.id) &&
    a.edges.every((edge, i) => {
      const other = b.edges[i]!;
      return edge.source === other.source && edge.target === other.target && edge.weight === other.weight;
    })
  );
}
