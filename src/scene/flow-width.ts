/** Width of flows: proportional to the number, so that twice as wide is twice as many. */

/** Widest line at scale 1, and what is drawn where the proportion gives less than can be seen. */
const WIDEST = 9;
const THINNEST = 0.7;

export interface WidthScale {
  width(value: number): number;
  /** Numbers for the legend: the largest that is drawn, then round ones of at most half of the one before. */
  readonly steps: readonly number[];
}

/**
 * @param largest the largest number shown
 * @param ever the largest of the same measure in the data. Between the two, by
 * their geometric mean, lies the number that is drawn widest: flows of a small
 * country are seen, and do not pass for those of a large one.
 */
export function widthScale(largest: number, ever: number, scale: number): WidthScale {
  const perUnit = largest > 0 ? (WIDEST * scale) / Math.sqrt(largest * Math.max(ever, largest)) : 0;
  // The widest line drawn first, or a reader could not say what it stands for; then round numbers.
  const steps: number[] = largest >= 1 ? [largest] : [];
  while (steps.length > 0 && steps.length < 3) {
    const next = roundDown(steps.at(-1)! / 2);
    if (next < 1) break;
    steps.push(next);
  }
  return { width: (value) => Math.max(THINNEST, value * perUnit), steps };
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above `value`; 0 below 1. */
export function roundDown(value: number): number {
  if (!(value >= 1)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  // Logarithms of powers of ten may fall short by a rounding.
  return [10, 5, 2, 1].map((n) => n * power).find((n) => n <= value) ?? power / 2;
}
