/** `npm run test:engines`: every method of derive on Spark, DuckDB and the reference. The last line is `N passed, N failed`. */
import { ensureSpark } from './ensure-spark.mjs';
import { runVitest } from './run-vitest.mjs';

runVitest('vitest.engines.config.ts', { SPARK_HOME: ensureSpark() });
