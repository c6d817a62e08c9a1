import type { BarsSpec } from '../chart-spec.ts';
import { textWidth } from '../text-metrics.ts';
import { SIDE, TEXT, type Sheet } from './sheet.ts';

const ROW = 20;
const BAR = 11;
/** Room for a number beside its bar. */
const NUMBER = 62;

/** Where bars would be shorter than this beside names and columns, each stands below its name. */
const LEAST_BARS = 120;

/** Bars to both sides of one line, the number beside each; before and after in columns of their own. */
export function drawBars(sheet: Sheet, { label, rows, windows, more }: BarsSpec, words: { more: string }): void {
  const { theme, width, format } = sheet;
  sheet.write(label, { fill: theme.muted });
  const columns = windows ? Math.max(74, ...windows.map((one) => textWidth(one, TEXT - 1) + 10)) : 0;
  const room = Math.min(width * 0.32, Math.max(...rows.map(({ name }) => textWidth(name, TEXT))) + 10);
  const [least, most] = [
    Math.min(0, ...rows.map(({ value }) => value)),
    Math.max(0, ...rows.map(({ value }) => value)),
  ];
  const beside = (least < 0 ? NUMBER : 0) + (most > 0 ? NUMBER : 4);
  const isBelow = width - 2 * SIDE - room - 2 * columns - beside < LEAST_BARS;
  const names = isBelow ? width - 2 * SIDE - 2 * columns : room;
  const right = width - SIDE - (isBelow ? 0 : 2 * columns);
  const from = SIDE + (isBelow ? 0 : room) + (least < 0 ? NUMBER : 0);
  const to = right - (most > 0 ? NUMBER : 4);
  const place = (value: number): number => from + ((value - least) / (most - least || 1)) * (to - from);
  const ends = (i: number): number => width - SIDE - columns * (1 - i);
  if (windows) {
    sheet.y += TEXT * 1.4;
    windows.forEach((one, i) =>
      sheet.text(one, ends(i), sheet.y, { anchor: 'end', size: TEXT - 1, fill: theme.muted }),
    );
  }
  const top = sheet.y + 4;
  const signed = (value: number): string =>
    least < 0 ? `${value > 0 ? '+' : value < 0 ? '−' : ''}${format.number(Math.abs(value))}` : format.number(value);
  for (const { name, value, windows: both } of rows) {
    sheet.y += ROW;
    sheet.fit(name, SIDE, sheet.y, names - 6);
    both?.forEach((one, i) =>
      sheet.text(one === null ? '–' : signed(one), ends(i), sheet.y, { anchor: 'end', fill: theme.muted }),
    );
    if (isBelow) sheet.y += ROW - 3;
    const base = sheet.y;
    sheet.bar(place(0), place(value), base - 4, BAR, theme.series[value < 0 ? 1 : 0]!);
    sheet.text(signed(value), place(value) + (value < 0 ? -5 : 5), base, { anchor: value < 0 ? 'end' : 'start' });
    // Where names and columns stand above the bars the line is drawn beside each of them alone.
    if (isBelow) sheet.line(`M${place(0)} ${base - 12}V${base + 4}`, theme.muted, 1);
  }
  if (!isBelow) sheet.line(`M${place(0)} ${top}V${sheet.y + 4}`, theme.muted, 1);
  sheet.y += 6;
  if (more > 0) sheet.write(words.more, { fill: theme.muted, size: TEXT - 1 });
}
