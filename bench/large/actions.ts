/** What a reader does with a large file, by the controls that a reader has. */
import type { Page } from 'playwright';

import type { LargeFile } from './files.ts';

interface Action {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
}

/** A reader waits for no longer. */
const PATIENCE_MS = 120_000;

export async function openFiles(page: Page, files: readonly LargeFile[]): Promise<void> {
  await page.click('button.open-data');
  const input = page.locator('collab-open-data-dialog #files');
  await input.waitFor({ state: 'attached' });
  await input.setInputFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) })),
  );
  await page.locator('collab-open-data-dialog .account').waitFor({ timeout: PATIENCE_MS });
}

/** Time for what follows an input by a timer: an address that is written, a picture that is composed. */
const A_MOMENT_MS = 500;

function view(nth: number): Action['act'] {
  return async (page) => {
    await page.locator('.views button').nth(nth).click();
    await page.waitForTimeout(A_MOMENT_MS);
  };
}

/** What a control of the legend does, where a file need not have that control. */
function update(patch: Readonly<Record<string, unknown>>): Action['act'] {
  return async (page) => {
    await page.evaluate((change) => document.querySelector('collab-explorer')!.session.update(change), patch);
    await page.waitForTimeout(A_MOMENT_MS);
  };
}

function tick(section: string): Action['act'] {
  return async (page) => {
    await page.locator(`collab-legend ${section} input[type=checkbox]`).first().click();
    await page.waitForTimeout(A_MOMENT_MS);
  };
}

function save(format: string): Action['act'] {
  return async (page) => {
    await page.click('button.share');
    await page.locator('collab-share-dialog #tab-data').click();
    const download = page.waitForEvent('download', { timeout: PATIENCE_MS });
    await page.locator('collab-share-dialog .formats').getByRole('button', { name: format }).first().click();
    await (await download).path();
    await page.keyboard.press('Escape');
  };
}

async function threshold(page: Page): Promise<void> {
  const weights = await page.evaluate(() => {
    const { graph } = document.querySelector('collab-explorer')!.session;
    const kinds = new Set<string>();
    graph!.forEachEdge((_edge, { kind }) => void kinds.add(kind));
    return Object.fromEntries([...kinds].map((kind) => [kind, 5]));
  });
  await update({ minWeight: weights })(page);
}

async function select(page: Page): Promise<void> {
  const id = await page.evaluate(() => document.querySelector('collab-explorer')!.session.view!.nodes[0]!.id);
  await update({ select: id })(page);
}

/** In this order. */
export const ACTIONS: readonly Action[] = [
  {
    name: 'show',
    act: async (page) => {
      await page.locator('collab-open-data-dialog .foot button.primary').click();
      await page.locator('.own-data').waitFor({ timeout: PATIENCE_MS });
      await page.waitForTimeout(A_MOMENT_MS);
    },
  },
  { name: 'untick the ties', act: tick('fieldset:has(.quick):not(.nodes)') },
  { name: 'tick the ties', act: tick('fieldset:has(.quick):not(.nodes)') },
  { name: 'least weight 5', act: threshold },
  { name: 'no least weight', act: update({ minWeight: undefined }) },
  { name: 'select a node', act: select },
  { name: 'network → map', act: view(1) },
  { name: 'map → matrix', act: view(2) },
  { name: 'matrix → table', act: view(3) },
  { name: 'table → network', act: view(0) },
  { name: 'deselect', act: update({ select: undefined }) },
  { name: 'save CSV', act: save('CSV') },
  { name: 'save JSON', act: save('JSON') },
  { name: 'save GEXF', act: save('GEXF') },
  { name: 'save GraphML', act: save('GraphML') },
  {
    name: 'save SVG',
    act: async (page) => {
      await page.click('button.share');
      await page.locator('collab-share-dialog #tab-picture').click();
      const button = page.locator('collab-share-dialog .panel').getByRole('button', { name: 'SVG' }).first();
      await page.waitForTimeout(A_MOMENT_MS);
      const download = page.waitForEvent('download', { timeout: PATIENCE_MS });
      await button.click({ timeout: PATIENCE_MS });
      await (await download).path();
      await page.keyboard.press('Escape');
    },
  },
];
