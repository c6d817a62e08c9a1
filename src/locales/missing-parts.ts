/** The words of a figure of which a part could not be loaded. */
import type { Locale } from '../model/graph.ts';

const PARTS_EN = {
  panel: 'The details of what is selected',
  timeline: 'The choice of years',
  answer: 'The answer',
  tools: 'The buttons under the figure',
  news: 'What is new',
  matrix: 'The matrix',
  table: 'The table',
  controls: 'What answers pointer and keys',
  canvas: 'The interactive drawing',
  emphasis: 'What makes a selection stand out',
  chains: 'The way from one to the other',
  empty: 'The reason why nothing matches',
  looks: 'Colours and sizes by a number',
  legend: 'The legend',
  cite: 'The citation',
  way: 'The way to the other part',
  chart: 'The chart of the answer',
  keys: 'What the keys of the figure do',
  story: 'The figure of the story',
  picture: 'The picture',
  saving: 'What writes numbers into a file',
  rest: 'What is known beyond the first picture (further ties, sources, details)',
};

export type MissingPart = keyof typeof PARTS_EN;

const PARTS_JA: Readonly<Record<MissingPart, string>> = {
  panel: '選択したものの詳細',
  timeline: '年の選択',
  answer: '回答',
  tools: '図の下のボタン',
  news: '新着の情報',
  matrix: '行列',
  table: '表',
  controls: '図の操作の機能',
  canvas: '対話的な描画',
  emphasis: '選択したものの強調',
  chains: '二者を結ぶ経路',
  empty: '該当がない理由',
  looks: '数値による色と大きさ',
  legend: '凡例',
  cite: '引用',
  way: '別の部分への移動',
  chart: '回答のグラフ',
  keys: '図のキー操作',
  story: '物語の図',
  picture: '図',
  saving: '数値をファイルに書き出す機能',
  rest: '最初の図より先の情報（ほかのつながり、出典、詳細）',
};

const en = {
  part: (part: MissingPart): string => PARTS_EN[part],
  missing: (what: string, why: string): string =>
    `${what} could not be loaded: ${why}. The rest works; loading the page again tries again.`,
  /** Where something else stands in for the figure. */
  noPicture: (why: string): string => `The figure could not be drawn: ${why}. Loading the page again tries again.`,
  /**
   * @param file name of the file, where the browser tells it; of a script it may be one that it imports
   * @param status that the server answers, where it is known
   */
  why: (file: string | undefined, status: string | undefined): string =>
    `${file ?? 'a file of the figure'}${file?.endsWith('.js') ? ' or a file that it needs' : ''} is missing, damaged or of another version${
      status === undefined ? '' : ` (the server answers ${status})`
    }`,
};

const ja: typeof en = {
  part: (part) => PARTS_JA[part],
  missing: (what, why) =>
    `${what}を読み込めませんでした。${why}。ほかの部分は使えます。ページを再読み込みすると、もう一度試します。`,
  noPicture: (why) => `図を描けませんでした。${why}。ページを再読み込みすると、もう一度試します。`,
  why: (file, status) =>
    `${file ?? '図のファイル'}${file?.endsWith('.js') ? 'またはそれが使うファイル' : ''}がないか、壊れているか、別の版のものです${
      status === undefined ? '' : `（サーバーの応答：${status}）`
    }`,
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export function missingPartWords(lang: Locale): typeof en {
  return WORDS[lang];
}
