/** Composes the still picture of a matrix. */
import type { CollabGraph } from '../../model/graph.ts';
import { matrixMessagesFor, type MatrixMessages } from '../../locales/matrix.ts';
import type { View } from '../../view/view.ts';
import { formatFor, type Format } from '../format.ts';
import type { CellMark, HeadMark, MatrixScene, Rule, Size } from '../scene.ts';
import { fitText, textWidth } from '../text-metrics.ts';
import { groupsInOrder } from '../group-colours.ts';
import { themeFor, type PaletteName, type Theme } from '../theme.ts';
import { emptyMatrix, wordsOfMatrix } from './words.ts';
import { CELL_TEXT, fitMatrix, footTexts, headLines, SMALLEST, type MatrixFit } from './fit.ts';
import { matrixLegend } from './legend.ts';
import { lookOf, type MatrixLook } from './look.ts';
import type { Matrix, MatrixCell, MatrixHead } from './model.ts';
import { cellSentence, headSentence, statedSentence, totalText } from './sentence.ts';

export interface ComposeMatrixOptions {
  readonly graph: CollabGraph;
  /** The frame of the picture, scene units. */
  readonly size: Size;
  readonly theme: PaletteName;
}

/**
 * The matrix as marks and words. Rows for which a frame has no room at a
 * legible size (6 pt) are left out, and the reading key says how many.
 */
export function composeMatrix(
  matrix: Matrix,
  view: View,
  { graph, size, theme: palette }: ComposeMatrixOptions,
): MatrixScene {
  const dataset = graph.getAttribute('dataset');
  const theme = themeFor(palette, groupsInOrder(view, dataset));
  const words = wordsOfMatrix(view, dataset, matrix.lang);
  const own = matrixMessagesFor(matrix.lang);
  const format = formatFor(matrix.lang);
  const isEmpty = matrix.rows.length === 0 || matrix.columns.length === 0;
  const fit = isEmpty ? undefined : fitMatrix(matrix, size);
  const marks = fit ? new Marks(matrix, fit, lookOf(matrix, theme), theme, own, format, size) : undefined;
  marks?.draw((row, column) => cellSentence(matrix, row, column, dataset));
  const leftOut = fit && fit.leftOut > 0 ? ` ${own.leftOut(fit.leftOut, format.number(fit.leftOut))}` : '';
  return {
    kind: 'matrix',
    width: size.width,
    height: size.height,
    lang: matrix.lang,
    background: theme.background,
    ink: theme.ink,
    muted: theme.muted,
    fontFamily: theme.fontFamily,
    ...words,
    readingKey: keyFor(words.readingKey, marks, own) + (matrix.lang === 'ja' ? leftOut.trim() : leftOut),
    cells: marks?.cells ?? [],
    heads: marks?.heads ?? [emptyNote(emptyMatrix(dataset, matrix.name, matrix.lang), size, theme)],
    rules: marks?.rules ?? [],
    legend: matrixLegend(matrix, theme),
  };
}

/** Nothing is said of years where no cell has room for one. */
function keyFor(key: string, marks: Marks | undefined, { keySince }: MatrixMessages): string {
  return marks?.cells.some(({ text }) => text !== undefined) ? key : key.replace(keySince, '').replace('  ', ' ');
}

function emptyNote(text: string, { width, height }: Size, theme: Theme): HeadMark {
  const fitted = fitText(text, width - 48, 13);
  return {
    id: '',
    text: fitted,
    x: width / 2,
    y: height / 2,
    anchor: 'middle',
    size: 13,
    weight: 400,
    fill: theme.ink,
  };
}

/** Gap between two cells. */
const SPACE = 1;

class Marks {
  readonly cells: CellMark[] = [];
  readonly heads: HeadMark[] = [];
  readonly rules: Rule[] = [];

  #hasAgencies: boolean | undefined;

  constructor(
    private readonly matrix: Matrix,
    private readonly fit: MatrixFit,
    private readonly look: MatrixLook,
    private readonly theme: Theme,
    private readonly words: MatrixMessages,
    private readonly format: Format,
    private readonly size: Size,
  ) {}

