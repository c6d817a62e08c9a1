/** The built site in each engine, as a reader has it: no test page, no frame around it. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright';
import { Key } from 'selenium-webdriver';

import { startFirefox } from '../../scripts/browsers/firefox.ts';
import { startWebKit } from '../../scripts/browsers/webkit.ts';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

export interface Reader {
  /** Text of normal size, pixels: 32 is a browser's text at 200 %. */
  readonly textSize?: number;
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
}

export interface Visitor {
  goto(url: string): Promise<void>;
  /** Calls a function in the page, written without anything from outside of it. */
  run<R, A extends readonly unknown[]>(inPage: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  click(x: number, y: number): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'Escape' | 'd'): Promise<void>;
  /** What a printer would get, a PDF; undefined where the engine's driver prints nothing. */
  print(): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

const SIZE = { width: 1280, height: 800 };

export function openIn(engine: EngineName, reader: Reader = {}): Promise<Visitor> {
  return { chromium: inChromium, firefox: inFirefox, webkit: inWebKit }[engine](reader);
}

async function inChromium({ textSize = 16, reducedMotion, forcedColours }: Reader): Promise<Visitor> {
  // The size of text is a setting of the reader, who has a folder of settings.
  const folder = mkdtempSync(join(tmpdir(), 'collab-graph-'));
  mkdirSync(join(folder, 'Default'));
  const webprefs = { default_font_size: textSize, default_fixed_font_size: textSize };
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify({ webkit: { webprefs } }));
  const { CHROME_PATH } = process.env;
  const context = await chromium.launchPersistentContext(folder, {
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    viewport: SIZE,
    locale: 'en-GB',
    ...(reducedMotion ? { reducedMotion: 'reduce' } : {}),
    ...(forcedColours ? { forcedColors: 'active' } : {}),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    goto: async (url) => void (await page.goto(url)),
    run: async (inPage, ...args) => (await page.evaluate(`(${inPage})(...${JSON.stringify(args)})`)) as never,
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    print: () => page.pdf({ preferCSSPageSize: true }),
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function inFirefox(reader: Reader): Promise<Visitor> {
  const browser = await startFirefox(process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr', reader);
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  return {
    goto: async (url) => void (await page.goto(url)),
    run: async (inPage, ...args) => (await page.evaluate(`(${inPage})(...${JSON.stringify(args)})`)) as never,
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    // Without a format its driver prints on 8.5 by 11 centimetres.
    print: async () => Buffer.from(await page.pdf({ format: 'A4' })),
    close: () => browser.close(),
  };
}

const KEYS = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowDown: Key.ARROW_DOWN,
  Escape: Key.ESCAPE,
  d: 'd',
};

/** It knows no forced colours; motion is a setting of its desktop. Its small browser has none for the size of text: the page's own stands in. */
async function inWebKit({ textSize = 16, reducedMotion }: Reader): Promise<Visitor> {
  const folder = mkdtempSync(join(tmpdir(), 'collab-graph-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`);
  const { driver, stop } = await startWebKit({ XDG_CONFIG_HOME: folder });
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, width: SIZE.width, height: SIZE.height + 38 });
  return {
    goto: async (url) => {
      await driver.get(url);
      if (textSize !== 16)
        await driver.executeScript('document.documentElement.style.fontSize = `${arguments[0]}px`', textSize);
    },
    run: async (inPage, ...args) => (await driver.executeScript(`return (${inPage})(...arguments)`, ...args)) as never,
    click: (x, y) =>
      driver
        .actions()
        .move({ x: Math.round(x), y: Math.round(y) })
        .click()
        .perform(),
    press: (key) => driver.actions().keyDown(KEYS[key]).keyUp(KEYS[key]).perform(),
    print: () =>
      (driver.printPage({} as never) as unknown as Promise<string>).then(
        (base64) => Buffer.from(base64, 'base64'),
        () => undefined,
      ),
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
