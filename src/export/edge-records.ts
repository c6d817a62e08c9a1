/** Edges as flat records: names, ids, numbers and who says so. What CSV, GEXF and GraphML write. */
import type { Attributes, Dataset } from '../data/dataset.ts';
import type { Observation } from '../model/flows.ts';
import type { CollabGraph, EdgeAttributes, Locale } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { citedSources } from '../query/sources.ts';
import { editionMark } from '../render/edition-mark.ts';
import { beside, ownOfEdge } from './own-columns.ts';
import type { ViewEdge } from '../view/view.ts';

/** Columns of edges, documented in docs/cli.md; only ever added to at the end. */
export const EDGE_COLUMNS = [
  'edge_id',
  'kind',
  'source_id',
  'source_kind',
  'source_name',
  'target_id',
  'target_kind',
  'target_name',
  'directed',
  'through_id',
  'through_name',
  'role',
  'agency_id',
  'agency_name',
  'from',
  'from_kind',
  'to',
  'status',
  'value',
  'unit',
  'period',
  'confidence',
  'sources',
  'locator',
  'source_titles',
  'source_urls',
  'holds',
  'edition',
] as const;
export type EdgeColumn = (typeof EDGE_COLUMNS)[number];

/** Names of columns, and of what graph files have in their place. */
const OWN_TAKEN: readonly string[] = [...EDGE_COLUMNS, 'id', 'source', 'target', 'weight', 'label', 'type', 'colour'];

/** Null is missing; zero is 0. `holds` is `yes`, `maybe` or `announced` at the time of a view; null of a number that is counted, and of all the data. `directed` is the word `true` or `false`; lists are joined with `|`. `edition` is that of the data, the same in every row. */
export type EdgeRecord = Readonly<Record<EdgeColumn, string | number | null>> & {
  /** Columns of one's own, under names that none of these has. */
  readonly own?: Attributes;
};

/** One record per edge of a view; of flows, the value that the view shows. */
export function viewEdgeRecords(graph: CollabGraph, edges: readonly ViewEdge[], lang: Locale): EdgeRecord[] {
  return edges.map(({ id, source, target, attributes, period, group, maybe, announced }) =>
    record(graph, lang, {
      id,
      source,
      target,
      attributes,
      through: group,
      flow: flowAt(attributes, period),
      holds: maybe !== undefined ? 'maybe' : announced ? 'announced' : isFlow(attributes) ? undefined : 'yes',
    }),
  );
}

/**
 * Every edge of a graph: one record per row, and one per observed period of a
 * flow. By kind in the order of the registry, then by id, then by period.
 */
export function allEdgeRecords(graph: CollabGraph, lang: Locale): EdgeRecord[] {
  const edges: Edge[] = [];
  graph.forEachEdge((id, attributes, source, target) => {
    const flows = isFlow(attributes)
      ? Object.keys(attributes.observations)
          .sort()
          .map((period) => flowAt(attributes, period))
      : [undefined];
    for (const flow of flows)
      edges.push({ id, source, target, attributes, through: throughOf(graph, attributes, target), flow });
  });
  const { edgeRank } = kindsOf(graph.getAttribute('dataset'));
  edges.sort(
    (a, b) =>
      edgeRank(a.attributes.kind) - edgeRank(b.attributes.kind) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : (a.flow?.time_period ?? '') < (b.flow?.time_period ?? '') ? -1 : 1),
  );
  return edges.map((edge) => record(graph, lang, edge));
}

interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
  readonly through: string | undefined;
  readonly flow: Observation | undefined;
  /** At the time of the view, as it counts; where no time is asked about, absent. */
  readonly holds?: 'yes' | 'maybe' | 'announced' | undefined;
}

function flowAt(attributes: EdgeAttributes, period: string | undefined): Observation | undefined {
  return isFlow(attributes) ? attributes.observations[period ?? ''] : undefined;
}

function throughOf(graph: CollabGraph, attributes: EdgeAttributes, target: string): string | undefined {
  if (isFlow(attributes)) return undefined;
  if (attributes.row.via !== undefined) return attributes.row.via;
  const { kind, row } = graph.getNodeAttributes(target);
  if (kind === 'framework' || kind === 'programme') return target;
  return kind === 'call' || kind === 'project' ? row.group : undefined;
}

function record(graph: CollabGraph, lang: Locale, edge: Edge): EdgeRecord {
  const { id, source, target, attributes, through, flow } = edge;
  const nameOf = (node: string | undefined): string | null =>
    node === undefined ? null : graph.hasNode(node) ? graph.getNodeAttributes(node).name[lang] : node;
  const { kind } = attributes;
  const { directed, unit } = kindsOf(graph.getAttribute('dataset')).edge(kind);
  const row = isFlow(attributes) ? undefined : attributes.row;
  const cited = flow ?? row!;
  const own = beside(ownOfEdge(attributes, flow?.time_period), OWN_TAKEN);
  return {
    edge_id: id,
    kind,
    source_id: source,
    source_kind: graph.getNodeAttributes(source).kind,
    source_name: nameOf(source),
    target_id: target,
    target_kind: graph.getNodeAttributes(target).kind,
    target_name: nameOf(target),
    directed: String(directed),
    through_id: through ?? null,
    through_name: nameOf(through),
    role: row?.role ?? flow?.own?.role ?? null,
    agency_id: row?.agency ?? null,
    agency_name: nameOf(row?.agency),
    from: row?.from ?? null,
    from_kind: row?.from_kind ?? null,
    to: row?.to ?? null,
    status: row?.status ?? null,
    value: flow?.obs_value ?? null,
    unit: flow ? (unit?.[lang] ?? flow.unit_measure) : null,
    period: flow?.time_period || null,
    confidence: cited.confidence ?? null,
    sources: cited.source.join('|'),
    locator: cited.locator,
    ...sourceWords(graph.getAttribute('dataset'), cited.source),
    holds: edge.holds ?? null,
    edition: editionMark(graph.getAttribute('dataset')),
    ...(Object.keys(own).length === 0 ? {} : { own }),
  };
}

function sourceWords(dataset: Dataset, ids: readonly string[]): { source_titles: string; source_urls: string } {
  const sources = citedSources(dataset, ids);
  return {
    source_titles: sources.map(({ title }) => title).join('|'),
    source_urls: sources.flatMap(({ url }) => (url === undefined ? [] : [url])).join('|'),
  };
}
