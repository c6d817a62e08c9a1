/** The built site in Chromium, Firefox and WebKitGTK. Wants `npm run build`. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { serve, STRICT_POLICY, type Site } from '../site/serve.ts';
import { ENGINES, openIn, type Reader, type Visitor } from './engines.ts';

const BUILT = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const WATCHED = fileURLToPath(new URL('../../.cache/watched-site/', import.meta.url));

let site: Site;
let visitor: Visitor | undefined;

beforeAll(async () => {
  if (!existsSync(`${BUILT}index.html`)) throw new Error('dist/site is not built: npm run build');
  rmSync(WATCHED, { recursive: true, force: true });
  mkdirSync(WATCHED, { recursive: true });
  for (const name of readdirSync(BUILT)) if (name !== 'index.html') symlinkSync(`${BUILT}${name}`, `${WATCHED}${name}`);
  const html = readFileSync(`${BUILT}index.html`, 'utf8');
  writeFileSync(`${WATCHED}index.html`, html.replace('<head>', '<head><script src="./watch.js"></script>'));
  copyFileSync(new URL('./watch.js', import.meta.url), `${WATCHED}watch.js`);
  site = await serve(WATCHED, { 'content-security-policy': STRICT_POLICY });
});

afterAll(() => site.close());

afterEach(async () => {
  await visitor?.close();
  visitor = undefined;
});

type Watched = Window & {
  readonly violations: readonly string[];
  readonly places: readonly (readonly [x: number, y: number, ms: number, height: number])[];
};

/** In the page: the text of what is shown, in all shadow roots. */
function textOfPage(): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) parts.push(node.textContent ?? '');
    if (node instanceof Element && (node.matches('style, script, [hidden]') || node.nodeName === 'NOSCRIPT')) return;
    if (node instanceof Element && node.shadowRoot) node.shadowRoot.childNodes.forEach(walk);
    node.childNodes.forEach(walk);
  };
  walk(document.body);
  return parts.join(' ').replace(/\s+/g, ' ');
}

/** In the page: whether the figure has its picture. */
function isDrawn(): boolean {
  const host = document.querySelector('collab-explorer, collab-graph');
  const figure = host?.shadowRoot?.querySelector<HTMLElement & { scene?: object }>('collab-network');
  return figure?.scene !== undefined;
}

async function open(engine: (typeof ENGINES)[number], url: string, reader: Reader = {}): Promise<Visitor> {
  visitor = await openIn(engine, reader);
  await visitor.goto(url);
  await vi.waitFor(async () => expect(await visitor!.run(isDrawn)).toBe(true), { timeout: 60_000, interval: 250 });
  return visitor;
}

