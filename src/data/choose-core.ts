/** What of a dataset a page loads first: enough for the first picture, and a valid dataset by itself. */
import type { CellValue, LooseRow } from './table-spec.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';

/** Rows of a dataset whatever their table. */
export type Rows = Readonly<Record<TableName, readonly LooseRow[]>>;

/** Window and two-way total of the mobility that a first picture draws: the ministry's figure. */
export const CORE_WINDOW = '2006/2016';
export const CORE_MINIMUM_TOTAL = 4000;

/** The columns of core, per table. What is not named comes with rest. */
export const CORE_COLUMNS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  sources: ['id', 'title'],
  regions: ['id', 'name_en', 'name_ja', 'scheme'],
  countries: ['id', 'alpha2', 'm49', 'name_en', 'name_ja', 'region', 'lat', 'lon', 'aliases'],
  groups: [
    'id',
    'kind',
    'level',
    'name_en',
    'name_ja',
    'short_en',
    'short_ja',
    'aliases',
    'hub',
    'scope',
    'from_kind',
    'from',
    'to',
    'status',
    'source',
    'confidence',
  ],
  agencies: ['id', 'name_en', 'name_ja', 'short', 'country'],
  topics: ['id', 'category', 'name_en', 'name_ja'],
  memberships: ['member', 'group', 'agency', 'role', 'from', 'from_kind', 'to', 'status', 'source', 'confidence'],
  relations: ['kind', 'subject', 'object', 'via', 'from', 'to', 'status', 'source', 'confidence'],
  mobility: ['ref_area', 'counterpart_area', 'time_period', 'obs_value', 'unit_measure', 'source', 'confidence'],
};

/** The rows of core: closed under reference, so that core alone is a valid dataset. */
export function chooseCore(rows: Rows, focus: string | undefined): Record<TableName, Set<LooseRow>> {
  const chosen = Object.fromEntries(TABLE_NAMES.map((name) => [name, new Set<LooseRow>()])) as Record<
    TableName,
    Set<LooseRow>
  >;
  const ids = new Set<CellValue>(focus === undefined ? [] : [focus]);
  const take = (table: TableName, keep: (row: LooseRow) => boolean): void => {
    for (const row of rows[table]) if (keep(row)) chosen[table].add(row);
  };
  const name = (...values: (CellValue | undefined)[]): void =>
    values.flat().forEach((value) => value !== undefined && ids.add(value));

  take('groups', (row) => row['scope'] !== 'extra');
  for (const row of chosen.groups) name(row['id'], row['hub']);
  take('memberships', (row) => ids.has(row['group'] ?? ''));
  for (const row of chosen.memberships) name(row['member'], row['agency']);

  const totals = new Map<string, number>();
  const pairOf = (row: LooseRow): string => [row['ref_area'], row['counterpart_area']].sort().join();
  const inWindow = rows.mobility.filter((row) => row['time_period'] === CORE_WINDOW);
  for (const row of inWindow) totals.set(pairOf(row), (totals.get(pairOf(row)) ?? 0) + Number(row['obs_value']));
  take('mobility', (row) => row['time_period'] === CORE_WINDOW && totals.get(pairOf(row))! >= CORE_MINIMUM_TOTAL);
  for (const row of chosen.mobility) name(row['ref_area'], row['counterpart_area']);

  const isArea = new Set([...rows.countries, ...rows.regions].map((row) => row['id']));
  const isEnd = new Set([...rows.agencies, ...rows.topics].map((row) => row['id']));
  const drawable = (id: CellValue | undefined): boolean =>
    id !== undefined && (ids.has(id) || isEnd.has(id) || isArea.has(id));
  take('relations', (row) => {
    const { kind, subject, object, via } = row;
    if (kind === 'about' || kind === 'related') return false;
    return drawable(subject) && drawable(object) && (via === undefined || ids.has(via));
  });
  for (const row of chosen.relations) name(row['subject'], row['object']);

  take('agencies', (row) => ids.has(row['id'] ?? ''));
  for (const row of chosen.agencies) name(row['country']);
  take('topics', (row) => ids.has(row['id'] ?? ''));
  take('countries', (row) => ids.has(row['id'] ?? ''));
  for (const row of chosen.countries) name(row['region']);
  take('regions', (row) => ids.has(row['id'] ?? ''));

  const cited = new Set(
    TABLE_NAMES.flatMap((table) => [...chosen[table]].flatMap((row) => (row['source'] ?? []) as readonly string[])),
  );
  take('sources', (row) => cited.has(String(row['id'])));
  return chosen;
}
