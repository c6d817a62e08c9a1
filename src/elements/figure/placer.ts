import type { PositionsFile } from '../../layout/positions-file.ts';
import type { Settling, SettleOptions } from '../../layout/settle.ts';
import type { Size } from '../../layout/types.ts';
import { layoutEdges } from '../../layout/weights.ts';
import { boxes } from '../../scene/measure.ts';
import type { PlacedNetwork } from '../../scene/network.ts';
import type { View } from '../../view/view.ts';
import { makeRoom, placeNetwork, rescale, type Frame } from './place-network.ts';

export interface PlacerOptions {
  readonly signal: AbortSignal;
  readonly committed: PositionsFile | undefined;
  readonly createWorker: SettleOptions['createWorker'];
  readonly onStart: (settling: Settling) => void;
}

/**
 * Remembers the places on screen, and finds for each view the least work that
 * brings it there: none, room for other labels, or the forces again from where
 * the nodes are.
 */
export class Placer {
  #placed: PlacedNetwork | undefined;
  #size: Size | undefined;
  /** What the places and the room about them were made from. */
  #network = '';
  #room = '';

  /** The frame of the places on screen. */
  get size(): Size | undefined {
    return this.#size;
  }

  /** The next view starts from scratch. */
  forget(): void {
    this.#placed = undefined;
  }

  /** The forces run again on the next view, whether or not it is another. */
  rerun(): void {
    this.#network = '';
  }

  /** @throws the signal's reason where it aborts; CollabGraphError for settings that cannot be */
  async place(view: View, frame: Frame, options: PlacerOptions): Promise<PlacedNetwork> {
    const nodes = boxes(view, { size: frame.size, locale: view.state.lang });
    const network = JSON.stringify([
      nodes.map((node) => node.id),
      layoutEdges(view.edges, view.state.focus),
      view.state.layout,
    ]);
    const room = JSON.stringify([nodes, frame]);
    const start = this.#placed && this.#size && rescale(this.#placed.positions, this.#size, frame.size);
    let placed = this.#placed;
    if (!placed || !start || network !== this.#network) {
      placed = await placeNetwork({ ...frame, ...options, view, start });
    } else if (room !== this.#room) {
      placed = await makeRoom(view, frame, start, options.signal);
    }
    this.#network = network;
    this.#room = room;
    this.#placed = placed;
    this.#size = frame.size;
    return placed;
  }
}
