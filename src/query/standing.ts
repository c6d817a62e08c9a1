import type { Confidence, Dated } from '../data/dataset.ts';
import { CONFIDENCES } from '../model/confidence.ts';
import { firstDay, holdsDuring, lastDay, type TimeSpan } from '../model/validity.ts';

/** How a row stands at the time asked about. */
export type Standing = 'holds' | 'ended' | 'notYet';

export function standingOf(row: Dated, span: TimeSpan, today: string): Standing {
  // An open row holds at any time: most rows are, and no date needs reading.
  if (span === 'all' || (row.status !== 'ended' && row.from === undefined && row.to === undefined)) return 'holds';
  if (holdsDuring(row, span, today)) return 'holds';
  return row.from !== undefined && firstDay(row.from) > span.end ? 'notYet' : 'ended';
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
