/** Words of the row of tools under a figure, by language; apart from those of the table, which a page may never show. */
import type { Locale } from '../model/graph.ts';

const en = {
  tools: 'This figure in another form',
  asTable: 'Show as table',
  asTableTitle: 'The same selection as a table: for reading, filtering, copying and screen readers',
  asPicture: 'Show as picture',
  data: 'Data (CSV)',
  dataTitle: 'Download the ties shown, with their sources, as CSV',
  dataSaved: (n: string): string => `Saved: ${n} rows.`,
  dataFailed: 'The data could not be saved.',
};

export type FigureToolWords = typeof en;

const ja: FigureToolWords = {
  tools: 'この図を別の形で',
  asTable: '表で見る',
  asTableTitle: '同じ内容を表で表示：読む、絞り込む、コピーする、読み上げソフトで聞く',
  asPicture: '図で見る',
  data: 'データ（CSV）',
  dataTitle: '表示中のつながりを出典つきの CSV でダウンロード',
  dataSaved: (n) => `${n}行を保存しました。`,
  dataFailed: 'データを保存できませんでした。',
};

const WORDS: Readonly<Record<Locale, FigureToolWords>> = { en, ja };

export function figureToolWords(locale: Locale): FigureToolWords {
  return WORDS[locale];
}
