/** Frames about the cells, rows and columns of a matrix that are selected or compared. */
import type { CellMark, MatrixScene, Room } from '../scene.ts';

/** @param ids nodes, each a row or a column, and ties, each a cell; those that the matrix does not have are left out */
export function frameCells(scene: MatrixScene, ids: readonly string[], stroke: string): MatrixScene {
  const frames = ids.flatMap((id) => {
    const row = scene.cells.filter((cell) => cell.row === id);
    const column = scene.cells.filter((cell) => cell.column === id);
    const own = scene.cells.filter((cell) => cell.ids.includes(id));
    // Where rows stand in panels side by side, each has its own part of a column.
    return [...byPlace(row, 'y'), ...byPlace(column, 'x'), ...own.map((cell) => [cell])];
  });
  return frames.length === 0 ? scene : { ...scene, frames: frames.map((cells) => ({ ...roomOf(cells), stroke })) };
}

function byPlace(cells: readonly CellMark[], line: 'x' | 'y'): CellMark[][] {
  const found = new Map<number, CellMark[]>();
  for (const cell of cells) found.set(cell[line], [...(found.get(cell[line]) ?? []), cell]);
  return [...found.values()];
}

function roomOf(cells: readonly CellMark[]): Room {
  const x = Math.min(...cells.map((cell) => cell.x));
  const y = Math.min(...cells.map((cell) => cell.y));
  return {
    x,
    y,
    width: Math.max(...cells.map((cell) => cell.x + cell.width)) - x,
    height: Math.max(...cells.map((cell) => cell.y + cell.height)) - y,
  };
}
