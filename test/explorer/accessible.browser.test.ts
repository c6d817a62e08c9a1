import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { button, close, drawn, expectAccessible, one, open, type } from './page.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(close);

describe.each(['en', 'ja'])('in %s', (lang) => {
  it.each(['light', 'dark', 'contrast'])('breaks no rule of WCAG 2.2 A and AA in %s, in any state', async (theme) => {
    const explorer = await open(`?lang=${lang}&theme=${theme}`);
    await (one(explorer, 'collab-network') as HTMLElement & { settled?: Promise<void> }).settled;
    await expectAccessible('the first screen');
    for (const id of [
      'JPN',
      'POL',
      'alpha',
      'gamma',
      'agency-jp',
      'call-alpha-2016',
      'proj-alpha-1',
      'energy',
      'lowlands',
      'membership:POL:alpha',
      'mobility:CHN:JPN',
      'nothing-of-this-name',
    ]) {
      explorer.session.update({ select: id });
      await drawn(explorer);
      await expectAccessible(`details of ${id}`);
    }
    explorer.session.update({ select: 'POL', compare: 'HUN', path: 'THA' });
    await drawn(explorer);
    await expectAccessible('compared and connected');
    explorer.session.update({ view: 'table', select: undefined, compare: undefined, path: undefined });
    await drawn(explorer);
    await expectAccessible('the table');
    for (const matrix of ['groups', 'mobility', 'coauthorship'] as const) {
      explorer.session.update({ view: 'matrix', matrix });
      await drawn(explorer);
      await expectAccessible(`the matrix of ${matrix}`);
    }
    const input = one(explorer, 'collab-search input');
    input.focus();
    type(input, 'a');
    await drawn(explorer);
    await expectAccessible('searching');
    type(input, 'zzzz');
    await drawn(explorer);
    await expectAccessible('nothing found');
    type(input, '');
    button(explorer, lang === 'en' ? 'Keyboard help' : 'キーボード操作').click();
    await drawn(explorer);
    await expectAccessible('help');
  });
});

it('breaks no rule on a phone, with the filters open', async () => {
  await page.viewport(390, 844);
  const explorer = await open('?lang=ja');
  button(explorer, '絞り込み').click();
  await drawn(explorer);
  await expectAccessible('filters on a phone');
});

it('breaks no rule while loading and after an error', async () => {
  const explorer = await open('?lang=en', () => ({ core: new Promise(() => undefined) }));
  await drawn(explorer);
  await expectAccessible('loading');
  await close();
  const failed = await open('?lang=en', () => ({ core: Promise.reject(new Error('gone')) }));
  await new Promise((resolve) => failed.session.addEventListener('error', resolve, { once: true }));
  await drawn(failed);
  expect(one(failed, '[role=alert]')).toBeTruthy();
  await expectAccessible('error');
});
