/**
 * Payloads of the OWASP lists in every text and address field of own data, in attributes, addresses and stories, in
 * every form in which they go out. Nothing runs, nothing is asked for elsewhere, and no link has a scheme other than
 * http, https and mailto, with the strict policy and without any.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import type { CollabGraphElement } from '../../src/elements/collab-graph.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { fromOptions } from '../../src/view/codec.ts';
import { FIELDS } from '../../src/view/fields.ts';
import { copyBuilt } from '../built.ts';
import { runLine } from '../cli/run-line.ts';
import { serve, STRICT_POLICY, type Site } from '../site/serve.ts';
import { lookThrough, type Markup } from './markup.ts';
import { hostile, nameOf, PAYLOADS, SCHEMA, textFields, TOGETHER, type Hostile } from './payloads.ts';

const OUT = fileURLToPath(new URL('../../.cache/safe/', import.meta.url));
const SITE = `${OUT}site/`;
const EMBED = `${SITE}embed`;
const TODAY = '2026-01-01';
const NAMES = Object.keys(PAYLOADS);

/** One dataset for each payload, with it in every field. */
const DATA: ReadonlyMap<string, Hostile> = new Map(
  NAMES.map((name, i) => [name, hostile(PAYLOADS[name]!, i * 10_000)] as const),
);
const fileOf = (name: string): string => `hostile-${NAMES.indexOf(name)}.json`;
const togetherFile = (i: number): string => `together-${i}.json`;

let browser: Browser;
/** The same folder without a policy, and under the strict one. */
let open: Site;
let strict: Site;

