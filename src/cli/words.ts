/** Words of the command line in both languages; what pictures say is in `src/locales`. */
import { answerEn } from '../locales/answer-en.ts';
import { answerJa } from '../locales/answer-ja.ts';
import type { Drawn } from '../count/shown.ts';
import type { Confidence, FromKind, Status } from '../data/dataset.ts';
import type { Locale } from '../model/graph.ts';
import type { Named } from '../query/naming.ts';
import type { LeftOut } from '../query/tie.ts';
import type { WeakTie } from '../query/gaps.ts';

export interface Words {
  readonly lang: Locale;
  readonly sources: string;
  // Headings of columns.
  readonly partner: string;
  readonly neighborKind: string;
  readonly tie: string;
  readonly through: string;
  readonly topic: string;
  readonly role: string;
  readonly agency: string;
  readonly since: string;
  readonly status: string;
  readonly value: string;
  readonly unit: string;
  readonly confidence: string;
  readonly sourceIds: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly count: string;
  readonly distance: string;
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly period: string;
  readonly arrivals: string;
  readonly departures: string;
  readonly net: string;
  readonly perYear: (heading: string) => string;
  readonly years: string;
  readonly total: string;
  readonly shareIn: string;
  readonly shareOut: string;
  readonly rank: string;
  readonly rankNet: string;
  readonly mobility: string;
  readonly coauthorship: string;
  readonly weakTies: string;
  readonly both: string;
  readonly only: (name: string) => string;
  readonly aspect: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly licence: string;
  readonly rows: string;
  readonly table: string;
  readonly file: string;
  readonly line: string;
  readonly column: string;
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  // Values.
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly fromKinds: Readonly<Record<FromKind, string>>;
  readonly directions: Readonly<Record<'in' | 'out', string>>;
  readonly reasons: Readonly<Record<WeakTie['reason'], string>>;
  readonly levels: Readonly<Record<'error' | 'warning', string>>;
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly until: (date: string) => string;
  readonly by: (date: string) => string;
  readonly parenthesis: (text: string) => string;
  /** A number and what it counts. */
  readonly counted: (value: string, unit: string) => string;
  readonly colon: string;
  readonly listSeparator: string;
  /** Between items that have commas of their own. */
  readonly itemSeparator: string;
  // Titles.
  /** `isPlaces`: the neighbours are countries and regions, and nothing else. */
  readonly neighborsOf: (country: string, count: number, isPlaces: boolean, regions: readonly string[]) => string;
  readonly egoOf: (country: string, drawn: Drawn) => string;
  readonly matrixTitle: (countries: number, groups: number) => string;
  readonly matrixKey: string;
  readonly memberCounts: string;
  readonly enumerated: string;
  readonly members: (countries: number, regions: readonly Named[], announced: number, maybe: number) => string;
  readonly stated: string;
  /** How many the tables list on the day of a stated number; stands behind it. */
  readonly listedThen: (count: string) => string;
  readonly balanceOf: (country: string, period: string) => string;
  /** All of a country; beside it how many partners are listed. */
  readonly wholeTotals: (partners: number, arrivals: string, departures: string, net: string) => string;
  /** Sums over listed pairs; `net` is that of the `known` of which both directions are known. */
  readonly listedTotals: (partners: number, arrivals: string, departures: string, known: number, net: string) => string;
  readonly gapsOf: (country: string, count: number) => string;
  readonly pathTitle: (from: string, to: string, steps: number, total: number) => string;
  readonly directNumbers: string;
  readonly compareTitle: (a: string, b: string) => string;
  readonly numbersTitle: string;
  readonly sourcesTitle: (count: number) => string;
  readonly tablesTitle: string;
  readonly tiesInRows: (ties: number, rows: number) => string;
  readonly ties: string;
  readonly confidenceTitle: string;
  readonly licencesTitle: string;
  readonly none: string;
  // Notes on stderr.
  readonly leftOut: Readonly<Record<keyof LeftOut, (count: number) => string>>;
  readonly shownOf: (shown: number, total: number) => string;
  readonly belowMinimumPartners: (count: number) => string;
  readonly noNeighbors: (country: string) => string;
  readonly zeros: (count: number) => string;
  readonly noGaps: (country: string) => string;
  readonly noGapsByMobility: (country: string) => string;
  readonly noPath: (from: string, to: string, maxSteps: number) => string;
  readonly noMembers: string;
  readonly cut: (columns: number) => string;
  readonly emptyView: string;
  readonly notInStill: (options: readonly string[]) => string;
  readonly written: (width: number, height: number, drawn: Drawn) => string;
  readonly exported: (drawn: Drawn) => string;
  readonly problems: (errors: number, warnings: number) => string;
  readonly valid: (rows: number) => string;
  readonly described: Readonly<Record<'written' | 'upToDate' | 'outOfDate', string>>;
  readonly borrowsTitle: string;
  // Help.
  readonly usage: string;
  readonly commands: string;
  readonly arguments: string;
  readonly options: string;
  readonly commonOptions: string;
  readonly examples: string;
  readonly exitCodes: string;
  readonly exitCode: readonly [string, string, string];
  readonly oneOf: string;
  readonly byDefault: string;
  readonly alias: string;
  readonly lists: string;
  readonly program: string;
  readonly moreHelp: string;
}

