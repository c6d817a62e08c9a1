/** The time that a state shows, in words. */
import { timeNotes } from '../locales/time-notes.ts';
import { isNow } from '../model/validity.ts';
import type { Format } from './format.ts';

/** `Now (22 November 2026)`, `2015`, `2010–2015`, `All time`. */
export function timeText(at: string, today: string, { locale, date, period }: Format): string {
  const words = timeNotes(locale);
  if (at === 'now') return words.now(date(today));
  return at === 'all' ? words.all : period(at);
}

/** The same beside the counts of a figure; undefined for `now`, whose day the page knows and a figure does not. */
export function timeNote(at: string, today: string, { locale, period, date }: Format): string | undefined {
  const words = timeNotes(locale);
  if (at === 'now') return undefined;
  if (isNow(at, today)) return words.asOf(period(at), date(today));
  return at === 'all' ? words.ofAllTimes : words.during(period(at));
}
