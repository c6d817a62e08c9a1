/** Columns that files of ties have beside the words, each of one meaning. The keys are those of `TableCell.parts`. */
import { tableWords } from '../../locales/table.ts';
import type { Locale } from '../../model/graph.ts';
import type { TableColumn } from './model.ts';

type Parts = NonNullable<TableColumn['parts']>;

export interface FileParts {
  /** The id or code of what a column names. */
  readonly code: (label: string) => Parts;
  /** Of several, joined with `|`. */
  readonly ids: (label: string) => Parts;
  /** Of a status, and whether the tie holds at the time asked about. */
  readonly status: (label: string) => Parts;
  /** When a tie begins and ends, and the window or year of a number: ISO 8601. */
  readonly period: Parts;
}

export function filePartsOf(lang: Locale): FileParts {
  const { file } = tableWords(lang);
  const code = (label: string): Parts => [{ key: 'code', label: file.code(label) }];
  return {
    code,
    ids: (label) => [{ key: 'code', label: file.ids(label) }],
    status: (label) => [...code(label), { key: 'holds', label: file.holds }],
    period: [
      { key: 'from', label: file.begins },
      { key: 'fromKind', label: file.beginningIs },
      { key: 'to', label: file.ends },
      { key: 'period', label: file.window },
    ],
  };
}
