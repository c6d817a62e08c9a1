/**
 * `npm run bench:networks`: opening a large network of one's own, and moving
 * it, in the one tag and in sigma: the same file (JSON of graphology with a
 * place for every node), the same box of 960 × 680, in turns in the same run.
 * 5,000 nodes with 25,000 ties and 20,000 with 100,000.
 *
 * First picture: all marks are on screen. Something: until the page shows
 * anything of it. Frames: those of the page while a pointer drags or turns its
 * wheel sixty times. Memory: heap and buffers of the page after a collection
 * (what a WebGL context holds on the processor of pictures is in neither).
 * sigma draws on WebGL, here by SwiftShader: with a real graphics processor its
 * frames are more.
 *
 * Options: `--runs N` (default 5; the median is printed), `--size 5000,20000`.
 * The browser is that of the tests (scripts/ensure-browser.mjs). Pictures of
 * both are put into .cache.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';

import { installPeers, run } from './embed/peers.ts';
import { serveGzip } from './embed/serve.ts';
import { placedNetwork } from './networks/network.ts';
import { visit, type Visit } from './networks/visit.ts';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, size: { type: 'string', default: '5000,20000' } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`invalid --runs "${values.runs}" (expected a number from 1)`);
const orders = values.size.split(',').map((text) => {
  const order = Number(text);
  if (!Number.isInteger(order) || order < 100) throw new Error(`invalid --size "${text}" (expected numbers from 100)`);
  return order;
});
/** Ties of a node, on average. */
const TIES = 5;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HERE = fileURLToPath(new URL('networks/', import.meta.url));
const cache = fileURLToPath(new URL('../.cache/bench-networks', import.meta.url));
const contenders = ['collab-graph', 'sigma'] as const;

const server = await serveGzip(await buildPages());
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--no-first-run',
    '--use-gl=angle',
    '--use-angle=swiftshader',
  ],
});
try {
  console.log(`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}, median of ${runs}\n`);
  for (const order of orders) {
    const visits = new Map<string, Visit[]>(contenders.map((name) => [name, []]));
    for (let i = 0; i < runs; i++)
      for (const name of contenders) {
        const one = await visit(browser, `${server.url}${name}-${order}/?network=../network-${order}.json`);
        writeFileSync(join(cache, `${name}-${order}.png`), one.screenshot);
        visits.get(name)!.push(one);
      }
    console.log(table(order, visits));
  }
} finally {
  await browser.close();
  server.close();
}

async function buildPages(): Promise<string> {
  const [site, workshop] = [join(cache, 'site'), join(ROOT, '.cache/bench-embed/peers')];
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  installPeers(workshop);
  run('npx', ['tsx', 'scripts/build-embed.ts', join(site, 'embed')], ROOT);
  const style = 'body{margin:0;font-family:sans-serif}#box{width:960px;height:680px;display:block}';
  const page = (body: string): string =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><style>${style}</style><body>${body}`;

  // A page of sigma's for every size: built once, its network is in the address.
  const root = join(workshop, 'pages/networks');
  mkdirSync(root, { recursive: true });
  cpSync(join(HERE, 'sigma/main.js'), join(root, 'main.js'));
  writeFileSync(join(root, 'index.html'), page('<div id="box"></div><script type="module" src="./main.js"></script>'));
  const look = readFileSync(join(HERE, 'collab-graph.js'), 'utf8');
  for (const order of orders) {
    writeFileSync(join(site, `network-${order}.json`), JSON.stringify(placedNetwork(order, TIES * order)));
    await build({
      root,
      base: './',
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      build: { outDir: join(site, `sigma-${order}`), emptyOutDir: true, target: 'es2022' },
    });
    const ours = join(site, `collab-graph-${order}`);
    mkdirSync(ours);
    writeFileSync(
      join(ours, 'index.html'),
      page(
        `<script type="module" src="../embed/collab-graph.js"></script><collab-graph id="box" lang="en" theme="light" src="../network-${order}.json" places="file"></collab-graph><script>${look}</script>`,
      ),
    );
  }
  return site;
}

function table(order: number, visits: ReadonlyMap<string, readonly Visit[]>): string {
  const columns: readonly [string, (one: Visit) => number, (value: number) => string][] = [
    ['first picture', ({ drawn }) => drawn, ms],
    ['something', ({ seen }) => seen, ms],
    ['longest task', ({ longestTask }) => longestTask, ms],
    ['pan', ({ pan }) => pan.frames, perSecond],
    ['longest frame', ({ pan }) => pan.longest, ms],
    ['zoom', ({ zoom }) => zoom.frames, perSecond],
    ['longest frame', ({ zoom }) => zoom.longest, ms],
    ['memory', ({ memory }) => memory, (value) => `${value.toFixed(0)} MB`],
  ];
  const of = (name: string, read: (one: Visit) => number): number => median(visits.get(name)!.map(read));
  const ratio = (value: number): string => (Number.isNaN(value) ? '–' : `${value.toFixed(2)}×`);
  const rows = [
    [`${order.toLocaleString('en')} nodes`, ...columns.map(([title]) => title)],
    ['---', ...columns.map(() => '---:')],
    ...contenders.map((name) => [name, ...columns.map(([, read, write]) => write(of(name, read)))]),
    ['ratio', ...columns.map(([, read]) => ratio(of('collab-graph', read) / of('sigma', read)))],
  ];
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** A browser may tell of no first paint where a canvas of WebGL alone is painted. */
function ms(value: number): string {
  return Number.isNaN(value) ? '–' : `${Math.round(value).toLocaleString('en')} ms`;
}

function perSecond(value: number): string {
  return `${value.toFixed(0)} /s`;
}
