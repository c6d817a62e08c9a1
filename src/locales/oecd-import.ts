/** Words of `collab-graph import oecd`, in both languages. */
import type { Locale } from '../model/graph.ts';

const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const en = {
  title: (file: string): string => `OECD flows of scientific authors in ${file}`,
  read: (kept: number, rows: number): string =>
    `${plural(kept, 'number')} read from ${plural(rows, 'row')}, under the measure author-flow (authors).`,
  nothing: 'No row gives a number between two countries of the network: nothing is written.',
  refused: 'Rows were left out and --strict was given: nothing is written.',
  property: 'Read as',
  value: 'From the file',
  form: 'form',
  forms: { table: 'table with one row per pair', 'sdmx-csv-1': 'SDMX-CSV 1', 'sdmx-csv-2': 'SDMX-CSV 2' },
  sheet: 'sheet',
  header: 'header',
  headerLine: (line: number): string => `line ${line}`,
  origin: 'origin',
  destination: 'destination',
  authors: 'number of authors',
  unit: 'unit in the file',
  period: 'period',
  periodFrom: { column: 'from its column', heading: 'from a heading', option: 'from --period' },
  pairs: 'pairs of countries',
  countries: 'countries and regions',
  largest: 'largest number',
  notes: 'lines of notes below the header',
  reason: 'Left out because',
  rows: 'Rows',
  inCells: 'Cells',
  places: 'Lines',
  nearest: 'Nearest',
  more: (n: number): string => `… ${n} more`,
  reasons: {
    aggregate: 'world, OECD or another aggregate',
    'unknown-area': 'unknown code or name',
    'not-in-network': 'country or territory not in the network',
    'missing-area': 'no country given',
    'self-flow': 'origin is destination',
    'missing-value': 'no number (missing is not zero)',
    'not-a-number': 'not a number',
    'ambiguous-number': 'thousand or decimal: cannot be told',
    negative: 'negative number',
    fraction: 'not a whole number',
    'bad-period': 'not a year or a window of years',
    'other-period': 'another period than --period',
    'not-selected': 'not chosen by --where',
    deleted: 'marked as deleted (ACTION)',
    duplicate: 'said already, with the same number',
    conflict: 'same pair and period with different numbers',
  },
  noneLeftOut: 'No row was left out.',
  sdmxDirection:
    'REF_AREA is read as origin and COUNTERPART_AREA as destination; where the file means it the other way round, say --origin COUNTERPART_AREA --destination REF_AREA',
  otherHeading: (given: string, headings: string): string =>
    `--period says ${given}, the headings of the file ${headings}; the numbers stand under ${given}`,
  replaced: (n: number): string => `${plural(n, 'number')} of an earlier import replaced`,
  small: (minimum: number): string =>
    `no pair reaches ${minimum.toLocaleString('en')} both ways together: show them with --min-mobility 0`,
  unknownDate: 'the day of retrieval is unknown: --retrieved says it',
  dryRun: 'nothing is written without --out FILE.json or --out DIRECTORY',
  written: (n: number): string =>
    `the network with ${plural(n, 'number')} of scientific authors; see them with --edges author-flow`,
};

const ja: typeof en = {
  title: (file) => `OECD 科学論文著者の移動：${file}`,
  read: (kept, rows) =>
    `${rows.toLocaleString('en')}行から${kept.toLocaleString('en')}件を指標 author-flow（人・著者）として読み込んだ。`,
  nothing: 'ネットワークにある二国間の数値となる行がなく、何も書き込まなかった。',
  refused: '--strict が指定され、除いた行があるため、何も書き込まなかった。',
  property: '読み取り',
  value: 'ファイルの内容',
  form: '形式',
  forms: { table: '一行一組の表', 'sdmx-csv-1': 'SDMX-CSV 1', 'sdmx-csv-2': 'SDMX-CSV 2' },
  sheet: 'シート',
  header: '見出し',
  headerLine: (line) => `${line}行目`,
  origin: '移動元',
  destination: '移動先',
  authors: '著者数',
  unit: 'ファイルの単位',
  period: '期間',
  periodFrom: { column: '列から', heading: '見出しから', option: '--period から' },
  pairs: '国の組',
  countries: '国・地域',
  largest: '最大値',
  notes: '見出しより下の注記の行',
  reason: '除いた理由',
  rows: '行数',
  inCells: 'セル',
  places: '行',
  nearest: '近い名称',
  more: (n) => `…ほか${n}`,
  reasons: {
    aggregate: '世界・OECD などの集計',
    'unknown-area': '不明なコードまたは名称',
    'not-in-network': 'ネットワークにない国・地域',
    'missing-area': '国・地域の記載なし',
    'self-flow': '移動元と移動先が同じ',
    'missing-value': '数値なし（ゼロではない）',
    'not-a-number': '数値でない',
    'ambiguous-number': '桁区切りか小数点か不明',
    negative: '負の数',
    fraction: '整数でない',
    'bad-period': '年または期間でない',
    'other-period': '--period と異なる期間',
    'not-selected': '--where の対象外',
    deleted: '削除の指示（ACTION）',
    duplicate: '同じ数値の重複',
    conflict: '同じ組・期間で数値が異なる',
  },
  noneLeftOut: '除いた行はない。',
  sdmxDirection:
    'REF_AREA を移動元、COUNTERPART_AREA を移動先として読んだ。逆の場合は --origin COUNTERPART_AREA --destination REF_AREA を指定',
  otherHeading: (given, headings) =>
    `--period は ${given}、ファイルの見出しは ${headings}。数値は ${given} として読み込んだ`,
  replaced: (n) => `以前に取り込んだ${n.toLocaleString('en')}件を置き換えた`,
  small: (minimum) => `双方向計${minimum.toLocaleString('en')}人に達する組がない。--min-mobility 0 で表示`,
  unknownDate: '取得日不明（--retrieved で指定）',
  dryRun: '--out ファイル.json または --out ディレクトリがなければ書き込まない',
  written: (n) => `科学論文著者${n.toLocaleString('en')}件を加えたネットワーク。--edges author-flow で表示`,
};

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };

export type OecdImportWords = typeof en;

export function oecdImportWords(locale: Locale): OecdImportWords {
  return WORDS[locale];
}
