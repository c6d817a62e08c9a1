/** Which rows of a long table are drawn: those on screen and some beyond either edge. */

export interface Scrolled {
  /** How far the table is scrolled, and how high the part on screen is, CSS pixels. */
  readonly top: number;
  readonly height: number;
  /** Height of the heading that stays in place, and of one row. */
  readonly head: number;
  readonly row: number;
}

/** From the first row drawn to the one after the last. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** Rows drawn beyond each edge, so that a small move shows no gap and a screen reader finds the next row. */
const BEYOND = 12;

export function rowWindow({ top, height, row }: Scrolled, count: number): RowWindow {
  const first = Math.floor(Math.max(0, top) / row);
  const shown = Math.ceil(Math.max(0, height) / row);
  const to = Math.min(count, first + shown + BEYOND);
  return { from: Math.max(0, Math.min(first - BEYOND, to - shown - BEYOND)), to };
}

/** Where to scroll so that a row is wholly on screen; undefined where it is. */
export function scrollToRow({ top, height, head, row }: Scrolled, index: number): number | undefined {
  const above = index * row;
  const below = above + head + row;
  if (above < top) return above;
  // Rounded up: a row that is a fraction of a pixel short is not wholly on screen.
  return below > top + height ? Math.ceil(below - height) : undefined;
}

/** Rows that Page Up and Page Down go. */
export function pageOf({ height, head, row }: Scrolled): number {
  return Math.max(1, Math.floor((height - head) / row) - 1);
}
