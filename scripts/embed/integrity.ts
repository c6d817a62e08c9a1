import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EMBED_FORMAT } from '../../src/export/embed-files.ts';

/** Digests of all scripts of the folder, for `integrity` attributes and policies of pages. */
export function integrityFile(folder: string, version: string, edition: string): string {
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort();
  const files = Object.fromEntries(
    scripts.map((name) => [
      name,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(folder, name)))
        .digest('base64')}`,
    ]),
  );
  return `${JSON.stringify({ format: EMBED_FORMAT, version, edition, files }, null, 2)}\n`;
}
