/** What the page's share dialog gives is what the command line gives on the same day, byte for byte. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { copyBuilt } from '../built.ts';
import { runLine } from '../cli/run-line.ts';
import { serve, STRICT_POLICY, type Site } from './serve.ts';

// A busy machine is no failure: each of these opens pages of a real browser.

const OUT = fileURLToPath(new URL('../../.cache/share-site/', import.meta.url));
/** Not before the day of the data: before it, what had ended by then may have held, and is drawn so. */
const TODAY = '2026-11-28';
const DAY = new Date(`${TODAY}T12:00:00Z`);
const VIEW = 'through=v4-japan&min-mobility=2000';
const FLAGS = '--through v4-japan --min-mobility 2000';

let browser: Browser;
let site: Site;
let page: Page;
let complaints: string[];
let requests: string[];

beforeAll(async () => {
  await copyBuilt('site', OUT);
  // As scripts/build.mjs leaves it.
  await copyBuilt('embed', `${OUT}embed`);
  site = await serve(OUT, { 'content-security-policy': STRICT_POLICY });
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

async function share(tab: string, query = `?lang=en&${VIEW}`): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  complaints = [];
  requests = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.clock.setFixedTime(DAY);
  await page.goto(site.url + query);
  await page
    .locator('h1', { hasText: /Japan|日本/ })
    .first()
    .waitFor();
  await page.locator('button.share').click();
  await page.locator(`#tab-${tab}`).click();
}

/** Name and text of the file that a button saves. */
async function saved(button: string): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await waiting;
  await expect
    .poll(() => page.locator('collab-share-dialog [role="status"]').innerText())
    .toContain(download.suggestedFilename());
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

async function line(text: string | readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runLine(text, { today: TODAY });
  expect(code, stderr).toBe(0);
  return stdout;
}

function expectQuiet(): void {
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.url))).toEqual([]);
}

