/**
 * A finished picture as data: marks with places, sizes and colours, labels,
 * legend and words. Renderers draw it; they decide nothing.
 */
import type { EdgeKind } from '../model/edge-kinds.ts';
import type { Size } from '../layout/types.ts';
import type { View } from '../view/view.ts';
import type { NodeKind, NodeShape } from '../model/node-kinds.ts';

export type { Size };

export interface NodeMark {
  /** Node id. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly shape: NodeShape;
  readonly x: number;
  readonly y: number;
  /** Half of the mark's width. */
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Colours of its sectors, clockwise from above, in place of one fill: of all that a country on a map is a member of. */
  readonly sectors?: readonly string[];
  /** Absent: 1. */
  readonly opacity?: number;
  /** Spoken description: name, kind, number of ties. */
  readonly title: string;
}

/** `faint`: short strokes far apart, for what only may hold. */
export type Dash = 'solid' | 'dashed' | 'dotted' | 'faint';

export interface EdgeMark {
  /** Edge key. */
  readonly id: string;
  /** All edges that the mark stands for: rows that state the same tie (two agencies, two roles) are one line. */
  readonly ids: readonly string[];
  readonly kind: EdgeKind;
  /** Framework or programme whose colour it takes. */
  readonly group?: string;
  readonly source: string;
  readonly target: string;
  /** Quadratic curve from the rim of the source to the rim of the target. */
  readonly from: readonly [x: number, y: number];
  readonly control: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly stroke: string;
  readonly opacity: number;
  readonly width: number;
  readonly dash: Dash;
  /** An arrow head at `to`. */
  readonly arrow: boolean;
  /** Scene units of what is a pixel on screen, where the picture is enlarged and its marks are not. Absent: 1. */
  readonly unit?: number;
  /** On a map, of a line that leaves it at one side and comes back at the other: the part before it leaves. */
  readonly tail?: {
    readonly from: readonly [x: number, y: number];
    readonly control: readonly [x: number, y: number];
    readonly to: readonly [x: number, y: number];
  };
  /** Drawn beneath (0) or above (1 …). */
  readonly layer: number;
  readonly title: string;
  /** Seen only while it stands out: one of many that would hide each other. */
  readonly quiet?: true;
}

export interface Label {
  /** Node id. */
  readonly id: string;
  readonly text: string;
  /** Where the text is anchored. */
  readonly x: number;
  /** Baseline of the text. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly fill: string;
  /** Absent: 1. */
  readonly opacity?: number;
  /** Where a line passes beneath the text: the room in which the ground hides it. */
  readonly ground?: Room;
}

export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A view whose nodes have the colour and size that its state asks for (`looks.ts`). */
export interface LookedView extends View {
  readonly looks?: {
    readonly legend: readonly LegendItem[];
    /** A sentence of the reading key. */
    readonly key: string;
  };
}

export interface CellStyle {
  readonly fill: string;
  readonly ink: string;
  /** Outline; absent where the cell has none. */
  readonly stroke?: string;
  readonly dash?: Dash;
  /** An observed zero, a missing number, a country with itself. */
  readonly sign?: 'zero' | 'missing' | 'self';
}

/** Words above the sections that the program has words for. */
export type SectionTitles = Readonly<
  Record<'frameworks' | 'programmes' | 'edges' | 'nodes' | 'widths' | 'papers' | 'cells', string>
>;

export interface LegendItem {
  /** What a click on it filters: `through:v4-japan`, `edges:mobility`, `kinds:country` … */
  readonly id: string;
  /** `widths` explains the widths of mobility, `authors` those of author flows, `papers` those of co-authorship, `cells` those of a matrix. */
  readonly section:
    'frameworks' | 'programmes' | 'edges' | 'nodes' | 'widths' | 'papers' | 'cells' | `measure:${string}`;
  /** What a section that the program has no word for is called. */
  readonly heading?: string;
  readonly label: string;
  readonly swatch:
    | {
        readonly type: 'node';
        readonly shape: NodeShape;
        readonly fill: string;
        readonly stroke: string;
        /** Its width in shares of the usual one; absent: 1. */ readonly share?: number;
      }
    | {
        readonly type: 'line';
        readonly stroke: string;
        readonly width: number;
        readonly dash: Dash;
        readonly arrow: boolean;
      }
    | ({ readonly type: 'cell' } & CellStyle);
  readonly shown?: number;
  readonly total?: number;
}

