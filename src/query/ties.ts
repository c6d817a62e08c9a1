/**
 * Which ties join a country to others: the one walk that every query shares.
 *
 * Not graphology's `neighbors`: a framework is a node, so a partner is two edges
 * away; a hub-and-spoke programme must be crossed from spoke to hub only; and
 * each tie rests on rows that have to hold at the time asked about.
 */
import type { Dated, FlowRow, Status } from '../data/dataset.ts';
import { CONFIDENCES } from '../model/confidence.ts';
import { DIRECTED_FLOWS, EDGE_KINDS, type DirectedFlowKind, type EdgeKind } from '../model/edge-kinds.ts';
import { isFlow, type CollabGraph, type FlowEdge, type FlowKind, type TieKind, type TieRow } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { firstDay, type TimeSpan } from '../model/validity.ts';
import { hubsOf, type Hubs } from './hubs.ts';
import { beginningOfRow, membersOf } from './members.ts';
import { named, type Named } from './naming.ts';
import { timeSpan, windowsIn, type TieQuery } from './options.ts';
import { byText } from './order.ts';
import { leftOutBy, leftOutByStatus, overlap, standingOf, weaker } from './standing.ts';
import { withParts } from './through.ts';
import { flowTie, isFlowTie, noneLeftOut, rowTie, type LeftOut, type RowTie, type Tie } from './tie.ts';

export interface TiesFound {
  /** Ties by neighbor; by edge kind in the order of the registry, then by what they run through. */
  readonly ties: ReadonlyMap<string, Tie[]>;
  readonly leftOut: LeftOut;
}

/** The ties of one country to nodes of the kinds asked for. */
export function tiesOf(graph: CollabGraph, country: string, query: TieQuery, kinds: readonly NodeKind[]): TiesFound {
  const walk = new Walk(graph, country, query, kinds);
  walk.run();
  return { ties: walk.ties, leftOut: walk.leftOut };
}

/** Something that the country takes part in, with its own rows there. */
interface Share {
  readonly id: string;
  /** Empty for a hub without a row of its own. */
  readonly rows: TieRow[];
}

/** A neighbor of another kind, with what it is found around and why the country has no part in that. */
interface Around {
  readonly kind: TieKind;
  readonly other: string;
  readonly row: TieRow;
  readonly through?: string;
  readonly whole?: TieRow;
  readonly hidden?: keyof LeftOut | undefined;
}

interface Pair {
  out?: FlowEdge;
  in?: FlowEdge;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Edge kinds by which a country takes part in something. */
type ShareKind = 'membership' | 'participation' | 'eligibility';

class Walk {
  readonly ties = new Map<string, Tie[]>();
  readonly leftOut = noneLeftOut();
  private readonly hubs: Hubs;
  private readonly span: TimeSpan;
  /** On a single day, rows that hold overlap. */
  private readonly isOneDay: boolean;
  private readonly parts: ReadonlySet<string> | null;
  private readonly edges: ReadonlySet<EdgeKind>;
  private readonly kinds: ReadonlySet<NodeKind>;
  private readonly names = new Map<string, Named>();
  private readonly memberships = new Map<string, Share>();
  private readonly participation = new Map<string, Share>();
  private readonly eligibility = new Map<string, Share>();
  private readonly cooperation: { topic: string; row: TieRow }[] = [];
  private readonly coauthorship: { other: string; edge: FlowEdge }[] = [];
  private readonly direct: { kind: TieKind; other: string; row: TieRow }[] = [];

  constructor(
    private readonly graph: CollabGraph,
    private readonly country: string,
    private readonly query: TieQuery,
    kinds: readonly NodeKind[],
  ) {
    this.hubs = hubsOf(graph);
    this.span = timeSpan(query);
    this.isOneDay = this.span !== 'all' && this.span.start === this.span.end;
    this.parts = withParts(graph, query.through);
    this.edges = new Set(query.edges);
    this.kinds = new Set(kinds);
  }

