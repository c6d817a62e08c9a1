/**
 * Researchers that a country receives and sends by fiscal year, as a survey
 * counts them. Years without a number are a gap in the line, never joined over.
 */
import type { ObservationRow } from '../data/dataset.ts';
import { exchangeWords } from '../locales/exchange.ts';
import { formatFor } from './format.ts';
import type { ChartMark, PairChart, PairChartOptions } from './pair-chart.ts';
import { widthInFile, wrapText } from './wrap-text.ts';

const MEASURES = ['researchers_received', 'researchers_sent'] as const;
const PLOT = { height: 110, side: 34, text: 10.5, tick: 5 } as const;

/** Total of each fiscal year (1 April to 31 March, named by its first year); null where none is stated. Where sources disagree, all that they state. */
export interface ExchangeYear {
  readonly year: number;
  readonly received: readonly number[];
  readonly sent: readonly number[];
}

/** Every fiscal year from the first to the last with a total; empty where the observations have none. */
export function exchangeYears(observations: readonly ObservationRow[], subject: string): readonly ExchangeYear[] {
  const rows = observations.filter(
    (row) =>
      row.subject === subject &&
      row.qualifier === 'total' &&
      row.time_period !== undefined &&
      MEASURES.some((measure) => measure === row.measure),
  );
  if (rows.length === 0) return [];
  const yearOf = (row: ObservationRow): number => Number(row.time_period!.slice(0, 4));
  const [first, last] = [Math.min(...rows.map(yearOf)), Math.max(...rows.map(yearOf))];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const [received, sent] = MEASURES.map((measure) =>
      rows.filter((row) => row.measure === measure && yearOf(row) === year).map(({ obs_value }) => obs_value),
    );
    return { year, received: received!, sent: sent! };
  });
}

/** Undefined where there is nothing to draw. */
export function exchangeChart(years: readonly ExchangeYear[], options: PairChartOptions): PairChart | undefined {
  if (years.length === 0) return undefined;
  const { theme, lang, width = 360 } = options;
  const words = exchangeWords(lang);
  const format = formatFor(lang);
  const series = [
    { label: words.received, of: ({ received }: ExchangeYear) => received, colour: theme.series[0]! },
    { label: words.sent, of: ({ sent }: ExchangeYear) => sent, colour: theme.series[1]! },
  ];
  const shapes = ['circle', 'square'] as const;
  const marks: ChartMark[] = [];
  let y = 4;
  const write = (text: string, x = 4, fill = theme.muted): void => {
    for (const line of wrapText(text, width - 8 - x, PLOT.text, 400, widthInFile)) {
      y += PLOT.text * 1.4;
      marks.push({ type: 'text', x, y, text: line, size: PLOT.text, weight: 400, anchor: 'start', fill });
    }
  };
  series.forEach(({ label, colour }, s) => {
    marks.push({ type: 'dot', shape: shapes[s]!, x: 14, y: y + 10, fill: colour, stroke: colour });
    write(label, 26, theme.ink);
  });
  const top = y + 16;
  const base = top + PLOT.height;
  const most = Math.max(1, ...years.flatMap(({ received, sent }) => [...received, ...sent]));
  const room = width - 2 * PLOT.side;
  const span = Math.max(1, years.length - 1);
  const at = (index: number): number => round(PLOT.side + (index * room) / span);
  const high = (value: number): number => round(base - (value / most) * PLOT.height);
  marks.push({ type: 'line', d: `M${PLOT.side - 16} ${base}H${width - 8}`, stroke: theme.rule, width: 1 });
  series.forEach(({ of, colour }, s) => {
    let d = '';
    years.forEach((one, i) => {
      const [value] = of(one);
      if (value === undefined) return;
      const isJoined = i > 0 && of(years[i - 1]!).length > 0;
      d += `${isJoined ? 'L' : 'M'}${at(i)} ${high(value)}`;
      for (const each of of(one))
        marks.push({ type: 'dot', shape: shapes[s]!, x: at(i), y: high(each), fill: colour, stroke: colour });
      // The ends of each run carry their numbers.
      const isEnd = !isJoined || of(years[i + 1] ?? { year: 0, received: [], sent: [] }).length === 0;
      if (isEnd)
        marks.push({
          type: 'text',
          x: at(i),
          y: high(value) - 6,
          text: format.number(value),
          size: PLOT.text - 1.5,
          weight: 600,
          anchor: i === years.length - 1 ? 'end' : i === 0 ? 'start' : 'middle',
          fill: theme.ink,
        });
    });
    marks.push({ type: 'line', d, stroke: colour, width: 2, ...(s === 1 ? { dash: '6 3' } : {}) });
  });
  years.forEach(({ year }, i) => {
    if (i === 0 || year % PLOT.tick === 0 || i === years.length - 1)
      marks.push({
        type: 'text',
        x: at(i),
        y: base + 15,
        text: String(year),
        size: PLOT.text - 1.5,
        weight: 400,
        anchor: 'middle',
        fill: theme.muted,
      });
  });
  y = base + 18;
  write(words.note);
  const number = (values: readonly number[]): string =>
    values.length === 0 ? words.noNumber : values.map((value) => format.number(value)).join(words.or);
  return {
    width,
    height: Math.ceil(y + 8),
    lang,
    background: theme.background,
    fontFamily: theme.fontFamily,
    title: words.title,
    description: years
      .map((one) => words.year(String(one.year), number(one.received), number(one.sent)))
      .join(words.separator),
    marks,
  };
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
