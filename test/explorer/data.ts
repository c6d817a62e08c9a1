/** The made-up and the built-in network in the browser, from their CSV tables. */
import { encodeDataset } from '../../src/data/compile-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { readTables, type DatasetMeta, type TableTexts } from '../../src/data/read-tables.ts';
import type { DatasetParts } from '../../src/elements/session/session.ts';

type Glob = (pattern: string, options: object) => Record<string, unknown>;

// Vite replaces these calls; they have to be written out.
const smallTables = (import.meta as unknown as { glob: Glob }).glob('../fixtures/small/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const realTables = (import.meta as unknown as { glob: Glob }).glob('../../graph-data/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const SMALL_META: DatasetMeta = {
  name: 'small',
  title_en: 'Small',
  title_ja: '小さな例',
  version: '0.0.1',
  date: '2024-01-15',
  focus: 'JPN',
};
const REAL_META: DatasetMeta = { ...SMALL_META, name: 'collab-graph-data', version: '1.0.0', date: '2026-11-22' };

function texts(files: Record<string, unknown>): TableTexts {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.split('/').at(-1)!.replace('.csv', ''), text as string]),
  );
}

export function smallDataset(): Dataset {
  return readTables(texts(smallTables), SMALL_META);
}

export function realDataset(): Dataset {
  return readTables(texts(realTables), REAL_META);
}

/** The parts, the second when it is let go. */
export function partsOf(dataset: Dataset): { readonly parts: DatasetParts; readonly finish: () => void } {
  const { core, rest, sources } = encodeDataset(dataset);
  let finish = (): void => undefined;
  const later = new Promise((resolve) => {
    finish = () => resolve(rest);
  });
  return {
    parts: { core: Promise.resolve(core), rest: later, sources: () => Promise.resolve(sources) },
    finish: () => finish(),
  };
}
