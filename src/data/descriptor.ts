/**
 * The Frictionless descriptor (datapackage.json) of a package of our tables:
 * https://specs.frictionlessdata.io/tabular-data-package/. It is computed, so
 * that it cannot disagree with the registry or the files.
 */

import { TABLE_NAMES, type TableName } from './table-names.ts';
import type { DatasetMeta } from './read-tables.ts';
import { LIST_SEPARATOR, type FieldSpec, type TableSpec } from './table-spec.ts';
import { TABLES } from './tables.ts';

/** What graph-data/package-meta.json holds: what no table says. */
export interface PackageMeta extends Omit<DatasetMeta, 'citation'> {
  readonly description?: string;
  readonly homepage?: string;
  readonly keywords?: readonly string[];
  readonly licenses?: readonly { readonly name: string; readonly path?: string; readonly title?: string }[];
  readonly sources?: readonly { readonly title: string; readonly path?: string }[];
  readonly contributors?: readonly { readonly title: string; readonly role?: string }[];
}

/** Size, hash and header of a table's file. */
export interface FileFacts {
  readonly bytes: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
  /** Names of its columns, in their order. */
  readonly header: readonly string[];
}

export interface ResourceDescriptor {
  readonly name: string;
  readonly path: string;
  readonly profile: 'tabular-data-resource';
  readonly title: string;
  readonly description: string;
  readonly format: 'csv';
  readonly mediatype: 'text/csv';
  readonly encoding: 'utf-8';
  readonly bytes: number;
  /** `sha256:` and the hash in hexadecimal. */
  readonly hash: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface PackageDescriptor extends Omit<PackageMeta, 'date'> {
  readonly profile: 'tabular-data-package';
  readonly title: string;
  /** Date of the last change to the tables, never the moment of the build. */
  readonly created: string;
  readonly resources: readonly ResourceDescriptor[];
}

/** The descriptor of a package whose tables have the given files. */
export function describePackage(
  meta: PackageMeta,
  files: Readonly<Partial<Record<TableName, FileFacts>>>,
): PackageDescriptor {
  const { name, title_en, title_ja, version, date, focus, ...rest } = meta;
  return {
    profile: 'tabular-data-package',
    name,
    title: title_en,
    title_en,
    title_ja,
    version,
    created: `${date}T00:00:00Z`,
    ...(focus === undefined ? {} : { focus }),
    ...rest,
    resources: TABLE_NAMES.flatMap((table) => {
      const facts = files[table];
      return facts ? [describeResource(TABLES[table] as unknown as TableSpec, facts, new Set(Object.keys(files)))] : [];
    }),
  };
}

/** The metadata that a descriptor holds; the inverse of `describePackage`. Missing fields stay missing. */
export function readMeta(descriptor: Readonly<Record<string, unknown>>): DatasetMeta {
  const field = (key: string): string => (typeof descriptor[key] === 'string' ? descriptor[key] : '');
  return {
    name: field('name'),
    title_en: field('title_en') || field('title') || field('title_ja'),
    title_ja: field('title_ja') || field('title') || field('title_en'),
    version: field('version'),
    date: field('created').slice(0, 10),
    ...(field('focus') === '' ? {} : { focus: field('focus') }),
    ...readCitation(descriptor as Partial<PackageMeta>),
  };
}

/** Authors and publisher among the contributors (an author where no role is given), as Frictionless has them. */
function readCitation({ contributors, homepage, licenses }: Partial<PackageMeta>): Pick<DatasetMeta, 'citation'> {
  if (!Array.isArray(contributors)) return {};
  const named = (role: string): string[] =>
    (contributors as NonNullable<PackageMeta['contributors']>)
      .filter((one) => (one?.role ?? 'author') === role && typeof one?.title === 'string')
      .map(({ title }) => title);
  const [publisher] = named('publisher');
  const licence = Array.isArray(licenses) ? (licenses as NonNullable<PackageMeta['licenses']>)[0]?.name : undefined;
  return {
    citation: {
      authors: named('author'),
      ...(publisher === undefined ? {} : { publisher }),
      ...(typeof homepage === 'string' && /^https?:\/\/[^\s"<>]+$/.test(homepage) ? { address: homepage } : {}),
      ...(typeof licence === 'string' ? { licence } : {}),
    },
  };
}

/** The text of datapackage.json. */
export function formatDescriptor(descriptor: PackageDescriptor): string {
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** Frictionless readers take the fields in the order of the header. A column that the registry has not is a text. */
function fieldsOf(spec: TableSpec, header: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  const fields = spec.fields as readonly FieldSpec[];
  return header.map((name) => {
    const field = fields.find((one) => one.name === name) ?? fields.find((one) => one.former === name);
    return field ? describeField({ ...field, name }) : { name, type: 'string' };
  });
}

function describeResource(spec: TableSpec, facts: FileFacts, present: ReadonlySet<string>): ResourceDescriptor {
  // Frictionless knows neither lists in a cell nor keys into one of several tables.
  // Both are in the field's own properties and its description; single-table keys are real ones.
  const foreignKeys = (spec.fields as readonly FieldSpec[]).flatMap((field) => {
    const [target, ...others] = field.references ?? [];
    if (target === undefined || others.length > 0 || field.list || !present.has(target)) return [];
    return [{ fields: field.name, reference: { resource: target, fields: 'id' } }];
  });
  return {
    name: spec.name,
    path: `${spec.name}.csv`,
    profile: 'tabular-data-resource',
    title: spec.title,
    description: spec.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: facts.bytes,
    hash: `sha256:${facts.sha256}`,
    schema: {
      fields: fieldsOf(spec, facts.header),
      missingValues: [''],
      primaryKey: spec.primaryKey.length === 1 ? spec.primaryKey[0] : spec.primaryKey,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

function describeField(field: FieldSpec): Record<string, unknown> {
  const references = field.references ?? [];
  const refers = references.length > 0 && (references.length > 1 || field.list);
  const description = [
    field.description,
    refers
      ? `${field.list ? 'Each item is' : 'Is'} the id of a row of ${references.length > 1 ? 'one of ' : ''}${references.join(', ')}.`
      : undefined,
  ]
    .filter(Boolean)
    .join(' ');
  const constraints = {
    ...(field.required ? { required: true } : {}),
    ...(field.unique ? { unique: true } : {}),
    ...(field.list && field.pattern
      ? { pattern: listPattern(field.pattern) }
      : field.pattern
        ? { pattern: field.pattern }
        : {}),
    ...(field.form ? { pattern: FORM_PATTERNS[field.form] } : {}),
    ...(field.enum ? { enum: field.enum } : {}),
    ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
    ...(field.maximum === undefined ? {} : { maximum: field.maximum }),
  };
  return {
    name: field.name,
    type: field.type,
    title: field.title,
    ...(description ? { description } : {}),
    ...(field.list ? { separator: LIST_SEPARATOR } : {}),
    ...(refers ? { references } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

const DATE = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?';
export const FORM_PATTERNS = {
  'partial-date': DATE,
  window: '[0-9]{4}(/[0-9]{4})?',
  'time-period': `${DATE}(/${DATE})?`,
} as const;

function listPattern(item: string): string {
  return `(${item})(\\|(${item}))*`;
}
