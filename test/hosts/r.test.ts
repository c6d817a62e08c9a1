/** An R Markdown document as a page, as PDF and as Word. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { awaitFigure, MISSING, openBrowser, run, watchedPage } from './host.ts';

const DOCUMENT = `---
title: "A report"
---

\`\`\`{r, echo=FALSE, fig.cap="Japan and its partners."}
library(collabgraph)
collab_graph(focus = "JP", through = c("v4", "e-asia"))
\`\`\`

\`\`\`{r, echo=FALSE}
collab_graph(data.frame(from = c("Japan", "Poland"), to = c("Poland", "Thailand"), n = 1:2), weight = "n", lang = "ja")
\`\`\`

\`\`\`{r, echo=FALSE}
cg_neighbors("JP", through = "v4")
\`\`\`
`;

describe.skipIf(MISSING.has('R') || MISSING.has('pandoc'))('R Markdown', () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'collab-graph-r-'));
    writeFileSync(join(folder, 'report.Rmd'), DOCUMENT);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const render = (format: string): string =>
    run('Rscript', ['-e', `rmarkdown::render("report.Rmd", ${format}, quiet = TRUE)`], folder);

  test('a page has both figures, which answer without a network', async () => {
    // R Markdown's own MathJax comes from a CDN.
    render('rmarkdown::html_document(mathjax = NULL)');
    const { page, outside, errors, context } = await watchedPage(browser);
    await context.setOffline(true);
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    await awaitFigure(page);
    await page.locator('collab-graph').nth(1).scrollIntoViewIfNeeded();
    await awaitFigure(page, 1);
    expect(await page.locator('collab-graph').first().getByRole('heading').first().innerText()).toContain('V4');
    expect(await page.locator('collab-graph').nth(1).locator('button[data-node]').count()).toBe(3);
    expect(await page.locator('table', { hasText: 'Czechia' }).count()).toBeGreaterThan(0);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('Word has the picture, with its alternative text and caption', () => {
    render('"word_document"');
    const document = run('unzip', ['-p', 'report.docx', 'word/document.xml'], folder);
    expect(run('unzip', ['-l', 'report.docx'], folder).match(/word\/media\/\S+\.png/g)).toHaveLength(2);
    expect(document).toContain('Japan and its partners.');
    expect(document).toMatch(/descr="[^"]*V4–Japan[^"]*"/);
  });

  test('PDF has the picture as vectors and text', ({ skip }) => {
    if (MISSING.has('xelatex')) skip('no xelatex on this machine');
    render('"pdf_document"');
    expect(run('pdftotext', ['report.pdf', '-'], folder)).toContain('Slovakia');
  });
});
