/** Reading as the worker does it: files, what was understood of them, and the dataset that is made of it. */
import type { CountryRow, Dataset, RegionRow } from '../../data/dataset.ts';
import { openFiles, type OpenedFiles } from '../../elements/load/open-files.ts';
import { CollabGraphError } from '../../model/errors.ts';
import type { ReadTools } from '../../read/read.ts';
import { ReadError } from '../../read/read-error.ts';
import { importReport } from '../../read/report.ts';
import { toDataset } from '../../read/to-dataset.ts';
import type { InputFile } from '../../read/records.ts';
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
    return { ...entry, title: dataset.title_en, dataset, report: importReport(opened.result, 'en') };
  }
}

function previewOf(opened: OpenedFiles, files: readonly string[]): Preview {
  if ('dataset' in opened) return datasetPreview(opened.dataset, files);
  const { records, format, isShare, fields, names, ledger } = opened.result;
  const countries = new Set(records.nodes.flatMap(({ id, country }) => (country === undefined ? [] : [id])));
  const report = importReport(opened.result, 'en');
  return {
    files,
    title: records.title ?? files[0]!.replace(/\.\w+$/, ''),
    understood: { format, isShare, fields, names, assumed: ledger.assumed, report },
    nodes: report.nodes,
    ties: report.edges,
    betweenCountries: records.edges.filter(
      ({ source, target }) => source !== target && countries.has(source) && countries.has(target),
    ).length,
  };
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
  };
}

export function failureOf(error: unknown): ReadingFailure {
  if (error instanceof ReadError)
    return { code: error.code, message: error.message, failure: error.failure, facts: error.facts };
  if (error instanceof CollabGraphError) return { code: error.code, message: error.message, facts: {} };
  return { code: 'invalid', message: error instanceof Error ? error.message : String(error), facts: {} };
}
