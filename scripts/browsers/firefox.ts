/** Firefox as Debian ships it, driven by WebDriver BiDi, which it speaks itself. */
import puppeteer, { type Browser, type KeyInput } from 'puppeteer-core';

import type { DrivenPage, WindowSize } from './driven-page.ts';

/** Media as a reader's settings have them; Firefox knows them by preferences. */
export interface Media {
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
  /** Size of text that has no size of its own, pixels; 16 without. */
  readonly textSize?: number;
}

export async function startFirefox(
  executablePath: string,
  { reducedMotion = false, forcedColours = false, textSize = 16 }: Media = {},
): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      // As outside of tests: a page from a disk may read no other file.
      'security.fileuri.strict_origin_policy': true,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      'browser.display.document_color_use': forcedColours ? 2 : 0,
      'font.size.variable.x-western': textSize,
      'font.size.variable.ja': textSize,
    },
  });
}

export async function openInFirefox(executablePath: string, url: string, size: WindowSize): Promise<DrivenPage> {
  const browser = await startFirefox(executablePath);
  const page = await browser.newPage();
  await page.setViewport({ width: size.width, height: size.height });
  await page.goto(url);
  const { mouse, keyboard } = page;
  return {
    run: async (inPage, ...args) => (await page.evaluate(`(${inPage})(...${JSON.stringify(args)})`)) as never,
    click: (x, y, count) => mouse.click(x, y, { count }),
    move: (x, y) => mouse.move(x, y),
    drag: async (from, to) => {
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await mouse.move(to.x, to.y);
      await mouse.up();
    },
    keyDown: (key) => keyboard.down(key as KeyInput),
    keyUp: (key) => keyboard.up(key as KeyInput),
    // A click into the page and its activation leave the focus where it is; the page has it when another tab was closed.
    takeFocus: async () => {
      await (await browser.newPage()).close();
      await page.bringToFront();
    },
    close: () => browser.close(),
  };
}
