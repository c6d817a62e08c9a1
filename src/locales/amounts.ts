/**
 * An observed number with its unit, as a reader of the language writes it.
 * Japanese counts in steps of ten thousand: 13,700,000,000 yen are 137億円, and
 * "billion yen" is no unit there.
 */
import type { Locale } from '../model/graph.ts';
import { termFor, type Term } from './terms.ts';
import { named } from '../model/named.ts';

/** Yen to which a unit of the tables amounts. */
const YEN: Readonly<Record<string, number>> = named({ JPY: 1, 'million yen': 1e6, 'billion yen': 1e9 });

const GROUPED: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 }),
  ja: new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 10 }),
};

/** Steps of Japanese numbers, largest first. */
const STEPS = [
  [1e12, '兆'],
  [1e8, '億'],
  [1e4, '万'],
] as const;

/** `15億8,800万` for 1,588,000,000: exact, each step with its rest. */
function inSteps(value: number): string {
  let rest = Math.round(value);
  let text = '';
  for (const [size, name] of STEPS) {
    const count = Math.floor(rest / size);
    if (count > 0) text += `${GROUPED.ja.format(count)}${name}`;
    rest -= count * size;
  }
  return rest > 0 || text === '' ? `${text}${GROUPED.ja.format(rest)}` : text;
}

/** What a number of a table and its unit are in the language. */
export interface Amount {
  /** The number, or `5–10` for a range. */
  readonly number: string;
  readonly unit: Term;
  /** What stands between the two: Japanese writes a counter on to its number. */
  readonly space: '' | ' ';
}

/**
 * @param value as the table has it
 * @param unit `unit_measure` of the table; a `year` is a name and has neither unit nor separators
 * @param max upper end, where the source states a range
 */
export function amountIn(lang: Locale, value: number, unit: string, max?: number): Amount {
  const none: Term = { text: '', isForeign: false };
  if (unit === 'year') return { number: String(value), unit: none, space: '' };
  const yen = lang === 'ja' ? YEN[unit] : undefined;
  const write = (each: number): string => (yen === undefined ? GROUPED[lang].format(each) : inSteps(each * yen));
  const dash = lang === 'ja' ? '～' : '–';
  const own = yen === undefined ? termFor(lang, unit) : { text: '円', isForeign: false };
  return {
    number: max === undefined ? write(value) : `${write(value)}${dash}${write(max)}`,
    unit: own,
    space: lang === 'ja' && !own.isForeign ? '' : ' ',
  };
}
