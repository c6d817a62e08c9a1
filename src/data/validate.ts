import type { Confidence, Dataset } from './dataset.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { flowRows } from '../model/flows.ts';
import { kindsOf } from '../model/kinds.ts';
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
  /** Rows per edge kind, the dataset's own among them. A region's membership is one edge here. */
  readonly edges: Readonly<Record<string, number>>;
  /** Rows per confidence over the tables that cite sources. */
  readonly confidence: Readonly<Record<Confidence, number>>;
}

/** Counts rows per table, per edge kind and per confidence. */
export function summarise(dataset: Dataset): DatasetSummary {
  const confidence: Record<Confidence, number> = { verified: 0, reported: 0, unverified: 0 };
  for (const name of TABLE_NAMES) {
    for (const row of dataset[name] as readonly { readonly confidence?: Confidence }[])
      if (row.confidence !== undefined) confidence[row.confidence] += 1;
  }
  return {
    tables: Object.fromEntries(TABLE_NAMES.map((name) => [name, dataset[name].length])) as Record<TableName, number>,
    edges: Object.fromEntries(kindsOf(dataset).edges.map(({ id }) => [id, countOf(dataset, id)])),
    confidence,
  };
}

/** Tables that are a kind of tie of their own. */
const TIE_TABLES = { membership: 'memberships', participation: 'participation', eligibility: 'eligibility' } as const;

function countOf(dataset: Dataset, kind: string): number {
  if (kindsOf(dataset).isNumber(kind)) return flowRows(dataset, kind).length;
  if (Object.hasOwn(TIE_TABLES, kind)) return dataset[TIE_TABLES[kind as keyof typeof TIE_TABLES]].length;
  return [...dataset.relations, ...dataset.edges].filter((row) => row.kind === kind).length;
}
