/** Paper for a chart: marks one below the other, and how high it has become. */
import type { ChartMark } from '../pair-chart.ts';
import type { Theme } from '../theme.ts';
import { fitText } from '../text-metrics.ts';
import { widthInFile, wrapText } from '../wrap-text.ts';
import type { Format } from '../format.ts';

export const TEXT = 12;
export const SIDE = 8;

type TextMark = Extract<ChartMark, { type: 'text' }>;

export class Sheet {
  readonly marks: ChartMark[] = [];
  y = SIDE;

  constructor(
    readonly width: number,
    readonly theme: Theme,
    readonly format: Format,
  ) {}

  /** Lines of text, as many as they need. */
  write(text: string, style: Partial<TextMark> = {}, wrap = wrapText): void {
    const { size = TEXT, weight = 400, x = SIDE } = style;
    // Digits and capitals are wider in a font that stands in than words are: half of the margin is for them.
    for (const line of wrap(text, this.width - 2 * SIDE - x, size, weight, widthInFile)) {
      this.y += size * 1.4;
      this.text(line, x, this.y, style);
    }
  }

  text(text: string, x: number, y: number, style: Partial<TextMark> = {}): void {
    const { ink } = this.theme;
    const mark: TextMark = {
      type: 'text',
      x: round(x),
      y: round(y),
      text,
      size: TEXT,
      weight: 400,
      anchor: 'start',
      fill: ink,
    };
    this.marks.push({ ...mark, ...style, x: round(x), y: round(y) });
  }

  /** One line that is shortened where it is too long. */
  fit(text: string, x: number, y: number, room: number, style: Partial<TextMark> = {}): void {
    this.text(fitText(text, room, style.size ?? TEXT, style.weight ?? 400), x, y, style);
  }

  /** A bar between two places, `height` high around `y`. */
  bar(from: number, to: number, y: number, height: number, fill: string): void {
    this.line(`M${round(from)} ${round(y)}H${round(to)}`, fill, height);
  }

  line(d: string, stroke: string, width: number, dash?: string): void {
    this.marks.push({ type: 'line', d, stroke, width, ...(dash ? { dash } : {}) });
  }

  dot(shape: 'circle' | 'square', x: number, y: number, fill: string): void {
    this.marks.push({ type: 'dot', shape, x: round(x), y: round(y), fill, stroke: fill });
  }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
