/** Words around a drafted story; its sentences are those of the answers. */
import type { Locale } from '../model/graph.ts';

const en = {
  draft: (date: string, name: string, version: string): string =>
    `A draft made on ${date} from ${name}, version ${version}. Numbers in brackets lead to the sources below.`,
  closer: (name: string): string => name,
  /** A row of the table behind the answer, as a sentence. */
  row: (cells: readonly (readonly [label: string, value: string])[]): string =>
    `${cells.map(([label, value]) => `${label}: ${value}`).join('; ')}.`,
  unknown: 'What is not counted or not known',
  sources: 'Sources',
  counted: (command: string): string => `Counted from its rows; the same by: ${command}`,
  data: (title: string, version: string, date: string): string => `${title}, version ${version}, ${date}`,
  statements: (n: number, number: string): string => `${number} ${n === 1 ? 'statement' : 'statements'}`,
  view: 'View: ',
};

export type StoryDraftWords = typeof en;

const ja: StoryDraftWords = {
  draft: (date, name, version) =>
    `${date}に「${name}」第${version}版から作成した草稿です。角括弧の数字は末尾の出典を指します。`,
  closer: (name) => name,
  row: (cells) => `${cells.map(([label, value]) => `${label}：${value}`).join('、')}。`,
  unknown: '数えていないこと・分からないこと',
  sources: '出典',
  counted: (command) => `その行から数えた。同じ結果を得るには：${command}`,
  data: (title, version, date) => `${title}、第${version}版、${date}`,
  statements: (_n, number) => `${number}件の記載`,
  view: '図：',
};

const WORDS: Readonly<Record<Locale, StoryDraftWords>> = { en, ja };

export function storyDraftWords(locale: Locale): StoryDraftWords {
  return WORDS[locale];
}
