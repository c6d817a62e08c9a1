import { termFor } from '../../locales/terms.ts';
import type { Locale } from '../../model/graph.ts';
import { frameworkMatrix, type FrameworkMatrixResult, type MatrixCell } from '../../query/framework-matrix.ts';
import type { Command } from '../command.ts';
import { AT, CONFIDENCE, COUNTRIES, STATUS, THROUGH } from '../options.ts';
import { cellText, type Report } from '../report.ts';
import { leftOutNotes } from '../tie-cells.ts';
import type { Words } from '../words.ts';

type StatedCount = FrameworkMatrixResult['columns'][number]['stated'][number];

export const matrixCommand: Command = {
  name: 'matrix',
  summary: {
    en: 'which country takes part in which framework or programme, since when',
    ja: 'どの国・地域がどの枠組み・事業にいつから参加しているか',
  },
  arguments: [],
  options: [THROUGH, COUNTRIES, AT, CONFIDENCE, STATUS],
  examples: ['matrix', 'matrix --through v4,e-asia-jrp --countries JP,CZ,TH --format csv'],
  async run({ args, io, lang, words, graph }) {
    const result = frameworkMatrix(await graph(), {
      through: args.list('through'),
      countries: args.list('countries'),
      at: args.text('at'),
      confidence: args.text('confidence'),
      status: args.list('status'),
      lang,
      today: io.today,
    });
    const isEmpty = result.rows.every(({ count }) => count === 0);
    return {
      report: reportMatrix(result, lang, words),
      notes: [...(isEmpty ? [words.noMembers] : []), ...leftOutNotes(result.leftOut, words)],
    };
  },
};

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
