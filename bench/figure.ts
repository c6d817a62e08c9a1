/**
 * `tsx bench/figure.ts`: how long the figure holds the page, from the model of
 * a made-up network to pinning a node of its picture, in Chromium on Vite's
 * development server. For each size the longest task, the number of tasks above
 * 50 ms, the time to the first picture (something of the network on screen) and
 * to interactive (the finished picture); then the same phase by phase.
 *
 * Options: `--orders 100,1000,5000` (nodes), `--cap SECONDS` (per size, default
 * 180). The browser is that of the tests (scripts/ensure-browser.mjs).
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright';
import { createServer, type Plugin } from 'vite';

import type { FigureTimes } from './figure/page.ts';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';

const { values } = parseArgs({
  options: { orders: { type: 'string', default: '100,1000,5000' }, cap: { type: 'string', default: '180' } },
});

const PAGE = '/bench/figure/';

/** The page needs no file: it is one script. */
const page: Plugin = {
  name: 'bench-page',
  configureServer(server) {
    server.middlewares.use(PAGE, (request, response, next) => {
      if (request.url !== '/') return next();
      response.setHeader('content-type', 'text/html');
      response.end(
        '<!doctype html><html lang="en"><title>bench</title><body><script type="module" src="/bench/figure/page.ts"></script>',
      );
    });
  },
};

const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  // Beside the cache of whoever has a server running.
  cacheDir: 'node_modules/.vite-bench',
  // All at once: packages that are found later reload the page.
  optimizeDeps: {
    entries: [],
    include: [
      'cytoscape',
      'graphology',
      'graphology-layout-forceatlas2/iterate.js',
      'lit',
      'lit/decorators.js',
      'lit/directives/repeat.js',
    ],
  },
  server: { port: 0, hmr: false, watch: null },
  plugins: [page],
});
await server.listen();
const address = server.httpServer!.address();
const port = typeof address === 'object' && address ? address.port : 0;
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});

const COLUMNS = ['nodes', 'ties', 'longest task', 'tasks > 50 ms', 'first picture', 'interactive'];
const PHASE_COLUMNS = ['nodes', 'phase', 'longest task', 'tasks > 50 ms', 'time'];
const milliseconds = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`;

const rows: string[][] = [];
const phases: string[][] = [];
try {
  for (const order of values.orders.split(',').map(Number)) {
    const times = await measure(order);
    if (typeof times === 'string') {
      rows.push([String(order), times, '', '', '', '']);
      continue;
    }
    rows.push([
      String(times.nodes),
      String(times.edges),
      milliseconds(Math.max(...times.phases.map((phase) => phase.longest))),
      String(times.phases.reduce((sum, phase) => sum + phase.longTasks, 0)),
      milliseconds(times.firstPicture),
      milliseconds(times.interactive),
    ]);
    for (const { name, longest, longTasks, ms } of times.phases)
      phases.push([String(times.nodes), name, milliseconds(longest), String(longTasks), milliseconds(ms)]);
  }
} finally {
  await browser.close();
  await server.close();
}
print(COLUMNS, rows);
console.log();
print(PHASE_COLUMNS, phases);

/** @returns why there are no times, where there are none */
async function measure(order: number): Promise<FigureTimes | string> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    tab.on('pageerror', (error) => console.error(error.message));
    await tab.goto(`http://localhost:${port}${PAGE}`);
    await tab.waitForFunction(() => 'measureFigure' in window);
    // Once for nothing: modules are fetched and compiled, as they are in any session but the first second of it.
    await tab.evaluate(() => window.measureFigure(60));
    const late = new Promise<string>((resolve) =>
      setTimeout(() => resolve(`more than ${values.cap} s`), Number(values.cap) * 1000).unref(),
    );
    return await Promise.race([tab.evaluate((count) => window.measureFigure(count), order), late]);
  } finally {
    await tab.close();
  }
}

function print(head: readonly string[], body: readonly string[][]): void {
  const widths = head.map((column, i) => Math.max(column.length, ...body.map((cells) => cells[i]!.length)));
  for (const cells of [head, ...body])
    console.log(cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '));
}
