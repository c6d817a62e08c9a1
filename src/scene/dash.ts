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

/** Strokes and gaps along a line of some width; none for a solid one. `unit` is what counts as a pixel. */
export function strokesOf(dash: Dash, width: number, unit = 1): readonly number[] {
  switch (dash) {
    case 'dashed':
      return [width * 3 + 2 * unit, width * 2 + unit];
    case 'dotted':
      return [0.1 * unit, width * 2.4];
    case 'faint':
      return [width + unit, width * 3 + 3 * unit];
    default:
      return [];
  }
}
