import { isFlow, type CollabGraph, type TieKind, type TieRow } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { beginningOf } from './since.ts';

/** Who takes part, or may, in a group, call or project: one per row. */
export interface Member {
  readonly id: string;
  readonly nodeKind: NodeKind;
  readonly kind: TieKind;
  readonly row: TieRow;
}

/** The row with which a membership began, where that is another row of the same member: a predecessor's. */
const BEGINNINGS = new WeakMap<TieRow, TieRow>();

/** The row with which what a row states began; itself, where nothing went before. Known once `membersOf` was asked. */
export function beginningOfRow(row: TieRow): TieRow {
  return BEGINNINGS.get(row) ?? row;
}

const MEMBERS = new WeakMap<CollabGraph, Map<string, readonly Member[]>>();

/**
 * The members of one group, call or project, found when they are first asked
 * for and kept with the graph (a `CollabGraph` does not change once built): an
 * array is walked several times faster than graphology's adjacency.
 */
export function membersOf(graph: CollabGraph, id: string): readonly Member[] {
  let known = MEMBERS.get(graph);
  if (!known) MEMBERS.set(graph, (known = new Map()));
  let members = known.get(id);
  if (!members) known.set(id, (members = findMembers(graph, id)));
  return members;
}

function findMembers(graph: CollabGraph, id: string): Member[] {
  const members: Member[] = [];
  graph.forEachUndirectedEdge(id, (_edge, attributes, source, target, sourceAttributes, targetAttributes) => {
    if (isFlow(attributes)) return;
    const { kind, row } = attributes;
    if (kind !== 'membership' && kind !== 'participation' && kind !== 'eligibility') return;
    const [member, { kind: nodeKind }] = source === id ? [target, targetAttributes] : [source, sourceAttributes];
    members.push({ id: member, nodeKind, kind, row });
  });
  noteBeginnings(members);
  // graphology gives parallel edges last in first out.
  return members.reverse();
}

function noteBeginnings(members: readonly Member[]): void {
  for (const { id, kind, row } of members) {
    if (kind !== 'membership' || row.status === 'ended') continue;
    const ended = members.filter((other) => other.id === id && other.kind === kind && other.row.status === 'ended');
    const first = beginningOf(
      [row],
      ended.map((other) => other.row),
    );
    if (first !== row) BEGINNINGS.set(row, first);
  }
}
