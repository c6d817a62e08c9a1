/** Chromium with what is built, and what it holds after it was made to let go of everything else. */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';

export function startChromium(): Promise<Browser> {
  const { CHROME_PATH } = process.env;
  return chromium.launch({
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/** What a page holds. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly workers: number;
  /** Bytes of the heap of JavaScript. */
  readonly heap: number;
}

/** Counts after collection: what is counted, something refers to. */
export class Scales {
  readonly #page: Page;
  readonly #devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
  }

  static async on(page: Page): Promise<Scales> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('HeapProfiler.enable');
    return new Scales(page, devtools);
  }

  async weigh(): Promise<Held> {
    // What a frame or a task still holds ends with it; what is finalised in one collection goes in the next.
    for (let i = 0; i < 3; i++) {
      await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20))));
      await this.#devtools.send('HeapProfiler.collectGarbage');
    }
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
    return {
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      documents: of('Documents'),
      workers: this.#page.workers().length,
      heap: of('JSHeapUsedSize'),
    };
  }
}
