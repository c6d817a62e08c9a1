/**
 * A figure as a PDF of one page of its size: vector, text as text, fonts
 * embedded as far as they are used, tagged. The only file that imports pdfkit.
 */
import type PDFKitDocument from 'pdfkit';

import type { Size } from '../../scene/scene.ts';
import type { FontBook } from './font-book.ts';
import { importOptional } from './import-optional.ts';
import { outlineOf, textPlace } from './outlines.ts';
import { parseSvg, textOf, type SvgElement } from './svg-elements.ts';

export interface PdfOptions {
  /** Of the figure and so of the page, CSS pixels. */
  readonly size: Size;
  /** Written as the day of creation: the data's own, so that the same data give the same bytes. `YYYY-MM-DD`. */
  readonly date: string;
  /** Name of the program, for the document's properties. */
  readonly creator: string;
}

const POINTS_PER_PX = 0.75;

/** A halo is a wide line about letters: a tenth of a pixel is fine enough, and the file a third smaller. */
const HALO_GRAIN = 0.1;

type Document = InstanceType<typeof PDFKitDocument>;

export async function renderPdf(
  svg: string,
  fonts: FontBook,
  { size, date, creator }: PdfOptions,
): Promise<Uint8Array> {
  const { default: PDFDocument } = await importOptional('pdfkit', () => import('pdfkit'));
  const root = parseSvg(svg);
  const viewWidth = Number(root.attributes['viewBox']!.split(' ')[2]);
  const [title, description, edition] = ['title', 'desc', 'metadata'].map((name) => {
    const found = children(root).find((child) => child.name === name);
    return found && textOf(found);
  });
  const doc = new PDFDocument({
    size: [size.width * POINTS_PER_PX, size.height * POINTS_PER_PX],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: root.attributes['lang'] ?? 'en',
    // None at first: pdfkit would list Helvetica, which is not embedded, and cannot begin with one of a collection.
    font: null as unknown as string,
    info: {
      Title: title!,
      Subject: description!,
      ...(edition === undefined ? {} : { Keywords: edition }),
      Creator: creator,
      CreationDate: new Date(`${date}T00:00:00Z`),
    },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) =>
    doc
      .on('data', (chunk: Uint8Array) => chunks.push(chunk))
      .on('end', resolve)
      .on('error', reject),
  );
  doc.scale((size.width * POINTS_PER_PX) / viewWidth);
  drawPage(doc, root, { fonts, known: new Set(), description: description! });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

interface Drawing {
  readonly fonts: FontBook;
  /** Faces that the document knows. */
  readonly known: Set<string>;
  readonly description: string;
}

/** What is inherited in SVG. */
interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly size: number;
  readonly opacity: number;
}

const INITIAL: Look = { fill: '#000000', stroke: 'none', size: 16, opacity: 1 };

/** Words are headings and paragraphs; picture and legend are one figure with its description. */
function drawPage(doc: Document, root: SvgElement, drawing: Drawing): void {
  const page = doc.struct('Document');
  doc.addStructure(page);
  let hasHeading = false;
  for (const child of children(root)) {
    const draw = (): void => drawElement(doc, child, INITIAL, drawing);
    if (['title', 'desc', 'metadata'].includes(child.name)) continue;
    if (child.name === 'rect') {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    } else if (child.name === 'text') {
      page.add(doc.struct(hasHeading ? 'P' : 'H1', {}, draw));
      hasHeading = true;
    } else if (child.attributes['id']?.endsWith('-picture')) {
      page.add(doc.struct('Figure', { alt: drawing.description }, draw));
    } else page.add(doc.struct('P', {}, draw));
  }
  page.end();
}

