/** What a file is, by its content; its name decides only between texts that look alike. */
import { isCx } from './cx.ts';
import { isCx2 } from './cx2.ts';
import { isCytoscape } from './cytoscape-json.ts';
import { isGraphology } from './graphology.ts';
import { isRecord, listOf, parseJson, textAt } from './json.ts';
import { isNodeLink } from './node-link.ts';
import { ReadError, type Failure, type FailureFacts } from './read-error.ts';
import { isVosviewerJson } from './vosviewer-json.ts';
import { isVosviewerMap, isVosviewerNetwork } from './vosviewer.ts';
import { named } from '../model/named.ts';

/** What the text of a file is; `table` is told further by its columns. */
export type TextKind =
  | {
      readonly kind:
        'gexf' | 'graphml' | 'gml' | 'pajek' | 'pajek-values' | 'vosviewer-map' | 'vosviewer-network' | 'table';
    }
  | {
      readonly kind: 'graphology' | 'node-link' | 'vosviewer-json' | 'cytoscape' | 'cx' | 'cx2' | 'dataset';
      readonly value: unknown;
    };

export type BinaryKind = 'workbook' | 'text';

/** Names of formats as people know them, with their article. */
export const FORMAT_NAMES: Readonly<Record<string, string>> = named({
  gexf: 'a GEXF file',
  graphml: 'a GraphML file',
  gml: 'a GML file',
  pajek: 'a Pajek file',
  'pajek-values': 'a Pajek vector or partition',
  'vosviewer-map': 'a VOSviewer map file',
  'vosviewer-network': 'a VOSviewer network file',
  graphology: 'the JSON of graphology',
  'node-link': 'a node-link JSON',
  'vosviewer-json': "VOSviewer's JSON",
  cytoscape: "Cytoscape's JSON",
  cx: 'a CX file',
  cx2: 'a CX2 file',
  dataset: 'a dataset of collab-graph',
  table: 'a table',
  workbook: 'an XLSX workbook',
});

/** @throws ReadError `unsupported` for bytes that are known and no network */
export function identifyBytes(bytes: Uint8Array, name: string): BinaryKind {
  const starts = (...start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);
  if (bytes.byteLength === 0) throw unsupported('empty', name, 'empty', 'expected a table or a graph file');
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw unsupported(
      'old-workbook',
      name,
      'a workbook in the form of before 2007 (.xls)',
      'open it in a spreadsheet and save it as .xlsx or CSV',
    );
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw unsupported('pdf', name, 'a PDF', 'expected the table that it shows, as CSV or XLSX');
  if (starts(0x1f, 0x8b)) throw unsupported('gzip', name, 'compressed (gzip)', 'unpack it first');
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff))
    throw unsupported('picture', name, 'a picture', 'expected the data that it shows');
  return 'text';
}

