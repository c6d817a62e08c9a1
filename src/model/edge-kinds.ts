/**
 * The built-in edge kinds: what each means, which way it points and how it is
 * drawn. They are the first rows of every dataset's registry (kinds.ts); a
 * dataset adds its own as rows of `edge_kinds`. Code asks a kind for its
 * properties, never for its name.
 */

/** The kinds that have tables of their own. */
export type BuiltInEdgeKind =
  | 'membership'
  | 'participation'
  | 'mobility'
  | 'mobility-openalex'
  | 'coauthorship'
  | 'cooperation'
  | 'eligibility'
  | 'operates'
  | 'funds'
  | 'part_of'
  | 'about'
  | 'related';

/** Id of a kind: a built-in one, or one of the dataset's own. */
export type EdgeKind = BuiltInEdgeKind | (string & {});

/** Tables of numbers between two countries. */
export type FlowTableName = 'mobility' | 'mobility_openalex' | 'coauthorship';

/** Tables of what a source counts into and out of each country in all. */
export type TotalsTableName = 'mobility_totals' | 'mobility_openalex_totals';

/** Id of a kind whose edges are numbers by period. */
export type FlowKind = EdgeKind;
/** Id of a kind of which two nodes have a number each way. */
export type DirectedFlowKind = EdgeKind;
/** Id of a kind whose edges are rows that state a tie. */
export type TieKind = EdgeKind;

/** Colour roles of kinds that ask for none, by turns. */
export const OWN_COLOURS = ['own-1', 'own-2', 'own-3', 'own-4', 'own-5', 'own-6', 'own-7', 'own-8'] as const;

/** Colour role, resolved by the theme: `group` takes the colour of the framework or programme. */
export type ColourRole =
  'group' | 'flow' | 'authors' | 'coauthorship' | 'activity' | 'topic' | 'structure' | (typeof OWN_COLOURS)[number];

export interface EdgeKindSpec {
  readonly id: EdgeKind;
  /** `tie`: an edge is a row that states it. `number`: an edge has an observed number for each period. */
  readonly type: 'tie' | 'number';
  readonly directed: boolean;
  readonly label: { readonly en: string; readonly ja: string };
  /** Unit of the number as written in results and legends; absent where none is stated. */
  readonly unit?: { readonly en: string; readonly ja: string };
  /** Whether numbers of several periods may be summed; windows that overlap may not. */
  readonly additive: boolean;
  /**
   * Whether views and queries leave out pairs whose total is below their
   * minimum (`min-mobility`). A minimum made for one measure says nothing of another.
   */
  readonly thinned?: true;
  /** Of a measure that links nearly all pairs: how many of its strongest each node keeps in a picture. */
  readonly strongest?: number;
  /** The table of a built-in kind of numbers. Each measure has a label and a unit of its own. */
  readonly table?: FlowTableName;
  /** The table of each country's totals beside it, where there is one: the pairs kept need not be all. */
  readonly totals?: TotalsTableName;
  readonly colour: ColourRole;
  /** Included when nobody says which kinds. */
  readonly byDefault: boolean;
  /** The kind of which this is a second measurement: the two are shown beside each other, never added up. */
  readonly measuresAgain?: EdgeKind;
  /** Its numbers of the built-in network come in a file of their own, which a page loads when somebody asks for them. */
  readonly onRequest?: true;
  /**
   * True for a kind that code knows by its properties alone: its label, unit and method stand for words, sections
   * and rules of its own, and its edges may join any two nodes. So is every kind of a dataset's own.
   */
  readonly isGeneric?: true;
}

const EVENTS = { en: 'migration events', ja: '移動件数' };

/** The built-in kinds, in their order. */
export const EDGE_KINDS: readonly EdgeKindSpec[] = [
  {
    id: 'membership',
    type: 'tie',
    directed: false,
    label: { en: 'takes part in', ja: '参加' },
    additive: false,
    colour: 'group',
    byDefault: true,
  },
  {
    id: 'participation',
    type: 'tie',
    directed: false,
    label: { en: 'joint call or project', ja: '共同公募・課題' },
    additive: false,
    colour: 'activity',
    byDefault: true,
  },
  {
    id: 'mobility',
    type: 'number',
    directed: true,
    label: { en: 'researcher mobility', ja: '研究者の移動' },
    unit: EVENTS,
    table: 'mobility',
    totals: 'mobility_totals',
    thinned: true,
    additive: false,
    colour: 'flow',
    byDefault: true,
  },
  {
    id: 'mobility-openalex',
    type: 'number',
    directed: true,
    label: { en: 'researcher mobility (OpenAlex)', ja: '研究者の移動（OpenAlex）' },
    unit: EVENTS,
    table: 'mobility_openalex',
    totals: 'mobility_openalex_totals',
    thinned: true,
    isGeneric: true,
    additive: false,
    colour: 'own-8',
    byDefault: false,
    measuresAgain: 'mobility',
    onRequest: true,
  },
  {
    id: 'coauthorship',
    type: 'number',
    directed: false,
    label: { en: 'co-authorship', ja: '国際共著' },
    unit: { en: 'co-authored publications', ja: '共著論文数' },
    table: 'coauthorship',
    strongest: 3,
    additive: true,
    colour: 'coauthorship',
    byDefault: true,
  },
  {
    id: 'cooperation',
    type: 'tie',
    directed: false,
    label: { en: 'cooperates on', ja: '協力分野' },
    additive: false,
    colour: 'topic',
    byDefault: true,
  },
  {
    id: 'eligibility',
    type: 'tie',
    directed: false,
    label: { en: 'may take part in', ja: '参加資格' },
    additive: false,
    colour: 'group',
    byDefault: false,
  },
  {
    id: 'operates',
    type: 'tie',
    directed: true,
    label: { en: 'operates', ja: '運営' },
    additive: false,
    colour: 'structure',
    byDefault: true,
  },
  {
    id: 'funds',
    type: 'tie',
    directed: true,
    label: { en: 'funds', ja: '資金支援' },
    additive: false,
    colour: 'structure',
    byDefault: true,
  },
  {
    id: 'part_of',
    type: 'tie',
    directed: true,
    label: { en: 'part of', ja: '一部' },
    additive: false,
    colour: 'structure',
    byDefault: true,
  },
  {
    id: 'about',
    type: 'tie',
    directed: false,
    label: { en: 'about', ja: '主題' },
    additive: false,
    colour: 'topic',
    byDefault: true,
  },
  {
    id: 'related',
    type: 'tie',
    directed: true,
    label: { en: 'related to', ja: '関連' },
    additive: false,
    colour: 'structure',
    byDefault: true,
  },
];

/** The built-in kinds of numbers that have tables of their own. */
export const FLOW_TABLES: readonly EdgeKindSpec[] = EDGE_KINDS.filter((spec) => spec.table !== undefined);

export function isBuiltInEdgeKind(id: string): id is BuiltInEdgeKind {
  return EDGE_KINDS.some((spec) => spec.id === id);
}
