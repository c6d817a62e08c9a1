/** A page with figures on paper: each word of a picture is in the file once, to be found and copied. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser } from 'playwright';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { copyBuilt } from '../built.ts';
import { serve, type Site } from '../site/serve.ts';
import { startChromium } from './browser.ts';

const OUT = fileURLToPath(new URL('../../.cache/print/', import.meta.url));

let browser: Browser;
let site: Site;

beforeAll(async () => {
  await copyBuilt('embed', join(OUT, 'embed'));
  site = await serve(OUT);
  browser = await startChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Without spaces, which a file for paper has none of; some fonts have one glyph for all dashes, which is read back as any. */
function inkOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015]/g, '-');
}

it.each([
  ['a network', 'lang="en"', false],
  ['a network that was touched', 'lang="en"', true],
  ['a map in Japanese', 'lang="ja" view="map"', false],
])('%s has each label once', async (_, attributes, isTouched) => {
  writeFileSync(
    join(OUT, 'page.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>P</title>
<script type="module" src="embed/collab-graph.js"></script>
<body><collab-graph ${attributes} no-legend no-tools heading="H"></collab-graph></body></html>`,
  );
  const page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
  await page.goto(`${site.url}page.html`);
  await page.waitForFunction(() => document.querySelector('collab-graph')?.session?.status === 'complete');
  const labels = await page.evaluate(async (touched) => {
    const network = document.querySelector('collab-graph')!.shadowRoot!.querySelector('collab-network')!;
    await network.settled;
    if (touched) await network.wake();
    return network.scene!.labels.map(({ text }) => text);
  }, isTouched);
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true });
  const written = inkOf(text);
  const others = await page.evaluate(() =>
    [...document.querySelector('collab-graph')!.shadowRoot!.querySelectorAll<HTMLElement>('.head, .notes')]
      .map((part) => part.innerText)
      .join(' '),
  );
  const count = (where: string, what: string): number => where.split(what).length - 1;
  const words = [...new Set(labels.map(inkOf))];
  expect(words.length).toBeGreaterThan(10);
  const wrong = words
    .map((word) => ({
      word,
      found: count(written, word),
      // A name may be part of another's.
      expected: labels.reduce((sum, label) => sum + count(inkOf(label), word), 0) + count(inkOf(others), word),
    }))
    .filter(({ found, expected }) => found !== expected);
  expect(wrong).toEqual([]);
  await page.close();
});

it.each([
  ['en', '2 sources of the answer'],
  ['ja', '答えの出典2件'],
])(
  'an answer has below it the sources that its sentences number, whatever else is listed (%s)',
  async (lang, heading) => {
    writeFileSync(
      join(OUT, 'answer.html'),
      `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>P</title>
<script type="module" src="embed/collab-graph.js"></script>
<body><collab-graph lang="${lang}" ask="balance" heading="H"></collab-graph></body></html>`,
    );
    const page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
    await page.goto(`${site.url}answer.html`);
    const answer = page.locator('collab-graph collab-answer');
    await answer.getByText(heading).first().waitFor();
    expect(await answer.locator('.printed').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const printed = answer.locator('.printed');
    await printed.waitFor();
    expect(await printed.innerText()).toContain(heading);
    // The largest number of a sentence is a number of the list.
    const numbers = (await answer.locator('.numbers').allInnerTexts()).flatMap((text) =>
      text.match(/\d+/g)!.map(Number),
    );
    expect(Math.max(...numbers)).toBe(await printed.locator('.source-list li').count());
    // Opened on screen, it is on paper once all the same.
    await page.emulateMedia({ media: 'screen' });
    await answer.locator('details.sources summary').click();
    await page.emulateMedia({ media: 'print' });
    expect(await answer.locator('.source-list:visible').count()).toBe(1);
    await page.close();
  },
);
