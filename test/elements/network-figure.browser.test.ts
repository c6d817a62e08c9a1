import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import type { CollabNetwork } from '../../src/elements/figure/network-figure.ts';
import type { NodeSelectDetail } from '../../src/elements/events.ts';
import { resourcesHeld } from '../../src/elements/figure/resources.ts';
import { Session } from '../../src/elements/session/session.ts';
import type { Point } from '../../src/layout/types.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import {
  button,
  canvasHas,
  clearPage,
  clickAt,
  clickNode,
  enterByKeyboard,
  find,
  focused,
  GROUND,
  has,
  hoverNode,
  mountFigure,
  next,
  press,
  sessionOf,
  stageOf,
  svgPlaceOf,
  violations,
} from './figure-page.ts';
import { largeDataset, SMALL_DATASET } from './small-dataset.ts';

afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

const near = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('the picture', () => {
  test('is an SVG first, with every node, and the canvas takes over in the same places', async () => {
    const { figure, session } = await mountFigure();
    expect(figure.isLive).toBe(false);
    expect(getComputedStyle(find(figure, '.svg')).visibility).toBe('visible');
    const ids = session.view!.nodes.map((node) => node.id);
    const before = new Map(ids.map((id) => [id, svgPlaceOf(figure, id)]));

    await userEvent.hover(stageOf(figure), { position: { ...GROUND } });
    await figure.wake();

    expect(figure.isLive).toBe(true);
    expect(getComputedStyle(find(figure, '.svg')).visibility).toBe('hidden');
    for (const id of ids) expect(near(figure.placeOf(id)!, before.get(id)!), id).toBeLessThan(0.5);
    const { fill } = figure.scene!.nodes.find((node) => node.id === 'JPN')!;
    expect(canvasHas(figure, before.get('JPN')!, fill)).toBe(true);
  });

  test('has no name under the buttons in its corners', async () => {
    const pins = { HUN: [1150, 735], POL: [60, 735] } as const;
    const { figure } = await mountFigure({ state: { pins } });
    await figure.wake();
    await vi.waitFor(() => expect(has(figure, '.toolbar button')).toBe(true));
    const buttons = [...figure.shadowRoot!.querySelectorAll('.toolbar button, summary')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(buttons.length).toBeGreaterThan(3);
    for (const id of Object.keys(pins)) {
      const name = find(figure, `#cg-labels [data-id="${id}"]`).getBoundingClientRect();
      const under = buttons.filter(
        ({ left, top, right, bottom }) =>
          name.left < right && left < name.right && name.top < bottom && top < name.bottom,
      );
      expect(under, id).toEqual([]);
    }
  });

  test('moves a name that a ring would touch, and back', async () => {
    const { figure, session } = await mountFigure({ state: { select: 'POL' } });
    const label = (): string => find(figure, '#cg-labels [data-id="POL"]').getAttribute('transform') ?? '';
    await vi.waitFor(() => expect(label()).toMatch(/^translate\(/));
    session.update({ select: undefined });
    await figure.settled;
    expect(figure.isLive).toBe(false);
    expect(label()).toBe('');
  });

  test('stays an SVG that can be clicked where the canvas cannot be loaded, and says so once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const loadCanvas = vi.fn(() => Promise.reject(new Error('no such file')));
    const { figure, session } = await mountFigure({ loadCanvas });
    await userEvent.hover(stageOf(figure), { position: { ...GROUND } });
    await figure.wake();
    // On screen and aloud, in words that load then.
    await vi.waitFor(() => expect(find(figure, '[aria-live]').textContent).toContain('could not be loaded'));
    expect(find(figure, '[data-missing="canvas"]').textContent).toContain('The interactive drawing');
    await clickNode(figure, 'HUN');
    await figure.wake();
    expect(find(figure, '[aria-live]').textContent).toContain('Hungary');
    expect(loadCanvas).toHaveBeenCalledOnce();
    expect(warn).toHaveBeenCalledOnce();
    expect(figure.isLive).toBe(false);
    expect(getComputedStyle(find(figure, '.svg')).visibility).toBe('visible');
    expect(session.state!.select).toBe('HUN');
  });

  test('shows a part when the state says so, on SVG and canvas alike', async () => {
    const { figure, session } = await mountFigure({ state: { viewport: { x: 640, y: 400, zoom: 2 } } });
    const svg = svgPlaceOf(figure, 'JPN');
    expect(near(svg, figure.placeOf('JPN')!)).toBeLessThan(0.5);
    await figure.wake();
    expect(near(svg, figure.placeOf('JPN')!)).toBeLessThan(0.5);
    session.update({ viewport: undefined });
    await figure.settled;
    const whole = figure.placeOf('JPN')!;
    expect(near(whole, { x: 400, y: 250 }) * 2).toBeCloseTo(near(svg, { x: 400, y: 250 }), 0);
  });

  test('has smaller marks on a phone than on a desk, and all of them inside', async () => {
    const { figure } = await mountFigure({ width: 390, height: 430 });
    const { figure: wide } = await mountFigure({ width: 1200, height: 750 });
    const radius = (of: typeof figure): number => of.scene!.nodes.find((node) => node.id === 'JPN')!.radius;
    expect(radius(figure)).toBeLessThan(radius(wide));
    for (const { id, radius: r } of figure.scene!.nodes) {
      const { x, y } = figure.placeOf(id)!;
      expect(x - r >= 0 && x + r <= 390 && y - r >= 0 && y + r <= 430, id).toBe(true);
    }
  });

  test('follows its own size', async () => {
    const { figure } = await mountFigure();
    const drawn = next(figure, 'picture-change');
    figure.style.width = '600px';
    await drawn;
    await figure.settled;
    expect(figure.scene!.width).toBe(600);
    expect(find(figure, '.svg svg').getBoundingClientRect().width).toBe(600);
  });

  test('changes its colours with the theme and its words with the language', async () => {
    const { figure, session } = await mountFigure();
    const light = figure.scene!.background;
    session.update({ theme: 'dark', lang: 'ja' });
    await figure.settled;
    expect(figure.scene!.background).not.toBe(light);
    expect(getComputedStyle(figure).backgroundColor).toBe('rgb(16, 21, 27)');
    expect(button(figure, '拡大')).toBeTruthy();
    expect(find(figure, '.walk [data-node="JPN"]').getAttribute('aria-label')).toMatch(/^日本/);
    expect(stageOf(figure).getAttribute('aria-label')).toBe(figure.scene!.title);
  });

  test('keeps the places of nodes when only the language changes', async () => {
    const { figure, session } = await mountFigure();
    const before = figure.placeOf('JPN')!;
    session.update({ lang: 'ja' });
    await figure.settled;
    expect(near(before, figure.placeOf('JPN')!)).toBeLessThan(0.5);
  });

  test('as a static one takes no clicks and is an image with a name', async () => {
    const { figure, session } = await mountFigure({ static: true });
    await clickNode(figure, 'HUN');
    expect(session.state!.select).toBeUndefined();
    expect(figure.isLive).toBe(false);
    expect(has(figure, 'button')).toBe(false);
    expect(find(figure, '.svg svg').getAttribute('role')).toBe('img');
  });
});

describe('moving from one view to another', () => {
  /** 20 ms pass from frame to frame, however few of them a busy machine draws. */
  function countTimeInFrames(): void {
    const real = window.requestAnimationFrame.bind(window);
    let last: number | undefined;
    let clock = performance.now();
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) =>
      real((time) => {
        if (time !== last) clock += 20;
        last = time;
        callback(clock);
      }),
    );
  }

  /** Places of a node on the frames until the figure has settled. */
  async function watch(
    reduced: boolean,
    change = (figure: CollabNetwork): void => figure.session!.update({ pins: { USA: [100, 100] } }),
    node = 'USA',
  ): Promise<{ places: number[]; moved: number }> {
    const real = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      query.includes('prefers-reduced-motion') ? ({ ...real(query), matches: reduced } as MediaQueryList) : real(query),
    );
    const { figure } = await mountFigure();
    await figure.wake();
    countTimeInFrames();
    const before = figure.placeOf(node)!;
    const places: number[] = [];
    let isOver = false;
    const look = (): void => {
      places.push(near(before, figure.placeOf(node) ?? before));
      if (!isOver) requestAnimationFrame(look);
    };
    look();
    change(figure);
    // Another size is heard of in the next frame.
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await figure.settled;
    isOver = true;
    return { places, moved: near(before, figure.placeOf(node)!) };
  }

  test('takes the nodes there step by step', async () => {
    const { places, moved } = await watch(false);
    expect(moved).toBeGreaterThan(20);
    expect(places.some((distance) => distance > 1 && distance < moved - 1)).toBe(true);
  });

  test('jumps for readers who want no motion', async () => {
    const { places, moved } = await watch(true);
    expect(moved).toBeGreaterThan(20);
    expect(places.filter((distance) => distance > 1 && distance < moved - 1)).toEqual([]);
  });

  test('takes them to another focus, also where a panel closes on the way', async () => {
    const { places, moved } = await watch(
      false,
      (figure) => {
        figure.session!.update({ focus: 'HUN' });
        figure.style.width = '700px';
      },
      'HUN',
    );
    expect(places.filter((distance) => distance > 1 && distance < moved - 1).length).toBeGreaterThan(2);
  });

  const resized = (width: string) => (figure: CollabNetwork) => void (figure.style.width = width);

  test('takes them to another shape of frame', async () => {
    const { places, moved } = await watch(false, resized('400px'));
    expect(places.filter((distance) => distance > 1 && distance < moved - 1).length).toBeGreaterThan(2);
  });

  test('takes none anywhere in a frame of the same shape', async () => {
    const { places, moved } = await watch(false, resized('600px'));
    expect(places.filter((distance) => distance > 1 && distance < moved - 1)).toEqual([]);
  });

  test('shows what a filter lets through and says how much that is', async () => {
    const { figure, session } = await mountFigure();
    session.update({ through: ['alpha'] });
    await figure.settled;
    expect(figure.scene!.nodes.some((node) => node.id === 'beta')).toBe(false);
    expect(has(figure, '.walk [data-node="beta"]')).toBe(false);
    expect(find(figure, '[aria-live]').textContent).toContain(figure.scene!.count);
  });

  test('ends in the last of several views asked for at once', async () => {
    const { figure, session } = await mountFigure();
    session.update({ through: ['alpha'] });
    session.update({ through: ['beta'] });
    session.update({ through: ['gamma'] });
    await figure.settled;
    const groups = figure
      .scene!.nodes.filter((node) => node.kind === 'framework' || node.kind === 'programme')
      .map((node) => node.id);
    expect(groups).toEqual(
      session
        .view!.nodes.filter((node) => ['framework', 'programme'].includes(node.attributes.kind))
        .map((node) => node.id),
    );
    expect(groups).not.toContain('alpha');
  });

  test('lays out a large network also where a worker is refused', async () => {
    const refused = vi.fn(() => {
      throw new DOMException('refused by policy', 'SecurityError');
    });
    const { figure } = await mountFigure({ dataset: largeDataset(560), createWorker: refused });
    expect(refused).toHaveBeenCalled();
    expect(figure.scene!.nodes.length).toBeGreaterThan(560);
    // Only some of so many are stops, the one that Tab reaches among them.
    expect(figure.shadowRoot!.querySelectorAll('.walk [data-node]').length).toBeLessThan(560);
    expect(figure.shadowRoot!.querySelectorAll('.walk [tabindex="0"]').length).toBe(1);
  });
});

