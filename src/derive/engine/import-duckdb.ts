import type * as DuckDB from '@duckdb/node-api';

import { CollabGraphError } from '../../model/errors.ts';

/**
 * DuckDB, an optional dependency (`npm install --omit=optional` leaves it out).
 * @throws CollabGraphError `missing`, with the command that installs it
 */
export async function importDuckdb(): Promise<typeof DuckDB> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    const message = (error as Error).message.split('\n')[0];
    throw new CollabGraphError(
      'missing',
      `missing package "@duckdb/node-api" (install it: npm install @duckdb/node-api; or hand the work to a Spark: --engine spark; ${message})`,
    );
  }
}
