import { writeMatrixCsv } from '../../export/matrix-csv.ts';
import { buildMatrix } from '../../scene/matrix/build.ts';
import { download } from '../save/download.ts';
import type { Context } from '../session/context.ts';

/** Saves all rows of a matrix as CSV, also those that are not shown. */
export function saveMatrix({ view, graph }: Context, name: string): void {
  const whole = buildMatrix(view, graph, true);
  download(`matrix-${name}.csv`, writeMatrixCsv(whole, graph.getAttribute('dataset')), 'text/csv;charset=utf-8');
}
