/** What a map makes of ties to something that has no place on it: lines to the country at its centre, and coloured land. */
import type { Dataset } from '../../data/dataset.ts';
import { isCounted } from '../../count/shown.ts';
import type { EdgeKind } from '../../model/edge-kinds.ts';
import type { View, ViewEdge } from '../../view/view.ts';

/** Ties of a country under a framework or programme, whatever they lead to. */
const KINDS: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['membership', 'cooperation', 'participation', 'eligibility']);

/** One tie of one country under one group, to be drawn as a line to the group's centre. */
export interface MemberLine {
  readonly member: string;
  /** The country at the centre: the hub of a hub-and-spoke programme, else the focus where it takes part. */
  readonly centre: string;
  readonly group: string;
  readonly rows: readonly ViewEdge[];
  /** Counts the lines of the same two countries, from 0. */
  readonly index: number;
}

export interface Memberships {
  readonly lines: readonly MemberLine[];
  /** Groups that each country is a member of, in the order of their ids. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>;
  /** The same of what surely holds and is more than announced. */
  readonly sureOf: ReadonlyMap<string, readonly string[]>;
}

/** @param has whether the map has a place for a node */
export function membershipsOf(view: View, dataset: Dataset, has: (id: string) => boolean): Memberships {
  const hubs = new Map(dataset.groups.map((row) => [row.id, row.hub]));
  const groupsOf = new Map<string, string[]>();
  const sureOf = new Map<string, string[]>();
  const rowsOf = new Map<string, ViewEdge[]>();
  for (const edge of view.edges) {
    const { kind } = edge.attributes;
    if (!KINDS.has(kind) || edge.group === undefined) continue;
    const member = [edge.source, edge.target].find(has);
    if (member === undefined) continue;
    const key = JSON.stringify([member, edge.group, kind]);
    const rows = rowsOf.get(key);
    if (rows) rows.push(edge);
    else rowsOf.set(key, [edge]);
    if (kind !== 'membership') continue;
    put(groupsOf, member, edge.group);
    if (isCounted(edge)) put(sureOf, member, edge.group);
  }
  const counts = new Map<string, number>();
  const lines: MemberLine[] = [];
  for (const [key, rows] of rowsOf) {
    const [member, group] = JSON.parse(key) as [string, string];
    const centre = hubs.get(group) ?? view.state.focus;
    if (centre === member || !has(centre)) continue;
    // A line to a country that takes no part would be a tie that nobody stated.
    if (hubs.get(group) === undefined && !groupsOf.get(centre)?.includes(group)) continue;
    const pair = `${member}:${centre}`;
    const index = counts.get(pair) ?? 0;
    counts.set(pair, index + 1);
    lines.push({ member, centre, group, rows, index });
  }
  return { lines, groupsOf, sureOf };
}

function put(groupsOf: Map<string, string[]>, member: string, group: string): void {
  const groups = groupsOf.get(member) ?? [];
  if (!groups.includes(group)) groupsOf.set(member, [...groups, group].sort());
}
