/** A network as flat arrays in sorted order: what makes a layout independent of the order of its input. */
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import type { LayoutEdge, LayoutNode } from './types.ts';

export interface IndexedNetwork {
  /** Node ids in code unit order. */
  readonly ids: readonly string[];
  readonly nodes: readonly LayoutNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Edges by node index, source below target, sorted; parallel edges are one, with their weights added. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * @throws CollabGraphError `duplicate` for a node id given twice, `unknown` for an edge to a node that
 *   is not there, `invalid` for a weight that is not a finite number above 0
 */
export function indexNetwork(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): IndexedNetwork {
  const sorted = [...nodes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const indexOf = new Map<string, number>();
  sorted.forEach((node, index) => {
    if (indexOf.has(node.id))
      throw new CollabGraphError('duplicate', `duplicate node "${node.id}" in the layout's input`);
    indexOf.set(node.id, index);
  });
  const order = sorted.length;
  const indexOfEnd = (id: string): number => {
    const index = indexOf.get(id);
    if (index === undefined) throw unknownValue('node in a layout edge', id, nearest(id, indexOf.keys()));
    return index;
  };
  const keyed: { key: number; weight: number }[] = [];
  for (const { source, target, weight } of edges) {
    if (typeof weight !== 'number' || !Number.isFinite(weight) || weight <= 0) {
      throw new CollabGraphError(
        'invalid',
        `invalid weight ${String(weight)} of edge ${source}–${target} (expected a finite number above 0)`,
      );
    }
    const a = indexOfEnd(source);
    const b = indexOfEnd(target);
    if (a !== b) keyed.push({ key: Math.min(a, b) * order + Math.max(a, b), weight });
  }
  // By weight too: sums of floating-point numbers depend on their order.
  keyed.sort((a, b) => a.key - b.key || a.weight - b.weight);
  const keys: number[] = [];
  const sums: number[] = [];
  for (const { key, weight } of keyed) {
    if (keys.at(-1) === key) sums[sums.length - 1]! += weight;
    else {
      keys.push(key);
      sums.push(weight);
    }
  }
  return {
    ids: sorted.map((node) => node.id),
    nodes: sorted,
    indexOf,
    sources: Uint32Array.from(keys, (key) => Math.floor(key / order)),
    targets: Uint32Array.from(keys, (key) => key % order),
    weights: Float64Array.from(sums),
  };
}

/** Neighbors of every node: those of node `i` are `neighbors[offsets[i]]` up to before `neighbors[offsets[i + 1]]`. */
export interface Adjacency {
  readonly offsets: Uint32Array;
  readonly neighbors: Uint32Array;
}

export function adjacency({ ids, sources, targets }: Pick<IndexedNetwork, 'ids' | 'sources' | 'targets'>): Adjacency {
  const offsets = new Uint32Array(ids.length + 1);
  for (let e = 0; e < sources.length; e++) {
    offsets[sources[e]! + 1]!++;
    offsets[targets[e]! + 1]!++;
  }
  for (let i = 0; i < ids.length; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const neighbors = new Uint32Array(sources.length * 2);
  for (let e = 0; e < sources.length; e++) {
    neighbors[next[sources[e]!]!++] = targets[e]!;
    neighbors[next[targets[e]!]!++] = sources[e]!;
  }
  return { offsets, neighbors };
}

/** Steps from `from` to every node, written to `steps`; -1 where no path leads. */
export function countSteps(
  { offsets, neighbors }: Adjacency,
  from: number,
  steps: Int32Array,
  queue: Uint32Array,
): void {
  steps.fill(-1);
  steps[from] = 0;
  queue[0] = from;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const node = queue[head]!;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const neighbor = neighbors[k]!;
      if (steps[neighbor]! >= 0) continue;
      steps[neighbor] = steps[node]! + 1;
      queue[tail++] = neighbor;
    }
  }
}
