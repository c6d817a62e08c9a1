/**
 * Seriation: an order in which similar items stand beside each other. Average
 * linkage clustering, then the order of the leaves that makes the sum of the
 * distances between neighbours least (optimal leaf ordering: Bar-Joseph,
 * Gifford and Jaakkola 2001, doi 10.1093/bioinformatics/17.suppl_1.S22), in two
 * passes for each pair of parts, so that the work grows with the cube of the
 * count. No random numbers: the same distances give the same order.
 */

/** Distance of two items by index; symmetric, not negative. */
export type Distance = (a: number, b: number) => number;

interface Cluster {
  readonly leaves: readonly number[];
  readonly parts?: readonly [Cluster, Cluster];
}

/** Sums that differ by less are the same: the last bit must not decide an order. */
const EQUAL = 1e-12;

/**
 * The indices 0 … count−1 in seriated order. Both directions are equally good:
 * given is the one that begins with the smaller of the two ends.
 */
export function seriate(count: number, distance: Distance): number[] {
  if (count < 3) return Array.from({ length: count }, (_, i) => i);
  const distances = new Float64Array(count * count);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++) distances[a * count + b] = a === b ? 0 : distance(a, b);
  const order = orderLeaves(clusterByAverage(count, distances), count, distances);
  return order[0]! <= order.at(-1)! ? order : order.reverse();
}

/** Merges the two nearest clusters until one is left; of equally near ones those with the least leaves. */
function clusterByAverage(count: number, distances: Float64Array): Cluster {
  const between = Float64Array.from(distances);
  const clusters: (Cluster | undefined)[] = Array.from({ length: count }, (_, i) => ({ leaves: [i] }));
  for (let merges = 1; merges < count; merges++) {
    let best: readonly [a: number, b: number] | undefined;
    let least = Infinity;
    for (let a = 0; a < count; a++) {
      if (!clusters[a]) continue;
      for (let b = a + 1; b < count; b++) {
        if (!clusters[b] || between[a * count + b]! >= least - EQUAL) continue;
        least = between[a * count + b]!;
        best = [a, b];
      }
    }
    const [a, b] = best!;
    const [left, right] = [clusters[a]!, clusters[b]!];
    const [m, n] = [left.leaves.length, right.leaves.length];
    for (let c = 0; c < count; c++) {
      if (!clusters[c] || c === a || c === b) continue;
      const mean = (m * between[a * count + c]! + n * between[b * count + c]!) / (m + n);
      between[a * count + c] = between[c * count + a] = mean;
    }
    clusters[a] = { leaves: [...left.leaves, ...right.leaves], parts: [left, right] };
    clusters[b] = undefined;
  }
  return clusters.find((cluster) => cluster !== undefined)!;
}

/**
 * Least sum for each pair of outermost leaves of each cluster, from the smaller
 * clusters to the larger; then the way back from the best pair of the whole.
 */
function orderLeaves(root: Cluster, count: number, distances: Float64Array): number[] {
  // A pair of leaves is outermost in one cluster alone: the one in which the two first meet.
  const cost = new Float64Array(count * count).fill(Infinity);
  // `inner[l * count + r]`: the leaf at the inner end of the part that begins with `l`.
  const inner = new Int32Array(count * count).fill(-1);
  for (let i = 0; i < count; i++) cost[i * count + i] = 0;
  const walk = ({ parts }: Cluster): void => {
    if (!parts) return;
    for (const part of parts) walk(part);
    join(parts[0], parts[1]);
  };
  const reach = new Float64Array(count);
  const through = new Int32Array(count);
  const join = (left: Cluster, right: Cluster): void => {
    for (const l of left.leaves) {
      const ends = innerEnds(left, l);
      for (const m of right.leaves) {
        reach[m] = Infinity;
        for (const k of ends) {
          const sum = cost[l * count + k]! + distances[k * count + m]!;
          if (sum < reach[m]! - EQUAL) [reach[m], through[m]] = [sum, k];
        }
      }
      for (const r of right.leaves) {
        let [least, inmost] = [Infinity, -1];
        for (const m of innerEnds(right, r)) {
          const sum = reach[m]! + cost[m * count + r]!;
          if (sum < least - EQUAL) [least, inmost] = [sum, m];
        }
        cost[l * count + r] = cost[r * count + l] = least;
        inner[l * count + r] = through[inmost]!;
        inner[r * count + l] = inmost;
      }
    }
  };
  walk(root);
  let [least, first, last] = [Infinity, 0, 0];
  for (const l of root.parts![0].leaves) {
    for (const r of root.parts![1].leaves)
      if (cost[l * count + r]! < least - EQUAL) [least, first, last] = [cost[l * count + r]!, l, r];
  }
  const order = (cluster: Cluster, from: number, to: number): number[] => {
    if (!cluster.parts) return [from];
    const [a, b] = cluster.parts;
    const [near, far] = a.leaves.includes(from) ? [a, b] : [b, a];
    return [...order(near, from, inner[from * count + to]!), ...order(far, inner[to * count + from]!, to)];
  };
  return order(root, first, last);
}

/** Where a cluster that begins with `leaf` may end: in the part that the leaf is not in. */
function innerEnds({ leaves, parts }: Cluster, leaf: number): readonly number[] {
  if (!parts) return leaves;
  return parts[0].leaves.includes(leaf) ? parts[1].leaves : parts[0].leaves;
}
