/**
 * A scene as an SVG string, in Node and in browsers alike. Presentation
 * attributes alone: no style sheet, no CSS variable, no marker, no paint-order,
 * since Inkscape, LibreOffice and PowerPoint read the file too. Text stays text.
 */
import type { Pair } from '../scene/curves.ts';
import type { FigureParts, FigurePlan } from '../scene/figure-plan.ts';
import { planOf } from '../scene/figure.ts';
import type { LegendItem, MatrixScene, Page, Picture, Scene, Size } from '../scene/scene.ts';
import { curvePath, arrowPath, drawShape, lineAttributes } from './svg-marks.ts';
import { drawCellSwatch, matrixContent } from './svg-matrix.ts';
import { editionMark, type Edition } from './edition-mark.ts';
import { svgDocument } from './svg-bare.ts';
import { networkContent } from './svg-network.ts';
import { element, escapeXml, group, num } from './xml.ts';

export interface SvgOptions extends FigureParts {
  /**
   * Size of the whole figure; the scene's picture is scaled into the room that
   * the words leave (compose it in `pictureSize` and nothing is scaled).
   * Default: as wide as the scene, as high as picture and words need.
   */
  readonly figure?: Size;
  /** Only the picture, in the size of the scene, without any words about it. Default false. */
  readonly bare?: boolean;
  /** Of the data: named in the file's metadata, whether or not the notes are shown. */
  readonly edition?: Edition | undefined;
  /** Begins the ids in the file, so that several figures fit on one page. Default `cg`. */
  readonly idPrefix?: string;
  /** For a page with the script of the element: as wide as what it stands in, free at its foot, and marked. */
  readonly embedded?: Embedded | undefined;
  /** Width and height attributes as printed, e.g. `160mm`; by default the size in pixels. */
  readonly printed?: { readonly width: string; readonly height: string };
}

export interface Embedded {
  /** Room below all else, for buttons that come with the script; CSS pixels. */
  readonly foot: number;
  /** What `data-picture` says of a picture that begins at this place of the document (`figure-mark.ts`); undefined for nothing. */
  readonly mark: (scene: Picture, at: Pair) => string | undefined;
}

/** The scene as a complete SVG document. Marks carry `data-id`; edges `data-source` and `data-target` too. */
export function renderSvg(picture: Picture, options: SvgOptions = {}): string {
  const { idPrefix = 'cg', bare = false, embedded, edition } = options;
  // A script may still show what is not seen; nobody can in a file.
  const scene = embedded ? picture : seenOf(picture);
  const plan = bare
    ? planOf(scene, undefined, { title: false, legend: false, notes: false })
    : planOf(scene, options.figure, options);
  const fit = Math.min(plan.picture.width / scene.width, plan.picture.height / scene.height);
  const dx = plan.picture.x + (plan.picture.width - scene.width * fit) / 2;
  const dy = plan.picture.y + (plan.picture.height - scene.height * fit) / 2;
  const isScaled = Math.abs(fit - 1) > 1e-6;
  const transform = [
    dx !== 0 || dy !== 0 ? `translate(${num(dx)} ${num(dy)})` : '',
    isScaled ? `scale(${Math.round(fit * 1e5) / 1e5})` : '',
  ]
    .filter(Boolean)
    .join(' ');
  const { width } = plan;
  const height = plan.height + (embedded?.foot ?? 0);
  // As a block it leaves no room for the descenders of a line of text below it. A picture that is scaled is not marked.
  const attributes = embedded
    ? { width: '100%', display: 'block', 'data-picture': isScaled ? undefined : embedded.mark(scene, [dx, dy]) }
    : options.printed;
  return svgDocument(scene, { width, height, attributes }, idPrefix, [
    edition ? element('metadata', {}, escapeXml(editionMark(edition))) : '',
    element('rect', { width, height, fill: scene.background }),
    headText(plan, scene),
    group({ id: `${idPrefix}-picture`, transform: transform || undefined }, content(scene, idPrefix)),
    legendStrip(plan, scene, idPrefix),
    noteText(plan, scene, idPrefix),
  ]);
}

function seenOf(picture: Picture): Picture {
  return picture.kind === 'map' ? { ...picture, edges: picture.edges.filter(({ quiet }) => !quiet) } : picture;
}

/** What stands between title and legend; each kind of picture has a module of its own. */
function content(scene: Picture, idPrefix: string): string[] {
  switch (scene.kind) {
    case 'network':
    case 'map':
      return withRings(networkContent(scene, idPrefix), scene, idPrefix);
    case 'matrix':
      return [...matrixContent(scene, idPrefix), framesOf(scene, idPrefix)];
  }
}

/** Beneath the names, above everything else. */
function withRings(parts: readonly string[], { rings = [] }: Scene, idPrefix: string): string[] {
  const drawn = rings.map(({ x, y, radius, stroke, width }) =>
    element('circle', { cx: x, cy: y, r: radius, stroke, 'stroke-width': width }),
  );
  return [...parts.slice(0, -2), group({ id: `${idPrefix}-rings`, fill: 'none' }, drawn), ...parts.slice(-2)];
}

function framesOf({ frames = [] }: MatrixScene, idPrefix: string): string {
  const drawn = frames.map((frame) => element('rect', { ...frame, 'stroke-width': 2.5 }));
  return group({ id: `${idPrefix}-frames`, fill: 'none' }, drawn);
}

function headText({ title, count, lit }: FigurePlan, scene: Page): string {
  return [
    ...title.lines.map(({ text, x, y }) =>
      element('text', { x, y, 'font-size': title.size, 'font-weight': '700', fill: scene.ink }, escapeXml(text)),
    ),
    ...count.lines.map(({ text, x, y }) =>
      element('text', { x, y, 'font-size': count.size, fill: scene.muted }, escapeXml(text)),
    ),
    ...lit.lines.map(({ text, x, y }) =>
      element('text', { x, y, 'font-size': lit.size, fill: scene.ink }, escapeXml(text)),
    ),
  ].join('\n');
}

function legendStrip({ legend }: FigurePlan, scene: Page, idPrefix: string): string {
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
    return drawShape(swatch.shape, x + size * 0.55, y, size * 0.5 * (swatch.share ?? 1), {
      fill: swatch.fill,
      ...(swatch.shape === 'ring' ? { stroke: swatch.stroke, 'stroke-width': 2 } : {}),
    });
  }
  if (swatch.type === 'cell') return drawCellSwatch(swatch, x, y, size);
  const [from, to]: [Pair, Pair] = [
    [x, y],
    [x + size * 2.2, y],
  ];
  const control: Pair = [x + size * 1.1, y];
  if (!swatch.arrow) return element('path', { d: curvePath(from, control, to), ...lineAttributes(swatch) });
  return element('path', { d: arrowPath({ from, control, to }, swatch.width), fill: swatch.stroke });
}

function noteText({ notes }: FigurePlan, scene: Page, idPrefix: string): string {
  return group(
    { id: `${idPrefix}-notes`, 'font-size': notes.size, fill: scene.muted },
    notes.lines.map(({ text, x, y }) => element('text', { x, y }, escapeXml(text))),
  );
}
