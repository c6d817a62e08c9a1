import type { Dataset } from '../data/dataset.ts';

/** A larger dataset is better beside the page than in it, bytes of JSON. */
export const MOST_INLINE = 400_000;

/** A dataset in the page itself, for `src="#id"`. Nothing in it can end the tag that it stands in. */
export function dataBlock(id: string, dataset: Dataset): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(dataset).replaceAll('<', '\\u003c')}</script>`;
}

/** Whether a dataset is small enough to stand in the page. */
export function fitsInline(dataset: Dataset): boolean {
  const rows = Object.values(dataset).reduce<number>((n, table) => n + (Array.isArray(table) ? table.length : 0), 0);
  // A row is more than 20 bytes: what cannot fit is not written out to be measured.
  return rows * 20 < MOST_INLINE && JSON.stringify(dataset).length < MOST_INLINE;
}
