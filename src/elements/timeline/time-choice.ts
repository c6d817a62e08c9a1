/** What `at` of the state means on an axis of years, and what a step of handle, brush or player makes of it. */
import { parseTimeSpan } from '../../model/validity.ts';

export const MODES = ['now', 'year', 'range', 'all'] as const;
export type Mode = (typeof MODES)[number];

/** Years in the data, both included. */
export interface Domain {
  readonly first: number;
  readonly last: number;
}

/** The years that are shown, both included; equal unless a range is. */
export interface Choice {
  readonly mode: Mode;
  readonly start: number;
  readonly end: number;
}

export type Handle = 'only' | 'start' | 'end';

/** A range that nobody has drawn yet is this long, years. */
const USUAL_LENGTH = 5;

export function choiceOf(at: string, today: string, { first, last }: Domain): Choice {
  const year = clamp(Number(today.slice(0, 4)), first, last);
  if (at === 'now') return { mode: 'now', start: year, end: year };
  const span = parseTimeSpan(at, today);
  if (span === 'all') return { mode: 'all', start: first, end: last };
  const [start, end] = [span.start, span.end].map((day) => clamp(Number(day.slice(0, 4)), first, last));
  return { mode: at.includes('/') ? 'range' : 'year', start: start!, end: end! };
}

/** The years that `at` says, which may lie beyond the axis: what is written beside it is true there too. */
export function yearsIn(at: string, today: string): readonly [start: number, end: number] | undefined {
  const span = parseTimeSpan(at, today);
  return span === 'all' ? undefined : [Number(span.start.slice(0, 4)), Number(span.end.slice(0, 4))];
}

/** `at` of some years; one year where they are the same. */
export function atOf(start: number, end: number): string {
  const text = (year: number): string => String(year).padStart(4, '0');
  return start === end ? text(start) : `${text(Math.min(start, end))}/${text(Math.max(start, end))}`;
}

/** `at` when another way of choosing is asked for: as near as possible to what is shown. */
export function inMode(mode: Mode, { start, end }: Choice, { first, last }: Domain): string {
  if (mode === 'now' || mode === 'all') return mode;
  if (mode === 'year') return atOf(end, end);
  if (end > start) return atOf(start, end);
  const from = Math.max(first, end - USUAL_LENGTH + 1);
  return atOf(from, Math.min(last, Math.max(end, from + 1)));
}

/** `at` with a handle at another year. The handles of a range never meet: one year is another way of choosing. */
export function withHandle(handle: Handle, year: number, { start, end }: Choice, { first, last }: Domain): string {
  const to = clamp(year, first, last);
  if (handle === 'only') return atOf(to, to);
  if (handle === 'start') return atOf(Math.min(to, end - 1), end);
  return atOf(start, Math.max(to, start + 1));
}

/** `at` with a range moved whole, as far as the data go. */
export function moved({ start, end }: Choice, years: number, { first, last }: Domain): string {
  const by = clamp(years, first - start, last - end);
  return atOf(start + by, end + by);
}

/** `at` a year on; undefined at the end. Where no years are chosen it begins at the first. */
export function played(choice: Choice, domain: Domain): string | undefined {
  if (choice.mode === 'now' || choice.mode === 'all') return atOf(domain.first, domain.first);
  return choice.end >= domain.last ? undefined : moved(choice, 1, domain);
}

/** `at` from which to play: where it is, or the beginning again at the end. */
export function playedFrom(choice: Choice, domain: Domain): string {
  return played(choice, domain) ?? moved(choice, domain.first - choice.start, domain);
}

/** The year that a key moves a handle to; undefined for other keys. */
export function yearByKey(key: string, year: number, { first, last }: Domain): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return year - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return year + 1;
    case 'PageDown':
      return year - USUAL_LENGTH;
    case 'PageUp':
      return year + USUAL_LENGTH;
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
