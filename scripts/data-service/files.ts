/**
 * The data service as files: neighbors by country, frameworks with members,
 * every node, edge and source. Made from the data alone, with the data's own
 * date for "now", so that the same data give the same bytes.
 */
import { NEIGHBOR_CSV_COLUMNS, neighborsCsv } from '../../src/cli/commands/neighbors.ts';
import { withEditionColumn, withEditionKey } from '../../src/cli/name-edition.ts';
import { whoTakesPart } from '../../src/count/who-takes-part.ts';
import type { Dataset, GroupRow, MembershipRow } from '../../src/data/dataset.ts';
import { csvFile, tableOf } from '../../src/export/csv.ts';
import { allEdgeRecords, EDGE_COLUMNS } from '../../src/export/edge-records.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph, LocalText } from '../../src/model/graph.ts';
import { DONE } from '../../src/model/statuses.ts';
import { parseTimeSpan } from '../../src/model/validity.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { citedSources } from '../../src/query/sources.ts';
import { FIELD_WORDS } from './fields.ts';

export interface License {
  readonly name: string;
  readonly path?: string;
  readonly title?: string;
}

/** Files by path within `data/v1/`. */
export type ServiceFiles = ReadonlyMap<string, string>;

const COUNTRY_COLUMNS = [
  'id',
  'alpha2',
  'm49',
  'name_en',
  'name_ja',
  'region_id',
  'region_name_en',
  'region_name_ja',
  'lat',
  'lon',
  'neighbors',
] as const;
const NODE_COLUMNS = ['id', 'kind', 'name_en', 'name_ja'] as const;
const SOURCE_COLUMNS = ['id', 'title', 'publisher', 'date', 'url', 'licence'] as const;
const MEMBER_COLUMNS = [
  'group_id',
  'group_name_en',
  'group_name_ja',
  'member_id',
  'member_kind',
  'member_name_en',
  'member_name_ja',
  'role',
  'agency_id',
  'agency_name',
  'from',
  'from_kind',
  'to',
  'status',
  'confidence',
  'sources',
  'locator',
] as const;
/** Titles and addresses would be most of the file, and sources.csv has them once; all of the data has no time at which its ties would hold. */
const NOT_SERVED: readonly string[] = ['source_titles', 'source_urls', 'holds'];
const SERVICE_EDGE_COLUMNS = EDGE_COLUMNS.filter((column) => !NOT_SERVED.includes(column));

export function serviceFiles(dataset: Dataset, licenses: readonly License[] = []): ServiceFiles {
  const graph = buildGraph(dataset);
  const files = new Map<string, string>();
  const { name, version, date } = dataset;
  const edition = { name, version, date };
  const countries = dataset.countries.map((row) => {
    const result = neighbors(graph, row.id, { today: dataset.date });
    files.set(`neighbors/${row.id}.json`, json(withEditionKey(result, edition)));
    files.set(`neighbors/${row.id}.csv`, csvFile(withEditionColumn(neighborsCsv(result), edition)));
    const region = dataset.regions.find(({ id }) => id === row.region);
    return {
      id: row.id,
      alpha2: row.alpha2 ?? null,
      m49: row.m49 ?? null,
      name_en: row.name_en ?? null,
      name_ja: row.name_ja ?? null,
      region_id: row.region ?? null,
      region_name_en: region?.name_en ?? null,
      region_name_ja: region?.name_ja ?? null,
      lat: row.lat ?? null,
      lon: row.lon ?? null,
      neighbors: result.total,
    };
  });
  files.set('countries.json', json({ schema: 'collab-graph/countries@1', countries }));
  files.set('countries.csv', csvFile(tableOf(COUNTRY_COLUMNS, countries)));
  addFrameworks(files, dataset, graph);
  files.set('nodes.csv', csvFile(tableOf(NODE_COLUMNS, nodeRecords(graph))));
  files.set('edges.csv', csvFile(tableOf(SERVICE_EDGE_COLUMNS, allEdgeRecords(graph, 'en'))));
  const sources = citedSources(
    dataset,
    dataset.sources.map(({ id }) => id),
  );
  files.set('sources.json', json({ schema: 'collab-graph/sources@1', sources }));
  files.set('sources.csv', csvFile(tableOf(SOURCE_COLUMNS, sources)));
  const index = describe(dataset, licenses, files);
  return new Map([['index.json', `${JSON.stringify(index, null, 2)}\n`], ...files]);
}

