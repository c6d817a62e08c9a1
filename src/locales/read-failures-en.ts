/** Why a file could not be read, and what to do. */
import type { Failure, FailureFacts } from '../read/read-error.ts';

export type ReadFailureWords = Readonly<Record<Failure, (facts: FailureFacts) => string>>;

const list = (names: readonly string[] | undefined): string => (names ?? []).slice(0, 12).join(', ');
const quoted = (file: string | undefined): string => (file === undefined ? 'The file' : `“${file}”`);

const TABLE = 'A table has a row for each tie: two columns of names, and a number beside them.';

export const readFailuresEn: ReadFailureWords = {
  empty: ({ file }) => `${quoted(file)} is empty. ${TABLE}`,
  'old-workbook': ({ file }) =>
    `${quoted(file)} is a workbook in the form of before 2007 (.xls). Save it in Excel as .xlsx or CSV and open that.`,
  pdf: ({ file }) => `${quoted(file)} is a PDF. Copy the table in it into a spreadsheet and open that.`,
  gzip: ({ file }) => `${quoted(file)} is compressed (gzip). Unpack it and open what is inside.`,
  picture: ({ file }) => `${quoted(file)} is a picture. Open the numbers that it was drawn from.`,
  'web-page': ({ file }) =>
    `${quoted(file)} is a web page (HTML), not the data: perhaps a page for logging in, or one that only links to the file. Save the file itself and open that.`,
  'other-xml': ({ file, what }) =>
    `${quoted(file)} is XML that begins with <${what}>. Of XML, GEXF and GraphML are read: export one of them.`,
  'other-json': ({ file }) =>
    `${quoted(file)} is JSON without nodes and links. JSON of Gephi Lite, NetworkX, VOSviewer and Cytoscape is read, and datasets of this project.`,
  'own-answer': ({ file, what }) =>
    `${quoted(file)} is an answer of this project (${what}), not a network. Open edges.csv of the data service, which has the ties, or a dataset.`,
  'own-list': ({ file, what }) =>
    `${quoted(file)} is the list of ${what} of this project, without a tie. Open edges.csv of the data service, which has the ties, or neighbors/JPN.csv, which has those of a country.`,
  'other-package': ({ file, what }) =>
    `${quoted(file)} describes a data package (“${what}”). Open the CSV file in it that has the ties.`,
  records: ({ file, what }) =>
    `${quoted(file)} holds records of papers (${what}), which are no network yet. Count the pairs with VOSviewer or bibliometrix and open what these write.`,
  dot: ({ file }) => `${quoted(file)} is a DOT file of Graphviz. Export it as GraphML or GEXF and open that.`,
  dl: ({ file }) =>
    `${quoted(file)} is a DL file of UCINET. Export it for Pajek, or as a matrix in CSV, and open that.`,
  'too-large': () => 'The file is larger than 256 MB. Keep the rows that you need and open those.',
  'far-cell': ({ file, what }) =>
    `A sheet of ${quoted(file)} reaches to the cell ${what ?? ''}, far beyond any table. Delete the empty rows and columns behind the table, save it, and open it again.`,
  'no-text': () =>
    'The file is neither text nor a workbook: perhaps a program, a picture or an archive. Open a table or a network file.',
  'broken-workbook': ({ file }) =>
    `${quoted(file)} cannot be unpacked as a workbook: it is damaged, protected, or another kind of ZIP file. Open it in Excel, save it again as .xlsx, and open that.`,
  'broken-json': () => 'The JSON breaks off or is damaged. Save or export the file again.',
  'broken-xml': ({ line }) =>
    `The XML is damaged${line === undefined ? '' : ` at line ${line}`}, perhaps cut off. Save or export the file again.`,
  'no-columns': () => `No table was found: the rows have no two columns. ${TABLE}`,
  'no-ends': ({ columns }) =>
    `It is not clear which columns are the two ends of a tie. The columns are: ${list(columns)}.`,
  'not-together': ({ file, what }) =>
    `${quoted(file)} and ${quoted(what)} are no parts of one network. Together go ties and nodes, flows and places, map and network of VOSviewer, or a Pajek network and its vectors. Open the others one by one.`,
  'values-alone': ({ file }) =>
    `${quoted(file)} has one value for each vertex of a Pajek network. Open the .net file together with it.`,
  dataset: ({ file }) => `${quoted(file)} is a dataset of this project, which is opened by itself.`,
  'several-series': ({ choice }) =>
    `The table holds several series: “${choice?.column ?? ''}” has ${list(choice?.values)}.`,
};
