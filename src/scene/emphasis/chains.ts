/** What all shortest chains between two countries run through, as far as a picture can show it. */
import type { CollabGraph } from '../../model/graph.ts';
import { pairKey } from './pair-key.ts';
import { isPoliticalRegion } from '../../query/places.ts';
import { shortestPaths, type PathOptions, type ShortestPathsResult } from '../../query/shortest-paths.ts';

/** Where there are more chains than this, the rest runs through the same few nodes. */
const MOST_CHAINS = 500;

export interface Chains {
  readonly nodes: ReadonlySet<string>;
  /** Pairs of nodes next to each other; see `pairKey`. */
  readonly pairs: ReadonlySet<string>;
  readonly found: ShortestPathsResult;
}

/** Undefined where one of the two is neither a country nor a political region. The ends alone where nothing connects them. */
export function chainsBetween(
  graph: CollabGraph,
  from: string,
  to: string,
  options: Pick<PathOptions, 'at' | 'confidence' | 'status' | 'today'>,
): Chains | undefined {
  const isPlace = (id: string): boolean =>
    graph.hasNode(id) && (graph.getNodeAttributes(id).kind === 'country' || isPoliticalRegion(graph, id));
  if (from === to || !isPlace(from) || !isPlace(to)) return undefined;
  const nodes = new Set([from, to]);
  const pairs = new Set<string>();
  const found = shortestPaths(graph, from, to, { ...options, limit: MOST_CHAINS });
  for (const step of found.paths.flatMap((path) => path.steps)) {
    const [a, b] = [step.from.id, step.to.id];
    for (const { through, topic } of step.ties) {
      const between = [through?.id, topic?.id].filter((id) => id !== undefined);
      for (const id of [a, ...between, b]) nodes.add(id);
      for (const id of between) pairs.add(pairKey(a, id)).add(pairKey(id, b));
      if (between.length === 0) pairs.add(pairKey(a, b));
    }
  }
  return { nodes, pairs, found };
}
