/**
 * Which ties join a country to others: the one walk that every query shares.
 *
 * Not graphology's `neighbors`: a framework is a node, so a partner is two edges
 * away; a hub-and-spoke programme must be crossed from spoke to hub only; and
 * each tie rests on rows that have to hold at the time asked about.
 */
import type { Dated, Status } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import type { DirectedFlowKind, EdgeKind, EdgeKindSpec } from '../model/edge-kinds.ts';
import type { Observation } from '../model/flows.ts';
import type { CollabGraph, FlowKind, TieKind, TieRow } from '../model/graph.ts';
import { kindsOf, type Kinds } from '../model/kinds.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { holds } from '../model/holds.ts';
import { termsOf, type Terms } from '../model/terms.ts';
import type { TimeSpan } from '../model/validity.ts';
import { around, KINDS_AROUND, type Around } from './around.ts';
import { hubsOf, type Hubs } from './hubs.ts';
import { rowsByMember } from './members.ts';
import { namesIn, type Named } from './naming.ts';
import { timeSpan, type TieQuery } from './options.ts';
import { byText } from './order.ts';
import { beginningOf, sinceBoth } from './since.ts';
import { leftOutBy, leftOutByStatus, lessThan, standingOf, weaker, type RowFilter } from './standing.ts';
import { withParts } from './through.ts';
import { isAsked, missedBy, pairRows } from './together.ts';
import { sinceOf, withoutPart, type Part } from './joined-rows.ts';
import { observerOf } from './observed.ts';
import { observedPairs } from './observed-pairs.ts';
import { ownEdges, sharesAsked, type OwnEdges, type Share } from './own-edges.ts';
import { union } from './union.ts';
import { flowTies, insertInTime, noneLeftOut, pairTie, rowTie, type LeftOut, type Tie } from './tie.ts';

export interface TiesFound {
  /** Ties by neighbor; by edge kind in the order of the registry, then by what they run through. */
  readonly ties: ReadonlyMap<string, Tie[]>;
  /** Ties that may hold at the time asked about, by neighbor; counted in `leftOut.maybe`. */
  readonly maybe: ReadonlyMap<string, Tie[]>;
  readonly leftOut: LeftOut;
  /** Of the ties, how many are a number that was observed to be zero. */
  readonly zeros: number;
}

/** The ties of one country to nodes of the kinds asked for. */
export function tiesOf(graph: CollabGraph, country: string, query: TieQuery, kinds: readonly NodeKind[]): TiesFound {
  const walk = new Walk(graph, country, query, kinds);
  walk.run();
  return { ties: walk.ties, maybe: walk.maybe, leftOut: walk.leftOut, zeros: walk.zeros };
}

/** Edge kinds by which a country takes part in something. */
type ShareKind = 'membership' | 'participation' | 'eligibility';

class Walk {
  readonly ties = new Map<string, Tie[]>();
  readonly maybe = new Map<string, Tie[]>();
  readonly leftOut = noneLeftOut();
  zeros = 0;
  private readonly hubs: Hubs;
  private readonly registry: Kinds;
  private readonly span: TimeSpan;
  private readonly terms: Terms;
  private readonly filter: RowFilter;
  private readonly parts: ReadonlySet<string> | null;
  private readonly edges: ReadonlySet<EdgeKind>;
  private readonly kinds: ReadonlySet<NodeKind>;
  private readonly named: (id: string) => Named;
  private readonly own: OwnEdges;

  constructor(
    private readonly graph: CollabGraph,
    private readonly country: string,
    private readonly query: TieQuery,
    kinds: readonly NodeKind[],
  ) {
    this.hubs = hubsOf(graph);
    this.named = namesIn(graph, query.lang);
    this.registry = kindsOf(graph.getAttribute('dataset'));
    this.span = timeSpan(query);
    this.terms = termsOf(graph.getAttribute('dataset'));
    this.filter = { span: this.span, status: query.status, confidence: query.confidence };
    this.parts = withParts(graph, query.through);
    this.edges = new Set(query.edges);
    this.kinds = new Set(kinds);
    const own = ownEdges(graph, country);
    this.own = this.parts === null ? own : sharesAsked(own, (through) => this.isAsked(through));
  }

  run(): void {
    const { edges } = this;
    const shares = { membership: this.own.memberships, participation: this.own.participation };
    for (const kind of ['membership', 'participation'] as const) {
      if (edges.has(kind)) for (const share of shares[kind].values()) this.share(kind, share);
    }
    for (const spec of this.registry.numbers) if (!spec.isGeneric) this.numbers(spec);
    if (edges.has('cooperation')) this.cooperate();
    if (edges.has('eligibility')) this.mayTakePart();
    this.structure();
    for (const kind of this.registry.genericEdges) {
      const spec = this.registry.edge(kind);
      if (spec.type === 'number') this.numbers(spec);
      else this.ownTies(kind);
    }
  }

