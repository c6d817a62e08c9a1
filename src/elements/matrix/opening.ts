/** Where a matrix opens: at its focus, or at the row with most in it. */
import type { Matrix } from '../../scene/matrix/model.ts';
import type { Place } from './walking.ts';

export function openingPlace({ rows, columns }: Matrix): Place | undefined {
  if (rows.length === 0) return undefined;
  const focus = rows.findIndex(({ isFocus }) => isFocus);
  const most = Math.max(...rows.map(({ total }) => total));
  const row = focus >= 0 ? focus : rows.findIndex(({ total }) => total === most);
  // Of numbers between countries the same country is a column as well; of frameworks there is none.
  const column = columns.findIndex(({ id }) => id === rows[row]!.id);
  return { line: row + 1, at: column + 1 };
}
