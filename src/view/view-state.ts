import type { Confidence, Status } from '../data/dataset.ts';
import type { EdgeKind } from '../model/edge-kinds.ts';
import type { Locale } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';

/** The ways in which one selection is shown. */
export const VIEWS = ['network', 'map', 'matrix', 'table'] as const;
export type ViewName = (typeof VIEWS)[number];

/** The matrix of who takes part in what; every other one is an edge kind: how many between which two. */
export const MATRICES = ['groups'] as const;
/** `groups`, or the id of an edge kind. */
export type MatrixName = (typeof MATRICES)[number] | FlowMatrixName;
/** Matrices between two nodes each; each is an edge kind. */
export type FlowMatrixName = EdgeKind;

/** Order of the rows and columns of a matrix. */
export const SORTS = ['region', 'degree', 'similarity', 'name'] as const;
export type SortName = (typeof SORTS)[number];
/** Rows of the table: the ties shown, the partners of the focus, the places shown, every tie of the data. */
export const TABLE_ROWS = ['shown', 'neighbors', 'nodes', 'all'] as const;
export type TableRows = (typeof TABLE_ROWS)[number];

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/** How many labels: as many as fit, every one, only the most important, none. */
export const LABELS = ['auto', 'all', 'few', 'none'] as const;
export type LabelMode = (typeof LABELS)[number];

/** Of which pairs mobility and co-authorship are drawn: all that are shown, or those of the focus alone; `auto` is the latter, but on a map of flows alone and without a focus all. */
export const FLOWS = ['auto', 'all', 'focus'] as const;
export type FlowScope = (typeof FLOWS)[number];

/** Where nodes of a network stand: where the layout puts them, or where the file has them. */
export const PLACES = ['computed', 'file'] as const;
export type Places = (typeof PLACES)[number];

/** The questions that have a written answer (`src/answer`). */
export const ASKS = ['gaps', 'balance', 'overlap', 'connection', 'compare', 'joined', 'calls'] as const;
export type Ask = (typeof ASKS)[number];

export { STATUSES } from '../model/statuses.ts';

/** Part of the picture that is on screen: its centre in scene units and the zoom (1 = the whole figure). */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** ForceAtlas2 settings that a reader may change; names are graphology's. */
export interface LayoutOptions {
  readonly gravity: number;
  readonly scalingRatio: number;
  readonly linLogMode: boolean;
}

/**
 * Everything that decides what is on screen, and nothing else. All ids are
 * resolved (countries alpha-3, groups by id); the codec accepts names and aliases.
 */
export interface ViewState {
  /** Node in the centre (countries by their alpha-3); empty where the whole network is shown. */
  readonly focus: string;
  readonly view: ViewName;
  /** What the matrix view shows; the other views do not heed it. */
  readonly matrix: MatrixName;
  readonly sort: SortName;
  /** Rows of the table view. */
  readonly rows: TableRows;
  /** Column by which the table is sorted (`value`, `-value` the other way round); absent for its own order. */
  readonly tableSort?: string;
  /** Rows of the table: `text:` words looked for, `key:value` for each choice, joined with commas. */
  readonly tableFilter?: string;
  /** Columns of the table, by key; absent for those that say something. */
  readonly tableColumns?: string;
  /** Edge kinds shown. */
  readonly edges: readonly EdgeKind[];
  /** Frameworks and programmes shown: empty means all of scope `first` and `core`; `first` or `core` with differences (`['core', 'nexus', '-pire']`), or names alone (`through.ts`). */
  readonly through: readonly string[];
  /** Node kinds shown. */
  readonly kinds: readonly NodeKind[];
  /** Least two-way total of each directed flow shown (mobility, author flow) in the period. */
  readonly minMobility: number;
  readonly flows: FlowScope;
  /** Window of the directed flows, e.g. `2006/2016`; a measure without it is shown in its own usual one. */
  readonly period: string;
  /** When ties must hold: a year, a window, `now` or `all`. */
  readonly at: string;
  /** Least confidence shown. */
  readonly confidence: Confidence;
  /** Statuses shown. */
  readonly status: readonly Status[];
  /** Partner steps from the focus: 1 shows its partners, 2 their partners too. */
  readonly depth: number;
  /** Least number of a pair, both ways together, by kind of number; each measure has its own. */
  readonly minWeight?: Readonly<Record<string, number>>;
  /** What colours the nodes of a network: `kind`, `community`, `region`, or an attribute. Absent: frameworks by their own colour. */
  readonly colourBy?: string;
  /** What the area of its nodes is: `degree`, `strength`, or an attribute that is a number. Absent: how much they are in the centre. */
  readonly sizeBy?: string;
  readonly places?: Places;
  readonly labels: LabelMode;
  readonly lang: Locale;
  readonly theme: ThemeName;
  /** Selected node or edge id. */
  readonly select?: string;
  /** Country or group that the focus or the selection is compared with. */
  readonly compare?: string;
  /** Node to which the paths from the selection (or focus) are shown. */
  readonly path?: string;
  /** Edition (`1.0.0`), date or `last` since which changes are listed and marked. */
  readonly since?: string;
  /** Question whose written answer stands with the picture. */
  readonly ask?: Ask;
  readonly viewport?: Viewport;
  readonly layout?: LayoutOptions;
  /** Nodes that the reader has put somewhere, in scene units. */
  readonly pins?: Readonly<Record<string, readonly [x: number, y: number]>>;
}
