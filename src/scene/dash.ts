import type { EdgeAttributes } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import type { Dash } from './scene.ts';

const NOT_YET: ReadonlySet<string> = new Set(['planned', 'envisaged', 'conditional', 'announced']);

/** Dotted where a tie is not active yet, dashed where nobody has verified it, solid otherwise; a flow is what was counted. */
export function dashOf(edge: EdgeAttributes): Dash {
  if (isFlow(edge)) return 'solid';
  if (NOT_YET.has(edge.row.status)) return 'dotted';
  return edge.row.confidence === 'unverified' ? 'dashed' : 'solid';
}
