import { TABLE_NAMES, type Confidence, type Dataset, type RelationKind, type TableName } from './dataset.ts';
import type { FlowKind } from '../model/edge-kinds.ts';
import { checkContent } from './check-content.ts';
import { checkRows } from './check-rows.ts';
import type { Problem } from './problem.ts';
import { parseTables, type TableTexts } from './read-tables.ts';

export type { Problem, RuleName } from './problem.ts';

/**
 * Everything that is wrong with the CSV texts of a package, in the order of
 * tables, cells before references: form, columns, types, keys, references,
 * dates, aliases, and last what is well formed and still cannot be right.
 * Warnings (unverified rows, unsorted tables) are among them, with
 * `level: 'warning'`. Empty where nothing is wrong. Never throws.
 * @param date of the package, by which an end is past; without it no end is
 */
export function validateTables(texts: TableTexts, date?: string): Problem[] {
  const { rows, problems } = parseTables(texts);
  const formal = [...problems, ...checkRows(rows)];
  // A cell that is reported already is not reported again for what follows from it.
  const place = ({ file, row, column }: Problem): string => `${file} ${row} ${column}`;
  const reported = new Set(formal.map(place));
  return [...formal, ...checkContent(rows, date).filter((problem) => !reported.has(place(problem)))];
}

/** How many rows a dataset has, by table, edge kind and confidence. */
export interface DatasetSummary {
  readonly tables: Readonly<Record<TableName, number>>;
  /** Rows per edge kind. A region's membership is one edge here. */
  readonly edges: Readonly<Record<EdgeTable | RelationKind, number>>;
  /** Rows per confidence over the tables that cite sources. */
  readonly confidence: Readonly<Record<Confidence, number>>;
}

type EdgeTable = 'membership' | 'participation' | 'eligibility' | FlowKind;

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
      'author-flow': dataset.author_flows.length,
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
