import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CollabGraphError } from '../model/errors.ts';
import type { Dataset } from './dataset.ts';
import type { TableName } from './table-names.ts';
import { describePackage, formatDescriptor } from './descriptor.ts';
import { measureTables } from './read-directory.ts';
import { fileOf, readTables } from './read-tables.ts';
import { tableTexts } from './table-texts.ts';

/**
 * Writes a dataset as a package: its tables and datapackage.json. Node only.
 * @throws CollabGraphError `unsupported` for a directory that holds anything, which would be mixed up with it;
 * as `readTables` does for rows that no package may have. Nothing is written then.
 */
export async function writePackage(directory: string, dataset: Dataset): Promise<void> {
  await refuseFull(directory);
  const texts = tableTexts(dataset);
  readTables(texts, dataset);
  await mkdir(directory, { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(directory, fileOf(name as TableName)), text);
  const { name, title_en, title_ja, version, date, focus } = dataset;
  const descriptor = describePackage(
    { name, title_en, title_ja, version, date, ...(focus === undefined ? {} : { focus }) },
    await measureTables(directory),
  );
  await writeFile(join(directory, 'datapackage.json'), formatDescriptor(descriptor));
}

/** @throws CollabGraphError `unsupported` for a directory that holds anything */
export async function refuseFull(directory: string): Promise<void> {
  const present = await readdir(directory).catch(() => []);
  if (present.length > 0) {
    throw new CollabGraphError(
      'unsupported',
      `unsupported directory "${directory}": it holds ${present.slice(0, 3).join(', ')}${present.length > 3 ? ' …' : ''} (name a new or empty one)`,
    );
  }
}
