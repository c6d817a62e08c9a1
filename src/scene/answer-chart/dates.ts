import type { DatesSpec } from '../chart-spec.ts';
import { textWidth } from '../text-metrics.ts';
import { SIDE, TEXT, type Sheet } from './sheet.ts';

const ROW = 18;
/** How high a chart of dates may become: of more it shows as many first and last ones, and the table has the rest. */
const MOST_ROWS = 40;

type Row = DatesSpec['rows'][number];
type How = keyof DatesSpec['words'];

/** Years from left to right: a round mark where somebody joined, a square where a source first shows it. */
export function drawDates(sheet: Sheet, { rows, words }: DatesSpec, say: { between(n: number): string }): void {
  const { theme, width } = sheet;
  const there = new Set(rows.map(howOf));
  let x = SIDE;
  sheet.y += ROW;
  for (const how of ['joined', 'founded', 'first_seen', 'announced', 'stated'] as const) {
    if (!there.has(how)) continue;
    const wide = textWidth(words[how], TEXT) + 32;
    if (x + wide > width && x > SIDE) {
      x = SIDE;
      sheet.y += ROW;
    }
    sheet.dot(shapeOf(how), x + 5, sheet.y - 4, colourOf(how, sheet));
    sheet.text(words[how], x + 14, sheet.y);
    x += wide;
  }
  const dated = rows.filter(({ from }) => from !== undefined);
  const between = Math.max(0, rows.length - MOST_ROWS);
  const half = between === 0 ? rows.length : MOST_ROWS / 2;
  const shown = rows.filter((_row, i) => i < half || i >= half + between);
  const names = Math.min(width * 0.42, Math.max(...shown.map((row) => textWidth(nameOf(row, rows), TEXT))) + 10);
  const left = SIDE + names;
  const right = width - SIDE - 40;
  const years = dated.map(({ from }) => yearOf(from!));
  const [first, last] =
    years.length > 0 ? [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years) + 0.01)] : [0, 1];
  const place = (year: number): number => left + 6 + ((year - first) / Math.max(1, last - first)) * (right - left - 12);
  let top = sheet.y + 8;
  const axis = (): void => sheet.line(`M${left} ${top}V${sheet.y + 6}`, theme.muted, 1);
  sheet.y += 6;
  for (const [i, row] of shown.entries()) {
    if (i === half) {
      axis();
      sheet.y += ROW;
      sheet.text(say.between(between), SIDE, sheet.y, { fill: theme.muted, size: TEXT - 1 });
      top = sheet.y + 6;
    }
    sheet.y += ROW;
    sheet.fit(nameOf(row, rows), SIDE, sheet.y, names - 6);
    if (row.from === undefined) {
      sheet.text(words.unknown, left + 6, sheet.y, { fill: theme.muted, size: TEXT - 1 });
      continue;
    }
    const at = place(yearOf(row.from));
    const year = row.from.slice(0, 4);
    // The line of the row makes way for the year.
    const end = at + 8 + textWidth(year, TEXT - 1) + 4;
    sheet.line(`M${left} ${sheet.y - 4}H${at}`, theme.rule, 1);
    if (end < right) sheet.line(`M${end} ${sheet.y - 4}H${right}`, theme.rule, 1);
    sheet.dot(shapeOf(howOf(row)), at, sheet.y - 4, colourOf(howOf(row), sheet));
    sheet.text(year, at + 8, sheet.y, { size: TEXT - 1, fill: theme.muted });
  }
  if (years.length > 0) {
    axis();
    sheet.y += ROW;
    sheet.text(String(first), left, sheet.y, { size: TEXT - 1, fill: theme.muted });
    sheet.text(String(last), right, sheet.y, { size: TEXT - 1, fill: theme.muted, anchor: 'end' });
  }
  sheet.y += 4;
}

/** With its framework, where there are several. */
function nameOf({ name, group }: Row, rows: readonly Row[]): string {
  return rows.every((one) => one.group === group) ? name : `${name} · ${group}`;
}

function howOf({ from, how }: Row): How {
  return from === undefined ? 'unknown' : (how ?? 'stated');
}

function shapeOf(how: How): 'circle' | 'square' {
  return how === 'joined' || how === 'founded' ? 'circle' : 'square';
}

function colourOf(how: How, { theme }: Sheet): string {
  return how === 'joined' || how === 'founded'
    ? theme.series[0]!
    : how === 'first_seen'
      ? theme.series[1]!
      : theme.muted;
}

/** A date to the month as a share of its year; a year alone is its middle. */
function yearOf(from: string): number {
  const [year, month] = from.split('-').map(Number);
  return year! + (month === undefined ? 0.5 : (month - 1) / 12);
}
