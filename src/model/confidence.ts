import type { Confidence } from '../data/dataset.ts';

/** From the best known to the least. */
export const CONFIDENCES: readonly Confidence[] = ['verified', 'reported', 'unverified'];

/** Whether `confidence` is as good as `least` or better. */
export function isAtLeast(confidence: Confidence, least: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least);
}
