import { countrySentences } from '../../answer/coverage.ts';
import type { CsvTable } from '../../export/csv.ts';
import { kindsOf } from '../../model/kinds.ts';
import { neighbors, type NeighborsResult } from '../../query/neighbors.ts';
import { BUILT_IN_ORDERS } from '../../query/options.ts';
import type { Command } from '../command.ts';
import { KINDS, limitOption, orderOption, TIE_OPTIONS, tieOptions } from '../options.ts';
import type { Report } from '../report.ts';
import {
  leftOutNotes,
  nameCell,
  TIE_CSV_COLUMNS,
  tieCells,
  tieColumns,
  tieCsvCells,
  type Naming,
} from '../tie-cells.ts';

export const neighborsCommand: Command = {
  name: 'neighbors',
  aliases: ['neighbours'],
  summary: {
    en: 'partner countries of a country: through what, since when, says who',
    ja: '相手国・地域：何を通じて、いつから、典拠は何か',
  },
  arguments: [{ name: 'COUNTRY', summary: { en: 'code or name', ja: 'コードまたは名称' }, values: 'country' }],
  options: [...TIE_OPTIONS, KINDS, orderOption(BUILT_IN_ORDERS, 'ties'), limitOption()],
  examples: [
    'neighbors JP --edges membership --through v4',
    'neighbors JP --edges mobility --min-mobility 4000 --format json',
    'neighbors Thailand --kinds framework,programme --lang ja',
  ],
  async run({ args, io, lang, words, graph: loadGraph }) {
    const graph = await loadGraph();
    const result = neighbors(graph, args.positionals[0]!, {
      ...tieOptions(args, io.today),
      kinds: args.list('kinds'),
      order: args.text('order'),
      limit: args.number('limit'),
    });
    const shown = result.neighbors.length;
    const notes = [
      ...(result.total === 0 ? [words.noNeighbors(result.country.name)] : []),
      ...(shown < result.total ? [words.shownOf(shown, result.total)] : []),
      ...(result.zeros > 0 ? [words.zeros(result.zeros)] : []),
      ...leftOutNotes(result.leftOut, words),
    ];
    return { report: reportNeighbors(result, { graph, lang, words }), notes };
  },
};

function reportNeighbors(result: NeighborsResult, naming: Naming): Report {
  const { lang, words } = naming;
  const { country, query } = result;
  // The kind is worth a column only where it differs.
  const showKind = query.kinds.length > 1;
  const rows = result.neighbors.flatMap((neighbor) =>
    neighbor.ties.map((tie) => [
      nameCell(neighbor, naming),
      showKind ? kindsOf(naming.graph.getAttribute('dataset')).node(neighbor.kind).label[lang] : null,
      ...tieCells(tie, naming),
    ]),
  );
  const columns = [
    { heading: words.partner, style: 'strong', shrink: 'last' } as const,
    { heading: words.neighborKind, shrink: true } as const,
    ...tieColumns(words),
  ];
  return {
    json: result,
    csv: neighborsCsv(result),
    blocks: [
      {
        kind: 'title',
        text: words.neighborsOf(
          country.name,
          result.total,
          result.neighbors.every(({ kind }) => kind === 'country'),
          result.regions.map(({ name }) => name),
        ),
      },
      ...countrySentences(naming.graph, result, lang).map((text) => ({ kind: 'text', text }) as const),
      ...(rows.length > 0
        ? [
            { kind: 'table', table: { columns, rows, grouped: 2 } } as const,
            { kind: 'sources', sources: result.sources } as const,
          ]
        : []),
    ],
  };
}

export const NEIGHBOR_CSV_COLUMNS = [
  'country_id',
  'country_name',
  'neighbor_id',
  'neighbor_kind',
  'neighbor_name',
  ...TIE_CSV_COLUMNS,
] as const;

/** One row per tie. */
export function neighborsCsv({ country, neighbors: found }: NeighborsResult): CsvTable {
  return {
    columns: NEIGHBOR_CSV_COLUMNS,
    rows: found.flatMap(({ id, kind, name, ties }) =>
      ties.map((tie) => [country.id, country.name, id, kind, name, ...tieCsvCells(tie)]),
    ),
  };
}
