import { CollabGraphError } from '../../model/errors.ts';
import { isDirectory } from '../../data/load-dataset.ts';
import type { Command } from '../command.ts';

export const describeCommand: Command = {
  name: 'describe',
  summary: {
    en: 'writes datapackage.json of a directory of tables: schema, size and hash of each; what it says already stays',
    ja: '表のあるディレクトリの datapackage.json を書く：各表のスキーマ、大きさ、ハッシュ。既にある記述は保つ',
  },
  details: {
    en: 'The first time give --title and --focus. Later run it without options after every change of a table. It refuses where the file describes anything but tables of this format, so that nothing is lost.',
    ja: '初回は --title と --focus を与え、その後は表を変えるたびにオプションなしで実行する。この形式の表でないものが記述されていれば、失わないよう書き込まない。',
  },
  arguments: [
    {
      name: 'DIRECTORY',
      summary: {
        en: 'with sources.csv, countries.csv and others',
        ja: 'sources.csv、countries.csv などのあるディレクトリ',
      },
      values: 'path',
    },
  ],
  options: [
    {
      name: 'title',
      type: 'text',
      placeholder: 'TEXT',
      summary: { en: 'title in English', ja: '英語の題名' },
    },
    {
      name: 'title-ja',
      type: 'text',
      placeholder: 'TEXT',
      summary: { en: 'title in Japanese; the English one without it', ja: '日本語の題名。指定がなければ英語の題名' },
    },
    {
      name: 'focus',
      type: 'text',
      placeholder: 'COUNTRY',
      summary: { en: 'country that pictures centre on', ja: '図の中心となる国・地域' },
    },
    {
      name: 'name',
      type: 'text',
      placeholder: 'ID',
      summary: {
        en: "id of the package; the directory's name without it",
        ja: 'パッケージの ID。指定がなければディレクトリ名',
      },
    },
    {
      name: 'data-version',
      type: 'text',
      placeholder: 'VERSION',
      summary: { en: 'version of the data; 1.0.0 the first time', ja: 'データの版。初回は 1.0.0' },
    },
    {
      name: 'date',
      type: 'text',
      placeholder: 'DAY',
      summary: {
        en: 'date of the last change; today without it where a table changed',
        ja: '最終変更日。指定がなければ、表が変わったとき今日の日付',
      },
    },
    {
      name: 'check',
      type: 'flag',
      summary: {
        en: 'writes nothing; exit code 1 where the file is out of date',
        ja: '書き込まず、古ければ終了コード 1',
      },
    },
  ],
  examples: ['describe graph-data --check'],
  async run({ args, words, io }) {
    const directory = args.positionals[0]!;
    if (!(await isDirectory(directory)))
      throw new CollabGraphError('invalid', `invalid directory "${directory}" (expected a directory with tables)`);
    const { describeDirectory, writeDescription } = await import('../../data/describe-directory.ts');
    const given = {
      title_en: args.text('title'),
      title_ja: args.text('title-ja'),
      focus: args.text('focus'),
      name: args.text('name'),
      version: args.text('data-version'),
      date: args.text('date'),
    };
    const description = await describeDirectory(directory, given, io.today);
    const { meta, tables, isUpToDate, borrowsTitle } = description;
    const isCheck = args.has('check');
    if (!isCheck && !isUpToDate) await writeDescription(directory, description);
    const state = isUpToDate ? 'upToDate' : isCheck ? 'outOfDate' : 'written';
    const rows: [string, string][] = [
      ['name', meta.name],
      ['title_en', meta.title_en],
      ['title_ja', meta.title_ja],
      ['version', meta.version],
      ['date', meta.date],
      ...(meta.focus === undefined ? [] : [['focus', meta.focus] as [string, string]]),
      ['tables', tables.join(words.listSeparator)],
    ];
    return {
      report: {
        json: { schema: 'collab-graph/describe@1', state, ...meta, tables },
        csv: { columns: ['key', 'value'], rows: [['state', state], ...rows] },
        blocks: [
          { kind: 'text', text: words.described[state] },
          {
            kind: 'table',
            table: { columns: [{ heading: words.name }, { heading: words.value, shrink: true }], rows },
          },
        ],
      },
      notes: borrowsTitle ? [words.borrowsTitle] : [],
      exitCode: state === 'outOfDate' ? 1 : 0,
    };
  },
};
