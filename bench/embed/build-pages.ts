/** Builds a page for each contender into a folder: the same network in a box of the same size. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { benchNetwork } from './network.ts';
import { CONTENDERS } from './contenders.ts';
import { installPeers, PEERS, run } from './peers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @returns the folder to serve; what is fetched and built stays in `cache` */
export async function buildPages(cache: string): Promise<string> {
  const site = join(cache, 'site');
  const workshop = join(cache, 'peers');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  installPeers(workshop);

  const { network, svg, inPage, edition } = await benchNetwork();
  writeFileSync(join(site, 'network.json'), JSON.stringify(network));
  run('npx', ['tsx', 'scripts/build-embed.ts', join(site, 'embed')], ROOT);

  const box = `body{margin:0;font-family:sans-serif}#box{width:${network.width}px;height:${network.height}px}`;
  const page = (head: string, body: string): string =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><style>${box}</style>${head}<body>${body}</body></html>`;
  const write = (name: string, html: string): void => {
    mkdirSync(join(site, name), { recursive: true });
    writeFileSync(join(site, name, 'index.html'), html);
  };

  write(
    'image',
    page(
      '',
      '<img src="figure.svg" width="960" alt=""><script>document.images[0].decode().then(() => bench.say("drawn"))</script>',
    ),
  );
  writeFileSync(join(site, 'image/figure.svg'), svg);
  const tag = '<collab-graph lang="en" theme="light"></collab-graph>';
  const script = '<script type="module" src="../embed/collab-graph.js"></script>';
  const look = `<script>${readFileSync(join(PEERS, 'collab-graph.js'), 'utf8').replace('TARGET', network.target)}</script>`;
  write('collab-graph', page(script, tag + look));
  const taken = `<script>${readFileSync(join(PEERS, 'snippet.js'), 'utf8').replaceAll('TARGET', network.target)}</script>`;
  write(
    'snippet',
    page(script, `<collab-graph lang="en" theme="light" data-edition="${edition}">${inPage}</collab-graph>${taken}`),
  );
  const preload = ['core', 'positions'].map(
    (part) => `<link rel="preload" as="fetch" crossorigin href="../embed/${part}.json">`,
  );
  write('collab-graph-preload', page(preload.join('') + script, tag + look));
  write('collab-graph-twice', page(script, tag + tag + look));

  for (const { name, isBundled } of CONTENDERS) {
    if (!isBundled) continue;
    const root = join(workshop, 'pages', name);
    mkdirSync(root, { recursive: true });
    cpSync(join(PEERS, 'network.js'), join(workshop, 'pages/network.js'));
    cpSync(join(PEERS, `${name}.js`), join(root, 'main.js'));
    writeFileSync(
      join(root, 'index.html'),
      page('<script type="module" src="./main.js"></script>', '<div id="box"></div>'),
    );
    await build({
      root,
      base: './',
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      build: { outDir: join(site, name), emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
    });
  }
  return site;
}
