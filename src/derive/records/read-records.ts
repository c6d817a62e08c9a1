import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { parse } from 'csv-parse';

import { markupIn } from '../../data/json-text.ts';
import { CollabGraphError } from '../../model/errors.ts';
import { ROW_COLUMNS, type RowColumn, type RowFile } from '../engine/engine.ts';
import { refuseWithoutAffiliations, tableFormatOf } from './formats.ts';
import { readLens } from './lens.ts';
import { isOpenAlexWork, readOpenAlex } from './open-alex.ts';
import { openParquet } from './parquet.ts';
import { filled, type RecordFault, type WorkRecord } from './record.ts';
import { RowWriter } from './row-writer.ts';
import type { Row } from './table-records.ts';
import { beginningOf, firstBytes, linesOf, textStream } from './text-file.ts';
import { readWebOfScience, type CountryOf, type Fields } from './web-of-science.ts';
import { named } from '../../model/named.ts';

export interface ReadOptions {
  readonly countryOf: CountryOf;
  /** An empty folder for the rows. */
  readonly folder: string;
  /** Takes the name for an author without an identifier. */
  readonly byName: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onWorks?: ((works: number, file: string) => void) | undefined;
}

export interface ReadResult {
  readonly files: readonly RowFile[];
  /** Works read one by one; a plain Parquet is read by the engine, and not counted here. */
  readonly works: number;
  readonly formats: readonly string[];
  readonly faults: readonly RecordFault[];
  readonly institutionNames: ReadonlyMap<string, string>;
}

/**
 * Reads files and folders of records into rows of a plain table. What is
 * broken is listed, and the rest is read.
 * @throws CollabGraphError `missing` for a path that is not there and an export without affiliations, `unsupported`
 * for a file that is none of the formats
 */
export async function readRecords(paths: readonly string[], options: ReadOptions): Promise<ReadResult> {
  const files = (await Promise.all(paths.map(filesIn))).flat();
  const writer = new RowWriter(join(options.folder, 'rows.csv'), options.byName);
  const reading = new Reading(writer, options);
  for (const file of files) await reading.read(file);
  await writer.close();
  return {
    files: [...(writer.rows > 0 || reading.inPlace.length === 0 ? [writer.file] : []), ...reading.inPlace],
    works: writer.works,
    formats: [...reading.formats],
    faults: reading.faults,
    institutionNames: writer.institutionNames,
  };
}

class Reading {
  readonly faults: RecordFault[] = [];
  readonly formats = new Set<string>();
  readonly inPlace: RowFile[] = [];
  readonly #writer: RowWriter;
  readonly #options: ReadOptions;

  constructor(writer: RowWriter, options: ReadOptions) {
    this.#writer = writer;
    this.#options = options;
  }

  async read(path: string): Promise<void> {
    try {
      await this.#readFile(path);
    } catch (error) {
      if (error instanceof CollabGraphError) throw error;
      // Up to here it was read; the rest cannot be.
      this.#fault('broken-file', path, undefined, (error as Error).message);
    }
  }

