/**
 * One pair over time as marks: mobility in both directions by window as a slope
 * chart, co-authorship by year as a line. Only windows that may be compared are
 * joined; one of another length, or that overlaps them, stands apart on a scale
 * of its own and says so.
 */
import { timeWords } from '../locales/time.ts';
import { secondWords } from '../locales/second-measurement.ts';
import type { PairBeside, PairOverTimeResult } from '../query/pair-over-time.ts';
import { formatFor, type Format } from './format.ts';
import { widthInFile, wrapText } from './wrap-text.ts';
import type { Theme } from './theme.ts';

export type ChartMark =
  | {
      readonly type: 'line';
      readonly d: string;
      readonly stroke: string;
      readonly width: number;
      readonly dash?: string;
    }
  | {
      readonly type: 'dot';
      readonly shape: 'circle' | 'square';
      readonly x: number;
      readonly y: number;
      readonly fill: string;
      readonly stroke: string;
    }
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: 400 | 600;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly fill: string;
    };

/** A small chart that stands for itself: in a panel, or as a file. */
export interface PairChart {
  readonly width: number;
  readonly height: number;
  readonly lang: 'en' | 'ja';
  readonly background: string;
  readonly fontFamily: string;
  readonly title: string;
  /** Every value in words: the chart for those who do not see it. */
  readonly description: string;
  readonly marks: readonly ChartMark[];
}

export interface PairChartOptions {
  readonly theme: Theme;
  readonly lang: 'en' | 'ja';
  /** Default 360. */
  readonly width?: number;
  /** Title and sources in the picture, for a file that leaves the page. Default false. */
  readonly standalone?: boolean;
}

const PLOT = { height: 92, side: 31, row: 15, text: 10.5 } as const;
/** A value of none of the two series is written nearer than this to the other's. */
const CLASH = 12;

/** Undefined where the pair has no value. */
export function mobilityChart(pair: PairOverTimeResult, options: PairChartOptions): PairChart | undefined {
  return movesChart(pair, pair.mobility, timeWords(options.lang).pairMobility(pair.a.name, pair.b.name), [], options);
}

/** A second measurement of the moves: a chart of its own on the scale of the first, with the ratio of the two. */
export function besideChart(
  pair: PairOverTimeResult,
  beside: PairBeside,
  options: PairChartOptions,
): PairChart | undefined {
  const { lang } = options;
  const format = formatFor(lang);
  const second = secondWords(lang);
  const ratios = beside.ratios.flatMap(({ period, ratio }) =>
    ratio === null ? [] : [`${format.period(period)} ${second.times(second.ratio(ratio))}`],
  );
  const { a, b } = pair;
  const title = lang === 'ja' ? `${a.name}と${b.name}：${beside.label}` : `${a.name} and ${b.name}: ${beside.label}`;
  const notes = ratios.length > 0 ? [second.chartRatios(beside.label, format.list(ratios))] : [];
  return movesChart(pair, beside, title, notes, options);
}

/** Values of all measurements of a window: both charts have one scale, or the same height would be two numbers. */
function scaleOf({ mobility, beside }: PairOverTimeResult, period: string): readonly (number | null)[] {
  return [mobility, ...beside].flatMap(({ windows }) =>
    windows.filter((one) => one.period === period).flatMap(({ forth, back }) => [forth, back]),
  );
}

function movesChart(
  pair: PairOverTimeResult,
  { windows, unit, sources }: PairOverTimeResult['mobility'],
  title: string,
  extra: readonly string[],
  options: PairChartOptions,
): PairChart | undefined {
  if (windows.length === 0) return undefined;
  const { theme, lang } = options;
  const words = timeWords(lang);
  const { a, b } = pair;
  const series: readonly Series[] = [
    { label: words.towards(a.name, b.name), colour: theme.series[0]!, shape: 'circle' },
    { label: words.towards(b.name, a.name), colour: theme.series[1]!, shape: 'square', dash: '6 3' },
  ];
  const columns = windows.map(({ period, forth, back, isComparable }): Value => ({
    period,
    values: [forth, back],
    isApart: !isComparable,
    scale: scaleOf(pair, period),
  }));
  const apart = columns.filter(({ isApart }) => isApart).map(({ period }) => formatFor(lang).period(period));
  return compose(
    {
      title,
      unit,
      series,
      columns,
      isEven: true,
      notes: [
        ...extra,
        apart.length > 0 ? words.apart(formatFor(lang).list(apart)) : '',
        columns.some(({ values }) => values.includes(null)) ? words.gap : '',
      ],
      sources: sourcesOf(pair, sources),
    },
    options,
  );
}

