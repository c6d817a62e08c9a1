/**
 * The way of the keyboard through a network: by what is there, not by where it
 * is drawn. From a node into its ties, the strongest first; along a tie to its
 * other end; from there to the others that the same node is tied to; and back
 * the way one came. The opposite arrow undoes every step.
 */
import type { EdgeKind } from '../../model/edge-kinds.ts';
import type { EdgeMark, Scene } from '../../scene/scene.ts';

/** A tie that was walked along, and from where. */
interface Step {
  readonly from: string;
  /** Id of the mark. */
  readonly tie: string;
  /** The only kind that was walked then. */
  readonly kind?: EdgeKind | undefined;
}

export interface Way {
  readonly at: string;
  /** Id of the mark that one stands on, of a tie of `at`. */
  readonly tie?: string | undefined;
  /** What led here, the first step first. */
  readonly steps: readonly Step[];
  /** The tie of `at` that one has come back from. */
  readonly last?: string | undefined;
  /** Ties of other kinds are passed over. */
  readonly kind?: EdgeKind | undefined;
}

export type Move = 'into' | 'back' | 'next' | 'previous';

/** What is walked through. */
export interface Ground {
  readonly scene: Pick<Scene, 'nodes' | 'edges'>;
  /** Of nodes: the more important come first. */
  readonly importance: ReadonlyMap<string, number>;
  /** Place of a kind in the order of kinds: numbers of two measures cannot be compared, so ties are ordered by kind first. */
  readonly rank: (kind: EdgeKind) => number;
}

/** Where one is: the how-manieth of how many, of which node. */
export interface Whereabouts {
  readonly of: 'ties' | 'neighbors' | 'nodes';
  readonly n: number;
  readonly total: number;
  /** Whose ties or neighbors; absent for nodes. */
  readonly whose?: string;
  readonly kind?: EdgeKind | undefined;
}

export function startAt(node: string, kind?: EdgeKind): Way {
  return { at: node, steps: [], kind };
}

/** All nodes, the most important first. */
export function nodesOf({ scene, importance }: Ground): readonly string[] {
  const of = (id: string): number => importance.get(id) ?? 0;
  return scene.nodes.map(({ id }) => id).sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
}

/** Ties of a node: kind by kind, of each the strongest first, of equals that to the more important node. */
export function tiesOf({ scene, importance, rank }: Ground, node: string, kind?: EdgeKind): readonly EdgeMark[] {
  const of = (edge: EdgeMark): number => importance.get(otherEnd(edge, node)) ?? 0;
  return scene.edges
    .filter((edge) => (edge.source === node || edge.target === node) && (kind === undefined || edge.kind === kind))
    .sort(
      (a, b) =>
        rank(a.kind) - rank(b.kind) ||
        b.layer - a.layer ||
        b.width - a.width ||
        of(b) - of(a) ||
        (a.id < b.id ? -1 : 1),
    );
}

export function otherEnd({ source, target }: EdgeMark, node: string): string {
  return source === node ? target : source;
}

/** Whatever the picture has no more is left out of a way: what led to it, or the tie that one stood on. */
export function stillThere(way: Way, { scene }: Ground): Way {
  const ties = new Set(scene.edges.map(({ id }) => id));
  const isThere = (tie: string | undefined): boolean => tie === undefined || ties.has(tie);
  return {
    ...way,
    tie: isThere(way.tie) ? way.tie : undefined,
    last: isThere(way.last) ? way.last : undefined,
    steps: way.steps.every(({ tie }) => ties.has(tie)) ? way.steps : [],
  };
}

/** @returns the way after a move; the same where it leads nowhere */
export function go(way: Way, move: Move, ground: Ground): Way {
  if (move === 'into') return into(way, ground);
  if (move === 'back') return back(way);
  return aside(way, move === 'next' ? 1 : -1, ground);
}

function into(way: Way, ground: Ground): Way {
  const { at, tie, last, steps, kind } = way;
  const ties = tiesOf(ground, at, tie === undefined ? kind : undefined);
  if (tie === undefined) {
    const first = ties.find(({ id }) => id === last) ?? ties[0];
    return first ? { ...way, tie: first.id, last: undefined } : way;
  }
  const mark = ties.find(({ id }) => id === tie);
  return mark ? { at: otherEnd(mark, at), steps: [...steps, { from: at, tie, kind }], kind } : way;
}

function back(way: Way): Way {
  const { at, tie, steps, kind } = way;
  if (tie !== undefined) return { at, steps, kind, last: tie };
  const step = steps.at(-1);
  return step ? { at: step.from, tie: step.tie, steps: steps.slice(0, -1), kind } : way;
}

