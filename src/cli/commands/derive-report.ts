import type { Derived } from '../../derive/derive.ts';
import { kindId, measureOf, MEASURES } from '../../derive/measures.ts';
import type { Places } from '../../derive/methods.ts';
import type { CsvTable } from '../../export/csv.ts';
import type { DeriveWords } from '../../locales/derive.ts';
import type { Locale } from '../../model/graph.ts';
import type { Block, Cell, Report } from '../report.ts';
import { named } from '../../model/named.ts';

export interface DeriveReportOptions {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly between: Places;
  readonly minimum: number;
}

/** Of one reason, so many places are shown; `--left-out` has them all. */
const MOST_EXAMPLES = 3;

/** Everything that was left out, a row each: of records first, then of rows. */
export function leftOutTable({ read, result }: Derived): CsvTable {
  return {
    columns: ['reason', 'file', 'line', 'work', 'author', 'position', 'value'],
    rows: [
      ...read.faults.map(({ reason, file, line, value }) => [reason, file, line ?? null, null, null, null, value]),
      ...result.leftOut.map(({ reason, work, author, position, value }) => [
        reason,
        null,
        null,
        work,
        author,
        position,
        value,
      ]),
    ],
  };
}

export function reportDerived(
  derived: Derived,
  options: DeriveReportOptions,
  lang: Locale,
  words: DeriveWords,
): Report {
  const { read, result, methods } = derived;
  const measures = MEASURES.filter(({ method }) => methods.some(({ name }) => name === method)).map((measure) => {
    const ties = result.ties.filter((tie) => measureOf(tie.measure) === measure);
    return {
      kind: kindId(measure, options.between),
      measure,
      numbers: ties.length,
      total: Math.round(ties.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6,
      sha256: methods.find(({ name }) => name === measure.method)!.sha256,
    };
  });
  const facts: (readonly [string, Cell])[] = [
    [words.formats, read.formats.join(', ')],
    [words.window, result.window ? result.window.join('/') : null],
    [words.between, words.places[options.between]],
    [words.minimum, options.minimum],
    [words.engine, result.engine],
    [words.withoutAuthor, result.withoutAuthor],
  ];
  const blocks: Block[] = [
    { kind: 'title', text: words.title(options.files.join(', ')) },
    { kind: 'text', text: words.read(result.works, result.used, result.rows) },
    {
      kind: 'table',
      table: {
        columns: [{ heading: words.property }, { heading: words.value, shrink: true }],
        rows: facts.filter(([, value]) => value !== null),
      },
    },
    {
      kind: 'table',
      table: {
        columns: [
          { heading: words.measure, style: 'strong' },
          { heading: words.unit, shrink: true },
          { heading: words.pairs, align: 'right' },
          { heading: words.total, align: 'right' },
          { heading: words.sql, shrink: 'last' },
        ],
        rows: measures.map(({ measure, numbers, total, sha256 }) => [
          measure.label[lang],
          measure.unit[lang],
          numbers,
          total,
          sha256.slice(0, 12),
        ]),
      },
    },
    leftOutBlock(derived, words),
  ];
  return {
    json: {
      schema: 'collab-graph/derive@1',
      files: options.files,
      out: options.out,
      formats: read.formats,
      engine: result.engine,
      between: options.between,
      window: result.window ?? null,
      minimum: options.minimum,
      works: result.works,
      rows: result.rows,
      used: result.used,
      withoutAuthor: result.withoutAuthor,
      measures: measures.map(({ kind, measure, numbers, total, sha256 }) => ({
        kind,
        method: measure.method,
        unit: measure.unit.en,
        numbers,
        total,
        sha256,
      })),
      leftOutByReason: { ...countFaults(derived), ...Object.fromEntries(result.reasons) },
      faults: read.faults,
      leftOut: result.leftOut,
    },
    csv: leftOutTable(derived),
    blocks,
  };
}

function countFaults({ read }: Derived): Record<string, number> {
  const counts: Record<string, number> = named();
  for (const { reason } of read.faults) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function leftOutBlock(derived: Derived, words: DeriveWords): Block {
  const { read, result } = derived;
  const rows: Cell[][] = [];
  const add = (
    reason: keyof DeriveWords['reasons'],
    what: string,
    count: number,
    examples: readonly string[],
  ): void => {
    const shown = examples.filter((text) => text !== '').slice(0, MOST_EXAMPLES);
    if (shown.length > 0 && count > shown.length) shown.push(words.more(count - shown.length));
    rows.push([words.reasons[reason], what, count, shown.join(', ')]);
  };
  for (const [reason, count] of Object.entries(countFaults(derived))) {
    const places = read.faults
      .filter((fault) => fault.reason === reason)
      .map(
        ({ file, line, value }) =>
          `${file}${line === undefined ? '' : `:${line}`}${line === undefined ? ` (${value})` : ''}`,
      );
    add(reason as keyof DeriveWords['reasons'], words.record, count, places);
  }
  for (const [reason, count] of result.reasons) {
    const own = result.leftOut.filter((row) => row.reason === reason);
    add(reason, words.row, count, [
      ...new Set(own.map(({ work, value }) => (value === '' ? work : `${work} “${value}”`))),
    ]);
  }
  if (rows.length === 0) return { kind: 'text', text: words.noneLeftOut };
  return {
    kind: 'table',
    table: {
      columns: [
        { heading: words.reason, style: 'strong' },
        { heading: words.what },
        { heading: words.count, align: 'right' },
        { heading: words.examples, shrink: true },
      ],
      rows,
    },
  };
}
