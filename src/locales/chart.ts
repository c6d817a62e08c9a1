/** Words of the charts of answers. */
import type { Locale } from '../model/graph.ts';

const WORDS = {
  en: {
    net: (period: string): string => `Net researcher mobility in ${period}, migration events (+ more came than went)`,
    strength: (unit: string): string => `Not joined by any framework: ${unit}`,
    /** `beside`: who is in all of them and not counted; empty for nobody. */
    shared: (beside: string): string =>
      `Members in common${beside === '' ? '' : ` other than ${beside}`}; in bold, all members of each`,
    more: (n: string): string => `${n} more are in the table behind the answer.`,
    /** Of rows that are left out between others. */
    between: (n: string): string => `… ${n} more between these are in the table behind the answer`,
    stated: 'date without a meaning',
    chart: 'Chart',
    saveSvg: 'Chart as SVG',
    savePng: 'Chart as PNG',
    copyCaption: 'Copy caption',
    captionCopied: 'Caption copied.',
    captionFailed: 'The browser refused to copy.',
    pngFailed: 'The chart could not be saved as PNG. Loading the page again tries again; the SVG is the same picture.',
    source: (list: string): string => `Source: ${list}.`,
    moreSources: (n: string): string => `${n} more`,
    edition: (mark: string): string => `Data: ${mark}.`,
    separator: '; ',
  },
  ja: {
    net: (period: string): string => `研究者の移動の差引き（${period}、延べ件数。＋は転入超過）`,
    strength: (unit: string): string => `枠組みを共にしない相手：${unit}`,
    shared: (beside: string): string =>
      `${beside === '' ? '' : `${beside}以外の`}共通の参加国・地域数（太字はそれぞれの参加国・地域数）`,
    more: (n: string): string => `ほか${n}件は、答えのもとになる表にあります。`,
    between: (n: string): string => `… この間の${n}件は、答えのもとになる表にあります`,
    stated: '意味の不明な日付',
    chart: '図',
    saveSvg: '図を SVG で保存',
    savePng: '図を PNG で保存',
    copyCaption: '図の説明をコピー',
    captionCopied: '図の説明をコピーしました。',
    captionFailed: 'ブラウザがコピーを拒みました。',
    pngFailed: '図を PNG で保存できませんでした。ページを再読み込みすると、もう一度試します。SVG は同じ図です。',
    source: (list: string): string => `出典：${list}。`,
    moreSources: (n: string): string => `ほか${n}件`,
    edition: (mark: string): string => `データ：${mark}。`,
    separator: '、',
  },
} as const satisfies Readonly<Record<Locale, unknown>>;

export type ChartWords = (typeof WORDS)[Locale];

export function chartWords(locale: Locale): ChartWords {
  return WORDS[locale];
}
