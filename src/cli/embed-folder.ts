/** The built one-tag script on the disk. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { CLASSIC_SCRIPT, MODULE_SCRIPT, type EmbedFiles } from '../export/embed-files.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { OptionSpec } from './command.ts';

/** The package's dist/embed, seen from a checkout (src/cli) and from the built package (dist/lib/cli). */
const PLACES = ['../../dist/embed/', '../../embed/'];

export const EMBED_DIR_OPTION: OptionSpec = {
  name: 'embed-dir',
  type: 'text',
  placeholder: 'DIR',
  values: 'path',
  summary: {
    en: 'folder of the built one-tag script, instead of the package’s own (dist/embed)',
    ja: '組み込み用スクリプトのフォルダ（パッケージの dist/embed に代えて）',
  },
};

/** The classic script and its digest. @throws CollabGraphError `missing` where it is not built */
export async function classicScript(given: string | undefined): Promise<{ script: string; scriptHash: string }> {
  const content = await read(given, CLASSIC_SCRIPT);
  return { script: content.toString('utf8'), scriptHash: digest(content) };
}

/** Folders of editions in that of the script. */
export async function keptEmbeds(given: string | undefined): Promise<string[]> {
  for (const folder of foldersOf(given)) {
    const names = await readdir(folder).catch(() => []);
    const kept = names.filter((name) => /^\d+\.\d+\.\d+$/.test(name));
    if (names.length > 0) return kept.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  }
  return [];
}

/** Digests of all scripts of the folder, as they are on the disk now. @throws CollabGraphError `missing` */
export async function embedDigests(given: string | undefined, edition = ''): Promise<EmbedFiles> {
  await read(given, join(edition, MODULE_SCRIPT));
  for (const folder of foldersOf(given).map((one) => join(one, edition))) {
    const names = await readdir(folder).catch(() => []);
    const scripts = names.filter((name) => name.endsWith('.js')).sort();
    if (!scripts.includes(MODULE_SCRIPT)) continue;
    return Object.fromEntries(
      await Promise.all(scripts.map(async (name) => [name, digest(await readFile(join(folder, name)))] as const)),
    );
  }
  throw missing(given, MODULE_SCRIPT);
}

async function read(given: string | undefined, name: string): Promise<Buffer> {
  for (const folder of foldersOf(given)) {
    const content = await readFile(join(folder, name)).catch(() => undefined);
    if (content) return content;
  }
  throw missing(given, name);
}

function foldersOf(given: string | undefined): readonly string[] {
  return given === undefined ? PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))) : [given];
}

function missing(given: string | undefined, name: string): CollabGraphError {
  return given === undefined
    ? new CollabGraphError(
        'missing',
        `missing dist/embed/${name} of this package (npm run build writes it; or --embed-dir DIR)`,
      )
    : new CollabGraphError('missing', `missing "${join(given, name)}" (expected a folder as npm run build writes it)`);
}

function digest(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