  run(): void {
    const { edges } = this;
    this.collect();
    const shares = { membership: this.memberships, participation: this.participation };
    for (const kind of ['membership', 'participation'] as const) {
      if (edges.has(kind)) for (const share of inOrder(shares[kind])) this.share(kind, share);
    }
    for (const kind of DIRECTED_FLOWS) if (edges.has(kind)) this.directedFlow(kind);
    if (edges.has('coauthorship'))
      for (const { other, edge } of this.coauthorship) this.flow('coauthorship', other, edge);
    if (edges.has('cooperation')) this.cooperate();
    if (edges.has('eligibility')) this.mayTakePart();
    this.structure();
  }

  /** One visit of the country's own edges, sorted by what they are for. */
  private collect(): void {
    const { graph, country } = this;
    graph.forEachUndirectedEdge(country, (_edge, attributes, source, target) => {
      const other = source === country ? target : source;
      if (isFlow(attributes)) {
        this.coauthorship.push({ other, edge: attributes });
        return;
      }
      switch (attributes.kind) {
        case 'membership':
          this.own(this.memberships, other, attributes.row);
          break;
        case 'participation':
          this.own(this.participation, other, attributes.row);
          break;
        case 'eligibility':
          this.own(this.eligibility, other, attributes.row);
          break;
        case 'cooperation':
          this.cooperation.push({ topic: other, row: attributes.row });
          break;
        default:
          this.direct.push({ kind: attributes.kind, other, row: attributes.row });
      }
    });
    for (const id of this.hubs.heldBy(country)) {
      const shares = this.hubs.groups.has(id) ? this.memberships : this.participation;
      if (!shares.has(id) && this.isAsked(id)) shares.set(id, { id, rows: [] });
    }
  }

  private own(shares: Map<string, Share>, id: string, row: TieRow): void {
    if (!this.isAsked(id)) return;
    const share = shares.get(id);
    if (share) share.rows.push(row);
    else shares.set(id, { id, rows: [row] });
  }

  private isAsked(through: string): boolean {
    return this.parts === null || this.parts.has(through);
  }

  /** Ties to what the country shares, and to those that share it. */
  private share(kind: ShareKind, share: Share): void {
    const { graph, country, kinds } = this;
    const { id } = share;
    const node = graph.getNodeAttributes(id);
    const whole = node.row as TieRow;
    const hub = this.hubs.hubOf(id);
    if (kinds.has(node.kind)) {
      if (share.rows.length === 0) this.row(kind, id, { ...whole, role: 'hub' }, undefined);
      for (const row of share.rows) this.row(kind, id, row, undefined);
    }
    if (hub !== undefined && hub !== country) {
      if (!kinds.has(graph.getNodeAttributes(hub).kind)) return;
      let hasRow = false;
      graph.forEachEdge(hub, id, (_edge, attributes) => {
        if (attributes.kind !== kind) return;
        hasRow = true;
        this.shared(kind, hub, attributes.row, share, whole);
      });
      // The programme itself says who its hub is, so the country's own row is enough.
      if (!hasRow) for (const row of share.rows) this.row(kind, hub, withoutPart(row), id, whole);
      return;
    }
    for (const member of membersOf(graph, id)) {
      if (member.kind === kind && member.id !== country && kinds.has(member.nodeKind))
        this.shared(kind, member.id, member.row, share, whole);
    }
  }

  /** A tie through something shared: it needs a row of each side that hold on the same day. */
  private shared(kind: ShareKind, neighbor: string, row: TieRow, share: Share, whole: Dated): void {
    if (share.rows.length === 0) return this.row(kind, neighbor, row, share.id, whole);
    let best: TieRow | undefined;
    let since: TieRow | undefined;
    let missed: keyof LeftOut = 'ended';
    for (const own of share.rows) {
      const standing = standingOf(own, this.span, this.query.today);
      if (standing !== 'holds') missed = standing;
      else if (!this.hasStatus(own.status)) missed = leftOutByStatus(own.status);
      else if (!this.isOneDay && !overlap(own, row)) missed = 'ended';
      else {
        if (!best || CONFIDENCES.indexOf(own.confidence) < CONFIDENCES.indexOf(best.confidence)) best = own;
        const begun = beginningOfRow(own);
        if (!since || isEarlier(begun, since)) since = begun;
      }
    }
    if (best) this.row(kind, neighbor, row, share.id, whole, best, undefined, since);
    else this.leftOut[missed] += 1;
  }

