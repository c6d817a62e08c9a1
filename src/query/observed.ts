import type { FlowEdge } from '../model/graph.ts';
import type { Observation } from '../model/flows.ts';
import { byText } from './order.ts';

/**
 * What was observed of a measure without direction in a year, or in `all`. A
 * measure that has nothing of just that year (another has) gives its last
 * observation up to then; every number says its period.
 */
export function observedIn(edge: FlowEdge, year: string): readonly Observation[] {
  const periods = Object.keys(edge.observations).sort(byText);
  if (year === 'all') return periods.map((period) => edge.observations[period]!);
  const exact = edge.observations[year];
  if (exact) return [exact];
  if (edge.kind === 'coauthorship') return [];
  const last = periods.filter((period) => period.slice(0, 4) <= year).at(-1) ?? periods.at(-1);
  return last === undefined ? [] : [edge.observations[last]!];
}
