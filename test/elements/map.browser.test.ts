import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';

import '../../src/elements/define-collab-graph.ts';
import '../../src/elements/define-legend.ts';
import type { CollabNetwork } from '../../src/elements/figure/network-figure.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import {
  button,
  clearPage,
  clickAt,
  clickNode,
  enterByKeyboard,
  find,
  focused,
  has,
  mountFigure,
  press,
  sessionOf,
  stageOf,
  svgPlaceOf,
  violations,
} from './figure-page.ts';

afterEach(clearPage);

/** Of the made-up network, what the map shows when nobody says otherwise. */
const mountMap = (state: Partial<ViewState> = {}, options: Parameters<typeof mountFigure>[0] = {}) =>
  mountFigure({ ...options, state: { view: 'map', ...state } });

const marks = (figure: CollabNetwork, selector: string): string[] =>
  [...figure.shadowRoot!.querySelectorAll(selector)].map((mark) => mark.getAttribute('data-id')!);

describe('the map', () => {
  test('shows land and the countries on it, and nothing to lay out', async () => {
    const { figure } = await mountMap();
    expect(figure.scene!.kind).toBe('map');
    expect(has(figure, '.svg #cg-ground path')).toBe(true);
    expect(marks(figure, '.svg #cg-nodes > [data-id]').sort()).toEqual(['CHN', 'HUN', 'JPN', 'POL', 'THA', 'USA']);
    expect(has(figure, '.layout')).toBe(false);
    // Thailand is south-west of Japan, the United States are east of it.
    const [japan, thailand, states] = ['JPN', 'THA', 'USA'].map((id) => svgPlaceOf(figure, id));
    expect(thailand!.x).toBeLessThan(japan!.x);
    expect(thailand!.y).toBeGreaterThan(japan!.y);
    expect(states!.x).toBeGreaterThan(japan!.x);
  });

  test('stays SVG when somebody acts on it: no canvas is loaded', async () => {
    const loadCanvas = vi.fn(() => Promise.reject(new Error('not wanted')));
    const { figure } = await mountMap({}, { loadCanvas });
    await figure.wake();
    await clickNode(figure, 'THA');
    expect(loadCanvas).not.toHaveBeenCalled();
    expect(figure.isLive).toBe(false);
  });
});

describe('from network to map and back', () => {
  test('changes the picture in the same element, also once the canvas is there', async () => {
    const { figure, session } = await mountFigure();
    await figure.wake();
    expect(figure.isLive).toBe(true);
    session.update({ view: 'map' });
    await figure.updateComplete;
    await figure.settled;
    expect(figure.scene!.kind).toBe('map');
    expect(figure.isLive).toBe(false);
    expect(getComputedStyle(find(figure, '.svg')).visibility).toBe('visible');
    expect(has(figure, '.canvas canvas')).toBe(false);
    session.update({ view: 'network' });
    await figure.updateComplete;
    await figure.settled;
    expect(figure.scene!.kind).toBe('network');
    expect(has(figure, '.layout')).toBe(true);
    expect(marks(figure, '.svg #cg-nodes > [data-id]')).toContain('alpha');
    await figure.wake();
    expect(figure.isLive).toBe(true);
  });

  test('keeps what is selected', async () => {
    const { figure, session } = await mountFigure({ state: { select: 'POL' } });
    session.update({ view: 'map' });
    await figure.updateComplete;
    await figure.settled;
    expect(find(figure, '.walk [data-node="POL"]').getAttribute('aria-pressed')).toBe('true');
    expect(find(figure, '.svg #cg-nodes [data-id="USA"]').classList.contains('faded')).toBe(true);
    expect(find(figure, '.svg #cg-nodes [data-id="POL"]').classList.contains('faded')).toBe(false);
  });
});

