import type { Dataset, SourceRow } from '../data/dataset.ts';
import type { Locale } from '../model/graph.ts';
import { byText } from './order.ts';

/** The title in Japanese where the source is in Japanese and a reader of Japanese asks, else in English. */
export function sourceTitle(source: Pick<SourceRow, 'title' | 'title_original' | 'lang'>, lang: Locale): string {
  return (lang === 'ja' && source.lang === 'ja' ? source.title_original : undefined) ?? source.title;
}

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
