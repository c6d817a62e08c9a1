/** A table as data: what to sort and filter by, what to show, what to write into a file. */
import type { Locale } from '../../model/graph.ts';

export interface TableCell {
  /** What sorting goes by; null sorts last either way. */
  readonly value: string | number | null;
  /** What filtering looks in, and what is copied. */
  readonly text: string;
  /** What is shown, where it is more than the text: a link, a button. */
  readonly content?: unknown;
}

export interface TableRow {
  readonly id: string;
  readonly cells: readonly TableCell[];
  /** Values by facet. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Holds long text: kept broad, since a tall row hides the others. */
  readonly wide?: boolean;
}

/** A choice of rows beside the free text: rows that have any of the chosen values, or with `exclude` none of them. */
export interface TableFacet {
  readonly key: string;
  /** Facet of the rows that it looks at; its own key where absent. */
  readonly of?: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly exclude?: boolean;
}

export interface TableModel {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly facets?: readonly TableFacet[];
  readonly sort?: TableSort;
  /** Name of the CSV file, without its ending. */
  readonly filename: string;
}

export interface TableSort {
  readonly key: string;
  readonly descending: boolean;
}

export interface TableFilter {
  readonly text: string;
  /** Chosen values by key of the facet. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

const COLLATORS: Readonly<Record<Locale, Intl.Collator>> = {
  en: new Intl.Collator('en', { numeric: true }),
  ja: new Intl.Collator('ja', { numeric: true }),
};

/** Numbers by size, words as the language orders them; cells without a value last, equal rows as they were. */
export function sortRows(model: TableModel, sort: TableSort | undefined, lang: Locale): readonly TableRow[] {
  const column = model.columns.findIndex(({ key }) => key === sort?.key);
  if (!sort || column < 0) return model.rows;
  const { compare } = COLLATORS[lang];
  const direction = sort.descending ? -1 : 1;
  return [...model.rows].sort((x, y) => {
    const a = x.cells[column]!.value;
    const b = y.cells[column]!.value;
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}

/** Rows that contain every word of the text and pass every facet. @param fold what makes no difference between words */
export function filterRows(
  rows: readonly TableRow[],
  filter: TableFilter,
  facets: readonly TableFacet[],
  fold: (text: string) => string,
): readonly TableRow[] {
  const words = filter.text
    .split(/[\s\u3000]+/)
    .map(fold)
    .filter(Boolean);
  return rows.filter((row) => {
    const text = words.length > 0 ? fold(row.cells.map((cell) => cell.text).join('|')) : '';
    if (!words.every((word) => text.includes(word))) return false;
    return facets.every(({ key, of = key, exclude = false }) => {
      const chosen = filter.facets[key] ?? [];
      if (chosen.length === 0) return true;
      const own = row.facets?.[of] ?? [];
      return chosen.some((value) => own.includes(value)) !== exclude;
    });
  });
}

/** RFC 4180, with the byte order mark that spreadsheets need to see UTF-8. Numbers are written plainly, not as shown. */
export function toCsv(columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  return `\ufeff${lines(columns, rows)
    .map((line) => line.map(quote).join(','))
    .join('\r\n')}\r\n`;
}

/** For the clipboard: what spreadsheets paste into cells. */
export function toTsv(columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  return lines(columns, rows)
    .map((line) => line.map((field) => field.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

function lines(columns: readonly TableColumn[], rows: readonly TableRow[]): string[][] {
  return [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => cells.map(({ value, text }) => (typeof value === 'number' ? String(value) : text))),
  ];
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
