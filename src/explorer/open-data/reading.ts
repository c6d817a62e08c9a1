/** Reading as the worker does it: files, what was understood of them, and the dataset that is made of it. */
import type { CountryRow, Dataset, RegionRow } from '../../data/dataset.ts';
import { openFiles, type OpenedFiles } from '../../elements/load/open-files.ts';
import { DatasetError } from '../../model/dataset-error.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { ReadResult, ReadTools } from '../../read/read.ts';
import { ReadError } from '../../read/read-error.ts';
import { importReport, type ImportReport } from '../../read/report.ts';
import { toDataset } from '../../read/to-dataset.ts';
import type { InputFile, Records } from '../../read/records.ts';
import type { Kept, MakeRequest, Mapping, Preview, ReadingFailure } from './messages.ts';

export class Reading {
  #files: readonly InputFile[] = [];
  #opened: OpenedFiles | undefined;

  /** @param base countries, regions and their names */
  constructor(
    private readonly base: { readonly countries: readonly CountryRow[]; readonly regions: readonly RegionRow[] },
  ) {}

  /**
   * @param files those of the last time where absent
   * @throws CollabGraphError as `openFiles`
   */
  async read(
    files: readonly InputFile[] | undefined,
    mapping: Mapping,
    onStep?: ReadTools['onStep'],
  ): Promise<Preview> {
    if (files) this.#files = files;
    this.#opened = undefined;
    const opened = await openFiles(this.#files, { ...mapping, known: this.base.countries }, onStep);
    this.#opened = opened;
    return previewOf(
      opened,
      this.#files.map(({ name }) => name),
    );
  }

  /** What is shown and kept. @throws CollabGraphError `missing` before anything was read */
  make({ id, mode, title, today, url }: MakeRequest): Kept {
    const opened = this.#opened;
    if (!opened) throw new CollabGraphError('missing', 'missing network: no file has been read');
    const files = this.#files.map(({ name }) => name);
    const entry = { id, mode, files, day: today };
    if ('dataset' in opened) return { ...entry, title: opened.dataset.title_en, dataset: opened.dataset };
    const source = url === undefined ? {} : { source: { url, retrieved: today } };
    const dataset = toDataset(opened.result, {
      files,
      today,
      title: title.trim() || undefined,
      base: this.base,
      ...source,
    });
    return { ...entry, title: dataset.title_en, dataset, report: reportOf(opened.result, mode) };
  }
}

function previewOf(opened: OpenedFiles, files: readonly string[]): Preview {
  if ('dataset' in opened) return datasetPreview(opened.dataset, files);
  const { records, format, isShare, fields, sheets, names, ledger } = opened.result;
  const report = importReport(opened.result, 'en');
  return {
    files,
    title: records.title ?? files[0]!.replace(/\.\w+$/, ''),
    understood: { format, isShare, fields, sheets, names, assumed: ledger.assumed, report },
    nodes: report.nodes,
    ties: report.edges,
    ...partOf(records),
  };
}

/** Ties that can stand in the built-in network, and those that cannot. */
function partOf({ nodes, edges }: Records): { readonly betweenCountries: number; readonly others: number } {
  const countries = new Set(nodes.flatMap(({ id, country }) => (country === undefined ? [] : [id])));
  const between = edges.filter(
    ({ source, target }) => source !== target && countries.has(source) && countries.has(target),
  );
  const drawn = edges.filter(({ source, target }) => source !== target);
  return { betweenCountries: between.length, others: drawn.length - between.length };
}

/** The report of what was read; of ties that went into the built-in network, with those that did not. */
function reportOf(result: ReadResult, mode: MakeRequest['mode']): ImportReport {
  const report = importReport(result, 'en');
  const { betweenCountries, others } = partOf(result.records);
  if (mode !== 'onto' || others === 0) return report;
  const said = `Added to the built-in network: ${betweenCountries} ties between countries. Left out: ${others}, which have an end that is no country.`;
  return { ...report, assumed: [...report.assumed, said] };
}

function datasetPreview(dataset: Dataset, files: readonly string[]): Preview {
  const { countries, regions, groups, agencies, topics, calls, projects, nodes } = dataset;
  return {
    files,
    title: dataset.title_en,
    nodes: [countries, regions, groups, agencies, topics, calls, projects, nodes].reduce(
      (n, { length }) => n + length,
      0,
    ),
    ties: dataset.edges.length + dataset.memberships.length + dataset.participation.length + dataset.relations.length,
    betweenCountries: 0,
    others: 0,
  };
}

export function failureOf(error: unknown): ReadingFailure {
  if (error instanceof ReadError)
    return { code: error.code, message: error.message, failure: error.failure, facts: error.facts };
  if (error instanceof DatasetError) return { code: error.code, message: error.message, facts: {}, fault: error.fault };
  if (error instanceof CollabGraphError) return { code: error.code, message: error.message, facts: {} };
  return { code: 'invalid', message: error instanceof Error ? error.message : String(error), facts: {} };
}
