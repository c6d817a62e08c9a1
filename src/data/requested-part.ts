/** The part of compiled data that a page loads when somebody asks for its numbers. */
import { CollabGraphError } from '../model/errors.ts';
import { defineRows, withTables } from '../model/flow-columns.ts';
import { checkFormat, decodeColumns, type CompiledRequested, type Row } from './compiled.ts';
import type { Dataset } from './dataset.ts';
import { DecodedFlows } from './decode-flows.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';

/**
 * The dataset with the numbers of its kinds that are `onRequest`: a new one,
 * equal to what `readTables` gives.
 * @param part what `JSON.parse` or an import of openalex.json gives
 * @throws CollabGraphError `unsupported` for another format, `invalid` for the part of another dataset
 */
export function withRequested(dataset: Dataset, part: unknown): Dataset {
  checkFormat(part, 'requested');
  const { of, tables, flows } = part as CompiledRequested;
  for (const key of ['name', 'version', 'date'] as const)
    if (of[key] !== dataset[key])
      throw new CollabGraphError(
        'invalid',
        `the numbers are of the data with ${key} "${of[key]}", not "${dataset[key]}"; use the files of one build`,
      );
  const added: { [Name in TableName]?: unknown } = {};
  for (const name of TABLE_NAMES) {
    const flow = flows[name];
    if (flow) {
      defineRows(added, name, new DecodedFlows(flow));
      continue;
    }
    const rows = decodeColumns(tables[name]?.length ?? 0, tables[name]?.columns ?? {});
    if (rows.length === 0) continue;
    // Only statements of coverage are in a table of which the other parts have rows too.
    const before = dataset[name] as unknown as readonly Row[];
    added[name] = before.length === 0 ? rows : [...before, ...rows].sort(byKey);
  }
  return withTables(dataset, added as Partial<Dataset>);
}

/** In the order of coverage.csv. */
function byKey(a: Row, b: Row): number {
  const [x, y] = [a, b].map((row) => `${String(row['measure'])}\n${String(row['time_period'] ?? '')}`) as [
    string,
    string,
  ];
  return x < y ? -1 : x > y ? 1 : 0;
}
