/**
 * Pushes apart what overlaps: each node holds the room of its mark with the
 * label below it. Rooms move along the axis on which less is needed, the less
 * important further, within a frame; what the reader has pinned stays. Neighbours are found
 * by a grid, so thousands of rooms cost little more than their own number.
 */
import { toEnd } from '../model/to-end.ts';
import { roomOf, type Box } from './boxes.ts';
import type { LayoutNode, Point, Positions } from './types.ts';

export interface OverlapOptions {
  readonly frame: Box;
  /** Kept free between rooms, scene units. Default 4. */
  readonly gap?: number;
  /** Passes over all rooms. Default 300. */
  readonly maxPasses?: number;
  /**
   * Whether rooms squeezed on one axis may give way along the other. It finds
   * room where there is little, and mixes neighbours up where there is none. Default true.
   */
  readonly canTurn?: boolean;
  /** Nodes whose label claims room. Default: all. */
  readonly labelled?: (node: LayoutNode) => boolean;
}

export interface OverlapResult {
  readonly positions: Map<string, Point>;
  readonly passes: number;
  /** Pairs of rooms that still overlap; more than 0 only where the frame is too small or pins collide. */
  readonly left: number;
}

const DEFAULT_GAP = 4;
const DEFAULT_PASSES = 300;
/** Passes that take the cheaper axis whatever happens. */
const PATIENCE = 30;

/** Removes overlaps at once. See `removeOverlapSteps`. */
export function removeOverlaps(
  nodes: readonly LayoutNode[],
  positions: Positions,
  options: OverlapOptions,
): OverlapResult {
  return toEnd(removeOverlapSteps(nodes, positions, options));
}

/** One pass a step, so that the caller decides when to let go of the thread. */
export function* removeOverlapSteps(
  nodes: readonly LayoutNode[],
  positions: Positions,
  { frame, gap = DEFAULT_GAP, maxPasses = DEFAULT_PASSES, canTurn = true, labelled = () => true }: OverlapOptions,
): Generator<number, OverlapResult, void> {
  const rooms = new Rooms(nodes, positions, frame, gap, labelled);
  let passes = 0;
  let left = rooms.pass(false);
  while (left > 0 && passes < maxPasses) {
    passes++;
    yield passes;
    left = rooms.pass(canTurn && passes > PATIENCE);
  }
  return { positions: rooms.positions(), passes, left: left === 0 ? 0 : rooms.count() };
}

/** Less of the gap may be missing than this, scene units: the last tenth of a pixel is not worth a hundred passes. */
const TOLERANCE = 0.1;

/** Where a room has been pushed to in a pass. */
const LEFT = 1;
const RIGHT = 2;
const UP = 4;
const DOWN = 8;

class Rooms {
  readonly #ids: string[];
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #halfWidth: Float64Array;
  readonly #halfHeight: Float64Array;
  /** From a node's centre down to its room's centre. */
  readonly #drop: Float64Array;
  /** Share of a push that a node takes, against the other's. 0 for pinned nodes. */
  readonly #ease: Float64Array;
  readonly #pushed: Uint8Array;
  readonly #squeezed: Uint8Array;
  readonly #frame: Box;
  readonly #cell: number;

