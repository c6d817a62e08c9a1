/** The time that a picture shows, by language; apart from `time.ts`, which the first picture does not need. */
import type { Locale } from '../model/graph.ts';

const en = {
  now: (date: string): string => `Now (${date})`,
  all: 'All time',
  /** What stands beside the counts. */
  during: (when: string): string => `Ties of ${when}`,
  /** Of the year that is running. */
  asOf: (when: string, date: string): string => `Ties of ${when}, as of ${date}`,
  ofAllTimes: 'Ties of all times, ended ones too',
};

const ja: typeof en = {
  now: (date) => `現在（${date}）`,
  all: '全期間',
  during: (when) => `${when}のつながり`,
  asOf: (when, date) => `${when}のつながり（${date}現在）`,
  ofAllTimes: '全期間のつながり（終了分を含む）',
};

export function timeNotes(locale: Locale): typeof en {
  return locale === 'ja' ? ja : en;
}
