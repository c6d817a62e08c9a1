import type { Confidence, Dated, Status } from '../data/dataset.ts';
import { CONFIDENCES, isAtLeast } from '../model/confidence.ts';
import { isHope } from '../model/statuses.ts';
import { firstDay, holdsDuring, lastDay, type TimeSpan } from '../model/validity.ts';
import type { LeftOut } from './tie.ts';

/** How a row stands at the time asked about. */
export type Standing = 'holds' | 'ended' | 'notYet';

export function standingOf(row: Dated, span: TimeSpan, today: string): Standing {
  // An open row holds at any time: most rows are, and no date needs reading.
  if (span === 'all' || (row.status !== 'ended' && row.from === undefined && row.to === undefined)) return 'holds';
  if (holdsDuring(row, span, today)) return 'holds';
  return row.from !== undefined && firstDay(row.from) > span.end ? 'notYet' : 'ended';
}

/** What a row has to be to count: the filters that all queries share. */
export interface RowFilter {
  readonly span: TimeSpan;
  readonly today: string;
  readonly status: readonly Status[];
  readonly confidence: Confidence;
}

/** The first filter that leaves a row out (time, status, confidence); undefined where it passes. */
export function leftOutBy(
  row: Dated & { readonly confidence: Confidence },
  { span, today, status, confidence }: RowFilter,
): keyof LeftOut | undefined {
  const standing = standingOf(row, span, today);
  if (standing !== 'holds') return standing;
  if (!status.includes(row.status)) return leftOutByStatus(row.status);
  if (!isAtLeast(row.confidence, confidence)) return row.confidence === 'reported' ? 'reported' : 'unverified';
  return undefined;
}

/** How a row is counted that is left out for its status. */
export function leftOutByStatus(status: Status): 'planned' | 'otherStatus' {
  return isHope(status) ? 'planned' : 'otherStatus';
}

/** Whether two rows may hold on the same day: those who left before the others came never worked with them. */
export function overlap(a: Dated, b: Dated): boolean {
  return startsInTime(a, b) && startsInTime(b, a);
}

function startsInTime(a: Dated, b: Dated): boolean {
  return a.from === undefined || b.to === undefined || firstDay(a.from) <= lastDay(b.to);
}

/** The less well known of the two. */
export function weaker(a: Confidence, b: Confidence): Confidence {
  if (a === b) return a;
  return CONFIDENCES.indexOf(a) >= CONFIDENCES.indexOf(b) ? a : b;
}
