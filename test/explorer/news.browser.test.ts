import { afterEach, describe, expect, it, vi } from 'vitest';

import { newsSince } from '../../src/edition/news.ts';
import { diffDatasets } from '../../src/edition/diff-datasets.ts';
import { setNews } from '../../src/elements/news/load-news.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { smallDataset } from './data.ts';
import { all, button, close, drawn, expectAccessible, one, open, press, textOf, type } from './page.ts';

const dataset = smallDataset();
/** The network before Poland joined Alpha. */
const before = {
  ...dataset,
  version: '0.0.0',
  date: '2023-01-01',
  memberships: dataset.memberships.filter((row) => !(row.member === 'POL' && row.group === 'alpha')),
};
const { name, version, date } = dataset;
const file = {
  format: 'collab-graph/news@1',
  name,
  version,
  date,
  editions: [newsSince(diffDatasets(before, dataset), { dataset: before, hash: 'x' }, buildGraph(dataset))],
} as const;

afterEach(async () => {
  await close();
  setNews(undefined);
});

const shown = async (explorer: Element): Promise<string> => {
  await vi.waitFor(() => expect(all(explorer, 'collab-news [part=list]')).toHaveLength(1));
  return textOf(one(explorer, 'collab-news'));
};

describe('what is new since', () => {
  it('is a list with sources, and marks in the picture; closing takes both away', async () => {
    setNews(file);
    const explorer = await open('?lang=en&since=0.0.0');
    const text = await shown(explorer);
    expect(text).toContain('What is new since edition 0.0.0 (1 January 2023)');
    expect(text).toContain('1 added, 0 ended, 0 corrected, 0 removed');
    expect(text).toContain('Poland · Alpha Framework · member');
    expect(all(explorer, 'collab-news a[href="https://example.org/a"]').length).toBe(1);
    await vi.waitFor(() => expect(all(explorer, 'collab-network .walk .marked').length).toBe(2));
    expect(all(explorer, 'collab-network .walk .marked').map((stop) => stop.getAttribute('aria-label'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Poland.*new or changed/),
        expect.stringMatching(/^Alpha.*new or changed/),
      ]),
    );
    await expectAccessible('what is new');
    button(one(explorer, 'collab-news'), 'Close the list').click();
    await drawn(explorer);
    expect(all(explorer, 'collab-news')).toHaveLength(0);
    expect(location.search).not.toContain('since');
    await vi.waitFor(() => expect(all(explorer, 'collab-network .walk .marked').length).toBe(0));
  });

  it('closes by Escape, after details that lie over it', async () => {
    setNews(file);
    const explorer = await open('?lang=en&since=0.0.0&select=POL');
    await shown(explorer);
    press(explorer, 'Escape');
    await drawn(explorer);
    expect(explorer.session.state).toMatchObject({ since: '0.0.0' });
    expect(explorer.session.state!.select).toBeUndefined();
    press(explorer, 'Escape');
    await drawn(explorer);
    expect(explorer.session.state!.since).toBeUndefined();
    expect(all(explorer, 'collab-news')).toHaveLength(0);
  });

  it('is found by search, in Japanese, and shows a tie that is chosen', async () => {
    setNews(file);
    const explorer = await open('?lang=ja');
    const input = one(explorer, 'collab-search input');
    type(input, '新着');
    await drawn(explorer);
    press(input, 'Enter');
    const text = await shown(explorer);
    expect(text).toContain('版0.0.0（2023年1月1日）より後の変更');
    expect(text).toContain('追加1、終了0、訂正0、削除0');
    expect(location.search).toContain('since=last');
    button(one(explorer, 'collab-news'), /ポーランド · アルファ枠組み/).click();
    await drawn(explorer);
    expect(explorer.session.state!.select).toBe('membership:POL:alpha');
  });

  it('says when nothing has changed, and which editions there are when another is asked for', async () => {
    setNews({ ...file, editions: [] });
    let explorer = await open('?lang=en&since=last');
    await vi.waitFor(() => expect(textOf(one(explorer, 'collab-news'))).toContain('Nothing has changed'));
    await close();
    setNews(file);
    explorer = await open('?lang=en&since=3.0.0');
    await vi.waitFor(() =>
      expect(textOf(one(explorer, 'collab-news'))).toContain(
        'unknown edition "3.0.0" (expected one of 0.0.0, last, or a date)',
      ),
    );
    await close();
    setNews({ ...file, version: '9.9.9' });
    explorer = await open('?lang=ja&since=last');
    await vi.waitFor(() => expect(textOf(one(explorer, 'collab-news'))).toContain('内蔵のデータについてのみ'));
  });
});
