/** The dataset format as JSON Schema (draft 2020-12), made from the registry of tables like the descriptor. */
import { DATASET_FORMAT } from './dataset.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { FORM_PATTERNS } from './descriptor.ts';
import { FORMER_TABLES } from './former-tables.ts';
import type { FieldSpec, TableSpec } from './table-spec.ts';
import { FORMER_SPECS } from './tables/former.ts';
import { TABLES } from './tables.ts';
import { LATER_TABLES } from './upgrade-dataset.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export const SCHEMA_DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** A text that says something. */
const TEXT = { type: 'string', minLength: 1 } as const;

/**
 * The schema of one version of the format. It checks the shape: names, types,
 * values and patterns of what each row has. What ids refer to, keys and what
 * rows say together is for `validate`.
 */
export function datasetSchema(format: 'collab-graph/dataset@1' | typeof DATASET_FORMAT): JsonSchema {
  const isCurrent = format === DATASET_FORMAT;
  const tables = TABLE_NAMES.filter((name) => isCurrent || !OWN_TABLES.has(name));
  const former = FORMER_TABLES.map((name) => FORMER_SPECS[name] as unknown as TableSpec);
  const specs = [...tables.map((name) => TABLES[name] as unknown as TableSpec), ...former];
  const known = isCurrent ? [] : tables.filter((name) => !LATER_TABLES.includes(name));
  return {
    $schema: SCHEMA_DIALECT,
    $id: `urn:collab-graph:schema:${format.slice('collab-graph/'.length)}`,
    title: `A dataset of collab-graph, ${format}`,
    description: isCurrent
      ? 'A table that is not there is an empty one; of the titles one is enough.'
      : 'The first version of the format, which is still read.',
    type: 'object',
    required: ['format', 'name', 'version', 'date', ...known],
    properties: {
      format: { const: format },
      name: TEXT,
      title_en: TEXT,
      title_ja: TEXT,
      version: TEXT,
      date: { ...TEXT, pattern: `^${FORM_PATTERNS['partial-date']}$` },
      focus: {
        ...TEXT,
        description: 'Id of the node that pictures centre on; absent where the whole network is shown.',
      },
      citation: {
        type: 'object',
        properties: {
          authors: { type: 'array', items: { type: 'string' } },
          publisher: TEXT,
          address: { ...TEXT, pattern: '^https?://[^\\s"<>]+$' },
          licence: TEXT,
        },
      },
      ...Object.fromEntries(
        specs.map(({ name, title }) => [name, { type: 'array', title, items: { $ref: `#/$defs/${name}` } }]),
      ),
    },
    $defs: Object.fromEntries(specs.map((spec) => [spec.name, rowSchema(spec)])),
  };
}

const OWN_TABLES: ReadonlySet<TableName> = new Set(['node_kinds', 'edge_kinds', 'nodes', 'edges']);

function rowSchema({ title, description, fields, keepsOthers, oneOf }: TableSpec): JsonSchema {
  const all = fields as readonly FieldSpec[];
  return {
    title,
    description,
    type: 'object',
    required: all.filter(({ required, list, later }) => required && !list && !later).map(({ name }) => name),
    ...(oneOf ? { anyOf: oneOf.map((name) => ({ required: [name] })) } : {}),
    properties: {
      ...Object.fromEntries(all.map((field) => [field.name, fieldSchema(field)])),
      ...(keepsOthers
        ? {
            attributes: {
              type: 'object',
              description: 'Columns of one’s own.',
              additionalProperties: { type: ['string', 'number'] },
            },
          }
        : {}),
    },
    additionalProperties: false,
  };
}

function fieldSchema(field: FieldSpec): JsonSchema {
  const { title, description, references, list } = field;
  const refers =
    references &&
    `${list ? 'Each is the' : 'The'} id of a row of ${references.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`;
  const about = [description, refers].filter(Boolean).join(' ');
  const words = { title, ...(about === '' ? {} : { description: about }) };
  const value = valueSchema(field);
  return list ? { ...words, type: 'array', items: value } : { ...words, ...value };
}

function valueSchema({ type, enum: values, pattern, form, minimum, maximum }: FieldSpec): JsonSchema {
  const written = form ? FORM_PATTERNS[form] : pattern;
  return {
    type,
    ...(values ? { enum: values } : {}),
    ...(written === undefined ? {} : { pattern: `^(?:${written})$` }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}
