import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { importWords } from '../../locales/import.ts';
import { nearest, unknownValue } from '../../model/errors.ts';
import type { Answer, Command, Context } from '../command.ts';
import { reportOf } from '../import-report.ts';
import { MAPPING_OPTIONS, mappingOptions } from '../mapping-options.ts';
import { readPaths } from '../network-files.ts';
import { importOecd, readDay, readUrl, writeDataset } from './import-oecd.ts';

/** A reader that adds a measure to a network that is there, rather than making one. */
const OECD = 'oecd';

export const importCommand: Command = {
  name: 'import',
  summary: {
    en: 'your own network from a table or a graph file, with a report of every row; or, as "import oecd", the OECD\'s flows of authors',
    ja: '表またはグラフファイルから自分のネットワークを作り、すべての行を報告する。「import oecd」では OECD の著者移動を加える',
  },
  details: {
    en: 'Reads edge lists, node lists and matrices (CSV, TSV, XLSX), FlowmapBlue, SDMX-CSV, GEXF, GraphML, graphology and node-link JSON, VOSviewer, Cytoscape JSON, CX, CX2, Pajek and GML, in any encoding. Files of one network are given together. --out FILE.json writes a dataset for --data and src, --out DIRECTORY a package; without it, or with --dry-run, files are only checked. --format json gives the report as collab-graph/import@1.',
    ja: 'エッジリスト、ノードリスト、行列（CSV、TSV、XLSX）、FlowmapBlue、SDMX-CSV、GEXF、GraphML、graphology と node-link の JSON、VOSviewer、Cytoscape JSON、CX、CX2、Pajek、GML を、文字コードを問わず読む。一つのネットワークのファイルはまとめて指定する。--out ファイル.json は --data と src で読めるデータセット、--out ディレクトリはパッケージを書き込む。なければ、または --dry-run では検査のみ。--format json は報告を collab-graph/import@1 として出力する。',
  },
  arguments: [
    {
      name: 'FILE',
      summary: {
        en: "the files of one network; oecd FILE for the OECD's table",
        ja: '一つのネットワークのファイル。OECD の表は oecd FILE',
      },
      values: 'path',
      repeat: true,
    },
  ],
  options: [
    {
      name: 'out',
      type: 'text',
      placeholder: 'PATH',
      values: 'path',
      summary: {
        en: 'file ending in .json, or a new directory',
        ja: '.json で終わるファイル、または新しいディレクトリ',
      },
    },
    {
      name: 'sheet',
      type: 'text',
      placeholder: 'NAME',
      summary: {
        en: 'sheet of a workbook, where several hold a table',
        ja: 'ワークブックのシート（表が複数ある場合）',
      },
    },
    {
      name: 'period',
      type: 'text',
      placeholder: 'WINDOW',
      summary: {
        en: 'only rows of this time, or the column that says it; for oecd the years that the table covers, where it does not say',
        ja: 'この時点の行のみ、または時点の列。oecd では、表にない場合の期間（2006/2016 など）',
      },
    },
    ...(
      [
        ['origin', 'where flows begin (oecd)', '移動元の列（oecd）'],
        ['destination', 'where flows arrive (oecd)', '移動先の列（oecd）'],
        ['value', 'the number (oecd)', '数値の列（oecd）'],
      ] as const
    ).map(([name, en, ja]) => ({
      name,
      type: 'text' as const,
      placeholder: 'COLUMN',
      summary: {
        en: `heading of the column that says ${en}; found by name without it`,
        ja: `${ja}。指定がなければ名称で探す`,
      },
    })),
    {
      name: 'where',
      type: 'list',
      placeholder: 'COLUMN=VALUE',
      summary: {
        en: 'only rows with this value, where the file holds several series',
        ja: 'この値の行のみ（系列が複数ある場合）',
      },
    },
    {
      name: 'source-title',
      type: 'text',
      placeholder: 'TEXT',
      summary: { en: 'title of the source', ja: '出典の題名' },
    },
    {
      name: 'source-url',
      type: 'text',
      placeholder: 'URL',
      summary: { en: 'StatLink or DOI of the file', ja: 'ファイルの StatLink または DOI' },
    },
    {
      name: 'retrieved',
      type: 'text',
      placeholder: 'DAY',
      summary: { en: 'when the file was retrieved; unknown without it', ja: 'ファイルの取得日。指定がなければ不明' },
    },
    {
      name: 'licence',
      type: 'text',
      placeholder: 'TEXT',
      summary: { en: 'licence of the file; not stated without it', ja: 'ファイルのライセンス。指定がなければ記載なし' },
    },
    {
      name: 'strict',
      type: 'flag',
      summary: {
        en: 'writes nothing where a row was left out; exit code 1',
        ja: '除いた行があれば書き込まず、終了コード 1',
      },
    },
    {
      name: 'dry-run',
      type: 'flag',
      summary: { en: 'reads and reports, and writes nothing', ja: '読み込んで報告するだけで、書き込まない' },
    },
    {
      name: 'title',
      type: 'text',
      placeholder: 'TEXT',
      summary: {
        en: 'title of the network; that of the file without it',
        ja: 'ネットワークの題名。指定がなければファイルの題名',
      },
    },
    ...MAPPING_OPTIONS,
  ],
  examples: ['import test/fixtures/read/agreements.csv', 'import oecd test/fixtures/oecd-made-up-table.csv'],
  run: (context) => (isOecd(context.args.positionals) ? importOecd(context) : importFiles(context)),
};

