/**
 * `npm run bench:derive [-- --rows 2000000,20000000] [--engines duckdb,spark,pandas] [--memory 4GB]`: time, peak memory
 * and rows a second of every method, on made-up records of a known shape in Parquet. DuckDB and Spark on this machine,
 * and beside them a pandas script of the obvious kind where pandas is installed (PYTHON names the Python) and the rows
 * fit its memory. Each run is a process of its own, measured from outside.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { DuckDBInstance } from '@duckdb/node-api';

import { METHODS } from '../src/derive/methods.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CACHE = join(ROOT, '.cache/derive');
/** Rows beyond which the pandas script is not tried. */
const MOST_FOR_PANDAS = 20_000_000;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '2000000,20000000,100000000' },
    engines: { type: 'string', default: 'duckdb,spark,pandas' },
    methods: { type: 'string', default: METHODS.join(',') },
    memory: { type: 'string', default: '4GB' },
  },
});

/**
 * Author–country rows of a known shape: four authors a work, twelve works an author, 24 years, 20 countries of very
 * different size, one author in fifty who has another country from the fourteenth year on.
 * Arithmetic on row numbers instead of chance: the same file every time.
 */
async function makeRecords(rows: number): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const path = join(CACHE, `rows-${rows}.parquet`);
  if (existsSync(path)) return path;
  const connection = await (
    await DuckDBInstance.create(':memory:', { memory_limit: '3GB', temp_directory: CACHE })
  ).connect();
  await connection.run(`COPY (
    SELECT
      'W' || (i // 4) AS work,
      2000 + (i // 4) % 24 AS year,
      'A' || author AS author,
      i % 4 + 1 AS position,
      1 AS affiliation,
      list_extract(['US','CN','GB','DE','JP','FR','IT','IN','CA','ES','KR','AU','BR','NL','RU','CH','SE','TW','PL','TR'], place + 1) AS country
    FROM (
      SELECT i, author,
        -- Small numbers are more frequent: the square of a fraction.
        CAST(floor(19.999 * pow((hash(CASE WHEN author % 50 = 0 AND (i // 4) % 24 > 12 THEN author + 7 ELSE author END) % 100000) / 100000.0, 2)) AS INTEGER) AS place
      FROM (SELECT i, CAST(hash(i) % ${Math.ceil(rows / 12)} AS BIGINT) AS author FROM range(${rows}) t(i))
    )
  ) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  return path;
}

interface Measured {
  readonly seconds: number;
  /** Of all its processes and threads: what a busy machine changes least. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly ok: boolean;
  readonly says: string;
}

/** Runs a process; its peak memory and that of its children is looked at ten times a second. */
async function measure(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let says = '';
  child.stdout.on('data', (text) => (says += String(text)));
  child.stderr.on('data', (text) => (says += String(text)));
  let peak = 0;
  let cpu = 0;
  const timer = setInterval(() => {
    const used = usedBy(child.pid!);
    peak = Math.max(peak, used.mb);
    cpu = Math.max(cpu, used.cpu);
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: cpu, peakMb: peak, ok: code === 0, says };
}

/** Resident memory and processor time of a process and all below it, from /proc. Ticks are hundredths of a second. */
function usedBy(pid: number): { readonly mb: number; readonly cpu: number } {
  try {
    const mb = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // utime, stime, and those of children that have ended.
    const cpu = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / 100;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return children
      .map((child) => usedBy(Number(child)))
      .reduce((sum, own) => ({ mb: sum.mb + own.mb, cpu: sum.cpu + own.cpu }), { mb, cpu });
  } catch {
    return { mb: 0, cpu: 0 };
  }
}

async function main(): Promise<void> {
  const engines = values.engines.split(',');
  console.log(['rows', 'engine', 'method', 'seconds', 'CPU s', 'peak MB', 'rows/s'].join('\t'));
  for (const rows of values.rows.split(',').map(Number)) {
    const path = await makeRecords(rows);
    console.error(`${path}: ${Math.round(statSync(path).size / 1e6)} MB`);
    for (const method of values.methods.split(',')) {
      for (const engine of engines) {
        const result = await runEngine(engine, method, path, rows);
        if (!result) continue;
        const numbers = result.ok
          ? [
              result.seconds.toFixed(1),
              result.cpuSeconds.toFixed(1),
              Math.round(result.peakMb),
              Math.round(rows / result.seconds),
            ]
          : ['failed', '', '', result.says.trim().split('\n').at(-1)!.slice(0, 120)];
        console.log([rows, engine, method, ...numbers].join('\t'));
      }
    }
  }
}

async function runEngine(engine: string, method: string, path: string, rows: number): Promise<Measured | undefined> {
  const env = { ...process.env };
  if (engine === 'pandas') {
    const script = join(ROOT, 'bench/derive/obvious.py');
    if (rows > MOST_FOR_PANDAS || !readFileSync(script, 'utf8').includes(`'${method}'`)) return undefined;
    return measure(process.env['PYTHON'] ?? 'python3', [script, path, method], env);
  }
  if (engine === 'spark') {
    const { ensureSpark } = await import('../scripts/ensure-spark.mjs');
    env['SPARK_HOME'] = ensureSpark();
  }
  const own =
    engine === 'spark'
      ? ['--master', 'local[2]', '--spark-conf', 'spark.driver.memory=4g']
      : ['--memory', values.memory, '--threads', '2'];
  const line = ['derive', path, '--method', method, '--engine', engine, ...own];
  return measure('node', ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), ...line], env);
}

await main();
