/** WebKitGTK as Debian ships it: its own small browser on a display in memory, driven by WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

import { Builder, Button, Key, Origin, type WebDriver } from 'selenium-webdriver';

import type { DrivenPage, Place, WindowSize } from './driven-page.ts';

/** Height of the bar above the page, CSS pixels; the window is that much higher. */
const BAR = 38;

/** Milliseconds within which its driver counts clicks together, and some more. */
const DOUBLE_MS = 1200;

/** Milliseconds in which the driver must answer. */
const START_MS = 20_000;

const KEYS: Readonly<Record<string, string>> = {
  Enter: Key.ENTER,
  Tab: Key.TAB,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  End: Key.END,
  PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN,
  Backspace: Key.BACK_SPACE,
  Delete: Key.DELETE,
  Shift: Key.SHIFT,
  Control: Key.CONTROL,
  Alt: Key.ALT,
  Meta: Key.META,
};

/** A WebKitGTK and all that was started for it. */
export interface WebKit {
  readonly driver: WebDriver;
  /** Ends it with everything that it has started. */
  stop(): Promise<void>;
}

/** @param env what its desktop says, such as where its settings are */
export async function startWebKit(env: NodeJS.ProcessEnv = {}): Promise<WebKit> {
  const display = await startDisplay();
  const port = await freePort();
  // A process group of its own: the driver leaves its browser running when it ends.
  const service = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, ...env, DISPLAY: display.name, WEBKIT_DISABLE_COMPOSITING_MODE: '1', GDK_BACKEND: 'x11' },
    stdio: 'ignore',
    detached: true,
  });
  const end = (): void => endGroup(service);
  process.once('exit', end);
  process.once('SIGTERM', () => process.exit(143));
  try {
    await answers(port);
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({ browserName: 'MiniBrowser' })
      .build();
    return {
      driver,
      stop: async () => {
        await driver.quit().catch(() => undefined);
        process.off('exit', end);
        end();
        display.process.kill();
      },
    };
  } catch (error) {
    endGroup(service);
    display.process.kill();
    throw error;
  }
}

export async function openInWebKit(url: string, { width, height }: WindowSize): Promise<DrivenPage> {
  const { driver, stop } = await startWebKit();
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, width, height: height + BAR });
  await driver.get(url);
  /** The last click. */
  let last: (Place & { readonly time: number }) | undefined;
  const at = (x: number, y: number, duration = 0) => ({
    x: Math.round(x),
    y: Math.round(y),
    duration,
    origin: Origin.VIEWPORT,
  });
  return {
    run: async (inPage, ...args) => (await driver.executeScript(`return (${inPage})(...arguments)`, ...args)) as never,
    click: async (x, y, count) => {
      // Clicks near one place within a second are a double click to its driver, whatever lies between them.
      const isNear = last !== undefined && Math.hypot(x - last.x, y - last.y) < 20;
      if (isNear) await new Promise((resolve) => setTimeout(resolve, last!.time + DOUBLE_MS - Date.now()));
      const actions = driver.actions().move(at(x, y));
      for (let i = 0; i < count; i++) actions.press(Button.LEFT).release(Button.LEFT);
      await actions.perform();
      last = { x, y, time: Date.now() };
    },
    move: (x, y) => driver.actions().move(at(x, y)).perform(),
    drag: (from, to) =>
      driver
        .actions()
        .move(at(from.x, from.y))
        .press(Button.LEFT)
        .move(at((from.x + to.x) / 2, (from.y + to.y) / 2, 60))
        .move(at(to.x, to.y, 60))
        .release(Button.LEFT)
        .perform(),
    keyDown: (key) =>
      driver
        .actions()
        .keyDown(KEYS[key] ?? key)
        .perform(),
    keyUp: (key) =>
      driver
        .actions()
        .keyUp(KEYS[key] ?? key)
        .perform(),
    // Tab does not lead out of its page.
    takeFocus: async () => undefined,
    close: stop,
  };
}

/** A display that no other program uses: the server itself looks for a free number, and says it. */
async function startDisplay(): Promise<{ readonly name: string; readonly process: ChildProcess }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended (${code}) before it had a display`)));
    server.stdio[3]!.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { name: `:${number}`, process: server };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(port: number): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (status?.ok) return;
    if (Date.now() > end) throw new Error(`WebKitWebDriver does not answer within ${START_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended with its session.
  }
}
