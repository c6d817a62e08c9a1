/** The page's side of reading: asks a worker, hears how far it is, and can stop it. */
import type { Dataset, EdgeRow, NodeRow } from '../../data/dataset.ts';
import type { InputFile } from '../../read/records.ts';
import type { ImportReport } from '../../read/report.ts';
import type { FromReader, KeptEntry, MakeRequest, Mapping, Preview, ReadingFailure, ToReader } from './messages.ts';

export type Step = Extract<FromReader, { type: 'step' }>['step'];

export interface Made {
  readonly dataset: Dataset;
  readonly entry: KeptEntry;
  readonly report: ImportReport | undefined;
  readonly isKept: boolean;
}

/** Files could not be read; the page says why in its own words. */
export class ReadingFailed extends Error {
  constructor(readonly failure: ReadingFailure) {
    super(failure.message);
  }
}

/** Reading was stopped, or something else is read instead. */
export class ReadingStopped extends Error {}

type Ask = ToReader extends infer Message ? (Message extends ToReader ? Omit<Message, 'job'> : never) : never;

interface Job {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onStep: (step: Step) => void;
  readonly nodes: NodeRow[];
  readonly edges: EdgeRow[];
}

export class Reader {
  #post: ((message: ToReader) => void) | undefined;
  #worker: Worker | undefined;
  #job = 0;
  readonly #jobs = new Map<number, Job>();

  /** @param base countries and regions, with their names */
  constructor(
    private readonly base: Pick<Dataset, 'countries' | 'regions'>,
    private readonly createWorker: () => Worker = defaultWorker,
  ) {}

  read(files: readonly InputFile[] | undefined, mapping: Mapping, onStep: (step: Step) => void): Promise<Preview> {
    return this.#ask({ type: 'read', mapping, ...(files === undefined ? {} : { files }) }, onStep) as Promise<Preview>;
  }

  /** Makes a dataset of what was read last, and keeps it in this browser. */
  make(request: MakeRequest, onStep: (step: Step) => void = () => undefined): Promise<Made> {
    return this.#ask({ type: 'make', ...request }, onStep) as Promise<Made>;
  }

  /** A network that this browser keeps; undefined where it does not. */
  load(id: string): Promise<Made | undefined> {
    return this.#ask({ type: 'load', id }, () => undefined) as Promise<Made | undefined>;
  }

  /** Stops whatever is under way; what was read is forgotten. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = this.#post = undefined;
    for (const job of this.#jobs.values()) job.reject(new ReadingStopped('stopped'));
    this.#jobs.clear();
  }

  async #ask(message: Ask, onStep: (step: Step) => void): Promise<unknown> {
    this.#post ??= await this.#begin();
    const job = ++this.#job;
    return new Promise((resolve, reject) => {
      this.#jobs.set(job, { resolve, reject, onStep, nodes: [], edges: [] });
      this.#post!({ ...message, job } as ToReader);
    });
  }

  async #begin(): Promise<(message: ToReader) => void> {
    const { countries, regions } = this.base;
    const post = (await this.#inWorker()) ?? (await this.#here());
    post({ type: 'begin', job: 0, countries, regions });
    return post;
  }

  async #inWorker(): Promise<((message: ToReader) => void) | undefined> {
    try {
      const worker = this.createWorker();
      this.#worker = worker;
      worker.onmessage = ({ data }: MessageEvent<FromReader>) => this.#hear(data);
      worker.onerror = (event) => {
        event.preventDefault();
        const failure: ReadingFailure = { code: 'invalid', message: event.message || 'the worker stopped', facts: {} };
        for (const job of this.#jobs.values()) job.reject(new ReadingFailed(failure));
        this.#jobs.clear();
        this.#post = this.#worker = undefined;
      };
      return (message) => worker.postMessage(message);
    } catch {
      return undefined;
    }
  }

  /** Where workers are refused: the same on the page's own thread, which waits meanwhile. */
  async #here(): Promise<(message: ToReader) => void> {
    const { serveReading } = await import('./serve-reading.ts');
    const answer = serveReading((message) => this.#hear(message));
    return (message) => void answer(message);
  }

  #hear(message: FromReader): void {
    const job = this.#jobs.get(message.job);
    if (!job) return;
    if (message.type === 'step') return job.onStep(message.step);
    if (message.type === 'rows') {
      for (const row of message.nodes) job.nodes.push(row);
      for (const row of message.edges) job.edges.push(row);
      return;
    }
    this.#jobs.delete(message.job);
    switch (message.type) {
      case 'preview':
        return job.resolve(message.preview);
      case 'failed':
        return job.reject(new ReadingFailed(message.failure));
      case 'lost':
        return job.resolve(undefined);
      case 'made': {
        const { frame, entry, report, isKept } = message;
        const dataset: Dataset = { ...frame, nodes: job.nodes, edges: job.edges };
        return job.resolve({ dataset, entry, report, isKept } satisfies Made);
      }
    }
  }
}

function defaultWorker(): Worker {
  return new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
}
