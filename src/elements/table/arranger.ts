/** Sorts and filters the rows of a table, long ones in slices, so that the page goes on answering. */
import { foldText } from '../../model/errors.ts';
import type { Locale } from '../../model/graph.ts';
import { inSlices } from '../figure/slices.ts';
import { filteringRows, filterRows } from './filter-rows.ts';
import type { TableFilter, TableModel, TableRow, TableSort } from './model.ts';
import { sortingRows, sortRows } from './sort-rows.ts';

/** More rows than this are arranged in slices. */
const AT_ONCE = 1000;

export class Arranger {
  /** The work that is going on. */
  work: Promise<void> | undefined;
  #abort: AbortController | undefined;
  #sorted: { readonly by: unknown; readonly rows: readonly TableRow[] } | undefined;

  /** @param show takes the rows as they are wanted, at once or when the work is done */
  constructor(private readonly show: (rows: readonly TableRow[]) => void) {}

  stop(): void {
    this.#abort?.abort();
    this.work = undefined;
  }

  /** @param isAnother the rows are not those of before: until they are in order, they are shown as they are */
  arrange(model: TableModel, sort: TableSort | undefined, filter: TableFilter, lang: Locale, isAnother: boolean): void {
    this.stop();
    if (model.rows.length <= AT_ONCE) {
      const sorted = sortRows(model, sort, lang);
      this.show(filterRows(sorted, filter, model.facets ?? [], foldText, model.columns.length));
      return;
    }
    if (isAnother) this.show(model.rows);
    const { signal } = (this.#abort = new AbortController());
    this.work = inSlices(this.#steps(model, sort, filter, lang), signal).then(
      (rows) => {
        this.work = undefined;
        this.show(rows);
      },
      () => undefined, // Nobody waits for an order that is not wanted any more.
    );
  }

  *#steps(
    model: TableModel,
    sort: TableSort | undefined,
    filter: TableFilter,
    lang: Locale,
  ): Generator<undefined, readonly TableRow[], void> {
    const by = JSON.stringify([sort, lang]);
    let sorted =
      this.#sorted?.by === by && this.#sorted.rows.length === model.rows.length ? this.#sorted.rows : undefined;
    // The rows of another model are other objects.
    if (sorted && !(sorted[0] && model.rows.includes(sorted[0]))) sorted = undefined;
    sorted ??= yield* sortingRows(model, sort, lang);
    this.#sorted = { by, rows: sorted };
    return yield* filteringRows(sorted, filter, model.facets ?? [], foldText, model.columns.length);
  }
}
