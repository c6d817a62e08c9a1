import { termFor } from '../../locales/terms.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { CollabGraph, Locale } from '../../model/graph.ts';
import { frameworkMatrix, type FrameworkMatrixResult, type MatrixCell } from '../../query/framework-matrix.ts';
import { matrixKinds, tieMatrix } from '../../query/tie-matrix.ts';
import type { Arguments } from '../given.ts';
import type { Command, OptionSpec } from '../command.ts';
import { AT, COAUTHORSHIP_YEAR, CONFIDENCE, COUNTRIES, EDGES, limitOption, STATUS, THROUGH } from '../options.ts';
import { cellText, type Report } from '../report.ts';
import { leftOutNotes } from '../tie-cells.ts';
import { reportTieMatrix, tieMatrixNotes } from '../tie-matrix-report.ts';
import type { Words } from '../words.ts';

type StatedCount = FrameworkMatrixResult['columns'][number]['stated'][number];

const OF_KIND: OptionSpec = {
  ...EDGES,
  placeholder: 'KIND',
  summary: {
    en: 'nodes by nodes of one kind of numbers or of your own ties, instead of countries by frameworks; without it the first of your own where the data have no frameworks',
    ja: '国・地域×枠組みの代わりに、一つの数値または独自のつながりについてのノード×ノード。指定がなく枠組みもないデータでは独自の種類の最初のもの',
  },
};

const WINDOW: OptionSpec = {
  name: 'period',
  type: 'text',
  placeholder: 'WINDOW',
  summary: {
    en: 'with --edges: period of the numbers; without it 2006/2016 of mobility, all periods of your own',
    ja: '--edges とともに：数値の期間。指定がなければ移動は 2006/2016、独自の数値は全期間',
  },
};

export const matrixCommand: Command = {
  name: 'matrix',
  summary: {
    en: 'which country takes part in which framework or programme, since when; or the numbers of one kind between nodes',
    ja: 'どの国・地域がどの枠組み・事業にいつから参加しているか、または一つの種類の数値をノード×ノードで',
  },
  arguments: [],
  options: [
    THROUGH,
    COUNTRIES,
    OF_KIND,
    WINDOW,
    COAUTHORSHIP_YEAR,
    AT,
    CONFIDENCE,
    STATUS,
    { ...limitOption(), needs: 'edges' },
  ],
  examples: [
    'matrix',
    'matrix --through v4,e-asia-jrp --countries JP,CZ,TH --format csv',
    'matrix --edges coauthorship --countries JP,US,DE,FR',
  ],
  async run({ args, io, lang, words, graph: loadGraph }) {
    const graph = await loadGraph();
    const kind = kindOf(args, graph);
    const filters = {
      at: args.text('at'),
      confidence: args.text('confidence'),
      status: args.list('status'),
      lang,
      today: io.today,
    };
    if (kind !== undefined) {
      refuse(['through'], args, `--edges ${kind}: its ties and numbers run through nothing`);
      const result = tieMatrix(graph, {
        kind,
        nodes: args.list('countries'),
        period: args.text('period'),
        coauthorshipYear: args.text('coauthorship-year'),
        limit: args.number('limit'),
        ...filters,
      });
      const others = args.has('edges') ? [] : matrixKinds(graph).filter((id) => id !== kind);
      return {
        report: reportTieMatrix(result, graph),
        notes: [...tieMatrixNotes(result, others), ...leftOutNotes(result.leftOut, words)],
      };
    }
    refuse(['period', 'coauthorship-year', 'limit'], args, 'a matrix without --edges KIND: it has no numbers');
    const result = frameworkMatrix(graph, {
      through: args.list('through'),
      countries: args.list('countries'),
      ...filters,
    });
    const isEmpty = result.rows.every(({ count }) => count === 0);
    return {
      report: reportMatrix(result, lang, words),
      notes: [...(isEmpty ? [words.noMembers] : []), ...leftOutNotes(result.leftOut, words)],
    };
  },
};

