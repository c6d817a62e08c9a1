import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import { TABLE_NAMES } from '../../src/data/table-names.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import type { LooseRow } from '../../src/data/table-spec.ts';
import { diffDatasets } from '../../src/edition/diff-datasets.ts';
import { hashOf, keptEditions, loadState, type KeptEdition } from '../../src/edition/read-edition.ts';
import { withChangesBlock } from '../../scripts/changes-block.ts';
import { GRAPH_DATA } from '../data/small.ts';

let first: KeptEdition;
let now: Dataset;
beforeAll(async () => {
  [first, now] = [(await keptEditions())[0]!, await readDirectory(GRAPH_DATA)];
});

describe('edition 1.0.0', () => {
  it('is what was published on 22 November 2026, by its hash', () => {
    expect([first.version, first.date]).toEqual(['1.0.0', '2026-11-22']);
    expect(first.hash).toBe('c0339ae119b0c060b6d2b8aec13065f29c26487efbbcacd117910446adc862d9');
    expect(hashOf(first.dataset)).toBe(first.hash);
    const { memberships, calls, projects, sources } = first.dataset;
    expect([memberships, calls, projects, sources].map((rows) => rows.length)).toEqual([318, 130, 149, 338]);
  });

  it('is found by version and by any date from its own on', async () => {
    expect((await loadState('1.0.0')).date).toBe('2026-11-22');
    expect((await loadState('2026-11-22')).version).toBe('1.0.0');
    await expect(loadState('2026-11-21')).rejects.toThrow('missing edition at 2026-11-21: the first one is 1.0.0');
    await expect(loadState('1.0.9')).rejects.toThrow(/unknown edition "1\.0\.9".*1\.0\.0/);
  });
});

describe('what changed from edition 1.0.0 to these tables', () => {
  /** The rows of one side that the other does not have exactly so, counted without any of our matching. */
  function unlike(these: Dataset, others: Dataset, table: (typeof TABLE_NAMES)[number]): number {
    const text = (row: LooseRow): string =>
      JSON.stringify(
        Object.keys(row)
          .sort()
          .flatMap((key) => {
            const value = row[key];
            return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
          }),
      );
    const known = new Set((others[table] as unknown as LooseRow[]).map(text));
    return (these[table] as unknown as LooseRow[]).filter((row) => !known.has(text(row))).length;
  }

  it.each(TABLE_NAMES)('accounts for every changed row of %s', (table) => {
    const own = diffDatasets(first.dataset, now).changes.filter((change) => change.table === table);
    const [fresh, gone] = [unlike(now, first.dataset, table), unlike(first.dataset, now, table)];
    expect(own.filter(({ kind }) => kind !== 'removed').length).toBe(fresh);
    expect(own.filter(({ kind }) => kind !== 'added').length).toBe(gone);
  });
});

describe('graph-data/CHANGELOG.md', () => {
  it('has the version and date of the tables first, and the counts of rows that changed as they are', async () => {
    const text = await readFile(`${GRAPH_DATA}/CHANGELOG.md`, 'utf8');
    expect(await withChangesBlock(text, now)).toBe(text);
  });

  it('keeps what people wrote when the counts are brought up to date', async () => {
    const next = { ...now, version: '9.0.0', date: '2030-01-01', topics: now.topics.slice(1) };
    const text = '# Changes\n\n## 9.0.0 (2030-01-01)\n\nWords.\n\n## 1.0.0 (2026-11-22)\n\nFirst.\n';
    const once = await withChangesBlock(text, next);
    expect(once).toContain('Words.\n\n<!-- changes since ');
    expect(once).toMatch(/\| `topics` \| 0 \| 0 \| \d+ \| 1 \|/);
    expect(once.endsWith('<!-- end -->\n\n## 1.0.0 (2026-11-22)\n\nFirst.\n')).toBe(true);
    expect(await withChangesBlock(once, next)).toBe(once);
    expect(await withChangesBlock(once.replace(/\| 1 \|\n/, '| 7 |\n'), next)).toBe(once);
    await expect(withChangesBlock(text, { ...next, version: '9.0.1' })).rejects.toThrow('9.0.1');
  });
});
