/** The words of the year control and of the charts of one pair over time, by language. */
import type { Locale } from '../model/graph.ts';
import { the } from '../model/english.ts';
import { englishCount } from './explorer-plural.ts';

/** Ties that are shown at a time, by what is known of them. */
interface Holding {
  readonly known: number;
  /** There only through what is announced, planned or envisaged. */
  readonly announced: number;
  readonly maybe: number;
  readonly unknownStart: number;
}

const en = {
  time: 'Time',
  play: 'Play',
  playWhat: 'Play: year by year',
  pause: 'Pause',
  times: 'Which time is shown',
  now: 'Now',
  year: 'Year',
  range: 'Years from–to',
  all: 'All time',
  oneYear: 'Year shown',
  firstYear: 'First year shown',
  lastYear: 'Last year shown',
  /** Where the years of a range are asked for: nothing is chosen before both are there. */
  bothYears: (first: string, last: string): string =>
    `. Enter the first and the last year, from ${first} to ${last}; until then the picture stays as it is.`,
  showChart: 'Show timeline',
  hideChart: 'Hide timeline',
  /** `isSpan`: of more than a year or day, at some time of which they hold. */
  holds: (when: string, isSpan: boolean, { known, announced, maybe, unknownStart }: Holding): string =>
    `${when}: ${englishCount(known, 'tie', 'ties')} known to hold${isSpan ? ' at some time' : ''}` +
    (announced > 0 ? `, ${englishCount(announced, 'more', 'more')} only announced or planned` : '') +
    (maybe > 0 ? `, ${englishCount(maybe, 'more', 'more')} shown without a certain date` : '') +
    (unknownStart > 0 ? ` (${englishCount(unknownStart, 'has', 'have')} no start date)` : ''),
  chart: (total: number, first: string, last: string, unknown: number): string =>
    `Ties by year, ${first} to ${last}: ${englishCount(total, 'tie', 'ties')}, ${unknown.toLocaleString('en-GB')} of them without a start date`,
  series: {
    framework: 'frameworks',
    programme: 'programmes',
    activity: 'calls and projects',
    other: 'other ties',
  },
  maybe: 'date not certain',
  noStart: 'no date',
  noStartCount: (n: number): string =>
    `${englishCount(n, 'tie', 'ties')} without a start date: perhaps there in any year until the data list ${n === 1 ? 'it' : 'them'}`,
  noDates: 'No date is known of any tie in this selection.',
  /** Where nothing that is shown begins or ends. */
  windowsOnly: 'Only numbers of this period are shown, no tie that begins in a year.',
  windows: 'Period of the mobility figures',
  windowsLabel: 'mobility',
  windowName: (period: string): string => `Mobility ${period}`,
  coauthorship: 'co-authorship observed',
  coauthorshipYear: (year: string): string => `Co-authorship observed in ${year}`,
  numbers: 'Numbers by year',
  begins: 'begin',
  firstSeen: 'first seen',
  total: 'total',
  yearText: (year: string, known: string, begins: number, firstSeen: number, maybe: number): string =>
    `${year}: ${known}; ${begins.toLocaleString('en-GB')} begin` +
    (firstSeen > 0 ? `; ${firstSeen.toLocaleString('en-GB')} first seen` : '') +
    (maybe > 0 ? `; ${maybe.toLocaleString('en-GB')} not certain` : ''),
  note: (unknownStart: number, firstSeen: number, unknownEnd: number): string =>
    [
      unknownStart > 0 ? `${englishCount(unknownStart, 'tie has', 'ties have')} no start date.` : '',
      firstSeen > 0
        ? `Of ${englishCount(firstSeen, 'tie', 'ties')} the date is that of the first page that shows it; it may be older, and counts as not certain before.`
        : '',
      unknownEnd > 0 ? `${englishCount(unknownEnd, 'tie', 'ties')} ended on an unknown day.` : '',
      'Announced, planned and envisaged ties count as not certain.',
    ]
      .filter(Boolean)
      .join(' '),
  pairMobility: (a: string, b: string): string => `Researcher mobility between ${the(a)} and ${the(b)} by period`,
  pairCoauthorship: (a: string, b: string): string => `Publications of ${the(a)} and ${the(b)} together by year`,
  towards: (from: string, to: string): string => `${from} → ${to}`,
  noValue: 'no value',
  apart: (periods: string): string =>
    `${periods} has another length or overlaps the others: it stands apart, on a scale of its own, and is not joined.`,
  gap: 'Where a line is broken the data have no value; that is not zero.',
  observedOnly: 'Dots are observed; the lines between them are not.',
  download: 'Download chart (SVG)',
};

