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
  readonly directed: boolean;
  readonly isTie: boolean;
  readonly colour: ColourRole;
}

export function measureOf(dataset: Dataset, kind: EdgeKind, lang: Locale): Measure {
  const { label, unit, directed, type, colour } = kindsOf(dataset).edge(kind);
  return {
    label: label[lang],
    unit: unit?.[lang] ?? '',
    directed,
    isTie: type === 'tie',
    colour,
  };
}

const en = {
  title: ({ label }: Measure): string => label.charAt(0).toUpperCase() + label.slice(1),
  /** Above the widths of a legend. */
  heading: (m: Measure): string => `${en.title(m)}${m.unit ? `: ${m.unit}` : ''}`,
  key: (m: Measure, period: string, minimum: string): string =>
    m.isTie
      ? `${m.directed ? 'Arrows' : 'Lines'}: ${m.label}.`
      : `${m.directed ? 'Arrows' : 'Lines'}: ${m.label}${period ? `, ${period}` : ''}, width by number${m.unit ? ` of ${m.unit}` : ''}${minimum ? `; pairs with at least ${minimum}${m.directed ? ' both ways together' : ''}` : ''}.`,
  /** Which lines are of numbers that no width can show. */
  belowZero: (pairs: string): string => `Below zero, as wide as without the sign: ${pairs}.`,
  /** Over all periods of a kind, from the first year to the last. */
  whole: (span: string, isSum: boolean): string =>
    isSum ? (span ? `sum of ${span}` : 'sum of all rows') : `newest of each pair${span ? ` in ${span}` : ''}`,
  largest: (m: Measure, flow: string): string => `Largest number (${m.label}): ${flow}.`,
};

const ja: typeof en = {
  title: ({ label }) => label,
  heading: (m) => `${m.label}${m.unit ? `：${m.unit}` : ''}`,
  key: (m, period, minimum) =>
    m.isTie
      ? `${m.directed ? '矢印' : '線'}は${m.label}。`
      : `${m.directed ? '矢印' : '線'}は${m.label}（${[period, `太さは${m.unit || '数値'}`, minimum && `${m.directed ? '双方向計' : ''}${minimum}以上の組`].filter(Boolean).join('、')}）。`,
  belowZero: (pairs) => `負の値（太さは符号を除いた大きさ）：${pairs}。`,
  whole: (span, isSum) => (isSum ? `${span || '全行'}の合計` : `${span ? `${span}のうち` : ''}各組の最新の値`),
  largest: (m, flow) => `${m.label}の最大値は、${flow}。`,
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

/** What a picture of a network says; the rest is in `measure-more.ts`. */
export function measureKeys(lang: Locale): typeof en {
  return WORDS[lang];
}