describe('the mouse', () => {
  test('selects a node and fades what is not its neighbor; a second click, Escape and the ground clear', async () => {
    const { figure, session } = await mountFigure();
    const heard: NodeSelectDetail[] = [];
    figure.addEventListener('node-select', (event) => heard.push(event.detail));

    await clickNode(figure, 'HUN');
    expect(session.state!.select).toBe('HUN');
    expect(find(figure, '.walk [data-node="HUN"]').getAttribute('aria-pressed')).toBe('true');

    await clickNode(figure, 'HUN');
    expect(session.state!.select).toBeUndefined();

    await clickNode(figure, 'POL');
    await press(figure, '{Escape}');
    expect(session.state!.select).toBeUndefined();

    await clickNode(figure, 'POL');
    await clickAt(figure, GROUND);
    expect(session.state!.select).toBeUndefined();
    expect(heard.map((detail) => detail.id)).toEqual(['HUN', undefined, 'POL', undefined, 'POL', undefined]);
  });

  test('fades the same nodes in the SVG', async () => {
    const { figure, session } = await mountFigure({ state: { select: 'USA' } });
    const opacity = (id: string): number =>
      Number(getComputedStyle(find(figure, `.svg #cg-nodes [data-id="${id}"]`)).opacity);
    const neighbors = new Set(
      session
        .view!.edges.filter((edge) => edge.source === 'USA' || edge.target === 'USA')
        .flatMap((edge) => [edge.source, edge.target]),
    );
    expect(neighbors.size).toBeGreaterThan(1);
    // The focus stays lit, whatever is selected.
    neighbors.add('JPN');
    for (const { id } of session.view!.nodes) expect(opacity(id) === 1, id).toBe(neighbors.has(id));
  });

  test('selects an edge', async () => {
    const { figure, session } = await mountFigure();
    const edge = figure.scene!.edges.find((mark) => mark.source === 'POL' && mark.target === 'alpha')!;
    await clickAt(figure, {
      x: (edge.from[0] + 2 * edge.control[0] + edge.to[0]) / 4,
      y: (edge.from[1] + 2 * edge.control[1] + edge.to[1]) / 4,
    });
    expect(session.state!.select).toBe(edge.id);
  });

  test('shows name, kind and ties of what it is over, and of an edge what it says', async () => {
    const { figure } = await mountFigure();
    await hoverNode(figure, 'POL');
    expect(find(figure, '.tooltip').textContent).toMatch(/Poland\s*country or region, \d+ ties?/);
    const edge = figure.scene!.edges.find((mark) => mark.source === 'POL' && mark.target === 'alpha')!;
    await userEvent.hover(stageOf(figure), {
      position: {
        x: (edge.from[0] + 2 * edge.control[0] + edge.to[0]) / 4,
        y: (edge.from[1] + 2 * edge.control[1] + edge.to[1]) / 4,
      },
    });
    await figure.updateComplete;
    expect(find(figure, '.tooltip').textContent).toContain(edge.title);
    await userEvent.hover(stageOf(figure), { position: { ...GROUND } });
    await figure.updateComplete;
    expect(has(figure, '.tooltip')).toBe(false);
  });

  test('leaves the wheel to the page, with a hint, until the reader clicks the figure or holds Ctrl', async () => {
    const { figure, session } = await mountFigure();
    const turn = (init: WheelEventInit = {}): WheelEvent => {
      const event = new WheelEvent('wheel', {
        deltaY: -200,
        clientX: 400,
        clientY: 250,
        bubbles: true,
        cancelable: true,
        composed: true,
        ...init,
      });
      stageOf(figure).dispatchEvent(event);
      return event;
    };
    const before = figure.placeOf('HUN')!;
    expect(turn().defaultPrevented).toBe(false);
    await figure.settled;
    expect(near(before, figure.placeOf('HUN')!)).toBe(0);
    expect(find(figure, '.hint').textContent).toMatch(/Ctrl|⌘/);

    expect(turn({ ctrlKey: true }).defaultPrevented).toBe(true);
    expect(near(before, figure.placeOf('HUN')!)).toBeGreaterThan(1);

    await clickAt(figure, GROUND);
    expect(turn().defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(session.state!.viewport?.zoom).toBeGreaterThan(1));

    const outside = document.body.appendChild(document.createElement('button'));
    outside.textContent = 'elsewhere';
    await userEvent.click(outside);
    expect(turn().defaultPrevented).toBe(false);
  });

  test('drags a node, which stays there and can be freed', async () => {
    const { figure, session } = await mountFigure();
    await figure.wake();
    const to = { x: 60, y: 60 };
    await userEvent.dragAndDrop(stageOf(figure), stageOf(figure), {
      sourcePosition: figure.placeOf('USA')!,
      targetPosition: { ...to },
    });
    await figure.settled;
    expect(session.state!.pins).toEqual({ USA: [96, 96] });
    expect(near(figure.placeOf('USA')!, to)).toBeLessThan(2);
    expect(session.state!.select).toBeUndefined();

    find(figure, '.walk [data-node="USA"]').focus();
    await press(figure, 'p');
    expect(session.state!.pins).toBeUndefined();
  });

  test('drags the picture, and a double click puts a country in the centre', async () => {
    const { figure, session } = await mountFigure();
    await figure.wake();
    const before = figure.placeOf('HUN')!;
    // As the page is told: where the frame of the tests is scaled the driver's own pixels are others by one.
    const told: PointerEvent[] = [];
    for (const type of ['pointerdown', 'pointermove'] as const)
      stageOf(figure).addEventListener(type, (event) => told.push(event));
    await userEvent.dragAndDrop(stageOf(figure), stageOf(figure), {
      sourcePosition: { ...GROUND },
      targetPosition: { x: 53, y: 33 },
    });
    await figure.settled;
    const [from, to] = [told.findLast(({ type }) => type === 'pointerdown')!, told.at(-1)!];
    expect(Math.hypot(to.clientX - from.clientX - 50, to.clientY - from.clientY - 30)).toBeLessThan(2);
    expect(figure.placeOf('HUN')!.x - before.x).toBeCloseTo(to.clientX - from.clientX, 0);
    expect(figure.placeOf('HUN')!.y - before.y).toBeCloseTo(to.clientY - from.clientY, 0);
    expect(session.state!.viewport).toBeDefined();

    await userEvent.dblClick(stageOf(figure), { position: figure.placeOf('POL')! });
    await figure.settled;
    expect(session.state!.focus).toBe('POL');
    expect(session.state!.select).toBeUndefined();
  });

  test('zooms by the buttons, and shows all again', async () => {
    const { figure, session } = await mountFigure();
    const before = figure.placeOf('HUN')!;
    await userEvent.click(button(figure, 'Zoom in'));
    await figure.settled;
    expect(session.state!.viewport!.zoom).toBe(1.5);
    await userEvent.click(button(figure, 'Zoom out'));
    await userEvent.click(button(figure, 'Zoom out'));
    await figure.settled;
    expect(session.state!.viewport!.zoom).toBeLessThan(1);
    await userEvent.click(button(figure, 'Show all'));
    await figure.settled;
    expect(session.state!.viewport).toBeUndefined();
    expect(near(before, figure.placeOf('HUN')!)).toBeLessThan(0.5);
  });
});