  private numbers({ id: kind, directed }: EdgeKindSpec): void {
    if (!this.edges.has(kind)) return;
    if (directed) this.directedFlow(kind);
    else this.flows(kind);
  }

  /** Ties of the dataset's own kinds: they join their two ends and run through nothing. */
  private ownTies(kind: TieKind): void {
    const { graph, country, edges, kinds } = this;
    if (!edges.has(kind)) return;
    for (const { kind: own, other, row, direction } of this.own.generic) {
      if (own !== kind || other === country || !kinds.has(graph.getNodeAttributes(other).kind)) continue;
      this.row(kind, other, row, { direction });
    }
  }

  private isAsked(through: string): boolean {
    return this.parts === null || this.parts.has(through);
  }

  /** Ties to what the country shares, and to those that share it. */
  private share(kind: ShareKind, share: Share): void {
    const { graph, country, kinds, terms } = this;
    const { id } = share;
    const node = graph.getNodeAttributes(id);
    const whole = node.row as TieRow;
    const hub = this.hubs.hubOf(id);
    if (kinds.has(node.kind)) {
      if (share.rows.length === 0) this.row(kind, id, { ...whole, role: 'hub' }, { term: terms.of(whole) });
      for (const row of share.rows) this.row(kind, id, row);
    }
    if (hub !== undefined && hub !== country) {
      if (!kinds.has(graph.getNodeAttributes(hub).kind)) return;
      const its = rowsByMember(graph, id).find((member) => member.id === hub && member.kind === kind);
      if (its) this.shared(kind, hub, its.rows, share, whole);
      // The programme itself says who its hub is, so the country's own row is enough.
      else this.alone(kind, hub, share.rows, share, whole, withoutPart);
      return;
    }
    for (const member of rowsByMember(graph, id)) {
      if (member.kind === kind && member.id !== country && kinds.has(member.nodeKind))
        this.shared(kind, member.id, member.rows, share, whole);
    }
  }

  /** Ties through something shared, one for each of the neighbor's rows. */
  private shared(kind: ShareKind, neighbor: string, rows: readonly TieRow[], share: Share, whole: Dated): void {
    if (share.rows.length === 0) return this.alone(kind, neighbor, rows, share, whole);
    // One row of each side, as most have: the same answer without looking for a better one.
    if (rows.length === 1 && share.rows.length === 1) return this.pair(kind, neighbor, rows[0]!, share, whole);
    const { ties, maybe, missed } = pairRows(rows, share.rows, this.terms, this.filter);
    for (const reason of missed) this.leftOut[reason] += 1;
    const part = { through: share.id, whole, isPaired: true };
    for (const { row, own, since } of ties) this.row(kind, neighbor, row, { ...part, own, since });
    for (const { row, own } of maybe) this.row(kind, neighbor, row, { ...part, own, isMaybe: true });
  }

  private pair(kind: ShareKind, neighbor: string, row: TieRow, share: Share, whole: Dated): void {
    const { terms, filter } = this;
    const own = share.rows[0]!;
    const why = missedBy(row, own, terms, filter);
    if (why !== undefined) this.leftOut[why] += 1;
    if (why !== undefined && why !== 'maybe') return;
    const isMaybe = why === 'maybe';
    const areAsked = isAsked(own, filter) && (!isMaybe || isAsked(row, filter));
    if (isMaybe && !areAsked) return;
    const since = areAsked && !isMaybe ? sinceBoth(row, own) : undefined;
    this.row(kind, neighbor, row, { through: share.id, whole, own, isPaired: true, isMaybe, since });
  }

  /** The same where one side has no row of its own and the programme says that it takes part. */
  private alone(
    kind: ShareKind,
    neighbor: string,
    rows: readonly TieRow[],
    share: Share,
    whole: Dated,
    shown: (row: TieRow) => TieRow = (row) => row,
  ): void {
    const { terms, filter } = this;
    const known = rows.filter(
      (row) => filter.status.includes(row.status) && isAtLeast(row.confidence, filter.confidence),
    );
    for (const row of rows) {
      const since = sinceOf(beginningOf([row], known));
      this.row(kind, neighbor, shown(row), { term: terms.of(row), through: share.id, whole, isPaired: true, since });
    }
  }

