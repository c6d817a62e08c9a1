/** A table as data: what to sort and filter by, what to show, what to write into a file. */
import { csvFile } from '../../export/csv.ts';
import type { Locale } from '../../model/graph.ts';
import { safeCell } from '../../model/spreadsheet-cell.ts';

export interface TableCell {
  /** What sorting goes by; null sorts last either way. */
  readonly value: string | number | null;
  /** What filtering looks in, and what is copied. */
  readonly text: string;
  /** What is shown, where it is more than the text: a link, a button; a function makes it when the row is drawn. */
  readonly content?: unknown;
}

export interface TableRow {
  readonly id: string;
  readonly cells?: readonly TableCell[];
  /** In place of `cells`, for lists too long to be built whole: the cell of a column, by its index among all columns. */
  readonly cell?: (column: number) => TableCell;
  /** Values by facet. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** In place of `facets`. */
  readonly facet?: (key: string) => readonly string[];
  /** The node or edge that choosing the row selects; without it a row cannot be chosen. */
  readonly selects?: string;
  /** Other nodes and edges that the row is about. */
  readonly about?: readonly string[];
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Holds long text: kept broad, since a tall row hides the others. */
  readonly wide?: boolean;
  /** Holds a word or two. */
  readonly narrow?: boolean;
  /** Not shown until the reader chooses it. */
  readonly hidden?: boolean;
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
  /** What the table is, above it and read out with it. */
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly facets?: readonly TableFacet[];
  readonly sort?: TableSort;
  /** Name of the CSV file, without its ending. */
  readonly filename: string;
  /** Of the data, as `editionMark` says it: a column of the CSV file. */
  readonly edition: string;
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

export function cellOf(row: TableRow, column: number): TableCell {
  return row.cell ? row.cell(column) : row.cells![column]!;
}

export function facetOf(row: TableRow, key: string): readonly string[] {
  return (row.facet ? row.facet(key) : row.facets?.[key]) ?? [];
}

/** What a cell shows. */
export function contentOf({ content, text }: TableCell): unknown {
  return typeof content === 'function' ? (content as () => unknown)() : (content ?? text);
}

const COLLATORS: Readonly<Record<Locale, Intl.Collator>> = {
  en: new Intl.Collator('en', { numeric: true }),
  ja: new Intl.Collator('ja', { numeric: true }),
};

/** Rows between two looks at the clock. */
const STEP = 250;

/** Numbers by size, words as the language orders them; cells without a value last, equal rows as they were. */
export function sortRows(model: TableModel, sort: TableSort | undefined, lang: Locale): readonly TableRow[] {
  return drain(sortingRows(model, sort, lang));
}

/**
 * The same in steps, for long tables. Words are compared once for each that
 * there is, not once for each pair of rows: a collator is some hundred times
 * slower than comparing two numbers, and a column has few different words.
 */
export function* sortingRows(
  model: TableModel,
  sort: TableSort | undefined,
  lang: Locale,
): Generator<undefined, readonly TableRow[], void> {
  const column = model.columns.findIndex(({ key }) => key === sort?.key);
  if (!sort || column < 0) return model.rows;
  const { rows } = model;
  const values: (string | number | null)[] = [];
  for (const row of rows) {
    values.push(cellOf(row, column).value);
    if (values.length % STEP === 0) yield;
  }
  const { compare } = COLLATORS[lang];
  const words = yield* sorting([...new Set(values.filter((value) => typeof value === 'string'))], compare);
  // Words that the language holds for equal share a rank, or their rows would change places.
  const ranks = new Map<string, number>();
  words.forEach((word, i) => {
    const before = words[i - 1];
    ranks.set(word, before !== undefined && compare(before, word) === 0 ? ranks.get(before)! : i);
  });
  const direction = sort.descending ? -1 : 1;
  // Of a column that has both, numbers come before words.
  const keys = values.map((value) => (value === null ? null : typeof value === 'number' ? value : ranks.get(value)!));
  const isWord = values.map((value) => typeof value === 'string');
  const order = yield* sorting(
    rows.map((_, i) => i),
    (x, y) => {
      const [a, b] = [keys[x]!, keys[y]!];
      if (a === null || b === null) return a === b ? x - y : a === null ? 1 : -1;
      return direction * (Number(isWord[x]) - Number(isWord[y]) || a - b) || x - y;
    },
  );
  return order.map((i) => rows[i]!);
}

/** Longest list that is sorted in one step. */
const RUN = 2048;

/** Sorts runs, then merges them: what a list too long for one step costs is spread over many. */
function* sorting<T>(list: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, readonly T[], void> {
  let runs: T[][] = [];
  for (let from = 0; from < list.length; from += RUN) {
    runs.push(list.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [a, b] = [runs[i]!, runs[i + 1] ?? []];
      const both: T[] = [];
      for (let x = 0, y = 0; x < a.length || y < b.length;) {
        both.push(y >= b.length || (x < a.length && compare(a[x]!, b[y]!) <= 0) ? a[x++]! : b[y++]!);
        if (both.length % RUN === 0) yield;
      }
      merged.push(both);
      yield;
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Rows that contain every word of the text and pass every facet. @param fold what makes no difference between words */
export function filterRows(
  rows: readonly TableRow[],
  filter: TableFilter,
  facets: readonly TableFacet[],
  fold: (text: string) => string,
  columns?: number,
): readonly TableRow[] {
  return drain(filteringRows(rows, filter, facets, fold, columns));
}

/** The same in steps. @param columns how many a row has, where its cells are made one by one */
export function* filteringRows(
  rows: readonly TableRow[],
  filter: TableFilter,
  facets: readonly TableFacet[],
  fold: (text: string) => string,
  columns = 0,
): Generator<undefined, readonly TableRow[], void> {
  const words = filter.text
    .split(/[\s\u3000]+/)
    .map(fold)
    .filter(Boolean);
  const active = facets.filter(({ key }) => (filter.facets[key] ?? []).length > 0);
  if (words.length === 0 && active.length === 0) return rows;
  const memo = remembering(fold);
  const found: TableRow[] = [];
  let seen = 0;
  for (const row of rows) {
    if (++seen % STEP === 0) yield;
    const passes = active.every(({ key, of = key, exclude = false }) => {
      const own = facetOf(row, of);
      return filter.facets[key]!.some((value) => own.includes(value)) !== exclude;
    });
    if (!passes) continue;
    const text = words.length > 0 ? foldedText(row, columns, memo) : '';
    if (words.every((word) => text.includes(word))) found.push(row);
  }
  return found;
}

const FOLDED = new WeakMap<TableRow, string>();

/** All that filtering looks in; kept, since the next letter typed asks for it again. */
function foldedText(row: TableRow, columns: number, fold: (text: string) => string): string {
  let text = FOLDED.get(row);
  if (text === undefined) {
    const count = row.cells?.length ?? columns;
    text = Array.from({ length: count }, (_, i) => fold(cellOf(row, i).text)).join('|');
    FOLDED.set(row, text);
  }
  return text;
}

/** Cells of a column repeat. */
function remembering(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let folded = known.get(text);
    if (folded === undefined) known.set(text, (folded = fold(text)));
    return folded;
  };
}

function drain<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * With the byte order mark that spreadsheets need to see UTF-8. Numbers are
 * written plainly, not as shown.
 * @param shown keys of the columns written; by default all
 * @param last a column that the table on the screen has no need of, with the same text in every row
 */
export function toCsv(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  shown?: ReadonlySet<string>,
  last?: { readonly label: string; readonly text: string },
): string {
  const [head, ...body] = lines(columns, rows, shown);
  if (!last) return csvFile({ columns: head!, rows: body });
  return csvFile({ columns: [...head!, last.label], rows: body.map((row) => [...row, last.text]) });
}

/** For the clipboard: what spreadsheets paste into cells. */
export function toTsv(columns: readonly TableColumn[], rows: readonly TableRow[], shown?: ReadonlySet<string>): string {
  return lines(columns, rows, shown)
    .map((line) => line.map((field) => safeCell(field.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n');
}

function lines(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  shown: ReadonlySet<string> = new Set(columns.map(({ key }) => key)),
): string[][] {
  const indices = columns.flatMap(({ key }, index) => (shown.has(key) ? [index] : []));
  return [
    indices.map((index) => columns[index]!.label),
    ...rows.map((row) =>
      indices.map((index) => {
        const { value, text } = cellOf(row, index);
        return typeof value === 'number' ? String(value) : text;
      }),
    ),
  ];
}