describe('what stands out', () => {
  const opacity = (figure: CollabNetwork, layer: 'nodes' | 'edges', id: string): number =>
    Number(getComputedStyle(find(figure, `.svg #cg-${layer} [data-id="${id}"]`)).opacity);
  const litNodes = (figure: CollabNetwork): string[] =>
    figure
      .scene!.nodes.map((node) => node.id)
      .filter((id) => opacity(figure, 'nodes', id) === 1)
      .sort();
  const litEdges = (figure: CollabNetwork): string[] =>
    figure
      .scene!.edges.filter(({ id, opacity: own }) => Math.abs(opacity(figure, 'edges', id) - own) < 0.01)
      .map(({ source, target }) => [source, target].sort().join(' '))
      .sort();

  // Hungary is in Alpha alone, Thailand in Beta and in Gamma, whose hub is Japan.
  const PATH = { select: 'HUN', path: 'THA', at: 'now' } as const;

  test('is every step of all shortest chains between two countries, in the SVG', async () => {
    const { figure } = await mountFigure({ state: PATH });
    expect(litNodes(figure)).toEqual(['HUN', 'JPN', 'THA', 'alpha', 'beta', 'gamma']);
    expect([...new Set(litEdges(figure))]).toEqual(
      ['HUN alpha', 'JPN alpha', 'JPN beta', 'THA beta', 'JPN gamma', 'THA gamma'].sort(),
    );
    for (const id of ['HUN', 'THA']) {
      const stop = find(figure, `.walk [data-node="${id}"]`);
      expect(stop.classList.contains('marked')).toBe(true);
      expect(stop.getAttribute('aria-label')).toContain('end of the paths');
    }
    expect(find(figure, '.walk [data-node="HUN"]').getAttribute('aria-pressed')).toBe('true');
    expect(find(figure, '.walk [data-node="THA"]').getAttribute('aria-pressed')).toBe('false');
  });

  test('is the same on the canvas, and goes with the path', async () => {
    const { figure, session } = await mountFigure({ state: PATH });
    await figure.wake();
    const fill = (id: string): string => figure.scene!.nodes.find((node) => node.id === id)!.fill;
    expect(canvasHas(figure, figure.placeOf('gamma')!, fill('gamma'))).toBe(true);
    expect(canvasHas(figure, figure.placeOf('USA')!, fill('USA'))).toBe(false);
    session.update({ path: undefined, select: undefined });
    await figure.settled;
    await vi.waitFor(() => expect(canvasHas(figure, figure.placeOf('USA')!, fill('USA'))).toBe(true));
  });

  test('begins at the focus where nothing is selected, and is the selection where there is no such path', async () => {
    const { figure, session } = await mountFigure({ state: { path: 'HUN', at: 'now' } });
    expect(litNodes(figure)).toEqual(['HUN', 'JPN', 'alpha']);
    session.update({ select: 'alpha' });
    await figure.settled;
    expect(litNodes(figure)).toContain('POL');
    expect(has(figure, '.walk .marked')).toBe(false);
  });

  test('is both of two that are compared, with what each is tied to', async () => {
    const { figure } = await mountFigure({
      state: { select: 'HUN', compare: 'THA', at: 'now', edges: ['membership'] },
    });
    expect(litNodes(figure)).toEqual(['HUN', 'THA', 'alpha', 'beta', 'gamma']);
    expect(find(figure, '.walk [data-node="THA"]').classList.contains('marked')).toBe(true);
    expect(find(figure, '.walk [data-node="THA"]').getAttribute('aria-label')).toContain('compared');
    expect(await violations(figure)).toEqual([]);
  });
});