  /** Adds the tie, or counts it as left out. */
  private row(kind: TieKind, neighbor: string, row: TieRow, part: Part = {}): void {
    const { whole, own, topic, through } = part;
    let isMaybe = part.isMaybe ?? false;
    if (own === undefined) {
      const term = part.term ?? this.terms.of(row);
      const standing = standingOf(term, this.span, holds(term, this.span));
      if (standing !== 'holds') this.leftOut[standing] += 1;
      if (standing === 'ended' || standing === 'notYet') return;
      isMaybe = standing === 'maybe';
    }
    const refused = this.refused(row.status) ?? (whole && this.refused(whole.status));
    if (refused !== undefined) {
      if (!isMaybe) this.leftOut[leftOutByStatus(refused)] += 1;
      return;
    }
    const confidence = own ? weaker(row.confidence, own.confidence) : row.confidence;
    if (isMaybe ? !isAtLeast(confidence, this.query.confidence) : !this.isKnownEnough(confidence)) return;
    const { graph, query } = this;
    const tie = part.isPaired
      ? pairTie(graph, kind, row, query.lang, part.since)
      : rowTie(graph, kind, row, query.lang);
    if (own) {
      if (confidence !== undefined) tie.confidence = confidence;
      tie.sources = union(tie.sources, own.source);
      if (row.status === 'active') tie.status = own.status;
    }
    if (through !== undefined) tie.through = this.named(through);
    if (topic !== undefined) tie.topic = this.named(topic);
    if (part.direction !== undefined) tie.direction = part.direction;
    this.add(isMaybe ? this.maybe : this.ties, neighbor, tie);
  }

  private directedFlow(kind: DirectedFlowKind): void {
    const { graph, kinds } = this;
    const { thinned, isGeneric } = this.registry.edge(kind);
    if (!isGeneric && !kinds.has('country')) return;
    const isWanted = (partner: string): boolean => !isGeneric || kinds.has(graph.getNodeAttributes(partner).kind);
    const { direction } = this.query;
    const ways = (['out', 'in'] as const).filter((way) => direction === 'both' || direction === way);
    const minimum = thinned ? this.query.minMobility : 0;
    const add = this.observations(kind);
    for (const pair of observedPairs(graph.getAttribute('dataset'), this.own, kind, this.query, isWanted)) {
      // Without a minimum a negative number stays too.
      const isLess = minimum > 0 && [...pair.out, ...pair.in].reduce((sum, row) => sum + row.obs_value, 0) < minimum;
      for (const way of ways) {
        if (isLess) this.leftOut.belowMinimum += pair[way].length;
        else for (const row of pair[way]) add(pair.partner, row, way);
      }
    }
  }

  private flows(kind: FlowKind): void {
    const { graph, kinds, query } = this;
    const minimum = this.registry.edge(kind).thinned ? query.minMobility : 0;
    const observed = observerOf(graph.getAttribute('dataset'), kind, query);
    const add = this.observations(kind);
    for (const { other, edge } of this.own.undirected) {
      if (edge.kind !== kind || !kinds.has(graph.getNodeAttributes(other).kind)) continue;
      for (const row of observed(edge)) {
        if (minimum > 0 && row.obs_value < minimum) this.leftOut.belowMinimum += 1;
        else add(other, row);
      }
    }
  }

  private observations(kind: FlowKind): (partner: string, row: Observation, direction?: 'in' | 'out') => void {
    const make = flowTies(this.graph, kind, this.query.lang);
    return (partner, row, direction) => {
      if (!this.isKnownEnough(row.confidence)) return;
      // A zero was observed: it stays, told from what is missing, and is counted.
      if (row.obs_value === 0) this.zeros += 1;
      this.add(this.ties, partner, make(row, direction));
    };
  }

  /** Topics that the country works on, and the hubs with which it does; for a hub, its spokes. */
  private cooperate(): void {
    const { graph, country, kinds } = this;
    for (const { topic, row } of [...this.own.cooperation].sort(byProgramme)) {
      if (!this.isAsked(row.via ?? topic)) continue;
      if (kinds.has('topic')) this.row('cooperation', topic, row, { through: row.via });
      const hub = row.via === undefined ? undefined : this.hubs.hubOf(row.via);
      if (hub === undefined || hub === country || !kinds.has(graph.getNodeAttributes(hub).kind)) continue;
      this.row('cooperation', hub, row, { through: row.via, topic });
    }
    for (const row of this.hubs.cooperationWith(country)) {
      if (
        row.subject === country ||
        !this.isAsked(row.via ?? '') ||
        !kinds.has(graph.getNodeAttributes(row.subject).kind)
      )
        continue;
      this.row('cooperation', row.subject, row, { through: row.via, topic: row.object });
    }
  }