  /** Adds the tie, or counts it as left out. */
  private row(
    kind: TieKind,
    neighbor: string,
    row: TieRow,
    through: string | undefined,
    whole?: Dated,
    own?: TieRow,
    topic?: string,
    ownSince?: TieRow,
  ): void {
    const { span, query } = this;
    let standing = standingOf(row, span, query.today);
    if (standing === 'holds' && whole !== undefined) standing = standingOf(whole, span, query.today);
    if (standing !== 'holds') {
      this.leftOut[standing] += 1;
      return;
    }
    if (!this.hasStatus(row.status)) {
      this.leftOut[leftOutByStatus(row.status)] += 1;
      return;
    }
    if (whole !== undefined && !this.hasStatus(whole.status)) {
      this.leftOut[leftOutByStatus(whole.status)] += 1;
      return;
    }
    const confidence = own ? weaker(row.confidence, own.confidence) : row.confidence;
    if (!this.isKnownEnough(confidence)) return;
    const tie: Mutable<RowTie> = rowTie(this.graph, kind, row, query.lang);
    if (own) {
      tie.confidence = confidence;
      tie.sources = union(tie.sources, own.source);
      if (row.status === 'active') tie.status = own.status;
      setSince(tie, row, ownSince);
    }
    if (through !== undefined) tie.through = this.named(through);
    if (topic !== undefined) tie.topic = this.named(topic);
    this.add(neighbor, tie);
  }

  private directedFlow(kind: DirectedFlowKind): void {
    const { graph, country, kinds } = this;
    if (!kinds.has('country')) return;
    const windows = windowsIn(graph.getAttribute('dataset'), kind, this.query);
    const pairs = new Map<string, Pair>();
    graph.forEachOutEdge(country, (_edge, attributes, _source, target) => {
      if (attributes.kind === kind) pairs.set(target, { out: attributes as FlowEdge });
    });
    graph.forEachInEdge(country, (_edge, attributes, source) => {
      if (attributes.kind !== kind) return;
      const pair = pairs.get(source);
      if (pair) pair.in = attributes as FlowEdge;
      else pairs.set(source, { in: attributes as FlowEdge });
    });
    pairs.delete(country);
    const { direction, minMobility } = this.query;
    for (const [partner, pair] of pairs) {
      for (const window of windows) {
        const outRow = pair.out?.observations[window];
        const inRow = pair.in?.observations[window];
        const total = (outRow?.obs_value ?? 0) + (inRow?.obs_value ?? 0);
        const out = direction === 'in' ? undefined : outRow;
        const into = direction === 'out' ? undefined : inRow;
        if (total < minMobility) {
          this.leftOut.belowMinimum += (out ? 1 : 0) + (into ? 1 : 0);
        } else if (total > 0) {
          if (out) this.observation(kind, partner, out, 'out');
          if (into) this.observation(kind, partner, into, 'in');
        }
      }
    }
  }

  private flow(kind: FlowKind, other: string, edge: FlowEdge): void {
    const { coauthorshipYear } = this.query;
    if (!this.kinds.has('country')) return;
    for (const year of coauthorshipYear === 'all' ? Object.keys(edge.observations).sort(byText) : [coauthorshipYear]) {
      const row = edge.observations[year];
      // An observed zero is no tie.
      if (row && row.obs_value > 0) this.observation(kind, other, row);
    }
  }

  private observation(kind: FlowKind, partner: string, row: FlowRow, direction?: 'in' | 'out'): void {
    if (!this.isKnownEnough(row.confidence)) return;
    this.add(partner, flowTie(kind, row, this.query.lang, direction));
  }

