/** Number of years of a window: `2006/2016` has 11, a year has 1. */
export function yearsOf(period: string): number {
  const [first, last = first] = period.split('/').map(Number);
  return last! - first! + 1;
}

/**
 * The observations whose bars may stand on one scale: those of the commonest
 * length of window. Eleven years beside five would look like a rise.
 */
export function comparableWindows<T extends { readonly period: string }>(series: readonly T[]): readonly T[] {
  const counts = new Map<number, number>();
  for (const { period } of series) counts.set(yearsOf(period), (counts.get(yearsOf(period)) ?? 0) + 1);
  const commonest = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
  return series.filter(({ period }) => yearsOf(period) === commonest);
}

export interface WindowsToCompare {
  readonly first: string;
  readonly last: string;
  /** True where they differ in length: numbers of them compare per year only. */
  readonly isPerYear: boolean;
}

/**
 * The first and the last window that can be set beside each other: of the
 * commonest length where two of it do not overlap, else of any length, per
 * year. Null where no two windows are apart.
 */
export function windowsToCompare<T extends { readonly period: string }>(series: readonly T[]): WindowsToCompare | null {
  for (const candidates of [comparableWindows(series), series]) {
    const sorted = candidates.map(({ period }) => period).sort();
    const first = sorted[0];
    const last = sorted.findLast((period) => first !== undefined && startOf(period) > endOf(first));
    if (first !== undefined && last !== undefined) return { first, last, isPerYear: yearsOf(first) !== yearsOf(last) };
  }
  return null;
}

function startOf(period: string): string {
  return period.split('/')[0]!;
}

function endOf(period: string): string {
  return period.split('/').at(-1)!;
}
