/** The chart over years: bars, what has no date, handles, mobility windows. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';

import type { TimeWords } from '../../locales/time.ts';
import { TIMELINE_SERIES, type TimelineResult, type TimelineYear } from '../../query/timeline.ts';
import type { Format } from '../../scene/format.ts';
import type { Grasp } from './brush.ts';
import { HEIGHTS, type Column, type Geometry, type WindowSpan } from './geometry.ts';
import type { Choice, Handle } from './time-choice.ts';

export interface ChartOptions {
  readonly result: TimelineResult;
  readonly geometry: Geometry;
  readonly choice: Choice;
  readonly words: TimeWords;
  readonly format: Format;
  /** What is shown, in words: of `now` the day too. */
  readonly when: string;
  /** Mobility window shown. */
  readonly period: string;
  /** Years of co-authorship shown: of each pair the last that was observed. */
  readonly papers: ReadonlySet<string>;
  readonly isDragging: boolean;
  readonly grasp: (event: PointerEvent, grasp: Grasp) => void;
  readonly key: (event: KeyboardEvent, handle: Handle) => void;
  readonly choosePeriod: (period: string) => void;
}

const GRIP = { width: 38, height: 18 } as const;
/** Half of a year written on the axis, with some air. */
const LABEL_HALF = 17;

export function chart(options: ChartOptions): SVGTemplateResult {
  const { result, geometry, choice, words, format, isDragging, grasp } = options;
  const { width, height, domain, base } = geometry;
  const year = (value: number): string => format.date(String(value));
  return svg`<svg
    class=${isDragging ? 'dragging' : ''}
    width=${width}
    height=${height}
    viewBox=${`0 0 ${width} ${height}`}
    role="group"
    aria-label=${words.chart(result.total, year(domain.first), year(domain.last), result.unknownStart)}
  >
    <rect
      class="hit plot"
      x=${geometry.x(domain.first)}
      y="0"
      width=${geometry.x(domain.last + 1) - geometry.x(domain.first)}
      height=${base + HEIGHTS.axis}
      @pointerdown=${(event: PointerEvent) => grasp(event, 'plot')}
    ></rect>
    ${scale(geometry, format)} ${unknown(options)}
    <g aria-hidden="true" pointer-events="none">
      ${geometry.columns.map((one) => {
        const isOut = choice.mode !== 'now' && (one.year.year < choice.start || one.year.year > choice.end);
        return guard([one, isOut], () => column(one, isOut));
      })}
    </g>
    ${axis(options)} ${band(options)}
    <g aria-hidden="true">
      ${geometry.columns.map(({ year: one, x, width: step }) => {
        const isMovable = choice.mode === 'range' && one.year >= choice.start && one.year <= choice.end;
        return guard([geometry, words, format, isMovable], () => hoverable(options, one, x, step, isMovable));
      })}
    </g>
    ${papers(options)} ${handles(options)} ${windows(options)}
  </svg>`;
}

/** What the height of the bars means. */
function scale({ most, x, domain, width }: Geometry, format: Format): SVGTemplateResult {
  const top = HEIGHTS.top;
  return svg`<g aria-hidden="true" pointer-events="none">
    <path class="axis" stroke-dasharray="1 3" d=${`M${x(domain.first)} ${top}H${x(domain.last + 1)}`}></path>
    <text x=${Math.min(width - 4, x(domain.last + 1) + 4)} y=${top + 4}>${format.number(most)}</text>
  </g>`;
}

/** Ties without a date are seen beside the years: they belong to none and to all. */
function unknown({ geometry, result, words, format }: ChartOptions): SVGTemplateResult {
  const { x, y, width, height } = geometry.unknown;
  return svg`<g role="img" aria-label=${words.noStartCount(result.unknownStart)}>
    <title>${words.noStartCount(result.unknownStart)}</title>
    <rect class="hit" x="0" y="0" width="56" height=${geometry.base + HEIGHTS.axis}></rect>
    ${height > 0 ? svg`<rect class="maybe" x=${x} y=${y} width=${width} height=${height}></rect>` : nothing}
    <path class="axis" d=${`M${x - 4} ${geometry.base}h${width + 8}`}></path>
    <text x=${x + width / 2} y=${y - 3} text-anchor="middle">${format.number(result.unknownStart)}</text>
    <text x=${x + width / 2} y=${geometry.base + 14} text-anchor="middle">${words.noStart}</text>
  </g>`;
}

