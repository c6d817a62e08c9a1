/** Words of the matrix, in both languages side by side. */
import type { Locale } from '../model/graph.ts';
import { the } from '../model/english.ts';
import type { SortName } from '../view/view-state.ts';

/** Measures with words of their own; `measure.ts` has those of every other. */
export type WordedMeasure = 'mobility' | 'coauthorship';

export interface MatrixMessages {
  readonly names: Readonly<Record<'groups' | WordedMeasure, string>>;
  readonly sorts: Readonly<Record<SortName, string>>;
  readonly matrix: string;
  readonly sort: string;
  readonly downloadCsv: string;
  readonly downloadCsvTitle: string;
  /** How to go about in the grid by keyboard. */
  readonly help: string;
  readonly from: string;
  readonly to: string;
  /** Above the cells of the margin. */
  readonly total: string;
  readonly count: string;
  readonly enumerated: string;
  readonly stated: string;
  /** For the day of what is stated. */
  readonly listedThen: string;
  /** By measure; `period` is the window, or the year. */
  readonly titles: Readonly<Record<WordedMeasure, (focus: string, period: string) => string>>;
  descriptionGroups(rows: string, columns: string, filled: string): string;
  descriptionFlows(what: string, countries: string, filled: string): string;
  size(rows: string, columns: string): string;
  memberships(n: number, number: string): string;
  numbers(filled: string, all: string): string;
  readonly keyGroups: string;
  readonly keyHub: string;
  readonly keySince: string;
  readonly keyMargin: string;
  readonly keys: Readonly<Record<WordedMeasure, (period: string) => string>>;
  readonly keyScale: string;
  keyMinimum(minimum: string): string;
  /** @param list places with the years of which their numbers are known */
  otherYears(list: string, year: string): string;
  withoutRow(n: number, number: string, name: string): string;
  leftOut(n: number, number: string): string;
  /** Of many places only some have a row. */
  largest(shown: string, all: string): string;
  sorted(sort: SortName): string;
  /** Short for thousands in a narrow cell. */
  readonly thousand: string;
  readonly cellMember: string;
  readonly cellHub: string;
  readonly cellUnverified: string;
  readonly cellPlanned: string;
  readonly cellEnded: string;
  readonly cellZero: string;
  readonly cellMissing: string;
  atLeast(number: string): string;
  /** Parts of the sentence that a cell is announced with. */
  pair(row: string, column: string): string;
  none(pair: string): string;
  readonly takesPart: string;
  readonly since: { joined(date: string): string; firstSeen(date: string): string; announced(date: string): string };
  readonly sinceUnknown: string;
  until(date: string): string;
  agency(names: string): string;
  readonly unverified: string;
  sources(titles: string): string;
  readonly said: Readonly<Record<WordedMeasure, (from: string, to: string, value: string, period: string) => string>>;
  readonly zero: string;
  missing(pair: string): string;
  flowPair(from: string, to: string, directed: boolean): string;
  self(name: string): string;
  rowHead(name: string, region: string, what: string): string;
  inGroups(n: number, number: string): string;
  /** Of a row (`out`) and of a column (`in`); of papers both are the same. */
  readonly totals: Readonly<Record<WordedMeasure, { out(number: string): string; in(number: string): string }>>;
  /** Nothing counted in this direction. */
  readonly unobserved: string;
  /** @param members countries or regions with their number, and political regions by name */
  enumeratedIn(name: string, members: string): string;
  statedFor(name: string, items: string): string;
  readonly statedNone: string;
  statedItem(value: string, period: string, listed: string): string;
  moreSources(n: number): string;
  readonly colon: string;
  readonly comma: string;
  readonly list: string;
  readonly stop: string;
  readonly empty: Readonly<Record<'groups' | WordedMeasure, string>>;
  readonly selected: string;
  readonly loading: string;
  /** Before what went wrong. */
  readonly failed: string;
}

