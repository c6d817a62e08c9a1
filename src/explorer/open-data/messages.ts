/** What the page and the worker that reads files say to each other. */
import type { CountryRow, Dataset, EdgeRow, NodeRow, RegionRow } from '../../data/dataset.ts';
import type { DatasetFault } from '../../model/dataset-error.ts';
import type { ErrorCode } from '../../model/errors.ts';
import type { ReadStep } from '../../read/read.ts';
import type { Failure, FailureFacts } from '../../read/read-error.ts';
import type { Assumption, Fields, FormatId, InputFile, ReadName, ReadOptions } from '../../read/records.ts';
import type { ImportReport } from '../../read/report.ts';

/** How files are to be read, as the reader of the page says it. */
export type Mapping = Omit<ReadOptions, 'known'>;

/** What was understood of files, before anything is shown. */
export interface Preview {
  readonly files: readonly string[];
  readonly title: string;
  /** Absent for a dataset of this project, which is taken as it is. */
  readonly understood?: {
    readonly format: FormatId;
    readonly isShare: boolean;
    readonly fields: Fields;
    /** Sheets of a workbook; empty for every other file. */
    readonly sheets: readonly string[];
    readonly names: readonly ReadName[];
    readonly assumed: readonly Assumption[];
    /** Sentences in `assumed` are English: the page has both languages beside it. */
    readonly report: ImportReport;
  };
  readonly nodes: number;
  readonly ties: number;
  /** Ties whose two ends are countries: these can stand in the built-in network. */
  readonly betweenCountries: number;
  /** The others: they have an end that is no country. */
  readonly others: number;
}

/** Why files could not be read. */
export interface ReadingFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly failure?: Failure;
  readonly facts: FailureFacts;
  /** Of a dataset against its rules. */
  readonly fault?: DatasetFault;
}

/** How a network of one's own is shown: by itself, or its ties between countries in the built-in one. */
export type Mode = 'own' | 'onto';

/** What is known of a network that this browser keeps. */
export interface KeptEntry {
  readonly id: string;
  readonly mode: Mode;
  readonly title: string;
  readonly files: readonly string[];
  /** Day on which it was opened. */
  readonly day: string;
}

export interface Kept extends KeptEntry {
  readonly dataset: Dataset;
  readonly report?: ImportReport;
}

export interface MakeRequest {
  readonly id: string;
  readonly mode: Mode;
  readonly title: string;
  readonly today: string;
  /** Where the files came from, where that is an address. */
  readonly url?: string;
}

export type ToReader = { readonly job: number } & (
  | { readonly type: 'begin'; readonly countries: readonly CountryRow[]; readonly regions: readonly RegionRow[] }
  /** Without files: those of the last time, read another way. */
  | { readonly type: 'read'; readonly files?: readonly InputFile[]; readonly mapping: Mapping }
  | ({ readonly type: 'make' } & MakeRequest)
  | { readonly type: 'load'; readonly id: string }
);

/** A dataset without its long tables, which follow in slices: taking them all at once would hold up the page. */
export type DatasetFrame = Omit<Dataset, 'nodes' | 'edges'>;

export type FromReader = { readonly job: number } & (
  | { readonly type: 'step'; readonly step: ReadStep | 'make' }
  | { readonly type: 'preview'; readonly preview: Preview }
  | { readonly type: 'failed'; readonly failure: ReadingFailure }
  | { readonly type: 'rows'; readonly nodes: readonly NodeRow[]; readonly edges: readonly EdgeRow[] }
  | {
      readonly type: 'made';
      readonly frame: DatasetFrame;
      readonly entry: KeptEntry;
      readonly report?: ImportReport;
      /** Whether the browser keeps it. */
      readonly isKept: boolean;
    }
  | { readonly type: 'lost' }
);
