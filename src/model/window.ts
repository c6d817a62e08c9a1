import type { CallRow, Dated, ProjectRow } from '../data/dataset.ts';

/** From when to when a call takes applications, or a project runs, under one pair of names. */
export function windowOf(row: CallRow | ProjectRow): Pick<Dated, 'from' | 'to'> {
  if (!('opens' in row || 'closes' in row)) return row as Pick<Dated, 'from' | 'to'>;
  const { opens, closes } = row;
  return {
    ...(opens === undefined ? {} : { from: opens }),
    ...(closes === undefined ? {} : { to: closes }),
  };
}