function column({ x, width, bars }: Column, isOut: boolean): SVGTemplateResult {
  const room = width > 4 ? 1 : 0;
  return svg`<g class=${isOut ? 'column out' : 'column'}>
    ${bars.map(({ series, y, height }) =>
      series === 'maybe'
        ? svg`<path class="maybe" d=${`M${x + room + 0.5} ${y + height}V${y + 0.5}H${x + width - room - 0.5}V${y + height}`}></path>`
        : svg`<rect class=${series} x=${x + room / 2} y=${y} width=${Math.max(1, width - room)} height=${height}></rect>`,
    )}
  </g>`;
}

/** Where the pointer rests on a year it says the numbers; a table says them to everybody. */
function hoverable(
  { words, geometry, format, grasp }: ChartOptions,
  year: TimelineYear,
  x: number,
  width: number,
  isMovable: boolean,
): SVGTemplateResult {
  const known = TIMELINE_SERIES.filter((series) => year.known[series] > 0)
    .map((series) => `${words.series[series]} ${format.number(year.known[series])}`)
    .join(', ');
  return svg`<rect
    class=${isMovable ? 'hit movable' : 'hit'}
    data-year=${year.year}
    x=${x}
    y="0"
    width=${width}
    height=${geometry.base + HEIGHTS.axis}
    @pointerdown=${(event: PointerEvent) => grasp(event, isMovable ? 'range' : 'plot')}
  ><title>${words.yearText(format.date(String(year.year)), known || format.number(0), year.begins, year.firstSeen, year.maybe)}</title></rect>`;
}

function axis({ geometry, choice, format }: ChartOptions): SVGTemplateResult {
  const { x, domain, base, labels } = geometry;
  const grips = gripsOf(choice, geometry);
  return svg`<g aria-hidden="true" pointer-events="none">
    <path class="axis" d=${`M${x(domain.first)} ${base}H${x(domain.last + 1)}`}></path>
    ${labels.map(
      ({ year, x: middle }) => svg`<path class="axis" d=${`M${middle} ${base}v3`}></path>
        ${grips.some((grip) => middle > grip.x - LABEL_HALF && middle < grip.x + GRIP.width + LABEL_HALF) ? nothing : svg`<text x=${middle} y=${base + 14} text-anchor="middle">${format.locale === 'ja' ? year : format.date(String(year))}</text>`}`,
    )}
  </g>`;
}

function band({ geometry, choice: { start, end, mode } }: ChartOptions): SVGTemplateResult | typeof nothing {
  if (mode === 'now') return nothing;
  const [left, right] = [geometry.x(start), geometry.x(end + 1)];
  return svg`<rect
    class="band"
    x=${left}
    y="2"
    width=${Math.max(1, right - left)}
    height=${geometry.base - 2}
    pointer-events="none"
  ></rect>`;
}

interface Grip {
  readonly name: Handle;
  readonly year: number;
  readonly x: number;
}

/** One over the year that is shown, or one at either side of the range: they never cover each other. */
function gripsOf({ mode, start, end }: Choice, geometry: Geometry): readonly Grip[] {
  const [left, right] = [geometry.x(start), geometry.x(end + 1)];
  if (mode === 'now' || mode === 'year') return [{ name: 'only', year: start, x: (left + right - GRIP.width) / 2 }];
  return [
    { name: 'start', year: start, x: left - GRIP.width },
    { name: 'end', year: end, x: right },
  ];
}

function handles(options: ChartOptions): readonly SVGTemplateResult[] {
  const { oneYear, firstYear, lastYear } = options.words;
  const labels = { only: oneYear, start: firstYear, end: lastYear };
  return gripsOf(options.choice, options.geometry).map((grip) => handle(options, grip, labels[grip.name]));
}

