/**
 * How strongly an edge pulls its ends together in the picture. Frameworks are to
 * stand out as hubs with their members around them, so taking part pulls fully,
 * while flows are drawn but hardly pull: at full weight the great research
 * nations, which exchange people with everybody, collapse into one knot.
 */
import type { EdgeKind } from '../model/edge-kinds.ts';
import type { LayoutEdge } from './types.ts';

/** Pull of what is a number, whatever it counts. */
const NUMBER_PULL = 0.02;

/** Pull of a kind that `PULL_BY_KIND` does not name: it says something, but not where a country belongs. */
const DEFAULT_PULL = 0.5;

const PULL_BY_KIND: Readonly<Partial<Record<EdgeKind, number>>> = {
  membership: 1,
  participation: 0.6,
  eligibility: 0.2,
};

/** The focus belongs to everything; at full pull it would draw all hubs into one heap. */
const FOCUS_SHARE = 0.25;

/** Edges of a view, as far as the layout needs to know them. `ViewEdge` is one. */
export interface PullingEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: { readonly kind: EdgeKind; readonly observations?: unknown };
}

/** Pull of one edge, in shares of a membership between a framework and a country that is not the focus. */
export function pull(kind: EdgeKind, isOfFocus = false, isNumber = false): number {
  return (isNumber ? NUMBER_PULL : (PULL_BY_KIND[kind] ?? DEFAULT_PULL)) * (isOfFocus ? FOCUS_SHARE : 1);
}

/**
 * Edges for the layout from the edges of a view.
 * @param focus id of the focus node
 */
export function layoutEdges(edges: Iterable<PullingEdge>, focus: string): LayoutEdge[] {
  const result: LayoutEdge[] = [];
  for (const { source, target, attributes } of edges) {
    result.push({
      source,
      target,
      weight: pull(attributes.kind, source === focus || target === focus, 'observations' in attributes),
    });
  }
  return result;
}
