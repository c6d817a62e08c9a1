/** A matrix cut into parts that each fit a sheet of paper. */
import { naturalHeight } from '../../scene/matrix/fit.ts';
import type { Matrix } from '../../scene/matrix/model.ts';

/**
 * Parts of about equally many rows, each with the heads of all columns, none
 * higher than `height` (CSS pixels) at a comfortable size; the matrix itself
 * where it fits. Squares stay whole: half of one has no diagonal, and they
 * shrink well.
 */
export function pagesOf(matrix: Matrix, width: number, height: number): readonly Matrix[] {
  if (matrix.name !== 'groups' || naturalHeight(matrix, width) <= height) return [matrix];
  for (let count = 2; count < matrix.rows.length; count++) {
    const each = Math.ceil(matrix.rows.length / count);
    const parts = Array.from({ length: Math.ceil(matrix.rows.length / each) }, (_, i) => {
      const [from, to] = [i * each, (i + 1) * each];
      return { ...matrix, rows: matrix.rows.slice(from, to), cells: matrix.cells.slice(from, to) };
    });
    if (parts.every((part) => naturalHeight(part, width) <= height)) return parts;
  }
  return [matrix];
}