function nodeRecords(graph: CollabGraph): { id: string; kind: string; name_en: string; name_ja: string }[] {
  return graph
    .nodes()
    .map((id) => ({ id, attributes: graph.getNodeAttributes(id) }))
    .map(({ id, attributes: { kind, name } }) => ({ id, kind, name_en: name.en, name_ja: name.ja }));
}

function addFrameworks(files: Map<string, string>, dataset: Dataset, graph: CollabGraph): void {
  const filter = { span: parseTimeSpan('now', dataset.date), confidence: 'reported', status: DONE } as const;
  const frameworks = dataset.groups.flatMap((group) => {
    const rows = dataset.memberships.filter((row) => row.group === group.id);
    if (rows.length === 0) return [];
    const members = rows.map((row) => memberRecord(row, group, graph));
    const who = whoTakesPart(graph, group.id, filter);
    const cited = [group, ...rows].flatMap(({ source }) => source);
    const sources = citedSources(dataset, cited);
    files.set(
      `frameworks/${group.id}.json`,
      json({ schema: 'collab-graph/framework@1', framework: group, members, sources }),
    );
    files.set(`frameworks/${group.id}.csv`, csvFile(tableOf(MEMBER_COLUMNS, members)));
    const { id, kind, level, name_en, name_ja, short_en, short_ja, scope, hub, status } = group;
    return [
      {
        id,
        kind,
        level,
        name_en,
        name_ja,
        short_en,
        short_ja,
        scope,
        hub,
        status,
        // As docs/counting.md counts, on the day of the data.
        members: who.countries.length,
        regions: who.regions,
        announced: who.announced.length,
        maybe: who.maybe.length,
        rows: rows.length,
      },
    ];
  });
  files.set('frameworks/index.json', json({ schema: 'collab-graph/frameworks@1', frameworks }));
}

/** Every row, whatever its confidence and status: both are columns. */
function memberRecord(
  row: MembershipRow,
  group: GroupRow,
  graph: CollabGraph,
): Record<(typeof MEMBER_COLUMNS)[number], string | null> {
  const { kind, name } = graph.getNodeAttributes(row.member);
  return {
    group_id: group.id,
    group_name_en: group.name_en,
    group_name_ja: group.name_ja,
    member_id: row.member,
    member_kind: kind,
    member_name_en: name.en,
    member_name_ja: name.ja,
    role: row.role ?? null,
    agency_id: row.agency ?? null,
    agency_name: row.agency === undefined ? null : graph.getNodeAttributes(row.agency).name.en,
    from: row.from ?? null,
    from_kind: row.from_kind ?? null,
    to: row.to ?? null,
    status: row.status,
    confidence: row.confidence,
    sources: row.source.join('|'),
    locator: row.locator,
  };
}

/** What index.json says. */
export interface ServiceIndex {
  readonly schema: 'collab-graph/data-service@1';
  readonly data: Readonly<Record<string, unknown>>;
  readonly notes: LocalText;
  readonly files: readonly {
    readonly path: string;
    readonly mediatype: 'text/csv' | 'application/json';
    readonly description: LocalText;
    readonly schema?: string;
    readonly files: number;
    readonly bytes: number;
    readonly fields?: readonly { readonly name: string; readonly description: LocalText | undefined }[];
  }[];
}

interface FileKind {
  readonly path: string;
  readonly describes: LocalText;
  readonly schema?: string;
  readonly columns?: readonly string[];
}

