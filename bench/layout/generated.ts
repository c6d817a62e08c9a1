/** Made-up networks of a given size, the same on every run: communities with hubs, a few ties between them. */
import type { LayoutEdge, LayoutNode } from '../../src/layout/types.ts';

/** Linear congruential generator (Numerical Recipes), 0 up to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
}

/**
 * `order` nodes in communities of about 25; within one, each new node ties to
 * one or two of those before it, the well tied first (Barabási and Albert 1999);
 * one node in ten also ties to another community.
 */
export function generate(order: number, area: number): { nodes: LayoutNode[]; edges: LayoutEdge[] } {
  const next = random(order);
  const communities = Math.max(1, Math.round(order / 25));
  const ends: number[][] = Array.from({ length: communities }, () => []);
  const degree = new Array<number>(order).fill(0);
  const edges: LayoutEdge[] = [];
  const idOf = (i: number): string => `n${String(i).padStart(5, '0')}`;
  const tie = (a: number, b: number): void => {
    if (a === b) return;
    edges.push({ source: idOf(a), target: idOf(b), weight: 1 });
    degree[a]!++;
    degree[b]!++;
  };
  for (let i = 0; i < order; i++) {
    const community = i % communities;
    const own = ends[community]!;
    const ties = own.length === 0 ? 0 : next() < 0.5 ? 1 : 2;
    for (let k = 0; k < ties; k++) {
      const other = own[Math.floor(next() * own.length)]!;
      tie(i, other);
      own.push(other);
    }
    own.push(i);
    // Every community is tied to the one before it, so that there is one component.
    if (i < communities && i > 0) tie(i, Math.floor(next() * i));
    else if (i >= communities && next() < 0.1) tie(i, Math.floor(next() * i));
  }
  // Marks take at most a twentieth of the figure, however many there are.
  const radius = Math.min(5, Math.sqrt(area / 20 / Math.PI / order));
  const most = Math.max(...degree, 1);
  const nodes = degree.map((value, i): LayoutNode => {
    const label = idOf(i);
    return { id: label, radius, labelWidth: 0.55 * 12 * label.length, labelHeight: 14.4, importance: value / most };
  });
  return { nodes, edges };
}
