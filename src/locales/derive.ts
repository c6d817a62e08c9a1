/** Words of `collab-graph derive`, in both languages. */
import type { Locale } from '../model/graph.ts';

const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const en = {
  title: (files: string): string => `Ties derived from ${files}`,
  read: (works: number, used: number, rows: number): string =>
    `${plural(works, 'work')} with a year and a place; ${used.toLocaleString('en')} of ${plural(rows, 'author–place row')} used.`,
  property: 'Read as',
  value: 'From the records',
  formats: 'format',
  window: 'years',
  between: 'between',
  places: { countries: 'countries', institutions: 'institutions' },
  minimum: 'smallest number kept',
  engine: 'engine',
  withoutAuthor: 'rows without an author’s identifier: not in any mobility',
  measure: 'Measure',
  unit: 'Unit',
  pairs: 'Numbers',
  total: 'Total',
  sql: 'SQL, SHA-256',
  reason: 'Left out because',
  what: 'of',
  count: 'Number',
  examples: 'For example',
  more: (n: number): string => `… ${n.toLocaleString('en')} more`,
  row: 'rows',
  record: 'records, lines and files',
  reasons: {
    'no-work': 'no identifier of the work',
    'no-year': 'no year',
    'bad-year': 'no year from 1500 to 2100',
    'no-country': 'no country for the author',
    'unknown-country': 'names no country',
    'no-institution': 'no institution',
    'broken-file': 'broken file: read up to the break, or not at all',
    'bad-json': 'line is no JSON',
    'bad-line': 'line does not fit the format',
    'not-a-work': 'not a work',
    'no-authors': 'work without authors',
    'duplicate-work': 'work was there before: the first counts',
    'authors-cut': 'used, but the database had cut its list of authors',
  },
  noneLeftOut: 'Everything was used.',
  nothing: 'The records give no tie: nothing is written.',
  dryRun: 'Nothing is written without --out.',
  written: (n: number): string => `${plural(n, 'number')} written`,
  leftOutWritten: (n: number): string => `${plural(n, 'row')} left out, each with its reason`,
};

export type DeriveWords = typeof en;

const ja: DeriveWords = {
  title: (files) => `${files} から算出したつながり`,
  read: (works, used, rows) =>
    `年と所在地のある論文${works.toLocaleString('en')}件。著者と所在地の行${rows.toLocaleString('en')}のうち${used.toLocaleString('en')}を使用。`,
  property: '読み取り',
  value: 'データから',
  formats: '形式',
  window: '年',
  between: '単位',
  places: { countries: '国・地域', institutions: '機関' },
  minimum: '残す最小の数',
  engine: 'エンジン',
  withoutAuthor: '著者の識別子がない行（移動には使えない）',
  measure: '指標',
  unit: '単位',
  pairs: '数値',
  total: '合計',
  sql: 'SQL の SHA-256',
  reason: '除いた理由',
  what: '対象',
  count: '件数',
  examples: '例',
  more: (n) => `… ほか${n.toLocaleString('en')}`,
  row: '行',
  record: 'レコード、行、ファイル',
  reasons: {
    'no-work': '論文の識別子がない',
    'no-year': '年がない',
    'bad-year': '1500～2100 の年ではない',
    'no-country': '著者の国・地域がない',
    'unknown-country': '国・地域の名称ではない',
    'no-institution': '機関がない',
    'broken-file': '壊れたファイル（壊れた箇所まで読んだか、まったく読めない）',
    'bad-json': 'JSON ではない行',
    'bad-line': '形式に合わない行',
    'not-a-work': '論文ではない',
    'no-authors': '著者のない論文',
    'duplicate-work': '既にある論文（最初のものを数える）',
    'authors-cut': '使用したが、データベースが著者の一覧を途中で切っている',
  },
  noneLeftOut: 'すべて使用した。',
  nothing: 'つながりが一つもないため、何も書き込まない。',
  dryRun: '--out がなければ何も書き込まない。',
  written: (n) => `数値${n.toLocaleString('en')}件を書き込んだ`,
  leftOutWritten: (n) => `除いた${n.toLocaleString('en')}行を理由とともに書き込んだ`,
};

export function deriveWords(lang: Locale): DeriveWords {
  return lang === 'ja' ? ja : en;
}
