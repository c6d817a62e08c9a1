/** What the data cover, as they state it: what is outside is unknown, which is neither zero nor absent. */
import type { CoverageRow, Dataset } from '../data/dataset.ts';
import type { EdgeKind } from './edge-kinds.ts';

/** Empty for a dataset of an earlier version, which states nothing. */
function rowsOf(dataset: Dataset): readonly CoverageRow[] {
  return (dataset as Partial<Dataset>).coverage ?? [];
}

/** What is stated of a measure in a period, or of a kind of tie at any time; undefined where nothing is. */
export function coverageOf(dataset: Dataset, kind: EdgeKind, period?: string): CoverageRow | undefined {
  const rows = rowsOf(dataset).filter(({ measure }) => measure === kind);
  return (
    rows.find(({ time_period }) => time_period !== undefined && time_period === period) ??
    rows.find(({ time_period }) => time_period === undefined)
  );
}

/** Whether the measure counts a country in the period; undefined where the data do not say. */
export function isCovered(dataset: Dataset, kind: EdgeKind, period: string, area: string): boolean | undefined {
  return coverageOf(dataset, kind, period)?.areas.includes(area);
}

/**
 * The most that a pair without a row can have: one less than the least value
 * that has one. Null where nothing bounds it: the measure does not cover both,
 * lists pairs of every value, or does not say.
 */
export function mostUnlisted(dataset: Dataset, kind: EdgeKind, period: string, a: string, b: string): number | null {
  const row = coverageOf(dataset, kind, period);
  if (row?.least_value === undefined || row.least_value === 0) return null;
  return row.areas.includes(a) && row.areas.includes(b) ? row.least_value - 1 : null;
}

/**
 * Countries around which ties of these kinds were collected, where the data say
 * so and the country is none of them: of its other ties little is known.
 */
export function collectedAround(dataset: Dataset, kinds: readonly EdgeKind[], country: string): readonly string[] {
  const areas = kinds.flatMap((kind) => coverageOf(dataset, kind)?.areas ?? []);
  return areas.includes(country) ? [] : [...new Set(areas)];
}

/** Periods in which the measure covers a country, as far as the data say. */
export function periodsCovered(dataset: Dataset, kind: EdgeKind, area: string): readonly string[] {
  return rowsOf(dataset)
    .filter(({ measure, areas }) => measure === kind && areas.includes(area))
    .flatMap(({ time_period }) => time_period ?? [])
    .sort();
}