/** @param json what the text says, where it has been parsed */
export function identifyText(text: string, name: string, json?: unknown): TextKind {
  const start = text.slice(0, 4000).trimStart();
  if (start === '') throw unsupported('empty', name, 'empty', 'expected a table or a graph file');
  if (start.startsWith('<')) return identifyXml(start, name);
  if (/^[{[]/.test(start)) return identifyJson(json ?? parseJson(text), name);
  const lines = start.split('\n').filter((line) => !/^\s*(%|$)/.test(line));
  const first = (lines[0] ?? '').trim();
  if (/^\*(vertices|network)\b/i.test(first)) {
    const isValues =
      /\.(vec|clu|per)$/i.test(name) ||
      (/^\*vertices/i.test(first) &&
        lines.length > 1 &&
        lines.slice(1, 6).every((line) => /^\s*[-+\d.eE]+\s*$/.test(line)));
    return { kind: isValues ? 'pajek-values' : 'pajek' };
  }
  if (/^(?:\s*(?:#.*|(?:creator|version|comment)\s+(?:"[^"]*"|\S+))\s*\n?)*\s*graph\s*\[/i.test(start))
    return { kind: 'gml' };
  refuseOther(start, first, name);
  if (/\.txt$/i.test(name) || !/\.(csv|tsv|tab)$/i.test(name)) {
    if (isVosviewerNetwork(text)) return { kind: 'vosviewer-network' };
    if (isVosviewerMap(text.slice(0, 4000).split('\n', 1)[0] ?? '')) return { kind: 'vosviewer-map' };
  }
  return { kind: 'table' };
}

function identifyXml(start: string, name: string): TextKind {
  const root = /<\s*(?:\w+:)?([A-Za-z][\w.-]*)[\s/>]/
    .exec(start.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(\[[\s\S]*?\])?\s*>/gi, ''))?.[1]
    ?.toLowerCase();
  if (root === 'gexf' || root === 'graphml') return { kind: root };
  if (root === 'html' || root === undefined || /^(<\?[\s\S]*?\?>|<!--[\s\S]*?-->|\s)*<!doctype\s+html/i.test(start))
    throw unsupported(
      'web-page',
      name,
      'a web page (HTML)',
      'expected the file that it links to: a page saved instead of its data?',
    );
  throw unsupported('other-xml', name, `XML with <${root}>`, 'expected GEXF or GraphML', { what: root });
}

function identifyJson(value: unknown, name: string): TextKind {
  if (isRecord(value) && typeof value['format'] === 'string' && value['format'].startsWith('collab-graph/'))
    return { kind: 'dataset', value };
  if (isVosviewerJson(value)) return { kind: 'vosviewer-json', value };
  if (isCx2(value)) return { kind: 'cx2', value };
  if (isCx(value)) return { kind: 'cx', value };
  if (isCytoscape(value)) return { kind: 'cytoscape', value };
  if (isGraphology(value)) return { kind: 'graphology', value };
  if (isNodeLink(value)) return { kind: 'node-link', value };
  const schema = isRecord(value) ? textAt(value, 'schema') : undefined;
  if (schema?.startsWith('collab-graph/'))
    throw unsupported(
      'own-answer',
      name,
      `an answer of collab-graph ("${schema}"), not a network`,
      'expected a dataset, or edges.csv of the data service, which has the ties',
      { what: schema },
    );
  if (isRecord(value) && Array.isArray(value['resources'])) {
    const title = textAt(value, 'title') ?? textAt(value, 'name') ?? 'without title';
    throw unsupported(
      'other-package',
      name,
      `the descriptor of a data package ("${title}", ${listOf(value['resources']).length} resources) that is not of collab-graph`,
      'no table of it is one of nodes or edges by that name; import the CSV file of its ties',
      { what: title },
    );
  }
  throw unsupported(
    'other-json',
    name,
    'JSON of no known shape',
    'expected nodes with links or edges (graphology, node-link, VOSviewer, Cytoscape, CX, CX2), or a dataset',
  );
}

/** Formats that people try and that are not read: named, so that nobody looks for a mistake. */
function refuseOther(start: string, first: string, name: string): void {
  if (/^(FN |VR 1\.0|PT [JBSC]\b)/.test(first))
    throw unsupported('records', name, 'an export of Web of Science', RECORDS, { what: 'Web of Science' });
  if (/^TY {2}- /.test(first)) throw unsupported('records', name, 'an RIS file', RECORDS, { what: 'RIS' });
  if (/^@\w+\s*\{/.test(first)) throw unsupported('records', name, 'a BibTeX file', RECORDS, { what: 'BibTeX' });
  if (/^(strict\s+)?(di)?graph\b[^[]*\{/i.test(start))
    throw unsupported('dot', name, 'a DOT file of Graphviz', 'export it as GraphML or GEXF');
  if (/^dl\s/i.test(first))
    throw unsupported('dl', name, 'a DL file of UCINET', 'export it as Pajek or as a matrix in CSV');
}

const RECORDS =
  'bibliographic records are no network: count the pairs first, with VOSviewer or bibliometrix, and import that';

function unsupported(
  failure: Failure,
  file: string,
  what: string,
  wayOut: string,
  facts: FailureFacts = {},
): ReadError {
  return new ReadError('unsupported', `unsupported file "${file}": it is ${what} (${wayOut})`, {
    failure,
    file,
    ...facts,
  });
}
