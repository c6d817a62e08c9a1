import type { Dataset } from '../../data/dataset.ts';
import { TABLE_NAMES } from '../../data/table-names.ts';
import { isFlow, type CollabGraph } from '../../model/graph.ts';
import { nearest, unknownValue } from '../../model/errors.ts';
import { lookupOf } from '../../model/lookup.ts';
import { citedSources, type CitedSource } from '../../query/sources.ts';
import type { Command, OptionSpec } from '../command.ts';
import type { Report } from '../report.ts';
import type { Words } from '../words.ts';

const OF: OptionSpec = {
  name: 'of',
  type: 'text',
  placeholder: 'ID',
  values: 'node',
  summary: {
    en: 'only those behind one node (its row, edges and observations) or one edge (membership:CZE:v4-japan)',
    ja: '一つのノード（その行、辺、観測値）または一つの辺（membership:CZE:v4-japan）の出典のみ',
  },
};

export const sourcesCommand: Command = {
  name: 'sources',
  summary: { en: 'the sources, or those behind one node or edge', ja: '出典の一覧、または一つのノードや辺の出典' },
  arguments: [],
  options: [OF],
  examples: ['sources', 'sources --of v4 --format markdown'],
  async run({ args, words, dataset: loadDataset, graph }) {
    const dataset = await loadDataset();
    const of = args.text('of');
    const counts = countCitations(of === undefined ? datasetCitations(dataset) : citationsOf(await graph(), of));
    // Without --of a source that no row cites is listed too.
    const ids = of === undefined ? dataset.sources.map(({ id }) => id) : counts.keys();
    const sources = citedSources(dataset, ids).map((source) => ({ ...source, rows: counts.get(source.id) ?? 0 }));
    return { report: reportSources(sources, of ?? null, words) };
  },
};

type CountedSource = CitedSource & { readonly rows: number };

function reportSources(sources: readonly CountedSource[], of: string | null, words: Words): Report {
  const columns = ['id', 'title', 'publisher', 'date', 'url', 'licence', 'rows'] as const;
  const rows = sources.map((source) => columns.map((column) => source[column] ?? null));
  return {
    json: { schema: 'collab-graph/sources@1', query: { of }, sources },
    csv: { columns, rows },
    blocks: [
      { kind: 'title', text: words.sourcesTitle(sources.length) },
      // A list rather than a table: titles and addresses are too long for columns.
      { kind: 'sources', sources, heading: false },
    ],
  };
}

/** The source ids of each row that cites. */
function datasetCitations(dataset: Dataset): (readonly string[])[] {
  return TABLE_NAMES.flatMap((table) => dataset[table].flatMap((row) => ('source' in row ? [row.source] : [])));
}

/** @throws CollabGraphError `unknown`, with the nearest node or edge */
function citationsOf(graph: CollabGraph, text: string): (readonly string[])[] {
  if (graph.hasEdge(text)) return edgeCitations(graph, text);
  if (text.includes(':')) throw unknownValue('edge', text, nearest(text, graph.edges()));
  const dataset = graph.getAttribute('dataset');
  const node = lookupOf(dataset).node(text);
  const { row } = graph.getNodeAttributes(node);
  return [
    ...('source' in row ? [row.source] : []),
    ...dataset.observations.filter(({ subject }) => subject === node).map(({ source }) => source),
    ...graph.edges(node).flatMap((edge) => edgeCitations(graph, edge)),
  ];
}

function edgeCitations(graph: CollabGraph, edge: string): (readonly string[])[] {
  const attributes = graph.getEdgeAttributes(edge);
  return isFlow(attributes)
    ? Object.values(attributes.observations).map(({ source }) => source)
    : [attributes.row.source];
}

function countCitations(citations: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of citations.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
