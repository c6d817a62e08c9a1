import type { BarsSpec } from '../chart-spec.ts';
import { textWidth } from '../text-metrics.ts';
import { SIDE, TEXT, type Sheet } from './sheet.ts';

const ROW = 20;
const BAR = 11;
/** Room for a number beside its bar. */
const NUMBER = 62;

/** Bars to both sides of one line, the number beside each; before and after in columns of their own. */
export function drawBars(sheet: Sheet, { label, rows, windows, more }: BarsSpec, words: { more: string }): void {
  const { theme, width, format } = sheet;
  sheet.write(label, { fill: theme.muted });
  const columns = windows ? Math.max(74, ...windows.map((one) => textWidth(one, TEXT - 1) + 10)) : 0;
  const names = Math.min(width * 0.32, Math.max(...rows.map(({ name }) => textWidth(name, TEXT))) + 10);
  const right = width - SIDE - 2 * columns;
  const [least, most] = [
    Math.min(0, ...rows.map(({ value }) => value)),
    Math.max(0, ...rows.map(({ value }) => value)),
  ];
  const from = SIDE + names + (least < 0 ? NUMBER : 0);
  const to = right - (most > 0 ? NUMBER : 4);
  const place = (value: number): number => from + ((value - least) / (most - least || 1)) * (to - from);
  if (windows) {
    sheet.y += TEXT * 1.4;
    windows.forEach((one, i) =>
      sheet.text(one, right + columns * (i + 1), sheet.y, { anchor: 'end', size: TEXT - 1, fill: theme.muted }),
    );
  }
  const top = sheet.y + 4;
  const signed = (value: number): string =>
    least < 0 ? `${value > 0 ? '+' : value < 0 ? '−' : ''}${format.number(Math.abs(value))}` : format.number(value);
  for (const { name, value, windows: both } of rows) {
    sheet.y += ROW;
    const base = sheet.y;
    sheet.fit(name, SIDE, base, names - 6);
    sheet.bar(place(0), place(value), base - 4, BAR, theme.series[value < 0 ? 1 : 0]!);
    sheet.text(signed(value), place(value) + (value < 0 ? -5 : 5), base, { anchor: value < 0 ? 'end' : 'start' });
    both?.forEach((one, i) =>
      sheet.text(one === null ? '–' : signed(one), right + columns * (i + 1), base, {
        anchor: 'end',
        fill: theme.muted,
      }),
    );
  }
  sheet.line(`M${place(0)} ${top}V${sheet.y + 4}`, theme.muted, 1);
  sheet.y += 6;
  if (more > 0) sheet.write(words.more, { fill: theme.muted, size: TEXT - 1 });
}
