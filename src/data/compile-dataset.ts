import { EDGE_KINDS } from '../model/edge-kinds.ts';
import { CollabGraphError } from '../model/errors.ts';
import {
  COMPILED_FORMAT,
  checksum,
  packNumbers,
  type Cell,
  type Column,
  type Columns,
  type CompiledCore,
  type CompiledRequested,
  type CompiledRest,
  type CompiledSources,
  type CoreTable,
  type FlowTable,
  type RestTable,
} from './compiled.ts';
import { TABLE_NAMES, type Dataset, type FlowRow, type TableName } from './dataset.ts';
import { foldSign, walkFlows } from './flow-steps.ts';
import { LIST_SEPARATOR, type CellValue, type FieldSpec, type LooseRow, type TableSpec } from './table-spec.ts';
import { TABLES, compareRows } from './tables.ts';

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

/** Columns of sources that come in a part of their own, after the rest: no picture and no count needs them. */
const SOURCE_TEXTS: readonly string[] = ['title_original', 'lang', 'author', 'read', 'grade', 'url', 'note'];

/** Columns that a row must have even in core, where their text is left to rest. */
const PLACEHOLDERS: readonly string[] = ['locator'];

/** Tables that rest holds whole, in a form of their own. */
const FLOW_TABLES: ReadonlySet<TableName> = new Set(['mobility', 'mobility_openalex', 'coauthorship']);

/** Kinds whose numbers have a file of their own, and their tables. */
const REQUESTED = EDGE_KINDS.filter((spec) => spec.onRequest);
const REQUESTED_TABLES: ReadonlySet<TableName> = new Set(
  REQUESTED.flatMap(({ table, totals }) => [table, totals].filter((name) => name !== undefined)),
);

/** Whether a row comes with the numbers that a page loads when somebody asks. */
function isRequested(name: TableName, row: LooseRow): boolean {
  return REQUESTED_TABLES.has(name) || (name === 'coverage' && REQUESTED.some((spec) => spec.id === row['measure']));
}

/** Rows that mostly repeat dates and provenance of the call or project that they name in these columns. */
const PARENTS: Readonly<Partial<Record<TableName, RestTable['parent']>>> = {
  participation: { columns: ['activity'], tables: ['calls', 'projects'] },
  relations: { columns: ['subject', 'object'], tables: ['calls', 'projects'] },
};
const INHERITED: readonly string[] = ['from', 'to', 'status', 'source', 'locator', 'confidence'];

type Rows = Readonly<Record<TableName, readonly LooseRow[]>>;

/**
 * A dataset as four JSON values: two that `decodeDataset` (compiled.ts) turns
 * back into it, what `withSources` (described-sources.ts) adds to its sources,
 * and the numbers of kinds that are `onRequest`, which `withRequested`
 * (requested-part.ts) adds. The same dataset gives the same bytes.
 *
 * @throws CollabGraphError `invalid` for a list item that holds `|`; `unsupported` for rows with columns of one's own,
 * which the compiled form has no place for.
 */
