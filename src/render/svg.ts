/**
 * A scene as an SVG string, in Node and in browsers alike. Presentation
 * attributes alone: no style sheet, no CSS variable, no marker, no paint-order,
 * since Inkscape, LibreOffice and PowerPoint read the file too. Text stays text.
 */
import type { NodeShape } from '../model/node-kinds.ts';
import { arrowOutline, SQUARE_SIDE, type Pair } from '../scene/curves.ts';
import type { FigureParts, FigurePlan } from '../scene/figure-plan.ts';
import { planOf } from '../scene/figure.ts';
import type { Dash, EdgeMark, Label, LegendItem, NodeMark, Scene, Size } from '../scene/scene.ts';
import { CORNERS } from './corners.ts';
import { element, escapeXml, num, type Attributes } from './xml.ts';

export interface SvgOptions extends FigureParts {
  /**
   * Size of the whole figure; the scene's picture is scaled into the room that
   * the words leave (compose it in `pictureSize` and nothing is scaled).
   * Default: as wide as the scene, as high as picture and words need.
   */
  readonly figure?: Size;
  /** Only the picture, in the size of the scene, without any words about it. Default false. */
  readonly bare?: boolean;
  /** Begins the ids in the file, so that several figures fit on one page. Default `cg`. */
  readonly idPrefix?: string;
  /** Width and height attributes as printed, e.g. `160mm`; by default the size in pixels. */
  readonly printed?: { readonly width: string; readonly height: string };
}

