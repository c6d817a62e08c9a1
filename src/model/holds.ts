/** Whether something holds at a time: yes, no, or maybe. */
import type { TimeSpan } from './validity.ts';

/**
 * When something holds, as four days (`YYYY-MM-DD`, inclusive). From `from` to
 * `to` it surely holds, from `maybeFrom` to `maybeTo` it may. Where no day is
 * sure, `from` is `END` and `to` is `BEGINNING`.
 */
export interface Term {
  /** Set where no end is in sight: nobody knows of days after this one, or after the day asked on, whichever is later. */
  readonly openFrom?: string;
  readonly maybeFrom: string;
  readonly from: string;
  readonly to: string;
  readonly maybeTo: string;
}

/** Stands for a beginning that nobody knows. */
export const BEGINNING = '0000-01-01';
/** Stands for an end that nobody knows, or that is not in sight. */
export const END = '9999-12-31';

/** Only `yes` carries a claim or a count; `maybe` is counted and shown apart. */
export type Holds = 'yes' | 'maybe' | 'no';

/** Whether it holds on some day of the span. Of all times, everything held at some time. */
export function holds(term: Term, span: TimeSpan): Holds {
  const { maybeFrom, from, to, maybeTo } = term;
  if (span === 'all') return 'yes';
  if (maybeFrom > maybeTo) return 'no';
  const { start, end } = span;
  if (from <= to && from <= end && lastSure(term, span.now) >= start) return 'yes';
  return maybeFrom <= end && maybeTo >= start ? 'maybe' : 'no';
}

/** The last day on which it surely holds, as far as can be known on the day asked on. */
function lastSure({ openFrom, to }: Term, now: string | undefined): string {
  return openFrom === undefined || now === undefined ? to : earlier(to, later(openFrom, now));
}

export function later(a: string, b: string): string {
  return a > b ? a : b;
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
