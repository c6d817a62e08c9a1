/** Words about editions of the data and what changed between them. */
import type { TableName } from '../data/table-names.ts';
import type { Locale } from '../model/graph.ts';

type ChangeKind = 'added' | 'ended' | 'corrected' | 'removed';

export interface EditionWords {
  /** A kind of change as the head of a column. */
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly tables: Readonly<Partial<Record<TableName, string>>>;
  /** Columns of the tables; where one is not named, its title in the registry stands. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Values of columns with a fixed list; where one is not named, it stands as in the table. */
  readonly values?: Readonly<Record<string, string>>;
  readonly change: string;
  readonly table: string;
  readonly about: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly source: string;
  readonly edition: string;
  readonly sum: string;
  readonly empty: string;
  /** `1.0.0 (22 November 2026)` stands for each. */
  readonly title: (from: string, to: string) => string;
  readonly named: (version: string, date: string) => string;
  readonly totals: (counts: Readonly<Record<ChangeKind, string>>) => string;
  readonly nothing: string;
  // The list on the page.
  readonly heading: (edition: string) => string;
  readonly sinceLabel: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly onlyBuiltIn: string;
  readonly sameAsNow: string;
  readonly marked: string;
  readonly provenance: (count: string) => string;
  readonly numbersOf: (what: string, period: string) => string;
  readonly uncited: string;
  readonly more: (count: string) => string;
  readonly fieldChange: (column: string, before: string, after: string) => string;
  readonly limited: (shown: string, all: string) => string;
}

const en: EditionWords = {
  kinds: { added: 'added', ended: 'ended', corrected: 'corrected', removed: 'removed' },
  tables: {
    sources: 'sources',
    regions: 'groups of countries',
    countries: 'countries and regions',
    groups: 'frameworks and programmes',
    agencies: 'agencies',
    topics: 'topics',
    calls: 'joint calls',
    projects: 'projects',
    memberships: 'memberships',
    participation: 'participation',
    eligibility: 'eligibility',
    relations: 'relations',
    mobility: 'researcher mobility',
    mobility_totals: 'researcher mobility, totals',
    mobility_openalex: 'researcher mobility (OpenAlex)',
    mobility_openalex_totals: 'researcher mobility (OpenAlex), totals',
    coverage: 'coverage',
    coauthorship: 'co-authorship',
    observations: 'observations',
  },
  change: 'Change',
  table: 'Table',
  about: 'What',
  column: 'Column',
  before: 'Before',
  after: 'Now',
  source: 'Source',
  edition: 'Edition',
  sum: 'total',
  empty: '(empty)',
  title: (from, to) => `What changed in the data from ${from} to ${to}`,
  named: (version, date) => `${version} (${date})`,
  totals: ({ added, ended, corrected, removed }) =>
    `${added} added, ${ended} ended, ${corrected} corrected, ${removed} removed`,
  heading: (edition) => `What is new since edition ${edition}`,
  sinceLabel: 'Since',
  close: 'Close the list',
  loading: 'Loading what is new …',
  failed: 'What is new could not be loaded.',
  retry: 'Try again',
  onlyBuiltIn: 'What is new is known of the built-in data only.',
  sameAsNow: 'Nothing has changed in the data since then.',
  marked: 'In the picture, ties that are new or changed keep their colour, and places that have one are ringed.',
  provenance: (count) => `Only sources, places in them, confidence or notes differ (${count})`,
  numbersOf: (what, period) => `${what}, ${period}`,
  uncited: 'Names, titles and addresses',
  more: (count) => `${count} more`,
  fieldChange: (column, before, after) => `${column}: ${before} → ${after};`,
  nothing: 'The two are the same in every row.',
  limited: (shown, all) => `${shown} of ${all} changes shown (a higher --limit shows more; --format csv has all)`,
};

