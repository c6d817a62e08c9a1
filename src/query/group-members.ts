import type { GroupRow } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import type { CollabGraph, TieRow } from '../model/graph.ts';
import { termsOf } from '../model/terms.ts';
import { rowsByMember } from './members.ts';
import { beginningOf, earliest } from './since.ts';
import { leftOutBy, leftOutByStatus, type RowFilter } from './standing.ts';
import { noneLeftOut, type LeftOut } from './tie.ts';

/** A country's standing in a group: the row that holds longest, and the row with which it began. */
export interface Membership {
  readonly row: TieRow;
  readonly since: TieRow;
}

export interface GroupMembers {
  /** Countries and regions by id. */
  readonly members: ReadonlyMap<string, Membership>;
  /** Political regions that take part as one, such as the EU. */
  readonly regions: ReadonlyMap<string, Membership>;
  /** Of either kind, those that may have been members at the time asked about, and of whom no row says that they were. */
  readonly maybe: ReadonlyMap<string, Membership>;
  readonly leftOut: LeftOut;
}

/**
 * The countries and political regions that the tables list as members of a
 * framework or programme, under the filters. Where no row names the hub as a member, the programme's
 * own row still does.
 */
export function groupMembers(graph: CollabGraph, group: string, filter: RowFilter): GroupMembers {
  const leftOut = noneLeftOut();
  const terms = termsOf(graph.getAttribute('dataset'));
  const whole = graph.getNodeAttributes(group).row as GroupRow;
  // Nobody takes part in a framework that is only announced, whatever its rows say.
  const wholeOut = filter.status.includes(whole.status) ? undefined : leftOutByStatus(whole.status);
  const members = new Map<string, Membership>();
  const regions = new Map<string, Membership>();
  const maybe = new Map<string, Membership>();
  // Of rows that begin on one day the last in the tables stands for the membership.
  for (const { id, kind, nodeKind, rows } of rowsByMember(graph, group).toReversed()) {
    if (kind !== 'membership' || (nodeKind !== 'country' && nodeKind !== 'region')) continue;
    const holding: TieRow[] = [];
    const perhaps: TieRow[] = [];
    for (const row of rows.toReversed()) {
      const reason = wholeOut ?? leftOutBy(row, terms.of(row), filter);
      if (reason === undefined) holding.push(row);
      else leftOut[reason] += 1;
      if (reason === 'maybe' && isLike(row, filter)) perhaps.push(row);
    }
    // What went before counts for the beginning, if it is known as well as what was asked for.
    const known = rows.filter((row) => isLike(row, filter));
    const holders = nodeKind === 'region' ? regions : members;
    if (holding.length > 0) holders.set(id, { row: earliest(holding)!, since: beginningOf(holding, known) });
    else if (perhaps.length > 0) maybe.set(id, { row: earliest(perhaps)!, since: beginningOf(perhaps, known) });
  }
  const { hub } = whole;
  if (hub !== undefined && !members.has(hub) && isCountry(graph, hub)) {
    const reason = leftOutBy(whole, terms.of(whole), filter);
    const own: Membership = { row: { ...whole, role: 'hub' }, since: whole };
    if (reason === undefined) {
      members.set(hub, own);
      maybe.delete(hub);
    } else if (reason === 'maybe' && isLike(whole, filter) && !maybe.has(hub)) maybe.set(hub, own);
  }
  return { members, regions, maybe, leftOut };
}

function isLike({ status, confidence }: TieRow, filter: RowFilter): boolean {
  return filter.status.includes(status) && isAtLeast(confidence, filter.confidence);
}

function isCountry(graph: CollabGraph, id: string): boolean {
  return graph.hasNode(id) && graph.getNodeAttributes(id).kind === 'country';
}
