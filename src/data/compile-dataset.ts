import { EDGE_KINDS } from '../model/edge-kinds.ts';
import { CollabGraphError } from '../model/errors.ts';
import { chooseCore, CORE_COLUMNS, type Rows } from './choose-core.ts';
import {
  COMPILED_FORMAT,
  packNumbers,
  type Column,
  type CompiledCore,
  type CompiledRequested,
  type CompiledRest,
  type CompiledSources,
  type CoreTable,
  type FlowTable,
  type RestTable,
} from './compiled.ts';
import { checksum } from './decode-dataset.ts';
import type { Dataset, FlowRow } from './dataset.ts';
import { dropAbsent, encodeColumn, makeEncoder, toGaps } from './encode-columns.ts';
import { encodeFlows } from './encode-flows.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import type { FieldSpec, LooseRow } from './table-spec.ts';
import { TABLES, compareRows } from './tables.ts';
import { named } from '../model/named.ts';

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
/**
 * A dataset as four JSON values: two that `decodeDataset` (compiled.ts) turns
 * back into it, what `withSources` (described-sources.ts) adds to its sources,
 * and the numbers of kinds that are `onRequest`, which `withRequested`
 * (requested-part.ts) adds. The same dataset gives the same bytes.
 *
 * @throws CollabGraphError `invalid` for a list item that holds `|`; `unsupported` for rows with columns of one's own,
 * which the compiled form has no place for.
 */
export function encodeDataset(
  dataset: Dataset,
  beyond?: number,
): {
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
    const isOpen = TABLES[name].open === true;
    // What an open table need not have is not written where no row has it.
    const fields = (TABLES[name].fields as readonly FieldSpec[]).filter(
      (field) =>
        !isSourceText(name, field) &&
        (!isOpen || field.required || field.list || rows[name].some((row) => row[field.name] !== undefined)),
    );
    const inCore = (field: FieldSpec): boolean => CORE_COLUMNS[name]?.includes(field.name) ?? false;
    const core = rows[name].filter((row) => chosen[name].has(row));
    if (core.length > 0) {
      const columns: Record<string, Column> = named();
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
    meta: {
      name,
      title_en,
      title_ja,
      version,
      date,
      ...(focus === undefined ? {} : { focus }),
      ...(beyond === undefined ? {} : { beyond }),
    },
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
