import type { BesideSpec } from '../chart-spec.ts';
import { wrapText } from '../wrap-text.ts';
import { SIDE, TEXT, type Sheet } from './sheet.ts';

/** So many lines of names a cell has; the table has them all. */
const MOST_LINES = 4;

/** Three columns that line up, one row of them for each aspect: a number, and the names below it. */
export function drawBeside(sheet: Sheet, { heads, rows }: BesideSpec): void {
  const { theme, width, format } = sheet;
  const column = (width - 2 * SIDE) / 3;
  const inside = column - 12;
  const left = (i: number): number => SIDE + column * i;
  const wrapped = heads.map((head) => wrapText(head, inside, TEXT, 600));
  wrapped.forEach((lines, i) =>
    lines.forEach((line, at) =>
      sheet.text(line, left(i), sheet.y + (at + 1) * TEXT * 1.35, {
        weight: 600,
        fill: i === 1 ? theme.ink : theme.series[i === 0 ? 0 : 1]!,
      }),
    ),
  );
  sheet.y += Math.max(...wrapped.map((lines) => lines.length)) * TEXT * 1.35 + 6;
  for (const { aspect, cells } of rows) {
    sheet.line(`M${SIDE} ${sheet.y}H${width - SIDE}`, theme.rule, 1);
    sheet.y += TEXT * 1.5;
    sheet.fit(aspect, SIDE, sheet.y, width - 2 * SIDE, { size: TEXT - 1, fill: theme.muted });
    const most = Math.max(1, ...cells.map((names) => names.length));
    sheet.y += 8;
    cells.forEach((names, i) => {
      if (names.length > 0)
        sheet.bar(
          left(i),
          left(i) + (names.length / most) * inside * 0.7,
          sheet.y + 5,
          8,
          i === 1 ? theme.muted : theme.series[i === 0 ? 0 : 1]!,
        );
      sheet.text(format.number(names.length), left(i) + (names.length / most) * inside * 0.7 + 5, sheet.y + 9);
    });
    sheet.y += 12;
    const lists = cells.map((names) => {
      const lines = names.length === 0 ? [] : wrapText(format.list([...names]), inside, TEXT - 1);
      return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '…'];
    });
    lists.forEach((lines, i) =>
      lines.forEach((line, at) => sheet.text(line, left(i), sheet.y + (at + 1) * 15, { size: TEXT - 1 })),
    );
    sheet.y += Math.max(...lists.map((lines) => lines.length)) * 15 + 8;
  }
}
