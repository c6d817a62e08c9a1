/** The page has the finished picture in the tag; the element goes on with it. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { copyBuilt } from '../built.ts';
import { runLine } from '../cli/run-line.ts';
import { serve, type Site } from '../site/serve.ts';
import { startChromium } from '../whole/browser.ts';

const OUT = fileURLToPath(new URL('../../.cache/take-over/', import.meta.url));
/** Pictures show what holds on this day, in the snippet as in the page. */
const TODAY = new Date().toISOString().slice(0, 10);

let browser: Browser;
let site: Site;
let open: Page[] = [];

beforeAll(async () => {
  await copyBuilt('embed', `${OUT}dist/embed`);
  site = await serve(OUT, {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src data:",
  });
  browser = await startChromium();
}, 300_000);

afterEach(async () => {
  await Promise.all(open.map((page) => page.close()));
  open = [];
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

let written = 0;

async function snippet(options: string): Promise<string> {
  const { stdout, stderr, code } = await runLine(`embed --base dist/embed/ --integrity none ${options}`, {
    today: TODAY,
  });
  expect(code, stderr).toBe(0);
  return stdout;
}

interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/** The code in a column of the page, `width` CSS pixels. */
async function visit(
  code: string,
  { width = 960, ...options }: BrowserContextOptions & { readonly width?: number } = {},
): Promise<Visit> {
  const name = `${++written}.html`;
  writeFileSync(
    `${OUT}${name}`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Report</title>
<link rel="stylesheet" href="${name}.css"><body><p>Before</p>${code}<p id="after">After</p>
<script src="${name}.js"></script></body></html>`,
  );
  // The marks of the page as they are before the script: the very elements, and where they are.
  writeFileSync(`${OUT}${name}.js`, `window.first = document.querySelector('svg g[id$="-nodes"]');`);
  writeFileSync(`${OUT}${name}.css`, `body{margin:0 auto;width:${width}px}`);
  const page = await browser.newPage({ viewport: { width: Math.max(width, 300) + 100, height: 1400 }, ...options });
  open.push(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.addInitScript(watch);
  await page.goto(site.url + name);
  return { page, complaints };
}

declare global {
  interface Window {
    first: Element;
    /** Frames in which the picture could not be seen exactly once, since they were first seen. */
    gaps: number[];
    /** Where the paragraph after the figure has been. */
    ends: number[];
  }
}

/** Looks at each frame that the reader sees. */
function watch(): void {
  window.gaps = [];
  window.ends = [];
  let frame = 0;
  const look = (): void => {
    frame++;
    const host = document.querySelector('collab-graph');
    const stage = host?.shadowRoot?.querySelector('collab-network')?.shadowRoot?.querySelector('.svg');
    const seen = [host, stage].flatMap((root) =>
      [...(root?.querySelectorAll('g[id$="-picture"]') ?? [])].filter((mark) => {
        const { width } = mark.getBoundingClientRect();
        return width > 0 && mark.checkVisibility({ visibilityProperty: true });
      }),
    );
    const canvas = host?.shadowRoot?.querySelector('collab-network')?.shadowRoot?.querySelector('.canvas.live');
    if (host?.querySelector('svg') && seen.length + (canvas ? 1 : 0) !== 1) window.gaps.push(frame);
    const after = document.querySelector('#after');
    if (after) window.ends.push(Math.round(after.getBoundingClientRect().top));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const places = (page: Page): Promise<Record<string, [number, number]>> =>
  page.evaluate(() => {
    const shadow = document.querySelector('collab-graph')!.shadowRoot;
    const stage = shadow?.querySelector('collab-network')?.shadowRoot?.querySelector('.svg');
    const marks = stage?.querySelectorAll('[id$="-nodes"] > [data-id]') ?? [];
    const all = marks.length > 0 ? marks : document.querySelectorAll('collab-graph > svg g[id$="-nodes"] > [data-id]');
    return Object.fromEntries(
      [...all].map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        return [mark.getAttribute('data-id')!, [left + width / 2, top + height / 2]];
      }),
    );
  });

const state = (page: Page): Promise<string | null> => page.locator('collab-graph').getAttribute('picture');

async function taken(page: Page): Promise<void> {
  await expect.poll(() => state(page), { timeout: 20_000 }).toBe('taken');
  await page.evaluate(
    () => document.querySelector('collab-graph')!.shadowRoot!.querySelector('collab-network')!.settled,
  );
}

/** Whether the element draws a picture of its own. */
const ownPicture = async (page: Page): Promise<void> => {
  const drawn = page.locator('collab-graph collab-network :is(.svg:not(.replaced) svg, .canvas.live)');
  await drawn.first().waitFor({ timeout: 20_000 });
  await expect.poll(() => state(page), { timeout: 60_000 }).toBeNull();
  await page.locator('collab-graph > svg').waitFor({ state: 'hidden' });
};

function expectSamePlaces(before: Record<string, [number, number]>, after: Record<string, [number, number]>): void {
  expect(Object.keys(before).length).toBeGreaterThan(5);
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  for (const [id, [x, y]] of Object.entries(before)) {
    expect(Math.abs(after[id]![0] - x), id).toBeLessThan(0.5);
    expect(Math.abs(after[id]![1] - y), id).toBeLessThan(0.5);
  }
}

describe('the picture in the tag', () => {
  it.each([
    ['the usual network', '', {}],
    ['few nodes, which fill the frame', '--through v4-japan --edges membership', {}],
    ['a map', '--view map', {}],
    ['in Japanese, in a narrow column', '--lang ja --width 640', { width: 640 }],
    ['a little larger than it was made', '--width 800', { width: 880 }],
  ])('is gone on with, mark by mark, and nothing moves: %s', async (_, options, where) => {
    const { page, complaints } = await visit(await snippet(options), where);
    const before = await places(page);
    await taken(page);
    expectSamePlaces(before, await places(page));
    // The very elements, not others like them.
    expect(
      await page.evaluate(() => {
        const stage = document.querySelector('collab-graph')!.shadowRoot!.querySelector('collab-network')!.shadowRoot!;
        return stage.querySelector('.svg')!.contains(window.first);
      }),
    ).toBe(true);
    await page.waitForFunction(() => document.querySelector('collab-graph')!.session.status === 'complete');
    await page.waitForTimeout(200);
    expectSamePlaces(before, await places(page));
    const { gaps, ends } = await page.evaluate(() => ({ gaps: window.gaps, ends: window.ends }));
    expect(gaps).toEqual([]);
    expect(new Set(ends).size).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('answers a click without a move: details lie over it, and closed they leave it as it was', async () => {
    const { page } = await visit(await snippet(''));
    const before = await places(page);
    await taken(page);
    const [x, y] = before['DEU']!;
    await page.mouse.click(x, y);
    const panel = page.locator('collab-graph [part="panel"]');
    await panel.getByRole('heading', { name: 'Germany', exact: true }).first().waitFor();
    expect(await state(page)).toBe('taken');
    expectSamePlaces(before, await places(page));
    const box = (await panel.boundingBox())!;
    const picture = (await page.locator('collab-graph [part="picture"]').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(picture.y - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(picture.x + picture.width + 1);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expectSamePlaces(before, await places(page));
  });

  it('has a legend that is clicked: then the element shows its own, and its own picture', async () => {
    const { page } = await visit(await snippet(''));
    await taken(page);
    await page.locator('collab-graph > svg [data-legend="through:ihec"]').click();
    await ownPicture(page);
    expect(await page.evaluate(() => document.querySelector('collab-graph')!.viewState!.through)).not.toContain('ihec');
    await page.locator('collab-graph collab-legend').getByRole('checkbox', { name: /IHEC/ }).waitFor();
    expect(await page.locator('collab-graph collab-legend').getByRole('checkbox', { name: /IHEC/ }).isChecked()).toBe(
      false,
    );
  });

  it('shows the legend to who comes by keyboard', async () => {
    const { page } = await visit(await snippet(''));
    await taken(page);
    const legend = page.locator('collab-graph collab-legend').getByRole('checkbox', { name: /IHEC/ });
    await legend.focus();
    await ownPicture(page);
    expect(await legend.evaluate((box) => (box.getRootNode() as ShadowRoot).activeElement === box)).toBe(true);
    expect((await legend.boundingBox())!.width).toBeGreaterThan(5);
  });

  it.each([
    [
      'the author has changed what is shown',
      (code: string) => code.replace('<collab-graph', '<collab-graph through="v4-japan"'),
      {},
    ],
    [
      'the author has changed the title',
      (code: string) => code.replace('<collab-graph', '<collab-graph heading="Partners"'),
      {},
    ],
    [
      'the data are of another edition',
      (code: string) => code.replace(/data-edition="[^"]*"/, 'data-edition="1.0.0"'),
      {},
    ],
    ['the reader prefers a dark page', (code: string) => code, { colorScheme: 'dark' as const }],
    ['its words would be too small', (code: string) => code, { width: 400 }],
    ['the author set a height', (code: string) => code.replace('<collab-graph', '<collab-graph height="30rem"'), {}],
    [
      'something else stands beside it',
      (code: string) => code.replace('</collab-graph>', '<p>Figure 1</p></collab-graph>'),
      {},
    ],
  ])('makes way for the element’s own where %s', async (_, change, where) => {
    const { page, complaints } = await visit(change(await snippet('')), where);
    await ownPicture(page);
    // One picture, and the title that belongs to it.
    await page.locator('collab-graph [part="title"]').waitFor();
    expect(complaints).toEqual([]);
  });

  it('makes way for a table, and the way back leads to the element’s own picture', async () => {
    const { page, complaints } = await visit(await snippet(''));
    await taken(page);
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.locator('collab-graph collab-data-table').waitFor();
    expect(await state(page)).toBeNull();
    await page.locator('collab-graph > svg').waitFor({ state: 'hidden' });
    await page.locator('collab-graph [part="title"]').waitFor();
    await page.getByRole('button', { name: 'Show as picture' }).click();
    await ownPicture(page);
    expect(complaints).toEqual([]);
  });

  it('stands in for a table, which is no picture, and is gone when the table is there', async () => {
    const { page, complaints } = await visit(await snippet('--view table'));
    await page.locator('collab-graph collab-data-table').waitFor({ timeout: 20_000 });
    await page.locator('collab-graph > svg').waitFor({ state: 'hidden' });
    expect(await state(page)).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('stands in for a matrix, which has its own words', async () => {
    const { page, complaints } = await visit(await snippet('--view matrix'));
    await page.locator('collab-graph collab-matrix td').first().waitFor({ timeout: 20_000 });
    await page.locator('collab-graph > svg').waitFor({ state: 'hidden' });
    await page.locator('collab-graph [part="title"]').waitFor();
    expect(await state(page)).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('makes way for the details where they have no room beside the picture', async () => {
    const { page } = await visit(await snippet('--width 640'), { width: 640 });
    const [x, y] = (await places(page))['DEU']!;
    await taken(page);
    await page.mouse.click(x, y);
    await page
      .locator('collab-graph collab-panel')
      .getByRole('heading', { name: 'Germany', exact: true })
      .first()
      .waitFor();
    await ownPicture(page);
    const [picture, panel] = await Promise.all(
      ['picture', 'panel'].map((part) => page.locator(`collab-graph [part="${part}"]`).boundingBox()),
    );
    expect(panel!.y).toBeGreaterThanOrEqual(picture!.y + picture!.height - 1);
  });

  it('makes way in a window made narrow, and in another language', async () => {
    const { page } = await visit(await snippet(''));
    await taken(page);
    await page.evaluate(() => document.querySelector('collab-graph')!.setAttribute('lang', 'ja'));
    await ownPicture(page);
    await expect
      .poll(() => page.locator('collab-graph [part="title"]').innerText(), { timeout: 60_000 })
      .toContain('日本');
    const other = await visit(await snippet(''));
    await taken(other.page);
    await other.page.evaluate(() => (document.querySelector('collab-graph')!.parentElement!.style.width = '380px'));
    await ownPicture(other.page);
  });

  it('is whole again where other data cannot be had', async () => {
    const { page } = await visit(await snippet(''));
    const before = await places(page);
    await taken(page);
    await page.evaluate(() => (document.querySelector('collab-graph')!.src = 'missing.json'));
    await page.locator('collab-graph [part="error"]').waitFor();
    expect(await page.evaluate(() => document.querySelector('collab-graph > svg')!.contains(window.first))).toBe(true);
    expect((await places(page))['DEU']![0]).toBeCloseTo(before['DEU']![0], 0);
    expect(await page.locator('collab-graph > svg').getAttribute('aria-hidden')).toBeNull();
  });

  it('is printed with its own words, once', async () => {
    const { page } = await visit(await snippet(''));
    await taken(page);
    await page.emulateMedia({ media: 'print' });
    const title = page.locator('collab-graph [part="title"]');
    await title.waitFor({ state: 'hidden' });
    expect(await page.locator('collab-graph collab-legend').isVisible()).toBe(false);
    expect(await page.locator('collab-graph > svg').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await state(page)).toBe('taken');
  });

  it('asks for nothing but the script before the page is at rest or touched', async () => {
    const code = await snippet('');
    const { page } = await visit(code);
    await taken(page);
    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()!),
    );
    const first = asked.filter((name) => /\.(js|json)$/.test(name) && !/^\d+\.html/.test(name)).slice(0, 3);
    expect(first.slice(0, 2)).toEqual(['collab-graph.js', 'found-picture.js']);
  });

  it('is larger than a picture of the same without the room for the buttons, by that room', async () => {
    const inPage = await snippet('');
    expect(inPage).toMatch(/<svg [^>]*width="100%"/);
    const [, height] = /viewBox="0 0 960 (\d+)"/.exec(inPage)!;
    // With a title of one line, as the tag's is: the finding has two.
    const { stdout } = await runLine('render --size 960px --title Japan --out - --format svg', { today: TODAY });
    const [, still] = /viewBox="0 0 960 (\d+)"/.exec(stdout)!;
    expect(Number(height) - Number(still)).toBe(40);
    const { stderr, code } = await runLine('embed --width 100', { today: TODAY });
    expect(code).toBe(2);
    expect(stderr).toContain('invalid --width "100" (expected pixels, 240 to 4000)');
  });
});
