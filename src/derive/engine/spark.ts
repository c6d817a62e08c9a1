import { spawn } from 'node:child_process';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

import { CollabGraphError } from '../../model/errors.ts';
import { AUTHORSHIPS_SQL } from '../methods.ts';
import { countryCodesCsv } from './country-codes-file.ts';
import { accountQueries, inputStatements, SPARK, statementsOf } from './dialect.ts';
import type { Engine, Job } from './engine.ts';
import { resultOf, type ResultRow, type ResultRows } from './result.ts';

export interface SparkOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Spark takes it: `local[*]`, `spark://host:7077`, `yarn`. Without it the user's own configuration decides. */
  readonly master?: string | undefined;
  /** Settings of the user's, `key=value`. */
  readonly conf?: readonly string[] | undefined;
}

/** Prints before a step, so that the program can say where Spark is. */
const STEP = 'collab-graph step: ';

/**
 * The user's own Spark: one script for spark-sql, whose results are read where
 * Spark wrote them. With a cluster, the job's folder must be one that every
 * worker sees.
 */
export function sparkEngine(options: SparkOptions): Engine {
  return {
    run: async (job) => {
      const program = await findSparkSql(options.env);
      const script = join(job.folder, 'derive.sql');
      const codes = join(job.folder, 'country-codes.csv');
      await writeFile(codes, countryCodesCsv(job.countryCodes));
      await writeFile(script, sparkScript(job, codes));
      await runScript(program, script, options, job);
      const read = (name: string): Promise<ResultRow[]> => readParts(join(job.folder, 'out', name));
      const ties = await Promise.all(job.methods.map(({ name }) => read(name)));
      const rows: ResultRows = {
        ties: ties.flat(),
        reasons: await read('reasons'),
        leftOut: await read('leftOut'),
        account: await read('account'),
        institutions: await read('institutions'),
      };
      return resultOf('spark', rows);
    },
  };
}

/** The whole job as one script: the same statements as DuckDB runs, each result into a folder. */
export function sparkScript(job: Job, codes: string): string {
  const into = (name: string, sql: string): string =>
    `INSERT OVERWRITE DIRECTORY '${join(job.folder, 'out', name)}' USING json\n${sql}`;
  const step = (name: string): string => `SELECT '${STEP}${name}'`;
  const statements = [
    step('authorships'),
    ...inputStatements(job, SPARK, { path: codes, format: 'csv', columns: [] }),
    ...statementsOf(AUTHORSHIPS_SQL),
    ...job.methods.flatMap(({ name, sql }) => [step(name), ...statementsOf(sql).map((query) => into(name, query))]),
    step('account'),
    ...Object.entries(accountQueries(job)).map(([name, query]) => into(name, query)),
  ];
  return `${statements.map(SPARK.rewrite).join(';\n\n')};\n`;
}

/** @throws CollabGraphError `missing`, with both ways to name it */
async function findSparkSql(env: SparkOptions['env']): Promise<string> {
  const home = env['SPARK_HOME'];
  const folders = home === undefined || home === '' ? (env['PATH'] ?? '').split(delimiter) : [join(home, 'bin')];
  for (const folder of folders) {
    const program = join(folder, 'spark-sql');
    const found = await access(program).then(
      () => true,
      () => false,
    );
    if (found) return program;
  }
  throw new CollabGraphError(
    'missing',
    home === undefined || home === ''
      ? 'missing Spark: there is no spark-sql on the path (set SPARK_HOME to your Spark, or use --engine duckdb)'
      : `missing Spark: there is no "${join(home, 'bin', 'spark-sql')}" (SPARK_HOME is the folder of your Spark; or use --engine duckdb)`,
  );
}

async function runScript(program: string, script: string, options: SparkOptions, job: Job): Promise<void> {
  const conf = [
    // Views for one session need no metastore.
    'spark.sql.catalogImplementation=in-memory',
    `spark.sql.warehouse.dir=${join(job.folder, 'warehouse')}`,
    'spark.ui.enabled=false',
    'spark.ui.showConsoleProgress=false',
    'spark.sql.ansi.enabled=true',
    ...(options.conf ?? []),
  ];
  const args = [
    ...(options.master === undefined ? [] : ['--master', options.master]),
    ...conf.flatMap((setting) => ['--conf', setting]),
    '-f',
    script,
  ];
  const child = spawn(program, args, { cwd: job.folder, env: { ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = (): void => void child.kill('SIGTERM');
  job.signal?.addEventListener('abort', stop);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-200_000);
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (line.startsWith(STEP)) job.onStep?.(line.slice(STEP.length));
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => job.signal?.removeEventListener('abort', stop));
  if (job.signal?.aborted) throw new CollabGraphError('unsupported', 'stopped; nothing was written');
  // spark-sql ends with 0 after some failures of its own start, and with nothing written.
  if (code === 0 && (await hasAll(job))) return;
  const cause = causeIn(said);
  throw new CollabGraphError(
    'invalid',
    `Spark: ${cause} (exit code ${code}; run it yourself to see all: ${program} ${args.join(' ')})`,
  );
}

async function hasAll(job: Job): Promise<boolean> {
  const names: readonly string[] = [...job.methods.map(({ name }) => name), ...Object.keys(accountQueries(job))];
  const found = await readdir(join(job.folder, 'out')).catch((): string[] => []);
  return names.every((name) => found.includes(name));
}

/** The line that says what went wrong: the last cause, or the last that is no place in a program. */
function causeIn(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  const caused = lines.filter((line) => /^Caused by: |(?:Exception|Error): |^\[[A-Z_.]+\]/.test(line));
  return (caused.at(-1) ?? lines.at(-1) ?? 'it ended without a word').replace(/^Caused by: /, '').slice(0, 400);
}

async function readParts(folder: string): Promise<ResultRow[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('part-')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ResultRow),
  );
}
