/**
 * The registry of edge kinds: what each means, which way it points and how it
 * is drawn. A new kind is one entry here, one table and one test.
 */

export type EdgeKind =
  | 'membership'
  | 'participation'
  | 'mobility'
  | 'author-flow'
  | 'coauthorship'
  | 'cooperation'
  | 'eligibility'
  | 'operates'
  | 'funds'
  | 'part_of'
  | 'about'
  | 'related';

/** Tables of numbers between two countries. */
export type FlowTableName = 'mobility' | 'author_flows' | 'coauthorship';

/** Tables of what a source counts into and out of each country in all. */
export type TotalsTableName = 'mobility_totals';

/** Kinds of which two countries have a number each way. */
export const DIRECTED_FLOWS = ['mobility', 'author-flow'] as const satisfies readonly EdgeKind[];
export type DirectedFlowKind = (typeof DIRECTED_FLOWS)[number];

/** Kinds that are numbers by period. */
export const FLOW_KINDS = [...DIRECTED_FLOWS, 'coauthorship'] as const satisfies readonly EdgeKind[];
export type FlowKind = (typeof FLOW_KINDS)[number];

/** Colour role, resolved by the theme: `group` takes the colour of the framework or programme. */
export type ColourRole = 'group' | 'flow' | 'authors' | 'coauthorship' | 'activity' | 'topic' | 'structure';

export interface EdgeKindSpec {
  readonly id: EdgeKind;
  readonly directed: boolean;
  readonly label: { readonly en: string; readonly ja: string };
  /** What the weight counts; absent where every edge weighs the same. */
  readonly weight?: { readonly en: string; readonly ja: string };
  /** Unit of the weight as written in results and legends. */
  readonly unit?: { readonly en: string; readonly ja: string };
  /**
   * The table of its numbers, for a kind that is a number by period rather than
   * a cited row. Each measure has a table, a label and a unit of its own.
   */
  readonly flow?: FlowTableName;
  /** The table of each country's totals beside it, where there is one: the pairs kept need not be all. */
  readonly totals?: TotalsTableName;
  readonly colour: ColourRole;
  /** Included when nobody says which kinds. */
  readonly byDefault: boolean;
}

export const EDGE_KINDS: readonly EdgeKindSpec[] = [
  { id: 'membership', directed: false, label: { en: 'takes part in', ja: '参加' }, colour: 'group', byDefault: true },
  {
    id: 'participation',
    directed: false,
    label: { en: 'joint call or project', ja: '共同公募・課題' },
    colour: 'activity',
    byDefault: true,
  },
  {
    id: 'mobility',
    directed: true,
    label: { en: 'researcher mobility', ja: '研究者の移動' },
    weight: { en: 'scholar migration events in the period', ja: '期間中の研究者の移動件数（延べ）' },
    unit: { en: 'migration events', ja: '移動件数' },
    flow: 'mobility',
    totals: 'mobility_totals',
    colour: 'flow',
    byDefault: true,
  },
  {
    // Imported, never built in. Whoever has both measures chooses: together they would pass for one.
    id: 'author-flow',
    directed: true,
    label: { en: 'mobility of scientific authors (OECD)', ja: '科学論文著者の移動（OECD）' },
    weight: { en: 'scientific authors in the period', ja: '期間中に移動した科学論文著者の人数' },
    unit: { en: 'authors', ja: '人（著者）' },
    flow: 'author_flows',
    colour: 'authors',
    byDefault: false,
  },
  {
    id: 'coauthorship',
    directed: false,
    label: { en: 'co-authorship', ja: '国際共著' },
    weight: {
      en: 'co-authored science and engineering publications in the year',
      ja: 'その年の国際共著論文数（科学・工学）',
    },
    unit: { en: 'co-authored publications', ja: '共著論文数' },
    flow: 'coauthorship',
    colour: 'coauthorship',
    byDefault: true,
  },
  {
    id: 'cooperation',
    directed: false,
    label: { en: 'cooperates on', ja: '協力分野' },
    colour: 'topic',
    byDefault: true,
  },
  {
    id: 'eligibility',
    directed: false,
    label: { en: 'may take part in', ja: '参加資格' },
    colour: 'group',
    byDefault: false,
  },
  { id: 'operates', directed: true, label: { en: 'operates', ja: '運営' }, colour: 'structure', byDefault: true },
  { id: 'funds', directed: true, label: { en: 'funds', ja: '資金支援' }, colour: 'structure', byDefault: true },
  { id: 'part_of', directed: true, label: { en: 'part of', ja: '一部' }, colour: 'structure', byDefault: true },
  { id: 'about', directed: false, label: { en: 'about', ja: '主題' }, colour: 'topic', byDefault: true },
  { id: 'related', directed: true, label: { en: 'related to', ja: '関連' }, colour: 'structure', byDefault: true },
];

const BY_ID = new Map(EDGE_KINDS.map((spec) => [spec.id as string, spec]));

/** The entry of a kind. */
export function edgeKind(id: EdgeKind): EdgeKindSpec {
  return BY_ID.get(id)!;
}

export function isEdgeKind(id: string): id is EdgeKind {
  return BY_ID.has(id);
}

/** Whether two countries have a number each way of it. */
export function isDirectedFlow(kind: EdgeKind): kind is DirectedFlowKind {
  return (DIRECTED_FLOWS as readonly EdgeKind[]).includes(kind);
}

/** Whether it is a number by period rather than a cited row. */
export function isFlowKind(kind: EdgeKind): kind is FlowKind {
  return (FLOW_KINDS as readonly EdgeKind[]).includes(kind);
}
