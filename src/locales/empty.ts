/** The words of a figure in which nothing matches. */
import { the } from '../model/english.ts';
import type { Locale } from '../model/graph.ts';
import type { ViewState } from '../view/view-state.ts';

const FILTERS_EN: Readonly<Partial<Record<keyof ViewState, string>>> = {
  at: 'the year',
  confidence: 'the confidence',
  status: 'the status',
  minMobility: 'the minimum mobility',
  through: 'the frameworks and programmes',
  edges: 'the kinds of ties',
  kinds: 'the kinds of nodes',
};

const FILTERS_JA: Readonly<Partial<Record<keyof ViewState, string>>> = {
  at: '時点',
  confidence: '確度',
  status: '状態',
  minMobility: '研究者移動の下限',
  through: '枠組み・事業',
  edges: 'つながりの種類',
  kinds: 'ノードの種類',
};

const en = {
  emptyBecause: (filter: string): string => `Most is hidden by ${filter}.`,
  lift: (filter: string, gains: string): string => `Lift ${filter} (${gains} ties)`,
  inNoneShown: (focus: string): string =>
    `${the(focus).replace(/^./, (letter) => letter.toUpperCase())} takes part in none of the frameworks shown`,
  takesPartIn: (groups: string): string => `It takes part in ${groups}.`,
  showThem: (n: number, number: string): string => (n === 1 ? 'Show it' : `Show these ${number}`),
  emptyWayOut: 'No filter alone brings anything back.',
  filter: (field: keyof ViewState): string => FILTERS_EN[field] ?? field,
};

const ja: typeof en = {
  emptyBecause: (filter) => `「${filter}」の条件で最も多く隠れています。`,
  lift: (filter, gains) => `「${filter}」の条件を外す（つながり${gains}件）`,
  inNoneShown: (focus) => `${focus}は、表示中の枠組みのいずれにも参加していません`,
  takesPartIn: (groups) => `${groups}に参加しています。`,
  showThem: (n, number) => (n === 1 ? 'これを表示' : `この${number}件を表示`),
  emptyWayOut: '一つの条件を外すだけでは表示できません。',
  filter: (field) => FILTERS_JA[field] ?? field,
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function emptyWords(locale: Locale): typeof en {
  return WORDS[locale];
}
