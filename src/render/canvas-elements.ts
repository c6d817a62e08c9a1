/** The nodes and edges of a scene as Cytoscape's elements: numbers and colours that its style reads. */
import { headSize, SQUARE_SIDE } from '../scene/curves.ts';
import { strokesOf } from '../scene/dash.ts';
import type { EdgeMark, Label, NodeMark, Scene } from '../scene/scene.ts';
import { stableOrder } from './stable-order.ts';

/** What stays in full colour; the rest fades. */
export interface CanvasEmphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** How far labels go aside for rings. */
  readonly shifts?: ReadonlyMap<string, readonly [dx: number, dy: number]>;
  /** Of nodes without a label, and labels that make room for them. */
  readonly names?: readonly Label[];
  readonly hushed?: ReadonlySet<string>;
}

/** Opacity of what is not emphasised. */
export const FADED = { node: 0.28, edge: 0.1 } as const;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface CanvasElement {
  readonly group: 'nodes' | 'edges';
  readonly data: { readonly id: string; readonly [name: string]: unknown };
  readonly position?: { x: number; y: number };
}

/** What is another than before; undefined where nothing is. */
export function changedIn(
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

export function isAt(a: Place, b: Place): boolean {
  return a.x === b.x && a.y === b.y;
}

/** Ids of edges and nodes live apart in a scene, together in Cytoscape. */
export const EDGE_PREFIX = 'edge ';

export function elementsOf(
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
  return [
    ...nodeElements(scene, emphasis, descents, nodeOrder),
    ...scene.edges.map((edge, i) =>
      edgeElement(edge, edgeOrder[i]!, nodes.get(edge.source)!, nodes.get(edge.target)!, emphasis),
    ),
  ];
}

/** @param order what is above what, in the order of the scene's nodes */
export function nodeElements(
  scene: Scene,
  emphasis: CanvasEmphasis | undefined,
  descents: Map<string, number>,
  order: readonly number[],
): CanvasElement[] {
  const labels = new Map([...scene.labels, ...(emphasis?.names ?? [])].map((label) => [label.id, label]));
  for (const id of emphasis?.hushed ?? []) labels.delete(id);
  return [
    ...scene.nodes.map((node, i) => nodeElement(node, order[i]!, labels.get(node.id), scene, emphasis, descents)),
    ...(scene.notes ?? []).map((note) =>
      nodeElement(markOf(note), 0, emphasis?.hushed?.has(note.id) ? undefined : note, scene, emphasis, descents),
    ),
  ];
}

/** What a name without a mark hangs on: too small to be seen. */
function markOf({ id, x, y }: Label): NodeMark {
  const unseen = { fill: 'transparent', stroke: 'transparent', strokeWidth: 0, radius: 0.01 };
  return { id, kind: 'region', shape: 'circle', x, y, title: '', ...unseen };
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
      ...(label ? labelData(label, node, size, scene.fontFamily, descents, emphasis?.shifts?.get(node.id)) : NO_LABEL),
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
  ground: 0,
};

/** Cytoscape counts from the rim of the mark sideways and from its middle downwards, to the bottom of the line. */
function labelData(
  label: Label,
  node: NodeMark,
  size: number,
  font: string,
  descents: Map<string, number>,
  [dx, dy]: readonly [dx: number, dy: number] = [0, 0],
): Record<string, unknown> {
  const rim = label.anchor === 'start' ? size / 2 : label.anchor === 'end' ? -size / 2 : 0;
  return {
    label: label.text,
    labelSize: label.size,
    labelWeight: label.weight,
    labelFill: label.fill,
    labelAlign: label.anchor === 'start' ? 'right' : label.anchor === 'end' ? 'left' : 'center',
    labelX: label.x + dx - node.x - rim,
    labelY: label.y + dy + descentOf(`${label.weight} ${label.size}px ${font}`, descents) - node.y - label.size / 2,
    haloWidth: label.size * 0.13,
    ground: label.ground ? 1 : 0,
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
  const pattern = strokesOf(edge.dash, width, edge.unit);
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
      arrowScale: arrowScale(width, edge.unit),
      line: pattern.length > 0 ? 'dashed' : 'solid',
      pattern,
      cap: edge.dash === 'dotted' ? 'round' : 'butt',
    },
  };
}

/** Cytoscape's triangle is as long as wide, 0.3 of `max((13.37 w)^0.9, 29) × scale`; this makes it as large as the scene's arrow head. */
function arrowScale(width: number, unit = 1): number {
  const { length, half } = headSize(width, unit);
  return Math.sqrt(length * 2 * half) / 0.3 / Math.max((width * 13.37) ** 0.9, 29);
}

export function opacityOf(id: string, own: number, kept: ReadonlySet<string> | undefined, faded: number): number {
  return !kept || kept.has(id) ? own : faded;
}