describe.each(ENGINES)('in %s', (engine) => {
  it('the page opened from a disk shows the figure of its address, and says in both languages what it lacks', async () => {
    const page = await open(engine, `${pathToFileURL(`${BUILT}index.html`).href}?through=v4-japan&lang=en`);
    const text = await page.run(textOfPage);
    expect(text).toContain('npm start');
    expect(text).toContain('ディスクから直接');
    expect(text).toContain('Poland');
    const through = await page.run(
      () =>
        (document.querySelector('collab-graph') as unknown as { viewState: { through: string[] } }).viewState.through,
    );
    expect(through).toEqual(['v4-japan']);
  });

  it('the policy refuses nothing that the page does', async () => {
    const page = await open(engine, `${site.url}?lang=en&select=POL`);
    await vi.waitFor(async () => expect(await page.run(textOfPage)).toContain('V4–Japan'), { timeout: 30_000 });
    expect(await page.run(() => (window as unknown as Watched).violations)).toEqual([]);
    // The policy is in force, or the line above could not fail.
    await page.run(() => {
      document.head.append(document.createElement('style'));
      document.head.lastElementChild!.textContent = 'p { color: red }';
    });
    await vi.waitFor(async () =>
      expect((await page.run(() => (window as unknown as Watched).violations)).join()).toContain('style-src'),
    );
  });

  it('the picture does not move once it is there', async () => {
    const page = await open(engine, `${site.url}?lang=en`);
    // A desktop that gives the window another height moves the picture, and no page can help it: what counts is from then on.
    const inWindow = async (): Promise<Watched['places']> => {
      const places = await page.run(() => (window as unknown as Watched).places);
      return places.filter((place) => place[3] === places.at(-1)![3]);
    };
    // Until all of the data, the legend and the years have come, and a second more.
    await vi.waitFor(
      async () => {
        const places = await inWindow();
        expect(places.at(-1)![2] - places[0]![2]).toBeGreaterThan(3000);
      },
      { timeout: 60_000, interval: 500 },
    );
    const places = await inWindow();
    const [x, y] = places[0]!;
    const moves = places.filter((place) => Math.abs(place[0] - x) > 0.5 || Math.abs(place[1] - y) > 0.5);
    expect([places[0], ...moves].slice(0, 4)).toEqual([places[0]]);
  });

  it('with text at 200 % and the panel open the picture has two fifths of the window', async () => {
    const page = await open(engine, `${site.url}?lang=en&select=DEU`, { textSize: 32 });
    const size = await page.run(() => {
      const figure = document.querySelector('collab-explorer')!.shadowRoot!.querySelector('collab-network')!;
      const { width, height } = figure.getBoundingClientRect();
      return {
        width,
        height,
        text: parseFloat(getComputedStyle(document.documentElement).fontSize),
        window: innerWidth,
      };
    });
    expect(size.text).toBe(32);
    expect(size.width).toBeGreaterThanOrEqual(0.4 * size.window);
    expect(size.height).toBeGreaterThanOrEqual(300);
  });

  it('who wants no motion sees none', async () => {
    const page = await open(engine, `${site.url}?lang=en`, { reducedMotion: true });
    expect(await page.run(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
    const seen = await page.run(async () => {
      const explorer = document.querySelector('collab-explorer') as HTMLElement & {
        session: { update: (change: object) => void };
      };
      const figure = explorer.shadowRoot!.querySelector('collab-network') as HTMLElement & {
        settled: Promise<void>;
        placeOf: (id: string) => { x: number; y: number } | undefined;
      };
      await figure.settled;
      const places = new Set<string>();
      let isOver = false;
      const look = (): void => {
        const place = figure.placeOf('POL');
        if (place) places.add(`${Math.round(place.x)} ${Math.round(place.y)}`);
        if (!isOver) requestAnimationFrame(look);
      };
      look();
      explorer.session.update({ focus: 'POL' });
      await new Promise((resolve) => setTimeout(resolve, 500));
      await figure.settled;
      isOver = true;
      return [...places];
    });
    // Before, after, and once more where the title above the picture has become higher.
    expect(seen.length).toBeLessThanOrEqual(3);
  });

  it('on paper there are the title, the countries and the sources, and no controls', async () => {
    const page = await open(engine, `${site.url}?lang=en&through=v4-japan`);
    await vi.waitFor(async () => expect(await page.run(textOfPage)).toMatch(/Sources? \d|\d sources?/), {
      timeout: 30_000,
    });
    // Firefox 153 writes U+FFFD for each digit of Noto Sans CJK into the text of a PDF, on any page; of DejaVu it writes what stands there.
    await page.run(() => document.documentElement.style.setProperty('--collab-font', "'DejaVu Sans'"));
    const pdf = await page.print();
    if (!pdf) {
      // The driver of WebKitGTK prints nothing: then the styles for paper are looked at.
      expect(engine).toBe('webkit');
      return;
    }
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    for (const word of ['Poland', 'Hungary', 'V4', 'Sources']) expect(text).toContain(word);
    expect(text).not.toContain('Keyboard help');
  });
});

describe.each(['chromium', 'firefox'] as const)('in %s', (engine) => {
  it('with forced colours what is pressed is still told from what is not', async () => {
    const page = await open(engine, `${site.url}?lang=en`, { forcedColours: true });
    expect(await page.run(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const [pressed, other] = await page.run(() => {
      const root = document.querySelector('collab-explorer')!.shadowRoot!;
      return ['true', 'false'].map(
        (value) => getComputedStyle(root.querySelector(`.views button[aria-pressed=${value}]`)!).backgroundColor,
      );
    });
    expect(pressed).not.toBe(other);
  });
});