  async #readFile(path: string): Promise<void> {
    if ((await firstBytes(path, 4)).toString('latin1') === 'PAR1') return this.#readParquet(path);
    const beginning = await beginningOf(path);
    const first = beginning.trimStart();
    if (first === '') return this.#fault('broken-file', path, undefined, 'nothing can be read of it');
    if (first.startsWith('{') || first.startsWith('[')) return this.#readJson(path, first);
    if (/^(?:FN |VR |PT [A-Z]\s)/.test(first)) return this.#readTagged(path);
    return this.#readTable(path, beginning);
  }

  async #readParquet(path: string): Promise<void> {
    const parquet = await openParquet(path);
    if (parquet.kind === 'plain') {
      this.formats.add('plain table (Parquet)');
      this.inPlace.push({ path, format: 'parquet', columns: parquet.columns });
      return;
    }
    this.formats.add('OpenAlex (Parquet)');
    for await (const text of parquet.works())
      await this.#add(readOpenAlex(JSON.parse(text) as object), path, undefined);
  }

  async #readJson(path: string, beginning: string): Promise<void> {
    const isLines = beginning.startsWith('{') && isJson(beginning.slice(0, beginning.indexOf('\n') + 1 || undefined));
    if (!isLines && !/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path)) {
      const value = tryJson(await wholeText(path));
      if (value !== undefined) return this.#addJson(value, path, undefined);
    }
    for await (const { line, text } of linesOf(path)) {
      if (text.trim() === '') continue;
      const value = tryJson(text);
      if (value === undefined) this.#fault('bad-json', path, line, text.slice(0, 60));
      else await this.#addJson(value, path, line);
    }
  }

  /** A work, a list of works, or a page of an API: `{ "results": [ … ] }`, the Lens's `data`. */
  async #addJson(value: unknown, path: string, line: number | undefined): Promise<void> {
    if (Array.isArray(value)) {
      for (const item of value) await this.#addJson(item, path, line);
      return;
    }
    if (typeof value !== 'object' || value === null) {
      return this.#fault('not-a-work', path, line, JSON.stringify(value).slice(0, 60));
    }
    const list = ('results' in value && value.results) || ('data' in value && value.data);
    if (Array.isArray(list)) return this.#addJson(list, path, line);
    if ('lens_id' in value) {
      this.formats.add('Lens');
      return this.#add(readLens(value as never), path, line);
    }
    if (isOpenAlexWork(value)) {
      if (!('authorships' in value)) {
        refuseWithoutAffiliations(
          path,
          'OpenAlex',
          'ask the API again with authorships among the fields of select=, or without select=',
        );
      }
      this.formats.add('OpenAlex');
      return this.#add(readOpenAlex(value as object), path, line);
    }
    this.#fault('not-a-work', path, line, JSON.stringify(value).slice(0, 60));
  }

  /** Web of Science, plain text: two letters and a value, further values indented, ER at the end. */
  async #readTagged(path: string): Promise<void> {
    this.formats.add('Web of Science (plain text)');
    let fields: Record<string, string[]> = named();
    let tag = '';
    let start = 0;
    let records = 0;
    let withAddress = 0;
    for await (const { line, text } of linesOf(path)) {
      const head = text.slice(0, 2);
      if (head === 'ER') {
        records += 1;
        if (fields['C1'] !== undefined) withAddress += 1;
        await this.#add(readWebOfScience(joined(fields), this.#options.countryOf), path, start);
        fields = {};
        tag = '';
      } else if (/^[A-Z][A-Z0-9] /.test(text)) {
        if (tag === '') start = line;
        tag = head;
        (fields[tag] ??= []).push(text.slice(3));
      } else if (text.startsWith('   ') && tag !== '') {
        fields[tag]!.push(text.trim());
      } else if (text.trim() !== '' && !/^(?:EF|FN|VR)/.test(text)) {
        this.#fault('bad-line', path, line, text.slice(0, 60));
      }
    }
    if (records > 0 && withAddress === 0) {
      refuseWithoutAffiliations(
        path,
        'Web of Science',
        'export again and choose "Full Record" under "Record Content", or "Custom selection" with "Addresses"',
      );
    }
    if (Object.keys(fields).some((name) => name === 'PT'))
      this.#fault('bad-line', path, start, 'the last record does not end (ER)');
  }

  async #readTable(path: string, beginning: string): Promise<void> {
    const lines = beginning.split(/\r?\n/);
    // Dimensions begins with a line about the data.
    const skipped = /^"?About the data/i.test(lines[0] ?? '') ? 1 : 0;
    const head = lines[skipped] ?? '';
    const delimiter = ['\t', ';', ','].reduce(
      (best, one) => (head.split(one).length > head.split(best).length ? one : best),
      ',',
    );
    const parser = (await textStream(path)).pipe(
      parse({
        delimiter,
        bom: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        from_line: skipped + 1,
        // Tabs part cells of the Web of Science, in which quotes are just quotes.
        ...(delimiter === '\t' ? { quote: null } : {}),
        info: true,
      }),
    );
    let header: string[] | undefined;
    let add: ((row: Row, line: number) => Promise<void> | void) | undefined;
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!header || !add) {
        header = record.map((name) => name.replace(/^\uFEFF/, '').trim());
        add = this.#tableReader(path, header);
        continue;
      }
      if (record.length !== header.length && record.length < header.length - 1) {
        this.#fault('bad-line', path, info.lines, `${record.length} cells for ${header.length} columns`);
        continue;
      }
      await add(Object.fromEntries(header.map((name, i) => [name, record[i]])), info.lines);
    }
  }

  #tableReader(path: string, header: readonly string[]): (row: Row, line: number) => Promise<void> | void {
    const columns = plainColumns(header);
    if (columns) {
      this.formats.add('plain table');
      return (row) => {
        this.#checkStop();
        this.#writer.addRow(ROW_COLUMNS.map((name) => (columns[name] === undefined ? undefined : row[columns[name]])));
        return this.#writer.drain();
      };
    }
    const format = tableFormatOf(path, header);
    if (!format) {
      const markup = markupIn(header.join(','));
      if (markup !== undefined)
        throw new CollabGraphError(
          'unsupported',
          `unsupported file "${path}": ${markup} (expected the export itself: a page for logging in, or one that was saved in its place?)`,
        );
      throw new CollabGraphError(
        'unsupported',
        `unsupported table "${path}": its columns are ${header.slice(0, 8).join(', ')}${header.length > 8 ? ' …' : ''} (expected an export of OpenAlex, Web of Science, Scopus, Dimensions, Lens or bibliometrix, or a table with the columns work, year, author, position, country)`,
        { place: { file: path } },
      );
    }
    this.formats.add(format.name);
    return (row, line) => this.#add(format.read(row, this.#options.countryOf), path, line);
  }

  async #add(work: WorkRecord, path: string, line: number | undefined): Promise<void> {
    const id = work.id ?? '';
    if (work.authors.length === 0 && (work.unassigned?.length ?? 0) === 0) {
      this.#fault('no-authors', path, line, id);
    } else if (!this.#writer.add(work)) {
      this.#fault('duplicate-work', path, line, id);
    } else if (work.isCut === true) {
      this.#fault('authors-cut', path, line, id);
    }
    if (this.#writer.works % 10_000 === 0) {
      this.#options.onWorks?.(this.#writer.works, path);
    }
    this.#checkStop();
    await this.#writer.drain();
  }

  #checkStop(): void {
    if (this.#options.signal?.aborted) throw new CollabGraphError('unsupported', 'stopped; nothing was written');
  }

  #fault(reason: RecordFault['reason'], path: string, line: number | undefined, value: string): void {
    this.faults.push({ reason, file: basename(path), line, value });
  }
}

