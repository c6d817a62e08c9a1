import type { ChainSpec } from '../chart-spec.ts';
import { wrapText } from '../wrap-text.ts';
import { SIDE, TEXT, type Sheet } from './sheet.ts';

/** So many lines of names a kind of tie has; the table has them all. */
const MOST_LINES = 3;

const LINE = 16;

/** Countries one below the other, and between each two what joins them: a bar as long as there are ties of a kind, and their names. */
export function drawChain(sheet: Sheet, { stops, steps, others }: ChainSpec): void {
  const { theme, width, format } = sheet;
  const rail = SIDE + 6;
  const left = rail + 18;
  const room = width - SIDE - left;
  const most = Math.max(1, ...steps.flatMap((step) => step.map(({ names }) => names.length)));
  sheet.y += 14;
  stops.forEach((name, i) => {
    const top = sheet.y;
    sheet.fit(name, left - 4, top + 4, room, { weight: 600, size: TEXT + 1 });
    sheet.y += 12;
    const step = steps[i];
    for (const { label, names } of step ?? []) {
      sheet.y += LINE;
      sheet.fit(label, left, sheet.y, room, { size: TEXT - 1, fill: theme.muted });
      const end = left + Math.max(6, (names.length / most) * (room - 40) * 0.6);
      sheet.y += 10;
      sheet.bar(left, end, sheet.y, 8, theme.series[0]!);
      sheet.text(format.number(names.length), end + 5, sheet.y + 4);
      sheet.y += 2;
      const lines = wrapText(format.list([...names]), room, TEXT - 1);
      const shown = lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '…'];
      for (const line of shown) {
        sheet.y += LINE - 1;
        sheet.text(line, left, sheet.y, { size: TEXT - 1 });
      }
      sheet.y += 6;
    }
    if (step) {
      sheet.y += 12;
      sheet.line(`M${rail} ${top}V${sheet.y}`, theme.series[0]!, 2);
    }
    sheet.dot('circle', rail, top, i === 0 || i === stops.length - 1 ? theme.focus : theme.ink);
  });
  sheet.y += 8;
  if (others !== '') sheet.write(others, { fill: theme.muted, size: TEXT - 1 });
}
