/** Editions that the package keeps, and whatever else stands for a state of the data. Node only. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompress } from 'node:zlib';
import { promisify } from 'node:util';

import type { Dataset } from '../data/dataset.ts';
import { parseJsonText } from '../data/json-text.ts';
import { loadDataset } from '../data/load-dataset.ts';
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import { canonicalText, decodeEdition, type EditionFile } from './edition-file.ts';

/** Beside `src` in a checkout, beside `dist` in the built package. */
const FOLDERS = ['../../graph-data/editions/', '../../../graph-data/editions/'];
const ENDING = '.json.br';

/** What an edition is known by. */
export interface Edition {
  readonly version: string;
  readonly date: string;
  /** SHA-256 of all rows, hexadecimal. */
  readonly hash: string;
}

export interface KeptEdition extends Edition {
  readonly dataset: Dataset;
}

/** What a dataset is known by, whatever the order of its rows and columns. */
export function editionOf(dataset: Dataset): Edition {
  return { version: dataset.version, date: dataset.date, hash: hashOf(dataset) };
}

export function hashOf(dataset: Dataset): string {
  return createHash('sha256').update(canonicalText(dataset)).digest('hex');
}

let kept: Promise<KeptEdition[]> | undefined;

/** The editions of the past that the package keeps, oldest first. */
export function keptEditions(): Promise<KeptEdition[]> {
  return (kept ??= readKept());
}

async function readKept(): Promise<KeptEdition[]> {
  for (const place of FOLDERS) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ENDING));
    if (files.length === 0) continue;
    const editions = await Promise.all(files.map((name) => readEditionFile(join(folder, name))));
    return editions.sort((a, b) =>
      a.date < b.date ? -1 : a.date > b.date ? 1 : compareVersions(a.version, b.version),
    );
  }
  return [];
}

/** @throws CollabGraphError `unsupported` for another file */
export async function readEditionFile(path: string): Promise<KeptEdition> {
  const bytes = await readFile(path);
  const text = path.endsWith('.br')
    ? (await promisify(brotliDecompress)(bytes)).toString('utf8')
    : bytes.toString('utf8');
  const json = parseJsonText(text, `in "${path}"`, path) as EditionFile;
  const dataset = decodeEdition(json, path);
  return { version: dataset.version, date: dataset.date, hash: json.hash, dataset };
}

/** By number, not by letter: 1.10.0 after 1.9.0. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

const VERSION = /^v?(\d+\.\d+\.\d+)$/;
const DAY = /^\d{4}-\d{2}(-\d{2})?$|^\d{4}$/;

/**
 * The state of the data that a text names: an edition (`1.0.0`), the last one
 * at a date (`2026-11-25`), `current` for what this package has, or a folder
 * or JSON file.
 *
 * @throws CollabGraphError `unknown` for an edition that is not kept, `missing`
 * for a date before the first one, and as `loadDataset` does
 */
export async function loadState(text: string): Promise<Dataset> {
  if (text === 'current') return loadDataset(undefined);
  const version = VERSION.exec(text)?.[1];
  if (version === undefined && !DAY.test(text)) return loadDataset(text);
  const current = await loadDataset(undefined);
  const editions = await keptEditions();
  const all = [...editions.map(({ dataset }) => dataset), current];
  if (version !== undefined) {
    const found = all.find((dataset) => dataset.version === version);
    if (found) return found;
    const valid = [...new Set(all.map((dataset) => dataset.version))];
    throw unknownValue('edition', text, nearest(version, valid), { valid: [...valid, 'current'] });
  }
  // A month or a year means its end.
  const found = all.findLast(({ date }) => date <= text || date.startsWith(text));
  if (found) return found;
  throw new CollabGraphError(
    'missing',
    `missing edition at ${text}: the first one is ${all[0]!.version} of ${all[0]!.date} (expected a later date)`,
  );
}
