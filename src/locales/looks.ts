/** What is said of the colour and size of nodes. */
import type { Locale } from '../model/graph.ts';
import { named } from '../model/named.ts';

const en = {
  names: named({
    kind: 'kind',
    community: 'community',
    region: 'region',
    degree: 'degree',
    strength: 'strength',
  }),
  /** Of what the measure is taken: `strength (visits, people)`. */
  of: (name: string, measure: string): string => `${name} (${measure})`,
  colour: (name: string): string => `Colour: ${name}`,
  size: (name: string): string => `Area: ${name}`,
  community: (n: number): string => `community ${n}`,
  others: (n: number): string => (n === 1 ? '1 other' : `${n} others`),
  unknown: 'not stated',
  range: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
  value: (name: string, value: string): string => `${name}: ${value}`,
  keyColour: (name: string): string => `Colour of marks: ${name}.`,
  keyCommunity: (name: string): string =>
    `Colour of marks: ${name}, by Louvain’s method (numbers of ties are weights, seed 1).`,
  keySize: (name: string): string => `Area of marks: ${name}; 0 and less are the smallest.`,
  keyUnknown: 'Hollow marks: not stated.',
  colourBy: 'Colour of nodes',
  sizeBy: 'Area of nodes',
  usual: 'As usual',
  places: 'Places as in the file',
  least: (name: string): string => `At least: ${name}`,
  onlyNetwork: 'Colours and sizes are of the network view.',
};

const ja: typeof en = {
  names: named({ kind: '種類', community: 'コミュニティ', region: '地域', degree: '次数', strength: '強度' }),
  of: (name, measure) => `${name}（${measure}）`,
  colour: (name) => `色：${name}`,
  size: (name) => `面積：${name}`,
  community: (n) => `コミュニティ${n}`,
  others: (n) => `その他${n}件`,
  unknown: '記載なし',
  range: (from, to) => (from === to ? from : `${from}〜${to}`),
  value: (name, value) => `${name}：${value}`,
  keyColour: (name) => `点の色は${name}。`,
  keyCommunity: (name) => `点の色は${name}（Louvain 法。つながりの数値を重みとし、シードは 1）。`,
  keySize: (name) => `点の面積は${name}（0 以下は最小の点）。`,
  keyUnknown: '中空の点は記載なし。',
  colourBy: 'ノードの色',
  sizeBy: 'ノードの面積',
  usual: '標準',
  places: 'ファイルの位置のまま',
  least: (name) => `下限：${name}`,
  onlyNetwork: '色と大きさはネットワーク表示のもの。',
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function looksWords(lang: Locale): typeof en {
  return WORDS[lang];
}
