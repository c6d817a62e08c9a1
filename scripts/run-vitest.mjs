/** Tests of one configuration to their end; the last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** @param {string} config @param {Readonly<Record<string, string>>} env what the tests ask of the machine beside what is there */
export function runVitest(config, env) {
  const { status, error } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', config, '--reporter=default', '--reporter=./scripts/closing-line-reporter.mjs'],
    { stdio: 'inherit', env: { ...process.env, ...env } },
  );
  if (error) throw error;
  process.exit(status ?? 1);
}
