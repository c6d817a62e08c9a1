import type { Dataset } from '../data/dataset.ts';
import { WHOLE, type Observation } from '../model/flows.ts';
import type { CollabGraph, NodeAttributes } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import { kindsOf, type Kinds } from '../model/kinds.ts';
import { LastFew } from '../model/last-few.ts';
import { byKindAndId, type Candidate } from './candidate.ts';
import { isFlowMap, isOwnFlows } from './flow-map.ts';
import type { TieFilter } from './tie-filter.ts';
import { isUsual, namedGroups } from './through.ts';
import type { ViewState } from './view-state.ts';

/** Of each unordered pair of one flow kind in one window, the edges and their sum. Missing directions add nothing. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly edges: readonly Candidate[];
  readonly total: number;
}

/** What may be shown, before anything is reached. */
export interface Candidates {
  readonly ties: readonly Candidate[];
  readonly flows: readonly Pair[];
}

/** What is reached from the focus. */
export interface Reach {
  readonly nodes: ReadonlySet<string>;
  readonly edges: readonly Candidate[];
}

/**
 * The neighbourhood of the focus to `state.depth` partner steps; the whole
 * network where there is no focus. One step from
 * a country leads through the groups, calls, projects and topics it takes part
 * in to the other members, and along flows to the countries at their other end.
 * Two spokes of a hub-and-spoke programme are not partners: from a spoke, a
 * step through its hub programme leads to the hub alone. Where `through` names
 * frameworks, flows are drawn among those reached and lead nowhere themselves. A
 * map of flows alone shows those of the whole world (`flow-map.ts`).
 *
 * @param candidates what may be shown: all that the filter lets through, or less
 */
export function reach(
  graph: CollabGraph,
  state: ViewState,
  filter: TieFilter,
  { ties, flows }: Candidates = candidates(graph, filter),
): Reach {
  const dataset = graph.getAttribute('dataset');
  const kinds = kindsOf(dataset);
  const isOwn = isOwnFlows(dataset, state);
  const drawn = flows.filter(
    (pair) =>
      pair.total >=
        (state.minWeight?.[kindOf(pair)] ?? (kinds.edge(kindOf(pair)).thinned ? state.minMobility : -Infinity)) &&
      (!isOwn || pair.a === state.focus || pair.b === state.focus),
  );
  if (isFlowMap(dataset, state)) return wholeWorld(drawn, state.focus);
  const isDrawn = (tie: Candidate): boolean =>
    filter.draws(tie.attributes, graph.getNodeAttributes(tie.source), graph.getNodeAttributes(tie.target));
  if (state.focus === '') return wholeNetwork(ties.filter(isDrawn), drawn);
  const byNode = new Map<string, Candidate[]>();
  for (const tie of ties) for (const end of [tie.source, tie.target]) push(byNode, end, tie);
  const directPartners = new Map<string, string[]>();
  // Partners through a framework are those who are in it: flows are drawn among them and bring nobody in.
  for (const pair of isUsual(state.through) ? drawn : []) {
    push(directPartners, pair.a, pair.b);
    push(directPartners, pair.b, pair.a);
  }
  // A tie of the dataset's own joins its two ends, whatever they are.
  for (const { attributes, source, target } of ties) {
    if (!kinds.edge(attributes.kind).isGeneric) continue;
    push(directPartners, source, target);
    push(directPartners, target, source);
  }
  const of = (id: string): NodeAttributes => graph.getNodeAttributes(id);
  const hubOf = (id: string): string | undefined => (graph.hasNode(id) ? hub(of(id)) : undefined);
  // The hub of a country's tie: that of the group at its other end, or of the programme under which it happens.
  const centreOf = (tie: Candidate, end: string): string | undefined =>
    hubOf(end) ??
    (isFlow(tie.attributes) || tie.attributes.row.via === undefined ? undefined : hubOf(tie.attributes.row.via));
  const cooperation = ties.filter((tie) => tie.attributes.kind === 'cooperation');

  const nodes = new Set<string>([state.focus]);
  // Places whose own partners are shown: the focus at depth 1, its partners too at depth 2 …
  const expanded = new Set<string>();
  let frontier = [state.focus];
  for (let step = 0; step < state.depth && frontier.length > 0; step++) {
    const next = new Set<string>();
    const find = (id: string): void => {
      if (!nodes.has(id)) next.add(id);
      nodes.add(id);
    };
    for (const place of frontier) {
      expanded.add(place);
      for (const between of betweens(place, byNode.get(place) ?? [], of)) {
        nodes.add(between);
        for (const tie of byNode.get(between) ?? []) {
          const other = tie.source === between ? tie.target : tie.source;
          const centre = centreOf(tie, between);
          if (isPlace(of(other)) && joins(tie) && (centre === undefined || centre === place || centre === other))
            find(other);
        }
      }
      // Cooperation under a programme is stated for the spoke alone; the hub is its partner all the same.
      for (const tie of cooperation) if (centreOf(tie, tie.target) === place) find(tie.source);
      for (const partner of directPartners.get(place) ?? []) find(partner);
      // What takes part in nothing itself (a framework, an agency) has for partners what it is tied to.
      if (place === state.focus && !isPlace(of(place)))
        for (const tie of byNode.get(place) ?? []) find(tie.source === place ? tie.target : tie.source);
    }
    frontier = [...next];
  }
  const isOpen = (place: string, centre: string | undefined): boolean =>
    centre === undefined || centre === place || expanded.has(centre) || expanded.has(place);
  attach(nodes, byNode, of, (tie, place, end) => isOpen(place, centreOf(tie, end)));

  // Among all pairs, whoever is shown: a country that comes in takes no line away from others.
  const strongest = strongestOf(drawn, kinds);
  const edges = ties.filter((tie) => {
    if (!isDrawn(tie)) return false;
    if (!nodes.has(tie.source) || !nodes.has(tie.target)) return false;
    for (const [place, end] of [
      [tie.source, tie.target],
      [tie.target, tie.source],
    ] as const) {
      if (isPlace(of(place)) && !isOpen(place, centreOf(tie, end))) return false;
    }
    return true;
  });
  for (const pair of drawn) {
    if (!nodes.has(pair.a) || !nodes.has(pair.b)) continue;
    const own = pair.a === state.focus || pair.b === state.focus;
    // Which pairs are strongest differs by time: over all times, every pair counts.
    if (filter.isEver || kinds.edge(kindOf(pair)).strongest === undefined || own || strongest.has(pair))
      edges.push(...pair.edges);
  }
  const kept = withoutLoners(filter.isEver ? largestOfEach(edges) : edges, dataset, state, of);
  return { nodes: endsOf(kept, state.focus), edges: kept };
}

