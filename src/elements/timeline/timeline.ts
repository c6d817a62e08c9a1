import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state as internal } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';

import { timeWords, type TimeWords } from '../../locales/time.ts';
import { TIMELINE_SERIES, tiesInTime, timeline, type TimelineResult, type TimelineYear } from '../../query/timeline.ts';
import { timeText } from '../../scene/time-text.ts';
import { selectEver, selectView } from '../../view/select-view.ts';
import type { Context } from '../session/context.ts';
import { controls } from '../look/controls.ts';
import { nextTask } from '../figure/next-task.ts';
import { SessionElement } from '../session/session-element.ts';
import { Brush, type Grasp } from './brush.ts';
import { chart } from './chart.ts';
import { geometryOf, type Geometry } from './geometry.ts';
import { Player } from './player.ts';
import { timelineStyles } from './styles.ts';
import {
  choiceOf,
  inMode,
  MODES,
  played,
  playedFrom,
  withHandle,
  yearByKey,
  type Choice,
  type Handle,
  type Mode,
  yearsIn,
} from './time-choice.ts';
import { AskedYears, chosenYears } from './year-fields.ts';
import { tokens } from '../look/tokens.ts';
import { yearsInNumbers } from './years-in-numbers.ts';

/** On a phone, or where it would take the figure's room, the chart is there on request; what holds and the buttons always are. */
const ROOMY = '(min-width: 43.8125rem) and (min-height: 880px)';

/**
 * Which time is shown: ties by year with a brush over them, what has no date,
 * the mobility windows, and a player. Changes `at` and `period` of the session;
 * a drag is one step of the history, and so is playing.
 *
 * @csspart bar - buttons, and what holds in the time that is shown
 * @csspart chart - years, brush and mobility windows
 */
export class CollabTimeline extends SessionElement {
  static override styles = [tokens, controls, timelineStyles];

  /** Whether the chart is shown; by default where there is room for it. */
  @property({ attribute: false }) open = matchMedia(ROOMY).matches;

  @internal() private chartWidth = 0;

  @query('.chart') private readonly chart!: HTMLElement | null;