export function encodeDataset(dataset: Dataset): {
  core: CompiledCore;
  rest: CompiledRest;
  sources: CompiledSources;
  requested: CompiledRequested;
} {
  const rows = {} as Record<TableName, readonly LooseRow[]>;
  for (const name of TABLE_NAMES)
    rows[name] = [...(dataset[name] as unknown as readonly LooseRow[])].sort(compareRows(TABLES[name].primaryKey));
  for (const name of TABLE_NAMES)
    if (rows[name].some((row) => row['attributes'] !== undefined))
      throw new CollabGraphError(
        'unsupported',
        `the table ${name} has columns of its own, which compiled data cannot hold; write the dataset as JSON instead`,
      );
  const requested = encodeRequested(dataset, rows);
  for (const name of TABLE_NAMES) rows[name] = rows[name].filter((row) => !isRequested(name, row));
  const chosen = chooseCore(rows, dataset.focus);

  const coreTables: Partial<Record<TableName, CoreTable>> = {};
  const restTables: Partial<Record<TableName, RestTable>> = {};
  const flows: Partial<Record<TableName, FlowTable>> = {};
  for (const name of TABLE_NAMES) {
    if (rows[name].length === 0) continue;
    const fields = (TABLES[name].fields as readonly FieldSpec[]).filter((field) => !isSourceText(name, field));
    const inCore = (field: FieldSpec): boolean => CORE_COLUMNS[name]?.includes(field.name) ?? false;
    const core = rows[name].filter((row) => chosen[name].has(row));
    if (core.length > 0) {
      const columns: Record<string, Column> = {};
      for (const field of fields) {
        if (inCore(field)) columns[field.name] = encodeColumn(core, field);
        else if (field.list) columns[field.name] = { list: true, constant: '' };
        else if (PLACEHOLDERS.includes(field.name)) columns[field.name] = { constant: '' };
      }
      coreTables[name] = { length: core.length, columns: dropAbsent(columns) };
    }
    if (FLOW_TABLES.has(name)) {
      flows[name] = encodeFlows(rows[name] as unknown as readonly FlowRow[]);
      continue;
    }
    const others = rows[name].filter((row) => !chosen[name].has(row));
    const positions = rows[name].flatMap((row, i) => (chosen[name].has(row) ? [i] : []));
    const completed = fields.filter((field) => inCore(field) && core.length > 0);
    const parent = PARENTS[name];
    const encode = makeEncoder(rows, parent);
    restTables[name] = {
      length: rows[name].length,
      fields: fields.map((field) => field.name),
      core: packNumbers(toGaps(positions)),
      others: Object.fromEntries(completed.map((field) => [field.name, encode(others, field)])),
      all: Object.fromEntries(
        fields.filter((field) => !completed.includes(field)).map((field) => [field.name, encode(rows[name], field)]),
      ),
      ...(parent ? { parent } : {}),
    };
  }
  const { name, title_en, title_ja, version, date, focus, citation } = dataset;
  const core: CompiledCore = {
    format: COMPILED_FORMAT,
    part: 'core',
    meta: { name, title_en, title_ja, version, date, ...(focus === undefined ? {} : { focus }) },
    tables: coreTables,
  };
  return {
    core,
    rest: {
      format: COMPILED_FORMAT,
      part: 'rest',
      completes: checksum(core),
      ...(citation ? { citation } : {}),
      tables: restTables,
      flows,
    },
    sources: encodeSources(dataset, rows.sources),
    requested,
  };
}

const isSourceText = (table: TableName, field: FieldSpec): boolean =>
  table === 'sources' && SOURCE_TEXTS.includes(field.name);

function encodeSources({ name, version, date }: Dataset, rows: readonly LooseRow[]): CompiledSources {
  const fields = TABLES.sources.fields as readonly FieldSpec[];
  const texts = fields.filter((field) => isSourceText('sources', field));
  return {
    format: COMPILED_FORMAT,
    part: 'sources',
    of: { name, version, date },
    length: rows.length,
    fields: fields.map((field) => field.name),
    columns: dropAbsent(Object.fromEntries(texts.map((field) => [field.name, encodeColumn(rows, field)]))),
  };
}

/** Ids are written out: the part refers to no position in another, and outlives a change of the other tables. */
function encodeRequested({ name, version, date }: Dataset, rows: Rows): CompiledRequested {
  const flows: Partial<Record<TableName, FlowTable>> = {};
  const tables: Partial<Record<TableName, CoreTable>> = {};
  for (const table of TABLE_NAMES) {
    const own = rows[table].filter((row) => isRequested(table, row));
    if (own.length === 0) continue;
    if (FLOW_TABLES.has(table)) flows[table] = encodeFlows(own as unknown as readonly FlowRow[]);
    else
      tables[table] = {
        length: own.length,
        columns: dropAbsent(
          Object.fromEntries(
            (TABLES[table].fields as readonly FieldSpec[]).map((field) => [field.name, encodeColumn(own, field)]),
          ),
        ),
      };
  }
  return { format: COMPILED_FORMAT, part: 'requested', of: { name, version, date }, tables, flows };
}

