/**
 * `npm test`: format, lint, types, the data package, then unit tests and tests
 * in a real browser. Stops at the first step that fails, since a later one
 * would only repeat its complaint. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { ensureBrowser } from './ensure-browser.mjs';

const chrome = ensureBrowser();
const env = { ...process.env, CHROME_PATH: chrome };

/** @type {[name: string, command: string, args: string[]][]} */
const steps = [
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['types', 'npx', ['tsc', '-p', 'tsconfig.json']],
  ['data', 'npx', ['tsx', 'scripts/data-check.ts']],
  ['positions', 'npx', ['tsx', 'scripts/layout-build.ts', '--check']],
  ['compile', 'npx', ['tsx', 'scripts/data-compile.ts']],
  ['tests', 'npx', ['vitest', 'run', '--reporter=default', '--reporter=./scripts/closing-line-reporter.mjs']],
];

for (const [name, command, args] of steps) {
  console.log(`\n— ${name}: ${command} ${args.join(' ')}`);
  const { status, signal, error } = spawnSync(command, args, { stdio: 'inherit', env });
  if (error) throw error;
  if (status !== 0) {
    console.error(`\n${name} failed${signal ? ` (${signal})` : ''}`);
    process.exit(status ?? 1);
  }
}
