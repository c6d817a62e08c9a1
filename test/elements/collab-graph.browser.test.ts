import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../../src/elements/define-collab-graph.ts';
import type { CollabGraphElement } from '../../src/elements/collab-graph.ts';
import type { GraphErrorDetail, GraphLoadDetail } from '../../src/elements/events.ts';
import { resourcesHeld } from '../../src/elements/figure/resources.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { clearPage, clickAt, clickNode, GROUND, next, violations } from './figure-page.ts';
import { SMALL_DATASET } from './small-dataset.ts';

/** The made-up network as an author's own file. */
let own: string;

beforeAll(() => {
  own = URL.createObjectURL(new Blob([JSON.stringify(SMALL_DATASET)], { type: 'application/json' }));
});

afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
  document.documentElement.lang = 'en';
});

function write(markup: string): CollabGraphElement {
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = markup;
  return place.querySelector('collab-graph')!;
}

/** An element with the made-up network, its picture drawn. */
async function mount(attributes = '', content = ''): Promise<CollabGraphElement> {
  const element = write(`<collab-graph src="${own}" theme="light" at="all" ${attributes}>${content}</collab-graph>`);
  await drawn(element);
  return element;
}

async function drawn(element: CollabGraphElement): Promise<void> {
  await element.toSVG();
  await vi.waitFor(() => expect(part(element, 'title')).not.toBeNull());
  await element.updateComplete;
}

function part(element: CollabGraphElement, name: string): HTMLElement | null {
  return element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
}

function figureOf(element: CollabGraphElement): HTMLElementTagNameMap['collab-network'] {
  return element.shadowRoot!.querySelector('collab-network')!;
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}

const idsOf = (element: CollabGraphElement): string[] => figureOf(element).scene!.nodes.map((node) => node.id);

describe('the built-in network', () => {
  test('is drawn from one fetch of each part, however many figures there are', async () => {
    const fetched = vi.spyOn(window, 'fetch');
    const first = write('<collab-graph></collab-graph>');
    const second = write('<collab-graph through="v4-japan" no-legend></collab-graph>');
    await Promise.all([drawn(first), drawn(second)]);
    const addresses = fetched.mock.calls
      .map(([address]) => String(address))
      .filter((address) => address.includes('core'));
    expect(addresses.length).toBeLessThanOrEqual(1);
    expect(idsOf(first)).toContain('JPN');
    expect(idsOf(second)).toContain('v4-japan');
    expect(idsOf(second)).not.toContain('e-asia');
  });

  test('says who the neighbors are', async () => {
    const element = write('<collab-graph></collab-graph>');
    const result = await element.neighbors({ country: 'Poland', edges: ['membership'], through: ['v4-japan'] });
    expect(result.country.id).toBe('POL');
    expect(result.neighbors.map((neighbor) => neighbor.id)).toContain('JPN');
    expect(result.sources.length).toBeGreaterThan(0);
  });
});