describe('a picture', () => {
  it('is the command line’s, in the size, language and words asked for', async () => {
    await share('picture');
    const web = await saved('Save SVG');
    expect(web.name).toBe('collab-graph-jpn-v4-japan.svg');
    expect(web.content.toString()).toBe(await line(`render ${FLAGS} --size web --out - --format svg`));
    await page.getByLabel('Size', { exact: true }).selectOption('a4');
    await page.getByLabel('Language of what is shared').selectOption('ja');
    await page.getByLabel('Title', { exact: true }).fill('図1');
    await page.getByLabel('Caption', { exact: true }).fill('日本とV4');
    await page.getByLabel('Caption', { exact: true }).press('Tab');
    await page.getByRole('img', { name: /^図1。/ }).waitFor();
    const a4 = await saved('Save SVG');
    expect(a4.name).toBe('collab-graph-jpn-v4-japan-ja.svg');
    const expected = await line(
      `render ${FLAGS} --lang ja --size a4 --title 図1 --caption 日本とV4 --out - --format svg`,
    );
    expect(a4.content.toString()).toBe(expected);
    expect(expected).toContain('width="170mm"');
    expectQuiet();
  });

  it('says the command that makes it', async () => {
    await share('picture', `?lang=en&${VIEW}&select=POL`);
    await page.getByLabel('Title', { exact: true }).fill("Japan's V4");
    await page.getByLabel('Title', { exact: true }).press('Tab');
    await page.getByRole('img', { name: /^Japan's V4\./ }).waitFor();
    const command = await page.getByLabel('The same from the command line').inputValue();
    const out = execFileSync('sh', ['-c', `printf '%s\\n' ${command.replace('npx collab-graph ', '')}`], {
      encoding: 'utf8',
    });
    const words = out
      .trimEnd()
      .split('\n')
      .map((word) => (word.startsWith('--out=') ? '--out=-' : word));
    const { content } = await saved('Save SVG');
    expect(await line([...words, '--format', 'svg'])).toBe(content.toString());
  });

  it('is a PNG as sharp as asked for', async () => {
    await share('picture');
    await page.getByLabel('Sharpness of PNG').selectOption('3');
    await page.getByLabel('Size', { exact: true }).selectOption('slide');
    const { name, content } = await saved('Save PNG');
    expect(name).toBe('collab-graph-jpn-v4-japan.png');
    expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([3840, 2160]);
    expectQuiet();
  });

  it('goes to the print window alone, on a page of its size, as text and vectors', async () => {
    await share('picture');
    await page.getByLabel('Size', { exact: true }).selectOption('a4-landscape');
    // Headless browsers have no print window; what would be in it is looked at and printed to a file.
    await page.getByRole('button', { name: 'Print or PDF' }).click();
    await expect.poll(() => page.locator('collab-share-dialog [role="status"]').innerText()).toContain('Save as PDF');
    const frame = page.frames().find((one) => one !== page.mainFrame())!;
    const [title, body, rules] = await frame.evaluate(() => [
      document.title,
      document.body.innerHTML,
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
    ]);
    expect(title).toBe('collab-graph-jpn-v4-japan');
    expect(rules).toMatch(/@page \{ size: 257(\.0\d)?mm 170(\.0\d)?mm; margin: 0(px)?; \}/);
    const paper = await browser.newPage();
    await paper.setContent(`<style>${rules}</style>${body}`);
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
    await paper.close();
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
    expect([Number(width) / 72, Number(height) / 72].map((inches) => Math.round(inches * 25.4))).toEqual([257, 170]);
    expect(pdf).toContain('/Font');
    expect(pdf).not.toContain('/Subtype /Image');
    expectQuiet();
  });
});

describe('data and citations', () => {
  it('are the command line’s', async () => {
    await share('data');
    for (const format of ['csv', 'json', 'gexf', 'graphml']) {
      const label = { csv: 'CSV', json: 'JSON', gexf: 'GEXF', graphml: 'GraphML' }[format]!;
      const { name, content } = await saved(`Save ${label}`);
      expect(name).toBe(`collab-graph-jpn-v4-japan.${format}`);
      // In a pipe CSV has no byte order mark.
      expect(content.toString().replace(/^\ufeff/, '')).toBe(await line(`export ${FLAGS} --out - --format ${format}`));
      if (format === 'gexf') expect(gexf.parse(MultiGraph, content.toString()).order).toBeGreaterThan(5);
    }
    await page.locator('#tab-cite').click();
    for (const format of ['txt', 'bib', 'csl.json']) {
      await page.getByLabel('Format', { exact: true }).selectOption(format);
      const expected = await line(`export ${FLAGS} --out - --format ${format}`);
      await expect.poll(() => page.getByLabel('Citations').inputValue()).toBe(expected);
    }
    expectQuiet();
  });
});

describe('a web page', () => {
  it('gets the command line’s code, for this host', async () => {
    await share('embed');
    const base = `${site.url}embed/`;
    const code = (): Promise<string> => page.getByLabel('Code', { exact: true }).inputValue();
    await expect.poll(code).toBe(await line(`embed ${FLAGS} --base ${base} --embed-dir ${OUT}embed`));
    await page.getByLabel('The browser checks').selectOption('all');
    await page.getByLabel('Height of the network').fill('28rem');
    await page.getByLabel('Picture for readers without the script').selectOption('file');
    const expected = await line(
      `embed ${FLAGS} --base ${base} --embed-dir ${OUT}embed --integrity all --height 28rem --svg ${OUT}collab-graph-jpn-v4-japan.svg`,
    );
    await expect.poll(code).toBe(expected);
    expect((await saved('Save that picture')).content.toString()).toBe(
      readFileSync(`${OUT}collab-graph-jpn-v4-japan.svg`, 'utf8'),
    );
    const alt = await page.locator('#alt').innerText();
    expect(expected).toContain(`alt="${alt}"`);
    await page.getByLabel('Form', { exact: true }).selectOption('iframe');
    await expect.poll(code).toBe(await line(`embed ${FLAGS} --base ${base} --format iframe`));
    const other = await browser.newPage();
    await other.setContent(await code());
    await other.frameLocator('iframe').locator('collab-network svg text', { hasText: 'Slovakia' }).last().waitFor();
    await other.close();
    expectQuiet();
  });

  it('in one file is the command line’s', async () => {
    await share('embed', `?lang=en&${VIEW}&view=table`);
    await page.getByLabel('Form', { exact: true }).selectOption('html');
    const { name, content } = await saved('Save HTML');
    expect(name).toBe('collab-graph-jpn-v4-japan-table.html');
    expect(content.toString()).toBe(
      await line(`export ${FLAGS} --view table --out - --format html --embed-dir ${OUT}embed`),
    );
    expectQuiet();
  });
});
