import type { TermsSpec } from '../chart-spec.ts';
import { textWidth } from '../text-metrics.ts';
import { SIDE, TEXT, type Sheet } from './sheet.ts';

/** How many a chart has; the table has the rest. */
const MOST_ROWS = 16;

const ROW = 36;

/**
 * One bar a call, from its opening to its deadline, on a line of years with the day asked about across all. Where one of
 * the two dates is not known there is a square at the other; where neither is, words alone.
 */
export function drawTerms(sheet: Sheet, { at, rows, day }: TermsSpec, say: { more(n: number): string }): void {
  const { theme, width, format } = sheet;
  const shown = rows.slice(0, MOST_ROWS);
  const dates = shown.flatMap(({ opens, closes }) => [opens, closes].filter((date) => date !== undefined));
  const days = [at, ...dates].map(dayOf);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [left, right] = [SIDE + 4, width - SIDE - 4];
  const place = (date: string): number => left + ((dayOf(date) - first) / Math.max(1, last - first)) * (right - left);
  const now = place(at);
  sheet.y += TEXT * 1.4;
  const half = textWidth(day, TEXT - 1) / 2;
  sheet.text(day, Math.max(left + half, Math.min(right - half, now)), sheet.y, {
    anchor: 'middle',
    size: TEXT - 1,
    fill: theme.focusText,
  });
  for (const { name, state, isOpen, opens, closes } of shown) {
    const colour = isOpen ? theme.series[0]! : theme.muted;
    const base = sheet.y + 18;
    const until = [state, closes === undefined ? '' : format.date(closes)].filter(Boolean).join(' · ');
    const taken = textWidth(until, TEXT - 1, isOpen ? 600 : 400);
    sheet.fit(name, left, base, right - left - taken - 12);
    sheet.text(until, right, base, {
      anchor: 'end',
      size: TEXT - 1,
      weight: isOpen ? 600 : 400,
      fill: isOpen ? theme.ink : theme.muted,
    });
    const middle = base + 10;
    sheet.line(`M${left} ${middle}H${right}`, theme.rule, 1);
    if (opens !== undefined && closes !== undefined) {
      const [from, to] = [place(opens), place(closes)];
      sheet.bar(from, Math.max(to, from + 3), middle, 7, colour);
    } else for (const date of [opens, closes]) if (date !== undefined) sheet.dot('square', place(date), middle, colour);
    // In pieces: a line through all rows would strike through their words.
    sheet.line(`M${now} ${middle - 7}V${middle + 7}`, theme.focus, 1.5);
    sheet.y += ROW;
  }
  sheet.y += TEXT * 1.4 + 4;
  const [start, end] = [first, last].map((one) => new Date(one).getUTCFullYear());
  sheet.text(String(start), left, sheet.y, { size: TEXT - 1, fill: theme.muted });
  if (end !== start) sheet.text(String(end), right, sheet.y, { size: TEXT - 1, fill: theme.muted, anchor: 'end' });
  if (rows.length > shown.length)
    sheet.write(say.more(rows.length - shown.length), { fill: theme.muted, size: TEXT - 1 });
}

/** A date as precise as it is known; of a month or year its middle. */
function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year!, month === undefined ? 6 : month - 1, day ?? (month === undefined ? 1 : 15));
}