  #counted: { readonly key: unknown; readonly result: TimelineResult } | undefined;
  #drawn: { readonly result: TimelineResult; readonly width: number; readonly geometry: Geometry } | undefined;
  /** `at` as the keyboard or the player left it: going on from there is the same step of the history. */
  #left: string | undefined;
  #asked: AskedYears | undefined;
  #observer: ResizeObserver | undefined;
  readonly #brush = new Brush({
    show: (at) => this.session?.update({ at }, 'none'),
    keep: (at) => this.session?.update({ at }, 'push'),
    changed: () => this.requestUpdate(),
  });
  readonly #player = new Player(
    (isFirst) => this.#step(isFirst),
    () => this.requestUpdate(),
  );

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#player.stop();
    this.#brush.cancel();
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** In a task after that of the figure, which a reader who drags looks at. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await nextTask();
    super.scheduleUpdate();
  }

  protected override updated(_changed: PropertyValues): void {
    // Dates and windows beyond the first picture are in the second part.
    if (this.session?.status === 'partial') this.session.complete();
    const { chart } = this;
    if (!chart || this.#observer) return;
    let frame = 0;
    this.#observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#measure());
    });
    this.#observer.observe(chart);
    this.#measure();
  }

  #measure(): void {
    const width = Math.floor(this.chart?.clientWidth ?? 0);
    if (width > 0) this.chartWidth = width;
  }

  /** Counted once per selection: neither time nor looks change it. */
  #count({ graph, state, today }: Context): TimelineResult {
    const ever = selectEver(graph, state, { today });
    if (this.#counted?.key !== ever) {
      const among = ever.edges.map(({ id }) => id);
      this.#counted = { key: ever, result: timeline(graph, { among, today }) };
    }
    return this.#counted!.result;
  }

  #geometry(result: TimelineResult): Geometry {
    const width = this.chartWidth || 640;
    if (this.#drawn?.result !== result || this.#drawn.width !== width)
      this.#drawn = { result, width, geometry: geometryOf(result, width) };
    return this.#drawn.geometry;
  }

  protected override render(): unknown {
    const { context } = this;
    if (!context) return nothing;
    const words = timeWords(context.lang);
    const result = this.#count(context);
    if (result.total === 0 && result.coauthorshipYears.length === 0) return this.#windowsOnly(context, words, result);
    if (result.years.length === 0)
      return html`<p class="muted" lang=${context.lang}>
        ${words.noDates} ${words.noStartCount(result.unknownStart)}
      </p>`;
    if (this.open || this.#asked?.at !== context.state.at) this.#asked = undefined;
    const geometry = this.#geometry(result);
    const choice = choiceOf(context.state.at, context.today, geometry.domain);
    return html`<section lang=${context.lang} aria-label=${words.time}>
      ${this.#bar(context, words, choice, geometry)}
      <div class="chart" part="chart" id="chart" ?hidden=${!this.open}>
        ${this.open ? this.#chart(context, words, result, geometry, choice) : nothing}
      </div>
      ${this.open ? guard([result, words, context.format], () => yearsInNumbers(result, words, context.format)) : nothing}
    </section>`;
  }

  /** No year changes anything where all numbers are of a period: then the periods are the choice. */
  #windowsOnly({ state, lang, format }: Context, words: TimeWords, { periods }: TimelineResult): unknown {
    if (periods.length === 0) return nothing;
    return html`<section lang=${lang} aria-label=${words.time}>
      <div class="bar" part="bar">
        <div class="modes" role="group" aria-label=${words.windows}>
          ${periods.map(
            (period) =>
              html`<button
                type="button"
                data-period=${period}
                aria-pressed=${state.period === period ? 'true' : 'false'}
                @click=${() => period !== state.period && this.session?.update({ period })}
              >
                ${format.period(period)}
              </button>`,
          )}
        </div>
        <p class="says">${words.windowsOnly}</p>
      </div>
    </section>`;
  }

  #bar(context: Context, words: TimeWords, choice: Choice, { domain }: Geometry): TemplateResult {
    const { isPlaying } = this.#player;
    const isMoving = isPlaying || this.#brush.isDragging;
    return html`<div class="bar" part="bar" @keydown=${this.#forget}>
      <button
        type="button"
        class="play"
        aria-label=${isPlaying ? words.pause : words.playWhat}
        title=${isPlaying ? words.pause : words.playWhat}
        @click=${() => this.#player.toggle()}
      >
        ${playIcon(isPlaying)}<span>${isPlaying ? words.pause : words.play}</span>
      </button>
      <div class="modes" role="group" aria-label=${words.times}>
        ${MODES.map(
          (mode) =>
            html`<button
              type="button"
              data-mode=${mode}
              aria-pressed=${choice.mode === mode ? 'true' : 'false'}
              aria-expanded=${mode === 'range' && this.#asked ? 'true' : nothing}
              @click=${() => this.#choose(mode, choice, domain)}
            >
              ${words[mode]}
            </button>`,
        )}
      </div>
      ${this.open ? nothing : this.#years(words, choice, domain, context)}
      <p class="says" role="status" aria-live=${isMoving ? 'off' : 'polite'}>
        ${this.#says(context, words)}${this.#asked ? words.bothYears(String(domain.first), String(domain.last)) : nothing}
      </p>
      <button
        type="button"
        class="link fold"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="chart"
        @click=${() => (this.open = !this.open)}
      >
        ${this.open ? words.hideChart : words.showChart}
      </button>
    </div>`;
  }

  /** Where no handles of a chart show the years they are fields, empty ones while nobody has chosen any. */
  #years(words: TimeWords, { mode }: Choice, domain: Geometry['domain'], { state, today }: Context): unknown {
    if (this.#asked) return this.#asked.fields(domain, words, (handle, year) => this.#enter(handle, year, domain));
    const years = mode === 'year' || mode === 'range' ? yearsIn(state.at, today) : undefined;
    if (!years) return nothing;
    return chosenYears(mode, years, domain, words, (handle, year) => {
      const choice = this.#choiceNow(domain);
      if (choice && year !== undefined) this.#set(withHandle(handle, year, choice, domain), 'push');
      this.requestUpdate();
    });
  }

  #enter(handle: Handle, year: number | undefined, domain: Geometry['domain']): void {
    const at = this.#asked?.enter(handle, year, domain);
    if (at !== undefined) this.#set(at, 'push');
    this.requestUpdate();
  }

  /** Without the chart there is nothing to see of a range that nobody has drawn: its years are asked for. */
  async #choose(mode: Mode, choice: Choice, domain: Geometry['domain']): Promise<void> {
    const now = this.#choiceNow(domain) ?? choice;
    const isAsking = mode === 'range' && !this.open && now.mode !== 'range';
    this.#asked = isAsking && this.session?.state ? new AskedYears(this.session.state.at) : undefined;
    this.requestUpdate();
    if (!isAsking) return this.#set(inMode(mode, now, domain), 'push');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.chosen-year')?.focus();
  }

  readonly #forget = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#asked) return;
    event.preventDefault();
    this.#asked = undefined;
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('[data-mode="range"]')?.focus();
  };

  /** What of the picture is known to hold at its time, and what is shown although nobody knows. */
  #says({ graph, view, state, today, format }: Context, words: TimeWords): string {
    const count = (edges: typeof view.edges): ReturnType<typeof tiesInTime> =>
      tiesInTime(graph, state.at, { among: edges.map(({ id }) => id), today });
    const { total, unknownStart } = count(view.edges);
    // What holds, and is reached only over what may or is announced, is in no other count of the figure either.
    const sure = count(view.edges.filter((edge) => edge.maybe === undefined && !edge.announced));
    const known = TIMELINE_SERIES.reduce((all, series) => all + sure.known[series], 0);
    const announced = count(view.edges.filter((edge) => edge.announced)).total;
    const isSpan = state.at === 'all' || state.at.includes('/');
    const maybe = total - known - announced;
    return words.holds(timeText(state.at, today, format), isSpan, { known, announced, maybe, unknownStart });
  }

  #chart(context: Context, words: TimeWords, result: TimelineResult, geometry: Geometry, choice: Choice): unknown {
    const { state, format, view, today } = context;
    const papers = view.edges.flatMap(({ attributes, period }) =>
      attributes.kind === 'coauthorship' && period ? [period] : [],
    );
    return chart({
      result,
      geometry,
      choice,
      words,
      format,
      when: timeText(state.at, today, format),
      period: state.period,
      papers: new Set(papers),
      isDragging: this.#brush.isDragging,
      grasp: (event, grasp) => this.#grasp(event, grasp, geometry),
      key: (event, handle) => this.#key(event, handle, geometry),
      choosePeriod: (period) => {
        if (period !== this.session?.state?.period) this.session?.update({ period });
      },
    });
  }

  /** The state's own: keys may come faster than what is drawn follows. */
  #choiceNow(domain: Geometry['domain']): Choice | undefined {
    const { state, today } = this.session ?? {};
    return state && today !== undefined ? choiceOf(state.at, today, domain) : undefined;
  }

  #set(at: string, history: 'push' | 'replace'): void {
    this.#left = undefined;
    this.session?.update({ at }, history);
  }

  /** The first step of a row is one to go back to, those after it are the same step further. */
  #goOn(at: string): void {
    const { session } = this;
    if (!session?.state || at === session.state.at) return;
    const isSameRow = session.state.at === this.#left;
    this.#left = at;
    session.update({ at }, isSameRow ? 'replace' : 'push');
  }

  #step(isFirst: boolean): boolean {
    const { context } = this;
    const { geometry } = this.#drawn ?? {};
    if (!context || !geometry || !this.isConnected) return false;
    // Who has chosen another time meanwhile does not want to see it leave.
    if (!isFirst && context.state.at !== this.#left) return false;
    const choice = choiceOf(context.state.at, context.today, geometry.domain);
    const at = isFirst
      ? playedFrom(choice, { ...geometry.domain, first: this.#firstShown(context, geometry) })
      : played(choice, geometry.domain);
    if (at === undefined) return false;
    if (isFirst) this.#left = undefined;
    this.#goOn(at);
    return played(choiceOf(at, context.today, geometry.domain), geometry.domain) !== undefined;
  }

  /** The first year with something in the figure that surely held: nobody waits for ten empty pictures. */
  #firstShown({ graph, state, today }: Context, { domain, columns }: Geometry): number {
    const { periods, coauthorshipYears } = this.#drawn!.result;
    const observed = Math.min(...[...periods, ...coauthorshipYears].map((period) => Number(period.slice(0, 4))));
    const shows = ({ year, known }: TimelineYear): boolean =>
      (year >= observed || TIMELINE_SERIES.some((series) => known[series] > 0)) &&
      selectView(graph, { ...state, at: String(year) }, { today }).counts.edges.shown > 0;
    return columns.find(({ year }) => shows(year))?.year.year ?? domain.first;
  }

  readonly #grasp = (event: PointerEvent, grasp: Grasp, geometry: Geometry): void => {
    const choice = this.#choiceNow(geometry.domain);
    if (event.button !== 0 || !this.session?.state || !choice || this.#brush.isDragging) return;
    event.stopPropagation();
    this.#player.stop();
    this.#left = undefined;
    const area = this.chart!;
    area.setPointerCapture(event.pointerId);
    const place = (one: PointerEvent): number => one.clientX - area.getBoundingClientRect().left;
    this.#brush.begin(grasp, event.pointerId, place(event), choice, geometry, this.session.state.at);
    const end = new AbortController();
    const { signal } = end;
    const listen = (type: string, heard: (one: PointerEvent) => void): void =>
      area.addEventListener(type, (one) => heard(one as PointerEvent), { signal });
    listen('pointermove', (one) => this.#brush.move(one.pointerId, place(one)));
    listen('pointerup', (one) => {
      this.#brush.end(one.pointerId);
      end.abort();
    });
    listen('pointercancel', () => {
      this.#brush.cancel();
      end.abort();
    });
    addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        key.preventDefault();
        this.#brush.cancel();
        end.abort();
      },
      { signal, capture: true },
    );
  };

  #key(event: KeyboardEvent, handle: Handle, { domain }: Geometry): void {
    const choice = this.#choiceNow(domain);
    if (!choice || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      this.#player.toggle();
      return;
    }
    const year = yearByKey(event.key, handle === 'end' ? choice.end : choice.start, domain);
    if (year === undefined) return;
    event.preventDefault();
    this.#player.stop();
    this.#goOn(withHandle(handle, year, choice, domain));
  }
}

function playIcon(isPlaying: boolean): unknown {
  return svg`<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <path fill="currentColor" d=${isPlaying ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2 1l9 5-9 5z'}></path>
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'collab-timeline': CollabTimeline;
  }
}
