/**
 * `npm run test:hosts`: the data package in a reader that is not ours, the
 * packages for Python and R, and the figure in the programs where reports are
 * made, each run for real. Wants `npm run build`.
 * The last line is `N passed, N failed`; what could not be had is named before it,
 * and fails its tests where it could have been installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { ensureBrowser } from './ensure-browser.mjs';
import { canInstall, ensureHosts } from './ensure-hosts.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WHEELS = `${ROOT}.cache/hosts/wheels`;
const PYTEST = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider'];
const LIBRARY = `${ROOT}.cache/hosts/r`;
const env = { ...process.env, CHROME_PATH: ensureBrowser() };
const { python, missing } = ensureHosts();
must('npx', ['tsx', 'scripts/build-hosts.ts']);
installWheel();

const counts = { passed: 0, failed: 0, skipped: 0 };
add('data package', python, [...PYTEST, 'test/hosts/test_datapackage.py'], pytestCounts);
add('Python', python, [...PYTEST, 'python/tests'], pytestCounts);
if (!missing.includes('R')) {
  mkdirSync(LIBRARY, { recursive: true });
  must('R', ['CMD', 'INSTALL', '--no-docs', '-l', LIBRARY, 'r']);
  const tests = 'library(testthat); library(collabgraph); test_dir("r/tests/testthat", reporter = "check")';
  add('R', 'Rscript', ['-e', tests], testthatCounts);
}
// Their tests are skipped: that must not look well where they could have been had.
if (canInstall()) counts.failed += missing.filter((name) => name === 'R' || name === 'pandoc').length;
add(
  'hosts',
  'npx',
  [
    'vitest',
    'run',
    '--config',
    'vitest.hosts.config.ts',
    '--reporter=default',
    '--reporter=./scripts/closing-line-reporter.mjs',
  ],
  closingCounts,
);

if (missing.length > 0) console.log(`\ncould not be had on this machine: ${missing.join(', ')}`);
const { passed, failed, skipped } = counts;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);

/** The tests see the package as readers install it. */
function installWheel() {
  rmSync(WHEELS, { recursive: true, force: true });
  mkdirSync(WHEELS, { recursive: true });
  must(python, ['-m', 'pip', 'wheel', '--quiet', '--disable-pip-version-check', '--no-deps', '-w', WHEELS, './python']);
  const wheel = readdirSync(WHEELS).find((name) => name.endsWith('.whl'));
  if (!wheel) throw new Error('no wheel was built');
  const install = [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  must(install[0] ?? '', [...install.slice(1), join(WHEELS, wheel)]);
  must(install[0] ?? '', [...install.slice(1), '--force-reinstall', '--no-deps', join(WHEELS, wheel)]);
}

/**
 * Runs tests and adds what they closed with. A run that stops before its tests has failed.
 * @param {string} name @param {string} command @param {string[]} args
 * @param {(output: string) => { passed: number, failed: number, skipped: number } | undefined} read
 */
function add(name, command, args, read) {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd: ROOT,
    env: {
      ...env,
      R_LIBS: LIBRARY,
      COLLAB_GRAPH_CLI: `${ROOT}dist/lib/cli/main.js`,
      COLLAB_GRAPH_PYTHON: python,
      COLLAB_GRAPH_MISSING: missing.join(','),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  process.stdout.write(stdout ?? '');
  if (error) console.log(error.message);
  const found = read(stdout ?? '') ?? { passed: 0, failed: 1, skipped: 0 };
  if (status !== 0 && found.failed === 0) found.failed = 1;
  if (found.passed + found.failed === 0) found.failed = 1;
  console.log(`${name}: ${found.passed} passed, ${found.failed} failed`);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) counts[key] += found[key];
}

/** `3 failed, 58 passed, 1 skipped in 124.56s` @param {string} output */
function pytestCounts(output) {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  if (!/ in [\d.]+s/.test(line)) return undefined;
  /** @param {string} word */
  const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { passed: number('passed'), failed: number('failed') + number('errors?'), skipped: number('skipped') };
}

/** `[ FAIL 0 | WARN 0 | SKIP 0 | PASS 43 ]` @param {string} output */
function testthatCounts(output) {
  const line = /\[ FAIL (\d+) \| WARN \d+ \| SKIP (\d+) \| PASS (\d+) \]/.exec(output);
  return line ? { passed: Number(line[3]), failed: Number(line[1]), skipped: Number(line[2]) } : undefined;
}

/** @param {string} output */
function closingCounts(output) {
  const line = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m.exec(output);
  return line ? { passed: Number(line[1]), failed: Number(line[2]), skipped: Number(line[3] ?? 0) } : undefined;
}

/** @param {string} command @param {string[]} args */
function must(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env });
  if (error) throw error;
  if (status !== 0) throw new Error(`failed (${status}): ${command} ${args.join(' ')}`);
}
