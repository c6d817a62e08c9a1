/** The third part of compiled data: what a reader of sources needs and no picture. */
import { CollabGraphError } from '../model/errors.ts';
import { withTables } from '../model/flow-columns.ts';
import { checkFormat, decodeColumns, type CompiledSources } from './compiled.ts';
import type { Dataset, SourceRow } from './dataset.ts';
import { named } from '../model/named.ts';

/**
 * The dataset with the addresses, authors and titles of its sources: a new one
 * that shares every other row with that given, equal to what `readTables` gives.
 * @param part what `JSON.parse` or an import of sources.json gives
 * @throws CollabGraphError `unsupported` for another format, `invalid` for the part of another dataset
 */
export function withSources(dataset: Dataset, part: unknown): Dataset {
  checkFormat(part, 'sources');
  const { of, length, fields, columns } = part as CompiledSources;
  const other = (['name', 'version', 'date'] as const).find((key) => of[key] !== dataset[key]);
  if (other !== undefined || length !== dataset.sources.length)
    throw new CollabGraphError(
      'invalid',
      `the sources are of the data with ${
        other === undefined
          ? `${length} sources, not ${dataset.sources.length}`
          : `${other} "${of[other]}", not "${dataset[other]}"`
      }; use core.json, rest.json and sources.json of one build`,
    );
  const described = decodeColumns(length, columns);
  const sources = dataset.sources.map((source, i) => {
    const all: Record<string, unknown> = named({ ...source, ...described[i] });
    return Object.fromEntries(fields.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]));
  });
  return withTables(dataset, { sources: sources as unknown as readonly SourceRow[] });
}
