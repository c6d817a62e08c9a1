/** Words of the survey of researcher exchange: another measure than migration events, and none of its words stand over them. */
import type { Locale } from '../model/graph.ts';

const en = {
  title: 'Researchers received and sent, by fiscal year (survey)',
  is: 'MEXT survey of international research exchange: stays of researchers at universities and institutes in Japan, and abroad, most of them of 30 days or less. Another measure than migration events.',
  received: 'received from abroad (researchers)',
  sent: 'sent abroad (researchers)',
  note: 'Japanese fiscal years, from April. Years without a point are not in the data. More institutions are counted from 1997 and 2000, postdocs from 2010; from 2013 nobody counts twice.',
  noNumber: 'not in the data',
  or: ' or ',
  separator: '; ',
  year: (year: string, received: string, sent: string): string => `${year}: received ${received}, sent ${sent}`,
  table: 'The numbers',
  fiscalYear: 'Fiscal year',
};

const ja: typeof en = {
  title: '年度別の受入研究者数と派遣研究者数（調査）',
  is: '文部科学省の国際研究交流の調査：大学・研究機関等が受け入れた研究者と海外に派遣した研究者の数で、多くは30日以内の短期。移動件数とは別の指標。',
  received: '受入研究者数（人）',
  sent: '派遣研究者数（人）',
  note: '年度（4月から翌年3月まで）。点のない年度はデータなし。対象機関は1997年度と2000年度に拡大、ポストドクターは2010年度から対象、2013年度からは重複を除く。',
  noNumber: 'データなし',
  or: 'または',
  separator: '、',
  year: (year, received, sent) => `${year}年度：受入${received}、派遣${sent}`,
  table: '数値',
  fiscalYear: '年度',
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function exchangeWords(locale: Locale): typeof en {
  return WORDS[locale];
}
