import type { PartialDate } from '../data/dataset.ts';
import { CollabGraphError } from './errors.ts';

/**
 * A time to ask about: a closed interval of days, or all of time. `now` is the
 * day asked on: of what has no end, nothing is known after it.
 */
export type TimeSpan = { readonly start: string; readonly end: string; readonly now?: string } | 'all';

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

/** Whether a time is the day that `now` means: the running year, too, is asked about as it stands. */
export function isNow(text: string, today: string): boolean {
  return text === 'now' || text === today.slice(0, 4);
}

/** Times beyond these years are slips of the pen. */
const FIRST_YEAR = '1800';
const LAST_YEAR = '2200';

/**
 * Reads `2015`, `2015-04`, `2010/2015`, `now` or `all`. The year that is running
 * is read as `now`: of its days to come nothing is known, and what held in it and
 * has ended would make the two contradict each other.
 * @param today the day that `now` means, `YYYY-MM-DD`
 * @throws CollabGraphError `invalid`
 */
export function parseTimeSpan(text: string, today: string): TimeSpan {
  if (text === 'all') return 'all';
  if (isNow(text, today)) return { start: today, end: today, now: today };
  const [start, end = start, ...rest] = text.split('/');
  if (!start || !end || rest.length > 0 || !isPartialDate(start) || !isPartialDate(end)) {
    throw new CollabGraphError(
      'invalid',
      `invalid time "${text}" (expected a year such as 2015, a window such as 2010/2015, "now" or "all")`,
    );
  }
  const strange = [start, end].find((day) => day < FIRST_YEAR || day.slice(0, 4) > LAST_YEAR);
  if (strange !== undefined)
    throw new CollabGraphError(
      'invalid',
      `invalid time "${text}" (the year ${strange.slice(0, 4)} lies outside ${FIRST_YEAR} to ${LAST_YEAR})`,
    );
  if (firstDay(start) > lastDay(end)) {
    throw new CollabGraphError(
      'invalid',
      `invalid time "${text}" (the window ends before it begins; did you mean "${end}/${start}"?)`,
    );
  }
  return { start: firstDay(start), end: lastDay(end), now: today };
}

/** The day after. */
export function dayAfter(day: string): string {
  return addDays(day, 1);
}

/** A day so many days later. */
export function addDays(day: string, days: number): string {
  // `lastDay` writes 31 in short months too, and no month that begins is the later for it.
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  const date = new Date(`${day.slice(0, 8)}${String(Math.min(last, Number(day.slice(8)))).padStart(2, '0')}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
