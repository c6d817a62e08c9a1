/** Words of opening one's own data in the page; advice names the page's own fields, never a command. */
import type { DatasetFault } from '../model/dataset-error.ts';
import { readFailuresEn, type ReadFailureWords } from './read-failures-en.ts';

export interface OpenDataWords {
  readonly open: string;
  readonly openTitle: string;
  readonly intro: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly drop: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly pasted: string;
  readonly readPasted: string;
  readonly address: string;
  readonly addressHint: string;
  readonly readAddress: string;
  readonly privacy: string;
  readonly kept: string;
  readonly keptOf: (files: string, day: string) => string;
  readonly reopen: string;
  readonly forget: string;
  readonly forgetOf: (title: string) => string;
  readonly steps: Readonly<Record<'fetch' | 'decode' | 'rows' | 'assemble' | 'make', string>>;
  readonly cancel: string;
  /** While a large network is counted and laid out. */
  readonly preparing: string;
  readonly close: string;
  readonly stopped: string;
  readonly previewTitle: (files: string) => string;
  readonly isDataset: string;
  readonly accountKept: string;
  readonly rows: (read: string, drawn: string, listed: string) => string;
  readonly parts: (nodes: string, ties: string, countries: string) => string;
  readonly total: (kind: string, total: string, unit: string) => string;
  readonly sheet: string;
  readonly allSheets: string;
  readonly encoding: string;
  readonly automatic: (value: string) => string;
  readonly columns: string;
  readonly source: string;
  readonly target: string;
  readonly weight: string;
  readonly weightNone: string;
  readonly period: string;
  readonly onlyPeriod: string;
  readonly allPeriods: string;
  readonly kind: string;
  readonly label: string;
  readonly country: string;
  readonly none: string;
  readonly otherEnd: string;
  readonly otherEndHint: string;
  readonly series: (column: string) => string;
  readonly choosePlease: string;
  readonly ties: string;
  readonly direction: string;
  readonly directions: Readonly<Record<'auto' | 'directed' | 'undirected', string>>;
  readonly kindName: string;
  readonly unit: string;
  readonly number: string;
  readonly numbers: Readonly<Record<'auto' | 'counts' | 'share', string>>;
  readonly title: string;
  readonly names: (count: number, of: number) => string;
  readonly namesAre: string;
  readonly unclear: string;
  readonly notCountry: string;
  readonly recognised: (count: number) => string;
  readonly meaning: (name: string) => string;
  readonly isNone: string;
  readonly change: (name: string) => string;
  readonly changeShort: string;
  readonly aggregate: string;
  readonly listed: (count: string) => string;
  readonly noneListed: string;
  readonly more: (count: string) => string;
  readonly assumed: string;
  readonly show: string;
  readonly onto: string;
  /** @param left how many cannot be added; empty for none */
  readonly ontoHint: (count: string, left: string) => string;
  readonly ontoNone: string;
  readonly another: string;
  readonly nothing: string;
  readonly noTies: string;
  readonly failedTitle: string;
  readonly failures: ReadFailureWords;
  /** A dataset against its rules. @param message of the error, in English */
  readonly faulty: (fault: DatasetFault, message: string) => string;
  readonly failedOther: (cause: string) => string;
  readonly unreachable: (url: string) => string;
  readonly badAddress: string;
  readonly shown: (title: string) => string;
  readonly yours: (title: string, files: string) => string;
  readonly showAs: Readonly<Record<'network' | 'map' | 'matrix', string>>;
  readonly onlyHere: string;
  readonly notKept: string;
  readonly save: string;
  readonly savePackage: string;
  readonly saveJson: string;
  readonly saveMore: string;
  readonly saveFailed: (cause: string) => string;
  readonly back: string;
  readonly forgotten: (title: string) => string;
  readonly lost: string;
  readonly dismiss: string;
}

