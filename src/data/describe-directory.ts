import { readFile, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import { computeDescriptor } from './build-package.ts';
import { isPartialDate } from './cells.ts';
import { parseJsonText } from './json-text.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { describePackage, formatDescriptor, type PackageDescriptor, type PackageMeta } from './descriptor.ts';
import { measureTables } from './read-directory.ts';
import { fileOf, parseTables } from './read-tables.ts';
import { NODE_TABLES, type LooseRow } from './table-spec.ts';
import { TABLES } from './tables.ts';
import { writeWhole } from './write-whole.ts';

const DESCRIPTOR = 'datapackage.json';

/** What the caller says about a package; what is absent is taken from the descriptor that is there. */
export interface GivenMeta {
  readonly name?: string | undefined;
  readonly title_en?: string | undefined;
  readonly title_ja?: string | undefined;
  readonly version?: string | undefined;
  readonly date?: string | undefined;
  /** Id, code or name of a node of the package. */
  readonly focus?: string | undefined;
}

/** What a package is described as, and whether its datapackage.json says so already. */
export interface Description {
  readonly text: string;
  readonly isUpToDate: boolean;
  readonly meta: Pick<PackageMeta, 'name' | 'title_en' | 'title_ja' | 'version' | 'date' | 'focus'>;
  readonly tables: readonly TableName[];
  /** True where nobody gave a Japanese title and the English one stands for it. */
  readonly borrowsTitle: boolean;
}

/**
 * The datapackage.json that a directory of tables ought to have: what is given,
 * else what the present one says, with the schema, size and hash of each table.
 * Properties that it does not write itself stay as they are. Node only; writes nothing.
 *
 * @param today the date where tables changed and none is given
 * @throws CollabGraphError `missing` for what nobody says, `unsupported` where
 * the present file describes what is not a table of ours, so that nothing of it is lost
 */
export async function describeDirectory(directory: string, given: GivenMeta, today: string): Promise<Description> {
  const facts = await measureTables(directory);
  const tables = TABLE_NAMES.filter((name) => facts[name] !== undefined);
  if (tables.length === 0) {
    throw new CollabGraphError(
      'missing',
      `${directory} holds none of the tables (${TABLE_NAMES.map(fileOf).join(', ')}); at least one table of nodes must be there, such as countries.csv or nodes.csv`,
    );
  }
  if ((await readdir(directory)).includes('package-meta.json')) return describeFromMeta(directory, given, tables);
  const present = await readPresent(join(directory, DESCRIPTOR));
  refuseForeign(present, tables);
  const stated = (key: string): string | undefined => {
    const value = present?.[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };

  const title_en = given.title_en ?? stated('title_en') ?? stated('title');
  if (title_en === undefined) throw missing('title', '--title TEXT', 'a title in English');
  const focus = await resolveFocus(directory, tables, given.focus ?? stated('focus'));
  const centre = focus === undefined ? {} : { focus };
  const name = given.name ?? stated('name') ?? nameOf(directory);
  const title_ja = given.title_ja ?? stated('title_ja') ?? title_en;
  const version = given.version ?? stated('version') ?? '1.0.0';
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(name))
    throw new CollabGraphError('invalid', `invalid name "${name}" (lower-case letters, digits, ".", "_" and "-")`);

  const build = (date: string): PackageDescriptor => {
    const fresh = describePackage({ name, title_en, title_ja, version, date, ...centre }, facts);
    return keepOthers(present, fresh);
  };
  const statedDate = stated('created')?.slice(0, 10);
  const unchanged = statedDate !== undefined && present !== undefined && sameTables(present, build(statedDate));
  const date = given.date ?? (unchanged ? statedDate : today);
  if (!isPartialDate(date) || date.length !== 10)
    throw new CollabGraphError('invalid', `invalid date "${date}" (expected a day, such as 2024-01-31)`);
  const text = formatDescriptor(build(date));
  const isUpToDate = present !== undefined && text === formatDescriptor(present as unknown as PackageDescriptor);
  return {
    text,
    isUpToDate,
    meta: { name, title_en, title_ja, version, date, ...centre },
    tables,
    borrowsTitle: title_ja === title_en && given.title_ja === undefined,
  };
}

/** Writes what `describeDirectory` says. Node only. */
export async function writeDescription(directory: string, { text }: Description): Promise<void> {
  await writeWhole(join(directory, DESCRIPTOR), text);
}

/** A package like the built-in one keeps what no table says in a file of its own. */
async function describeFromMeta(
  directory: string,
  given: GivenMeta,
  tables: readonly TableName[],
): Promise<Description> {
  if (Object.values(given).some((value) => value !== undefined)) {
    throw new CollabGraphError(
      'unsupported',
      `${join(directory, 'package-meta.json')} says title, version, date and focus of this package; edit that file instead of giving options`,
    );
  }
  const text = await computeDescriptor(directory);
  const meta = parseJsonText(
    await readFile(join(directory, 'package-meta.json'), 'utf8'),
    `in "${join(directory, 'package-meta.json')}"`,
    'package-meta.json',
  ) as PackageMeta;
  const isUpToDate = (await readFile(join(directory, DESCRIPTOR), 'utf8').catch(() => undefined)) === text;
  return { text, isUpToDate, meta, tables, borrowsTitle: false };
}

type Json = Readonly<Record<string, unknown>>;

async function readPresent(path: string): Promise<Json | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = parseJsonText(text, `in "${path}" (correct or remove it)`, DESCRIPTOR);
  if (isRecord(parsed)) return parsed;
  throw new CollabGraphError('invalid', `${path} is not a JSON object; correct or remove it`, {
    place: { file: DESCRIPTOR },
  });
}

