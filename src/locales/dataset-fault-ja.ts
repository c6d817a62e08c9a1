/** What is wrong with a dataset, in Japanese; in English the error itself says it. */
import type { DatasetFault } from '../model/dataset-error.ts';
import { named } from '../model/named.ts';

/** What a value breaks. Rules that are not here are named. */
const RULES: Readonly<Partial<Record<string, (value: string) => string>>> = named({
  required: () => '値がありません。必ず必要な項目です',
  type: (value) => `値 ${value} の型が違います（文字列か数値かを確かめてください）`,
  enum: (value) => `値「${value}」は使えません`,
  pattern: (value) => `値「${value}」が決められた形に合いません`,
  range: (value) => `値「${value}」が範囲の外にあります`,
  'white-space': (value) => `値「${value}」の前後に空白があります`,
  'list-item': (value) => `一覧 ${value} に空の項目、同じ項目、または「|」があります`,
  date: (value) => `値「${value}」は日付ではありません（2014、2014-09、2014-09-23 のように書きます）`,
  'time-period': (value) =>
    `値「${value}」は期間ではありません（2018、2006/2016、2015-04-01/2016-03-31 のように書きます）`,
  'date-order': (value) => `日付「${value}」の順が逆です（始まりが終わりより後）`,
  unique: (value) => `値「${value}」が二度使われています`,
  'primary-key': (value) => `同じ行（${value}）が二度あります`,
  'node-id': (value) => `ID「${value}」が使えないか、二度使われています`,
  reference: (value) => `「${value}」がデータセットにありません（未知の国・地域、枠組み、ID など）`,
  'self-reference': (value) => `「${value}」が自分自身とつながっています`,
});

/** @param message of the error, in English: what no sentence here says */
export function datasetFaultJa(fault: DatasetFault, message: string): string {
  switch (fault.kind) {
    case 'no-json':
      return `JSON が途中で切れているか、壊れています（原因：${message}）。保存または書き出しをやり直してください。`;
    case 'web-page':
    case 'markup':
      return `データではなく${fault.kind === 'web-page' ? 'ウェブページ（HTML）' : 'HTML または XML'}が返されました。ログイン画面か、別のページかもしれません。データそのもののアドレスを確かめてください。`;
    case 'format':
      return `このプロジェクトのデータセットの形式（collab-graph/dataset@2 または @1）ではありません：${fault.what}。`;
    case 'absent':
      return `データセットに「${fault.what}」がありません。`;
    case 'rows':
      return `データセットが大きすぎます：${fault.count}行（上限は${fault.most}行）。必要な行だけを残してください。`;
    case 'value': {
      const { path, rule, value = '', more } = fault;
      const said = RULES[rule]?.(value) ?? `規則「${rule}」に合いません${value === '' ? '' : `（値「${value}」）`}`;
      return `データセットの ${path}：${said}。${more > 0 ? `ほかに${more}件あります。` : ''}`;
    }
  }
}
