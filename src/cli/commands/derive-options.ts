/** Options of `derive`, and what they come to. */
import { METHODS, PLACES } from '../../derive/methods.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { OptionSpec } from '../command.ts';

export const ENGINES = ['duckdb', 'spark'] as const;

export const DERIVE_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'method',
    type: 'list',
    placeholder: 'METHODS',
    values: METHODS,
    summary: { en: 'what to count; several with commas', ja: '数え方。複数はコンマで区切る' },
  },
  {
    name: 'out',
    type: 'text',
    placeholder: 'PATH',
    values: 'path',
    summary: {
      en: 'new directory for a package, or file ending in .json',
      ja: 'パッケージの新しいディレクトリ、または .json で終わるファイル',
    },
  },
  {
    name: 'between',
    type: 'text',
    placeholder: 'PLACES',
    values: PLACES,
    default: 'countries',
    summary: { en: 'what ties are counted between', ja: '何と何の間のつながりを数えるか' },
  },
  {
    name: 'window',
    type: 'text',
    placeholder: 'YEARS',
    summary: {
      en: 'years to count, such as 2006/2016, both included; all years of the records without it',
      ja: '数える年（2006/2016 など、両端を含む）。指定がなければすべての年',
    },
  },
  {
    name: 'min',
    type: 'number',
    placeholder: 'N',
    default: '0',
    summary: {
      en: 'leaves out numbers below it, each pair, direction and period by itself',
      ja: 'これ未満の数を除く（組、向き、期間ごと）',
    },
  },
  {
    name: 'onto',
    type: 'text',
    placeholder: 'PATH',
    values: 'path',
    summary: {
      en: 'adds the ties to this dataset, or to the built-in network with the word built-in; alone without it',
      ja: 'つながりをこのデータセットに加える。built-in は内蔵のネットワーク。指定がなければ単独',
    },
  },
  {
    name: 'engine',
    type: 'text',
    placeholder: 'ENGINE',
    values: ENGINES,
    default: 'duckdb',
    summary: {
      en: 'duckdb within this program, or your own spark (SPARK_HOME, or spark-sql on the path)',
      ja: 'duckdb はこのプログラム内、spark は利用者の Spark（SPARK_HOME または PATH の spark-sql）',
    },
  },
  {
    name: 'memory',
    type: 'text',
    placeholder: 'SIZE',
    default: '4GB',
    summary: { en: 'memory that DuckDB may take; the rest goes to disk', ja: 'DuckDB の使うメモリ。残りはディスクへ' },
  },
  {
    name: 'threads',
    type: 'number',
    placeholder: 'N',
    summary: { en: 'threads of DuckDB; all cores without it', ja: 'DuckDB のスレッド数。指定がなければ全コア' },
  },
  {
    name: 'temp',
    type: 'text',
    placeholder: 'FOLDER',
    values: 'path',
    summary: {
      en: "where files on the way go, and are taken away again; with a cluster a folder that all its machines see; the system's folder without it",
      ja: '途中のファイルの場所（終わると消す）。クラスタではすべての機械から見えるフォルダ。指定がなければシステムの一時フォルダ',
    },
  },
  {
    name: 'master',
    type: 'text',
    placeholder: 'ADDRESS',
    summary: {
      en: 'master of Spark, such as local[*] or spark://host:7077',
      ja: 'Spark の master（local[*]、spark://host:7077 など）',
    },
  },
  {
    name: 'spark-conf',
    type: 'list',
    placeholder: 'KEY=VALUE',
    summary: {
      en: 'settings of Spark, such as spark.executor.memory=8g',
      ja: 'Spark の設定（spark.executor.memory=8g など）',
    },
  },
  {
    name: 'author-names',
    type: 'flag',
    summary: {
      en: 'takes the name for an author without an identifier: namesakes become one person',
      ja: '識別子のない著者を名前で区別する（同名の著者は一人になる）',
    },
  },
  {
    name: 'left-out',
    type: 'text',
    placeholder: 'FILE',
    values: 'path',
    summary: {
      en: 'CSV file for everything that was left out, with its reason',
      ja: '除いたすべてを理由とともに書き込む CSV ファイル',
    },
  },
  {
    name: 'focus',
    type: 'text',
    placeholder: 'COUNTRY',
    values: 'country',
    summary: { en: 'country that pictures centre on', ja: '図の中心とする国・地域' },
  },
  {
    name: 'title',
    type: 'text',
    placeholder: 'TEXT',
    summary: { en: 'title of the dataset', ja: 'データセットの題名' },
  },
  {
    name: 'source-title',
    type: 'text',
    placeholder: 'TEXT',
    summary: { en: 'what the records are, as they are to be cited', ja: 'レコードの出典としての題名' },
  },
  {
    name: 'source-url',
    type: 'text',
    placeholder: 'URL',
    summary: { en: 'address or DOI of the records', ja: 'レコードのアドレスまたは DOI' },
  },
  {
    name: 'edition',
    type: 'text',
    placeholder: 'TEXT',
    summary: {
      en: 'edition of the records, such as the date of a snapshot; not stated without it',
      ja: 'レコードの版（スナップショットの日付など）。指定がなければ記載なし',
    },
  },
  {
    name: 'licence',
    type: 'text',
    placeholder: 'TEXT',
    summary: {
      en: 'licence of the records; not stated without it',
      ja: 'レコードのライセンス。指定がなければ記載なし',
    },
  },
];

/** @throws CollabGraphError `invalid` */
export function readWindow(text: string | undefined): readonly [number, number] | undefined {
  if (text === undefined) return undefined;
  const [, first, last = first] = /^(\d{4})(?:\/(\d{4}))?$/.exec(text) ?? [];
  if (first === undefined || Number(first) > Number(last)) {
    throw new CollabGraphError('invalid', `invalid --window "${text}" (expected a year or two, such as 2006/2016)`);
  }
  return [Number(first), Number(last)];
}

/** @throws CollabGraphError `invalid` */
export function readMinimum(value: number | undefined): number {
  if (value === undefined) return 0;
  if (value >= 0) return value;
  throw new CollabGraphError('invalid', `invalid --min "${value}" (expected 0 or more)`);
}

/** @throws CollabGraphError `invalid` */
export function readMemory(text = '4GB'): string {
  if (/^\d+(?:\.\d+)?\s*[KMGT]i?B$/i.test(text)) return text;
  throw new CollabGraphError('invalid', `invalid --memory "${text}" (expected a size, such as 4GB or 800MB)`);
}

/** @throws CollabGraphError `invalid` */
export function readThreads(value: number | undefined): number | undefined {
  if (value === undefined || (Number.isInteger(value) && value >= 1)) return value;
  throw new CollabGraphError('invalid', `invalid --threads "${value}" (expected 1 or more)`);
}

/** @throws CollabGraphError `invalid` */
export function readSparkConf(settings: readonly string[] | undefined): readonly string[] {
  for (const setting of settings ?? []) {
    if (/^[\w.-]+=/.test(setting)) continue;
    throw new CollabGraphError(
      'invalid',
      `invalid --spark-conf "${setting}" (expected KEY=VALUE, such as spark.executor.memory=8g)`,
    );
  }
  return settings ?? [];
}