  constructor(
    nodes: readonly LayoutNode[],
    positions: Positions,
    frame: Box,
    gap: number,
    labelled: (node: LayoutNode) => boolean,
  ) {
    const sorted = nodes.filter((node) => positions.has(node.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const count = sorted.length;
    this.#ids = sorted.map((node) => node.id);
    this.#x = new Float64Array(count);
    this.#y = new Float64Array(count);
    this.#halfWidth = new Float64Array(count);
    this.#halfHeight = new Float64Array(count);
    this.#drop = new Float64Array(count);
    this.#ease = new Float64Array(count);
    this.#pushed = new Uint8Array(count);
    this.#squeezed = new Uint8Array(count);
    this.#frame = frame;
    let widest = 1;
    sorted.forEach((node, i) => {
      const room = roomOf(node, labelled(node));
      const { x, y } = node.pin ? { x: node.pin[0], y: node.pin[1] } : positions.get(node.id)!;
      this.#drop[i] = (room.below - room.above) / 2;
      this.#halfWidth[i] = room.halfWidth + gap / 2;
      this.#halfHeight[i] = (room.above + room.below) / 2 + gap / 2;
      this.#x[i] = x;
      this.#y[i] = y + this.#drop[i]!;
      this.#ease[i] = node.pin ? 0 : 1 / (1 + 3 * Math.max(0, node.importance));
      widest = Math.max(widest, 2 * this.#halfWidth[i]!, 2 * this.#halfHeight[i]!);
      this.#keepInFrame(i);
    });
    // A cell as wide as the widest room: whatever touches a room is in its cell or the eight about it.
    this.#cell = widest;
  }

  positions(): Map<string, Point> {
    return new Map(this.#ids.map((id, i) => [id, { x: this.#x[i]!, y: this.#y[i]! - this.#drop[i]! }]));
  }

  /** Overlapping pairs as they are. */
  count(): number {
    return this.#forPairs((i, j) => this.#needs(i, j) !== undefined);
  }

  /**
   * Pushes every overlapping pair apart and returns how many there were. The
   * cheaper axis may be full: rooms stacked from edge to edge of the frame push
   * each other up and down without end. So after a while a pair of which one
   * was squeezed from both sides in the pass before gives way along the other axis.
   */
  pass(canTurn: boolean): number {
    this.#squeezed.set(this.#pushed);
    this.#pushed.fill(0);
    return this.#forPairs((i, j) => this.#separate(i, j, canTurn));
  }

  #forPairs(visit: (i: number, j: number) => boolean): number {
    const cells = new Map<number, number[]>();
    const keyOf = (column: number, row: number): number => column * 65_536 + row;
    const count = this.#ids.length;
    for (let i = 0; i < count; i++) {
      const key = keyOf(Math.floor(this.#x[i]! / this.#cell) + 32_768, Math.floor(this.#y[i]! / this.#cell) + 32_768);
      const cell = cells.get(key);
      if (cell) cell.push(i);
      else cells.set(key, [i]);
    }
    let found = 0;
    for (let i = 0; i < count; i++) {
      const column = Math.floor(this.#x[i]! / this.#cell) + 32_768;
      const row = Math.floor(this.#y[i]! / this.#cell) + 32_768;
      for (let dc = -1; dc <= 1; dc++) {
        for (let dr = -1; dr <= 1; dr++) {
          const cell = cells.get(keyOf(column + dc, row + dr));
          if (!cell) continue;
          for (const j of cell) if (j > i && visit(i, j)) found++;
        }
      }
    }
    return found;
  }

  /** What is missing on each axis for the two rooms not to overlap. */
  #needs(i: number, j: number): { x: number; y: number } | undefined {
    const x = this.#halfWidth[i]! + this.#halfWidth[j]! - Math.abs(this.#x[j]! - this.#x[i]!);
    const y = this.#halfHeight[i]! + this.#halfHeight[j]! - Math.abs(this.#y[j]! - this.#y[i]!);
    return x > TOLERANCE && y > TOLERANCE ? { x, y } : undefined;
  }

  #separate(i: number, j: number, canTurn: boolean): boolean {
    const need = this.#needs(i, j);
    if (!need) return false;
    if (this.#ease[i]! + this.#ease[j]! === 0) return true;
    let alongX = need.x < need.y;
    if (canTurn) {
      const both = alongX ? LEFT | RIGHT : UP | DOWN;
      if ((this.#squeezed[i]! & both) === both || (this.#squeezed[j]! & both) === both) alongX = !alongX;
    }
    const axis = alongX ? this.#x : this.#y;
    const isBefore = axis[j]! >= axis[i]!;
    this.#pushed[isBefore ? i : j]! |= alongX ? LEFT : UP;
    this.#pushed[isBefore ? j : i]! |= alongX ? RIGHT : DOWN;
    this.#push(axis, i, j, (isBefore ? 1 : -1) * (alongX ? need.x : need.y));
    return true;
  }

  /** Moves `j` by `amount` away from `i` along one axis, each by its ease; what the frame takes from one the other makes up for. */
  #push(axis: Float64Array, i: number, j: number, amount: number): void {
    const shareI = this.#ease[i]! / (this.#ease[i]! + this.#ease[j]!);
    const apart = axis[j]! - axis[i]! + amount;
    axis[i]! -= amount * shareI;
    this.#keepInFrame(i);
    if (this.#ease[j]! > 0) axis[j] = axis[i]! + apart;
    this.#keepInFrame(j);
    if (this.#ease[i]! > 0) axis[i] = axis[j]! - apart;
    this.#keepInFrame(i);
  }

  #keepInFrame(i: number): void {
    if (this.#ease[i] === 0) return;
    const { left, right, top, bottom } = this.#frame;
    this.#x[i] = clamp(this.#x[i]!, left + this.#halfWidth[i]!, right - this.#halfWidth[i]!);
    this.#y[i] = clamp(this.#y[i]!, top + this.#halfHeight[i]!, bottom - this.#halfHeight[i]!);
  }
}

/** The middle where the frame is smaller than the room. */
function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);
}
