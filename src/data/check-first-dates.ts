import type { LocatedRow } from './cells.ts';
import type { TableName } from './table-names.ts';
import { describeProblem, type Problem } from './problem.ts';
import { firstDay, lastDay } from '../model/validity.ts';
import type { LooseRow } from './table-spec.ts';

type Rows = Readonly<Record<TableName, readonly LocatedRow[]>>;

/** What is only said to come shows nobody taking part. */
const HOPES: ReadonlySet<unknown> = new Set(['planned', 'announced', 'envisaged']);

/**
 * Memberships that begin later than, or without a date beside, a call or
 * project of the same group in which the member takes part: that activity is
 * the first that is seen of it. A warning: the row can be drawn, and is late.
 */
export function checkFirstDates(rows: Rows): Problem[] {
  const seen = firstActivities(rows);
  const byPair = new Map<string, LocatedRow[]>();
  for (const located of rows.memberships) {
    if (HOPES.has(located.row['status'])) continue;
    const pair = pairOf(located.row['member'], located.row['group']);
    byPair.set(pair, [...(byPair.get(pair) ?? []), located]);
  }
  return [...byPair].flatMap(([pair, located]): Problem[] => {
    const activity = seen.get(pair);
    if (!activity) return [];
    const dates = located.flatMap(({ row }) => (typeof row['from'] === 'string' ? [row['from']] : []));
    // Within the precision of the activity's date nothing contradicts it.
    if (dates.some((date) => firstDay(date) <= lastDay(activity.date))) return [];
    const { row, line } = located[0]!;
    const from = typeof row['from'] === 'string' ? row['from'] : '';
    return [
      describeProblem({
        code: 'invalid',
        level: 'warning',
        file: 'memberships.csv',
        row: line,
        column: 'from',
        value: from,
        rule: 'first-date',
        sentence: `${String(row['member'])} in ${String(row['group'])} ${from === '' ? 'has no date' : `begins with "${from}"`}, and takes part in ${activity.id} of ${activity.date}; write that date with from_kind first_seen, or correct the activity`,
      }),
    ];
  });
}

/** What a row of participation says in its note whose member is in no row of the group's members. */
const NO_MEMBERSHIP = /\bno membership\b/;

/**
 * Countries and regions that take part in a call or project of a group that
 * lists its members, and are not among them: either a row is missing, or
 * taking part makes no member here, which the note has to say. A warning.
 */
export function checkMissingMemberships(rows: Rows): Problem[] {
  const groups = new Set(rows.memberships.map(({ row }) => row['group']));
  const members = new Set(rows.memberships.map(({ row }) => pairOf(row['member'], row['group'])));
  const activities = new Map([...rows.calls, ...rows.projects].map(({ row }) => [row['id'], row['group']]));
  const told = new Set<string>();
  return rows.participation.flatMap(({ row, line }): Problem[] => {
    const group = activities.get(row['activity']);
    const pair = pairOf(row['member'], group);
    if (!groups.has(group) || members.has(pair) || told.has(pair) || NO_MEMBERSHIP.test(String(row['note'] ?? '')))
      return [];
    told.add(pair);
    return [
      describeProblem({
        code: 'missing',
        level: 'warning',
        file: 'participation.csv',
        row: line,
        column: 'member',
        value: String(row['member']),
        rule: 'no-membership',
        sentence: `takes part in ${String(row['activity'])} and has no row in memberships.csv with the group ${String(group)}; add one, or write "no membership" and why in the note`,
      }),
    ];
  });
}

interface FirstActivity {
  readonly id: string;
  readonly date: string;
}

/** The first dated activity of each member in each group. */
function firstActivities(rows: Rows): ReadonlyMap<string, FirstActivity> {
  const activities = new Map(
    [...rows.calls, ...rows.projects].map(({ row }) => [row['id'], { group: row['group'], date: startOf(row) }]),
  );
  const first = new Map<string, FirstActivity>();
  for (const { row } of rows.participation) {
    const activity = activities.get(row['activity']);
    if (!activity || HOPES.has(row['status'])) continue;
    // Who came later than the activity began says so in a date of its own.
    const own = typeof row['from'] === 'string' ? row['from'] : undefined;
    const date = own ?? activity.date;
    if (date === undefined) continue;
    const pair = pairOf(row['member'], activity.group);
    const known = first.get(pair);
    if (!known || firstDay(date) < firstDay(known.date)) first.set(pair, { id: String(row['activity']), date });
  }
  return first;
}

function startOf({ opens, from, year, fy_start }: LooseRow): string | undefined {
  if (typeof opens === 'string') return opens;
  if (typeof from === 'string') return from;
  if (typeof year === 'number') return String(year);
  return typeof fy_start === 'number' ? `${fy_start}-04-01` : undefined;
}

function pairOf(member: unknown, group: unknown): string {
  return `${String(member)} ${String(group)}`;
}
