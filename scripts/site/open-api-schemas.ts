/** JSON Schemas of the static files, for openapi.json; a test holds every file against its own. */
type Json = Readonly<Record<string, unknown>>;

const string = { type: 'string' } as const;
const number = { type: 'number' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const orNull = (type: string): Json => ({ type: [type, 'null'] });
const list = (items: Json): Json => ({ type: 'array', items });
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** Columns are only ever added: what is not named here may come. */
function object(required: Readonly<Record<string, Json>>, optional: Readonly<Record<string, Json>> = {}): Json {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

const named = object({ id: string, name: string });
const confidence = { type: 'string', enum: ['verified', 'reported', 'unverified'] };
const text = object({ en: string, ja: string });

export const SCHEMAS: Readonly<Record<string, Json>> = {
  Source: object(
    { id: string, title: string },
    { author: string, publisher: string, date: string, read: string, url: string, licence: string, lang: string },
  ),
  Tie: object(
    { kind: string, sources: list(string), confidence },
    {
      status: string,
      locator: string,
      role: string,
      agency: named,
      through: named,
      topic: named,
      from: string,
      fromKind: string,
      to: string,
      direction: { type: 'string', enum: ['in', 'out'] },
      value: { ...number, description: 'observed number; 0 is zero' },
      unit: string,
      period: string,
    },
  ),
  Neighbor: object({ id: string, name: string, kind: string, ties: list(ref('Tie')) }),
  Neighbors: object({
    schema: { const: 'collab-graph/neighbors@1' },
    country: named,
    query: { type: 'object', description: 'the question, every option with its value' },
    neighbors: list(ref('Neighbor')),
    regions: list(ref('Neighbor')),
    coverage: { type: 'object', description: 'what the data cover of the question' },
    total: count,
    leftOut: { type: 'object', description: 'ties that the filters left out, by reason' },
    zeros: count,
    sources: list(ref('Source')),
  }),
  Countries: object({
    schema: { const: 'collab-graph/countries@1' },
    countries: list(
      object({
        id: { type: 'string', pattern: '^[A-Z]{3}$' },
        alpha2: orNull('string'),
        m49: orNull('string'),
        name_en: orNull('string'),
        name_ja: orNull('string'),
        region_id: orNull('string'),
        lat: orNull('number'),
        lon: orNull('number'),
        neighbors: count,
      }),
    ),
  }),
  Frameworks: object({
    schema: { const: 'collab-graph/frameworks@1' },
    frameworks: list(
      object({
        id: string,
        kind: { type: 'string', enum: ['framework', 'programme'] },
        name_en: string,
        name_ja: string,
        members: count,
        regions: list(string),
        announced: count,
        maybe: count,
        rows: count,
      }),
    ),
  }),
  Framework: object({
    schema: { const: 'collab-graph/framework@1' },
    framework: object({ id: string, kind: string, name_en: string, name_ja: string }),
    members: list(
      object({
        group_id: string,
        member_id: string,
        member_kind: { type: 'string', enum: ['country', 'region'] },
        member_name_en: string,
        member_name_ja: string,
        status: string,
        confidence,
        sources: { type: 'string', description: 'ids of sources, separated by |' },
        locator: string,
      }),
    ),
    sources: list(ref('Source')),
  }),
  Sources: object({ schema: { const: 'collab-graph/sources@1' }, sources: list(ref('Source')) }),
  DataService: object({
    schema: { const: 'collab-graph/data-service@1' },
    data: object({ name: string, title_en: string, title_ja: string, version: string, date: string }),
    notes: text,
    files: list(object({ path: string, mediatype: string, description: text, files: count, bytes: count })),
  }),
  Dataset: {
    type: 'object',
    required: ['format', 'name', 'version', 'date', 'countries', 'sources'],
    description: 'a part of the data as a dataset, described by schema/dataset@2.json of the package',
    properties: { format: { type: 'string', pattern: '^collab-graph/dataset@' } },
  },
  OEmbed: object(
    { version: { const: '1.0' }, type: { type: 'string', enum: ['rich', 'link'] }, title: string },
    { html: string, width: count, height: count, provider_name: string, provider_url: string },
  ),
};

interface Response {
  readonly summary: string;
  readonly japanese: string;
  readonly mediaType: string;
  readonly schema: Json;
}

/** What a view has beside it, by ending. */
export const RESPONSES: Readonly<Record<string, Response>> = {
  svg: {
    summary: 'the finished picture with legend and sources',
    japanese: '凡例と出典つきの図',
    mediaType: 'image/svg+xml',
    schema: string,
  },
  png: {
    summary: 'the same picture for link previews',
    japanese: 'リンクのプレビュー用の図',
    mediaType: 'image/png',
    schema: { type: 'string', contentMediaType: 'image/png' },
  },
  csv: {
    summary: 'one row per tie with provenance',
    japanese: 'つながりごとに一行（典拠つき）',
    mediaType: 'text/csv',
    schema: string,
  },
  html: {
    summary: 'a page with the picture, its files and its sources',
    japanese: '図とファイルと出典のページ',
    mediaType: 'text/html',
    schema: string,
  },
  'oembed.json': {
    summary: 'oEmbed of the page',
    japanese: 'ページの oEmbed',
    mediaType: 'application/json',
    schema: ref('OEmbed'),
  },
  json: {
    summary: 'the ties of the view as a dataset, names in both languages',
    japanese: '表示のつながりのデータセット（名称は日英）',
    mediaType: 'application/json',
    schema: ref('Dataset'),
  },
};
