import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import type { Dataset } from './dataset.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { isPartialDate } from './cells.ts';
import { FORMER_TABLES, type FormerTableName } from './former-tables.ts';
import { readMeta, type FileFacts } from './descriptor.ts';
import { parseJsonText } from './json-text.ts';
import { parseCsv } from './parse-csv.ts';
import { describeProblem, throwProblems, type Problem } from './problem.ts';
import { fileOf, parseTables, readTables, type TableTexts } from './read-tables.ts';
import { tableText } from './table-text.ts';
import { NODE_TABLES } from './table-spec.ts';
import { validateTables } from './validate.ts';

const DESCRIPTOR = 'datapackage.json';

/**
 * The dataset in a directory with datapackage.json and the CSV tables that it
 * lists. Node only; in a browser fetch the texts and call `readTables`.
 *
 * @throws CollabGraphError for the first problem in the descriptor or tables.
 * Sizes and hashes are not compared here: a package that somebody edits must
 * still open. `validateDirectory` compares them. So must one whose tables a
 * spreadsheet saved in its own way (`tableText`), which `validateDirectory` mentions.
 */
export async function readDirectory(directory: string): Promise<Dataset> {
  const loaded = await loadPackage(directory);
  throwProblems(loaded.problems);
  return readTables(loaded.texts, readMeta(loaded.descriptor));
}

/**
 * Everything that is wrong with the package in a directory: what
 * `validateTables` finds, what datapackage.json does not say of the package,
 * and files that are missing, not listed, or differ in size or hash from what
 * it says, where it says any.
 */
export async function validateDirectory(directory: string): Promise<Problem[]> {
  const { problems, texts, descriptor, facts } = await loadPackage(directory);
  const all = [...problems, ...checkMeta(descriptor, directory)];
  const { focus, date } = readMeta(descriptor);
  const { rows: parsed } = parseTables(texts);
  const nodes = NODE_TABLES.flatMap((table) => parsed[table].map(({ row }) => row['id']));
  if (focus !== undefined && !nodes.includes(focus)) {
    all.push(
      describeProblem({
        code: 'unknown',
        file: DESCRIPTOR,
        column: 'focus',
        value: focus,
        rule: 'descriptor',
        sentence: `the focus "${focus}" is in no table of nodes; name a node of the package, or run "collab-graph describe ${directory} --focus NODE"`,
      }),
    );
  }
  for (const resource of resourcesOf(descriptor)) {
    const found = facts.get(resource.path);
    if (!found) continue;
    const place = { code: 'invalid', file: resource.path } as const;
    const wayOut = describeAgain(directory);
    // Both are optional in Frictionless: a package that does not state them is whole without.
    if (resource.bytes !== undefined && resource.bytes !== found.bytes) {
      all.push(
        describeProblem({
          ...place,
          rule: 'bytes',
          value: String(found.bytes),
          sentence: `the file has ${found.bytes} bytes and ${DESCRIPTOR} says ${String(resource.bytes)}; ${wayOut}`,
        }),
      );
    }
    if (resource.hash !== undefined && resource.hash !== `sha256:${found.sha256}`) {
      all.push(
        describeProblem({
          ...place,
          rule: 'hash',
          value: `sha256:${found.sha256}`,
          sentence: `the file's hash is sha256:${found.sha256} and ${DESCRIPTOR} says ${String(resource.hash)}; ${wayOut}`,
        }),
      );
    }
  }
  for (const file of (await readdir(directory)).sort()) {
    if (!file.endsWith('.csv') || resourcesOf(descriptor).some((resource) => resource.path === file)) continue;
    const known = [...TABLE_NAMES, ...FORMER_TABLES].some((table) => fileOf(table) === file);
    const suggestion = nearest(file, TABLE_NAMES.map(fileOf))[0];
    all.push(
      describeProblem({
        code: 'unknown',
        file,
        rule: 'file-extra',
        value: file,
        sentence: known
          ? `${DESCRIPTOR} does not list the file; ${describeAgain(directory)}`
          : `no table has this name${suggestion ? ` (did you mean "${suggestion}"?)` : ''}; remove or rename the file`,
      }),
    );
  }
  return [...all, ...validateTables(texts, isPartialDate(date) ? date : undefined)];
}

function describeAgain(directory: string): string {
  return `write the descriptor again with "collab-graph describe ${directory}"`;
}

/** What a dataset says about itself beyond its tables, and the option that adds it. */
const META_OPTIONS = {
  name: ['name', '--name ID'],
  title_en: ['title_en', '--title TEXT'],
  title_ja: ['title_ja', '--title-ja TEXT'],
  version: ['version', '--data-version VERSION'],
  date: ['created', '--date DAY'],
} as const;