/** What two countries or groups are compared in. */
export type Aspect = 'groups' | 'calls' | 'alongside' | 'projects' | 'partners' | 'members' | 'agencies' | 'topics';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const them = (count: number): string => (count === 1 ? 'it' : 'them');
const number = (count: number): string => count.toLocaleString('en');
const apart = <T>(items: readonly (readonly [number, T])[]): T[] => items.flatMap(([n, text]) => (n > 0 ? [text] : []));

/** "95 nodes, 228 ties (251 rows), 5 more through what is only announced or planned" */
const writtenEn = ({ nodes, ties, rows, announced, maybe }: Drawn): string =>
  [
    plural(nodes, 'node'),
    `${plural(ties, 'tie')} (${plural(rows, 'row')})`,
    ...apart([
      [announced.edges, `${number(announced.edges)} more through what is only announced or planned`],
      [maybe.edges, `${number(maybe.edges)} more perhaps`],
    ]),
  ].join(', ');
const writtenJa = ({ nodes, ties, rows, announced, maybe }: Drawn): string =>
  [
    `ノード${number(nodes)}、つながり${number(ties)}件（${number(rows)}行）`,
    ...apart([
      [announced.edges, `ほかに発表・計画段階のもの${number(announced.edges)}件`],
      [maybe.edges, `ほかに時期が不確か${number(maybe.edges)}件`],
    ]),
  ].join('、');

const the = answerEn.inSentence;
/** "11 countries and regions, and the European Union" */
const beside = (counted: string, regions: readonly string[]): string =>
  regions.length === 0 ? counted : answerEn.besideCountries(counted, regions.map(the).join(' and '), false);

