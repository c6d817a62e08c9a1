/** One visit to a page: when its picture is there, when a click on a node is answered, and what came over the wire by then. */
import type { Browser } from 'playwright';

export interface Profile {
  readonly name: string;
  readonly title: string;
  /** Absent: as fast as the machine is. */
  readonly line?: { readonly latencyMs: number; readonly bitsPerSecond: number; readonly cpuSlowdown: number };
}

export interface Wire {
  /** Bodies after gzip, bytes. */
  readonly bytes: number;
  readonly requests: number;
}

export interface Visit {
  /** Milliseconds from the start of the navigation; undefined where it never came. */
  readonly drawn: number | undefined;
  readonly answered: number | undefined;
  readonly untilDrawn: Wire;
  readonly untilAnswered: Wire;
  /** When nothing more comes. */
  readonly whole: Wire;
  readonly screenshot: Buffer | undefined;
}

interface Bench {
  drawn: number;
  answered: number;
  /** When it was said, before the frame that shows it. */
  readonly said: { readonly drawn?: number; readonly answered?: number };
  say(what: 'drawn' | 'answered'): void;
  aim(): { x: number; y: number } | undefined;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** What said so is on screen after the next frame: noted then. */
export const INIT = `
performance.setResourceTimingBufferSize(2000);
window.bench = {
  drawn: 0,
  answered: 0,
  aim: () => undefined,
  said: {},
  say(what) {
    if (this[what]) return;
    this.said[what] ??= performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { this[what] ||= performance.now(); };
      port2.postMessage(0);
    });
  },
};`;

const PATIENCE_MS = 90_000;
const CLICK_EVERY_MS = 15;
const QUIET_MS = 1000;

export async function measure(
  browser: Browser,
  url: string,
  { line }: Profile,
  options: { readonly answers: boolean; readonly screenshot?: boolean },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.addInitScript(INIT);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (line) {
      const bytesPerSecond = line.bitsPerSecond / 8;
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: line.latencyMs,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond,
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate: line.cpuSlowdown });
    }
    const read = (): Promise<{ drawn: number; answered: number; aim: { x: number; y: number } | undefined }> =>
      page.evaluate(() => {
        const { drawn, answered } = window.bench;
        return { drawn, answered, aim: drawn ? window.bench.aim() : undefined };
      });
    const end = Date.now() + PATIENCE_MS;
    await page.goto(url, { waitUntil: 'commit' });
    let now = await read();
    const isDone = (): boolean => now.drawn > 0 && (!options.answers || now.answered > 0);
    while (!isDone() && Date.now() < end) {
      if (now.aim && options.answers) {
        const { x, y } = now.aim;
        await page.mouse.move(x + 1, y);
        await page.mouse.click(x, y);
      }
      await new Promise((resolve) => setTimeout(resolve, CLICK_EVERY_MS));
      now = await read();
    }
    const wireUntil = (time: number): Promise<Wire> =>
      page.evaluate((until) => {
        const entries = [
          ...(performance.getEntriesByType('navigation') as PerformanceResourceTiming[]),
          ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[]),
        ].filter((entry) => !entry.name.startsWith('data:') && entry.responseEnd > 0 && entry.responseEnd <= until);
        return { bytes: entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0), requests: entries.length };
      }, time);
    let whole = await wireUntil(Infinity);
    for (let before = -1; before !== whole.requests;) {
      before = whole.requests;
      await page.waitForTimeout(QUIET_MS);
      whole = await wireUntil(Infinity);
    }
    // What arrives while the frame is painted was not needed for it.
    const said = await page.evaluate(() => window.bench.said);
    return {
      drawn: now.drawn || undefined,
      answered: now.answered || undefined,
      untilDrawn: await wireUntil(said.drawn ?? Infinity),
      untilAnswered: await wireUntil(said.answered ?? Infinity),
      whole,
      screenshot: options.screenshot ? await page.screenshot() : undefined,
    };
  } finally {
    await context.close();
  }
}
