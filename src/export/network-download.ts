/** A network as one download: formats of two files come as a ZIP file with both. */
import { strToU8, zipSync } from 'fflate';

import type { WrittenFile } from '../write/written.ts';

/** Of every file in the archive: the same view gives the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1, 12));

export interface Download {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * @param name of the file, without an ending
 * @param format its name; the ending is what stands after its last full stop
 */
export function networkDownload(name: string, format: string, files: readonly WrittenFile[]): Download {
  const ending = format.split('.').at(-1)!;
  const [first] = files;
  if (files.length === 1) return { name: `${name}.${ending}`, content: first!.content };
  const named = files.map(({ suffix, content }) => [`${name}${suffix}.${ending}`, bytesOf(content)] as const);
  const zip = zipSync(Object.fromEntries(named), { mtime: MADE });
  return { name: `${name}-${format.split('.')[0]!}.zip`, content: zip };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}
