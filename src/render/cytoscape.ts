/**
 * A scene on a Cytoscape canvas, in the same places as in the SVG, for when the
 * picture moves: zooming, dragging, growing into another. The only module that
 * imports cytoscape; load it with `import()`.
 *
 * It draws and does nothing else. What a click or a wheel means is decided by
 * the element, the same way for this canvas and for the SVG before it.
 */
import cytoscape from 'cytoscape';

import type { Scene } from '../scene/scene.ts';
import {
  changedIn,
  EDGE_PREFIX,
  elementsOf,
  FADED,
  isAt,
  nodeElements,
  opacityOf,
  type CanvasElement,
  type CanvasEmphasis,
  type Place,
} from './canvas-elements.ts';
import { STYLE } from './canvas-style.ts';
import { drawDirectly } from './draw-directly.ts';
import { keepStyleSheetOut } from './keep-style-sheet-out.ts';

/** Screen = scene × scale + (x, y), CSS pixels from the container's top left. */
export interface CanvasTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface ShowOptions {
  readonly transform: CanvasTransform;
  readonly emphasis?: CanvasEmphasis | undefined;
}

export interface UpdateOptions {
  /** Milliseconds in which nodes go to their new places; 0 at once. Default 0. */
  readonly duration?: number;
  readonly emphasis?: CanvasEmphasis | undefined;
}

export interface SceneCanvas {
  /** When the first picture is on screen. */
  readonly drawn: Promise<void>;
  /** Shows another scene; resolves when all nodes are in their places. A later update ends an earlier one. */
  update(scene: Scene, options?: UpdateOptions): Promise<void>;
  /** Fades all but these; nothing where undefined. */
  emphasize(emphasis: CanvasEmphasis | undefined): void;
  transform: CanvasTransform;
  /** Puts a node somewhere, scene units; its edges follow. */
  moveNode(id: string, x: number, y: number): void;
  /** The same for many at once; those that are not shown are passed over. */
  moveNodes(places: ReadonlyMap<string, { readonly x: number; readonly y: number }>): void;
  /** Where a node is now, scene units. */
  placeOf(id: string): { readonly x: number; readonly y: number } | undefined;
  /** Says that the container has another size. */
  resize(): void;
  destroy(): void;
}

/** @param container positioned, with a size */
export function showScene(container: HTMLElement, scene: Scene, options: ShowOptions): SceneCanvas {
  const letStyleSheetGo = keepStyleSheetOut(container.ownerDocument);
  const descents = new Map<string, number>();
  let emphasis = options.emphasis;
  let shown = scene;
  let stopTween: (() => void) | undefined;

  // It would tell a report's readers about edges between marks that touch.
  cytoscape.warnings(false);
  const cy = cytoscape({
    container,
    elements: elementsOf(scene, emphasis, descents),
    style: STYLE as unknown as cytoscape.StylesheetJson,
    // Fitting would measure every label, and undo zoom and pan.
    layout: { name: 'preset', fit: false } as cytoscape.PresetLayoutOptions,
    zoom: options.transform.scale,
    pan: { x: options.transform.x, y: options.transform.y },
    minZoom: 1e-3,
    maxZoom: 1e3,
    userZoomingEnabled: false,
    userPanningEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
    autounselectify: true,
  });
  drawDirectly(cy);
  const drawn = new Promise<void>((resolve) => {
    cy.one('render', () => resolve());
    cy.one('destroy', () => resolve());
  });

  const tween = (targets: ReadonlyMap<string, Place>, duration: number): Promise<void> =>
    new Promise((resolve) => {
      const starts = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
      // Of the first frame: a frame's time may lie before that of the call, and on a busy machine far behind it.
      let begin: number | undefined;
      let frame = 0;
      const end = (): void => {
        cancelAnimationFrame(frame);
        stopTween = undefined;
        resolve();
      };
      const step = (now: number): void => {
        const t = Math.min(1, (now - (begin ??= now)) / duration);
        const eased = 1 - (1 - t) ** 3;
        cy.batch(() => {
          for (const [id, to] of targets) {
            const from = starts.get(id) ?? to;
            cy.getElementById(id).position({
              x: from.x + (to.x - from.x) * eased,
              y: from.y + (to.y - from.y) * eased,
            });
          }
        });
        if (t >= 1) end();
        else frame = requestAnimationFrame(step);
      };
      stopTween = end;
      frame = requestAnimationFrame(step);
    });

  return {
    drawn,
    async update(next, { duration = 0, emphasis: nextEmphasis } = {}) {
      stopTween?.();
      emphasis = nextEmphasis;
      shown = next;
      const moved = new Map<string, Place>();
      cy.batch(() => {
        const elements = elementsOf(next, emphasis, descents, (id) => cy.getElementById(id).data('order') as number);
        const kept = new Set(elements.map(({ data }) => data.id));
        cy.elements()
          .filter((element) => !kept.has(element.id()))
          .remove();
        const added: CanvasElement[] = [];
        for (const element of elements) {
          const old = cy.getElementById(element.data.id);
          if (old.empty()) {
            added.push(element);
            continue;
          }
          // Cytoscape works out the style of whatever is set, also to what it was.
          const changed = changedIn(old.data() as Record<string, unknown>, element.data);
          if (changed) old.data(changed);
          if (!element.position) continue;
          if (duration > 0) moved.set(element.data.id, element.position);
          else if (!isAt(old.position(), element.position)) old.position({ ...element.position });
        }
        cy.add(added);
      });
      if (moved.size > 0) await tween(moved, duration);
    },
    emphasize(next) {
      emphasis = next;
      cy.batch(() => {
        const order = shown.nodes.map(({ id }) => cy.getElementById(id).data('order') as number);
        for (const { data } of nodeElements(shown, emphasis, descents, order)) {
          const node = cy.getElementById(data.id);
          const changed = changedIn(node.data() as Record<string, unknown>, data);
          if (changed) node.data(changed);
        }
        cy.edges().forEach((edge) => {
          const id = edge.id().slice(EDGE_PREFIX.length);
          edge.data('opacity', opacityOf(id, edge.data('ownOpacity') as number, emphasis?.edges, FADED.edge));
        });
      });
    },
    get transform() {
      return { scale: cy.zoom(), ...cy.pan() };
    },
    set transform({ scale, x, y }) {
      cy.viewport({ zoom: scale, pan: { x, y } });
    },
    moveNode(id, x, y) {
      cy.getElementById(id).position({ x, y });
    },
    moveNodes(places) {
      stopTween?.();
      cy.batch(() => {
        for (const [id, { x, y }] of places) cy.getElementById(id).position({ x, y });
      });
    },
    placeOf(id) {
      const node = cy.getElementById(id);
      return node.empty() ? undefined : { ...node.position() };
    },
    resize() {
      cy.resize();
    },
    destroy() {
      stopTween?.();
      cy.destroy();
      letStyleSheetGo();
    },
  };
}
