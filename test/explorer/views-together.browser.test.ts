/** What a reader meets who goes from view to view: the same selection, one time control, words that are true of each. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { onPaper } from '../print-media.ts';
import { all, button, close, drawn, one, open, textOf } from './page.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(close);

const marked = (explorer: CollabExplorer, selector: string): string[] =>
  all(explorer, selector).map((element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim());

describe('a selection', () => {
  it('made in one view is marked in the others, and in sight', async () => {
    const explorer = await open('?lang=en&view=matrix&select=POL');
    await page.viewport(1280, 620);
    expect(marked(explorer, 'collab-matrix th[aria-selected=true]').join()).toContain('Poland');
    const head = one(explorer, 'collab-matrix th[aria-selected=true]').getBoundingClientRect();
    const room = one(explorer, 'collab-matrix .wrap').getBoundingClientRect();
    expect(head.top).toBeGreaterThanOrEqual(room.top);
    expect(head.bottom).toBeLessThanOrEqual(room.bottom);
    button(explorer, 'Table').click();
    await drawn(explorer);
    const rows = all(explorer, 'collab-table-view tbody tr').filter((row) => /related|selected/.test(row.className));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.textContent).toContain('Poland');
    for (const view of ['Network', 'Map']) {
      button(explorer, view).click();
      await drawn(explorer);
      await expect.poll(() => marked(explorer, '.walk button[aria-pressed=true]').join()).toContain('Poland');
    }
  });
});

describe('time', () => {
  it('is chosen in one place: the year control, not the legend too', async () => {
    const explorer = await open('?lang=en');
    await expect.poll(() => all(explorer, 'collab-timeline [data-mode]').length).toBe(4);
    expect(all(explorer, 'collab-legend input[name=at]')).toHaveLength(0);
    expect(textOf(explorer)).toContain('Confidence and status');
  });

  it('is said by the year control alone when it moves on; other changes are said by the legend', async () => {
    const explorer = await open('?lang=en');
    const live = (): string | null => one(explorer, 'collab-legend .count').getAttribute('aria-live');
    explorer.session.update({ at: '2012' });
    await drawn(explorer);
    expect(live()).toBe('off');
    explorer.session.update({ confidence: 'unverified' });
    await drawn(explorer);
    expect(live()).toBe('polite');
  });

  it('is no choice where all numbers are of a period: then the periods are', async () => {
    const explorer = await open('?lang=en&edges=mobility&min-mobility=0');
    await expect.poll(() => all(explorer, 'collab-timeline [data-period]').length).toBeGreaterThan(1);
    expect(all(explorer, 'collab-timeline [data-mode]')).toHaveLength(0);
    expect(one(explorer, '.subtitle').textContent).not.toContain('Ties as of');
    const other = all(explorer, 'collab-timeline [data-period][aria-pressed=false]')[0]!;
    other.click();
    await drawn(explorer);
    expect(explorer.session.state!.period).toBe(other.getAttribute('data-period'));
    // The year control follows in a task of its own.
    await expect.poll(() => other.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('on paper', () => {
  afterEach(() => onPaper(false));

  it.each([
    ['network', 'avoid'],
    ['matrix', 'auto'],
    ['table', 'auto'],
  ])('a %s begins on the first page (breaks: %s)', async (view, breaks) => {
    const explorer = await open(`?lang=en&view=${view}`);
    onPaper(true);
    expect(getComputedStyle(one(explorer, '.figure')).breakInside).toBe(breaks);
  });

  it('shows no choice without its control', async () => {
    const explorer = await open('?lang=en');
    onPaper(true);
    const choice = one(explorer, 'collab-legend .only-with');
    expect(choice.checkVisibility()).toBe(false);
  });
});