describe('attributes', () => {
  test('show the paths between two countries in the picture', async () => {
    const element = await mount('select="Hungary" path="Thailand" at="now"');
    const faded = (id: string): boolean =>
      figureOf(element).shadowRoot!.querySelector(`.svg #cg-nodes [data-id="${id}"]`)!.classList.contains('faded');
    expect(
      idsOf(element)
        .filter((id) => !faded(id))
        .sort(),
    ).toEqual(['HUN', 'JPN', 'THA', 'alpha', 'beta', 'gamma']);
  });

  test('of a static figure have a legend without anything to choose', async () => {
    const element = await mount('static');
    const legend = element.shadowRoot!.querySelector('collab-legend')!;
    await legend.updateComplete;
    expect(legend.closest('[inert]')).toBeNull();
    expect(legend.shadowRoot!.querySelectorAll('input, button').length).toBe(0);
    expect(legend.shadowRoot!.querySelectorAll('li').length).toBeGreaterThan(2);
    expect(await violations(element)).toEqual([]);
  });

  test('are the view, by any name a reader would write', async () => {
    const element = await mount('focus="Poland" through="Alpha Framework"');
    expect(element.viewState).toMatchObject({ focus: 'POL', through: ['alpha'], theme: 'light', at: 'all' });
    expect(idsOf(element)).toContain('alpha');
    expect(idsOf(element)).not.toContain('beta');
  });

  test('change the view when they change, silently, and give it back when they go', async () => {
    const element = await mount();
    const heard = vi.fn();
    element.addEventListener('view-change', heard);
    element.setAttribute('through', 'gamma');
    await drawn(element);
    expect(idsOf(element)).not.toContain('alpha');
    element.removeAttribute('through');
    await drawn(element);
    expect(idsOf(element)).toContain('alpha');
    expect(heard).not.toHaveBeenCalled();
  });

  test('that are not understood are named with the valid ones, and the rest holds', async () => {
    const element = await mount('through="gamma" labels="many"');
    expect(part(element, 'problems')!.textContent).toMatch(/many.*auto.*all.*few.*none/s);
    expect(element.viewState).toMatchObject({ through: ['gamma'], labels: 'auto' });
    element.setAttribute('labels', 'few');
    await element.updateComplete;
    expect(part(element, 'problems')).toBeNull();
  });

  test('the language is that of the page around where the element says none', async () => {
    document.documentElement.lang = 'ja';
    const element = await mount();
    expect(element.viewState!.lang).toBe('ja');
    expect(part(element, 'title')!.textContent).toContain('日本');
    element.setAttribute('lang', 'en');
    await drawn(element);
    expect(part(element, 'title')!.textContent).toContain('Japan');
  });

  test('no-legend, no-panel, static and caption do what they say', async () => {
    const element = await mount('no-legend no-panel static select="POL" caption="Figure 1"');
    expect(part(element, 'legend')).toBeNull();
    expect(part(element, 'panel')).toBeNull();
    expect(part(element, 'caption')!.textContent).toBe('Figure 1');
    expect(figureOf(element).shadowRoot!.querySelector('button')).toBeNull();
    expect(part(element, 'reading-key')!.textContent).not.toBe('');
    expect(part(element, 'credit')!.textContent).not.toBe('');
  });
});

describe('content inside the tag', () => {
  const FALLBACK = '<img id="fallback" alt="Japan and its partners" width="300" height="200">';
  const isShown = (): boolean => document.querySelector('#fallback')!.getBoundingClientRect().width > 0;

  test('stands until the picture is there, then gives way', async () => {
    const element = write(`<collab-graph src="${own}">${FALLBACK}</collab-graph>`);
    await element.updateComplete;
    expect(isShown()).toBe(true);
    await drawn(element);
    await vi.waitFor(() => expect(isShown()).toBe(false));
    expect(getComputedStyle(part(element, 'figure')!).visibility).toBe('visible');
  });

  test('stays where the data cannot be had, and the reader is told why', async () => {
    const element = write(`<collab-graph src="/no-such-file.json">${FALLBACK}</collab-graph>`);
    const { detail } = await next<CustomEvent<GraphErrorDetail>>(element, 'graph-error');
    await element.updateComplete;
    expect(detail.error).toBeInstanceOf(CollabGraphError);
    expect(isShown()).toBe(true);
    // Once: the message names the address, and does not need it after it.
    expect(part(element, 'error')!.textContent!.split('no-such-file.json')).toHaveLength(2);
    expect(await violations(element)).toEqual([]);
  });
});

