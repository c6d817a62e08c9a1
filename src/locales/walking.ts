/** What is said to who walks through a figure by keyboard. */
import type { Locale } from '../model/graph.ts';

const en = {
  /** Where one is: n of total, of whom, and of which kind alone. Said before the node or tie itself. */
  ties: (n: string, total: string, name: string, only: string): string => `${n} of ${total} ties of ${name}${only}: `,
  neighbors: (n: string, total: string, name: string, only: string): string =>
    `${n} of ${total} neighbors of ${name}${only}: `,
  nodes: (n: string, total: string, _name: string, _only: string): string => `${n} of ${total} nodes: `,
  only: (kind: string): string => ` (${kind} only)`,
  beginning: 'Your way began here. Arrow right goes into the ties.',
  allKinds: (n: number, number: string, name: string): string =>
    `All kinds: ${number} ${n === 1 ? 'tie' : 'ties'} of ${name}.`,
  oneKind: (kind: string, n: number, number: string, name: string): string =>
    `Only ${kind}: ${number} ${n === 1 ? 'tie' : 'ties'} of ${name}.`,
  noTiesOf: (kind: string, name: string): string => `${name} has no ties of this kind (${kind}). K goes to the next.`,
  onePart: 'The whole network hangs together.',
  part: (n: string, total: string, size: number, number: string): string =>
    `Part ${n} of ${total}: ${number} ${size === 1 ? 'node' : 'nodes'}.`,
  says: (titles: readonly string[]): string => `Who says so: ${titles.join('; ')}`,
  confidence: { reported: 'Reported, not checked further', unverified: 'Not verified' },
  /** Between sentences. */
  sentence: '. ',
};

export type WalkingWords = typeof en;

const ja: WalkingWords = {
  ties: (n, total, name, only) => `${name}のつながり${only}${total}件中${n}件目：`,
  neighbors: (n, total, name, only) => `${name}とつながるノード${only}${total}件中${n}件目：`,
  nodes: (n, total) => `ノード${total}件中${n}件目：`,
  only: (kind) => `（${kind}のみ）`,
  beginning: 'ここが出発点です。右矢印キーでつながりに進みます。',
  allKinds: (_n, number, name) => `すべての種類：${name}のつながり${number}件。`,
  oneKind: (kind, _n, number, name) => `${kind}のみ：${name}のつながり${number}件。`,
  noTiesOf: (kind, name) => `${name}に「${kind}」のつながりはありません。Kで次の種類に移ります。`,
  onePart: 'ネットワーク全体が一続きです。',
  part: (n, total, _size, number) => `${total}個のまとまりのうち${n}個目：ノード${number}件。`,
  says: (titles) => `出典：${titles.join('、')}`,
  confidence: { reported: '二次資料による', unverified: '未確認' },
  sentence: '。',
};

const WORDS: Readonly<Record<Locale, WalkingWords>> = { en, ja };

export function walkingWords(locale: Locale): WalkingWords {
  return WORDS[locale];
}
