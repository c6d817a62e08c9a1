/** Words about a second measurement beside the first. */
import type { Locale } from '../model/graph.ts';

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const en = {
  /** `1.25` */
  ratio: (value: number): string => value.toFixed(value < 10 ? 2 : 0),
  times: (ratio: string): string => `${ratio} times`,
  heading: (label: string): string => `Beside it: ${label}`,
  totals: (label: string, period: string, into: string, out: string, net: string, ratio: string | null): string =>
    `A second measurement, ${label}, has ${into} in and ${out} out in ${period}: a balance of ${net}${ratio === null ? '' : `, with ${ratio} times as many events`}.`,
  opposite: 'The two disagree in sign: by one the country gains, by the other it loses.',
  noWindow: (label: string, period: string): string => `${capital(label)} has no numbers for ${period}.`,
  pairsOpposite: (number: string, of: string, list: string): string =>
    `With ${number} of the ${of} partners that both list, the two disagree in sign: ${list}.`,
  pairsAgree: (of: string): string => `With none of the ${of} partners that both list do the two disagree in sign.`,
  besides: (name: string, first: string, second: string): string => `${name} (${first}; by the second ${second})`,
  /** One direction, or both, of a pair. */
  pair: (label: string, counts: string, ratio: string | null): string =>
    `A second measurement, ${label}, has ${counts}${ratio === null ? '' : `: ${ratio} times as many`}.`,
  pairOpposite: 'The two disagree in sign.',
  never: 'Two measurements of one thing: set them beside each other, never add them.',
  netFirst: 'Net',
  netSecond: (label: string): string => `Net: ${label}`,
  total: 'Total',
  totalSecond: (label: string): string => `Total: ${label}`,
  second: (column: string): string => `${column} (2nd)`,
  ratioColumn: 'Ratio',
  signColumn: 'Signs',
  signs: { same: 'alike', opposite: 'opposite', unclear: 'not sure' },
  table: (label: string): string => `Beside ${label}`,
  ask: 'Compare with OpenAlex',
  asked: 'Loading the numbers counted from OpenAlex …',
  failed: 'The numbers counted from OpenAlex could not be loaded.',
  retry: 'Try again',
  /** Under a chart. */
  chartRatios: (label: string, list: string): string => `${capital(label)} to the first: ${list}.`,
  none: (label: string): string => `${capital(label)} has no number for this pair: missing is not zero.`,
};

export type SecondWords = typeof en;

const ja: SecondWords = {
  ratio: en.ratio,
  times: (ratio) => `${ratio}倍`,
  heading: (label) => `もう一つの測定：${label}`,
  totals: (label, period, into, out, net, ratio) =>
    `もう一つの測定である${label}では、${period}の転入は${into}、転出は${out}、差引きは${net}です${ratio === null ? '' : `（件数は${ratio}倍）`}。`,
  opposite: '二つの測定は符号が逆です。一方では転入超過、他方では転出超過です。',
  noWindow: (label, period) => `${label}には${period}の数値がありません。`,
  pairsOpposite: (number, of, list) =>
    `両方の一覧にある相手${of}か国・地域のうち、${number}か国・地域では二つの測定の符号が逆です：${list}。`,
  pairsAgree: (of) => `両方の一覧にある相手${of}か国・地域のうち、二つの測定の符号が逆のところはありません。`,
  besides: (name, first, second) => `${name}（${first}、もう一つの測定では${second}）`,
  pair: (label, counts, ratio) =>
    `もう一つの測定である${label}では、${counts}です${ratio === null ? '' : `（${ratio}倍）`}。`,
  pairOpposite: '二つの測定は符号が逆です。',
  never: '同じものの二つの測定です。並べて見るもので、足し合わせられません。',
  netFirst: '差引き',
  netSecond: (label) => `差引き：${label}`,
  total: '計',
  totalSecond: (label) => `計：${label}`,
  second: (column) => `${column}（二つ目）`,
  ratioColumn: '比',
  signColumn: '符号',
  signs: { same: '同じ', opposite: '逆', unclear: '不確か' },
  table: (label) => `${label}との比較`,
  ask: 'OpenAlex の数値と比べる',
  asked: 'OpenAlex から数えた数値を読み込んでいます…',
  failed: 'OpenAlex から数えた数値を読み込めませんでした。',
  retry: 'もう一度試す',
  chartRatios: (label, list) => `一つ目に対する${label}の比：${list}。`,
  none: (label) => `${label}には、この二国間の数値がありません（ゼロという意味ではありません）。`,
};

const WORDS: Readonly<Record<Locale, SecondWords>> = { en, ja };

export function secondWords(lang: Locale): SecondWords {
  return WORDS[lang];
}
