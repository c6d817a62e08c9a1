/** Files of any format as records, with the account of how they were read. */
import { CollabGraphError, nearest } from '../model/errors.ts';
import { assemble } from './assemble.ts';
import { FORMAT_NAMES, identifyBytes, identifyText, type TextKind } from './identify.ts';
import { Ledger } from './ledger.ts';
import { ReadError } from './read-error.ts';
import { fieldsOf } from './fields.ts';
import {
  FORMAT_IDS,
  type Fields,
  type FormatId,
  type InputFile,
  type RawGraph,
  type ReadName,
  type ReadOptions,
  type Records,
} from './records.ts';
import { decodeText } from './text.ts';
import { workbookGrids, type SheetReader } from './workbook.ts';
import type { Grid } from './grid.ts';

export interface ReadResult {
  readonly records: Records;
  readonly format: FormatId;
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly isShare: boolean;
  /** What columns or attributes were taken for. */
  readonly fields: Fields;
  /** Sheets of the workbooks, in their order; empty for every other file. */
  readonly sheets: readonly string[];
  /** What each name was taken for; empty where none is a country. */
  readonly names: readonly ReadName[];
  readonly ledger: Ledger;
}

/** What is being done: undoing the encoding of each file, reading its rows, putting ties and nodes together. */
export type ReadStep = 'decode' | 'rows' | 'assemble';

/** What a place must bring: the readers know no disk and no package that differs between Node and browsers. */
export interface ReadTools {
  readonly readSheets: SheetReader;
  /** Told before each step, for who waits; the step begins when it has resolved. */
  readonly onStep?: (step: ReadStep) => void | Promise<void>;
}

type Known = Exclude<TextKind['kind'], 'table'> | 'table' | 'workbook';

interface Opened {
  readonly file: InputFile;
  readonly kind: Known;
  readonly text?: string;
  readonly value?: unknown;
  readonly grids?: readonly Grid[];
}

const TABLES: readonly Known[] = ['table', 'workbook'];
const TABLE_FORMATS: readonly FormatId[] = ['edge-list', 'node-list', 'matrix', 'series', 'flowmap', 'sdmx-csv'];

/**
 * Reads one network of one or more files that belong together: ties and
 * nodes, flows and locations, map and network, a network and its vectors.
 *
 * @throws CollabGraphError for what is no network, naming what it is
 */
export async function readFiles(
  files: readonly InputFile[],
  options: ReadOptions,
  tools: ReadTools,
): Promise<ReadResult> {
  const ledger = new Ledger();
  const encodings: string[] = [];
  const opened: Opened[] = [];
  await tools.onStep?.('decode');
  for (const file of files) {
    if (identifyBytes(file.bytes, file.name) === 'workbook') {
      opened.push({ file, kind: 'workbook', grids: await workbookGrids(file.bytes, file.name, tools.readSheets) });
      continue;
    }
    const { text, encoding, assumed } = decodeText(file.bytes, options.encoding ?? declaredEncoding(file.bytes));
    encodings.push(encoding);
    ledger.assume(...assumed);
    opened.push({ file, text, ...known(text, encoding, file, options) });
  }
  await tools.onStep?.('rows');
  const raw = await readRaw(opened, options);
  await tools.onStep?.('assemble');
  const { records, names } = assemble(raw, options, ledger);
  return {
    records,
    format: raw.format,
    encoding: encodings.length === 0 ? null : [...new Set(encodings)].join(', '),
    isShare: options.share ?? raw.isShare ?? false,
    fields: fieldsOf(raw, options),
    sheets: opened.flatMap(({ grids = [] }) => grids.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet]))),
    names,
    ledger,
  };
}

/** What the file is; where a table was asked for, or another delimiter, it is one. */
function known(
  text: string,
  encoding: string,
  { name, json }: InputFile,
  options: ReadOptions,
): { kind: Known; value?: unknown } {
  const found = identifyText(text, name, encoding === 'utf-8' ? json : undefined);
  const isPlain = found.kind === 'vosviewer-map' || found.kind === 'vosviewer-network';
  return isPlain && options.format !== undefined && TABLE_FORMATS.includes(options.format) ? { kind: 'table' } : found;
}