describe('data of the author’s own', () => {
  test('that are no dataset are an error with file and expectation, in the figure itself', async () => {
    const wrong = URL.createObjectURL(new Blob(['{"format":"collab-graph/dataset@1","sources":[]}']));
    const element = write(`<collab-graph src="${wrong}"></collab-graph>`);
    const { detail } = await next<CustomEvent<GraphErrorDetail>>(element, 'graph-error');
    expect(detail.error.code).toBe('missing');
    expect(detail.error.place?.file).toBe(wrong);
    const figure = figureOf(element);
    await figure.settled;
    expect(figure.shadowRoot!.querySelector('[role="alert"]')!.textContent).toContain('regions');
  });

  test('may be a file of another format, whose reader loads then', async () => {
    const gexf = `<gexf version="1.3" xmlns="http://gexf.net/1.3"><graph defaultedgetype="undirected">
      <nodes><node id="a" label="Alpha"/><node id="b" label="Beta"/></nodes>
      <edges><edge id="1" source="a" target="b" weight="3"/></edges></graph></gexf>`;
    const element = write(`<collab-graph src="${URL.createObjectURL(new Blob([gexf]))}"></collab-graph>`);
    await drawn(element);
    expect(idsOf(element).sort()).toEqual(['a', 'b']);
  });

  test.each([
    ['a web page (HTML)', '<!doctype html><html><title>Log in</title></html>'],
    ['a BibTeX file', '@article{a, title = {b}}'],
    ['JSON of no known shape', '{"hello": 1}'],
  ])('that are something else are named as what they are: %s', async (what, text) => {
    const element = write(`<collab-graph src="${URL.createObjectURL(new Blob([text]))}"></collab-graph>`);
    const { detail } = await next<CustomEvent<GraphErrorDetail>>(element, 'graph-error');
    expect(detail.error.code).toBe('unsupported');
    expect(detail.error.message).toContain(what);
  });

  test('that came late are tried again when the reader asks', async () => {
    const real = window.fetch.bind(window);
    vi.spyOn(window, 'fetch').mockRejectedValueOnce(new TypeError('offline')).mockImplementation(real);
    const element = write(`<collab-graph src="${own}"></collab-graph>`);
    await next(element, 'graph-error');
    const figure = figureOf(element);
    await figure.settled;
    const loaded = next(element, 'graph-load');
    figure.shadowRoot!.querySelector<HTMLButtonElement>('[role="alert"] button')!.click();
    await loaded;
    await drawn(element);
    expect(idsOf(element)).toContain('JPN');
  });

  test('the last of several addresses wins, whichever answers first', async () => {
    const slow = deferred<Response>();
    const real = window.fetch.bind(window);
    vi.spyOn(window, 'fetch').mockImplementation((address, init) =>
      String(address).endsWith('/slow.json') ? slow.promise : real(address, init),
    );
    const element = write('<collab-graph src="/slow.json"></collab-graph>');
    await vi.waitFor(() => expect(window.fetch).toHaveBeenCalled());
    element.setAttribute('src', own);
    await drawn(element);
    slow.resolve(new Response(JSON.stringify({ ...SMALL_DATASET, focus: 'POL' })));
    await element.updateComplete;
    await drawn(element);
    expect(element.viewState!.focus).toBe('JPN');
  });
});

describe('what it tells the page', () => {
  test('when the data are there, and that all of them are', async () => {
    const element = write('<collab-graph></collab-graph>');
    const heard: GraphLoadDetail[] = [];
    element.addEventListener('graph-load', (event) => heard.push(event.detail));
    await element.neighbors();
    expect(heard.at(-1)).toEqual({ complete: true });
  });

  test('what the reader selects and how the view changes by it, but not what a script does', async () => {
    const element = await mount();
    const heard: string[] = [];
    document.body.addEventListener('node-select', (event) => heard.push(`select ${event.detail.id}`), { once: true });
    element.addEventListener('view-change', (event) => heard.push(`view ${event.detail.state.select}`));
    element.select('Poland');
    element.viewState = { through: ['gamma'] };
    await drawn(element);
    expect(heard).toEqual([]);
    await clickNode(figureOf(element), 'THA');
    expect(heard).toEqual(['view THA', 'select THA']);
  });

  test('a value that a script sets and nobody understands, by throwing', async () => {
    const element = await mount();
    expect(() => element.select('Atlantis')).toThrow(CollabGraphError);
    expect(() => (element.viewState = { focus: 'Atlantis' })).toThrow(/Atlantis/);
    expect(element.viewState!.focus).toBe('JPN');
  });

  test('options set before the data are there hold when they come', async () => {
    const element = write(`<collab-graph src="${own}" at="all"></collab-graph>`);
    element.viewState = { through: ['gamma'], lang: 'ja' };
    await drawn(element);
    expect(element.viewState).toMatchObject({ through: ['gamma'], lang: 'ja', at: 'all' });
  });

  test('its picture as an SVG document with words', async () => {
    const element = await mount();
    const document_ = new DOMParser().parseFromString(await element.toSVG(), 'image/svg+xml');
    expect(document_.querySelector('parsererror')).toBeNull();
    expect(document_.querySelector('[data-id="POL"]')).not.toBeNull();
    expect(document_.documentElement.textContent).toContain(figureOf(element).scene!.title);
  });

  test('no picture of a table, and the views that have one', async () => {
    const element = await mount();
    element.viewState = { view: 'table' };
    await expect(element.toSVG()).rejects.toThrow(/unsupported view "table".*network, map, matrix/);
    await expect(element.toPNG()).rejects.toThrow(/network, map, matrix/);
    element.viewState = { view: 'network' };
    expect(await element.toSVG()).toContain('data-id="POL"');
  });
});

