import { asOf } from '../locales/as-of.ts';
import { isFlow } from '../model/graph.ts';
import type { View } from '../view/view.ts';
import type { Format } from './format.ts';

/** “Ties as of 29 November 2026”; undefined where the time is another, or all that is shown are numbers, which are of their period. */
export function asOfToday({ state, edges, today }: View, { locale, date }: Format): string | undefined {
  const hasTies = state.view !== 'matrix' || state.matrix === 'groups';
  const isOfToday = state.at === 'now' && hasTies && edges.some(({ attributes }) => !isFlow(attributes));
  return isOfToday ? asOf(locale, date(today)) : undefined;
}
