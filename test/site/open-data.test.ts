/**
 * Real files of people who do this job, through the built page under a strict
 * policy: each gives the same answer as through the command line
 * (test/read/finds.test.ts). They are read where they are, and only there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serve, STRICT_POLICY, type Site } from './serve.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = fileURLToPath(new URL('../../.cache/site-open/', import.meta.url));
const FIXTURE = join(ROOT, 'test', 'fixtures', 'read', 'agreements.csv');
const FILES = [join('..', 'shared', 'finds', 'files'), join('..', '..', 'shared', 'finds', 'files')].find((path) =>
  existsSync(path),
);

let browser: Browser;
let site: Site;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', OUT, '--emptyOutDir'], { cwd: ROOT, env });
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
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

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

describe.skipIf(FILES === undefined)('files as their authors published them', () => {
  it.each([
    ['matrix-wos-country-2017.csv', '200 nodes, 11,348 ties;', '1,433,056'],
    ['pajek-world-coauthorship-2020.net', '251 nodes, 14,388 ties; 251 countries', '2,764,232'],
    ['vos-africa-country.json', '48 nodes, 1,128 ties; 48 countries', '684,865'],
    ['edges-country-globalhealth-top87.csv', '30 nodes, 87 ties; 29 countries', '815'],
    ['oecd-students-share-od.csv', '211 nodes, 8,158 ties;', 'utf-8 + macintosh'],
    ['oecd-sdmx-migration-world.csv', '0 ties;', '393 rows read = 0 drawn + 393 listed'],
    ['opendoors-origin.xlsx', '227 nodes, 0 ties;', ''],
    ['edges-aid-multi.csv', '269 nodes, 7,669 ties;', '48,966,871,743'],
    ['flowmapblue-swiss-locations.csv flowmapblue-swiss-flows.csv', '26 nodes, 646 ties; 0 countries', '521,510'],
    ['eurosis.gexf', '1,285 nodes, 6,462 ties; 12 countries', '7,524 rows read = 6,462 drawn + 1,062 listed'],
    ['wos-dynamic-overlay-gephi08.gexf', '224 nodes, 4,490 ties;', ''],
    ['biblos-cocitation.graphml', '889 nodes, 6,186 ties;', '8,796'],
    ['vos-leiden2015-map.txt vos-leiden2015-network.txt', '750 nodes, 151,644 ties;', ''],
    ['pajek-project-sampson.paj', '18 nodes, 103 ties;', ''],
    ['ndex-exported.cx2', '20 nodes, 30 ties;', '21.75'],
    ['edges-ja-nanotech-bom.csv nodes-ja-nanotech-bom.csv', '57 nodes, 429 ties;', '4,086'],
    ['derived/edges-ja-countries-1993-shiftjis.csv', '24 nodes, 53 ties; 24 countries', 'shift_jis'],
    ['derived/edges-ja-nanotech-utf16le-tab.txt', '57 nodes, 429 ties;', 'utf-16le'],
    ['structures-collab-fr.xlsx', '282 nodes, 0 ties;', ''],
  ])('%s', async (files, parts, also) => {
    const said = await preview(files.split(' ').map((name) => join(FILES!, name)));
    expect(said).toContain(parts);
    expect(said).toContain(also);
    expect(complaints).toEqual([]);
  });
});
