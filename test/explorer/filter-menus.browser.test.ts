/** The menus above the tables of the page and of its details: each box stands at its words, which are not broken into single words. */
import { page } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { builtInData } from '../../src/elements/load/built-in-data.ts';
import { all, close, complete, open } from './page.ts';

afterEach(async () => {
  await close();
  await page.viewport(1280, 800);
});

/** The lines that the words of a label take, left to right, top to bottom. */
function wordsOf(label: HTMLElement): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(label);
  const box = label.querySelector('input')!.getBoundingClientRect();
  return [...range.getClientRects()].filter(
    ({ width, left, right }) => width > 1 && !(left >= box.left && right <= box.right),
  );
}

describe.each([
  [1280, 800],
  [390, 844],
])('at %i × %i', (width, height) => {
  it.each(['en', 'ja'])('stand in order in %s', async (lang) => {
    await page.viewport(width, height);
    for (const query of ['select=concert-japan', 'select=DEU', 'view=table', 'view=table&rows=all']) {
      const explorer = await open(`?lang=${lang}&${query}`, builtInData);
      await complete(explorer);
      const menus = await vi.waitFor(() => {
        const found = all(explorer, 'collab-data-table details').filter((one) => one.querySelector('li label'));
        expect(found.length).toBeGreaterThan(0);
        return found as HTMLDetailsElement[];
      });
      for (const menu of menus) {
        const summary = menu.querySelector('summary')!;
        if (summary.getBoundingClientRect().width === 0) continue;
        const opened = new Promise((resolve) => menu.addEventListener('toggle', resolve, { once: true }));
        menu.open = true;
        await opened;
        menu.scrollIntoView({ block: 'center' });
        const place = `${query}, ${summary.textContent.trim()}`;
        const list = menu.querySelector('ul')!.getBoundingClientRect();
        expect(list.left, place).toBeGreaterThanOrEqual(0);
        expect(list.right, place).toBeLessThanOrEqual(width);
        for (const label of menu.querySelectorAll<HTMLElement>('li label')) {
          const name = `${place}: ${label.textContent.trim()}`;
          const box = label.querySelector('input')!.getBoundingClientRect();
          expect(box.width, name).toBeLessThanOrEqual(20);
          const lines = wordsOf(label);
          const first = lines[0]!;
          expect(first.left - box.right, name).toBeGreaterThanOrEqual(2);
          expect(first.left - box.right, name).toBeLessThanOrEqual(12);
          // Broken only where the words are wider than the menu may be.
          if (lines.length > 1) expect(first.width, name).toBeGreaterThan(140);
        }
        menu.open = false;
      }
      await close();
    }
  });
});