/** Round and round, so that every step can be undone. */
function aside(way: Way, by: 1 | -1, ground: Ground): Way {
  const { at, tie, steps, kind } = way;
  const beside = <T>(list: readonly T[], index: number): T | undefined =>
    list[(index + by + list.length) % list.length];
  if (tie !== undefined) {
    const ties = ringOf(ground, way);
    const next = beside(
      ties,
      ties.findIndex(({ id }) => id === tie),
    );
    return next ? { at, tie: next.id, steps, kind } : way;
  }
  const step = steps.at(-1);
  if (!step) {
    const nodes = nodesOf(ground);
    const next = beside(nodes, nodes.indexOf(at));
    return next === undefined || next === at ? way : startAt(next, kind);
  }
  const ring = neighborsOf(ground, step);
  const next = beside(
    ring,
    ring.findIndex((mark) => otherEnd(mark, step.from) === at),
  );
  const node = next && otherEnd(next, step.from);
  return !next || node === undefined || node === at
    ? way
    : { at: node, steps: [...steps.slice(0, -1), { ...step, tie: next.id }], kind };
}

/** The ties among which one stands on one: those of the kind that is walked, or all where it is of none. */
function ringOf(ground: Ground, { at, tie, kind }: Way): readonly EdgeMark[] {
  const ties = tiesOf(ground, at, kind);
  return ties.some(({ id }) => id === tie) ? ties : tiesOf(ground, at);
}

/** Of the ties of a node the first to each other end. */
function neighborsOf(ground: Ground, { from, kind }: Step): readonly EdgeMark[] {
  const ends = new Set<string>();
  return tiesOf(ground, from, kind).filter((mark) => {
    const end = otherEnd(mark, from);
    return ends.has(end) ? false : ends.add(end);
  });
}

export function whereabouts(way: Way, ground: Ground): Whereabouts {
  const { at, tie, steps, kind } = way;
  if (tie !== undefined) {
    const ties = ringOf(ground, way);
    const n = ties.findIndex(({ id }) => id === tie) + 1;
    return { of: 'ties', n, total: ties.length, whose: at, kind };
  }
  const step = steps.at(-1);
  if (step) {
    const ring = neighborsOf(ground, step);
    const n = ring.findIndex((mark) => otherEnd(mark, step.from) === at) + 1;
    return { of: 'neighbors', n, total: ring.length, whose: step.from, kind: step.kind };
  }
  const nodes = nodesOf(ground);
  return { of: 'nodes', n: nodes.indexOf(at) + 1, total: nodes.length };
}

/** Kinds of the ties of a node, in their order. */
export function kindsAt(ground: Ground, node: string): readonly EdgeKind[] {
  return [...new Set(tiesOf(ground, node).map(({ kind }) => kind))];
}

/**
 * The next kind to walk along, after the last one all of them. Standing on a
 * tie, the first is the kind of that tie; the way goes on at the first tie of
 * the kind where it stood on another.
 */
export function alongKind(way: Way, by: 1 | -1, ground: Ground): Way {
  const kinds = kindsAt(ground, way.at);
  const standing = tiesOf(ground, way.at).find(({ id }) => id === way.tie);
  const choices = [undefined, ...kinds];
  const now = choices.indexOf(way.kind);
  const kind =
    way.kind === undefined && standing
      ? standing.kind
      : choices[(Math.max(0, now) + by + choices.length) % choices.length];
  const stays = !standing || kind === undefined || standing.kind === kind;
  return { ...way, last: undefined, kind, tie: stays ? way.tie : tiesOf(ground, way.at, kind)[0]?.id };
}

/** The parts of the network that hang together, the largest first; the nodes of each by importance. */
export function partsOf(ground: Ground): readonly (readonly string[])[] {
  const neighbors = new Map<string, string[]>(ground.scene.nodes.map(({ id }) => [id, []]));
  for (const { source, target } of ground.scene.edges) {
    neighbors.get(source)?.push(target);
    neighbors.get(target)?.push(source);
  }
  const found = new Map<string, number>();
  const order = nodesOf(ground);
  let parts = 0;
  for (const start of order) {
    if (found.has(start)) continue;
    const queue = [start];
    found.set(start, parts);
    for (const node of queue)
      for (const next of neighbors.get(node) ?? []) {
        if (found.has(next)) continue;
        found.set(next, parts);
        queue.push(next);
      }
    parts++;
  }
  return Array.from({ length: parts }, (_, part) => order.filter((node) => found.get(node) === part)).sort(
    (a, b) => b.length - a.length,
  );
}
