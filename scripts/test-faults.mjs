/** `npm run test:faults`: figures of which any one file is missing, cut, late or of another build. The last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { ensureBrowser } from './ensure-browser.mjs';

const env = { ...process.env, CHROME_PATH: ensureBrowser() };
const { status, error } = spawnSync(
  'npx',
  [
    'vitest',
    'run',
    '--config',
    'vitest.faults.config.ts',
    '--reporter=default',
    '--reporter=./scripts/closing-line-reporter.mjs',
  ],
  { stdio: 'inherit', env },
);
if (error) throw error;
process.exit(status ?? 1);