/** The kind of a matrix of nodes by nodes; undefined for the matrix of frameworks. */
function kindOf(args: Arguments, graph: CollabGraph): string | undefined {
  const given = args.list('edges');
  if (given === undefined) return graph.getAttribute('dataset').groups.length > 0 ? undefined : matrixKinds(graph)[0];
  const [first, second] = given;
  if (second !== undefined)
    throw new CollabGraphError(
      'unsupported',
      `unsupported --edges ${given.join(',')} for a matrix (a cell has one number: name one kind)`,
    );
  return first === 'membership' ? undefined : first;
}

function refuse(names: readonly string[], args: Arguments, why: string): void {
  const given = names.find((name) => args.has(name));
  if (given !== undefined) throw new CollabGraphError('unsupported', `unsupported --${given} with ${why}`);
}

function reportMatrix(result: FrameworkMatrixResult, lang: Locale, words: Words): Report {
  const { columns, rows } = result;
  return {
    json: result,
    csv: {
      columns: [
        'country_id',
        'country_name',
        'group_id',
        'group_kind',
        'group_name',
        'role',
        'agency_id',
        'agency_name',
        'from',
        'from_kind',
        'to',
        'status',
        'confidence',
        'sources',
        'locator',
      ],
      rows: rows.flatMap(({ id, name, cells }) =>
        cells.flatMap((cell, i) => {
          const column = columns[i]!;
          if (!cell) return [];
          return [
            [
              id,
              name,
              column.id,
              column.kind,
              column.name,
              cell.role ?? null,
              cell.agency?.id ?? null,
              cell.agency?.name ?? null,
              cell.from ?? null,
              cell.fromKind ?? null,
              cell.to ?? null,
              cell.status,
              cell.confidence,
              cell.sources.join('|'),
              cell.locator,
            ],
          ];
        }),
      ),
    },
    blocks: [
      { kind: 'title', text: words.matrixTitle(rows.length, columns.length) },
      {
        kind: 'table',
        table: {
          columns: [
            { heading: words.country, style: 'strong', shrink: true },
            ...columns.map(({ short }) => ({ heading: short })),
            { heading: words.count, align: 'right' },
          ],
          rows: rows.map(({ name, cells, count }) => [name, ...cells.map(markOf), count]),
          split: true,
          keepEmpty: true,
        },
      },
      { kind: 'text', text: words.matrixKey },
      ...(columns.length > 0
        ? [
            {
              kind: 'table',
              table: {
                columns: [
                  { heading: words.memberCounts, style: 'strong', shrink: true },
                  { heading: words.enumerated, shrink: true },
                  { heading: words.stated, shrink: true },
                ],
                rows: columns.map(({ name, short, enumerated, regions, announced, maybe, stated }) => [
                  { full: name, short },
                  words.members(enumerated, regions, announced, maybe.length),
                  stated.map((count) => statedText(count, lang, words)).join(words.itemSeparator),
                ]),
              },
            } as const,
          ]
        : []),
      ...(result.sources.length > 0 ? [{ kind: 'sources', sources: result.sources } as const] : []),
    ],
  };
}

/** One short mark: the legend below the table explains the signs. */
function markOf(cell: MatrixCell | null): string | null {
  if (!cell) return null;
  const since = cell.from === undefined ? '+' : `${cell.fromKind === 'first_seen' ? '~' : ''}${cell.from.slice(0, 4)}`;
  return `${since}${cell.confidence === 'unverified' ? '?' : ''}${cell.status === 'active' ? '' : '*'}`;
}

function statedText(count: StatedCount, lang: Locale, words: Words): string {
  const range = count.max === undefined ? cellText(count.value) : `${cellText(count.value)}–${cellText(count.max)}`;
  const qualifier = count.qualifier === undefined ? undefined : termFor(lang, count.qualifier).text;
  const about = [count.period, qualifier, ...count.sources].filter((text) => text !== undefined);
  const counted = words.counted(range, termFor(lang, count.unit).text);
  const listed = count.listed === undefined ? '' : words.listedThen(cellText(count.listed));
  return `${counted}${words.parenthesis(about.join(words.listSeparator))}${listed}`;
}
