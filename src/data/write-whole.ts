/** What is half-written is never found under the name asked for: it is written beside its place, and then moved there. */
import { chmod, mkdir, mkdtemp, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import type { Dataset } from './dataset.ts';
import { CollabGraphError } from '../model/errors.ts';

/** Replaces a file, with its permissions, or makes it. A device or a pipe is written to as it is. */
export async function writeWhole(out: string, content: string | Uint8Array): Promise<void> {
  const place = await realpath(out).catch(() => resolve(out));
  const before = await stat(place).catch(() => undefined);
  if (before && !before.isFile()) return writeFile(place, content);
  const folder = await mkdtemp(join(dirname(place), '.collab-graph-')).catch((error: unknown) => {
    // Of a folder that takes no new file the old one may still be written.
    if (before) return undefined;
    throw error;
  });
  if (folder === undefined) return writeFile(place, content);
  try {
    const part = join(folder, basename(place));
    await writeFile(part, content);
    if (before) await chmod(part, before.mode);
    await rename(part, place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A dataset as one file, where the name ends in .json, or as a package in a new or empty folder.
 * @throws CollabGraphError `unsupported` for a file where a folder would be
 */
export async function writeDatasetWhole(out: string, dataset: Dataset): Promise<void> {
  const place = resolve(out);
  const before = await stat(place).catch(() => undefined);
  if (!before?.isDirectory() && /\.json$/i.test(out)) return writeWhole(out, `${JSON.stringify(dataset)}\n`);
  if (before && !before.isDirectory())
    throw new CollabGraphError(
      'unsupported',
      `unsupported --out "${out}": it is there and no folder (expected a file ending in .json, or a new directory)`,
    );
  const { refuseFull, writePackage } = await import('./write-package.ts');
  await refuseFull(out);
  await mkdir(dirname(place), { recursive: true });
  const folder = await mkdtemp(join(dirname(place), '.collab-graph-'));
  try {
    const part = join(folder, basename(place));
    await writePackage(part, dataset);
    // An empty directory of that name is in the way of the move.
    if (before) await rmdir(place);
    await rename(part, place);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