function checkMeta(descriptor: Readonly<Record<string, unknown>>, directory: string): Problem[] {
  const meta = readMeta(descriptor);
  return (Object.keys(META_OPTIONS) as (keyof typeof META_OPTIONS)[]).flatMap((key) => {
    const [column, option] = META_OPTIONS[key];
    const isMissing = meta[key] === '';
    if (!isMissing && (key !== 'date' || isPartialDate(meta.date))) return [];
    return [
      describeProblem({
        code: isMissing ? 'missing' : 'invalid',
        file: DESCRIPTOR,
        column,
        value: meta[key],
        rule: 'descriptor',
        sentence: `${isMissing ? `"${column}" is missing` : `"${meta[key]}" is not a date`}; add it, or run "collab-graph describe ${directory} ${option}"`,
      }),
    ];
  });
}

/** Size and hash of every table that a directory holds, listed or not. */
export async function measureTables(directory: string): Promise<Partial<Record<TableName, FileFacts>>> {
  const facts: Partial<Record<TableName, FileFacts>> = {};
  const files = new Set(await readdir(directory));
  for (const table of TABLE_NAMES) {
    if (files.has(fileOf(table))) facts[table] = measure(await readTable(join(directory, fileOf(table))), table);
  }
  return facts;
}

interface Loaded {
  readonly descriptor: Readonly<Record<string, unknown>>;
  readonly texts: TableTexts;
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly problems: readonly Problem[];
}

async function loadPackage(directory: string): Promise<Loaded> {
  const problems: Problem[] = [];
  const texts: Partial<Record<TableName | FormerTableName, string>> = {};
  const facts = new Map<string, FileFacts>();
  const descriptor = await readDescriptor(directory);
  for (const { name, path } of resourcesOf(descriptor)) {
    const table = [...TABLE_NAMES, ...FORMER_TABLES].find((known) => known === name);
    if (table === undefined) {
      const error = unknownValue('table', String(name), nearest(String(name), TABLE_NAMES), { valid: TABLE_NAMES });
      problems.push(
        describeProblem({
          code: 'unknown',
          file: DESCRIPTOR,
          column: 'resources',
          value: String(name),
          rule: 'descriptor',
          sentence: error.message,
        }),
      );
      continue;
    }
    if (!/^[\w-][\w./-]*$/.test(path) || path.includes('..')) {
      problems.push(
        describeProblem({
          code: 'invalid',
          file: DESCRIPTOR,
          column: 'resources',
          value: path,
          rule: 'descriptor',
          sentence: `"${path}" is not a path below the package; write a relative path without ".."`,
        }),
      );
      continue;
    }
    try {
      const bytes = await readTable(join(directory, path));
      facts.set(path, measure(bytes, table));
      const { text, written } = tableText(bytes, table);
      texts[table] = text;
      if (written !== undefined)
        problems.push(
          describeProblem({
            code: 'invalid',
            level: 'warning',
            file: path,
            value: written,
            rule: 'encoding',
            sentence: `the table is saved as a spreadsheet does it (${written}) and read as it is; nothing needs to be done`,
          }),
        );
    } catch (error) {
      if (!isMissing(error)) throw error;
      problems.push(
        describeProblem({
          code: 'missing',
          file: path,
          value: path,
          rule: 'file-missing',
          sentence: `${DESCRIPTOR} lists the file and it is not there; restore it or ${describeAgain(directory)}`,
        }),
      );
    }
  }
  if (problems.every(({ level }) => level === 'warning') && NODE_TABLES.every((table) => texts[table] === undefined)) {
    problems.push(
      describeProblem({
        code: 'missing',
        file: DESCRIPTOR,
        rule: 'table-missing',
        sentence: `it lists no table of nodes; every package has one of ${NODE_TABLES.map(fileOf).join(', ')}`,
      }),
    );
  }
  return { descriptor, texts, facts, problems };
}

async function readDescriptor(directory: string): Promise<Readonly<Record<string, unknown>>> {
  const path = join(directory, DESCRIPTOR);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new CollabGraphError(
      'missing',
      `${path} is not there; a data package is a directory with ${DESCRIPTOR} and the CSV files that it lists: "collab-graph describe ${directory} --title TEXT --focus COUNTRY" writes it for a directory of tables`,
      { place: { file: DESCRIPTOR } },
    );
  }
  const parsed = parseJsonText(text, `in "${path}"`, DESCRIPTOR);
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  throw new CollabGraphError('invalid', `${path} is not a JSON object`, { place: { file: DESCRIPTOR } });
}

function resourcesOf(
  descriptor: Readonly<Record<string, unknown>>,
): { name: unknown; path: string; bytes: unknown; hash: unknown }[] {
  const resources: unknown = descriptor['resources'];
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((resource: unknown) => {
    if (typeof resource !== 'object' || resource === null) return [];
    const { name, path, bytes, hash } = resource as Record<string, unknown>;
    return [{ name, path: String(path), bytes, hash }];
  });
}

function measure(bytes: Uint8Array, table: TableName | FormerTableName): FileFacts {
  return {
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    header: headerOf(tableText(bytes, table).text),
  };
}

/** Column names of a table. No name holds a line break. */
function headerOf(text: string): readonly string[] {
  return parseCsv(text.split('\n', 1)[0]!, '').header;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Reading a folder fails without saying which: the message must name it. */
function readTable(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw Object.assign(error as Error, { path });
  });
}
