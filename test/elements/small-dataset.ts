/** The made-up network of test/fixtures/small, in the browser. */
import { readTables } from '../../src/data/read-tables.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { TABLE_NAMES, type TableName } from '../../src/data/table-names.ts';

type Glob = (pattern: string, options: { query: string; import: string; eager: true }) => Record<string, string>;

const files = (import.meta as ImportMeta & { readonly glob: Glob }).glob('../fixtures/small/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const texts = Object.fromEntries(TABLE_NAMES.map((name) => [name, files[`../fixtures/small/${name}.csv`]!])) as Record<
  TableName,
  string
>;

export const SMALL_DATASET: Dataset = readTables(texts, {
  name: 'small',
  title_en: 'Made up',
  title_ja: '架空',
  version: '1.0.0',
  date: '2026-01-01',
  focus: 'JPN',
});

/** A made-up network of so many countries, members of a few frameworks by turns. */
export function largeDataset(countries: number, frameworks = 8): Dataset {
  const [country] = SMALL_DATASET.countries;
  const [group] = SMALL_DATASET.groups;
  const [membership] = SMALL_DATASET.memberships;
  const extra = Array.from({ length: countries }, (_, i) => `X${i.toString(36).toUpperCase().padStart(4, '0')}`);
  const groups = Array.from({ length: frameworks }, (_, i) => `made-up-${i}`);
  return {
    ...SMALL_DATASET,
    countries: [
      ...SMALL_DATASET.countries,
      ...extra.map((id) => ({ ...country!, id, alpha2: id, m49: id, name_en: id, name_ja: id, aliases: [] })),
    ],
    groups: [
      ...SMALL_DATASET.groups,
      ...groups.map((id) => ({ ...group!, id, name_en: id, name_ja: id, short_en: id, short_ja: id, aliases: [] })),
    ],
    memberships: [
      ...SMALL_DATASET.memberships,
      ...groups.map((id) => ({ ...membership!, member: 'JPN', group: id })),
      ...extra.map((id, i) => ({ ...membership!, member: id, group: groups[i % groups.length]! })),
    ],
  };
}
