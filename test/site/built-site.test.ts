import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { drawView } from '../../scripts/site/draw-views.ts';
import { sharedViews } from '../../scripts/site/shared-views.ts';
import { withHead } from '../../scripts/site/site-files.ts';
import type { PackageMeta } from '../../src/data/descriptor.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabNetwork } from '../../src/elements/figure/network-figure.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { copyBuilt } from '../built.ts';
import { serve, STRICT_POLICY, type Site } from './serve.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = fileURLToPath(new URL('../../.cache/site/', import.meta.url));

let browser: Browser;
let site: Site;

beforeAll(async () => {
  await copyBuilt('site', OUT);
  await addSiteFiles();
  site = await serve(OUT, { 'content-security-policy': STRICT_POLICY });
  const { CHROME_PATH } = process.env;
  browser = await chromium.launch({
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The head that the build gives the page, and the page of one view. */
async function addSiteFiles(): Promise<void> {
  const dataset = await loadBuiltIn();
  const meta = JSON.parse(await readFile(`${ROOT}graph-data/package-meta.json`, 'utf8')) as PackageMeta;
  const view = sharedViews(dataset).find(({ id }) => id === 'v4-japan')!;
  const drawn = await drawView(view, { dataset, graph: buildGraph(dataset), positions: undefined, site: undefined });
  await mkdir(`${OUT}views/frameworks`, { recursive: true });
  for (const [path, content] of drawn!.files) await writeFile(`${OUT}${path}`, content);
  await cp(`${ROOT}scripts/site/page.css`, `${OUT}views/page.css`);
  const index = { schema: 'collab-graph/data-service@1', data: {}, notes: { en: '', ja: '' }, files: [] } as const;
  const ids = { country: [], framework: [] };
  const html = withHead(await readFile(`${OUT}index.html`, 'utf8'), {
    dataset,
    meta,
    index,
    ids,
    views: [],
    site: undefined,
  });
  await writeFile(`${OUT}index.html`, html);
}

interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, and uncaught ones. */
  readonly complaints: string[];
  readonly requests: string[];
}

async function visit(query = '', options: Parameters<Browser['newPage']>[0] = {}): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(site.url + query);
  return { page, complaints, requests };
}

describe('the built explorer, served from a subfolder under a strict policy', () => {
  it('draws the network, asks nobody else for anything, and violates nothing', async () => {
    const { page, complaints, requests } = await visit();
    await page
      .getByRole('heading', { name: /^Japan works with \d+ countries and regions/ })
      .first()
      .waitFor();
    const label = page.locator('svg text', { hasText: 'Kenya' }).last();
    await label.waitFor();
    expect(await page.title()).toMatch(/Japan/);
    // The canvas takes over when the picture moves: a node is dragged.
    const place = await vi.waitFor(
      async () => {
        // Drawn anew when the rest of the data comes: between the two it is nowhere.
        const box = await label.boundingBox();
        if (!box) throw new Error('the label of Kenya is not in the page');
        return box;
      },
      { timeout: 30_000 },
    );
    const [x, y] = [place.x + place.width / 2, place.y - 6];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 30, y - 20, { steps: 4 });
    await page.mouse.up();
    await page.locator('canvas').first().waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([]);
    await page.close();
  });

  it('prints the table of some 250 rows on six pages, all columns in each, with the sources', async () => {
    for (const lang of ['en', 'ja']) {
      const { page } = await visit(`?view=table&lang=${lang}&through=core&flows=all&edges=membership,mobility`);
      const table = page.locator('collab-data-table');
      await table.locator('tbody tr').first().waitFor();
      await page.waitForFunction(
        () => document.querySelector<CollabExplorer>('collab-explorer')?.session?.status === 'complete',
      );
      await page.evaluate(() => document.querySelector<CollabExplorer>('collab-explorer')!.updateComplete);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)!.length, lang).toBeLessThanOrEqual(6);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 718, height: 1000 });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const rows = await table.locator('tbody tr').count();
      expect(rows, lang).toBeGreaterThan(200);
      // The last column ends inside the page.
      const [last, sources] = await Promise.all([
        table.locator('thead th').last().boundingBox(),
        table.locator('.printed-sources li').count(),
      ]);
      expect(last!.x + last!.width, lang).toBeLessThanOrEqual(718);
      expect(sources, lang).toBeGreaterThan(50);
      await page.close();
    }
  });

  it.each(['network', 'map'])(
    'prints a dark page with a %s in the colours of paper, and is dark again after',
    async (view) => {
      const { page } = await visit(`?view=${view}&theme=dark&ask=balance&lang=en`);
      await page.locator('collab-answer figure svg text').first().waitFor();
      // Drawn anew when the rest of the data comes.
      await page.waitForFunction(
        () => document.querySelector<CollabExplorer>('collab-explorer')?.session?.status === 'complete',
      );
      await page.locator('collab-network svg #cg-labels text', { hasText: 'Kenya' }).waitFor({ state: 'attached' });
      await page.evaluate(() => {
        const { renderRoot } = document.querySelector<CollabExplorer>('collab-explorer')!;
        return renderRoot.querySelector<CollabNetwork>('collab-network')!.settled;
      });
      const inks = (): Promise<readonly string[]> =>
        page.evaluate(() => {
          const root = document.querySelector<CollabExplorer>('collab-explorer')!.renderRoot;
          const inside = (tag: string): ParentNode => root.querySelector(tag)!.shadowRoot!;
          const written = inside('collab-answer').querySelector('figure svg text')!;
          const label = [...inside('collab-network').querySelectorAll('#cg-labels text')].find(
            ({ textContent }) => textContent === 'Kenya',
          )!;
          return [
            getComputedStyle(root.querySelector('h1')!).color,
            getComputedStyle(inside('collab-answer').querySelector('li')!).color,
            getComputedStyle(written).fill,
            getComputedStyle(label).fill,
          ];
        });
      const onScreen = await inks();
      const [ink, muted] = ['rgb(27, 36, 48)', 'rgb(85, 96, 110)'];
      // What is drawn changes within the event, since the browser prints right after it; words by the rules of print.
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect((await inks()).slice(2)).toEqual([muted, ink]);
      await page.emulateMedia({ media: 'print' });
      expect((await inks()).slice(0, 2)).toEqual([ink, ink]);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await vi.waitFor(async () => expect(await inks()).toEqual(onScreen), { timeout: 30_000 });
      for (const colour of [ink, muted]) expect(onScreen).not.toContain(colour);
      await page.close();
    },
  );

  it.each([
    ['en', 'What is not counted or not known', 'sources of the answer'],
    ['ja', '数えていないもの・分からないもの', '答えの出典'],
  ])(
    'prints an answer with what it does not count and its sources, each once, also where they are open (%s)',
    async (lang, notes, sources) => {
      const { page } = await visit(`?ask=balance&lang=${lang}`);
      const card = page.locator('collab-answer');
      await card.locator('summary', { hasText: notes }).click();
      await page.emulateMedia({ media: 'print' });
      // Text that is not displayed is not in it.
      const printed = await card.locator('section').evaluate((section) => (section as HTMLElement).innerText);
      const headings = printed.split('\n').map((line) => line.trim());
      expect(headings.filter((line) => line === notes)).toHaveLength(1);
      expect(headings.filter((line) => line.includes(sources))).toHaveLength(1);
      const shown = await card
        .locator('.notes li')
        .evaluateAll((items) => items.filter((item) => item.checkVisibility()).length);
      expect(shown).toBe(await card.locator('details .notes li').count());
      expect(shown).toBeGreaterThan(0);
      await page.close();
    },
  );

  it.each(['ask=balance', 'view=matrix', 'view=map', ''])(
    'has its figure or answer on the first landscape page, not the title alone: ?%s',
    async (query) => {
      const { page } = await visit(`?lang=en&${query}`);
      await page.waitForFunction(
        () => document.querySelector<CollabExplorer>('collab-explorer')?.session?.status === 'complete',
      );
      // The shapes of a map come after the data.
      await page
        .locator('main')
        .getByText(/^(China|Poland)$/)
        .first()
        .waitFor({ state: 'attached' });
      const pdf = new Uint8Array(await page.pdf({ format: 'A4', landscape: true }));
      const { text: words } = await extractText(pdf);
      expect(words[0]).toMatch(/Japan works with/);
      expect(words[0]).toMatch(/China|Poland/);
      await page.close();
    },
  );

  it('shows fifteen rows of the table on a screen of 1280 by 800', async () => {
    const { page } = await visit('?view=table');
    const table = page.locator('collab-data-table');
    await table.locator('tbody tr').nth(16).waitFor();
    const wrap = (await table.locator('.wrap').boundingBox())!;
    const bottom = Math.min(800, wrap.y + wrap.height);
    const boxes = await Promise.all((await table.locator('tbody tr').all()).map((row) => row.boundingBox()));
    const head = (await table.locator('thead').boundingBox())!;
    const seen = boxes.filter((box) => box && box.y >= head.y + head.height - 1 && box.y + box.height <= bottom + 1);
    expect(seen.length).toBeGreaterThanOrEqual(15);
    await page.close();
  });

  it('speaks the language of the reader, and shows what a link says', async () => {
    const { page, complaints } = await visit('?through=v4-japan&select=POL', { locale: 'ja-JP' });
    await page.getByRole('heading', { name: 'ポーランド' }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('has a page for a view, which needs no script and leads into the explorer', async () => {
    for (const [lang, words, back] of [
      ['en', 'Explore this view', 'Japan works with 4 countries and regions through V4–Japan'],
      ['ja', 'この表示を操作する', '日本は日本－V4を通じて4か国・地域と協力している'],
    ] as const) {
      const { page, complaints, requests } = await visit(`views/frameworks/v4-japan.${lang}.html`);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      const picture = page.locator('img');
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/V4/);
      expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([]);
      expect(complaints).toEqual([]);
      await page.getByRole('link', { name: words }).click();
      await page.getByRole('heading', { name: back }).first().waitFor();
      expect(page.url()).toContain('through=v4-japan');
      await page.close();
    }
  });

  it('says what it is without JavaScript', async () => {
    const { page } = await visit('', { javaScriptEnabled: false });
    await expect.poll(() => page.locator('body').innerText()).toMatch(/neighbors JP|JavaScript/);
    await page.close();
  });
});
