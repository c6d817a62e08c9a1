/** How large the parts of a matrix are in a frame, and how much of it fits. */
import { matrixMessagesFor } from '../../locales/matrix.ts';
import { formatFor } from '../format.ts';
import type { Size } from '../scene.ts';
import { textWidth } from '../text-metrics.ts';
import { wrapText } from '../wrap-text.ts';
import type { Matrix, MatrixHead } from './model.ts';
import { listedThenShort, statedShort } from './sentence.ts';

/** A line of a panel: a row of the matrix, or the name of the region above its countries. */
export type Line = { readonly row: number } | { readonly section: string };

export interface MatrixFit {
  /** Size of the words, scene units. */
  readonly text: number;
  readonly margin: number;
  /** Lines of each panel; panels stand side by side, each with the heads of all columns. */
  readonly panels: readonly (readonly Line[])[];
  readonly panelWidth: number;
  readonly labelWidth: number;
  readonly headHeight: number;
  readonly lineHeight: number;
  readonly columnWidth: number;
  /** Width of the totals beside the rows, and height of those below the columns. */
  readonly sideWidth: number;
  readonly footHeight: number;
  /** Column heads read upwards. */
  readonly turned: boolean;
  /** Columns shown, by index. */
  readonly columns: readonly number[];
  /** Rows without room. */
  readonly leftOut: number;
}

/** 6 pt: nothing smaller is read in print. */
export const SMALLEST = 8;
const LARGEST = 12;
const GAP = 26;
/** Widest a cell gets, in its height or absolutely: wider, a row is hard to follow. */
const WIDEST = { group: 112, flow: 64 };
const NARROW = 560;

const marginOf = (width: number): number => (width < NARROW ? 14 : 24);

/** The sizes with which a matrix is drawn in a frame. What does not fit at a legible size is counted in `leftOut`. */
export function fitMatrix(matrix: Matrix, size: Size): MatrixFit {
  return matrix.name === 'groups' ? fitGroups(matrix, size) : fitFlows(matrix, size);
}

/** Height with which all rows fit at a comfortable size. */
export function naturalHeight(matrix: Matrix, width: number): number {
  if (matrix.rows.length === 0 || matrix.columns.length === 0) return Math.round(width * 0.3);
  if (matrix.name !== 'groups') {
    // Cells are as high as they are wide where they are narrow: more height would stay empty.
    const text = Math.max(SMALLEST, Math.min(LARGEST, flowWidths(matrix, width, 11).cellWidth / 1.15));
    const { cellWidth, head, foot, count } = flowWidths(matrix, width, text);
    return Math.ceil(head + foot + count * Math.min(cellWidth, 24) + 4);
  }
  const text = width < NARROW ? 10 : 11;
  const lines = linesOf(matrix);
  const tried = [3, 2, 1].map((panels) => groupParts(matrix, width, text, panels, lines));
  const part = tried.find((one) => one.columnWidth >= yearWidth(text) && one.height > width * 0.5) ?? tried.at(-1)!;
  return Math.ceil(part.height);
}

// Countries by groups

/** Height of a line in the size of its words. */
const LINE = 1.5;

interface GroupParts extends Omit<MatrixFit, 'leftOut' | 'columns' | 'lineHeight'> {
  readonly height: number;
}

