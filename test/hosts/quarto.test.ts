/** The extension for Quarto: its shortcode in pandoc, Debian's and the one of Quarto's own generation. */
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { FIELDS } from '../../src/view/fields.ts';
import { awaitFigure, MISSING, openBrowser, python, ROOT, run, viewOf, watchedPage } from './host.ts';

const EXTENSION = `${ROOT}quarto/_extensions/collab-graph`;
const FILTER = '_extensions/collab-graph/pandoc.lua';
const COMMAND = { COLLAB_GRAPH: `${ROOT}dist/lib/cli/main.js` };

const JAPANESE = `---
title: 日本の共同研究
lang: ja
---

{{< collab-graph focus="JP" through="v4,e-asia" min-mobility=4000 caption='日本 & <V4> — 「図1」' >}}

{{< collab-graph view="map" focus=DE edges=mobility lang=en no-tools
timeline height="30rem" heading="Germany" >}}
`;

test('every field of the view is an attribute', () => {
  const list = /^local FIELDS = \{(.*?)\}/ms.exec(readFileSync(`${EXTENSION}/collab-graph.lua`, 'utf8'))![1]!;
  expect([...list.matchAll(/'([^']+)'/g)].map((found) => found[1])).toEqual(FIELDS.map(({ name }) => name));
});

const PANDOCS: readonly (readonly [name: string, find: () => string])[] = [
  ['pandoc of the system', () => 'pandoc'],
  ['pandoc 3', () => python('import pypandoc; print(pypandoc.get_pandoc_path())').trim()],
];

describe.skipIf(MISSING.has('pandoc')).each(PANDOCS)('%s', (_name, find) => {
  let folder: string;
  let browser: Browser;
  let program: string;

  beforeAll(async () => {
    program = find();
    folder = mkdtempSync(join(tmpdir(), 'collab-graph-quarto-'));
    cpSync(`${ROOT}quarto/_extensions`, join(folder, '_extensions'), { recursive: true });
    copyFileSync(`${ROOT}examples/report.qmd`, join(folder, 'report.qmd'));
    writeFileSync(join(folder, 'ja.md'), JAPANESE);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const pandoc = (...args: string[]): string =>
    run(program, ['-f', 'markdown', '--lua-filter', FILTER, ...args], folder, COMMAND);
  const read = (file: string, part: string): string => run('unzip', ['-p', file, part], folder);

  test('a page has figures that answer, from a disk and without a network', async () => {
    pandoc('-s', 'ja.md', '-o', 'ja.html');
    const { page, outside, errors, context } = await watchedPage(browser);
    await context.setOffline(true);
    await page.goto(pathToFileURL(join(folder, 'ja.html')).href);
    await awaitFigure(page);
    await page.locator('collab-graph').nth(1).scrollIntoViewIfNeeded();
    await awaitFigure(page, 1);
    expect(await viewOf(page)).toMatchObject({ lang: 'ja', through: ['e-asia-jrp', 'v4-japan'], minMobility: 4000 });
    expect(await viewOf(page, 1)).toMatchObject({ lang: 'en', view: 'map', focus: 'DEU', edges: ['mobility'] });
    const first = page.locator('collab-graph').first();
    expect(await first.getAttribute('caption')).toBe('日本 & <V4> — 「図1」');
    const second = page.locator('collab-graph').nth(1);
    for (const name of ['timeline', 'no-tools']) expect(await second.getAttribute(name)).toBe('');
    expect(await second.getAttribute('height')).toBe('30rem');
    expect(await second.getByRole('heading').first().innerText()).toBe('Germany');
    expect(await page.locator('body > script').count()).toBe(1);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('without JavaScript the page has the pictures, with alternative text', async () => {
    pandoc('-s', 'ja.md', '-o', 'ja.html');
    const { page, context } = await watchedPage(browser, { javaScriptEnabled: false });
    await page.goto(pathToFileURL(join(folder, 'ja.html')).href);
    const pictures = page.locator('collab-graph img');
    expect(await pictures.count()).toBe(2);
    expect(await pictures.first().getAttribute('alt')).toContain('e-ASIA JRP、日本－V4');
    const natural = await pictures
      .first()
      .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
    expect(natural).toBe(960);
    await context.close();
  });

  test('Word has the pictures, with alternative text, caption and sources', () => {
    pandoc('report.qmd', '-o', 'report.docx');
    const document = read('report.docx', 'word/document.xml');
    expect(run('unzip', ['-l', 'report.docx'], folder).match(/word\/media\/\S+\.png/g)).toHaveLength(2);
    expect(document).toMatch(/descr="Japan’s research partners through [^"]*18 countries and regions/);
    expect(document).toContain('Japan, the Visegrad Group and e-ASIA. Sources: Japan Science and Technology Agency');
    expect(document).toMatch(/Data version \d+\.\d+\.\d+/);
    expect(document).toContain('w:val="ImageCaption"');
  });

  test('LaTeX names a PDF of the picture beside the document', () => {
    const source = pandoc('report.qmd', '-t', 'latex');
    const named = [...source.matchAll(/\{(report_files\/collab-graph\/figure-\w+\.pdf)\}/g)].map((found) => found[1]!);
    expect(new Set(named).size).toBe(2);
    for (const name of named) expect(existsSync(join(folder, name))).toBe(true);
    expect(source).toContain('\\caption{Japan, the Visegrad Group and e-ASIA.}');
  });

  test('PDF has the pictures as vectors and text, sources too', ({ skip }) => {
    if (MISSING.has('xelatex')) skip('no xelatex on this machine');
    pandoc('report.qmd', '-o', 'report.pdf', '--pdf-engine=xelatex');
    const text = run('pdftotext', ['report.pdf', '-'], folder);
    for (const words of ['Figure 1: Japan, the Visegrad Group', 'Slovakia', 'Sources: Japan Science'])
      expect(text).toContain(words);
  });

  test.each([
    ['throug="v4"', 'unknown attribute "throug" (did you mean "through"?'],
    ['out="x.svg"', 'unknown attribute "out" ('],
    ['static="yes"', 'invalid attribute "static" (expected static alone, without a value)'],
    ['focus', 'invalid attribute "focus" (expected focus="…")'],
    ['width="big"', 'invalid width "big" (expected a part of the line or a length'],
    ['caption="a', 'invalid attribute "caption" (expected a quotation mark at its end)'],
    ['through="v44"', 'unknown framework or programme "v44" (did you mean "V4"'],
    ['height="tall"', 'invalid --height "tall" (expected a CSS length'],
  ])('%s is refused', (attribute, message) => {
    const { status, stderr } = refused(`{{< collab-graph ${attribute} >}}`, COMMAND);
    expect(status).not.toBe(0);
    expect(stderr).toContain(message);
    // Where: the shortcode as it was written.
    expect(stderr).toContain('in {{< collab-graph ');
  });

  test('without the command it says what to install, and asks nobody', () => {
    const { status, stderr } = refused('{{< collab-graph >}}', { COLLAB_GRAPH: '', PATH: '/usr/bin:/bin' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('npm install collab-graph');
    expect(stderr).not.toContain('registry');
  });

  test('as Quarto calls it: the script is a dependency of the page, the language that of the document', () => {
    const called = (to: string): { stdout: string; stderr: string } => {
      const input = '---\nlang: ja\n---\n';
      const args = ['-f', 'markdown', '-t', to, '--lua-filter', `${ROOT}test/hosts/quarto-host.lua`];
      const env = { ...process.env, ...COMMAND, COLLAB_GRAPH_EXTENSION: `${EXTENSION}/collab-graph.lua` };
      return spawnSync(program, args, { cwd: folder, env, input, encoding: 'utf8' });
    };
    const page = called('html');
    expect(page.stderr).toContain('dependency collab-graph collab-graph.classic.js defer');
    expect(page.stdout).toContain(
      '<collab-graph through="v4-japan" lang="ja" caption="Japan and V4." static data-edition="',
    );
    expect(page.stdout).not.toContain('<script');
    expect(called('latex').stdout).toMatch(/\{report_files\/collab-graph\/figure-\w+\.pdf\}/);
  });

  function refused(input: string, env: NodeJS.ProcessEnv): { status: number | null; stderr: string } {
    return spawnSync(program, ['--lua-filter', FILTER], {
      cwd: folder,
      env: { ...process.env, ...env },
      input,
      encoding: 'utf8',
    });
  }
});