describe('acting on the map', () => {
  test('a click selects a country, another place clears it', async () => {
    const { figure, session } = await mountMap();
    await clickNode(figure, 'HUN');
    expect(session.state!.select).toBe('HUN');
    const flow = find(figure, '.svg #cg-edges [data-source="CHN"][data-target="USA"]');
    expect(flow.classList.contains('faded')).toBe(true);
    await clickAt(figure, { x: 3, y: 3 });
    expect(session.state!.select).toBeUndefined();
  });

  test('a click some pixels beside a small country is one on it', async () => {
    const { figure, session } = await mountMap({ edges: ['membership'] });
    const { x, y } = figure.placeOf('THA')!;
    await clickAt(figure, { x: x - 8, y: y - 8 });
    expect(session.state!.select).toBe('THA');
  });

  test('a selected framework stands out by its lines and members', async () => {
    const { figure, session } = await mountMap();
    const group = figure.scene!.edges.find((edge) => edge.group !== undefined)!.group!;
    const members = figure.scene!.edges.filter((edge) => edge.group === group).map((edge) => edge.source);
    session.update({ select: group });
    await figure.updateComplete;
    for (const id of members)
      expect(find(figure, `.svg #cg-nodes [data-id="${id}"]`).classList.contains('faded')).toBe(false);
    expect(find(figure, '.svg #cg-edges [data-source="CHN"][data-target="USA"]').classList.contains('faded')).toBe(
      true,
    );
  });

  test('dragging a country moves the map, not the country on it', async () => {
    const { figure, session } = await mountMap();
    const before = figure.scene!.nodes.find((node) => node.id === 'JPN')!;
    const at = figure.placeOf('JPN')!;
    const box = stageOf(figure).getBoundingClientRect();
    const fire = (type: string, dx: number): boolean =>
      stageOf(figure).dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          composed: true,
          pointerId: 1,
          pointerType: 'mouse',
          button: type === 'pointermove' ? -1 : 0,
          clientX: box.left + at.x + dx,
          clientY: box.top + at.y,
        }),
      );
    // A pointer that the browser does not know cannot be captured.
    stageOf(figure).setPointerCapture = () => undefined;
    fire('pointerdown', 0);
    fire('pointermove', 30);
    fire('pointermove', 60);
    fire('pointerup', 60);
    await figure.settled;
    expect(session.state!.pins).toBeUndefined();
    expect(session.state!.viewport).toBeDefined();
    expect(figure.scene!.nodes.find((node) => node.id === 'JPN')).toEqual(before);
    expect(figure.placeOf('JPN')!.x).toBeCloseTo(at.x + 60, -0.5);
  });

  test('zooming keeps marks and words at their size', async () => {
    const { figure, session } = await mountMap();
    const radius = (): number =>
      find<SVGGraphicsElement>(figure, '.svg #cg-nodes [data-id="JPN"]').getBoundingClientRect().width;
    const text = (): number =>
      find<SVGGraphicsElement>(figure, '.svg #cg-labels [data-id="JPN"]').getBoundingClientRect().height;
    const [mark, label, apart] = [radius(), text(), Math.abs(figure.placeOf('JPN')!.x - figure.placeOf('CHN')!.x)];
    button(figure, 'Zoom in').click();
    button(figure, 'Zoom in').click();
    await figure.updateComplete;
    await figure.settled;
    expect(session.state!.viewport!.zoom).toBeCloseTo(2.25, 2);
    expect(Math.abs(figure.placeOf('JPN')!.x - figure.placeOf('CHN')!.x) / apart).toBeCloseTo(2.25, 1);
    expect(radius()).toBeCloseTo(mark, 0);
    expect(text()).toBeCloseTo(label, -0.5);
    button(figure, 'Show all').click();
    await figure.settled;
    expect(session.state!.viewport).toBeUndefined();
  });

  test('the slider of the legend moves the minimum while it is dragged', async () => {
    const { figure, session } = await mountMap({ edges: ['mobility'] });
    const legend = document.createElement('collab-legend');
    legend.session = session;
    document.body.append(legend);
    await legend.updateComplete;
    const slider = legend.shadowRoot!.querySelector<HTMLInputElement>('input[type="range"]')!;
    const drawn = (): string[] => figure.scene!.edges.map((edge) => `${edge.source}→${edge.target}`).sort();
    expect(drawn()).toEqual(['CHN→JPN', 'CHN→USA', 'JPN→CHN', 'USA→CHN']);
    const slide = async (stop: number): Promise<void> => {
      slider.value = String(stop);
      slider.dispatchEvent(new Event('input'));
      await figure.updateComplete;
      await figure.settled;
    };
    await slide(8);
    expect(session.state!.minMobility).toBe(2000);
    expect(drawn()).toEqual(['CHN→JPN', 'CHN→USA', 'JPN→CHN', 'JPN→USA', 'USA→CHN', 'USA→JPN']);
    expect(figure.scene!.readingKey).toContain('2,000');
    await slide(11);
    expect(drawn()).toEqual(['CHN→USA', 'USA→CHN']);
  });
});