function isOecd(positionals: readonly string[]): boolean {
  return positionals[0] === OECD && positionals.length === 2;
}

/** `import oced FILE`: not a file, and nearly the name of a reader. */
async function refuseMisspelt([first, second]: readonly string[]): Promise<void> {
  if (first === undefined || second === undefined) return;
  const near = nearest(first, [OECD]);
  if (
    near.length > 0 &&
    !(await stat(first).then(
      () => true,
      () => false,
    ))
  )
    throw unknownValue('kind of table', first, near);
}

async function importFiles({ args, lang, io }: Context): Promise<Answer> {
  const words = importWords(lang);
  await refuseMisspelt(args.positionals);
  const paths = args.positionals;
  const source = {
    title: args.text('source-title'),
    url: readUrl(args.text('source-url')),
    retrieved: readDay(args.text('retrieved')),
    licence: args.text('licence'),
  };
  const result = await readPaths(paths, mappingOptions(args));
  const files = paths.map((path) => basename(path)).join(', ');
  const { nodes, edges } = result.records;
  const notes: string[] = [];
  const isEmpty = nodes.length === 0 && edges.length === 0;
  const isRefused = args.has('strict') && result.ledger.read > result.ledger.drawn;
  const out = args.has('dry-run') ? undefined : args.text('out');
  if (isEmpty) notes.push(words.nothing);
  else if (edges.length === 0) notes.push(words.noTies);
  if (isRefused) notes.push(words.refused);
  else if (!isEmpty && out === undefined) notes.push(words.dryRun);
  else if (!isEmpty && out !== undefined) {
    const [{ toDataset }, { loadBuiltIn }] = await Promise.all([
      import('../../read/to-dataset.ts'),
      import('../../data/load-dataset.ts'),
    ]);
    const dataset = toDataset(result, {
      files: paths.map((path) => basename(path)),
      today: io.today,
      title: args.text('title'),
      base: await loadBuiltIn(),
      source,
    });
    notes.push(...(await writeDataset(out, dataset, words.written(nodes.length, edges.length), io)));
    if (edges.length > 0) {
      const [{ buildGraph }, { suggestView }] = await Promise.all([
        import('../../model/build-graph.ts'),
        import('../../view/suggest-view.ts'),
      ]);
      const { view, reason } = suggestView(buildGraph(dataset));
      notes.push(words.suggested(view, reason[lang]));
    }
  }
  return { report: reportOf(result, files, lang), notes, exitCode: isEmpty || isRefused ? 1 : 0 };
}
