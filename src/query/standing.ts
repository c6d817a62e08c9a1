import type { Confidence, Status } from '../data/dataset.ts';
import { CONFIDENCES } from '../model/confidence.ts';
import { holds, type Holds, type Term } from '../model/holds.ts';
import { isHope } from '../model/statuses.ts';
import type { TimeSpan } from '../model/validity.ts';
import type { LeftOut } from './tie.ts';

/** How something stands at the time asked about. Only what holds makes a tie; what may hold is counted apart. */
export type Standing = 'holds' | 'maybe' | 'ended' | 'notYet';

/** @param answer whether it holds, where that is known already */
export function standingOf(term: Term, span: TimeSpan, answer: Holds = holds(term, span)): Standing {
  if (answer === 'yes') return 'holds';
  if (answer === 'maybe') return 'maybe';
  return span !== 'all' && term.maybeFrom > span.end ? 'notYet' : 'ended';
}

/** What a row has to be to count: the filters that all queries share. */
export interface RowFilter {
  readonly span: TimeSpan;
  readonly status: readonly Status[];
  readonly confidence: Confidence;
}

/** The first filter that leaves a row out (time, status, confidence); undefined where it passes. */
export function leftOutBy(
  row: { readonly status: Status; readonly confidence?: Confidence },
  term: Term,
  { span, status, confidence }: RowFilter,
): keyof LeftOut | undefined {
  const standing = standingOf(term, span);
  if (standing !== 'holds') return standing;
  if (!status.includes(row.status)) return leftOutByStatus(row.status);
  return lessThan(row.confidence, confidence);
}

/** How a row is counted that is less well known than is asked; undefined where it is not. */
export function lessThan(confidence: Confidence | undefined, least: Confidence): 'reported' | 'unverified' | undefined {
  // Comparisons, not a set: the words come from tables, each a string of its own that a set would have to hash.
  if (confidence === undefined || least === 'unverified' || confidence === 'verified') return undefined;
  if (confidence === 'reported') return least === 'reported' ? undefined : 'reported';
  return 'unverified';
}

/** How a row is counted that is left out for its status. */
export function leftOutByStatus(status: Status): 'planned' | 'otherStatus' {
  return isHope(status) ? 'planned' : 'otherStatus';
}

/** The less well known of the two; of one of which nobody says it, the other. */
export function weaker(a: Confidence | undefined, b: Confidence | undefined): Confidence | undefined {
  if (a === b || b === undefined) return a;
  if (a === undefined) return b;
  return CONFIDENCES.indexOf(a) >= CONFIDENCES.indexOf(b) ? a : b;
}
