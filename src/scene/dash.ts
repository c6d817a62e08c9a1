import { isFlow } from '../model/graph.ts';
import type { ViewEdge } from '../view/view.ts';
import type { Dash } from './scene.ts';

const NOT_YET: ReadonlySet<string> = new Set(['planned', 'envisaged', 'conditional', 'announced']);

/**
 * Faint where nobody knows whether a tie holds at the time of the view, dotted
 * where it is not active yet, dashed where nobody has verified it, solid
 * otherwise; a flow is what was counted.
 */
export function dashOf({ attributes: edge, maybe }: Pick<ViewEdge, 'attributes' | 'maybe'>): Dash {
  if (isFlow(edge)) return 'solid';
  if (maybe === 'tie') return 'faint';
  if (NOT_YET.has(edge.row.status)) return 'dotted';
  return edge.row.confidence === 'unverified' ? 'dashed' : 'solid';
}

/** Strokes and gaps along a line of some width; none for a solid one. */
export function strokesOf(dash: Dash, width: number): readonly number[] {
  switch (dash) {
    case 'dashed':
      return [width * 3 + 2, width * 2 + 1];
    case 'dotted':
      return [0.1, width * 2.4];
    case 'faint':
      return [width + 1, width * 3 + 3];
    default:
      return [];
  }
}