/** The scene as a complete SVG document. Marks carry `data-id`; edges `data-source` and `data-target` too. */
export function renderSvg(scene: Scene, options: SvgOptions = {}): string {
  const { idPrefix = 'cg', bare = false } = options;
  const plan = bare
    ? planOf(scene, undefined, { title: false, legend: false, notes: false })
    : planOf(scene, options.figure, options);
  const [titleId, descId] = [`${idPrefix}-title`, `${idPrefix}-desc`];
  const fit = Math.min(plan.picture.width / scene.width, plan.picture.height / scene.height);
  const dx = plan.picture.x + (plan.picture.width - scene.width * fit) / 2;
  const dy = plan.picture.y + (plan.picture.height - scene.height * fit) / 2;
  const transform = [
    dx !== 0 || dy !== 0 ? `translate(${num(dx)} ${num(dy)})` : '',
    Math.abs(fit - 1) > 1e-6 ? `scale(${Math.round(fit * 1e5) / 1e5})` : '',
  ]
    .filter(Boolean)
    .join(' ');
  const lines = [
    element('title', { id: titleId }, escapeXml(scene.title)),
    element('desc', { id: descId }, escapeXml(scene.description)),
    element('rect', { width: plan.width, height: plan.height, fill: scene.background }),
    headText(plan, scene),
    group({ id: `${idPrefix}-picture`, transform: transform || undefined }, [
      group({ id: `${idPrefix}-edges`, fill: 'none' }, scene.edges.map(drawEdge)),
      group({ id: `${idPrefix}-nodes` }, scene.nodes.map(drawNode)),
      // The halo is text of its own beneath: LibreOffice and PowerPoint have no paint-order.
      group(
        {
          id: `${idPrefix}-halos`,
          'aria-hidden': 'true',
          fill: scene.background,
          stroke: scene.background,
          'stroke-linejoin': 'round',
        },
        scene.labels.map((label) => drawText(label, { 'stroke-width': label.size * 0.26 })),
      ),
      group(
        { id: `${idPrefix}-labels` },
        scene.labels.map((label) => drawText(label, { fill: label.fill, 'data-id': label.id })),
      ),
    ]),
    legendStrip(plan, scene, idPrefix),
    noteText(plan, scene, idPrefix),
  ];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: options.printed?.width ?? plan.width,
      height: options.printed?.height ?? plan.height,
      viewBox: `0 0 ${num(plan.width)} ${num(plan.height)}`,
      role: 'img',
      lang: scene.lang,
      'xml:lang': scene.lang,
      'aria-labelledby': `${titleId} ${descId}`,
      'font-family': scene.fontFamily,
    },
    `\n${lines.filter(Boolean).join('\n')}\n`,
  )}\n`;
}

function group(attributes: Attributes, lines: readonly string[]): string {
  return lines.length === 0 ? '' : element('g', attributes, `\n${lines.filter(Boolean).join('\n')}\n`);
}

function drawEdge(edge: EdgeMark): string {
  const common = {
    'data-id': edge.id,
    'data-source': edge.source,
    'data-target': edge.target,
    opacity: edge.opacity < 1 ? edge.opacity : undefined,
  };
  const title = element('title', {}, escapeXml(edge.title));
  if (!edge.arrow)
    return element('path', { ...common, d: curvePath(edge.from, edge.control, edge.to), ...line(edge) }, title);
  const { left, head, right } = arrowOutline(edge, edge.width);
  if (edge.dash === 'solid') {
    const d = `${curvePath(...left)}${head.map((p) => `L${pair(p)}`).join('')}L${pair(right[0])}Q${pair(right[1])} ${pair(right[2])}Z`;
    return element('path', { ...common, d, fill: edge.stroke }, title);
  }
  const tip = `M${head.map(pair).join('L')}Z`;
  return element(
    'g',
    common,
    `${title}${element('path', { d: curvePath(edge.from, edge.control, edge.to), ...line(edge) })}${element('path', { d: tip, fill: edge.stroke })}`,
  );
}

function line({
  stroke,
  width,
  dash,
}: {
  readonly stroke: string;
  readonly width: number;
  readonly dash: Dash;
}): Attributes {
  return {
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': dash === 'dotted' ? 'round' : undefined,
    'stroke-dasharray':
      dash === 'dashed'
        ? `${num(width * 3 + 2)} ${num(width * 2 + 1)}`
        : dash === 'dotted'
          ? `0.1 ${num(width * 2.4)}`
          : undefined,
  };
}

function drawNode(node: NodeMark): string {
  return drawShape(
    node.shape,
    node.x,
    node.y,
    node.radius,
    { 'data-id': node.id, fill: node.fill, stroke: node.stroke, 'stroke-width': node.strokeWidth },
    element('title', {}, escapeXml(node.title)),
  );
}

/** A shape about a point; `radius` is half its width, less for the square, whose area would stand out. */
function drawShape(
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

function drawText(label: Label, attributes: Attributes): string {
  return element(
    'text',
    {
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

function headText({ title, count }: FigurePlan, scene: Scene): string {
  return [
    ...title.lines.map(({ text, x, y }) =>
      element('text', { x, y, 'font-size': title.size, 'font-weight': '700', fill: scene.ink }, escapeXml(text)),
    ),
    ...(count
      ? [
          element(
            'text',
            { x: count.x, y: count.y, 'font-size': title.size * 0.62, fill: scene.muted },
            escapeXml(count.text),
          ),
        ]
      : []),
  ].join('\n');
}

function legendStrip({ legend }: FigurePlan, scene: Scene, idPrefix: string): string {
  return group({ id: `${idPrefix}-legend`, 'font-size': legend.size }, [
    ...legend.headings.map(({ text, x, y }) =>
      element('text', { x, y, 'font-weight': '700', fill: scene.muted }, escapeXml(text)),
    ),
    ...legend.items.map(({ item, x, y, textX, text }) =>
      element(
        'g',
        { 'data-legend': item.id },
        drawSwatch(item.swatch, x, y, legend.size) +
          element('text', { x: textX, y: y + legend.size * 0.36, fill: scene.ink }, escapeXml(text)),
      ),
    ),
  ]);
}

function drawSwatch(swatch: LegendItem['swatch'], x: number, y: number, size: number): string {
  if (swatch.type === 'node') {
    return drawShape(swatch.shape, x + size * 0.55, y, size * 0.5, {
      fill: swatch.fill,
      ...(swatch.shape === 'ring' ? { stroke: swatch.stroke, 'stroke-width': 2 } : {}),
    });
  }
  const [from, to]: [Pair, Pair] = [
    [x, y],
    [x + size * 2.2, y],
  ];
  const control: Pair = [x + size * 1.1, y];
  if (!swatch.arrow) return element('path', { d: curvePath(from, control, to), ...line(swatch) });
  const { left, head, right } = arrowOutline({ from, control, to }, swatch.width);
  return element('path', {
    d: `${curvePath(...left)}${head.map((p) => `L${pair(p)}`).join('')}L${pair(right[0])}Q${pair(right[1])} ${pair(right[2])}Z`,
    fill: swatch.stroke,
  });
}

function noteText({ notes }: FigurePlan, scene: Scene, idPrefix: string): string {
  return group(
    { id: `${idPrefix}-notes`, 'font-size': notes.size, fill: scene.muted },
    notes.lines.map(({ text, x, y }) => element('text', { x, y }, escapeXml(text))),
  );
}

function curvePath(from: Pair, control: Pair, to: Pair): string {
  return `M${pair(from)}Q${pair(control)} ${pair(to)}`;
}

function pair([x, y]: Pair): string {
  return `${num(x)} ${num(y)}`;
}
