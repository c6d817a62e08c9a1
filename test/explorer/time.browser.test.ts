import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CollabTimeline } from '../../src/elements/timeline/timeline.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { all, close, drawn, expectAccessible, one, open } from './page.ts';

beforeEach(() => page.viewport(1280, 1000));
afterEach(async () => {
  vi.restoreAllMocks();
  await close();
});

const popped = (): Promise<unknown> => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
const timeOf = (explorer: CollabExplorer): CollabTimeline => one(explorer, 'collab-timeline') as CollabTimeline;
const subtitle = (explorer: CollabExplorer): string =>
  one(explorer, '.subtitle').textContent.replace(/\s+/g, ' ').trim();
const at = (): string | null => new URLSearchParams(location.search).get('at');

async function settled(explorer: CollabExplorer): Promise<void> {
  await drawn(explorer);
  await timeOf(explorer).updateComplete;
}

describe('the year control of the page', () => {
  it('is brushed with the mouse as one step, which the browser undoes', async () => {
    const explorer = await open('?lang=en');
    await settled(explorer);
    expect(subtitle(explorer)).toMatch(/Ties as of 1 June 2024$/);
    const year = (number: number): HTMLElement => one(explorer, `collab-timeline [data-year="${number}"]`);
    const steps = vi.spyOn(history, 'pushState');
    await userEvent.dragAndDrop(year(2010), year(2014));
    await settled(explorer);
    expect(explorer.session.state!.at).toBe('2010/2014');
    expect(at()).toBe('2010/2014');
    expect(steps).toHaveBeenCalledTimes(1);
    expect(subtitle(explorer)).toMatch(/Ties of 2010–2014$/);
    const back = popped();
    history.back();
    await back;
    await settled(explorer);
    expect(explorer.session.state!.at).toBe('now');
    expect(subtitle(explorer)).toMatch(/Ties as of 1 June 2024$/);
  });

  it('opens at the time of a link, in Japanese too', async () => {
    const explorer = await open('?lang=ja&at=2010/2014&period=2003/2007');
    await settled(explorer);
    expect(subtitle(explorer)).toContain('2010～2014年のつながり');
    expect(one(explorer, 'collab-timeline [role="radio"][aria-checked="true"]').getAttribute('aria-label')).toBe(
      '研究者移動 2003～2007年',
    );
    const handles = all(explorer, 'collab-timeline [role="slider"]');
    expect(handles.map((handle) => handle.getAttribute('aria-valuenow'))).toEqual(['2010', '2014']);
  });

  it('counts what the filters let through', async () => {
    const explorer = await open('?lang=en');
    await settled(explorer);
    const label = (): string => one(explorer, 'collab-timeline .chart svg').getAttribute('aria-label')!;
    expect(label()).toContain('10 ties, 1 of them without a start date');
    explorer.session.update({ through: ['alpha'] });
    await settled(explorer);
    expect(label()).toContain('4 ties, 0 of them');
  });

  it('stays beside the table', async () => {
    const explorer = await open('?lang=en&view=table&at=2012');
    await settled(explorer);
    expect(timeOf(explorer).shadowRoot!.querySelector('.says')!.textContent).toContain('2012:');
  });
});

it.each(['light', 'dark', 'contrast'])(
  'breaks no rule of WCAG 2.2 A and AA with a range chosen, in %s',
  async (theme) => {
    const explorer = await open(
      `?lang=ja&theme=${theme}&at=2010/2014&edges=membership,mobility,coauthorship&select=USA`,
    );
    await settled(explorer);
    all(explorer, 'collab-timeline summary')[0]!.click();
    await settled(explorer);
    expect(all(explorer, 'collab-panel .chart.pair')).toHaveLength(2);
    await expectAccessible('a range');
  },
);
