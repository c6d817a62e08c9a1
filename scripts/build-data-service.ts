/**
 * Writes the data service, `dist/site/data/v1/`: plain files that R, Python, a
 * spreadsheet or curl read with one GET from any static host. Last step of
 * `npm run build`. Usage: `tsx scripts/build-data-service.ts [DIRECTORY]`
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

import type { PackageMeta } from '../src/data/descriptor.ts';
import { readDirectory } from '../src/data/read-directory.ts';
import { serviceFiles } from './data-service/files.ts';

const directory = process.argv[2] ?? 'dist/site/data/v1';
const meta = JSON.parse(await readFile('graph-data/package-meta.json', 'utf8')) as PackageMeta;
const files = serviceFiles(await readDirectory('graph-data'), meta.licenses);
// A country that is no longer in the data must not stay behind.
await rm(directory, { recursive: true, force: true });
for (const folder of new Set([...files.keys()].map(dirname))) await mkdir(join(directory, folder), { recursive: true });
for (const [path, text] of files) await writeFile(join(directory, path), text);

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
const size = (path: string): string =>
  `${path} ${kilobytes(Buffer.byteLength(files.get(path)!))} (gzip ${kilobytes(gzipSync(files.get(path)!).length)})`;
const all = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(
  `data service: ${files.size} files, ${kilobytes(all)}: ${['edges.csv', 'neighbors/JPN.json', 'neighbors/JPN.csv', 'countries.json'].map(size).join(', ')}`,
);