  draw(sentence: (row: number, column: number) => string): void {
    const { fit, size, matrix } = this;
    const { panels, panelWidth, margin } = fit;
    const used = panels.length * panelWidth;
    const gap = panels.length > 1 ? (size.width - 2 * margin - used) / (panels.length - 1) : 0;
    const start = panels.length > 1 ? margin : Math.max(margin, (size.width - used) / 2);
    panels.forEach((lines, i) => {
      const left = start + i * (panelWidth + Math.max(0, gap));
      const cellLeft = left + fit.labelWidth;
      this.#columnHeads(cellLeft);
      let y = fit.headHeight;
      let region: string | undefined;
      for (const line of lines) {
        if ('section' in line) this.#section(line.section, left, y);
        else {
          const head = matrix.rows[line.row]!;
          // Square matrices have no lines for regions: a hairline parts them, both ways.
          if (
            matrix.name !== 'groups' &&
            matrix.sort === 'region' &&
            region !== undefined &&
            head.region?.id !== region
          )
            this.#part(cellLeft, y);
          region = head.region?.id ?? '';
          this.#row(line.row, left, y, sentence);
        }
        y += fit.lineHeight;
      }
      if (matrix.name !== 'groups') this.#columnTotals(cellLeft, y);
      else if (i === panels.length - 1) this.#foot(left, y);
    });
  }

