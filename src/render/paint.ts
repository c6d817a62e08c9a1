/**
 * A scene on a plain 2D canvas, a few marks at a time: for networks of
 * thousands of marks, which as SVG or in Cytoscape would hold up the page for
 * seconds. It draws the same shapes as `svg.ts` in the same places.
 */
import { arrowOutline, SQUARE_SIDE } from '../scene/curves.ts';
import { strokesOf } from '../scene/dash.ts';
import { shifted, type Shift } from '../scene/emphasis/beside-rings.ts';
import type { EdgeMark, Label, NodeMark, Scene } from '../scene/scene.ts';
import { CORNERS } from './corners.ts';

/** What stays in full colour; the rest fades. */
export interface PaintEmphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** How far labels go aside for rings. */
  readonly shifts?: ReadonlyMap<string, Shift>;
  /** Of nodes without a label, and labels that make room for them. */
  readonly names?: readonly Label[];
  readonly hushed?: ReadonlySet<string>;
}

export interface PaintOptions {
  /** Canvas pixels = scene × scale + (x, y). */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly emphasis?: PaintEmphasis | undefined;
  /** Opacity of what is not emphasised. */
  readonly faded: { readonly node: number; readonly edge: number };
}

/** Marks drawn in one step; a few milliseconds' worth. */
const STEP = 40;

/** Paints the whole canvas. The canvas is not fit to be seen until the last step. */
export function* paintSteps(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { scale, x, y, emphasis, faded }: PaintOptions,
): Generator<void, void, void> {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = scene.background;
  context.fillRect(0, 0, width, height);
  context.setTransform(scale, 0, 0, scale, x, y);
  context.lineJoin = 'round';
  const isIn = (px: number, py: number, reach: number): boolean =>
    px * scale + x > -reach * scale &&
    px * scale + x < width + reach * scale &&
    py * scale + y > -reach * scale &&
    py * scale + y < height + reach * scale;
  yield* inSteps(scene.edges, context, (edge) => {
    context.globalAlpha = !emphasis || emphasis.edges.has(edge.id) ? edge.opacity : faded.edge;
    paintEdge(context, edge);
  });
  yield* inSteps(scene.nodes, context, (node) => {
    if (!isIn(node.x, node.y, 2 * node.radius)) return;
    context.globalAlpha = !emphasis || emphasis.nodes.has(node.id) ? 1 : faded.node;
    paintNode(context, node);
  });
  const labels = [...(scene.notes ?? []), ...scene.labels].filter(({ id }) => !emphasis?.hushed?.has(id));
  for (const layer of ['halo', 'text'] as const)
    yield* inSteps([...labels, ...(emphasis?.names ?? [])], context, (label) => {
      context.globalAlpha = !emphasis || emphasis.nodes.has(label.id) ? 1 : faded.node;
      paintLabel(context, shifted(label, emphasis?.shifts?.get(label.id)), scene, layer);
    });
}

/** Reading a pixel makes the browser draw now, inside the step, rather than all of it at the end of the task. */
function* inSteps<T>(
  marks: readonly T[],
  context: CanvasRenderingContext2D,
  paint: (mark: T) => void,
): Generator<void, void, void> {
  for (let i = 0; i < marks.length; i++) {
    paint(marks[i]!);
    if (i % STEP < STEP - 1) continue;
    context.getImageData(0, 0, 1, 1);
    yield;
  }
  context.getImageData(0, 0, 1, 1);
  yield;
}

function paintEdge(context: CanvasRenderingContext2D, edge: EdgeMark): void {
  const { from, control, to, width, dash } = edge;
  context.strokeStyle = context.fillStyle = edge.stroke;
  context.beginPath();
  if (edge.arrow && dash === 'solid') {
    const { left, head, right } = arrowOutline(edge, width, edge.unit);
    context.moveTo(...left[0]);
    context.quadraticCurveTo(...left[1], ...left[2]);
    for (const point of head) context.lineTo(...point);
    context.lineTo(...right[0]);
    context.quadraticCurveTo(...right[1], ...right[2]);
    context.fill();
    return;
  }
  context.moveTo(...from);
  context.quadraticCurveTo(...control, ...to);
  context.lineWidth = width;
  context.lineCap = dash === 'dotted' ? 'round' : 'butt';
  context.setLineDash([...strokesOf(dash, width, edge.unit)]);
  context.stroke();
  if (!edge.arrow) return;
  context.beginPath();
  for (const point of arrowOutline(edge, width, edge.unit).head) context.lineTo(...point);
  context.fill();
}

export function paintNode(context: CanvasRenderingContext2D, node: NodeMark, { x, y } = node): void {
  const { shape, radius } = node;
  context.fillStyle = node.fill;
  context.strokeStyle = node.stroke;
  context.lineWidth = node.strokeWidth;
  context.setLineDash([]);
  context.beginPath();
  if (shape === 'circle' || shape === 'ring') context.arc(x, y, radius, 0, 2 * Math.PI);
  else if (shape === 'square') {
    const half = radius * SQUARE_SIDE;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  } else {
    for (const [cx, cy] of CORNERS[shape]) context.lineTo(x + cx * radius, y + cy * radius);
    context.closePath();
  }
  context.fill();
  context.stroke();
}

function paintLabel(context: CanvasRenderingContext2D, label: Label, scene: Scene, layer: 'halo' | 'text'): void {
  context.font = `${label.weight} ${label.size}px ${scene.fontFamily}`;
  context.textAlign = label.anchor === 'middle' ? 'center' : label.anchor;
  if (layer === 'halo') {
    if (label.ground) {
      const { x, y, width, height } = label.ground;
      context.fillStyle = scene.background;
      context.fillRect(x, y, width, height);
    }
    context.strokeStyle = scene.background;
    context.lineWidth = label.size * 0.26;
    context.setLineDash([]);
    context.strokeText(label.text, label.x, label.y);
  } else {
    context.fillStyle = label.fill;
    context.fillText(label.text, label.x, label.y);
  }
}
