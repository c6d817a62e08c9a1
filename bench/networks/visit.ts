/** One visit to a page with a large network: when it is drawn, how it moves, what it holds. */
import type { Browser, CDPSession, Page } from 'playwright';

import { INIT } from '../embed/measure.ts';

export interface Moved {
  /** Frames a second, from the first input to the last. */
  readonly frames: number;
  /** The longest between two frames, milliseconds. */
  readonly longest: number;
}

export interface Visit {
  /** Milliseconds from the start of the navigation until a frame shows the marks. */
  readonly drawn: number;
  /** Until anything at all is on screen: a word, a bar, a picture. */
  readonly seen: number;
  /** The longest task until then, milliseconds; 0 where none reached 50. */
  readonly longestTask: number;
  readonly pan: Moved;
  readonly zoom: Moved;
  /** What JavaScript holds after a collection, with buffers, MB. */
  readonly memory: number;
  readonly screenshot: Buffer;
}

declare global {
  interface Window {
    benchFrames: number[];
    benchTasks: number[];
  }
}

const WATCH = `
window.benchFrames = [];
window.benchTasks = [];
const tick = () => { window.benchFrames.push(performance.now()); requestAnimationFrame(tick); };
requestAnimationFrame(tick);
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.benchTasks.push(duration);
}).observe({ type: 'longtask', buffered: true });`;

const PATIENCE_MS = 120_000;
/** Inputs of a gesture, and how often a pointer sends one. */
const STEPS = 60;
const EVERY_MS = 16;
const SETTLE_MS = 2500;

export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.addInitScript(INIT + WATCH);
    const session = await context.newCDPSession(page);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.bench.drawn > 0, undefined, { timeout: PATIENCE_MS, polling: 50 });
    const { drawn, seen, longestTask } = await page.evaluate(() => ({
      drawn: window.bench.drawn,
      seen: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      longestTask: Math.max(0, ...window.benchTasks),
    }));
    // What is loaded behind the picture comes now; a reader looks at it first.
    await page.waitForTimeout(SETTLE_MS);
    const screenshot = await page.screenshot();
    const memory = await held(session);
    const pan = await moved(page, () => drag(page));
    await page.waitForTimeout(SETTLE_MS);
    const zoom = await moved(page, () => turn(page));
    return { drawn, seen, longestTask, pan, zoom, memory, screenshot };
  } finally {
    await context.close();
  }
}

async function moved(page: Page, act: () => Promise<void>): Promise<Moved> {
  const from = await page.evaluate(() => performance.now());
  await act();
  return page.evaluate((start) => {
    const end = performance.now();
    const frames = window.benchFrames.filter((time) => time >= start && time <= end);
    const times = [start, ...frames, end];
    const gaps = times.slice(1).map((time, i) => time - times[i]!);
    return { frames: (1000 * frames.length) / (end - start), longest: Math.max(...gaps) };
  }, from);
}

/** The picture is dragged about: to the side and back. */
async function drag(page: Page): Promise<void> {
  // Beside the network, where no node lies under the pointer.
  await page.mouse.move(70, 90);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    const way = step <= STEPS / 2 ? step : STEPS - step;
    await page.mouse.move(70 + 6 * way, 90 + 3 * way);
    await page.waitForTimeout(EVERY_MS);
  }
  await page.mouse.up();
}

/** In, about the middle. */
async function turn(page: Page): Promise<void> {
  await page.mouse.move(480, 340);
  await page.keyboard.down('Control');
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, -20);
    await page.waitForTimeout(EVERY_MS);
  }
  await page.keyboard.up('Control');
}

/** Megabytes of the page's heap, and of buffers outside of it. */
async function held(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    readonly usedSize: number;
    readonly embedderHeapUsedSize?: number;
    readonly backingStorageSize?: number;
  };
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / 1e6;
}
