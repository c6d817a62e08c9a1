import { foldText, unknownValue } from '../model/errors.ts';
import { nearNames } from '../model/near-names.ts';
import { isReservedId } from '../model/reserved-ids.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { isOrdered, type LocatedRow } from './cells.ts';
import { checkOwn } from './check-own.ts';
import { describeProblem, type Problem } from './problem.ts';
import { NODE_TABLES, type FieldSpec, type LooseRow, type TableSpec } from './table-spec.ts';
import { NODE_NOUNS, RELATION_ENDS, TABLES, withArticle } from './tables.ts';

type Rows = Readonly<Record<TableName, readonly LocatedRow[]>>;
type Report = (problem: Parameters<typeof describeProblem>[0]) => void;

/** Everything wrong between cells, rows and tables whose cells are well formed each by itself. */
export function checkRows(rows: Rows): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(describeProblem(problem));
  const kinds = indexNodes(rows, report);
  const ids = indexIds(rows);
  const near = nearIds(ids);
  for (const name of TABLE_NAMES) {
    const spec = TABLES[name] as unknown as TableSpec;
    checkKeys(rows[name], spec, report);
    for (const located of rows[name]) {
      checkReferences(spec, located, { ids, kinds, near }, report);
      checkDates(located, name, report);
      checkAreas(located, name, report);
      if (name === 'relations') checkRelation(located, kinds, report);
      if (name === 'countries') checkSubregion(located, rows.regions, report);
      if (located.row['confidence'] === 'unverified') {
        report({
          code: 'unsupported',
          level: 'warning',
          file: fileOf(name),
          row: located.line,
          column: 'confidence',
          value: 'unverified',
          rule: 'unverified',
          sentence: 'nobody has checked this row; views leave it out unless asked for it',
        });
      }
    }
  }
  for (const problem of checkOwn(rows)) problems.push(problem);
  checkCycles(rows.relations, report);
  checkAliases(rows, ['countries', 'regions'], report);
  checkAliases(rows, ['groups'], report);
  checkAliases(rows, ['agencies'], report);
  checkAliases(rows, ['topics'], report);
  return problems;
}

function fileOf(table: TableName): string {
  return `${table}.csv`;
}

function text(row: LooseRow, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value : undefined;
}

/** Table of each node id; reports ids that two node tables share. */
function indexNodes(rows: Rows, report: Report): Map<string, TableName> {
  const kinds = new Map<string, TableName>();
  for (const name of NODE_TABLES) {
    for (const { row, line } of rows[name]) {
      const id = text(row, 'id');
      if (id === undefined) continue;
      const other = kinds.get(id);
      if (other !== undefined && other !== name) {
        report({
          code: 'duplicate',
          file: fileOf(name),
          row: line,
          column: 'id',
          value: id,
          rule: 'node-id',
          sentence: `"${id}" is also the id of ${withArticle(NODE_NOUNS[other])} in ${fileOf(other)}; ids are unique over all node tables`,
        });
      } else kinds.set(id, name);
      if (isReservedId(id))
        report({
          code: 'unsupported',
          file: fileOf(name),
          row: line,
          column: 'id',
          value: id,
          rule: 'node-id',
          sentence: `"${id}" is a word of the program; take another id, such as ${id}-1`,
        });
    }
  }
  return kinds;
}

function indexIds(rows: Rows): ReadonlyMap<TableName, ReadonlySet<string>> {
  return new Map(TABLE_NAMES.map((name) => [name, new Set(rows[name].flatMap(({ row }) => text(row, 'id') ?? []))]));
}

function checkKeys(rows: readonly LocatedRow[], spec: TableSpec, report: Report): void {
  const file = fileOf(spec.name);
  for (const field of spec.fields) {
    if (!field.unique) continue;
    const lines = new Map<string, number>();
    for (const { row, line } of rows) {
      const value = text(row, field.name);
      if (value === undefined) continue;
      const first = lines.get(value);
      if (first === undefined) lines.set(value, line);
      else
        report({
          code: 'duplicate',
          file,
          row: line,
          column: field.name,
          value,
          rule: 'unique',
          sentence: `"${value}" stands on line ${first} already; this column repeats nothing`,
        });
    }
  }
  if (spec.primaryKey.length < 2) return;
  const lines = new Map<string, number>();
  for (const { row, line } of rows) {
    const key = JSON.stringify(spec.primaryKey.map((name) => row[name] ?? null));
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    else {
      report({
        code: 'duplicate',
        file,
        row: line,
        column: spec.primaryKey.join(', '),
        rule: 'primary-key',
        value: spec.primaryKey.map((name) => String(row[name] ?? '')).join(', '),
        sentence: `the row says the same as line ${first} (${spec.primaryKey.join(', ')}); merge them and list both sources`,
      });
    }
  }
}