export type TimeWords = typeof en;

const ja: TimeWords = {
  time: '時間',
  play: '再生',
  playWhat: '再生（1年ずつ）',
  pause: '一時停止',
  times: '表示する時点',
  now: '現在',
  year: '年',
  range: '期間',
  all: '全期間',
  oneYear: '表示する年',
  firstYear: '表示期間の最初の年',
  lastYear: '表示期間の最後の年',
  bothYears: (first, last) =>
    `。最初の年と最後の年（${first}～${last}年）を入力してください。それまで図は変わりません。`,
  showChart: '年別グラフを表示',
  hideChart: '年別グラフを隠す',
  holds: (when, isSpan, { known, announced, maybe, unknownStart }) =>
    `${when}：${isSpan ? '期間中に' : ''}有効と確認できるつながり${known.toLocaleString('ja-JP')}件` +
    (announced > 0 ? `、ほかに発表・計画段階${announced.toLocaleString('ja-JP')}件` : '') +
    (maybe > 0 ? `、時期が確かでないもの${maybe.toLocaleString('ja-JP')}件も表示` : '') +
    (unknownStart > 0 ? `（うち開始日不明${unknownStart.toLocaleString('ja-JP')}件）` : ''),
  chart: (total, first, last, unknown) =>
    `年別のつながり（${first}～${last}）：${total.toLocaleString('ja-JP')}件、うち開始日不明${unknown.toLocaleString('ja-JP')}件`,
  series: {
    framework: '枠組み',
    programme: '事業',
    activity: '公募・課題',
    other: 'その他',
  },
  maybe: '時期が不確か',
  noStart: '日付不明',
  noStartCount: (n) =>
    `開始日不明のつながり${n.toLocaleString('ja-JP')}件（データに載るまでのどの年にもあった可能性があるもの）`,
  noDates: 'この範囲のつながりには、日付の分かるものがありません。',
  windowsOnly: '集計期間ごとの数値のみを表示しています。',
  windows: '研究者移動の集計期間',
  windowsLabel: '研究者移動',
  windowName: (period) => `研究者移動 ${period}`,
  coauthorship: '共著の観測年',
  coauthorshipYear: (year) => `共著の観測年：${year}`,
  numbers: '年別の件数',
  begins: '開始',
  firstSeen: '初出',
  total: '計',
  yearText: (year, known, begins, firstSeen, maybe) =>
    `${year}：${known}、開始${begins.toLocaleString('ja-JP')}件` +
    (firstSeen > 0 ? `、初出${firstSeen.toLocaleString('ja-JP')}件` : '') +
    (maybe > 0 ? `、時期が不確か${maybe.toLocaleString('ja-JP')}件` : ''),
  note: (unknownStart, firstSeen, unknownEnd) =>
    [
      unknownStart > 0 ? `${unknownStart.toLocaleString('ja-JP')}件は開始日が不明です。` : '',
      firstSeen > 0
        ? `${firstSeen.toLocaleString('ja-JP')}件の日付は資料上の初出です。実際はより早い可能性があり、それ以前は「時期が不確か」に数えています。`
        : '',
      unknownEnd > 0 ? `${unknownEnd.toLocaleString('ja-JP')}件は終了日が不明です。` : '',
      '発表・計画・構想の段階のものは「時期が不確か」に数えています。',
    ]
      .filter(Boolean)
      .join(''),
  pairMobility: (a, b) => `${a}と${b}の間の研究者移動（期間別）`,
  pairCoauthorship: (a, b) => `${a}と${b}の共著論文数（年別）`,
  towards: (from, to) => `${from}→${to}`,
  noValue: '値なし',
  apart: (periods) => `${periods}は長さが異なるか他の期間と重なるため、別の目盛りで離して示し、線で結んでいません。`,
  gap: '線の切れ目はデータに値がないことを示します（ゼロではありません）。',
  observedOnly: '点は観測値です。点の間の線は観測値ではありません。',
  download: '図を保存（SVG）',
};

const WORDS: Readonly<Record<Locale, TimeWords>> = { en, ja };

export function timeWords(locale: Locale): TimeWords {
  return WORDS[locale];
}