const en: Words = {
  lang: 'en',
  sources: 'Sources',
  partner: 'Partner',
  neighborKind: 'Is a',
  tie: 'Tie',
  through: 'Through',
  topic: 'Topic',
  role: 'Role',
  agency: 'Agency',
  since: 'When',
  status: 'Status',
  value: 'Value',
  unit: 'Unit',
  confidence: 'Confidence',
  sourceIds: 'Source',
  id: 'Id',
  name: 'Name',
  kind: 'Kind',
  country: 'Country',
  count: 'Count',
  distance: 'Steps',
  from: 'From',
  to: 'To',
  step: 'Step',
  period: 'Period',
  arrivals: 'In',
  departures: 'Out',
  net: 'Net',
  perYear: (heading) => `${heading} per year`,
  years: 'Years',
  total: 'Total',
  shareIn: 'In %',
  shareOut: 'Out %',
  rank: 'Rank',
  rankNet: 'Net rank',
  mobility: 'Mobility',
  coauthorship: 'Co-authored',
  weakTies: 'Ties that do not count',
  both: 'both',
  only: (name) => `only ${name}`,
  aspect: 'What',
  title: 'Title',
  publisher: 'Publisher',
  date: 'Date',
  licence: 'Licence',
  rows: 'Rows',
  table: 'Table',
  file: 'File',
  line: 'Row',
  column: 'Column',
  rule: 'Rule',
  level: 'Level',
  message: 'Message',
  confidences: { verified: 'verified', reported: 'reported', unverified: 'unverified' },
  statuses: {
    active: 'active',
    ended: 'ended',
    planned: 'planned',
    envisaged: 'envisaged',
    conditional: 'conditional',
    announced: 'announced',
  },
  fromKinds: { joined: '', founded: 'set up', first_seen: 'first seen', announced: 'announced' },
  directions: { in: 'in', out: 'out' },
  reasons: {
    ended: 'ended',
    'not-yet': 'not yet begun',
    maybe: 'perhaps',
    unverified: 'unverified',
    reported: 'reported only',
    planned: 'planned',
    eligibility: 'eligibility only',
  },
  levels: { error: 'error', warning: 'warning' },
  aspects: {
    groups: 'frameworks and programmes',
    calls: 'joint calls',
    alongside: 'each with the hub, not with each other',
    projects: 'projects',
    partners: 'partners',
    members: 'members',
    agencies: 'agencies',
    topics: 'topics',
  },
  until: (date) => `until ${date}`,
  by: (date) => `by ${date}`,
  parenthesis: (text) => ` (${text})`,
  counted: (value, unit) => `${value} ${unit}`,
  colon: ': ',
  listSeparator: ', ',
  itemSeparator: '; ',
  neighborsOf: (country, count, isPlaces, regions) =>
    `Neighbours of ${the(country)}: ${beside(isPlaces ? answerEn.countries(count, number(count)) : number(count), regions)}`,
  egoOf: (country, drawn) => `Ego network of ${the(country)}: ${writtenEn(drawn)}`,
  matrixTitle: (countries, groups) =>
    `Who takes part in what: ${plural(countries, 'country or region', 'countries and regions')}, ${plural(groups, 'framework or programme', 'frameworks and programmes')}`,
  matrixKey:
    'A year is the first known, + is taking part since an unknown year, ~ first seen, ? unverified, * not (or no longer) active.',
  memberCounts: 'Members',
  enumerated: 'Listed',
  members: (countries, regions, announced, maybe) =>
    [
      [number(countries), ...regions.map(({ name }) => name)].join(' + '),
      ...apart([
        [announced, `${number(announced)} announced`],
        [maybe, `${number(maybe)} perhaps`],
      ]),
    ].join(', '),
  stated: 'Stated by sources',
  listedThen: (count) => `, listed then: ${count}`,
  balanceOf: (country, period) => `Researcher mobility of ${the(country)}, ${period}, in migration events`,
  wholeTotals: (partners, arrivals, departures, net) =>
    `With all countries: in ${arrivals}, out ${departures}, net ${net}; ${plural(partners, 'partner')} listed`,
  listedTotals: (partners, arrivals, departures, known, net) =>
    `${plural(partners, 'partner')} listed: in ${arrivals}, out ${departures}; net ${net}${known === 0 ? '' : ` with the ${known === 1 ? 'one' : number(known)} of which both directions are known`}`,
  gapsOf: (country, count) => `Gaps of ${the(country)}: ${number(count)}`,
  pathTitle: (from, to, steps, total) =>
    `From ${the(from)} to ${the(to)}: ${plural(steps, 'step')}, ${plural(total, 'shortest path')}`,
  directNumbers: 'Mobility and co-authorship between the two',
  compareTitle: (a, b) => answerEn.sentence(`${the(a)} and ${the(b)}`),
  numbersTitle: 'Numbers by partner',
  sourcesTitle: (count) => `Sources: ${number(count)}`,
  tablesTitle: 'Rows by table',
  tiesInRows: (ties, rows) => `${plural(ties, 'tie')} in ${plural(rows, 'row')}, by kind of edge`,
  ties: 'Ties',
  confidenceTitle: 'Rows by confidence',
  licencesTitle: 'Sources by licence',
  none: 'not stated',
  leftOut: {
    ended: (n) => `${plural(n, 'ended row')} left out (--at all shows ${them(n)})`,
    notYet: (n) => `${plural(n, 'row')} not yet begun left out (--at all shows ${them(n)})`,
    maybe: (n) =>
      `${plural(n, 'row')} whose dates do not say whether ${n === 1 ? 'it holds' : 'they hold'} left out (--at all shows ${them(n)})`,
    planned: (n) => `${plural(n, 'announced, planned or envisaged row')} left out (--status all shows ${them(n)})`,
    otherStatus: (n) => `${plural(n, 'row')} of another status left out (--status all shows ${them(n)})`,
    unverified: (n) => `${plural(n, 'unverified row')} left out (--confidence unverified shows ${them(n)})`,
    reported: (n) =>
      `${plural(n, 'row')} reported by one source only left out (--confidence reported shows ${them(n)})`,
    belowMinimum: (n) =>
      `${plural(n, 'mobility row')} below the minimum left out (a lower --min-mobility shows ${them(n)})`,
  },
  shownOf: (shown, total) => `${number(shown)} of ${number(total)} shown (a higher --limit shows more)`,
  belowMinimumPartners: (n) =>
    `${plural(n, 'partner')} below the minimum left out (a lower --min-mobility shows ${them(n)})`,
  noNeighbors: (country) => `no neighbour of ${the(country)} matches`,
  zeros: (n) => `${plural(n, 'number')} observed to be zero ${n === 1 ? 'is' : 'are'} listed: zero is not missing`,
  noGaps: (country) => `no gap of ${the(country)} matches`,
  noGapsByMobility: (country) => `no gap of ${the(country)} by migration events; by co-authorship unknown`,
  noPath: (from, to, maxSteps) =>
    `no path from ${the(from)} to ${the(to)} within ${plural(maxSteps, 'step')} (--max-steps, --confidence, --status and --at widen the search)`,
  noMembers: 'nobody takes part in what was asked for',
  cut: (columns) =>
    `some cells are cut to fit ${columns} columns; in a pipe, a file, or with --format markdown they are whole`,
  emptyView: 'nothing passes the filters: the view is empty',
  notInStill: (options) =>
    `${options.join(', ')} ${options.length === 1 ? 'changes' : 'change'} nothing in a still picture`,
  written: (width, height, drawn) => `${width}×${height} px, ${writtenEn(drawn)}`,
  exported: writtenEn,
  problems: (errors, warnings) => `${plural(errors, 'problem')}, ${plural(warnings, 'warning')}`,
  valid: (rows) => `no problem in ${plural(rows, 'row')}`,
  described: {
    written: 'datapackage.json is written',
    upToDate: 'datapackage.json is up to date',
    outOfDate: 'datapackage.json is out of date (without --check it is written again)',
  },
  borrowsTitle: 'no title in Japanese: the English one stands for it (--title-ja gives one)',
  usage: 'Usage',
  commands: 'Commands',
  arguments: 'Arguments',
  options: 'Options',
  commonOptions: 'Common options',
  examples: 'Examples',
  exitCodes: 'Exit codes',
  exitCode: [
    'done; an empty list is an answer too',
    'a finding: validate found problems, describe --check an old file, import no usable row, path no path',
    'wrong usage, data that cannot be read, or an answer that cannot be written',
  ],
  oneOf: 'one of',
  byDefault: 'default',
  alias: 'also',
  lists:
    'Lists are separated by commas. Countries are given by code (JPN, JP, 392) or name, frameworks and programmes by id or name.',
  program:
    'Networks of international science collaboration: who works with whom, through what, since when, and who says so.',
  moreHelp: 'collab-graph COMMAND --help tells more about a command.',
};

