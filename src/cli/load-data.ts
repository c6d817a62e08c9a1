/** What `--data` names: a dataset, a package, or a network file of any format that is read. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { Dataset } from '../data/dataset.ts';
import { isDirectory, loadBuiltIn, loadDataset } from '../data/load-dataset.ts';
import { importWords } from '../locales/import.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { Locale } from '../model/graph.ts';

/**
 * The dataset at a path; the built-in one without a path. A table or graph file
 * is read as `import` reads it, without options.
 * @param today the date of a dataset that is read from a network file
 * @throws CollabGraphError as the readers do, and `invalid` for a file of which nothing is drawn, with the reasons
 */
export async function loadData(path: string | undefined, today: string, lang: Locale): Promise<Dataset> {
  if (path === undefined || (await isDirectory(path)) || (await isDataset(path))) return loadDataset(path);
  const [{ readPaths }, { toDataset }, base] = await Promise.all([
    import('./network-files.ts'),
    import('../read/to-dataset.ts'),
    loadBuiltIn(),
  ]);
  const result = await readPaths([path], {});
  const { nodes, edges } = result.records;
  if (nodes.length === 0 && edges.length === 0) {
    const words = importWords(lang);
    const { importReport } = await import('../read/report.ts');
    const { rows, listed } = importReport(result, lang);
    const reasons = listed.map(({ reason, count }) => `${words.reasons[reason]}: ${count}`).join('; ');
    throw new CollabGraphError(
      'invalid',
      `invalid data in "${path}": ${words.read(rows.read, rows.drawn, rows.listed)}${reasons === '' ? '' : ` ${reasons}.`} (collab-graph import "${path}")`,
    );
  }
  return toDataset(result, { files: [basename(path)], today, base });
}

/** JSON that says its format and is no graph of another program, and JSON that is broken: the dataset's reader explains both. */
async function isDataset(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return true;
  if (!/^\uFEFF?\s*\{/.test(text)) return false;
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, '')) as Readonly<Record<string, unknown>>;
    const format = value['format'];
    return typeof format === 'string' && (format.startsWith('collab-graph/') || !('nodes' in value));
  } catch {
    return /\.json$/i.test(path);
  }
}
