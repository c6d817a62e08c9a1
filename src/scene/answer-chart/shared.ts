import type { SharedSpec } from '../chart-spec.ts';
import { textWidth } from '../text-metrics.ts';
import { wrapText } from '../wrap-text.ts';
import { SIDE, TEXT, type Sheet } from './sheet.ts';

const CELL = 30;

/** A square of numbers, with a longer strip the more two have in common; on the diagonal how many each has. */
export function drawShared(sheet: Sheet, { label, names, cells }: SharedSpec): void {
  const { theme, width, format } = sheet;
  sheet.write(label, { fill: theme.muted });
  const room = Math.min(width * 0.34, Math.max(...names.map((name) => textWidth(name, TEXT))) + 10);
  const side = Math.min(92, (width - 2 * SIDE - room) / names.length);
  const left = SIDE + room;
  const heads = names.map((name) => headLines(name, side - 4));
  const head = Math.max(...heads.map((lines) => lines.length)) * (TEXT + 3);
  sheet.y += head + 8;
  heads.forEach((lines, i) =>
    lines.forEach((line, at) =>
      sheet.fit(line, left + side * (i + 0.5), sheet.y - 6 - (lines.length - 1 - at) * (TEXT + 2), side - 2, {
        anchor: 'middle',
        size: TEXT - 1,
      }),
    ),
  );
  const most = Math.max(1, ...cells.flatMap((row, i) => row.filter((_, j) => i !== j)));
  cells.forEach((row, i) => {
    const middle = sheet.y + CELL / 2;
    sheet.fit(names[i]!, SIDE, middle + 4, room - 6);
    row.forEach((value, j) => {
      const x = left + side * j;
      const isOwn = i === j;
      // A strip below the number, as long as the share of the most: no number stands on a colour.
      if (!isOwn && value > 0) sheet.bar(x + 6, x + 6 + (side - 12) * (value / most), middle + 11, 4, theme.series[0]!);
      sheet.text(value === 0 ? '–' : format.number(value), x + side / 2, middle + 4, {
        anchor: 'middle',
        weight: isOwn ? 600 : 400,
        fill: isOwn || value === 0 ? theme.muted : theme.ink,
      });
    });
    sheet.y += CELL;
    sheet.line(`M${SIDE} ${sheet.y}H${left + side * names.length}`, theme.rule, 1);
  });
  sheet.y += 4;
}

/** A name above its column: broken after a hyphen too, where it is wider than the column. */
function headLines(name: string, room: number): readonly string[] {
  const size = TEXT - 1;
  const breakable = textWidth(name, size) > room ? name.replaceAll('-', '- ') : name;
  return wrapText(breakable, room, size)
    .slice(0, 3)
    .map((line) => line.replaceAll('- ', '-'));
}