/** XML names its encoding in its first line. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const name = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(start)?.[1];
  if (name === undefined || /^(utf-?8|utf-?16|us-ascii)$/i.test(name)) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

async function readRaw(opened: readonly Opened[], options: ReadOptions): Promise<RawGraph> {
  const { format } = options;
  if (format !== undefined && !FORMAT_IDS.includes(format))
    throw new CollabGraphError(
      'unknown',
      `unknown format "${String(format)}" (expected one of ${FORMAT_IDS.join(', ')})`,
      { suggestions: nearest(format, FORMAT_IDS) },
    );
  for (const { kind, file } of opened) refuseOtherFormat(kind, file.name, format);
  const [first, second] = opened;
  if (!first) throw new CollabGraphError('missing', 'missing file: nothing was given to read');
  if (opened.every(({ kind }) => TABLES.includes(kind))) return readTableFiles(opened, options);
  const vos = opened.filter(({ kind }) => kind === 'vosviewer-map' || kind === 'vosviewer-network');
  if (vos.length === opened.length) return readVosFiles(vos, options);
  if (vos.length > 0 && opened.every(({ kind }) => TABLES.includes(kind) || kind.startsWith('vosviewer-')))
    return readTableFiles(opened, options);
  const network = opened.find(({ kind }) => kind === 'pajek');
  if (network) {
    const others = opened.filter((other) => other !== network);
    const odd = others.find(({ kind }) => kind !== 'pajek-values');
    if (odd) throw together(network, odd);
    const { readPajek } = await import('./pajek.ts');
    return readPajek(
      network.text!,
      options,
      others.map(({ file, text }) => ({ name: file.name, text: text! })),
    );
  }
  if (first.kind === 'pajek-values')
    throw new ReadError(
      'missing',
      `missing network: "${first.file.name}" has a value for each vertex of a Pajek network (give the .net file as well)`,
      { failure: 'values-alone', file: first.file.name },
    );
  if (second) throw together(first, second);
  return readOne(first, options);
}

async function readOne({ kind, text, value, file }: Opened, options: ReadOptions): Promise<RawGraph> {
  switch (kind) {
    case 'gexf':
      return (await import('./gexf.ts')).readGexf(text!, options);
    case 'graphml':
      return (await import('./graphml.ts')).readGraphml(text!, options);
    case 'gml':
      return (await import('./gml.ts')).readGml(text!, options);
    case 'graphology':
      return (await import('./graphology.ts')).readGraphology(value, options);
    case 'node-link':
      return (await import('./node-link.ts')).readNodeLink(value, options);
    case 'vosviewer-json':
      return (await import('./vosviewer-json.ts')).readVosviewerJson(value, options);
    case 'cytoscape':
      return (await import('./cytoscape-json.ts')).readCytoscape(value, options);
    case 'cx':
      return (await import('./cx.ts')).readCx(value, options);
    case 'cx2':
      return (await import('./cx2.ts')).readCx2(value, options);
    default:
      throw new ReadError(
        'unsupported',
        `unsupported file "${file.name}": it is ${FORMAT_NAMES[kind] ?? kind} (it is read with --data as it is)`,
        { failure: 'dataset', file: file.name },
      );
  }
}

async function readTableFiles(opened: readonly Opened[], options: ReadOptions): Promise<RawGraph> {
  const [{ textGrid }, { readTables }] = await Promise.all([import('./grid.ts'), import('./tables.ts')]);
  const grids = opened.flatMap(
    ({ grids: own, text, file }) => own ?? [textGrid(text!, file.name, options.delimiter, file.asIs)],
  );
  return readTables(grids, options);
}

async function readVosFiles(files: readonly Opened[], options: ReadOptions): Promise<RawGraph> {
  const maps = files.filter(({ kind }) => kind === 'vosviewer-map');
  const networks = files.filter(({ kind }) => kind === 'vosviewer-network');
  const extra = maps[1] ?? networks[1];
  if (extra) throw together(files[0]!, extra);
  const { readVosviewer } = await import('./vosviewer.ts');
  const named = (file: Opened | undefined): { name: string; text: string } | undefined =>
    file && { name: file.file.name, text: file.text! };
  const [map, network] = [named(maps[0]), named(networks[0])];
  return readVosviewer({ ...(map ? { map } : {}), ...(network ? { network } : {}) }, options);
}

function together(one: Opened, other: Opened): ReadError {
  return new ReadError(
    'unsupported',
    `unsupported files together: "${one.file.name}" is ${FORMAT_NAMES[one.kind]} and "${other.file.name}" ${FORMAT_NAMES[other.kind]} (files of one network are ties and nodes, flows and locations, map and network, or a Pajek network and its vectors; import others one by one)`,
    { failure: 'not-together', file: one.file.name, what: other.file.name },
  );
}

/** The format that was asked for, against what the file is. */
function refuseOtherFormat(kind: Known, name: string, asked: FormatId | undefined): void {
  if (asked === undefined) return;
  const isTable = TABLES.includes(kind);
  const isFit = isTable
    ? TABLE_FORMATS.includes(asked)
    : kind.startsWith('vosviewer-') && kind !== 'vosviewer-json'
      ? asked === 'vosviewer'
      : kind.startsWith('pajek')
        ? asked === 'pajek'
        : kind === asked;
  if (!isFit)
    throw new CollabGraphError(
      'invalid',
      `invalid --from ${asked}: "${name}" is ${FORMAT_NAMES[kind]} (leave --from out, or give the file that is meant)`,
    );
}