export const openDataEn: OpenDataWords = {
  open: 'Open data',
  openTitle: 'Open your own data',
  intro:
    'A table of ties (Excel, CSV), a matrix, or a network file (GEXF, GraphML, VOSviewer, Pajek, Cytoscape, GML, JSON). Files that belong together, ties and nodes, are chosen together.',
  choose: 'Choose files',
  chooseHint: 'or drop them anywhere on the page',
  drop: 'Drop to open these files here. Nothing is sent anywhere.',
  paste: 'Paste cells of a spreadsheet',
  pasteHint: 'Select the cells with their heading in Excel, copy, and paste them here.',
  pasted: 'pasted cells',
  readPasted: 'Read what is pasted',
  address: 'Address of a file',
  addressHint: 'The only thing that leaves this page is the request for this address.',
  readAddress: 'Read from the address',
  privacy: 'Everything is read in this browser. Nothing is uploaded.',
  kept: 'Opened before in this browser',
  keptOf: (files, day) => `${files}, ${day}`,
  reopen: 'Open',
  forget: 'Forget',
  forgetOf: (title) => `Forget ${title}`,
  steps: {
    fetch: 'Fetching the file',
    decode: 'Undoing the encoding',
    rows: 'Reading the rows',
    assemble: 'Putting nodes and ties together',
    make: 'Making the network',
  },
  cancel: 'Cancel',
  preparing: 'Making the figure ready',
  close: 'Close',
  stopped: 'Stopped. Nothing was opened.',
  previewTitle: (files) => `What was understood of ${files}`,
  isDataset: 'A dataset of this project: it is shown as it is.',
  accountKept: 'What was read',
  rows: (read, drawn, listed) => `${read} rows read = ${drawn} drawn + ${listed} listed below.`,
  parts: (nodes, ties, countries) => `${nodes} nodes, ${ties} ties; ${countries} countries and regions.`,
  total: (kind, total, unit) => `${kind}: ${total}${unit ? ` ${unit}` : ''} together.`,
  sheet: 'Sheet',
  allSheets: 'all together',
  encoding: 'Encoding',
  automatic: (value) => `as found: ${value}`,
  columns: 'What the columns are',
  source: 'First end',
  target: 'Second end',
  weight: 'Number (weight)',
  weightNone: 'none, or the file’s own',
  period: 'Time',
  onlyPeriod: 'Only this time',
  allPeriods: 'all',
  kind: 'Kind of tie',
  label: 'Name of a node',
  country: 'Country of a node',
  none: 'none',
  otherEnd: 'Other end of every row',
  otherEndHint: 'The table writes one end of each flow. Where do they all go?',
  series: (column) => `The table holds several series. Which “${column}” is wanted?`,
  choosePlease: 'choose …',
  ties: 'What the ties are',
  direction: 'Direction',
  directions: { auto: 'as understood', directed: 'from the first end to the second', undirected: 'none' },
  kindName: 'Called',
  unit: 'Unit of the number',
  number: 'The number is',
  numbers: { auto: 'as understood', counts: 'a count (may be added up)', share: 'a share (never added up)' },
  title: 'Title of the network',
  names: (count, of) => `${count} of ${of} names are countries or regions`,
  namesAre: 'Names may be countries',
  unclear: 'Not clear. Which one is meant?',
  notCountry: 'No country. Each stays what it is, unless you say otherwise.',
  recognised: (count) => `${count} names and what they became`,
  meaning: (name) => `“${name}” is`,
  isNone: 'no country',
  change: (name) => `Change what “${name}” is`,
  changeShort: 'Change',
  aggregate: 'a total or group, left out',
  listed: (count) => `${count} rows are not a tie of their own`,
  noneListed: 'Every row is drawn.',
  more: (count) => `and ${count} more`,
  assumed: 'What was assumed',
  show: 'Show',
  onto: 'Add to the built-in network',
  ontoHint: (count, left) =>
    `Ties between countries (${count}) can stand in the built-in network as a kind of their own, never added to another number.${left ? ` Left out, since one end is no country: ${left}.` : ''}`,
  ontoNone: 'Adding to the built-in network needs ties between countries; there is none here.',
  another: 'Other files',
  nothing: 'Nothing of a network was found in it. Check which columns are the two ends, or open another file.',
  noTies:
    'There are nodes and no ties: say which columns are the two ends, or open the file of the ties together with this one.',
  failedTitle: 'This could not be opened',
  failures: readFailuresEn,
  faulty: (_fault, message) => `The file could not be read: ${message}`,
  failedOther: (cause) => `The file could not be read: ${cause}`,
  unreachable: (url) =>
    `${url} could not be read. Perhaps the address is wrong, or its server does not allow other pages to read it. Save the file on your computer and open it from there.`,
  badAddress: 'This is no web address. One begins with https://',
  shown: (title) => `${title} is shown.`,
  yours: (title, files) => `Your data: ${title} (${files})`,
  showAs: { network: 'Show as a network', map: 'Show on a map', matrix: 'Show as a matrix' },
  onlyHere: 'From this browser; nothing was sent. It is still here after a reload.',
  notKept: 'Nothing was sent. This browser keeps nothing, so save it before you close the page.',
  save: 'Save as',
  savePackage: 'Package of tables (ZIP)',
  saveJson: 'One JSON file',
  saveMore: 'Page in one file, or code for a web page',
  saveFailed: (cause) => `It could not be saved: ${cause}`,
  back: 'Back to the built-in network',
  forgotten: (title) => `${title} is forgotten: this browser no longer has it.`,
  lost: 'The address names data that were opened in another browser, or were forgotten here. They were never sent anywhere: ask who sent you the link for the file. The built-in network is shown instead.',
  dismiss: 'Dismiss',
};
