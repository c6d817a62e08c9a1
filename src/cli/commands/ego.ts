import { countrySentences } from '../../answer/coverage.ts';
import type { Drawn } from '../../count/shown.ts';
import { kindsOf } from '../../model/kinds.ts';
import { egoNetwork, type EgoNetworkResult } from '../../query/ego-network.ts';
import type { Command } from '../command.ts';
import { DEPTH, TIE_OPTIONS, tieOptions } from '../options.ts';
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

export const egoCommand: Command = {
  name: 'ego',
  summary: {
    en: 'the ego network: a country, its partners, what ties them, and the edges among all of these',
    ja: 'その国を中心とする網：相手、それを結ぶもの、その間の辺',
  },
  arguments: [{ name: 'COUNTRY', summary: { en: 'code or name', ja: 'コードまたは名称' }, values: 'country' }],
  options: [...TIE_OPTIONS, DEPTH],
  examples: ['ego JP --through v4', 'ego JP --edges mobility --min-mobility 4000 --format csv'],
  async run({ args, io, lang, words, graph: loadGraph }) {
    const graph = await loadGraph();
    const result = egoNetwork(graph, args.positionals[0]!, {
      ...tieOptions(args, io.today),
      depth: args.number('depth'),
    });
    return {
      report: reportEgo(result, { graph, lang, words }),
      notes: [...(result.zeros > 0 ? [words.zeros(result.zeros)] : []), ...leftOutNotes(result.leftOut, words)],
    };
  },
};

const NONE = { nodes: 0, edges: 0 };

function drawnOf({ nodes, edges }: EgoNetworkResult): Drawn {
  const ties = new Set(edges.map(({ kind, source, target }) => JSON.stringify([kind, source, target])));
  return { nodes: nodes.length, ties: ties.size, rows: edges.length, announced: NONE, maybe: NONE };
}

function reportEgo(result: EgoNetworkResult, naming: Naming): Report {
  const { lang, words } = naming;
  const names = new Map(result.nodes.map(({ id, name }) => [id, name]));
  const named = (id: string): { id: string; name: string } => ({ id, name: names.get(id) ?? id });
  return {
    json: result,
    csv: {
      columns: ['edge_id', 'source_id', 'source_name', 'target_id', 'target_name', 'directed', ...TIE_CSV_COLUMNS],
      rows: result.edges.map(({ id, source, target, directed, tie }) => [
        id,
        source,
        named(source).name,
        target,
        named(target).name,
        String(directed),
        ...tieCsvCells(tie),
      ]),
    },
    blocks: [
      { kind: 'title', text: words.egoOf(result.country.name, drawnOf(result)) },
      ...countrySentences(naming.graph, result, lang).map((text) => ({ kind: 'text', text }) as const),
      {
        kind: 'table',
        table: {
          columns: [
            { heading: words.distance, align: 'right' },
            { heading: words.kind },
            { heading: words.id, style: 'dim', shrink: true },
            { heading: words.name, style: 'strong', shrink: true },
          ],
          rows: result.nodes.map(({ id, kind, name, distance }) => [
            distance,
            kindsOf(naming.graph.getAttribute('dataset')).node(kind).label[lang],
            id,
            nameCell({ id, name }, naming),
          ]),
        },
      },
      ...(result.edges.length > 0
        ? [
            {
              kind: 'table',
              table: {
                columns: [
                  { heading: words.from, style: 'strong', shrink: 'last' },
                  { heading: words.to, style: 'strong', shrink: 'last' },
                  ...tieColumns(words),
                ],
                rows: result.edges.map(({ source, target, tie }) => [
                  nameCell(named(source), naming),
                  nameCell(named(target), naming),
                  ...tieCells(tie, naming),
                ]),
                grouped: 1,
              },
            } as const,
            { kind: 'sources', sources: result.sources } as const,
          ]
        : []),
    ],
  };
}
