import type { Dataset } from '../data/dataset.ts';
import type { EdgeKind } from '../model/edge-kinds.ts';
import { isAtLeast } from '../model/confidence.ts';
import { observedOf, WHOLE, windowedKinds, windowFor, type Observation } from '../model/flows.ts';
import type { EdgeAttributes, FlowEdge, NodeAttributes, TieEdge } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { kindsOf } from '../model/kinds.ts';
import { holds, type Holds } from '../model/holds.ts';
import { termsOf } from '../model/terms.ts';
import { firstDay, parseTimeSpan } from '../model/validity.ts';
import { groupsThrough, isUsual } from './through.ts';
import type { ViewState } from './view-state.ts';

/**
 * Edge kinds that exist for the sake of a node kind. Showing the nodes without
 * them would scatter loose dots, so they come with their node kind, unless
 * `edges` names some of them: then those alone.
 */
const COMPANIONS: Partial<Record<NodeKind, readonly EdgeKind[]>> = {
  agency: ['operates', 'funds'],
  call: ['participation', 'part_of'],
  project: ['participation', 'part_of'],
  topic: ['cooperation', 'about'],
};

/** Edge kinds that come with a node kind, given those that are named. */
function companions(kind: NodeKind, edges: readonly EdgeKind[]): readonly EdgeKind[] {
  const own = COMPANIONS[kind] ?? [];
  return own.some((edge) => edges.includes(edge)) ? [] : own;
}

/** Whether a kind of edges is there for the sake of nodes that are shown: it comes and goes with them. */
export function isCompanion({ kinds }: Pick<ViewState, 'kinds'>, edge: EdgeKind): boolean {
  return kinds.some((kind) => COMPANIONS[kind]?.includes(edge));
}

/** Which single edges and nodes a state lets through, before anything is reached from the focus. */
export interface TieFilter {
  /** Filters of one dataset that have the same let the same through. */
  readonly key: string;
  /** Groups that may be shown. */
  readonly groups: ReadonlySet<string>;
  /** Whether a node may be shown at all, also where it only may hold. The focus always may. */
  node(id: string, attributes: NodeAttributes): boolean;
  /** Whether an edge passes kind, confidence, status and time, both of its ends being allowed. */
  edge(edge: EdgeAttributes, source: string, from: NodeAttributes, target: string, to: NodeAttributes): boolean;
  /** Whether an edge that passes surely holds, with both of its ends; a flow does. */
  isSure(edge: EdgeAttributes, from: NodeAttributes, to: NodeAttributes): boolean;
  /**
   * The same as `edge`, but for what was observed of a flow: who needs that too asks `observations` once. Where
   * groups are named, their memberships pass even if none is drawn: who is in them decides who is reached.
   */
  tie(edge: EdgeAttributes, source: string, from: NodeAttributes, target: string, to: NodeAttributes): boolean;
  /** Whether the kind of the edge is drawn. */
  draws(edge: EdgeAttributes, from: NodeAttributes, to: NodeAttributes): boolean;
  /** What was observed of a flow in the view's period, or in the year of its time (co-authorship); of all times, every observation, and what they come to. */
  observations(edge: FlowEdge): readonly Observation[];
  /** Whether the filter lets through what any time shows. */
  readonly isEver: boolean;
}

/** The time of the state, or every time that a state with the same other fields could name. */
export type FilterTime = 'state' | 'ever';

/** @param today the day that `at: 'now'` means, `YYYY-MM-DD` */
export function tieFilter(dataset: Dataset, state: ViewState, today: string, time: FilterTime = 'state'): TieFilter {
  const { at, through, focus, period, confidence: least, kinds: shown, status, edges } = state;
  const isEver = time === 'ever';
  const span = isEver ? 'all' : parseTimeSpan(at, today);
  const lastYear = span === 'all' ? '9999' : span.end.slice(0, 4);
  const groups = groupsThrough(dataset, through);
  const kinds = new Set<NodeKind>(shown);
  const statuses = new Set(status);
  const chosen = new Set<EdgeKind>(edges);
  const implied = new Set<NodeKind>([...kinds].filter((kind) => companions(kind, edges).length > 0));
  const impliedBy = (kind: EdgeKind, end: NodeKind): boolean => implied.has(end) && COMPANIONS[end]!.includes(kind);

  const node = (id: string, { kind, row }: NodeAttributes): boolean => {
    if (id === focus) return true;
    if (!kinds.has(kind)) return false;
    if (kind === 'framework' || kind === 'programme') return groups.has(id);
    if (kind === 'call' || kind === 'project') return groups.has(row.group) && passes(row);
    return true;
  };
  const terms = termsOf(dataset);
  const inTime = (row: TieEdge['row']): Holds => holds(terms.of(row), span);
  const passes = (row: TieEdge['row']): boolean =>
    isAtLeast(row.confidence, least) && statuses.has(row.status) && inTime(row) !== 'no';
  const isSureNode = ({ kind, row }: NodeAttributes): boolean =>
    (kind !== 'call' && kind !== 'project') || inTime(row) === 'yes';
  const windows = new Map(windowedKinds(dataset).map((kind) => [kind, windowFor(dataset, kind, period)]));
  // Of a time before a window nothing was observed in it.
  const hasBegun = (period: string): boolean =>
    span === 'all' || period === '' || firstDay(period.split('/')[0]!) <= span.end;
  const registry = kindsOf(dataset);
  const keeps = ({ confidence, time_period }: Observation): boolean =>
    isAtLeast(confidence, least) && hasBegun(time_period);
  const observations = (edge: FlowEdge): readonly Observation[] => {
    const window = windows.get(edge.kind) ?? latest(edge, lastYear) ?? '';
    const shown = observedOf(edge.observations, window, registry.edge(edge.kind).additive, keeps);
    const own = shown ? [shown] : [];
    if (!isEver) return own;
    const each = Object.values(edge.observations).filter(keeps);
    return window === WHOLE && shown?.parts ? [...each, ...own] : each;
  };
  const draws: TieFilter['draws'] = ({ kind }, from, to) =>
    chosen.has(kind) || impliedBy(kind, from.kind) || impliedBy(kind, to.kind);
  const tie: TieFilter['tie'] = (edge, source, from, target, to) => {
    if (!draws(edge, from, to) && (edge.kind !== 'membership' || isUsual(through))) return false;
    if (!node(source, from) || !node(target, to)) return false;
    if (isFlow(edge)) return true;
    if (edge.row.via !== undefined && !groups.has(edge.row.via)) return false;
    return passes(edge.row);
  };
  return {
    key: JSON.stringify([isEver ? time : [at, today], through, focus, period, least, shown, status, edges]),
    groups,
    node,
    observations,
    isEver,
    tie,
    draws,
    isSure: (edge, from, to) => isFlow(edge) || (inTime(edge.row) === 'yes' && isSureNode(from) && isSureNode(to)),
    edge: (edge, ...ends) => tie(edge, ...ends) && (!isFlow(edge) || observations(edge).length > 0),
  };
}

/** The last year of a yearly measure that is not after `year`. */
function latest(edge: FlowEdge, year: string): string | undefined {
  let found: string | undefined;
  for (const period of Object.keys(edge.observations)) {
    if (period.slice(0, 4) <= year && (found === undefined || period > found)) found = period;
  }
  return found;
}