function fitGroups(matrix: Matrix, { width, height }: Size): MatrixFit {
  const lines = linesOf(matrix);
  const columns = matrix.columns.map((_, i) => i);
  const sizes = Array.from({ length: (LARGEST - SMALLEST) * 2 + 1 }, (_, i) => LARGEST - i / 2);
  // A second panel must be worth a point of size: one table is easier to read than two halves.
  const ways = sizes
    .flatMap((text) => [1, 2, 3, 4].map((count) => ({ text, count })))
    .sort((a, b) => b.text - b.count - (a.text - a.count) || a.count - b.count);
  for (const hasYears of [true, false]) {
    for (const { text, count } of ways) {
      const parts = groupParts(matrix, width, text, count, lines);
      const least = hasYears ? yearWidth(text) : text * 1.2;
      if (parts.height > height + 0.5 || parts.columnWidth < least) continue;
      const longest = Math.max(...parts.panels.map((panel) => panel.length), 1) + FOOT_LINES;
      const lineHeight = Math.min(text * 2, (height - parts.headHeight) / longest);
      return { ...parts, columns, lineHeight, footHeight: lineHeight * FOOT_LINES, leftOut: 0 };
    }
  }
  // Not all fit: as many panels as there is room for, and of the rows those with the largest totals.
  const room = (count: number): number => {
    const { headHeight, columnWidth } = groupParts(matrix, width, SMALLEST, count, []);
    return columnWidth < SMALLEST * 1.2
      ? 0
      : count * Math.floor((height - headHeight) / (SMALLEST * LINE) - FOOT_LINES);
  };
  const count = [4, 3, 2, 1].find((tried) => room(tried) > 0) ?? 1;
  const kept = largest(matrix.rows, Math.max(1, room(count)));
  const parts = groupParts(
    matrix,
    width,
    SMALLEST,
    count,
    kept.map((row) => ({ row })),
  );
  const lineHeight = SMALLEST * LINE;
  return {
    ...parts,
    columns,
    lineHeight,
    footHeight: lineHeight * FOOT_LINES,
    leftOut: matrix.rows.length - kept.length,
  };
}

/** What the data list, and what sources state. */
const FOOT_LINES = 3;

function groupParts(matrix: Matrix, width: number, text: number, count: number, lines: readonly Line[]): GroupParts {
  const words = matrixMessagesFor(matrix.lang);
  const margin = marginOf(width);
  const panelWidth = (width - 2 * margin - (count - 1) * GAP) / count;
  const labels = [...matrix.rows.map(({ short }) => short), words.enumerated, words.stated, words.listedThen];
  const labelWidth = Math.min(Math.max(...labels.map((label) => textWidth(label, text, 600))) + 8, panelWidth * 0.34);
  // Its head stands level with those of the columns.
  const sideWidth = Math.max(textWidth('00', text), textWidth(words.count, text)) + 8;
  const columnWidth = Math.min(
    WIDEST.group,
    (panelWidth - labelWidth - sideWidth) / Math.max(1, matrix.columns.length),
  );
  const { turned, headHeight } = headsOf(matrix.columns, columnWidth, text);
  const panels = split(lines, count);
  const longest = Math.max(...panels.map((panel) => panel.length), 1);
  return {
    text,
    margin,
    panels,
    panelWidth: labelWidth + columnWidth * matrix.columns.length + sideWidth,
    labelWidth,
    headHeight,
    columnWidth,
    sideWidth,
    footHeight: text * LINE * FOOT_LINES,
    turned,
    height: headHeight + (longest + FOOT_LINES) * text * LINE,
  };
}

function headsOf(
  columns: readonly MatrixHead[],
  columnWidth: number,
  text: number,
): { turned: boolean; headHeight: number } {
  const lines = columns.map(({ short }) => headLines(short, columnWidth, text));
  const turned =
    columnWidth < text * 5 ||
    lines.some((own) => own.length > 3 || own.some((line) => textWidth(line, text, 600) > columnWidth - 4));
  const headHeight = turned
    ? Math.min(Math.max(...columns.map(({ short }) => textWidth(short, text, 600)), 0), 150) + 10
    : Math.max(...lines.map((own) => own.length), 1) * text * 1.2 + 10;
  return { turned, headHeight };
}

/** A column head in lines no wider than its column. */
export function headLines(name: string, columnWidth: number, text: number): string[] {
  return wrapText(name, columnWidth - 4, text, 600);
}

/** Room for a year in a cell. */
function yearWidth(text: number): number {
  return textWidth('~2020', Math.max(SMALLEST, text * CELL_TEXT)) + 5;
}

/** Words in cells in the size of those beside them. */
export const CELL_TEXT = 0.86;

