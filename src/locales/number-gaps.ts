/** What `gaps` says of numbers and ties of one's own. */
import type { Locale } from '../model/graph.ts';

const en = {
  title: (name: string, total: number): string =>
    `${total} ${total === 1 ? 'gap' : 'gaps'} of ${name}: a number and no tie`,
  value: (label: string, unit: string): string => (unit === '' || unit === label ? label : `${label} (${unit})`),
  none: (name: string): string => `no partner of ${name} has such a number without a tie`,
};

const ja: typeof en = {
  title: (name, total) => `${name}の空白${total}件：数値があり、つながりのない相手`,
  value: (label, unit) => (unit === '' || unit === label ? label : `${label}（${unit}）`),
  none: (name) => `${name}に、数値がありながらつながりのない相手はない`,
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function numberGapWords(lang: Locale): typeof en {
  return WORDS[lang];
}