describe('by keyboard', () => {
  test('arrow keys go where the countries are', async () => {
    const { figure, session } = await mountMap();
    await enterByKeyboard(figure);
    expect(focused(figure)?.dataset['node']).toBe('JPN');
    await press(figure, '{ArrowRight}');
    expect(focused(figure)?.dataset['node']).toBe('USA');
    await press(figure, '{Home}{ArrowLeft}');
    expect(focused(figure)?.dataset['node']).toBe('CHN');
    await press(figure, '{Enter}');
    expect(session.state!.select).toBe('CHN');
    await press(figure, 'e');
    expect(focused(figure)?.dataset['edge']).toBeDefined();
    expect(focused(figure)?.getAttribute('aria-label')).toMatch(/^1 of \d+ ties of /);
    await press(figure, '{Escape}{Escape}');
    expect(session.state!.select).toBeUndefined();
  });

  test('P fixes nothing in place, and the help does not promise it', async () => {
    const { figure, session } = await mountMap();
    await enterByKeyboard(figure);
    await press(figure, 'p');
    expect(session.state!.pins).toBeUndefined();
    expect(find(figure, '#walk-help').textContent).not.toContain('fixes a node');
  });

  test('every country can be reached, small ones too, at a target of 24 pixels', async () => {
    const { figure } = await mountMap();
    const stops = [...figure.shadowRoot!.querySelectorAll<HTMLElement>('.walk [data-node]')];
    expect(stops.map((stop) => stop.dataset['node']).sort()).toEqual(['CHN', 'HUN', 'JPN', 'POL', 'THA', 'USA']);
    for (const stop of stops) expect(stop.getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
  });
});

describe('accessibility', () => {
  for (const lang of ['en', 'ja'] as const) {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      test(`axe finds nothing, ${lang}, ${theme}`, async () => {
        for (const select of [undefined, 'POL']) {
          const { figure } = await mountMap({ lang, theme, ...(select ? { select } : {}) });
          expect(await violations(figure)).toEqual([]);
          clearPage();
        }
      });
    }
  }
});

describe('<collab-graph view="map">', () => {
  test('draws the built-in data’s map, with its words, and exports it', async () => {
    const element = document.createElement('collab-graph');
    for (const [name, value] of Object.entries({ view: 'map', edges: 'mobility', 'min-mobility': '4000', lang: 'en' }))
      element.setAttribute(name, value);
    document.body.append(element);
    const svg = await element.toSVG();
    expect(svg).toContain('id="cg-ground"');
    expect(svg).toContain('id="cg-inset"');
    // Those over the Atlantic are drawn once more, in the enlarged part.
    const ids = [...svg.matchAll(/data-id="([^"]*)" data-source="/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(94);
    expect(ids.length).toBe(112);
    await element.updateComplete;
    const part = (name: string): string => element.shadowRoot!.querySelector(`[part="${name}"]`)!.textContent!;
    await vi.waitFor(() => expect(part('reading-key')).toContain('all 47 pairs in the world'));
    expect(part('credit')).toContain('Natural Earth');
    // Of the two marks of a country in the inset, the larger one answers too.
    const figure = element.shadowRoot!.querySelector('collab-network')!;
    const twin = figure.scene!.map!.twins.find((node) => node.id === 'FRA')!;
    await figure.wake();
    await userEvent.click(stageOf(figure), { position: { x: twin.x, y: twin.y } });
    expect(element.viewState!.select).toBe('FRA');
    element.viewState = { view: 'network' };
    await figure.updateComplete;
    await figure.settled;
    expect(figure.scene!.kind).toBe('network');
    expect(element.shadowRoot!.querySelector('collab-network')).toBe(figure);
  });
});

test('of many memberships the lines of what is selected are seen, and go with it', async () => {
  const element = document.createElement('collab-graph');
  for (const [name, value] of Object.entries({ view: 'map', edges: 'membership', lang: 'en' }))
    element.setAttribute(name, value);
  document.body.append(element);
  await element.updateComplete;
  await vi.waitFor(() => expect(element.shadowRoot!.querySelector('collab-network')?.scene?.kind).toBe('map'));
  const figure = element.shadowRoot!.querySelector('collab-network')!;
  await figure.settled;
  const seen = (): (string | null)[] =>
    [...figure.shadowRoot!.querySelectorAll<SVGElement>('#cg-edges > [data-id]')]
      .filter((mark) => getComputedStyle(mark).visibility === 'visible')
      .map((mark) => mark.getAttribute('data-source'));
  expect(figure.scene!.edges.length).toBeGreaterThan(40);
  expect(seen()).toEqual([]);
  element.viewState = { view: 'map', edges: ['membership'], select: 'POL' };
  await vi.waitFor(() => expect(new Set(seen())).toEqual(new Set(['POL'])));
  figure.session!.update({ select: undefined });
  await vi.waitFor(() => expect(seen()).toEqual([]));
});

test('a session of its own begins with the map', async () => {
  const { figure } = await mountFigure({ session: sessionOf(undefined, { view: 'map', lang: 'ja' }) });
  expect(figure.scene!.title).not.toBe('');
  expect(figure.scene!.credit).toContain('Natural Earth');
});
