/** Width of flows: proportional to the number, so that twice as wide is twice as many. */

/** Widest line at scale 1, and what is drawn where the proportion gives less than can be seen. */
const WIDEST = 9;
const THINNEST = 0.7;

export interface WidthScale {
  width(value: number): number;
  /** Round numbers for the legend, largest first. */
  readonly steps: readonly number[];
}

export function widthScale(largest: number, scale: number): WidthScale {
  const perUnit = largest > 0 ? (WIDEST * scale) / largest : 0;
  const steps: number[] = [];
  for (let step = roundDown(largest); steps.length < 3 && step >= 1; step = roundDown(step - 1e-9 * step - Number.EPSILON)) steps.push(step);
  return { width: (value) => Math.max(THINNEST, value * perUnit), steps };
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above `value`; 0 below 1. */
export function roundDown(value: number): number {
  if (!(value >= 1)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  // Logarithms of powers of ten may fall short by a rounding.
  return [10, 5, 2, 1].map((n) => n * power).find((n) => n <= value) ?? power / 2;
}
