/** The kinds of a dataset: the built-in ones first, then those that its own tables state. */
import type { Dataset } from '../data/dataset.ts';
import type { EdgeKindRow, NodeKindRow } from '../data/own-kinds.ts';
import { EDGE_KINDS, OWN_COLOURS, type EdgeKind, type EdgeKindSpec } from './edge-kinds.ts';
import { nearest, unknownValue } from './errors.ts';
import { rowsIn } from './flow-columns.ts';
import { NODE_KINDS, type NodeKind, type NodeKindSpec } from './node-kinds.ts';

export interface Kinds {
  /** In the order in which legends, lists and tables name them. */
  readonly nodes: readonly NodeKindSpec[];
  readonly edges: readonly EdgeKindSpec[];
  /** Kinds whose edges are numbers. */
  readonly numbers: readonly EdgeKindSpec[];
  /** Those of them of which two nodes have a number each way. */
  readonly directedNumbers: readonly EdgeKindSpec[];
  /** @throws CollabGraphError `unknown`, with the nearest. */
  node(id: string): NodeKindSpec;
  /** @throws CollabGraphError `unknown`, with the nearest. */
  edge(id: string): EdgeKindSpec;
  isNode(id: string): id is NodeKind;
  isEdge(id: string): id is EdgeKind;
  isNumber(id: string): boolean;
  isDirectedNumber(id: string): boolean;
  /** Ids of the kinds of nodes of the dataset's own. */
  readonly ownNodes: readonly NodeKind[];
  /** Ids of the kinds that are spoken of by their properties alone: all of the dataset's own, and a built-in one or two. */
  readonly genericEdges: readonly EdgeKind[];
  /** Place in the order of `nodes`. */
  nodeRank(id: string): number;
  /** Place in the order of `edges`. */
  edgeRank(id: string): number;
}

const KINDS = new WeakMap<object, Kinds>();
let builtIn: Kinds | undefined;

/** The registry of a dataset; made once and kept with it. */
export function kindsOf(dataset: Pick<Dataset, 'node_kinds' | 'edge_kinds' | 'mobility'>): Kinds {
  let kinds = KINDS.get(dataset);
  if (!kinds) {
    // A dataset of the first version has no such tables.
    const { node_kinds: nodes = [], edge_kinds: edges = [] } = dataset as Partial<Dataset>;
    kinds =
      nodes.length + edges.length === 0
        ? (builtIn ??= makeKinds([], [], false))
        : makeKinds(nodes, edges, rowsIn(dataset, 'mobility') === 0);
    KINDS.set(dataset, kinds);
  }
  return kinds;
}

/** What a kind is called in both languages: the one label where there is only one, the id where there is none. */
function text(id: string, en: string | undefined, ja: string | undefined): { en: string; ja: string } {
  return { en: en ?? ja ?? id, ja: ja ?? en ?? id };
}

/** A text that may be there in one language, both or none. */
function textIfAny(en: string | undefined, ja: string | undefined): { en: string; ja: string } | undefined {
  return en === undefined && ja === undefined ? undefined : text('', en, ja);
}

/** @param thins whether the minimum of views and queries is for the dataset's own numbers where they do not say */
function makeKinds(nodeRows: readonly NodeKindRow[], edgeRows: readonly EdgeKindRow[], thins: boolean): Kinds {
  const nodes = [...NODE_KINDS, ...nodeRows.map(nodeSpec)];
  const edges = [...EDGE_KINDS, ...edgeRows.map((row, index) => edgeSpec(row, index, thins))];
  const nodesById = new Map<string, NodeKindSpec>(nodes.map((spec) => [spec.id, spec]));
  const edgesById = new Map<string, EdgeKindSpec>(edges.map((spec) => [spec.id, spec]));
  const nodeRanks = new Map<string, number>(nodes.map((spec, index) => [spec.id, index]));
  const edgeRanks = new Map<string, number>(edges.map((spec, index) => [spec.id, index]));
  const numbers = edges.filter((spec) => spec.type === 'number');
  return {
    nodes,
    edges,
    numbers,
    directedNumbers: numbers.filter((spec) => spec.directed),
    ownNodes: nodes.slice(NODE_KINDS.length).map((spec) => spec.id),
    genericEdges: edges.filter((spec) => spec.isGeneric).map((spec) => spec.id),
    node: (id) => nodesById.get(id) ?? fail('node kind', id, nodesById),
    edge: (id) => edgesById.get(id) ?? fail('edge kind', id, edgesById),
    isNode: (id): id is NodeKind => nodesById.has(id),
    isEdge: (id): id is EdgeKind => edgesById.has(id),
    isNumber: (id) => edgesById.get(id)?.type === 'number',
    isDirectedNumber: (id) => {
      const spec = edgesById.get(id);
      return spec?.type === 'number' && spec.directed;
    },
    nodeRank: (id) => nodeRanks.get(id) ?? nodes.length,
    edgeRank: (id) => edgeRanks.get(id) ?? edges.length,
  };
}

function fail(what: string, id: string, known: ReadonlyMap<string, unknown>): never {
  const valid = [...known.keys()];
  throw unknownValue(what, id, nearest(id, valid), { valid });
}

function nodeSpec(row: NodeKindRow): NodeKindSpec {
  const label = text(row.id, row.label_en, row.label_ja);
  const { en, ja } = { en: row.plural_en ?? row.plural_ja, ja: row.plural_ja ?? row.plural_en };
  return {
    id: row.id as NodeKind,
    label,
    plural: { en: en ?? label.en, ja: ja ?? label.ja },
    shape: row.shape ?? 'circle',
  };
}

function edgeSpec(row: EdgeKindRow, index: number, thins: boolean): EdgeKindSpec {
  const unit = textIfAny(row.unit_en, row.unit_ja);
  return {
    id: row.id,
    type: row.type,
    directed: row.directed === 'yes',
    label: text(row.id, row.label_en, row.label_ja),
    ...(unit === undefined ? {} : { unit }),
    additive: row.additive === 'yes',
    ...(row.type === 'number' && (row.thinned === undefined ? thins : row.thinned === 'yes') ? { thinned: true } : {}),
    colour: row.colour ?? OWN_COLOURS[index % OWN_COLOURS.length]!,
    byDefault: row.default !== 'no',
    isGeneric: true,
  };
}