describe('the panel', () => {
  test('comes with a selection without moving what was selected, and goes with it', async () => {
    const element = await mount();
    const figure = figureOf(element);
    const before = figure.placeOf('POL')!;
    await clickNode(figure, 'POL');
    await vi.waitFor(() => expect(part(element, 'panel')?.shadowRoot?.textContent).toContain('Poland'));
    await figure.settled;
    expect(figure.placeOf('POL')!.x).toBeCloseTo(before.x, 0);
    expect(figure.placeOf('POL')!.y).toBeCloseTo(before.y, 0);
    await clickAt(figure, { ...GROUND });
    await element.updateComplete;
    expect(part(element, 'panel')).toBeNull();
  });

  test('makes the page no longer with what is only heard in it: one that just fits would get a bar to scroll it', async () => {
    const element = await mount();
    const { scrollHeight } = document.documentElement;
    element.select('JPN');
    await vi.waitFor(() => expect(part(element, 'panel')?.shadowRoot?.textContent).toContain('Japan'));
    await figureOf(element).settled;
    for (const details of part(element, 'panel')!.shadowRoot!.querySelectorAll('details')) details.open = true;
    expect(document.documentElement.scrollHeight).toBe(scrollHeight);
  });
});

describe('as a guest on the page', () => {
  test('loads only near the part of the page that is on screen', async () => {
    const fetched = vi.spyOn(window, 'fetch');
    const element = write(`<div style="height: 5000px"></div><collab-graph src="${own}"></collab-graph>`);
    const seen = deferred<void>();
    const observer = new IntersectionObserver(() => seen.resolve());
    observer.observe(element);
    await seen.promise;
    observer.disconnect();
    expect(fetched).not.toHaveBeenCalled();
    element.scrollIntoView();
    await next(element, 'graph-load');
  });

  test('two of them do not touch each other', async () => {
    const [one, two] = [await mount('no-legend'), await mount('no-legend')];
    one.select('POL');
    one.setAttribute('theme', 'dark');
    await drawn(one);
    expect(two.viewState!.select).toBeUndefined();
    expect(figureOf(two).scene!.background).not.toBe(figureOf(one).scene!.background);
  });

  test('survives being moved, with its view', async () => {
    const element = await mount();
    await clickNode(figureOf(element), 'POL');
    document.body.appendChild(document.createElement('section')).append(element);
    await drawn(element);
    expect(element.viewState!.select).toBe('POL');
    await clickNode(figureOf(element), 'POL');
    expect(element.viewState!.select).toBeUndefined();
  });

  test('leaves nothing behind, also where it goes while it loads', async () => {
    const slow = deferred<Response>();
    const real = window.fetch.bind(window);
    vi.spyOn(window, 'fetch').mockImplementation((address, init) =>
      String(address).endsWith('/slow.json') ? slow.promise : real(address, init),
    );
    const waiting = write('<collab-graph src="/slow.json"></collab-graph>');
    await vi.waitFor(() => expect(window.fetch).toHaveBeenCalled());
    const element = await mount();
    await userEvent.hover(figureOf(element).shadowRoot!.querySelector('.stage')!, { position: { x: 5, y: 5 } });
    await figureOf(element).wake();
    waiting.remove();
    element.remove();
    expect(resourcesHeld()).toEqual({ listener: 0, observer: 0, canvas: 0, task: 0 });
  });

  for (const [lang, theme] of [
    ['en', 'light'],
    ['ja', 'dark'],
    ['en', 'contrast'],
  ] as const) {
    test(`axe finds nothing, ${lang}, ${theme}`, async () => {
      const element = write(
        `<collab-graph src="${own}" at="all" lang="${lang}" theme="${theme}" caption="Figure 1"></collab-graph>`,
      );
      await drawn(element);
      expect(await violations(element)).toEqual([]);
      await clickNode(figureOf(element), 'POL');
      await vi.waitFor(() => expect(part(element, 'panel')?.shadowRoot?.textContent).toBeTruthy());
      expect(await violations(element)).toEqual([]);
    });
  }
});

