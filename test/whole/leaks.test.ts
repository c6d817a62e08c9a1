/**
 * Every element put on a page and taken away a thousand times, in each of its states: the page then holds what it
 * held before. Counted in Chromium after forced collection, of what is shipped.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { encodeDataset } from '../../src/data/compile-dataset.ts';
import type { CollabGraphElement } from '../../src/elements/collab-graph.ts';
import type { Session } from '../../src/elements/session/session.ts';
import { copyBuilt } from '../built.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';
import { serve, type Site } from '../site/serve.ts';
import { Scales, startChromium, type Held } from './browser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = fileURLToPath(new URL('../../.cache/leaks/', import.meta.url));

const MOUNTS = 1000;
/** On the page at once. */
const BATCH = 20;
/** Mounts before the first weighing: code that loads once, caches that have an end, what the engine compiles. */
const WARM = 80;
/**
 * Nodes, listeners, documents and workers are counted exactly. The heap has the engine's own books in it, of code that
 * it is still compiling (up to 650 bytes a mount where the machine is busy); the graph of a figure alone weighs more.
 */
const HEAP_PER_MOUNT = 1000;

/** Whatever the source defines, so that a new element is tried by itself. */
const TAGS = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [
    ...readFileSync(join(ROOT, 'src', path), 'utf8').matchAll(/customElements\.define\(\s*'([a-z-]+)'/g),
  ])
  .map(([, tag]) => tag!)
  .sort();
/** They make their own session; all others are parts of a figure and are given one. */
const WHOLE = ['collab-explorer', 'collab-graph', 'collab-story'];

let browser: Browser;
let site: Site;

beforeAll(async () => {
  await copyBuilt('site', OUT);
  await copyBuilt('embed', join(OUT, 'embed'));
  const page = (script: string): string =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Leaks</title>
<script type="application/json" id="data">${JSON.stringify(SMALL_DATASET)}</script>
<script type="module" src="${script}"></script><body></body></html>`;
  writeFileSync(join(OUT, 'embed.html'), page('./embed/collab-graph.js'));
  const [, script] = /<script type="module"[^>]* src="([^"]+)"/.exec(readFileSync(join(OUT, 'index.html'), 'utf8'))!;
  writeFileSync(join(OUT, 'explorer.html'), page(script!));
  site = await serve(OUT);
  browser = await startChromium();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A page on which all elements of a build are defined. */
async function open(name: 'embed' | 'explorer'): Promise<{ page: Page; scales: Scales; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, locale: 'en-GB' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${site.url}${name}.html`);
  const folder = name === 'embed' ? 'embed' : 'assets';
  const files = readdirSync(join(OUT, folder))
    .filter((file) => file.endsWith('.js') && !file.endsWith('classic.js') && file !== 'frame.js')
    .filter((file) => readFileSync(join(OUT, folder, file), 'utf8').includes('customElements.define('));
  // As text: the test's own bundler would take the import for one of its own.
  const addresses = JSON.stringify(files.map((file) => `${site.url}${folder}/${file}`));
  await page.evaluate(`Promise.all(${addresses}.map((address) => import(address)))`);
  const { core, rest, sources } = encodeDataset(SMALL_DATASET);
  await page.evaluate(
    ([first, second, third]) =>
      Object.assign(window, {
        parts: { core: Promise.resolve(first), rest: Promise.resolve(second), sources: () => Promise.resolve(third) },
      }) && undefined,
    [core, rest, sources],
  );
  return { page, scales: await Scales.on(page), errors };
}

/** Puts so many on the page at once, each until it is in the state that its number asks for; names the states. */
type Mounts = (tag: string, first: number, count: number) => Promise<string[]>;

interface Grown {
  readonly before: Held;
  readonly after: Held;
  /** Bytes of heap in the second half: in the first the engine still compiles. */
  readonly perMount: number;
  /** Mounts in each state. */
  readonly states: Readonly<Record<string, number>>;
}

async function growth({ page, scales }: { page: Page; scales: Scales }, mounts: Mounts, tag: string): Promise<Grown> {
  const states = new Map<string, number>();
  const run = async (from: number, to: number): Promise<void> => {
    for (let first = from; first < to; first += BATCH)
      for (const state of await page.evaluate<string[]>(`(${mounts})('${tag}',${first},${BATCH})`))
        states.set(state, (states.get(state) ?? 0) + 1);
  };
  await run(0, WARM);
  const before = await scales.weigh();
  states.clear();
  await run(0, MOUNTS / 2);
  const half = await scales.weigh();
  await run(MOUNTS / 2, MOUNTS);
  const after = await scales.weigh();
  return { before, after, perMount: (after.heap - half.heap) / (MOUNTS / 2), states: Object.fromEntries(states) };
}

const counted = ({ nodes, listeners, documents, workers }: Held): Omit<Held, 'heap'> => ({
  nodes,
  listeners,
  documents,
  workers,
});

function expectNoGrowth(tag: string, { before, after, perMount }: Grown): void {
  expect(counted(after), tag).toEqual(counted(before));
  expect(perMount, `bytes of heap for each mount of ${tag}`).toBeLessThan(HEAP_PER_MOUNT);
}

