/** What a new user must be able to find out within a minute, on the built-in data. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { all, button, close, complete, drawn, one, open, press, textOf, type } from './page.ts';
import { partsOf, realDataset } from './data.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(close);

async function openReal(query: string): Promise<CollabExplorer> {
  const { parts, finish } = partsOf(realDataset());
  const explorer = await open(query, () => parts);
  finish();
  await complete(explorer);
  return explorer;
}

async function find(explorer: CollabExplorer, text: string): Promise<HTMLElement> {
  const input = one(explorer, 'collab-search input');
  type(input, text);
  await drawn(explorer);
  press(input, 'Enter');
  await drawn(explorer);
  return one(explorer, 'collab-panel');
}

const names = (table: Element): string[] => all(table, 'tbody th').map((cell) => cell.textContent?.trim() ?? '');

async function choose(table: Element, facet: string, labels: readonly string[]): Promise<void> {
  const details = all(table, 'details').find((one) =>
    one.querySelector('summary')?.textContent?.trim().startsWith(facet),
  )!;
  for (const label of labels) {
    [...details.querySelectorAll('label')]
      .find((one) => one.textContent?.trim() === label)!
      .querySelector('input')!
      .click();
  }
  await (table as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
}

describe('a new user', () => {
  it('learns which frameworks link Japan and Poland, and since when', async () => {
    const explorer = await openReal('?lang=en');
    const panel = await find(explorer, 'Poland');
    const links = all(panel, 'h3').find((heading) =>
      heading.textContent?.includes('What links Japan and Poland'),
    )!.parentElement!;
    const text = textOf(links);
    expect(text).toContain('EIG CONCERT-Japan');
    expect(text).toMatch(/Visegrad.*Since 23 September 2014 \(joined\)/);
  });

  it('learns which ASEAN countries are in e-ASIA without SICORP or SATREPS', async () => {
    const explorer = await openReal('?lang=en');
    const panel = await find(explorer, 'e-asia jrp');
    const table = one(panel, 'collab-data-table');
    await choose(table, 'Region', ['ASEAN']);
    const members = names(table);
    expect(members).toEqual(expect.arrayContaining(['Indonesia', 'Thailand', 'Vietnam']));
    await choose(table, 'Not in', ['SICORP', 'SATREPS']);
    const left = names(table);
    expect(left.length).toBeLessThan(members.length);
    // Each of these shares SATREPS with Japan.
    for (const name of ['Indonesia', 'Thailand', 'Vietnam', 'Philippines', 'Malaysia'])
      expect(left).not.toContain(name);
    for (const name of left) expect(members).toContain(name);
  });

  it.each([
    ['en', 'open calls'],
    ['ja', '公募中'],
  ])('finds the calls by deadline in words (%s), and sees the list at once', async (lang, words) => {
    const explorer = await openReal(`?lang=${lang}`);
    const input = one(explorer, 'collab-search input');
    type(input, words);
    await drawn(explorer);
    press(input, 'Enter');
    await drawn(explorer);
    expect(location.search).toContain('ask=calls');
    // The answer comes when it is first asked for.
    const list = (): Element | undefined =>
      all(explorer, 'collab-answer details').find((part) => part.querySelector('collab-data-table'));
    await expect.poll(() => (list() as HTMLDetailsElement | undefined)?.open).toBe(true);
    await expect.poll(() => all(list()!, 'tbody tr').length).toBeGreaterThan(0);
  });

  it('learns to whom Japan loses most researchers on balance, and who says so', async () => {
    const explorer = await openReal('?lang=ja');
    const panel = await find(explorer, '日本');
    const finding = textOf(one(panel, '.finding'));
    const table = all(panel, 'collab-data-table')[0]!;
    const [first] = names(table);
    expect(finding).toContain(`2006～2016年：日本の転出超過が最も大きい相手は${first}`);
    expect(all(table, 'tbody tr:first-child a').map((link) => link.getAttribute('href'))).toContain(
      'https://doi.org/10.1038/s41597-024-03655-9',
    );
  });

  it('keeps the filters in sight when nothing matches any more', async () => {
    const explorer = await openReal('?lang=en&edges=none');
    expect(explorer.session.view!.edges).toEqual([]);
    button(explorer, 'Reset to the default view').click();
    await drawn(explorer);
    const again = explorer.session.view!.edges.length;
    await close();
    expect(again).toBe((await openReal('?lang=en')).session.view!.edges.length);
    expect(again).toBeGreaterThan(50);
  });
});
