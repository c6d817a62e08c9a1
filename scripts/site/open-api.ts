/**
 * The static files as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1), for
 * programs that make clients from it. Made from what index.json says of the data
 * service and from the views that were drawn; a test sees that every path with
 * every value is a file, and that every JSON file fits its schema.
 */
import type { Dataset } from '../../src/data/dataset.ts';
import type { PackageMeta } from '../../src/data/descriptor.ts';
import type { ServiceIndex } from '../data-service/files.ts';
import { RESPONSES, SCHEMAS } from './open-api-schemas.ts';
import { LANGUAGES } from './shared-views.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Described {
  readonly dataset: Dataset;
  readonly meta: PackageMeta;
  readonly index: ServiceIndex;
  /** Ids that stand for `{country}` and `{framework}` in the paths of the data service. */
  readonly ids: Readonly<Record<'country' | 'framework', readonly string[]>>;
  /** Ids of the views that have files, by kind, and the endings of those files in a language. */
  readonly views: Readonly<Record<'countries' | 'frameworks', readonly string[]>>;
  readonly endings: readonly string[];
  readonly site: string | undefined;
}

const DATA = 'data/v1/';

export function openApi({ dataset, meta, index, ids, views, endings, site }: Described): Json {
  const licence = meta.licenses?.[0];
  const service = index.files.map(({ path, mediatype, description, schema, fields }) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as 'country' | 'framework');
    return [
      `/${DATA}${path}`,
      get({
        id: operationId(path),
        tag: 'data',
        summary: description.en,
        japanese: description.ja,
        parameters: names.map((name) => parameter(name, PARAMETERS[name], ids[name])),
        mediaType: mediatype,
        schema: schema === undefined ? csvSchema(fields) : { $ref: `#/components/schemas/${schemaName(schema)}` },
      }),
    ] as const;
  });
  return {
    openapi: '3.1.1',
    info: {
      title: dataset.title_en,
      summary: 'Static files: every operation is one GET of one file',
      description: `${meta.description ?? ''} Edition ${dataset.version} of ${dataset.date}. ${index.notes.en}`.trim(),
      version: dataset.version,
      ...(licence ? { license: { name: licence.title ?? licence.name, identifier: licence.name } } : {}),
    },
    // Relative to this document, so that it holds on any host.
    servers: [{ url: site ?? './' }],
    tags: [
      { name: 'data', description: 'The data service' },
      { name: 'views', description: 'Pictures, tables and pages of the views whose addresses are shared most' },
    ],
    paths: {
      [`/${DATA}index.json`]: get({
        id: 'getIndex',
        tag: 'data',
        summary: 'what there is, and what the columns mean',
        japanese: 'ファイルの一覧と列の意味',
        parameters: [],
        mediaType: 'application/json',
        schema: { $ref: '#/components/schemas/DataService' },
      }),
      ...Object.fromEntries(service),
      ...Object.fromEntries(viewPaths(views, endings)),
    },
    components: { schemas: SCHEMAS },
  };
}

const PARAMETERS = {
  country: 'country or region, ISO 3166-1 alpha-3',
  framework: 'id of a framework or programme, as in frameworks/index.json',
} as const;

function viewPaths({ countries, frameworks }: Described['views'], endings: readonly string[]): [string, Json][] {
  const lang = parameter('lang', 'language of the words in it', LANGUAGES);
  return (
    [
      ['countries', 'country', countries],
      ['frameworks', 'framework', frameworks],
    ] as const
  ).flatMap(([kind, name, values]): [string, Json][] => [
    ...endings.map((ending): [string, Json] => [
      `/views/${kind}/{${name}}.{lang}.${ending}`,
      get({
        id: operationId(`${kind}View.${ending}`),
        tag: 'views',
        ...RESPONSES[ending]!,
        parameters: [parameter(name, PARAMETERS[name], values), lang],
      }),
    ]),
    [
      `/views/${kind}/{${name}}.json`,
      get({
        id: operationId(`${kind}View.json`),
        tag: 'views',
        ...RESPONSES['json']!,
        parameters: [parameter(name, PARAMETERS[name], values)],
      }),
    ],
  ]);
}

interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly japanese: string;
  readonly parameters: readonly Json[];
  readonly mediaType: string;
  readonly schema: Json;
}

function get({ id, tag, summary, japanese, parameters, mediaType, schema }: Operation): Json {
  return {
    get: {
      operationId: id,
      tags: [tag],
      summary,
      description: japanese,
      ...(parameters.length > 0 ? { parameters } : {}),
      responses: {
        '200': { description: summary, content: { [mediaType]: { schema } } },
        '404': { description: 'There is no such file.' },
      },
    },
  };
}

function parameter(name: string, description: string, values: readonly string[]): Json {
  return { name, in: 'path', required: true, description, schema: { type: 'string', enum: values } };
}

/** `neighbors/{country}.csv` is `getNeighborsCountryCsv`. */
function operationId(path: string): string {
  const words = path.split(/[^A-Za-z]+/).filter(Boolean);
  return `get${words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}`;
}

/** `collab-graph/neighbors@1` is `Neighbors`. */
function schemaName(schema: string): string {
  const name = /\/(\w+)@/.exec(schema)![1]!;
  return name[0]!.toUpperCase() + name.slice(1);
}

function csvSchema(fields: ServiceIndex['files'][number]['fields']): Json {
  const columns = (fields ?? []).map(({ name, description }) => `- ${name}: ${description?.en ?? ''}`);
  return { type: 'string', description: ['CSV, UTF-8, CRLF. Columns:', ...columns].join('\n') };
}
