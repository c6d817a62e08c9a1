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