  /** Topics that the country works on, and the hubs with which it does; for a hub, its spokes. */
  private cooperate(): void {
    const { graph, country, kinds } = this;
    for (const { topic, row } of this.cooperation.sort(byProgramme)) {
      if (!this.isAsked(row.via ?? topic)) continue;
      if (kinds.has('topic')) this.row('cooperation', topic, row, row.via);
      const hub = row.via === undefined ? undefined : this.hubs.hubOf(row.via);
      if (hub === undefined || hub === country || !kinds.has(graph.getNodeAttributes(hub).kind)) continue;
      this.row('cooperation', hub, row, row.via, undefined, undefined, topic);
    }
    for (const row of this.hubs.cooperationWith(country)) {
      if (
        row.subject === country ||
        !this.isAsked(row.via ?? '') ||
        !kinds.has(graph.getNodeAttributes(row.subject).kind)
      )
        continue;
      this.row('cooperation', row.subject, row, row.via, undefined, undefined, row.object);
    }
  }

  /**
   * Eligibility joins those of whom at least one may take part and the other
   * does or may: a member wants to know who could join it.
   */
  private mayTakePart(): void {
    for (const share of inOrder(this.eligibility)) {
      this.share('eligibility', share);
      if (!this.memberships.has(share.id)) this.across('membership', share);
    }
    for (const share of inOrder(this.memberships)) this.across('eligibility', share);
  }

  /** The others' rows are of one kind and the country's own of the other. */
  private across(theirs: ShareKind, share: Share): void {
    const { graph, country, kinds } = this;
    const whole = graph.getNodeAttributes(share.id).row as TieRow;
    const hub = this.hubs.hubOf(share.id);
    for (const { id: member, nodeKind, kind, row } of membersOf(graph, share.id)) {
      if (kind !== theirs || member === country || !kinds.has(nodeKind)) continue;
      if (hub !== undefined && hub !== country && hub !== member) continue;
      const before = this.ties.get(member)?.length ?? 0;
      this.shared(theirs, member, row, share, whole);
      const ties = this.ties.get(member);
      const added = ties && ties.length > before ? ties.at(-1) : undefined;
      if (ties && added) ties[ties.length - 1] = { ...added, kind: 'eligibility' } as RowTie;
    }
  }

  /** Neighbors of other kinds: agencies, programmes, topics, regions around what the country takes part in. */
  private structure(): void {
    const { graph, country, kinds, edges } = this;
    if (
      !['region', 'framework', 'programme', 'agency', 'call', 'project', 'topic'].some((kind) =>
        kinds.has(kind as NodeKind),
      )
    )
      return;
    if (this.parts === null) {
      graph.forEachOutEdge(country, (_edge, attributes, _source, target) => {
        if (!isFlow(attributes)) this.direct.push({ kind: attributes.kind, other: target, row: attributes.row });
      });
    }
    const shares = [...inOrder(this.memberships), ...inOrder(this.participation)];
    const rank = new Map(EDGE_KINDS.map((spec, index) => [spec.id, index]));
    const found: Around[] = this.parts === null ? this.direct : [];
    for (const share of shares) {
      const { id } = share;
      const hidden = this.hiddenBy(share);
      const whole = graph.getNodeAttributes(id).row as TieRow;
      graph.forEachEdge(id, (_edge, attributes, source, target) => {
        if (isFlow(attributes)) return;
        const { kind, row } = attributes;
        if (kind === 'membership' || kind === 'participation' || kind === 'eligibility' || kind === 'cooperation')
          return;
        // Upward only: what else is part of the programme is not the country's.
        if (kind === 'part_of' && source !== id) return;
        found.push({ kind, other: source === id ? target : source, row, through: id, whole, hidden });
      });
    }
    found.sort((a, b) => rank.get(a.kind)! - rank.get(b.kind)! || byText(a.through ?? '', b.through ?? ''));
    for (const { kind, other, row, through, whole, hidden } of found) {
      const nodeKind = graph.getNodeAttributes(other).kind;
      if (!edges.has(kind) || other === country || !kinds.has(nodeKind)) continue;
      if ((nodeKind === 'framework' || nodeKind === 'programme') && !this.hasPartIn(kind, through)) continue;
      if (hidden !== undefined) this.leftOut[hidden] += 1;
      else this.row(kind, other, row, through, whole);
    }
    if (!kinds.has('agency')) return;
    for (const [kind, own] of [
      ['membership', this.memberships],
      ['participation', this.participation],
    ] as const) {
      if (!edges.has(kind)) continue;
      for (const share of inOrder(own)) {
        for (const row of share.rows) if (row.agency !== undefined) this.row(kind, row.agency, row, share.id);
      }
    }
  }

