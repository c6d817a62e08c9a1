/**
 * `npm run test:browsers`: the browser tests of `npm test` in Firefox ESR and in
 * WebKitGTK, side by side, and then the built site in all three (wants
 * `npm run build`); `npm run test:pages` is the last of these alone, and
 * `--only=firefox` one of the others. Each runs, whatever another says.
 * A file in which nothing ends for five minutes is cut, counts as failed, and
 * the others go on. The last line is `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { ensureBrowser } from './ensure-browser.mjs';
import { ensureEngines } from './ensure-engines.mjs';

/** A test has two minutes, and what comes before it as many. */
const SILENCE_MS = 5 * 60_000;

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const chrome = ensureBrowser();
const { firefox } = ensureEngines();
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'collab-graph-'));

// What the pages of the tests load.
const compiled = spawnSync('npx', ['tsx', 'scripts/data-compile.ts'], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

const BROWSER_TESTS = /\.browser\.test\.ts$/;
const PAGE_TESTS = /^test\/browsers\/.*\.test\.ts$/;
const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file}`)
  .filter((file) => files.length === 0 || files.some((part) => file.includes(part)));
/** Where files are named, those that are asked for may be of one kind alone. @param {string} name @param {RegExp} kind */
const wanted = (name, kind) =>
  (only === undefined || only === name) && (files.length === 0 || tests.some((file) => kind.test(file)));
const results = await Promise.all(
  ['firefox', 'webkit']
    .filter((name) => wanted(name, BROWSER_TESTS))
    .map((name) => run(name, 'vitest.browsers.config.ts', BROWSER_TESTS)),
);
if (wanted('pages', PAGE_TESTS)) results.push(await run('pages', 'vitest.pages.config.ts', PAGE_TESTS));
// A run without a test has failed: something is wrong with it.
if (results.length === 0) results.push({ passed: 0, failed: 1, skipped: 0 });
rmSync(folder, { recursive: true, force: true });
const { passed, failed, skipped } = sum(results);
console.log(`\n${closing({ passed, failed, skipped })}`);
process.exit(failed > 0 ? 1 : 0);

/** @param {Counts[]} all @returns {Counts} */
function sum(all) {
  return all.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }));
}

/** @param {Counts} counts */
function closing({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** All files of an engine: where one is cut, the rest in a new run. @param {string} name @param {string} config @param {RegExp} kind */
async function run(name, config, kind) {
  let left = tests.filter((file) => kind.test(file));
  let counts = { passed: 0, failed: 0, skipped: 0 };
  while (left.length > 0) {
    const { ended, hung, ...found } = await runFiles(name, config, left);
    counts = sum([counts, found]);
    if (!hung) break;
    left = left.filter((file) => file !== hung && !ended.includes(file));
  }
  if (counts.passed === 0) counts.failed = Math.max(counts.failed, 1);
  console.log(`${name}: ${closing(counts)}`);
  return counts;
}

/**
 * A run that stops before its end has failed.
 * @param {string} name @param {string} config @param {string[]} paths
 * @returns {Promise<Counts & { ended: string[], hung?: string }>} `hung`: the file in which it was cut
 */
async function runFiles(name, config, paths) {
  const progress = join(folder, `${name}.json`);
  rmSync(progress, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/progress-reporter.mjs'];
  const child = spawn('npx', ['vitest', 'run', '--config', config, ...reporters, ...paths], {
    env: { ...process.env, ENGINE: name, FIREFOX_PATH: firefox, CHROME_PATH: chrome, PROGRESS: progress },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, to be ended with all that it has started.
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) print(stream, name);
  const begin = Date.now();
  let isCut = false;
  const watch = setInterval(() => {
    const last = existsSync(progress) ? statSync(progress).mtimeMs : begin;
    if (isCut || Date.now() - last < SILENCE_MS) return;
    isCut = true;
    endGroup(child.pid);
  }, 5000);
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  clearInterval(watch);
  const { underWay, ended, ...counts } = existsSync(progress)
    ? JSON.parse(readFileSync(progress, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, ended: [], underWay: '' };
  // One that ended by itself, but not after its tests.
  const isBroken = isCut || (status !== 0 && counts.failed === 0) || (status === 0 && ended.length < paths.length);
  if (isBroken) counts.failed += 1;
  if (!isCut) return { ...counts, ended };
  const hung = underWay || paths.find((path) => !ended.includes(path));
  console.log(`${name} │ CUT: nothing has ended for ${SILENCE_MS / 60_000} minutes in ${hung}`);
  return { ...counts, ended, hung };
}

/** Each line with the engine that says it. @param {import('node:stream').Readable} stream @param {string} name */
function print(stream, name) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) console.log(`${name} │ ${line}`);
  });
}

/** @param {number | undefined} pid */
function endGroup(pid) {
  if (pid === undefined) return;
  for (const [signal, wait] of /** @type {const} */ ([
    ['SIGTERM', 0],
    ['SIGKILL', 10_000],
  ]))
    setTimeout(() => {
      try {
        process.kill(-pid, signal);
      } catch {
        // It has ended.
      }
    }, wait).unref();
}
