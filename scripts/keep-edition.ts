/**
 * Keeps the edition of a folder of tables for later comparisons, in the form
 * that `collab-graph diff` reads:
 *
 *     tsx scripts/keep-edition.ts [--data graph-data] [--out graph-data/editions]
 *
 * Run it when an edition has been released. An edition that is kept already is
 * never written again: what was published does not change.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

import { readDirectory } from '../src/data/read-directory.ts';
import { encodeEdition } from '../src/edition/edition-file.ts';
import { hashOf } from '../src/edition/read-edition.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'graph-data' },
    out: { type: 'string', default: 'graph-data/editions' },
  },
});
const dataset = await readDirectory(values.data);
const hash = hashOf(dataset);
const path = join(values.out, `${dataset.version}.json.br`);
if (await stat(path).catch(() => undefined)) {
  console.error(
    `${path} is kept already; raise "version" in ${join(values.data, 'package-meta.json')} for a new edition`,
  );
  process.exit(1);
}
const text = `${JSON.stringify(encodeEdition(dataset, hash))}\n`;
const bytes = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
  },
});
await mkdir(values.out, { recursive: true });
await writeFile(path, bytes);
console.log(`${path}: edition ${dataset.version} of ${dataset.date}, ${bytes.length} bytes, sha256 ${hash}`);
