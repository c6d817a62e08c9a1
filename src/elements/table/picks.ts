/** Rows that a reader has picked for copying. */
import type { TableRow } from './model.ts';

export interface Picks {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins: the row picked last. */
  readonly anchor: string | undefined;
}

export const NO_PICKS: Picks = { ids: new Set(), anchor: undefined };

/** Picks a row, or lets it go; with `isRange` all from the one picked before. */
export function pickRow(picks: Picks, rows: readonly TableRow[], index: number, isRange: boolean): Picks {
  const row = rows[index];
  if (!row) return picks;
  const ids = new Set(picks.ids);
  const from = isRange ? rows.findIndex(({ id }) => id === picks.anchor) : -1;
  if (from >= 0) for (const one of rows.slice(Math.min(from, index), Math.max(from, index) + 1)) ids.add(one.id);
  else if (!ids.delete(row.id)) ids.add(row.id);
  return { ids, anchor: row.id };
}

/** Picked rows that the filters still let through. */
export function pickedOf({ ids }: Picks, rows: readonly TableRow[]): readonly TableRow[] {
  return ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id));
}
