import '../../src/elements/define-matrix.ts';
import '../../src/elements/define-questions.ts';
import '../../src/elements/define-table-view.ts';

import { page } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';

import type { Session as SharedSession } from '../../src/elements/session/session.ts';
import { Session } from '../../src/elements/session/session.ts';
import { smallDataset } from '../explorer/data.ts';

type Part = HTMLElement & { session: SharedSession | undefined; updateComplete: Promise<boolean> };

const WIDE = 1000;
const NARROW = 390;

afterEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

function session(): SharedSession {
  const made = new Session();
  made.today = '2024-06-01';
  made.adopt(smallDataset());
  made.update({ lang: 'en', view: 'matrix' });
  return made;
}

/** What an element looks like by its rules for the width of the window. */
const LOOKS: Readonly<Record<string, (root: ShadowRoot) => string>> = {
  'collab-matrix': (root) => getComputedStyle(root.querySelector('tbody th[scope=row]')!).maxInlineSize,
  'collab-questions': (root) => getComputedStyle(root.querySelector('dialog')!).paddingTop,
  // The first is what rows are picked with.
  'collab-table-view': (root) =>
    getComputedStyle(root.querySelector('collab-data-table')!.shadowRoot!.querySelector('thead th:nth-of-type(2)')!)
      .width,
};

/** The element on the page, as it is shown in a window of that width. */
async function shownIn(width: number, element: HTMLElement): Promise<string> {
  document.body.replaceChildren();
  await page.viewport(width, 700);
  await expect.poll(() => innerWidth).toBe(width);
  document.body.append(element);
  const part = element as Part;
  part.session ??= session();
  await part.updateComplete;
  for (const table of element.shadowRoot!.querySelectorAll<Part>('collab-data-table')) await table.updateComplete;
  return LOOKS[element.localName]!(element.shadowRoot!);
}

test.each(Object.keys(LOOKS))('%s goes by the window it is put into, whatever the one before was like', async (tag) => {
  const made = (): HTMLElement => document.createElement(tag);
  const kept = made();
  const wide = await shownIn(WIDE, kept);
  const narrow = await shownIn(NARROW, made());
  expect(narrow).not.toBe(wide);
  // None is there when the window changes, so none sees it.
  expect(await shownIn(WIDE, made())).toBe(wide);
  expect(await shownIn(NARROW, kept)).toBe(narrow);
  expect(await shownIn(WIDE, kept)).toBe(wide);
});
