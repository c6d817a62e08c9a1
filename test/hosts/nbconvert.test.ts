/** A notebook as a report: HTML offline, LaTeX and PDF. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { awaitFigure, MISSING, notebook, openBrowser, run, script, watchedPage } from './host.ts';

const CELLS = [
  "import collab_graph as cg\ncg.Graph(focus='JP', through=['v4'], heading='Japan and V4 in a report')",
  "cg.Graph(focus='PL', through=['v4'], lang='ja')",
  "cg.neighbors('JP', through='v4')",
];

describe('nbconvert', () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'collab-graph-nbconvert-'));
    writeFileSync(join(folder, 'report.ipynb'), notebook(CELLS));
    browser = await openBrowser();
    convert('html', '--execute', 'report.ipynb');
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const convert = (to: string, ...args: string[]): string =>
    run(script('jupyter-nbconvert'), ['--to', to, ...args], folder);
  const address = (name: string): string => pathToFileURL(join(folder, name)).href;

  test('HTML has the figure, which answers without a kernel and without a network', async () => {
    const { page, outside, context } = await watchedPage(browser);
    await context.setOffline(true);
    await page.goto(address('report.html'), { waitUntil: 'domcontentloaded' });
    await awaitFigure(page);
    expect(await page.locator('collab-graph').first().getByRole('heading').first().innerText()).toBe(
      'Japan and V4 in a report',
    );
    await page.locator('collab-graph').nth(1).scrollIntoViewIfNeeded();
    await awaitFigure(page, 1);
    // The template of nbconvert names scripts of others (MathJax, RequireJS); none is the figure's.
    expect(outside.filter((url) => !/mathjax|require(js)?\b|html-manager/i.test(url))).toEqual([]);
    await context.close();
  });

  test('without JavaScript HTML has both pictures, with their alternative text', async () => {
    const { page, context } = await watchedPage(browser, { javaScriptEnabled: false });
    await context.setOffline(true);
    await page.goto(address('report.html'), { waitUntil: 'domcontentloaded' });
    const pictures = page.locator('collab-graph img');
    await expect.poll(() => pictures.count()).toBe(2);
    for (const nth of [0, 1]) {
      const box = await pictures.nth(nth).boundingBox();
      expect(box!.width).toBeGreaterThan(400);
      expect(box!.height).toBeGreaterThan(200);
    }
    expect(await pictures.first().getAttribute('alt')).toContain('Japan and V4 in a report');
    await context.close();
  });

  test('the answer of a query is a table with its sources', () => {
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(page).toMatch(/<table[\s\S]*Czechia/);
  });

  test('a notebook that a reader saved keeps the picture', () => {
    // As JupyterLab saves it: with the name of a widget whose state is not in the file.
    run(script('jupyter-execute'), ['--output=saved.ipynb', 'report.ipynb'], folder, { COLLAB_GRAPH_OUTPUT: 'widget' });
    const saved = JSON.parse(readFileSync(join(folder, 'saved.ipynb'), 'utf8')) as {
      metadata: Record<string, unknown>;
      cells: { outputs: { data?: Record<string, unknown> }[] }[];
    };
    expect(Object.keys(saved.cells[0]!.outputs[0]!.data!)).toContain('application/vnd.jupyter.widget-view+json');
    delete saved.metadata['widgets'];
    writeFileSync(join(folder, 'saved.ipynb'), JSON.stringify(saved));
    convert('html', 'saved.ipynb');
    expect(readFileSync(join(folder, 'saved.html'), 'utf8')).toContain('Japan and V4 in a report');
  });

  test('LaTeX takes the picture', () => {
    convert('latex', '--execute', 'report.ipynb');
    const source = readFileSync(join(folder, 'report.tex'), 'utf8');
    const named = [...source.matchAll(/\{(report_files\/[^}]+\.pdf)\}/g)].map((found) => found[1]!);
    expect(new Set(named).size).toBe(2);
    for (const name of named) expect(existsSync(join(folder, name))).toBe(true);
  });

  test('PDF has both pictures', ({ skip }) => {
    if (MISSING.has('xelatex')) skip('no xelatex on this machine');
    convert('pdf', '--execute', 'report.ipynb');
    // Vectors and text: the words of the picture are words of the document.
    const text = run('pdftotext', ['report.pdf', '-'], folder);
    expect(text).toContain('Japan and V4 in a report');
    expect(text).toContain('ポーランド');
  });
});