function handle(
  { geometry: { base, domain }, choice, words, when, grasp, key }: ChartOptions,
  { name, year, x }: Grip,
  label: string,
): SVGTemplateResult {
  const text = choice.mode === 'now' ? words.now : String(year);
  // The place on the axis of the handle's own year is under the grip's stem.
  const stem = name === 'start' ? x + GRIP.width : name === 'end' ? x : x + GRIP.width / 2;
  return svg`<g
    class="handle"
    role="slider"
    tabindex="0"
    data-handle=${name}
    aria-label=${label}
    aria-valuemin=${domain.first}
    aria-valuemax=${domain.last}
    aria-valuenow=${year}
    aria-valuetext=${name === 'only' ? when : String(year)}
    @pointerdown=${(event: PointerEvent) => grasp(event, name)}
    @keydown=${(event: KeyboardEvent) => key(event, name)}
  >
    <rect class="hit" x=${x} y="2" width=${GRIP.width} height=${base + HEIGHTS.axis - 2}></rect>
    <path class="axis" stroke="var(--accent)" d=${`M${stem} 2V${base + 2}`}></path>
    <rect class="grip" x=${x} y=${base + 1} width=${GRIP.width} height=${GRIP.height} rx="4"></rect>
    <rect class="ring" x=${x - 2} y=${base - 1} width=${GRIP.width + 4} height=${GRIP.height + 4} rx="6"></rect>
    <text class="grip-text" x=${x + GRIP.width / 2} y=${base + 14} text-anchor="middle">${text}</text>
  </g>`;
}

/** Years in which co-authorship was observed; the one that is shown is filled. */
function papers({ result, geometry, words, format, papers: used }: ChartOptions): unknown {
  return result.coauthorshipYears.map((text) => {
    const x = geometry.x(Number(text.slice(0, 4))) + geometry.step / 2;
    const name = words.coauthorshipYear(format.date(text));
    return svg`<path
      class=${used.has(text) ? 'papers used' : 'papers'}
      role="img"
      aria-label=${name}
      d=${`M${x} ${geometry.base - 5}l5 5-5 5-5-5z`}
    ><title>${name}</title></path>`;
  });
}

function windows(options: ChartOptions): SVGTemplateResult | typeof nothing {
  const { geometry, words, period } = options;
  if (geometry.windows.length === 0) return nothing;
  const isKnown = geometry.windows.some((one) => one.period === period);
  return svg`<g role="radiogroup" aria-label=${words.windows}>
    <text x="4" y=${geometry.base + HEIGHTS.axis + 16} aria-hidden="true">${words.windowsLabel}</text>
    ${geometry.windows.map((one, index) =>
      windowMark(options, one, one.period === period, isKnown ? one.period === period : index === 0),
    )}
  </g>`;
}

function windowMark(
  { geometry, words, format, choosePeriod }: ChartOptions,
  { period, x, y, width }: WindowSpan,
  isChosen: boolean,
  isReached: boolean,
): SVGTemplateResult {
  const text = format.period(period);
  const short = period.replace(/\b\d\d(\d\d)/g, '$1').replace('/', '–');
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const all = geometry.windows;
    if (by !== undefined) {
      event.preventDefault();
      const next = all[(all.findIndex((one) => one.period === period) + by + all.length) % all.length]!;
      choosePeriod(next.period);
      const group = (event.currentTarget as Element).parentElement;
      group?.querySelector<SVGElement>(`[data-period="${CSS.escape(next.period)}"]`)?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      choosePeriod(period);
    }
  };
  return svg`<g
    class="window"
    role="radio"
    data-period=${period}
    aria-checked=${isChosen ? 'true' : 'false'}
    aria-label=${words.windowName(text)}
    tabindex=${isReached ? '0' : '-1'}
    @click=${() => choosePeriod(period)}
    @keydown=${step}
  >
    <title>${words.windowName(text)}</title>
    <rect class="hit" x=${x} y=${y} width=${width} height=${HEIGHTS.lane}></rect>
    <rect class="span" x=${x + 1} y=${y + 3} width=${Math.max(2, width - 2)} height=${HEIGHTS.lane - 6} rx="3"></rect>
    <rect class="ring" x=${x - 1} y=${y + 1} width=${width + 2} height=${HEIGHTS.lane - 2} rx="5"></rect>
    ${
      width < 32
        ? nothing
        : svg`<text x=${x + width / 2} y=${y + 16} text-anchor="middle" aria-hidden="true">${width < 74 ? short : text}</text>`
    }
  </g>`;
}
