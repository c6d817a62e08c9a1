/** Words of the table view, by language. */
import type { Locale } from '../model/graph.ts';
import { englishCount } from './explorer-plural.ts';

const en = {
  // Which rows the table has.
  rowsOf: 'Rows of the table',
  tabs: {
    shown: 'Ties shown',
    neighbors: (focus: string): string => `Partners of ${focus}`,
    nodes: 'Countries and regions shown',
    all: 'All ties in the data',
  },
  ownNodes: 'Nodes shown',
  ownNodesNote: 'The nodes of the picture, under the same filters.',
  notes: {
    shown: (ties: string): string =>
      `This table is the picture in words: the same ${ties}, under the same filters as network, map and matrix. A tie that is stated twice (two agencies, two roles) has two rows.`,
    neighbors: (focus: string): string =>
      `Who works with ${focus}, through what and since when: one row for each tie, under the same filters as the picture.`,
    nodes: 'The countries and regions of the picture, with what links each to the focus, under the same filters.',
    all: (ties: string, rows: string): string =>
      `Every tie in the data, whatever the filters of the picture: ${ties} in ${rows}, since a number has one row for each window or year, and a tie that is stated twice has two.`,
  },
  ties: (n: number): string => englishCount(n, 'tie', 'ties'),
  rows: (n: number): string => englishCount(n, 'row', 'rows'),
  /** Read out, not shown. */
  keys: 'In the rows: up and down arrow keys, Page Up, Page Down, Home and End go from row to row, Enter shows the details, Space picks the row for copying.',
  rowKeys:
    'In the rows: up and down arrow keys, Page Up, Page Down, Home and End go from row to row, Tab to the links of a row, Enter opens the first.',
  loading: 'The rest of the data is being loaded; some rows may be missing.',
  arranging: 'Sorting …',
  /** Of a column, choice or value in the address that the table does not have. */
  unknown: (text: string, valid: string): string =>
    `The address asks this table for “${text}”, which it does not have. It has: ${valid}.`,

  // Columns beside those of the other tables.
  direction: 'Direction',
  topic: 'Topic',
  period: 'Period',
  tieId: 'Id of the tie',
  partnerId: 'Code of the partner',
  columns: 'Columns',
  usualColumns: 'Usual columns',
  allColumns: 'All columns',
  /** Heading of the column of a file that says which data it was made from. */
  edition: 'Edition of the data',
  /** Columns that files have beside those on the screen. */
  file: {
    code: (column: string): string => `${column} (code)`,
    ids: (column: string): string => `${column} (ids)`,
    begins: 'Begins (ISO date)',
    beginningIs: 'Beginning is (code)',
    ends: 'Ends (ISO date)',
    window: 'Period of the number (ISO)',
    holds: 'Holds at the time asked about (code)',
  },
  csvAll: 'CSV, all columns',
  csvAllTitle: 'Download the rows shown as CSV with every column, hidden ones too',

  // Rows picked for copying.
  pick: 'Pick',
  pickRow: (name: string): string => `Pick the row ${name}`,
  picked: (n: number): string => `${englishCount(n, 'row', 'rows')} picked`,
  unpick: 'Pick none',
  copyPicked: (n: number): string => `Copy ${englishCount(n, 'row', 'rows')}`,
  printed: (printed: string, total: string): string =>
    `The first ${printed} of ${total} rows are printed. The CSV file has all of them.`,
};

export type TableWords = typeof en;

const ja: TableWords = {
  rowsOf: '表の行',
  tabs: {
    shown: '表示中のつながり',
    neighbors: (focus) => `${focus}の相手国・地域`,
    nodes: '表示中の国・地域',
    all: 'データ中の全つながり',
  },
  ownNodes: '表示中のノード',
  ownNodesNote: '図に表示中のノード。絞り込みは図と同じです。',
  notes: {
    shown: (ties) =>
      `この表は図を言葉にしたものです。ネットワーク・地図・行列と同じ絞り込みで、図にあるつながり${ties}を示します。二つの機関や役割で記載されたつながりは二行になります。`,
    neighbors: (focus) =>
      `${focus}がどの国・地域と、何を通じて、いつから協力しているか。図と同じ絞り込みで、つながりを一行ずつ示します。`,
    nodes: '図に表示中の国・地域と、図の中心とのつながり。絞り込みは図と同じです。',
    all: (ties, rows) =>
      `図の絞り込みによらず、データにあるすべてのつながり${ties}（${rows}）。数値は期間または年ごとに一行、二度記載されたつながりは二行です。`,
  },
  ties: (n) => `${n.toLocaleString('ja-JP')}件`,
  rows: (n) => `${n.toLocaleString('ja-JP')}行`,
  keys: '行の中では、上下の矢印キー、Page Up、Page Down、Home、End で行を移動し、Enter で詳細を表示し、スペースでコピーする行を選びます。',
  rowKeys:
    '行の中では、上下の矢印キー、Page Up、Page Down、Home、End で行を移動し、Tab でその行のリンクへ、Enter で最初のリンクを開きます。',
  loading: '残りのデータを読み込み中です。まだない行があるかもしれません。',
  arranging: '並べ替え中…',
  unknown: (text, valid) => `アドレスの「${text}」はこの表にありません。使えるのは ${valid} です。`,

  direction: '向き',
  topic: '分野・課題',
  period: '期間',
  tieId: 'つながりのID',
  partnerId: '相手のコード',
  columns: '列',
  usualColumns: '標準の列',
  allColumns: 'すべての列',
  edition: 'データの版',
  file: {
    code: (column) => `${column}（コード）`,
    ids: (column) => `${column}（ID）`,
    begins: '開始（ISO日付）',
    beginningIs: '開始の種類（コード）',
    ends: '終了（ISO日付）',
    window: '数値の期間（ISO）',
    holds: '指定時点での該当（コード）',
  },
  csvAll: 'CSV（全列）',
  csvAllTitle: '表示中の行を、隠した列も含めて CSV でダウンロード',

  pick: '選択',
  pickRow: (name) => `${name}の行を選ぶ`,
  picked: (n) => `${n.toLocaleString('ja-JP')}行を選択中`,
  unpick: '選択を解除',
  copyPicked: (n) => `${n.toLocaleString('ja-JP')}行をコピー`,
  printed: (printed, total) => `${total}行のうち最初の${printed}行を印刷しています。CSV には全行があります。`,
};

const WORDS: Readonly<Record<Locale, TableWords>> = { en, ja };

export function tableWords(locale: Locale): TableWords {
  return WORDS[locale];
}