beforeAll(async () => {
  await copyBuilt('site', SITE);
  await copyBuilt('embed', EMBED);
  mkdirSync(`${OUT}files`, { recursive: true });
  for (const [name, { dataset }] of DATA) writeFileSync(`${SITE}${fileOf(name)}`, JSON.stringify(dataset));
  for (const [i, text] of TOGETHER.entries())
    writeFileSync(`${SITE}${togetherFile(i)}`, JSON.stringify(hostile(text, 200_000 + i * 10_000).dataset));
  [open, strict] = await Promise.all([serve(SITE), serve(SITE, { 'content-security-policy': STRICT_POLICY })]);
  const { CHROME_PATH } = process.env;
  browser = await chromium.launch({
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([open?.close(), strict?.close()]);
});

interface Watched {
  readonly page: Page;
  /** What ran, what was asked for elsewhere, what broke. */
  readonly events: string[];
  readonly look: (ownScripts: number) => Promise<void>;
  readonly seen: Set<number>;
  close(): Promise<void>;
}

async function watched(): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const events: string[] = [];
  const seen = new Set<number>();
  page.on('dialog', (dialog) => {
    events.push(`ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => events.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|file):/.test(url) && !url.startsWith(open.url) && !url.startsWith(strict.url))
      events.push(`asked for ${url}`);
  });
  const look = async (ownScripts: number): Promise<void> => {
    const found: Markup = await page.evaluate(lookThrough, ownScripts);
    events.push(...found.faults);
    for (const n of found.seen) seen.add(n);
  };
  return { page, events, look, seen, close: () => page.close() };
}

describe('the payloads', () => {
  const fields = textFields(SCHEMA);

  it('are in every field of the schema that takes a text, and refused where there is a form or a reference', () => {
    expect(fields.length).toBeGreaterThan(150);
    for (const [name, { taken, refused }] of DATA) {
      const free = fields.filter(({ isFree }) => isFree).map(nameOf);
      // A list's item holds no |, and an odd control character is in no id.
      const missing = free.filter((field) => !taken.has(field));
      expect(missing, `${name}: ${missing.map((field) => refused.get(field)).join('; ')}`).toEqual([]);
      // Former tables have become rows of another.
      const unused = [...taken].filter(
        ([field, numbers]) => numbers.length === 0 && !field.startsWith('author_flows.'),
      );
      expect(unused.map(([field]) => field)).toEqual([]);
      for (const field of fields.filter(({ isAddress }) => isAddress)) expect(taken.has(nameOf(field))).toBe(true);
    }
  });

  it('that are addresses which run are refused by every field for addresses', () => {
    for (const name of [
      'an address that runs',
      'an address that runs, written oddly',
      'an address with markup in it',
    ]) {
      const { dataset } = DATA.get(name)!;
      const addresses = JSON.stringify(dataset).match(/"(?:url|address)":"[^"]*/g)!;
      expect(addresses.length).toBeGreaterThan(5);
      expect(addresses.filter((text) => !/:"https?:\/\//.test(text))).toEqual([]);
    }
  });
});

describe('files', () => {
  const draw = (dataset: Dataset, view: 'network' | 'matrix', lang: 'en' | 'ja'): string => {
    const graph = buildGraph(dataset);
    const { state } = fromOptions({ view, lang, edges: 'all', through: 'all', at: 'all' }, { dataset, graph });
    return makeFigure({ dataset, graph, state, today: TODAY, title: dataset.title_en, caption: dataset.title_ja }).svg;
  };

  it('SVG opened as a document', async () => {
    const { page, events, look, seen, close } = await watched();
    for (const [name, { dataset }] of DATA)
      for (const [view, lang] of [
        ['network', 'en'],
        ['network', 'ja'],
        ['matrix', 'en'],
      ] as const) {
        const file = `${OUT}files/figure.svg`;
        writeFileSync(file, draw(dataset, view, lang));
        await page.goto(pathToFileURL(file).href);
        expect(await page.evaluate(() => document.documentElement.localName), name).toBe('svg');
        expect(await page.evaluate(() => document.querySelector('parsererror')), name).toBeNull();
        await look(0);
      }
    expect(events).toEqual([]);
    // Long names are cut or broken into lines: what is left of most is no whole call.
    expect(seen.size).toBeGreaterThan(5);
    await close();
  });

  it.each(['network', 'map', 'matrix'] as const)('an exported page of a %s', async (view) => {
    const { page, events, look, seen, close } = await watched();
    for (const name of NAMES) {
      const file = `${OUT}files/exported.html`;
      const text = PAYLOADS[name]!(999);
      const { code, stderr } = await runLine(
        ['export', '--data', SITE + fileOf(name), '--out', file, '--view', view, '--embed-dir', EMBED].concat([
          '--title',
          text,
          '--caption',
          text,
          '--edges',
          'all',
          '--through',
          'all',
        ]),
      );
      expect(code, stderr).toBe(0);
      // As it is, and without the policy that it has of its own.
      for (const html of [
        readFileSync(file, 'utf8'),
        readFileSync(file, 'utf8').replace(/<meta http-equiv[^>]*>/, ''),
      ]) {
        writeFileSync(file, html);
        await page.goto(pathToFileURL(file).href);
        await page.waitForFunction(() => document.querySelector('collab-graph')!.session.status === 'complete');
        await page.evaluate(() => document.querySelector('collab-graph')!.updateComplete);
        await look(1);
      }
    }
    expect(events).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
    await close();
  });

  it('PDF, GEXF, GraphML, citations, Markdown and CSV', async () => {
    const { page, events, look, close } = await watched();
    for (const name of NAMES) {
      const data = ['--data', SITE + fileOf(name)];
      const line = async (...words: string[]): Promise<string> => {
        const { code, stdout, stderr } = await runLine([...words, ...data]);
        expect(code, stderr).toBe(0);
        return stdout;
      };
      for (const format of ['gexf', 'graphml']) {
        writeFileSync(
          `${OUT}files/graph.xml`,
          await line('export', '--edges', 'all', '--out', '-', '--format', format),
        );
        await page.goto(pathToFileURL(`${OUT}files/graph.xml`).href);
        expect(await page.evaluate(() => document.querySelector('parsererror')?.textContent), name).toBeUndefined();
        await look(0);
      }
      // A spreadsheet takes a cell for a formula by its first character.
      for (const words of [
        ['export', '--edges', 'all', '--out', '-', '--format', 'csv'],
        ['neighbors', 'JPN', '--format', 'csv'],
        ['sources', '--format', 'csv'],
      ])
        expect(
          cellsOf(await line(...words)).filter((cell) => /^[=+\-@\t\r＝＋－＠](?![\d.,\s]*$)./.test(cell)),
        ).toEqual([]);
      const markdown = await line('sources', '--format', 'markdown');
      expect(markdown.match(/(?<!\\)\]\((?!<https?:)/g) ?? []).toEqual([]);
      expect(markdown.match(/(?<!\\)<(?!https?:)/g) ?? []).toEqual([]);
      const pdf = `${OUT}files/figure.pdf`;
      await line('render', '--out', pdf, '--title', PAYLOADS[name]!(999));
      const bytes = readFileSync(pdf, 'latin1');
      expect(bytes).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch|AA|EmbeddedFile)\b/);
      for (const [, uri] of bytes.matchAll(/\/URI \(([^)]*)/g)) expect(uri).toMatch(/^(https?|mailto):/);
    }
    expect(events).toEqual([]);
    await close();
  });
});

/** Cells of CSV as RFC 4180 has them. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/"((?:[^"]|"")*)"|[^",\r\n]+/g)].map(
    ([cell, quoted]) => quoted?.replaceAll('""', '"') ?? cell,
  );
}

describe('pages', () => {
  /** Every view, node, tie and question of what is shown. */
  async function walk(
    { page, look }: Watched,
    tag: 'collab-graph' | 'collab-explorer',
    ownScripts: number,
  ): Promise<void> {
    const change = (patch: Readonly<Record<string, unknown>>): Promise<void> =>
      page.evaluate(
        async ([name, next]) => {
          const element = document.querySelector(name) as CollabGraphElement | CollabExplorer;
          element.session.update(next);
          await element.updateComplete;
          await new Promise((resolve) => setTimeout(resolve, 15));
        },
        [tag, patch] as const,
      );
    await change({ at: 'all', status: ['active', 'ended', 'planned', 'envisaged', 'conditional', 'announced'] });
    const { nodes, edges, kinds } = await page.evaluate((name) => {
      const { graph, dataset } = (document.querySelector(name) as CollabGraphElement | CollabExplorer).session;
      return { nodes: graph!.nodes(), edges: graph!.edges(), kinds: dataset!.edge_kinds.map(({ id }) => id) };
    }, tag);
    await change({ edges: ['membership', 'participation', 'cooperation', 'mobility', ...kinds], minMobility: 0 });
    for (const view of ['matrix', 'table', 'map', 'network']) {
      await change({ view });
      await page.waitForTimeout(200);
      await look(ownScripts);
    }
    for (const select of [...nodes, ...edges]) {
      await change({ select });
      await look(ownScripts);
    }
    await change({ select: undefined, compare: undefined });
    for (const ask of ['gaps', 'balance', 'overlap', 'connection', 'compare', 'joined', 'calls']) {
      await change({ ask });
      await page.waitForTimeout(100);
      await look(ownScripts);
    }
    await change({ lang: 'ja', ask: undefined });
    await look(ownScripts);
  }

  const VISITS = [
    ...TOGETHER.map((_, i) => ['without a policy', i, (): Site => open] as const),
    ['under the strict policy', 0, (): Site => strict] as const,
  ];

  it.each(VISITS)('the explorer %s, texts %i', async (_, i, site) => {
    const visit = await watched();
    const { page, events, seen, close } = visit;
    await page.goto(site().url);
    await page.getByRole('button', { name: 'Open data' }).click();
    await page.locator('#files').setInputFiles(SITE + togetherFile(i));
    await page.locator('.body[aria-busy=false] .account').waitFor({ timeout: 60_000 });
    await visit.look(OWN_SCRIPTS);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('From this browser; nothing was sent.').waitFor();
    await walk(visit, 'collab-explorer', OWN_SCRIPTS);
    expect(events).toEqual([]);
    expect(seen.size).toBeGreaterThan(150);
    await close();
  });

  it.each(VISITS)('the element, with the payload in each attribute too, %s, texts %i', async (_, i, site) => {
    const visit = await watched();
    const { page, events, seen, close } = visit;
    await page.goto(`${site().url}embed/frame.html?src=../${togetherFile(i)}&lang=en`);
    await page.waitForFunction(() => document.querySelector('collab-graph')?.session.status === 'complete');
    await walk(visit, 'collab-graph', 2);
    await page.evaluate(async (text) => {
      const element = document.querySelector('collab-graph')!;
      const { observedAttributes } = customElements.get('collab-graph') as unknown as { observedAttributes: string[] };
      for (const attribute of observedAttributes.filter((one) => one !== 'src')) {
        element.setAttribute(attribute, text);
        await element.updateComplete;
      }
    }, TOGETHER[i]!(999));
    await visit.look(2);
    expect(events).toEqual([]);
    expect(seen.has(999)).toBe(true);
    expect(seen.size).toBeGreaterThan(100);
    await close();
  });

  it('addresses of the explorer and of the frame, in each field', async () => {
    const visit = await watched();
    for (const [i, name] of NAMES.entries()) {
      const text = encodeURIComponent(PAYLOADS[name]!(999));
      const query = [...FIELDS.map((field) => field.name), `x${text}`].map((field) => `${field}=${text}`).join('&');
      await visit.page.goto(`${open.url}?${query}&lang=en`);
      await visit.page.getByRole('alert').first().waitFor();
      await visit.look(OWN_SCRIPTS);
      if (i % 3 > 0) continue;
      await visit.page.goto(`${open.url}embed/frame.html?${query}&caption=${text}&heading=${text}`);
      await visit.page.locator('collab-graph [part="problems"]').waitFor();
      await visit.look(2);
    }
    expect(visit.events).toEqual([]);
    expect(visit.seen.has(999)).toBe(true);
    await visit.close();
  });

  it('a snippet and a story, with the payload in what the author says', async () => {
    const visit = await watched();
    for (const name of NAMES) {
      const text = PAYLOADS[name]!(999);
      const words = ['--title', text, '--caption', text, '--edges', 'all', '--embed-dir', EMBED, '--base', 'embed'];
      const { code, stdout, stderr } = await runLine(
        ['embed', '--data', SITE + fileOf(name), '--src', fileOf(name)].concat(words),
      );
      expect(code, stderr).toBe(0);
      const attribute = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      const story = `<collab-story><section data-view="focus=${encodeURIComponent(text)}&amp;through=${encodeURIComponent(text)}"><h2>${attribute}</h2><p>${attribute}</p></section><section data-view="${attribute}"><h2>B</h2><p>b</p></section></collab-story>`;
      const page = (body: string): string =>
        `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A</title><body>${body}</body></html>`;
      writeFileSync(`${SITE}snippet.html`, page(`${stdout}${story}`));
      // Before the script is there the picture alone is in the page.
      writeFileSync(`${SITE}still.html`, page(stdout.replace(/<script type="module"[^>]*><\/script>/, '')));
      await visit.page.goto(`${open.url}still.html`);
      await visit.look(0);
      await visit.page.goto(`${open.url}snippet.html`);
      await visit.page.waitForFunction(() =>
        [...document.querySelectorAll('collab-graph')].every(({ session }) => session?.status === 'complete'),
      );
      await visit.page.waitForFunction(
        () => document.querySelector('collab-story')?.graph?.session.status === 'complete',
      );
      await visit.look(1);
    }
    expect(visit.events).toEqual([]);
    expect(visit.seen.size).toBeGreaterThan(100);
    await visit.close();
  });
});

/** Of the explorer’s page: the module, and what stands in for it where the page is opened from a disk. */
const OWN_SCRIPTS = 2;
