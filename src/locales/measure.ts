/**
 * Words about a kind of edge that the program knows by its properties alone:
 * its label, unit, direction and method are the data's own words. What is
 * written for one built-in measure never stands over the numbers of another.
 */
import type { Dataset } from '../data/dataset.ts';
import type { ColourRole, EdgeKind } from '../model/edge-kinds.ts';
import type { Locale } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';

/** A kind in the words of one language. */
export interface Measure {
  readonly label: string;
  /** Empty where none is stated. */
  readonly unit: string;
  /** How it was counted and below which nothing is there; empty where nobody says. */
  readonly method: string;
  readonly directed: boolean;
  readonly isTie: boolean;
  readonly colour: ColourRole;
}

export function measureOf(dataset: Dataset, kind: EdgeKind, lang: Locale): Measure {
  const { label, unit, method, threshold, directed, type, colour } = kindsOf(dataset).edge(kind);
  return {
    label: label[lang],
    unit: unit?.[lang] ?? '',
    method: [method?.[lang], threshold?.[lang]].filter(Boolean).join(lang === 'en' ? ' ' : ''),
    directed,
    isTie: type === 'tie',
    colour,
  };
}

const en = {
  noUnit: 'no unit given',
  noSource: 'source not given',
  notGiven: 'not given',
  title: ({ label }: Measure): string => label.charAt(0).toUpperCase() + label.slice(1),
  none: 'The data have no number of this measure here for this period. Missing is not zero.',
  /** A number with its unit. */
  amount: ({ unit }: Measure, value: string): string => (unit ? `${value} ${unit}` : value),
  chart: ({ label }: Measure, name: string): string => `${name}: ${label} by period`,
  loss: (m: Measure, focus: string, partner: string, net: string, period: string): string =>
    `${period ? `${period}: ` : ''}on balance ${focus} loses most to ${partner} (${en.amount(m, net)}).`,
  gain: (m: Measure, focus: string, partner: string, net: string, period?: string): string =>
    period === undefined
      ? `It gains most from ${partner} (${en.amount(m, net)}).`
      : `${period ? `${period}: ` : ''}on balance ${focus} gains most from ${partner} (${en.amount(m, net)}).`,
  minimumUnit: ({ unit }: Measure): string => `${unit ? `${unit}, ` : ''}both ways together`,
  bothUnits: 'in the unit of each measure, both ways together',
  flowIn: (m: Measure, focus: string, value: string, period: string): string =>
    `${m.label}: ${en.amount(m, value)} to ${focus}${period ? `, ${period}` : ''}`,
  flowOut: (m: Measure, focus: string, value: string, period: string): string =>
    `${m.label}: ${en.amount(m, value)} from ${focus}${period ? `, ${period}` : ''}`,
  table: (m: Measure, name: string, period: string): string =>
    `${en.title(m)}: ${name} by partner${period ? `, ${period}` : ''}`,
  balanceNote: ({ method }: Measure): string =>
    [
      method,
      'Totals and shares count the pairs that the data have; what they leave out is missing from them, not zero. No other measure may be compared with this one or added to it.',
    ]
      .filter(Boolean)
      .join(' '),
  /** Above the widths of a legend. */
  heading: (m: Measure): string => `${en.title(m)}${m.unit ? `: ${m.unit}` : ''}`,
  // Pictures.
  key: (m: Measure, period: string, minimum: string): string =>
    m.isTie
      ? `${m.directed ? 'Arrows' : 'Lines'}: ${m.label}.`
      : `${m.directed ? 'Arrows' : 'Lines'}: ${m.label}${period ? `, ${period}` : ''}, width by number${m.unit ? ` of ${m.unit}` : ''}${minimum ? `; pairs with at least ${minimum}${m.directed ? ' both ways together' : ''}` : ''}.`,
  largest: (m: Measure, flow: string): string => `Largest number (${m.label}): ${flow}.`,
  mapTitle: (m: Measure, focus: string, period: string): string =>
    `${en.title(m)}${focus ? ` between ${focus} and others` : ''}${period ? `, ${period}` : ''}`,
  mapFlows: (m: Measure, period: string, sources: string): string =>
    `Arrows: ${m.label}${[period, sources && `(${sources})`].filter(Boolean).length > 0 ? ', ' : ''}${[period, sources && `(${sources})`].filter(Boolean).join(' ')}, width by the number${m.unit ? ` of ${m.unit}` : ''} in that direction.`,
  // Matrices.
  matrixTitle: (m: Measure, focus: string, period: string): string =>
    `${en.title(m)}${focus ? ` between ${focus} and its partners` : ''}${period ? `, ${period}` : ''}`,
  matrixKey: (m: Measure, period: string): string =>
    `${m.directed ? 'Rows: from; columns: to; ' : 'The two halves are the same; '}${m.isTie ? `number of rows that state it (${m.label})` : m.unit || m.label}${period ? `, ${period}` : ''}.`,
  said: (m: Measure, from: string, to: string, value: string, period: string): string =>
    `${from} ${m.directed ? '→' : '–'} ${to}: ${m.isTie ? `${m.label}, ${value}` : `${en.amount(m, value)} (${m.label})`}${period ? `, ${period}` : ''}`,
  totalOut: (m: Measure, value: string): string => `${en.amount(m, value)} ${m.directed ? 'to' : 'with'} the others`,
  totalIn: (m: Measure, value: string): string => `${en.amount(m, value)} ${m.directed ? 'from' : 'with'} the others`,
  empty: ({ label }: Measure): string => `Nothing of “${label}” between the nodes of this selection.`,
};

