/** What `metrics` writes: headings and what its numbers are. */
import type { Locale } from '../model/graph.ts';

const en = {
  title: (nodes: number, ties: number, kinds: string): string =>
    `${nodes} ${nodes === 1 ? 'node' : 'nodes'} with ${ties} ${ties === 1 ? 'tie' : 'ties'}: ${kinds}`,
  node: 'Node',
  kind: 'Kind',
  degree: 'Degree',
  in: 'In',
  out: 'Out',
  strength: (unit: string): string => (unit === '' ? 'Strength' : `Strength (${unit})`),
  betweenness: 'Betweenness',
  clustering: 'Clustering',
  community: 'Community',
  about: (directed: boolean, communities: number, modularity: string, density: string): string =>
    `${directed ? 'Degree counts ties in and out. ' : ''}Betweenness: share of shortest paths between two others that run through the node, each step counting alike. Clustering: share of pairs of neighbours that are tied themselves. Communities: ${communities}${modularity === '' ? '' : `, modularity ${modularity}`} (Louvain's method; numbers are weights).${density === '' ? '' : ` Density: ${density}.`}`,
  shownOf: (shown: number, all: number): string => `${shown} of ${all} nodes are shown (--limit).`,
  measures: 'Measures in the network',
  of: (kinds: string): string => `Of ${kinds}, in the whole data.`,
  noTie: 'It has no such tie.',
  counting: 'Counting …',
  notCounted: 'What counts them could not be loaded; loading the page again tries again.',
  tooLarge: 'The network is too large to count paths in the page; the command metrics does.',
  none: 'No tie of these kinds passes the filters.',
};

const ja: typeof en = {
  title: (nodes, ties, kinds) => `ノード ${nodes}、つながり ${ties}：${kinds}`,
  node: 'ノード',
  kind: '種類',
  degree: '次数',
  in: '入次数',
  out: '出次数',
  strength: (unit) => (unit === '' ? '強度' : `強度（${unit}）`),
  betweenness: '媒介中心性',
  clustering: 'クラスター係数',
  community: 'コミュニティ',
  about: (directed, communities, modularity, density) =>
    `${directed ? '次数は出入りの合計。' : ''}媒介中心性は、他の二つのノードを結ぶ最短経路のうち、そのノードを通るものの割合（数値の大小は問わない）。クラスター係数は、隣接ノードの組のうち互いにつながるものの割合。コミュニティは${communities}個${modularity === '' ? '' : `、モジュラリティ ${modularity}`}（Louvain 法、数値を重みとする）。${density === '' ? '' : `密度は ${density}。`}`,
  shownOf: (shown, all) => `全${all}ノードのうち${shown}ノードを表示（--limit）。`,
  measures: 'ネットワークでの指標',
  of: (kinds) => `${kinds}について、データ全体での値。`,
  noTie: 'このつながりはない。',
  counting: '計算中…',
  notCounted: '計算の機能を読み込めませんでした。ページを再読み込みすると、もう一度試します。',
  tooLarge: '経路をページ上で数えるには大きすぎるネットワークです（コマンド metrics で計算できます）。',
  none: '条件に合うつながりがありません。',
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function metricsWords(lang: Locale): typeof en {
  return WORDS[lang];
}