const KINDS: readonly FileKind[] = [
  {
    path: 'countries.json',
    schema: 'collab-graph/countries@1',
    describes: {
      en: 'every country and region with codes, names and its number of neighbors',
      ja: 'すべての国・地域（コード、名称、相手の数）',
    },
  },
  { path: 'countries.csv', columns: COUNTRY_COLUMNS, describes: { en: 'the same as a table', ja: '同じ内容の表' } },
  {
    path: 'neighbors/{country}.json',
    schema: 'collab-graph/neighbors@1',
    describes: {
      en: 'partner countries of a country (alpha-3), each with its ties and their sources: what "collab-graph neighbors" answers',
      ja: '国・地域（alpha-3）ごとの相手国・地域と、つながり、典拠。collab-graph neighbors の答え',
    },
  },
  {
    path: 'neighbors/{country}.csv',
    columns: [...NEIGHBOR_CSV_COLUMNS, 'edition'],
    describes: { en: 'the same, one row per tie', ja: '同じ内容（つながりごとに一行）' },
  },
  {
    path: 'frameworks/index.json',
    schema: 'collab-graph/frameworks@1',
    describes: { en: 'frameworks and programmes that have members', ja: '参加国のある枠組み・事業' },
  },
  {
    path: 'frameworks/{framework}.json',
    schema: 'collab-graph/framework@1',
    describes: { en: 'one framework or programme with its members and sources', ja: '枠組み・事業の参加国と典拠' },
  },
  {
    path: 'frameworks/{framework}.csv',
    columns: MEMBER_COLUMNS,
    describes: { en: 'its members, one row per membership', ja: '参加国（参加ごとに一行）' },
  },
  { path: 'nodes.csv', columns: NODE_COLUMNS, describes: { en: 'every node', ja: 'すべての点' } },
  {
    path: 'edges.csv',
    columns: SERVICE_EDGE_COLUMNS,
    describes: {
      en: 'every edge by name with its provenance; of flows one row per period',
      ja: 'すべての辺（名称と典拠つき。移動・共著は期間ごとに一行）',
    },
  },
  { path: 'sources.json', schema: 'collab-graph/sources@1', describes: { en: 'every source', ja: 'すべての典拠' } },
  { path: 'sources.csv', columns: SOURCE_COLUMNS, describes: { en: 'the same as a table', ja: '同じ内容の表' } },
];

function describe(dataset: Dataset, licenses: readonly License[], files: ServiceFiles): ServiceIndex {
  const { name, title_en, title_ja, version, date } = dataset;
  return {
    schema: 'collab-graph/data-service@1',
    data: { name, title_en, title_ja, version, date, licenses },
    notes: {
      en: `Names are in English; nodes.csv and countries.csv have the Japanese ones. "Now" is ${date}, the date of the data. Neighbors are those of "at" now, confidence reported or better, every kind of edge but eligibility. CSV is UTF-8 with CRLF; empty means missing, 0 is zero.`,
      ja: `名称は英語。日本語名は nodes.csv と countries.csv にある。「現在」はデータの日付 ${date}。neighbors は現在有効で確度 reported 以上、eligibility を除くすべてのつながり。CSV は UTF-8・CRLF。空欄は欠測で、0 とは異なる。`,
    },
    files: KINDS.map(({ path, describes, schema, columns }) => {
      const matching = [...files].filter(([file]) => patternOf(path).test(file));
      return {
        path,
        mediatype: path.endsWith('.csv') ? 'text/csv' : 'application/json',
        description: describes,
        ...(schema === undefined ? {} : { schema }),
        files: matching.length,
        bytes: matching.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0),
        ...(columns === undefined
          ? {}
          : { fields: columns.map((column) => ({ name: column, description: FIELD_WORDS[column] })) }),
      };
    }),
  };
}

function patternOf(path: string): RegExp {
  // An index is not a framework.
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '(?!index\\.)[^/]+')}$`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
