import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CollabGraphError } from '../model/errors.ts';
import { describePackage, formatDescriptor, type PackageMeta } from './descriptor.ts';
import { measureTables } from './read-directory.ts';

/** The text that datapackage.json of a directory ought to have: package-meta.json and its tables say. Node only. */
export async function computeDescriptor(directory: string): Promise<string> {
  const path = join(directory, 'package-meta.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new CollabGraphError(
      'missing',
      `${path} is not there; it holds name, title_en, title_ja, version and date of the package`,
      { place: { file: 'package-meta.json' } },
    );
  }
  const meta = JSON.parse(text) as PackageMeta;
  for (const key of ['name', 'title_en', 'title_ja', 'version', 'date'] as const) {
    if (typeof meta[key] === 'string' && meta[key] !== '') continue;
    throw new CollabGraphError('missing', `${path}: "${key}" is missing`, {
      place: { file: 'package-meta.json', column: key },
    });
  }
  return formatDescriptor(describePackage(meta, await measureTables(directory)));
}

/** Writes datapackage.json where it is not as it ought to be. Returns whether it changed. Node only. */
export async function writeDescriptor(directory: string): Promise<boolean> {
  const wanted = await computeDescriptor(directory);
  const path = join(directory, 'datapackage.json');
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === wanted) return false;
  await writeFile(path, wanted);
  return true;
}
