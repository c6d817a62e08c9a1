/** The chart of an answer as marks: the same on the page, on the command line and in a file. */
import { chartWords } from '../../locales/chart.ts';
import type { Locale } from '../../model/graph.ts';
import type { ChartSpec } from '../chart-spec.ts';
import { formatFor, type Format } from '../format.ts';
import type { PairChart } from '../pair-chart.ts';
import type { Theme } from '../theme.ts';
import { drawBars } from './bars.ts';
import { drawBeside } from './beside.ts';
import { drawDates } from './dates.ts';
import { drawShared } from './shared.ts';
import { wrapEvenly } from '../wrap-text.ts';
import { Sheet } from './sheet.ts';

export interface AnswerChartOptions {
  readonly theme: Theme;
  readonly lang: Locale;
  /** CSS pixels; the height is what the chart needs. */
  readonly width: number;
  readonly title: string;
  /** What stands above and below the chart where it leaves the page: the finding, and the lines of its credit. */
  readonly standalone?: { readonly finding: string; readonly credit: readonly string[] };
}

export function composeAnswerChart(spec: ChartSpec, options: AnswerChartOptions): PairChart {
  const { theme, lang, width, title, standalone } = options;
  const format = formatFor(lang);
  const sheet = new Sheet(width, theme, format);
  if (standalone) {
    sheet.write(title, { size: 13, fill: theme.muted });
    sheet.write(standalone.finding, { size: 16, weight: 600 }, wrapEvenly);
    sheet.y += 6;
  }
  const words = chartWords(lang);
  if (spec.kind === 'bars') drawBars(sheet, spec, { more: words.more(format.number(spec.more)) });
  else if (spec.kind === 'shared') drawShared(sheet, spec);
  else if (spec.kind === 'dates') drawDates(sheet, spec, { between: (n) => words.between(format.number(n)) });
  else drawBeside(sheet, spec);
  if (standalone) {
    sheet.y += 4;
    for (const line of standalone.credit) sheet.write(line, { size: 11, fill: theme.muted });
  }
  return {
    width,
    height: Math.ceil(sheet.y + 10),
    lang,
    background: theme.background,
    fontFamily: theme.fontFamily,
    title,
    description: describe(spec, format),
    marks: sheet.marks,
  };
}

/** Every value in words, for those who do not see the chart. */
function describe(spec: ChartSpec, format: Format): string {
  const { number } = format;
  const each = (items: readonly string[]): string => items.join('; ');
  switch (spec.kind) {
    case 'bars':
      return `${spec.label}: ${each(spec.rows.map(({ name, value }) => `${name} ${value < 0 ? '−' : ''}${number(Math.abs(value))}`))}`;
    case 'shared':
      return `${spec.label}: ${each(
        spec.names.flatMap((a, i) =>
          spec.names.slice(i + 1).map((b, j) => `${a} – ${b} ${number(spec.cells[i]![i + 1 + j]!)}`),
        ),
      )}`;
    case 'dates':
      return each(
        spec.rows.map(({ name, group, from, how }) =>
          [
            name,
            group,
            from === undefined ? spec.words.unknown : `${spec.words[how ?? 'stated']} ${format.date(from)}`,
          ].join(', '),
        ),
      );
    case 'beside':
      return each(
        spec.rows.map(
          ({ aspect, cells }) =>
            `${aspect}: ${cells.map((names, i) => `${spec.heads[i]} ${number(names.length)}`).join(', ')}`,
        ),
      );
  }
}
