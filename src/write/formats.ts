/** Every format that is written, by the name that `--to` takes and the ending of its file. */
import type { Records } from '../read/records.ts';
import type { WrittenFile } from './written.ts';

export const WRITTEN_FORMATS = [
  'csv',
  'xlsx',
  'matrix.csv',
  'flowmap.csv',
  'sdmx.csv',
  'gexf',
  'graphml',
  'gml',
  'net',
  'graphology.json',
  'node-link.json',
  'vosviewer.json',
  'vosviewer.txt',
  'cyjs',
  'cx',
  'cx2',
] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

/** The files of a network in a format; two where the format has two. @throws CollabGraphError for what it cannot hold */
export async function writeRecords(records: Records, format: WrittenFormat): Promise<readonly WrittenFile[]> {
  const one = (content: string | Uint8Array): readonly WrittenFile[] => [{ suffix: '', content }];
  switch (format) {
    case 'gexf':
      return one((await import('./gexf.ts')).writeGexfRecords(records));
    case 'graphml':
      return one((await import('./graphml.ts')).writeGraphmlRecords(records));
    case 'gml':
      return one((await import('./plain.ts')).writeGml(records));
    case 'net':
      return one((await import('./plain.ts')).writePajek(records));
    case 'graphology.json':
      return one((await import('./json.ts')).writeGraphology(records));
    case 'node-link.json':
      return one((await import('./json.ts')).writeNodeLink(records));
    case 'vosviewer.json':
      return one((await import('./json.ts')).writeVosviewerJson(records));
    case 'cyjs':
      return one((await import('./json.ts')).writeCytoscape(records));
    case 'cx':
      return one((await import('./json.ts')).writeCx(records));
    case 'cx2':
      return one((await import('./json.ts')).writeCx2(records));
    case 'csv':
      return (await import('./tables.ts')).writeEdgeList(records);
    case 'matrix.csv':
      return (await import('./tables.ts')).writeMatrix(records);
    case 'flowmap.csv':
      return (await import('./tables.ts')).writeFlowmap(records);
    case 'sdmx.csv':
      return (await import('./tables.ts')).writeSdmx(records);
    case 'vosviewer.txt':
      return (await import('./tables.ts')).writeVosviewer(records);
    case 'xlsx': {
      const [{ writeXlsx }, { edgeTable, nodeTable }] = await Promise.all([import('./xlsx.ts'), import('./tables.ts')]);
      return one(
        writeXlsx([
          { name: 'edges', table: edgeTable(records) },
          { name: 'nodes', table: nodeTable(records) },
        ]),
      );
    }
  }
}
