/**
 * A scene on a Cytoscape canvas, in the same places as in the SVG, for when the
 * picture moves: zooming, dragging, growing into another. The only module that
 * imports cytoscape; load it with `import()`.
 *
 * It draws and does nothing else. What a click or a wheel means is decided by
 * the element, the same way for this canvas and for the SVG before it.
 */
import cytoscape from 'cytoscape';

import { headSize, SQUARE_SIDE } from '../scene/curves.ts';
import { strokesOf } from '../scene/dash.ts';
import type { EdgeMark, Label, NodeMark, Scene } from '../scene/scene.ts';
import { CORNERS } from './corners.ts';
import { stableOrder } from './stable-order.ts';

/** Screen = scene × scale + (x, y), CSS pixels from the container's top left. */
export interface CanvasTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** What stays in full colour; the rest fades. */
export interface CanvasEmphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
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

/** Opacity of what is not emphasised. */
export const FADED = { node: 0.28, edge: 0.1 } as const;

const LEAST_PIXEL_RATIO = 2;

/** @param container positioned, with a size */
export function showScene(container: HTMLElement, scene: Scene, options: ShowOptions): SceneCanvas {
  const letStyleSheetGo = keepStyleSheetOut(container.ownerDocument);
  const descents = new Map<string, number>();
  let emphasis = options.emphasis;
  let stopTween: (() => void) | undefined;

  // It would tell a report's readers about edges between marks that touch.
  cytoscape.warnings(false);
  const cy = cytoscape({
    container,
    elements: elementsOf(scene, emphasis, descents),
    style: STYLE,
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
    // Cytoscape draws labels from textures, which blur between pixels unless there are more of them.
    pixelRatio: Math.max(LEAST_PIXEL_RATIO, globalThis.devicePixelRatio),
  });
  const drawn = new Promise<void>((resolve) => {
    cy.one('render', () => resolve());
    cy.one('destroy', () => resolve());
  });

  const tween = (targets: ReadonlyMap<string, Place>, duration: number): Promise<void> =>
    new Promise((resolve) => {
      const starts = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
      const begin = performance.now();
      let frame = 0;
      const end = (): void => {
        cancelAnimationFrame(frame);
        stopTween = undefined;
        resolve();
      };
      const step = (now: number): void => {
        const t = Math.min(1, (now - begin) / duration);
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
        cy.nodes().forEach((node) => void node.data('opacity', opacityOf(node.id(), 1, emphasis?.nodes, FADED.node)));
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

interface Place {
  readonly x: number;
  readonly y: number;
}

interface CanvasElement {
  readonly group: 'nodes' | 'edges';
  readonly data: { readonly id: string; readonly [name: string]: unknown };
  readonly position?: { x: number; y: number };
}

/** What is another than before; undefined where nothing is. */
function changedIn(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const changed = Object.entries(now).filter(([name, value]) => !isSame(before[name], value));
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

/** Values are plain, or a pattern of dashes. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => value === b[i]);
  return a === b;
}

function isAt(a: Place, b: Place): boolean {
  return a.x === b.x && a.y === b.y;
}

/** Ids of edges and nodes live apart in a scene, together in Cytoscape. */
const EDGE_PREFIX = 'edge ';

function elementsOf(
  scene: Scene,
  emphasis: CanvasEmphasis | undefined,
  descents: Map<string, number>,
  orderBefore: (id: string) => number | undefined = () => undefined,
): CanvasElement[] {
  const nodeOrder = stableOrder(
    scene.nodes.map(({ id }) => id),
    orderBefore,
  );
  const edgeOrder = stableOrder(
    scene.edges.map(({ id }) => EDGE_PREFIX + id),
    orderBefore,
  );
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const labels = new Map(scene.labels.map((label) => [label.id, label]));
  return [
    ...scene.nodes.map((node, i) => nodeElement(node, nodeOrder[i]!, labels.get(node.id), scene, emphasis, descents)),
    ...scene.edges.map((edge, i) =>
      edgeElement(edge, edgeOrder[i]!, nodes.get(edge.source)!, nodes.get(edge.target)!, emphasis),
    ),
  ];
}

function nodeElement(
  node: NodeMark,
  order: number,
  label: Label | undefined,
  scene: Scene,
  emphasis: CanvasEmphasis | undefined,
  descents: Map<string, number>,
): CanvasElement {
  const size = 2 * node.radius * (node.shape === 'square' ? SQUARE_SIDE : 1);
  return {
    group: 'nodes',
    position: { x: node.x, y: node.y },
    data: {
      id: node.id,
      order,
      shape: node.shape,
      size,
      fill: node.fill,
      stroke: node.stroke,
      strokeWidth: node.strokeWidth,
      opacity: opacityOf(node.id, 1, emphasis?.nodes, FADED.node),
      // Cytoscape takes no single quotes.
      halo: scene.background,
      font: scene.fontFamily.replaceAll("'", '"'),
      ...(label ? labelData(label, node, size, scene.fontFamily, descents) : NO_LABEL),
    },
  };
}

const NO_LABEL = {
  label: '',
  labelSize: 10,
  labelWeight: 400,
  labelFill: '#000',
  labelAlign: 'center',
  labelX: 0,
  labelY: 0,
  haloWidth: 0,
};

/** Cytoscape counts from the rim of the mark sideways and from its middle downwards, to the bottom of the line. */
function labelData(
  label: Label,
  node: NodeMark,
  size: number,
  font: string,
  descents: Map<string, number>,
): Record<string, unknown> {
  const rim = label.anchor === 'start' ? size / 2 : label.anchor === 'end' ? -size / 2 : 0;
  return {
    label: label.text,
    labelSize: label.size,
    labelWeight: label.weight,
    labelFill: label.fill,
    labelAlign: label.anchor === 'start' ? 'right' : label.anchor === 'end' ? 'left' : 'center',
    labelX: label.x - node.x - rim,
    labelY: label.y + descentOf(`${label.weight} ${label.size}px ${font}`, descents) - node.y - label.size / 2,
    haloWidth: label.size * 0.13,
  };
}

/** From the baseline to the bottom of the line, as the canvas has it. */
function descentOf(font: string, descents: Map<string, number>): number {
  let descent = descents.get(font);
  if (descent === undefined) {
    const context = document.createElement('canvas').getContext('2d');
    if (context) context.font = font;
    descent = context?.measureText('x').fontBoundingBoxDescent ?? 0;
    descents.set(font, descent);
  }
  return descent;
}

function edgeElement(
  edge: EdgeMark,
  order: number,
  source: NodeMark,
  target: NodeMark,
  emphasis: CanvasEmphasis | undefined,
): CanvasElement {
  const [fx, fy] = edge.from;
  const [tx, ty] = edge.to;
  const [dx, dy] = [tx - fx, ty - fy];
  const length = Math.hypot(dx, dy) || 1;
  const [cx, cy] = [edge.control[0] - fx, edge.control[1] - fy];
  const { width } = edge;
  const pattern = strokesOf(edge.dash, width);
  return {
    group: 'edges',
    data: {
      id: EDGE_PREFIX + edge.id,
      source: edge.source,
      target: edge.target,
      order,
      stroke: edge.stroke,
      width,
      ownOpacity: edge.opacity,
      opacity: opacityOf(edge.id, edge.opacity, emphasis?.edges, FADED.edge),
      // Where the curve begins and ends, from the middle of its marks; its control point in shares of, and beside, the line between them.
      from: `${fx - source.x}px ${fy - source.y}px`,
      to: `${tx - target.x}px ${ty - target.y}px`,
      weight: (cx * dx + cy * dy) / (length * length),
      distance: (cy * dx - cx * dy) / length,
      arrow: edge.arrow ? 'triangle' : 'none',
      arrowScale: arrowScale(width),
      line: pattern.length > 0 ? 'dashed' : 'solid',
      pattern,
      cap: edge.dash === 'dotted' ? 'round' : 'butt',
    },
  };
}

/** Cytoscape's triangle is as long as wide, 0.3 of `max((13.37 w)^0.9, 29) × scale`; this makes it as large as the scene's arrow head. */
function arrowScale(width: number): number {
  const { length, half } = headSize(width);
  return Math.sqrt(length * 2 * half) / 0.3 / Math.max((width * 13.37) ** 0.9, 29);
}

function opacityOf(id: string, own: number, kept: ReadonlySet<string> | undefined, faded: number): number {
  return !kept || kept.has(id) ? own : faded;
}

const STYLE = [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      'background-color': 'data(fill)',
      'border-color': 'data(stroke)',
      'border-width': 'data(strokeWidth)',
      opacity: 'data(opacity)',
      'z-index': 'data(order)',
      label: 'data(label)',
      'font-family': 'data(font)',
      'font-size': 'data(labelSize)',
      'font-weight': 'data(labelWeight)',
      color: 'data(labelFill)',
      'text-halign': 'data(labelAlign)',
      'text-valign': 'center',
      'text-margin-x': 'data(labelX)',
      'text-margin-y': 'data(labelY)',
      'text-outline-color': 'data(halo)',
      'text-outline-width': 'data(haloWidth)',
      'overlay-opacity': 0,
      events: 'no',
    },
  },
  { selector: 'node[shape = "square"]', style: { shape: 'rectangle' } },
  ...Object.entries(CORNERS).map(([shape, corners]) => ({
    selector: `node[shape = "${shape}"]`,
    style: { shape: 'polygon', 'shape-polygon-points': corners.flat().join(' ') },
  })),
  {
    selector: 'edge',
    style: {
      'curve-style': 'unbundled-bezier',
      'edge-distances': 'endpoints',
      'source-endpoint': 'data(from)',
      'target-endpoint': 'data(to)',
      'control-point-weights': 'data(weight)',
      'control-point-distances': 'data(distance)',
      width: 'data(width)',
      'line-color': 'data(stroke)',
      'line-style': 'data(line)',
      'line-dash-pattern': 'data(pattern)',
      'line-cap': 'data(cap)',
      'target-arrow-shape': 'data(arrow)',
      'target-arrow-color': 'data(stroke)',
      'arrow-scale': 'data(arrowScale)',
      opacity: 'data(opacity)',
      'z-index': 'data(order)',
      'overlay-opacity': 0,
      events: 'no',
    },
  },
] as unknown as cytoscape.StylesheetJson;

const STYLE_SHEET_ID = '__________cytoscape_stylesheet';
let placeholder: Element | undefined;
let users = 0;

/**
 * Cytoscape puts a <style> into the head unless an element of its id is there,
 * which a strict style-src reports. An empty element of that id keeps it out;
 * the container is positioned by its own style sheet.
 */
function keepStyleSheetOut(document: Document): () => void {
  users++;
  if (!document.getElementById(STYLE_SHEET_ID)) {
    placeholder = document.createElement('meta');
    placeholder.id = STYLE_SHEET_ID;
    document.head.append(placeholder);
  }
  return () => {
    users--;
    if (users > 0) return;
    placeholder?.remove();
    placeholder = undefined;
  };
}
