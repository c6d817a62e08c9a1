/**
 * What a file says, before it is a dataset: nodes, ties, their kinds, and how
 * it was read. Readers make a `RawGraph`; `assemble` turns it into `Records`
 * by the rules that hold for every format.
 */
import type { CountryRow } from '../data/dataset.ts';

/** A value that a file attaches to a node or tie. Lists are kept as lists; dates stay text. */
export type Scalar = string | number | boolean;
export type Value = Scalar | readonly Scalar[];
export type Attributes = Readonly<Record<string, Value>>;

/** Where the file draws a node. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface RecordNode {
  /** As the file has it: its own id, or the name where a table has nothing else. */
  readonly id: string;
  readonly label: string;
  /** Kind in the file's own words, where it says one. */
  readonly kind?: string;
  /** Alpha-3, where the node is a country or territory. */
  readonly country?: string;
  /** Alpha-3 of the country that the file says the node is in. */
  readonly within?: string;
  /** Degrees, where the file has coordinates of its own: they go before those of a country. */
  readonly lat?: number;
  readonly lon?: number;
  /** Position in the file's own picture, y upwards as in Gephi and VOSviewer. */
  readonly place?: Place;
  readonly size?: number;
  /** `#rrggbb` */
  readonly colour?: string;
  readonly from?: string;
  readonly to?: string;
  readonly attributes: Attributes;
}

export interface RecordEdge {
  /** The file's own id; absent where it has none. */
  readonly id?: string;
  readonly source: string;
  readonly target: string;
  /** Id of a row of `kinds`. */
  readonly kind: string;
  readonly directed: boolean;
  /** 1 where the file gives ties no weight. */
  readonly weight: number;
  readonly label?: string;
  /** The year or window that the number is of: observations of one pair at several times are not parallel. */
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly attributes: Attributes;
  /** Line of the file that states it. */
  readonly line: number;
}

export interface RecordKind {
  readonly id: string;
  readonly label: string;
  readonly directed: boolean;
  /** False where the file gives ties no weight. */
  readonly weighted: boolean;
  /** What the weight counts, in the file's words: a heading, `%`. */
  readonly unit?: string;
  /** Whether weights of one pair may be added up over rows and times: never those of shares. */
  readonly additive: boolean;
}

export interface Records {
  readonly title?: string;
  readonly description?: string;
  readonly nodes: readonly RecordNode[];
  readonly edges: readonly RecordEdge[];
  /** Ties of a thing with itself that are no tie between two: kept, written back, not drawn. */
  readonly loops: readonly RecordEdge[];
  readonly kinds: readonly RecordKind[];
}

export interface RawNode {
  readonly id: string;
  readonly label?: string;
  readonly kind?: string;
  /** The text that says which country the node is in. */
  readonly within?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly place?: Place;
  readonly size?: number;
  readonly colour?: string;
  readonly from?: string;
  readonly to?: string;
  readonly attributes: Attributes;
  readonly line: number;
}

/** What is wrong with a row before any rule of ties looks at it. */
export interface Fault {
  readonly reason: Reason;
  readonly value: string;
}

export interface RawEdge {
  readonly id?: string;
  readonly source: string;
  readonly target: string;
  /** Absent where the format has none for this tie: 1. */
  readonly weight?: number;
  /** Where the file says it of this tie. */
  readonly directed?: boolean;
  readonly kind?: string;
  /** What its number counts, where the file says it of this tie: numbers of two units are two kinds. */
  readonly unit?: string;
  readonly label?: string;
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly attributes: Attributes;
  readonly line: number;
  readonly fault?: Fault;
}

/** What a reader makes of a file. Every tie of the file is in `edges`, faulty ones too. */
export interface RawGraph {
  readonly format: FormatId;
  readonly title?: string;
  readonly description?: string;
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
  /** The file lists its nodes: an end that is not among them is dangling. */
  readonly closed: boolean;
  /** Undefined where the file does not say: then what is written both ways decides. */
  readonly directed?: boolean;
  /** Where nothing decides: whether the format means arcs. */
  readonly leansDirected?: boolean;
  /**
   * `edges`: each tie is a thing of its own, so parallel ones stay. `rows`: a row
   * adds to its pair. `cells`: every pair has one cell a direction.
   */
  readonly grain: 'edges' | 'rows' | 'cells';
  /** Names are the ids, so two names of one country are one node. */
  readonly named: boolean;
  /** The places of the file are its own (coordinates): no code in it means a country. */
  readonly ownPlaces?: boolean;
  /** What the weight is called, where the file has one for every kind. */
  readonly unit?: string;
  /** The weight is a share: never added up. */
  readonly isShare?: boolean;
  /** Heading of the kind of ties, where the file has none. */
  readonly kindLabel?: string;
  /** What its columns are; absent where the format has none (a matrix) or attributes say it. */
  readonly fields?: Fields;
  /** What was assumed while reading, a sentence each. */
  readonly assumed: readonly Assumption[];
}

