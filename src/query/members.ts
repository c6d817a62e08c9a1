import { isFlow, type CollabGraph, type TieKind, type TieRow } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';

/** Who takes part, or may, in a group, call or project: one per row. */
export interface Member {
  readonly id: string;
  readonly nodeKind: NodeKind;
  readonly kind: TieKind;
  readonly row: TieRow;
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

/** One member with all of its rows of one kind. */
export interface MemberRows {
  readonly id: string;
  readonly nodeKind: NodeKind;
  readonly kind: TieKind;
  readonly rows: readonly TieRow[];
}

const BY_MEMBER = new WeakMap<readonly Member[], readonly MemberRows[]>();

/** The same by member: several rows of one are several agencies, roles or times. */
export function rowsByMember(graph: CollabGraph, id: string): readonly MemberRows[] {
  const members = membersOf(graph, id);
  let found = BY_MEMBER.get(members);
  if (found) return found;
  const byKey = new Map<string, MemberRows & { readonly rows: TieRow[] }>();
  for (const { id: member, nodeKind, kind, row } of members) {
    const key = `${kind}:${member}`;
    const one = byKey.get(key);
    if (one) one.rows.push(row);
    else byKey.set(key, { id: member, nodeKind, kind, rows: [row] });
  }
  found = [...byKey.values()];
  BY_MEMBER.set(members, found);
  return found;
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
  // graphology gives parallel edges last in first out.
  return members.reverse();
}