/** Undefined where the pair has no value. */
export function coauthorshipChart(pair: PairOverTimeResult, options: PairChartOptions): PairChart | undefined {
  const { years, unit, sources } = pair.coauthorship;
  if (years.length === 0) return undefined;
  const words = timeWords(options.lang);
  return compose(
    {
      title: words.pairCoauthorship(pair.a.name, pair.b.name),
      unit,
      series: [{ label: '', colour: options.theme.series[2]!, shape: 'circle' }],
      columns: years.map(({ period, value }): Value => ({ period, values: [value], isApart: false })),
      isEven: false,
      notes: [words.observedOnly, years.some(({ value }) => value === null) ? words.gap : ''],
      sources: sourcesOf(pair, sources),
    },
    options,
  );
}

interface Series {
  readonly label: string;
  readonly colour: string;
  readonly shape: 'circle' | 'square';
  readonly dash?: string;
}

interface Value {
  readonly period: string;
  /** Of each series. */
  readonly values: readonly (number | null)[];
  readonly isApart: boolean;
  /** What else the height of its group must hold. */
  readonly scale?: readonly (number | null)[];
}

interface Content {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly Series[];
  readonly columns: readonly Value[];
  /** Columns at equal distances; by their years otherwise. */
  readonly isEven: boolean;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

function compose(content: Content, options: PairChartOptions): PairChart {
  const { theme, lang, width = 360, standalone = false } = options;
  const { title, unit, series } = content;
  const format = formatFor(lang);
  const marks: ChartMark[] = [];
  let y = 4;
  const write = (text: string, style: Partial<Extract<ChartMark, { type: 'text' }>> = {}): void => {
    const { size = PLOT.text, weight = 400 } = style;
    for (const line of wrapText(text, width - 8 - (style.x ?? 0), size, weight, widthInFile)) {
      y += size * 1.4;
      marks.push({ type: 'text', x: 4, y, text: line, size, weight, anchor: 'start', fill: theme.muted, ...style });
    }
  };
  if (standalone) write(title, { size: 13, weight: 600, fill: theme.ink });
  for (const { label, colour, shape, dash } of series) {
    if (label === '') continue;
    const middle = y + 10;
    marks.push(line(`M4 ${round(middle)}H28`, colour, 2, dash), dot(shape, 16, middle, colour));
    write(label, { x: 34, fill: theme.ink });
  }
  write(unit);
  const top = y + 18;
  const base = top + PLOT.height;
  marks.push(...plotMarks(content, { top, base, width, theme, format }));
  y = base + 20;
  for (const note of content.notes) if (note) write(note);
  if (standalone && content.sources.length > 0)
    write(`${lang === 'ja' ? '出典：' : 'Source: '}${content.sources.join(lang === 'ja' ? '、' : '; ')}`);
  return {
    width,
    height: Math.ceil(y + 8),
    lang,
    background: theme.background,
    fontFamily: theme.fontFamily,
    title,
    description: describe(content, format),
    marks,
  };
}

interface Plot {
  readonly top: number;
  readonly base: number;
  readonly width: number;
  readonly theme: Theme;
  readonly format: Format;
}

function plotMarks(content: Content, plot: Plot): ChartMark[] {
  const { base, theme, format, width } = plot;
  const { series, columns } = content;
  const joined = columns.filter(({ isApart }) => !isApart);
  const apart = columns.filter(({ isApart }) => isApart);
  const x = placesOf(content, width);
  const marks: ChartMark[] = [];
  const left = PLOT.side - 18;
  const border = apart.length > 0 && joined.length > 0 ? (x.get(joined.at(-1)!)! + x.get(apart[0]!)!) / 2 : undefined;
  marks.push(line(`M${left} ${base}H${round(border === undefined ? width - 8 : border - 8)}`, theme.rule, 1));
  if (border !== undefined) marks.push(line(`M${round(border + 8)} ${base}H${width - 8}`, theme.rule, 1));
  // One scale for what may be compared, one for each that stands apart.
  for (const group of [joined, ...apart.map((one) => [one])]) {
    const most = Math.max(
      1,
      ...group.flatMap(({ values, scale = [] }) => [...values, ...scale].map((value) => value ?? 0)),
    );
    const high = (value: number): number => base - (value / most) * PLOT.height;
    series.forEach(({ colour, dash }, s) => {
      const d = pathOf(
        group.map((one) => [x.get(one)!, one.values[s] ?? null] as const),
        high,
      );
      if (d) marks.push(line(d, colour, 2, dash));
    });
    group.forEach((one, i) => {
      const rises = (one.values[0] ?? 0) >= (group[i - 1]?.values[0] ?? 0);
      const lean = series.length > 1 || i === 0 || (!rises && i === group.length - 1) ? 0 : rises ? -1 : 1;
      marks.push(...pointsOf(one, x.get(one)!, high, series, lean, plot));
    });
  }
  for (const one of columns) {
    marks.push({
      type: 'text',
      x: x.get(one)!,
      y: base + 15,
      text: one.period.split('/').join('–'),
      size: PLOT.text,
      weight: 400,
      anchor: 'middle',
      fill: theme.muted,
    });
    if (one.values.every((value) => value === null))
      marks.push(value(timeWords(format.locale).noValue, x.get(one)!, base - 5, theme.muted));
  }
  return marks;
}

/** Those that stand apart come last, after a gap. */
function placesOf({ columns, isEven }: Content, width: number): ReadonlyMap<Value, number> {
  const joined = columns.filter(({ isApart }) => !isApart);
  const order = [...joined, ...columns.filter(({ isApart }) => isApart)];
  const room = width - 2 * PLOT.side;
  if (isEven)
    return new Map(
      order.map((one, i) => [one, PLOT.side + (order.length < 2 ? room / 2 : (i * room) / (order.length - 1))]),
    );
  const years = order.map(({ period }) => Number(period.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return new Map(
    order.map((one, i) => [
      one,
      PLOT.side + (last === first ? room / 2 : ((years[i]! - first) / (last - first)) * room),
    ]),
  );
}

/** Broken where a value is missing. */
function pathOf(
  points: readonly (readonly [x: number, value: number | null])[],
  high: (value: number) => number,
): string {
  let d = '';
  let isOpen = false;
  points.forEach(([x, value], i) => {
    if (value === null) {
      isOpen = false;
      return;
    }
    // A point without a neighbour is a dot, no line.
    const hasNext = points[i + 1]?.[1] !== null && points[i + 1] !== undefined;
    if (isOpen || hasNext) d += `${isOpen ? 'L' : 'M'}${round(x)} ${round(high(value))}`;
    isOpen = isOpen || hasNext;
  });
  return d;
}

/** A value leans away from where its line comes from and goes to, which would cross it. */
const LEANS = { '-1': 'end', '1': 'start' } as const;

/** Dots with their values; where two are close, the larger is written above and the smaller below. */
function pointsOf(
  { values }: Value,
  x: number,
  high: (value: number) => number,
  series: readonly Series[],
  lean: -1 | 0 | 1,
  { theme, format, base }: Plot,
): ChartMark[] {
  const there = values.flatMap((one, s) => (one === null ? [] : [{ one, s, y: high(one) }])).sort((a, b) => a.y - b.y);
  return there.flatMap(({ one, s, y }, i) => {
    const above = there[i - 1];
    const isClose = above !== undefined && y - above.y < 2 * CLASH;
    const isBelow = isClose && y + CLASH + 4 < base;
    const written = value(format.number(one), x, isBelow ? y + CLASH + 3 : y - 6, theme.ink);
    const text = lean === 0 ? written : { ...written, x: x - lean * 9, anchor: LEANS[lean] };
    // No room under it either: beside it.
    const beside = isClose && !isBelow ? { ...text, x: x + 7, y: y + 1, anchor: 'start' as const } : text;
    return [dot(series[s]!.shape, x, y, series[s]!.colour), beside];
  });
}

function value(text: string, x: number, y: number, fill: string): Extract<ChartMark, { type: 'text' }> {
  return { type: 'text', x: round(x), y: round(y), text, size: PLOT.text, weight: 600, anchor: 'middle', fill };
}

function line(d: string, stroke: string, width: number, dash?: string): ChartMark {
  return { type: 'line', d, stroke, width, ...(dash ? { dash } : {}) };
}

function dot(shape: 'circle' | 'square', x: number, y: number, colour: string): ChartMark {
  return { type: 'dot', shape, x: round(x), y: round(y), fill: colour, stroke: colour };
}

function describe({ unit, series, columns, notes }: Content, format: Format): string {
  const words = timeWords(format.locale);
  const parts = columns.map(({ period, values }) => {
    const said = values.map((one, s) => {
      const number = one === null ? words.noValue : format.number(one);
      return series[s]!.label ? `${series[s]!.label} ${number}` : number;
    });
    return `${format.period(period)}: ${said.join(', ')}`;
  });
  return `${unit}. ${parts.join('; ')}. ${notes.filter(Boolean).join(' ')}`.trim();
}

function sourcesOf({ sources }: PairOverTimeResult, ids: readonly string[]): readonly string[] {
  return sources
    .filter(({ id }) => ids.includes(id))
    .map(
      ({ title, date, licence }) =>
        `${title}${[date, licence].filter(Boolean).length > 0 ? ` (${[date, licence].filter(Boolean).join(', ')})` : ''}`,
    );
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
