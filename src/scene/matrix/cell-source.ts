import type { MatrixCell, MatrixHead } from './model.ts';

/** Cells by node ids, and what the margins say. */
export interface CellSource {
  cell(row: string, column: string): MatrixCell;
  /** Value of a cell for sorting by similarity. */
  weight(cell: MatrixCell): number;
  /** Undefined where nothing was observed. */
  total(id: string, side: 'row' | 'column'): number | undefined;
  margin?(column: string): Pick<MatrixHead, 'enumerated' | 'regions' | 'stated'>;
}
