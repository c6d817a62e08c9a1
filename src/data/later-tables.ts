import type { Dataset, TableName } from './dataset.ts';

/** Tables that came after the first files of the format: such a file is whole without them. */
export const LATER_TABLES: readonly TableName[] = ['mobility_totals', 'author_flows', 'coverage'];

/** The dataset with an empty list for every later table that it does not have. */
export function withLaterTables(dataset: Dataset): Dataset {
  const missing = LATER_TABLES.filter((table) => !Array.isArray((dataset as Partial<Dataset>)[table]));
  if (missing.length === 0) return dataset;
  return { ...dataset, ...Object.fromEntries(missing.map((table) => [table, []])) };
}
