/** The rows behind a node's own ties, sorted by how they stand: what holds, what does not any more, what nobody has checked. */
import type { TieKind, TieRow } from '../../model/graph.ts';
import { isFlow } from '../../model/graph.ts';
import { isAtLeast } from '../../model/confidence.ts';
import { termsOf } from '../../model/terms.ts';
import { parseTimeSpan } from '../../model/validity.ts';
import { standingOf } from '../../query/standing.ts';
import type { Context } from '../session/context.ts';

export interface OwnTie {
  readonly edge: string;
  readonly kind: TieKind;
  /** The node at the other end. */
  readonly other: string;
  /** Whether the tie runs from the node asked about. */
  readonly outward: boolean;
  readonly row: TieRow;
}

export interface OwnTies {
  readonly holds: readonly OwnTie[];
  /** May hold: their dates do not say. */
  readonly maybe: readonly OwnTie[];
  /** Announced, planned, envisaged, or beginning later. */
  readonly upcoming: readonly OwnTie[];
  readonly past: readonly OwnTie[];
  /** Hold, but are less well known than the state asks for. */
  readonly unverified: readonly OwnTie[];
}

const HOPES = ['announced', 'planned', 'conditional', 'envisaged'];

/** Nothing is left out: every row of the node is in one of the lists. */
export function ownTies({ graph, state, today }: Pick<Context, 'graph' | 'state' | 'today'>, id: string): OwnTies {
  const lists: Record<keyof OwnTies, OwnTie[]> = { holds: [], maybe: [], upcoming: [], past: [], unverified: [] };
  const span = parseTimeSpan(state.at, today);
  const terms = termsOf(graph.getAttribute('dataset'));
  graph.forEachEdge(id, (edge, attributes, source, target) => {
    if (isFlow(attributes)) return;
    const { kind, row } = attributes;
    const tie: OwnTie = { edge, kind, other: source === id ? target : source, outward: source === id, row };
    const standing = standingOf(terms.of(row), span);
    if (!isAtLeast(row.confidence, state.confidence)) lists.unverified.push(tie);
    else if (standing === 'ended') lists.past.push(tie);
    else if (standing === 'notYet' || HOPES.includes(row.status)) lists.upcoming.push(tie);
    else if (standing === 'maybe') lists.maybe.push(tie);
    else lists.holds.push(tie);
  });
  for (const list of Object.values(lists))
    list.sort((a, b) =>
      (a.row.from ?? '~') < (b.row.from ?? '~')
        ? -1
        : (a.row.from ?? '~') > (b.row.from ?? '~')
          ? 1
          : a.edge < b.edge
            ? -1
            : 1,
    );
  return lists;
}
