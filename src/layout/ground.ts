/** Which part of a frame is taken, on a grid of small cells; finds room for what comes later. */
import type { Box } from './boxes.ts';
import type { Point } from './types.ts';

/** Side of a cell, scene units: finer than the gap that an eye sees. */
const CELL = 4;

/** What a box takes to each side of the place that it is about. */
export interface Extent {
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

export class Ground {
  readonly #columns: number;
  readonly #rows: number;
  readonly #taken: Uint8Array;
  /** Cells taken in the rectangle from the origin to before each corner, row by row; undefined where they have changed. */
  #sums: Int32Array | undefined;
  /** What found no room anywhere. There is never more of it later. */
  readonly #hopeless: Extent[] = [];
  readonly #frame: Box;

  constructor(frame: Box) {
    this.#frame = frame;
    this.#columns = Math.max(1, Math.floor((frame.right - frame.left) / CELL));
    this.#rows = Math.max(1, Math.floor((frame.bottom - frame.top) / CELL));
    this.#taken = new Uint8Array(this.#columns * this.#rows);
  }

  /** Area that is not taken, square scene units. */
  get free(): number {
    const sums = (this.#sums ??= this.#sumUp());
    return (this.#columns * this.#rows - sums.at(-1)!) * CELL * CELL;
  }

  take(at: Point, extent: Extent): void {
    const { left, top, right, bottom } = this.#cells(this.#columnAt(at), this.#rowAt(at), extent);
    this.#sums = undefined;
    for (let row = Math.max(0, top); row <= Math.min(this.#rows - 1, bottom); row++)
      for (let column = Math.max(0, left); column <= Math.min(this.#columns - 1, right); column++)
        this.#taken[row * this.#columns + column] = 1;
  }

  /** The place nearest to `at` about which `extent` is free, no further than `reach`; of equally near ones the first in reading order. */
  nearest(at: Point, extent: Extent, reach = Infinity): Point | undefined {
    if (this.#hopeless.some((other) => isWithin(other, extent))) return undefined;
    const [column, row] = [this.#columnAt(at), this.#rowAt(at)];
    const last = Math.min(Math.ceil(reach / CELL), this.#columns + this.#rows);
    let best: { readonly column: number; readonly row: number; readonly distance: number } | undefined;
    for (let ring = 0; ring <= last && (!best || ring * ring <= best.distance); ring++) {
      for (let y = row - ring; y <= row + ring; y++) {
        // Only the rim of the square is new.
        const step = ring === 0 || y === row - ring || y === row + ring ? 1 : 2 * ring;
        for (let x = column - ring; x <= column + ring; x += step) {
          const distance = (x - column) ** 2 + (y - row) ** 2;
          if ((!best || distance < best.distance) && this.#isFree(x, y, extent)) best = { column: x, row: y, distance };
        }
      }
    }
    if (!best && reach === Infinity) this.#hopeless.push(extent);
    return best && { x: this.#frame.left + (best.column + 0.5) * CELL, y: this.#frame.top + (best.row + 0.5) * CELL };
  }

  #isFree(column: number, row: number, extent: Extent): boolean {
    const { left, top, right, bottom } = this.#cells(column, row, extent);
    if (left < 0 || top < 0 || right >= this.#columns || bottom >= this.#rows) return false;
    const sums = (this.#sums ??= this.#sumUp());
    const width = this.#columns + 1;
    const [above, below] = [top * width, (bottom + 1) * width];
    return sums[below + right + 1]! - sums[below + left]! - sums[above + right + 1]! + sums[above + left]! === 0;
  }

  #sumUp(): Int32Array {
    const width = this.#columns + 1;
    const sums = new Int32Array(width * (this.#rows + 1));
    for (let row = 0; row < this.#rows; row++) {
      let inRow = 0;
      for (let column = 0; column < this.#columns; column++) {
        inRow += this.#taken[row * this.#columns + column]!;
        sums[(row + 1) * width + column + 1] = sums[row * width + column + 1]! + inRow;
      }
    }
    return sums;
  }

  #cells(column: number, row: number, { halfWidth, above, below }: Extent): Box {
    const aside = Math.ceil(halfWidth / CELL - 0.5);
    return {
      left: column - aside,
      right: column + aside,
      top: row - Math.ceil(above / CELL - 0.5),
      bottom: row + Math.ceil(below / CELL - 0.5),
    };
  }

  #columnAt({ x }: Point): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#frame.left) / CELL)));
  }

  #rowAt({ y }: Point): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((y - this.#frame.top) / CELL)));
  }
}

function isWithin(inner: Extent, outer: Extent): boolean {
  return inner.halfWidth <= outer.halfWidth && inner.above <= outer.above && inner.below <= outer.below;
}
