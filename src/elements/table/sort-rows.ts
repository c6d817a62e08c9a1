/** Rows of a table in the order of a column. */
import type { Locale } from '../../model/graph.ts';
import { toEnd } from '../../model/to-end.ts';
import { cellOf, type TableModel, type TableRow, type TableSort } from './model.ts';
import { STEP } from './steps.ts';

const COLLATORS: Readonly<Record<Locale, Intl.Collator>> = {
  en: new Intl.Collator('en', { numeric: true }),
  ja: new Intl.Collator('ja', { numeric: true }),
};

/** Numbers by size, words as the language orders them; cells without a value last, equal rows as they were. */
export function sortRows(model: TableModel, sort: TableSort | undefined, lang: Locale): readonly TableRow[] {
  return toEnd(sortingRows(model, sort, lang));
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
