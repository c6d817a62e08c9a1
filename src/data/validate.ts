import { TABLE_NAMES, type Confidence, type Dataset, type RelationKind, type TableName } from './dataset.ts';
import { checkRows } from './check-rows.ts';
import type { Problem } from './problem.ts';
import { parseTables, type TableTexts } from './read-tables.ts';

export type { Problem, RuleName } from './problem.ts';

/**
 * Everything that is wrong with the CSV texts of a package, in the order of
 * tables, cells before references: form, columns, types, keys, references,
 * dates, aliases. Warnings (unverified rows) are among them, with
 * `level: 'warning'`. Empty where nothing is wrong. Never throws.
 */
export function validateTables(texts: TableTexts): Problem[] {
  const { rows, problems } = parseTables(texts);
  return [...problems, ...checkRows(rows)];
}

/** How many rows a dataset has, by table, edge kind and confidence. */
export interface DatasetSummary {
  readonly tables: Readonly<Record<TableName, number>>;
  /** Rows per edge kind. A region's membership is one edge here. */
  readonly edges: Readonly<Record<EdgeTable | RelationKind, number>>;
  /** Rows per confidence over the tables that cite sources. */
  readonly confidence: Readonly<Record<Confidence, number>>;
}

type EdgeTable = 'membership' | 'participation' | 'eligibility' | 'mobility' | 'coauthorship';

/** Counts rows per table, per edge kind and per confidence. */
export function summarise(dataset: Dataset): DatasetSummary {
  const confidence: Record<Confidence, number> = { verified: 0, reported: 0, unverified: 0 };
  for (const name of TABLE_NAMES) {
    for (const row of dataset[name]) if ('confidence' in row) confidence[row.confidence] += 1;
  }
  const relations = (kind: RelationKind): number => dataset.relations.filter((row) => row.kind === kind).length;
  return {
    tables: Object.fromEntries(TABLE_NAMES.map((name) => [name, dataset[name].length])) as Record<TableName, number>,
    edges: {
      membership: dataset.memberships.length,
      participation: dataset.participation.length,
      mobility: dataset.mobility.length,
      coauthorship: dataset.coauthorship.length,
      cooperation: relations('cooperation'),
      eligibility: dataset.eligibility.length,
      operates: relations('operates'),
      funds: relations('funds'),
      part_of: relations('part_of'),
      about: relations('about'),
      related: relations('related'),
    },
    confidence,
  };
}