const ja: Words = {
  lang: 'ja',
  sources: '出典',
  partner: '相手',
  neighborKind: '種別',
  tie: 'つながり',
  through: '枠組み・事業等',
  topic: '分野',
  role: '役割',
  agency: '機関',
  since: '時期',
  status: '状態',
  value: '値',
  unit: '単位',
  confidence: '確度',
  sourceIds: '出典',
  id: 'ID',
  name: '名称',
  kind: '種別',
  country: '国・地域',
  count: '件数',
  distance: '経路の長さ',
  from: '起点',
  to: '終点',
  step: '区間',
  period: '期間',
  arrivals: '転入',
  departures: '転出',
  net: '差引き',
  perYear: (heading) => `${heading}（年平均）`,
  years: '年数',
  total: '計',
  shareIn: '転入%',
  shareOut: '転出%',
  rank: '順位',
  rankNet: '差引きの順位',
  mobility: '移動',
  coauthorship: '共著',
  weakTies: '数えないつながり',
  both: '共通',
  only: (name) => `${name}のみ`,
  aspect: '項目',
  title: '題名',
  publisher: '発行者',
  date: '日付',
  licence: 'ライセンス',
  rows: '行数',
  table: '表',
  file: 'ファイル',
  line: '行',
  column: '列',
  rule: '規則',
  level: '程度',
  message: '内容',
  confidences: answerJa.confidences,
  statuses: {
    active: '実施中',
    ended: '終了',
    planned: '計画',
    envisaged: '構想',
    conditional: '条件付き',
    announced: '発表',
  },
  fromKinds: { joined: '', founded: '設立', first_seen: '初出', announced: '発表' },
  directions: { in: '転入', out: '転出' },
  reasons: {
    ended: '終了',
    'not-yet': '開始前',
    maybe: '時期が不確か',
    unverified: '未確認',
    reported: '二次資料のみ',
    planned: '計画段階',
    eligibility: '参加資格のみ',
  },
  levels: { error: '誤り', warning: '警告' },
  aspects: {
    groups: '枠組み・事業',
    calls: '共同公募',
    alongside: 'それぞれ中心国と（互いの協力ではない）',
    projects: '課題',
    partners: '相手国・地域',
    members: '参加国・地域',
    agencies: '機関',
    topics: '分野',
  },
  until: (date) => `${date}まで`,
  by: (date) => `${date}には`,
  parenthesis: (text) => `（${text}）`,
  counted: (value, unit) => `${value}${unit}`,
  colon: '：',
  listSeparator: '、',
  itemSeparator: '；',
  neighborsOf: (country, count, isPlaces, regions) =>
    `${country}の相手：${[`${number(count)}${isPlaces ? 'か国・地域' : '件'}`, ...(regions.length > 0 ? [regions.join('、')] : [])].join('と')}`,
  egoOf: (country, drawn) => `${country}を中心とするネットワーク：${writtenJa(drawn)}`,
  matrixTitle: (countries, groups) => `参加状況：${number(countries)}か国・地域、${number(groups)}件の枠組み・事業`,
  matrixKey: '年は分かっている最初の年。+ は開始年不明の参加、~ は初出の年、? は未確認、* は実施中でないもの。',
  memberCounts: '参加国・地域数',
  enumerated: 'データにある数',
  members: (countries, regions, announced, maybe) =>
    [
      [number(countries), ...regions.map(({ name }) => name)].join('＋'),
      ...apart([
        [announced, `発表・計画${number(announced)}`],
        [maybe, `時期が不確か${number(maybe)}`],
      ]),
    ].join('、'),
  stated: '出典が述べる数',
  listedThen: (count) => `、同じ時点のデータ：${count}`,
  balanceOf: (country, period) => `${country}の研究者の移動（${period}、延べ件数）`,
  wholeTotals: (partners, arrivals, departures, net) =>
    `すべての国・地域との間：転入${arrivals}、転出${departures}、差引き${net}（一覧にある相手${number(partners)}か国・地域）`,
  listedTotals: (partners, arrivals, departures, known, net) =>
    `一覧にある相手${number(partners)}か国・地域：転入${arrivals}、転出${departures}、差引き${net}${known === 0 ? '' : `（双方向が分かる${number(known)}か国・地域との間）`}`,
  gapsOf: (country, count) => `${country}の空白：${number(count)}か国・地域`,
  pathTitle: (from, to, steps, total) =>
    `${from}から${to}まで：${steps === 1 ? '直接' : `${number(steps - 1)}か国・地域を介して`}、最短経路${number(total)}通り`,
  directNumbers: '両者の間の移動と共著',
  compareTitle: (a, b) => `${a}と${b}`,
  numbersTitle: '相手別の数値',
  sourcesTitle: (count) => `出典：${number(count)}`,
  tablesTitle: '表別の行数',
  tiesInRows: (ties, rows) => `つながり${number(ties)}件（${number(rows)}行）、種類別`,
  ties: 'つながり',
  confidenceTitle: '確度別の行数',
  licencesTitle: 'ライセンス別の出典数',
  none: '記載なし',
  leftOut: {
    ended: (n) => `終了したもの${number(n)}行を省略（--at all で表示）`,
    notYet: (n) => `開始前のもの${number(n)}行を省略（--at all で表示）`,
    maybe: (n) => `時期が不確かなもの${number(n)}行を省略（--at all で表示）`,
    planned: (n) => `発表・計画・構想段階のもの${number(n)}行を省略（--status all で表示）`,
    otherStatus: (n) => `他の状態のもの${number(n)}行を省略（--status all で表示）`,
    unverified: (n) => `未確認のもの${number(n)}行を省略（--confidence unverified で表示）`,
    reported: (n) => `二次資料によるもの${number(n)}行を省略（--confidence reported で表示）`,
    belowMinimum: (n) => `下限に満たない移動${number(n)}行を省略（--min-mobility を下げると表示）`,
  },
  shownOf: (shown, total) => `${number(total)}件のうち${number(shown)}件を表示（--limit を上げると増える）`,
  belowMinimumPartners: (n) => `下限に満たない相手${number(n)}か国・地域を省略（--min-mobility を下げると表示）`,
  noNeighbors: (country) => `${country}に該当する相手はない`,
  zeros: (n) => `ゼロと観測された値${number(n)}件を含む（欠測ではない）`,
  noGaps: (country) => `${country}に該当する空白はない`,
  noGapsByMobility: (country) => `${country}に移動件数から見た空白はない（国際共著は不明）`,
  noPath: (from, to, maxSteps) =>
    `${from}から${to}まで、つながり${number(maxSteps)}回以内の経路はない（--max-steps、--confidence、--status、--at で範囲が広がる）`,
  noMembers: '該当する参加国・地域はない',
  cut: (columns) => `${columns}桁に収めるため一部を省略。パイプ、ファイル、--format markdown では全文`,
  emptyView: '条件に合うものがなく、表示は空',
  notInStill: (options) => `${options.join('、')} は静止画には影響しない`,
  written: (width, height, drawn) => `${width}×${height} px、${writtenJa(drawn)}`,
  exported: writtenJa,
  problems: (errors, warnings) => `問題${number(errors)}件、警告${number(warnings)}件`,
  valid: (rows) => `${number(rows)}行に問題なし`,
  described: {
    written: 'datapackage.json を書き込んだ',
    upToDate: 'datapackage.json は最新',
    outOfDate: 'datapackage.json は古い（--check を外すと書き直す）',
  },
  borrowsTitle: '日本語の題名がなく、英語の題名で代用（--title-ja で指定）',
  usage: '使い方',
  commands: 'コマンド',
  arguments: '引数',
  options: 'オプション',
  commonOptions: '共通のオプション',
  examples: '例',
  exitCodes: '終了コード',
  exitCode: [
    '終了。該当なしも答えの一つ',
    '所見あり：validate が問題を見つけた、describe --check が古いファイルを、import が使えない表を、path が経路なしを見いだした',
    '使い方の誤り、読めないデータ、または書き出せない答え',
  ],
  oneOf: '値',
  byDefault: '既定',
  alias: '別名',
  lists: '複数の値はコンマで区切る。国・地域はコード（JPN、JP、392）か名称、枠組み・事業は ID か名称で指定する。',
  program: '国際科学技術協力のネットワーク：どの国が、どの国と、何を通じて、いつからつながるか。出典つき。',
  moreHelp: '各コマンドの説明は collab-graph コマンド --help',
};

export const WORDS: Readonly<Record<Locale, Words>> = { en, ja };
