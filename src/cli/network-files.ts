/** Files of the disk for the readers, with what Node brings to them. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { loadBuiltIn } from '../data/load-dataset.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { ReadResult, ReadTools } from '../read/read.ts';
import type { InputFile, ReadOptions } from '../read/records.ts';
import { importOptional } from './picture/import-optional.ts';

export const TOOLS: ReadTools = {
  readSheets: async (bytes) => {
    const { default: readSheets } = await importOptional('read-excel-file', () => import('read-excel-file/node'));
    return readSheets(Buffer.from(bytes));
  },
};

/** @throws CollabGraphError `missing` for a file that cannot be read */
export async function inputFile(path: string): Promise<InputFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    throw new CollabGraphError('missing', `missing file: "${path}" cannot be read (${(error as Error).message})`);
  }
}

/** Reads the files of one network; countries are those of the built-in tables and of ISO 3166-1. */
export async function readPaths(paths: readonly string[], options: Omit<ReadOptions, 'known'>): Promise<ReadResult> {
  const [{ readFiles }, { countries }, files] = await Promise.all([
    import('../read/read.ts'),
    loadBuiltIn(),
    Promise.all(paths.map(inputFile)),
  ]);
  return readFiles(files, { ...options, known: countries }, TOOLS);
}
