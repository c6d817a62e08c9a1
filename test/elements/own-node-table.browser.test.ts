/** The nodes of one's own network as a table, with their measures. */
import { afterEach, describe, expect, it } from 'vitest';

import '../../src/elements/define-table-view.ts';
import type { CollabTableView } from '../../src/elements/table/table-view.ts';
import { all, button, one, textOf } from '../explorer/page.ts';
import { violations } from './figure-page.ts';
import { labs } from './labs.ts';
import { mount, unmount } from './mount.ts';

afterEach(unmount);

/** A triangle of labs with numbers of people, and a fourth lab that one of them alone knows. */
const DATASET = labs(
  ['a', 'b', 'c', 'd'].map((id) => ({ id })),
  [
    ['a', 'b', 9],
    ['b', 'c', 4],
    ['a', 'c', 1],
    ['c', 'd', 2],
  ],
);

const headings = (view: Element): string[] =>
  all(view, 'thead button').map((heading) => heading.textContent!.replace(/[▾▴]/, '').trim());
const rows = (view: Element): string[][] =>
  all(view, 'tbody tr').map((row) => [...row.querySelectorAll('th, td:not(.pick)')].map((c) => c.textContent!.trim()));

async function opened(lang: 'en' | 'ja', state = {}): Promise<CollabTableView> {
  const { element } = await mount(
    'collab-table-view',
    { view: 'table', rows: 'nodes', edges: ['visits'], kinds: ['lab' as never], focus: '', lang, ...state },
    DATASET,
  );
  return element;
}

describe('the nodes of one’s own network', () => {
  it('are all in the table, with what metrics says of them', async () => {
    const view = await opened('en');
    await expect.poll(() => headings(view)).toContain('Degree');
    expect(headings(view)).toEqual([
      'Name',
      'Kind',
      'Ties shown',
      'Degree',
      'Strength (people)',
      'Betweenness',
      'Clustering',
      'Community',
    ]);
    // Of the three pairs of others, c is between two: a and d, b and d. Of its three pairs of neighbours one is tied.
    expect(rows(view).map((row) => row.slice(0, 7))).toEqual([
      ['a', 'Lab', '2', '2', '10', '0', '1'],
      ['b', 'Lab', '2', '2', '13', '0', '1'],
      ['c', 'Lab', '3', '3', '7', '0.6667', '0.3333'],
      ['d', 'Lab', '1', '1', '2', '0', '0'],
    ]);
    expect(textOf(view)).toContain('Of visits, in the whole data.');
    expect(await violations(view)).toEqual([]);
  });

  it('keep their measures where a filter leaves fewer ties, sort by them, and say all of it in Japanese', async () => {
    const view = await opened('ja', { minWeight: { visits: 4 } });
    await expect.poll(() => headings(view)).toContain('媒介中心性');
    expect(rows(view).map(([name, , ties, degree]) => [name, ties, degree])).toEqual([
      ['a', '1', '2'],
      ['b', '2', '2'],
      ['c', '1', '3'],
    ]);
    (all(view, 'thead button').find((heading) => heading.textContent!.includes('次数')) as HTMLElement).click();
    await expect.poll(() => rows(view)[0]![0]).toBe('c');
    expect(textOf(view)).toContain('表示中のノード');
    expect(textOf(view)).toContain('訪問について、データ全体での値。');
    expect(button(view, '表示中のノード').getAttribute('aria-pressed')).toBe('true');
    expect(one(view, 'collab-data-table')).toBeTruthy();
  });
});
