/**
 * Writes what the site has for other programs: files beside the addresses that
 * are shared most (`views/`), OpenAPI, llms.txt, oEmbed, and the head of its
 * page. Last step of `npm run build`; wants the site and its data service.
 * Usage: `tsx scripts/build-site-files.ts [DIRECTORY]`. The site's address, where
 * it is known: `COLLAB_GRAPH_SITE=https://example.org/collab-graph/`.
 *
 * Drawing takes most of the time: as many processes do it as there are
 * processors, each every n-th view (`--part I/N`).
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { loadPositions } from '../src/cli/positions.ts';
import type { PackageMeta } from '../src/data/descriptor.ts';
import { readDirectory } from '../src/data/read-directory.ts';
import { altText } from '../src/export/fallback-figure.ts';
import { makeFigure } from '../src/export/figure.ts';
import { buildGraph } from '../src/model/build-graph.ts';
import { fromOptions } from '../src/view/codec.ts';
import type { ServiceIndex } from './data-service/files.ts';
import { drawView } from './site/draw-views.ts';
import { PREVIEW } from './site/head-tags.ts';
import { pngMaker } from './site/preview.ts';
import { LANGUAGES, sharedViews } from './site/shared-views.ts';
import { siteAddress } from './site/site-address.ts';
import { siteFiles, withHead, type IndexedView, type SiteOptions } from './site/site-files.ts';

/** More need more memory than a small machine has. */
const MOST_PROCESSES = 4;

const args = process.argv.slice(2);
const part = args.includes('--part') ? args.splice(args.indexOf('--part'), 2)[1] : undefined;
const directory = args[0] ?? 'dist/site';
const site = siteAddress(process.env);
const dataset = await readDirectory('graph-data');
const graph = buildGraph(dataset);
const positions = await loadPositions();

await (part === undefined ? main() : drawPart(part));

async function main(): Promise<void> {
  const meta = JSON.parse(await readFile('graph-data/package-meta.json', 'utf8')) as PackageMeta;
  const index = JSON.parse(await readFile(join(directory, 'data/v1/index.json'), 'utf8')) as ServiceIndex;
  // A view that is no longer drawn must not stay behind.
  await rm(join(directory, 'views'), { recursive: true, force: true });
  await mkdir(join(directory, 'views'), { recursive: true });
  const [parts, preview] = await Promise.all([drawAll(), drawPreviews()]);
  const drawn = new Map(parts.flat().map((view) => [`${view.kind}/${view.id}`, view]));
  const views = sharedViews(dataset).flatMap(({ kind, id }) => drawn.get(`${kind}/${id}`) ?? []);
  await cp('scripts/site/page.css', join(directory, 'views/page.css'));
  const groups = new Set(dataset.memberships.map(({ group }) => group));
  const options: SiteOptions = {
    dataset,
    meta,
    index,
    ids: {
      country: dataset.countries.map(({ id }) => id),
      framework: dataset.groups.map(({ id }) => id).filter((id) => groups.has(id)),
    },
    views,
    preview,
    site,
  };
  for (const [path, text] of siteFiles(options)) await write(path, text);
  const page = join(directory, 'index.html');
  await writeFile(page, withHead(await readFile(page, 'utf8'), options));
  const files = views.reduce((sum, view) => sum + view.files.length, 0);
  console.log(
    [
      `site: ${views.length} views with ${files} files, openapi.json, llms.txt`,
      ...(site === undefined
        ? ['addresses are relative (COLLAB_GRAPH_SITE says where the site will stand, for oEmbed and link previews)']
        : [`at ${site}`]),
      ...(preview ? [] : ['no fonts for PNG on this machine: link previews have no picture']),
    ].join('; '),
  );
}

/** Other processes draw, each its part. */
async function drawAll(): Promise<IndexedView[][]> {
  const n = Math.min(MOST_PROCESSES, availableParallelism());
  return Promise.all(
    Array.from({ length: n }, async (_none, i) => {
      await run(process.execPath, [
        ...process.execArgv,
        fileURLToPath(import.meta.url),
        directory,
        '--part',
        `${i}/${n}`,
      ]);
      const file = partFile(i);
      const views = JSON.parse(await readFile(file, 'utf8')) as IndexedView[];
      await rm(file);
      return views;
    }),
  );
}

async function drawPart(text: string): Promise<void> {
  const [i = 0, n = 1] = text.split('/').map(Number);
  // Nobody can fetch a preview from an address that is not known.
  const toPng = site === undefined ? undefined : await pngMaker(process.env);
  const views: IndexedView[] = [];
  for (const view of sharedViews(dataset).filter((_view, at) => at % n === i)) {
    const drawn = await drawView(view, { dataset, graph, positions, site, toPng });
    if (!drawn) continue;
    for (const [path, content] of drawn.files) await write(path, content);
    views.push({ ...drawn, options: view.options, files: [...drawn.files.keys()] });
  }
  await writeFile(partFile(i), JSON.stringify(views));
}

/** The whole network, in both languages; English stands in the head of the page. */
async function drawPreviews(): Promise<SiteOptions['preview']> {
  const toPng = await pngMaker(process.env);
  if (!toPng) return undefined;
  let preview: SiteOptions['preview'];
  for (const lang of LANGUAGES) {
    const { state } = fromOptions({ lang }, { dataset, graph });
    const figure = makeFigure({
      dataset,
      graph,
      state,
      today: dataset.date,
      positions,
      size: { ...PREVIEW, unit: 'px' },
    });
    const path = `preview.${lang}.png`;
    await write(path, await toPng(figure));
    preview ??= { path, alt: altText(figure.scene) };
  }
  return preview;
}

function partFile(i: number): string {
  return join(directory, `views/part-${i}.json`);
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(directory, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

function run(command: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`drawing views ended with ${code}`))));
  });
}
