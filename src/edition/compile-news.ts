import type { Dataset } from '../data/dataset.ts';
import { buildGraph } from '../model/build-graph.ts';
import { diffDatasets } from './diff-datasets.ts';
import { NEWS_FORMAT, newsSince, type NewsFile } from './news.ts';
import { hashOf, type KeptEdition } from './read-edition.ts';

/** What is new in a dataset since each of the editions that differ from it. Node only. */
export function compileNews(dataset: Dataset, editions: readonly KeptEdition[]): NewsFile {
  const graph = buildGraph(dataset);
  const hash = hashOf(dataset);
  const { name, version, date } = dataset;
  return {
    format: NEWS_FORMAT,
    name,
    version,
    date,
    editions: editions
      .filter((edition) => edition.hash !== hash)
      .map((edition) => newsSince(diffDatasets(edition.dataset, dataset), edition, graph)),
  };
}
