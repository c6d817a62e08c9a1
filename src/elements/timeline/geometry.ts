/** Where years, bars and windows stand in the chart, CSS pixels. */
import { TIMELINE_SERIES, type TimelineResult, type TimelineSeries, type TimelineYear } from '../../query/timeline.ts';
import type { Domain } from './time-choice.ts';

export const HEIGHTS = { top: 12, bars: 46, axis: 20, lane: 24 } as const;
/** Room for the bar of what has no date, and for a handle at either end. */
const MARGINS = { left: 86, right: 42 } as const;
/** Least distance between years written on the axis. */
const LABEL_ROOM = 40;

export interface Bar {
  readonly series: TimelineSeries | 'maybe';
  readonly y: number;
  readonly height: number;
}

export interface Column {
  readonly year: TimelineYear;
  readonly x: number;
  readonly width: number;
  readonly bars: readonly Bar[];
}

export interface WindowSpan {
  readonly period: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

export interface Geometry {
  readonly domain: Domain;
  readonly width: number;
  readonly height: number;
  /** Of a year, the pixels that it takes on the axis. */
  readonly step: number;
  /** Bottom of the bars. */
  readonly base: number;
  /** Most ties in a year, or without a date: what the height of the bars means. */
  readonly most: number;
  /** The left rim of a year. */
  x(year: number): number;
  /** The year at a place, one of the domain. */
  yearAt(x: number): number;
  readonly columns: readonly Column[];
  /** The bar of ties without a start. */
  readonly unknown: { readonly x: number; readonly width: number; readonly y: number; readonly height: number };
  readonly labels: readonly { readonly year: number; readonly x: number }[];
  readonly windows: readonly WindowSpan[];
  /** Rows that the windows take. */
  readonly lanes: number;
}

/** `result` must have a year. */
export function geometryOf(result: TimelineResult, width: number): Geometry {
  const domain = { first: result.years[0]!.year, last: result.years.at(-1)!.year };
  const plot = Math.max(60, width - MARGINS.left - MARGINS.right);
  const step = plot / (domain.last - domain.first + 1);
  const x = (year: number): number => MARGINS.left + (year - domain.first) * step;
  const base = HEIGHTS.top + HEIGHTS.bars;
  const most = Math.max(1, result.unknownStart, ...result.years.map(totalOf));
  const high = (ties: number): number => (ties / most) * HEIGHTS.bars;
  const { windows, lanes } = windowsOf(result.periods, domain, x, base + HEIGHTS.axis);
  return {
    domain,
    width,
    height: base + HEIGHTS.axis + lanes * HEIGHTS.lane,
    step,
    base,
    most,
    x,
    yearAt: (place) =>
      Math.min(domain.last, Math.max(domain.first, domain.first + Math.floor((place - MARGINS.left) / step))),
    columns: result.years.map((year) => ({ year, x: x(year.year), width: step, bars: barsOf(year, base, high) })),
    unknown: {
      x: 14,
      width: 26,
      y: base - high(result.unknownStart),
      height: high(result.unknownStart),
    },
    labels: labelsOf(domain, step, x),
    windows,
    lanes,
  };
}

/** Ties that hold or may hold in a year. */
export function totalOf({ known, maybe }: TimelineYear): number {
  return TIMELINE_SERIES.reduce((sum, series) => sum + known[series], maybe);
}

/** From the axis up, in the order of the series; what is not certain on top. */
function barsOf(year: TimelineYear, base: number, high: (ties: number) => number): readonly Bar[] {
  let below = 0;
  return ([...TIMELINE_SERIES, 'maybe'] as const).flatMap((series) => {
    const ties = series === 'maybe' ? year.maybe : year.known[series];
    if (ties === 0) return [];
    below += ties;
    return [{ series, y: base - high(below), height: high(ties) }];
  });
}

/** Every year, or every fifth, tenth … as there is room. */
function labelsOf({ first, last }: Domain, step: number, x: (year: number) => number): Geometry['labels'] {
  const every = [1, 2, 5, 10, 20, 50, 100].find((years) => years * step >= LABEL_ROOM) ?? 200;
  const labels = [];
  for (let year = Math.ceil(first / every) * every; year <= last; year += every)
    labels.push({ year, x: x(year) + step / 2 });
  return labels;
}

/** Windows that overlap stand below each other, short ones first. */
function windowsOf(
  periods: readonly string[],
  domain: Domain,
  x: (year: number) => number,
  top: number,
): { readonly windows: readonly WindowSpan[]; readonly lanes: number } {
  const spans = periods.map((period) => {
    const [first, last = first] = period.split('/').map((date) => Number(date.slice(0, 4)));
    return { period, first: Math.max(domain.first, first!), last: Math.min(domain.last, last!) };
  });
  const ends: number[] = [];
  const byLength = [...spans].sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first);
  const placed = byLength.map(({ period, first, last }): WindowSpan => {
    let lane = ends.findIndex((end) => end < first);
    if (lane < 0) lane = ends.push(0) - 1;
    ends[lane] = last;
    return { period, x: x(first), width: x(last + 1) - x(first), y: top + lane * HEIGHTS.lane };
  });
  return { windows: placed.sort((a, b) => (a.period < b.period ? -1 : 1)), lanes: ends.length };
}
