/** What the build says of the files of the one-tag script: `integrity.json` beside them. */
import { CollabGraphError } from '../model/errors.ts';

export const EMBED_FORMAT = 'collab-graph/embed@1';
export const EMBED_INDEX = 'integrity.json';
export const MODULE_SCRIPT = 'collab-graph.js';
export const CLASSIC_SCRIPT = 'collab-graph.classic.js';
/** The page that shows one figure, from its query string. */
export const FRAME_PAGE = 'frame.html';

/** Digests of the scripts as `integrity` attributes have them, by file name. */
export type EmbedFiles = Readonly<Record<string, string>>;

/** @throws CollabGraphError `unsupported` for anything else than what the build writes */
export function readEmbedFiles(json: unknown): EmbedFiles {
  const given = json as { readonly format?: unknown; readonly files?: unknown } | null;
  if (typeof given === 'object' && given?.format === EMBED_FORMAT && typeof given.files === 'object' && given.files)
    return given.files as EmbedFiles;
  throw new CollabGraphError('unsupported', `unsupported ${EMBED_INDEX} (expected format "${EMBED_FORMAT}")`);
}

/** What the entry module loads later, each by its own address: files whose integrity an import map can state. */
export function modulesOf(files: EmbedFiles): EmbedFiles {
  const others = new Set([CLASSIC_SCRIPT, MODULE_SCRIPT, 'frame.js', 'settle-worker.js']);
  return Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.js') && !others.has(name)));
}
