/** The part of graph-data/CHANGELOG.md that follows from the tables: how many rows of each changed since the last edition that was kept. */
import { readFile, writeFile } from 'node:fs/promises';

import type { Dataset } from '../src/data/dataset.ts';
import type { TableName } from '../src/data/table-names.ts';
import { CHANGE_KINDS, countChanges } from '../src/edition/changes.ts';
import { diffDatasets } from '../src/edition/diff-datasets.ts';
import { keptEditions } from '../src/edition/read-edition.ts';

const BLOCK = /<!-- changes since \S+: .*? -->\n[\s\S]*?<!-- end -->\n/;

/** The block for a dataset; undefined where it is the last kept edition itself. */
export async function changesBlock(dataset: Dataset): Promise<string | undefined> {
  const last = (await keptEditions()).findLast(({ version }) => version !== dataset.version);
  if (!last) return undefined;
  const { changes, counts } = diffDatasets(last.dataset, dataset);
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    `<!-- changes since ${last.version}: npm run data:build writes this -->`,
    '',
    line(['table', ...CHANGE_KINDS]),
    line(['---', ...CHANGE_KINDS.map(() => '---:')]),
    ...Object.entries(counts).map(([name, own]) =>
      line([`\`${name satisfies string as TableName}\``, ...CHANGE_KINDS.map((kind) => own[kind])]),
    ),
    line(['all', ...Object.values(countChanges(changes))]),
    '',
    '<!-- end -->',
    '',
  ].join('\n');
}

/**
 * The text of the changelog with the block of its newest section up to date: put in
 * behind the heading where there is none.
 * @throws where the newest section is not that of the dataset
 */
export async function withChangesBlock(text: string, dataset: Dataset): Promise<string> {
  const block = await changesBlock(dataset);
  const heading = `## ${dataset.version} (${dataset.date})\n`;
  const at = text.indexOf('\n## ') + 1;
  if (at === 0 || !text.startsWith(heading, at))
    throw new Error(`CHANGELOG.md: its first section is not "${heading.trim()}", as package-meta.json says`);
  if (block === undefined) return text;
  const end = text.indexOf('\n## ', at + 1);
  const section = text.slice(at, end < 0 ? undefined : end + 1);
  const rest = end < 0 ? '' : text.slice(end + 1);
  const fresh = BLOCK.test(section)
    ? section.replace(BLOCK, () => block)
    : `${section.trimEnd()}\n\n${block}${rest === '' ? '' : '\n'}`;
  return text.slice(0, at) + fresh + rest;
}

/** Brings the changelog beside the tables up to date. Returns whether it changed. */
export async function writeChangesBlock(path: string, dataset: Dataset): Promise<boolean> {
  const before = await readFile(path, 'utf8');
  const after = await withChangesBlock(before, dataset);
  if (after === before) return false;
  await writeFile(path, after);
  return true;
}