  #columnHeads(cellLeft: number): void {
    const { fit, matrix, theme } = this;
    fit.columns.forEach((column, i) => {
      const head = matrix.columns[column]!;
      const middle = cellLeft + (i + 0.5) * fit.columnWidth;
      const fill = this.#headColour(head, 'column');
      const title = headSentence(matrix, head, 'column');
      const weight = matrix.name === 'groups' || head.isFocus ? 600 : 400;
      if (fit.turned) {
        const text = fitText(head.short, fit.headHeight - 10, fit.text, weight);
        this.heads.push(
          this.#label({
            id: head.id,
            text,
            x: middle + fit.text * 0.36,
            y: fit.headHeight - 6,
            weight,
            fill,
            title,
            turned: true,
          }),
        );
        return;
      }
      const lines = headLines(head.short, fit.columnWidth, fit.text);
      lines.forEach((text, n) => {
        const y = fit.headHeight - 7 - (lines.length - 1 - n) * fit.text * 1.2;
        this.heads.push(this.#label({ id: head.id, text, x: middle, y, weight: 600, fill, title, anchor: 'middle' }));
      });
    });
    const right = cellLeft + fit.columns.length * fit.columnWidth;
    const name = matrix.name === 'groups' ? this.words.count : this.words.total;
    this.heads.push(
      this.#label({
        id: '',
        text: name,
        x: right + fit.sideWidth - 2,
        y: fit.headHeight - 6,
        anchor: 'end',
        fill: theme.muted,
        size: Math.max(SMALLEST, fit.text * CELL_TEXT),
      }),
    );
  }

  #row(row: number, left: number, y: number, sentence: (row: number, column: number) => string): void {
    const { fit, matrix, theme, look } = this;
    const head = matrix.rows[row]!;
    const baseline = y + fit.lineHeight / 2 + fit.text * 0.36;
    const weight = head.isFocus ? 700 : 400;
    const cellLeft = left + fit.labelWidth;
    this.heads.push(
      this.#label({
        id: head.id,
        text: fitText(head.short, fit.labelWidth - 8, fit.text, weight),
        x: cellLeft - 6,
        y: baseline,
        anchor: 'end',
        weight,
        fill: this.#headColour(head, 'row'),
        title: headSentence(matrix, head, 'row'),
      }),
    );
    const textSize = Math.max(SMALLEST, Math.round(Math.min(fit.text * CELL_TEXT, fit.lineHeight * 0.7) * 10) / 10);
    fit.columns.forEach((column, i) => {
      const cell = matrix.cells[row]![column]!;
      const { texts = [], ...style } = look.cell(cell, matrix.columns[column]!) ?? {};
      if (!('fill' in style)) return;
      const width = fit.columnWidth - SPACE;
      const fits = (one: string): boolean => textWidth(one, textSize) + 3 <= width;
      const text = fit.lineHeight < textSize * 1.1 ? undefined : this.#wordsOf(cell, texts, fits).find(fits);
      this.cells.push({
        ...style,
        ids: cell.ids,
        row: head.id,
        column: matrix.columns[column]!.id,
        x: cellLeft + i * fit.columnWidth + SPACE / 2,
        y: y + SPACE / 2,
        width,
        height: fit.lineHeight - SPACE,
        ...(text === undefined ? {} : { text }),
        textSize,
        title: cell.state === 'missing' ? '' : sentence(row, column),
      });
    });
    const total = totalText(head, this.format.number);
    const right = cellLeft + fit.columns.length * fit.columnWidth + fit.sideWidth - 2;
    this.heads.push(this.#label({ id: '', text: total, x: right, y: baseline, anchor: 'end', fill: theme.muted }));
  }

  /** Agencies stand in all cells that have one, or in none: in a few they would seem to say something of these. */
  #wordsOf(cell: MatrixCell, texts: readonly string[], fits: (text: string) => boolean): readonly string[] {
    if (cell.state !== 'member') return texts;
    const { matrix, look } = this;
    this.#hasAgencies ??= matrix.cells.every((cells) =>
      cells.every((one, column) => {
        const [longest] = one.state === 'member' ? (look.cell(one, matrix.columns[column]!)?.texts ?? []) : [];
        return longest === undefined || fits(longest);
      }),
    );
    return this.#hasAgencies ? texts : texts.slice(-1);
  }

  #section(name: string, left: number, y: number): void {
    const { fit, theme } = this;
    const right = left + fit.panelWidth;
    const size = Math.max(SMALLEST, fit.text * CELL_TEXT);
    const text = fitText(name, fit.panelWidth, size, 600);
    this.heads.push(
      this.#label({ id: '', text, x: left, y: y + fit.lineHeight - size * 0.4, weight: 600, fill: theme.muted, size }),
    );
    this.rules.push({
      from: [left, y + fit.lineHeight - 0.5],
      to: [right, y + fit.lineHeight - 0.5],
      stroke: theme.rule,
      width: 0.75,
    });
  }

  /** Between two regions of a square matrix. */
  #part(cellLeft: number, y: number): void {
    const { fit, theme } = this;
    const at = (y - fit.headHeight) / fit.lineHeight;
    const x = cellLeft + at * fit.columnWidth;
    const [bottom, right] = [
      fit.headHeight + fit.columns.length * fit.lineHeight,
      cellLeft + fit.columns.length * fit.columnWidth,
    ];
    this.rules.push(
      { from: [cellLeft, y], to: [right, y], stroke: theme.muted, width: 0.75 },
      { from: [x, fit.headHeight], to: [x, bottom], stroke: theme.muted, width: 0.75 },
    );
  }

  #columnTotals(cellLeft: number, y: number): void {
    const { fit, matrix, theme, words } = this;
    fit.columns.forEach((column, i) => {
      const text = totalText(matrix.columns[column]!, this.format.number);
      const x = cellLeft + (i + 0.5) * fit.columnWidth + fit.text * 0.36;
      this.heads.push(
        this.#label({ id: '', text, x, y: y + textWidth(text, fit.text) + 5, fill: theme.muted, turned: true }),
      );
    });
    this.heads.push(
      this.#label({
        id: '',
        text: words.total,
        x: cellLeft - 6,
        y: y + fit.text + 4,
        anchor: 'end',
        fill: theme.muted,
      }),
    );
  }

  #foot(left: number, y: number): void {
    const { fit, matrix, theme, words } = this;
    const cellLeft = left + fit.labelWidth;
    this.rules.push({ from: [left, y + 1], to: [left + fit.panelWidth, y + 1], stroke: theme.ink, width: 0.75 });
    [words.enumerated, words.stated, words.listedThen].forEach((name, n) => {
      const baseline = y + 2 + (n + 0.5) * fit.lineHeight + fit.text * 0.36;
      const text = fitText(name, fit.labelWidth - 8, fit.text, 600);
      this.heads.push(
        this.#label({ id: '', text, x: cellLeft - 6, y: baseline, anchor: 'end', fill: theme.muted, weight: 600 }),
      );
      fit.columns.forEach((column, i) => {
        const head = matrix.columns[column]!;
        const size = Math.max(SMALLEST, fit.text * CELL_TEXT);
        const said = n === 0 ? headSentence(matrix, head, 'column') : statedSentence(matrix, head);
        const shown = fitText(footTexts(matrix, head)[n]!, fit.columnWidth - 2, size);
        const x = cellLeft + (i + 0.5) * fit.columnWidth;
        this.heads.push(
          this.#label({ id: '', text: shown, x, y: baseline, anchor: 'middle', fill: theme.ink, size, title: said }),
        );
      });
    });
  }

  #headColour(head: MatrixHead, side: 'row' | 'column'): string {
    if (head.isFocus) return this.theme.focusText;
    return side === 'column' && this.matrix.name === 'groups' ? this.theme.groupText(head.id) : this.theme.ink;
  }

  #label(label: Partial<HeadMark> & Pick<HeadMark, 'id' | 'text' | 'x' | 'y' | 'fill'>): HeadMark {
    return { anchor: 'start', size: this.fit.text, weight: 400, ...label };
  }
}