export const FORMAT_IDS = [
  'edge-list',
  'node-list',
  'matrix',
  'series',
  'flowmap',
  'sdmx-csv',
  'gexf',
  'graphml',
  'graphology',
  'node-link',
  'vosviewer-json',
  'vosviewer',
  'cytoscape',
  'cx',
  'cx2',
  'pajek',
  'gml',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Why a row was not drawn as a tie of its own. docs/formats.md has each rule. */
export const REASONS = [
  'missing-end',
  'dangling-end',
  'aggregate',
  'missing-value',
  'not-a-number',
  'not-finite',
  'ambiguous-number',
  'one-end',
  'not-chosen',
  'self-loop',
  'written-both-ways',
  'parallel',
  'duplicate',
  'conflict',
  'repeated-id',
  'unreadable',
] as const;
export type Reason = (typeof REASONS)[number];

/** A sentence in both languages. */
export interface Assumption {
  readonly en: string;
  readonly ja: string;
  /** The file may not be whole: to be said wherever its network is shown. */
  readonly isCutOff?: true;
}

/** A row that is not a tie of its own. */
export interface ListedRow {
  readonly reason: Reason;
  readonly line: number;
  readonly value: string;
}

/** What a name of the file was taken for. */
export interface ReadName {
  readonly name: string;
  /** Alpha-3; absent for what is no country. */
  readonly country?: string;
  /** Alpha-3 of the other country that the name may mean: the reader is to be asked. */
  readonly other?: string;
  /** A total or a group of countries. */
  readonly isAggregate?: boolean;
}

/** What columns of a table or attributes of a graph file were taken for, and what else there is to choose from. */
export interface Fields {
  /** Headings of the table of ties, or attributes of ties, in the order of the file. */
  readonly ties: readonly string[];
  /** Headings of the table of nodes, or attributes of nodes. */
  readonly nodes: readonly string[];
  /** Columns of a table can be the ends; attributes of a graph file cannot. */
  readonly hasEnds: boolean;
  readonly source?: string;
  readonly target?: string;
  readonly weight?: string;
  readonly period?: string;
  readonly kind?: string;
  readonly label?: string;
  readonly country?: string;
  /** Times as the column of times has them, sorted. */
  readonly periods: readonly string[];
}

/** One file to read. */
export interface InputFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the bytes say as JSON in UTF-8, where that is known: it takes long enough to find out once. */
  readonly json?: unknown;
  /** A table that comes from a program, a data frame: an apostrophe before a text is its own, no spreadsheet put it there. */
  readonly asIs?: boolean;
}

/** How a file is to be read, where it does not say or says it otherwise. */
export interface ReadOptions {
  readonly format?: FormatId | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  /** Headings of columns, or attributes of a graph file. */
  readonly source?: string | undefined;
  readonly target?: string | undefined;
  readonly weight?: string | undefined;
  readonly period?: string | undefined;
  readonly kind?: string | undefined;
  readonly label?: string | undefined;
  readonly country?: string | undefined;
  /** `COLUMN=VALUE`: only these rows. */
  readonly where?: readonly string[] | undefined;
  readonly directed?: boolean | undefined;
  /** Add parallel ties up, or keep each. */
  readonly parallel?: 'add' | 'keep' | undefined;
  /** The other end of every row, where a table writes only one. */
  readonly otherEnd?: string | undefined;
  /** `NAME=CODE` for names that are doubtful; `NAME=` for what is no country. */
  readonly names?: readonly string[] | undefined;
  /** False: no name is taken for a country. */
  readonly countries?: boolean | undefined;
  readonly share?: boolean | undefined;
  readonly unit?: string | undefined;
  /** What the ties are called, where the file does not part them into kinds. */
  readonly kindLabel?: string | undefined;
  readonly decimal?: '.' | ',' | undefined;
  /** Countries that a name may mean; rows of countries.csv. */
  readonly known: readonly CountryRow[];
}