describe('a large network', () => {
  const focusFill = (figure: CollabNetwork): string => figure.scene!.nodes.find((node) => node.id === 'JPN')!.fill;

  test('is seen on its way, with how far it is, unless the reader wants no motion', async () => {
    // What paints it is there: on a busy machine the forces may else be done before it is loaded.
    await import('../../src/elements/figure/painting.ts');
    const real = window.matchMedia.bind(window);
    for (const reduced of [false, true]) {
      vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
        query.includes('prefers-reduced-motion')
          ? ({ ...real(query), matches: reduced } as MediaQueryList)
          : real(query),
      );
      const mounting = mountFigure({ dataset: largeDataset(900) });
      const figure = document.querySelector('collab-network')!;
      let sketches = 0;
      let isOver = false;
      const look = (): void => {
        if (!figure.scene && has(figure, '.painting.shown') && has(figure, '.loading.over')) sketches++;
        if (!isOver) requestAnimationFrame(look);
      };
      look();
      await mounting;
      isOver = true;
      expect(sketches > 0).toBe(!reduced);
      expect(has(figure, '.loading')).toBe(false);
      expect(canvasHas(figure, figure.placeOf('JPN')!, focusFill(figure), 3, '.painting')).toBe(true);
      clearPage();
    }
  });

  test('is painted, can be selected, walked and zoomed, and no other canvas is loaded for it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const loadCanvas = vi.fn(() => Promise.reject(new Error('not wanted')));
    const { figure, session } = await mountFigure({ dataset: largeDataset(700), loadCanvas });
    expect(has(figure, '.svg svg')).toBe(false);
    await clickNode(figure, 'JPN');
    expect(session.state!.select).toBe('JPN');
    await press(figure, '{ArrowRight}');
    expect(focused(figure)?.dataset['edge']).toBeDefined();
    await press(figure, '{ArrowRight}');
    expect([undefined, 'JPN']).not.toContain(focused(figure)?.dataset['node']);
    await press(figure, '+');
    expect(session.state!.viewport!.zoom).toBe(1.5);
    await vi.waitFor(() =>
      expect(canvasHas(figure, figure.placeOf('JPN')!, focusFill(figure), 3, '.painting')).toBe(true),
    );
    expect(loadCanvas).not.toHaveBeenCalled();
    expect(await violations(figure)).toEqual([]);
    // And an SVG again, from which the canvas takes over, once a filter has made it small.
    session.update({ through: ['alpha'] });
    await figure.settled;
    expect(has(figure, '.svg svg')).toBe(true);
    expect(has(figure, '.painting.shown')).toBe(false);
  });
});

