/** Which rows of two sides that share something make a tie, and since when. */
import { confidenceRank, isAtLeast } from '../model/confidence.ts';
import { holdTogether, together } from '../model/hold-together.ts';
import type { TieRow } from '../model/graph.ts';
import type { Terms } from '../model/terms.ts';
import { beginningOf, sinceBoth, type Since } from './since.ts';
import { leftOutByStatus, standingOf, type RowFilter } from './standing.ts';
import type { LeftOut } from './tie.ts';

/** A row of the neighbor's, with the best known of the country's own that holds on the same day. */
export interface Pair {
  readonly row: TieRow;
  readonly own: TieRow;
  /** Since when the two are together in what they share; undefined where that of either side is unknown. */
  readonly since?: Since | undefined;
}

export interface Paired {
  readonly ties: readonly Pair[];
  /** Pairs that may have held together at the time asked about. */
  readonly maybe: readonly Pair[];
  /** Why each of the neighbor's other rows makes no tie. */
  readonly missed: readonly (keyof LeftOut)[];
}

/** Of reasons that several rows give, the one that comes nearest to a tie. */
const NEAREST: readonly (keyof LeftOut)[] = ['maybe', 'planned', 'otherStatus', 'notYet', 'ended'];

/** A tie needs a row of each side that hold on one day: those who left before the others came never worked with them. */
export function pairRows(theirs: readonly TieRow[], ours: readonly TieRow[], terms: Terms, filter: RowFilter): Paired {
  const ties: Pair[] = [];
  const maybe: Pair[] = [];
  const missed: (keyof LeftOut)[] = [];
  const asked = (rows: readonly TieRow[]): readonly TieRow[] =>
    rows.length < 2 ? [] : rows.filter((row) => isAsked(row, filter));
  const [before, ownBefore] = [asked(theirs), asked(ours)];
  for (const row of theirs) {
    let best: TieRow | undefined;
    let perhaps: TieRow | undefined;
    const holding: TieRow[] = [];
    let reason = NEAREST.length - 1;
    for (const own of ours) {
      const why = missedBy(row, own, terms, filter);
      if (why === undefined) {
        best = better(best, own);
        if (isAsked(own, filter)) holding.push(own);
      } else if (why === 'maybe' && isAsked(row, filter) && isAsked(own, filter)) perhaps = better(perhaps, own);
      if (why !== undefined) reason = Math.min(reason, NEAREST.indexOf(why));
    }
    if (best) {
      const since =
        holding.length > 0 ? sinceBoth(beginningOf([row], before), beginningOf(holding, ownBefore)) : undefined;
      ties.push({ row, own: best, since });
    } else {
      missed.push(NEAREST[reason]!);
      if (perhaps) maybe.push({ row, own: perhaps });
    }
  }
  return { ties, maybe, missed };
}

/** Why two rows make no tie; undefined where they do. */
export function missedBy(
  row: TieRow,
  own: TieRow,
  terms: Terms,
  { span, status }: RowFilter,
): keyof LeftOut | undefined {
  const a = terms.of(row);
  const b = terms.of(own);
  const answer = holdTogether(a, b, span);
  const standing = answer === 'yes' ? 'holds' : standingOf(together(a, b), span, answer);
  if (standing !== 'holds') return standing;
  if (!status.includes(own.status)) return leftOutByStatus(own.status);
  return status.includes(row.status) ? undefined : leftOutByStatus(row.status);
}

/** Whether a row passes the filters but for time. */
export function isAsked({ status, confidence }: TieRow, filter: RowFilter): boolean {
  return filter.status.includes(status) && isAtLeast(confidence, filter.confidence);
}

/** The better known; of two as well known the first. */
function better(a: TieRow | undefined, b: TieRow): TieRow {
  return a && confidenceRank(a.confidence) <= confidenceRank(b.confidence) ? a : b;
}
