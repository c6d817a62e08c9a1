/** The usual measures of the nodes of one's own network, counted once for all parts of the page that show them. */
import type { Dataset } from '../../data/dataset.ts';
import type { CollabGraph } from '../../model/graph.ts';
import type { MetricsResult } from '../../query/metrics.ts';
import type { Context } from './context.ts';

/** Betweenness walks all paths: of more than so many steps (nodes by ties) it would hold up the page. */
const MOST_STEPS = 3_000_000;

const FOUND = new WeakMap<CollabGraph, Map<string, Promise<MetricsResult>>>();

/** Whether the network has kinds of its own alone; the built-in one is read by frameworks and flows. */
export function hasMeasures({ groups, edges }: Dataset): boolean {
  return groups.length === 0 && edges.length > 0;
}

export function isTooLarge({ order, size }: CollabGraph): boolean {
  return order * size > MOST_STEPS;
}

/** Of the whole data, whatever the filters of the view: what `metrics` gives. */
export function measured({ graph, lang, today }: Pick<Context, 'graph' | 'lang' | 'today'>): Promise<MetricsResult> {
  let own = FOUND.get(graph);
  if (!own) FOUND.set(graph, (own = new Map()));
  const key = `${lang} ${today}`;
  let found = own.get(key);
  if (!found)
    own.set(key, (found = import('../../query/metrics.ts').then(({ metrics }) => metrics(graph, { lang, today }))));
  return found;
}