describe('the layout controls', () => {
  test('change the forces, and put everything back', async () => {
    const { figure, session } = await mountFigure();
    find<HTMLDetailsElement>(figure, '.layout').open = true;
    const linLog = find<HTMLInputElement>(figure, '.layout input[type="checkbox"]');
    await userEvent.click(linLog);
    await figure.settled;
    expect(session.state!.layout?.linLogMode).toBe(true);
    await userEvent.click(button(figure, 'Default settings'));
    await figure.settled;
    expect(session.state!.layout).toBeUndefined();

    session.update({ pins: { USA: [100, 100] } });
    await figure.settled;
    await userEvent.click(button(figure, 'Reset places'));
    await figure.settled;
    expect(session.state!.pins).toBeUndefined();
    expect(near(figure.placeOf('USA')!, { x: 62.5, y: 62.5 })).toBeGreaterThan(5);
  });

  test('pause a layout under way and go on with it; there is nothing to pause once it is there', async () => {
    const mounting = mountFigure({ dataset: largeDataset(300) });
    const figure = document.querySelector('collab-network')!;
    await mounting;
    find<HTMLDetailsElement>(figure, '.layout').open = true;
    expect(() => button(figure, 'Pause')).toThrow();
    const drawn = next(figure, 'picture-change');
    figure.session!.update({ layout: { gravity: 2, scalingRatio: 20, linLogMode: true } });
    await vi.waitFor(() => button(figure, 'Pause').click());
    await figure.updateComplete;
    button(figure, 'Go on').click();
    await drawn;
    await figure.settled;
    expect(() => button(figure, 'Pause')).toThrow();
  });
});

