/** The figure in a real marimo, as an app and as cells that follow the reader. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  awaitFigure,
  openBrowser,
  run,
  script,
  select,
  start,
  watchedPage,
  type Started,
  type Watched,
} from './host.ts';

const APP = `import marimo

app = marimo.App()


@app.cell
def _():
    import collab_graph as cg
    import marimo as mo

    fig = mo.ui.anywidget(cg.Graph(focus="JP", through=["v4"], lang="en"))
    fig
    return cg, fig, mo


@app.cell
def _(fig, mo):
    mo.md(f"selected: {fig.value['view'].get('select')}")
    return


@app.cell
def _(cg, mo):
    mo.md(f"{cg.neighbors('JP', through='v4')['total']} neighbours")
    return


if __name__ == "__main__":
    app.run()
`;

describe('marimo', () => {
  let folder: string;
  let marimo: Started;
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'collab-graph-marimo-'));
    writeFileSync(join(folder, 'app.py'), APP);
    marimo = await start(
      script('marimo'),
      (port) => ['run', '--headless', '--no-token', '--port', String(port), 'app.py'],
      folder,
    );
    browser = await openBrowser();
    watched = await watchedPage(browser);
    await watched.page.goto(marimo.url);
  });

  afterAll(async () => {
    await browser?.close();
    marimo?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the figure stands and its numbers are those of the query', async () => {
    await awaitFigure(watched.page);
    await watched.page.getByText('4 neighbours').waitFor();
    expect(await watched.page.locator('collab-graph').getByRole('heading').first().innerText()).toContain('V4');
  });

  test('cells follow what the reader selects', async () => {
    await watched.page.getByText('selected: None').waitFor();
    await select(watched.page, 'POL');
    await watched.page.getByText('selected: POL', { exact: true }).waitFor({ timeout: 60_000 });
  });

  test('no script failed, and nothing was asked for from outside', () => {
    expect(watched.errors).toEqual([]);
    expect(watched.outside).toEqual([]);
  });

  test('the page that marimo exports keeps the figure', () => {
    run(script('marimo'), ['export', 'html', 'app.py', '-o', 'app.html', '--no-include-code'], folder);
    // marimo's own page loads the rest of marimo from a CDN; the figure with its script is in the file.
    const page = readFileSync(join(folder, 'app.html'), 'utf8');
    expect(page).toContain('marimo-anywidget');
    expect(page.length).toBeGreaterThan(600_000);
  });
});
