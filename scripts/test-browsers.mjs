/**
 * `npm run test:browsers`: the browser tests of `npm test` in Firefox ESR and in
 * WebKitGTK, one engine after the other, and then the built site in all three
 * (wants `npm run build`); `npm run test:pages` is the last of these alone. Each runs, whatever the one before says.
 * The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';

import { ensureBrowser } from './ensure-browser.mjs';
import { ensureEngines } from './ensure-engines.mjs';

const chrome = ensureBrowser();
const { firefox } = ensureEngines();
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const counts = { passed: 0, failed: 0, skipped: 0 };

const RUNS = /** @type {const} */ ([
  ['firefox', 'vitest.browsers.config.ts'],
  ['webkit', 'vitest.browsers.config.ts'],
  ['pages', 'vitest.pages.config.ts'],
]);
for (const [name, config] of RUNS.filter(([name]) => only === undefined || name === only)) {
  const { passed, failed, skipped } = await run(name, config);
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
}
const { passed, failed, skipped } = counts;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);

/**
 * A run that stops before its closing line, or closes without having run a test, has failed.
 * @param {string} name @param {string} config
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
async function run(name, config) {
  console.log(`\n— ${name}`);
  const reporters = ['--reporter=default', '--reporter=./scripts/closing-line-reporter.mjs'];
  const child = spawn('npx', ['vitest', 'run', '--config', config, ...reporters, ...files], {
    env: { ...process.env, ENGINE: name, FIREFOX_PATH: firefox, CHROME_PATH: chrome },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  const [passed, failed, skipped] = [1, 2, 3].map((i) => Number(line?.[i] ?? 0));
  const isBroken = !line || passed === 0 || (status !== 0 && failed === 0);
  return { passed: passed ?? 0, failed: (failed ?? 0) + (isBroken ? 1 : 0), skipped: skipped ?? 0 };
}
