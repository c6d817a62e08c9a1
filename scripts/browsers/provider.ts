/** Vitest's browser tests in engines that Playwright has no stock build of: Debian's Firefox ESR and WebKitGTK. */
import { fileURLToPath } from 'node:url';

import { defineBrowserProvider, parseKeyDef } from '@vitest/browser';
import type { BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';

import type { DrivenPage, Place } from './driven-page.ts';
import { openInFirefox } from './firefox.ts';
import { openInWebKit } from './webkit.ts';

/**
 * What a test fails with where its double click was none. Both drivers count within a fixed time that begins with the
 * first click and includes what the page does about it, 640 ms and 1 s: a reader's desktop counts by when the hand moved.
 */
export const COUNTED_ONE_BY_ONE = 'the driver took too long between the clicks to count them together';

/** What a test fails with whose key was not told to the page: no answer of the program either. */
export const KEY_NOT_TOLD = 'the driver pressed a key that the page was not told of';

export type Engine = 'firefox' | 'webkit';

const WINDOW = { width: 1300, height: 900 };

/** Milliseconds in which the page has the focus, and hears of a key. */
const HEARS_MS = 20_000;

interface Pointing {
  readonly position?: Place;
  readonly sourcePosition?: Place;
  readonly targetPosition?: Place;
}

class EngineProvider implements BrowserProvider {
  readonly name = 'engine';
  readonly supportsParallelism = false;
  readonly initScripts = [fileURLToPath(new URL('./locators.ts', import.meta.url))];
  readonly #pages = new Map<string, DrivenPage>();
  readonly #engine: Engine;

  constructor(project: TestProject) {
    this.#engine = project.config.browser.name as Engine;
    const commands = {
      __vitest_click: (id: string, element: string, options?: Pointing) => this.#click(id, element, options, 1),
      __vitest_dblClick: (id: string, element: string, options?: Pointing) => this.#click(id, element, options, 2),
      __vitest_tripleClick: (id: string, element: string, options?: Pointing) => this.#click(id, element, options, 3),
      __vitest_hover: async (id: string, element: string, options?: Pointing) => {
        const { x, y } = await this.#find(id, element, options?.position);
        await this.#page(id).move(x, y);
      },
      __vitest_dragAndDrop: async (id: string, from: string, to: string, options?: Pointing) => {
        const start = await this.#find(id, from, options?.sourcePosition);
        await this.#page(id).drag(start, await this.#find(id, to, options?.targetPosition));
      },
      __vitest_tab: (id: string, options?: { readonly shift?: boolean }) =>
        this.#keyboard(id, options?.shift ? '{Shift>}{Tab}{/Shift}' : '{Tab}'),
      __vitest_keyboard: async (id: string, text: string) => {
        await this.#keyboard(id, text);
        return { unreleased: [] };
      },
      __vitest_cleanup: async () => undefined,
    };
    for (const [name, command] of Object.entries(commands))
      project.browser!.registerCommand(
        name as never,
        ((context: { sessionId: string }, ...args: never[]) =>
          (command as (id: string, ...rest: never[]) => Promise<unknown>)(context.sessionId, ...args)) as never,
      );
  }

  getCommandsContext(): Record<string, unknown> {
    return {};
  }

  async openPage(sessionId: string, url: string): Promise<void> {
    await this.#pages.get(sessionId)?.close();
    const firefox = process.env['FIREFOX_PATH'] ?? 'firefox-esr';
    const page = await (this.#engine === 'webkit' ? openInWebKit(url, WINDOW) : openInFirefox(firefox, url, WINDOW));
    this.#pages.set(sessionId, page);
  }

  async close(): Promise<void> {
    const pages = [...this.#pages.values()];
    this.#pages.clear();
    await Promise.all(pages.map((page) => page.close()));
  }

  #page(id: string): DrivenPage {
    const page = this.#pages.get(id);
    if (!page) throw new Error(`no ${this.#engine} is open for ${id}`);
    return page;
  }

  async #find(id: string, element: string, position: Place | undefined): Promise<Place> {
    const place = await this.#page(id).run(placeInWindow, Number(element), position ?? null);
    if (!place) throw new Error(`what the test points at (${element}) is not on the page`);
    return place;
  }

  async #click(id: string, element: string, options: Pointing | undefined, count: number): Promise<void> {
    const { x, y } = await this.#find(id, element, options?.position);
    const page = this.#page(id);
    await page.run(countPresses);
    await page.click(x, y, count);
    const counted = await page.run(
      () => document.querySelector<HTMLIFrameElement>('iframe[data-vitest]')!.contentWindow!.pressesCounted,
    );
    if (count > 1 && counted !== count)
      throw new Error(`${COUNTED_ONE_BY_ONE}: ${count} clicks were told to the page as ${counted}`);
  }

  async #keyboard(id: string, text: string): Promise<void> {
    const page = this.#page(id);
    await focus(page);
    for (const { releasePrevious, releaseSelf, repeat, keyDef } of parseKeyDef(text)) {
      const key = keyDef.key ?? '';
      if (releasePrevious) await page.keyUp(key);
      else
        for (let i = 0; i < (repeat || 1); i++) {
          await press(page, key);
          if (releaseSelf) await page.keyUp(key);
        }
    }
    // A Tab may have left the page, and what the next test puts the focus on would not be told of it.
    await focus(page);
  }
}

