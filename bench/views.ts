/**
 * `npm run bench:views`: how long the explorer holds the page while a reader
 * switches views, moves the slider, brushes the years, plays and zooms, in
 * Chromium, on the built-in network (the usual view, and everything that the
 * data have) and on one of 1,000 nodes and 5,000 ties of one's own. The page is built as it is shipped; each action was done once
 * before it counts, so what is loaded late is there.
 *
 * The longest task and the blocking time (what tasks take beyond 50 ms) are
 * those of the Long Tasks API, from the first input until the page is quiet.
 * Time to the picture is from the last input until a frame shows it. The floor
 * is the same marks drawn bare (d3-geo and a plain SVG, or a bare table) in the
 * same page right after; × is the time to the picture divided by it.
 *
 * Options: `--runs N` (default 5; the median is printed), `--only TEXT` (actions
 * whose name holds it), `--network usual|everything|own`, `--profile FILE` (a CPU
 * profile of the measured runs, for the browser's developer tools). The browser
 * is that of the tests (scripts/ensure-browser.mjs).
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium, type Page } from 'playwright';
import { build } from 'vite';

import { serveGzip } from './embed/serve.ts';
import type { Measured, NetworkName } from './views/page.ts';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    network: { type: 'string', default: 'usual,everything,own' },
    profile: { type: 'string' },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`invalid --runs "${values.runs}" (expected a number from 1)`);
const NETWORKS: readonly NetworkName[] = ['usual', 'everything', 'own'];
const networks = values.network.split(',').map((name) => {
  const found = NETWORKS.find((one) => one === name);
  if (!found) throw new Error(`unknown --network "${name}" (expected ${NETWORKS.join(', ')})`);
  return found;
});

/** Longest that a task may hold the page: longer is felt. */
const BUDGET_MS = 50;

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = fileURLToPath(new URL('../.cache/bench-views', import.meta.url));
await build({
  root,
  base: '/',
  configFile: false,
  logLevel: 'error',
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    minify: values.profile === undefined,
    rolldownOptions: { input: fileURLToPath(new URL('views/index.html', import.meta.url)) },
  },
});
const server = await serveGzip(outDir);
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  const [cpu] = cpus();
  console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, median of ${runs}\n`);
  for (const network of networks) print(network, await measureAll(network));
} finally {
  await browser.close();
  server.close();
}

async function measureAll(network: NetworkName): Promise<Map<string, Measured[]>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${server.url}bench/views/?lang=en&theme=light`);
  await page.waitForFunction(() => 'measureAction' in window);
  await page.evaluate((name) => window.readBench(name), network);
  const actions = await page.evaluate((name) => window.benchActions(name), network);
  const wanted = actions.filter(({ name }) => name.includes(values.only)).map(({ name }) => name);
  // An action without a state of its own begins where the one before it ended: that one is done too.
  const needed = new Set<string>();
  for (let i = actions.length - 1, isNeeded = false; i >= 0; i--) {
    const { name, hasOwnState } = actions[i]!;
    isNeeded ||= wanted.includes(name);
    if (isNeeded) needed.add(name);
    if (hasOwnState) isNeeded = false;
  }
  const found = new Map<string, Measured[]>(wanted.map((name) => [name, []]));
  const round = async (take: boolean): Promise<void> => {
    for (const { name } of actions) {
      if (!needed.has(name)) continue;
      const times = await measure(page, network, name);
      if (take) found.get(name)?.push(times);
    }
  };
  await round(false);
  const profiler = values.profile === undefined ? undefined : await page.context().newCDPSession(page);
  await profiler?.send('Profiler.enable');
  await profiler?.send('Profiler.start');
  for (let run = 0; run < runs; run++) await round(true);
  if (profiler) writeFileSync(values.profile!, JSON.stringify((await profiler.send('Profiler.stop')).profile));
  await page.close();
  return found;
}

function measure(page: Page, network: NetworkName, name: string): Promise<Measured> {
  return page.evaluate(([which, action]) => window.measureAction(which, action), [network, name] as const);
}

function print(network: NetworkName, measured: ReadonlyMap<string, readonly Measured[]>): void {
  const rows = [...measured].map(([name, times]) => {
    const of = (read: (one: Measured) => number): number => median(times.map(read));
    const longest = of((one) => one.longest);
    return [
      name,
      String(of((one) => one.inputs)),
      number(of((one) => one.marks)),
      longest < BUDGET_MS ? '< 50 ms' : ms(longest),
      ms(of((one) => one.blocking)),
      ms(of((one) => one.picture)),
      ms(of((one) => one.floor)),
      `${(of((one) => one.picture) / of((one) => one.floor)).toFixed(1)}×`,
      longest < BUDGET_MS ? 'yes' : 'no',
    ];
  });
  const head = [network, 'inputs', 'marks', 'longest task', 'blocking', 'picture', 'bare', '× bare', 'in budget'];
  const widths = head.map((column, i) => Math.max(column.length, ...rows.map((cells) => cells[i]!.length)));
  for (const cells of [head, widths.map((width) => '-'.repeat(width)), ...rows])
    console.log(
      `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`,
    );
  console.log();
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function ms(value: number): string {
  return `${number(value)} ms`;
}
