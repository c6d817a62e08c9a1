/** What a tie is: one reason for which a node counts as a neighbor, with who says so. */
import type { Confidence, FromKind, Status } from '../data/dataset.ts';
import type { Observation } from '../model/flows.ts';
import type { CollabGraph, FlowKind, Locale, TieKind, TieRow } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { named, type Named } from './naming.ts';
import { byText } from './order.ts';
import type { Since } from './since.ts';
import { union } from './union.ts';

/**
 * A tie that rests on rows of membership, participation, cooperation and the
 * like. `role`, `agency` and `to` are those of the neighbor's own row. A tie
 * through a shared framework rests on two rows: `from` and `fromKind` say since
 * when both take part (the later of the two, each counted from its first row,
 * a predecessor's included; absent where that of either is unknown),
 * `confidence` is the weaker of the two, `sources` are those of both, and
 * `status` is the neighbor's unless the neighbor's is `active` and the
 * country's own is not.
 */
export interface RowTie {
  readonly kind: TieKind;
  /** The framework, programme, call or project that both take part in; absent where the edge is direct. */
  readonly through?: Named;
  /** For `cooperation`: the topic. */
  readonly topic?: Named;
  readonly role?: string;
  readonly agency?: Named;
  readonly from?: string;
  readonly fromKind?: FromKind;
  readonly to?: string;
  readonly status: Status;
  /** Seen from the country asked about, where a tie of the dataset's own kinds has a direction. */
  readonly direction?: 'in' | 'out';
  /** Absent where nobody says how well it is known: ties of the dataset's own kinds may do without. */
  readonly confidence?: Confidence;
  /** Ids of sources, in order; empty where none is given. */
  readonly sources: readonly string[];
  /** Place in the source of the neighbor's row. */
  readonly locator: string;
}

/** A tie that is a number: researcher mobility in one direction, co-authorship, or a number of the dataset's own. */
export interface FlowTie {
  readonly kind: FlowKind;
  /** Seen from the country asked about: `out` leaves it. Absent for what has no direction, such as co-authorship. */
  readonly direction?: 'in' | 'out';
  readonly value: number;
  readonly unit: string;
  /** Window or year of the value; empty where none is stated. */
  readonly period: string;
  readonly confidence?: Confidence;
  readonly sources: readonly string[];
  readonly locator: string;
}

export type Tie = RowTie | FlowTie;

/** Whether a tie is a number rather than a row of taking part. */
export function isFlowTie(tie: Tie): tie is FlowTie {
  return 'value' in tie;
}

/** How many ties the filters left out, by the first filter that did. */
export interface LeftOut {
  /** No longer held at the time asked about. */
  readonly ended: number;
  /** Did not yet hold at the time asked about. */
  readonly notYet: number;
  /** May have held at the time asked about: their dates do not say. */
  readonly maybe: number;
  /** Announced, planned or envisaged, where the statuses asked for have no such. */
  readonly planned: number;
  /** Active, conditional or ended, where other statuses were asked for. */
  readonly otherStatus: number;
  /** `unverified` rows where better were asked for. */
  readonly unverified: number;
  /** `reported` rows where only verified were asked for. */
  readonly reported: number;
  /** Mobility ties below the minimum. */
  readonly belowMinimum: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Counts to begin with. */
export function noneLeftOut(): Mutable<LeftOut> {
  return { ended: 0, notYet: 0, maybe: 0, planned: 0, otherStatus: 0, unverified: 0, reported: 0, belowMinimum: 0 };
}

/** The tie that one row makes, without what it runs through. */
export function rowTie(graph: CollabGraph, kind: TieKind, row: TieRow, lang: Locale): Mutable<RowTie> {
  const tie = beginTie(graph, kind, row, lang);
  if (row.from !== undefined) tie.from = row.from;
  if (row.from_kind !== undefined) tie.fromKind = row.from_kind;
  if (row.to !== undefined) tie.to = row.to;
  return tie;
}

/** The same of two who are together: since when, the row alone does not say. */
export function pairTie(
  graph: CollabGraph,
  kind: TieKind,
  row: TieRow,
  lang: Locale,
  since: Since | undefined,
): Mutable<RowTie> {
  const tie = beginTie(graph, kind, row, lang);
  if (row.to !== undefined) tie.to = row.to;
  if (since === undefined) return tie;
  tie.from = since.from;
  if (since.fromKind !== undefined) tie.fromKind = since.fromKind;
  tie.sources = union(tie.sources, since.sources);
  return tie;
}

/** Fields are added and never taken away: an object of which one was deleted is several times slower. */
function beginTie(graph: CollabGraph, kind: TieKind, row: TieRow, lang: Locale): Mutable<RowTie> {
  const tie: Mutable<RowTie> = {
    kind,
    status: row.status,
    sources: inOrder(row.source),
    locator: row.locator,
  };
  if (row.confidence !== undefined) tie.confidence = row.confidence;
  if (row.role !== undefined) tie.role = row.role;
  if (row.agency !== undefined)
    tie.agency = graph.hasNode(row.agency) ? named(graph, row.agency, lang) : { id: row.agency, name: row.agency };
  return tie;
}

/** The ties that observations of a kind make. `direction` is as seen from the country asked about. */
export function flowTies(
  graph: CollabGraph,
  kind: FlowKind,
  lang: Locale,
): (row: Observation, direction?: 'in' | 'out') => FlowTie {
  const known = kindsOf(graph.getAttribute('dataset')).edge(kind).unit?.[lang];
  return (row, direction) => {
    const unit = known ?? row.unit_measure;
    const { obs_value: value, time_period: period, confidence, locator } = row;
    const sources = inOrder(row.source);
    if (confidence === undefined)
      return { kind, ...(direction ? { direction } : {}), value, unit, period, sources, locator };
    // Two literals, not a spread: this runs once a tie and a spread costs more than all the rest.
    return direction
      ? { kind, direction, value, unit, period, confidence, sources, locator }
      : { kind, value, unit, period, confidence, sources, locator };
  };
}

/** Ids in order; the row's own list where there is nothing to sort. */
function inOrder(ids: readonly string[]): readonly string[] {
  for (let at = 1; at < ids.length; at += 1) if (ids[at]! < ids[at - 1]!) return [...ids].sort(byText);
  return ids;
}

/** Puts a tie among others: rows on one subject go in the order of time, whatever the order of the tables. */
export function insertInTime(ties: Tie[], tie: Tie): void {
  let at = ties.length;
  while (at > 0 && isLater(ties[at - 1]!, tie)) at -= 1;
  if (at === ties.length) ties.push(tie);
  else ties.splice(at, 0, tie);
}

/** Whether two ties say the same of different times, and `a` says it of the later. */
function isLater(a: Tie, b: Tie): boolean {
  if (a.kind !== b.kind || isFlowTie(a) || isFlowTie(b)) return false;
  return a.through?.id === b.through?.id && a.topic?.id === b.topic?.id && (a.from ?? '') > (b.from ?? '');
}
