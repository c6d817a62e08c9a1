import { countDrawn, type Drawn } from '../../count/shown.ts';
import { countAll } from '../../count/tables.ts';
import type { Dataset } from '../../data/dataset.ts';
import { DATA_FORMATS } from '../../export/data-file.ts';
import { NETWORK_FORMATS, type NetworkFormat } from '../../export/network-formats.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { View } from '../../view/view.ts';
import type { Arguments } from '../given.ts';
import { AUTHOR_OPTIONS } from '../author-options.ts';
import type { Command, Context } from '../command.ts';
import { EMBED_DIR_OPTION } from '../embed-folder.ts';
import { deliver, deliverFiles, outputOptions, targetOf } from '../output-file.ts';
import { VIEW_OPTIONS, viewState } from '../view-options.ts';

const FORMATS = [...DATA_FORMATS, ...NETWORK_FORMATS, 'html'] as const;

function isNetworkFormat(format: string): format is NetworkFormat {
  return (NETWORK_FORMATS as readonly string[]).includes(format);
}

export const exportCommand: Command = {
  name: 'export',
  summary: {
    en: 'what a view shows as data: CSV, JSON, GEXF, GraphML and every other format that is read; everything it cites: CSL-JSON, BibTeX, text; or an interactive page in one HTML file',
    ja: '表示の内容をデータ（CSV、JSON、GEXF、GraphML ほか、読み込めるすべての形式）、引用する出典（CSL-JSON、BibTeX、テキスト）、または操作できる一つの HTML ファイルにする',
  },
  details: {
    en: 'csv has one line per edge with names and provenance; with --rows all every edge of the data, and of numbers every window or year; matrix.csv is the matrix of the view, rows by columns. json is a dataset that --data and the src attribute read. gexf, graphml and the other formats of networks have the places and colours of the picture, with --places file those of the file. csl.json, bib and txt cite the data package and every source of an edge shown. html holds script, data and picture: it opens from a disk, and asks the network for nothing.',
    ja: 'csv は一つの辺につき一行（名称と典拠つき）。--rows all ではデータのすべての辺（数値は期間・年ごと）。matrix.csv は行列（行×列）。json は --data と src 属性で読めるデータセット。gexf、graphml などネットワークの形式は図の位置と色（--places file ではファイルの位置）を含む。csl.json、bib、txt はデータパッケージと、表示した辺のすべての出典を挙げる。html はスクリプト、データ、図を一つに収め、通信なしで開ける。',
  },
  arguments: [],
  options: [...outputOptions(FORMATS), ...AUTHOR_OPTIONS, EMBED_DIR_OPTION, ...VIEW_OPTIONS],
  examples: ['export --through v4 --out - --format csv', 'export --out - --format bib'],
  async run(context) {
    const { args, lang, words, io, dataset: loadDataset, graph: loadGraph } = context;
    const target = targetOf(args, FORMATS);
    refuseWordsOf(target.format, args);
    const [{ selectView }, { dataFile, networkFiles }, { fileView }, { loadPositions }] = await Promise.all([
      import('../../view/select-view.ts'),
      import('../../export/data-file.ts'),
      import('../../export/file-view.ts'),
      import('../positions.ts'),
    ]);
    const [dataset, graph] = [await loadDataset(), await loadGraph()];
    const state = viewState(args, lang, dataset, graph);
    refuseRowsOf(state.rows, target.format);
    const view = selectView(graph, state, { today: io.today });
    const given = { view, dataset, graph, today: io.today, positions: loadPositions };
    const written = words.exported(writtenOf(state.rows, fileView(view, dataset), graph));
    const notes = view.edges.length === 0 ? [words.emptyView] : [];
    if (isNetworkFormat(target.format))
      return deliverFiles(target, await networkFiles(target.format, given), written, io, notes);
    const content =
      target.format === 'html'
        ? await htmlOf(view.state, dataset, graph, context)
        : await dataFile(target.format, given);
    return deliver(target, content, written, io, notes);
  },
};

const NONE = { nodes: 0, edges: 0 };

/** What the file holds: of all rows, all ties of the data. */
function writtenOf(rows: ViewState['rows'], { nodes, edges }: View, graph: CollabGraph): Drawn {
  if (rows !== 'all') return countDrawn(nodes, edges);
  return { ...countAll(graph), nodes: graph.order, announced: NONE, maybe: NONE };
}

/** Words of the author stand in a page and in nothing else of what is written here. */
function refuseWordsOf(format: string, args: Arguments): void {
  const given = ['title', 'caption', 'embed-dir'].find((name) => args.has(name));
  if (format === 'html' || given === undefined) return;
  throw new CollabGraphError('unsupported', `unsupported --${given} for ${format} (only html takes it)`);
}

function refuseRowsOf(rows: ViewState['rows'], format: string): void {
  if (rows === 'shown' || (rows === 'all' && format === 'csv')) return;
  throw new CollabGraphError(
    'unsupported',
    `rows "${rows}" cannot be exported as ${format} (expected shown, or all with csv; partners are what the command neighbors answers)`,
  );
}

async function htmlOf(state: ViewState, dataset: Dataset, graph: CollabGraph, { args, io }: Context): Promise<string> {
  const [{ classicScript }, { fallbackFigure }, { htmlFile }, { figureData }] = await Promise.all([
    import('../embed-folder.ts'),
    import('../../export/fallback-figure.ts'),
    import('../../export/html-file.ts'),
    import('../figure-data.ts'),
  ]);
  const words = { title: args.text('title'), caption: args.text('caption') };
  const script = await classicScript(args.text('embed-dir'));
  const { svg, scene } = fallbackFigure({
    dataset,
    graph,
    state,
    today: io.today,
    ...(await figureData(state)),
    ...words,
  });
  return htmlFile({ state, dataset, isOwnData: args.text('data') !== undefined, svg, scene, ...script, ...words });
}