/** The columns of a plain table by our names, if it is one. */
function plainColumns(header: readonly string[]): Partial<Record<RowColumn, string>> | undefined {
  const found = Object.fromEntries(
    ROW_COLUMNS.flatMap((name) => {
      const column = header.find((one) => one.toLowerCase() === name);
      return column === undefined ? [] : [[name, column]];
    }),
  ) as Partial<Record<RowColumn, string>>;
  return found.work !== undefined && found.year !== undefined && found.country !== undefined ? found : undefined;
}

/** Files of a path, in the order of their names; of a snapshot of OpenAlex those of its works. */
async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new CollabGraphError('missing', `missing records: there is no file or folder "${path}"`);
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/^[._]|^manifest$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const works = names.filter((name) => /[\\/]works[\\/]/.test(name.slice(path.length)));
  const files = works.length > 0 ? works : names;
  if (files.length === 0) throw new CollabGraphError('missing', `missing records: the folder "${path}" has no files`);
  return files;
}

/** C1, AU and AF have a value a line; what is long in the other fields goes on over lines. */
function joined(fields: Readonly<Record<string, readonly string[]>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [
      name,
      ['AU', 'AF', 'C1'].includes(name) ? values : [filled(values.join(' ')) ?? ''],
    ]),
  );
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isJson = (text: string): boolean => tryJson(text) !== undefined;

async function wholeText(path: string): Promise<string> {
  const bytes = await firstBytes(path, 2);
  if (bytes[0] !== 0x1f) return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  let text = '';
  for await (const chunk of await textStream(path)) text += String(chunk);
  return text;
}
