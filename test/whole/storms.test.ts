/** What no author does on purpose: attributes in storms, other data while data load, removal in the middle of work, fifty figures. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import { copyBuilt } from '../built.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';
import { serve, type Site } from '../site/serve.ts';
import { startChromium } from './browser.ts';

const OUT = fileURLToPath(new URL('../../.cache/storms/', import.meta.url));
/** More nodes than are arranged without a worker. */
const LARGE = 900;

let browser: Browser;
let site: Site;
let page: Page;
let errors: string[];
let asked: string[];

/** The made-up network with many more frameworks. */
function large(): Dataset {
  const group = SMALL_DATASET.groups.find(({ id }) => id === 'alpha')!;
  const ids = Array.from({ length: LARGE }, (_, i) => `many-${i}`);
  return {
    ...SMALL_DATASET,
    groups: [...SMALL_DATASET.groups, ...ids.map((id) => ({ ...group, id, name_en: id, name_ja: id, aliases: [] }))],
    memberships: [
      ...SMALL_DATASET.memberships,
      ...SMALL_DATASET.memberships
        .filter((row) => row.group === 'alpha')
        .flatMap((row) => ids.map((id) => ({ ...row, group: id }))),
    ],
  };
}

beforeAll(async () => {
  await copyBuilt('embed', join(OUT, 'embed'));
  writeFileSync(join(OUT, 'small.json'), JSON.stringify(SMALL_DATASET));
  writeFileSync(join(OUT, 'other.json'), JSON.stringify({ ...SMALL_DATASET, title_en: 'Another' }));
  writeFileSync(join(OUT, 'large.json'), JSON.stringify(large()));
  writeFileSync(
    join(OUT, 'page.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>S</title>
<script type="module" src="embed/collab-graph.js"></script><body></body></html>`,
  );
  site = await serve(OUT);
  browser = await startChromium();
}, 300_000);

afterEach(() => page?.close());

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  errors = [];
  asked = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/.*\//, '')));
  await page.goto(`${site.url}page.html`);
  await page.waitForFunction(() => customElements.get('collab-graph') !== undefined);
}

it('of 400 attributes set in the same task the last of each counts, and nothing breaks', async () => {
  await open();
  const states = await page.evaluate(async () => {
    const values: Readonly<Record<string, readonly string[]>> = {
      focus: ['HUN', 'JPN', 'nowhere', ''],
      view: ['network', 'map', 'matrix', 'table', 'pie'],
      through: ['alpha', 'beta|alpha', 'none of these', 'all'],
      edges: ['membership', 'all', 'mobility', '%%%'],
      'min-mobility': ['0', '4000', '-1', 'many'],
      at: ['2015', 'all', '0000', 'now'],
      select: ['HUN', 'POL', 'x'],
      theme: ['dark', 'light', 'contrast', 'pink'],
      lang: ['en', 'ja', 'fr'],
      labels: ['all', '10', 'few'],
      ask: ['gaps', 'balance', 'why'],
      caption: ['a', 'b'],
      static: ['', 'false'],
    };
    let seed = 7;
    const next = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    const stormy = document.createElement('collab-graph');
    stormy.setAttribute('src', 'small.json');
    document.body.append(stormy);
    const names = Object.keys(values);
    const states: string[][] = [];
    for (let round = 0; round < 4; round++) {
      for (let i = 0; i < 100; i++) {
        const name = names[next(names.length)]!;
        if (next(4) === 0) stormy.removeAttribute(name);
        else stormy.setAttribute(name, values[name]![next(values[name]!.length)]!);
      }
      const calm = document.createElement('collab-graph');
      for (const { name, value } of stormy.attributes) if (name !== 'palette') calm.setAttribute(name, value);
      document.body.append(calm);
      const until = async (there: () => boolean): Promise<void> => {
        while (!there()) await new Promise((resolve) => setTimeout(resolve, 20));
      };
      await until(() => stormy.session.status === 'complete' && calm.session.status === 'complete');
      await stormy.updateComplete;
      await calm.updateComplete;
      states.push([JSON.stringify(stormy.viewState), JSON.stringify(calm.viewState)]);
      calm.remove();
    }
    return states;
  });
  expect(states).toHaveLength(4);
  const sorted = (text: string): unknown => Object.entries(JSON.parse(text) as object).sort();
  for (const [stormy, calm] of states) expect(sorted(stormy!)).toEqual(sorted(calm!));
  expect(errors).toEqual([]);
});

it('of sources named one after another while they load the last is shown', async () => {
  await open();
  const titles = await page.evaluate(async () => {
    const figures = Array.from({ length: 12 }, (_, i) => {
      const figure = document.createElement('collab-graph');
      figure.style.cssText = 'position:absolute;inset:0';
      figure.src = i % 3 === 0 ? undefined : 'small.json';
      document.body.append(figure);
      return figure;
    });
    await Promise.all(
      figures.map(async (figure, i) => {
        for (const src of ['other.json', 'missing.json', 'http://[', 'small.json', 'other.json']) {
          figure.src = src;
          // In the same task, in the next, while it is fetched, when it is there.
          for (let turns = 0; turns < i; turns++) await new Promise((resolve) => setTimeout(resolve, turns * 3));
        }
        while (figure.session.status !== 'complete') await new Promise((resolve) => setTimeout(resolve, 20));
      }),
    );
    return figures.map(({ session }) => session.dataset!.title_en);
  });
  expect(titles).toEqual(Array.from({ length: 12 }, () => 'Another'));
  expect(errors).toEqual([]);
});

it('a figure that goes while its layout is worked out ends its worker', async () => {
  await open();
  for (let i = 0; i < 5; i++) {
    const started = page.waitForEvent('worker');
    await page.evaluate(() => {
      document.body.innerHTML =
        '<collab-graph src="large.json" edges="all" through="all" kinds="all" at="all"></collab-graph>';
    });
    await started;
    await page.evaluate(() => document.body.replaceChildren());
    await expect.poll(() => page.workers().length).toBe(0);
  }
  expect(errors).toEqual([]);
});

it('fifty figures on a page all draw, ask for each file once, and start no worker', async () => {
  await open();
  await page.evaluate(() => {
    document.body.innerHTML = Array.from(
      { length: 50 },
      (_, i) =>
        `<collab-graph no-legend height="300px" through="${['v4-japan', 'e-asia', 'ihec', 'aj-core', 'concert-japan'][i % 5]}"></collab-graph>`,
    ).join('');
  });
  for (let i = 0; i < 50; i++)
    await page.evaluate(async (at) => {
      const figure = document.querySelectorAll('collab-graph')[at]!;
      figure.scrollIntoView();
      while (figure.session.status !== 'complete') await new Promise((resolve) => setTimeout(resolve, 20));
      await figure.shadowRoot!.querySelector('collab-network')!.settled;
    }, i);
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll('collab-graph')].map(
      (figure) => figure.shadowRoot!.querySelector('collab-network')!.scene?.nodes.length ?? 0,
    ),
  );
  expect(drawn.filter((nodes) => nodes > 3)).toHaveLength(50);
  expect(asked.filter((name, i) => asked.indexOf(name) !== i)).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(20);
  expect(page.workers()).toHaveLength(0);
  expect(errors).toEqual([]);
});
