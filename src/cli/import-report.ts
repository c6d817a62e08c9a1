/** The report of an import for readers, as CSV and as JSON. */
import { importWords } from '../locales/import.ts';
import type { Locale } from '../model/graph.ts';
import type { ReadResult } from '../read/read.ts';
import { importReport } from '../read/report.ts';
import type { Block, Cell, Report } from './report.ts';

/** Times beyond these are counted; JSON has them all. */
const MOST_PERIODS = 12;

export function reportOf(result: ReadResult, files: string, lang: Locale): Report {
  const words = importWords(lang);
  const report = importReport(result, lang);
  const facts: (readonly [string, Cell])[] = [
    [words.format, words.formats[result.format]],
    [words.encoding, report.encoding],
    [words.nodes, report.nodes],
    [words.edges, report.edges],
    [words.isolated, report.isolated],
    [words.countries, report.countries],
  ];
  const kinds: Cell[][] = report.kinds.flatMap((kind) => {
    const own: Cell[] = [
      kind.label,
      kind.directed ? words.directed : words.undirected,
      null,
      kind.edges,
      kind.pairs,
      kind.total,
      kind.unit,
    ];
    const periods = kind.periods ?? [];
    const shown = periods
      .slice(-MOST_PERIODS)
      .map(({ period, edges, total }): Cell[] => [null, null, period, edges, null, total, kind.unit]);
    const more: Cell[][] =
      periods.length > shown.length
        ? [[null, null, words.more(periods.length - shown.length), null, null, null, null]]
        : [];
    return [own, ...more, ...shown];
  });
  const blocks: Block[] = [
    { kind: 'title', text: words.title(files) },
    { kind: 'text', text: words.read(report.rows.read, report.rows.drawn, report.rows.listed) },
    {
      kind: 'table',
      table: {
        columns: [{ heading: words.property }, { heading: words.value, shrink: true }],
        rows: facts.filter(([, value]) => value !== null),
      },
    },
    ...(kinds.length === 0
      ? []
      : [
          {
            kind: 'table',
            table: {
              columns: [
                { heading: words.kind, style: 'strong', shrink: true },
                { heading: words.direction },
                { heading: words.period },
                { heading: words.ties, align: 'right' },
                { heading: words.pairs, align: 'right' },
                { heading: words.total, align: 'right' },
                { heading: words.unit, shrink: true },
              ],
              rows: kinds,
            },
          } satisfies Block,
        ]),
    report.listed.length === 0
      ? { kind: 'text', text: words.noneListed }
      : {
          kind: 'table',
          table: {
            columns: [
              { heading: words.reason, style: 'strong' },
              { heading: words.rows, align: 'right' },
              { heading: words.lines, shrink: true },
              { heading: words.example, shrink: true },
            ],
            rows: report.listed.map(({ reason, count, examples }) => [
              words.reasons[reason],
              count,
              examples.map(({ line }) => line).join(', ') +
                (count > examples.length ? ` ${words.more(count - examples.length)}` : ''),
              examples[0]?.value ?? null,
            ]),
          },
        },
    ...(report.assumed.length === 0
      ? []
      : [
          { kind: 'title', text: words.assumed } satisfies Block,
          ...report.assumed.map((sentence): Block => ({ kind: 'text', text: `- ${sentence}` })),
        ]),
  ];
  return {
    json: report,
    csv: {
      columns: ['line', 'reason', 'value'],
      rows: result.ledger.listedRows.map(({ line, reason, value }) => [line, reason, value]),
    },
    blocks,
  };
}
