import { basename } from 'node:path';
import { stat } from 'node:fs/promises';

import type { Dataset } from '../../data/dataset.ts';
import { isPartialDate } from '../../data/cells.ts';
import type { AuthorFlowTable, LeftOutRow, Reason } from '../../data/oecd/read-author-flows.ts';
import { oecdImportWords, type OecdImportWords } from '../../locales/oecd-import.ts';
import { CollabGraphError, nearest, unknownValue } from '../../model/errors.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { deliver } from '../output-file.ts';
import type { Block, Cell, Report } from '../report.ts';
import { readTableFile } from '../table-file.ts';

const KINDS = ['oecd'] as const;

/** The minimum that a view begins with where mobility reaches it. */
const USUAL_MINIMUM = 4000;

export const importCommand: Command = {
  name: 'import',
  summary: {
    en: "adds a table that may not be shipped: the OECD's bilateral flows of scientific authors, as a measure of its own",
    ja: '同梱できない表を加える：OECD の科学論文著者の二国間移動（独立した指標として）',
  },
  details: {
    en: 'Reads CSV (comma, semicolon or tab; UTF-8 or UTF-16), XLSX and SDMX-CSV with one row per pair. Columns are found by name, countries by code or name. Every row that gives no number is listed with its reason. --out FILE.json writes a dataset for --data and src, --out DIRECTORY a package; without it the file is only checked.',
    ja: '一行一組の CSV（コンマ、セミコロン、タブ区切り。UTF-8 または UTF-16）、XLSX、SDMX-CSV を読む。列は名称で、国・地域はコードまたは名称で見つける。数値にならない行はすべて理由とともに示す。--out ファイル.json は --data と src で読めるデータセット、--out ディレクトリはパッケージを書き込む。なければ検査のみ。',
  },
  arguments: [
    { name: 'KIND', summary: { en: 'whose table it is: oecd', ja: '表の種類：oecd' }, values: KINDS },
    { name: 'FILE', summary: { en: 'CSV or XLSX', ja: 'CSV または XLSX' }, values: 'path' },
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
        en: 'years that the table covers, such as 2006/2016, where it does not say; where a column does, only these rows',
        ja: '表の期間（2006/2016 など）。列にあれば該当する行のみ',
      },
    },
    ...(
      [
        ['origin', 'where authors leave', '移動元の列'],
        ['destination', 'where authors arrive', '移動先の列'],
        ['value', 'the number of authors', '著者数の列'],
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
  ],
  examples: ['import oecd test/fixtures/oecd-made-up-table.csv'],
  async run({ args, lang, io, dataset: loadDataset }) {
    const [kind, path] = args.positionals as [string, string];
    if (!KINDS.some((known) => known === kind))
      throw unknownValue('kind of table', kind, nearest(kind, KINDS), { valid: KINDS });
    const from = {
      file: basename(path),
      today: io.today,
      title: args.text('source-title'),
      url: readUrl(args.text('source-url')),
      retrieved: readDay(args.text('retrieved')),
      licence: args.text('licence'),
    };
    const words = oecdImportWords(lang);
    const [{ readAuthorFlows }, { addAuthorFlows }, grids, base] = await Promise.all([
      import('../../data/oecd/read-author-flows.ts'),
      import('../../data/oecd/add-author-flows.ts'),
      readTableFile(path),
      loadDataset(),
    ]);
    const table = readAuthorFlows(base, grids, from.file, {
      sheet: args.text('sheet'),
      period: args.text('period'),
      where: args.list('where'),
      columns: { origin: args.text('origin'), destination: args.text('destination'), value: args.text('value') },
    });
    const out = args.text('out');
    const isRefused = args.has('strict') && table.leftOut.length > 0;
    const isEmpty = table.flows.length === 0;
    const notes = notesOn(table, base, args.text('period'), words);
    if (from.retrieved === undefined) notes.push(words.unknownDate);
    if (isEmpty) notes.push(words.nothing);
    else if (isRefused) notes.push(words.refused);
    else if (out === undefined) notes.push(words.dryRun);
    else notes.push(...(await write(out, addAuthorFlows(base, table, from), words.written(table.flows.length), io)));
    const isWritten = out !== undefined && !isEmpty && !isRefused;
    return {
      report: reportTable(table, from.file, isWritten ? out : null, words),
      notes,
      exitCode: isEmpty || isRefused ? 1 : 0,
    };
  },
};