const ja: typeof en = {
  noUnit: '単位の記載なし',
  noSource: '出典の記載なし',
  notGiven: '記載なし',
  title: ({ label }) => label,
  none: 'この期間の数値はデータにありません（ゼロという意味ではありません）。',
  amount: ({ unit }, value) => (unit ? `${value}（${unit}）` : value),
  chart: ({ label }, name) => `${name}：期間別の${label}`,
  loss: (m, focus, partner, net, period) =>
    `${period ? `${period}：` : ''}${focus}の差引がもっとも小さい相手は${partner}：${ja.amount(m, net)}。`,
  gain: (m, focus, partner, net, period) =>
    `${period ? `${period}：` : ''}${period === undefined ? '' : `${focus}の`}差引がもっとも大きい相手は${partner}：${ja.amount(m, net)}。`,
  minimumUnit: ({ unit }) => `${unit ? `${unit}（双方向の合計）` : '（双方向の合計）'}以上の組`,
  bothUnits: '（各指標の単位、双方向の合計）以上の組',
  flowIn: (m, focus, value, period) => `${m.label}：${focus}へ${ja.amount(m, value)}${period ? `、${period}` : ''}`,
  flowOut: (m, focus, value, period) => `${m.label}：${focus}から${ja.amount(m, value)}${period ? `、${period}` : ''}`,
  table: (m, name, period) => `${m.label}：${name}の相手別${period ? `（${period}）` : ''}`,
  balanceNote: ({ method }) =>
    `${method}合計と割合はデータにある組だけを数えたものです。データにない組はゼロではなく欠測です。他の指標とは比較も合算もできません。`,
  heading: (m) => `${m.label}${m.unit ? `：${m.unit}` : ''}`,
  key: (m, period, minimum) =>
    m.isTie
      ? `${m.directed ? '矢印' : '線'}は${m.label}。`
      : `${m.directed ? '矢印' : '線'}は${m.label}（${[period, `太さは${m.unit || '数値'}`, minimum && `${m.directed ? '双方向計' : ''}${minimum}以上の組`].filter(Boolean).join('、')}）。`,
  largest: (m, flow) => `${m.label}の最大値は、${flow}。`,
  mapTitle: (m, focus, period) => `${focus ? `${focus}と他の間の` : ''}${m.label}${period ? `（${period}）` : ''}`,
  mapFlows: (m, period, sources) => {
    const from = [period, sources && `${sources}による`].filter(Boolean).join('、');
    return `矢印は${m.label}${from ? `（${from}）` : ''}。太さはその向きの${m.unit || '数値'}に比例。`;
  },
  matrixTitle: (m, focus, period) => `${focus ? `${focus}と相手の間の` : ''}${m.label}${period ? `（${period}）` : ''}`,
  matrixKey: (m, period) =>
    `${m.directed ? '行は始点、列は終点。' : '左右対称。'}${m.isTie ? `${m.label}を示す行の数` : m.unit || m.label}${period ? `（${period}）` : ''}。`,
  said: (m, from, to, value, period) =>
    `${from}${m.directed ? '→' : '－'}${to}：${m.label} ${m.isTie ? value : ja.amount(m, value)}${period ? `、${period}` : ''}`,
  totalOut: (m, value) => `${m.directed ? '他へ' : '他との間に'} ${ja.amount(m, value)}`,
  totalIn: (m, value) => `${m.directed ? '他から' : '他との間に'} ${ja.amount(m, value)}`,
  empty: ({ label }) => `この選択のノードの間に「${label}」はありません。`,
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function measureWords(lang: Locale): typeof en {
  return WORDS[lang];
}
