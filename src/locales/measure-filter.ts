/** What the legend says of the minimum of a measure, and everywhere of what nobody states. */
import type { Locale } from '../model/graph.ts';
import type { Measure } from './measure.ts';

const en = {
  minimumUnit: ({ unit }: Measure): string => `${unit ? `${unit}, ` : ''}both ways together`,
  bothUnits: 'in the unit of each measure, both ways together',
  notGiven: 'not given',
};

const ja: typeof en = {
  minimumUnit: ({ unit }) => `${unit ? `${unit}（双方向の合計）` : '（双方向の合計）'}以上の組`,
  bothUnits: '（各指標の単位、双方向の合計）以上の組',
  notGiven: '記載なし',
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function measureFilterWords(lang: Locale): typeof en {
  return WORDS[lang];
}
