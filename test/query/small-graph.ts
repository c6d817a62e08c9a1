import { readTables } from '../../src/data/read-tables.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { smallTexts } from '../data/small.ts';

const META = {
  name: 'small',
  title_en: 'Made up',
  title_ja: '架空',
  version: '1.0.0',
  date: '2026-01-01',
  focus: 'JPN',
};

/** The made-up network of test/fixtures/small; see its README. */
export const SMALL_DATASET: Dataset = readTables(smallTexts(), META);
export const SMALL_GRAPH: CollabGraph = buildGraph(SMALL_DATASET);

/** The day that `now` means in these tests. */
export const TODAY = '2026-01-01';

/** The made-up network with rows added or replaced. */
export function graphWith(changes: Partial<Dataset>): CollabGraph {
  return buildGraph({ ...SMALL_DATASET, ...changes });
}
