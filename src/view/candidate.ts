/** An edge on its way into a picture, and the order of such edges. */
import type { EdgeAttributes } from '../model/graph.ts';
import type { Kinds } from '../model/kinds.ts';

/** An edge that may be shown, with its ends. */
export interface Candidate {
  /** Key of the edge in the graph. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
  /** For flows: the observed value in the view's period. */
  readonly value?: number;
  /** For flows: the period or year of that value. */
  readonly period?: string;
}

/** By kind, then id. */
export function byKindAndId({ edgeRank }: Kinds): (x: Candidate, y: Candidate) => number {
  return (x, y) =>
    (x.attributes.kind === y.attributes.kind ? 0 : edgeRank(x.attributes.kind) - edgeRank(y.attributes.kind)) ||
    (x.id < y.id ? -1 : 1);
}
