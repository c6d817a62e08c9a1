/** Who is beside whom in a network, and how many steps away. */
import type { IndexedNetwork } from './indexed-network.ts';

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
