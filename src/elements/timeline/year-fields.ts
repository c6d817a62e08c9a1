import { html, type TemplateResult } from 'lit';

import type { TimeWords } from '../../locales/time.ts';
import { atOf, type Choice, type Domain, type Handle } from './time-choice.ts';

interface YearField {
  readonly handle: Handle;
  readonly label: string;
  /** Undefined where nobody has chosen it. */
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
}

export type YearChosen = (handle: Handle, year: number | undefined) => void;

/** The years that are chosen, where no handles of a chart show them. */
export function chosenYears(
  mode: Choice['mode'],
  [start, end]: readonly [start: number, end: number],
  { first, last }: Domain,
  words: TimeWords,
  chosen: YearChosen,
): TemplateResult {
  const one = (handle: Handle, value: number, label: string): TemplateResult =>
    field({ handle, value, label, least: Math.min(first, value), most: Math.max(last, value) }, '', chosen);
  return mode === 'year'
    ? one('only', end, words.oneYear)
    : pair(one('start', start, words.firstYear), one('end', end, words.lastYear));
}

/** Years of a range that are asked for: nothing is chosen before both have been entered. */
export class AskedYears {
  #start: number | undefined;
  #end: number | undefined;

  /** `at` is what is shown meanwhile; when that changes, nobody is asked any more. */
  constructor(readonly at: string) {}

  fields({ first, last }: Domain, words: TimeWords, chosen: YearChosen): TemplateResult {
    const ends = { least: first, most: last };
    // An arrow key in the empty last field begins after the first year: it would end the question with one year.
    const least = this.#start === undefined ? first : Math.min(this.#start + 1, last);
    return pair(
      field({ ...ends, handle: 'start', value: this.#start, label: words.firstYear }, String(first), chosen),
      field({ ...ends, handle: 'end', value: this.#end, label: words.lastYear, least }, String(last), chosen),
    );
  }

  /** `at` of both years, within the data and in their order; undefined while one is missing. */
  enter(handle: Handle, year: number | undefined, { first, last }: Domain): string | undefined {
    const within = year === undefined ? undefined : Math.min(last, Math.max(first, year));
    if (handle === 'start') this.#start = within;
    else this.#end = within;
    return this.#start === undefined || this.#end === undefined ? undefined : atOf(this.#start, this.#end);
  }
}

const pair = (start: TemplateResult, end: TemplateResult): TemplateResult =>
  html`${start}<span aria-hidden="true">–</span>${end}`;

function field(
  { handle, label, value, least, most }: YearField,
  placeholder: string,
  chosen: YearChosen,
): TemplateResult {
  return html`<input
    type="number"
    class="chosen-year"
    data-handle=${handle}
    min=${least}
    max=${most}
    placeholder=${placeholder}
    aria-label=${label}
    .value=${value === undefined ? '' : String(value)}
    @change=${(event: Event) => {
      const year = (event.target as HTMLInputElement).valueAsNumber;
      chosen(handle, Number.isInteger(year) ? year : undefined);
    }}
  />`;
}
