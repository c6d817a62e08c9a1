/** Made-up networks of a given size with a place for every node, as the JSON of graphology: what sigma reads as it is. */
import { random } from '../layout/generated.ts';

export interface Serialized {
  readonly options: { readonly type: 'undirected'; readonly multi: false };
  readonly attributes: { readonly name: string };
  readonly nodes: readonly {
    readonly key: string;
    readonly attributes: { readonly label: string; readonly x: number; readonly y: number };
  }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: { readonly weight: number };
  }[];
}

/** Members of a community. */
const COMMUNITY = 50;
/** Of ties, that leave their community. */
const BETWEEN = 0.15;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * `order` nodes in communities of fifty on a spiral of seeds, members about
 * their middle, and `size` ties, five of six within a community. The same
 * arguments give the same network.
 */
export function placedNetwork(order: number, size: number): Serialized {
  const next = random(order + size);
  const pick = (count: number): number => Math.floor(next() * count);
  const communities = Math.ceil(order / COMMUNITY);
  const keyOf = (i: number): string => `n${String(i).padStart(5, '0')}`;
  const nodes = Array.from({ length: order }, (_, i) => {
    const community = i % communities;
    const [radius, angle] = [60 * Math.sqrt(community + 0.5), community * GOLDEN_ANGLE];
    const [own, turn] = [42 * Math.sqrt(next()), 2 * Math.PI * next()];
    return {
      key: keyOf(i),
      attributes: {
        label: `Laboratory ${i}`,
        x: Math.round(10 * (radius * Math.cos(angle) + own * Math.cos(turn))) / 10,
        y: Math.round(10 * (radius * Math.sin(angle) + own * Math.sin(turn))) / 10,
      },
    };
  });
  const taken = new Set<number>();
  const edges: Serialized['edges'][number][] = [];
  while (edges.length < size) {
    const from = pick(order);
    const to =
      next() < BETWEEN ? pick(order) : (from % communities) + communities * pick(Math.floor(order / communities));
    const [a, b] = from < to ? [from, to] : [to, from];
    if (a === b || b >= order || taken.has(a * order + b)) continue;
    taken.add(a * order + b);
    edges.push({
      key: `e${edges.length}`,
      source: keyOf(a),
      target: keyOf(b),
      attributes: { weight: 1 + pick(9) },
    });
  }
  return {
    options: { type: 'undirected', multi: false },
    attributes: { name: `placed-${order}` },
    nodes,
    edges,
  };
}