async function write(out: string, dataset: Dataset, says: string, io: Io): Promise<readonly string[]> {
  const isDirectory = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isDirectory && /\.json$/i.test(out)) {
    const { notes } = await deliver({ out, format: 'json' }, `${JSON.stringify(dataset)}\n`, says, io);
    return notes ?? [];
  }
  if (!isDirectory && /\.[a-z0-9]{1,5}$/i.test(out)) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported --out "${out}" (expected a file ending in .json, or a new directory)`,
    );
  }
  const { writePackage } = await import('../../data/write-package.ts');
  await writePackage(out, dataset);
  return [`${out}: ${says}`];
}

/** A bare DOI is an address too. */
function readUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = /^(doi:)?10\.\d{4,}\/\S+$/i.test(text) ? `https://doi.org/${text.replace(/^doi:/i, '')}` : text;
  if (/^https?:\/\/[^\s"<>]+$/.test(url)) return url;
  throw new CollabGraphError(
    'invalid',
    `invalid --source-url "${text}" (expected an address or a DOI, such as https://doi.org/10.1787/…)`,
  );
}

function readDay(text: string | undefined): string | undefined {
  if (text === undefined || isPartialDate(text)) return text;
  throw new CollabGraphError('invalid', `invalid --retrieved "${text}" (expected a date, such as 2024-01-31)`);
}

function notesOn(table: AuthorFlowTable, base: Dataset, period: string | undefined, words: OecdImportWords): string[] {
  const notes: string[] = [];
  // A direction that the file does not say in words is our reading, and may be the wrong one.
  if (/^ref.?area/i.test(table.columns.origin ?? '') && /^counterpart/i.test(table.columns.destination ?? ''))
    notes.push(words.sdmxDirection);
  const read = table.flows[0]?.period;
  if (period !== undefined && table.periodFrom === 'option' && read !== undefined) {
    const others = table.headingPeriods.filter((heading) => heading !== read);
    if (others.length > 0) notes.push(words.otherHeading(read, others.join(', ')));
  }
  if (base.author_flows.length > 0) notes.push(words.replaced(base.author_flows.length));
  if (table.flows.length > 0 && largestTotal(table) < USUAL_MINIMUM) notes.push(words.small(USUAL_MINIMUM));
  return notes;
}

function largestTotal({ flows }: AuthorFlowTable): number {
  const totals = new Map<string, number>();
  for (const { origin, destination, period, authors } of flows) {
    const key = [...[origin, destination].sort(), period].join(' ');
    totals.set(key, (totals.get(key) ?? 0) + authors);
  }
  return Math.max(0, ...totals.values());
}

function reportTable(table: AuthorFlowTable, file: string, out: string | null, words: OecdImportWords): Report {
  const { flows, leftOut, columns } = table;
  const periods = [...new Set(flows.map(({ period }) => period))].sort();
  const pairs = new Set(flows.map(({ origin, destination }) => [origin, destination].sort().join(' ')));
  const countries = new Set(flows.flatMap(({ origin, destination }) => [origin, destination]));
  const largest = Math.max(0, ...flows.map(({ authors }) => authors));
  const counts = new Map<Reason, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const facts: (readonly [string, Cell])[] = [
    [words.form, words.forms[table.form]],
    [words.sheet, table.sheet ?? null],
    [words.header, words.headerLine(table.headerLine)],
    [words.origin, columns.origin ?? null],
    [words.destination, columns.destination ?? null],
    [words.authors, columns.value ?? null],
    [words.unit, table.unit ?? null],
    [words.period, periods.length === 0 ? null : `${periods.join(', ')} (${words.periodFrom[table.periodFrom]})`],
    [words.pairs, pairs.size],
    [words.countries, countries.size],
    [words.largest, largest],
    [words.notes, table.notes],
  ];
  const blocks: Block[] = [
    { kind: 'title', text: words.title(file) },
    { kind: 'text', text: words.read(flows.length, table.rows) },
    {
      kind: 'table',
      table: {
        columns: [{ heading: words.property }, { heading: words.value, shrink: true }],
        rows: facts.filter(([, value]) => value !== null),
      },
    },
    leftOut.length === 0
      ? { kind: 'text', text: words.noneLeftOut }
      : {
          kind: 'table',
          table: {
            columns: [
              { heading: words.reason, style: 'strong' },
              { heading: words.rows, align: 'right' },
              { heading: words.inCells, shrink: true },
              { heading: words.places, shrink: true },
              { heading: words.nearest, shrink: true },
            ],
            rows: groupRows(leftOut, words),
          },
        },
  ];
  return {
    json: {
      schema: 'collab-graph/import@1',
      file,
      out,
      form: table.form,
      sheet: table.sheet ?? null,
      headerLine: table.headerLine,
      columns,
      unit: table.unit ?? null,
      title: table.title ?? null,
      periods,
      periodFrom: table.periodFrom,
      rows: table.rows,
      read: flows.length,
      pairs: pairs.size,
      countries: countries.size,
      notes: table.notes,
      leftOutByReason: Object.fromEntries(counts),
      leftOut,
    },
    csv: {
      columns: ['line', 'reason', 'column', 'value', 'suggestions'],
      rows: leftOut.map(({ line, reason, column, value, suggestions }) => [
        line,
        reason,
        column,
        value,
        suggestions.join('|'),
      ]),
    },
    blocks,
  };
}

/** More lines than this are counted in tables for readers; JSON and CSV have them all. */
const MOST_LINES = 5;

/** Rows of one reason and one cell together, since a total stands beside every country. */
function groupRows(leftOut: readonly LeftOutRow[], words: OecdImportWords): Cell[][] {
  const groups = new Map<string, LeftOutRow[]>();
  for (const row of leftOut) {
    const key = `${row.reason}\n${row.value}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const order = Object.keys(words.reasons);
  return [...groups.values()]
    .sort(([a], [b]) => order.indexOf(a!.reason) - order.indexOf(b!.reason) || a!.line - b!.line)
    .map((group) => {
      const { reason, value, suggestions } = group[0]!;
      const lines = group.slice(0, MOST_LINES).map(({ line }) => String(line));
      if (group.length > MOST_LINES) lines.push(words.more(group.length - MOST_LINES));
      return [words.reasons[reason], group.length, value, lines.join(', '), suggestions.join(', ')];
    });
}
