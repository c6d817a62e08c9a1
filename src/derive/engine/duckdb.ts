import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DuckDBConnection } from '@duckdb/node-api';

import { CollabGraphError } from '../../model/errors.ts';
import { AUTHORSHIPS_SQL } from '../methods.ts';
import { countryCodesCsv } from './country-codes-file.ts';
import { accountQueries, DUCKDB, inputStatements, statementsOf } from './dialect.ts';
import type { Engine, Job } from './engine.ts';
import { importDuckdb } from './import-duckdb.ts';
import { resultOf, type ResultRow } from './result.ts';

export interface DuckdbOptions {
  /** As DuckDB writes it: `4GB`. What does not fit is spilled to the job's folder. */
  readonly memory: string;
  readonly threads?: number | undefined;
}

/** DuckDB within this process: one machine, spilling to disk. */
export function duckdbEngine(options: DuckdbOptions): Engine {
  return {
    run: async (job) => {
      const connection = await connect(options, job.folder);
      const stop = (): void => connection.interrupt();
      job.signal?.addEventListener('abort', stop);
      const timer = job.onStep && setInterval(() => job.onStep!('', connection.progress.percentage), 500);
      try {
        return await runJob(job, connection);
      } catch (error) {
        if (job.signal?.aborted) throw new CollabGraphError('unsupported', 'stopped; nothing was written');
        throw wrapped(error);
      } finally {
        clearInterval(timer);
        job.signal?.removeEventListener('abort', stop);
        connection.closeSync();
      }
    },
  };
}

async function connect({ memory, threads }: DuckdbOptions, folder: string): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await importDuckdb();
  const settings = {
    memory_limit: memory,
    temp_directory: join(folder, 'spill'),
    preserve_insertion_order: 'false',
    // Nothing is fetched: what a statement needs is in the package.
    autoinstall_known_extensions: 'false',
    ...(threads === undefined ? {} : { threads: String(threads) }),
  };
  try {
    const instance = await DuckDBInstance.create(join(folder, 'derive.duckdb'), settings);
    return await instance.connect();
  } catch (error) {
    throw wrapped(error);
  }
}

async function runJob(job: Job, connection: DuckDBConnection) {
  const codes = join(job.folder, 'country-codes.csv');
  await writeFile(codes, countryCodesCsv(job.countryCodes));
  const query = async (sql: string): Promise<ResultRow[]> => {
    if (job.signal?.aborted) throw new Error('stopped');
    return (await connection.runAndReadAll(DUCKDB.rewrite(sql))).getRowObjects() as ResultRow[];
  };
  job.onStep?.('authorships');
  const statements = [
    ...inputStatements(job, DUCKDB, { path: codes, format: 'csv', columns: [] }),
    ...statementsOf(AUTHORSHIPS_SQL),
  ];
  for (const statement of statements) await query(statement);
  const ties: ResultRow[] = [];
  for (const { name, sql } of job.methods) {
    job.onStep?.(name);
    for (const statement of statementsOf(sql)) for (const row of await query(statement)) ties.push(row);
  }
  job.onStep?.('account');
  const { reasons, leftOut, account, institutions } = accountQueries(job);
  return resultOf('duckdb', {
    ties,
    reasons: await query(reasons),
    leftOut: await query(leftOut),
    account: await query(account),
    institutions: await query(institutions),
  });
}

/** What DuckDB says, with the way out where it is known. */
function wrapped(error: unknown): unknown {
  if (error instanceof CollabGraphError) return error;
  const message = (error as Error).message;
  if (/Out of Memory/i.test(message)) {
    return new CollabGraphError(
      'unsupported',
      `DuckDB: ${firstLine(message)} (give it more: --memory 8GB; or --engine spark)`,
    );
  }
  return new CollabGraphError('invalid', `DuckDB: ${firstLine(message)}`);
}

const firstLine = (text: string): string => text.split('\n')[0]!;
