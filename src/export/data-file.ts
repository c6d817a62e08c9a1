/**
 * A view as a file of data, or of citations. The command line and the
 * explorer's share dialog both come here, so that they write the same bytes.
 */
import type { Dataset } from '../data/dataset.ts';
import type { PositionsFile } from '../layout/positions-file.ts';
import type { CollabGraph } from '../model/graph.ts';
import type { View } from '../view/view.ts';
import type { WrittenFormat } from '../write/formats.ts';
import type { WrittenFile } from '../write/written.ts';
import type { NetworkRecords } from './network-records.ts';

export const DATA_FORMATS = ['csv', 'matrix.csv', 'json', 'gexf', 'graphml', 'csl.json', 'bib', 'txt'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** For downloads. All are UTF-8. */
export const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  'matrix.csv': 'text/csv;charset=utf-8',
  json: 'application/json',
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  bib: 'application/x-bibtex;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
};

export interface DataFileOptions {
  readonly view: View;
  readonly dataset: Dataset;
  readonly graph: CollabGraph;
  /** The day that `at: 'now'` means, `YYYY-MM-DD`. */
  readonly today: string;
  /** Committed positions; asked for only where the format has places. */
  readonly positions: () => Promise<PositionsFile | undefined>;
}

/** The text of the file. What a format needs is loaded when it is asked for. */
export async function dataFile(format: DataFormat, options: DataFileOptions): Promise<string> {
  const { view, dataset, graph } = options;
  const { lang } = view.state;
  switch (format) {
    case 'csv': {
      const [{ allEdgeRecords, EDGE_COLUMNS, viewEdgeRecords }, { csvFile, tableOf }, { fileView }, { columnsOf }] =
        await Promise.all([
          import('./edge-records.ts'),
          import('./csv.ts'),
          import('./file-view.ts'),
          import('./own-columns.ts'),
        ]);
      const records =
        view.state.rows === 'all'
          ? allEdgeRecords(graph, lang)
          : viewEdgeRecords(graph, fileView(view, dataset).edges, lang);
      const own = [...columnsOf(records.map((record) => record.own ?? {})).keys()];
      const last = EDGE_COLUMNS.at(-1)!;
      return csvFile(
        tableOf(
          [...EDGE_COLUMNS.slice(0, -1), ...own, last],
          records.map(({ own: columns, ...record }) => ({ ...record, ...columns })),
        ),
      );
    }
    case 'matrix.csv': {
      const [{ buildMatrix }, { writeMatrixCsv }] = await Promise.all([
        import('../scene/matrix/build.ts'),
        import('./matrix-csv.ts'),
      ]);
      return writeMatrixCsv(buildMatrix(view, graph, true), dataset);
    }
    case 'json': {
      const [{ datasetPart }, { fileView }] = await Promise.all([
        import('./dataset-part.ts'),
        import('./file-view.ts'),
      ]);
      return `${JSON.stringify(datasetPart(graph, fileView(view, dataset)), null, 2)}\n`;
    }
    case 'gexf':
      return (await import('./gexf.ts')).writeGexf(await drawnNetwork(options));
    case 'graphml':
      return (await import('./graphml.ts')).writeGraphml(await drawnNetwork(options));
    default: {
      const { citationsOf, writeBibtex, writeCitationText, writeCslJson } = await import('./citation.ts');
      const items = citationsOf(view, dataset, lang);
      return format === 'csl.json'
        ? writeCslJson(items)
        : format === 'bib'
          ? writeBibtex(items)
          : writeCitationText(items, lang);
    }
  }
}

/** Graph files have the places and colours of the picture, whatever way of showing the view names. */
async function drawnNetwork({ view, dataset, graph, today, positions }: DataFileOptions): Promise<NetworkRecords> {
  const [{ makeFigure }, { networkRecords }, { fileView }] = await Promise.all([
    import('./figure.ts'),
    import('./network-records.ts'),
    import('./file-view.ts'),
  ]);
  const state = { ...view.state, view: 'network' } as const;
  const { scene } = makeFigure({ dataset, graph, state, today, positions: await positions() });
  return networkRecords(graph, fileView(view, dataset), scene);
}

/** What is shown in any format that is read, its parts as files: ties and nodes, map and network. */
export async function networkFiles(format: WrittenFormat, options: DataFileOptions): Promise<readonly WrittenFile[]> {
  const [network, { viewRecords }, { writeRecords }] = await Promise.all([
    drawnNetwork(options),
    import('./view-records.ts'),
    import('../write/formats.ts'),
  ]);
  return writeRecords(viewRecords(options.graph, network), format);
}
