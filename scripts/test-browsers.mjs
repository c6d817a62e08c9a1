/**
 * `npm run test:browsers`: the browser tests of `npm test` in Firefox ESR and in
 * WebKitGTK, one engine after the other. Both run, whatever the first one says.
 * The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';

import { ensureEngines } from './ensure-engines.mjs';

const { firefox } = ensureEngines();
const [, , ...files] = process.argv;
const counts = { passed: 0, failed: 0, skipped: 0 };

for (const engine of ['firefox', 'webkit']) {
  const { passed, failed, skipped } = await run(engine);
  console.log(`${engine}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
}
const { passed, failed, skipped } = counts;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);

/**
 * A run that stops before its closing line, or closes without having run a test, has failed.
 * @param {string} engine
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
async function run(engine) {
  console.log(`\n— ${engine}`);
  const reporters = ['--reporter=default', '--reporter=./scripts/closing-line-reporter.mjs'];
  const child = spawn('npx', ['vitest', 'run', '--config', 'vitest.browsers.config.ts', ...reporters, ...files], {
    env: { ...process.env, ENGINE: engine, FIREFOX_PATH: firefox },
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
