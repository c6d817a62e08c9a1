import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';

import type { Engine } from '../../derive/engine/engine.ts';
import { METHODS, PLACES } from '../../derive/methods.ts';
import { csvFile } from '../../export/csv.ts';
import { deriveWords } from '../../locales/derive.ts';
import { CollabGraphError } from '../../model/errors.ts';
import { lookupOf } from '../../model/lookup.ts';
import { oneOf } from '../../query/options.ts';
import type { Arguments } from '../given.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { writeDatasetWhole, writeWhole } from '../../data/write-whole.ts';
import { readUrl } from './import-oecd.ts';
import {
  DERIVE_OPTIONS,
  ENGINES,
  readMemory,
  readMinimum,
  readSparkConf,
  readThreads,
  readWindow,
} from './derive-options.ts';

/** Rows left out that are listed one by one where no file is asked for. */
const LISTED = 1000;

export const deriveCommand: Command = {
  name: 'derive',
  summary: {
    en: 'makes ties of records of papers: co-authorship and mobility by named methods, as a package of its own',
    ja: '論文のレコードからつながりを作る：名前のある方法による共著と移動（独立したパッケージ）',
  },
  details: {
    en: 'Reads works of OpenAlex (JSON lines, gzip, Parquet, a snapshot folder, pages of the API), exports of Web of Science, Scopus, Dimensions and Lens, tables of bibliometrix, and plain tables with the columns work, year, author, position, country (CSV, Parquet). Every record is used or listed with its reason. Without --out nothing is written. The methods: docs/derive.md.',
    ja: 'OpenAlex の論文（JSON Lines、gzip、Parquet、スナップショットのフォルダ、API のページ）、Web of Science、Scopus、Dimensions、Lens の書き出し、bibliometrix の表、work, year, author, position, country の列のある表（CSV、Parquet）を読む。レコードはすべて使うか、理由とともに示す。--out がなければ何も書き込まない。方法は docs/derive.md にある。',
  },
  arguments: [
    {
      name: 'RECORDS',
      summary: { en: 'files and folders of records', ja: 'レコードのファイルとフォルダ' },
      values: 'path',
      repeat: true,
    },
  ],
  options: DERIVE_OPTIONS,
  examples: ['derive test/fixtures/derive-works.jsonl --method coauthorship,mobility-yearly'],
  async run({ args, lang, io }) {
    const words = deriveWords(lang);
    const between = oneOf('places', args.text('between'), PLACES, 'countries');
    const methods = args.list('method') ?? [];
    if (methods.length === 0) {
      throw new CollabGraphError('missing', `missing --method (expected one or more of ${METHODS.join(', ')})`);
    }
    const minimum = readMinimum(args.number('min'));
    const window = readWindow(args.text('window'));
    const engine = await engineOf(args, io);
    const out = args.text('out');
    if (out !== undefined) await checkOut(out);
    const leftOut = args.text('left-out');
    const [{ derive }, { leftOutTable, reportDerived }, { loadBuiltIn, loadDataset }] = await Promise.all([
      import('../../derive/derive.ts'),
      import('./derive-report.ts'),
      import('../../data/load-dataset.ts'),
    ]);
    const builtIn = await loadBuiltIn();
    const focus = args.text('focus');
    const onto = args.text('onto');
    const base = onto === undefined ? undefined : onto === 'built-in' ? builtIn : await loadDataset(onto);
    const focusId = focus === undefined ? undefined : lookupOf(builtIn).country(focus);
    const files = args.positionals.map((path) => basename(resolve(path)));
    return withFolder(args.text('temp'), async (folder, signal) => {
      const derived = await derive(builtIn, {
        paths: args.positionals,
        methods: [...new Set(methods)],
        between,
        window,
        minimum,
        engine,
        byName: args.has('author-names'),
        listed: leftOut === undefined ? LISTED : 1_000_000_000,
        folder,
        signal,
        onStep: progressOn(io),
      });
      if (io.stderr.isTTY) io.stderr.write('\r\u001b[K');
      const notes: string[] = [];
      const isEmpty = derived.result.ties.length === 0;
      if (leftOut !== undefined) {
        const table = leftOutTable(derived);
        await writeWhole(leftOut, csvFile(table));
        notes.push(`${leftOut}: ${words.leftOutWritten(table.rows.length)}`);
      }
      if (isEmpty) notes.push(words.nothing);
      else if (out === undefined) notes.push(words.dryRun);
      else {
        const { derivedDataset } = await import('../../derive/derived-dataset.ts');
        const dataset = derivedDataset(
          derived,
          {
            files,
            today: io.today,
            between,
            minimum,
            title: args.text('title'),
            focus: focusId,
            sourceTitle: args.text('source-title'),
            url: readUrl(args.text('source-url')),
            edition: args.text('edition'),
            licence: args.text('licence'),
          },
          builtIn,
          base,
        );
        await writeDatasetWhole(out, dataset);
        notes.push(`${out}: ${words.written(derived.result.ties.length)}`);
      }
      const options = { files, out: isEmpty ? null : (out ?? null), between, minimum };
      return { report: reportDerived(derived, options, lang, words), notes, exitCode: isEmpty ? 1 : 0 };
    });
  },
};

async function engineOf(args: Arguments, io: Io): Promise<Engine> {
  const conf = readSparkConf(args.list('spark-conf'));
  const memory = readMemory(args.text('memory'));
  const threads = readThreads(args.number('threads'));
  if (oneOf('engine', args.text('engine'), ENGINES, 'duckdb') === 'spark') {
    const { sparkEngine } = await import('../../derive/engine/spark.ts');
    return sparkEngine({ env: io.env, master: args.text('master'), conf });
  }
  const forSpark = ['master', 'spark-conf'].find((name) => args.has(name));
  if (forSpark !== undefined) {
    throw new CollabGraphError('invalid', `invalid --${forSpark} with DuckDB (it is for Spark: --engine spark)`);
  }
  const { duckdbEngine } = await import('../../derive/engine/duckdb.ts');
  return duckdbEngine({ memory, threads });
}

/** Runs with a folder for files on the way, which goes whatever happens, and a signal that Ctrl-C gives. */
async function withFolder<T>(
  parent: string | undefined,
  work: (folder: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  let folder: string | undefined;
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    folder = await mkdtemp(join(parent ?? tmpdir(), 'collab-graph-derive-')).catch((error: Error) => {
      throw new CollabGraphError(
        'missing',
        `missing folder for files on the way (${error.message}; name another: --temp FOLDER)`,
      );
    });
    return await work(folder, stopping.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Steps on a terminal only: a log has no use for them. */
function progressOn(io: Io): (step: string, share?: number) => void {
  let current = '';
  return (step, share) => {
    if (!io.stderr.isTTY) return;
    if (step !== '') current = step;
    const percent = share === undefined || share < 0 ? '' : ` ${Math.floor(share)}%`;
    io.stderr.write(`\r\u001b[K${current}${percent}`);
  };
}

/** Before hours of work: whether the answer can go where it is to go. */
async function checkOut(out: string): Promise<void> {
  if (/\.json$/i.test(out)) return;
  if (/\.[a-z0-9]{1,5}$/i.test(basename(out))) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported --out "${out}" (expected a file ending in .json, or a new directory)`,
    );
  }
  const present = await readdir(out).catch(() => []);
  if (present.length > 0) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported directory "${out}": it holds ${present.slice(0, 3).join(', ')} (name a new or empty one)`,
    );
  }
}
