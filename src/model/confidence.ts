import type { Confidence } from '../data/dataset.ts';

/** From the best known to the least. */
export const CONFIDENCES: readonly Confidence[] = ['verified', 'reported', 'unverified'];

/** Whether `confidence` is as good as `least` or better. Where nobody says how well a row is known, no level leaves it out. */
export function isAtLeast(confidence: Confidence | undefined, least: Confidence): boolean {
  if (confidence === undefined) return true;
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least);
}

/** 0 for the best known; what nobody says comes last. */
export function confidenceRank(confidence: Confidence | undefined): number {
  return confidence === undefined ? CONFIDENCES.length : CONFIDENCES.indexOf(confidence);
}
