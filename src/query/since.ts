import type { FromKind, PartialDate } from '../data/dataset.ts';
import type { TieRow } from '../model/graph.ts';
import { dayAfter, firstDay, lastDay } from '../model/validity.ts';
import { byText } from './order.ts';
import { union } from './union.ts';

/** What says since when. */
type Start = Pick<TieRow, 'from' | 'from_kind' | 'source'>;

/** The row that begins first; rows without a known beginning come last. */
export function earliest<Row extends Pick<TieRow, 'from'>>(rows: readonly Row[]): Row | undefined {
  let first = rows[0];
  for (const row of rows) if ((row.from ?? '9') < (first!.from ?? '9')) first = row;
  return first;
}

/**
 * The row with which a standing membership began. One country may have several
 * rows in one framework: a second agency joins later, or succeeds the first. A
 * handover is no break: a row counts when what holds begins before its end, or on
 * the next day. Where its end is unknown, it may have.
 *
 * @param holding the rows that hold at the time asked about, at least one
 * @param others more rows of the same country, whenever they hold
 */
export function beginningOf(holding: readonly TieRow[], others: readonly TieRow[]): TieRow {
  let first = earliest(holding)!;
  // Most have no row beside those that hold.
  if (others.every((row) => holding.includes(row))) return first;
  const rest = others.filter((row) => row.from !== undefined).sort((a, b) => byText(b.from!, a.from!));
  // Of two agencies of which one is undated, the other says since when the country takes part.
  if (first.from === undefined && first.status !== 'ended')
    first = rest.find((row) => row.status !== 'ended' && row.to === undefined) ?? first;
  for (const row of rest) {
    if (first.from === undefined || firstDay(row.from!) >= firstDay(first.from)) continue;
    if (row.to === undefined || dayAfter(lastDay(row.to)) >= firstDay(first.from)) first = row;
  }
  return first;
}

/** Since when two are together. */
export interface Since {
  readonly from: PartialDate;
  readonly fromKind?: FromKind;
  /** In no order. */
  readonly sources: readonly string[];
}

/**
 * Two are together since the later of them came: the same from both sides.
 * Undefined where the beginning of either is unknown. Of two dates of which one
 * lies within the other, the less precise is all that is known.
 */
export function sinceBoth(a: Start, b: Start): Since | undefined {
  if (a.from === undefined || b.from === undefined) return undefined;
  const y = laterLast(a, b) > 0 ? a : b;
  const sources = union(a.source, b.source);
  const kind = y.from_kind;
  return kind === undefined ? { from: y.from!, sources } : { from: y.from!, fromKind: kind, sources };
}

function laterLast(a: Start, b: Start): number {
  const [x, y] = [a.from!, b.from!];
  if (x.startsWith(y) || y.startsWith(x)) return y.length - x.length || kindRank(a) - kindRank(b);
  return byText(x, y);
}

/** Of one date, an accession says more than the first page that shows it. */
function kindRank({ from_kind }: Start): number {
  return from_kind === undefined ? 1 : from_kind === 'joined' ? 2 : 0;
}