interface References {
  readonly ids: ReadonlyMap<TableName, ReadonlySet<string>>;
  readonly kinds: ReadonlyMap<string, TableName>;
  /** Ids of these tables that are near to a text. */
  readonly near: (tables: readonly TableName[], text: string) => readonly string[];
}

/** Columns that refer to the same tables share what is known of them. */
function nearIds(ids: References['ids']): References['near'] {
  const readers = new Map<string, (text: string) => readonly string[]>();
  return (tables, text) => {
    const key = tables.join();
    let near = readers.get(key);
    if (!near) readers.set(key, (near = nearNames(() => tables.flatMap((table) => [...ids.get(table)!]))));
    return near(text);
  };
}

function checkReferences(
  spec: TableSpec,
  { row, line, file = fileOf(spec.name) }: LocatedRow,
  { ids, kinds, near }: References,
  report: Report,
): void {
  for (const field of spec.fields as readonly FieldSpec[]) {
    if (!field.references) continue;
    const value = row[field.name];
    const items = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
    for (const item of items) {
      if (field.references.some((table) => ids.get(table)!.has(item))) continue;
      const what =
        field.references.length === NODE_TABLES.length
          ? 'node'
          : field.references.map((table) => NODE_NOUNS[table]).join(' or ');
      const files = field.references.map(fileOf);
      const other = kinds.get(item);
      if (other !== undefined) {
        report({
          code: 'invalid',
          file,
          row: line,
          column: field.name,
          value: item,
          rule: 'reference',
          sentence: `"${item}" is ${withArticle(NODE_NOUNS[other])} and this column names ${withArticle(what)}; take an id of ${files.join(' or ')}`,
        });
        continue;
      }
      const suggestions = near(field.references, item);
      const wayOut =
        suggestions.length > 0 ? '' : `; add it to ${files.length > 2 ? 'a node table' : files.join(' or ')}`;
      report({
        code: 'unknown',
        file,
        row: line,
        column: field.name,
        value: item,
        rule: 'reference',
        sentence: unknownValue(what, item, suggestions).message + wayOut,
      });
    }
  }
}

function checkDates({ row, line }: LocatedRow, table: TableName, report: Report): void {
  const from = text(row, 'from');
  const to = text(row, 'to');
  if (from === undefined || to === undefined || isOrdered(from, to)) return;
  report({
    code: 'invalid',
    file: fileOf(table),
    row: line,
    column: 'to',
    value: to,
    rule: 'date-order',
    sentence: `"${to}" is before the start, "${from}"; swap or correct them`,
  });
}

function checkAreas({ row, line }: LocatedRow, table: TableName, report: Report): void {
  const ref = text(row, 'ref_area');
  const counterpart = text(row, 'counterpart_area');
  if (ref === undefined || counterpart === undefined) return;
  const place = { file: fileOf(table), row: line, column: 'counterpart_area', value: counterpart };
  if (ref === counterpart) {
    report({
      ...place,
      code: 'invalid',
      rule: 'self-reference',
      sentence: `"${counterpart}" is the reference area too; a flow joins two areas`,
    });
  } else if (table === 'coauthorship' && ref > counterpart) {
    report({
      ...place,
      code: 'invalid',
      rule: 'area-order',
      sentence: `"${ref}" comes after "${counterpart}"; co-authorship has no direction, so the first in the alphabet is ref_area`,
    });
  }
}