describe('the keyboard', () => {
  test('has one stop in the tab order, at the focus country', async () => {
    const { figure } = await mountFigure();
    const stops = [...figure.shadowRoot!.querySelectorAll<HTMLElement>('.walk [tabindex="0"]')];
    expect(stops.map((stop) => stop.dataset['node'])).toEqual(['JPN']);
    const before = document.body.insertBefore(document.createElement('button'), figure);
    before.textContent = 'before';
    before.focus();
    await press(figure, '{Tab}');
    expect(focused(figure)?.dataset['node']).toBe('JPN');
    await press(figure, '{Tab}');
    expect(focused(figure)?.dataset['node']).toBeUndefined();
  });

  const at = (figure: CollabNetwork): string => {
    const { node, edge } = focused(figure)!.dataset;
    return node ?? edge!;
  };
  const said = (figure: CollabNetwork): string => focused(figure)!.getAttribute('aria-label')!;

  test('goes into the ties, along one, to who is tied to the same, and back the way it came', async () => {
    const { figure } = await mountFigure();
    await enterByKeyboard(figure);
    const { edges } = figure.scene!;
    const ends = (id: string): string[] => edges.filter((edge) => edge.id === id).flatMap((e) => [e.source, e.target]);
    await press(figure, '{ArrowRight}');
    const tie = at(figure);
    expect(ends(tie)).toContain('JPN');
    await press(figure, '{ArrowRight}');
    const other = at(figure);
    expect(ends(tie).sort()).toEqual(['JPN', other].sort());
    // The next that Japan is tied to.
    await press(figure, '{ArrowDown}');
    const next = at(figure);
    expect([other, 'JPN']).not.toContain(next);
    expect(edges.some((edge) => [edge.source, edge.target].sort().join() === ['JPN', next].sort().join())).toBe(true);
    await press(figure, '{ArrowUp}');
    expect(at(figure)).toBe(other);
    await press(figure, '{ArrowLeft}');
    expect(at(figure)).toBe(tie);
    await press(figure, '{ArrowLeft}');
    expect(at(figure)).toBe('JPN');
    // Where the way began there is no further back, which is said.
    await press(figure, '{ArrowLeft}');
    expect(at(figure)).toBe('JPN');
    expect(find(figure, '[aria-live]').textContent).toContain('Your way began here');
    await press(figure, '{ArrowDown}{Home}');
    expect(at(figure)).toBe('JPN');
  });

  test('reaches every node', async () => {
    const { figure } = await mountFigure();
    await enterByKeyboard(figure);
    const reached = new Set<string>();
    for (let i = 0; i < figure.scene!.nodes.length; i++) {
      await press(figure, '{ArrowDown}');
      reached.add(at(figure));
    }
    expect([...reached].sort()).toEqual(figure.scene!.nodes.map((node) => node.id).sort());
    expect(at(figure)).toBe('JPN');
  });

  test('says where it is, of how many, and who says so, in both languages', async () => {
    const { figure, session } = await mountFigure();
    await enterByKeyboard(figure);
    find(figure, '.walk [data-node="POL"]').focus();
    await press(figure, '{ArrowRight}');
    const { length } = figure.scene!.edges.filter((edge) => edge.source === 'POL' || edge.target === 'POL');
    expect(said(figure)).toMatch(new RegExp(`^1 of ${length} ties of Poland: Poland .*\\. Who says so: .+`));
    await press(figure, '{ArrowRight}');
    expect(said(figure)).toMatch(/^1 of \d neighbors of Poland: Alpha Framework, framework, /);
    session.update({ lang: 'ja' });
    await figure.settled;
    expect(said(figure)).toMatch(/^ポーランドとつながるノード\d件中1件目：/);
    await press(figure, '{ArrowLeft}');
    expect(said(figure)).toMatch(new RegExp(`^ポーランドのつながり${length}件中1件目：.*。出典：.+`));
  });

  test('walks along one kind of tie', async () => {
    const { figure } = await mountFigure();
    await enterByKeyboard(figure);
    const kindOf = (id: string): string | undefined => figure.scene!.edges.find((edge) => edge.id === id)?.kind;
    const kinds = new Set<string | undefined>();
    for (let i = 0; i < 20; i++) {
      await press(figure, 'k');
      if (/^All kinds/.test(find(figure, '[aria-live]').textContent!)) break;
      await press(figure, '{ArrowRight}');
      const kind = kindOf(at(figure));
      expect(said(figure)).toMatch(/^1 of \d+ ties of Japan \(.+ only\): /);
      await press(figure, '{ArrowDown}');
      expect(kindOf(at(figure))).toBe(kind);
      kinds.add(kind);
      await press(figure, '{ArrowUp}{ArrowLeft}');
    }
    const own = figure.scene!.edges.filter((edge) => edge.source === 'JPN' || edge.target === 'JPN');
    expect(kinds).toEqual(new Set(own.map(({ kind }) => kind)));
  });

  test('goes to the parts of the network that hang together, or says that there is one', async () => {
    const { figure } = await mountFigure();
    await enterByKeyboard(figure);
    await press(figure, '{PageDown}');
    expect(find(figure, '[aria-live]').textContent).toMatch(/^Part 2 of \d+: \d+ nodes?\.|hangs together/);
  });

  test('asks for the details of where it is, and for the table', async () => {
    const { figure, session } = await mountFigure();
    await enterByKeyboard(figure);
    const asked: string[] = [];
    figure.addEventListener('go-to', (event) => asked.push(event.detail.part));
    await press(figure, '{ArrowRight}');
    const tie = at(figure);
    await press(figure, 'd');
    expect(session.state!.select).toBe(tie);
    // Again: they stay open.
    await press(figure, 'd');
    expect(session.state!.select).toBe(tie);
    await press(figure, 't');
    expect(asked).toEqual(['details', 'details', 'table']);
  });

  test('selects with Enter and clears with Escape', async () => {
    const { figure, session } = await mountFigure();
    await enterByKeyboard(figure);
    await press(figure, '{Enter}');
    expect(session.state!.select).toBe('JPN');
    expect(focused(figure)?.getAttribute('aria-pressed')).toBe('true');
    await press(figure, '{Escape}');
    await press(figure, '{Escape}');
    expect(session.state!.select).toBeUndefined();
    expect(focused(figure)).not.toBeNull();
  });

  test('loses no key that is pressed while what answers it is on its way', async () => {
    const { figure } = await mountFigure();
    const stop = find(figure, '.walk [tabindex="0"]');
    stop.focus();
    for (const key of ['ArrowRight', 'ArrowRight'])
      stop.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await vi.waitFor(() => expect([undefined, 'JPN']).not.toContain(focused(figure)?.dataset['node']));
  });

  test('walks the ties of a node by E, says them, selects one, and comes back', async () => {
    const { figure, session } = await mountFigure();
    await enterByKeyboard(figure);
    await press(figure, 'e');
    const own = figure.scene!.edges.filter((edge) => edge.source === 'JPN' || edge.target === 'JPN');
    const first = focused(figure)!;
    expect(first.getAttribute('aria-label')).toMatch(new RegExp(`^1 of ${own.length} ties of Japan: `));
    const seen = new Set([first.dataset['edge']]);
    for (let i = 1; i < own.length; i++) {
      await press(figure, 'e');
      seen.add(focused(figure)!.dataset['edge']);
    }
    expect([...seen].sort()).toEqual(own.map((edge) => edge.id).sort());
    await press(figure, '{Enter}');
    expect(session.state!.select).toBe(focused(figure)!.dataset['edge']);
    await press(figure, '{Escape}');
    expect(focused(figure)?.dataset['node']).toBe('JPN');
  });

  test('focuses on a country, and zooms', async () => {
    const { figure, session } = await mountFigure();
    await enterByKeyboard(figure);
    await press(figure, '+');
    expect(session.state!.viewport!.zoom).toBe(1.5);
    await press(figure, '0');
    expect(session.state!.viewport).toBeUndefined();
    find(figure, '.walk [data-node="POL"]').focus();
    await press(figure, 'f');
    expect(session.state!.focus).toBe('POL');
    expect(focused(figure)?.dataset['node']).toBe('POL');
  });

  test('keeps the focus in the figure when its node goes', async () => {
    const { figure, session } = await mountFigure();
    await enterByKeyboard(figure);
    find(figure, '.walk [data-node="beta"]').focus();
    session.update({ through: ['alpha'] });
    await figure.settled;
    expect(focused(figure)?.dataset['node']).toBe('JPN');
  });

  test('the stops lie over their marks, also after zooming', async () => {
    const { figure } = await mountFigure();
    await enterByKeyboard(figure);
    await press(figure, '+');
    const box = figure.getBoundingClientRect();
    for (const stop of figure.shadowRoot!.querySelectorAll<HTMLElement>('.walk [data-node]')) {
      const at = stop.getBoundingClientRect();
      expect(
        near(
          { x: at.x + at.width / 2 - box.x, y: at.y + at.height / 2 - box.y },
          figure.placeOf(stop.dataset['node']!)!,
        ),
        stop.dataset['node'],
      ).toBeLessThan(1);
    }
  });
});

