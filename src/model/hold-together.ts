/** Whether two things hold at one time. */
import { BEGINNING, earlier, END, holds, later, type Holds, type Term } from './holds.ts';
import type { TimeSpan } from './validity.ts';

/** When both hold. */
export function together(a: Term, b: Term): Term {
  if (isSame(a, b)) return a;
  const [from, to] = [later(a.from, b.from), earlier(a.to, b.to)];
  const openFrom = earlier(a.openFrom ?? END, b.openFrom ?? END);
  return {
    ...(openFrom === END ? {} : { openFrom }),
    maybeFrom: later(a.maybeFrom, b.maybeFrom),
    ...(from <= to ? { from, to } : { from: END, to: BEGINNING }),
    maybeTo: earlier(a.maybeTo, b.maybeTo),
  };
}

/** Whether both hold on one and the same day of the span. */
export function holdTogether(a: Term, b: Term, span: TimeSpan): Holds {
  const both = together(a, b);
  if (both.maybeFrom > both.maybeTo) return 'no';
  // That each held at some time does not say that they did so at the same.
  return span === 'all' && both.from > both.to && !isSame(a, b) ? 'maybe' : holds(both, span);
}

const TERM_KEYS = ['openFrom', 'maybeFrom', 'from', 'to', 'maybeTo'] as const;

function isSame(a: Term, b: Term): boolean {
  return a === b || TERM_KEYS.every((key) => a[key] === b[key]);
}
