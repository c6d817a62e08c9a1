/** A figure on the test page, and what a reader can do with it. */
import axe from 'axe-core';
import { userEvent } from 'vitest/browser';

import '../../src/elements/define-network-figure.ts';
import type { CollabNetwork } from '../../src/elements/figure/network-figure.ts';
import { Session } from '../../src/elements/session/session.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { defaultView } from '../../src/view/defaults.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { SMALL_DATASET } from './small-dataset.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function sessionOf(dataset: Dataset = SMALL_DATASET, state: Partial<ViewState> = {}): Session {
  const session = new Session();
  session.today = '2026-01-01';
  session.adopt(dataset, (data) => ({ ...defaultView(data), theme: 'light', ...state }));
  return session;
}

export interface MountOptions {
  readonly dataset?: Dataset;
  readonly state?: Partial<ViewState>;
  readonly session?: Session;
  readonly width?: number;
  readonly height?: number;
  readonly static?: boolean;
  readonly createWorker?: () => Worker;
  readonly loadCanvas?: CollabNetwork['loadCanvas'];
}

/** Puts a figure on the page and waits for its picture. */
export async function mountFigure(options: MountOptions = {}): Promise<{ figure: CollabNetwork; session: Session }> {
  const session = options.session ?? sessionOf(options.dataset, options.state);
  const figure = document.createElement('collab-network');
  figure.style.width = `${options.width ?? 800}px`;
  figure.style.setProperty('--collab-network-height', `${options.height ?? 500}px`);
  if (options.static) figure.static = true;
  if (options.createWorker) figure.createWorker = options.createWorker;
  if (options.loadCanvas) figure.loadCanvas = options.loadCanvas;
  figure.session = session;
  document.body.append(figure);
  await figure.settled;
  return { figure, session };
}

export function clearPage(): void {
  document.body.replaceChildren();
  document.documentElement.scrollTop = 0;
}

export function find<E extends Element = HTMLElement>(figure: CollabNetwork, selector: string): E {
  const found = figure.shadowRoot!.querySelector<E>(selector);
  if (!found) throw new Error(`missing ${selector} in the figure`);
  return found;
}

export function has(figure: CollabNetwork, selector: string): boolean {
  return figure.shadowRoot!.querySelector(selector) !== null;
}

export function stageOf(figure: CollabNetwork): HTMLElement {
  return find(figure, '.stage');
}

/** Where the SVG has drawn a node, CSS pixels from the figure's top left. */
export function svgPlaceOf(figure: CollabNetwork, id: string): Point {
  const mark = find<SVGGraphicsElement>(figure, `.svg #cg-nodes [data-id="${id}"]`).getBoundingClientRect();
  const box = figure.getBoundingClientRect();
  return { x: mark.x + mark.width / 2 - box.x, y: mark.y + mark.height / 2 - box.y };
}

/** Whether something is painted in this colour near a place of the canvas. */
export function canvasHas(
  figure: CollabNetwork,
  { x, y }: Point,
  colour: string,
  reach = 3,
  host = '.canvas',
): boolean {
  const canvases = [...figure.shadowRoot!.querySelectorAll<HTMLCanvasElement>(`${host} canvas`)];
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16)) as [number, number, number];
  return canvases.some((canvas) => {
    const ratio = canvas.width / canvas.clientWidth;
    const { data } = canvas
      .getContext('2d')!
      .getImageData((x - reach) * ratio, (y - reach) * ratio, 2 * reach * ratio, 2 * reach * ratio);
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3]! > 250 && Math.abs(data[i]! - r) + Math.abs(data[i + 1]! - g) + Math.abs(data[i + 2]! - b) < 12)
        return true;
    }
    return false;
  });
}

/** A place of the stage where there is neither a node nor an edge. */
export const GROUND: Point = { x: 3, y: 3 };

export async function clickAt(figure: CollabNetwork, position: Point): Promise<void> {
  // Vitest changes the object that it is given.
  await userEvent.click(stageOf(figure), { position: { ...position } });
  await figure.settled;
}

export async function clickNode(figure: CollabNetwork, id: string): Promise<void> {
  await clickAt(figure, figure.placeOf(id)!);
}

export async function hoverNode(figure: CollabNetwork, id: string): Promise<void> {
  await userEvent.hover(stageOf(figure), { position: figure.placeOf(id)! });
  await figure.updateComplete;
}

export async function press(figure: CollabNetwork, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await figure.settled;
}

/** Puts the focus on the node that Tab reaches. */
export async function enterByKeyboard(figure: CollabNetwork): Promise<void> {
  find(figure, '.walk [tabindex="0"]').focus();
  await figure.wake();
  await figure.settled;
}

/** What has the focus inside the figure. */
export function focused(figure: CollabNetwork): HTMLElement | null {
  return figure.shadowRoot!.activeElement as HTMLElement | null;
}

export function button(figure: CollabNetwork, name: string): HTMLButtonElement {
  const found = [...figure.shadowRoot!.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent ?? '').trim() === name,
  );
  if (!found) throw new Error(`missing button "${name}"`);
  return found;
}

/** What axe-core finds against WCAG 2.2 A and AA. */
export async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

/** The next event of a type. */
export function next<T extends Event>(target: EventTarget, type: string): Promise<T> {
  return new Promise((resolve) => target.addEventListener(type, (event) => resolve(event as T), { once: true }));
}
