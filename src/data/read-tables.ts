import { CollabGraphError } from '../model/errors.ts';
import { DATASET_FORMAT, type Dataset } from './dataset.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { FORMER_TABLES, liftRows, type FormerTableName } from './former-tables.ts';
import { isPartialDate, typeRows, type LocatedRow } from './cells.ts';
import { parseCsv } from './parse-csv.ts';
import { describeProblem, throwProblems, type Problem } from './problem.ts';
import { NODE_TABLES } from './table-spec.ts';
import { TABLES, compareRows, specOf } from './tables.ts';
import { checkRows } from './check-rows.ts';

/** CSV texts by table, former ones too. A table that is not given is empty. */
export type TableTexts = Readonly<Partial<Record<TableName | FormerTableName, string>>>;

/** What a dataset says about itself beyond its tables. */
export type DatasetMeta = Pick<Dataset, 'name' | 'title_en' | 'title_ja' | 'version' | 'date' | 'focus' | 'citation'>;

/** Typed rows of each table with their lines, and what is wrong with columns and cells. */
export interface ParsedTables {
  readonly rows: Readonly<Record<TableName, readonly LocatedRow[]>>;
  readonly problems: readonly Problem[];
}

/** Name of a table's file in messages and packages. */
export function fileOf(table: TableName | FormerTableName): string {
  return `${table}.csv`;
}

/** Parses and types every table; collects what is wrong instead of throwing. */
export function parseTables(texts: TableTexts): ParsedTables {
  const problems: Problem[] = [];
  const rows = {} as Record<TableName | FormerTableName, readonly LocatedRow[]>;
  for (const name of [...TABLE_NAMES, ...FORMER_TABLES]) {
    const spec = specOf(name);
    const text = texts[name];
    rows[name] = [];
    if (text === undefined) continue;
    if (text.trim() === '') {
      const header = spec.fields.map((field) => field.name).join(',');
      problems.push(
        describeProblem({
          code: 'missing',
          file: fileOf(name),
          rule: 'empty',
          value: '',
          sentence: `the file is empty; begin it with the header line ${header}, or remove it`,
        }),
      );
      continue;
    }
    const csv = parseCsv(text, fileOf(name));
    for (const problem of csv.problems) problems.push(problem);
    if (csv.header.length === 0) continue;
    const typed = typeRows(csv, spec, fileOf(name));
    for (const problem of typed.problems) problems.push(problem);
    rows[name] = typed.rows;
  }
  const { author_flows: former, ...current } = rows;
  return { rows: { ...current, ...liftRows(former, rows.edges, rows.edge_kinds) }, problems };
}

/**
 * The dataset that CSV texts state, checked: rows are typed and in the order
 * of their keys, every reference leads somewhere. Runs in Node and browsers.
 *
 * @throws CollabGraphError naming file, line, column, value and rule of the
 * first problem that `validateTables` finds.
 */
export function readTables(texts: TableTexts, meta: DatasetMeta): Dataset {
  const parsed = parseTables(texts);
  throwProblems([...parsed.problems, ...checkRows(parsed.rows)]);
  checkMeta(meta, parsed);

  const tables = {} as Record<TableName, unknown>;
  for (const name of TABLE_NAMES) {
    const order = compareRows(TABLES[name].primaryKey);
    tables[name] = parsed.rows[name].map(({ row }) => row).sort(order);
  }
  return {
    format: DATASET_FORMAT,
    name: meta.name,
    title_en: meta.title_en,
    title_ja: meta.title_ja,
    version: meta.version,
    date: meta.date,
    ...(meta.focus === undefined ? {} : { focus: meta.focus }),
    ...(meta.citation ? { citation: meta.citation } : {}),
    ...tables,
    // The rows were checked against the registry, whose names the compiler checks against the interfaces.
  } as Dataset;
}

/** @throws CollabGraphError for what a dataset says of itself */
export function checkMeta(meta: DatasetMeta, { rows }: Pick<ParsedTables, 'rows'>, file = 'datapackage.json'): void {
  for (const key of ['name', 'title_en', 'title_ja', 'version', 'date'] as const) {
    if (typeof meta[key] !== 'string' || meta[key] === '') {
      throw new CollabGraphError('missing', `${file}: "${key}" is missing`, {
        place: { file, column: key },
      });
    }
  }
  if (!isPartialDate(meta.date)) {
    throw new CollabGraphError('invalid', `${file}: "${meta.date}" is not a date; write 2024-01-31`, {
      place: { file, column: 'date' },
    });
  }
  checkCitation(meta.citation, file);
  const { focus } = meta;
  if (focus !== undefined && !NODE_TABLES.some((table) => rows[table].some(({ row }) => row['id'] === focus))) {
    throw new CollabGraphError('unknown', `${file}: the focus "${focus}" is in no table of nodes`, {
      place: { file, column: 'focus' },
    });
  }
}

/** @throws CollabGraphError where the citation is none, since every credit line is made of it */
function checkCitation(citation: unknown, file: string): void {
  if (citation === undefined) return;
  const fail = (column: string, sentence: string): never => {
    throw new CollabGraphError('invalid', `${file}: ${sentence}`, {
      place: { file, column },
    });
  };
  if (typeof citation !== 'object' || citation === null || Array.isArray(citation))
    return fail('citation', 'the citation is no object (expected authors, publisher, address, licence)');
  const { authors, ...texts } = citation as Readonly<Record<string, unknown>>;
  if (authors !== undefined && !(Array.isArray(authors) && authors.every((one) => typeof one === 'string')))
    fail('citation.authors', 'the authors of the citation are no list of texts');
  for (const name of ['publisher', 'address', 'licence']) {
    const text = texts[name];
    if (text !== undefined && typeof text !== 'string')
      fail(`citation.${name}`, `the ${name} of the citation is no text`);
  }
  const { address } = texts;
  if (typeof address === 'string' && !/^https?:\/\/[^\s"<>]+$/.test(address))
    fail(
      'citation.address',
      `the address of the citation, "${address}", is none (expected one that begins with https://)`,
    );
}
