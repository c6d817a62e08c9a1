/** What a picture shows, counted. */
import type { EdgeKind } from '../model/edge-kinds.ts';
import { isFlow, type CollabGraph, type EdgeAttributes, type NodeAttributes } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { termsOf } from '../model/terms.ts';
import { lesser, partOf, type CountFilter, type Part } from './who.ts';
import { tieKey } from './ties.ts';

interface Node {
  readonly id: string;
  readonly attributes: NodeAttributes;
  /** In the picture only because of what may hold, or of what is announced. */
  readonly maybe?: unknown;
  readonly announced?: unknown;
}

interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
  readonly maybe?: unknown;
  readonly announced?: unknown;
}

interface Apart {
  readonly nodes: number;
  readonly edges: number;
}

/** What is drawn or written, counted without knowing who takes part in what. */
export interface Drawn {
  readonly nodes: number;
  readonly ties: number;
  /** Beside them, what is there only because it is announced, planned or envisaged. */
  readonly announced: Apart;
  /** Beside them, what may hold at the time asked about. */
  readonly maybe: Apart;
  /** Statements behind all of these: what a table or file has a row for. */
  readonly rows: number;
}

/** Numbers of one selection. Several rows that state one tie of one pair count once. */
export interface Shown extends Drawn {
  readonly byNodeKind: ReadonlyMap<NodeKind, number>;
  readonly byEdgeKind: ReadonlyMap<EdgeKind, number>;
  /** Countries or regions that are seen to take part in a framework or programme. */
  readonly byGroup: ReadonlyMap<string, number>;
}

/** @param filter that of the selection: it decides who of those that are shown takes part */
export function countShown(
  graph: CollabGraph,
  allNodes: readonly Node[],
  allEdges: readonly Edge[],
  filter: CountFilter,
): Shown {
  const nodes = allNodes.filter(isCounted);
  const edges = allEdges.filter(isCounted);
  const byNodeKind = new Map<NodeKind, number>();
  for (const { attributes } of nodes) add(byNodeKind, attributes.kind);
  const byEdgeKind = new Map<EdgeKind, number>();
  return {
    ...countDrawn(allNodes, allEdges, ({ attributes: { kind } }) => add(byEdgeKind, kind)),
    byNodeKind,
    byEdgeKind,
    byGroup: members(graph, nodes, edges, filter),
  };
}

/**
 * Nodes and edges of a picture or file, in one pass over the edges.
 * @param onTie hears of the first edge of each tie that surely holds and is there
 */
export function countDrawn<E extends Edge>(
  allNodes: readonly Node[],
  allEdges: readonly E[],
  onTie?: (edge: E) => void,
): Drawn {
  const ties = new Set<string>();
  const others: E[] = [];
  for (const edge of allEdges) {
    const key = tieKey(edge);
    if (!isCounted(edge)) others.push(edge);
    else if (!ties.has(key)) {
      ties.add(key);
      onTie?.(edge);
    }
  }
  const apart = (isApart: (one: Marked) => boolean): Apart => ({
    nodes: allNodes.filter(isApart).length,
    // Several rows may state a tie, of which one makes it a sure one.
    edges: new Set(
      others
        .filter(isApart)
        .map(tieKey)
        .filter((key) => !ties.has(key)),
    ).size,
  });
  return {
    nodes: allNodes.filter(isCounted).length,
    ties: ties.size,
    announced: apart(({ announced }) => announced !== undefined),
    maybe: apart(({ maybe }) => maybe !== undefined),
    rows: allEdges.length,
  };
}

type Marked = Pick<Node, 'maybe' | 'announced'>;

/** Whether it surely holds and is there: only that is in a number without a word beside it. */
export function isCounted({ maybe, announced }: Marked): boolean {
  return maybe === undefined && announced === undefined;
}

/** Those of `whoTakesPart` that are in the picture. */
function members(
  graph: CollabGraph,
  nodes: readonly Node[],
  edges: readonly Edge[],
  filter: CountFilter,
): Map<string, number> {
  const terms = termsOf(graph.getAttribute('dataset'));
  const shown = new Map(nodes.map(({ id, attributes }) => [id, attributes]));
  const listed = new Map<string, Set<string>>();
  const wholes = new Map<string, Part | undefined>();
  for (const { id, attributes } of nodes) {
    if (attributes.kind !== 'framework' && attributes.kind !== 'programme') continue;
    const { row } = attributes;
    const whole = partOf({ ...row, confidence: 'verified' }, terms.of(row), filter);
    wholes.set(id, whole);
    const hub = row.hub === undefined ? undefined : shown.get(row.hub);
    const isHubKnown = partOf(row, terms.of(row), filter) === 'listed';
    listed.set(id, new Set(hub?.kind === 'country' && isHubKnown ? [row.hub!] : []));
  }
  for (const { source, target, attributes } of edges) {
    if (isFlow(attributes) || attributes.kind !== 'membership' || shown.get(source)?.kind !== 'country') continue;
    const whole = wholes.get(target);
    const part = partOf(attributes.row, terms.of(attributes.row), filter);
    if (
      whole !== undefined &&
      part !== undefined &&
      lesser(part, whole === 'announced' ? whole : 'listed') === 'listed'
    )
      listed.get(target)!.add(source);
  }
  return new Map([...listed].map(([group, places]) => [group, places.size]));
}

/** How much of what there is is shown. */
export interface Count {
  readonly shown: number;
  /** What the reader can have shown by opening every filter; never less than what is shown. */
  readonly total: number;
}

/** Counts beside what can be reached. */
export interface Counts {
  readonly nodes: Count;
  readonly edges: Count;
  /** As in `Shown`. */
  readonly announced: Apart;
  readonly maybe: Apart;
  readonly rows: number;
  readonly byNodeKind: Readonly<Partial<Record<NodeKind, Count>>>;
  readonly byEdgeKind: Readonly<Partial<Record<EdgeKind, Count>>>;
  /** Members of each framework and programme (id). */
  readonly byGroup: Readonly<Record<string, Count>>;
}

/** What can be reached from a focus. */
export interface Reachable {
  /** Selections with filters opened; of each number the largest can be reached. */
  readonly open: readonly Shown[];
  /** Ties that a kind measures a second time, which the selections do not show. They are the same ties: in the number of their kind, in no other. */
  readonly again: ReadonlyMap<EdgeKind, number>;
}

export function besideReachable(graph: CollabGraph, shown: Shown, { open, again }: Reachable): Counts {
  const all = [shown, ...open];
  const count = (of: (one: Shown) => number): Count => ({ shown: of(shown), total: Math.max(...all.map(of)) });
  const byKey = <K extends string>(of: (one: Shown) => ReadonlyMap<K, number>, more: readonly K[] = []): never => {
    const keys = new Set([...more, ...all.flatMap((one) => [...of(one).keys()])]);
    return Object.fromEntries([...keys].sort().map((key) => [key, count((one) => of(one).get(key) ?? 0)])) as never;
  };
  return {
    nodes: count((one) => one.nodes),
    edges: count((one) => one.ties),
    announced: shown.announced,
    rows: shown.rows,
    maybe: shown.maybe,
    byNodeKind: byKey((one) => one.byNodeKind),
    byEdgeKind: Object.assign(
      Object.fromEntries([...again].map(([kind, total]) => [kind, { shown: 0, total }])),
      byKey((one) => one.byEdgeKind),
    ),
    byGroup: byKey(
      (one) => one.byGroup,
      graph.getAttribute('dataset').groups.map(({ id }) => id),
    ),
  };
}

function add<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
