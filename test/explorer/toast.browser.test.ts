/** What was just done is said for a moment, over no control and over no source. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { builtInData } from '../../src/elements/load/built-in-data.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { all, button, close, complete, drawn, one, open, textOf } from './page.ts';

afterEach(async () => {
  vi.useRealTimers();
  await close();
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

describe('what a search shows besides what was looked for', () => {
  it.each([
    ['en', 'Undo', /^Austria was not in the picture: .+ is shown now\./],
    ['ja', '元に戻す', /^オーストリアは図になかったため、.+も表示しました。/],
  ] as const)('is named, and taken back by its button (%s)', async (lang, undo, said) => {
    const explorer = await open(`?lang=${lang}`, builtInData);
    await complete(explorer);
    const before = explorer.session.state;
    const search = one(explorer, 'collab-search');
    const input = search.shadowRoot!.querySelector('input')!;
    input.focus();
    await userEvent.keyboard('Austria');
    await vi.waitFor(() => expect(search.shadowRoot!.querySelector('[role="option"]')).not.toBeNull());
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(textOf(one(explorer, '.toast'))).toMatch(said));
    expect(explorer.session.state).toMatchObject({ select: 'AUT' });
    expect(explorer.session.state!.through).not.toEqual(before!.through);
    button(explorer, undo).click();
    await drawn(explorer);
    expect(explorer.session.state).toEqual(before);
    expect(textOf(one(explorer, '.toast'))).toBe('');
  });

  it('is nothing where the picture had it', async () => {
    const explorer = await open('?lang=en');
    await say(explorer);
    expect([...one(explorer, '.toast').querySelectorAll('button')].map((one) => one.textContent)).toEqual(['Dismiss']);
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
