/**
 * Files that an author's `src` names, of the data service and of their own, missing, late, cut, of an older format, or
 * another thing altogether: the figure says which file and what came instead, and draws no other network in its place.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { copyBuilt } from '../../built.ts';
import { SMALL_DATASET } from '../../query/small-graph.ts';
import { startChromium } from '../browser.ts';

const OUT = fileURLToPath(new URL('../../../.cache/faults-own/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
const HTML = '<!doctype html><html><title>Log in</title><body>Please log in.</body></html>';

const CUT_IN_QUOTES = 'origin,destination,n\n"Korea, Rep.",Japan,1\nFrance,"Jap';

let browser: Browser;
let server: Server;
let base: string;
/** Lets go the file that is late, once it was asked for. */
let release: (() => void) | undefined;

/** How a file is answered. */
const FAULTS = {
  missing: (response) => response.writeHead(404).end('Not found'),
  broken: (response) => response.writeHead(500).end('Error'),
  denied: (response) => response.writeHead(403, { 'content-type': 'text/html' }).end(HTML),
  html: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(HTML),
  empty: (response) => response.writeHead(200).end(),
  // The line breaks: fewer bytes than were promised.
  cut: (response, body) => {
    response.writeHead(200, { 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  },
  // The file itself is half.
  half: (response, body) => response.writeHead(200).end(body.subarray(0, body.length / 2)),
  old: (response, body) =>
    response.writeHead(200).end(body.toString().replace(/"(format|schema)":\s*"([^"@]+)@\d+"/, '"$1":"$2@0"')),
  late: (response, body) => {
    release = () => response.writeHead(200).end(body);
  },
  none: (response, body) => response.writeHead(200).end(body),
} satisfies Readonly<Record<string, (response: ServerResponse, body: Buffer) => unknown>>;
type Fault = keyof typeof FAULTS;

beforeAll(async () => {
  await copyBuilt('embed', join(OUT, 'embed'));
  execFileSync('npx', ['tsx', 'scripts/build-data-service.ts', join(OUT, 'data')], { stdio: 'ignore' });
  writeFileSync(join(OUT, 'data/own.json'), JSON.stringify(SMALL_DATASET));
  const [first, ...others] = SMALL_DATASET.memberships;
  writeFileSync(
    join(OUT, 'data/wrong.json'),
    JSON.stringify({ ...SMALL_DATASET, memberships: [{ ...first, member: 'XQX' }, ...others] }),
  );
  writeFileSync(join(OUT, 'data/quoted.csv'), CUT_IN_QUOTES);
  writeFileSync(join(OUT, 'data/moves.csv'), 'origin,destination,n\nJapan,France,12\n');
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/page') {
      const { file, fault, lang, without } = Object.fromEntries(searchParams);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
        `<!doctype html><html lang="${lang}"><link rel="icon" href="data:,"><title>F</title>
<script type="module" src="${without ? `without/${without}/` : ''}embed/collab-graph.js"></script><collab-graph lang="${lang}" src="data/${file}?fault=${fault}"></collab-graph>`,
      );
      return;
    }
    const [, without, rest] = /^\/without\/([^/]+)(\/.*)$/.exec(pathname) ?? [undefined, undefined, pathname];
    if (without !== undefined && rest.endsWith(`/${without}`)) {
      FAULTS.missing(response);
      return;
    }
    const body = readFileSync(join(OUT, rest));
    const fault = searchParams.get('fault') as Fault | null;
    if (fault) FAULTS[fault](response, body);
    else response.writeHead(200, { 'content-type': TYPES[extname(rest)] ?? 'text/plain' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await startChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

interface Ended {
  readonly page: Page;
  readonly errors: readonly string[];
  /** What the figure says in place of a picture. */
  said(): Promise<string>;
}

/** @param without a file of the embed folder that the server has not */
async function open(file: string, fault: Fault, lang: string, without = ''): Promise<Ended> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  release = undefined;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${base}/page?${new URLSearchParams({ file, fault, lang, without })}`, { waitUntil: 'commit' });
  const said = async (): Promise<string> =>
    (await page.locator('collab-graph [role=alert]').first().innerText()).trim();
  return { page, errors, said };
}

/** What stops the keyboard makes: one for each node that is drawn, or for some of many. */
const stops = (page: Page): Promise<string[]> =>
  page
    .locator('collab-graph [data-node]')
    .evaluateAll((found) => found.map((stop) => (stop as HTMLElement).dataset['node']!));

type Says = readonly [en: RegExp, ja: RegExp];

/** What is to be said of each: the file and what came instead, or what it is. */
const EVERYWHERE: Readonly<Partial<Record<Fault, Says>>> = {
  missing: [/answers 404 \(check the address\)/, /サーバーの応答：404.*アドレスを確かめてください/],
  broken: [/answers 500 \(a fault of the server/, /サーバーの応答：500.*サーバー側の問題/],
  denied: [/answers 403/, /サーバーの応答：403/],
  html: [/is a web page \(HTML\)/, /ウェブページ（HTML）/],
  empty: [/is empty/, /空です/],
  cut: [/broke off before its end/, /途中で切れました/],
};
const TABLE = EVERYWHERE;
const ANSWER = {
  ...EVERYWHERE,
  half: [/invalid JSON in /, /JSON が途中で切れているか、壊れています/],
  none: [
    /is an answer of collab-graph \("collab-graph\/[\w-]+@1"\)/,
    /このプロジェクトの回答（collab-graph\/[\w-]+@1）で、ネットワークではありません/,
  ],
} as const;
const DATASET = {
  ...EVERYWHERE,
  half: [/invalid JSON in /, /JSON が途中で切れているか、壊れています/],
  old: [/unsupported dataset format "collab-graph\/dataset@0"/, /形式.*ではありません："collab-graph\/dataset@0"/],
} as const;
const LIST = {
  none: [/is the list of (countries|sources) of collab-graph.*edges\.csv/, /一覧で、つながりを含みません.*edges\.csv/],
} as const;
const WRONG = {
  none: [/memberships\[0\]\.member: unknown.*"XQX"/, /memberships\[0\]\.member：「XQX」がデータセットにありません/],
} as const;
const FILES: Readonly<Record<string, Readonly<Partial<Record<Fault, Says>>>>> = {
  'edges.csv': TABLE,
  'neighbors/JPN.csv': TABLE,
  'neighbors/JPN.json': ANSWER,
  'countries.json': ANSWER,
  'index.json': ANSWER,
  'own.json': DATASET,
  'countries.csv': LIST,
  'sources.csv': LIST,
  'wrong.json': WRONG,
};
const CASES = Object.entries(FILES).flatMap(([file, faults]) =>
  Object.entries(faults).flatMap(([fault, says]) =>
    ['en', 'ja'].map((lang, i) => ({ file, fault: fault as Fault, lang, says: says[i]! })),
  ),
);

describe('a file that src names', () => {
  it.each(CASES)('$file, $fault, in $lang: is named, with what came instead', async ({ file, fault, lang, says }) => {
    const { page, errors, said } = await open(file, fault, lang);
    const message = await said();
    expect(message).toMatch(says);
    expect(message).toContain(file.split('/').at(-1));
    // But for the file, and what a browser says of it.
    if (lang === 'ja') expect(message.replace(/（原因：.*?）|https?:\S+/g, '')).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
    expect(message).toContain(lang === 'ja' ? 'ネットワークを表示できませんでした' : 'The network could not be shown');
    expect(await page.locator('collab-graph svg text').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(['en', 'ja'])('is waited for where it is late, in %s, and shown then', async (lang) => {
    const { page, errors } = await open('own.json', 'late', lang);
    await page
      .locator('collab-graph')
      .getByText(lang === 'ja' ? /読み込んでいます/ : /Loading/)
      .first()
      .waitFor();
    await vi.waitFor(() => expect(release).toBeDefined(), 30_000);
    release!();
    await expect.poll(() => stops(page), { timeout: 60_000 }).toContain('HUN');
    expect(await page.locator('collab-graph [role=alert]').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(
    ['en', 'ja'].flatMap((lang) => [
      [lang, 'neighbors/JPN.csv', 'half'] as const,
      [lang, 'quoted.csv', 'none'] as const,
    ]),
  )('of ties that breaks off is drawn as far as it goes, and may be cut off, which is said: %s, %s', async (...at) => {
    const [lang, file, fault] = at;
    const { page, errors } = await open(file, fault, lang);
    await expect.poll(() => stops(page), { timeout: 60_000 }).toContain('JPN');
    const said = page.locator('collab-graph .problems');
    await expect.poll(() => said.count()).toBe(1);
    expect(await said.innerText()).toMatch(lang === 'ja' ? /途中で切れている可能性がある/ : /may be cut off/);
    expect(await said.innerText()).toContain(file.split('/').at(-1));
    expect(await said.getAttribute('lang')).toBe(lang);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('of ties, from the data service, is drawn with the nodes that it names', async () => {
    const { page } = await open('edges.csv', 'none', 'en');
    await expect.poll(() => stops(page), { timeout: 60_000 }).toContain('JPN');
    expect(await page.locator('collab-graph .problems').count()).toBe(0);
    expect((await stops(page)).filter((id) => /^\d{4}/.test(id))).toEqual([]);
    await page.close();
  });

  // A table of countries is read with the names that the built-in network has for them.
  it.each([
    ['en', 'core.json', /core\.json is missing, damaged or of another version \(the server answers 404\)/],
    ['ja', 'core.json', /core\.jsonがないか、壊れているか、別の版のものです（サーバーの応答：404）/],
    ['en', 'rest.json', /rest\.json is missing/],
    ['ja', 'rest.json', /rest\.jsonがないか/],
    ['ja', 'open-files.js', /open-files\.jsまたはそれが使うファイルがないか/],
  ] as const)('is not at fault where a file of the figure is, which is named: %s, %s', async (lang, without, says) => {
    const { page, errors, said } = await open('moves.csv', 'none', lang, without);
    expect(await said()).toMatch(says);
    expect(await said()).not.toContain('moves.csv');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is named in English where the words for it cannot be had', async () => {
    const { page, errors, said } = await open('own.json', 'missing', 'ja', 'tell-own-file.js');
    expect(await said()).toMatch(/own\.json.* answers 404 \(check the address\)/);
    expect(errors).toEqual([]);
    await page.close();
  });
});