/** Where the browser's own bar has the focus a page cannot take it back. */
async function focus(page: DrivenPage): Promise<void> {
  if (await page.run(focusTester)) return;
  await page.takeFocus();
  await until(
    () => page.run(focusTester),
    () => `${KEY_NOT_TOLD}: the frame of the tests does not get the focus`,
  );
}

/** A driver may answer before its browser has told the page. What the page does about the key at once is done then. */
async function press(page: DrivenPage, key: string): Promise<void> {
  const before = await page.run(keysTold);
  await page.keyDown(key);
  await until(
    async () => (await page.run(keysTold)) > before,
    () => `${KEY_NOT_TOLD}: "${key}"`,
  );
}

async function until(holds: () => Promise<boolean>, orElse: () => string): Promise<void> {
  const end = Date.now() + HEARS_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(orElse());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** In the page: where something in the frame of the tests is, once it has been scrolled to. */
function placeInWindow(number: number, position: Place | null): Place | null {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-vitest]')!;
  const element = frame.contentWindow!.pointedAt?.[number];
  if (!element?.isConnected) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const [box, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  const scale = outer.width / frame.offsetWidth || 1;
  return {
    x: outer.x + scale * (box.x + (position ? position.x : box.width / 2)),
    y: outer.y + scale * (box.y + (position ? position.y : box.height / 2)),
  };
}

/** In the page: how many presses in a row its browser has counted, from now on. */
function countPresses(): void {
  const { contentWindow } = document.querySelector<HTMLIFrameElement>('iframe[data-vitest]')!;
  const window = contentWindow!;
  if (window.pressesCounted === undefined)
    window.addEventListener('mousedown', (event) => (window.pressesCounted = event.detail), { capture: true });
  window.pressesCounted = 0;
}

/** In the page: keys go to what has the focus in the frame of the tests; whether they do by now. */
function focusTester(): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-vitest]')!;
  if (document.activeElement !== frame) frame.contentWindow!.focus();
  return frame.contentDocument!.hasFocus();
}

/** In the page: how many keys the browser has told the frame of the tests of. */
function keysTold(): number {
  const { contentWindow } = document.querySelector<HTMLIFrameElement>('iframe[data-vitest]')!;
  const window = contentWindow!;
  if (window.keysTold === undefined) {
    window.keysTold = 0;
    // Tests send keys of their own, too.
    window.addEventListener('keydown', ({ isTrusted }) => void (window.keysTold! += isTrusted ? 1 : 0), {
      capture: true,
    });
  }
  return window.keysTold;
}

export function engine(): BrowserProviderOption {
  return defineBrowserProvider({
    name: 'engine',
    supportedBrowser: ['firefox', 'webkit'],
    options: {},
    providerFactory: (project) => new EngineProvider(project),
  });
}