  /**
   * Eligibility joins those of whom at least one may take part and the other
   * does or may: a member wants to know who could join it.
   */
  private mayTakePart(): void {
    for (const share of this.own.eligibility.values()) {
      this.share('eligibility', share);
      if (!this.own.memberships.has(share.id)) this.across('membership', share);
    }
    for (const share of this.own.memberships.values()) this.across('eligibility', share);
  }

  /** The others' rows are of one kind and the country's own of the other. */
  private across(theirs: ShareKind, share: Share): void {
    const { graph, country, kinds } = this;
    const whole = graph.getNodeAttributes(share.id).row as TieRow;
    const hub = this.hubs.hubOf(share.id);
    for (const { id: member, nodeKind, kind, rows } of rowsByMember(graph, share.id)) {
      if (kind !== theirs || member === country || !kinds.has(nodeKind)) continue;
      if (hub !== undefined && hub !== country && hub !== member) continue;
      this.shared('eligibility', member, rows, share, whole);
    }
  }

  /** Neighbors of other kinds: agencies, programmes, topics, regions around what the country takes part in. */
  private structure(): void {
    const { graph, country, kinds, edges } = this;
    if (!KINDS_AROUND.some((kind) => kinds.has(kind))) return;
    const found: { readonly tie: Around; readonly share?: Share }[] = [];
    const look = (ties: readonly Around[], share?: Share): void => {
      for (const tie of ties)
        if (edges.has(tie.kind) && tie.other !== country && kinds.has(graph.getNodeAttributes(tie.other).kind))
          found.push(share ? { tie, share } : { tie });
    };
    if (this.parts === null) look(this.own.direct);
    const { memberships, participation } = this.own;
    for (const share of [...memberships.values(), ...participation.values()]) look(around(graph, share.id), share);
    const rank = this.registry.edgeRank;
    found.sort((a, b) => rank(a.tie.kind) - rank(b.tie.kind) || byText(a.tie.through ?? '', b.tie.through ?? ''));
    for (const { tie, share } of found) {
      const { kind, other, row, through, whole } = tie;
      const nodeKind = graph.getNodeAttributes(other).kind;
      if ((nodeKind === 'framework' || nodeKind === 'programme') && !this.hasPartIn(kind, other, through)) continue;
      const hidden = share && this.hiddenBy(share);
      if (hidden !== undefined) this.leftOut[hidden] += 1;
      else this.row(kind, other, row, { through, whole });
    }
    if (!kinds.has('agency')) return;
    for (const [kind, own] of [
      ['membership', this.own.memberships],
      ['participation', this.own.participation],
    ] as const) {
      if (!edges.has(kind)) continue;
      for (const share of own.values()) {
        for (const row of share.rows)
          if (row.agency !== undefined) this.row(kind, row.agency, row, { through: share.id });
      }
    }
  }

  /**
   * Whether a framework or programme found around what the country takes part in
   * is one in which it has a part too: what its own are part of. What is merely
   * related to them is not, nor what pays for a call, nor a budget heading above
   * them, in which nobody takes part.
   */
  private hasPartIn(kind: TieKind, group: string, through: string | undefined): boolean {
    if (this.hubs.groups.get(group)?.level === 'umbrella') return false;
    return kind === 'part_of' && (through === undefined || this.own.memberships.has(through));
  }

  /** Why the country has no part in what it shares, under the filters; undefined where it has. */
  private hiddenBy({ id, rows }: Share): keyof LeftOut | undefined {
    let reason: keyof LeftOut | undefined;
    // A hub without a row of its own takes part by the programme's own row.
    for (const row of rows.length > 0 ? rows : [this.graph.getNodeAttributes(id).row as TieRow]) {
      reason = leftOutBy(row, this.terms.of(row), this.filter);
      if (reason === undefined) return undefined;
    }
    return reason;
  }

  /** A status that was not asked for. */
  private refused(status: Status): Status | undefined {
    // Active comes first in the list and in most rows.
    return this.query.status.includes(status) ? undefined : status;
  }

  private isKnownEnough(confidence: Tie['confidence']): boolean {
    const refused = lessThan(confidence, this.query.confidence);
    if (refused !== undefined) this.leftOut[refused] += 1;
    return refused === undefined;
  }

  private add(into: Map<string, Tie[]>, neighbor: string, tie: Tie): void {
    const ties = into.get(neighbor);
    if (!ties) {
      into.set(neighbor, [tie]);
      return;
    }
    insertInTime(ties, tie);
  }
}

function byProgramme(a: { readonly topic: string; readonly row: TieRow }, b: typeof a): number {
  return byText(a.row.via ?? '', b.row.via ?? '') || byText(a.topic, b.topic);
}
