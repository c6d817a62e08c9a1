import type { CellValue } from '../../data/table-spec.ts';
import { TABLES } from '../../data/tables.ts';
import type { Dataset } from '../../data/dataset.ts';
import { TABLE_NAMES, type TableName } from '../../data/table-names.ts';
import { CHANGE_KINDS, countChanges, type Change, type ChangeCounts, type DatasetDiff } from '../../edition/changes.ts';
import { cellText, columnName, fieldOf, namesIn, sourcesOf, subjectOf, tableName } from '../../edition/change-text.ts';
import { diffDatasets } from '../../edition/diff-datasets.ts';
import { editionWords } from '../../locales/editions.ts';
import { nearest, unknownValue } from '../../model/errors.ts';
import { citedSources, type CitedSource } from '../../query/sources.ts';
import { formatFor } from '../../scene/format.ts';
import type { CsvTable } from '../../export/csv.ts';
import type { Locale } from '../../model/graph.ts';
import type { Command, OptionSpec } from '../command.ts';
import { limitOption } from '../options.ts';
import type { Block, Report, Table } from '../report.ts';

const ONLY: OptionSpec = {
  name: 'tables',
  type: 'list',
  placeholder: 'TABLES',
  values: TABLE_NAMES,
  summary: { en: 'only these tables; all without it', ja: 'この表のみ。指定がなければすべて' },
};
const SUMMARY: OptionSpec = {
  name: 'summary',
  type: 'flag',
  summary: { en: 'only how many rows, by table', ja: '表ごとの行数のみ' },
};

export const diffCommand: Command = {
  name: 'diff',
  aliases: ['news'],
  summary: {
    en: 'what changed in the data: every tie and number added, ended, corrected or removed, with its source',
    ja: 'データの変更：追加、終了、訂正、削除されたつながりと数値のすべてと、その出典',
  },
  details: {
    en: 'OLD and NEW are each an edition (1.0.0), a date (the edition of that day), current, a directory with datapackage.json, or a dataset in JSON. Without NEW, the data of this package (or of --data).',
    ja: 'OLD と NEW には、版（1.0.0）、日付（その日の版）、current、datapackage.json のあるディレクトリ、JSON のデータセットを指定できる。NEW がなければこのパッケージ（または --data）のデータ。',
  },
  arguments: [
    {
      name: 'OLD',
      summary: { en: 'edition, date, directory or file', ja: '版、日付、ディレクトリ、ファイル' },
      values: 'path',
    },
    {
      name: 'NEW',
      summary: { en: 'likewise; the data of this package without it', ja: '同上。なければこのパッケージのデータ' },
      values: 'path',
      optional: true,
    },
  ],
  options: [ONLY, SUMMARY, limitOption()],
  examples: ['diff 1.0.0 --summary', 'diff 1.0.0 --tables memberships,calls --lang ja', 'diff 2026-11-25 --format csv'],
  async run({ args, lang, dataset }) {
    const { loadState } = await import('../../edition/read-edition.ts');
    const [old, fresh] = args.positionals;
    const [before, after] = await Promise.all([loadState(old!), fresh === undefined ? dataset() : loadState(fresh)]);
    const tables = (args.list('tables') ?? TABLE_NAMES).map(tableNamed);
    const diff = diffDatasets(before, after);
    const all = diff.changes.filter(({ table }) => tables.includes(table));
    const shown = all.slice(0, args.number('limit') ?? all.length);
    const { number } = formatFor(lang);
    return {
      report: reportDiff({ diff, shown, tables, before, after, lang, isSummary: args.has('summary') }),
      notes: shown.length < all.length ? [editionWords(lang).limited(number(shown.length), number(all.length))] : [],
    };
  },
};

function tableNamed(text: string): TableName {
  const found = TABLE_NAMES.find((name) => name === text);
  if (!found) throw unknownValue('table', text, nearest(text, TABLE_NAMES), { valid: TABLE_NAMES });
  return found;
}

interface Reported {
  readonly diff: DatasetDiff;
  readonly shown: readonly Change[];
  readonly tables: readonly TableName[];
  readonly before: Dataset;
  readonly after: Dataset;
  readonly lang: Locale;
  readonly isSummary: boolean;
}