/** What every finished picture has, whatever is drawn in it. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly lang: 'en' | 'ja';
  readonly background: string;
  readonly ink: string;
  readonly muted: string;
  readonly fontFamily: string;
  readonly title: string;
  /** One sentence that says what the picture shows; the accessible description. */
  readonly description: string;
  /** How to read it, one or two sentences. */
  readonly readingKey: string;
  /** What is lit in it (a selection, a comparison, a path) and what that is, where anything is. */
  readonly litLine?: string;
  /** The author's own words about the figure, where there are any. */
  readonly caption?: string;
  /** Sources with dates and licences, one line. */
  readonly credit: string;
  /** "48 of 96 nodes, 87 of 4,210 ties". */
  readonly count: string;
  readonly legend: readonly LegendItem[];
}

/** What a map has beneath its marks: sea, land, frames. */
export interface GroundShape {
  /** Country, where it is one that is marked. */
  readonly id?: string;
  /** Path data: M, L and Z with absolute places. */
  readonly d: string;
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** What a map has besides nodes and edges. */
export interface MapParts {
  readonly ground: readonly GroundShape[];
  /** A part of the map enlarged, over the rest of it. */
  readonly inset?: {
    readonly ground: readonly GroundShape[];
    /** Ids of the edges that run inside of it. */
    readonly edges: ReadonlySet<string>;
    /** Edges that the map has too, and cuts: they run in here whole, from a mark at the side. */
    readonly again: readonly EdgeMark[];
  };
  /** Marks in the inset, of nodes that have one on the map too. */
  readonly twins: readonly NodeMark[];
  /** Numbers beside flows; `id` is an edge's. */
  readonly values: readonly Label[];
  /** Names of parts of the map; `id` is none of the graph's. */
  readonly notes: readonly Label[];
  /** What an interactive map says of itself in place of a network's words. */
  readonly spoken: { readonly picture: string; readonly nodes: string; readonly walkHelp: string };
}

/** About a mark that is selected, compared or the end of a path. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  /** Of the mark inside. */
  readonly radius: number;
  readonly stroke: string;
  readonly width: number;
}

/** Nodes and edges: the network, and the map. */
export interface Scene extends Page {
  readonly kind: 'network' | 'map';
  readonly edges: readonly EdgeMark[];
  readonly nodes: readonly NodeMark[];
  readonly labels: readonly Label[];
  readonly rings?: readonly Ring[];
  /** Names of parts of a network; `id` is none of the graph's. */
  readonly notes?: readonly Label[];
  /** Of a map. */
  readonly map?: MapParts;
}

export interface CellMark extends CellStyle {
  /** Edges behind it; none for a cell without. */
  readonly ids: readonly string[];
  /** Node ids. */
  readonly row: string;
  readonly column: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text?: string;
  readonly textSize: number;
  readonly title: string;
}

/** A label of a matrix; `turned` reads upwards from its anchor. */
export interface HeadMark extends Label {
  readonly turned?: boolean;
  readonly title?: string;
}

export interface Rule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly stroke: string;
  readonly width: number;
}

/** Rows by columns. */
export interface MatrixScene extends Page {
  readonly kind: 'matrix';
  readonly cells: readonly CellMark[];
  readonly heads: readonly HeadMark[];
  readonly rules: readonly Rule[];
  /** Cells, rows and columns of what is selected or compared. */
  readonly frames?: readonly (Room & { readonly stroke: string })[];
}

/** Whatever can be drawn. */
export type Picture = Scene | MatrixScene;
