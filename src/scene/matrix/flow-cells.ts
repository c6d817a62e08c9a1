/** Numbers between countries. */
import type { FlowMatrix } from '../../query/flow-matrix.ts';
import { flowKey } from '../../query/flow-matrix.ts';
import type { CellSource } from './cell-source.ts';
import type { FlowMatrixName } from '../../view/view-state.ts';
import type { MatrixCell } from './model.ts';

const MISSING: MatrixCell = { state: 'missing', ids: [] };
const SELF: MatrixCell = { state: 'self', ids: [] };

export function flowCells(flows: FlowMatrix, kind: FlowMatrixName): CellSource {
  const cells = new Map<string, MatrixCell>();
  const totals = { row: new Map<string, number>(), column: new Map<string, number>() };
  const add = (sums: Map<string, number>, id: string, value: number): void =>
    void sums.set(id, (sums.get(id) ?? 0) + value);
  for (const [key, row] of flows.cells) {
    const { ref_area, counterpart_area, obs_value: value, source: sources } = row;
    cells.set(key, { state: 'number', ids: [`${kind}:${ref_area}:${counterpart_area}`], value, sources });
    const isMirrored = key !== flowKey(ref_area, counterpart_area);
    add(totals.row, isMirrored ? counterpart_area : ref_area, value);
    add(totals.column, isMirrored ? ref_area : counterpart_area, value);
  }
  return {
    cell: (row, column) => (row === column ? SELF : (cells.get(flowKey(row, column)) ?? MISSING)),
    // Numbers span several powers of ten: as they are, the largest pair alone would decide.
    weight: (cell) => (cell.state === 'number' ? Math.log1p(cell.value) : 0),
    total: (id, side) => totals[side].get(id),
  };
}
