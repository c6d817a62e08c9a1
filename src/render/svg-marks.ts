/** The marks of a scene as SVG elements. */
import type { NodeShape } from '../model/node-kinds.ts';
import { arrowOutline, SQUARE_SIDE, type Curve, type Pair } from '../scene/curves.ts';
import { strokesOf } from '../scene/dash.ts';
import type { Dash, EdgeMark, Label, NodeMark } from '../scene/scene.ts';
import { CORNERS } from './corners.ts';
import { element, escapeXml, num, type Attributes } from './xml.ts';

export function drawEdge(edge: EdgeMark): string {
  const common = {
    'data-id': edge.id,
    'data-source': edge.source,
    'data-target': edge.target,
    opacity: edge.opacity < 1 ? edge.opacity : undefined,
    visibility: edge.quiet && 'hidden',
  };
  const title = element('title', {}, escapeXml(edge.title));
  const parts = edgePaths(edge);
  // One path is the element itself; more are a group, so that they are one mark of one opacity.
  return parts.length === 1
    ? element('path', { ...common, ...parts[0] }, title)
    : element('g', common, `${title}${parts.map((part) => element('path', part)).join('')}`);
}

/** The paths that make up an edge: its part before it leaves a map, its line, its head where that is not one with the line. */
function edgePaths(edge: EdgeMark): Attributes[] {
  const line = (curve: Curve): Attributes => ({
    d: curvePath(curve.from, curve.control, curve.to),
    ...lineAttributes(edge),
  });
  const tail = edge.tail ? [line(edge.tail)] : [];
  if (!edge.arrow) return [...tail, line(edge)];
  if (edge.dash === 'solid') return [...tail, { d: arrowPath(edge, edge.width, edge.unit), fill: edge.stroke }];
  const { head } = arrowOutline(edge, edge.width, edge.unit);
  return [...tail, line(edge), { d: `M${head.map(pair).join('L')}Z`, fill: edge.stroke }];
}

export function lineAttributes({
  stroke,
  width,
  dash,
  unit,
}: {
  readonly stroke: string;
  readonly width: number;
  readonly dash: Dash;
  readonly unit?: number;
}): Attributes {
  return {
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': dash === 'dotted' ? 'round' : undefined,
    'stroke-dasharray': strokesOf(dash, width, unit).map(num).join(' ') || undefined,
  };
}

export function drawNode(node: NodeMark): string {
  const { id, opacity, sectors, x, y, radius, stroke, strokeWidth, title } = node;
  // A mark of several colours is one mark all the same.
  if (sectors)
    return element(
      'g',
      { 'data-id': id, opacity },
      element('title', {}, escapeXml(title)) +
        sectors.map((fill, i) => element('path', { d: sectorPath(x, y, radius, i, sectors.length), fill })).join('') +
        element('circle', { cx: x, cy: y, r: radius, fill: 'none', stroke, 'stroke-width': strokeWidth }),
    );
  return drawShape(
    node.shape,
    node.x,
    node.y,
    node.radius,
    {
      'data-id': node.id,
      opacity: node.opacity,
      fill: node.fill,
      stroke: node.stroke,
      'stroke-width': node.strokeWidth,
    },
    element('title', {}, escapeXml(node.title)),
  );
}

/** One of equal parts of a circle, clockwise from above. */
function sectorPath(x: number, y: number, radius: number, index: number, count: number): string {
  const rim = (at: number): string => {
    const angle = (2 * Math.PI * at) / count;
    return `${num(x + radius * Math.sin(angle))} ${num(y - radius * Math.cos(angle))}`;
  };
  return `M${num(x)} ${num(y)}L${rim(index)}A${num(radius)} ${num(radius)} 0 0 1 ${rim(index + 1)}Z`;
}

/** A shape about a point; `radius` is half its width, less for the square, whose area would stand out. */
export function drawShape(
  shape: NodeShape,
  x: number,
  y: number,
  radius: number,
  attributes: Attributes,
  content?: string,
): string {
  if (shape === 'circle' || shape === 'ring')
    return element('circle', { cx: x, cy: y, r: radius, ...attributes }, content);
  if (shape === 'square') {
    const half = radius * SQUARE_SIDE;
    return element('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...attributes }, content);
  }
  const points = CORNERS[shape].map(([cx, cy]) => `${num(x + cx * radius)},${num(y + cy * radius)}`).join(' ');
  return element('polygon', { points, 'stroke-linejoin': 'round', ...attributes }, content);
}

export function drawText(label: Label, attributes: Attributes): string {
  return element(
    'text',
    {
      opacity: label.opacity,
      x: label.x,
      y: label.y,
      'font-size': label.size,
      'font-weight': label.weight === 400 ? undefined : String(label.weight),
      'text-anchor': label.anchor === 'start' ? undefined : label.anchor,
      ...attributes,
    },
    escapeXml(label.text),
  );
}

export function curvePath(from: Pair, control: Pair, to: Pair): string {
  return `M${pair(from)}Q${pair(control)} ${pair(to)}`;
}

/** The outline of an arrow that is as wide as its line. */
export function arrowPath(curve: Curve, width: number, unit = 1): string {
  const { left, head, right } = arrowOutline(curve, width, unit);
  return `${curvePath(...left)}${head.map((p) => `L${pair(p)}`).join('')}L${pair(right[0])}Q${pair(right[1])} ${pair(right[2])}Z`;
}

function pair([x, y]: Pair): string {
  return `${num(x)} ${num(y)}`;
}
