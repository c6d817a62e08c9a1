import type { Dataset } from '../data/dataset.ts';
import type { CollabGraph } from '../model/graph.ts';
import { resolveTieOptions, type TieQuery } from '../query/options.ts';

/**
 * What the options of ties are when nobody gives them, asked of the queries
 * themselves so that help cannot say something else. The years of the data
 * are not known here: help must not wait for data.
 */
export function tieDefaults(): TieQuery {
  const dataset = { mobility: [], coauthorship: [] } as Partial<Dataset> as Dataset;
  const graph: Pick<CollabGraph, 'getAttribute'> = { getAttribute: () => dataset };
  return resolveTieOptions(graph as CollabGraph);
}
