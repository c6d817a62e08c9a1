import type { Dated, PartialDate } from '../data/dataset.ts';
import { CollabGraphError } from './errors.ts';

/** A time to ask about: a closed interval of days, or all of time. */
export type TimeSpan = { readonly start: string; readonly end: string } | 'all';

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export function isPartialDate(text: string): boolean {
  return PARTIAL_DATE.test(text);
}

/** First day that a partial date can mean. */
export function firstDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date can mean (31 where the month is shorter: only order matters). */
export function lastDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/**
 * Reads `2015`, `2015-04`, `2010/2015`, `now` or `all`. The year that is running
 * is read as `now`: of its days to come nothing is known, and what held in it and
 * has ended would make the two contradict each other.
 * @param today the day that `now` means, `YYYY-MM-DD`
 * @throws CollabGraphError `invalid`
 */
export function parseTimeSpan(text: string, today: string): TimeSpan {
  if (text === 'all') return 'all';
  if (text === 'now' || text === today.slice(0, 4)) return { start: today, end: today };
  const [start, end = start, ...rest] = text.split('/');
  if (!start || !end || rest.length > 0 || !isPartialDate(start) || !isPartialDate(end)) {
    throw new CollabGraphError(
      'invalid',
      `invalid time "${text}" (expected a year such as 2015, a window such as 2010/2015, "now" or "all")`,
    );
  }
  if (firstDay(start) > lastDay(end)) {
    throw new CollabGraphError(
      'invalid',
      `invalid time "${text}" (the window ends before it begins; did you mean "${end}/${start}"?)`,
    );
  }
  return { start: firstDay(start), end: lastDay(end) };
}

/**
 * Whether a row may hold at some day of the span. Unknown ends do not exclude:
 * a row without `from` may have begun at any time. A row that is said to have
 * ended on an unknown day no longer holds today, but may have held in the past.
 */
export function holdsDuring(row: Dated, span: TimeSpan, today: string): boolean {
  if (span === 'all') return true;
  if (row.from !== undefined && firstDay(row.from) > span.end) return false;
  if (row.to !== undefined) return lastDay(row.to) >= span.start;
  return !(row.status === 'ended' && span.start >= today);
}
