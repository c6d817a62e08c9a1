/** What leaves the tool, opened again: the page in one file, the snippet, the frame, the image. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { readEmbedFiles } from '../../src/export/embed-files.ts';
import { copyBuilt } from '../built.ts';
import { runLine, SMALL } from '../cli/run-line.ts';
import { serve, STRICT_POLICY, type Site } from '../site/serve.ts';

// A busy machine is no failure: each of these opens pages of a real browser.

const OUT = fileURLToPath(new URL('../../.cache/share/', import.meta.url));
const EMBED = `${OUT}dist/embed`;

let browser: Browser;
let site: Site;
let strict: Site;
let open: Page[] = [];

beforeAll(async () => {
  await copyBuilt('embed', EMBED);
  mkdirSync(`${OUT}pages`, { recursive: true });
  site = await serve(OUT);
  strict = await serve(OUT, { 'content-security-policy': STRICT_POLICY });
  const { CHROME_PATH } = process.env;
  browser = await chromium.launch({
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}, 300_000);

afterEach(async () => {
  await Promise.all(open.map((page) => page.close()));
  open = [];
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), strict?.close()]);
});

interface Visit {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

async function blank(options: Parameters<Browser['newPage']>[0] = {}): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, locale: 'en-GB', ...options });
  open.push(page);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // Chromium asks for an icon of its own accord.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isIcon) complaints.push(message.text());
  });
  return { page, requests, complaints };
}

async function line(text: string): Promise<string> {
  const { code, stdout, stderr } = await runLine(text);
  expect(code, stderr).toBe(0);
  return stdout;
}

function drawn(page: Page, label: string): Promise<void> {
  return page.locator('collab-graph collab-network svg text', { hasText: label }).last().waitFor();
}

describe('a page in one file', () => {
  it('is interactive from a disk, offline, under a policy that forbids every request', async () => {
    const file = `${OUT}pages/japan.html`;
    await line(
      `export --through v4 --out ${file} --embed-dir ${EMBED} --title "Japan & <V4>" --caption "Fig. 1 </script> <b>"`,
    );
    const { page, requests, complaints } = await blank({ offline: true });
    await page.goto(pathToFileURL(file).href);
    await drawn(page, 'Slovakia');
    expect(await page.title()).toBe('Japan & <V4>');
    expect(await page.locator('collab-graph [part="title"]').innerText()).toBe('Japan & <V4>');
    expect(await page.locator('collab-graph [part="caption"]').innerText()).toBe('Fig. 1 </script> <b>');
    // The reader selects; the panel tells, from the data in the file.
    await page.locator('collab-graph collab-legend').getByText('V4–Japan').waitFor();
    const stage = page.locator('collab-graph collab-network');
    await stage.hover({ position: { x: 200, y: 20 } });
    await page.mouse.down();
    await stage.hover({ position: { x: 240, y: 40 }, force: true });
    await page.mouse.up();
    await page.locator('collab-graph canvas').first().waitFor({ state: 'attached' });
    await page.evaluate(() => document.querySelector('collab-graph')!.select('Poland'));
    await page.locator('collab-panel').getByText('NCBR').first().waitFor();
    const { type, size } = await page.evaluate(async () => {
      const blob = await document.querySelector('collab-graph')!.toPNG({ scale: 1 });
      return { type: blob.type, size: blob.size };
    });
    expect(type).toBe('image/png');
    expect(size).toBeGreaterThan(10_000);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
    expect(complaints).toEqual([]);
    // The policy is in force: what the file does not have it cannot get.
    await page.evaluate((url) => fetch(url).catch(() => undefined), site.url);
    await expect.poll(() => complaints.join()).toMatch(/Content Security Policy/);
  });

  it('shows the picture without JavaScript', async () => {
    const file = `${OUT}pages/ja.html`;
    await line(`export --through v4 --lang ja --out ${file} --embed-dir ${EMBED}`);
    const { page, complaints } = await blank({ javaScriptEnabled: false });
    await page.goto(pathToFileURL(file).href);
    const picture = page.locator('collab-graph > svg');
    expect((await picture.boundingBox())!.width).toBeGreaterThan(900);
    expect(await picture.locator('text', { hasText: 'スロバキア' }).last().isVisible()).toBe(true);
    // Chromium itself does not run scripts here; nothing else is to be complained of.
    expect(complaints.filter((text) => !/scripting|JavaScript/i.test(text))).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('<html lang="ja"');
  });

  it('holds data of the author’s own, and asks nobody for them', async () => {
    const file = `${OUT}pages/own.html`;
    await line(`export ${SMALL} --out ${file} --embed-dir ${EMBED} --theme dark`);
    const { page, requests, complaints } = await blank({ offline: true });
    await page.goto(pathToFileURL(file).href);
    await drawn(page, 'Alpha');
    const names = await page.evaluate(async () => {
      const { neighbors } = await document.querySelector('collab-graph')!.neighbors();
      return [document.querySelector('collab-graph')!.session.dataset!.name, neighbors.length] as const;
    });
    expect(names).toEqual(['collab-graph-small', expect.any(Number)]);
    expect(names[1]).toBeGreaterThan(2);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('prints the figure and its sources', async () => {
    const { page } = await blank({ offline: true });
    await page.goto(pathToFileURL(`${OUT}pages/own.html`).href);
    await drawn(page, 'Alpha');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('collab-graph [part="credit"]').isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
  });

  it('is the same file again', async () => {
    const [first, second] = [`${OUT}pages/a.html`, `${OUT}pages/b.html`];
    for (const file of [first, second]) await line(`export ${SMALL} --out ${file} --embed-dir ${EMBED}`);
    expect(readFileSync(first, 'utf8')).toBe(readFileSync(second, 'utf8'));
  });
});

/** The snippet in a page of an author's own, with figures before it so that ids might collide. */
function pageOf(name: string, snippet: string): string {
  writeFileSync(
    `${OUT}pages/${name}`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A report</title><body><h1>A report</h1>\n${snippet}</body></html>`,
  );
  return `pages/${name}`;
}

describe('a snippet', () => {
  it('works in a page, checked by its integrity, with the picture beside it', async () => {
    const snippet = await line(
      `embed --through v4 --base ../dist/embed --svg ${OUT}pages/fig.svg --height 30rem --caption "Fig. 2" --embed-dir ${EMBED}`,
    );
    expect(snippet).toContain('src="fig.svg"');
    const { page, complaints } = await blank();
    await page.goto(site.url + pageOf('snippet.html', snippet));
    await drawn(page, 'Slovakia');
    const box = await page.locator('collab-graph collab-network').boundingBox();
    expect(box!.height).toBe(480);
    expect(await page.locator('collab-graph img').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    const without = await blank({ javaScriptEnabled: false });
    await without.page.goto(`${site.url}pages/snippet.html`);
    const image = without.page.getByRole('img', {
      name: 'Japan’s research partners through V4–Japan. Network of Japan with 4 countries and regions and 1 framework',
    });
    expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(960);
  });

  it('works under the strict policy of a page', async () => {
    const snippet = await line(
      `embed --focus DE --base ../dist/embed --svg ${OUT}pages/de.svg --height 400px --embed-dir ${EMBED}`,
    );
    const { page, complaints } = await blank();
    await page.goto(strict.url + pageOf('strict.html', snippet));
    await drawn(page, 'Germany');
    const bytes = await page.evaluate(async () =>
      Array.from(new Uint8Array(await (await document.querySelector('collab-graph')!.toPNG()).arrayBuffer())),
    );
    expect(bytes.slice(1, 4)).toEqual([...'PNG'].map((c) => c.charCodeAt(0)));
    // 192 dots to the inch: two pixels per CSS pixel.
    const at = bytes.findIndex((_, i) => String.fromCharCode(...bytes.slice(i, i + 4)) === 'pHYs');
    expect(new DataView(new Uint8Array(bytes).buffer).getUint32(at + 4)).toBe(Math.round((96 / 0.0254) * 2));
    expect(complaints).toEqual([]);
  });

  it('has the picture in it where no file is named, and two on a page share no id', async () => {
    const [one, two] = await Promise.all(
      ['v4', 'e-asia'].map((group) => line(`embed --through ${group} --base ../dist/embed --integrity none`)),
    );
    const { page } = await blank({ javaScriptEnabled: false });
    await page.goto(site.url + pageOf('two.html', `${one}${two}`));
    expect(await page.locator('collab-graph > svg').count()).toBe(2);
    await page.getByRole('img', { name: /V4–Japan/ }).waitFor();
    await page.getByRole('img', { name: /e-ASIA/ }).waitFor();
  });

  it.each([
    ['entry', 'collab-graph.js'],
    ['all', 'interaction.js'],
  ])('with --integrity %s refuses another %s', async (integrity, file) => {
    const snippet = await line(`embed --through v4 --base ../dist/embed --integrity ${integrity} --embed-dir ${EMBED}`);
    const { page, complaints } = await blank();
    // From the disk: what is fetched for a page that has been closed since would fail outside of any test.
    const body = `${readFileSync(`${EMBED}/${file}`, 'utf8')}\n//`;
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.goto(site.url + pageOf(`tampered-${integrity}.html`, snippet));
    await expect
      .poll(() => complaints.join('\n'), { timeout: 60_000 })
      .toMatch(/integrity|dynamically imported module/);
    if (integrity === 'entry')
      expect(await page.evaluate(() => customElements.get('collab-graph') === undefined)).toBe(true);
    else expect(await page.evaluate(() => customElements.get('collab-legend') === undefined)).toBe(true);
  });

  it('with --integrity all works where nothing was changed', async () => {
    const snippet = await line(`embed --through v4 --base ../dist/embed --integrity all --embed-dir ${EMBED}`);
    const { page, complaints } = await blank();
    await page.goto(site.url + pageOf('all.html', snippet));
    await drawn(page, 'Slovakia');
    // The legend seen is that of the picture in the tag; the element's own lies unseen until somebody asks for it.
    await page.locator('collab-graph > svg [data-legend="through:v4-japan"]').waitFor();
    await page.locator('collab-graph collab-legend').getByText('V4–Japan').waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
  });

  it('names the digests of the built files, as the build does', async () => {
    const files = readEmbedFiles(JSON.parse(readFileSync(`${EMBED}/integrity.json`, 'utf8')));
    const snippet = await line(`embed ${'--through v4'} --embed-dir ${EMBED} --svg ${OUT}pages/x.svg`);
    expect(snippet).toContain(`src="collab-graph.js" integrity="${files['collab-graph.js']}"`);
    const html = readFileSync(`${OUT}pages/own.html`, 'utf8');
    expect(html).toContain(`script-src '${files['collab-graph.classic.js']}'`);
  });
});

