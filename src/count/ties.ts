/** What is one tie. */
import type { EdgeAttributes } from '../model/graph.ts';

interface Edge {
  /** Key of the edge in the graph. */
  readonly id: string;
  readonly attributes: Pick<EdgeAttributes, 'restates'>;
}

/** One key for all rows that state the same tie: two agencies, two roles. Opposite flows are two ties. */
export function tieKey({ id, attributes }: Edge): string {
  return attributes.restates ?? id;
}
