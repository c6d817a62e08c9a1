/** The day that a picture of now holds for. */
import type { Locale } from '../model/graph.ts';

export function asOf(locale: Locale, date: string): string {
  return locale === 'ja' ? `${date}時点のつながり` : `Ties as of ${date}`;
}