describe('what a screen reader says', () => {
  test('names the ties with the focus, through what and since when', async () => {
    const { figure } = await mountFigure();
    await enterByKeyboard(figure);
    expect(find(figure, '[data-node="POL"]').getAttribute('aria-label')).toMatch(
      /^Poland, country or region, \d ties with Japan: Alpha since 23 September 2014, Gamma \(first seen 2011\)/,
    );
    // A region that takes part as one is beside the number.
    expect(find(figure, '[data-node="alpha"]').getAttribute('aria-label')).toBe(
      'Alpha Framework, framework, 3 countries and regions and Lowlands (made up): Hungary, Japan, Poland',
    );
  });

  test('says it in Japanese', async () => {
    const { figure } = await mountFigure({ state: { lang: 'ja' } });
    await enterByKeyboard(figure);
    expect(find(figure, '[data-node="POL"]').getAttribute('aria-label')).toMatch(
      /^ポーランド、国・地域、日本とのつながり\d件：アルファ（2014年9月23日から）、ガンマ（2011年初出）/,
    );
  });

  test('says what was selected and cleared', async () => {
    const { figure } = await mountFigure();
    await enterByKeyboard(figure);
    await press(figure, '{Enter}');
    expect(find(figure, '[aria-live]').textContent).toContain('Japan');
    await press(figure, '{Enter}');
    expect(find(figure, '[aria-live]').textContent).toContain('cleared');
  });
});

describe('when there is no picture', () => {
  test('says that it is loading', async () => {
    const figure = document.createElement('collab-network');
    figure.session = new Session();
    document.body.append(figure);
    await figure.settled;
    expect(find(figure, '[role="status"]').textContent).toContain('Loading');
  });

  test('says what failed, where, and offers to try again', async () => {
    const figure = document.createElement('collab-network');
    const session = new Session();
    figure.session = session;
    document.body.append(figure);
    await session.load({
      core: Promise.reject(
        new CollabGraphError('unknown', 'unknown country "GEM"', { place: { file: 'countries.csv', row: 7 } }),
      ),
    });
    await figure.settled;
    const said = find(figure, '[role="alert"]').textContent;
    expect(said).toContain('GEM');
    expect(said).toContain('countries.csv:7');
    const asked = next(figure, 'graph-retry');
    await userEvent.click(button(figure, 'Try again'));
    await asked;
  });

  test('shows a layout that cannot be computed as an error, and the default view as the way out', async () => {
    const { figure, session } = await mountFigure();
    session.update({ layout: { gravity: -1, scalingRatio: 40, linLogMode: false } });
    await figure.settled;
    expect(find(figure, '[role="alert"]').textContent).toContain('gravity');
    await userEvent.click(button(figure, 'Back to the default view'));
    await figure.settled;
    expect(has(figure, '[role="alert"]')).toBe(false);
  });

  test('names the filter to lift where nothing matches, and lifts it', async () => {
    const { figure, session } = await mountFigure({ state: { at: '1990', edges: ['membership'] } });
    expect(find(figure, '.message').textContent).toContain('the year');
    await userEvent.click(find(figure, '.message button'));
    await figure.settled;
    expect(session.state!.at).toBe('all');
    expect(has(figure, '.message')).toBe(false);
    expect(figure.scene!.edges.length).toBeGreaterThan(0);
  });
});

describe('accessibility', () => {
  const states: Readonly<Record<string, Partial<ViewState>>> = {
    'as it comes': {},
    selected: { select: 'POL' },
    'an edge selected': {},
    pinned: { pins: { USA: [100, 100] } },
    empty: { at: '1990', edges: ['membership'] },
  };
  for (const lang of ['en', 'ja'] as const) {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      test(`axe finds nothing, ${lang}, ${theme}`, async () => {
        for (const [name, state] of Object.entries(states)) {
          const { figure, session } = await mountFigure({ state: { ...state, lang, theme } });
          if (name === 'an edge selected') session.update({ select: figure.scene!.edges[0]!.id });
          await figure.wake();
          if (has(figure, '.layout')) find<HTMLDetailsElement>(figure, '.layout').open = true;
          await figure.settled;
          expect(await violations(figure), name).toEqual([]);
          clearPage();
        }
      });
    }
  }

  test('axe finds nothing while loading, after failing, and in a static figure', async () => {
    const figure = document.createElement('collab-network');
    figure.session = new Session();
    document.body.append(figure);
    await figure.settled;
    expect(await violations(figure)).toEqual([]);
    await figure.session.load({ core: Promise.reject(new Error('no data')) });
    await figure.settled;
    expect(await violations(figure)).toEqual([]);
    const { figure: still } = await mountFigure({ static: true });
    expect(await violations(still)).toEqual([]);
  });
});