/** Refuses to write over what would be lost: other resources, other files, columns that the tables do not have. */
function refuseForeign(present: Json | undefined, tables: readonly TableName[]): void {
  for (const resource of listResources(present)) {
    const name = String(resource['name']);
    const table = TABLE_NAMES.find((known) => known === name);
    const refuse = (what: string): never => {
      throw new CollabGraphError(
        'unsupported',
        `${DESCRIPTOR}: ${what}; it would be lost. Take it out of the file, or move it to a package of its own`,
        { place: { file: DESCRIPTOR, column: 'resources' } },
      );
    };
    if (table === undefined) return refuse(`the resource "${name}" is no table of this format`);
    if (resource['path'] !== fileOf(table))
      return refuse(`the resource "${name}" has the path "${String(resource['path'])}" instead of "${fileOf(table)}"`);
    if (!tables.includes(table)) continue;
    const schema = resource['schema'];
    const fields = isRecord(schema) && Array.isArray(schema['fields']) ? (schema['fields'] as unknown[]) : [];
    const columns: readonly string[] = TABLES[table].fields.map((field) => field.name);
    for (const field of fields.filter(isRecord))
      if (!columns.includes(String(field['name'])) && !TABLES[table].keepsOthers)
        return refuse(`the schema of "${name}" has the column "${String(field['name'])}", which the table does not`);
  }
}

/** The fresh descriptor with every property of the present one that it does not write itself. */
function keepOthers(present: Json | undefined, fresh: PackageDescriptor): PackageDescriptor {
  const others = new Map(listResources(present).map((resource) => [resource['name'], resource]));
  const { resources, ...head } = fresh;
  return {
    // What stands first stays first: a refreshed file differs in what changed alone.
    ...(present ?? {}),
    ...head,
    resources: resources.map((resource) => ({ ...others.get(resource.name), ...resource })),
  };
}

function sameTables(present: Json, fresh: PackageDescriptor): boolean {
  const hashes = (resources: readonly Json[]): string =>
    JSON.stringify(resources.map(({ name, hash }) => [name, hash]));
  return hashes(listResources(present)) === hashes(fresh.resources as unknown as readonly Json[]);
}

/** The node that pictures centre on, by id, code or name; none where nobody names one. */
async function resolveFocus(
  directory: string,
  tables: readonly TableName[],
  focus: string | undefined,
): Promise<string | undefined> {
  if (focus === undefined) return undefined;
  const texts: Partial<Record<TableName, string>> = {};
  for (const table of NODE_TABLES)
    if (tables.includes(table)) texts[table] = await readFile(join(directory, fileOf(table)), 'utf8');
  const parsed = parseTables(texts).rows;
  const rows = NODE_TABLES.flatMap((table) => parsed[table].map(({ row }) => row));
  const namesOf = (row: LooseRow): string[] => NAMES.flatMap((key) => (row[key] === undefined ? [] : String(row[key])));
  const found =
    rows.find((row) => row['id'] === focus) ??
    rows.find((row) => namesOf(row).some((name) => name.toLowerCase() === focus.toLowerCase()));
  if (found) return String(found['id']);
  throw unknownValue('focus', focus, nearest(focus, rows.flatMap(namesOf)), {
    valid: rows.map((row) => String(row['id'])),
  });
}

/** Columns by which a node is found. */
const NAMES = ['id', 'alpha2', 'm49', 'name_en', 'name_ja', 'short_en', 'short_ja', 'short', 'title_en', 'title_ja'];

function missing(what: string, option: string, meaning: string): CollabGraphError {
  return new CollabGraphError('missing', `missing ${what} (give ${option}: ${meaning})`);
}

/** `My Network 2` → `my-network-2` */
function nameOf(directory: string): string {
  const slug = basename(resolve(directory))
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '');
  return slug || 'network';
}

function listResources(descriptor: Json | undefined): Json[] {
  const resources: unknown = descriptor?.['resources'];
  return Array.isArray(resources) ? resources.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
