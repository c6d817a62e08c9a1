/** A matrix as a table of a spreadsheet: rows by columns, as sorted. The long form is `viewEdgeRecords`. */
import { citeWords } from '../locales/cite.ts';
import { explorerMessagesFor } from '../locales/explorer.ts';
import { matrixMessagesFor } from '../locales/matrix.ts';
import { termFor } from '../locales/terms.ts';
import { editionMark, type Edition } from '../render/edition-mark.ts';
import { formatFor } from '../scene/format.ts';
import { listedThenShort, statedShort } from '../scene/matrix/sentence.ts';
import type { Matrix, MatrixCell } from '../scene/matrix/model.ts';
import { csvFile, type CsvTable } from './csv.ts';

/**
 * Columns: id, name and region of the row, one for each column of the matrix
 * under its short name, and the total. A cell of numbers holds the number: 0
 * where zero was observed, nothing where there is none, as in the diagonal. A
 * cell of members says beginning, role and agency, of those what is known (`+`
 * where nothing is); nothing where the country does not take part. Lines below
 * the rows have no id: totals, and last the edition of the data.
 */
export function matrixTable(matrix: Matrix, edition: Edition): CsvTable {
  const { name, lang, rows, columns, cells } = matrix;
  const words = matrixMessagesFor(lang);
  const total = name === 'groups' ? words.count : words.total;
  const table: (string | number | null)[][] = rows.map((row, i) => [
    row.id,
    row.name,
    row.region?.name ?? null,
    ...cells[i]!.map((cell) => cellValue(cell, matrix)),
    row.isUnobserved ? null : row.total,
  ]);
  const foot = (label: string, value: (i: number) => string | number | null): (string | number | null)[] => [
    null,
    label,
    null,
    ...columns.map((_, i) => value(i)),
    null,
  ];
  const margins =
    name === 'groups'
      ? [
          foot(words.enumerated, (i) => columns[i]!.enumerated ?? null),
          foot(words.stated, (i) => statedShort(columns[i]!, String) || null),
          foot(words.listedThen, (i) => listedThenShort(columns[i]!, String) || null),
        ]
      : [foot(words.total, (i) => (columns[i]!.isUnobserved ? null : columns[i]!.total))];
  return {
    columns: ['id', 'name', 'region', ...uniqueNames(matrix), total],
    rows: [...table, ...margins, foot(citeWords(lang).data(editionMark(edition)), () => null)],
  };
}

/** @see matrixTable */
export function writeMatrixCsv(matrix: Matrix, edition: Edition): string {
  return csvFile(matrixTable(matrix, edition));
}

function cellValue(cell: MatrixCell, { lang }: Matrix): string | number | null {
  if (cell.state === 'number') return cell.value;
  if (cell.state !== 'member') return null;
  const { from, fromKind, to, roles, agencies, status, confidence } = cell;
  const words = matrixMessagesFor(lang);
  const mark = fromKind === 'first_seen' || fromKind === 'announced' ? '~' : '';
  const since = from === undefined ? [] : [mark + from + (to === undefined ? '' : `/${to}`)];
  const standing = [
    ...(status === 'active' ? [] : [explorerMessagesFor(lang).statuses[status]]),
    ...(cell.maybe ? [formatFor(lang).messages.perhaps] : []),
    ...(confidence === 'unverified' ? [words.unverified] : []),
  ];
  const said = [...since, ...roles.map((role) => termFor(lang, role).text), ...agencies, ...standing];
  return said.length > 0 ? said.join('; ') : '+';
}

/** Two columns of one name are told apart by their ids. */
function uniqueNames({ columns }: Matrix): string[] {
  const seen = new Map<string, number>();
  for (const { short } of columns) seen.set(short, (seen.get(short) ?? 0) + 1);
  return columns.map(({ short, id }) => (seen.get(short)! > 1 ? `${short} (${id})` : short));
}
