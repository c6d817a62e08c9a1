/** Number of years of a window: `2006/2016` has 11, a year has 1. */
function years(period: string): number {
  const [first, last = first] = period.split('/').map(Number);
  return last! - first! + 1;
}

/**
 * The observations whose bars may stand on one scale: those of the commonest
 * length of window. Eleven years beside five would look like a rise.
 */
export function comparableWindows<T extends { readonly period: string }>(series: readonly T[]): readonly T[] {
  const counts = new Map<number, number>();
  for (const { period } of series) counts.set(years(period), (counts.get(years(period)) ?? 0) + 1);
  const commonest = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
  return series.filter(({ period }) => years(period) === commonest);
}