/** Of flows alone on a map: all that are drawn, whoever's they are. */
function wholeWorld(drawn: readonly Pair[], focus: string): Reach {
  return {
    nodes: endsOf(
      drawn.flatMap((pair) => pair.edges),
      focus,
    ),
    edges: drawn.flatMap((pair) => pair.edges),
  };
}

/** Without a focus: everything that the filters let through and that has an edge. */
function wholeNetwork(ties: readonly Candidate[], drawn: readonly Pair[]): Reach {
  const edges = [...ties, ...drawn.flatMap((pair) => pair.edges)];
  return { nodes: endsOf(edges), edges };
}

/** The focus, where there is one, and all nodes that an edge has for an end. */
function endsOf(edges: readonly Candidate[], focus = ''): ReadonlySet<string> {
  const ends = new Set(focus === '' ? [] : [focus]);
  for (const { source, target } of edges) ends.add(source).add(target);
  return ends;
}

function kindOf(pair: Pair): string {
  return pair.edges[0]!.attributes.kind;
}

/**
 * A group that links the focus to nobody (a programme of one country) is no
 * part of a partner network, unless `through` names it. Its edges go with it.
 */
function withoutLoners(
  edges: readonly Candidate[],
  dataset: Dataset,
  state: ViewState,
  of: (id: string) => NodeAttributes,
): Candidate[] {
  const partnered = namedGroups(dataset, state.through);
  for (const { source, target } of edges) {
    for (const [end, other] of [
      [source, target],
      [target, source],
    ] as const)
      if (other !== state.focus && !isGroup(of(other))) partnered.add(end);
  }
  return edges.filter(({ source, target }) => [source, target].every((end) => !isGroup(of(end)) || partnered.has(end)));
}

function isGroup({ kind }: NodeAttributes): boolean {
  return kind === 'framework' || kind === 'programme';
}

/** Selections that follow each other differ in little: what is shown, what any time shows, and what sizes are made for. */
const REMEMBERED = 3;

const LAST = new LastFew<Candidates>(REMEMBERED);

/** Every edge that a filter lets through, in order. The last few of a graph are remembered: a slider asks again and again. */
export function candidates(graph: CollabGraph, filter: TieFilter): Candidates {
  return LAST.get(graph, filter.key) ?? LAST.keep(graph, filter.key, chosen(graph, filter));
}

function chosen(graph: CollabGraph, filter: TieFilter): Candidates {
  const ties: Candidate[] = [];
  const flows: FoundPair[] = [];
  // Maps of maps: a joined key would be made, hashed and kept for each of a hundred thousand edges.
  const byWindow = new Map<string, Map<string, Map<string, FoundPair>>>();
  for (const own of edgesInOrder(graph)) {
    const { edge, from, to, isAlone } = own;
    const { id, attributes, source, target } = edge;
    if (!filter.tie(attributes, source, from, target, to)) continue;
    if (!isFlow(attributes)) {
      ties.push(edge);
      continue;
    }
    const [a, b] = source < target ? [source, target] : [target, source];
    for (const row of filter.observations(attributes)) {
      const { obs_value: value, time_period: period } = row;
      if (isAlone && own.row === row) {
        flows.push(own.pair!);
        continue;
      }
      const shown = row.parts ? { ...attributes, observations: { [period]: row } } : attributes;
      const found = { id, source, target, attributes: shown, value, period };
      if (isAlone) {
        own.row = row;
        own.pair = { a, b, edges: [found], total: value };
        flows.push(own.pair);
        continue;
      }
      // Each direction may have its own newest period, and its own years in a sum.
      const window = !filter.isEver ? '' : row.parts ? WHOLE : period;
      const pairs = within(within(byWindow, `${attributes.kind}:${window}`), a);
      let pair = pairs.get(b);
      if (!pair) {
        pairs.set(b, (pair = { a, b, edges: [], total: 0 }));
        flows.push(pair);
      }
      pair.edges.push(found);
      pair.total += value;
    }
  }
  return { ties, flows };
}