const en: MatrixMessages = {
  names: {
    groups: 'Frameworks and programmes',
    mobility: 'Researcher mobility',
    coauthorship: 'Co-authorship',
  },
  sorts: { region: 'Region', degree: 'Largest first', similarity: 'Similarity', name: 'Alphabet' },
  matrix: 'What the matrix shows',
  sort: 'Sorted by',
  downloadCsv: 'CSV',
  downloadCsvTitle: 'Download this matrix as CSV: rows by columns, in the order shown',
  help: 'Arrow keys go from cell to cell, Home and End to the ends of the row, with Ctrl to the corners, Enter selects, Escape clears the selection, Tab leaves.',
  from: 'from',
  to: 'to',
  total: 'Total',
  count: 'Count',
  enumerated: 'Listed in the data',
  stated: 'Stated by sources',
  listedThen: 'Listed for that date',
  titles: {
    mobility: (focus, period) => `Moves of researchers among ${the(focus)} and its partners, ${period}`,
    coauthorship: (focus, year) => `Papers written together among ${the(focus)} and its partners, ${year}`,
  },
  descriptionGroups: (rows, columns, filled) => `Matrix of ${rows} down and ${columns} across, with ${filled}.`,
  descriptionFlows: (what, countries, filled) => `${what} between ${countries}: ${filled}.`,
  size: (rows, columns) => `${rows} × ${columns}`,
  memberships: (n, number) => `${number} ${n === 1 ? 'membership' : 'memberships'}`,
  numbers: (filled, all) => `${filled} of ${all} cells have a number`,
  keyGroups: 'A filled cell: the country or region takes part.',
  keyHub: 'Solid: the hub, with which each partner of the programme deals.',
  keySince: 'The year is the beginning; ~ first seen or announced then, + beginning not known.',
  keyMargin:
    'Below the columns: how many countries and regions the data list; how many the latest sources state; and how many the data list for the date of that statement.',
  keys: {
    mobility: (period) => `Rows: moved from; columns: moved to; migration events, ${period}.`,
    coauthorship: (year) =>
      `Publications of the year ${year} written together, counted for both countries; the two halves are the same.`,
  },
  keyScale:
    'Colour steps are logarithmic; a stroke marks a missing number, which is not zero; k is short for thousand.',
  keyMinimum: (minimum) => `All observed numbers are shown, also of pairs below the ${minimum} that the network needs.`,
  otherYears: (list, year) => `Not known for ${year}, but for other years: ${list}.`,
  withoutRow: (n, number, name) =>
    `${number} ${n === 1 ? 'country or region' : 'countries and regions'} of the selection ${n === 1 ? 'has' : 'have'} no row: ${
      name === 'groups' ? 'linked by numbers alone' : 'no number in the data'
    }.`,
  largest: (shown, all) =>
    `Of ${all} places, the ${shown} with the largest totals have a row; the CSV file of the matrix has all.`,
  leftOut: (n, number) =>
    `For want of room ${number} ${n === 1 ? 'row' : 'rows'} with the smallest totals ${n === 1 ? 'is' : 'are'} left out; a larger figure has ${n === 1 ? 'it' : 'them'}.`,
  sorted: (sort) =>
    ({
      region: 'Sorted by region.',
      degree: 'Sorted by total.',
      similarity: 'Sorted so that similar rows and columns stand beside each other.',
      name: 'Sorted by name.',
    })[sort],
  thousand: 'k',
  cellMember: 'takes part',
  cellHub: 'hub of the programme',
  cellUnverified: 'not verified',
  cellPlanned: 'planned or announced',
  cellEnded: 'ended',
  cellZero: 'zero',
  cellMissing: 'no number',
  atLeast: (number) => `${number} +`,
  pair: (row, column) => `${row} – ${column}`,
  none: (pair) => `${pair}: does not take part as far as the data say.`,
  takesPart: 'takes part',
  since: {
    joined: (date) => ` since ${date}`,
    firstSeen: (date) => `, first seen ${date}`,
    announced: (date) => `, announced ${date}`,
  },
  sinceUnknown: ', beginning not known',
  until: (date) => `, until ${date}`,
  agency: (names) => `agency ${names}`,
  unverified: 'not verified',
  sources: (titles) => `source: ${titles}`,
  said: {
    mobility: (from, to, value, period) => `${from} → ${to}: ${value} migration events of researchers, ${period}`,
    coauthorship: (a, b, value, year) => `${a} – ${b}: ${value} co-authored publications, ${year}`,
  },
  zero: 'zero was observed',
  missing: (pair) => `${pair}: no number in the data, which is not zero.`,
  flowPair: (from, to, directed) => (directed ? `${from} → ${to}` : `${from} – ${to}`),
  self: (name) => `${name} with itself: not counted.`,
  rowHead: (name, region, what) => `${name}${region ? `, ${region}` : ''}: ${what}`,
  inGroups: (_n, number) => `takes part in ${number} of the columns`,
  totals: {
    mobility: {
      out: (number) => `${number} moves from it to the others`,
      in: (number) => `${number} moves to it from the others`,
    },
    coauthorship: {
      out: (number) => `${number} papers with the others, counted once for each partner`,
      in: (number) => `${number} papers with the others, counted once for each partner`,
    },
  },
  unobserved: 'no number in the data, which is not zero',
  enumeratedIn: (name, members) => `${name}: the data list ${members}`,
  statedFor: (name, items) => `${name}: sources state ${items}`,
  statedNone: 'no number of members',
  statedItem: (value, period, listed) =>
    `${value}${period ? ` (${period}${listed ? `; the data list ${listed} then` : ''})` : ' (undated)'}`,
  moreSources: (n) => `${n} more`,
  colon: ': ',
  comma: ', ',
  list: '; ',
  stop: '.',
  empty: {
    groups: 'No framework or programme is in this selection. Show more under “Filters”, or choose another matrix.',
    mobility: 'No number of moves between the countries of this selection in the period.',
    coauthorship: 'No number of papers between the countries of this selection.',
  },
  selected: 'Selected: ',
  loading: 'Loading…',
  failed: 'The network could not be shown',
};

