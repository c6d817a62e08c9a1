/** The rows of a table that a reader's words and choices leave. */
import { toEnd } from '../../model/to-end.ts';
import { cellOf, facetOf, type TableFacet, type TableFilter, type TableRow } from './model.ts';
import { STEP } from './steps.ts';

/** Rows that contain every word of the text and pass every facet. @param fold what makes no difference between words */
export function filterRows(
  rows: readonly TableRow[],
  filter: TableFilter,
  facets: readonly TableFacet[],
  fold: (text: string) => string,
  columns?: number,
): readonly TableRow[] {
  return toEnd(filteringRows(rows, filter, facets, fold, columns));
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
