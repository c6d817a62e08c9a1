/** Where on a picture there is room: a grid of cells, each with what it costs to cover it. */
import type { Box } from '../../layout/boxes.ts';

export class Raster {
  readonly #columns: number;
  readonly #rows: number;
  readonly #costs: Float64Array;

  constructor(
    private readonly frame: Box,
    /** Side of a cell, scene units. */
    private readonly cell: number,
    /** Cost of an empty cell: below zero, so that more room is better. */
    empty: number,
  ) {
    this.#columns = Math.max(1, Math.floor((frame.right - frame.left) / cell));
    this.#rows = Math.max(1, Math.floor((frame.bottom - frame.top) / cell));
    this.#costs = new Float64Array(this.#columns * this.#rows).fill(empty);
  }

  /** Another with the same costs, to be added to. */
  copy(): Raster {
    const copy = new Raster(this.frame, this.cell, 0);
    copy.#costs.set(this.#costs);
    return copy;
  }

  add(x: number, y: number, cost: number): void {
    const column = Math.floor((x - this.frame.left) / this.cell);
    const row = Math.floor((y - this.frame.top) / this.cell);
    if (column >= 0 && column < this.#columns && row >= 0 && row < this.#rows)
      this.#costs[row * this.#columns + column]! += cost;
  }

  /** Adds to all cells whose middle is inside rings (even–odd). */
  fill(rings: readonly (readonly (readonly [x: number, y: number])[])[], cost: number): void {
    const crossings = Array.from({ length: this.#rows }, (): number[] => []);
    const { top } = this.frame;
    const rowAt = (y: number): number => (y - top) / this.cell - 0.5;
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [[xi, yi], [xj, yj]] = [ring[i]!, ring[j]!];
        // Rows whose middle the side crosses; of its two ends the upper one counts as crossed.
        const first = Math.max(0, Math.ceil(rowAt(Math.min(yi, yj))));
        const last = Math.min(this.#rows, Math.ceil(rowAt(Math.max(yi, yj))));
        for (let row = first; row < last; row++) {
          const y = top + (row + 0.5) * this.cell;
          crossings[row]!.push(xi + ((y - yi) / (yj - yi)) * (xj - xi));
        }
      }
    }
    crossings.forEach((own, row) => {
      own.sort((a, b) => a - b);
      const y = top + (row + 0.5) * this.cell;
      for (let i = 0; i + 1 < own.length; i += 2) {
        for (let x = own[i]!; x < own[i + 1]!; x += this.cell) this.add(x, y, cost);
      }
    });
  }

  /** The box of one of these sizes that costs least, and less than `limit`; the first and topmost of equal ones. */
  cheapest(sizes: readonly { readonly width: number; readonly height: number }[], limit = Infinity): Box | undefined {
    const sums = this.#sums();
    const wide = this.#columns + 1;
    let best: Box | undefined;
    let least = limit;
    for (const { width, height } of sizes) {
      const columns = Math.ceil(width / this.cell);
      const rows = Math.ceil(height / this.cell);
      for (let row = 0; row + rows <= this.#rows; row++) {
        for (let column = 0; column + columns <= this.#columns; column++) {
          const cost =
            sums[(row + rows) * wide + column + columns]! -
            sums[row * wide + column + columns]! -
            sums[(row + rows) * wide + column]! +
            sums[row * wide + column]!;
          // Sums in another order differ in their last bits.
          if (cost >= least - 1e-6) continue;
          least = cost;
          const left = this.frame.left + column * this.cell;
          const top = this.frame.top + row * this.cell;
          best = { left, top, right: left + width, bottom: top + height };
        }
      }
    }
    return best;
  }

  /** Sums of all cells above and to the left, so that any box is four look-ups. */
  #sums(): Float64Array {
    const wide = this.#columns + 1;
    const sums = new Float64Array(wide * (this.#rows + 1));
    for (let row = 0; row < this.#rows; row++) {
      for (let column = 0; column < this.#columns; column++) {
        sums[(row + 1) * wide + column + 1] =
          this.#costs[row * this.#columns + column]! +
          sums[row * wide + column + 1]! +
          sums[(row + 1) * wide + column]! -
          sums[row * wide + column]!;
      }
    }
    return sums;
  }
}
