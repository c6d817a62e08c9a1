import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Dataset } from './dataset.ts';
import type { CompiledCore, CompiledRest } from './compiled.ts';
import { parseJsonText } from './json-text.ts';
import { READ_FORMATS } from './upgrade-dataset.ts';
import { CollabGraphError } from '../model/errors.ts';

/** The tables beside `src` in a checkout, and the compiled files that the build leaves beside this one. */
const TABLES = fileURLToPath(new URL('../../graph-data/', import.meta.url));
const COMPILED = fileURLToPath(new URL('./compiled/core.json', import.meta.url));

let builtIn: Promise<Dataset> | undefined;

/**
 * The dataset at a path: a directory with datapackage.json, or a JSON file.
 * The built-in one without a path, read once in a process.
 * @throws CollabGraphError `missing` where nothing is there, and as the readers do.
 */
export async function loadDataset(path: string | undefined): Promise<Dataset> {
  if (path === undefined) return (builtIn ??= loadBuiltIn());
  return (await isDirectory(path)) ? loadDirectory(path) : loadFile(path);
}

/** From its tables in a checkout, from the compiled files in the built package. */
export async function loadBuiltIn(): Promise<Dataset> {
  const isCheckout = await exists(join(TABLES, 'datapackage.json'));
  return isCheckout ? loadDirectory(TABLES) : loadFile(COMPILED);
}

/** @throws CollabGraphError `missing` */
export async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new CollabGraphError('missing', `missing data: there is no file or directory "${path}"`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function loadDirectory(path: string): Promise<Dataset> {
  const { readDirectory } = await import('./read-directory.ts');
  return readDirectory(path);
}

async function loadFile(path: string): Promise<Dataset> {
  const content = await readJson(path);
  if (isRecord(content) && content['format'] === 'collab-graph/compiled@1') return loadCompiled(path, content);
  if (isRecord(content) && READ_FORMATS.some((known) => known === content['format']))
    return (await import('./read-json.ts')).readJson(content, path);
  const format = isRecord(content) ? String(content['format'] ?? 'without "format"') : 'no object';
  throw new CollabGraphError(
    'unsupported',
    `unsupported data in "${path}": ${format} (expected ${READ_FORMATS.map((known) => `"${known}"`).join(', ')}, "collab-graph/compiled@1", or a directory with datapackage.json)`,
  );
}

/** Compiled data that somebody names are data from outside as any other: what they come to is checked. */
async function loadCompiled(path: string, content: object): Promise<Dataset> {
  if (path === COMPILED) return decodeCompiled(path, content);
  let decoded: Dataset;
  try {
    // Spread: rows that would be made when they are first read may be what is damaged.
    decoded = { ...(await decodeCompiled(path, content)) };
  } catch (error) {
    if (error instanceof CollabGraphError) throw error;
    throw new CollabGraphError(
      'invalid',
      `invalid compiled data in "${path}": they are damaged (compile them again with "npm run data:build")`,
      { place: { file: path } },
    );
  }
  return (await import('./read-json.ts')).readJson(decoded, path);
}

/** The compiled dataset is two files, either name stands for both; what is said of its sources, and numbers that a page loads on request, lie beside them. */
async function decodeCompiled(path: string, content: object): Promise<Dataset> {
  const { decodeDataset } = await import('./decode-dataset.ts');
  const isRest = 'part' in content && content.part === 'rest';
  const other = join(dirname(path), basename(path).replace(isRest ? /rest/ : /core/, isRest ? 'core' : 'rest'));
  const otherContent = other === path || !(await exists(other)) ? undefined : await readJson(other);
  if (isRest && otherContent === undefined) {
    throw new CollabGraphError('missing', `missing data: "${path}" completes a core.json that is not beside it`);
  }
  const [core, rest] = isRest ? [otherContent, content] : [content, otherContent];
  // decodeDataset checks the formats and that the two belong together.
  const dataset = decodeDataset(core as CompiledCore, rest as CompiledRest | undefined);
  if (rest === undefined) return dataset;
  const beside = async (name: string): Promise<unknown> => {
    const file = join(dirname(path), basename(path).replace(isRest ? /rest/ : /core/, name));
    return file === path || file === other || !(await exists(file)) ? undefined : readJson(file);
  };
  const [sources, requested] = await Promise.all([beside('sources'), beside('openalex')]);
  const [{ withSources }, { withRequested }] = await Promise.all([
    import('./described-sources.ts'),
    import('./requested-part.ts'),
  ]);
  const described = sources === undefined ? dataset : withSources(dataset, sources);
  return requested === undefined ? described : withRequested(described, requested);
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new CollabGraphError('missing', `missing data: "${path}" cannot be read (${(error as Error).message})`);
  }
  return parseJsonText(text, `in "${path}"`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
