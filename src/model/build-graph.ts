import type { Dataset, EdgeRow, NodeRow } from '../data/dataset.ts';
import { ColumnGraph } from './column-graph.ts';
import { CollabGraphError, unknownValue, nearest } from './errors.ts';
import type { FlowColumns } from './flow-columns.ts';
import { ColumnFlowEdge } from './flow-edge.ts';
import { combined, flowColumns, flowRows, type Observation } from './flows.ts';
import type { CollabGraph, EdgeAttributes, FlowKind, LocalText, NodeAttributes, TieKind, TieRow } from './graph.ts';
import { kindsOf, type Kinds } from './kinds.ts';
import { isBuiltInNodeKind } from './node-kinds.ts';
import { isReservedId } from './reserved-ids.ts';

export interface Builder {
  readonly graph: ColumnGraph;
  readonly kinds: Kinds;
}

/**
 * The dataset as a mixed multigraph. Node keys are the rows' ids (countries:
 * ISO 3166-1 alpha-3); edge keys are `kind:source:target`, with `:2`, `:3` …
 * where several rows say the same of one pair. An edge of a kind of numbers holds
 * all periods of a pair. Nodes and edges of the dataset's own kinds are in it as
 * the built-in ones are.
 *
 * @throws CollabGraphError `unknown` when a row refers to a node or kind that no
 * table has, `duplicate` for two nodes of one id.
 */
export function buildGraph(dataset: Dataset): CollabGraph {
  const graph = new ColumnGraph(dataset);
  const kinds = kindsOf(dataset);
  const builder: Builder = { graph, kinds };
  addNodes(graph, dataset);
  for (const row of (dataset as Partial<Dataset>).nodes ?? []) addOwnNode(builder, row);
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
  for (const row of (dataset as Partial<Dataset>).edges ?? []) addOwnTie(builder, row);
  for (const { id, table = 'edges' } of kinds.numbers) {
    const columns = pairColumns(builder, id);
    if (columns) addPairs(builder, id, columns, table);
    else addFlows(builder, id, flowRows(dataset, id), table);
  }
  return graph;
}

/** Puts a dataset in the place of that of which a graph was built. Only what no node or edge is made of may differ: its sources. */
export function replaceDataset(graph: CollabGraph, dataset: Dataset): void {
  (graph as ColumnGraph).replaceDataset(dataset);
}

function addNodes(graph: Builder['graph'], dataset: Dataset): void {
  const text = (en: string, ja: string | undefined): LocalText => ({ en, ja: ja ?? en });
  for (const row of dataset.countries) {
    const name = text(row.name_en ?? row.name_ja ?? row.id, row.name_ja);
    addNode(graph, row.id, { kind: 'country', name, short: name, row });
  }
  for (const row of dataset.regions) {
    const name = text(row.name_en, row.name_ja);
    addNode(graph, row.id, { kind: 'region', name, short: name, row });
  }
  for (const row of dataset.groups) {
    const name = text(row.name_en, row.name_ja);
    const short = text(row.short_en ?? row.name_en, row.short_ja ?? row.short_en ?? row.name_ja);
    addNode(graph, row.id, { kind: row.kind, name, short, row });
  }
  for (const row of dataset.agencies) {
    const short = text(row.short ?? row.name_en, row.short ?? row.name_ja);
    addNode(graph, row.id, { kind: 'agency', name: text(row.name_en, row.name_ja), short, row });
  }
  for (const row of dataset.topics) {
    const name = text(row.name_en, row.name_ja);
    addNode(graph, row.id, { kind: 'topic', name, short: name, row });
  }
  for (const row of dataset.calls) {
    const name = text(row.name_en, row.name_ja);
    addNode(graph, row.id, { kind: 'call', name, short: name, row });
  }
  for (const row of dataset.projects) {
    const name = text(row.title_en ?? row.title_ja ?? row.id, row.title_ja);
    addNode(graph, row.id, { kind: 'project', name, short: name, row });
  }
}

function addNode(graph: Builder['graph'], id: string, attributes: NodeAttributes): void {
  if (isReservedId(id))
    throw new CollabGraphError(
      'unsupported',
      `unsupported id "${id}": it is a word of the program (take another, such as ${id}-1)`,
    );
  graph.addNode(id, attributes);
}

