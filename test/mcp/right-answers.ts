/**
 * Right answers, derived from the tables of graph-data by SQL (SQLite) and by
 * nothing of the library: no reader, no graph, no counting rule of ours is asked.
 * The rules are those of docs/counting.md and docs/queries.md, written again.
 */
import { parse } from 'csv-parse/sync';
import { readdirSync, readFileSync } from 'node:fs';
import initSqlJs, { type Database } from 'sql.js';

/** What takes part now: stated as such, well enough known, not ended. */
const ROW = `status in ('active', 'conditional') and confidence in ('verified', 'reported') and "to" is null`;
/** Countries by ISO code; regions such as the EU have longer ids. */
const MEMBER = `memberships where ${ROW} and length(member) = 3`;
/** A hub programme ties its members to the hub alone. */
const SHARED = `select distinct a.member a, b.member b, a."group" g
  from (select * from ${MEMBER}) a join (select * from ${MEMBER}) b on a."group" = b."group" and a.member <> b.member
  join groups on groups.id = a."group"
  where groups.hub is null or groups.hub in (a.member, b.member)`;
const PAIRS = `select ref_area a, counterpart_area b, cast(obs_value as integer) v, time_period p from mobility
  union all select counterpart_area, ref_area, cast(obs_value as integer), time_period from mobility`;
const PAPERS = `select ref_area a, counterpart_area b, cast(obs_value as integer) v, time_period y from coauthorship
  union all select counterpart_area, ref_area, cast(obs_value as integer), time_period from coauthorship`;

/** Calls and projects that have not ended: what has ended closes no gap. */
const JOINED = `select member, activity from participation where status = 'active' and confidence <> 'unverified'`;

/** By name; parameters begin with a colon. */
export const RIGHT: Readonly<Record<string, string>> = {
  partnersThrough: `select distinct b from (${SHARED}) where a = :country and g = :group order by b`,
  flow: `select cast(obs_value as integer) from mobility where ref_area = :from and counterpart_area = :to and time_period = :period`,
  papers: `select v from (${PAPERS}) where a = :a and b = :b and y = :year`,
  strongestFlows: `select b from (${PAIRS}) where a = :country and p = :period group by b order by sum(v) desc limit :n`,
  strongestPapers: `select b from (${PAPERS}) where a = :country and y = :year order by v desc limit :n`,
  flowsOfAtLeast: `select b from (${PAIRS}) where a = :country and p = :period group by b having sum(v) >= :least order by b`,
  total: `select cast(obs_value as integer) from mobility_totals where ref_area = :country and direction = :direction and time_period = :period`,
  net: `select sum(case direction when 'in' then obs_value else -obs_value end) from mobility_totals where ref_area = :country and time_period = :period`,
  netWith: `select (select cast(obs_value as integer) from mobility where ref_area = :partner and counterpart_area = :country and time_period = :period)
    - (select cast(obs_value as integer) from mobility where ref_area = :country and counterpart_area = :partner and time_period = :period)`,
  membersOfBoth: `select member from ${MEMBER} and "group" = :a intersect select member from ${MEMBER} and "group" = :b order by 1`,
  membersOfFirst: `select member from ${MEMBER} and "group" = :a except select member from ${MEMBER} and "group" = :b order by 1`,
  members: `select distinct member from ${MEMBER} and "group" = :group order by 1`,
  memberCount: `select count(distinct member) from ${MEMBER} and "group" = :group`,
  since: `select min("from") from ${MEMBER} and "group" = :group and member = :country`,
  role: `select role from ${MEMBER} and "group" = :group and member = :country`,
  stated: `select cast(obs_value as integer) from observations where subject = :group and measure = 'member_count' and time_period = :period`,
  // One step where both are in something that is not another's hub programme, two where a third shares with each.
  steps: `with shared as (${SHARED}) select case
    when exists (select 1 from shared where a = :from and b = :to) then 1
    when exists (select 1 from shared x join shared y on x.b = y.a where x.a = :from and y.b = :to) then 2 else 3 end`,
  between: `with shared as (${SHARED}) select distinct x.b from shared x join shared y on x.b = y.a where x.a = :from and y.b = :to order by 1`,
  // Numbers without anything shared: memberships, calls, projects, cooperation under a programme.
  gaps: `with shared as (${SHARED}),
    strong as (select b from (${PAIRS}) where a = :country and p = '2006/2016' group by b having sum(v) >= :mobility
      union select b from (${PAPERS}) where a = :country and y = '2022' and v >= :papers)
    select b from strong where b not in (select b from shared where a = :country)
      and b not in (select y.member from (${JOINED}) x join (${JOINED}) y on x.activity = y.activity where x.member = :country)
      and b not in (select subject from relations where kind = 'cooperation' and confidence <> 'unverified') order by b`,
  callsOf: `select id from calls where "group" = :group and confidence <> 'unverified' order by id`,
  // Itself, or as part of a region such as the EU.
  callsWith: `select distinct activity from participation join calls on calls.id = activity
    where (member = :country or member in (select object from relations where kind = 'part_of' and subject = :country))
      and calls.confidence <> 'unverified' and participation.confidence <> 'unverified' order by 1`,
  rows: `select count(*) from :table`,
  sourceTitle: `select title from sources where id = :id`,
  sourceLicence: `select licence from sources where id = :id`,
};

const FOLDER = 'graph-data';

/** Every table of the data package, every cell a text; an empty one is NULL. */
export async function openTables(): Promise<Database> {
  const database = new (await initSqlJs()).Database();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.csv'))) {
    const [header, ...rows] = parse(readFileSync(`${FOLDER}/${file}`), { bom: true }) as [string[], ...string[][]];
    const columns = header.map((name) => `"${name}"`).join(', ');
    const table = file.slice(0, -'.csv'.length);
    database.run(`create table ${table} (${columns})`);
    const insert = database.prepare(`insert into ${table} values (${header.map(() => '?').join(', ')})`);
    database.run('begin');
    for (const row of rows) insert.run(row.map((cell) => (cell === '' ? null : cell)));
    database.run('commit');
    insert.free();
  }
  return database;
}

export type RightAnswer = string | number | null | readonly (string | number)[];

/** One value, or a list of the first column's. @param isList whether a single row is a list of one */
export function rightAnswer(
  database: Database,
  by: string,
  given: Readonly<Record<string, string | number>>,
  isList: boolean,
): RightAnswer {
  // A table's name is no value that could be bound.
  const sql = RIGHT[by]!.replace(':table', String(given['table']));
  const names = Object.keys(given).filter((name) => sql.includes(`:${name}`));
  const statement = database.prepare(sql, Object.fromEntries(names.map((name) => [`:${name}`, given[name]!])));
  const values: (string | number | null)[] = [];
  while (statement.step()) values.push(statement.get()[0] as string | number | null);
  statement.free();
  return isList ? (values as (string | number)[]) : (values[0] ?? null);
}
