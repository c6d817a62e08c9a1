/** `npm run test:engines`: every method of derive on Spark, DuckDB and the reference. The last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { ensureSpark } from './ensure-spark.mjs';

const env = { ...process.env, SPARK_HOME: ensureSpark() };
const { status, error } = spawnSync(
  'npx',
  [
    'vitest',
    'run',
    '--config',
    'vitest.engines.config.ts',
    '--reporter=default',
    '--reporter=./scripts/closing-line-reporter.mjs',
  ],
  { stdio: 'inherit', env },
);
if (error) throw error;
process.exit(status ?? 1);
