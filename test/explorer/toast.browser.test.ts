/** What was just done is said for a moment, over no control and over no source. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { all, close, drawn, one, open, textOf } from './page.ts';

afterEach(async () => {
  vi.useRealTimers();
  close();
  await page.viewport(1280, 800);
});

const MESSAGE = 'The filter of confidence was widened, so that Thailand is shown.';

async function say(explorer: CollabExplorer): Promise<HTMLElement> {
  one(explorer, 'collab-search').dispatchEvent(
    new CustomEvent('search-choose', { detail: { id: 'THA', message: MESSAGE }, bubbles: true, composed: true }),
  );
  await explorer.updateComplete;
  const toast = one(explorer, '.toast');
  expect(textOf(toast)).toContain(MESSAGE);
  return toast;
}

/** What it says that many milliseconds later. */
async function after(ms: number, explorer: CollabExplorer): Promise<string> {
  vi.advanceTimersByTime(ms);
  await explorer.updateComplete;
  return textOf(one(explorer, '.toast'));
}

const holdTimers = (): unknown => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

describe.each([
  [1280, 800],
  [1440, 900],
  [390, 844],
])('at %i × %i', (width, height) => {
  it.each(['en', 'ja'])('lies over no control, title or source in %s', async (lang) => {
    await page.viewport(width, height);
    const explorer = await open(`?lang=${lang}`);
    await drawn(explorer);
    const toast = await say(explorer);
    const { left, right, top, bottom } = toast.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    const under = [
      ...all(explorer, '.head button, .head select, .head collab-search'),
      ...all(explorer, '.notes-below, collab-timeline'),
    ].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    });
    expect(under.map((one) => one.className || one.localName)).toEqual([]);
  });
});

describe('it goes', () => {
  it('by itself', async () => {
    const explorer = await open('?lang=en');
    await drawn(explorer);
    await userEvent.hover(one(explorer, '.brand'));
    holdTimers();
    await say(explorer);
    expect(await after(5900, explorer)).toContain(MESSAGE);
    expect(await after(200, explorer)).toBe('');
  });

  it('also where the pointer rests on it, a little later', async () => {
    const explorer = await open('?lang=en');
    await drawn(explorer);
    const toast = await say(explorer);
    await userEvent.hover(toast.querySelector('span')!);
    expect(toast.matches(':hover')).toBe(true);
    toast.querySelector('button')!.click();
    await explorer.updateComplete;
    holdTimers();
    await say(explorer);
    expect(await after(6100, explorer)).toContain(MESSAGE);
    expect(await after(6000, explorer)).toBe('');
  });

  it('not while the keyboard is at its button', async () => {
    const explorer = await open('?lang=en');
    await drawn(explorer);
    await userEvent.hover(one(explorer, '.brand'));
    holdTimers();
    const toast = await say(explorer);
    toast.querySelector('button')!.focus();
    for (let round = 0; round < 4; round++) {
      expect(await after(6100, explorer)).toContain(MESSAGE);
    }
  });
});