/** Most are gone before they are drawn, as in a page that is scrolled through or made anew; each state is there in every batch or two. */
const wholes: Mounts = async (tag, first, count) => {
  type Whole = HTMLElement & {
    source?: () => unknown;
    session?: Session;
    graph?: CollabGraphElement;
    updateComplete: Promise<boolean>;
  };
  const until = async <T>(there: () => T): Promise<NonNullable<T>> => {
    for (let i = 0; i < 4000; i++) {
      const found = there();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`${tag} has not come to this: ${there.toString()}`);
  };
  const element = (): Whole => {
    const made = document.createElement(tag) as Whole;
    made.style.cssText = 'position:absolute;inset:0;inline-size:600px';
    if (tag === 'collab-explorer') made.source = () => (window as unknown as { parts: unknown }).parts;
    else made.setAttribute('src', '#data');
    if (tag === 'collab-graph') made.innerHTML = '<p>What stands in for it</p>';
    if (tag === 'collab-story')
      made.innerHTML =
        '<section data-view="through=alpha"><h2>A</h2></section><section data-view="select=HUN"><h2>B</h2></section>';
    return made;
  };
  const mount = async (i: number): Promise<string> => {
    const made = element();
    document.body.append(made);
    const gone = (state: string): string => {
      made.remove();
      return state;
    };
    const turn = i % 20;
    if (turn < 8) return gone('gone in the same task');
    await made.updateComplete;
    if (turn < 16) return gone('gone while loading');
    // The element with the figure in it.
    const host = await until(() => (tag === 'collab-story' ? made.graph : (made as unknown as CollabGraphElement)));
    const { session } = host;
    await until(() => session.status === 'complete');
    const network = await until(() => host.shadowRoot!.querySelector('collab-network'));
    await network.settled;
    if (turn < 18) return gone('gone when drawn');
    if (turn === 18) {
      // Not into the address, where the next explorer would read it.
      session.update({ select: 'HUN' }, 'none');
      await until(() => host.shadowRoot!.querySelector('collab-panel')?.shadowRoot?.textContent?.includes('Hungary'));
      return gone('gone with its panel');
    }
    if (i % 40 === 19) {
      await network.wake();
      await until(() => network.isLive);
      return gone('gone with its canvas');
    }
    session.update({ view: i % 80 === 39 ? 'matrix' : 'table' }, 'none');
    const other = await until(() => host.shadowRoot!.querySelector('collab-matrix, collab-table-view'));
    await until(() => other.shadowRoot?.querySelector('table, [role=grid], collab-data-table'));
    return gone('gone as matrix or table');
  };
  return Promise.all(Array.from({ length: count }, (_, i) => mount(first + i)));
};

/** A part of a figure, with a session that stays: who listens to it has to stop. */
const parts: Mounts = async (tag, first, count) => {
  const { session, table } = window as unknown as { session: Session; table: unknown };
  const mount = async (i: number): Promise<string> => {
    const made = document.createElement(tag) as HTMLElement & {
      session?: Session;
      model?: unknown;
      updateComplete: Promise<boolean>;
      settled?: Promise<void>;
      show?: (...about: unknown[]) => Promise<void>;
    };
    if (tag === 'collab-data-table') made.model = table;
    else made.session = session;
    document.body.append(made);
    const gone = (state: string): string => {
      made.remove();
      return state;
    };
    if (i % 20 < 12) return gone('gone in the same task');
    await made.updateComplete;
    if (i % 20 < 19) return gone('gone when drawn');
    if (tag === 'collab-cite') await made.show!(session.graph, { edge: session.view!.edges[0]!.id }, 'en');
    else if (tag === 'collab-share-dialog') await made.show!();
    await made.settled;
    return gone('gone when settled');
  };
  return Promise.all(Array.from({ length: count }, (_, i) => mount(first + i)));
};

// A busy machine is no leak.
describe('a thousand mounts and removals leave nothing behind', { timeout: 900_000 }, () => {
  it.each(WHOLE)('<%s>', async (tag) => {
    const visit = await open(tag === 'collab-explorer' ? 'explorer' : 'embed');
    const grown = await growth(visit, wholes, tag);
    expect(grown.states).toEqual({
      'gone in the same task': 400,
      'gone while loading': 400,
      'gone when drawn': 100,
      'gone with its panel': 50,
      'gone with its canvas': 25,
      'gone as matrix or table': 25,
    });
    expectNoGrowth(tag, grown);
    expect(visit.errors).toEqual([]);
    await visit.page.close();
  });

  describe('the parts', () => {
    let visit: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      visit = await open('explorer');
      await visit.page.evaluate(async () => {
        const Session = document.createElement('collab-explorer').session.constructor as new () => Session;
        const session = new Session();
        session.adopt(JSON.parse(document.getElementById('data')!.textContent!) as never);
        session.update({ select: 'HUN', ask: 'gaps' });
        const view = document.createElement('collab-table-view');
        view.session = session;
        document.body.append(view);
        await view.updateComplete;
        const table = view.shadowRoot!.querySelector('collab-data-table')!.model;
        view.remove();
        if (!table) throw new Error('the table has no rows');
        Object.assign(window, { session, table });
      });
    });
    afterAll(() => visit.page.close());

    it('could not hide one that stays: a listener of the window, and what it holds, are weighed', async () => {
      await visit.page.evaluate(() =>
        customElements.define(
          'leaks-on-purpose',
          class extends HTMLElement {
            connectedCallback(): void {
              window.addEventListener('resize', () => this.remove());
            }
          },
        ),
      );
      const { before, after, perMount } = await growth(visit, parts, 'leaks-on-purpose');
      expect(after.listeners - before.listeners).toBe(MOUNTS);
      expect(after.nodes - before.nodes).toBeGreaterThanOrEqual(MOUNTS);
      expect(perMount).toBeGreaterThan(0);
    });

    it.each(TAGS.filter((tag) => !WHOLE.includes(tag)))('<%s>', async (tag) => {
      expect(await visit.page.evaluate((name) => customElements.get(name) !== undefined, tag)).toBe(true);
      const grown = await growth(visit, parts, tag);
      expect(grown.states).toEqual({
        'gone in the same task': 600,
        'gone when drawn': 350,
        'gone when settled': 50,
      });
      expectNoGrowth(tag, grown);
      expect(visit.errors).toEqual([]);
    });
  });
});
