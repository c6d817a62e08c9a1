import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { copyBuilt } from '../built.ts';
import { serve, type Site } from '../site/serve.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = fileURLToPath(new URL('../../.cache/embed-slow/', import.meta.url));

let browser: Browser;
let site: Site;
let page: Page;

beforeAll(async () => {
  await copyBuilt('embed', `${OUT}dist/embed`);
  cpSync(`${ROOT}examples`, `${OUT}examples`, { recursive: true });
  site = await serve(OUT);
  const { CHROME_PATH } = process.env;
  browser = await chromium.launch({
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}, 300_000);

afterEach(() => page?.close());

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function blank(): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1200, height: 900 }, locale: 'en-GB' });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (): Promise<number[]> => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

/** Holds back what matches until it is let go. */
async function hold(url: string): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  return release;
}

const fallback = (): Promise<boolean> => page.locator('collab-graph table').isVisible();
const drawn = (): Promise<void> => page.locator('collab-graph svg text', { hasText: 'Slovakia' }).last().waitFor();

describe('on a slow line', () => {
  it.each(['**/collab-graph.js', '**/core.json', '**/positions.json'])(
    'the content inside the tag stays until %s is there, then gives way without a jump',
    async (url) => {
      await blank();
      const release = await hold(url);
      const asked = page.waitForRequest(url);
      await page.goto(`${site.url}examples/static-fallback.html`, { waitUntil: 'commit' });
      await asked;
      await page.locator('collab-graph table').waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      release();
      await drawn();
      await page.locator('collab-graph collab-legend').getByText('V4–Japan').waitFor();
      await expect.poll(fallback).toBe(false);
      expect(await shifts()).toEqual([]);
    },
  );

  it('the picture is there before what answers the reader, and is read out until then', async () => {
    await blank();
    const release = await hold('**/interaction.js');
    await page.goto(`${site.url}examples/strict-policy.html`);
    await page.locator('collab-graph svg text', { hasText: 'United States' }).last().waitFor();
    const picture = page.locator('collab-network .svg');
    expect(await picture.getAttribute('aria-hidden')).toBeNull();
    expect(await page.locator('collab-network [data-node]').count()).toBe(0);
    release();
    await page.locator('collab-network [data-node="USA"]').waitFor({ state: 'attached' });
    expect(await picture.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('where part of the script cannot be had', () => {
  it('the figure stays a picture', async () => {
    await blank();
    await page.route('**/interaction.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${site.url}examples/strict-policy.html`);
    await page.locator('collab-graph svg text', { hasText: 'United States' }).last().waitFor();
    await page.locator('collab-graph [part="credit"]', { hasText: 'CC BY' }).waitFor();
    expect(await page.locator('collab-graph img').isVisible()).toBe(false);
    expect(await page.getByRole('alert').count()).toBe(0);
    // In the page, no longer in the console alone.
    const said = page.locator('collab-graph [data-missing="controls"]');
    await said.waitFor();
    expect(await said.textContent()).toContain('interaction.js or a file that it needs is missing');
  });

  it('forces that a first picture needs and that are missing leave what stands in for it, with a message that says why', async () => {
    await blank();
    for (const name of ['settle.js', 'positions.json'])
      await page.route(`**/${name}`, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${site.url}examples/static-fallback.html`);
    const said = page.locator('collab-graph [data-missing="picture"]');
    await said.waitFor();
    expect(await said.textContent()).toMatch(/settle\.js/);
    expect(await fallback()).toBe(true);
  });

  it('forces that are needed and missing are said, with a way out', async () => {
    await blank();
    await page.route('**/settle.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${site.url}examples/static-fallback.html`);
    await drawn();
    // Places about Germany are not known beforehand, as those about Japan are.
    await page.locator('collab-graph').evaluate((element) => element.setAttribute('focus', 'DE'));
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').getByRole('button').count()).toBeGreaterThan(0);
  });
});
