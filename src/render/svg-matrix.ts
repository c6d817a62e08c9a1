/** Cells, heads and rules: what a matrix has between its title and its legend. */
import type { CellMark, CellStyle, HeadMark, MatrixScene, Rule } from '../scene/scene.ts';
import { drawText } from './svg-marks.ts';
import { element, escapeXml, group, num } from './xml.ts';

export function matrixContent(scene: MatrixScene, idPrefix: string): string[] {
  const missing = scene.cells.filter(({ sign }) => sign === 'missing');
  const others = scene.cells.filter(({ sign }) => sign !== 'missing');
  return [
    // One path for all that is missing: nothing is said of a single one that the legend does not say.
    group(
      { id: `${idPrefix}-missing` },
      missing.length > 0
        ? [
            element('path', {
              d: missing.map(strokeOf).join(''),
              stroke: missing[0]!.ink,
              'stroke-width': 0.6,
              fill: 'none',
              opacity: 0.55,
            }),
          ]
        : [],
    ),
    group({ id: `${idPrefix}-cells` }, others.map(drawCell)),
    group({ id: `${idPrefix}-cell-texts` }, others.map(cellText)),
    group({ id: `${idPrefix}-rules` }, scene.rules.map(drawRule)),
    group({ id: `${idPrefix}-heads` }, scene.heads.map(drawHead)),
  ];
}

type Box = Pick<CellMark, 'x' | 'y' | 'width' | 'height'>;

function drawCell(cell: CellMark): string {
  const content = cell.title === '' ? undefined : element('title', {}, escapeXml(cell.title));
  const box = element(
    'rect',
    {
      'data-id': cell.ids[0],
      'data-row': cell.row,
      'data-column': cell.column,
      ...boxOf(cell),
      ...styleOf(cell),
    },
    content,
  );
  return cell.sign === 'zero' && cell.text === undefined ? box + ringOf(cell) : box;
}

function cellText({ text, x, y, width, height, textSize, ink }: CellMark): string {
  if (text === undefined) return '';
  return element(
    'text',
    {
      x: x + width / 2,
      y: y + height / 2 + textSize * 0.36,
      'font-size': textSize,
      'text-anchor': 'middle',
      fill: ink,
    },
    escapeXml(text),
  );
}

/** A cell of the legend, its middle at the height `y`. */
export function drawCellSwatch(style: CellStyle, x: number, y: number, size: number): string {
  const box: Box = { x, y: y - size * 0.6, width: size * 2, height: size * 1.2 };
  if (style.sign === 'missing')
    return element('path', { d: strokeOf(box), stroke: style.ink, 'stroke-width': 0.8, fill: 'none' });
  const drawn = element('rect', { ...boxOf(box), ...styleOf(style) });
  return style.sign === 'zero' ? drawn + ringOf({ ...box, ink: style.ink }) : drawn;
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

function styleOf({ fill, stroke, dash }: CellStyle): Readonly<Record<string, string | number>> {
  if (stroke === undefined) return { fill };
  const dashes = dash === 'dashed' ? '3 2' : dash === 'dotted' ? '1 2' : dash === 'faint' ? '1 4' : undefined;
  return { fill, stroke, 'stroke-width': dash ? 1 : 0.6, ...(dashes ? { 'stroke-dasharray': dashes } : {}) };
}

/** From the lower left to the upper right, short: many beside each other must not look like a colour. */
function strokeOf({ x, y, width, height }: Box): string {
  const half = Math.min(width, height) * 0.24;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return `M${num(middleX - half)} ${num(middleY + half)}L${num(middleX + half)} ${num(middleY - half)}`;
}

/** A nought where a figure 0 would be too small to read. */
function ringOf({ x, y, width, height, ink }: Box & { readonly ink: string }): string {
  const r = Math.min(width, height) * 0.26;
  return element('circle', {
    cx: x + width / 2,
    cy: y + height / 2,
    r,
    fill: 'none',
    stroke: ink,
    'stroke-width': 0.9,
  });
}

function drawRule({ from, to, stroke, width }: Rule): string {
  const d = `M${num(from[0])} ${num(from[1])}L${num(to[0])} ${num(to[1])}`;
  return element('path', { d, stroke, 'stroke-width': width, fill: 'none' });
}

function drawHead(head: HeadMark): string {
  const attributes = { fill: head.fill, 'data-id': head.id === '' ? undefined : head.id };
  if (!head.turned) return drawText(head, attributes);
  return element(
    'g',
    { transform: `translate(${num(head.x)} ${num(head.y)}) rotate(-90)` },
    drawText({ ...head, x: 0, y: 0 }, attributes),
  );
}
