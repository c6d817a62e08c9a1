import type { CsvTable } from '../export/csv.ts';
import { citeWords } from '../locales/cite.ts';
import type { Locale } from '../model/graph.ts';
import { editionMark, type Edition } from '../render/edition-mark.ts';
import type { Report } from './report.ts';

/**
 * The report with the edition of the data that it was made from: in JSON behind
 * `schema`, in CSV as the last column, for readers as the last line. A report
 * that says it by itself stays as it is.
 */
export function nameEdition(report: Report, { name, version, date }: Edition, lang: Locale): Report {
  if (report.noEdition) return report;
  const edition = { name, version, date };
  return {
    json: withEditionKey(report.json, edition),
    csv: withEditionColumn(report.csv, edition),
    blocks: [...report.blocks, { kind: 'text', text: citeWords(lang).data(editionMark(edition)) }],
  };
}

/** A result of a query, with the edition. */
export function withEditionKey(json: unknown, edition: Edition): unknown {
  const { schema, ...rest } = json as { schema?: string };
  return { schema, edition, ...rest };
}

/** Rows of a query, each with the edition. */
export function withEditionColumn({ columns, rows }: CsvTable, edition: Edition): CsvTable {
  const mark = editionMark(edition);
  return { columns: [...columns, 'edition'], rows: rows.map((row) => [...row, mark]) };
}
