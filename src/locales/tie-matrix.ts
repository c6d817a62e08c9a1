/** What `matrix` says of nodes by nodes. */
import type { Locale } from '../model/graph.ts';

const en = {
  title: (label: string, period: string, nodes: number): string =>
    `${label}${period === '' ? '' : `, ${period}`}: ${nodes} ${nodes === 1 ? 'node' : 'nodes'} by ${nodes}`,
  node: 'From',
  nodeBothWays: 'Node',
  partners: 'Partners',
  out: 'Sum out',
  in: 'Sum in',
  sum: 'Sum',
  whole: 'all periods',
  key: (unit: string | null, directed: boolean): string =>
    `${directed ? 'A row leads to a column. ' : 'Both halves say the same. '}${
      unit === null
        ? 'A cell is the number of ties that hold.'
        : unit === ''
          ? 'A cell is the number observed; the data state no unit.'
          : `A cell is the number observed, in ${unit}.`
    } An empty cell is not known; it is not zero.`,
  noSums: 'Shares are not added up.',
  empty: (label: string): string => `nobody has ${label} of what was asked for`,
  others: (kinds: string): string => `other kinds: ${kinds} (--edges)`,
  shownOf: (shown: number): string => `the ${shown} nodes with the most partners are shown (--limit)`,
};

const ja: typeof en = {
  title: (label, period, nodes) => `${label}${period === '' ? '' : `（${period}）`}：${nodes}×${nodes}ノード`,
  node: '起点',
  nodeBothWays: 'ノード',
  partners: '相手の数',
  out: '出の合計',
  in: '入りの合計',
  sum: '合計',
  whole: '全期間',
  key: (unit, directed) =>
    `${directed ? '行から列への向き。' : '対角線の両側は同じ値。'}${
      unit === null
        ? 'セルは有効なつながりの数。'
        : unit === ''
          ? 'セルは観測された数値（データに単位の記載なし）。'
          : `セルは観測された数値（${unit}）。`
    }空欄は不明であり、ゼロではない。`,
  noSums: '割合は合計しない。',
  empty: (label) => `該当する「${label}」はない`,
  others: (kinds) => `他の種類：${kinds}（--edges）`,
  shownOf: (shown) => `相手の多い${shown}ノードを表示（--limit）`,
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function tieMatrixWords(lang: Locale): typeof en {
  return WORDS[lang];
}
