/** Kinds of nodes and edges that a dataset has of its own: rows of `node_kinds` and `edge_kinds`. */
/** Yes or no, as a cell says it. */
export type YesNo = 'yes' | 'no';

/** A kind of node that a dataset has of its own. */
export interface NodeKindRow {
  readonly id: string;
  /** One of the two labels is there. */
  readonly label_en?: string;
  readonly label_ja?: string;
  /** Of several; the label where absent. */
  readonly plural_en?: string;
  readonly plural_ja?: string;
  /** Shape of the mark. Default: `circle`. */
  readonly shape?: 'circle' | 'diamond' | 'square' | 'hexagon' | 'triangle' | 'pentagon' | 'ring' | 'tag';
}

/** A kind of edge that a dataset has of its own. */
export interface EdgeKindRow {
  readonly id: string;
  /** One of the two labels is there. */
  readonly label_en?: string;
  readonly label_ja?: string;
  /** `tie`: a row states that it is there. `number`: a row is an observed number. */
  readonly type: 'tie' | 'number';
  /** Default: `no`. */
  readonly directed?: YesNo;
  /** Unit of a number. Absent: none is stated. */
  readonly unit_en?: string;
  readonly unit_ja?: string;
  /** Whether numbers of several periods may be summed. Default: `no`. */
  readonly additive?: YesNo;
  /** Whether the minimum of views and queries is for this number. Default: where the dataset has no mobility. */
  readonly thinned?: YesNo;
  /** Colour role. Default: the next colour of the palette. */
  readonly colour?: 'flow' | 'authors' | 'coauthorship' | 'activity' | 'topic' | 'structure';
  /** Shown when nobody says which kinds. Default: `yes`. */
  readonly default?: YesNo;
  /** How it was counted. */
  readonly method_en?: string;
  readonly method_ja?: string;
  /** Below which nothing is there, as the source says it. */
  readonly threshold_en?: string;
  readonly threshold_ja?: string;
  readonly source?: readonly string[];
}
