/** Finds boxes that a box touches, by a grid of cells. */
import { overlaps, type Box } from './boxes.ts';

/** Side of a cell, scene units: about the size of a label. */
const CELL = 48;

export class BoxIndex {
  readonly #cells = new Map<number, { readonly id: string; readonly box: Box }[]>();
  readonly #origin: Box;

  /** @param origin where most boxes are; others may lie outside it */
  constructor(origin: Box) {
    this.#origin = origin;
  }

  add(id: string, box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push({ id, box });
      else this.#cells.set(key, [{ id, box }]);
    }
  }

  /** Whether a box other than that of `except` overlaps `box`. */
  hits(box: Box, except?: string): boolean {
    for (const key of this.#keys(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (other.id !== except && overlaps(other.box, box)) return true;
      }
    }
    return false;
  }

  /** Ids of the boxes that overlap `box`, each once. */
  touching(box: Box): Set<string> {
    const ids = new Set<string>();
    for (const key of this.#keys(box)) {
      for (const other of this.#cells.get(key) ?? []) if (overlaps(other.box, box)) ids.add(other.id);
    }
    return ids;
  }

  *#keys({ left, top, right, bottom }: Box): Generator<number> {
    const column = (x: number): number => Math.floor((x - this.#origin.left) / CELL) + 32_768;
    const row = (y: number): number => Math.floor((y - this.#origin.top) / CELL) + 32_768;
    for (let c = column(left); c <= column(right); c++) {
      for (let r = row(top); r <= row(bottom); r++) yield c * 65_536 + r;
    }
  }
}