interface FoundPair extends Pair {
  readonly edges: Candidate[];
  total: number;
}

function within<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map<string, V>()));
  return map;
}

/** An edge of the graph, and what its last selection made of it: most filters change nothing of most edges. */
interface OrderedEdge {
  readonly edge: Candidate;
  readonly from: NodeAttributes;
  readonly to: NodeAttributes;
  /** Has no direction, and no other edge of its kind joins its two ends. */
  isAlone: boolean;
  row?: Observation;
  pair?: FoundPair;
}

const ORDERED = new WeakMap<CollabGraph, readonly OrderedEdge[]>();

/** All edges of a graph by kind, then id; put in order once. */
export function edgesInOrder(graph: CollabGraph): readonly OrderedEdge[] {
  let edges = ORDERED.get(graph);
  if (!edges) {
    const found: OrderedEdge[] = [];
    const restated = new Set<string>();
    graph.forEachEdge((id, attributes, source, target, from, to, isUndirected) => {
      restated.add(attributes.restates ?? '');
      found.push({ edge: { id, source, target, attributes }, from, to, isAlone: isUndirected });
    });
    const order = byKindAndId(kindsOf(graph.getAttribute('dataset')));
    edges = found.sort((x, y) => order(x.edge, y.edge));
    for (const own of edges) own.isAlone &&= own.edge.attributes.restates === undefined && !restated.has(own.edge.id);
    ORDERED.set(graph, edges);
  }
  return edges;
}

/** Each edge once, with its largest observation. */
function largestOfEach(edges: readonly Candidate[]): Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const edge of edges) {
    const other = byId.get(edge.id);
    if (!other || (edge.value ?? 0) > (other.value ?? 0)) byId.set(edge.id, edge);
  }
  return [...byId.values()];
}

/** Groups, calls, projects and topics that a place takes part in. */
function betweens(place: string, ties: readonly Candidate[], of: (id: string) => NodeAttributes): string[] {
  return ties
    .filter(joins)
    .map((tie) => (tie.source === place ? tie.target : tie.source))
    .filter((id) => !isPlace(of(id)));
}

/** Whether taking the tie makes one a partner of those who take the same. */
function joins({ attributes }: Candidate): boolean {
  return ['membership', 'participation', 'eligibility', 'cooperation'].includes(attributes.kind);
}

/**
 * What hangs on the shown nodes without being a partner: the calls and projects
 * of groups, the agencies and topics of groups, calls and projects, the topics
 * of countries, the regions that countries are part of. Countries come in by
 * reaching alone. Of a hub-and-spoke programme only what concerns the places
 * reached from comes in.
 */
function attach(
  nodes: Set<string>,
  byNode: ReadonlyMap<string, readonly Candidate[]>,
  of: (id: string) => NodeAttributes,
  isOpen: (tie: Candidate, place: string, end: string) => boolean,
): void {
  for (const kinds of [
    ['call', 'project'],
    ['agency', 'topic', 'region'],
  ]) {
    for (const node of [...nodes]) {
      for (const tie of byNode.get(node) ?? []) {
        const other = tie.source === node ? tie.target : tie.source;
        const { kind } = of(other);
        if (!kinds.includes(kind)) continue;
        const place = isPlace(of(node)) ? node : '';
        if (
          kind === 'region'
            ? tie.attributes.kind === 'part_of'
            : tie.attributes.kind !== 'participation' && isOpen(tie, place, kind === 'topic' ? other : node)
        )
          nodes.add(other);
      }
    }
  }
}

/** Of each measure that links nearly all pairs, the strongest of each node. */
function strongestOf(pairs: readonly Pair[], kinds: Kinds): ReadonlySet<Pair> {
  const byNode = new Map<string, Pair[]>();
  const count = new Map<string, number>();
  for (const pair of pairs) {
    const kind = kindOf(pair);
    const { strongest } = kinds.edge(kind);
    if (strongest === undefined) continue;
    for (const end of [pair.a, pair.b]) {
      push(byNode, `${kind} ${end}`, pair);
      count.set(`${kind} ${end}`, strongest);
    }
  }
  const kept = new Set<Pair>();
  for (const [key, own] of byNode) {
    own.sort((x, y) => y.total - x.total || (x.a + x.b < y.a + y.b ? -1 : 1));
    for (const pair of own.slice(0, count.get(key))) kept.add(pair);
  }
  return kept;
}

function hub(attributes: NodeAttributes): string | undefined {
  return attributes.kind === 'framework' || attributes.kind === 'programme' ? attributes.row.hub : undefined;
}

function isPlace(attributes: NodeAttributes): boolean {
  return attributes.kind === 'country' || attributes.kind === 'region';
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
