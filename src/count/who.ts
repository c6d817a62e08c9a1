/** How one row counts of who takes part in something. The definitions are those of docs/counting.md. */
import type { Confidence, Status } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import { holds, type Term } from '../model/holds.ts';
import { isHope } from '../model/statuses.ts';
import type { TimeSpan } from '../model/validity.ts';

/** How a part counts: `listed` alone is a number of members; the other two stand beside it. */
export type Part = 'listed' | 'maybe' | 'announced';

/** What is counted: at which time, and how well known. */
export interface CountFilter {
  readonly span: TimeSpan;
  readonly confidence: Confidence;
  /** Statuses of rows that count; what is only announced, planned or envisaged is told apart whether it is among them or not. */
  readonly status: readonly Status[];
}

interface Row {
  readonly status: Status;
  /** Absent where nobody says how well it is known, as in rows of a dataset's own kinds. */
  readonly confidence?: Confidence | undefined;
}

/** How one row counts under the filter; undefined where it does not. */
export function partOf(row: Row, term: Term, { span, confidence, status }: CountFilter): Part | undefined {
  if (!isAtLeast(row.confidence, confidence)) return undefined;
  const answer = holds(term, span);
  if (answer === 'no') return undefined;
  if (isHope(row.status)) return 'announced';
  if (!status.includes(row.status)) return undefined;
  return answer === 'yes' ? 'listed' : 'maybe';
}

/** What says more comes first. */
export const RANK: Readonly<Record<Part, number>> = { listed: 0, maybe: 1, announced: 2 };

/** The part that says less of the two. */
export function lesser(a: Part, b: Part): Part {
  return RANK[a] >= RANK[b] ? a : b;
}
