/** Whether two things hold at one time. */
import { BEGINNING, earlier, END, holds, later, type Holds, type Term } from './holds.ts';
import type { TimeSpan } from './validity.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** When both hold. */
export function together(a: Term, b: Term): Term {
  if (isSame(a, b)) return a;
  const both: Mutable<Term> = { maybeFrom: '', from: '', to: '', maybeTo: '' };
  return meet(both, a, b);
}

/** For answers that keep no term: one is asked for with every tie of a country, and would be made to be thrown away. */
const SCRATCH: Mutable<Term> = { openFrom: undefined!, maybeFrom: '', from: '', to: '', maybeTo: '' };

/** Whether both hold on one and the same day of the span. */
export function holdTogether(a: Term, b: Term, span: TimeSpan): Holds {
  if (span === 'all') return metOnce(a, b);
  const both = isSame(a, b) ? a : meet(SCRATCH, a, b);
  return both.maybeFrom > both.maybeTo ? 'no' : holds(both, span);
}

/** Whether both held on one day of all: that each held at some time does not say that they did so at the same. */
function metOnce(a: Term, b: Term): Holds {
  if (later(a.maybeFrom, b.maybeFrom) > earlier(a.maybeTo, b.maybeTo)) return 'no';
  return later(a.from, b.from) <= earlier(a.to, b.to) || isSame(a, b) ? 'yes' : 'maybe';
}

/** Writes into a term when both hold. */
function meet(both: Mutable<Term>, a: Term, b: Term): Term {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  const isSure = from <= to;
  both.maybeFrom = later(a.maybeFrom, b.maybeFrom);
  both.from = isSure ? from : END;
  both.to = isSure ? to : BEGINNING;
  both.maybeTo = earlier(a.maybeTo, b.maybeTo);
  const openFrom = earlier(a.openFrom ?? END, b.openFrom ?? END);
  if (openFrom !== END) both.openFrom = openFrom;
  else if (both.openFrom !== undefined) both.openFrom = undefined!;
  return both;
}

function isSame(a: Term, b: Term): boolean {
  return (
    a === b ||
    (a.maybeFrom === b.maybeFrom &&
      a.from === b.from &&
      a.to === b.to &&
      a.maybeTo === b.maybeTo &&
      a.openFrom === b.openFrom)
  );
}
