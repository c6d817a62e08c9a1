/** What is one tie. */
import type { EdgeAttributes } from '../model/graph.ts';

interface Edge {
  readonly attributes: Pick<EdgeAttributes, 'kind'>;
  readonly source: string;
  readonly target: string;
}

/** One key for all rows that state the same tie: two agencies, two roles. Opposite flows are two ties. */
export function tieKey({ attributes, source, target }: Edge): string {
  return JSON.stringify([attributes.kind, source, target]);
}

/** Ties among edges. */
export function countTies(edges: Iterable<Edge>): number {
  const keys = new Set<string>();
  for (const edge of edges) keys.add(tieKey(edge));
  return keys.size;
}