function reportDiff(reported: Reported): Report {
  const { diff, shown, tables, before, after, lang, isSummary } = reported;
  const words = editionWords(lang);
  const { date } = formatFor(lang);
  const counts = Object.fromEntries(Object.entries(diff.counts).filter(([name]) => tables.includes(name as TableName)));
  const total = countChanges(diff.changes.filter(({ table }) => tables.includes(table)));
  const names = namesIn(lang, after, before);
  const name = (edition: DatasetDiff['old']): string => words.named(edition.version, date(edition.date));
  const title: Block[] = [{ kind: 'title', text: words.title(name(diff.old), name(diff.new)) }];
  const summary = summaryTable(counts, total, lang);
  const isSame = Object.keys(counts).length === 0;
  return {
    noEdition: true,
    json: {
      schema: 'collab-graph/diff@1',
      old: diff.old,
      new: diff.new,
      counts,
      total,
      ...(isSummary ? {} : { changes: shown.map((change) => ({ about: subjectOf(change, names, lang), ...change })) }),
    },
    csv: isSummary ? summaryCsv(counts) : changesCsv(shown, names, lang),
    blocks: isSame
      ? [...title, { kind: 'text', text: words.nothing }]
      : [
          ...title,
          { kind: 'table', table: summary },
          ...(isSummary
            ? []
            : [
                { kind: 'table', table: changesTable(shown, names, lang) } as const,
                { kind: 'sources', sources: sourcesOfChanges(shown, before, after) } as const,
              ]),
        ],
  };
}

function summaryTable(counts: Readonly<Record<string, ChangeCounts>>, total: ChangeCounts, lang: Locale): Table {
  const words = editionWords(lang);
  return {
    columns: [
      { heading: words.table },
      ...CHANGE_KINDS.map((kind) => ({ heading: words.kinds[kind], align: 'right' as const })),
    ],
    rows: [
      ...Object.entries(counts).map(([name, own]) => [
        tableName(name as TableName, lang),
        ...CHANGE_KINDS.map((kind) => own[kind]),
      ]),
      [words.sum, ...CHANGE_KINDS.map((kind) => total[kind])],
    ],
    keepEmpty: true,
  };
}

function summaryCsv(counts: Readonly<Record<string, ChangeCounts>>): CsvTable {
  return {
    columns: ['table', ...CHANGE_KINDS],
    rows: Object.entries(counts).map(([name, own]) => [name, ...CHANGE_KINDS.map((kind) => own[kind])]),
  };
}

function changesTable(changes: readonly Change[], names: ReturnType<typeof namesIn>, lang: Locale): Table {
  const words = editionWords(lang);
  return {
    columns: [
      { heading: words.change },
      { heading: words.table, shrink: true },
      { heading: words.about, style: 'strong', shrink: 'last' },
      { heading: words.column },
      { heading: words.before, shrink: true },
      { heading: words.after, shrink: true },
      { heading: words.source, shrink: 'last', style: 'dim' },
    ],
    rows: changes.flatMap((change) => {
      const { kind, table } = change;
      const head = [words.kinds[kind], tableName(table, lang), subjectOf(change, names, lang)];
      const sources = { sources: sourcesOf(change) };
      if (change.fields.length === 0) return [[...head, ...valueCells(change), sources]];
      return change.fields.map(({ field, before, after }) => {
        const spec = fieldOf(table, field);
        return [
          ...head,
          columnName(table, field, lang),
          before === undefined ? words.empty : cellText(before, spec, names, lang),
          after === undefined ? words.empty : cellText(after, spec, names, lang),
          sources,
        ];
      });
    }),
    grouped: 3,
  };
}

/** Of a number that came or went whole, the number. */
function valueCells({ kind, row }: Change): (string | number | null)[] {
  const value = row['obs_value'];
  if (typeof value !== 'number') return [null, null, null];
  return kind === 'removed' ? [null, value, null] : [null, null, value];
}

/** One row for each cell that differs, and one for each row that came or went whole. */
function changesCsv(changes: readonly Change[], names: ReturnType<typeof namesIn>, lang: Locale): CsvTable {
  const text = (value: CellValue | undefined): string | number | null =>
    value === undefined
      ? null
      : typeof value !== 'object'
        ? value
        : Array.isArray(value)
          ? value.join('|')
          : JSON.stringify(value);
  return {
    columns: ['change', 'table', 'key', 'about', 'field', 'before', 'after', 'sources', 'locator'],
    rows: changes.flatMap((change) => {
      const { kind, table, row, fields } = change;
      const key = (TABLES[table].primaryKey as readonly string[]).map((name) => text(row[name]) ?? '').join('|');
      const head = [kind, table, key, subjectOf(change, names, lang)];
      const tail = [sourcesOf(change).join('|'), text(row['locator'])];
      if (fields.length === 0) return [[...head, ...valueCells(change), ...tail]];
      return fields.map(({ field, before, after }) => [...head, field, text(before), text(after), ...tail]);
    }),
  };
}

function sourcesOfChanges(changes: readonly Change[], before: Dataset, after: Dataset): CitedSource[] {
  const ids = new Set(changes.flatMap(sourcesOf));
  const known = new Set(after.sources.map(({ id }) => id));
  return [
    ...citedSources(
      after,
      [...ids].filter((id) => known.has(id)),
    ),
    ...citedSources(
      before,
      [...ids].filter((id) => !known.has(id)),
    ),
  ];
}
