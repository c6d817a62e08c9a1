/** Faults of disk and permissions as messages: they are the user's to mend, and a stack says nothing about them. */
import { named } from '../model/named.ts';

const MEANINGS: Readonly<Record<string, string>> = named({
  EACCES: 'permission denied; choose a place of your own, or change its permissions',
  EPERM: 'permission denied; choose a place of your own, or change its permissions',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room, or choose another place',
  EDQUOT: 'the quota of the disk is used up; make room, or choose another place',
  EISDIR: 'it is a folder; name a file',
  ENOTDIR: 'a part of the path is a file, not a folder; check the path',
  ENOENT: 'there is no such file or folder; check the path',
  EEXIST: 'it exists already; name another',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  EMFILE: 'too many files are open; close some programs and try again',
  EIO: 'the disk cannot be read or written; try another',
});

/** The message of an error of the operating system; undefined for any other. `fallback` names the place where the error does not. */
export function systemMessage(error: unknown, fallback: string | undefined): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? visiblePlace(error.path) : fallback;
  const verb = /^(write|mkdir|rename|mkdtemp|ftruncate|unlink)$/.test(String(error.syscall)) ? 'written' : 'opened';
  return `invalid path${path === undefined ? '' : ` "${path}"`}: it cannot be ${verb} (${meaningOf(error)})`;
}

/** The folder in which something of ours was to be made under a name of its own, which nobody has asked for. */
function visiblePlace(path: string): string {
  return path.replace(/[\\/]\.collab-graph-[^\\/]*$/, '') || '/';
}

/** What an error of the operating system means and what helps; of any other its own words. */
export function meaningOf(error: Error): string {
  return MEANINGS['code' in error ? String(error.code) : ''] ?? error.message;
}
