/** Ties that are there and do not close a gap, with the reason. */
import { isAtLeast } from '../model/confidence.ts';
import type { EdgeKind } from '../model/edge-kinds.ts';
import type { CollabGraph } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { STATUSES } from '../model/statuses.ts';
import { firstDay } from '../model/validity.ts';
import { timeSpan, type TieQuery } from './options.ts';
import { isFlowTie, type RowTie, type Tie } from './tie.ts';
import { tiesOf } from './ties.ts';

/** Built-in kinds of ties that close a gap. */
export const CLOSING_KINDS: readonly EdgeKind[] = ['membership', 'participation', 'cooperation'];

/** A tie that is there but does not close the gap, and why not. */
export interface WeakTie {
  readonly reason: 'ended' | 'not-yet' | 'maybe' | 'unverified' | 'reported' | 'planned' | 'eligibility';
  readonly tie: RowTie;
}

/**
 * The ties to a partner whatever time, status and confidence, each with what
 * keeps it from counting under the query; for partners without a tie that counts.
 */
export function weakTiesOf(
  graph: CollabGraph,
  id: string,
  query: TieQuery,
  kinds: readonly NodeKind[],
): (partner: string) => readonly WeakTie[] {
  // What is known of a pair without the filters: first without those of confidence and status, then without that of time.
  const open: TieQuery = { ...query, confidence: 'unverified', status: STATUSES };
  const then = tiesOf(graph, id, open, kinds);
  const ever = tiesOf(graph, id, { ...open, at: 'all' }, kinds).ties;
  return (partner) => {
    const holding = new Set((then.ties.get(partner) ?? []).map(keyOf));
    const maybe = new Set((then.maybe.get(partner) ?? []).map(keyOf));
    return (ever.get(partner) ?? [])
      .filter((tie): tie is RowTie => !isFlowTie(tie))
      .map((tie) => ({ reason: reasonOf(tie, holding, maybe, query), tie }));
  };
}

/** Since when two are together depends on the rows that hold, so it does not tell ties apart. */
function keyOf(tie: Tie): string {
  return isFlowTie(tie)
    ? ''
    : [tie.kind, tie.through?.id, tie.topic?.id, tie.agency?.id, tie.role, tie.to, tie.status, tie.locator].join('\n');
}

function reasonOf(
  tie: RowTie,
  holding: ReadonlySet<string>,
  maybe: ReadonlySet<string>,
  { at, today, confidence }: Pick<TieQuery, 'at' | 'today' | 'confidence'>,
): WeakTie['reason'] {
  if (tie.kind === 'eligibility') return 'eligibility';
  if (!holding.has(keyOf(tie))) {
    if (maybe.has(keyOf(tie))) return 'maybe';
    const span = timeSpan({ at, today });
    return span !== 'all' && tie.from !== undefined && firstDay(tie.from) > span.end ? 'not-yet' : 'ended';
  }
  if (!isAtLeast(tie.confidence, confidence)) return tie.confidence === 'reported' ? 'reported' : 'unverified';
  return 'planned';
}