describe('as a guest on the page', () => {
  test('two figures do not touch each other', async () => {
    const one = await mountFigure({ width: 500, height: 300 });
    const two = await mountFigure({ width: 500, height: 300 });
    await clickNode(one.figure, 'HUN');
    expect(one.session.state!.select).toBe('HUN');
    expect(two.session.state!.select).toBeUndefined();
    await one.figure.wake();
    expect(two.figure.isLive).toBe(false);
    one.figure.remove();
    await two.figure.wake();
    expect(two.figure.isLive).toBe(true);
  });

  test('survives being moved', async () => {
    const { figure, session } = await mountFigure();
    await figure.wake();
    session.update({ select: 'HUN' });
    await figure.settled;
    const before = figure.placeOf('POL')!;
    document.body.appendChild(document.createElement('div')).append(figure);
    await figure.settled;
    expect(near(before, figure.placeOf('POL')!)).toBeLessThan(0.5);
    await clickNode(figure, 'POL');
    expect(session.state!.select).toBe('POL');
    await figure.wake();
    expect(figure.isLive).toBe(true);
  });

  test('gives everything back when it goes, 200 times', async () => {
    expect(resourcesHeld()).toEqual({ listener: 0, observer: 0, canvas: 0, task: 0 });
    const heads = document.head.children.length;
    const { figure, session } = await mountFigure({ width: 400, height: 300 });
    for (let i = 0; i < 200; i++) {
      if (i % 10 === 0) await figure.wake();
      if (i % 25 === 0) session.update({ through: i % 50 === 0 ? ['alpha'] : [] });
      figure.remove();
      expect(resourcesHeld()).toEqual({ listener: 0, observer: 0, canvas: 0, task: 0 });
      expect(figure.shadowRoot!.querySelectorAll('canvas').length).toBe(0);
      document.body.append(figure);
      await figure.updateComplete;
    }
    await figure.settled;
    expect(figure.scene!.nodes.length).toBeGreaterThan(0);
    figure.remove();
    expect(document.head.children.length).toBe(heads);
  });

  test('takes another session and forgets the first', async () => {
    const { figure, session } = await mountFigure();
    figure.session = sessionOf(SMALL_DATASET, { through: ['gamma'] });
    await figure.settled;
    expect(figure.scene!.nodes.some((node) => node.id === 'gamma')).toBe(true);
    const scene = figure.scene;
    session.update({ through: ['alpha'] });
    await figure.settled;
    expect(figure.scene).toBe(scene);
  });
});

describe('places', () => {
  const places = (figure: CollabNetwork): unknown =>
    figure.scene!.nodes.map(({ id, x, y }) => [id, Math.round(x * 2) / 2, Math.round(y * 2) / 2]);
  const nominal = (figure: CollabNetwork): ReadonlyMap<string, Point> =>
    new Map(
      figure.scene!.nodes.map(({ id, x, y }) => [
        id,
        { x: (x * 1280) / figure.scene!.width, y: (y * 800) / figure.scene!.height },
      ]),
    );

  test('are as they were after another focus and back', async () => {
    const { figure, session } = await mountFigure();
    const before = places(figure);
    const usual = session.state!;
    session.replace({ ...usual, focus: 'HUN' });
    await figure.settled;
    expect(places(figure)).not.toEqual(before);
    session.replace(usual);
    await figure.settled;
    expect(places(figure)).toEqual(before);
  });

  test('stay while filters, language, labels, time and the size of the figure change', async () => {
    const { figure, session } = await mountFigure();
    const seen = new Map(nominal(figure));
    const usual = session.state!;
    for (const change of [
      { through: ['core', '-beta'] },
      { edges: ['membership'] },
      { through: ['core', '-alpha'] },
      { lang: 'ja', labels: 'all' },
      { at: '2012' },
      { minMobility: 0, kinds: ['country', 'agency', 'call', 'framework', 'programme'] },
      { select: 'HUN' },
      {},
    ] satisfies Partial<ViewState>[]) {
      figure.style.width = 'select' in change ? '560px' : '';
      session.replace({ ...usual, ...change });
      await figure.settled;
      for (const [id, place] of nominal(figure)) {
        const before = seen.get(id) ?? place;
        expect(near(place, before), `${id} ${JSON.stringify(change)}`).toBeLessThan(0.5);
        seen.set(id, before);
      }
    }
  });

  test('of another focus are those of its own address', async () => {
    const fresh = await mountFigure({ state: { focus: 'HUN' } });
    const wanted = places(fresh.figure);
    clearPage();
    const { figure, session } = await mountFigure();
    session.update({ focus: 'HUN' });
    await figure.settled;
    expect(places(figure)).toEqual(wanted);
  });

  test('a double click focuses the node of its first click, whatever that click has moved', async () => {
    const { figure, session } = await mountFigure();
    session.addEventListener('change', () => {
      if (session.state!.select !== undefined) figure.style.width = '520px';
    });
    await userEvent.dblClick(stageOf(figure), { position: { ...figure.placeOf('HUN')! } });
    await figure.settled;
    expect(session.state).toMatchObject({ focus: 'HUN' });
    expect(session.state!.select).toBeUndefined();
  });
});
