/**
 * The files of one edition in a folder of their own beside the newest ones
 * (`2.0.0/collab-graph.js`), so that a page that is pinned to it shows the same
 * after the next release. Folders of other editions are never touched.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Names of folders that hold an edition. */
export const EDITION_FOLDER = /^\d+\.\d+\.\d+$/;

/** Empties a folder of everything but the editions in it. */
export function clearButEditions(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (!EDITION_FOLDER.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Copies the files of the folder into that of an edition, which then holds these and no others. */
export function keepAsEdition(folder: string, version: string): void {
  if (!EDITION_FOLDER.test(version)) throw new Error(`"${version}" is no version of data (expected 1.2.3)`);
  const own = join(folder, version);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile()) copyFileSync(join(folder, entry.name), join(own, entry.name));
}
