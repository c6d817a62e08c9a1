/**
 * `npm run bench:large`: how long the explorer holds the page while a reader
 * opens a large file, filters, selects, switches views and makes files of it,
 * in Chromium. The file is generated (750 nodes, 151,644 ties with fractional
 * numbers, as a map and a network of VOSviewer); `--files A,B` takes others.
 * The page is built as it is shipped, and each action is done once.
 *
 * The longest task and the blocking time (what tasks take beyond 50 ms) are
 * those of the Long Tasks API, from the input until the page has been quiet for
 * a second; the time is until the last of them ended.
 *
 * Options: `--only TEXT` (actions whose name holds it; opening always runs),
 * `--profile FILE` (a CPU profile of all, for the browser's developer tools).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium, type Page } from 'playwright';
import { build } from 'vite';

import { serveGzip } from './embed/serve.ts';
import { ACTIONS, openFiles } from './large/actions.ts';
import { largeFiles } from './large/files.ts';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';

const { values } = parseArgs({
  options: {
    files: { type: 'string' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});

/** Longest that a task may hold the page after reading. */
const BUDGET_MS = 200;
/** No long task for so long: the page is quiet. */
const QUIET_MS = 1000;

interface Task {
  readonly start: number;
  readonly ms: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = fileURLToPath(new URL('../.cache/bench-large', import.meta.url));
if (!values['no-build'])
  await build({
    root,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, minify: values.profile === undefined },
  });
const files =
  values.files === undefined
    ? largeFiles()
    : values.files.split(',').map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
const server = await serveGzip(outDir);
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(error.message));
  await page.addInitScript(() => {
    const tasks: Task[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration });
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${server.url}?lang=en&theme=light`);
  await page.waitForSelector('collab-network svg');
  const profiler = values.profile === undefined ? undefined : await page.context().newCDPSession(page);
  await profiler?.send('Profiler.enable');
  await profiler?.send('Profiler.setSamplingInterval', { interval: 2000 });
  const [cpu] = cpus();
  console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpu?.model ?? 'unknown'}\n`);
  console.log('| action | longest task | blocking | time | in budget |\n| --- | ---: | ---: | ---: | ---: |');
  await measured(page, 'open, until the preview', () => openFiles(page, files));
  await profiler?.send('Profiler.start');
  for (const { name, act } of ACTIONS)
    if (name.includes(values.only) || name === 'show')
      await measured(page, name, () => act(page)).catch((error: unknown) =>
        console.log(`| ${name} | failed: ${String(error).split('\n')[0]} |`),
      );
  if (profiler) writeFileSync(values.profile!, JSON.stringify((await profiler.send('Profiler.stop')).profile));
} finally {
  await browser.close();
  server.close();
}

async function measured(page: Page, name: string, act: () => Promise<void>): Promise<void> {
  const start = await page.evaluate(() => performance.now());
  await act();
  await quiet(page);
  const tasks = (await tasksOf(page)).filter((task) => task.start + task.ms > start);
  const longest = Math.max(0, ...tasks.map(({ ms }) => ms));
  const blocking = tasks.reduce((sum, { ms }) => sum + ms - 50, 0);
  const end = Math.max(start, ...tasks.map((task) => task.start + task.ms));
  const cells = [name, ms(longest), ms(blocking), ms(end - start), longest <= BUDGET_MS ? 'yes' : 'no'];
  console.log(`| ${cells.join(' | ')} |`);
}

async function quiet(page: Page): Promise<void> {
  for (;;) {
    const before = (await tasksOf(page)).length;
    await page.waitForTimeout(QUIET_MS);
    if ((await tasksOf(page)).length === before) return;
  }
}

function tasksOf(page: Page): Promise<readonly Task[]> {
  return page.evaluate(() => (globalThis as unknown as { readonly longTasks: readonly Task[] }).longTasks);
}

function ms(value: number): string {
  return `${Math.round(value).toLocaleString('en')} ms`;
}
