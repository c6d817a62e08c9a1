import type { Dataset, SourceRow } from '../data/dataset.ts';
import { byText } from './order.ts';

/** A source as results cite it. A field that the data does not have is absent. */
export type CitedSource = Omit<SourceRow, 'note'>;

const BY_ID = new WeakMap<Dataset, Map<string, CitedSource>>();

/**
 * The sources with these ids, each once, in the order of their ids. An id that
 * the dataset does not list comes back with its id as title: a citation that
 * cannot be resolved must stay visible.
 */
export function citedSources(dataset: Dataset, ids: Iterable<string>): CitedSource[] {
  let index = BY_ID.get(dataset);
  if (!index) BY_ID.set(dataset, (index = indexSources(dataset)));
  return [...new Set(ids)].sort(byText).map((id) => index.get(id) ?? { id, title: id });
}

function indexSources(dataset: Dataset): Map<string, CitedSource> {
  return new Map(dataset.sources.map(({ note: _note, ...source }) => [source.id, source]));
}