function checkRelation({ row, line }: LocatedRow, kinds: ReadonlyMap<string, TableName>, report: Report): void {
  const kind = text(row, 'kind');
  const ends = kind === undefined ? undefined : RELATION_ENDS[kind];
  if (kind === undefined || ends === undefined) return;
  const file = fileOf('relations');
  for (const column of ['subject', 'object'] as const) {
    const value = text(row, column);
    const table = value === undefined ? undefined : kinds.get(value);
    if (value === undefined || table === undefined || ends[column].includes(table)) continue;
    report({
      code: 'invalid',
      file,
      row: line,
      column,
      value,
      rule: 'relation-ends',
      sentence: `"${value}" is ${withArticle(NODE_NOUNS[table])}; the ${column} of ${kind} is ${ends[column].map((name) => withArticle(NODE_NOUNS[name])).join(' or ')}`,
    });
  }
  const subject = text(row, 'subject');
  if (subject !== undefined && subject === text(row, 'object')) {
    report({
      code: 'invalid',
      file,
      row: line,
      column: 'object',
      value: subject,
      rule: 'self-reference',
      sentence: `"${subject}" is the subject too; a relation joins two things`,
    });
  }
  if (kind === 'cooperation' && row['via'] === undefined) {
    report({
      code: 'missing',
      file,
      row: line,
      column: 'via',
      value: '',
      rule: 'required',
      sentence: 'the cell is empty; a cooperation names the programme under which it happens',
    });
  }
}

/** What is part of something is not, by a way round, the whole of itself. */
function checkCycles(relations: readonly LocatedRow[], report: Report): void {
  const wholes = new Map<string, { whole: string; line: number }[]>();
  for (const { row, line } of relations) {
    const [subject, object] = [text(row, 'subject'), text(row, 'object')];
    if (row['kind'] !== 'part_of' || subject === undefined || object === undefined || subject === object) continue;
    wholes.set(subject, [...(wholes.get(subject) ?? []), { whole: object, line }]);
  }
  const reported = new Set<string>();
  for (const start of wholes.keys()) {
    const way = wayBack(start, wholes);
    const members = way && [...new Set(way)].sort().join(' ');
    if (!way || members === undefined || reported.has(members)) continue;
    reported.add(members);
    const last = way.at(-2)!;
    report({
      code: 'invalid',
      file: fileOf('relations'),
      row: wholes.get(last)!.find(({ whole }) => whole === start)!.line,
      column: 'object',
      value: start,
      rule: 'cycle',
      sentence: `the parts go round in a circle (${way.join(' → ')}); remove one of these part_of rows`,
    });
  }
}

/** The way from a part through its wholes back to itself, if there is one. */
function wayBack(start: string, wholes: ReadonlyMap<string, readonly { whole: string }[]>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (from: string, way: readonly string[]): string[] | undefined => {
    for (const { whole } of wholes.get(from) ?? []) {
      if (whole === start) return [...way, whole];
      if (seen.has(whole)) continue;
      seen.add(whole);
      const found = walk(whole, [...way, whole]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}

function checkSubregion({ row, line }: LocatedRow, regions: readonly LocatedRow[], report: Report): void {
  const value = text(row, 'region');
  const region = regions.find((other) => other.row['id'] === value);
  if (value === undefined || region === undefined || region.row['scheme'] === 'un-geoscheme') return;
  report({
    code: 'invalid',
    file: fileOf('countries'),
    row: line,
    column: 'region',
    value,
    rule: 'subregion',
    sentence: `"${value}" is a political group; name the subregion here and state the group as part_of in relations.csv`,
  });
}

/** An alias leads to one row, and never to a row that bears it as its id, code or name. */
function checkAliases(rows: Rows, tables: readonly TableName[], report: Report): void {
  const owners = new Map<string, string>();
  const all = tables.flatMap((table) => rows[table].map((located) => ({ ...located, table })));
  for (const { row } of all) {
    const id = text(row, 'id') ?? '';
    for (const column of ['id', 'alpha2', 'm49', 'name_en', 'name_ja']) {
      const name = text(row, column);
      if (name !== undefined && !owners.has(foldText(name))) owners.set(foldText(name), id);
    }
  }
  for (const { row, line, table } of all) {
    const id = text(row, 'id') ?? '';
    for (const alias of (row['aliases'] ?? []) as readonly string[]) {
      const owner = owners.get(foldText(alias));
      if (owner === undefined) owners.set(foldText(alias), id);
      else if (owner !== id) {
        report({
          code: 'duplicate',
          file: fileOf(table),
          row: line,
          column: 'aliases',
          value: alias,
          rule: 'alias',
          sentence: `"${alias}" leads to "${owner}" already; an alias belongs to one row`,
        });
      }
    }
  }
}