const ja: EditionWords = {
  kinds: { added: '追加', ended: '終了', corrected: '訂正', removed: '削除' },
  tables: {
    sources: '出典',
    regions: '地域グループ',
    countries: '国・地域',
    groups: '枠組み・事業',
    agencies: '機関',
    topics: '分野',
    calls: '共同公募',
    projects: '課題',
    memberships: '参加',
    participation: '公募・課題への参加',
    eligibility: '参加資格',
    relations: '関係',
    mobility: '研究者の移動',
    mobility_totals: '研究者の移動（合計）',
    mobility_openalex: '研究者の移動（OpenAlex）',
    mobility_openalex_totals: '研究者の移動（OpenAlex、合計）',
    coverage: '収録範囲',
    coauthorship: '共著',
    observations: '観測値',
  },
  columns: {
    id: 'ID',
    title: '題名',
    title_en: '英語の題名',
    title_ja: '日本語の題名',
    name_en: '英語名',
    name_ja: '日本語名',
    short: '略称',
    short_en: '英語の略称',
    short_ja: '日本語の略称',
    aliases: '別名',
    author: '著者',
    publisher: '発行者',
    date: '発行日',
    read: '閲覧日',
    grade: '出典の種別',
    page: '掲載ページ',
    url: 'アドレス',
    licence: 'ライセンス',
    note: '注記',
    kind: '種類',
    level: '階層',
    scope: '範囲',
    hub: '中心国',
    region: '地域',
    country: '国・地域',
    member: '国・地域',
    group: '枠組み・事業',
    agency: '機関',
    activity: '公募・課題',
    subject: '主体',
    object: '対象',
    via: '枠組み',
    role: '役割',
    call: '公募',
    year: '年',
    opens: '受付開始',
    closes: '締切',
    applications: '応募数',
    adopted: '採択数',
    field: '分野',
    institutions: '機関',
    fy_start: '開始年度',
    fy_end: '終了年度',
    from: '開始',
    from_kind: '開始の意味',
    to: '終了',
    status: '状態',
    source: '出典',
    locator: '出典の箇所',
    confidence: '確度',
    time_period: '期間',
    obs_value: '値',
    obs_value_max: '上限',
    unit_measure: '単位',
    obs_status: '数値の性格',
    qualifier: '対象範囲',
    measure: '項目',
    category: '分類',
    ror: 'ROR',
    crossref_funder_id: 'Crossref Funder ID',
  },
  values: {
    active: '継続中',
    ended: '終了',
    planned: '計画',
    envisaged: '構想',
    conditional: '条件付き',
    announced: '発表',
    verified: '確認済み',
    reported: '二次資料による',
    unverified: '未確認',
    joined: '加入',
    first_seen: '初出',
    framework: '枠組み',
    programme: '事業',
    type: 'タイプ',
    umbrella: '総称',
  },
  change: '変更',
  table: '表',
  about: '対象',
  column: '列',
  before: '変更前',
  after: '変更後',
  source: '出典',
  edition: '版',
  sum: '計',
  empty: '（空欄）',
  title: (from, to) => `データの変更：${from}から${to}まで`,
  named: (version, date) => `${version}（${date}）`,
  totals: ({ added, ended, corrected, removed }) => `追加${added}、終了${ended}、訂正${corrected}、削除${removed}`,
  heading: (edition) => `版${edition}より後の変更`,
  sinceLabel: '比較する版',
  close: '一覧を閉じる',
  loading: '変更の一覧を読み込んでいます …',
  failed: '変更の一覧を読み込めませんでした。',
  retry: '再試行',
  onlyBuiltIn: '変更の一覧は内蔵のデータについてのみ表示できます。',
  sameAsNow: 'この版より後、データに変更はありません。',
  marked: '図では、新しいつながりと変更されたつながりを元の色で示し、それを持つ国・地域などを輪で囲んでいます。',
  provenance: (count) => `出典、出典の箇所、確度、注記のみの変更（${count}件）`,
  numbersOf: (what, period) => `${what}（${period}）`,
  uncited: '名称、題名、アドレス',
  more: (count) => `ほか${count}件`,
  fieldChange: (column, before, after) => `${column}：${before} → ${after}；`,
  nothing: '二つの版はすべての行が同じです。',
  limited: (shown, all) =>
    `${all}件の変更のうち${shown}件を表示（--limit を大きくすると続きを、--format csv ですべてを出力）`,
};

export function editionWords(lang: Locale): EditionWords {
  return lang === 'ja' ? ja : en;
}
