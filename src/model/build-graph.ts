import { MultiGraph } from 'graphology';

import type { Dataset, FlowRow } from '../data/dataset.ts';
import { edgeKind, FLOW_KINDS } from './edge-kinds.ts';
import { unknownValue, nearest } from './errors.ts';
import { flowRows } from './flows.ts';
import type { CollabGraph, EdgeAttributes, FlowKind, LocalText, NodeAttributes, TieKind, TieRow } from './graph.ts';

interface Builder {
  readonly graph: MultiGraph<NodeAttributes, EdgeAttributes, { dataset: Dataset }>;
  /** How often an edge key has been asked for: the second of its like gets `:2`. */
  readonly used: Map<string, number>;
}

/**
 * The dataset as a mixed multigraph. Node keys are the rows' ids (countries:
 * ISO 3166-1 alpha-3); edge keys are `kind:source:target`, with `:2`, `:3` …
 * where several rows say the same of one pair. Flows of people are directed and,
 * like co-authorship edges, hold all periods of a pair.
 *
 * @throws CollabGraphError `unknown` when a row refers to a node that no table has.
 */
export function buildGraph(dataset: Dataset): CollabGraph {
  const graph = new MultiGraph<NodeAttributes, EdgeAttributes, { dataset: Dataset }>();
  graph.setAttribute('dataset', dataset);
  const builder: Builder = { graph, used: new Map() };
  addNodes(graph, dataset);
  for (const call of dataset.calls) addTie(builder, 'part_of', call.id, call.group, call, 'calls');
  for (const project of dataset.projects) {
    addTie(builder, 'part_of', project.id, project.group, project, 'projects');
    if (project.call) addTie(builder, 'part_of', project.id, project.call, project, 'projects');
  }
  for (const row of dataset.memberships) addTie(builder, 'membership', row.member, row.group, row, 'memberships');
  for (const row of dataset.participation)
    addTie(builder, 'participation', row.member, row.activity, row, 'participation');
  for (const row of dataset.eligibility) addTie(builder, 'eligibility', row.member, row.group, row, 'eligibility');
  for (const row of dataset.relations) addTie(builder, row.kind, row.subject, row.object, row, 'relations');
  for (const kind of FLOW_KINDS) addFlows(builder, kind, flowRows(dataset, kind));
  return graph as unknown as CollabGraph;
}

function addNodes(graph: Builder['graph'], dataset: Dataset): void {
  const text = (en: string, ja: string | undefined): LocalText => ({ en, ja: ja ?? en });
  for (const row of dataset.countries) {
    const name = text(row.name_en, row.name_ja);
    graph.addNode(row.id, { kind: 'country', name, short: name, row });
  }
  for (const row of dataset.regions) {
    const name = text(row.name_en, row.name_ja);
    graph.addNode(row.id, { kind: 'region', name, short: name, row });
  }
  for (const row of dataset.groups) {
    const name = text(row.name_en, row.name_ja);
    const short = text(row.short_en ?? row.name_en, row.short_ja ?? row.short_en ?? row.name_ja);
    graph.addNode(row.id, { kind: row.kind, name, short, row });
  }
  for (const row of dataset.agencies) {
    const short = text(row.short ?? row.name_en, row.short ?? row.name_ja);
    graph.addNode(row.id, { kind: 'agency', name: text(row.name_en, row.name_ja), short, row });
  }
  for (const row of dataset.topics) {
    const name = text(row.name_en, row.name_ja);
    graph.addNode(row.id, { kind: 'topic', name, short: name, row });
  }
  for (const row of dataset.calls) {
    const name = text(row.name_en, row.name_ja);
    graph.addNode(row.id, { kind: 'call', name, short: name, row });
  }
  for (const row of dataset.projects) {
    const name = text(row.title_en ?? row.title_ja ?? row.id, row.title_ja);
    graph.addNode(row.id, { kind: 'project', name, short: name, row });
  }
}

function addTie(builder: Builder, kind: TieKind, source: string, target: string, row: TieRow, table: string): void {
  addEdge(builder, kind, source, target, { kind, row }, table);
}

function addFlows(builder: Builder, kind: FlowKind, rows: readonly FlowRow[]): void {
  const pairs = new Map<string, { source: string; target: string; observations: Record<string, FlowRow> }>();
  for (const row of rows) {
    const key = `${row.ref_area}:${row.counterpart_area}`;
    let pair = pairs.get(key);
    if (!pair) pairs.set(key, (pair = { source: row.ref_area, target: row.counterpart_area, observations: {} }));
    pair.observations[row.time_period] = row;
  }
  for (const { source, target, observations } of pairs.values()) {
    addEdge(builder, kind, source, target, { kind, observations }, edgeKind(kind).flow!);
  }
}

function addEdge(
  { graph, used }: Builder,
  kind: TieKind | FlowKind,
  source: string,
  target: string,
  attributes: EdgeAttributes,
  table: string,
): void {
  for (const end of [source, target]) {
    if (!graph.hasNode(end)) {
      throw unknownValue(`node in table ${table}`, end, nearest(end, graph.nodes()), {
        place: { file: `${table}.csv` },
      });
    }
  }
  const base = `${kind}:${source}:${target}`;
  const count = (used.get(base) ?? 0) + 1;
  used.set(base, count);
  const key = count === 1 ? base : `${base}:${count}`;
  if (edgeKind(kind).directed) graph.addDirectedEdgeWithKey(key, source, target, attributes);
  else graph.addUndirectedEdgeWithKey(key, source, target, attributes);
}