const ja: MatrixMessages = {
  names: {
    groups: '枠組み・事業',
    mobility: '研究者の移動',
    coauthorship: '国際共著',
  },
  sorts: { region: '地域', degree: '多い順', similarity: '類似', name: '名称' },
  matrix: '行列の内容',
  sort: '並び順',
  downloadCsv: 'CSV',
  downloadCsvTitle: 'この行列を、表示の順のまま行×列の CSV で保存',
  help: '矢印キーで隣のます目、Home と End で行の端、Ctrl を加えると隅へ移動。Enter で選択、Escape で選択解除、Tab で行列の外へ。',
  from: '移動元',
  to: '移動先',
  total: '合計',
  count: '数',
  enumerated: 'データに記載',
  stated: '出典の記述',
  listedThen: 'その時点の記載',
  titles: {
    mobility: (focus, period) => `${focus}と相手国・地域の相互の研究者の移動（${period}）`,
    coauthorship: (focus, year) => `${focus}と相手国・地域の相互の国際共著論文（${year}）`,
  },
  descriptionGroups: (rows, columns, filled) => `縦に${rows}、横に${columns}の行列。${filled}。`,
  descriptionFlows: (what, countries, filled) => `${countries}の間の${what}。${filled}。`,
  size: (rows, columns) => `${rows}×${columns}`,
  memberships: (_n, number) => `参加${number}件`,
  numbers: (filled, all) => `${all}ます中${filled}ますに数値あり`,
  keyGroups: '色のついたます目は、その国・地域の参加。',
  keyHub: '濃い色は、事業の各相手国が組む中心国。',
  keySince: '年は開始。～は初出または発表の年、＋は開始不明。',
  keyMargin: '列の下は、データに記載の国・地域の数、最新の出典が述べる数、その時点についてデータに記載の数。',
  keys: {
    mobility: (period) => `行は移動元、列は移動先。${period}の移動件数（延べ）。`,
    coauthorship: (year) => `${year}の国際共著論文数。双方の国に数えるため、左右対称。`,
  },
  keyScale: '色の段階は対数目盛。斜線は数値なしで、ゼロとは異なる。千は千単位の概数。',
  keyMinimum: (minimum) => `ネットワークで描く下限（${minimum}件）に満たない組も含め、観測値をすべて示す。`,
  otherYears: (list, year) => `${year}は不明で、別の年の値だけがある国・地域：${list}。`,
  withoutRow: (_n, number, name) =>
    `選択中の${number}か国・地域は行なし（${name === 'groups' ? '数値によるつながりのみ' : 'データに数値なし'}）。`,
  largest: (shown, all) =>
    `全${all}件のうち、合計の大きい${shown}件を行に示す（行列のCSVファイルにはすべて含まれる）。`,
  leftOut: (_n, number) => `紙幅の都合により、合計の小さい${number}行を省略（図を大きくすると表示）。`,
  sorted: (sort) =>
    ({
      region: '地域順。',
      degree: '合計の多い順。',
      similarity: '似た行・列が隣り合う順。',
      name: '名称順。',
    })[sort],
  thousand: '千',
  cellMember: '参加',
  cellHub: '事業の中心国',
  cellUnverified: '未確認',
  cellPlanned: '発表・計画段階',
  cellEnded: '終了',
  cellZero: 'ゼロ',
  cellMissing: '数値なし',
  atLeast: (number) => `${number}以上`,
  pair: (row, column) => `${row}－${column}`,
  none: (pair) => `${pair}：データ上は参加なし。`,
  takesPart: '参加',
  since: {
    joined: (date) => `、${date}から`,
    firstSeen: (date) => `、${date}に初出`,
    announced: (date) => `、${date}に発表`,
  },
  sinceUnknown: '、開始不明',
  until: (date) => `、${date}まで`,
  agency: (names) => `機関 ${names}`,
  unverified: '未確認',
  sources: (titles) => `出典：${titles}`,
  said: {
    mobility: (from, to, value, period) => `${from}→${to}：研究者の移動 ${value}件（${period}）`,
    coauthorship: (a, b, value, year) => `${a}－${b}：共著論文 ${value}本（${year}）`,
  },
  zero: 'ゼロが観測された',
  missing: (pair) => `${pair}：データに数値なし（ゼロとは異なる）。`,
  flowPair: (from, to, directed) => (directed ? `${from}→${to}` : `${from}－${to}`),
  self: (name) => `${name}どうし：数えない。`,
  rowHead: (name, region, what) => `${name}${region ? `（${region}）` : ''}：${what}`,
  inGroups: (_n, number) => `列のうち${number}件に参加`,
  totals: {
    mobility: {
      out: (number) => `他の国・地域への移動 ${number}件`,
      in: (number) => `他の国・地域からの移動 ${number}件`,
    },
    coauthorship: {
      out: (number) => `他の国・地域との共著論文 ${number}本（相手ごとに数える）`,
      in: (number) => `他の国・地域との共著論文 ${number}本（相手ごとに数える）`,
    },
  },
  unobserved: 'データに数値なし（ゼロとは異なる）',
  enumeratedIn: (name, members) => `${name}：データに記載 ${members}`,
  statedFor: (name, items) => `${name}：出典の記述 ${items}`,
  statedNone: '参加国・地域数の記述なし',
  statedItem: (value, period, listed) =>
    `${value}${period ? `（${period}${listed ? `。当時データに記載 ${listed}` : ''}）` : '（日付なし）'}`,
  moreSources: (n) => `ほか${n}件`,
  colon: '：',
  comma: '、',
  list: '；',
  stop: '。',
  empty: {
    groups: 'この選択には枠組み・事業がありません。「絞り込み」で増やすか、別の行列を選んでください。',
    mobility: 'この選択の国・地域の間には、この期間の移動件数がありません。',
    coauthorship: 'この選択の国・地域の間には、共著論文数がありません。',
  },
  selected: '選択中：',
  loading: '読み込み中…',
  failed: 'ネットワークを表示できませんでした',
};

const MESSAGES: Readonly<Record<Locale, MatrixMessages>> = { en, ja };

/** Whether a measure has words of its own. */
export function isWorded(name: string): name is WordedMeasure {
  return name === 'mobility' || name === 'coauthorship';
}

export function matrixMessagesFor(locale: Locale): MatrixMessages {
  return MESSAGES[locale];
}
