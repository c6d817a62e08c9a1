/** What panels, tables, maps and matrices say of a measure; apart from what a first picture needs. */
import type { Locale } from '../model/graph.ts';
import { the } from '../model/english.ts';
import { measureKeys, type Measure } from './measure.ts';

const en = {
  noUnit: 'no unit given',
  noSource: 'source not given',
  none: 'The data have no number of this measure here for this period. Missing is not zero.',
  /** A number with its unit. */
  amount: ({ unit }: Measure, value: string): string => (unit ? `${value} ${unit}` : value),
  chart: ({ label }: Measure, name: string): string => `${name}: ${label} by period`,
  loss: (m: Measure, focus: string, partner: string, net: string, period: string): string =>
    `${period ? `${period}: ` : ''}on balance ${the(focus)} loses most to ${the(partner)} (${en.amount(m, net)}).`,
  gain: (m: Measure, focus: string, partner: string, net: string, period?: string): string =>
    period === undefined
      ? `It gains most from ${the(partner)} (${en.amount(m, net)}).`
      : `${period ? `${period}: ` : ''}on balance ${the(focus)} gains most from ${the(partner)} (${en.amount(m, net)}).`,
  flowIn: (m: Measure, focus: string, value: string, period: string): string =>
    `${m.label}: ${en.amount(m, value)} to ${the(focus)}${period ? `, ${period}` : ''}`,
  flowOut: (m: Measure, focus: string, value: string, period: string): string =>
    `${m.label}: ${en.amount(m, value)} from ${the(focus)}${period ? `, ${period}` : ''}`,
  table: (m: Measure, name: string, period: string): string =>
    `${measureKeys('en').title(m)}: ${name} by partner${period ? `, ${period}` : ''}`,
  mapTitle: (m: Measure, focus: string, period: string): string =>
    `${measureKeys('en').title(m)}${focus ? ` between ${the(focus)} and others` : ''}${period ? `, ${period}` : ''}`,
  mapFlows: (m: Measure, period: string, sources: string): string =>
    `Arrows: ${m.label}${period ? `, ${period}` : ''}${sources ? ` (${sources})` : ''}, width by the number${m.unit ? ` of ${m.unit}` : ''} in that direction.`,
  // Matrices.
  matrixTitle: (m: Measure, focus: string, period: string): string =>
    `${measureKeys('en').title(m)}${focus ? ` among ${the(focus)} and its partners` : ''}${period ? `, ${period}` : ''}`,
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
  none: 'この期間の数値はデータにありません（ゼロという意味ではありません）。',
  amount: ({ unit }, value) => (unit ? `${value}（${unit}）` : value),
  chart: ({ label }, name) => `${name}：期間別の${label}`,
  loss: (m, focus, partner, net, period) =>
    `${period ? `${period}：` : ''}${focus}の差引きが最も小さい相手は${partner}：${ja.amount(m, net)}。`,
  gain: (m, focus, partner, net, period) =>
    `${period ? `${period}：` : ''}${period === undefined ? '' : `${focus}の`}差引きが最も大きい相手は${partner}：${ja.amount(m, net)}。`,
  flowIn: (m, focus, value, period) => `${m.label}：${focus}へ${ja.amount(m, value)}${period ? `、${period}` : ''}`,
  flowOut: (m, focus, value, period) => `${m.label}：${focus}から${ja.amount(m, value)}${period ? `、${period}` : ''}`,
  table: (m, name, period) => `${m.label}：${name}の相手別${period ? `（${period}）` : ''}`,
  mapTitle: (m, focus, period) => `${focus ? `${focus}と他の間の` : ''}${m.label}${period ? `（${period}）` : ''}`,
  mapFlows: (m, period, sources) => {
    const from = [period, sources && `${sources}による`].filter(Boolean).join('、');
    return `矢印は${m.label}${from ? `（${from}）` : ''}。太さはその向きの${m.unit || '数値'}に比例。`;
  },
  matrixTitle: (m, focus, period) =>
    `${focus ? `${focus}と相手の相互の` : ''}${m.label}${period ? `（${period}）` : ''}`,
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