  /**
   * Whether a framework or programme found around what the country takes part in
   * is one in which it has a part too: what its own are part of. What is merely
   * related to them is not, nor what pays for a call.
   */
  private hasPartIn(kind: TieKind, through: string | undefined): boolean {
    return kind === 'part_of' && (through === undefined || this.memberships.has(through));
  }

  /** Why the country has no part in what it shares, under the filters; undefined where it has. */
  private hiddenBy({ id, rows }: Share): keyof LeftOut | undefined {
    const filter = { ...this.query, span: this.span };
    let reason: keyof LeftOut | undefined;
    // A hub without a row of its own takes part by the programme's own row.
    for (const row of rows.length > 0 ? rows : [this.graph.getNodeAttributes(id).row as TieRow]) {
      reason = leftOutBy(row, filter);
      if (reason === undefined) return undefined;
    }
    return reason;
  }

  private hasStatus(status: Status): boolean {
    // Active comes first in the list and in most rows.
    return this.query.status.includes(status);
  }

  private isKnownEnough(confidence: Tie['confidence']): boolean {
    // Comparisons, not a set: the words come from tables, each a string of its own that a set would have to hash.
    const least = this.query.confidence;
    if (least === 'unverified' || confidence === 'verified' || (least === 'reported' && confidence === 'reported'))
      return true;
    // Verified ties pass every filter, so these two are all there is.
    this.leftOut[confidence === 'reported' ? 'reported' : 'unverified'] += 1;
    return false;
  }

  private add(neighbor: string, tie: Tie): void {
    const ties = this.ties.get(neighbor);
    if (!ties) {
      this.ties.set(neighbor, [tie]);
      return;
    }
    // Rows on one subject go in the order of time, whatever the order of the tables.
    let at = ties.length;
    while (at > 0 && isLater(ties[at - 1]!, tie)) at -= 1;
    if (at === ties.length) ties.push(tie);
    else ties.splice(at, 0, tie);
  }

  private named(id: string): Named {
    let name = this.names.get(id);
    if (!name)
      this.names.set(id, (name = this.graph.hasNode(id) ? named(this.graph, id, this.query.lang) : { id, name: id }));
    return name;
  }
}

function isEarlier(a: Dated, b: Dated): boolean {
  return a.from !== undefined && (b.from === undefined || firstDay(a.from) < firstDay(b.from));
}

/** Two are partners since the later of them came, counted from the first of each one's rows. */
function setSince(tie: Mutable<RowTie>, row: TieRow, ownSince: TieRow | undefined): void {
  let since = beginningOfRow(row);
  if (ownSince?.from !== undefined && isEarlier(since, ownSince)) since = ownSince;
  if (since === row || since.from === undefined) return;
  tie.from = since.from;
  if (since.from_kind === undefined) delete tie.fromKind;
  else tie.fromKind = since.from_kind;
  tie.sources = union(tie.sources, since.source);
}

function inOrder(shares: ReadonlyMap<string, Share>): Share[] {
  return [...shares.values()].sort((a, b) => byText(a.id, b.id));
}

/** The row without role and agency, which are those of the country that it names. */
function withoutPart(row: TieRow): TieRow {
  const rest: { role?: string; agency?: string } & TieRow = { ...row };
  delete rest.role;
  delete rest.agency;
  return rest;
}

/** Whether two ties say the same of different times, and `a` says it of the later. */
function isLater(a: Tie, b: Tie): boolean {
  if (a.kind !== b.kind || isFlowTie(a) || isFlowTie(b)) return false;
  return a.through?.id === b.through?.id && a.topic?.id === b.topic?.id && (a.from ?? '') > (b.from ?? '');
}

function byProgramme(a: { readonly topic: string; readonly row: TieRow }, b: typeof a): number {
  return byText(a.row.via ?? '', b.row.via ?? '') || byText(a.topic, b.topic);
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  // Mostly both rows cite the same one source.
  if (b.every((source) => a.includes(source))) return a;
  return [...new Set([...a, ...b])].sort(byText);
}