function linesOf({ rows, sort }: Matrix): Line[] {
  if (sort !== 'region') return rows.map((_, row) => ({ row }));
  const lines: Line[] = [];
  let last: string | undefined;
  rows.forEach(({ region, plural }, row) => {
    if (region && region.id !== last) lines.push({ section: region.name });
    if (!region && last !== '') lines.push({ section: plural });
    last = region?.id ?? '';
    lines.push({ row });
  });
  return lines;
}

/** Panels of equal length; the name of a region does not end one. */
function split(lines: readonly Line[], count: number): Line[][] {
  const panels: Line[][] = [];
  const each = Math.ceil(lines.length / count);
  for (let start = 0; start < lines.length;) {
    let end = Math.min(start + each, lines.length);
    const last = lines[end - 1];
    if (end < lines.length && last && 'section' in last && panels.length < count - 1) end--;
    if (panels.length === count - 1) end = lines.length;
    panels.push(lines.slice(start, end));
    start = end;
  }
  return panels;
}

// Countries by countries

interface FlowWidths {
  readonly label: number;
  readonly side: number;
  readonly head: number;
  readonly foot: number;
  readonly cellWidth: number;
  /** Rows that fit the width at a legible size. */
  readonly count: number;
}

function flowWidths({ rows, lang }: Matrix, width: number, text: number): FlowWidths {
  const { number } = formatFor(lang);
  const widest = Math.max(...rows.map(({ short }) => textWidth(short, text, 600)), 0);
  const label = Math.min(widest + 8, width * 0.24);
  const side = Math.max(...rows.map(({ total }) => textWidth(number(total), text)), textWidth('00', text)) + 8;
  const room = width - 2 * marginOf(width) - label - side;
  const count = Math.max(1, Math.min(rows.length, Math.floor(room / (SMALLEST * 1.15))));
  return {
    label,
    side,
    head: Math.min(widest, 150) + 10,
    foot: side,
    cellWidth: Math.min(WIDEST.flow, room / count),
    count,
  };
}

function fitFlows(matrix: Matrix, { width, height }: Size): MatrixFit {
  let text = 11;
  let widths = flowWidths(matrix, width, text);
  const heightOf = (): number => (height - widths.head - widths.foot) / widths.count;
  text = Math.max(SMALLEST, Math.min(LARGEST, Math.min(widths.cellWidth, heightOf()) / 1.15));
  widths = flowWidths(matrix, width, text);
  const tall = Math.max(1, Math.floor((height - widths.head - widths.foot) / (SMALLEST * 1.15)));
  const count = Math.min(widths.count, tall);
  const kept = largest(matrix.rows, count);
  const room = width - 2 * marginOf(width) - widths.label - widths.side;
  const columnRoom = Math.min(WIDEST.flow, room / kept.length);
  const lineHeight = Math.min((height - widths.head - widths.foot) / kept.length, columnRoom, 30);
  const columnWidth = Math.min(columnRoom, lineHeight * 2.6);
  const columns = kept;
  return {
    text: Math.max(SMALLEST, Math.min(text, lineHeight / 1.1)),
    margin: marginOf(width),
    panels: [kept.map((row) => ({ row }))],
    panelWidth: widths.label + columnWidth * kept.length + widths.side,
    labelWidth: widths.label,
    headHeight: widths.head,
    lineHeight,
    columnWidth,
    sideWidth: widths.side,
    footHeight: widths.foot,
    turned: true,
    columns,
    leftOut: matrix.rows.length - kept.length,
  };
}

/** Indices of the rows with the largest totals, and the focus, in the order of the matrix. */
function largest(rows: readonly MatrixHead[], count: number): number[] {
  return rows
    .map(({ total, isFocus }, row) => ({ row, total: isFocus ? Infinity : total }))
    .sort((a, b) => b.total - a.total || a.row - b.row)
    .slice(0, count)
    .map(({ row }) => row)
    .sort((a, b) => a - b);
}

/** What stands below a column of groups. */
export function footTexts(
  matrix: Matrix,
  column: MatrixHead,
): readonly [enumerated: string, stated: string, listedThen: string] {
  const { number } = formatFor(matrix.lang);
  return [number(column.enumerated ?? 0), statedShort(column, number) || '–', listedThenShort(column, number) || '–'];
}
