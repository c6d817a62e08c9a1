/** Finds boxes that a box touches, by a grid of cells. */
import { overlaps, type Box } from './boxes.ts';

/** Side of a cell, scene units: about the size of a label. */
const CELL = 48;

interface Entry {
  readonly id: string;
  readonly box: Box;
}

export class BoxIndex {
  readonly #cells = new Map<number, Entry[]>();

  add(id: string, box: Box): void {
    const entry = { id, box };
    this.#visit(box, (cell, key) => {
      if (cell) cell.push(entry);
      else this.#cells.set(key, [entry]);
      return false;
    });
  }

  /** Takes out what was added. */
  remove(id: string, box: Box): void {
    this.#visit(box, (cell, key) => {
      if (cell)
        this.#cells.set(
          key,
          cell.filter((entry) => entry.id !== id),
        );
      return false;
    });
  }

  /** Whether a box other than that of `except` overlaps `box`. */
  hits(box: Box, except?: string): boolean {
    return this.#visit(box, (cell) => {
      if (!cell) return false;
      for (const other of cell) if (other.id !== except && overlaps(other.box, box)) return true;
      return false;
    });
  }

  /** Ids of the boxes that overlap `box`, each once. */
  touching(box: Box): Set<string> {
    const ids = new Set<string>();
    this.#visit(box, (cell) => {
      if (cell) for (const other of cell) if (overlaps(other.box, box)) ids.add(other.id);
      return false;
    });
    return ids;
  }

  /** Visits the cells under a box until one answers true. */
  #visit({ left, top, right, bottom }: Box, visit: (cell: Entry[] | undefined, key: number) => boolean): boolean {
    const lastColumn = Math.floor(right / CELL);
    const lastRow = Math.floor(bottom / CELL);
    for (let column = Math.floor(left / CELL); column <= lastColumn; column++) {
      for (let row = Math.floor(top / CELL); row <= lastRow; row++) {
        // Columns and rows from −32,768 on: 1.5 million scene units either side of the origin.
        const key = (column + 32_768) * 65_536 + row + 32_768;
        if (visit(this.#cells.get(key), key)) return true;
      }
    }
    return false;
  }
}
