/** The figure in a real JupyterLab, with a real kernel behind it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  awaitFigure,
  notebook,
  openBrowser,
  script,
  select,
  start,
  viewOf,
  watchedPage,
  type Started,
  type Watched,
} from './host.ts';

const CELLS = [
  "import collab_graph as cg\nfig = cg.Graph(focus='JP', through=['v4', 'e-asia'], lang='ja')\nfig",
  "print('selected', fig.selection)",
  "fig.selection = 'ポーランド'",
  "fig.view = {'focus': 'DE', 'edges': ['mobility'], 'min_mobility': 4000}",
  "print('edges', fig.view['edges'], fig.view['focus'], fig.view['lang'], fig.selection)",
  'import networkx as nx\ncg.Graph(nx.Graph([("Lab A", "Lab B"), ("Lab B", "Lab C")]))',
];

describe('JupyterLab', () => {
  let folder: string;
  let lab: Started;
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'collab-graph-lab-'));
    writeFileSync(join(folder, 'figure.ipynb'), notebook(CELLS));
    lab = await start(
      script('jupyter-lab'),
      (port) => [
        '--no-browser',
        '--allow-root',
        `--port=${port}`,
        '--ServerApp.token=',
        '--ServerApp.password=',
        `--ServerApp.root_dir=${folder}`,
        '--LabApp.news_url=None',
      ],
      folder,
    );
    browser = await openBrowser();
    watched = await watchedPage(browser);
    await watched.page.goto(`${lab.url}/lab/tree/figure.ipynb`);
    await watched.page
      .locator('.jp-Notebook .jp-Cell')
      .nth(CELLS.length - 1)
      .waitFor({ state: 'attached' });
    await watched.page.getByText('Kernel status: Idle').first().waitFor({ state: 'attached' });
  });

  afterAll(async () => {
    await browser?.close();
    lab?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function runCell(index: number): Promise<string> {
    const { page } = watched;
    const cell = page.locator('.jp-Notebook .jp-Cell').nth(index);
    const prompt = cell.locator('.jp-InputPrompt');
    const run = async (): Promise<void> => {
      await prompt.click();
      await page.keyboard.press('Shift+Enter');
    };
    await run();
    await expect
      .poll(
        async () => {
          const text = await prompt.innerText();
          // A page that is still busy with its start does not hear the keys.
          if (text.startsWith('[ ]')) await run();
          return text;
        },
        { timeout: 60_000, interval: 3000 },
      )
      .toMatch(/\[\d+\]/);
    const output = cell.locator('.jp-OutputArea-output');
    return (await output.count()) > 0 ? output.first().innerText() : '';
  }

  /** Runs the cell until it prints what is expected: messages between page and kernel take their time. */
  const printed = (index: number): ReturnType<typeof expect.poll> =>
    expect.poll(() => runCell(index), { timeout: 60_000, interval: 300 });

  test('the figure stands, with title and sources, in the language asked for', async () => {
    await runCell(0);
    await awaitFigure(watched.page);
    const figure = watched.page.locator('collab-graph');
    await expect.poll(() => figure.getByRole('heading').first().innerText()).toContain('日本－V4');
    expect(await figure.locator('[part=credit]').innerText()).toMatch(/出典：/);
    expect((await viewOf(watched.page))['through']).toEqual(['e-asia-jrp', 'v4-japan']);
  });

  test('Python hears what the reader selects', async () => {
    await select(watched.page, 'CZE');
    await printed(1).toContain('selected CZE');
  });

  test('the figure shows what Python selects', async () => {
    await runCell(2);
    await expect.poll(async () => (await viewOf(watched.page))['select'], { timeout: 30_000 }).toBe('POL');
  });

  test('a view that Python assigns replaces all fields, and the selection goes with it', async () => {
    await runCell(3);
    await expect
      .poll(async () => {
        const { focus, edges, minMobility, lang, select } = await viewOf(watched.page);
        return { focus, edges, minMobility, lang, select };
      })
      .toEqual({ focus: 'DEU', edges: ['mobility'], minMobility: 4000, lang: 'en', select: undefined });
    await printed(4).toContain("edges ['mobility'] DEU en None");
  });

  test('Python hears what the reader filters', async () => {
    const box = watched.page.locator('collab-graph collab-legend input[type=checkbox]').first();
    await box.evaluate((input) => (input as HTMLElement).click());
    const view = await viewOf(watched.page);
    await printed(4).toContain(`edges [${(view['edges'] as string[]).map((edge) => `'${edge}'`).join(', ')}]`);
  });

  test('a network of networkx is a second figure of the same page', async () => {
    await runCell(5);
    await awaitFigure(watched.page, 1);
    expect(await watched.page.locator('collab-graph').nth(1).locator('button[data-node]').count()).toBe(3);
  });

  test('no script failed, and nothing was asked for from outside', () => {
    expect(watched.errors).toEqual([]);
    expect(watched.outside).toEqual([]);
  });
});
