import type { Dataset } from '../../data/dataset.ts';
import type { EdgeRecord } from '../../export/edge-records.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { CollabGraph } from '../../model/graph.ts';
import type { View } from '../../view/view.ts';
import type { Command } from '../command.ts';
import { deliver, outputOptions, targetOf } from '../output-file.ts';
import { VIEW_OPTIONS, viewState } from '../view-options.ts';

const FORMATS = ['csv', 'json', 'gexf', 'graphml', 'csl.json', 'bib', 'txt'] as const;
type ExportFormat = (typeof FORMATS)[number];

export const exportCommand: Command = {
  name: 'export',
  summary: {
    en: 'what a view shows as data: CSV, JSON, GEXF, GraphML; or everything it cites: CSL-JSON, BibTeX, text',
    ja: '表示の内容をデータ（CSV、JSON、GEXF、GraphML）に、または引用する出典（CSL-JSON、BibTeX、テキスト）にする',
  },
  details: {
    en: 'csv has one line per edge with names and provenance; with --rows all every edge of the data, and of numbers every window or year. json is a dataset that --data and the src attribute read. gexf and graphml have the places and colours of the picture. csl.json, bib and txt cite the data package and every source of an edge shown.',
    ja: 'csv は一つの辺につき一行（名称と典拠つき）。--rows all ではデータのすべての辺（数値は期間・年ごと）。json は --data と src 属性で読めるデータセット。gexf と graphml は図の位置と色を含む。csl.json、bib、txt はデータパッケージと、表示した辺のすべての出典を挙げる。',
  },
  arguments: [],
  options: [...outputOptions(FORMATS), ...VIEW_OPTIONS],
  examples: ['export --through v4 --out - --format csv', 'export --out - --format bib'],
  async run({ args, lang, words, io, dataset: loadDataset, graph: loadGraph }) {
    const target = targetOf(args, FORMATS);
    const { selectView } = await import('../../view/select-view.ts');
    const [dataset, graph] = [await loadDataset(), await loadGraph()];
    const state = viewState(args, lang, dataset, graph);
    if (state.rows === 'all' && target.format === 'csv') {
      const { allEdgeRecords } = await import('../../export/edge-records.ts');
      const records = allEdgeRecords(graph, lang);
      return deliver(target, await csvOf(records), words.exported(graph.order, records.length), io, []);
    }
    if (state.rows !== 'shown') throw noSuchRows(state.rows, target.format);
    const view = selectView(graph, state, { today: io.today });
    const content = await write(target.format, view, dataset, graph, io.today);
    const notes = view.edges.length === 0 ? [words.emptyView] : [];
    return deliver(target, content, words.exported(view.nodes.length, view.edges.length), io, notes);
  },
};

async function write(
  format: ExportFormat,
  view: View,
  dataset: Dataset,
  graph: CollabGraph,
  today: string,
): Promise<string> {
  const { lang } = view.state;
  switch (format) {
    case 'csv': {
      const { viewEdgeRecords } = await import('../../export/edge-records.ts');
      return csvOf(viewEdgeRecords(graph, view.edges, lang));
    }
    case 'json': {
      const { datasetPart } = await import('../../export/dataset-part.ts');
      return `${JSON.stringify(datasetPart(graph, view), null, 2)}\n`;
    }
    case 'gexf':
    case 'graphml': {
      const network = await drawnNetwork(view, dataset, graph, today);
      return format === 'gexf'
        ? (await import('../../export/gexf.ts')).writeGexf(network)
        : (await import('../../export/graphml.ts')).writeGraphml(network);
    }
    default: {
      const { citationsOf, writeBibtex, writeCitationText, writeCslJson } = await import('../../export/citation.ts');
      const items = citationsOf(view, dataset, lang);
      return format === 'csl.json'
        ? writeCslJson(items)
        : format === 'bib'
          ? writeBibtex(items)
          : writeCitationText(items);
    }
  }
}

async function csvOf(records: readonly EdgeRecord[]): Promise<string> {
  const [{ EDGE_COLUMNS }, { tableOf, writeCsv }] = await Promise.all([
    import('../../export/edge-records.ts'),
    import('../../export/csv.ts'),
  ]);
  return writeCsv(tableOf(EDGE_COLUMNS, records));
}

function noSuchRows(rows: string, format: string): CollabGraphError {
  return new CollabGraphError(
    'unsupported',
    `rows "${rows}" cannot be exported as ${format} (expected shown, or all with csv; partners are what the command neighbors answers)`,
  );
}

/** Graph files have the places and colours of the picture, whatever way of showing the view names. */
async function drawnNetwork(view: View, dataset: Dataset, graph: CollabGraph, today: string) {
  const [{ makeFigure }, { networkRecords }, { loadPositions }] = await Promise.all([
    import('../../export/figure.ts'),
    import('../../export/network-records.ts'),
    import('../positions.ts'),
  ]);
  const state = { ...view.state, view: 'network' } as const;
  const { scene } = makeFigure({ dataset, graph, state, today, positions: await loadPositions() });
  return networkRecords(graph, view, scene);
}
