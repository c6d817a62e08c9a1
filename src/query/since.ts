import type { TieRow } from '../model/graph.ts';
import { firstDay, lastDay } from '../model/validity.ts';
import { byText } from './order.ts';

/** The row that begins first; rows without a known beginning come last. */
export function earliest<Row extends Pick<TieRow, 'from'>>(rows: readonly Row[]): Row | undefined {
  return [...rows].sort((a, b) => byText(a.from ?? '9', b.from ?? '9'))[0];
}

/**
 * The row with which a standing membership began. One country may have several
 * rows in one framework: a second agency joins later, or succeeds the first. An
 * ended row counts when what holds may have followed it without a break.
 *
 * @param holding the rows that hold at the time asked about, at least one
 * @param ended the country's rows that no longer hold
 */
export function beginningOf(holding: readonly TieRow[], ended: readonly TieRow[]): TieRow {
  let first = earliest(holding)!;
  const rest = ended.filter((row) => row.from !== undefined).sort((a, b) => byText(b.from!, a.from!));
  for (const row of rest) {
    if (first.from === undefined || firstDay(row.from!) >= firstDay(first.from)) continue;
    if (row.to === undefined || lastDay(row.to) >= firstDay(first.from)) first = row;
  }
  return first;
}
