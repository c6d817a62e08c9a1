/**
 * `npm run bench:embed`: what a reader waits for and downloads until a figure
 * in a report is there and answers, for the one tag, two floors and other
 * libraries, on the same network at the same places. Each is a page of its own
 * on loopback, packed by gzip -9, in a fresh browser each time; the contenders
 * take turns, so that a slow minute of the machine hits all of them.
 *
 * First picture: the marks are in the document (SVG), or the library says that
 * it has drawn (canvas), and a frame has followed. Interactive: a click on a
 * node, tried every 15 ms once there is a picture, has been answered by the
 * library's own event. Bytes are bodies on the wire, complete by then.
 *
 * Options: `--runs N` (default 5; the median is printed), `--only NAME,…`,
 * `--profile fast|slow` (default both). The browser is that
 * of the tests (scripts/ensure-browser.mjs). Peers are installed into .cache.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';

import { buildPages } from './embed/build-pages.ts';
import { CONTENDERS, RECORDED } from './embed/contenders.ts';
import { measure, type Profile, type Visit } from './embed/measure.ts';
import { serveGzip } from './embed/serve.ts';
import { profileTable } from './embed/table.ts';
import { ensureBrowser } from '../scripts/ensure-browser.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' }, profile: { type: 'string' } },
});

const PROFILES: readonly Profile[] = [
  { name: 'fast', title: 'unthrottled' },
  {
    name: 'slow',
    title: '1.6 Mbit/s, 150 ms, 4× slower processor',
    line: { latencyMs: 150, bitsPerSecond: 1_600_000, cpuSlowdown: 4 },
  },
];

const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`invalid --runs "${values.runs}" (expected a number from 1)`);
const chosen = pick('only', CONTENDERS, values.only);
const profiles = pick('profile', PROFILES, values.profile);

const cache = fileURLToPath(new URL('../.cache/bench-embed', import.meta.url));
const server = await serveGzip(await buildPages(cache));
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
  const pictures = join(cache, 'screenshots');
  mkdirSync(pictures, { recursive: true });
  for (const profile of profiles) {
    const visits = new Map<string, Visit[]>(chosen.map(({ name }) => [name, []]));
    // The first page of a browser waits for what the others find ready.
    await measure(browser, `${server.url}image/`, profile, { answers: false });
    for (let run = 0; run < runs; run++)
      for (const { name, answers } of chosen) {
        const visit = await measure(browser, `${server.url}${name}/`, profile, { answers, screenshot: run === 0 });
        if (visit.screenshot) writeFileSync(join(pictures, `${name}-${profile.name}.png`), visit.screenshot);
        visits.get(name)!.push(visit);
      }
    console.log(profileTable(profile, chosen, visits));
  }
  if (chosen.some(({ name }) => name === 'collab-graph')) {
    const [once, twice] = [
      await measure(browser, `${server.url}collab-graph/`, PROFILES[0]!, { answers: true }),
      await measure(browser, `${server.url}collab-graph-twice/`, PROFILES[0]!, { answers: true }),
    ].map(({ whole }) => whole);
    // The page itself has one tag more.
    console.log(
      `A second figure on the page: ${twice!.requests - once!.requests} more requests, ${twice!.bytes - once!.bytes} more bytes (the tag itself)`,
    );
  }
  for (const { title, kilobytes } of RECORDED)
    console.log(`Recorded, not run here: ${title}, ${kilobytes} KB after gzip`);
  console.log(`What each page looked like: ${pictures}`);
} finally {
  await browser.close();
  server.close();
}

function pick<T extends { readonly name: string }>(
  option: string,
  all: readonly T[],
  names: string | undefined,
): readonly T[] {
  if (names === undefined) return all;
  return names.split(',').map((name) => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`unknown --${option} "${name}" (expected ${all.map((one) => one.name).join(', ')})`);
    return found;
  });
}
