/** A matrix of nodes by nodes for readers and files. */
import { tieMatrixWords } from '../locales/tie-matrix.ts';
import { flowKey } from '../query/flow-matrix.ts';
import type { TieMatrixResult } from '../query/tie-matrix.ts';
import { WHOLE } from '../model/flows.ts';
import type { CollabGraph } from '../model/graph.ts';
import { formatFor } from '../scene/format.ts';
import { termFor } from '../locales/terms.ts';
import type { Report } from './report.ts';

const COLUMNS = [
  ...['kind', 'source_id', 'source_name', 'target_id', 'target_name', 'value', 'unit', 'period'],
  ...['confidence', 'sources', 'locator'],
];

export function reportTieMatrix(result: TieMatrixResult, graph: CollabGraph): Report {
  const { kind, nodes, cells, unit, query, sources } = result;
  const { lang, period } = query;
  const words = tieMatrixWords(lang);
  const periodText = period === WHOLE ? words.whole : period === '' ? '' : formatFor(lang).period(period);
  const short = (id: string): string => graph.getNodeAttributes(id).short[lang];
  const sums = nodes.every(({ out }) => out !== null);
  return {
    json: result,
    csv: {
      columns: COLUMNS,
      rows: nodes.flatMap((row, i) =>
        nodes.flatMap((column, j) => {
          const cell = cells[i]![j]!;
          // What has no direction is one row, in the order of the ids.
          if (cell === null || (!kind.directed && flowKey(row.id, column.id) > flowKey(column.id, row.id))) return [];
          const { value, period: own, confidence, sources: cited, locator } = cell;
          const ends = [row.id, row.name, column.id, column.name];
          return [[kind.id, ...ends, value, unit, own || null, confidence ?? null, cited.join('|'), locator || null]];
        }),
      ),
    },
    blocks: [
      { kind: 'title', text: words.title(kind.label, periodText, nodes.length) },
      {
        kind: 'table',
        table: {
          columns: [
            { heading: kind.directed ? words.node : words.nodeBothWays, style: 'strong', shrink: true },
            ...nodes.map(({ id }) => ({ heading: short(id), align: 'right' as const })),
            { heading: words.partners, align: 'right' },
            ...(!sums
              ? []
              : (kind.directed ? [words.out, words.in] : [words.sum]).map((heading) => ({
                  heading,
                  align: 'right' as const,
                }))),
          ],
          rows: nodes.map(({ name, partners, out, in: arriving }, i) => [
            name,
            ...cells[i]!.map((cell) => cell?.value ?? null),
            partners,
            ...(!sums ? [] : kind.directed ? [out, arriving] : [out]),
          ]),
          split: true,
          keepEmpty: true,
        },
      },
      {
        kind: 'text',
        text: [
          words.key(unit === null ? null : termFor(lang, unit).text, kind.directed),
          ...(sums ? [] : [words.noSums]),
        ].join(lang === 'en' ? ' ' : ''),
      },
      ...(sources.length > 0 ? [{ kind: 'sources', sources } as const] : []),
    ],
  };
}

/** @param others kinds of which there is a matrix too, where nobody named one */
export function tieMatrixNotes({ filled, kind, nodes, query }: TieMatrixResult, others: readonly string[]): string[] {
  const words = tieMatrixWords(query.lang);
  return [
    ...(filled === 0 ? [words.empty(kind.label)] : []),
    ...(query.limit !== null && nodes.length === query.limit ? [words.shownOf(nodes.length)] : []),
    ...(others.length > 0 ? [words.others(others.join(', '))] : []),
  ];
}
