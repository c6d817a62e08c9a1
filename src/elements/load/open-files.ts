/** Files of any format that is read, in a browser: datasets as they are, everything else by its reader. */
import type { Dataset } from '../../data/dataset.ts';
import { TABLE_NAMES } from '../../data/table-names.ts';
import { readJson } from '../../data/read-json.ts';
import { CollabGraphError } from '../../model/errors.ts';
import { readFiles, type ReadResult, type ReadTools } from '../../read/read.ts';
import { parseJson, recordOf } from '../../read/json.ts';
import type { InputFile, ReadOptions } from '../../read/records.ts';
import { readSheets } from './sheets.ts';

/** A dataset of this project, or records that are to become one. */
export type OpenedFiles = { readonly dataset: Dataset } | { readonly result: ReadResult };

/**
 * @throws CollabGraphError for what is no network, naming what it is; a `ReadError` where the reason is known
 */
export async function openFiles(
  files: readonly InputFile[],
  options: ReadOptions,
  onStep: NonNullable<ReadTools['onStep']> = () => undefined,
): Promise<OpenedFiles> {
  const [first] = files;
  if (files.length === 1 && first) {
    const json = first.json ?? jsonIn(first);
    const dataset = datasetIn(json, first.name) ?? (await packageIn(first));
    if (dataset) return { dataset };
    return { result: await readFiles([{ ...first, json }], options, { readSheets, onStep }) };
  }
  return { result: await readFiles(files, options, { readSheets, onStep }) };
}

function jsonIn({ bytes }: InputFile): unknown {
  const start = new TextDecoder().decode(bytes.subarray(0, 400));
  if (!/^\s*\{/.test(start)) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // The reader of JSON says where it stops being JSON.
    return undefined;
  }
}

/** The dataset that a JSON file states; undefined for anything else. */
function datasetIn(json: unknown, name: string): Dataset | undefined {
  const { format } = recordOf(json);
  const isOurs = typeof format === 'string' && format.startsWith('collab-graph/');
  return isOurs ? readJson(json, name) : undefined;
}

/** The tables of a package in a ZIP file, as this project saves it; undefined for any other file. */
async function packageIn({ name, bytes }: InputFile): Promise<Dataset | undefined> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || !/\.zip$/i.test(name)) return undefined;
  const [{ unpack }, { readTables, fileOf }, { readMeta }] = await Promise.all([
    import('../../read/unpack.ts'),
    import('../../data/read-tables.ts'),
    import('../../data/descriptor.ts'),
  ]);
  const parts = await unpack(bytes, name, (path) => /\.(csv|json)$/.test(path));
  const inside = [...parts].map(([path, text]) => [path.split('/').at(-1)!, text] as const);
  const textOf = (file: string): string | undefined => {
    const found = inside.find(([own]) => own === file);
    return found && new TextDecoder().decode(found[1]);
  };
  const descriptor = textOf('datapackage.json');
  if (descriptor === undefined)
    throw new CollabGraphError(
      'missing',
      `missing datapackage.json in "${name}" (expected a package of tables, or a single table or graph file: unpack it and open that)`,
    );
  const texts = TABLE_NAMES.flatMap((table) => {
    const text = textOf(fileOf(table));
    return text === undefined ? [] : [[table, text] as const];
  });
  return readTables(Object.fromEntries(texts), readMeta(recordOf(parseJson(descriptor))));
}
