/** Who takes part in a framework or programme. The definitions are those of docs/counting.md. */
import type { GroupRow } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import { isFlow, type CollabGraph } from '../model/graph.ts';
import { termsOf } from '../model/terms.ts';
import { partOf, RANK, type CountFilter, type Part } from './who.ts';

/** Ids in order; nobody is in two of the lists. */
export interface Who {
  /** Countries or regions that take part. */
  readonly countries: readonly string[];
  /** Political regions that take part as one, such as the EU: named beside the countries, never in their number. */
  readonly regions: readonly string[];
  /** Of either kind, those whose dates do not say. */
  readonly maybe: readonly string[];
  /** Of either kind, those whose part is only announced, planned or envisaged. */
  readonly announced: readonly string[];
}

/**
 * Who takes part in a group under a filter. Several rows of one country count
 * once, by the one that says most. Nobody takes part in what is itself only
 * announced. The hub of a programme takes part in it even where no row says so.
 */
export function whoTakesPart(graph: CollabGraph, group: string, filter: CountFilter): Who {
  const terms = termsOf(graph.getAttribute('dataset'));
  const whole = graph.getNodeAttributes(group).row as GroupRow;
  const limit = partOf({ ...whole, confidence: 'verified' }, terms.of(whole), filter);
  const parts = new Map<string, Part>();
  const put = (id: string, part: Part): void => {
    const known = parts.get(id);
    if (known === undefined || RANK[part] < RANK[known]) parts.set(id, part);
  };
  if (limit !== undefined) {
    graph.forEachEdge(group, (_edge, attributes, source, target) => {
      if (isFlow(attributes) || attributes.kind !== 'membership') return;
      const part = partOf(attributes.row, terms.of(attributes.row), filter);
      // A membership has its own dates; of the whole only that it is no more than announced limits it.
      if (part !== undefined) put(source === group ? target : source, limit === 'announced' ? limit : part);
    });
    if (whole.hub !== undefined && graph.hasNode(whole.hub) && isAtLeast(whole.confidence, filter.confidence))
      put(whole.hub, limit);
  }
  const ids = [...parts.keys()].sort();
  const isRegion = (id: string): boolean => graph.getNodeAttributes(id).kind === 'region';
  const of = (part: Part): string[] => ids.filter((id) => parts.get(id) === part);
  const listed = of('listed');
  return {
    countries: listed.filter((id) => !isRegion(id)),
    regions: listed.filter(isRegion),
    maybe: of('maybe'),
    announced: of('announced'),
  };
}