describe('a frame', () => {
  it('shows the view, under the strict policy of its host', async () => {
    const snippet = await line(
      'embed --through v4 --lang ja --format iframe --base ../dist/embed --no-legend --title 図1',
    );
    const { page, complaints } = await blank();
    // The page with the frame is the author's; the frame is served under the policy.
    await page.goto(site.url + pageOf('frame.html', snippet.replace('../dist/embed/', `${strict.url}dist/embed/`)));
    const frame = page.frameLocator('iframe[title="図1"]');
    await frame.locator('collab-network svg text', { hasText: 'スロバキア' }).last().waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe('ja');
    expect(await frame.locator('collab-legend').count()).toBe(0);
    expect(await frame.locator('collab-graph [part="title"]').innerText()).toBe('図1');
    expect(complaints).toEqual([]);
  });

  it('says what it does not understand, and loads data from its own host only', async () => {
    const { page, requests } = await blank();
    await page.goto(`${site.url}dist/embed/frame.html?thruogh=v4&utm_source=x&src=https://example.org/a.json`);
    const said = await page.getByRole('alert').innerText();
    expect(said).toMatch(/unknown view option "thruogh" \(expected one of .*through/);
    expect(said).toMatch(/unsupported src/);
    expect(said).not.toContain('utm_source');
    // Not the built-in network beneath: it is not what the address asks for.
    expect(await page.locator('collab-graph').count()).toBe(0);
    expect(requests.filter((url) => url.includes('example.org'))).toEqual(
      requests.filter((url) => url.startsWith(`${site.url}dist/embed/frame.html`)),
    );
  });
});

it('a frame draws what it understands beside what it does not', async () => {
  const { page } = await blank();
  await page.goto(`${site.url}dist/embed/frame.html?thruogh=v4&lang=en`);
  expect(await page.getByRole('alert').innerText()).toMatch(/unknown view option "thruogh"/);
  await drawn(page, 'Japan');
  await expect.poll(() => page.title()).toMatch(/Japan/);
});

describe('toPNG', () => {
  it('names a scale that no image has', async () => {
    const { page } = await blank();
    await page.goto(`${site.url}dist/embed/frame.html?through=v4`);
    await drawn(page, 'Japan');
    const message = await page.evaluate(() =>
      document
        .querySelector('collab-graph')!
        .toPNG({ scale: 100 })
        .then(
          () => '',
          (error: Error) => error.message,
        ),
    );
    expect(message).toMatch(/^invalid scale 100 .*up to \d/);
  });
});
