import type { Dataset } from '../data/dataset.ts';

/** `name` in graph-data/package-meta.json; a test compares the two. */
const BUILT_IN = 'collab-graph-data';

/** Whether a dataset is another than the one that comes with the scripts: then a page has to bring it along. */
export function isOwnData({ name }: Pick<Dataset, 'name'>): boolean {
  return name !== BUILT_IN;
}
