/**
 * The graph: a mixed multigraph with typed attributes. The interface below lists
 * what can be asked of it, by graphology's names and in graphology's order; the
 * object itself is a `ColumnGraph`.
 */
import type {
  AgencyRow,
  Attributes,
  CallRow,
  Confidence,
  CountryRow,
  Dataset,
  Dated,
  EdgeRow,
  FromKind,
  GroupRow,
  NodeRow,
  ProjectRow,
  RegionRow,
  TopicRow,
} from '../data/dataset.ts';
import type { FlowKind, TieKind } from './edge-kinds.ts';
import type { Observation } from './flows.ts';
import type { NodeKind, OwnNodeKind } from './node-kinds.ts';

/** Languages of the built-in names. Other languages of country names come from `Intl`. */
export type Locale = 'en' | 'ja';

/** A name in both languages. */
export interface LocalText {
  readonly en: string;
  readonly ja: string;
}

interface NodeOf<K extends NodeKind, Row> {
  readonly kind: K;
  readonly name: LocalText;
  /** Label for pictures: the short name where there is one. */
  readonly short: LocalText;
  readonly row: Row;
}

export type CountryNode = NodeOf<'country', CountryRow>;
export type RegionNode = NodeOf<'region', RegionRow>;
export type GroupNode = NodeOf<'framework', GroupRow> | NodeOf<'programme', GroupRow>;
export type AgencyNode = NodeOf<'agency', AgencyRow>;
export type CallNode = NodeOf<'call', CallRow>;
export type ProjectNode = NodeOf<'project', ProjectRow>;
export type TopicNode = NodeOf<'topic', TopicRow>;
/** A node of a kind of the dataset's own. */
export type OwnNode = NodeOf<OwnNodeKind, NodeRow>;
export type NodeAttributes =
  CountryNode | RegionNode | GroupNode | AgencyNode | CallNode | ProjectNode | TopicNode | OwnNode;

/** The row behind a tie: when it holds, who says so, and in which role. */
export interface TieRow extends Dated {
  /** Ids of sources; empty where none is given, as a tie of a dataset's own kinds may have it. */
  readonly source: readonly string[];
  readonly locator: string;
  /** Absent where nobody says how well it is known. */
  readonly confidence?: Confidence;
  readonly role?: string;
  /** Agency id. */
  readonly agency?: string;
  readonly from_kind?: FromKind;
  readonly via?: string;
  readonly url?: string;
  readonly note?: string;
  /** The row of `edges` that it comes from, where its kind is the dataset's own. */
  readonly own?: EdgeRow;
  /** Columns of one's own. */
  readonly attributes?: Attributes;
}

export type { FlowKind, TieKind };

/** Of several edges that state one tie of one pair, the others than the first have its key: they count once. */
interface Restating {
  readonly restates?: string;
}

export interface TieEdge extends Restating {
  readonly kind: TieKind;
  readonly row: TieRow;
  readonly observations?: never;
}

/** All observations of one measure for one pair of countries, by `time_period`. */
export interface FlowEdge extends Restating {
  readonly kind: FlowKind;
  readonly observations: Readonly<Record<string, Observation>>;
  readonly row?: never;
}

export type EdgeAttributes = TieEdge | FlowEdge;

export type EdgeVisitor = (
  edge: string,
  attributes: EdgeAttributes,
  source: string,
  target: string,
  sourceAttributes: NodeAttributes,
  targetAttributes: NodeAttributes,
  undirected: boolean,
) => void;

export interface CollabGraph {
  /** Number of nodes. */
  readonly order: number;
  /** Number of edges. */
  readonly size: number;
  getAttribute(name: 'dataset'): Dataset;
  hasNode(node: string): boolean;
  hasEdge(edge: string): boolean;
  nodes(): string[];
  edges(): string[];
  edges(node: string): string[];
  edges(source: string, target: string): string[];
  degree(node: string): number;
  source(edge: string): string;
  target(edge: string): string;
  opposite(node: string, edge: string): string;
  getNodeAttributes(node: string): NodeAttributes;
  getEdgeAttributes(edge: string): EdgeAttributes;
  forEachNode(visit: (node: string, attributes: NodeAttributes) => void): void;
  forEachEdge(visit: EdgeVisitor): void;
  forEachEdge(node: string, visit: EdgeVisitor): void;
  forEachEdge(source: string, target: string, visit: EdgeVisitor): void;
  forEachOutEdge(node: string, visit: EdgeVisitor): void;
  forEachInEdge(node: string, visit: EdgeVisitor): void;
  forEachUndirectedEdge(node: string, visit: EdgeVisitor): void;
  neighbors(node: string): string[];
}

/** Whether an edge carries numbers by period rather than one cited row. */
export function isFlow(edge: EdgeAttributes): edge is FlowEdge {
  // Not by its observations: of a pair in columns, to look at them is to make them.
  return edge.row === undefined;
}