function addOwnNode({ graph, kinds }: Builder, row: NodeRow): void {
  const place = { place: { file: 'nodes.csv' } };
  const { id: kind } = kinds.node(row.kind);
  if (isBuiltInNodeKind(kind))
    throw new CollabGraphError(
      'invalid',
      `invalid kind "${kind}" of the node "${row.id}" (a built-in kind has a table of its own)`,
      place,
    );
  if (graph.hasNode(row.id))
    throw new CollabGraphError('duplicate', `duplicate node "${row.id}" (ids are unique over all node tables)`, place);
  const name = { en: row.name_en ?? row.name_ja ?? row.id, ja: row.name_ja ?? row.name_en ?? row.id };
  const short = {
    en: row.short_en ?? row.short_ja ?? name.en,
    ja: row.short_ja ?? row.short_en ?? name.ja,
  };
  addNode(graph, row.id, { kind, name, short, row });
}

export function addOwnTie(builder: Builder, row: EdgeRow): void {
  if (builder.kinds.edge(row.kind).type === 'tie')
    addTie(builder, row.kind, row.subject, row.object, ownTie(row), 'edges');
}

/** The row of a tie of one's own, as those of the built-in kinds are. */
function ownTie(row: EdgeRow): TieRow {
  const { from, to, role, confidence, url, note, attributes } = row;
  return {
    source: row.source ?? [],
    locator: row.locator ?? '',
    status: row.status ?? 'active',
    own: row,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(role === undefined ? {} : { role }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(url === undefined ? {} : { url }),
    ...(note === undefined ? {} : { note }),
    ...(attributes === undefined ? {} : { attributes }),
  };
}

function addTie(builder: Builder, kind: TieKind, source: string, target: string, row: TieRow, table: string): void {
  addEdge(builder, kind, source, target, { kind, row }, table);
}

/** The columns of a kind, where each of their pairs is an edge and each of its rows a period of it. */
export function pairColumns({ graph, kinds }: Builder, kind: FlowKind): FlowColumns | undefined {
  const columns = flowColumns(graph.getAttribute('dataset'), kind);
  if (!columns?.isOncePerPeriod) return undefined;
  if (kinds.edge(kind).directed) return columns;
  // Without direction a pair is one, in whichever order its rows name the two.
  for (let pair = 0; pair < columns.pairs; pair += 1)
    if (columns.sourceOf(pair) > columns.targetOf(pair)) return undefined;
  return columns;
}

/** Pairs of columns as edges, from the first up to, not including, the last. Default: all. */
export function addPairs(
  builder: Builder,
  kind: FlowKind,
  columns: FlowColumns,
  table: string,
  first = 0,
  end = columns.pairs,
): void {
  for (let pair = first; pair < Math.min(end, columns.pairs); pair += 1) {
    const edge = new ColumnFlowEdge(kind, columns, pair);
    addEdge(builder, kind, columns.sourceOf(pair), columns.targetOf(pair), edge, table);
  }
}

interface FlowPair {
  readonly source: string;
  readonly target: string;
  readonly observations: Record<string, Observation>;
}

export function addFlows(builder: Builder, kind: FlowKind, rows: readonly Observation[], table: string): void {
  const { directed, additive } = builder.kinds.edge(kind);
  const pairs: FlowPair[] = [];
  // A map of maps: a joined key would be made, hashed and kept for each of twenty thousand rows.
  const bySource = new Map<string, Map<string, FlowPair>>();
  const besides: FlowPair[] = [];
  for (const row of rows) {
    // Without direction a pair is one, in whichever order its rows name the two.
    const isTurned = !directed && row.ref_area > row.counterpart_area;
    const [source, target] = isTurned ? [row.counterpart_area, row.ref_area] : [row.ref_area, row.counterpart_area];
    let byTarget = bySource.get(source);
    if (!byTarget) bySource.set(source, (byTarget = new Map<string, FlowPair>()));
    let pair = byTarget.get(target);
    if (!pair) {
      byTarget.set(target, (pair = { source, target, observations: {} }));
      pairs.push(pair);
    }
    const before = pair.observations[row.time_period];
    if (before === undefined) pair.observations[row.time_period] = row;
    else if (additive) pair.observations[row.time_period] = combined([before, row], true)!;
    // What may not be added up stays a tie of its own.
    else besides.push({ source, target, observations: { [row.time_period]: row } });
  }
  for (const { source, target, observations } of [...pairs, ...besides])
    addEdge(builder, kind, source, target, { kind, observations }, table);
}

function addEdge(
  { graph, kinds }: Builder,
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
  graph.addEdge(source, target, attributes, kinds.edge(kind).directed);
}
