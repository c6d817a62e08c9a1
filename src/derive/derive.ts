import type { Dataset } from '../data/dataset.ts';
import type { Engine, EngineResult } from './engine/engine.ts';
import { methodOf, type Method, type Places } from './methods.ts';
import { countryCodes } from './records/country-names.ts';
import { readRecords, type ReadResult } from './records/read-records.ts';

export interface DeriveRequest {
  /** Files and folders of records. */
  readonly paths: readonly string[];
  /** Names of methods. */
  readonly methods: readonly string[];
  readonly between: Places;
  /** Years, both included; all years of the records without it. */
  readonly window: readonly [first: number, last: number] | undefined;
  /** Numbers below it are left out; 0 leaves out none. */
  readonly minimum: number;
  readonly engine: Engine;
  /** Takes the name for an author without an identifier. */
  readonly byName: boolean;
  /** Rows left out that are listed one by one. */
  readonly listed: number;
  /** An empty folder for what is needed on the way. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: string, share?: number) => void) | undefined;
}

export interface Derived {
  readonly methods: readonly Method[];
  readonly read: ReadResult;
  readonly result: EngineResult;
}

/**
 * Reads records and counts ties.
 * @param builtIn whose names of countries are known
 * @throws CollabGraphError as `methodOf`, `readRecords` and the engine do
 */
export async function derive(builtIn: Dataset, request: DeriveRequest): Promise<Derived> {
  const methods = request.methods.map(methodOf);
  const codes = countryCodes(builtIn);
  const { folder, signal, onStep } = request;
  const read = await readRecords(request.paths, {
    countryOf: (name) => codes.get(name.trim().toUpperCase()),
    folder,
    byName: request.byName,
    signal,
    onWorks: (works) => onStep?.(`records ${works}`),
  });
  const { between, window, minimum, listed } = request;
  const result = await request.engine.run({
    files: read.files,
    countryCodes: [...codes],
    methods,
    between,
    window,
    minimum,
    listed,
    folder,
    signal,
    onStep,
  });
  return { methods, read, result };
}
