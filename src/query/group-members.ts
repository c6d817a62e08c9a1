import type { GroupRow } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import type { CollabGraph, TieRow } from '../model/graph.ts';
import { membersOf } from './members.ts';
import { beginningOf, earliest } from './since.ts';
import { leftOutBy, leftOutByStatus, type RowFilter } from './standing.ts';
import { noneLeftOut, type LeftOut } from './tie.ts';

/** A country's standing in a group: the row that holds longest, and the row with which it began. */
export interface Membership {
  readonly row: TieRow;
  readonly since: TieRow;
}

export interface GroupMembers {
  readonly members: ReadonlyMap<string, Membership>;
  readonly leftOut: LeftOut;
}

/**
 * The countries that the tables list as members of a framework or programme,
 * under the filters. Where no row names the hub as a member, the programme's
 * own row still does.
 */
export function groupMembers(graph: CollabGraph, group: string, filter: RowFilter): GroupMembers {
  const leftOut = noneLeftOut();
  const holding = new Map<string, TieRow[]>();
  const ended = new Map<string, TieRow[]>();
  const whole = graph.getNodeAttributes(group).row as GroupRow;
  // Nobody takes part in a framework that is only announced, whatever its rows say.
  const wholeOut = filter.status.includes(whole.status) ? undefined : leftOutByStatus(whole.status);
  // Of rows that begin on one day the last in the tables stands for the membership.
  for (const { id: member, kind, nodeKind, row } of membersOf(graph, group).toReversed()) {
    if (kind !== 'membership' || nodeKind !== 'country') continue;
    const reason = wholeOut ?? leftOutBy(row, filter);
    if (reason === undefined) listIn(holding, member).push(row);
    else {
      leftOut[reason] += 1;
      // What went before counts for the beginning, if it is known as well as what was asked for.
      if (reason === 'ended' && filter.status.includes(row.status) && isAtLeast(row.confidence, filter.confidence))
        listIn(ended, member).push(row);
    }
  }
  const members = new Map<string, Membership>();
  for (const [member, rows] of holding)
    members.set(member, { row: earliest(rows)!, since: beginningOf(rows, ended.get(member) ?? []) });
  const { hub } = whole;
  if (members.size > 0 && hub !== undefined && !members.has(hub) && isCountry(graph, hub)) {
    if (leftOutBy(whole, filter) === undefined) members.set(hub, { row: { ...whole, role: 'hub' }, since: whole });
  }
  return { members, leftOut };
}

function listIn(lists: Map<string, TieRow[]>, key: string): TieRow[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

function isCountry(graph: CollabGraph, id: string): boolean {
  return graph.hasNode(id) && graph.getNodeAttributes(id).kind === 'country';
}
