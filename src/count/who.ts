/** Who takes part in a framework or programme. The definitions are those of docs/counting.md. */
import type { Confidence, GroupRow, Status } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import { isFlow, type CollabGraph } from '../model/graph.ts';
import { holds, type Term } from '../model/holds.ts';
import { isHope } from '../model/statuses.ts';
import { termsOf } from '../model/terms.ts';
import type { TimeSpan } from '../model/validity.ts';

/** How a part counts: `listed` alone is a number of members; the other two stand beside it. */
export type Part = 'listed' | 'maybe' | 'announced';

/** What is counted: at which time, and how well known. */
export interface CountFilter {
  readonly span: TimeSpan;
  readonly confidence: Confidence;
  /** Statuses of rows that count; what is only announced, planned or envisaged is told apart whether it is among them or not. */
  readonly status: readonly Status[];
}

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

interface Row {
  readonly status: Status;
  /** Absent where nobody says how well it is known, as in rows of a dataset's own kinds. */
  readonly confidence?: Confidence | undefined;
}

/** How one row counts under the filter; undefined where it does not. */
export function partOf(row: Row, term: Term, { span, confidence, status }: CountFilter): Part | undefined {
  if (!isAtLeast(row.confidence, confidence)) return undefined;
  const answer = holds(term, span);
  if (answer === 'no') return undefined;
  if (isHope(row.status)) return 'announced';
  if (!status.includes(row.status)) return undefined;
  return answer === 'yes' ? 'listed' : 'maybe';
}

const RANK: Readonly<Record<Part, number>> = { listed: 0, maybe: 1, announced: 2 };

/** The part that says less of the two. */
export function lesser(a: Part, b: Part): Part {
  return RANK[a] >= RANK[b] ? a : b;
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
