/**
 * Real files of people who do this job, through the built page under a strict
 * policy: each gives the same answer as through the command line
 * (test/read/finds.test.ts). They are read where they are, and only there.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { copyBuilt } from '../built.ts';
import { FILES, RIGHT } from '../read/right-answers.ts';
import { serve, STRICT_POLICY, type Site } from './serve.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = fileURLToPath(new URL('../../.cache/site-open/', import.meta.url));
const FIXTURE = join(ROOT, 'test', 'fixtures', 'read', 'agreements.csv');
let browser: Browser;
let site: Site;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  await copyBuilt('site', OUT);
  site = await serve(OUT, { 'content-security-policy': STRICT_POLICY });
  const { CHROME_PATH } = process.env;
  browser = await chromium.launch({
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(site.url);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What the page says of files: the account of their rows, and the report that it keeps. */
async function preview(paths: readonly string[]): Promise<string> {
  const close = page.getByRole('button', { name: 'Close', exact: true });
  if (await close.isVisible().catch(() => false)) await close.click();
  await page.getByRole('button', { name: 'Open data' }).click();
  await page.locator('#files').setInputFiles([...paths]);
  await page.locator('.body[aria-busy=false] .account').waitFor({ timeout: 60_000 });
  return (await page.locator('.body .account').innerText()).replace(/\s+/g, ' ');
}

it('reads a file in a worker of its own, shows it in every view, and asks nobody for anything', async () => {
  expect(await preview([FIXTURE])).toContain('4 rows read = 3 drawn + 1 listed below.');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByText('From this browser; nothing was sent.').waitFor();
  for (const view of ['Map', 'Matrix', 'Table', 'Network'])
    await page.locator('.views button', { hasText: view }).click();
  await page.reload();
  await page.getByText('From this browser; nothing was sent.').waitFor();
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([]);
});

const count = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 10 });

describe.skipIf(FILES === undefined)('files as their authors published them', () => {
  // What an option of the command line says is chosen in the page's own fields, which has its own test.
  it.each(RIGHT.filter(({ options }) => options === undefined))(
    '$files',
    async ({ files, encoding, nodes, edges, total, countries, read, listed }) => {
      const said = await preview(files.split(' ').map((name) => join(FILES!, name)));
      expect(said).toContain(`${count(nodes)} nodes, ${count(edges)} ties; `);
      if (countries !== undefined) expect(said).toContain(` ${count(countries)} countries`);
      if (encoding) expect(said).toContain(` · ${encoding} `);
      if (total === null) expect(said).not.toContain(' together.');
      else if (total !== undefined && Number.isInteger(total) && edges > 0) expect(said).toContain(count(total));
      const [, all, drawn, out] = /([\d,]+) rows read = ([\d,]+) drawn \+ ([\d,]+) listed/
        .exec(said)!
        .map((text) => Number(text.replaceAll(',', '')));
      expect(all).toBe(drawn! + out!);
      if (read !== undefined) expect(all).toBe(read);
      if (listed) expect(out).toBe(Object.values(listed).reduce((sum, rows) => sum + rows, 0));
      expect(complaints).toEqual([]);
    },
  );

  it('names a data package of somebody else', async () => {
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Open data' }).click();
    await page.locator('#files').setInputFiles([join(FILES!, 'ricardo-datapackage.json')]);
    await page.getByText('describes a data package').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('the largest says how far it is, is stopped by Cancel, and read when it is opened again', async () => {
    const paths = ['vos-leiden2015-map.txt', 'vos-leiden2015-network.txt'].map((name) => join(FILES!, name));
    await page.getByRole('button', { name: 'Open data' }).click();
    await page.locator('#files').setInputFiles(paths);
    await page.locator('.reading progress').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopped. Nothing was opened.').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await preview(paths)).toContain('750 nodes, 151,644 ties;');
    expect(complaints).toEqual([]);
  }, 120_000);
});
