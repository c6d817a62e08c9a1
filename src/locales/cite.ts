/** Words around the citation of one tie. */
import type { Locale } from '../model/graph.ts';

export interface CiteWords {
  readonly citeWhat: (tie: string) => string;
  /** Heading of the dialog. */
  readonly title: string;
  readonly data: (edition: string) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly number: (period: string, value: string, unit: string) => string;
  readonly sources: string;
  readonly format: string;
  readonly formats: Readonly<Record<'text' | 'markdown' | 'bibtex' | 'csl', string>>;
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
  readonly close: string;
  readonly listed: (count: number) => string;
  readonly colon: string;
  readonly comma: string;
}

const en: CiteWords = {
  citeWhat: (tie) => `Cite this tie: ${tie}`,
  title: 'Cite this tie',
  data: (edition) => `Data: ${edition}`,
  since: (from) => `from ${from}`,
  until: (to) => `until ${to}`,
  number: (period, value, unit) => `${period}: ${value} ${unit}`,
  sources: 'Sources',
  format: 'Format',
  formats: { text: 'Text', markdown: 'Markdown', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copy: 'Copy',
  copied: 'Copied.',
  failed: 'The browser did not allow copying. Select the text and copy it.',
  close: 'Close',
  listed: (count) => (count === 1 ? '1 source' : `${count} sources`),
  colon: ': ',
  comma: ', ',
};

const ja: CiteWords = {
  citeWhat: (tie) => `このつながりを引用：${tie}`,
  title: 'このつながりを引用',
  data: (edition) => `データ：${edition}`,
  since: (from) => `${from}から`,
  until: (to) => `${to}まで`,
  number: (period, value, unit) => `${period}の${unit} ${value}`,
  sources: '出典',
  format: '形式',
  formats: { text: 'テキスト', markdown: 'Markdown', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  copy: 'コピー',
  copied: 'コピーしました。',
  failed: 'ブラウザーがコピーを許可しませんでした。文字列を選択してコピーしてください。',
  close: '閉じる',
  listed: (count) => `出典${count}件`,
  colon: '：',
  comma: '、',
};

export function citeWords(lang: Locale): CiteWords {
  return lang === 'ja' ? ja : en;
}