/** The rows of core: closed under reference, so that core alone is a valid dataset. */
function chooseCore(rows: Rows, focus: string | undefined): Record<TableName, Set<LooseRow>> {
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

/** What a row has from its parent: the dates of a call are those of its window. */
const inherited = (parent: LooseRow, name: string): CellValue | undefined =>
  parent[name] ?? (name === 'from' ? parent['opens'] : name === 'to' ? parent['closes'] : undefined);

/** Encodes columns of rest: references as positions, and what a row's parent has as a reference to it. */
function makeEncoder(
  rows: Rows,
  parent: RestTable['parent'],
): (chosen: readonly LooseRow[], field: FieldSpec) => Column {
  const byId = new Map((parent?.tables ?? []).flatMap((table) => rows[table].map((row) => [row['id'], row] as const)));
  const parentOf = (row: LooseRow): LooseRow | undefined =>
    parent?.columns.map((name) => byId.get(row[name])).find((other) => other !== undefined);
  const inherits = (row: LooseRow, name: string): boolean => {
    const other = INHERITED.includes(name) ? parentOf(row) : undefined;
    return other !== undefined && JSON.stringify(inherited(other, name)) === JSON.stringify(row[name]);
  };
  return (chosen, field) => {
    // A table that refers to a later one, or to itself, could not be read in one pass: none does.
    if (field.references) return encodeReferences(chosen, field, field.references, rows, inherits);
    return encodeColumn(chosen, field, inherits);
  };
}

function encodeReferences(
  chosen: readonly LooseRow[],
  field: FieldSpec,
  refers: readonly TableName[],
  rows: Rows,
  inherits: (row: LooseRow, name: string) => boolean,
): Column {
  const position = new Map(refers.flatMap((table) => rows[table]).map((row, i) => [row['id'], i]));
  const cells = chosen.map((row): number[] => {
    if (inherits(row, field.name)) return [0];
    const value = row[field.name];
    const items = value === undefined ? [] : isList(value) ? value : [value as string];
    return [
      items.length + 1,
      ...items.map((item) => {
        const found = position.get(item);
        if (found === undefined)
          throw new CollabGraphError(
            'unknown',
            `"${item}" in ${field.name} is not in ${refers.join(' or ')}; read the dataset with readTables, which checks references`,
          );
        return found;
      }),
    ];
  });
  const list = field.list ? ({ list: true } as const) : {};
  const encoded = encodeCells(cells.map((cell) => cell.join(' ')));
  if ('values' in encoded) return { ...list, refers, entries: packNumbers(cells.flat()) };
  const entries = 'dictionary' in encoded ? encoded.dictionary : 'constant' in encoded ? [encoded.constant] : [];
  const index = 'dictionary' in encoded ? encoded.index : packNumbers(cells.map(() => 0));
  return {
    ...list,
    refers,
    entries: packNumbers(
      entries.flatMap((entry) =>
        String(entry ?? '1')
          .split(' ')
          .map(Number),
      ),
    ),
    index,
  };
}

function encodeColumn(
  rows: readonly LooseRow[],
  field: FieldSpec,
  inherits?: (row: LooseRow, name: string) => boolean,
): Column {
  const cells = rows.map((row): Cell => {
    if (inherits?.(row, field.name)) return true;
    const value = row[field.name];
    if (value === undefined) return null;
    // Tables with attributes are refused above.
    if (!isList(value)) return value as string | number;
    const broken = value.find((item) => item.includes(LIST_SEPARATOR));
    if (broken !== undefined)
      throw new CollabGraphError(
        'invalid',
        `"${broken}" in ${field.name} holds "${LIST_SEPARATOR}", which separates items; use another character`,
      );
    return value.join(LIST_SEPARATOR);
  });
  return { ...(field.list ? { list: true } : {}), ...encodeCells(cells) };
}

function encodeCells(cells: readonly Cell[]): Column {
  const counts = new Map<Cell, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  if (counts.size <= 1) return { constant: cells[0] ?? null };
  if (cells.every((cell) => typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0))
    return { packed: packNumbers(cells as readonly number[]) };
  if (counts.size * 2 > cells.length) return { values: cells };
  const dictionary = [...counts.keys()].sort(
    (a, b) => counts.get(b)! - counts.get(a)! || (String(a) < String(b) ? -1 : 1),
  );
  const position = new Map(dictionary.map((cell, i) => [cell, i]));
  return { dictionary, index: packNumbers(cells.map((cell) => position.get(cell)!)) };
}

function isList(value: CellValue): value is readonly string[] {
  return Array.isArray(value);
}

/** Columns that are absent from every row say nothing. */
function dropAbsent(columns: Columns): Columns {
  return Object.fromEntries(
    Object.entries(columns).filter(([, column]) => !('constant' in column) || column.constant !== null),
  );
}

function toGaps(positions: readonly number[]): number[] {
  return positions.map((position, i) => position - (i === 0 ? -1 : positions[i - 1]!) - 1);
}

function encodeFlows(rows: readonly FlowRow[]): FlowTable {
  const areas = [...new Set(rows.flatMap((row) => [row.ref_area, row.counterpart_area]))].sort();
  const position = new Map(areas.map((area, i) => [area, i]));
  const pairs = new Map<string, FlowRow[]>();
  for (const row of rows) {
    const key = `${row.ref_area} ${row.counterpart_area}`;
    const pair = pairs.get(key);
    if (pair) pair.push(row);
    else pairs.set(key, [row]);
  }
  const grouped = [...pairs.values()];
  const destinations = areas.map((area) =>
    grouped.filter((pair) => pair[0]!.ref_area === area).map((pair) => position.get(pair[0]!.counterpart_area)!),
  );
  const combinations = encodeCells(grouped.map((pair) => pair.map((row) => row.time_period).join(LIST_SEPARATOR)));
  const patterns =
    'dictionary' in combinations
      ? combinations.dictionary
      : [...new Set(grouped.map((pair) => pair.map((row) => row.time_period).join(LIST_SEPARATOR)))];
  const index = new Map(patterns.map((pattern, i) => [pattern, i]));
  const fields = (TABLES.mobility as unknown as TableSpec).fields as readonly FieldSpec[];
  const steps = stepsOf(rows);
  const keys = ['ref_area', 'counterpart_area', 'time_period', ...(steps === undefined ? [] : ['obs_value'])];
  return {
    areas,
    origins: packNumbers(destinations.map((list) => list.length)),
    destinations: packNumbers(destinations.flatMap(toGaps)),
    patterns: patterns.map((pattern) => String(pattern).split(LIST_SEPARATOR)),
    periods: packNumbers(grouped.map((pair) => index.get(pair.map((row) => row.time_period).join(LIST_SEPARATOR))!)),
    ...(steps === undefined ? {} : { steps }),
    columns: Object.fromEntries(
      fields
        .filter((field) => !keys.includes(field.name))
        .map((field) => [field.name, encodeColumn(rows as unknown as readonly LooseRow[], field)]),
    ),
  };
}

/** The numbers as packed differences to what is expected, where all are whole. */
function stepsOf(rows: readonly FlowRow[]): string | undefined {
  const values = rows.map((row) => row.obs_value);
  if (!values.every(Number.isSafeInteger)) return undefined;
  const steps: number[] = [];
  walkFlows(
    rows.map((row) => [row.ref_area, row.counterpart_area, row.time_period]),
    (i, expected) => {
      steps[i] = foldSign(values[i]! - expected);
      return values[i]!;
    },
  );
  return packNumbers(steps);
}
