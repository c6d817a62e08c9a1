/** Sums of decimals without the noise of binary fractions. */
export function round(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(12));
}
