/** Words about the OECD's scientific authors, for the page, in both languages; those of pictures are in en.ts and ja.ts. */
import type { Locale } from '../model/graph.ts';

const en = {
  title: 'Mobility of scientific authors (OECD)',
  is: 'Imported OECD table: authors of scientific publications by first and last recorded main affiliation. Another measure than migration events.',
  none: 'The imported table has no number here for this period. Missing is not zero.',
  chart: (name: string): string => `${name}: scientific authors by period`,
  loss: (focus: string, partner: string, net: string, period: string): string =>
    `${period}: on balance ${focus} loses most to ${partner} (${net} authors).`,
  gain: (focus: string, partner: string, net: string, period?: string): string =>
    period === undefined
      ? `It gains most from ${partner} (${net} authors).`
      : `${period}: on balance ${focus} gains most from ${partner} (${net} authors).`,
  minimumUnit: 'authors, both ways together',
  bothUnits: 'in the unit of each measure, both ways together',
  flowIn: (focus: string, value: string, period: string): string => `${value} authors to ${focus}, ${period}`,
  flowOut: (focus: string, value: string, period: string): string => `${value} authors from ${focus}, ${period}`,
  table: (name: string, period: string): string => `Scientific authors (OECD): ${name} by partner, ${period}`,
};

const ja: typeof en = {
  title: '科学論文著者の移動（OECD）',
  is: '取り込んだ OECD の表：最初と最後に記録された主な所属で数えた論文著者の人数。移動件数とは別の指標。',
  none: 'この期間の人数は取り込んだ表にありません（ゼロという意味ではありません）。',
  chart: (name) => `${name}：期間別の科学論文著者数`,
  loss: (focus, partner, net, period) => `${period}：${focus}の転出超過が最も大きい相手は${partner}（著者${net}人）。`,
  gain: (focus, partner, net, period) =>
    `${period === undefined ? '' : `${period}：${focus}の`}転入超過が最も大きい相手は${partner}（著者${net}人）。`,
  minimumUnit: '人（著者、双方向の合計）以上の組',
  bothUnits: '（各指標の単位、双方向の合計）以上の組',
  flowIn: (focus, value, period) => `${focus}へ著者${value}人（${period}）`,
  flowOut: (focus, value, period) => `${focus}から著者${value}人（${period}）`,
  table: (name, period) => `科学論文著者（OECD）：${name}の相手別（${period}）`,
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function authorFlowWords(locale: Locale): typeof en {
  return WORDS[locale];
}