describe('the tools below the picture', () => {
  const tools = (element: CollabGraphElement): HTMLButtonElement[] => [
    ...(part(element, 'tools')?.querySelectorAll<HTMLButtonElement>('button') ?? []),
  ];

  /** They follow the picture. */
  const mountWithTools = async (attributes = ''): Promise<CollabGraphElement> => {
    const element = await mount(attributes);
    await vi.waitFor(() => expect(tools(element)).toHaveLength(2));
    return element;
  };

  test('lead to the table and back, and tell the page', async () => {
    const element = await mountWithTools();
    const states: string[] = [];
    element.addEventListener('view-change', ({ detail }) => states.push(detail.state.view));
    const [asTable] = tools(element);
    expect(asTable!.textContent!.trim()).toBe('Show as table');
    asTable!.click();
    await vi.waitFor(() => expect(element.shadowRoot!.querySelector('collab-table-view')?.shadowRoot).toBeTruthy());
    const view = element.shadowRoot!.querySelector('collab-table-view')!;
    await vi.waitFor(() => expect(view.shadowRoot!.querySelector('collab-data-table')).not.toBeNull());
    const table = view.shadowRoot!.querySelector('collab-data-table')!;
    await table.updateComplete;
    expect(table.rowsShown).toHaveLength(element.session.view!.edges.length);
    // Nothing to explain where there are no marks.
    expect(part(element, 'reading-key')).toBeNull();
    expect(await violations(element)).toEqual([]);
    expect(tools(element)[0]!.textContent!.trim()).toBe('Show as picture');
    tools(element)[0]!.click();
    await drawn(element);
    expect(figureOf(element)).not.toBeNull();
    expect(states).toEqual(['table', 'network']);
  });

  test('save the ties shown, with their sources', async () => {
    const element = await mountWithTools('lang="ja"');
    const saved: { name: string; blob: Blob }[] = [];
    let last: Blob;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      last = blob as Blob;
      return 'blob:nothing';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: last });
    });
    tools(element)[1]!.click();
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    const { edges } = element.session.view!;
    await vi.waitFor(() => expect(part(element, 'tools')!.textContent).toContain(`${edges.length}行を保存しました`));
    const lines = (await saved[0]!.blob.text()).trim().split('\r\n');
    expect(saved[0]!.name).toBe('collab-graph-JPN-ja.csv');
    expect(lines[0]).toMatch(/^edge_id,kind,source_id/);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(edges.map(({ id }) => id));
  });

  test('are not there where the author does not want them, nor in a mere picture', async () => {
    await mountWithTools();
    expect(part(await mount('no-tools'), 'tools')).toBeNull();
    expect(part(await mount('static'), 'tools')).toBeNull();
  });
});

describe('a height of its own', () => {
  test.each([
    ['beside the legend', 1100, 480, ''],
    ['above the legend', 420, 640, ''],
    ['without a legend', 700, 420, 'no-legend'],
    ['as a table', 1100, 560, 'view="table"'],
  ])('holds everything, %s', async (_where, width, height, attributes) => {
    const element = write(
      `<collab-graph src="${own}" theme="light" at="all" ${attributes} style="width:${width}px;height:${height}px"></collab-graph>`,
    );
    await vi.waitFor(() => expect(part(element, 'credit')?.textContent).toBeTruthy(), 5000);
    await vi.waitFor(() => expect(element.shadowRoot!.querySelector('.view')?.shadowRoot).toBeTruthy(), 5000);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await element.updateComplete;
    const outer = element.getBoundingClientRect();
    expect(outer.height).toBe(height);
    const shown = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.head, .view, .legend, .tools, .notes')];
    expect(shown.length).toBeGreaterThan(3);
    for (const one of shown) {
      const box = one.getBoundingClientRect();
      expect(box.bottom, one.className).toBeLessThanOrEqual(outer.bottom + 0.5);
      expect(box.right, one.className).toBeLessThanOrEqual(outer.right + 0.5);
    }
    // The picture takes what is left, and that is not nothing.
    const view = element.shadowRoot!.querySelector('.view')!.getBoundingClientRect();
    expect(view.height).toBeGreaterThan(170);
    const below = [...element.shadowRoot!.querySelectorAll('.tools, .notes')].map((one) => one.getBoundingClientRect());
    for (const box of below) expect(box.top).toBeGreaterThanOrEqual(view.bottom - 0.5);
    expect(Math.abs(outer.bottom - below.at(-1)!.bottom)).toBeLessThan(2);
  });

  test('is not needed: without one the picture is as high as its width asks for', async () => {
    const element = await mount('no-legend style="width:800px"');
    const view = figureOf(element).getBoundingClientRect();
    expect(view.height).toBeCloseTo(500, 0);
    expect(element.getBoundingClientRect().height).toBeGreaterThan(view.height);
  });
});