function drawElement(doc: Document, element: SvgElement, inherited: Look, drawing: Drawing): void {
  const { attributes } = element;
  const look: Look = {
    fill: attributes['fill'] ?? inherited.fill,
    stroke: attributes['stroke'] ?? inherited.stroke,
    size: Number(attributes['font-size'] ?? inherited.size),
    opacity: inherited.opacity * Number(attributes['opacity'] ?? 1),
  };
  const number = (name: string): number => Number(attributes[name]);
  switch (element.name) {
    case 'g': {
      doc.save();
      transform(doc, attributes['transform'] ?? '');
      for (const child of children(element)) drawElement(doc, child, look, drawing);
      doc.restore();
      return;
    }
    case 'path':
      drawPath(doc, attributes['d']!);
      break;
    case 'circle':
      doc.circle(number('cx'), number('cy'), number('r'));
      break;
    case 'rect':
      doc.rect(number('x') || 0, number('y') || 0, number('width'), number('height'));
      break;
    case 'polygon':
      doc.path(`M${attributes['points']!.replaceAll(' ', 'L')}Z`);
      break;
    case 'text':
      return drawText(doc, element, look, drawing);
    default:
      return;
  }
  paint(doc, look, attributes);
}

/**
 * Path data with absolute M, L, Q, C and Z. Quadratic curves are raised to cubic
 * ones here: pdfkit writes them with an operator that means another curve.
 */
function drawPath(doc: Document, data: string): void {
  let [x, y] = [0, 0];
  for (const [, letter, values = ''] of data.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const points = (values.match(/-?[\d.]+/g) ?? []).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = points;
    if (letter === 'M') doc.moveTo(a, b);
    else if (letter === 'L') doc.lineTo(a, b);
    else if (letter === 'C') doc.bezierCurveTo(a, b, c, d, e, f);
    else if (letter === 'Q') doc.bezierCurveTo(third(x, a), third(y, b), third(c, a), third(d, b), c, d);
    else doc.closePath();
    [x, y] = [points.at(-2) ?? x, points.at(-1) ?? y];
  }
}

/** Two thirds of the way from the end of a quadratic curve to its control point, to a hundredth of a pixel. */
function third(end: number, control: number): number {
  return Math.round((end + ((control - end) * 2) / 3) * 100) / 100;
}

function paint(doc: Document, { fill, stroke, opacity }: Look, attributes: SvgElement['attributes']): void {
  const width = Number(attributes['stroke-width'] ?? 1);
  const hasFill = fill !== 'none';
  const hasStroke = stroke !== 'none' && width > 0;
  if (hasStroke) {
    doc
      .lineWidth(width)
      .lineJoin((attributes['stroke-linejoin'] ?? 'miter') as 'miter')
      .lineCap((attributes['stroke-linecap'] ?? 'butt') as 'butt');
    const dash = attributes['stroke-dasharray']?.split(' ').map(Number);
    if (dash) doc.dash(dash[0]!, { space: dash[1]! });
    else doc.undash();
    doc.strokeColor(stroke, opacity);
  }
  if (hasFill) doc.fillColor(fill, opacity);
  if (hasFill && hasStroke) doc.fillAndStroke();
  else if (hasFill) doc.fill();
  else if (hasStroke) doc.stroke();
}

/** A halo is drawn as outlines: as text it would be found and copied twice. */
function drawText(doc: Document, element: SvgElement, look: Look, { fonts, known }: Drawing): void {
  const place = textPlace(element, look.size, fonts);
  if (look.stroke !== 'none') {
    drawPath(doc, outlineOf(place, fonts, HALO_GRAIN));
    return paint(doc, look, { ...element.attributes, 'stroke-linejoin': 'round' });
  }
  let pen = place.x;
  for (const { face, text } of fonts.runs(place.text, place.isBold)) {
    if (!known.has(face.id)) doc.registerFont(face.id, face.path, face.face ?? undefined);
    known.add(face.id);
    doc.font(face.id).fontSize(place.size).fillColor(look.fill, look.opacity);
    doc.text(text, pen, place.y, { lineBreak: false, baseline: 'alphabetic' });
    pen += (face.font.layout(text).advanceWidth / face.font.unitsPerEm) * place.size;
  }
}

/** The transforms that the renderers of SVG write. */
function transform(doc: Document, text: string): void {
  for (const [, name, values = ''] of text.matchAll(/(translate|scale|rotate)\(([^)]*)\)/g)) {
    const [x = 0, y] = values.split(/[ ,]+/).map(Number);
    if (name === 'translate') doc.translate(x, y ?? 0);
    else if (name === 'scale') doc.scale(x, y ?? x);
    else doc.rotate(x);
  }
}

function children(element: SvgElement): SvgElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}
